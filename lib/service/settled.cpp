#include "service/settled.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace ilonet::service {
namespace {

struct Settled {
    const Kind* kind;
    std::string_view fields; ///< parted by spaces
};

constexpr std::array settled_by_a_decision{
    Settled{&kinds::programme, "since until priorities decision"},
    Settled{&kinds::programme_item, "programme priority activity lead networks indicator resources due"},
    Settled{&kinds::activity_report, "since until prepared_on rosters decision"},
    Settled{&kinds::action, "decision aim networks due"},
};

// In more than the spelling of what identifies.
bool differ(const Record& before, const Record& after, std::string_view name)
{
    const auto& field = before.kind->fields[static_cast<std::size_t>(before.kind->index_of(name))];
    return before[name] != after[name] && known_by(field, before[name]) != known_by(field, after[name]);
}

std::string first_difference(const Record& before, const Record& after, std::string_view fields)
{
    for (const auto& field : words_of(fields)) {
        // What a report lacks may be added: its overview is owed by law.
        if (before.kind == &kinds::activity_report && before[field].empty()) continue;
        if (differ(before, after, field)) return field;
    }
    return {};
}

/// The decision that adopted the record, or the programme of which it is an item; empty for none.
std::string adopted_by(const store::Store& store, const Record& record)
{
    if (record.kind != &kinds::programme_item) return record["decision"];
    const auto programme = store.find(kinds::programme, record["programme"]);
    return programme ? (*programme)["decision"] : std::string{};
}

bool is_settled(const store::Store& store, const Record& record, std::string_view field)
{
    if (record.kind == &kinds::decision || record.kind->of_ledger) return true;
    if (record.kind == &kinds::seat) return field == "body";
    for (const auto& [kind, fields] : settled_by_a_decision) {
        if (kind != record.kind || adopted_by(store, record).empty()) continue;
        const auto settled = words_of(fields);
        return std::find(settled.begin(), settled.end(), field) != settled.end();
    }
    return false;
}

} // namespace

void keep_settled_spelling(const store::Store& store, const Record& before, Record& after)
{
    Record kept = after;
    keep_spelling(before, kept);
    for (const auto& field : before.kind->fields)
        if (kept[field.name] != after[field.name] && is_settled(store, before, field.name))
            after[field.name] = before[field.name];
}

std::string settled_field(const store::Store& store, const Record& before, const Record& after)
{
    if (before.kind == &kinds::seat) return first_difference(before, after, "authority body");
    if (before.kind == &kinds::decision || before.kind->of_ledger) {
        for (const auto& field : before.kind->fields)
            if (differ(before, after, field.name)) return std::string(field.name);
        return {};
    }
    for (const auto& [kind, fields] : settled_by_a_decision) {
        if (kind != before.kind || adopted_by(store, before).empty()) continue;
        if (kind == &kinds::programme_item && before["decision"] != after["decision"])
            return before["programme"] != after["programme"]        ? "programme"
                   : adopted_by(store, before) == after["decision"] ? "decision"
                                                                    : "";
        return first_difference(before, after, fields);
    }
    return {};
}

std::string how_to_change_settled(const Record& record)
{
    if (record.kind == &kinds::seat) return "end the seat, and record another";
    if (record.kind == &kinds::entry)
        return "what was wrong is corrected by another entry: ilonet fund correct " + record.uid();
    if (record.kind == &kinds::envelope)
        return "an envelope is changed by another entry: ilonet fund amend --envelope " + record.uid();
    if (record.kind == &kinds::programme_item)
        return "amend it by another decision: ilonet board programme amend " + record.uid() + " --decision ID";
    return "what the board decided is changed by a later decision; a wrong record is taken back with: ilonet undo";
}

} // namespace ilonet::service
