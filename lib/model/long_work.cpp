#include "model/long_work.hpp"

#include "model/failure.hpp"

#include <atomic>
#include <utility>

namespace ilonet {
namespace {

using Clock = std::chrono::steady_clock;

std::atomic<int> unfinished{0};
std::atomic<int> indivisible{0};
std::atomic<int> stop_signal{0};
static_assert(std::atomic<int>::is_always_lock_free, "signal handlers read these");
thread_local Watch* watch = nullptr;

} // namespace

Unfinished::Unfinished() noexcept { ++unfinished; }
Unfinished::~Unfinished() { --unfinished; }

Indivisible::Indivisible() noexcept { ++indivisible; }
Indivisible::~Indivisible() { --indivisible; }

bool is_unfinished() noexcept { return unfinished.load() > 0; }
void ask_to_stop(int signal) noexcept { stop_signal.store(signal); }
int asked_to_stop() noexcept
{
    return indivisible.load(std::memory_order_relaxed) > 0 ? 0 : stop_signal.load(std::memory_order_relaxed);
}

void stop_if_asked()
{
    if (asked_to_stop() != 0) throw Failure(Fault::stopped, "stopped; nothing was written");
}

Watch::Watch(Tell tell, std::chrono::milliseconds after, std::chrono::milliseconds every)
    : tell_(std::move(tell)), next_(Clock::now() + after), every_(every), before_(std::exchange(watch, this))
{
}

Watch::~Watch() { watch = before_; }

bool progress_is_due() { return watch != nullptr && Clock::now() >= watch->next_; }

void tell_progress(const std::string& text)
{
    if (watch == nullptr) return;
    watch->next_ = Clock::now() + watch->every_;
    watch->tell_(text);
}

} // namespace ilonet
