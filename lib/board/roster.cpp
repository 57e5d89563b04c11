#include "board/board.hpp"
#include "model/json_text.hpp"

#include <algorithm>

namespace ilonet::board {
namespace {

constexpr std::string_view first_field = "deployment";
constexpr std::string_view last_field = "duties";

std::string joined(const std::vector<std::string>& words)
{
    std::string text;
    for (const auto& word : words) text += (text.empty() ? "" : " ") + word;
    return text;
}

/// The planned days of one that was not in service yet: it is planned still, or has begun since.
std::optional<Period> planned_then(const Deployment& d, Day as_of)
{
    if (d.state == State::planned || d.state == State::cancelled) return d.days_planned();
    const bool begun_since = d.service.since && *d.service.since > as_of;
    return begun_since && d.planned.since ? std::optional(d.planned) : std::nullopt;
}

Record entry_of(const Deployment& d, const std::string& state, const Period& days)
{
    Record entry(kinds::roster_entry);
    entry["deployment"] = d.uid;
    entry["authority"] = d.owner;
    entry["officer"] = d.officer;
    entry["country"] = d.country;
    entry["place"] = d.place;
    entry["host_kind"] = d.host_kind;
    entry["state"] = state;
    entry["since"] = iso_or_empty(days.since);
    entry["until"] = iso_or_empty(days.until);
    entry["post"] = d.post;
    entry["covers"] = joined(d.covers);
    entry["duties"] = d.duties;
    return entry;
}

template <typename Visit>
void for_listed_cells(const Record& entry, Visit visit)
{
    const auto first = entry.kind->index_of(first_field);
    const auto last = entry.kind->index_of(last_field);
    for (auto i = static_cast<std::size_t>(first); i <= static_cast<std::size_t>(last); ++i)
        visit(entry.kind->fields[i].name, entry.cells[i]);
}

void compare_cells(const Record& before, const Record& after, std::vector<RosterChange>& changes)
{
    for_listed_cells(after, [&](std::string_view field, const std::string& cell) {
        if (const auto& old = before.cell_named(field); old != cell)
            changes.push_back({"changed", after["deployment"], std::string(field), old, cell});
    });
}

} // namespace

std::vector<Record> list_of_deployments(const Snapshot& snapshot, Day as_of)
{
    std::vector<Record> entries;
    for (const auto& d : snapshot.deployments) {
        if (const auto days = d.days_active(); days && days->contains(as_of))
            entries.push_back(entry_of(d, "active", d.service));
        else if (const auto planned = planned_then(d, as_of))
            entries.push_back(entry_of(d, "planned", *planned));
    }
    return entries;
}

std::string entry_text(const Record& entry)
{
    std::string text;
    for_listed_cells(entry, [&](std::string_view field, const std::string& cell) {
        text += text.empty() ? "{" : ",";
        append_json_string(text, field);
        text += ':';
        append_json_string(text, cell);
    });
    return text + "}\n";
}

std::vector<RosterChange> differences(const std::vector<Record>& before, const std::vector<Record>& after)
{
    std::vector<RosterChange> changes;
    std::size_t i = 0;
    std::size_t j = 0;
    while (i < before.size() || j < after.size()) {
        const bool only_before =
            j == after.size() || (i < before.size() && natural_less(before[i]["deployment"], after[j]["deployment"]));
        if (only_before) {
            changes.push_back({"ended", before[i++]["deployment"], {}, {}, {}});
        } else if (i == before.size() || natural_less(after[j]["deployment"], before[i]["deployment"])) {
            changes.push_back({"added", after[j++]["deployment"], {}, {}, {}});
        } else {
            compare_cells(before[i++], after[j++], changes);
        }
    }
    return changes;
}

} // namespace ilonet::board
