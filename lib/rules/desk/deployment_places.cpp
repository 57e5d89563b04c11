// D01, D02, D09: where an officer may be, and what may be covered from there.
#include "model/wording.hpp"
#include "rules/catalogue.hpp"
#include "rules/desk/deployment_rules.hpp"
#include "rules/wording.hpp"

#include <array>

namespace ilonet::rules {
namespace {

constexpr std::array catalogued{
    Rule{"D01",
         Severity::error,
         "Art 2(2)",
         "the host is a third country on every day of service",
         "Deployed abroad means deployed to a third country: a post in a member state, or in a country before or "
         "after it is a third country, is none under the Regulation. Planned days are checked for planned "
         "deployments. Correct the country or the days, or describe the country in a [[third_country]].",
         {.needs = {Need{"third_country"}}}},
    Rule{"D02", Severity::warning, "Art 2(2)", "the host kind is known",
         "An officer is deployed to one of four hosts: a, a diplomatic mission of a member state; b, the competent "
         "authorities of the third country; c, an international organisation; d, a diplomatic mission of the Union."
         " For a published post it may not be known, so this is a warning."},
    Rule{"D09",
         Severity::error,
         "policy",
         "covered countries are third countries, and not the host",
         "covers lists the other third countries that an officer looks after from the host; each is a third country"
         " on every day of service. The host itself is not listed. Take the code away, or correct the days.",
         {.needs = {Need{"third_country"}}}},
};

/// `the host FR of ES-d-1`, `the country FR covered by ES-d-1`.
using Spoken = std::string;

void is_a_third_country(const Snapshot& snapshot, const Deployment& deployment, const std::string& code,
                        std::string_view rule, std::string_view field, const Spoken& place, Findings& findings)
{
    const About about{deployment.uid, field};
    const auto* country = snapshot.country(code);
    if (country == nullptr) {
        const auto* state = snapshot.authority(code);
        const auto what = state == nullptr ? std::string("not described as a third country")
                                           : with_article(state->kind) + " and no third country";
        say_error(findings, rule, about, place + " is " + what,
                  "correct the code, or describe the country as a [[third_country]] and run '{apply}'"_marked);
        return;
    }
    const auto days = days_of(deployment);
    if (!days || !country->status.in_order()) return;
    const auto outside = days_outside(*days, country->status);
    if (outside.empty()) return;
    say_error(findings, rule, about, place + " is no third country " + days_text(outside),
              "keep the days of service within those of " + code + " as a third country (" + country->status.text() +
                  "), or correct the country");
}

void host_is_a_third_country(const Snapshot& snapshot, const Deployment& deployment, Findings& findings)
{
    is_a_third_country(snapshot, deployment, deployment.country, "D01", "country",
                       "the host " + deployment.country + " of " + deployment.uid, findings);
}

void host_kind_is_known(const Deployment& deployment, Findings& findings)
{
    if (!deployment.host_kind.empty() || deployment.state == State::cancelled) return;
    say_warning(findings, "D02", {deployment.uid, "host_kind"}, "the host kind of " + deployment.uid + " is not known",
                "give host_kind a (diplomatic mission of a member state), b (authority of the third country), c "
                "(international organisation) or d (diplomatic mission of the Union)");
}

void covered_are_third_countries(const Snapshot& snapshot, const Deployment& deployment, Findings& findings)
{
    for (const auto& code : deployment.covers) {
        if (code == deployment.country) {
            say_error(findings, "D09", {deployment.uid, "covers"},
                      deployment.uid + " covers " + code + ", which is its own host",
                      "take " + code + " out of covers: an officer serves the host anyway");
            continue;
        }
        is_a_third_country(snapshot, deployment, code, "D09", "covers",
                           "the country " + code + " covered by " + deployment.uid, findings);
    }
}

} // namespace

void deployment_places(const Snapshot& snapshot, const Deployment& deployment, Findings& findings)
{
    host_is_a_third_country(snapshot, deployment, findings);
    host_kind_is_known(deployment, findings);
    covered_are_third_countries(snapshot, deployment, findings);
}

std::span<const Rule> deployment_place_rules() { return catalogued; }

} // namespace ilonet::rules
