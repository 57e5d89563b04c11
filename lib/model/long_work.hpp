// Work that takes its time: it stops, when asked, where nothing is left half done, and tells how far it has come.
#pragma once

#include "model/api.hpp"

#include <chrono>
#include <functional>
#include <string>

namespace ilonet {

/// While one lives, something would be left half done if the program ended now: a write, a file beside its name.
class ILONET_API Unfinished {
public:
    Unfinished() noexcept;
    ~Unfinished();
    Unfinished(const Unfinished&) = delete;
    Unfinished& operator=(const Unfinished&) = delete;
};

/// While one lives, nobody can stop the work: it changes two things that belong together.
class ILONET_API Indivisible {
public:
    Indivisible() noexcept;
    ~Indivisible();
    Indivisible(const Indivisible&) = delete;
    Indivisible& operator=(const Indivisible&) = delete;

private:
    Unfinished unfinished_;
};

/// The next three may be called by a signal handler.
ILONET_API bool is_unfinished() noexcept;
ILONET_API void ask_to_stop(int signal) noexcept;
/// The signal that asked, or 0; 0, too, while something is indivisible.
ILONET_API int asked_to_stop() noexcept;

/// Failure (stopped) where somebody asked; what is unfinished then takes itself back.
ILONET_API void stop_if_asked();

/// While one lives, this thread's `note_progress` is told to `tell`: first after `after`, then at most once in `every`.
class ILONET_API Watch {
public:
    using Tell = std::function<void(const std::string& text)>;
    Watch(Tell tell, std::chrono::milliseconds after, std::chrono::milliseconds every);
    ~Watch();
    Watch(const Watch&) = delete;
    Watch& operator=(const Watch&) = delete;

private:
    friend ILONET_API bool progress_is_due();
    friend ILONET_API void tell_progress(const std::string& text);
    Tell tell_;
    std::chrono::steady_clock::time_point next_;
    std::chrono::milliseconds every_;
    Watch* before_;
};

ILONET_API bool progress_is_due();
ILONET_API void tell_progress(const std::string& text);

/// Stops if asked, and tells `text()` where somebody watches and it is time. Cheap enough for every row.
template <typename Text>
void note_progress(Text text)
{
    stop_if_asked();
    if (progress_is_due()) tell_progress(text());
}

} // namespace ilonet
