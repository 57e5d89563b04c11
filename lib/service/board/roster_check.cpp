// Frozen lists held against their digests, against the journal, and against what was blanked since.
#include "board/board.hpp"
#include "model/redacted.hpp"
#include "model/rule_ids.hpp"
#include "records/reading.hpp"
#include "records/write.hpp"
#include "service/board/board.hpp"
#include "service/board/board_findings.hpp"
#include "service/board/roster_entries.hpp"

#include <algorithm>
#include <array>

namespace ilonet::service {
namespace {

bool is_blanked(const store::Store& store, const Record& entry)
{
    if (std::none_of(entry.cells.begin(), entry.cells.end(), is_redacted)) return false;
    const std::array of_entry{store::Condition{"record", {entry.uid()}}};
    return !store.records(kinds::redaction, of_entry).empty();
}

Finding broken(const Record& roster, const std::string& uid, MarkedText sentence, MarkedText help)
{
    Finding finding;
    finding.rule = rule_id::frozen_list_changed;
    finding.uid = uid;
    finding.related = roster.uid();
    finding.sentence = std::move(sentence);
    finding.help = std::move(help);
    return finding;
}

constexpr const char* go_back =
    "go back to a backup from before; somebody or something else than ilonet wrote the file";

void check_digests(const store::Store& store, const Record& roster, Findings& findings)
{
    const auto entries = roster_entries(store, roster.uid());
    for (const auto& entry : entries)
        if (store::digest_of(board::entry_text(entry)) != entry["digest"] && !is_blanked(store, entry))
            findings.push_back(
                broken(roster, entry.uid(),
                       "the entry " + entry.uid() + " of the frozen list " + roster.uid() + " is not as it was frozen",
                       go_back));
    if (roster_digest(roster, entries) != roster["digest"] || std::to_string(entries.size()) != roster["entries"])
        findings.push_back(broken(roster, roster.uid(),
                                  "the frozen list " + roster.uid() +
                                      " is not as it was frozen: its own line, or the number of its entries",
                                  go_back));
}

MarkedText blank_there_too(const Record& entry, const std::string& field)
{
    return "the frozen list " + entry["roster"] + " holds a text of " + entry["deployment"] +
           " that was blanked: blank it there too with: {redact} "_marked + entry.uid() + " " + field +
           " <reason> ..."_marked;
}

// What the journal gives for the list's revision, byte for byte.
void check_against_journal(const Context& context, const store::Store& now, const Record& roster, Answer& answer)
{
    const store::Store then(context.db, context.lock_wait, roster["revision"]);
    const auto made = roster_list(then, Day::parse(roster["as_of"]).value_or(Day::first()));
    const auto kept = roster_entries(now, roster.uid());
    for (const auto& change : board::differences(made, kept)) {
        const auto entry = std::find_if(kept.begin(), kept.end(),
                                        [&](const Record& one) { return one["deployment"] == change.deployment; });
        if (is_redacted(change.after)) continue;
        if (is_redacted(change.before) && entry != kept.end())
            answer.remarks.push_back(blank_there_too(*entry, change.field));
        else
            answer.findings.push_back(broken(roster, roster.uid(),
                                             "the frozen list " + roster.uid() +
                                                 " differs from what the journal gives: " + change.deployment +
                                                 (change.field.empty() ? "" : " (" + change.field + ")"),
                                             go_back));
    }
}

/// True where a text of one of the list's deployments was blanked that its entries could hold.
bool may_hold_blanked(const store::Store& store, const Record& roster)
{
    const auto blanked = store.records(kinds::redaction);
    if (blanked.empty()) return false;
    const auto entries = roster_entries(store, roster.uid());
    return std::any_of(blanked.begin(), blanked.end(), [&](const Record& redaction) {
        return find_entry(entries, redaction["record"]) != entries.end();
    });
}

// What the journal has blanked still stands in the copies.
void check_blanked(const Context& context, const store::Store& store, const Record& roster, Findings& findings)
{
    if (!may_hold_blanked(store, roster)) return;
    Answer answer;
    check_against_journal(context, store, roster, answer);
    for (auto& remark : answer.remarks) {
        auto finding = broken(roster, roster.uid(), std::move(remark), {});
        finding.severity = Severity::warning;
        findings.push_back(std::move(finding));
    }
}

} // namespace

Answer verify_rosters(const Context& context, const std::vector<std::string>& uids)
{
    const auto store = reading(context);
    std::vector<Record> rosters;
    for (const auto& uid : uids) rosters.push_back(must_find(store, kinds::roster, uid));
    if (uids.empty()) rosters = store.records(kinds::roster);
    Answer answer;
    answer.remarks = store.remarks();
    answer.result.columns = {{"uid"}, {"meeting"}, {"as_of"}, {"entries", true}, {"result"}, {"digest"}};
    for (const auto& roster : rosters) {
        const auto before = answer.findings.size();
        check_digests(store, roster, answer.findings);
        if (answer.findings.size() == before) check_against_journal(context, store, roster, answer);
        answer.result.rows.push_back({roster.uid(), roster["meeting"], roster["as_of"], roster["entries"],
                                      answer.findings.size() == before ? "as frozen" : "changed", roster["digest"]});
    }
    return answer;
}

std::vector<MarkedText> frozen_copies(const store::Store& store, const Record& deployment, const std::string& field)
{
    std::vector<MarkedText> remarks;
    if (kinds::roster_entry.index_of(field) < 0) return remarks;
    const std::array copies{store::Condition{"deployment", {deployment.uid()}}};
    for (const auto& entry : store.records(kinds::roster_entry, copies))
        if (!entry.cell_named(field).empty() && !is_redacted(entry.cell_named(field)))
            remarks.push_back("the frozen list " + entry["roster"] + " holds its own text of " + deployment.uid() +
                              ": see it with {board roster show} "_marked + entry["roster"] +
                              ", and blank it with: {redact} "_marked + entry.uid() + " " + field +
                              " <reason> ..."_marked);
    return remarks;
}

Findings check_rosters(const Context& context, const store::Store& store)
{
    Findings findings;
    for (const auto& roster : store.records(kinds::roster)) {
        check_digests(store, roster, findings);
        check_blanked(context, store, roster, findings);
    }
    return findings;
}

} // namespace ilonet::service
