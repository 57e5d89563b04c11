#include "model/failure.hpp"
#include "store/connection.hpp"
#include "store/journal/old_images.hpp"
#include "store/journal/writer_journal.hpp"
#include "store/store.hpp"
#include "store/text_keys.hpp"

#include <algorithm>
#include <tuple>

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

const std::string changes_newest_first =
    "SELECT kind, uid, key, ifnull(before, ''), ifnull(after, ''), schema_version "
    "FROM revision_change JOIN revision ON number = revision WHERE number = ? ORDER BY seq DESC";

// With the images as the present schema has them.
Change change_at(SQLite::Statement& row)
{
    Change change;
    change.kind = row.getColumn(0).getString();
    change.uid = row.getColumn(1).getString();
    change.key = row.getColumn(2).getString();
    const int version = row.getColumn(5).getInt();
    change.before = image_today(change.kind, row.getColumn(3).getString(), version);
    change.after = image_today(change.kind, row.getColumn(4).getString(), version);
    return change;
}

std::vector<Change> changes_by_row(Connection& connection, std::int64_t revision)
{
    SQLite::Statement query(*connection.database, changes_newest_first);
    query.bind(1, revision);
    std::vector<Change> changes;
    while (query.executeStep()) changes.push_back(change_at(query));
    std::sort(changes.begin(), changes.end(),
              [](const Change& a, const Change& b) { return std::tie(a.kind, a.key) < std::tie(b.kind, b.key); });
    return changes;
}

bool are_inverse(const Change& a, const Change& b)
{
    return a.kind == b.kind && a.key == b.key && a.before == b.after && a.after == b.before;
}

std::int64_t last_change_of(Connection& connection, const Change& row)
{
    auto query =
        connection.statement("SELECT max(revision) FROM revision_change WHERE uid = ? AND kind = ? AND key = ?");
    query.bind(1, row.uid);
    query.bind(2, row.kind);
    query.bind(3, row.key);
    query.executeStep();
    const auto last = query.getColumn(0).getInt64();
    query.reset();
    return last;
}

[[noreturn]] void refuse(Connection& connection, std::int64_t revision, const Change& row)
{
    const auto later = std::to_string(last_change_of(connection, row));
    throw Failure(Fault::refused,
                  "revision " + std::to_string(revision) + " cannot be undone: revision " + later + " changed " +
                      row.uid + " since",
                  "undo revision " + later + " first, or correct " + row.uid + " by a command of its own");
}

void must_be_undoable(std::int64_t revision, const std::string& table)
{
    const bool blanked = table == kinds::redaction.name;
    if (!blanked && table != kinds::contact_event.name) return;
    throw Failure(Fault::refused, "revision " + std::to_string(revision) + " cannot be undone: " +
                                      (blanked ? "a blanked text is gone for ever"
                                               : "what was done with a contact stays in the journal"));
}

} // namespace

// A repeat of an undo finds the inverse changes in the newest revision of its rows, and the rows as that one left them.
std::optional<Revision> Writer::undo_of(std::int64_t number)
{
    const auto changes = changes_by_row(*connection_, number);
    if (changes.empty()) return std::nullopt;
    auto later = revision(last_change_of(*connection_, changes.front()));
    if (!later || later->number <= number || later->command != undo_command) return std::nullopt;
    const auto taken_back = changes_by_row(*connection_, later->number);
    const bool inverse = std::equal(changes.begin(), changes.end(), taken_back.begin(), taken_back.end(), are_inverse);
    const auto is_as_before = [&](const Change& change) {
        const auto& shape = journal_->capture.shape(change.kind);
        return present_image(*connection_, shape, change.key).value_or("") == change.before;
    };
    if (!inverse || !std::all_of(changes.begin(), changes.end(), is_as_before)) return std::nullopt;
    return later;
}

// Newest change first; foreign keys are deferred, so that the order of tables does not matter.
std::optional<Revision> Writer::undo(std::int64_t number)
{
    return with_failures(*connection_, [&]() -> std::optional<Revision> {
        if (!revision(number))
            throw Failure(Fault::not_found, "there is no revision " + std::to_string(number),
                          "list them with: {log}"_marked);
        if (auto already = undo_of(number)) return already;
        SQLite::Statement changes(*connection_->database, changes_newest_first);
        changes.bind(1, number);
        while (changes.executeStep()) {
            const auto change = change_at(changes);
            must_be_undoable(number, change.kind);
            const auto& shape = journal_->capture.shape(change.kind);
            const auto present = present_image(*connection_, shape, change.key).value_or("");
            if (present != change.after) refuse(*connection_, number, change);
            const Kind* kind = kind_of_table(change.kind);
            if (kind != nullptr) forget_text_keys(*connection_, *kind, change.uid);
            if (!present.empty()) delete_key(*connection_, shape, change.key);
            if (!change.before.empty()) insert_image(*connection_, shape, change.before);
            if (kind == nullptr) continue;
            note_text_keys(*connection_, *kind, change.uid);
            journal_->touched.emplace_back(kind->id, change.uid);
        }
        return std::nullopt;
    });
}

} // namespace ilonet::store
