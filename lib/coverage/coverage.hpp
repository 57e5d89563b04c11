// The front door of the room `coverage`: who is where, and where nobody is. Pure functions of a Snapshot.
//
// Supply and gaps are whole hundredths of an officer. A deployment counts on the days that Deployment::days_active()
// gives; for a topic or task only through a mandate on that day. In its host country it counts 100, in a country that
// it covers from there the policy's non-resident weight.
#pragma once

#include "coverage/scope.hpp"
#include "model/day.hpp"
#include "model/served.hpp"
#include "model/snapshot.hpp"

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace ilonet::coverage {

/// One line of `coverage list`: of a country, a region, an authority, a topic or task, a group of these, or a network.
struct Line {
    std::string key;
    std::string name;
    std::int64_t officers = 0;       ///< deployments hosted on the day, each counted once
    std::int64_t authorities = 0;    ///< deploying authorities among them
    std::int64_t resident = 0;       ///< countries that host at least one
    std::int64_t from_elsewhere = 0; ///< pairs of deployment and country covered from another host
    std::int64_t single_officer = 0; ///< host countries with exactly one officer (of those counted in this line)
    std::int64_t uncovered = 0;   ///< third countries with neither host nor cover (by country: 0 or 1; by authority: 0)
    std::int64_t planned = 0;     ///< planned deployments whose planned days hold the day, hosted; never in the others
    std::int64_t represented = 0; ///< Art 6(1): pairs of a beneficiary and a host where another's officer serves it
    std::int64_t shared = 0;      ///< Art 6(2): officers that share a task with officers of other member states
    std::int64_t joint = 0;       ///< Art 6(3): officers that two or more member states deploy jointly
};

struct ListAnswer {
    Day day;
    std::vector<Line> lines;      ///< in natural order of key; topics a-l, then the tasks in the order of tasks()
    std::int64_t counted = 0;     ///< deployments counted, each once
    std::int64_t hosts = 0;       ///< countries that host one of them
    std::int64_t authorities = 0; ///< authorities they belong to
};

/// By country: a line for every third country of that day in scope, covered or not. By region: every region that has a
/// third country in scope. By authority: every authority with a counted deployment. By topic: all twelve topics and four
/// tasks (those in scope), each counting deployments with such a mandate on the day; a deployment with two topics counts
/// in both lines, in `counted` once. By group: every one of subject_groups() as far as its subjects are in scope, each
/// counting deployments with a mandate for any of them, once. By network: the lines of countries, then those of regions, that
/// host an officer (Art 5).
///
/// Joint work (Art 6) counts on the days of its record, and only while its deployment counts. By authority a
/// representation is the beneficiary's, a sharing each partner's and the owner's, a joint deployment each cost bearer's
/// and the owner's; they get a line for it, even without officers of their own and whatever authorities the scope
/// names. By topic and group, what is agreed for one subject counts there, whatever the mandates; a joint deployment
/// and a representation in general count where the deployment does.
ListAnswer list(const Snapshot& snapshot, Day day, By by, const Scope& scope);

// Posts: the deployments of one owner with the same post label are its incumbents, in the order of their first days.
// The days of an incumbent are those of days_active() or, for a planned one, days_planned(); but to have been seen on a
// day is no end: a deployment whose first day is not known holds its post from `seen_on` to the end of its service.

/// How one incumbent of a post followed another.
struct Handover {
    std::string owner, post, country; ///< country: the predecessor's
    std::string predecessor; ///< of the earlier ones, the one that ends last; of several, the one that began last
    std::string successor;   ///< the next deployment; empty where nobody follows
    bool planned = false;    ///< the successor is planned
    std::optional<Day> predecessor_until; ///< empty where the end is not known
    std::optional<Day> successor_since;
    std::int64_t gap_days = 0;     ///< days without incumbent
    std::int64_t overlap_days = 0; ///< days with both
};

/// The handovers of posts with a label whose predecessor ends within the closed period, or whose gap or overlap has a
/// day in it, in the order of owner, post, successor's first day. Gaps and overlaps are counted whole, also beyond the
/// period. Planned deployments are incumbents only `with_planned`. Where nobody follows, the gap runs from the day
/// after the last incumbent to the period's last day. A predecessor whose end is not known overlaps with those that
/// begin later, up to the period's last day; after it nobody is missing.
std::vector<Handover> handovers(const Snapshot& snapshot, Day since, Day until, bool with_planned);

/// A deployment in service whose last day comes soon.
struct Ending {
    const Deployment* deployment;
    std::int64_t days_left = 0; ///< from `today` to its last day; 0 on the last day
    std::string successor; ///< the next at its post that stays longer, planned ones included; empty where none does
    std::optional<Day> successor_since;
};
/// Those in service on `today` that end by `today` + within_days, the soonest first, then in natural order of uid.
std::vector<Ending> endings(const Snapshot& snapshot, Day today, std::int64_t within_days);

/// Planned days beside actual ones.
struct AgainstPlan {
    const Deployment* deployment;
    std::optional<std::int64_t> late_days;   ///< first day of service after the planned one; negative: earlier
    std::optional<std::int64_t> longer_days; ///< last day of service after the planned one; negative: earlier
};
/// Deployments that have begun (days_active() is known) and had a plan, in natural order of uid; a number is empty
/// where one of its two days is not known.
std::vector<AgainstPlan> against_plan(const Snapshot& snapshot);

/// Deployments in service on the day without any mandate of their own on it, in natural order of officer, then of uid.
std::vector<const Deployment*> without_mandate(const Snapshot& snapshot, Day day);

/// A stretch of days on which a requirement is not met by the same amount.
struct Gap {
    std::string country;
    std::string subject;       ///< topic or task; empty for officers in general
    std::int64_t required = 0; ///< hundredths
    std::int64_t supply = 0;   ///< hundredths, less than required
    Day since, until;          ///< closed, inside the period asked for

    std::int64_t gap() const { return required - supply; }
    std::int64_t days() const { return until - since + 1; }
    std::int64_t gap_days() const { return gap() * days(); } ///< hundredths of an officer-day
};

/// All gaps of the requirements in scope within the closed period, in the order of country, subject (general first, topics,
/// tasks), day. Neighbouring stretches of equal requirement and supply are one, also across two requirement rows. With
/// `min_days` > 1 an unbroken run of gap days (whatever its amounts) shorter than that is left out. One sweep over starts and
/// ends, O((d + r) log(d + r)). Authorities in the scope restrict the supply, countries, regions and subjects the
/// requirements. On days on which the country is no third country nothing is required. `with_planned`: planned deployments
/// serve on their planned days.
std::vector<Gap> gaps(const Snapshot& snapshot, Day since, Day until, std::int64_t min_days, const Scope& scope,
                      bool with_planned = false);
/// The same of what `served` holds; countries, requirements and policy are the snapshot's.
std::vector<Gap> gaps(const Snapshot& snapshot, const Served& served, Day since, Day until, std::int64_t min_days,
                      const Scope& scope, bool with_planned = false);

/// What one deployment gives where something is required.
struct Contribution {
    std::string deployment;
    std::string country;
    std::string subject;     ///< topic or task; empty for officers in general
    std::int64_t amount = 0; ///< hundredths
    Day since, until;        ///< closed, inside the period asked for, all of them days of its service
};
/// What these deployments, a part of the snapshot's or all, give within the closed period to each country and subject for which
/// something is required on some day of it; for one deployment, country and subject the days of two do not touch. Deployments
/// that are not named do not count.
std::vector<Contribution> contributions(const Snapshot& snapshot, Day since, Day until,
                                        const std::set<std::string, std::less<>>& deployments);

/// A stretch of days on which more serve than is required; never where nothing is.
struct Surplus {
    std::string country;
    std::string subject;
    std::int64_t required = 0, supply = 0; ///< hundredths
    Day since, until;

    std::int64_t surplus() const { return supply - required; }
    std::int64_t days() const { return until - since + 1; }
};
/// As `gaps`, the other way round.
std::vector<Surplus> surpluses(const Snapshot& snapshot, Day since, Day until, const Scope& scope);
/// The same of what `served` holds.
std::vector<Surplus> surpluses(const Snapshot& snapshot, const Served& served, Day since, Day until,
                               const Scope& scope);

/// How much of what is required is there: sum over days of weight x min(required, supply), over the sum of weight x required.
struct Share {
    __extension__ typedef __int128 Wide;
    Wide covered = 0, required = 0; ///< hundredths of a weight x hundredths of an officer x days
    std::int64_t requirements = 0;  ///< countries and subjects for which something is required on some day

    /// In hundredths of a percent, rounded down; 100 % where nothing is required.
    std::int64_t percent() const;
    /// Compared as fractions; true where nothing is required.
    bool reaches(std::int64_t percent_hundredths) const;
};
/// Over the closed period. `priority_only`: of countries whose weight is over 1 alone.
Share share(const Snapshot& snapshot, Day since, Day until, const Scope& scope, bool priority_only);
/// The same of what `served` holds.
Share share(const Snapshot& snapshot, const Served& served, Day since, Day until, const Scope& scope,
            bool priority_only);

/// Officers of two or more authorities in one host country with a mandate for one subject, on days on which Art 5(2) gives its
/// network no facilitator.
struct Overlap {
    std::string country;
    std::string subject;
    std::vector<std::string> authorities; ///< in natural order
    std::int64_t officers = 0;
    Day since, until; ///< all of it as it is on each of these days
};
/// Within the closed period, in the order of country, subject, day. The scope's countries, regions, subjects; its authorities
/// do not count here: who else is there is the point.
std::vector<Overlap> overlaps(const Snapshot& snapshot, Day since, Day until, const Scope& scope);

/// One cell of a matrix of countries by subjects, averaged over the period, in hundredths and rounded down.
struct MatrixRow {
    std::string country;
    std::vector<std::int64_t> required, supply, gap; ///< by subject: in general, topics a-l, tasks
};
/// Every third country in scope, in natural order.
std::vector<MatrixRow> matrix(const Snapshot& snapshot, Day since, Day until, const Scope& scope);
/// The same of what `served` holds.
std::vector<MatrixRow> matrix(const Snapshot& snapshot, const Served& served, Day since, Day until, const Scope& scope);

/// One stretch of days of a country, region, authority, route, topic, task or group on which its numbers stay as they are.
struct TimelineRow {
    std::string key, name;
    std::int64_t officers = 0; ///< hosted, for topics and groups and with subjects in the scope: with such a mandate
    std::int64_t from_elsewhere =
        0; ///< pairs of deployment and country covered from another host; 0 by authority and topic
    std::int64_t full_time =
        0; ///< hundredths of an officer: with subjects the shares of the mandates (whole where none is
           ///< given, at most one an officer), else whole officers
    Day since, until;
};
/// Every key in scope through the whole closed period, in natural order (topics and groups in their own), days without anybody
/// included. A country on several routes counts on each. By network: countries, then regions, that host an officer on some day.
std::vector<TimelineRow> timeline(const Snapshot& snapshot, Day since, Day until, TimelineBy by, const Scope& scope);
/// The same of what `served` holds.
std::vector<TimelineRow> timeline(const Snapshot& snapshot, const Served& served, Day since, Day until, TimelineBy by,
                                  const Scope& scope);

/// What differs between two days, or two states of the file: of a country and subject with anything required or anybody serving on
/// either.
struct Difference {
    std::string country;
    std::string subject;
    std::int64_t required_before = 0, supply_before = 0, required_after = 0, supply_after = 0; ///< hundredths

    std::int64_t gap_before() const { return required_before > supply_before ? required_before - supply_before : 0; }
    std::int64_t gap_after() const { return required_after > supply_after ? required_after - supply_after : 0; }
};
/// In natural order of country, then by subject.
std::vector<Difference> differences(const Snapshot& before, Day day_before, const Snapshot& after, Day day_after,
                                    const Scope& scope);

/// A gap that opens, or grows, after a day.
struct Opening {
    Gap gap;
    std::int64_t before = 0;          ///< the gap on the day before, in hundredths
    std::vector<std::string> endings; ///< deployments that served there and end on the day before, in natural order
};
/// Gaps within the closed period that begin after its first day and are greater than what lacked the day before; those that
/// follow when more is required have no endings. Planned deployments count, unless `without_planned`.
std::vector<Opening> openings(const Snapshot& snapshot, Day since, Day until, const Scope& scope, bool without_planned);

/// What a gap leaves open: who served last, who is planned, who is nearest.
struct Possibility {
    std::string last; ///< the deployment hosted there, with a mandate for the subject, that ended last before the gap
    std::optional<Day> last_until;
    std::string planned; ///< the planned deployment there that is to begin first, from the gap's first day on
    std::optional<Day> planned_since;
    std::string
        nearest; ///< a deployment in service on the gap's first day that has such a mandate and does not count there
    std::string nearest_country; ///< its host
    std::string nearness;        ///< neighbour, region or route: what ties its host to the country
};
/// One for each gap. A neighbour comes before a country of the region, this before one on the same route; of several the first in
/// natural order of uid.
std::vector<Possibility> possibilities(const Snapshot& snapshot, const std::vector<Gap>& gaps);

/// A local network of two or more authorities that lacks coordination, Art 5.
struct CoordinationGap {
    std::string network;
    std::string name;
    std::int64_t officers = 0;
    std::int64_t authorities = 0;
    std::string gap;          ///< no_facilitator, no_meeting or topic_twice
    std::optional<Day> since; ///< first day of it, as far as two authorities were there; empty for topic_twice
    std::string detail;
};
/// The gaps of the day in natural order of network, up to three for each. no_facilitator: Art 5(2) gives none, or two agencies
/// stand side by side. no_meeting: none within the policy's months (without that policy nothing is said). topic_twice: officers
/// of two authorities have a mandate for one topic, and none has one for another that a requirement names there on the day (any
/// of the twelve where no requirement names a topic).
std::vector<CoordinationGap> coordination(const Snapshot& snapshot, Day day);

} // namespace ilonet::coverage
