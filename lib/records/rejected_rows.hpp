// Rows that an import of any size hands back.
#pragma once

#include <cstdio>
#include <string>

namespace ilonet::records {

/// Kept in a file without a name until all are known.
class RejectedRows {
public:
    /// An empty path keeps none. Failure as must_take_output (whole_file.hpp).
    RejectedRows(const std::string& path, bool dry_run);
    ~RejectedRows();
    RejectedRows(const RejectedRows&) = delete;
    RejectedRows& operator=(const RejectedRows&) = delete;

    /// A row as it was written, in the order of the file; the header stands once before the first.
    void add(const std::string& header, const std::string& row);
    /// Before the commit: rows that can be neither imported nor handed back must not be lost. Failure (io).
    void keep(const std::string& header);

private:
    [[noreturn]] void fail() const;
    void line(const std::string& text);

    std::string path_;
    std::FILE* file_ = nullptr;
    bool empty_ = true;
};

} // namespace ilonet::records
