// Rows of a file, read and looked through for personal data on a thread of their own, while the caller writes those
// before.
#pragma once

#include "model/finding.hpp"
#include "read/read.hpp"

#include <memory>
#include <thread>
#include <vector>

namespace ilonet::records {

struct ScreenedRows {
    read::Rows rows;
    std::vector<Findings> texts; ///< P02 of each record
};

class ScreenedStream {
public:
    ScreenedStream(const Kind& kind, const read::RowSource& source);
    /// Does not wait for a reader that waits for a pipe: that one ends by itself.
    ~ScreenedStream();
    ScreenedStream(const ScreenedStream&) = delete;
    ScreenedStream& operator=(const ScreenedStream&) = delete;

    /// Waits until the first rows, or the end, are there.
    void wait();
    /// The next rows; false where there are none any more. Throws what reading throws.
    bool next(ScreenedRows& block);

private:
    struct Shared;
    std::shared_ptr<Shared> shared_;
    std::thread worker_;
};

} // namespace ilonet::records
