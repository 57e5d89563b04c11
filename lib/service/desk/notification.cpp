// A network file takes over what a national file notifies: exactly its owner's records, the newest revision wins.
#include "model/redacted.hpp"
#include "model/rule_ids.hpp"
#include "read/others/bundle.hpp"
#include "records/locate_findings.hpp"
#include "records/notice.hpp"
#include "records/row_place.hpp"
#include "records/write.hpp"
#include "rules/rules.hpp"
#include "service/service.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace ilonet::service {
namespace {

[[noreturn]] void refuse_bundle(const std::string& sentence, const MarkedText& help)
{
    throw Failure(Fault::refused, sentence, help);
}

void must_be_whole(const read::Bundle& bundle, const std::string& path)
{
    auto findings = bundle.rows.findings;
    if (findings.empty() && store::digest_of(bundle.body) != bundle.content) {
        Finding changed;
        changed.rule = rule_id::broken_chain;
        changed.place = {path, 1, 1};
        changed.sentence = "the notification was changed after it was written: its digest does not fit";
        changed.help = "ask " + bundle.owner + " for the file again";
        findings.push_back(std::move(changed));
    }
    if (has_error(findings))
        throw Failure(Fault::content, "nothing was written: " + path + " holds errors", {}, std::move(findings));
}

// Nobody writes in another's name.
void must_be_its_own(const read::Bundle& bundle)
{
    Findings findings;
    std::set<std::pair<KindId, std::string>> seen;
    for (const auto& row : bundle.rows.records) {
        const auto& record = row.record;
        if (record["owner"] != bundle.owner)
            findings.push_back(
                about_row(row, rule_id::owner_alone, {},
                          record.uid() + " belongs to " + record["owner"] + ", but " + bundle.owner + " notifies", {}));
        if (record.uid().empty() || !seen.emplace(record.kind->id, record.uid()).second)
            findings.push_back(about_row(
                row, rule_id::stands_twice, {},
                record.uid().empty() ? "a record has no uid" : record.uid() + " stands twice in the notification", {}));
    }
    if (!findings.empty())
        throw Failure(Fault::refused, "nothing was written: a notification holds its owner's records alone", {},
                      std::move(findings));
}

std::optional<Record> last_of(const store::Store& store, const std::string& owner)
{
    auto received = store.records(kinds::notification, std::array{store::Condition{"owner", {owner}}});
    return received.empty() ? std::nullopt : std::optional(std::move(received.back()));
}

/// True where this very notification was taken over before.
bool is_repeat(const read::Bundle& bundle, const std::optional<Record>& last, bool new_file)
{
    if (!last) return false;
    const auto revision = std::stoll((*last)["revision"]);
    if ((*last)["file"] != bundle.file) {
        if (new_file) return false;
        refuse_bundle("until now the notifications of " + bundle.owner + " came from another file (" + (*last)["file"] +
                          ")",
                      "where " + bundle.owner + " has made a new file, say so with <new-file>"_marked);
    }
    if (bundle.revision < revision)
        refuse_bundle("this notification of " + bundle.owner + " is of revision " + std::to_string(bundle.revision) +
                          ", but revision " + std::to_string(revision) + " was received on " + (*last)["received_on"],
                      "ask for the newest one");
    if (bundle.revision > revision) return false;
    if ((*last)["content"] == bundle.content) return true;
    refuse_bundle("another notification of revision " + std::to_string(revision) + " was received on " +
                      (*last)["received_on"],
                  "ask " + bundle.owner + " which of the two it is");
}

struct TakenOver {
    std::size_t added = 0, changed = 0, unchanged = 0, removed = 0;
    std::vector<std::string> blanked; ///< what its owner blanked, but the journal here still holds
};

void find_blanked(const Record& before, const Record& after, TakenOver& counts)
{
    for (std::size_t i = 0; i < after.cells.size(); ++i)
        if (is_redacted(after.cells[i]) && before.cells[i] != after.cells[i])
            counts.blanked.push_back(after.uid() + " " + std::string(after.kind->fields[i].name));
}

void take_over(store::Writer& writer, const read::Bundle& bundle, TakenOver& counts)
{
    for (const Kind* kind : notified_kinds()) {
        std::map<std::string, Record> present;
        for (auto& record : writer.records(*kind, std::array{store::Condition{"owner", {bundle.owner}}}))
            present.emplace(record.uid(), std::move(record));
        for (const auto& row : bundle.rows.records) {
            if (!row.record.is(kind->id)) continue;
            const auto found = present.find(row.record.uid());
            const bool is_new = found == present.end();
            if (!is_new && found->second == row.record) {
                ++counts.unchanged;
            } else {
                ++(is_new ? counts.added : counts.changed);
                if (!is_new) find_blanked(found->second, row.record, counts);
                writer.put(row.record);
            }
            if (!is_new) present.erase(found);
        }
        counts.removed += present.size();
        for (const auto& [uid, record] : present) writer.remove(*kind, uid);
    }
}

// A first notification says nothing of records that came in otherwise; an empty one is more likely a slip.
void must_not_sweep(const read::Bundle& bundle, const TakenOver& counts, bool first, bool new_file)
{
    if (new_file || counts.removed == 0 || (!first && !bundle.rows.records.empty())) return;
    refuse_bundle("this notification of " + bundle.owner + " does not hold " + std::to_string(counts.removed) +
                      " of its records that stand here" + (first ? ", and it is the first one" : ": it is empty"),
                  "to remove them all the same, add <new-file>"_marked);
}

void note(store::Writer& writer, const read::Bundle& bundle, Day today)
{
    Record record(kinds::notification);
    record["uid"] = writer.next_uid(bundle.owner, kinds::notification);
    record["owner"] = bundle.owner;
    record["file"] = bundle.file;
    record["revision"] = std::to_string(bundle.revision);
    record["digest"] = bundle.digest;
    record["instant"] = bundle.instant;
    record["content"] = bundle.content;
    record["records"] = std::to_string(bundle.rows.records.size());
    record["received_on"] = today.iso();
    writer.put(record);
}

void must_keep_the_rules(const read::Bundle& bundle)
{
    Findings findings;
    for (const auto& row : bundle.rows.records) {
        auto broken = rules::of_record(row.record);
        findings.insert(findings.end(), broken.begin(), broken.end());
    }
    if (has_error(findings)) throw Failure(Fault::content, "nothing was written", {}, std::move(findings));
}

} // namespace

Answer import_notification(const Context& context, const std::string& path, bool new_file)
{
    const auto bundle = read::read_bundle(path, notified_kinds());
    must_be_whole(bundle, path);
    must_be_its_own(bundle);
    TakenOver counts;
    bool repeat = false;
    Written written;
    try {
        written = write(context, "board notification import", Fault::content, [&](store::Writer& writer) {
            if (!writer.file().authority.empty())
                refuse_bundle("this is a file of " + writer.file().authority + ": notifications go into a network file",
                              "make one with: {init} FILE"_marked);
            if (!context.acting.empty() && context.acting != bundle.owner && context.acting != "COM")
                refuse_bundle(context.acting + " cannot take over a notification of " + bundle.owner,
                              "leave out <as>"_marked);
            if (!writer.has(kinds::authority, bundle.owner)) must_find(writer, kinds::authority, bundle.owner);
            const auto last = last_of(writer, bundle.owner);
            repeat = is_repeat(bundle, last, new_file);
            if (repeat) return;
            must_keep_the_rules(bundle);
            take_over(writer, bundle, counts);
            must_not_sweep(bundle, counts, !last, new_file);
            note(writer, bundle, context.today);
        });
    } catch (Failure& failure) {
        locate(failure.findings, bundle.rows.records, bundle.rows.texts);
        sort_by_place(failure.findings);
        throw;
    }
    locate(written.warnings, bundle.rows.records, bundle.rows.texts);
    if (repeat) counts.unchanged = bundle.rows.records.size();
    Answer answer;
    answer.result.columns = {{"owner"},           {"source_revision", true}, {"added", true},   {"changed", true},
                             {"unchanged", true}, {"removed", true},         {"revision", true}};
    answer.result.rows.push_back({bundle.owner, std::to_string(bundle.revision), std::to_string(counts.added),
                                  std::to_string(counts.changed), std::to_string(counts.unchanged),
                                  std::to_string(counts.removed), revision_cell(context, written)});
    answer.findings = std::move(written.warnings);
    answer.remarks = std::move(written.remarks);
    for (const auto& text : counts.blanked)
        answer.remarks.push_back("its owner blanked a text that the journal here still holds: {redact} "_marked + text +
                                 " <reason> TEXT"_marked);
    if (written.revision && !context.dry_run) answer.revision = written.revision->number;
    return answer;
}

} // namespace ilonet::service
