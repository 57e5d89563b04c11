#include "read/rows/row_builder.hpp"

#include "model/rule_ids.hpp"
#include "model/safe_text.hpp"
#include "read/rows/likely_day.hpp"

#include <algorithm>

namespace ilonet::read {

namespace {

MarkedText help_for_empty(const Field& field)
{
    return "write " + (field.choices.empty() ? "the " + std::string(field.help) : one_of(field.choices));
}

} // namespace

Finding row_finding(std::string_view rule, const std::string& file, std::string_view text, std::size_t offset,
                    Spot spot)
{
    return row_finding(rule, file, excerpt_at(text, offset), spot);
}

Finding row_finding(std::string_view rule, const std::string& file, std::string excerpt, Spot spot)
{
    Finding finding;
    finding.rule = rule;
    finding.place = {file, spot.line, spot.column};
    finding.excerpt = std::move(excerpt);
    return finding;
}

void in_file_order(Findings& findings, std::size_t first)
{
    std::stable_sort(findings.begin() + static_cast<std::ptrdiff_t>(first), findings.end(),
                     [](const Finding& a, const Finding& b) { return a.place < b.place; });
}

RowBuilder::RowBuilder(const Kind& kind, const RowSource& source, std::string_view text, Rows& rows)
    : kind_(kind), source_(source), excerpts_(text), rows_(rows)
{
}

void RowBuilder::begin(std::size_t offset, Spot spot)
{
    row_.record = Record(kind_);
    row_.place = {source_.path, spot.line, spot.column};
    row_.cells.assign(kind_.fields.size(), Spot{});
    offset_ = offset;
    first_finding_ = rows_.findings.size();
    ++rows_.count;
}

void RowBuilder::cell(std::size_t field_index, std::string_view written, std::size_t offset, Spot spot)
{
    const auto& field = kind_.fields[field_index];
    row_.cells[field_index] = spot;
    if (written.empty()) {
        if (field.required && field.name != "uid")
            report(rule_id::missing_value, offset, spot, field.name, std::string(field.name) + " is empty",
                   help_for_empty(field));
        return;
    }
    const bool foreign_day = field.type == FieldType::day && !source_.date_format.empty();
    const auto iso = foreign_day ? day_in_format(written, source_.date_format) : std::string();
    if (foreign_day && iso.empty())
        return report(rule_id::cell_form, offset, spot, field.name,
                      std::string(field.name) + " '" + visible(written.substr(0, 60)) + "' is no day in the form " +
                          source_.date_format,
                      "write every day of the file in that form, or change <date-format>"_marked);
    auto canonical = canonical_cell(field, foreign_day ? iso : written);
    row_.record.cells[field_index] = std::move(canonical.cell);
    if (canonical.problem.empty()) return;
    auto day = field.type == FieldType::day ? likely_day(written) : std::string();
    if (canonical.help.empty() && field.type == FieldType::whole)
        canonical.help = "write a whole number from " + std::to_string(field.min) + " to " + std::to_string(field.max);
    report(rule_id::cell_form, offset, spot, field.name, std::string(field.name) + " " + canonical.problem,
           day.empty() ? std::move(canonical.help)
                       : day + "; or say how the file writes days, such as <date-format> DD/MM/YYYY"_marked);
}

void RowBuilder::absent(std::size_t field_index)
{
    const auto& field = kind_.fields[field_index];
    if (source_.may_lack || !field.required || field.name == "uid") return;
    report(rule_id::missing_value, offset_, {row_.place.line, row_.place.column}, field.name,
           "'" + std::string(field.name) + "' is missing", help_for_empty(field));
}

void RowBuilder::report(std::string_view rule, std::size_t offset, Spot spot, std::string_view field,
                        std::string sentence, MarkedText help)
{
    auto finding = row_finding(rule, source_.path, excerpts_.at(offset), spot);
    finding.field = field;
    finding.sentence = std::move(sentence);
    finding.help = std::move(help);
    rows_.findings.push_back(std::move(finding));
}

void RowBuilder::end(std::string_view raw)
{
    row_.raw = raw;
    in_file_order(rows_.findings, first_finding_);
    const bool good = rows_.findings.size() == first_finding_;
    for (auto at = first_finding_; at < rows_.findings.size(); ++at) rows_.findings[at].uid = row_.record.uid();
    (good ? rows_.records : rows_.rejected).push_back(std::move(row_));
    row_ = {};
}

} // namespace ilonet::read
