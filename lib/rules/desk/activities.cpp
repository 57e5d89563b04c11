// A12, A13, A14.
#include "rules/desk/activities.hpp"

#include "model/decimal.hpp"
#include "rules/catalogue.hpp"
#include "rules/wording.hpp"

#include <algorithm>
#include <array>

namespace ilonet::rules {
namespace {

constexpr std::array catalogued{
    Rule{"A12",
         Severity::error,
         "Art 3",
         "an activity lies in the service of its deployment",
         "An activity names a deployment of the same authority that has begun, and its period lies within the days "
         "of service: both days count, and since is not after until. Of a published post the days are not known, "
         "and nothing is compared. Correct the days or the deployment.",
         {.needs = {Need{"deployment"}}}},
    Rule{
        "A13",
        Severity::error,
        "Art 3; policy",
        "an activity is for a country of its deployment, and for a state",
        "The country of an activity is one that the deployment covers; left empty, it is the host. The authority that it "
        "served is another member state or associated state; left empty, it is the deploying authority. Correct the "
        "code, or leave it out.",
        {.needs = {Need{"authority deployment third_country"}}}},
    Rule{"A14", Severity::error, "policy", "an activity counts something",
         "An activity is a period and its counts, of which at least one is given; 0 says that there was none, an "
         "empty one that it was not counted. Of those whom a carrier had doubts about (checked) no more than all "
         "were advised against boarding. Add the count, or correct it."},
};

constexpr std::array<FieldName, 9> counts{"events",     "participants", "checked",   "advised", "requests",
                                          "identified", "returned",     "resettled", "admitted"};

void is_inside(const Activity& activity, const Deployment& deployment, Findings& findings)
{
    const auto service = deployment.days_active();
    if (!service) {
        say_error(findings, "A12", {activity.uid, "deployment", deployment.uid},
                  activity.uid + " happened in " + deployment.uid + ", which is " +
                      std::string(state_word(deployment.state)),
                  "name the deployment in which it happened, or start this one first");
        return;
    }
    // Of a published post a single day is known, which bounds nothing.
    if (!deployment.service.since || days_outside(activity.period, *service).empty()) return;
    const bool too_early = *activity.period.since < service->first();
    say_error(findings, "A12", {activity.uid, too_early ? "since" : "until", deployment.uid},
              "the days of " + activity.uid + " (" + activity.period.text() + ") reach outside the service of " +
                  deployment.uid + " (" + service->text() + ")",
              "keep since and until within these days: what another incumbent did is an activity of its own");
}

} // namespace

void activity_days_are_in_order(const Activity& activity, Findings& findings)
{
    if (activity.period.in_order()) return;
    say_error(findings, "A12", {activity.uid, "until"},
              activity.uid + " ends on " + activity.period.last().iso() + ", before it begins on " +
                  activity.period.first().iso(),
              "correct one of the two dates: both are days of the period that is counted");
}

namespace {

void activity_lies_in_the_service(const Activity& activity, const Deployment* deployment, Findings& findings)
{
    if (deployment == nullptr) {
        say_error(findings, "A12", {activity.uid, "deployment"},
                  "the deployment '" + activity.deployment + "' of " + activity.uid + " is not known",
                  "correct the deployment's id, or import the deployments first");
        return;
    }
    if (activity.owner != deployment->owner)
        say_error(findings, "A12", {activity.uid, "owner", deployment->uid},
                  activity.uid + " belongs to '" + activity.owner + "', but " + deployment->uid + " belongs to " +
                      deployment->owner,
                  "write " + deployment->owner + " as owner, or name a deployment of '" + activity.owner + "'");
    if (activity.period.in_order()) is_inside(activity, *deployment, findings);
}

void activity_names_its_countries(const Snapshot& snapshot, const Activity& activity, const Deployment* deployment,
                                  Findings& findings)
{
    if (!activity.country.empty() && deployment != nullptr && activity.country != deployment->country &&
        std::find(deployment->covers.begin(), deployment->covers.end(), activity.country) == deployment->covers.end())
        say_error(findings, "A13", {activity.uid, "country", deployment->uid},
                  activity.uid + " was for " + activity.country + ", which " + deployment->uid +
                      " neither has as host nor covers",
                  "write the host or a country that the deployment covers, or leave country empty for the host");
    // Else the same could be recorded twice, once in each form.
    if (deployment != nullptr && activity.country == deployment->country)
        say_error(findings, "A13", {activity.uid, "country", deployment->uid},
                  activity.uid + " names " + activity.country + ", which is the host of " + deployment->uid + " anyway",
                  "leave country empty for the host");
    if (activity.served.empty()) return;
    if (activity.served == activity.owner)
        say_error(findings, "A13", {activity.uid, "served"},
                  activity.uid + " serves " + activity.served + ", its own authority",
                  "leave served empty for the deploying authority");
    const auto* served = snapshot.authority(activity.served);
    if (served != nullptr && served->kind != "commission" && served->kind != "agency") return;
    say_error(
        findings, "A13", {activity.uid, "served"},
        "'" + activity.served + "', for which " + activity.uid + " was done, is " +
            (served == nullptr ? "not described as a state" : "no state"),
        "write the code of a member state or an associated state, or leave served empty for the deploying authority");
}

} // namespace

void activity_counts_something(const Record& record, Findings& findings)
{
    if (std::all_of(counts.begin(), counts.end(), [&](FieldName name) { return record[name].empty(); }))
        say_error(findings, "A14", {record.uid(), "events"}, record.uid() + " counts nothing",
                  "give at least one count, such as <events> 3; 0 says that there was none"_marked);
    const auto checked = parse_whole(record["checked"]);
    const auto advised = parse_whole(record["advised"]);
    if (checked && advised && *advised > *checked)
        say_error(findings, "A14", {record.uid(), "advised"},
                  record.uid() + " counts " + std::to_string(*advised) + " advised of " + std::to_string(*checked) +
                      " checked",
                  "checked counts all about whom there were doubts, those advised included");
}

void activity_beside_its_deployment(const Snapshot& snapshot, const Activity& activity, const Deployment* deployment,
                                    Findings& findings)
{
    activity_days_are_in_order(activity, findings);
    activity_lies_in_the_service(activity, deployment, findings);
    activity_names_its_countries(snapshot, activity, deployment, findings);
}

std::span<const Rule> activity_rules() { return catalogued; }

} // namespace ilonet::rules
