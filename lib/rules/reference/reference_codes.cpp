// C07, C08, C09, C14: codes of countries, regions and authorities among reference records.
#include "model/code.hpp"
#include "model/nearest.hpp"
#include "model/rule_ids.hpp"
#include "model/wording.hpp"
#include "rules/catalogue.hpp"
#include "rules/reference/reference_rules.hpp"
#include "rules/wording.hpp"

#include <algorithm>
#include <array>
#include <span>

namespace ilonet::rules {
namespace {

constexpr std::array catalogued{
    Rule{"C07", Severity::error, "policy", "neighbours are countries, and others",
         "neighbours lists the codes of countries with a common land border, member states included; a country is "
         "no neighbour of itself. Correct the code, or take it out of the list."},
    Rule{"C08", Severity::error, "policy", "neighbours name each other",
         "Where two third countries are both described and one names the other as a neighbour, the other names it "
         "too. Add the missing code on the other side, or take it away on this one."},
    Rule{"C09", Severity::error, "Art 2(2)", "no country is a state of the network and a third country on one day",
         "Officers are deployed to third countries; a member state or an associated state is none while it is one. "
         "A country that changes has two records with since and until that share no day."},
    Rule{rule_id::unknown_reference, Severity::error, "policy", "records refer to records that are described",
         "The region of a third country, the country of a requirement and the authority in successor_of stand in "
         "the configuration themselves, and no agency succeeds itself; the instruments in funded do, where any is "
         "described; so do the authorities, meetings, decisions and "
         "lists that the board's records name in the file. Correct the code, or describe the missing record."},
};

/// The codes of a list, for did_you_mean.
template <typename List>
std::vector<std::string> codes_of(const List& list)
{
    std::vector<std::string> codes;
    for (const auto& record : list) codes.push_back(record.code);
    return codes;
}

std::string question_or(std::string_view word, const std::vector<std::string>& known, std::string otherwise)
{
    auto question = did_you_mean(word, std::span<const std::string>(known));
    return question.empty() ? std::move(otherwise) : question;
}

bool names(const ThirdCountry& country, const std::string& neighbour)
{
    return std::find(country.neighbours.begin(), country.neighbours.end(), neighbour) != country.neighbours.end();
}

bool is_state(const Authority& authority)
{
    return authority.kind == "member_state" || authority.kind == "associated_state";
}

void region_is_known(const Snapshot& snapshot, const ThirdCountry& country, Findings& findings)
{
    const auto same = [&](const Region& region) { return region.code == country.region; };
    if (country.region.empty() || std::any_of(snapshot.regions.begin(), snapshot.regions.end(), same)) return;
    say_error(findings, rule_id::unknown_reference, {country.code, "region"},
              "the third country " + country.code + " names the region '" + country.region +
                  "', which is not described",
              question_or(country.region, codes_of(snapshot.regions),
                          "add a [[region]] with code = \"" + country.region + "\", or name one that is described"));
}

void required_country_is_known(const Snapshot& snapshot, const Requirement& requirement, Findings& findings)
{
    const auto& code = requirement.country;
    if (snapshot.country(code) != nullptr) return;
    const auto* state = snapshot.authority(code);
    say_error(findings, rule_id::unknown_reference, {requirement.uid, "country"},
              "the requirement names " + code + ", which is " +
                  (state == nullptr ? "not described as a third country"
                                    : "described as " + with_article(state->kind) + " and not as a third country"),
              "add a [[third_country]] with code = \"" + code + "\", or correct the code");
}

void successor_is_known(const Snapshot& snapshot, const Authority& authority, Findings& findings)
{
    const auto& before = authority.successor_of;
    if (before.empty()) return;
    const About about{authority.code, "successor_of"};
    if (before == authority.code) {
        say_error(findings, rule_id::unknown_reference, about,
                  "the agency " + authority.code + " is named as its own successor",
                  "name the agency before it in successor_of, or take successor_of away");
        return;
    }
    if (snapshot.authority(before) != nullptr) return;
    auto others = codes_of(snapshot.authorities);
    std::erase(others, authority.code);
    say_error(
        findings, rule_id::unknown_reference, about,
        "the agency " + authority.code + " succeeds '" + before + "', which is not described",
        question_or(before, others, "add an [[agency]] with code = \"" + before + "\" and its last day as until"));
}

void neighbours_are_countries(const Snapshot& snapshot, Findings& findings)
{
    for (const auto& country : snapshot.countries)
        for (const auto& neighbour : country.neighbours) {
            const About about{country.code, "neighbours"};
            const auto help = "take \"" + neighbour + "\" out of neighbours of " + country.code;
            if (neighbour == country.code)
                say_error(findings, "C07", about, country.code + " is named as its own neighbour", help);
            else if (!is_country_code(neighbour))
                say_error(findings, "C07", about, "the neighbour '" + neighbour + "' is no code of a country",
                          help + ", or write the code of the country that is meant");
        }
}

void neighbours_are_mutual(const Snapshot& snapshot, Findings& findings)
{
    for (const auto& country : snapshot.countries)
        for (const auto& code : country.neighbours) {
            const auto* other = snapshot.country(code);
            if (other == nullptr || other == &country || names(*other, country.code)) continue;
            say_error(findings, "C08", {country.code, "neighbours", code},
                      country.code + " names " + code + " as a neighbour, but " + code + " does not name " +
                          country.code,
                      "add \"" + country.code + "\" to neighbours of " + code + ", or take \"" + code + "\" away here");
        }
}

void no_state_is_a_third_country(const Snapshot& snapshot, Findings& findings)
{
    for (const auto& country : snapshot.countries) {
        const auto* authority = snapshot.authority(country.code);
        if (authority == nullptr || !is_state(*authority)) continue;
        if (!country.status.in_order() || !authority->existence.in_order()) continue;
        const auto both = intersection(country.status, authority->existence);
        if (!both) continue;
        say_error(findings, "C09", {country.code, {}, authority->code},
                  country.code + " is both a third country and " + with_article(authority->kind) + " " +
                      days_text(*both),
                  "correct since and until of the [[third_country]] or of the [[" + authority->kind +
                      "]] with this code, so that no day belongs to both");
        findings.back().kind = "third_country";
    }
}

void reference_records_name_known_ones(const Snapshot& snapshot, Findings& findings)
{
    for (const auto& country : snapshot.countries) region_is_known(snapshot, country, findings);
    for (const auto& requirement : snapshot.requirements) required_country_is_known(snapshot, requirement, findings);
    for (const auto& authority : snapshot.authorities) successor_is_known(snapshot, authority, findings);
}

} // namespace

void reference_codes(const Snapshot& snapshot, Findings& findings)
{
    neighbours_are_countries(snapshot, findings);
    neighbours_are_mutual(snapshot, findings);
    no_state_is_a_third_country(snapshot, findings);
    reference_records_name_known_ones(snapshot, findings);
}

std::span<const Rule> reference_code_rules() { return catalogued; }

} // namespace ilonet::rules
