#include "read/toml/toml_table.hpp"

#include "model/code.hpp"
#include "model/rule_ids.hpp"
#include "model/snapshot.hpp"
#include "read/toml/toml_cell.hpp"

#include <algorithm>

namespace ilonet::read {
namespace {

class Table {
public:
    Table(const TableForm& form, const std::string& file, const TomlValue& table, Findings& findings)
        : form_(form), table_(table), report_(file, findings)
    {
        read_.record = Record(*form.kind);
        read_.place = report_.place(table.spot);
        read_.cells.resize(form.kind->fields.size());
    }

    bool read(TomlConfig::Seen& seen)
    {
        const auto meant = words_of(report_unknown_keys(table_, form_.keys, header(), report_));
        for (const auto& key : words_of(form_.keys)) read_key(key, meant);
        if (has_field(*form_.kind, "since")) check_order();
        if (form_.kind->id == KindId::authority) read_.record["kind"] = form_.word;
        if (form_.kind->id == KindId::requirement) name_requirement();
        note(seen);
        report_.name_record(read_.record.uid());
        return report_.empty();
    }

    SourcedRecord take() { return std::move(read_); }

private:
    std::string header() const { return "[[" + std::string(form_.word) + "]]"; }

    const Field& field_named(std::string_view key) const
    {
        return form_.kind->fields[static_cast<std::size_t>(form_.kind->index_of(field_of(key)))];
    }

    void read_key(const std::string& key, const std::vector<std::string>& meant)
    {
        const auto& field = field_named(key);
        const auto* value = table_.find(key);
        if (!value) {
            if (field.required && std::find(meant.begin(), meant.end(), key) == meant.end()) report_missing(field);
            if (key == "weight") read_.record["weight"] = "1";
            return;
        }
        read_.cells[static_cast<std::size_t>(form_.kind->index_of(field.name))] = value->spot;
        if (field.required && value->type == TomlType::string && value->text.empty())
            return report_.add(rule_id::missing_value, value->spot, field.name, key + " is empty",
                               "write " + example_line(field));
        // Only a free text may be there and say nothing.
        if (!is_text(field.type) && value->type == TomlType::string && value->text.empty())
            return report_.add(field.type == FieldType::choice ? rule_id::value_not_allowed : rule_id::code_form,
                               value->spot, field.name, key + " is an empty string",
                               "write " + example_line(field) + ", or leave the key out");
        read_.record[field] = key == "code" ? code_cell(field, *value) : toml_cell(field, *value, report_);
    }

    // States are named by their country's code, and the Commission has but one.
    std::string code_cell(Field field, const TomlValue& value)
    {
        const bool state = form_.word == "member_state" || form_.word == "associated_state";
        if (state) field.type = FieldType::country;
        auto code = toml_cell(field, value, report_);
        if (form_.word != "commission" || code.empty() || code == "COM") return code;
        report_.add(rule_id::value_not_allowed, value.spot, field.name,
                    "'" + code + "' is not the code of the Commission", "write COM");
        return {};
    }

    void report_missing(const Field& field)
    {
        const auto key = std::string(key_of(field.name));
        report_.add(rule_id::missing_value, table_.spot, field.name, "'" + key + "' is missing from " + header(),
                    "write " + example_line(field));
    }

    void check_order()
    {
        const auto& since = read_.record["since"];
        const auto& until = read_.record["until"];
        if (!since.empty() && !until.empty())
            report_days_out_of_order(since, until, table_.find("until")->spot, "until", report_);
    }

    void name_requirement()
    {
        const auto* topic = table_.find("topic");
        const auto* task = table_.find("task");
        if (topic && task)
            report_.add(rule_id::value_not_allowed, std::max(topic->spot, task->spot),
                        topic->spot < task->spot ? "task" : "topic", "a requirement has a topic or a task, not both",
                        "write two requirements, one for each");
        if (report_.empty()) read_.record["uid"] = requirement_uid(read_.record);
    }

    void note(TomlConfig::Seen& seen)
    {
        const auto& uid = read_.record.uid();
        if (uid.empty()) return;
        const auto* code = table_.find("code");
        note_first(*form_.kind, uid, form_.kind->id == KindId::requirement ? "the requirement " + uid : "'" + uid + "'",
                   code ? code->spot : table_.spot, seen, report_);
    }

    const TableForm& form_;
    const TomlValue& table_;
    TomlReport report_;
    SourcedRecord read_;
};

} // namespace

bool note_first(const Kind& kind, const std::string& uid, std::string_view name, Spot spot, TomlConfig::Seen& seen,
                TomlReport& report)
{
    const auto place = report.place(spot);
    const auto [first, added] = seen.try_emplace({kind.id, uid}, place);
    if (added) return true;
    const auto& [file, line, column] = first->second;
    report.add(rule_id::stands_twice, spot, kind.fields.front().name,
               std::string(name) + " stands already at " + file + ":" + std::to_string(line) + ":" +
                   std::to_string(column),
               "keep one of the two");
    return false;
}

void read_table(const TableForm& form, const std::string& file, const TomlValue& table, TomlConfig::Seen& seen,
                Configuration& out)
{
    Table reader(form, file, table, out.findings);
    if (reader.read(seen)) out.records.push_back(reader.take());
}

} // namespace ilonet::read
