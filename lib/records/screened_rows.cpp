#include "records/screened_rows.hpp"

#include "model/long_work.hpp"
#include "rules/rules.hpp"

#include <chrono>
#include <condition_variable>
#include <deque>
#include <exception>
#include <mutex>

namespace ilonet::records {
namespace {

constexpr std::size_t most_ready = 8; // blocks: what bounds the memory

} // namespace

/// Belongs to the stream and to its thread: whoever is left last lets it go. The thread can outlive who asks the caller to stop,
/// so it is not asked itself: it ends where its rows are given up.
struct ScreenedStream::Shared {
    Shared(const Kind& kind, const read::RowSource& source) : stream(kind, source) {}

    void work()
    {
        try {
            for (ScreenedRows block; stream.next(block.rows); block = {}) {
                block.texts.reserve(block.rows.records.size());
                for (const auto& row : block.rows.records) block.texts.push_back(rules::of_texts(row.record));
                if (!hand_over(std::move(block))) return;
            }
        } catch (...) {
            const std::lock_guard lock(mutex);
            failure = std::current_exception();
        }
        {
            const std::lock_guard lock(mutex);
            ended = true;
        }
        changed.notify_all();
    }

    bool hand_over(ScreenedRows block)
    {
        std::unique_lock lock(mutex);
        changed.wait(lock, [&] { return ready.size() < most_ready || given_up; });
        if (given_up) return false;
        ready.push_back(std::move(block));
        lock.unlock();
        changed.notify_all();
        return true;
    }

    read::RowStream stream;
    std::mutex mutex;
    std::condition_variable changed;
    std::deque<ScreenedRows> ready;
    std::exception_ptr failure;
    bool ended = false, given_up = false;
};

ScreenedStream::ScreenedStream(const Kind& kind, const read::RowSource& source)
    : shared_(std::make_shared<Shared>(kind, source)), worker_([shared = shared_] { shared->work(); })
{
}

ScreenedStream::~ScreenedStream()
{
    bool ended = false;
    {
        const std::lock_guard lock(shared_->mutex);
        shared_->given_up = true;
        ended = shared_->ended;
    }
    shared_->changed.notify_all();
    if (ended)
        worker_.join();
    else
        worker_.detach();
}

void ScreenedStream::wait()
{
    using namespace std::chrono_literals;
    std::unique_lock lock(shared_->mutex);
    while (!shared_->changed.wait_for(lock, 50ms, [&] { return !shared_->ready.empty() || shared_->ended; }))
        stop_if_asked();
}

bool ScreenedStream::next(ScreenedRows& block)
{
    wait();
    std::unique_lock lock(shared_->mutex);
    if (!shared_->ready.empty()) {
        block = std::move(shared_->ready.front());
        shared_->ready.pop_front();
        lock.unlock();
        shared_->changed.notify_all();
        return true;
    }
    if (shared_->failure) std::rethrow_exception(shared_->failure);
    return false;
}

} // namespace ilonet::records
