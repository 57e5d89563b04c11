#include "records/frozen.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace ilonet::records {
namespace {

// In more than the spelling of what identifies.
bool differ(const Record& before, const Record& after, const Field& field)
{
    return before[field] != after[field] && known_by(field, before[field]) != known_by(field, after[field]);
}

bool is_named(std::string_view words, std::string_view name)
{
    const auto list = words_of(words);
    return list.empty() || std::find(list.begin(), list.end(), name) != list.end();
}

// In the order in which the kind names them.
std::string first_difference(const Record& before, const Record& after)
{
    const auto& kind = *before.kind;
    for (const auto& field : kind.fields) {
        if (!is_named(kind.frozen_fields, field.name) || (kind.frozen_gaps_fill && before[field].empty())) continue;
        if (differ(before, after, field)) return std::string(field.name);
    }
    return {};
}

/// The decision that adopted the record, or the programme of which it is an item; empty for none.
std::string adopted_by(const store::Store& store, const Record& record)
{
    if (!record.is(KindId::programme_item)) return record["decision"];
    const auto programme = store.find(kinds::programme, record["programme"]);
    return programme ? (*programme)["decision"] : std::string{};
}

bool is_frozen(const store::Store& store, const Record& record)
{
    switch (record.kind->frozen) {
    case Frozen::never: return false;
    case Frozen::always: return true;
    case Frozen::once_adopted: return !adopted_by(store, record).empty();
    }
    return false;
}

} // namespace

void keep_frozen_spelling(const store::Store& store, const Record& before, Record& after)
{
    Record kept = after;
    keep_spelling(before, kept);
    if (!is_frozen(store, before)) return;
    for (const auto& field : before.kind->fields)
        if (is_named(before.kind->frozen_fields, field.name) && kept[field] != after[field])
            after[field] = before[field];
}

std::string frozen_field(const store::Store& store, const Record& before, const Record& after)
{
    if (!is_frozen(store, before)) return {};
    // An item moves with the decision that amends its programme.
    if (before.is(KindId::programme_item) && before["decision"] != after["decision"])
        return before["programme"] != after["programme"]        ? "programme"
               : adopted_by(store, before) == after["decision"] ? "decision"
                                                                : "";
    return first_difference(before, after);
}

MarkedText how_to_change_frozen(const Record& record)
{
    if (record.is(KindId::seat)) return "end the seat, and record another";
    if (record.is(KindId::entry))
        return "what was wrong is corrected by another entry: {fund correct} "_marked + record.uid();
    if (record.is(KindId::envelope))
        return "an envelope is changed by another entry: {fund amend} <envelope> "_marked + record.uid();
    if (record.is(KindId::programme_item))
        return "amend it by another decision: {board programme amend} "_marked + record.uid() + " <decision> ID"_marked;
    return "what the board decided is changed by a later decision; a wrong record is taken back with: {undo}"_marked;
}

} // namespace ilonet::records
