#include "model/decimal.hpp"
#include "model/month.hpp"
#include "model/rule_ids.hpp"
#include "store/journal/verify.hpp"
#include "store/reports/report_rows.hpp"

#include <map>

namespace ilonet::store {
namespace {

// A text of an intake can have been blanked: then the newest redaction that names its first revision and has its owner
// says which digest it has since.
bool was_redacted(Connection& connection, const Record& intake, const std::string& digest)
{
    auto query = connection.statement(
        "SELECT r.content_digest FROM redaction r JOIN revision_change c ON c.uid = r.uid AND c.kind = 'redaction' "
        "WHERE r.owner = ?1 AND r.record LIKE ?1 || '-p-%' AND r.revision = (SELECT min(revision) FROM revision_change "
        "WHERE kind = 'intake' AND uid = ?2) ORDER BY c.revision DESC, c.seq DESC LIMIT 1");
    query.bind(1, intake["owner"]);
    query.bind(2, intake.uid());
    const bool same = query.executeStep() && query.getColumn(0).getString() == digest;
    query.reset();
    return same;
}

struct Sum {
    std::int64_t reports = 0, incidents = 0;
    bool operator==(const Sum&) const = default;
};
using Sums = std::map<std::string, Sum>; // country, topic and month

/// What the kept sums of an intake should be: its reports, less those that they replace.
Sums sums_of(Connection& connection, std::int64_t intake, ReportBase owner)
{
    Sums sums;
    const auto add = [&](SQLite::Statement& row, int first, std::int64_t by) {
        const auto month = month_of(row.getColumn(first + 2).getText());
        auto& sum = sums[row.getColumn(first).getString() + row.getColumn(first + 1).getString() + month];
        sum.reports += by;
        sum.incidents += row.getColumn(first + 3).getString() == "yes" ? by : 0;
    };
    auto rows = connection.statement("SELECT country, topic, observed_on, ifnull(incident, '') FROM report "
                                     "WHERE key BETWEEN ? AND ? AND intake = ?");
    auto replaced = connection.statement(
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
    auto rows = connection.statement("SELECT country || topic || month, reports, incidents FROM report_count "
                                     "WHERE intake = ? AND (reports <> 0 OR incidents <> 0)");
    rows.bind(1, intake);
    while (rows.executeStep())
        sums[rows.getColumn(0).getString()] = {rows.getColumn(1).getInt64(), rows.getColumn(2).getInt64()};
    rows.reset();
    return sums;
}

std::int64_t number_from(Connection& connection, const char* sql)
{
    auto query = connection.statement(sql);
    query.executeStep();
    const auto number = query.getColumn(0).getInt64();
    query.reset();
    return number;
}

} // namespace

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
            findings.push_back(finding(rule_id::not_as_journaled,
                                       "the reports of " + intake.uid() + " are not as the journal has them", go_back,
                                       intake.uid()));
        if (sums_of(connection, number, owner) != kept_sums(connection, number))
            findings.push_back(finding(rule_id::not_as_journaled,
                                       "the sums of " + intake.uid() + " do not fit its reports", go_back,
                                       intake.uid()));
    }
    if (number_from(connection,
                    "SELECT count(*) FROM report t JOIN intake i ON i.number = t.intake JOIN report_owner o ON "
                    "o.number = t.key >> 48 WHERE o.code <> i.owner") > 0)
        findings.push_back(finding(rule_id::not_as_journaled,
                                   "reports stand among those of another owner than their intake's", go_back));
    if (number_from(connection, "SELECT (SELECT count(*) FROM report) - (SELECT count(*) FROM report_text_docsize)") !=
        0)
        findings.push_back(
            finding(rule_id::not_as_journaled, "the index of the search does not hold all reports", go_back));
}

} // namespace ilonet::store
