#include "read/csv_cells.hpp"

#include <algorithm>
#include <csv.h>
#include <new>

namespace ilonet::read {
namespace {

// Blanks around a cell belong to it (RFC 4180), and only a line feed ends a row: libcsv thinks otherwise by default.
int is_no_blank(unsigned char) { return 0; }
int is_line_feed(unsigned char c) { return c == '\n' ? 1 : 0; }

} // namespace

struct CsvCells::Parser {
    explicit Parser(char delimiter)
    {
        if (csv_init(&libcsv, CSV_STRICT | CSV_STRICT_FINI) != 0) throw std::bad_alloc();
        csv_set_delim(&libcsv, static_cast<unsigned char>(delimiter));
        csv_set_space_func(&libcsv, is_no_blank);
        csv_set_term_func(&libcsv, is_line_feed);
    }
    ~Parser() { csv_free(&libcsv); }
    Parser(const Parser&) = delete;
    Parser& operator=(const Parser&) = delete;

    csv_parser libcsv = {};
};

CsvCells::CsvCells(char delimiter, RowFormat format)
    : delimiter_(delimiter), parser_(format == RowFormat::csv ? std::make_unique<Parser>(delimiter) : nullptr)
{
}

CsvCells::~CsvCells() = default;

void CsvCells::add(std::string_view cell)
{
    if (size_ == cells_.size()) cells_.emplace_back();
    cells_[size_++] = cell;
}

bool CsvCells::read_plain(std::string_view row)
{
    size_ = 0;
    for (std::size_t at = 0; at <= row.size();) {
        const auto end = std::min(row.find(delimiter_, at), row.size());
        add(row.substr(at, end - at));
        at = end + 1;
    }
    return true;
}

bool CsvCells::read(std::string_view row)
{
    if (parser_ == nullptr) return read_plain(row);
    // libcsv is C: nothing may be thrown through it. The cells' strings are short and their memory is kept; running out
    // of it ends the program either way.
    const auto take = [](void* cell, std::size_t length, void* self) noexcept {
        static_cast<CsvCells*>(self)->add({static_cast<const char*>(cell), length});
    };
    const auto row_ends = [](int, void*) noexcept {};
    auto* libcsv = &parser_->libcsv;
    size_ = 0;
    const bool parsed = csv_parse(libcsv, row.data(), row.size(), take, row_ends, this) == row.size();
    const bool ended = parsed && csv_fini(libcsv, take, row_ends, this) == 0;
    // A parser that has stopped half-way begins anew.
    if (!ended) parser_ = std::make_unique<Parser>(static_cast<char>(csv_get_delim(libcsv)));
    return ended;
}

} // namespace ilonet::read
