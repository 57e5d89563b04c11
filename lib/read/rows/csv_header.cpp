#include "read/rows/csv_header.hpp"

#include "model/nearest.hpp"
#include "model/rule_ids.hpp"
#include "model/safe_text.hpp"
#include "read/rows/in_quotes.hpp"
#include "read/rows/row_builder.hpp"

#include <algorithm>

namespace ilonet::read {
namespace {

bool contains(const std::vector<std::size_t>& list, std::size_t wanted)
{
    return std::find(list.begin(), list.end(), wanted) != list.end();
}

std::string lower_case(std::string_view text)
{
    std::string lower(text);
    for (char& c : lower)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return lower;
}

} // namespace

bool CsvHeader::holds(std::size_t field) const { return contains(fields_, field); }

void CsvHeader::report_missing()
{
    report(0, {}, "the file is empty: it has no header", "begin it with the line " + all_columns());
}

bool CsvHeader::read(const CsvRow& row, int line)
{
    begin_ = row.begin;
    line_ = line;
    spots_ = SpotCounter(text_, begin_, line_);
    const auto before = rows_.findings.size();
    if (row.size() == 1 && report_other_delimiter(row[0])) return false;
    for (std::size_t at = 0; at < row.size(); ++at) column(row[at], row.cells[at].begin);
    if (unknown_ == row.size()) {
        rows_.findings.resize(before);
        report(begin_, {}, "the first row names no column of " + std::string(kind_.name) + " rows",
               "begin the file with the line " + all_columns());
        return false;
    }
    if (!source_.may_lack) report_missing_columns();
    in_file_order(rows_.findings, before);
    return rows_.findings.size() == before;
}

void CsvHeader::column(std::string_view name, std::size_t offset)
{
    const int index = kind_.index_of(name);
    if (index < 0) return unknown_column(name, offset);
    const auto field = static_cast<std::size_t>(index);
    if (holds(field))
        report(offset, name, "the column " + in_quotes(name) + " stands there twice", "keep one of the two");
    fields_.push_back(field);
}

void CsvHeader::unknown_column(std::string_view name, std::size_t offset)
{
    ++unknown_;
    std::vector<std::string_view> names;
    for (const auto& field : kind_.fields) names.push_back(field.name);
    const auto near = nearest(lower_case(name), names);
    if (!near.empty()) meant_.push_back(static_cast<std::size_t>(kind_.index_of(near)));
    report(offset, {}, in_quotes(name) + " is no column of " + std::string(kind_.name) + " rows",
           near.empty() ? "the columns are " + all_columns() : "did you mean '" + near + "'?");
}

void CsvHeader::report_missing_columns()
{
    for (std::size_t field = 0; field < kind_.fields.size(); ++field) {
        const auto& [name, type, required, help, choices, min, max, refers_to, child] = kind_.fields[field];
        if (!required || name == "uid" || holds(field) || contains(meant_, field)) continue;
        report(begin_, name, "the column '" + std::string(name) + "' is missing",
               "add the column " + std::string(name));
    }
}

// A TAB parts what ilonet writes to a pipe; a spreadsheet's text with TABs quotes cells as CSV does.
MarkedText CsvHeader::help_for(char delimiter, const std::string& name) const
{
    if (delimiter == '\t')
        return "give <from> tsv where ilonet wrote it; where quotes stand around cells that hold quotes, <delimiter> '\\t'"_marked;
    const auto option = delimiter == ',' ? std::string{} : "<delimiter> "_marked + name;
    if (source_.format != RowFormat::tsv) return "give <delimiter> "_marked + name;
    return "give <from> csv"_marked + (option.empty() ? "" : " " + option);
}

// A header without a single delimiter, but with another one that is in use.
bool CsvHeader::report_other_delimiter(std::string_view only_cell)
{
    for (const char other : {';', '\t', ','}) {
        if (other == source_.delimiter || only_cell.find(other) == std::string_view::npos) continue;
        const std::string name = other == '\t' ? "TAB" : std::string("'") + other + "'";
        report(begin_, {}, "the header is one column, parted by " + name, help_for(other, name));
        return true;
    }
    return false;
}

void CsvHeader::report(std::size_t offset, std::string_view field, std::string sentence, MarkedText help)
{
    const auto spot = offset == begin_ ? Spot{line_, 1} : spots_.at(offset);
    auto finding = row_finding(rule_id::columns, source_.path, excerpts_.at(offset), spot);
    finding.field = field;
    finding.sentence = std::move(sentence);
    finding.help = std::move(help);
    rows_.findings.push_back(std::move(finding));
}

std::string CsvHeader::all_columns() const
{
    std::string list;
    for (const auto& field : kind_.fields) {
        if (!list.empty()) list += source_.delimiter;
        list += field.name;
    }
    return visible(list);
}

} // namespace ilonet::read
