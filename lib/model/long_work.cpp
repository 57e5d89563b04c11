#include "model/long_work.hpp"

#include "model/failure.hpp"

#include <utility>

namespace ilonet {
namespace {

using Clock = std::chrono::steady_clock;

thread_local Stop* stop_of_thread = nullptr;
thread_local Watch* watch = nullptr;

} // namespace

Stoppable::Stoppable(Stop& stop) noexcept : before_(std::exchange(stop_of_thread, &stop)) {}
Stoppable::~Stoppable() { stop_of_thread = before_; }

Unfinished::Unfinished() noexcept : stop_(stop_of_thread)
{
    if (stop_ != nullptr) ++stop_->unfinished_;
}

Unfinished::~Unfinished()
{
    if (stop_ != nullptr) --stop_->unfinished_;
}

Indivisible::Indivisible() noexcept
{
    if (unfinished_.stop_ != nullptr) ++unfinished_.stop_->indivisible_;
}

Indivisible::~Indivisible()
{
    if (unfinished_.stop_ != nullptr) --unfinished_.stop_->indivisible_;
}

int asked_to_stop() noexcept { return stop_of_thread == nullptr ? 0 : stop_of_thread->asked(); }

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
