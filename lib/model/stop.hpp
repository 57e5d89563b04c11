// How what the library does is stopped and watched from outside. What it does where it is stopped: long_work.hpp.
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
    /// `stop` outlives it. The one before, if any, comes back behind it.
    explicit Stoppable(Stop& stop) noexcept;
    ~Stoppable();
    Stoppable(const Stoppable&) = delete;
    Stoppable& operator=(const Stoppable&) = delete;

private:
    Stop* before_;
};

/// While one lives, this thread's `note_progress` is told to `tell`: first after `after`, then at most once in `every`.
class ILONET_API Watch {
public:
    using Tell = std::function<void(const std::string& text)>;
    /// `tell` is called by the thread that works, with a text such as `read 20000 rows`; it must not throw.
    Watch(Tell tell, std::chrono::milliseconds after, std::chrono::milliseconds every);
    ~Watch();
    Watch(const Watch&) = delete;
    Watch& operator=(const Watch&) = delete;

private:
    friend bool progress_is_due();
    friend void tell_progress(const std::string& text);
    Tell tell_;
    std::chrono::steady_clock::time_point next_;
    std::chrono::milliseconds every_;
    Watch* before_;
};

} // namespace ilonet
