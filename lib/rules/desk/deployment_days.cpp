// D03, D08, D10: days of plan and service, and the state that goes with them.
#include "rules/catalogue.hpp"
#include "rules/desk/deployment_rules.hpp"
#include "rules/wording.hpp"

#include <array>

namespace ilonet::rules {
namespace {

constexpr std::array catalogued{
    Rule{"D03", Severity::error, "Art 4", "dates are in order, and service lies inside the plan",
         "The first day of service is not after the last, nor the first planned day after the last planned one. "
         "Plans and actual deployments are both notified to the board; service before or after the planned days is "
         "a warning: either a date is wrong, or the board should be told of the new plan."},
    Rule{"D08", Severity::warning, "policy", "the state keeps up with the calendar",
         "States are recorded by commands, never by the clock. A deployment that is active past its last day, or "
         "planned past its planned first day, waits for somebody to record what happened: {deploy end}, "
         "{deploy start} or {deploy cancel}. Nor does a state run ahead: one that is ended before its last day is "
         "made active with {deploy extend}, one that is active before its first day is still a plan."},
    Rule{"D10", Severity::error, "policy", "state and dates fit",
         "Planned: planned_since is there, since and until are empty. Active: since is there; for a published post "
         "seen_on may stand in its place, and the deployment then counts on that day alone, with a warning. Ended: "
         "since and until are there. Cancelled: nothing is asked."},
};

void is_in_order(const Deployment& d, const Period& days, std::string_view what, std::string_view last,
                 Findings& findings)
{
    if (days.in_order()) return;
    say_error(findings, "D03", {d.uid, last},
              std::string(what) + " of " + d.uid + " ends on " + days.last().iso() + ", before it begins on " +
                  days.first().iso(),
              "correct one of the two dates: both are days of service");
}

void must_have(const Deployment& d, const std::optional<Day>& day, std::string_view field, Findings& findings)
{
    if (day) return;
    say_error(findings, "D10", {d.uid, field},
              d.uid + " is " + std::string(state_word(d.state)) + " but has no " + std::string(field),
              "give " + std::string(field) + ", or correct the state");
}

void must_not_have(const Deployment& d, const std::optional<Day>& day, std::string_view field, Findings& findings)
{
    if (!day) return;
    say_error(findings, "D10", {d.uid, field},
              d.uid + " is planned but has " + std::string(field) + " " + day->iso() + ", a day of actual service",
              "write the day as planned_" + std::string(field) + ", or correct the state");
}

void active_has_a_first_day(const Deployment& d, Findings& findings)
{
    if (d.service.since || !d.seen_on) {
        must_have(d, d.service.since, "since", findings);
        return;
    }
    say_warning(findings, "D10", {d.uid, "since"},
                "the first day of " + d.uid + " is not known; counts on " + d.seen_on->iso() + " only",
                "give since where the first day is known");
}

} // namespace

void dates_are_in_order(const Deployment& deployment, Findings& findings)
{
    is_in_order(deployment, deployment.service, "the service", "until", findings);
    is_in_order(deployment, deployment.planned, "the plan", "planned_until", findings);
}

namespace {

void service_is_inside_the_plan(const Deployment& d, Findings& findings)
{
    if (d.state != State::active && d.state != State::ended) return;
    if (!d.service.in_order() || !d.planned.in_order()) return;
    const auto help = "correct the dates, or tell the board of the new plan and record it";
    if (d.service.since && d.planned.since && *d.service.since < *d.planned.since)
        say_warning(findings, "D03", {d.uid, "since"},
                    "the service of " + d.uid + " begins on " + d.service.since->iso() +
                        ", before the plan's first day " + d.planned.since->iso(),
                    help);
    if (d.service.until && d.planned.until && *d.planned.until < *d.service.until)
        say_warning(findings, "D03", {d.uid, "until"},
                    "the service of " + d.uid + " ends on " + d.service.until->iso() + ", after the plan's last day " +
                        d.planned.until->iso(),
                    help);
}

// A last day that lies ahead is no end yet, a first day that lies ahead no service.
void state_does_not_run_ahead(const Deployment& d, Day today, Findings& findings)
{
    if (d.state == State::ended && d.service.until && *d.service.until > today)
        say_warning(findings, "D08", {d.uid, "until"},
                    d.uid + " is ended but its last day " + d.service.until->iso() + " lies ahead",
                    "make it active until then: {deploy extend} "_marked + d.uid + " <until> "_marked +
                        d.service.until->iso());
    if (d.state == State::active && d.service.since && *d.service.since > today)
        say_warning(findings, "D08", {d.uid, "since"},
                    d.uid + " is active but its first day " + d.service.since->iso() + " lies ahead",
                    "until it begins it is a plan: take it back with {undo}, and record it with planned_since"_marked);
}

void state_keeps_up_with_the_calendar(const Deployment& d, Day today, Findings& findings)
{
    state_does_not_run_ahead(d, today, findings);
    if (d.state == State::active && d.service.until && *d.service.until < today)
        say_warning(findings, "D08", {d.uid, "until"},
                    d.uid + " is active but its last day was " + d.service.until->iso(),
                    "record its end: {deploy end} "_marked + d.uid + " <until> "_marked + d.service.until->iso());
    if (d.state == State::planned && d.planned.since && *d.planned.since < today)
        say_warning(findings, "D08", {d.uid, "planned_since"},
                    d.uid + " is planned but was to begin on " + d.planned.since->iso(),
                    "record its start: {deploy start} "_marked + d.uid + " <since> "_marked + d.planned.since->iso() +
                        "; or {deploy cancel} "_marked + d.uid);
}

} // namespace

void state_and_dates_fit(const Deployment& d, Findings& findings)
{
    switch (d.state) {
    case State::planned:
        must_have(d, d.planned.since, "planned_since", findings);
        must_not_have(d, d.service.since, "since", findings);
        must_not_have(d, d.service.until, "until", findings);
        return;
    case State::active: active_has_a_first_day(d, findings); return;
    case State::ended:
        must_have(d, d.service.since, "since", findings);
        must_have(d, d.service.until, "until", findings);
        return;
    case State::cancelled: return;
    }
}

void deployment_days(const Deployment& deployment, Day today, Findings& findings)
{
    dates_are_in_order(deployment, findings);
    service_is_inside_the_plan(deployment, findings);
    state_keeps_up_with_the_calendar(deployment, today, findings);
    state_and_dates_fit(deployment, findings);
}

std::span<const Rule> deployment_day_rules() { return catalogued; }

} // namespace ilonet::rules
