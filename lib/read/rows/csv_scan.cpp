#include "read/rows/csv_scan.hpp"

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
            at = quotes_ && at < text_.size() && text_[at] == '"' ? behind_quoted(at) : behind_plain(at);
        } while (row_.broken == CsvBreak::none && at < text_.size() && text_[at] == delimiter_ && ++at != 0);
        if (row_.broken == CsvBreak::none) return finish(at);
        row_.cells.clear();
        row_.line_ends = 0;
        finish(row_.begin);
    }

private:
    // Both give the place of the delimiter, line end or end of text behind the cell.
    std::size_t behind_plain(std::size_t begin)
    {
        auto at = begin;
        for (; at < text_.size() && text_[at] != delimiter_ && text_[at] != '\n'; ++at)
            if (quotes_ && text_[at] == '"') return stop(CsvBreak::quote_inside_cell, at);
        row_.cells.push_back({begin, begin, at - begin, false});
        // Whatever stands before the line end: a carriage return there belongs to it.
        const bool is_last = at == text_.size() || text_[at] == '\n';
        if (is_last && at > begin && text_[at - 1] == '\r') --row_.cells.back().size;
        return at;
    }

    std::size_t behind_quoted(std::size_t open)
    {
        CsvCell cell{open, open + 1, 0, false};
        auto at = text_.find('"', open + 1);
        for (; at != none && at + 1 < text_.size() && text_[at + 1] == '"'; at = text_.find('"', at + 2))
            take_doubled(cell, at + 1);
        if (at == none) return stop(CsvBreak::quote_not_closed, open);
        const auto lines = std::count(text_.begin() + static_cast<std::ptrdiff_t>(open),
                                      text_.begin() + static_cast<std::ptrdiff_t>(at), '\n');
        row_.line_ends += static_cast<int>(lines);
        const auto behind = at + 1;
        if (behind < text_.size() && text_[behind] != delimiter_ && !ends_line(behind))
            return lines == 0 ? stop(CsvBreak::text_behind_quote, behind) : stop(CsvBreak::quote_not_closed, open);
        close(cell, at);
        return behind;
    }

    // The content up to and with the first of two quotes.
    void take_doubled(CsvCell& cell, std::size_t end)
    {
        const auto rest = cell.held_doubled_quotes ? undoubled_up_to_ : cell.from;
        if (!cell.held_doubled_quotes) cell.from = row_.undoubled.size();
        cell.held_doubled_quotes = true;
        row_.undoubled += text_.substr(rest, end - rest);
        undoubled_up_to_ = end + 1;
    }

    void close(CsvCell cell, std::size_t end)
    {
        if (cell.held_doubled_quotes) row_.undoubled += text_.substr(undoubled_up_to_, end - undoubled_up_to_);
        cell.size = (cell.held_doubled_quotes ? row_.undoubled.size() : end) - cell.from;
        row_.cells.push_back(cell);
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
        if (newline != none) ++row_.line_ends;
        if (row_.end > row_.begin && text_[row_.end - 1] == '\r') --row_.end;
    }

    std::string_view text_;
    char delimiter_;
    bool quotes_;
    CsvRow& row_;
    std::size_t undoubled_up_to_ = 0;
};

} // namespace

void scan_row(std::string_view text, std::size_t begin, char delimiter, CsvRow& row, RowFormat format)
{
    row.text = text;
    row.begin = begin;
    row.line_ends = 0;
    row.cells.clear();
    row.undoubled.clear();
    row.broken = CsvBreak::none;
    RowScan(text, delimiter, format == RowFormat::csv, row).run();
}

} // namespace ilonet::read
