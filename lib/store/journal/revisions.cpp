#include "store/connection.hpp"
#include "store/journal/as_known_at.hpp"
#include "store/journal/chain.hpp"
#include "store/store.hpp"

namespace ilonet::store {
namespace {

const std::string select_revision =
    "SELECT number, instant, acting, operator, command, schema_version, digest, "
    "(SELECT count(*) FROM revision_change c WHERE c.revision = r.number AND operation = 'insert'), "
    "(SELECT count(*) FROM revision_change c WHERE c.revision = r.number AND operation = 'update'), "
    "(SELECT count(*) FROM revision_change c WHERE c.revision = r.number AND operation = 'delete') FROM revision r ";

Revision read_revision(SQLite::Statement& row)
{
    Revision revision;
    revision.number = row.getColumn(0).getInt64();
    revision.instant = row.getColumn(1).getString();
    revision.acting = row.getColumn(2).getString();
    revision.operator_code = row.getColumn(3).getString();
    revision.command = row.getColumn(4).getString();
    revision.schema_version = row.getColumn(5).getInt();
    revision.digest = row.getColumn(6).getString();
    revision.inserted = row.getColumn(7).getInt64();
    revision.updated = row.getColumn(8).getInt64();
    revision.deleted = row.getColumn(9).getInt64();
    return revision;
}

} // namespace

std::vector<Revision> Store::revisions(const LogFilter& filter) const
{
    return with_failures(*connection_, [&] {
        std::vector<Revision> list;
        auto query = connection_->statement(
            select_revision +
            "WHERE (?1 = '' OR number IN (SELECT revision FROM revision_change WHERE uid = ?1)) "
            "AND (?2 = '' OR acting = ?2 OR number IN (SELECT revision FROM revision_change WHERE uid GLOB ?2 || '-*')) "
            "AND (?3 = '' OR operator = ?3 COLLATE NOCASE) AND instant >= ?4 AND (?5 = '' OR instant <= ?5) ORDER BY number");
        query.bind(1, filter.uid);
        query.bind(2, filter.authority);
        query.bind(3, filter.operator_code);
        query.bind(4, filter.since.empty() ? "" : start_of_instant("<since>"_marked, filter.since));
        query.bind(5, filter.until.empty() ? "" : end_of_instant("<until>"_marked, filter.until));
        while (query.executeStep()) list.push_back(read_revision(query));
        query.reset();
        return list;
    });
}

std::optional<Revision> Store::revision(std::int64_t number) const
{
    return with_failures(*connection_, [&]() -> std::optional<Revision> {
        auto query = connection_->statement(select_revision + "WHERE number = ?");
        query.bind(1, number);
        std::optional<Revision> found;
        if (query.executeStep()) found = read_revision(query);
        query.reset();
        return found;
    });
}

Revision Store::head() const
{
    return with_failures(*connection_, [&] {
        Revision head;
        head.digest = no_digest;
        auto query =
            connection_->statement("SELECT number, instant, digest FROM revision ORDER BY number DESC LIMIT 1");
        if (query.executeStep()) {
            head.number = query.getColumn(0).getInt64();
            head.instant = query.getColumn(1).getString();
            head.digest = query.getColumn(2).getString();
        }
        query.reset();
        return head;
    });
}

namespace {

// json_each of the image that is there gives the fields in the table's order; null reads as an empty text.
const std::string select_field_changes =
    "SELECT c.revision, c.kind, c.uid, c.operation, f.key, "
    "ifnull(json_extract(c.before, '$.' || f.key), ''), ifnull(json_extract(c.after, '$.' || f.key), '') "
    "FROM revision_change c, json_each(ifnull(c.after, c.before)) f "
    "WHERE json_extract(c.before, '$.' || f.key) IS NOT json_extract(c.after, '$.' || f.key) ";

std::vector<FieldChange> read_field_changes(SQLite::Statement& query)
{
    std::vector<FieldChange> list;
    while (query.executeStep())
        list.push_back({query.getColumn(0).getInt64(), query.getColumn(1).getString(), query.getColumn(2).getString(),
                        query.getColumn(3).getString(), query.getColumn(4).getString(), query.getColumn(5).getString(),
                        query.getColumn(6).getString()});
    query.reset();
    return list;
}

} // namespace

std::vector<FieldChange> Store::field_changes(std::int64_t revision) const
{
    return with_failures(*connection_, [&] {
        auto query = connection_->statement(select_field_changes + "AND c.revision = ? ORDER BY c.seq, f.id");
        query.bind(1, revision);
        return read_field_changes(query);
    });
}

std::vector<FieldChange> Store::history(const std::string& uid) const
{
    return with_failures(*connection_, [&] {
        auto query = connection_->statement(
            select_field_changes + "AND (c.uid = ?1 OR (c.kind = 'contact_event' AND json_extract(c.after, "
                                   "'$.officer') = ?1) OR (c.kind = 'redaction' AND json_extract(c.after, '$.record') "
                                   "= ?1)) ORDER BY c.revision, c.seq, f.id");
        query.bind(1, uid);
        return read_field_changes(query);
    });
}

} // namespace ilonet::store
