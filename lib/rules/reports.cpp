// A15 to A17, and D11 for reports.
#include "rules/catalogue.hpp"
#include "rules/rules.hpp"
#include "rules/wording.hpp"

#include <algorithm>
#include <array>

namespace ilonet::rules {
namespace {

constexpr std::array catalogued{
    Rule{"A15", Severity::error, "Art 3(4)", "a report comes from the service of its deployment",
         "A report names a deployment of the same authority that has begun, and was observed on a day of its "
         "service. Of a published post the days are not known, and nothing is compared. Correct the day or the "
         "deployment."},
    Rule{"A16", Severity::error, "Art 3(4)", "a report is about a country of its deployment",
         "An officer collects information for use where it serves. The country of a report is the deployment's host "
         "or one that it covers; left empty, it is the host. Correct the code, or leave it out."},
    Rule{"A17", Severity::error, "policy", "the days of a report follow one another",
         "What is processed was received before, or on the same day, and what is received was observed before. "
         "Correct one of the two days."},
};

std::string named(const Record& report) { return report.uid().empty() ? "this report" : report.uid(); }

void comes_from_its_deployment(const Record& report, const Deployment* deployment, Findings& findings)
{
    const auto& uid = report["deployment"];
    if (deployment == nullptr) {
        say_error(findings, "A15", {report.uid(), "deployment", uid},
                  "the deployment '" + uid + "' of " + named(report) + " is not known",
                  "correct the deployment's id, or import the deployments first");
        return;
    }
    if (deployment->owner != report["owner"])
        say_error(findings, "A15", {report.uid(), "owner", uid},
                  named(report) + " belongs to '" + report["owner"] + "', but " + uid + " belongs to " +
                      deployment->owner,
                  "write " + deployment->owner + " as owner, or name a deployment of '" + report["owner"] + "'");
    const auto service = deployment->days_active();
    const auto observed = Day::parse(report["observed_on"]);
    if (!service)
        say_error(findings, "A15", {report.uid(), "deployment", uid},
                  named(report) + " comes from " + uid + ", which is " + std::string(state_word(deployment->state)),
                  "name the deployment that it comes from, or start this one first");
    else if (deployment->service.since && observed && !service->contains(*observed))
        say_error(findings, "A15", {report.uid(), "observed_on", uid},
                  named(report) + " was observed on " + observed->iso() + ", outside the service of " + uid + " (" +
                      service->text() + ")",
                  "correct the day, or name the deployment that was there");
}

void is_about_its_country(const Record& report, const Deployment& deployment, Findings& findings)
{
    const auto& country = report["country"];
    const auto& covers = deployment.covers;
    if (country.empty() || country == deployment.country ||
        std::find(covers.begin(), covers.end(), country) != covers.end())
        return;
    say_error(findings, "A16", {report.uid(), "country", deployment.uid},
              named(report) + " is about " + country + ", which " + deployment.uid + " neither has as host nor covers",
              "write the host or a country that the deployment covers, or leave country empty for the host");
}

void days_follow_one_another(const Record& report, Findings& findings)
{
    FieldName before = "observed_on";
    for (const auto day : {FieldName("received_on"), FieldName("processed_on")}) {
        if (report[day].empty()) continue;
        if (report[day] < report[before]) // ISO days compare as texts
            say_error(findings, "A17", {report.uid(), day.text()},
                      std::string(day.text()) + " " + report[day] + " of " + named(report) + " is before " +
                          std::string(before.text()) + " " + report[before],
                      "correct one of the two days");
        before = day;
    }
}

} // namespace

Findings of_reported_days(const Deployment& deployment, Day first, Day last)
{
    Findings findings;
    const auto service = deployment.days_active();
    // Of a published post whose first day is not known nobody can say that it is too early.
    const bool before = service && deployment.service.since && first < service->first();
    if (service && !before && last <= deployment.service.last()) return findings;
    const bool late = service && last > deployment.service.last();
    say_error(findings, "A15",
              {deployment.uid, late     ? "until"
                               : before ? "since"
                                        : "state"},
              deployment.uid + " has reports observed from " + first.iso() + " to " + last.iso() +
                  (service ? ", outside its service (" + service->text() + ")"
                           : ", but is " + std::string(state_word(deployment.state))),
              "let its service hold these days, or take the reports back first with: {undo}"_marked);
    return findings;
}

Findings of_report(const Record& report, const Deployment* deployment)
{
    Findings findings;
    comes_from_its_deployment(report, deployment, findings);
    if (deployment != nullptr) is_about_its_country(report, *deployment, findings);
    days_follow_one_another(report, findings);
    return findings;
}

std::span<const Rule> report_rules() { return catalogued; }

} // namespace ilonet::rules
