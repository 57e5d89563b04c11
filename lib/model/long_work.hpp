// Work that takes its time: it stops, when asked, where nothing is left half done, and tells how far it has come.
#pragma once

#include "model/stop.hpp"

#include <string>

namespace ilonet {

/// While one lives, something of this thread's work would be left half done if the program ended now: a write, a file beside its
/// name.
class Unfinished {
public:
    Unfinished() noexcept;
    ~Unfinished();
    Unfinished(const Unfinished&) = delete;
    Unfinished& operator=(const Unfinished&) = delete;

private:
    friend class Indivisible;
    Stop* stop_; // nobody's where the thread cannot be stopped
};

/// While one lives, nobody can stop the work: it changes two things that belong together.
class Indivisible {
public:
    Indivisible() noexcept;
    ~Indivisible();
    Indivisible(const Indivisible&) = delete;
    Indivisible& operator=(const Indivisible&) = delete;

private:
    Unfinished unfinished_;
};

/// Why this thread's work is to stop, or 0 (Stop::asked).
int asked_to_stop() noexcept;

/// Failure (stopped) where somebody asked; what is unfinished then takes itself back.
void stop_if_asked();

bool progress_is_due();
void tell_progress(const std::string& text);

/// Stops if asked, and tells `text()` where somebody watches and it is time. Cheap enough for every row.
template <typename Text>
void note_progress(Text text)
{
    stop_if_asked();
    if (progress_is_due()) tell_progress(text());
}

} // namespace ilonet
