// The contents of a row's cells: of CSV by libcsv, of TSV as they stand there.
#pragma once

#include "read/read.hpp"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace ilonet::read {

class CsvCells {
public:
    explicit CsvCells(char delimiter, RowFormat format = RowFormat::csv);
    ~CsvCells();
    CsvCells(const CsvCells&) = delete;
    CsvCells& operator=(const CsvCells&) = delete;

    /// Reads one row without its line end; false where its quotes are broken.
    bool read(std::string_view row);
    std::size_t size() const { return size_; }
    std::string_view operator[](std::size_t cell) const { return cells_[cell]; }

private:
    struct Parser;

    void add(std::string_view cell);

    bool read_plain(std::string_view row);

    char delimiter_;
    std::unique_ptr<Parser> parser_; ///< none where nothing is quoted
    std::vector<std::string> cells_; ///< more than `size_` of them, so that their memory is used again
    std::size_t size_ = 0;
};

} // namespace ilonet::read
