#include "read/others/statement.hpp"

#include "model/decimal.hpp"
#include "model/failure.hpp"
#include "model/folding.hpp"
#include "model/nearest.hpp"
#include "model/record.hpp"
#include "model/rule_ids.hpp"
#include "model/safe_text.hpp"
#include "model/wording.hpp"
#include "read/file_text.hpp"
#include "read/others/statement_amount.hpp"
#include "read/rows/csv_scan.hpp"
#include "read/rows/in_quotes.hpp"
#include "read/rows/likely_day.hpp"
#include "read/rows/row_builder.hpp"
#include "read/text_place.hpp"

#include <algorithm>
#include <array>
#include <unordered_map>

namespace ilonet::read {
namespace {

constexpr std::size_t most_bytes = 256 << 20;
constexpr std::size_t absent = std::string_view::npos;

enum Role : std::size_t { reference, day, amount };
constexpr std::array<std::string_view, 3> roles{"reference", "day", "amount"};

class StatementReader {
public:
    StatementReader(const StatementForm& form, std::string_view text, Statement& statement)
        : form_(form), text_(text), statement_(statement), clean_(encoding_problem(text).sentence.empty())
    {
    }

    void run()
    {
        if (is_utf16(text_)) {
            const auto problem = encoding_problem(text_);
            report(rule_id::encoding, 0, {}, "the file " + problem.sentence, problem.help);
            statement_.findings.back().excerpt.clear();
            return;
        }
        if (!next_row())
            return report(rule_id::columns, 0, {}, "the file is empty: it has no header", "name the right file");
        if (!row_is_whole("header") || !take_header()) return;
        while (next_row())
            if (row_is_whole("row") && has_all_cells()) take_row();
    }

private:
    // Blank lines are passed over.
    bool next_row()
    {
        while (next_ < text_.size()) {
            line_ += row_.line_ends;
            scan_row(text_, next_, form_.delimiter, row_, form_.format);
            next_ = row_.next;
            if (row_.end > row_.begin) return true;
        }
        return false;
    }

    bool row_is_whole(std::string_view what)
    {
        const auto encoding = clean_ ? EncodingProblem{} : encoding_problem(row_.raw());
        if (!encoding.sentence.empty()) {
            report(rule_id::encoding, row_.begin + encoding.offset, {},
                   "the " + std::string(what) + " " + encoding.sentence, encoding.help);
            return false;
        }
        if (row_.broken == CsvBreak::none) return true;
        report(rule_id::row_form, row_.broken_at, {},
               row_.broken == CsvBreak::quote_not_closed ? "the cell that this quote opens is not closed"
                                                         : "a quote stands where no cell begins or ends",
               "quote the whole cell and double the quotes inside it");
        return false;
    }

    bool take_header()
    {
        width_ = row_.size();
        const auto before = statement_.findings.size();
        if (!report_other_delimiter())
            for (const auto role : {reference, day, amount}) find_column(role);
        in_file_order(statement_.findings, before);
        return statement_.findings.size() == before;
    }

    bool report_other_delimiter()
    {
        for (const char other : {';', '\t', ','}) {
            if (row_.size() > 1 || other == form_.delimiter || row_[0].find(other) == absent) continue;
            const auto name = other == '\t' ? std::string("tab") : std::string("'") + other + "'";
            report(rule_id::columns, row_.begin, {}, "the header is one column, parted by " + name,
                   "give <delimiter> "_marked + name);
            return true;
        }
        return false;
    }

    const std::string& name_of(Role role) const
    {
        return role == reference ? form_.reference : role == day ? form_.day : form_.amount;
    }

    void find_column(Role role)
    {
        column_[role] = absent;
        const auto& name = name_of(role);
        if (name.empty()) return;
        std::vector<std::string> names;
        for (std::size_t at = 0; at < row_.size(); ++at) {
            names.emplace_back(row_[at]);
            if (row_[at] != name) continue;
            if (column_[role] != absent)
                report(rule_id::columns, row_.cells[at].begin, roles[role],
                       "the column " + shown_in_quotes(name) + " stands there twice", "rename one of the two");
            column_[role] = at;
        }
        if (column_[role] != absent) return;
        report(rule_id::columns, row_.begin, roles[role],
               "the header has no column " + shown_in_quotes(name) + ", which <map> names for the "_marked +
                   std::string(roles[role]),
               help_for_missing(name, names));
    }

    static MarkedText help_for_missing(const std::string& name, const std::vector<std::string>& names)
    {
        const auto meant = did_you_mean(name, std::span<const std::string>(names));
        if (!meant.empty()) return meant;
        std::string list;
        for (const auto& one : names) list += (list.empty() ? "" : ", ") + shown_in_quotes(one);
        return "the columns are " + list.substr(0, 400);
    }

    bool has_all_cells()
    {
        if (row_.size() == width_) return true;
        report(rule_id::row_form, row_.begin, {},
               "the row has " + counted(static_cast<std::int64_t>(row_.size()), "cell") + ", the header " +
                   std::to_string(width_),
               row_.size() > width_ ? "quote a cell that holds the delimiter"
                                    : "write a delimiter for each empty cell too");
        return false;
    }

    void take_row()
    {
        const auto before = statement_.findings.size();
        StatementRow row;
        row.line = line_;
        take_reference(row);
        take_day(row);
        take_amount(row);
        in_file_order(statement_.findings, before);
        if (statement_.findings.size() == before) statement_.rows.push_back(std::move(row));
    }

    void take_reference(StatementRow& row)
    {
        const auto at = column_[reference];
        static constexpr Field free_text{"reference", FieldType::text, true, "reference"};
        if (row_[at].empty()) return;
        // The books of others: their reference stays as it is, and is compared as ours are.
        const auto known_as = folded(row_[at]);
        const auto canonical = canonical_cell(free_text, known_as);
        if (!canonical.problem.empty())
            return report(rule_id::cell_form, row_.cells[at].begin, "reference", "reference " + canonical.problem,
                          canonical.help);
        if (known_as.empty()) return;
        row.reference = row_[at];
        const auto [first, is_first] = lines_.emplace(known_as, line_);
        if (!is_first)
            report(rule_id::stands_twice, row_.cells[at].begin, "reference",
                   "the reference " + shown_in_quotes(row.reference) + " stands on line " +
                       std::to_string(first->second) + " already",
                   "make one row of the two, or give each its own reference");
    }

    void take_day(StatementRow& row)
    {
        const auto at = column_[day];
        if (at == absent) return;
        const auto written = row_[at];
        row.day =
            Day::parse(form_.date_format.empty() ? std::string(written) : day_in_format(written, form_.date_format));
        if (row.day) return;
        if (written.empty())
            return report(rule_id::missing_value, row_.cells[at].begin, "day", "day is empty",
                          "write the day, or leave day out of <map>"_marked);
        const auto form = form_.date_format.empty() ? std::string("YYYY-MM-DD") : form_.date_format;
        report(rule_id::cell_form, row_.cells[at].begin, "day",
               "day " + shown_in_quotes(written) + " is no day in the form " + form,
               form_.date_format.empty() ? "say how the file writes days, such as <date-format> DD/MM/YYYY"_marked
                                         : "write every day of the file in that form, or change <date-format>"_marked);
    }

    void take_amount(StatementRow& row)
    {
        const auto at = column_[amount];
        if (row_[at].empty())
            return report(rule_id::missing_value, row_.cells[at].begin, "amount", "amount is empty",
                          "write it, 0.00 where nothing was paid");
        const auto read = statement_amount(row_[at], form_.decimal_comma);
        if (read.cents)
            row.amount = *read.cents;
        else
            report(rule_id::cell_form, row_.cells[at].begin, "amount",
                   "amount " + shown_in_quotes(row_[at]) + " " + read.problem, read.help);
    }

    void report(std::string_view rule, std::size_t offset, std::string_view field, MarkedText sentence, MarkedText help)
    {
        auto spot = spot_at(text_.substr(row_.begin), offset - row_.begin);
        spot.line += line_ - 1;
        auto finding = row_finding(rule, form_.path, text_, offset, spot);
        finding.field = field;
        finding.sentence = std::move(sentence);
        finding.help = std::move(help);
        statement_.findings.push_back(std::move(finding));
    }

    const StatementForm& form_;
    std::string_view text_;
    Statement& statement_;
    bool clean_; ///< the whole text is UTF-8, so that no row needs to be looked at again
    CsvRow row_;
    std::size_t next_ = 0;
    int line_ = 1;
    std::size_t width_ = 0;
    std::array<std::size_t, 3> column_{absent, absent, absent};
    std::unordered_map<std::string, int> lines_; ///< of each reference
};

} // namespace

Statement read_statement(const StatementForm& form)
{
    const auto text = file_text(form.path, most_bytes + 1);
    if (text.size() > most_bytes)
        throw Failure(Fault::content, visible(form.path) + " is larger than 256 MiB", "part it by months");
    Statement statement;
    StatementReader(form, without_mark(text), statement).run();
    return statement;
}

} // namespace ilonet::read
