// The front door of the room `service`: one use case each, composed of the other rooms. Every function either answers
// or throws a Failure, and then nothing was written. Threads may call them at the same time, each with a Context of its
// own; what one does can be stopped, and its progress watched, from outside (model/long_work.hpp).
#pragma once

#include "coverage/coverage.hpp"
#include "model/api.hpp"
#include "model/country_names.hpp"
#include "model/day.hpp"
#include "model/document.hpp"
#include "model/failure.hpp"
#include "model/finding.hpp"
#include "model/marked_text.hpp"
#include "model/record.hpp"
#include "model/result.hpp"
#include "read/read.hpp"

#include <chrono>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace ilonet::service {

/// What every use case needs to know of the world.
struct Context {
    std::string db; ///< path of the file
    std::chrono::milliseconds lock_wait{5000};
    Day today;
    std::string now;    ///< UTC instant (see is_instant); empty: the clock's
    std::string acting; ///< the authority for which somebody writes; empty where not given
    std::string operator_code;
    std::string known_at; ///< a revision or an instant, to look back to it; empty for now
    bool dry_run = false;
    CountryNames names = {}; ///< in the language asked for: see service/country_names.hpp
    /// How names of operations and parameters are written in a cell of an answer; as they are where there is none.
    MarkedText::Spelling spelling = {};

    std::string spelled(const MarkedText& text) const { return spelling ? text.spelled(spelling) : text.text(); }
};

struct Answer {
    Result result;
    Findings findings;                    ///< warnings for the user's eyes; errors only from the checks
    std::vector<MarkedText> remarks;      ///< sentences beside the answer
    std::optional<std::int64_t> revision; ///< what was recorded
    bool differs = false;                 ///< plan: something would change
    bool restricted = false;              ///< personal data: files are for their owner alone
    std::optional<Picture> picture = {};  ///< draws the rows, for svg and html
    MarkedText again = {}; ///< the operation that gives a recorded answer once more; empty: the journal shows it
    std::string once = {}; ///< what nobody can give a second time, as a sentence
    std::optional<Failure> unfinished = {}; ///< what is left to do of it, once it is shown
};

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

// Records of one kind

/// Field and value as written; an empty value clears the field.
using Changes = std::vector<std::pair<std::string, std::string>>;

/// Which records a list shows; empty means all.
struct Filter {
    std::vector<std::string> countries, regions, authorities, topics, tasks, states;
    std::vector<std::string> partners; ///< joint work in which one of these takes part
    /// Of the board's records: a field and the values that it may hold, one of several where it holds several.
    std::vector<std::pair<std::string, std::vector<std::string>>> fields;
    std::optional<Day> idle_on; ///< officers in service on this day without any mandate on it
    std::optional<Day> on;
    Period period; ///< records that touch it
    bool any() const;
};

/// Columns: uid, outcome, revision.
ILONET_API Answer add(const Context& context, const Kind& kind, const std::string& command, const std::string& uid,
                      const Changes& changes);
ILONET_API Answer set(const Context& context, const Kind& kind, const std::string& command, const std::string& uid,
                      const Changes& changes);
/// The records in the kind's own columns; those that are not among `wanted` (empty: all) may stay empty.
ILONET_API Answer list(const Context& context, const Kind& kind, const Filter& filter,
                       const std::vector<std::string>& wanted = {});
ILONET_API Answer show(const Context& context, const Kind& kind, const std::string& uid);
/// Behind each amount of euro the same in cents (<field>_minor) and the currency, as machine formats have money.
ILONET_API void add_minor_units(Result& result, const Kind& kind);
/// Gives the record its last day.
ILONET_API Answer end_record(const Context& context, const Kind& kind, const std::string& command,
                             const std::string& uid, Day until);

struct ImportRequest {
    read::RowSource source;
    bool update = false;
    bool partial = false;
    std::string rejects; ///< path for the rejected rows; empty for none
};
/// A column or key that the file does not have says nothing, an empty cell clears. Columns: added, changed, unchanged, rejected,
/// revision, cleared (fields of records in the file).
ILONET_API Answer import(const Context& context, const Kind& kind, const std::string& command,
                         const ImportRequest& request);

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
