// The contents of a CSV row's cells, by libcsv.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace ilonet::read {

class CsvCells {
public:
    explicit CsvCells(char delimiter);
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

    std::unique_ptr<Parser> parser_;
    std::vector<std::string> cells_; ///< more than `size_` of them, so that their memory is used again
    std::size_t size_ = 0;
};

} // namespace ilonet::read
