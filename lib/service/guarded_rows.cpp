#include "service/guarded_rows.hpp"

#include "rules/rules.hpp"

namespace ilonet::service {
namespace {

constexpr std::size_t most_ready = 8; // blocks: what bounds the memory

} // namespace

GuardedStream::GuardedStream(const Kind& kind, read::RowSource source)
    : stream_(kind, std::move(source)), worker_([this] { work(); })
{
}

GuardedStream::~GuardedStream()
{
    {
        const std::lock_guard lock(mutex_);
        given_up_ = true;
    }
    changed_.notify_all();
    worker_.join();
}

void GuardedStream::work()
{
    try {
        for (GuardedRows block; stream_.next(block.rows); block = {}) {
            block.texts.reserve(block.rows.records.size());
            for (const auto& row : block.rows.records) block.texts.push_back(rules::of_texts(row.record));
            if (!hand_over(std::move(block))) return;
        }
    } catch (...) {
        const std::lock_guard lock(mutex_);
        failure_ = std::current_exception();
    }
    {
        const std::lock_guard lock(mutex_);
        ended_ = true;
    }
    changed_.notify_all();
}

bool GuardedStream::hand_over(GuardedRows block)
{
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [&] { return ready_.size() < most_ready || given_up_; });
    if (given_up_) return false;
    ready_.push_back(std::move(block));
    lock.unlock();
    changed_.notify_all();
    return true;
}

bool GuardedStream::next(GuardedRows& block)
{
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [&] { return !ready_.empty() || ended_; });
    if (!ready_.empty()) {
        block = std::move(ready_.front());
        ready_.pop_front();
        lock.unlock();
        changed_.notify_all();
        return true;
    }
    if (failure_) std::rethrow_exception(failure_);
    return false;
}

} // namespace ilonet::service
