#include "read/csv_rows.hpp"

#include "model/text.hpp"
#include "read/csv_cells.hpp"
#include "read/csv_header.hpp"
#include "read/csv_scan.hpp"
#include "read/row_builder.hpp"
#include "read/text_place.hpp"

#include <algorithm>

namespace ilonet::read {
namespace {

// Counts lines and characters forward from the beginning of a row.
class SpotCounter {
public:
    SpotCounter(std::string_view text, std::size_t begin, int line) : text_(text), at_(begin), spot_{line, 1} {}

    Spot at(std::size_t offset)
    {
        for (; at_ < offset; ++at_) {
            if (text_[at_] == '\n')
                spot_ = {spot_.line + 1, 1};
            else if ((static_cast<unsigned char>(text_[at_]) & 0xC0U) != 0x80U)
                ++spot_.column;
        }
        return spot_;
    }

private:
    std::string_view text_;
    std::size_t at_;
    Spot spot_;
};

class CsvReader {
public:
    CsvReader(const Kind& kind, const RowSource& source, std::string_view text, Rows& rows)
        : source_(source), text_(text), rows_(rows), cells_(source.delimiter), header_(kind, source, text, rows),
          builder_(kind, source.path, text, rows, source.date_format), clean_(encoding_problem(text).sentence.empty())
    {
    }

    void run()
    {
        if (!next_row()) return header_.report_missing();
        rows_.header = row_.raw(text_);
        if (!read_header()) return;
        while (next_row()) read_row();
    }

private:
    // Blank lines between rows are passed over.
    bool next_row()
    {
        while (next_ < text_.size()) {
            line_ += static_cast<int>(std::count(text_.begin() + static_cast<std::ptrdiff_t>(row_.begin),
                                                 text_.begin() + static_cast<std::ptrdiff_t>(next_), '\n'));
            scan_row(text_, next_, source_.delimiter, row_);
            next_ = row_.next;
            if (row_.end > row_.begin) return true;
        }
        return false;
    }

    bool read_header()
    {
        const auto encoding = clean_ ? EncodingProblem{} : encoding_problem(rows_.header);
        if (encoding.sentence.empty() && row_.broken == CsvBreak::none && cells_.read(rows_.header))
            return header_.read(row_, cells_, line_);
        const auto finding_of = [&](std::string_view rule, std::size_t offset, std::string sentence, std::string help) {
            auto finding = row_finding(rule, source_.path, text_, offset, spot_of(offset));
            finding.sentence = std::move(sentence);
            finding.help = std::move(help);
            rows_.findings.push_back(std::move(finding));
        };
        if (!encoding.sentence.empty())
            finding_of("C19", row_.begin + encoding.offset, "the header " + encoding.sentence, encoding.help);
        else
            finding_of("C17", row_.broken_at, break_sentence(), break_help());
        return false;
    }

    Spot spot_of(std::size_t offset) const { return SpotCounter(text_, row_.begin, line_).at(offset); }

    void read_row()
    {
        const auto raw = row_.raw(text_);
        builder_.begin(row_.begin, {line_, 1});
        if (!report_encoding(raw) && !report_break(raw) && !report_count()) read_cells();
        builder_.end(raw);
    }

    bool report_encoding(std::string_view raw)
    {
        if (clean_) return false;
        const auto encoding = encoding_problem(raw);
        if (encoding.sentence.empty()) return false;
        const auto offset = row_.begin + encoding.offset;
        builder_.report("C19", offset, spot_of(offset), {}, "the row " + encoding.sentence, encoding.help);
        return true;
    }

    bool report_break(std::string_view raw)
    {
        if (row_.broken == CsvBreak::none && cells_.read(raw) && cells_.size() == row_.cells.size()) return false;
        if (row_.broken == CsvBreak::none) row_.broken_at = row_.begin;
        builder_.report("C17", row_.broken_at, spot_of(row_.broken_at), {}, break_sentence(), break_help());
        return true;
    }

    std::string break_sentence() const
    {
        switch (row_.broken) {
        case CsvBreak::quote_not_closed: return "the cell that this quote opens is not closed";
        case CsvBreak::text_behind_quote: return "text stands behind the quote that closes a cell";
        case CsvBreak::quote_inside_cell: return "a quote stands inside a cell that no quote opens";
        case CsvBreak::none: break;
        }
        return "the quotes of this row are broken";
    }

    std::string break_help() const
    {
        return row_.broken == CsvBreak::quote_not_closed ? "close it, or take the quote away"
                                                         : "quote the whole cell and double the quotes inside it";
    }

    bool report_count()
    {
        const auto wanted = header_.fields().size();
        if (cells_.size() == wanted) return false;
        const bool more = cells_.size() > wanted;
        const auto count = std::to_string(cells_.size()) + (cells_.size() == 1 ? " cell" : " cells");
        builder_.report("C17", row_.begin, {line_, 1}, {},
                        "the row has " + count + ", the header " + std::to_string(wanted),
                        more ? "quote a cell that holds the delimiter" : "write a delimiter for each empty cell too");
        return true;
    }

    void read_cells()
    {
        SpotCounter counter(text_, row_.begin, line_);
        for (std::size_t at = 0; at < cells_.size(); ++at) {
            const auto offset = row_.cells[at];
            builder_.cell(header_.fields()[at], cells_[at], offset, counter.at(offset));
        }
    }

    const RowSource& source_;
    std::string_view text_;
    Rows& rows_;
    CsvCells cells_;
    CsvHeader header_;
    RowBuilder builder_;
    bool clean_; ///< the whole text is UTF-8, so that no row needs to be looked at again
    CsvRow row_;
    std::size_t next_ = 0;
    int line_ = 1;
};

} // namespace

void read_csv(const Kind& kind, const RowSource& source, std::string_view text, Rows& rows)
{
    CsvReader(kind, source, text, rows).run();
}

} // namespace ilonet::read
