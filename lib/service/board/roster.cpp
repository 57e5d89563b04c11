// Frozen lists of deployments, Art 8(2)(d): made once, shown, compared.
#include "board/board.hpp"
#include "model/failure.hpp"
#include "records/cells.hpp"
#include "records/reading.hpp"
#include "records/write.hpp"
#include "service/board/board.hpp"
#include "service/board/roster_entries.hpp"

#include <algorithm>
#include <array>
#include <set>

namespace ilonet::service {

std::vector<Record> roster_list(const store::Store& store, Day as_of)
{
    store::SnapshotParts parts;
    parts.reference = false;
    parts.deployments = true;
    return board::list_of_deployments(store.snapshot(parts), as_of);
}

std::vector<Record> roster_entries(const store::Store& store, const std::string& roster)
{
    return store.records(kinds::roster_entry, std::array{store::Condition{"roster", {roster}}});
}

std::string roster_digest(const Record& roster, const std::vector<Record>& entries)
{
    std::string text;
    for (const auto field : {FieldName("meeting"), FieldName("as_of"), FieldName("frozen_on"), FieldName("revision"),
                             FieldName("entries")})
        text += roster[field] + "\n";
    for (const auto& entry : entries) text += entry["digest"] + "\n";
    return store::digest_of(text);
}

std::vector<Record>::const_iterator find_entry(const std::vector<Record>& entries, const std::string& deployment)
{
    return std::find_if(entries.begin(), entries.end(),
                        [&](const Record& entry) { return entry["deployment"] == deployment; });
}

namespace {

bool same_entries(const std::vector<Record>& a, const std::vector<Record>& b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](const Record& x, const Record& y) { return x["digest"] == y["digest"]; });
}

/// The list of the last day up to this one; of several the one that was frozen last.
std::optional<Record> list_before(const store::Store& store, const Record& list)
{
    std::optional<Record> before;
    for (auto& roster : store.records(kinds::roster))
        if (roster.uid() != list.uid() && roster["as_of"] <= list["as_of"] &&
            (!before || (*before)["as_of"] <= roster["as_of"]))
            before = std::move(roster);
    return before;
}

std::optional<Record> same_list_for(const store::Store& store, const Record& roster, const std::vector<Record>& entries)
{
    for (auto& other : store.records(kinds::roster, std::array{store::Condition{"meeting", {roster["meeting"]}}}))
        if (other["as_of"] == roster["as_of"] && same_entries(roster_entries(store, other.uid()), entries))
            return std::move(other);
    return std::nullopt;
}

struct Delta {
    std::size_t added = 0, changed = 0, ended = 0;
};

Delta delta_of(const std::vector<board::RosterChange>& changes)
{
    Delta delta;
    std::set<std::string> changed;
    for (const auto& change : changes) {
        delta.added += change.change == "added" ? 1U : 0U;
        delta.ended += change.change == "ended" ? 1U : 0U;
        if (change.change == "changed") changed.insert(change.deployment);
    }
    delta.changed = changed.size();
    return delta;
}

void must_come_before(const Record& meeting, Day as_of, Day today)
{
    if (as_of > today)
        throw Failure(Fault::usage, "<as-of> "_marked + as_of.iso() + " lies ahead",
                      "nobody knows that day yet: give today or an earlier one");
    if (meeting["state"] == "cancelled")
        throw Failure(Fault::refused, meeting.uid() + " is cancelled",
                      "freeze the list for a meeting that takes place");
    if (as_of.iso() > meeting["day"])
        throw Failure(Fault::usage, "<as-of> "_marked + as_of.iso() + " lies after the meeting of " + meeting["day"],
                      "the list goes ahead of the meeting: give an earlier day");
}

void put_entries(store::Writer& writer, const Record& roster, std::vector<Record>& entries)
{
    std::size_t number = 0;
    for (auto& entry : entries) {
        entry["uid"] = roster.uid() + "-" + std::to_string(++number);
        entry["owner"] = roster["owner"];
        entry["roster"] = roster.uid();
        writer.put(entry);
    }
}

std::string count_text(const Result& entries)
{
    const auto state = static_cast<std::size_t>(kinds::roster_entry.index_of("state"));
    const auto planned = std::count_if(entries.rows.begin(), entries.rows.end(),
                                       [&](const auto& row) { return row[state] == "planned"; });
    return std::to_string(static_cast<std::ptrdiff_t>(entries.rows.size()) - planned) + " deployments in service, " +
           std::to_string(planned) + " planned";
}

} // namespace

Answer freeze_roster(const Context& context, const std::string& meeting, Day as_of)
{
    Record roster(kinds::roster);
    std::string outcome = "added";
    Delta delta;
    const auto written = write(context, "board roster freeze", Fault::refused, [&](store::Writer& writer) {
        if (!writer.file().authority.empty())
            throw Failure(Fault::refused,
                          "this is a file of " + writer.file().authority +
                              ": it does not hold the deployments of other authorities",
                          "freeze the list in a network file");
        must_come_before(must_find(writer, kinds::meeting, meeting), as_of, context.today);
        auto entries = roster_list(writer, as_of);
        for (auto& entry : entries) entry["digest"] = store::digest_of(board::entry_text(entry));
        roster["owner"] = commission_of(writer);
        must_own(context, writer, roster["owner"], "a frozen list");
        roster["meeting"] = meeting;
        roster["as_of"] = as_of.iso();
        roster["frozen_on"] = context.today.iso();
        roster["revision"] = std::to_string(writer.head().number);
        roster["entries"] = std::to_string(entries.size());
        roster["digest"] = roster_digest(roster, entries);
        const auto same = same_list_for(writer, roster, entries);
        if (same) roster = *same;
        const auto before = list_before(writer, roster);
        delta = delta_of(
            board::differences(before ? roster_entries(writer, before->uid()) : std::vector<Record>{}, entries));
        if (same) {
            outcome = "unchanged";
            return;
        }
        roster["uid"] = writer.next_uid(roster["owner"], kinds::roster);
        put(writer, roster);
        put_entries(writer, roster, entries);
    });
    Answer answer;
    answer.result.columns = {{"uid"},           {"outcome"},     {"as_of"},  {"entries", true}, {"added", true},
                             {"changed", true}, {"ended", true}, {"digest"}, {"revision", true}};
    answer.result.rows.push_back({roster.uid(), outcome, roster["as_of"], roster["entries"],
                                  std::to_string(delta.added), std::to_string(delta.changed),
                                  std::to_string(delta.ended), roster["digest"], revision_cell(context, written)});
    answer.findings = written.warnings;
    answer.remarks = written.remarks;
    if (written.revision && !context.dry_run) answer.revision = written.revision->number;
    return answer;
}

Answer show_roster(const Context& context, const std::string& uid)
{
    const auto store = reading(context);
    const auto roster = must_find(store, kinds::roster, uid);
    Answer answer;
    answer.remarks = store.remarks();
    answer.result = columns_of(kinds::roster_entry);
    for (auto& entry : roster_entries(store, uid)) answer.result.rows.push_back(std::move(entry.cells));
    answer.result.title = "List of deployments under Article 8(2)(d) of Regulation (EU) 2019/1240";
    answer.result.notes.push_back(uid + ", as of " + roster["as_of"] + ", frozen on " + roster["frozen_on"] +
                                  " ahead of " + roster["meeting"] + ": " + count_text(answer.result) + "; digest " +
                                  roster["digest"]);
    return answer;
}

Answer diff_rosters(const Context& context, const std::string& before, const std::string& after)
{
    const auto store = reading(context);
    for (const auto& uid : {before, after}) must_find(store, kinds::roster, uid);
    Answer answer;
    answer.remarks = store.remarks();
    answer.result.columns = {{"change"}, {"deployment"}, {"authority"}, {"country"}, {"place"},
                             {"state"},  {"field"},      {"before"},    {"after"}};
    const auto earlier = roster_entries(store, before);
    const auto later = roster_entries(store, after);
    const auto changes = board::differences(earlier, later);
    for (const auto& c : changes) {
        const auto& entry = *find_entry(c.change == "ended" ? earlier : later, c.deployment);
        answer.result.rows.push_back({c.change, c.deployment, entry["authority"], entry["country"], entry["place"],
                                      entry["state"], c.field, c.before, c.after});
    }
    const auto delta = delta_of(changes);
    answer.result.notes.push_back("from " + before + " to " + after + ": " + std::to_string(delta.added) + " added, " +
                                  std::to_string(delta.changed) + " changed, " + std::to_string(delta.ended) +
                                  " ended");
    return answer;
}

} // namespace ilonet::service
