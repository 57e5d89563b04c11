#include "store/journal/verify.hpp"

#include "model/code.hpp"
#include "model/instant.hpp"
#include "model/rule_ids.hpp"
#include "model/safe_text.hpp"
#include "store/connection.hpp"
#include "store/journal/capture.hpp"
#include "store/journal/chain.hpp"
#include "store/journal/old_images.hpp"
#include "store/ledger_sums.hpp"
#include "store/store.hpp"
#include "store/table.hpp"
#include "store/text_keys.hpp"

#include <map>
#include <unordered_map>

namespace ilonet::store {
namespace {

constexpr const char* name_by_number =
    "what is asked by instant can go wrong around it: name revisions by number, or go back to a backup from before";

void check_integrity(Connection& connection, Findings& findings)
{
    SQLite::Statement query(*connection.database, "PRAGMA integrity_check(20)");
    while (query.executeStep())
        if (const auto line = query.getColumn(0).getString(); line != "ok")
            findings.push_back(
                finding(rule_id::damaged_file, "the file is damaged: " + line, "go back to the last backup"));
}

void check_foreign_keys(Connection& connection, Findings& findings)
{
    SQLite::Statement query(*connection.database, "SELECT \"table\", parent, count(*) FROM pragma_foreign_key_check "
                                                  "GROUP BY 1, 2 ORDER BY 1, 2");
    while (query.executeStep())
        findings.push_back(finding(rule_id::dangling_reference,
                                   query.getColumn(2).getString() + " rows of " + query.getColumn(0).getString() +
                                       " name a " + query.getColumn(1).getString() + " that does not exist",
                                   go_back));
}

// A revision with a blanked text cannot have its own digest any more; the redaction says which one it has instead, and
// is itself in the chain.
bool was_redacted(Connection& connection, std::int64_t revision, const std::string& digest)
{
    auto query =
        connection.statement("SELECT r.content_digest FROM redaction r JOIN revision_change c ON c.uid = r.uid "
                             "AND c.kind = 'redaction' WHERE r.revision = ? ORDER BY c.revision DESC LIMIT 1");
    query.bind(1, revision);
    const bool same = query.executeStep() && query.getColumn(0).getString() == digest;
    query.reset();
    return same;
}

void check_instant(const Revision& revision, const std::string& before, Findings& findings)
{
    const auto name = "revision " + std::to_string(revision.number);
    if (!is_instant(revision.instant))
        findings.push_back(finding(rule_id::instant_form,
                                   name + " is stamped '" + visible(revision.instant) + "', which is no instant",
                                   name_by_number));
    else if (!before.empty() && revision.instant <= before)
        findings.push_back(finding(rule_id::instant_form,
                                   name + " is stamped " + visible(revision.instant) +
                                       ", not later than the one before, " + visible(before),
                                   name_by_number));
}

using LastImages = std::map<std::string, std::unordered_map<std::string, std::string>>; // table -> key -> image

// Recomputes each link over the bytes as they were written, and keeps the last image of each row, as the present schema
// has it, on the way.
LastImages check_chain(const Store& store, Connection& connection, Findings& findings)
{
    LastImages last;
    std::string previous(no_digest);
    std::int64_t expected = 1;
    std::string instant;
    SQLite::Statement changes(*connection.database,
                              "SELECT kind, operation, uid, key, ifnull(before, ''), "
                              "ifnull(after, '') FROM revision_change WHERE revision = ? ORDER BY seq");
    for (const auto& revision : store.revisions()) {
        const auto name = "revision " + std::to_string(revision.number);
        if (revision.number != expected)
            findings.push_back(finding(rule_id::broken_chain,
                                       "revision " + std::to_string(expected) + " is missing from the journal",
                                       go_back));
        check_instant(revision, std::exchange(instant, revision.instant), findings);
        ChainLink link(previous, revision);
        changes.reset();
        changes.bind(1, revision.number);
        while (changes.executeStep()) {
            Change change{changes.getColumn(0).getString(), changes.getColumn(1).getString(),
                          changes.getColumn(2).getString(), changes.getColumn(3).getString(),
                          changes.getColumn(4).getString(), changes.getColumn(5).getString()};
            link.add(change);
            auto& image = last[change.kind][change.key];
            if (image != image_today(change.kind, change.before, revision.schema_version))
                findings.push_back(finding(rule_id::broken_chain,
                                           name + " changes " + change.uid + " from a state that it was not in",
                                           go_back, change.uid));
            image = image_today(change.kind, std::move(change.after), revision.schema_version);
        }
        const auto digest = link.hex();
        if (digest != revision.digest && !was_redacted(connection, revision.number, digest))
            findings.push_back(
                finding(rule_id::broken_chain, name + " does not have the digest that it should have", go_back));
        previous = revision.digest;
        expected = revision.number + 1;
    }
    return last;
}

void check_rows(Connection& connection, const TableShape& shape, std::unordered_map<std::string, std::string>& last,
                Findings& findings)
{
    const auto differs = [&](const std::string& uid, const std::string& how) {
        findings.push_back(finding(rule_id::not_as_journaled, uid + " in " + shape.name + " " + how, go_back, uid));
    };
    SQLite::Statement keys(*connection.database, "SELECT * FROM " + shape.name);
    while (keys.executeStep()) {
        const auto [key, uid, image] = row_at(shape, keys);
        const auto noted = last.find(key);
        if (noted == last.end() || noted->second.empty())
            differs(uid, "is not in the journal");
        else if (noted->second != image)
            differs(uid, "is not as the journal has it");
        if (noted != last.end()) last.erase(noted);
    }
    for (const auto& [key, image] : last)
        if (!image.empty()) differs(key, "is missing, but the journal has it");
}

void check_counters(const Store& store, Connection& connection, Findings& findings)
{
    for (const Kind* kind : kinds::all()) {
        if (kind->reference) continue;
        for (const auto& record : store.records(*kind)) {
            const auto number = number_in_uid(*kind, record.uid());
            if (!number) continue;
            auto query =
                connection.statement("SELECT count(*) FROM uid_counter WHERE owner = ? AND letter = ? AND last >= ?");
            query.bind(1, std::string(owner_in_uid(record.uid())));
            query.bind(2, std::string(kind->letter));
            query.bind(3, *number);
            query.executeStep();
            if (query.getColumn(0).getInt() == 0)
                findings.push_back(finding(rule_id::counter_too_low, "the counter of ids stands below " + record.uid(),
                                           go_back, record.uid()));
            query.reset();
        }
    }
}

} // namespace

Findings Store::verify() const
{
    return with_failures(*connection_, [&] {
        Findings findings;
        check_integrity(*connection_, findings);
        check_foreign_keys(*connection_, findings);
        auto last = check_chain(*this, *connection_, findings);
        for (const auto& table : journaled_tables()) {
            const auto shape = shape_of(*connection_, table);
            check_rows(*connection_, shape, last[table], findings);
        }
        check_counters(*this, *connection_, findings);
        check_text_keys(*connection_, findings);
        check_intakes(*this, *connection_, findings);
        for (const auto& account : wrong_sums(*connection_))
            findings.push_back(finding(rule_id::not_as_journaled, "the sums of " + account + " do not fit its entries",
                                       go_back, account));
        sort_by_place(findings);
        return findings;
    });
}

} // namespace ilonet::store
