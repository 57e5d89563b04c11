#include "model/code.hpp"
#include "model/decimal.hpp"
#include "model/rule_ids.hpp"
#include "model/safe_text.hpp"
#include "model/wording.hpp"
#include "records/cells.hpp"
#include "records/deployments.hpp"
#include "records/filter.hpp"
#include "records/frozen.hpp"
#include "records/ledger_root.hpp"
#include "records/notice.hpp"
#include "records/reading.hpp"
#include "records/write.hpp"
#include "records/written_twice.hpp"

#include <algorithm>
#include <array>

namespace ilonet::records {
namespace {

void require(const Record& record, const Field& field)
{
    if (!record[field].empty()) return;
    std::string option(field.name);
    for (char& c : option)
        if (c == '_') c = '-';
    throw Failure(Fault::usage, with_article(record.kind->name) + " needs " + parameter(option),
                  "name the " + std::string(field.help));
}

void require(const Record& record, FieldName name)
{
    require(record, record.kind->fields[static_cast<std::size_t>(index_of(record.kind->id, name))]);
}

void require_fields(const Record& record)
{
    for (const auto& field : record.kind->fields)
        if (field.required && field.name != "uid") require(record, field);
}

// Whose ledger a new entry stands in: a grant and a claim are of the state that the allocation is for, all else is of
// whoever keeps the account; the Commission allocates.
std::string ledger_of_new(const store::Store& store, const Record& record)
{
    if (record["account"].empty()) return commission_of(store);
    const auto& account = record["account"];
    const bool of_the_state = record["act"] == "grant" || record["act"] == "claim";
    return of_the_state ? root_entry(store, account)["authority"] : must_find(store, kinds::entry, account)["owner"];
}

// Who owns a new record: named by whoever acts, by the national file, by its id, or by the record that it belongs to.
std::string owner_of_new(const Context& context, const store::Store& store, const Record& record)
{
    if (record.kind->of_board) return commission_of(store);
    if (record.is(KindId::entry)) return ledger_of_new(store, record);
    if (!context.acting.empty()) return context.acting;
    if (!record.uid().empty()) return std::string(owner_in_uid(record.uid()));
    if (!store.file().authority.empty()) return store.file().authority;
    if (record.is(KindId::deployment)) require(record, "officer");
    if (record.is(KindId::deployment)) return must_find(store, kinds::officer, record["officer"])["owner"];
    if (has_field(*record.kind, "deployment")) {
        require(record, "deployment");
        return must_find(store, kinds::deployment, record["deployment"])["owner"];
    }
    throw Failure(Fault::usage, "whose record is it?",
                  "name the deploying authority with <as>, such as <as> ES"_marked);
}

std::string cell_of(const Default& given, const Context& context, const Record& record)
{
    switch (given.from) {
    case Default::From::word: return std::string(given.word);
    case Default::From::owner: return record["owner"];
    case Default::From::today: return context.today.iso();
    }
    return {};
}

void complete(const Context& context, const store::Store& store, Record& record)
{
    if (record["owner"].empty()) record["owner"] = owner_of_new(context, store, record);
    if (record.is(KindId::deployment) && record["state"].empty())
        record["state"] = record["since"].empty() && record["seen_on"].empty() ? "planned" : "active";
    for (const auto& given : record.kind->defaults)
        if (auto& cell = record.cell_named(given.field); cell.empty()) cell = cell_of(given, context, record);
    require_fields(record);
}

std::optional<Record> existing(const store::Store& store, const Record& record)
{
    if (!record.uid().empty()) return store.find(*record.kind, record.uid());
    return find_repeat(store, record);
}

// Fields that were not given may have changed since: a repeat of the same command is one all the same.
void must_be_new(const Record& present, Record same, const Changes& given)
{
    for (const auto& field : present.kind->fields) {
        const bool gone = field.name == "state" && present["state"] == "cancelled"; // it does not hold any more
        const auto named =
            gone || std::any_of(given.begin(), given.end(), [&](const auto& one) { return one.first == field.name; });
        if (!named) same[field] = present[field];
    }
    keep_spelling(present, same);
    if (same == present) return;
    constexpr std::size_t long_cell = 80;
    for (std::size_t i = 0; i < same.cells.size(); ++i) {
        if (same.cells[i] == present.cells[i]) continue;
        const std::string name(same.kind->fields[i].name);
        const bool is_long = std::max(same.cells[i].size(), present.cells[i].size()) > long_cell;
        throw Failure(
            Fault::refused,
            present.uid() + " exists already, with " +
                (is_long ? "other " + name : name + " '" + present.cells[i] + "' instead of '" + same.cells[i] + "'"),
            same.is(KindId::decision) ? "a wrong record is taken back with: {undo}"_marked
            : same.is(KindId::entry)
                ? "a reference stands once in a ledger: give another, or correct the entry: {fund correct} "_marked +
                      present.uid()
            : same.is(KindId::envelope)
                ? "to change its amount: {fund amend} <envelope> "_marked + present.uid() + " <amount> EUR"_marked
                : MarkedText("to change it use the verb set"));
    }
}

} // namespace

std::optional<Record> find_repeat(const store::Store& store, const Record& record)
{
    if (record.kind->repeat_key.empty()) return std::nullopt;
    std::vector<std::string_view> fields(record.kind->repeat_key.begin(), record.kind->repeat_key.end());
    // A plan has no first day of service yet: its planned one tells a repeat.
    if (record.is(KindId::deployment) && record["since"].empty()) fields.push_back("planned_since");
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

std::string commission_of(const store::Store& store)
{
    const std::array commission{store::Condition{"kind", {"commission"}}};
    auto found = store.records(kinds::authority, commission);
    if (!found.empty()) return found.front().uid();
    throw Failure(Fault::refused, "the board's records belong to the Commission, and the configuration describes none",
                  "describe it in a TOML file with [[commission]], and apply the file");
}

Answer add(const Context& context, const Kind& kind, const std::string& command, const std::string& uid,
           const Changes& changes)
{
    return add_worked_out(context, kind, command, uid, [&](const store::Store&) { return changes; });
}

Answer add_worked_out(const Context& context, const Kind& kind, const std::string& command, const std::string& uid,
                      const std::function<Changes(const store::Store&)>& work_out)
{
    std::string given = uid;
    std::string outcome = "added";
    const auto act = [&](store::Writer& writer) {
        const auto changes = work_out(writer);
        Record record(kind);
        lay_over(record, changes);
        if (!uid.empty()) lay_over(record, {{"uid", uid}});
        complete(context, writer, record);
        must_own(context, writer, record["owner"], uid.empty() ? "a new " + spoken(kind.name) : uid);
        if (const auto present = existing(writer, record)) {
            must_be_new(*present, record, changes);
            given = present->uid();
            outcome = "unchanged";
            return;
        }
        if (const auto other = same_reference_as(writer, record))
            throw Failure(Fault::refused,
                          other->uid() + " has the reference '" + visible((*other)["reference"]) + "' already",
                          "a reference stands once in a ledger: give another, or leave the id out");
        if (record.uid().empty()) record.cells.front() = writer.next_uid(record["owner"], kind);
        given = record.uid();
        keep_active_to_the_last_day(std::nullopt, record, context.today);
        note_what_was_told(std::nullopt, record);
        put(writer, record);
    };
    Written written;
    try {
        written = write(context, command, Fault::refused, act);
    } catch (Failure& failure) {
        // Nothing else than its id tells a repeat of it from another one.
        if (failure.fault == Fault::outcome_unknown && uid.empty() && kind.repeat_key.empty())
            failure.help = "run it again with the id that it was to have, as in: " + operation(command) + " " + given +
                           "; a repeat of that is harmless";
        throw;
    }
    return outcome_of(context, written, given, outcome);
}

Answer set(const Context& context, const Kind& kind, const std::string& command, const std::string& uid,
           const Changes& changes)
{
    std::vector<MarkedText> remarks;
    auto answer = change(context, kind, command, uid, [&](store::Writer& writer, Record& record) {
        const auto before = record;
        lay_over(record, changes);
        if (auto active = keep_active_to_the_last_day(before, record, context.today); !active.empty())
            remarks.push_back(std::move(active));
        note_days_given(changes, record);
        const auto shortened = left_shortened(writer, before, record);
        remarks.insert(remarks.end(), shortened.begin(), shortened.end());
    });
    answer.remarks.insert(answer.remarks.end(), remarks.begin(), remarks.end());
    return answer;
}

Answer change(const Context& context, const Kind& kind, const std::string& command, const std::string& uid,
              const std::function<void(store::Writer&, Record&)>& act)
{
    std::string outcome = "unchanged";
    const auto written = write(context, command, Fault::refused, [&](store::Writer& writer) {
        const Record before = must_find(writer, kind, uid);
        must_own(context, writer, before["owner"], uid);
        Record after = before;
        act(writer, after);
        if (after == before) return;
        if (const auto field = frozen_field(writer, before, after); !field.empty())
            throw Failure(Fault::refused,
                          uid + " keeps its " + field + ": it is settled (" + std::string(rule_id::frozen_by_decision) +
                              ")",
                          how_to_change_frozen(before));
        require_fields(after);
        note_what_was_told(before, after);
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
    return list_from(reading(context), kind, filter, wanted);
}

Answer list_from(const store::Store& store, const Kind& kind, const Filter& filter,
                 const std::vector<std::string>& wanted)
{
    Answer answer;
    answer.remarks = store.remarks();
    answer.result = columns_of(kind);
    const Selection selection(store, kind, filter);
    for (auto& record : store.records(kind, selection.conditions(), selection.needs(wanted)))
        if (selection.holds(record)) answer.result.rows.push_back(std::move(record.cells));
    return answer;
}

void add_minor_units(Result& result, const Kind& kind)
{
    bool any = false;
    for (std::size_t i = 0; i < kind.fields.size(); ++i) {
        if (kind.fields[i].type != FieldType::euro) continue;
        any = true;
        result.columns.push_back({std::string(kind.fields[i].name) + "_minor", true});
        for (auto& row : result.rows) {
            const auto cents = parse_hundredths(row[i]);
            row.push_back(cents ? std::to_string(*cents) : std::string{});
        }
    }
    if (!any) return;
    // Once for all amounts of a row, as there is but one.
    const auto first = kind.fields.size();
    for (auto& row : result.rows) {
        const bool has_amount = std::any_of(row.begin() + static_cast<std::ptrdiff_t>(first), row.end(),
                                            [](const std::string& cell) { return !cell.empty(); });
        row.emplace_back(has_amount ? "EUR" : "");
    }
    result.columns.push_back({"currency"});
}

Answer show(const Context& context, const Kind& kind, const std::string& uid)
{
    return show_from(reading(context), kind, uid);
}

Answer show_from(const store::Store& store, const Kind& kind, const std::string& uid)
{
    Answer answer;
    answer.remarks = store.remarks();
    answer.result = columns_of(kind);
    answer.result.one_record = true;
    answer.result.rows.push_back(must_find(store, kind, uid).cells);
    return answer;
}

} // namespace ilonet::records
