// C10, C11, C13: days of requirements and of the authorities' statuses.
#include "rules/reference_rules.hpp"
#include "rules/running_overlap.hpp"
#include "rules/saying.hpp"

#include <algorithm>
#include <tuple>

namespace ilonet::rules {
namespace {

std::string subject_text(const std::string& subject)
{
    if (subject.empty()) return "officers in general";
    return (subject.size() == 1 ? "topic " : "task ") + subject;
}

/// Calls `visit(field, periods)` for each kind of status.
template <typename Visit>
void for_each_status(const Authority& authority, Visit visit)
{
    visit("bound", authority.bound);
    visit("votes", authority.votes);
    visit("funded", authority.funded);
}

std::string status_text(std::string_view field, const StatusPeriod& status)
{
    return std::string(field) + (status.instrument.empty() ? "" : " (" + status.instrument + ")");
}

std::vector<StatusPeriod> sorted_in_order(std::vector<StatusPeriod> list)
{
    std::erase_if(list, [](const auto& status) { return !status.period.in_order(); });
    std::sort(list.begin(), list.end(), [](const auto& a, const auto& b) {
        return std::tuple(a.instrument, a.period.first(), a.period.last()) <
               std::tuple(b.instrument, b.period.first(), b.period.last());
    });
    return list;
}

} // namespace

void requirements_do_not_overlap(const Snapshot& snapshot, Findings& findings)
{
    std::vector<const Requirement*> rows;
    for (const auto& requirement : snapshot.requirements)
        if (requirement.period.in_order()) rows.push_back(&requirement);
    std::stable_sort(rows.begin(), rows.end(), [](const auto* a, const auto* b) {
        return std::tuple(std::string_view(a->country), std::string_view(a->subject), a->period.first()) <
               std::tuple(std::string_view(b->country), std::string_view(b->subject), b->period.first());
    });
    for_each_overlap(
        rows, [](const auto* a, const auto* b) { return a->country == b->country && a->subject == b->subject; },
        [](const auto* row) { return row->period; },
        [&](const Requirement* earlier, const Requirement* later) {
            say_error(findings, "C10", {later->uid, {}, earlier->uid},
                      "two requirements of " + later->country + " for " + subject_text(later->subject) +
                          " share days: " + earlier->period.text() + " and " + later->period.text(),
                      "end the first on the day before the second begins, or make one row of both");
        });
}

void status_dates_are_in_order(const Snapshot& snapshot, Findings& findings)
{
    for (const auto& authority : snapshot.authorities)
        for_each_status(authority, [&](std::string_view field, const std::vector<StatusPeriod>& list) {
            for (const auto& status : list) {
                if (status.period.in_order()) continue;
                say_error(findings, "C11", {authority.code, field},
                          status_text(field, status) + " of " + authority.code + " ends on " +
                              status.period.last().iso() + ", before it begins on " + status.period.first().iso(),
                          "write since and until so that since is the first day and until the last");
            }
        });
}

void status_periods_do_not_overlap(const Snapshot& snapshot, Findings& findings)
{
    for (const auto& authority : snapshot.authorities)
        for_each_status(authority, [&](std::string_view field, const std::vector<StatusPeriod>& list) {
            for_each_overlap(
                sorted_in_order(list), [](const auto& a, const auto& b) { return a.instrument == b.instrument; },
                [](const auto& status) { return status.period; },
                [&](const StatusPeriod& earlier, const StatusPeriod& later) {
                    say_error(findings, "C13", {authority.code, field},
                              "two periods of " + status_text(field, later) + " of " + authority.code +
                                  " share days: " + earlier.period.text() + " and " + later.period.text(),
                              "make one period of both, or end the first on the day before the second begins");
                });
        });
}

} // namespace ilonet::rules
