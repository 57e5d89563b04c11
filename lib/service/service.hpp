// The front door of the room `service`: one use case each, composed of the other rooms. Every function either answers
// or throws a Failure, and then nothing was written.
#pragma once

#include "coverage/coverage.hpp"
#include "model/api.hpp"
#include "model/day.hpp"
#include "model/finding.hpp"
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
    std::string now;    ///< UTC instant
    std::string acting; ///< `--as`; empty where not given
    std::string operator_code;
    bool dry_run = false;
};

struct Answer {
    Result result;
    Findings findings;                    ///< warnings for the user's eyes; errors only from the checks
    std::vector<std::string> remarks;     ///< sentences for stderr
    std::optional<std::int64_t> revision; ///< what was recorded
    bool differs = false;                 ///< plan: something would change
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
/// All findings over these files; `findings` holds errors and warnings.
ILONET_API Answer check_files(const Context& context, std::span<const std::string> paths);
/// Rules over the whole file, and the file itself; `expect_head` may be empty.
ILONET_API Answer check_db(const Context& context, const std::string& expect_head);

// Records of one kind

/// Field and value as written; an empty value clears the field.
using Changes = std::vector<std::pair<std::string, std::string>>;

/// Which records a list shows; empty means all.
struct Filter {
    std::vector<std::string> countries, regions, authorities, topics, tasks, states;
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

struct ImportRequest {
    read::RowSource source;
    bool update = false;
    bool partial = false;
    std::string rejects; ///< path for the rejected rows; empty for none
};
/// Columns: added, changed, unchanged, rejected, revision.
ILONET_API Answer import(const Context& context, const Kind& kind, const std::string& command,
                         const ImportRequest& request);

// Deployments, Art 4(1): the plan's dates stay when the deployment begins

ILONET_API Answer start_deployment(const Context& context, const std::string& uid, Day since, std::optional<Day> until);
ILONET_API Answer extend_deployment(const Context& context, const std::string& uid, Day until);
/// Mandates that would outlive the deployment end with it.
ILONET_API Answer end_deployment(const Context& context, const std::string& uid, Day until);
ILONET_API Answer cancel_deployment(const Context& context, const std::string& uid);

// Coverage

ILONET_API Answer coverage_list(const Context& context, Day day, coverage::By by, const coverage::Scope& scope,
                                bool with_planned);
ILONET_API Answer coverage_gaps(const Context& context, Day since, Day until, std::int64_t min_days,
                                const coverage::Scope& scope);

// Journal

/// Columns: revision, instant, acting, operator, command, inserted, updated, deleted, digest.
ILONET_API Answer log(const Context& context);
/// Columns: revision, kind, uid, operation, field, before, after. Failure (not_found).
ILONET_API Answer log_revision(const Context& context, std::int64_t revision);
/// Number and digest of the newest revision.
ILONET_API Answer log_head(const Context& context);
/// Columns: undone, revision.
ILONET_API Answer undo(const Context& context, std::optional<std::int64_t> revision);

// Rules

/// Columns: rule, severity, basis, title, text. Failure (not_found) names the nearest id.
ILONET_API Answer explain(const std::string& rule);

} // namespace ilonet::service
