#include "service/settled.hpp"

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

} // namespace

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
