// Rows of a file, read and looked through for personal data on a thread of their own, while the caller writes those
// before.
#pragma once

#include "model/finding.hpp"
#include "read/read.hpp"

#include <condition_variable>
#include <deque>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

namespace ilonet::service {

struct GuardedRows {
    read::Rows rows;
    std::vector<Findings> texts; ///< P02 of each record
};

class GuardedStream {
public:
    GuardedStream(const Kind& kind, read::RowSource source);
    ~GuardedStream();
    GuardedStream(const GuardedStream&) = delete;
    GuardedStream& operator=(const GuardedStream&) = delete;

    /// The next rows; false where there are none any more. Throws what reading throws.
    bool next(GuardedRows& block);

private:
    void work();
    bool hand_over(GuardedRows block);

    read::RowStream stream_;
    std::mutex mutex_;
    std::condition_variable changed_;
    std::deque<GuardedRows> ready_;
    std::exception_ptr failure_;
    bool ended_ = false, given_up_ = false;
    std::thread worker_;
};

} // namespace ilonet::service
