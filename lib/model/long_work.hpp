// Work that takes its time: it stops, when asked, where nothing is left half done, and tells how far it has come.
#pragma once

#include "model/api.hpp"

#include <atomic>
#include <chrono>
#include <functional>
#include <string>

namespace ilonet {

/// By it somebody else, such as another thread or a signal handler, asks for work to be stopped. It outlives the work.
class ILONET_API Stop {
public:
    /// `why` is any number but 0, such as that of a signal; 0 takes it back. All of these may be called by a signal handler.
    void ask(int why) noexcept { why_.store(why, std::memory_order_relaxed); }
    /// Why, or 0; 0, too, while something is indivisible.
    int asked() const noexcept
    {
        return indivisible_.load(std::memory_order_relaxed) > 0 ? 0 : why_.load(std::memory_order_relaxed);
    }
    /// Whether something would be left half done.
    bool is_unfinished() const noexcept { return unfinished_.load() > 0; }

private:
    friend class Unfinished;
    friend class Indivisible;
    static_assert(std::atomic<int>::is_always_lock_free, "signal handlers read these");
    std::atomic<int> why_{0}, unfinished_{0}, indivisible_{0};
};

/// While one lives, what this thread does can be stopped by `stop`; the work of other threads goes on.
class ILONET_API Stoppable {
public:
    explicit Stoppable(Stop& stop) noexcept;
    ~Stoppable();
    Stoppable(const Stoppable&) = delete;
    Stoppable& operator=(const Stoppable&) = delete;

private:
    Stop* before_;
};

/// While one lives, something of this thread's work would be left half done if the program ended now: a write, a file beside its
/// name.
class ILONET_API Unfinished {
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
class ILONET_API Indivisible {
public:
    Indivisible() noexcept;
    ~Indivisible();
    Indivisible(const Indivisible&) = delete;
    Indivisible& operator=(const Indivisible&) = delete;

private:
    Unfinished unfinished_;
};

/// Why this thread's work is to stop, or 0 (Stop::asked).
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
