// The front door of the room `service`: one use case each, composed of the other rooms. Every function either answers
// or throws a Failure, and then nothing was written. Threads may call them at the same time, each with a Context of its
// own; what one does can be stopped, and its progress watched, from outside (model/long_work.hpp).
#pragma once

#include "model/api.hpp"
#include "records/records.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace ilonet::service {

// The file

/// Columns: file, authority, schema_version, id.
ILONET_API Answer init(const Context& context, const std::string& path, const std::string& authority, bool group);
/// Columns: file, from, to, backup.
ILONET_API Answer upgrade(const Context& context, const std::string& path);

// Configuration

struct ApplyRequest {
    std::vector<std::string> paths;
    bool prune = false;
};
/// What apply would do: columns change, kind, uid, field, before, after. Failure (content) with all findings.
ILONET_API Answer plan(const Context& context, const ApplyRequest& request);
/// Columns: added, changed, unchanged, removed, revision.
ILONET_API Answer apply(const Context& context, const ApplyRequest& request);
/// Rules over the whole file, and the file itself; `expect_head` may be empty.
ILONET_API Answer check_db(const Context& context, const std::string& expect_head);

// Deployments, Art 4(1): the plan's dates stay when the deployment begins

ILONET_API Answer start_deployment(const Context& context, const std::string& uid, Day since, std::optional<Day> until);
ILONET_API Answer extend_deployment(const Context& context, const std::string& uid, Day until);
/// Mandates and joint work that would outlive the deployment end with it; `extend_deployment` gives them back. With a last day ahead
/// the deployment stays active.
ILONET_API Answer end_deployment(const Context& context, const std::string& uid, Day until);
ILONET_API Answer cancel_deployment(const Context& context, const std::string& uid);

// Notification, Art 4

struct NotifyRequest {
    std::vector<std::string> uids;
    bool all = false; ///< every deployment of the authority of which the board does not know all
    Day on;           ///< when it was sent
};
/// The answer of a `notify` that was recorded as this revision, once more. Failure (not_found) where it is no notification.
ILONET_API Answer notified_again(const Context& context, std::int64_t revision);
/// Records that the board was told. A row for each notice that was due: uid, notice, officer, country, place, host_kind, duties,
/// since, until, notified_on; title and notes make it a document.
ILONET_API Answer notify(const Context& context, const NotifyRequest& request);
/// Writes the authority's officers, deployments, mandates and joint work for `import_notification`.
ILONET_API void write_bundle(const Context& context, const std::string& path);
/// Deployments of which the board does not know all, in their own columns and `due`.
ILONET_API Answer unnotified(const Context& context, const Filter& filter);
/// Takes over such a file. Columns: owner, source_revision, added, changed, unchanged, removed, revision. Failure: content with
/// findings; refused for an older notification, another owner's records, another file than before without `new_file`,
/// and in a national file.
ILONET_API Answer import_notification(const Context& context, const std::string& path, bool new_file);

// The desk's questions

/// Active deployments that end from today to today + `within` days. Columns: uid, officer, country, place, post, until,
/// days_left, successor, successor_since.
ILONET_API Answer endings(const Context& context, std::int64_t within, const std::vector<std::string>& authorities);
/// Columns: owner, post, country, predecessor, predecessor_until, successor, successor_since, planned, gap_days,
/// overlap_days.
ILONET_API Answer handovers(const Context& context, Day since, Day until, bool with_planned,
                            const std::vector<std::string>& authorities);
/// Columns: uid, officer, country, state, planned_since, since, late_days, planned_until, until, longer_days.
ILONET_API Answer against_plan(const Context& context, const std::vector<std::string>& authorities);

// Proposals

/// The best matching of officers (of these authorities; empty: all) to the posts of a file. Columns: post, country, priority,
/// officer, score, reasons, eligible, runner_up, runner_up_score, runner_up_placed_at. Failure (content) with findings.
ILONET_API Answer propose(const Context& context, const read::RowSource& posts_file,
                          const std::vector<std::string>& authorities);
/// The optimum of a plain instance: ilonet-problem(5). Columns: demand, site, value.
ILONET_API Answer solve_problem(const std::string& path);

// Journal

/// Which revisions a log shows; empty means all.
struct LogRequest {
    std::string uid, authority, operator_code;
    std::string since, until; ///< days or instants, both included
};
/// Columns: revision, instant, acting, operator, command, inserted, updated, deleted, digest.
ILONET_API Answer log(const Context& context, const LogRequest& request);
/// The history of one thing. Columns: revision, instant, acting, operator, command, kind, operation, field, before, after.
/// Failure (not_found) where the journal knows nothing of it.
ILONET_API Answer log_of_record(const Context& context, const LogRequest& request);
/// Columns: revision, kind, uid, operation, field, before, after. Failure (not_found).
ILONET_API Answer log_revision(const Context& context, std::int64_t revision);
/// Number and digest of the newest revision.
ILONET_API Answer log_head(const Context& context);
/// Blanks a free text in the record and in the journal. Columns: uid, field, revisions, salt, revision.
ILONET_API Answer redact(const Context& context, const std::string& uid, const std::string& field,
                         const std::string& reason);
/// Columns: undone, revision.
ILONET_API Answer undo(const Context& context, std::optional<std::int64_t> revision);

// The whole file

/// Columns: file, backup, revision, digest.
ILONET_API Answer backup(const Context& context, const std::string& copy);
/// What a restore would put in place, after every check of `check --db`; Failure (unusable_file) where it does not stand. Columns:
/// file, backup, revision, digest.
ILONET_API Answer verify_backup(const Context& context, const std::string& copy);
/// True where the path names something.
ILONET_API bool exists(const std::string& path);
/// The same, and does it.
ILONET_API Answer restore(const Context& context, const std::string& copy);
/// The answer of one SELECT over the stable views.
ILONET_API Answer query(const Context& context, const std::string& sql);
/// Columns: view, column, type, help.
ILONET_API Answer schema();

// Rules

/// Columns: rule, severity, basis, title, text. Failure (not_found) names the nearest id.
ILONET_API Answer explain(const Context& context, const std::string& rule);

} // namespace ilonet::service
