#include "model/failure.hpp"
#include "store/connection.hpp"
#include "store/store.hpp"
#include "store/writer_journal.hpp"

namespace ilonet::store {
namespace {

const Kind* kind_of_table(const std::string& table)
{
    for (const Kind* kind : kinds::all()) {
        if (kind->name == table) return kind;
        for (const auto& field : kind->fields)
            if (field.child == table) return kind;
    }
    return nullptr;
}

[[noreturn]] void refuse(Connection& connection, std::int64_t revision, const std::string& table,
                         const std::string& uid, const std::string& key)
{
    auto& query =
        connection.statement("SELECT max(revision) FROM revision_change WHERE uid = ? AND kind = ? AND key = ?");
    query.bind(1, uid);
    query.bind(2, table);
    query.bind(3, key);
    query.executeStep();
    const auto later = std::to_string(query.getColumn(0).getInt64());
    query.reset();
    throw Failure(Exit::refused,
                  "revision " + std::to_string(revision) + " cannot be undone: revision " + later + " changed " + uid +
                      " since",
                  "undo revision " + later + " first, or correct " + uid + " by a command of its own");
}

} // namespace

// Newest change first; foreign keys are deferred, so that the order of tables does not matter.
void Writer::undo(std::int64_t number)
{
    guarded(*connection_, [&] {
        if (!revision(number))
            throw Failure(Exit::not_found, "there is no revision " + std::to_string(number),
                          "list them with: ilonet log");
        SQLite::Statement changes(*connection_->database,
                                  "SELECT kind, uid, key, ifnull(before, ''), ifnull(after, '') "
                                  "FROM revision_change WHERE revision = ? ORDER BY seq DESC");
        changes.bind(1, number);
        while (changes.executeStep()) {
            const auto table = changes.getColumn(0).getString();
            const auto uid = changes.getColumn(1).getString();
            const auto key = changes.getColumn(2).getString();
            const auto before = changes.getColumn(3).getString();
            if (table == kinds::redaction.name || table == kinds::contact_event.name)
                throw Failure(Exit::refused, "revision " + std::to_string(number) + " cannot be undone: " +
                                                 (table == kinds::redaction.name
                                                      ? "a blanked text is gone for ever"
                                                      : "what was done with a contact stays in the journal"));
            const auto& shape = journal_->capture.shape(table);
            const auto present = present_image(*connection_, shape, key).value_or("");
            if (present != changes.getColumn(4).getString()) refuse(*connection_, number, table, uid, key);
            if (!present.empty()) delete_key(*connection_, shape, key);
            if (!before.empty()) insert_image(*connection_, shape, before);
            if (const Kind* kind = kind_of_table(table)) journal_->touched.emplace_back(kind, uid);
        }
    });
}

} // namespace ilonet::store
