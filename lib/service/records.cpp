#include "model/code.hpp"
#include "service/cells.hpp"
#include "service/filter.hpp"
#include "service/reading.hpp"
#include "service/write.hpp"

#include <algorithm>

namespace ilonet::service {
namespace {

void require(const Record& record, std::string_view name)
{
    if (!record[name].empty()) return;
    const auto& field = record.kind->fields[static_cast<std::size_t>(record.kind->index_of(name))];
    std::string option = "--" + std::string(name);
    for (char& c : option)
        if (c == '_') c = '-';
    std::string name_of_kind(record.kind->name);
    std::replace(name_of_kind.begin(), name_of_kind.end(), '_', ' ');
    throw Failure(Exit::usage, "a " + name_of_kind + " needs " + option, "name the " + std::string(field.help));
}

void require_fields(const Record& record)
{
    for (const auto& field : record.kind->fields)
        if (field.required && field.name != "uid") require(record, field.name);
}

// Who owns a new record: named by --as, by the national file, by its id, or by the record that it belongs to.
std::string owner_of_new(const Context& context, const store::Store& store, const Record& record)
{
    if (!context.acting.empty()) return context.acting;
    if (!record.uid().empty()) return std::string(owner_in_uid(record.uid()));
    if (!store.file().authority.empty()) return store.file().authority;
    if (record.kind == &kinds::deployment) require(record, "officer");
    if (record.kind == &kinds::deployment) return must_find(store, kinds::officer, record["officer"])["owner"];
    if (record.kind->index_of("deployment") >= 0) {
        require(record, "deployment");
        return must_find(store, kinds::deployment, record["deployment"])["owner"];
    }
    throw Failure(Exit::usage, "whose record is it?", "name the deploying authority with --as, such as --as ES");
}

void complete(const Context& context, const store::Store& store, Record& record)
{
    if (record["owner"].empty()) record["owner"] = owner_of_new(context, store, record);
    if (record.kind == &kinds::deployment && record["state"].empty())
        record["state"] = record["since"].empty() && record["seen_on"].empty() ? "planned" : "active";
    if (record.kind == &kinds::mandate && record["decided_by"].empty()) record["decided_by"] = record["owner"];
    require_fields(record);
}

std::optional<Record> existing(const store::Store& store, const Record& record)
{
    if (!record.uid().empty()) return store.find(*record.kind, record.uid());
    return find_repeat(store, record);
}

void must_be_new(const Record& present, const Record& wanted)
{
    Record same = wanted;
    same.cells.front() = present.uid();
    if (same == present) return;
    for (std::size_t i = 0; i < same.cells.size(); ++i)
        if (same.cells[i] != present.cells[i])
            throw Failure(Exit::refused,
                          present.uid() + " exists already, with " + std::string(same.kind->fields[i].name) + " '" +
                              present.cells[i] + "' instead of '" + same.cells[i] + "'",
                          "to change it use the verb set");
}

} // namespace

std::optional<Record> find_repeat(const store::Store& store, const Record& record)
{
    if (record.kind->repeat_key.empty()) return std::nullopt;
    std::vector<std::string_view> fields(record.kind->repeat_key.begin(), record.kind->repeat_key.end());
    // A plan has no first day of service yet: its planned one tells a repeat.
    if (record.kind == &kinds::deployment && record["since"].empty()) fields.push_back("planned_since");
    return store.find_repeat(record, fields);
}

std::string revision_cell(const Context& context, const Written& written)
{
    return written.revision && !context.dry_run ? std::to_string(written.revision->number) : std::string{};
}

Answer outcome_of(const Context& context, const Written& written, const std::string& uid, const std::string& outcome)
{
    Answer answer;
    answer.result.columns = {{"uid"}, {"outcome"}, {"revision", true}};
    answer.result.rows.push_back({uid, outcome, revision_cell(context, written)});
    answer.findings = written.warnings;
    answer.remarks = written.remarks;
    if (written.revision && !context.dry_run) answer.revision = written.revision->number;
    return answer;
}

Answer add(const Context& context, const Kind& kind, const std::string& command, const std::string& uid,
           const Changes& changes)
{
    std::string given = uid;
    std::string outcome = "added";
    const auto written = write(context, command, Exit::refused, [&](store::Writer& writer) {
        Record record(kind);
        lay_over(record, changes);
        if (!uid.empty()) lay_over(record, {{"uid", uid}});
        complete(context, writer, record);
        must_own(context, writer, record["owner"], uid.empty() ? "a new " + std::string(kind.name) : uid);
        if (const auto present = existing(writer, record)) {
            must_be_new(*present, record);
            given = present->uid();
            outcome = "unchanged";
            return;
        }
        if (record.uid().empty()) record.cells.front() = writer.next_uid(record["owner"], kind);
        given = record.uid();
        put(writer, record);
    });
    return outcome_of(context, written, given, outcome);
}

Answer set(const Context& context, const Kind& kind, const std::string& command, const std::string& uid,
           const Changes& changes)
{
    return change(context, kind, command, uid, [&](store::Writer&, Record& record) { lay_over(record, changes); });
}

Answer change(const Context& context, const Kind& kind, const std::string& command, const std::string& uid,
              const std::function<void(store::Writer&, Record&)>& act)
{
    std::string outcome = "unchanged";
    const auto written = write(context, command, Exit::refused, [&](store::Writer& writer) {
        const Record before = must_find(writer, kind, uid);
        must_own(context, writer, before["owner"], uid);
        Record after = before;
        act(writer, after);
        if (after == before) return;
        require_fields(after);
        outcome = "changed";
        put(writer, after);
    });
    return outcome_of(context, written, uid, outcome);
}

Answer end_record(const Context& context, const Kind& kind, const std::string& command, const std::string& uid,
                  Day until)
{
    return change(context, kind, command, uid, [&](store::Writer&, Record& record) { record["until"] = until.iso(); });
}

Answer list(const Context& context, const Kind& kind, const Filter& filter, const std::vector<std::string>& wanted)
{
    const auto store = reading(context);
    Answer answer;
    answer.remarks = store.remarks();
    answer.result = columns_of(kind);
    const Selection selection(store, kind, filter);
    for (auto& record : store.records(kind, selection.conditions(), selection.needs(wanted)))
        if (selection.holds(record)) answer.result.rows.push_back(std::move(record.cells));
    return answer;
}

Answer show(const Context& context, const Kind& kind, const std::string& uid)
{
    const auto store = reading(context);
    Answer answer;
    answer.remarks = store.remarks();
    answer.result = columns_of(kind);
    answer.result.one_record = true;
    answer.result.rows.push_back(must_find(store, kind, uid).cells);
    return answer;
}

} // namespace ilonet::service
