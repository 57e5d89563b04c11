#include "read/csv_scan.hpp"

#include <algorithm>

namespace ilonet::read {
namespace {

constexpr auto none = std::string_view::npos;

class RowScan {
public:
    RowScan(std::string_view text, char delimiter, bool quotes, CsvRow& row)
        : text_(text), delimiter_(delimiter), quotes_(quotes), row_(row)
    {
    }

    void run()
    {
        auto at = row_.begin;
        do {
            row_.cells.push_back(at);
            at = quotes_ && at < text_.size() && text_[at] == '"' ? behind_quoted(at) : behind_plain(at);
        } while (row_.broken == CsvBreak::none && at < text_.size() && text_[at] == delimiter_ && ++at != 0);
        finish(row_.broken == CsvBreak::none ? at : row_.begin);
    }

private:
    // Both give the place of the delimiter, line end or end of text behind the cell.
    std::size_t behind_plain(std::size_t at)
    {
        while (at < text_.size() && text_[at] != delimiter_ && text_[at] != '\n') {
            if (quotes_ && text_[at] == '"') return stop(CsvBreak::quote_inside_cell, at);
            ++at;
        }
        return at;
    }

    std::size_t behind_quoted(std::size_t open)
    {
        auto at = text_.find('"', open + 1);
        while (at != none && at + 1 < text_.size() && text_[at + 1] == '"') at = text_.find('"', at + 2);
        if (at == none) return stop(CsvBreak::quote_not_closed, open);
        const auto behind = at + 1;
        if (behind >= text_.size() || text_[behind] == delimiter_ || ends_line(behind)) return behind;
        const bool same_line = text_.substr(open, at - open).find('\n') == none;
        return same_line ? stop(CsvBreak::text_behind_quote, behind) : stop(CsvBreak::quote_not_closed, open);
    }

    bool ends_line(std::size_t at) const
    {
        if (text_[at] == '\n') return true;
        return text_[at] == '\r' && (at + 1 == text_.size() || text_[at + 1] == '\n');
    }

    std::size_t stop(CsvBreak why, std::size_t at)
    {
        row_.broken = why;
        row_.broken_at = at;
        return at;
    }

    void finish(std::size_t from)
    {
        const auto newline = text_.find('\n', from);
        row_.end = std::min(newline, text_.size());
        row_.next = newline == none ? text_.size() : newline + 1;
        if (row_.end > row_.begin && text_[row_.end - 1] == '\r') --row_.end;
    }

    std::string_view text_;
    char delimiter_;
    bool quotes_;
    CsvRow& row_;
};

} // namespace

void scan_row(std::string_view text, std::size_t begin, char delimiter, CsvRow& row, RowFormat format)
{
    row.begin = begin;
    row.broken = CsvBreak::none;
    row.cells.clear();
    RowScan(text, delimiter, format == RowFormat::csv, row).run();
}

} // namespace ilonet::read
