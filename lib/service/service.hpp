// The front door of the room `service`: one use case each, composed of the other rooms. What a Failure of any of them
// says, and what threads may do, is as in records/records.hpp: nothing was written, and the faults of opening and
// writing the file are not named again here. What one does can be stopped, and its progress watched, from outside
// (model/stop.hpp). Days are closed at both ends; cells of amounts are euro with two decimals, those named <name>_minor
// cents.
#pragma once

#include "model/api.hpp"
#include "records/records.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace ilonet::service {

// The file

/// Makes a file: of one authority by its code (a national file), or where that is empty of all (a network file); with `group`
/// its group may read and write it, too. Columns: file, authority, schema_version, id. Failure: usage for a code that is
/// none, refused where the path names something, io.
ILONET_API Answer init(const Context& context, const std::string& path, const std::string& authority, bool group);
/// Brings a file of an earlier version to this library's, with a backup beside it. Columns: file, from, to (versions of the
/// schema), backup (its path; empty where nothing was to do).
ILONET_API Answer upgrade(const Context& context, const std::string& path);

// Configuration

/// The configuration, whose records are those of the reference kinds.
struct ApplyRequest {
    std::vector<std::string> paths; ///< TOML files, and folders that hold them
    bool prune = false;             ///< records that the files do not hold any more are removed
};
/// What apply would do; `differs` where that is anything. Columns: change, kind, uid, field, before, after. Failure: content
/// with all findings of the files; not_found, io and usage of the paths.
ILONET_API Answer plan(const Context& context, const ApplyRequest& request);
/// Makes the file's configuration that of the TOML. Columns: added, changed, unchanged, removed, revision. Failure as `plan`.
ILONET_API Answer apply(const Context& context, const ApplyRequest& request);
/// Rules over the whole file, and the file itself, its journal, frozen lists and contacts: all of it is in `findings`, and
/// there are no columns. `expect_head`, the digest that the newest revision should have, may be empty. Failure: usage where
/// the context looks back.
ILONET_API Answer check_db(const Context& context, const std::string& expect_head);

// The check of files before anything is imported, and which findings count

/// Files to look at, and how.
struct CheckRequest {
    std::vector<std::string> paths;                         ///< files, folders, `-`
    std::vector<std::pair<std::string, std::string>> kinds; ///< a kind's name, and the file of rows that holds it
    std::optional<read::RowFormat> from;                    ///< of rows whose file's name does not say it
    std::optional<char> delimiter;                          ///< of CSV; a comma where it is not given
    std::string date_format;                                ///< of rows, such as DD/MM/YYYY; empty: YYYY-MM-DD
    bool update = false; ///< rows may be laid over records that differ (check_against alone)
};

/// What a check of files found.
struct CheckedPaths {
    Findings findings;              ///< in the order of their places
    std::vector<std::string> files; ///< all that were read
    std::vector<MarkedText> remarks;
};

/// TOML, and rows of every kind that can be imported, each alone and all of them together: what a run holds is one network.
/// What depends on kinds of records that the run does not hold, or not whole, is not said. Nothing is written, no database
/// read. Failure: not_found, io, usage.
ILONET_API CheckedPaths check_paths(const Context& context, const CheckRequest& request);

/// The same files against the database of the context: what `apply` of the TOML and then an `import` of each file of rows, in the
/// order in which they name one another, would refuse or warn of. Each good row counts for the others, and what follows from
/// a bad one is not said. Done on a copy that goes with the answer; nothing is written to the file. Failure: as check_paths, and
/// unusable_file; usage with known_at.
ILONET_API CheckedPaths check_against(const Context& context, const CheckRequest& request);

/// Which findings count.
struct Sieve {
    std::vector<std::string> select, ignore; ///< ids of rules or their families, such as D
    std::string baseline;                    ///< path of a file of known findings; may be empty
};

/// What a sieve lets through.
struct Sifted {
    Findings findings;
    std::size_t muted = 0;           ///< those of the baseline
    std::vector<MarkedText> remarks; ///< entries of the baseline that do not fire any more
};

/// Without the findings that are not selected, ignored, or known. What could not be read (C02, C18, C19) always stays: nobody
/// knows what else the file holds. Each entry of the baseline mutes one finding of its key and severity. Failure: usage where
/// there is no such rule, not_found, io.
ILONET_API Sifted sift(Findings findings, const Sieve& sieve);

/// The whole catalogue of rules, in the order of their ids. It lives as long as the library.
ILONET_API const std::vector<RuleText>& rule_texts();

// Deployments, Art 4(1): the plan's dates stay when the deployment begins

/// A planned deployment begins. Columns of all four: uid, outcome (changed or unchanged), revision. Failure: not_found names
/// the nearest uid; refused where it is not planned, and by the rules.
ILONET_API Answer start_deployment(const Context& context, const std::string& uid, Day since, std::optional<Day> until);
/// Gives one that serves, or was ended ahead of its day, a later last day, and back what an end shortened: a remark for each.
/// Failure as above, and refused where it has no last day or a later one.
ILONET_API Answer extend_deployment(const Context& context, const std::string& uid, Day until);
/// Mandates and joint work that would outlive the deployment end with it; `extend_deployment` gives them back. With a last
/// day ahead the deployment stays active. Failure as above, and refused where it has not begun or was cancelled.
ILONET_API Answer end_deployment(const Context& context, const std::string& uid, Day until);
/// Gives up a planned one. Failure as above.
ILONET_API Answer cancel_deployment(const Context& context, const std::string& uid);

// Notification, Art 4

/// What the board is told.
struct NotifyRequest {
    std::vector<std::string> uids; ///< of deployments
    bool all = false;              ///< every deployment of the authority of which the board does not know all
    Day on;                        ///< when it was sent
};
/// The answer of a `notify` that was recorded as this revision, once more. Failure (not_found) where it is no notification.
ILONET_API Answer notified_again(const Context& context, std::int64_t revision);
/// Records that the board was told. A row for each notice that was due: uid, notice, officer, country, place, host_kind,
/// duties, since, until, notified_on; title and notes make it a document. Failure: usage where nobody is acting, or the day
/// lies ahead; not_found.
ILONET_API Answer notify(const Context& context, const NotifyRequest& request);
/// Writes a file for `import_notification` with officers, deployments, mandates and joint work of the acting authority, or
/// the file's. Failure: usage where there is neither; io, refused where the path may not be written.
ILONET_API void write_bundle(const Context& context, const std::string& path);
/// Deployments of which the board does not know all, in their own columns and `due`: what it is to be told.
ILONET_API Answer unnotified(const Context& context, const Filter& filter);
/// Takes over such a file. Columns: owner, source_revision, added, changed, unchanged, removed, revision. Failure: content with
/// findings; refused for an older notification, another owner's records, another file than before without `new_file`,
/// and in a national file.
ILONET_API Answer import_notification(const Context& context, const std::string& path, bool new_file);

// The desk's questions

/// Active deployments that end from today to today + `within` days. Columns: uid, officer, country, place, post, until,
/// days_left, successor, successor_since.
ILONET_API Answer endings(const Context& context, std::int64_t within, const std::vector<std::string>& authorities);
/// Posts that pass from one officer to the next in the period (coverage/coverage.hpp). Columns: owner, post, country,
/// predecessor, predecessor_until, successor, successor_since, planned, gap_days, overlap_days. Failure: usage where the days
/// are in the wrong order.
ILONET_API Answer handovers(const Context& context, Day since, Day until, bool with_planned,
                            const std::vector<std::string>& authorities);
/// Planned days beside actual ones. Columns: uid, officer, country, state, planned_since, since, late_days, planned_until,
/// until, longer_days.
ILONET_API Answer against_plan(const Context& context, const std::vector<std::string>& authorities);

// What officers did, added up

/// What activities can be counted by, parted by single spaces.
inline constexpr std::string_view activity_groupings = "kind country region authority served officer deployment month";

/// Sums of the counts of the activities that the filter holds, of these kinds (empty: all), for each combination of `by`
/// (some of `activity_groupings`), in their natural order. An activity without country is counted at its deployment's host,
/// one without `served` for its owner, and all of it in the month of its last day, for a count cannot be parted. Columns:
/// those of `by`, activities, the counts (empty where no activity gives it), identified_percent and advised_percent: of the
/// requests and of those checked, over the activities that give both; two decimals, rounded down. Failure: usage for a word
/// that is no grouping; not_found as `list`.
ILONET_API Answer count_activities(const Context& context, const Filter& filter, const std::vector<std::string>& kinds,
                                   const std::vector<std::string>& by);

// Networks, Art 5: who is in them, who facilitates, what the board was told, how often they met

/// Which networks are asked for.
struct NetworkFilter {
    std::vector<std::string> networks, regions, authorities; ///< empty: all
    std::int64_t min_authorities = 1;                        ///< that have an officer there
};

/// Networks with members on the day. Columns: network, name, kind, officers, authorities, guests, rank, authority, deployment,
/// candidates, last_meeting. Failure, here and below: not_found for a network, region or authority that the file does not know.
ILONET_API Answer networks(const Context& context, Day day, const NetworkFilter& filter);
/// Who is in a network on a day. Columns: kind (member or guest), uid, authority, officer, country, place, since, until,
/// topics, facilitates.
ILONET_API Answer network(const Context& context, const std::string& code, Day day);
/// Who facilitates over a period, Art 5(2), cut to it; on a single day the whole stretch around it, empty ends and days where it
/// is open. Columns: network, since, until, days, rank, authority, deployment, candidates,
/// notified_on. Failure: usage where the days are in the wrong order.
ILONET_API Answer facilitators(const Context& context, Day since, Day until, const NetworkFilter& filter);
/// Records that the board is told what it does not know of the facilitators on the day, Art 5(3). Columns: network, uid,
/// authority, deployment, since, notified_on. Failure: usage for a day that lies ahead.
ILONET_API Answer notify_facilitators(const Context& context, const std::vector<std::string>& codes, Day day);
/// Meetings of networks in a period, by network. Columns: network, name, meetings, a to h, with_guests, last.
/// Failure: usage where the days are in the wrong order.
ILONET_API Answer count_network_meetings(const Context& context, Day since, Day until, const NetworkFilter& filter);
/// Networks of several authorities that lack coordination on a day. Columns: network, name, officers, authorities, gap, since,
/// days, detail.
ILONET_API Answer coordination(const Context& context, Day day, const NetworkFilter& filter);

// Proposals

/// The best matching of officers (of these authorities; empty: all) to the posts of a file. Columns: post, country, priority,
/// officer, score, reasons, eligible, runner_up, runner_up_score, runner_up_placed_at. Failure: content with findings,
/// not_found and io of the file of posts; bug where the proof of the answer does not hold.
ILONET_API Answer propose(const Context& context, const read::RowSource& posts_file,
                          const std::vector<std::string>& authorities);
/// The optimum of a plain instance of assignment, which needs no file of ilonet: ilonet-problem(5). Columns: demand, site,
/// value. Failure: content with findings, not_found, io.
ILONET_API Answer solve_problem(const std::string& path);

// Journal

/// Which revisions a log shows; empty means all.
struct LogRequest {
    std::string uid;           ///< that they changed
    std::string authority;     ///< that was acting, or whose records they changed
    std::string operator_code; ///< who wrote
    std::string since, until;  ///< days or instants, both included
};
/// The revisions, the oldest first. Columns: revision, instant, acting, operator, command, inserted, updated, deleted
/// (records), digest. Failure: usage for a text that is neither day nor instant.
ILONET_API Answer log(const Context& context, const LogRequest& request);
/// The history of one thing. Columns: revision, instant, acting, operator, command, kind, operation, field, before, after.
/// Failure (not_found) where the journal knows nothing of it.
ILONET_API Answer log_of_record(const Context& context, const LogRequest& request);
/// What one revision changed. Columns: revision, kind, uid, operation, field, before, after. Failure (not_found).
ILONET_API Answer log_revision(const Context& context, std::int64_t revision);
/// The newest revision. Columns: revision, digest.
ILONET_API Answer log_head(const Context& context);
/// Blanks a free text in the record and in the journal, for good. Columns: uid, field, revisions (in which it stood), salt,
/// revision; the salt is given this once. `unfinished` where the file still holds the bytes. Failure: not_found; usage where
/// the field is no free text or the reason is empty.
ILONET_API Answer redact(const Context& context, const std::string& uid, const std::string& field,
                         const std::string& reason);
/// Takes back what one revision did (none given: the newest), by a new one. To undo it once more changes nothing. Columns:
/// undone, revision. Failure: not_found; refused where later revisions stand on it, or a record belongs to another.
ILONET_API Answer undo(const Context& context, std::optional<std::int64_t> revision);

// The whole file

/// Copies the file, without contacts and keys, and checks the copy. Columns: file, backup, revision, digest. Failure: refused
/// where `copy` exists already; usage where the context looks back; io.
ILONET_API Answer backup(const Context& context, const std::string& copy);
/// What a restore would put in place, after every check of the copy itself. Columns: file, backup, revision, digest; a remark
/// names the revisions that would be lost. Failure: not_found, unusable_file with the findings where it does not stand;
/// refused where it is of another file than the context's.
ILONET_API Answer verify_backup(const Context& context, const std::string& copy);
/// True where the path names something, be it a link that leads nowhere.
ILONET_API bool exists(const std::string& path);
/// As `verify_backup`, and puts the copy in place of the context's file. Failure, too: usage where the context looks back.
ILONET_API Answer restore(const Context& context, const std::string& copy);
/// The answer of one SELECT over the stable views that `schema` lists, in its own columns. Failure: usage for another
/// statement, or one that SQLite cannot read.
ILONET_API Answer query(const Context& context, const std::string& sql);
/// What the views hold. Columns: view, column, type, help. Needs no file.
ILONET_API Answer schema();

// Rules

/// What a rule says, by its id in any letter case. Columns: rule, severity, basis (article, policy or format), title, text.
/// Failure (not_found) names the nearest id.
ILONET_API Answer explain(const Context& context, const std::string& rule);

} // namespace ilonet::service
