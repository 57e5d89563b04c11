#include "records/rejected_rows.hpp"

#include "model/failure.hpp"
#include "model/safe_text.hpp"
#include "records/whole_file.hpp"

#include <array>
#include <cerrno>
#include <cstring>

namespace ilonet::records {

RejectedRows::RejectedRows(const std::string& path, bool dry_run) : path_(path)
{
    if (path_.empty()) return;
    must_take_output(path_);
    if (dry_run) return;
    file_ = std::tmpfile();
    if (file_ == nullptr) fail();
}

RejectedRows::~RejectedRows()
{
    if (file_ != nullptr) static_cast<void>(std::fclose(file_)); // it has no name: what it held is copied or not wanted
}

void RejectedRows::add(const std::string& header, const std::string& row)
{
    if (file_ == nullptr) return;
    if (empty_ && !header.empty()) line(header);
    empty_ = false;
    line(row);
}

void RejectedRows::keep(const std::string& header)
{
    if (file_ == nullptr) return;
    if (empty_ && !header.empty()) line(header);
    if (std::fflush(file_) != 0 || std::fseek(file_, 0, SEEK_SET) != 0) fail();
    std::string bytes;
    std::array<char, 65536> part{};
    for (std::size_t got = 0; (got = std::fread(part.data(), 1, part.size(), file_)) > 0;)
        bytes.append(part.data(), got);
    if (std::ferror(file_) != 0) fail();
    write_rejects_file(path_, bytes);
}

void RejectedRows::fail() const
{
    throw Failure(Fault::io, "cannot gather the rejected rows for " + visible(path_) + ": " + std::strerror(errno));
}

void RejectedRows::line(const std::string& text)
{
    if (std::fwrite(text.data(), 1, text.size(), file_) != text.size() || std::fputc('\n', file_) == EOF) fail();
}

} // namespace ilonet::records
