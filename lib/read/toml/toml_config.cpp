#include "read/toml/toml_config.hpp"

#include "model/nearest.hpp"
#include "model/rule_ids.hpp"
#include "model/safe_text.hpp"
#include "read/toml/toml_forms.hpp"
#include "read/toml/toml_policy.hpp"
#include "read/toml/toml_table.hpp"
#include "read/toml/toml_tree.hpp"

#include <algorithm>

namespace ilonet::read {
namespace {

std::string header_of(const TableForm& form) { return "[[" + std::string(form.word) + "]]"; }

void report_unknown_table(const TomlMember& member, TomlReport& report)
{
    const auto words = table_words();
    std::string list;
    for (const auto word : words) list += (list.empty() ? "" : ", ") + std::string(word);
    auto help = did_you_mean(member.key, words);
    const bool table = member.value.type == TomlType::table || member.value.type == TomlType::array;
    report.add(rule_id::unknown_key, member.spot, {},
               "'" + spelled_out(member.key) +
                   (table ? "' is no table that may stand here" : "' stands outside all tables"),
               help.empty() ? "the tables are " + list : help);
}

struct Entry {
    const TableForm* form;
    const TomlValue* value;
};

void add_entries(const TableForm& form, const TomlValue& value, TomlReport& report, std::vector<Entry>& entries)
{
    if (value.type != TomlType::array)
        return report.add(rule_id::wrong_type, value.spot, {},
                          "'" + std::string(form.word) + "' is " + std::string(type_name(value.type)) +
                              ", not one of several tables",
                          "write " + header_of(form));
    for (const auto& item : value.items) {
        if (item.type == TomlType::table)
            entries.push_back({&form, &item});
        else
            report.add(rule_id::wrong_type, item.spot, {},
                       "'" + std::string(form.word) + "' holds " + std::string(type_name(item.type)) + ", not a table",
                       "write " + header_of(form));
    }
}

} // namespace

void TomlConfig::read(const std::string& file, std::string_view text, Configuration& out)
{
    TomlReport report(file, out.findings);
    const auto tree = toml_tree(without_mark(text));
    if (!tree.problem.sentence.empty())
        return report.add(rule_id::toml_syntax, tree.problem.spot, {}, tree.problem.sentence, tree.problem.help);
    std::vector<Entry> entries;
    for (const auto& member : tree.root.members) {
        if (const auto* form = table_form(member.key))
            add_entries(*form, member.value, report, entries);
        else if (member.key == policy_table)
            read_policies(file, member.value, seen_, out);
        else
            report_unknown_table(member, report);
    }
    std::stable_sort(entries.begin(), entries.end(),
                     [](const Entry& a, const Entry& b) { return a.value->spot < b.value->spot; });
    for (const auto& [form, value] : entries) read_table(*form, file, *value, seen_, out);
}

} // namespace ilonet::read
