// The front door of the room `store`: the one SQLite file. All SQL of the program stays behind it.
//
// Failures of every function here: busy where another program writes for too long; not an ilonet file, another schema
// version, a planted schema or an unfinished write that cannot be rolled back (unusable_file); not_found where the file
// does not exist; io where the disk says no.
#pragma once

#include "model/finding.hpp"
#include "model/record.hpp"
#include "model/result.hpp"
#include "model/served.hpp"
#include "model/snapshot.hpp"

#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace ilonet::store {

struct FileInfo {
    std::string id;        ///< 32 hex digits, given once
    std::string authority; ///< of a national file; empty in a network file
    std::string created;   ///< UTC instant
    int schema_version = 0;
};

/// One successful write command. Instants are UTC with milliseconds.
struct Revision {
    std::int64_t number = 0;
    std::string instant;
    std::string acting; ///< the authority acted for; empty where there is none or several
    std::string operator_code;
    std::string command;
    int schema_version = 0;
    std::string digest; ///< 64 hex digits over the previous digest and this revision: ilonet-journal(5)
    std::int64_t inserted = 0, updated = 0, deleted = 0; ///< rows
};

/// One field that a revision changed.
struct FieldChange {
    std::int64_t revision = 0;
    std::string kind; ///< table
    std::string uid;
    std::string operation; ///< insert, update or delete
    std::string field;
    std::string before, after; ///< as text, empty for none
};

/// Which records a snapshot needs. Empty lists with the flag set mean all.
struct SnapshotParts {
    bool reference = true;
    bool requirements = true; ///< within reference
    bool officers = false;
    bool deployments = false;
    bool mandates = false;
    bool joint_work = false; ///< representations, sharings, joint deployments
    bool activities = false;
    bool board = false;  ///< the board's and the networks' records, but not the entries of frozen lists
    bool ledger = false; ///< instruments, envelopes and entries
    /// With entries or envelopes named, or `limited`: of the entries only these and those that pay for `of_deployments`, what they
    /// draw on, and what else draws on that.
    std::vector<std::string> of_accounts;
    /// With `limited`, only these officers and deployments, those officers' deployments, the mandates, joint work and
    /// activities of all these deployments, and the countries and authorities that they name.
    bool limited = false;
    std::vector<std::string> of_officers, of_deployments;
    /// With an end, and not `limited`: of deployments those planned and those whose service touches it, and their mandates alone.
    Period touching;
};

/// A field of one value that must hold one of these; no values: any.
struct Condition {
    std::string_view field;
    std::vector<std::string> values;
};

/// A text that identifies or links, and the record that it stands in.
struct Alike {
    const Kind* kind = nullptr;
    std::string_view field;
    std::string among; ///< its owner, and with it the rest of the repeat key: texts clash where this is the same
    std::string uid;
    std::string text;
};

/// Which revisions a log shows; empty means all.
struct LogFilter {
    std::string uid;           ///< revisions that changed this record
    std::string authority;     ///< that acted, or whose records changed
    std::string operator_code; ///< who was at work
    std::string since, until;  ///< instants, both included; `until` may be a prefix: 2026-01-31 is the whole day
};

struct Connection;
class Store;
class Writer;
class Reports;
class ReportIntake;
struct ReportDays;
struct AccountSum;

/// The command of revisions that take another one back.
inline constexpr std::string_view undo_command = "undo";
/// Blanks one text of a record, in the record and in every revision that held it. Returns the salt of the digests that the
/// chain keeps (whoever keeps it can prove later what stood there), or nothing where no revision holds a text. Digests of the
/// record's own content become those that `record` has here; no revision keeps an earlier one.
std::string redact(Writer& writer, const Record& record, std::string_view field, const std::string& reason);
/// The answer of one SELECT over the views of `view_columns` alone. Failure: usage for SQL that is wrong, that writes, or
/// that reads anything else.
Result query(const Store& store, const std::string& sql);

/// The file as one read transaction sees it. A read leaves the file's bytes as they were.
/// Threads: each opens a Store of its own, also of the same file, and these do not disturb one another: a Writer waits for another
/// as it waits for another program, and readers see the file as it was when they were opened. One Store is for one thread at a time:
/// it takes no lock for its own calls, so that whoever hands it to another thread sees to it that only one calls.
class Store {
public:
    /// With `known_at` (see `instant_or_revision`) everything but `verify` answers as it would have then.
    Store(const std::string& path, std::chrono::milliseconds lock_wait, const std::string& known_at = {});
    Store(Store&&) noexcept;
    Store& operator=(Store&&) noexcept;
    virtual ~Store();

    const FileInfo& file() const;
    /// What happened at opening that the user should hear, one sentence each.
    const std::vector<MarkedText>& remarks() const;

    /// In natural order of uid; with conditions, those whose fields hold one of the values.
    /// Fields other than `wanted` (empty: all) may stay empty.
    std::vector<Record> records(const Kind& kind, std::span<const Condition> conditions = {},
                                std::span<const std::string> wanted = {}) const;
    std::vector<Record> records(const Kind& kind, std::span<const std::string> uids) const;
    /// The same as values, added to the snapshot as `Snapshot::add` would each Record. Look-ups there need its `sort` afterwards.
    void add_to(Snapshot& snapshot, const Kind& kind, std::span<const Condition> conditions = {},
                std::span<const std::string> wanted = {}) const;
    void add_to(Snapshot& snapshot, const Kind& kind, std::span<const std::string> uids) const;
    std::optional<Record> find(const Kind& kind, const std::string& uid) const;
    /// True where the kind has a record of that uid; cheaper than `find`.
    bool has(const Kind& kind, const std::string& uid) const;
    /// The record of the kind with these cells in its repeat key (empty cells match empty ones; texts that identify are known by
    /// their folded form, the same spelling first), if any.
    std::optional<Record> find_repeat(const Record& like, std::span<const std::string_view> fields) const;
    /// Other records whose text in that field (or whose uid) differs from this record's and can be taken for it, be it by letter
    /// case alone.
    std::vector<Alike> alike(const Record& record, const Field& field) const;
    /// All pairs of different texts (or uids) that can be taken for one another.
    std::vector<std::pair<Alike, Alike>> written_twice() const;
    Snapshot snapshot(const SnapshotParts& parts) const;
    /// Deployments and what they do, as columns; with an end only those planned and those whose service touches the period.
    Served served(const Period& touching = {}) const;
    /// Uids of records that refer to this one, at most `limit`, as `kind uid`.
    std::vector<std::string> referrers(const Record& record, int limit) const;
    /// Kind and uid of the record, whatever its kind, that has this uid.
    const Kind* kind_of(const std::string& uid) const;

    /// The record as it stood when `field` took the value that it has now, its fields of several values left empty;
    /// nothing where the field is empty.
    std::optional<Record> when_field_was_set(const Kind& kind, const std::string& uid, std::string_view field) const;

    std::vector<Revision> revisions(const LogFilter& filter = {}) const; ///< newest last
    std::optional<Revision> revision(std::int64_t number) const;
    std::vector<FieldChange> field_changes(std::int64_t revision) const;
    /// The changes of one record, oldest first; an officer's with what was done to the contact, all with their redactions.
    std::vector<FieldChange> history(const std::string& uid) const;
    Revision head() const; ///< number 0 and a digest of zeros where nothing was written yet

    /// Integrity, foreign keys, the journal's chain, each record against its journal, the counters, the instants: C20 to C24
    /// and C28.
    Findings verify() const;
    /// How many rows of records were read so far.
    std::int64_t rows_read() const;

protected:
    friend Result query(const Store& store, const std::string& sql);
    friend class Reports;
    friend class ReportIntake;
    friend std::string intakes_that_clash(const Store& store);
    friend std::vector<AccountSum> account_sums(const Store& store, Day until);
    friend Snapshot accounts_of_ledger(const Store& store, Day until);
    friend std::vector<ReportDays> report_days(const Store& store, const std::vector<std::string>& deployments);
    explicit Store(std::unique_ptr<Connection> connection);
    std::unique_ptr<Connection> connection_;
};

/// What the journal notes of a command. Instants must not go back: the later of `instant` and previous + 1 ms is kept.
struct RevisionNote {
    std::string instant; ///< see is_instant; empty: the clock's
    std::string acting;
    std::string operator_code;
    std::string command;
};

/// The one write door: an immediate transaction that ends with `commit`, or is rolled back when the Writer goes.
class Writer : public Store {
public:
    Writer(const std::string& path, std::chrono::milliseconds lock_wait);
    ~Writer() override;

    /// `<owner>-<letter>-<n>` (an officer's: `<owner>-<nnnn>`) with the owner's next number that was never used.
    std::string next_uid(const std::string& owner, const Kind& kind);
    /// Inserts the record or lays it over the one with its uid.
    void put(const Record& record);
    void remove(const Kind& kind, const std::string& uid);
    /// Applies the inverse images of a revision. Where a later one has done so already, and nothing was changed since, that one is
    /// returned and nothing is done. Failure (refused) where a later revision changed one of its records, not_found where there is
    /// no such revision.
    std::optional<Revision> undo(std::int64_t revision);
    /// Uids whose rows were put, removed or undone so far, by kind.
    std::vector<std::pair<KindId, std::string>> touched() const;

    /// Journals and commits. Nothing where nothing has changed (and then nothing is written). Failure: refused where a
    /// constraint of the schema says no or the journal has come to the last instant, usage where `note.instant` is none,
    /// outcome_unknown where a sync failed.
    std::optional<Revision> commit(const RevisionNote& note);
    /// What commit would note, and then rolls back.
    std::optional<Revision> rehearse(const RevisionNote& note);

private:
    friend std::string redact(Writer& writer, const Record& record, std::string_view field, const std::string& reason);
    friend std::string redact_report(Writer& writer, const Record& report, const std::string& field,
                                     const std::string& reason);
    std::optional<Revision> undo_of(std::int64_t revision);
    struct Journal;
    std::unique_ptr<Journal> journal_;
};

/// BLAKE2b with 32 bytes of output over these bytes, as 64 lower-case hex digits.
std::string digest_of(std::string_view bytes);

/// A copy of the file as it is now, made whole or not at all, mode 0600; Failure (refused) where `copy` exists. Contacts and
/// keys are never copied.
void backup(const std::string& path, const std::string& copy, std::chrono::milliseconds lock_wait);
/// Puts a copy of `backup` in the place of `path`; the caller has verified it.
void restore(const std::string& backup, const std::string& path, std::chrono::milliseconds lock_wait);

/// Rewrites the file without free space, where deleted bytes may still stand.
void compact(const std::string& path, std::chrono::milliseconds lock_wait);

/// A view that `query` offers, and its columns.
struct ViewColumn {
    std::string view, column;
    std::string type; ///< text, day, whole or decimal
    std::string help;
};
std::vector<ViewColumn> view_columns();

struct NewFile {
    std::string authority; ///< empty: a network file
    bool group = false;    ///< mode 0660 instead of 0600
    std::string created;   ///< UTC instant; empty: the clock's
};

enum class Made { anew, completed };
/// Makes the file, or completes one in which nothing was ever written, as an interrupted `create` leaves it; Failure (refused)
/// where the path exists already.
Made create(const std::string& path, const NewFile& file);

struct Upgrade {
    int from = 0;
    int to = 0;
    std::string backup; ///< path of the copy made before; empty where nothing had to be done
    std::vector<MarkedText> remarks;
};
/// Brings an older file to the present schema, after a backup beside it; one that an interrupted upgrade made is used again.
/// With `dry_run` nothing is written, and `backup` is the path that it would have.
Upgrade upgrade(const std::string& path, std::chrono::milliseconds lock_wait, bool dry_run = false);

} // namespace ilonet::store
