#include "model/code.hpp"
#include "model/decimal.hpp"
#include "store/capture.hpp"
#include "store/chain.hpp"
#include "store/connection.hpp"
#include "store/report_rows.hpp"
#include "store/store.hpp"
#include "store/table.hpp"

#include <map>
#include <unordered_map>

namespace ilonet::store {
namespace {

Finding finding(std::string rule, std::string sentence, std::string help, std::string uid = {})
{
    Finding found;
    found.rule = std::move(rule);
    found.sentence = std::move(sentence);
    found.help = std::move(help);
    found.uid = std::move(uid);
    return found;
}

constexpr const char* go_back =
    "go back to a backup from before; somebody or something else than ilonet wrote the file";

void check_integrity(Connection& connection, Findings& findings)
{
    SQLite::Statement query(*connection.database, "PRAGMA integrity_check(20)");
    while (query.executeStep())
        if (const auto line = query.getColumn(0).getString(); line != "ok")
            findings.push_back(finding("C20", "the file is damaged: " + line, "go back to the last backup"));
}

void check_foreign_keys(Connection& connection, Findings& findings)
{
    SQLite::Statement query(*connection.database, "SELECT \"table\", parent, count(*) FROM pragma_foreign_key_check "
                                                  "GROUP BY 1, 2 ORDER BY 1, 2");
    while (query.executeStep())
        findings.push_back(finding("C21",
                                   query.getColumn(2).getString() + " rows of " + query.getColumn(0).getString() +
                                       " name a " + query.getColumn(1).getString() + " that does not exist",
                                   go_back));
}

// A revision with a blanked text cannot have its own digest any more; the redaction says which one it has instead, and
// is itself in the chain.
bool was_redacted(Connection& connection, std::int64_t revision, const std::string& digest)
{
    auto& query =
        connection.statement("SELECT r.content_digest FROM redaction r JOIN revision_change c ON c.uid = r.uid "
                             "AND c.kind = 'redaction' WHERE r.revision = ? ORDER BY c.revision DESC LIMIT 1");
    query.bind(1, revision);
    const bool same = query.executeStep() && query.getColumn(0).getString() == digest;
    query.reset();
    return same;
}

// The same for the reports of an intake: the newest redaction that names its first revision and has its owner says
// which digest it has since.
bool was_redacted(Connection& connection, const Record& intake, const std::string& digest)
{
    auto& query = connection.statement(
        "SELECT r.content_digest FROM redaction r JOIN revision_change c ON c.uid = r.uid AND c.kind = 'redaction' "
        "WHERE r.owner = ?1 AND r.record LIKE ?1 || '-p-%' AND r.revision = (SELECT min(revision) FROM revision_change "
        "WHERE kind = 'intake' AND uid = ?2) ORDER BY c.revision DESC, c.seq DESC LIMIT 1");
    query.bind(1, intake["owner"]);
    query.bind(2, intake.uid());
    const bool same = query.executeStep() && query.getColumn(0).getString() == digest;
    query.reset();
    return same;
}

using LastImages = std::map<std::string, std::unordered_map<std::string, std::string>>; // table -> key -> image

// Recomputes each link, and keeps the last image of each row on the way.
LastImages check_chain(const Store& store, Connection& connection, Findings& findings)
{
    LastImages last;
    std::string previous(no_digest);
    std::int64_t expected = 1;
    SQLite::Statement changes(*connection.database,
                              "SELECT kind, operation, uid, key, ifnull(before, ''), "
                              "ifnull(after, '') FROM revision_change WHERE revision = ? ORDER BY seq");
    for (const auto& revision : store.revisions()) {
        const auto name = "revision " + std::to_string(revision.number);
        if (revision.number != expected)
            findings.push_back(
                finding("C22", "revision " + std::to_string(expected) + " is missing from the journal", go_back));
        ChainLink link(previous, revision);
        changes.reset();
        changes.bind(1, revision.number);
        while (changes.executeStep()) {
            Change change{changes.getColumn(0).getString(), changes.getColumn(1).getString(),
                          changes.getColumn(2).getString(), changes.getColumn(3).getString(),
                          changes.getColumn(4).getString(), changes.getColumn(5).getString()};
            link.add(change);
            auto& image = last[change.kind][change.key];
            if (image != change.before)
                findings.push_back(finding("C22", name + " changes " + change.uid + " from a state that it was not in",
                                           go_back, change.uid));
            image = std::move(change.after);
        }
        const auto digest = link.hex();
        if (digest != revision.digest && !was_redacted(connection, revision.number, digest))
            findings.push_back(finding("C22", name + " does not have the digest that it should have", go_back));
        previous = revision.digest;
        expected = revision.number + 1;
    }
    return last;
}

void check_rows(Connection& connection, const TableShape& shape, std::unordered_map<std::string, std::string>& last,
                Findings& findings)
{
    const auto differs = [&](const std::string& uid, const std::string& how) {
        findings.push_back(finding("C23", uid + " in " + shape.name + " " + how, go_back, uid));
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
            auto& query =
                connection.statement("SELECT count(*) FROM uid_counter WHERE owner = ? AND letter = ? AND last >= ?");
            query.bind(1, std::string(owner_in_uid(record.uid())));
            query.bind(2, std::string(kind->letter));
            query.bind(3, *number);
            query.executeStep();
            if (query.getColumn(0).getInt() == 0)
                findings.push_back(
                    finding("C24", "the counter of ids stands below " + record.uid(), go_back, record.uid()));
            query.reset();
        }
    }
}

struct Sum {
    std::int64_t reports = 0, incidents = 0;
    bool operator==(const Sum&) const = default;
};
using Sums = std::map<std::string, Sum>; // country, topic and month

/// What the kept sums of an intake should be: its reports, less those that they replace.
Sums sums_of(Connection& connection, std::int64_t intake, ReportBase owner)
{
    constexpr std::size_t month_length = 7;
    Sums sums;
    const auto add = [&](SQLite::Statement& row, int first, std::int64_t by) {
        const auto month = row.getColumn(first + 2).getString().substr(0, month_length);
        auto& sum = sums[row.getColumn(first).getString() + row.getColumn(first + 1).getString() + month];
        sum.reports += by;
        sum.incidents += row.getColumn(first + 3).getString() == "yes" ? by : 0;
    };
    auto& rows = connection.statement("SELECT country, topic, observed_on, ifnull(incident, '') FROM report "
                                      "WHERE key BETWEEN ? AND ? AND intake = ?");
    auto& replaced = connection.statement(
        "SELECT o.country, o.topic, o.observed_on, ifnull(o.incident, '') FROM report t JOIN report o ON o.key BETWEEN "
        "t.replaces << 8 AND (t.replaces << 8) + 255 JOIN intake i ON i.number = o.intake WHERE t.replaces IS NOT NULL "
        "AND t.intake = ?");
    rows.bind(1, first_key(owner << number_bits));
    rows.bind(2, last_key(owner << number_bits | greatest_report_number));
    rows.bind(3, intake);
    while (rows.executeStep()) add(rows, 0, 1);
    rows.reset();
    replaced.bind(1, intake);
    while (replaced.executeStep()) add(replaced, 0, -1);
    replaced.reset();
    std::erase_if(sums, [](const auto& entry) { return entry.second == Sum{}; });
    return sums;
}

Sums kept_sums(Connection& connection, std::int64_t intake)
{
    Sums sums;
    auto& rows = connection.statement("SELECT country || topic || month, reports, incidents FROM report_count "
                                      "WHERE intake = ? AND (reports <> 0 OR incidents <> 0)");
    rows.bind(1, intake);
    while (rows.executeStep())
        sums[rows.getColumn(0).getString()] = {rows.getColumn(1).getInt64(), rows.getColumn(2).getInt64()};
    rows.reset();
    return sums;
}

std::int64_t number_from(Connection& connection, const char* sql)
{
    auto& query = connection.statement(sql);
    query.executeStep();
    const auto number = query.getColumn(0).getInt64();
    query.reset();
    return number;
}

// Reports are not in the journal: the digest of their intake is.
void check_intakes(const Store& store, Connection& connection, Findings& findings)
{
    const ReportOwners owners(connection);
    for (const auto& intake : store.records(kinds::intake)) {
        const auto number = parse_whole(intake["number"]).value_or(0);
        const auto owner = owners.number(intake["owner"]).value_or(0);
        const auto found = digest_of_intake(connection, owners, owner, number);
        const bool same = found.digest == intake["digest"] || was_redacted(connection, intake, found.digest);
        if (!same || std::to_string(found.records) != intake["records"])
            findings.push_back(finding("C23", "the reports of " + intake.uid() + " are not as the journal has them",
                                       go_back, intake.uid()));
        if (sums_of(connection, number, owner) != kept_sums(connection, number))
            findings.push_back(
                finding("C23", "the sums of " + intake.uid() + " do not fit its reports", go_back, intake.uid()));
    }
    if (number_from(connection,
                    "SELECT count(*) FROM report t JOIN intake i ON i.number = t.intake JOIN report_owner o ON "
                    "o.number = t.key >> 48 WHERE o.code <> i.owner") > 0)
        findings.push_back(finding("C23", "reports stand among those of another owner than their intake's", go_back));
    if (number_from(connection, "SELECT (SELECT count(*) FROM report) - (SELECT count(*) FROM report_text_docsize)") !=
        0)
        findings.push_back(finding("C23", "the index of the search does not hold all reports", go_back));
}

} // namespace

Findings Store::verify() const
{
    return guarded(*connection_, [&] {
        Findings findings;
        check_integrity(*connection_, findings);
        check_foreign_keys(*connection_, findings);
        auto last = check_chain(*this, *connection_, findings);
        for (const auto& table : journaled_tables()) {
            const auto shape = shape_of(*connection_, table);
            check_rows(*connection_, shape, last[table], findings);
        }
        check_counters(*this, *connection_, findings);
        check_intakes(*this, *connection_, findings);
        sort_by_place(findings);
        return findings;
    });
}

} // namespace ilonet::store
