// The words of the Regulation as values, made from canonical records, and the Snapshot that all computations read.
#pragma once

#include "model/board.hpp"
#include "model/day.hpp"
#include "model/ledger.hpp"
#include "model/period_list.hpp"
#include "model/record.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace ilonet {

struct Authority {
    std::string code;
    std::string kind; ///< member_state, associated_state, commission or agency
    std::string name;
    Period existence; ///< membership of a state, life of an agency
    std::vector<StatusPeriod> bound, votes, funded;
    std::string successor_of;

    bool operator==(const Authority&) const = default;
};

struct Region {
    std::string code;
    std::string name;

    bool operator==(const Region&) const = default;
};

struct ThirdCountry {
    std::string code;
    std::string name;
    std::string region;
    Period status; ///< when it is a third country
    std::vector<std::string> neighbours, languages, routes;
    std::int64_t weight = 100; ///< hundredths

    bool operator==(const ThirdCountry&) const = default;
};

struct Requirement {
    std::string uid;
    std::string country;
    std::string subject; ///< topic a-l or task; empty for officers in general
    std::int64_t officers = 0;
    Period period;

    bool operator==(const Requirement&) const = default;
};

struct Policy {
    std::int64_t non_resident_weight = 50; ///< hundredths of an officer that a country covered from elsewhere counts
    /// Art 7(7) does not say what a year is: the calendar's, or (true) each twelve months from the first counted day on.
    bool rolling_meeting_year = false;
    std::optional<Day> meetings_since; ///< first day from which the board's meetings are counted
    // Limits that the law does not fix; without a value nobody can say that something is late.
    std::optional<std::int64_t> deployment_notice_days;  ///< Art 4(1): after the first day of service
    std::optional<std::int64_t> facilitator_notice_days; ///< Art 5(3): after the change
    std::optional<std::int64_t> parliament_days;         ///< Art 8(2)(a), (c): after the adoption
    std::optional<std::int64_t> network_meeting_months;  ///< Art 5(1)(a): from one meeting to the next
    std::optional<std::int64_t> review_months;           ///< Art 8(2)(b), 8(3)(b)-(d): from one review to the next
    std::optional<std::int64_t> first_programme_months;  ///< Art 8(2)(a): after the first meeting
    std::optional<std::int64_t> report_months;           ///< Art 8(2)(c): after the end of the two years

    bool operator==(const Policy&) const = default;
};

struct PolicyLimit {
    std::string_view name;
    std::optional<std::int64_t> Policy::*member;
};
/// The limits above, by their names in [policy].
std::span<const PolicyLimit> policy_limits();

struct Officer {
    std::string uid;
    std::string owner;
    std::vector<std::string> languages, expertise, training;

    bool operator==(const Officer&) const = default;
};

enum class State { planned, active, ended, cancelled };

struct Deployment {
    std::string uid;
    std::string owner;
    std::string officer;
    std::string country;
    std::string place;
    std::string host_kind;
    State state = State::planned;
    Period service;
    Period planned;
    std::string post;
    std::vector<std::string> covers;
    std::string duties;
    std::optional<Day> plan_notified_on, actual_notified_on, seen_on;
    std::string source; ///< where a published post was read

    /// The days on which the officer is at the post, as far as known: an active or ended deployment's service; a
    /// published one whose first day is not known counts on `seen_on` alone. Nothing for planned and cancelled ones.
    std::optional<Period> days_active() const;
    /// The planned days of a planned deployment.
    std::optional<Period> days_planned() const;

    bool operator==(const Deployment&) const = default;
};

struct Mandate {
    std::string uid;
    std::string owner;
    std::string deployment;
    std::string subject; ///< topic a-l or task
    std::string level;
    std::optional<std::int64_t> share; ///< percent
    Period period;                     ///< empty ends: the deployment's own
    std::string decided_by;

    bool operator==(const Mandate&) const = default;
};

/// Art 6(1): the officer of this deployment also looks after the interests of another member state.
struct Representation {
    std::string uid;
    std::string owner;
    std::string deployment;
    std::string beneficiary;
    std::string subject;   ///< topic a-l or task; empty for its interests in general
    std::string agreement; ///< its reference
    Period period;         ///< empty ends: the deployment's own

    bool operator==(const Representation&) const = default;
};

/// Art 6(2): officers of two or more member states share a task.
struct Sharing {
    std::string uid;
    std::string owner;
    std::string deployment;
    std::vector<std::string> partners;
    std::string subject; ///< topic a-l or task
    std::string agreement;
    Period period; ///< empty ends: the deployment's own

    bool operator==(const Sharing&) const = default;
};

/// Art 6(3): two or more member states deploy an officer jointly; the only form of the three that opens funding.
struct JointDeployment {
    std::string uid;
    std::string owner;
    std::string deployment;
    std::vector<AuthorityShare> shares; ///< of the cost
    std::string agreement;
    Period period; ///< empty ends: the deployment's own

    bool operator==(const JointDeployment&) const = default;
};

/// What an officer did in a period (Art 3(3), 3(5), 3(6)), in counts alone.
struct Activity {
    std::string uid;
    std::string owner;
    std::string deployment;
    std::string kind;
    std::string country; ///< empty: the deployment's host
    std::string served;  ///< member state that it was done for; empty: the deploying authority
    Period period;       ///< both days are known

    bool operator==(const Activity&) const = default;
};

/// The records that one answer or one write needs, each list in natural order of uid or code.
struct Snapshot {
    std::vector<Authority> authorities;
    std::vector<Region> regions;
    std::vector<ThirdCountry> countries;
    std::vector<Requirement> requirements;
    Policy policy;
    std::vector<Officer> officers;
    std::vector<Deployment> deployments;
    std::vector<Mandate> mandates;
    std::vector<Representation> representations;
    std::vector<Sharing> sharings;
    std::vector<JointDeployment> joint_deployments;
    std::vector<Activity> activities;
    BoardRecords board;
    Ledger ledger;

    const Authority* authority(std::string_view code) const;
    const ThirdCountry* country(std::string_view code) const;
    const Officer* officer(std::string_view uid) const;
    const Deployment* deployment(std::string_view uid) const;

    /// Adds a record of any kind as its value.
    void add(const Record& record);
    /// The same of a record of that kind, whoever holds its fields.
    void add(const Kind& kind, FieldReader& fields);
    /// Brings every list into natural order; look-ups need it after the last `add`.
    void sort();

    bool operator==(const Snapshot&) const = default;
};

/// topic a-l of Art 3(4), each with its short name (wording ours).
struct Topic {
    std::string_view code;
    std::string_view name;
};
std::span<const Topic> topics();
/// The tasks of Art 3(6).
std::span<const Topic> tasks();

/// Topics and tasks that belong together in an analysis (grouping ours).
struct SubjectGroup {
    std::string_view name;
    std::string_view subjects; ///< parted by single spaces
};
/// `smuggling`: topics d and f, task sharing; `return`: topic i, task return.
std::span<const SubjectGroup> subject_groups();

/// `country/topic or task or any/since or ..`: the id of a requirement, which TOML does not write.
std::string requirement_uid(const Record& requirement);

} // namespace ilonet
