#include "read/rows/csv_rows.hpp"

#include "model/rule_ids.hpp"
#include "read/rows/csv_header.hpp"
#include "read/rows/csv_scan.hpp"
#include "read/rows/row_builder.hpp"
#include "read/text_place.hpp"

#include <algorithm>

namespace ilonet::read {
namespace {

RowSource with_its_delimiter(RowSource source)
{
    if (source.format == RowFormat::tsv) source.delimiter = '\t';
    return source;
}

class CsvReader {
public:
    CsvReader(const Kind& kind, const RowSource& source, CsvBlock& block, Rows& rows)
        : kind_(kind), source_(with_its_delimiter(source)), block_(block), text_(block.text), rows_(rows),
          builder_(kind, source_, text_, rows), clean_(encoding_problem(text_).sentence.empty()), line_(block.line)
    {
    }

    void run()
    {
        if (block_.fields.empty() && !take_header()) return;
        while (next_row()) read_row();
        block_.end = waits_ ? row_.begin : text_.size();
        block_.line = waits_ ? line_ : line_ + row_.line_ends;
    }

private:
    // Blank lines between rows are passed over. What may go on behind the block waits for the next one.
    bool next_row()
    {
        while (next_ < text_.size()) {
            line_ += row_.line_ends;
            scan_row(text_, next_, source_.delimiter, row_, source_.format);
            next_ = row_.next;
            waits_ = !block_.last && (next_ == text_.size() || row_.broken == CsvBreak::quote_not_closed);
            if (waits_) return false;
            if (row_.end > row_.begin) return true;
        }
        return false;
    }

    // False where no row can be read, for good or until there is more of the text.
    bool take_header()
    {
        CsvHeader header(kind_, source_, text_, rows_);
        const bool there = next_row();
        block_.broken = !waits_;
        if (waits_) {
            block_.end = row_.begin;
            block_.line = line_;
            return false;
        }
        if (!there) {
            header.report_missing();
            return false;
        }
        rows_.header = row_.raw();
        rows_.header_place = {source_.path, line_, 1};
        if (!read_header(header)) return false;
        block_.broken = false;
        block_.fields = header.fields();
        return true;
    }

    bool read_header(CsvHeader& header)
    {
        const auto encoding = clean_ ? EncodingProblem{} : encoding_problem(rows_.header);
        if (encoding.sentence.empty() && row_.broken == CsvBreak::none) return header.read(row_, line_);
        const auto finding_of = [&](std::string_view rule, std::size_t offset, std::string sentence, MarkedText help) {
            auto finding = row_finding(rule, source_.path, text_, offset, spot_of(offset));
            finding.sentence = std::move(sentence);
            finding.help = std::move(help);
            rows_.findings.push_back(std::move(finding));
        };
        if (!encoding.sentence.empty())
            finding_of(rule_id::encoding, row_.begin + encoding.offset, "the header " + encoding.sentence,
                       encoding.help);
        else
            finding_of(rule_id::row_form, row_.broken_at, break_sentence(), break_help());
        return false;
    }

    Spot spot_of(std::size_t offset) const { return SpotCounter(text_, row_.begin, line_).at(offset); }

    void read_row()
    {
        const auto raw = row_.raw();
        builder_.begin(row_.begin, {line_, 1});
        if (!report_encoding(raw) && !report_break() && !report_count()) read_cells();
        builder_.end(raw);
    }

    bool report_encoding(std::string_view raw)
    {
        if (clean_) return false;
        const auto encoding = encoding_problem(raw);
        if (encoding.sentence.empty()) return false;
        const auto offset = row_.begin + encoding.offset;
        builder_.report(rule_id::encoding, offset, spot_of(offset), {}, "the row " + encoding.sentence, encoding.help);
        return true;
    }

    bool report_break()
    {
        if (row_.broken == CsvBreak::none) return false;
        builder_.report(rule_id::row_form, row_.broken_at, spot_of(row_.broken_at), {}, break_sentence(), break_help());
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
        return {};
    }

    std::string break_help() const
    {
        return row_.broken == CsvBreak::quote_not_closed ? "close it, or take the quote away"
                                                         : "quote the whole cell and double the quotes inside it";
    }

    bool report_count()
    {
        const auto wanted = block_.fields.size();
        if (row_.size() == wanted) return false;
        const bool more = row_.size() > wanted;
        const auto count = std::to_string(row_.size()) + (row_.size() == 1 ? " cell" : " cells");
        builder_.report(rule_id::row_form, row_.begin, {line_, 1}, {},
                        "the row has " + count + ", the header " + std::to_string(wanted), count_help(more));
        return true;
    }

    std::string count_help(bool more) const
    {
        if (!more) return "write a delimiter for each empty cell too";
        return source_.format == RowFormat::tsv ? "no cell of TSV can hold a TAB: take it out"
                                                : "quote a cell that holds the delimiter";
    }

    void read_cells()
    {
        SpotCounter counter(text_, row_.begin, line_);
        for (std::size_t at = 0; at < row_.size(); ++at) {
            const auto offset = row_.cells[at].begin;
            builder_.cell(block_.fields[at], row_[at], offset, counter.at(offset));
        }
    }

    const Kind& kind_;
    const RowSource source_;
    CsvBlock& block_;
    std::string_view text_;
    Rows& rows_;
    RowBuilder builder_;
    bool clean_; ///< the whole text is UTF-8, so that no row needs to be looked at again
    CsvRow row_;
    std::size_t next_ = 0;
    int line_;
    bool waits_ = false;
};

} // namespace

void read_csv(const Kind& kind, const RowSource& source, std::string_view text, Rows& rows)
{
    CsvBlock whole;
    whole.text = text;
    whole.last = true;
    read_csv_block(kind, source, whole, rows);
}

void read_csv_block(const Kind& kind, const RowSource& source, CsvBlock& block, Rows& rows)
{
    CsvReader(kind, source, block, rows).run();
}

} // namespace ilonet::read
