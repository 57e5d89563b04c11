#include "read/toml/toml_policy.hpp"

#include "model/nearest.hpp"
#include "model/rule_ids.hpp"
#include "model/safe_text.hpp"
#include "read/toml/toml_cell.hpp"
#include "read/toml/toml_forms.hpp"
#include "read/toml/toml_table.hpp"

namespace ilonet::read {
namespace {

const Field* policy_named(std::string_view name)
{
    for (const auto& policy : policies())
        if (policy.name == name) return &policy;
    return nullptr;
}

void report_unknown(const TomlMember& member, TomlReport& report)
{
    std::vector<std::string_view> names;
    std::string list;
    for (const auto& policy : policies()) {
        names.push_back(policy.name);
        list += (list.empty() ? "" : ", ") + std::string(policy.name);
    }
    auto help = did_you_mean(member.key, names);
    report.add(rule_id::value_not_allowed, member.spot, {}, "'" + spelled_out(member.key) + "' is no policy",
               help.empty() ? "the policies are " + list : help);
}

void read_policy(const std::string& file, const TomlMember& member, TomlConfig::Seen& seen, Configuration& out)
{
    TomlReport report(file, out.findings);
    const auto* policy = policy_named(member.key);
    if (!policy) return report_unknown(member, report);
    SourcedRecord read;
    read.record = Record(kinds::policy);
    read.record["uid"] = member.key;
    const auto first = report.size();
    read.record["value"] = toml_cell(*policy, member.value, report);
    report.name_field(first, "value");
    read.place = report.place(member.spot);
    read.cells = {member.spot, member.value.spot};
    note_first(kinds::policy, member.key, "the policy '" + member.key + "'", member.spot, seen, report);
    report.name_record(member.key);
    if (report.empty()) out.records.push_back(std::move(read));
}

} // namespace

void read_policies(const std::string& file, const TomlValue& value, TomlConfig::Seen& seen, Configuration& out)
{
    if (value.type != TomlType::table) {
        TomlReport report(file, out.findings);
        return report.add(rule_id::wrong_type, value.spot, {},
                          "'policy' is " + std::string(type_name(value.type)) + ", not a table", "write [policy]");
    }
    for (const auto& member : value.members) read_policy(file, member, seen, out);
}

} // namespace ilonet::read
