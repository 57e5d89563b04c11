// Blanking a text afterwards, with a chain that still proves everything else: ilonet-journal(5).
#include "model/code.hpp"
#include "model/failure.hpp"
#include "store/connection.hpp"
#include "store/journal/capture.hpp"
#include "store/journal/chain.hpp"
#include "store/journal/salt.hpp"
#include "store/journal/writer_journal.hpp"
#include "store/store.hpp"

#include <algorithm>
#include <array>
#include <sodium.h>
#include <vector>

namespace ilonet::store {
namespace {

struct Held {
    std::int64_t revision;
    std::string field; ///< the one that is blanked, or a digest over it
    std::string text;  ///< what stands there after the revision, or else before it
};

std::string in_image(std::string_view field) { return "'$." + std::string(field) + "'"; }

// Texts that are blanked already, in the words of an earlier version, too, and empty ones, hold nothing; `may_stay` is
// what may stand there.
std::vector<Held> revisions_that_hold(Connection& connection, const Record& record, const std::string& field,
                                      const std::string& may_stay)
{
    const auto text = [&](const char* image) {
        return "nullif(nullif(json_extract(" + std::string(image) + ", " + in_image(field) + "), ?3), '" +
               std::string(redacted_text) + "')";
    };
    SQLite::Statement query(*connection.database, "SELECT revision, coalesce(" + text("after") + ", " + text("before") +
                                                      ") AS held FROM revision_change WHERE kind = ?1 AND uid = ?2 "
                                                      "AND held IS NOT NULL ORDER BY revision");
    query.bind(1, std::string(record.kind->name));
    query.bind(2, record.uid());
    query.bind(3, may_stay);
    std::vector<Held> list;
    while (query.executeStep()) list.push_back({query.getColumn(0).getInt64(), field, query.getColumn(1).getString()});
    return list;
}

// Of a row's own content: where a text of it is blanked, such a digest would let somebody try it out. Those that the
// record has now may stay, but no earlier ones.
std::vector<std::pair<std::string, std::string>> digests_of_content(const Record& record)
{
    std::vector<std::pair<std::string, std::string>> digests;
    for (const auto& field : record.kind->fields)
        if (field.type == FieldType::digest && !field.required) digests.emplace_back(field.name, record[field]);
    return digests;
}

void add_where_the_text_is_gone(std::vector<Held>& held, const std::vector<Held>& digests)
{
    for (const auto& digest : digests)
        if (std::none_of(held.begin(), held.end(), [&](const Held& one) { return one.revision == digest.revision; }))
            held.push_back(digest);
}

// What an earlier version blanked stays: the redaction of its revision holds a digest of it.
void blank_images(Connection& connection, const Record& record, const std::string& field,
                  const std::optional<std::string>& blank, const std::string& may_stay)
{
    for (const std::string image : {"before", "after"}) {
        const auto cell = "json_extract(" + image + ", " + in_image(field) + ")";
        auto update = connection.statement("UPDATE revision_change SET " + image + " = json_replace(" + image + ", " +
                                           in_image(field) + ", ?1) WHERE kind = ?2 AND uid = ?3 AND " + cell +
                                           " NOT IN (?4, '" + std::string(redacted_text) + "')");
        if (blank)
            update.bind(1, *blank);
        else
            update.bind(1);
        update.bind(2, std::string(record.kind->name));
        update.bind(3, record.uid());
        update.bind(4, may_stay);
        update.exec();
    }
}

std::string digest_before(Connection& connection, std::int64_t revision)
{
    auto query = connection.statement("SELECT digest FROM revision WHERE number = ?");
    query.bind(1, revision - 1);
    std::string digest(no_digest);
    if (query.executeStep()) digest = query.getColumn(0).getString();
    query.reset();
    return digest;
}

std::string present_digest(Writer& writer, Connection& connection, std::int64_t number)
{
    ChainLink link(digest_before(connection, number), *writer.revision(number));
    SQLite::Statement changes(*connection.database,
                              "SELECT kind, operation, uid, key, ifnull(before, ''), ifnull(after, '') "
                              "FROM revision_change WHERE revision = ? ORDER BY seq");
    changes.bind(1, number);
    while (changes.executeStep())
        link.add({changes.getColumn(0).getString(), changes.getColumn(1).getString(), changes.getColumn(2).getString(),
                  changes.getColumn(3).getString(), changes.getColumn(4).getString(),
                  changes.getColumn(5).getString()});
    return link.hex();
}

} // namespace

std::string new_salt()
{
    if (sodium_init() < 0) throw Failure(Fault::io, "the system gives no random numbers");
    std::array<unsigned char, 32> raw{};
    randombytes_buf(raw.data(), raw.size());
    std::array<char, 65> hex{};
    return sodium_bin2hex(hex.data(), hex.size(), raw.data(), raw.size());
}

std::string redact(Writer& writer, const Record& record, std::string_view name, const std::string& reason)
{
    auto& connection = *writer.connection_;
    return with_failures(connection, [&]() -> std::string {
        connection.run("PRAGMA secure_delete = ON");
        const std::string field(name);
        const auto blank = blank_text(record.kind->name, record.uid(), field);
        auto held = revisions_that_hold(connection, record, field, blank);
        if (held.empty()) return {};
        auto salt = new_salt();
        const auto present = writer.find(*record.kind, record.uid()).value_or(record);
        const auto digests = digests_of_content(record);
        blank_images(connection, record, field, blank, blank);
        for (const auto& [digest, kept] : digests) {
            add_where_the_text_is_gone(held, revisions_that_hold(connection, record, digest, kept));
            blank_images(connection, record, digest, std::nullopt, kept);
        }
        for (const auto& [revision, of, text] : held) {
            Record note(kinds::redaction);
            note["uid"] = writer.next_uid(record["owner"], kinds::redaction);
            note["owner"] = record["owner"];
            note["record"] = record.uid();
            note["field"] = of;
            note["revision"] = std::to_string(revision);
            note["text_digest"] = Digest().add(salt).add("\t").add(text).hex();
            note["content_digest"] = present_digest(writer, connection, revision);
            note["reason"] = reason;
            writer.put(note);
        }
        writer.journal_->blanked = {std::string(record.kind->name), record.uid(), field, digests};
        Record after = record;
        if (!record.cell_named(field).empty()) after.cell_named(field) = blank;
        if (after != present) writer.put(after);
        return salt;
    });
}

} // namespace ilonet::store
