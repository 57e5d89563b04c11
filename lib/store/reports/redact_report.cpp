// Blanking a text of a report. The journal holds the digest of its intake alone, so each version of the report is
// blanked where it stands, and a redaction keeps the digest that the intake has from then on.
#include "model/folding.hpp"
#include "model/redacted.hpp"
#include "store/connection.hpp"
#include "store/journal/digest.hpp"
#include "store/journal/salt.hpp"
#include "store/reports/report_index.hpp"
#include "store/reports/report_rows.hpp"
#include "store/reports/reports.hpp"

#include <vector>

namespace ilonet::store {
namespace {

struct Version {
    std::int64_t key, intake;
    std::string title, text;
};

std::vector<Version> versions_of(Connection& connection, ReportBase base)
{
    SQLite::Statement rows(*connection.database,
                           "SELECT key, intake, title, ifnull(text, '') FROM report WHERE key BETWEEN ? AND ?");
    rows.bind(1, first_key(base));
    rows.bind(2, last_key(base));
    std::vector<Version> versions;
    while (rows.executeStep())
        versions.push_back({rows.getColumn(0).getInt64(), rows.getColumn(1).getInt64(), rows.getColumn(2).getString(),
                            rows.getColumn(3).getString()});
    return versions;
}

// The index is told the old words, for it holds no copy of them by which it could find what to take out.
void blank(Connection& connection, ReportIndex& index, const Version& version, const std::string& field)
{
    auto forget = connection.statement("INSERT INTO report_text (report_text, rowid, title, text) "
                                       "VALUES ('delete', ?, ?, nullif(?, ''))");
    forget.bind(1, version.key);
    forget.bind(2, folded_for_search(version.title));
    forget.bind(3, folded_for_search(version.text));
    forget.exec();
    auto update = connection.statement("UPDATE report SET " + field + " = ? WHERE key = ?");
    update.bind(1, std::string(redacted_text));
    update.bind(2, version.key);
    update.exec();
    index.add(version.key);
    index.write();
    // A hash of the words would let somebody try them out.
    auto content = connection.statement("DELETE FROM report_content WHERE key = ?");
    content.bind(1, version.key);
    content.exec();
}

std::int64_t revision_of_intake(Connection& connection, std::int64_t intake)
{
    auto query = connection.statement("SELECT min(revision) FROM revision_change WHERE kind = 'intake' AND "
                                      "json_extract(after, '$.number') = ?");
    query.bind(1, intake);
    query.executeStep();
    const auto revision = query.getColumn(0).getInt64();
    query.reset();
    return revision;
}

} // namespace

std::string redact_report(Writer& writer, const Record& report, const std::string& field, const std::string& reason)
{
    auto& connection = *writer.connection_;
    return with_failures(connection, [&]() -> std::string {
        connection.run("PRAGMA secure_delete = ON");
        const ReportOwners owners(connection);
        const auto base = owners.base_of_uid(report.uid()).value();
        auto salt = new_salt();
        ReportIndex index(connection);
        bool any = false;
        for (const auto& version : versions_of(connection, base)) {
            const auto& text = field == "title" ? version.title : version.text;
            if (text.empty() || text == redacted_text) continue;
            any = true;
            blank(connection, index, version, field);
            Record note(kinds::redaction);
            note["uid"] = writer.next_uid(report["owner"], kinds::redaction);
            note["owner"] = report["owner"];
            note["record"] = report.uid();
            note["field"] = field;
            note["revision"] = std::to_string(revision_of_intake(connection, version.intake));
            note["text_digest"] = Digest().add(salt).add("\t").add(text).hex();
            note["content_digest"] = digest_of_intake(connection, owners, owner_number(base), version.intake).digest;
            note["reason"] = reason;
            writer.put(note);
        }
        if (!any) return {};
        // Until then FTS5 keeps the words in its old segments.
        connection.run("INSERT INTO report_text (report_text) VALUES ('optimize')");
        return salt;
    });
}

} // namespace ilonet::store
