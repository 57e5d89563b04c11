#include "model/code.hpp"
#include "model/failure.hpp"
#include "model/instant.hpp"
#include "store/connection.hpp"
#include "store/journal/capture.hpp"
#include "store/journal/chain.hpp"
#include "store/journal/writer_journal.hpp"
#include "store/store.hpp"
#include "store/table.hpp"
#include "store/text_keys.hpp"

#include <algorithm>

namespace ilonet::store {
namespace {

constexpr int officer_digits = 4;

std::string numbered(const std::string& owner, const Kind& kind, std::int64_t number)
{
    auto digits = std::to_string(number);
    if (kind.id != KindId::officer) return owner + "-" + std::string(kind.letter) + "-" + digits;
    if (digits.size() < officer_digits) digits.insert(0, officer_digits - digits.size(), '0');
    return owner + "-" + digits;
}

// Rules explain before it comes to this; an undo can still leave a record without the one that it names.
[[noreturn]] void fail_for_dangling(Connection& connection)
{
    SQLite::Statement query(*connection.database, "SELECT \"table\", parent, count(*) FROM pragma_foreign_key_check "
                                                  "GROUP BY 1, 2 ORDER BY 3 DESC LIMIT 1");
    query.executeStep();
    throw Failure(Fault::refused,
                  query.getColumn(2).getString() + " record(s) of " + query.getColumn(0).getString() +
                      " would be left without their " + query.getColumn(1).getString(),
                  "undo the later revisions first; list them with: {log} <sort> -revision"_marked);
}

void must_not_dangle(Connection& connection)
{
    SQLite::Statement query(*connection.database, "SELECT 1 FROM pragma_foreign_key_check LIMIT 1");
    if (query.executeStep()) fail_for_dangling(connection);
}

[[noreturn]] void fail_at_commit(const SQLite::Exception& error, Connection& connection)
{
    constexpr int dangling = 787; // SQLITE_CONSTRAINT_FOREIGNKEY
    if (error.getExtendedErrorCode() == dangling) fail_for_dangling(connection);
    fail(error, connection.path);
}

} // namespace

Writer::Writer(const std::string& path, std::chrono::milliseconds lock_wait)
    : Store(open(path, Access::write, lock_wait)), journal_(std::make_unique<Journal>(*connection_))
{
}

Writer::~Writer() = default;

std::string Writer::next_uid(const std::string& owner, const Kind& kind)
{
    return with_failures(*connection_, [&] {
        auto query = connection_->statement("SELECT last FROM uid_counter WHERE owner = ? AND letter = ?");
        query.bind(1, owner);
        query.bind(2, std::string(kind.letter));
        std::int64_t last = 0;
        if (query.executeStep()) last = query.getColumn(0).getInt64();
        query.reset();
        return numbered(owner, kind, last + 1);
    });
}

void Writer::put(const Record& record)
{
    with_failures(*connection_, [&] {
        forget_text_keys(*connection_, *record.kind, record.uid());
        write_record(*connection_, record);
        note_text_keys(*connection_, *record.kind, record.uid());
        journal_->touched.emplace_back(record.kind->id, record.uid());
        if (record.kind->reference) return;
        const auto number = number_in_uid(*record.kind, record.uid());
        if (!number) return;
        auto count = connection_->statement("INSERT INTO uid_counter (owner, letter, last) VALUES (?, ?, ?) "
                                            "ON CONFLICT DO UPDATE SET last = max(last, excluded.last)");
        count.bind(1, std::string(owner_in_uid(record.uid())));
        count.bind(2, std::string(record.kind->letter));
        count.bind(3, *number);
        count.exec();
    });
}

void Writer::remove(const Kind& kind, const std::string& uid)
{
    with_failures(*connection_, [&] {
        forget_text_keys(*connection_, kind, uid);
        delete_record(*connection_, kind, uid);
    });
    journal_->touched.emplace_back(kind.id, uid);
}

std::vector<std::pair<KindId, std::string>> Writer::touched() const { return journal_->touched; }

namespace {

Revision revision_of(const RevisionNote& note, const Revision& head, const Connection& connection,
                     const std::vector<Change>& changes)
{
    Revision revision;
    revision.number = head.number + 1;
    revision.instant = next_instant(head.instant, note.instant.empty() ? clock_instant() : note.instant);
    revision.acting = note.acting;
    revision.operator_code = note.operator_code;
    revision.command = note.command;
    revision.schema_version = connection.file.schema_version;
    ChainLink link(head.digest, revision);
    for (const auto& change : changes) {
        link.add(change);
        if (change.operation == "insert")
            ++revision.inserted;
        else if (change.operation == "update")
            ++revision.updated;
        else
            ++revision.deleted;
    }
    revision.digest = link.hex();
    return revision;
}

void write_revision(Connection& connection, const Revision& revision)
{
    auto insert = connection.statement("INSERT INTO revision (number, instant, acting, operator, command, "
                                       "schema_version, digest) VALUES (?, ?, ?, ?, ?, ?, ?)");
    insert.bind(1, revision.number);
    insert.bind(2, revision.instant);
    insert.bind(3, revision.acting);
    insert.bind(4, revision.operator_code);
    insert.bind(5, revision.command);
    insert.bind(6, revision.schema_version);
    insert.bind(7, revision.digest);
    insert.exec();
}

void bind_image(SQLite::Statement& statement, int index, const std::string& image)
{
    if (image.empty())
        statement.bind(index);
    else
        statement.bindNoCopy(index, image);
}

void write_changes(Connection& connection, std::int64_t revision, const std::vector<Change>& changes)
{
    std::int64_t seq = 0;
    for (const auto& change : changes) {
        auto insert = connection.statement("INSERT INTO revision_change (revision, seq, kind, operation, uid, key, "
                                           "before, after) VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
        insert.bind(1, revision);
        insert.bind(2, ++seq);
        insert.bindNoCopy(3, change.kind);
        insert.bindNoCopy(4, change.operation);
        insert.bindNoCopy(5, change.uid);
        insert.bindNoCopy(6, change.key);
        bind_image(insert, 7, change.before);
        bind_image(insert, 8, change.after);
        insert.exec();
    }
}

} // namespace

namespace {

void blank_in(Connection& connection, const Blanked& blanked, std::string& image)
{
    auto replace = connection.statement(
        "SELECT json_replace(?1, '$.' || ?2, CASE WHEN json_extract(?1, '$.' || ?2) IS NOT NULL THEN ?3 END)");
    replace.bind(1, image);
    replace.bind(2, blanked.field);
    replace.bind(3, blank_text(blanked.kind, blanked.uid, blanked.field));
    replace.executeStep();
    image = replace.getColumn(0).getString();
    replace.reset();
    auto forget = connection.statement(
        "SELECT json_replace(?1, '$.' || ?2, CASE WHEN json_extract(?1, '$.' || ?2) = ?3 THEN ?3 END)");
    for (const auto& [digest, kept] : blanked.digests) {
        forget.bind(1, image);
        forget.bind(2, digest);
        forget.bind(3, kept);
        forget.executeStep();
        image = forget.getColumn(0).getString();
        forget.reset();
    }
}

} // namespace

std::vector<Change> Writer::Journal::changes(Connection& connection)
{
    auto list = capture.changes();
    if (!blanked) return list;
    for (auto& change : list)
        if (change.kind == blanked->kind && change.uid == blanked->uid && !change.before.empty())
            blank_in(connection, *blanked, change.before);
    return list;
}

std::optional<Revision> Writer::rehearse(const RevisionNote& note)
{
    return with_failures(*connection_, [&]() -> std::optional<Revision> {
        const auto changes = journal_->changes(*connection_);
        const auto revision = revision_of(note, head(), *connection_, changes);
        must_not_dangle(*connection_); // a commit would look at it
        connection_->run("ROLLBACK");
        if (changes.empty()) return std::nullopt;
        return revision;
    });
}

std::optional<Revision> Writer::commit(const RevisionNote& note)
{
    return with_failures(*connection_, [&]() -> std::optional<Revision> {
        const auto changes = journal_->changes(*connection_);
        if (changes.empty()) {
            connection_->run("ROLLBACK");
            return std::nullopt;
        }
        const auto revision = revision_of(note, head(), *connection_, changes);
        write_revision(*connection_, revision);
        write_changes(*connection_, revision.number, changes);
        try {
            store::commit(*connection_);
        } catch (const SQLite::Exception& error) {
            fail_at_commit(error, *connection_);
        }
        return revision;
    });
}

} // namespace ilonet::store
