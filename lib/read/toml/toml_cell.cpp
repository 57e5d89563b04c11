#include "read/toml/toml_cell.hpp"

#include "model/day.hpp"
#include "model/decimal.hpp"
#include "model/nearest.hpp"
#include "model/rule_ids.hpp"
#include "model/safe_text.hpp"
#include "read/rows/in_quotes.hpp"
#include "read/rows/likely_day.hpp"
#include "read/toml/toml_forms.hpp"
#include "read/toml/toml_period.hpp"

#include <algorithm>
#include <cmath>

namespace ilonet::read {
namespace {

// What a value of each type looks like, for help lines.
std::string_view example_of(FieldType type)
{
    switch (type) {
    case FieldType::day: return "2026-01-31";
    case FieldType::whole: return "3";
    case FieldType::hundredths: return "0.5";
    case FieldType::countries: return "[\"MA\", \"DZ\"]";
    case FieldType::slugs: return "[\"fr\", \"wo\"]";
    case FieldType::periods: return "[{since = 2019-08-14}]";
    case FieldType::country: return "\"MA\"";
    case FieldType::authority: return "\"ES\"";
    case FieldType::slug: return "\"west-africa\"";
    case FieldType::choice: return "\"a\"";
    case FieldType::instrument: return "\"BMVI\"";
    case FieldType::percents: return "{joint = 90}";
    case FieldType::month_days: return "[\"07-31\"]";
    default: break; // no other stands in TOML
    }
    return "\"text\"";
}

std::string_view wanted_type(FieldType type)
{
    switch (type) {
    case FieldType::day: return "a date";
    case FieldType::whole: return "a whole number";
    case FieldType::hundredths: return "a number";
    case FieldType::countries:
    case FieldType::month_days:
    case FieldType::slugs: return "an array of strings";
    case FieldType::percents: return "a table of percentages";
    case FieldType::periods: return "an array of periods";
    default: return "a string";
    }
}

MarkedText help_for_type(const Field& field, const TomlValue& value)
{
    const std::string line = std::string(key_of(field.name)) + " = ";
    if (field.type != FieldType::day) return "write " + example_line(field);
    if (value.type == TomlType::date_time) return "leave the time away: " + line + value.text;
    if (value.type != TomlType::string) return "write " + example_line(field);
    if (Day::parse(value.text)) return "write it without quotes: " + line + value.text;
    const auto meant = likely_day(value.text);
    return (meant.empty() ? "write YYYY-MM-DD" : meant) + ", without quotes";
}

void report_type(const Field& field, const TomlValue& value, TomlReport& report)
{
    report.add(rule_id::wrong_type, value.spot, field.name,
               std::string(key_of(field.name)) + " is " + std::string(type_name(value.type)) + ", not " +
                   std::string(wanted_type(field.type)),
               help_for_type(field, value));
}

std::string_view rule_of(FieldType type)
{
    switch (type) {
    case FieldType::uid:
    case FieldType::authority:
    case FieldType::country:
    case FieldType::instrument:
    case FieldType::slug: return rule_id::code_form;
    case FieldType::text:
    case FieldType::reference:
    case FieldType::label: return rule_id::plain_text;
    default: return rule_id::value_not_allowed;
    }
}

bool fits(FieldType type, TomlType written)
{
    switch (type) {
    case FieldType::day: return written == TomlType::date;
    case FieldType::whole: return written == TomlType::integer;
    case FieldType::hundredths: return written == TomlType::integer || written == TomlType::real;
    case FieldType::countries:
    case FieldType::slugs:
    case FieldType::month_days:
    case FieldType::periods: return written == TomlType::array;
    case FieldType::percents: return written == TomlType::table;
    default: return written == TomlType::string;
    }
}

std::string canonical_or_report(const Field& field, const std::string& written, Spot spot, TomlReport& report)
{
    auto canonical = canonical_cell(field, written);
    if (canonical.problem.empty()) return std::move(canonical.cell);
    report.add(rule_of(field.type), spot, field.name, std::string(key_of(field.name)) + " " + canonical.problem,
               std::move(canonical.help));
    return {};
}

// A decimal number as text with at most two places; texts of other numbers say what they are.
std::string number_text(const TomlValue& value)
{
    if (value.type == TomlType::integer) return value.text;
    if (std::isnan(value.real)) return "nan";
    if (std::isinf(value.real)) return value.real < 0 ? "-inf" : "inf";
    const double hundredths = std::round(value.real * 100);
    if (std::abs(hundredths) < 1e15 && hundredths / 100 == value.real)
        return hundredths_text(static_cast<std::int64_t>(hundredths));
    char text[32];
    static_cast<void>(std::snprintf(text, sizeof text, "%.15g", value.real)); // it fits
    return text;
}

std::string number_cell(const Field& field, const TomlValue& value, TomlReport& report)
{
    auto canonical = canonical_cell(field, number_text(value));
    if (canonical.problem.empty()) return std::move(canonical.cell);
    const bool whole = field.type == FieldType::whole;
    const auto from = whole ? std::to_string(field.min) : hundredths_text(field.min);
    const auto to = whole ? std::to_string(field.max) : hundredths_text(field.max);
    report.add(rule_id::value_not_allowed, value.spot, field.name,
               std::string(key_of(field.name)) + " " + canonical.problem, "write a number from " + from + " to " + to);
    return {};
}

bool report_doubled(const Field& field, const std::vector<std::string>& words, Spot spot, TomlReport& report)
{
    const auto twice = std::adjacent_find(words.begin(), words.end());
    if (twice == words.end()) return false;
    report.add(rule_id::value_not_allowed, spot, field.name,
               std::string(key_of(field.name)) + " names " + *twice + " twice", "name each once");
    return true;
}

std::string words_cell(const Field& field, const TomlValue& value, TomlReport& report)
{
    Field one = field;
    if (field.type == FieldType::countries) one.type = FieldType::country;
    if (field.type == FieldType::slugs) one.type = FieldType::slug;
    std::vector<std::string> words;
    bool good = true;
    for (const auto& item : value.items) {
        if (item.type != TomlType::string) {
            report_type(field, item, report);
        } else if (item.text.empty()) {
            report.add(rule_id::code_form, item.spot, field.name,
                       std::string(key_of(field.name)) + " holds an empty string", "take it away");
        } else if (auto word = canonical_or_report(one, item.text, item.spot, report); !word.empty()) {
            words.push_back(std::move(word));
            continue;
        }
        good = false;
    }
    std::sort(words.begin(), words.end());
    if (report_doubled(field, words, value.spot, report) || !good) return {};
    std::string cell;
    for (const auto& word : words) cell += (cell.empty() ? "" : " ") + word;
    return cell;
}

// {joint = 90, ordinary = 75} becomes joint:90 ordinary:75.
std::string percents_cell(const Field& field, const TomlValue& table, TomlReport& report)
{
    std::vector<std::string> words;
    for (const auto& [key, spot, value] : table.members) {
        if (value.type != TomlType::integer && value.type != TomlType::real) {
            report.add(rule_id::wrong_type, value.spot, field.name,
                       spelled_out(key) + " is " + std::string(type_name(value.type)) + ", not a percentage",
                       "write " + example_line(field));
        } else if (auto word = key + ":" + number_text(value); parse_percent(word)) {
            words.push_back(std::move(word));
        } else {
            report.add(rule_id::value_not_allowed, spot, field.name,
                       in_quotes(key) + " = " + number_text(value) + " is no percentage",
                       "write a small word or a year, and a number above 0 up to 100 with at most two decimals");
        }
    }
    std::sort(words.begin(), words.end());
    std::string cell;
    for (const auto& word : words) cell += (cell.empty() ? "" : " ") + word;
    return cell;
}

std::string list_of(std::string_view keys)
{
    std::string list;
    for (const auto& key : words_of(keys)) list += (list.empty() ? "" : ", ") + key;
    return list;
}

} // namespace

std::string example_line(const Field& field)
{
    const auto choice = std::string(field.choices.substr(0, field.choices.find(' ')));
    const auto example = choice.empty() ? std::string(example_of(field.type)) : "\"" + choice + "\"";
    return std::string(key_of(field.name)) + " = " + example;
}

std::string toml_cell(const Field& field, const TomlValue& value, TomlReport& report)
{
    if (!fits(field.type, value.type)) {
        report_type(field, value, report);
        return {};
    }
    switch (field.type) {
    case FieldType::whole:
    case FieldType::hundredths: return number_cell(field, value, report);
    case FieldType::countries:
    case FieldType::month_days:
    case FieldType::slugs: return words_cell(field, value, report);
    case FieldType::percents: return percents_cell(field, value, report);
    case FieldType::periods: return periods_cell(field, value, report);
    case FieldType::day:
        if (Day::parse(value.text)) return value.text;
        report.add(rule_id::value_not_allowed, value.spot, field.name,
                   in_quotes(value.text) + " is no day that can be kept", "write a day from 0001-01-01 to 9999-12-31");
        return {};
    default: return canonical_or_report(field, value.text, value.spot, report);
    }
}

std::string report_unknown_keys(const TomlValue& table, std::string_view keys, std::string_view where,
                                TomlReport& report)
{
    const auto known = words_of(keys);
    std::string meant;
    for (const auto& [key, spot, value] : table.members) {
        if (std::find(known.begin(), known.end(), key) != known.end()) continue;
        const auto near = nearest(key, known);
        if (!near.empty()) meant += near + " ";
        report.add(rule_id::unknown_key, spot, {}, in_quotes(key) + " is no key of " + std::string(where),
                   near.empty() ? "the keys are " + list_of(keys) : "did you mean '" + near + "'?");
    }
    return meant;
}

void report_days_out_of_order(std::string_view since, std::string_view until, Spot spot, std::string_view field,
                              TomlReport& report)
{
    const Period period{Day::parse(since), Day::parse(until)};
    if (period.in_order()) return;
    report.add(rule_id::days_in_order, spot, field,
               "until " + std::string(until) + " lies before since " + std::string(since),
               "exchange the two days, or correct one of them");
}

} // namespace ilonet::read
