// The front door of the room `coverage`: who is where, and where nobody is. Pure functions of a Snapshot.
//
// Supply and gaps are whole hundredths of an officer. A deployment counts on the days that Deployment::days_active()
// gives; for a topic or task only through a mandate on that day. In its host country it counts 100, in a country that
// it covers from there the policy's non-resident weight.
#pragma once

#include "model/api.hpp"
#include "model/day.hpp"
#include "model/network.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace ilonet::coverage {

/// Which deployments and countries count; empty lists mean all.
struct Scope {
    std::vector<std::string> countries, regions;
    std::vector<std::string> authorities;     ///< codes
    std::vector<std::string> authority_kinds; ///< member_state, associated_state, commission, agency
    std::vector<std::string> subjects; ///< topics a-l, tasks; for `list`: deployments with such a mandate on the day
};

enum class By { country, region, authority, topic };

/// One line of `coverage list`: of a country, a region, an authority, or a topic or task.
struct Line {
    std::string key;
    std::string name;
    std::int64_t officers = 0;       ///< deployments hosted on the day, each counted once
    std::int64_t authorities = 0;    ///< deploying authorities among them
    std::int64_t resident = 0;       ///< countries that host at least one
    std::int64_t from_elsewhere = 0; ///< pairs of deployment and country covered from another host
    std::int64_t single_officer = 0; ///< host countries with exactly one officer (of those counted in this line)
    std::int64_t uncovered = 0; ///< third countries with neither host nor cover (by country: 0 or 1; by authority: 0)
    std::int64_t planned = 0;   ///< planned deployments whose planned days hold the day, hosted; never in the others
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
/// tasks (those in scope), each counting deployments with such a mandate on the day; a deployment with two topics counts in
/// both lines, in `counted` once.
ILONET_API ListAnswer list(const Snapshot& snapshot, Day day, By by, const Scope& scope);

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
/// requirements. On days on which the country is no third country nothing is required.
ILONET_API std::vector<Gap> gaps(const Snapshot& snapshot, Day since, Day until, std::int64_t min_days,
                                 const Scope& scope);

} // namespace ilonet::coverage
