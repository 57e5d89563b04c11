#include "read/toml/toml_period.hpp"

#include "model/period_list.hpp"
#include "model/rule_ids.hpp"
#include "model/safe_text.hpp"
#include "read/toml/toml_cell.hpp"

#include <algorithm>

namespace ilonet::read {
namespace {

constexpr Field since_key{"since", FieldType::day, false, {}};
constexpr Field until_key{"until", FieldType::day, false, {}};
constexpr Field instrument_key{"instrument", FieldType::text, false, {}};

std::string key_cell(const Field& key, const TomlValue& table, TomlReport& report)
{
    const auto* value = table.find(key.name);
    return value ? toml_cell(key, *value, report) : std::string();
}

void report_instrument(const TomlValue& table, const std::string& instrument, bool meant, TomlReport& report)
{
    const auto* value = table.find("instrument");
    if (!value && !meant)
        return report.add(rule_id::missing_value, table.spot, {}, "the instrument is missing",
                          "write instrument = \"BMVI\"");
    if (!value || value->type != TomlType::string) return;
    if (!parse_status_period(instrument + ":../.."))
        report.add(rule_id::code_form, value->spot, {},
                   "'" + spelled_out(value->text.substr(0, 60)) + "' is no code of an instrument",
                   "write capitals, digits and hyphens, such as BMVI or ISF-B");
}

// One period as a word of the cell, empty where something was reported.
std::string period_word(const Field& field, const TomlValue& table, TomlReport& report)
{
    const bool funded = field.name == "funded";
    const auto meant = report_unknown_keys(table, funded ? "instrument since until" : "since until",
                                           "a period of '" + std::string(field.name) + "'", report);
    const auto since = key_cell(since_key, table, report);
    const auto until = key_cell(until_key, table, report);
    if (!since.empty() && !until.empty())
        report_days_out_of_order(since, until, table.find("until")->spot, field.name, report);
    const auto instrument = funded ? key_cell(instrument_key, table, report) : std::string();
    if (funded) report_instrument(table, instrument, meant.find("instrument") != std::string::npos, report);
    return (funded ? instrument + ":" : "") + (since.empty() ? ".." : since) + "/" + (until.empty() ? ".." : until);
}

} // namespace

std::string periods_cell(const Field& field, const TomlValue& array, TomlReport& report)
{
    std::vector<std::string> words;
    const auto first = report.size();
    for (const auto& item : array.items) {
        if (item.type == TomlType::table)
            words.push_back(period_word(field, item, report));
        else
            report.add(rule_id::wrong_type, item.spot, field.name,
                       std::string(field.name) + " holds " + std::string(type_name(item.type)) + ", not a period",
                       "write " + std::string(field.name) + " = [{since = 2019-08-14, until = 2020-01-31}]");
    }
    report.name_field(first, field.name);
    std::sort(words.begin(), words.end());
    std::string cell;
    for (const auto& word : words) cell += (cell.empty() ? "" : " ") + word;
    return cell;
}

} // namespace ilonet::read
