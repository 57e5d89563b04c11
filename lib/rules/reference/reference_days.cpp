// C10, C11, C13: days of requirements and of the authorities' statuses.
#include "model/rule_ids.hpp"
#include "rules/catalogue.hpp"
#include "rules/desk/running_overlap.hpp"
#include "rules/reference/reference_rules.hpp"
#include "rules/wording.hpp"

#include <algorithm>
#include <array>
#include <tuple>

namespace ilonet::rules {
namespace {

constexpr std::array catalogued{
    Rule{"C10", Severity::error, "policy", "requirements of one country and subject do not overlap",
         "Two requirements of the same country for the same topic, the same task, or officers in general share "
         "days, and nobody can say which number counts. End the first on the day before the second begins, or make "
         "one row of both."},
    Rule{rule_id::days_in_order, Severity::error, "format", "since is not after until",
         "Every period is closed: since is its first day and until its last. This holds for records and for the "
         "periods of bound, votes and funded. Years of pre-financing and the last year whose instalment lapses lie in "
         "the period of their instrument. Correct one of the two dates."},
    Rule{"C13", Severity::error, "policy", "periods of one status do not overlap",
         "Two periods of bound, of votes, or of funded by the same instrument share days. Make one period of both, "
         "or end the first on the day before the second begins."},
};

std::string subject_required(const std::string& subject)
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
                      "two requirements of " + later->country + " for " + subject_required(later->subject) +
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
                say_error(findings, rule_id::days_in_order, {authority.code, field},
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

} // namespace

void reference_days(const Snapshot& snapshot, Findings& findings)
{
    requirements_do_not_overlap(snapshot, findings);
    status_dates_are_in_order(snapshot, findings);
    status_periods_do_not_overlap(snapshot, findings);
}

std::span<const Rule> reference_day_rules() { return catalogued; }

} // namespace ilonet::rules
