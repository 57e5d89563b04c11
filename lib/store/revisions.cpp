#include "store/chain.hpp"
#include "store/connection.hpp"
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

std::vector<Revision> Store::revisions() const
{
    return guarded(*connection_, [&] {
        std::vector<Revision> list;
        auto& query = connection_->statement(select_revision + "ORDER BY number");
        while (query.executeStep()) list.push_back(read_revision(query));
        query.reset();
        return list;
    });
}

std::optional<Revision> Store::revision(std::int64_t number) const
{
    return guarded(*connection_, [&]() -> std::optional<Revision> {
        auto& query = connection_->statement(select_revision + "WHERE number = ?");
        query.bind(1, number);
        std::optional<Revision> found;
        if (query.executeStep()) found = read_revision(query);
        query.reset();
        return found;
    });
}

Revision Store::head() const
{
    return guarded(*connection_, [&] {
        Revision head;
        head.digest = no_digest;
        auto& query =
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

std::vector<FieldChange> Store::field_changes(std::int64_t revision) const
{
    return guarded(*connection_, [&] {
        // json_each of the image that is there gives the fields in the table's order; null reads as an empty text.
        auto& query = connection_->statement(
            "SELECT c.kind, c.uid, c.operation, f.key, "
            "ifnull(json_extract(c.before, '$.' || f.key), ''), ifnull(json_extract(c.after, '$.' || f.key), '') "
            "FROM revision_change c, json_each(ifnull(c.after, c.before)) f WHERE c.revision = ? "
            "AND json_extract(c.before, '$.' || f.key) IS NOT json_extract(c.after, '$.' || f.key) ORDER BY c.seq, "
            "f.id");
        query.bind(1, revision);
        std::vector<FieldChange> list;
        while (query.executeStep())
            list.push_back({query.getColumn(0).getString(), query.getColumn(1).getString(),
                            query.getColumn(2).getString(), query.getColumn(3).getString(),
                            query.getColumn(4).getString(), query.getColumn(5).getString()});
        query.reset();
        return list;
    });
}

} // namespace ilonet::store
