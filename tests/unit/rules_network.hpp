// A small network that no rule objects to, to be spoilt by each sample.
#pragma once

#include "model/snapshot.hpp"
#include "rules/rules.hpp"

#include <string>
#include <string_view>

namespace ilonet::rules_test {

inline Day day(std::string_view iso) { return *Day::parse(iso); }
inline Period period(std::string_view since, std::string_view until) { return {Day::parse(since), Day::parse(until)}; }
inline Day today() { return day("2026-07-01"); }

inline ThirdCountry third_country(std::string code, std::vector<std::string> neighbours)
{
    ThirdCountry country;
    country.code = std::move(code);
    country.name = country.code;
    country.region = "west-africa";
    country.neighbours = std::move(neighbours);
    return country;
}

inline Authority authority(std::string code, std::string kind)
{
    Authority authority;
    authority.code = std::move(code);
    authority.kind = std::move(kind);
    authority.name = authority.code;
    return authority;
}

inline Officer officer(std::string uid, std::string owner)
{
    Officer officer;
    officer.uid = std::move(uid);
    officer.owner = std::move(owner);
    return officer;
}

inline Deployment deployment(std::string uid, std::string of, Period service)
{
    Deployment d;
    d.uid = std::move(uid);
    d.owner = "ES";
    d.officer = std::move(of);
    d.country = "SN";
    d.host_kind = "a";
    d.state = State::active;
    d.service = service;
    d.duties = "contacts with the border police";
    return d;
}

inline Mandate mandate(std::string uid, std::string of, std::string subject, std::string level)
{
    Mandate m;
    m.uid = std::move(uid);
    m.owner = "ES";
    m.deployment = std::move(of);
    m.subject = std::move(subject);
    m.level = std::move(level);
    m.decided_by = "ES";
    return m;
}

inline Snapshot sound_network()
{
    Snapshot s;
    s.authorities = {authority("CH", "associated_state"), authority("COM", "commission"),
                     authority("ES", "member_state"), authority("FRONTEX", "agency")};
    s.authorities[2].bound = {{"", period("2019-08-14", "")}};
    s.authorities[2].funded = {{"ISF", period("2014-01-01", "2020-12-31")},
                               {"BMVI", period("2020-01-01", "2027-12-31")}};
    s.regions = {{"west-africa", "West Africa"}};
    s.countries = {third_country("ML", {"SN"}), third_country("SN", {"ML", "MR"})}; // MR is not described
    s.requirements = {{"SN/any/2025-01-01", "SN", "", 1, period("2025-01-01", "2025-12-31")},
                      {"SN/any/2026-01-01", "SN", "", 2, period("2026-01-01", "")},
                      {"SN/f/..", "SN", "f", 1, {}}};
    s.officers = {officer("ES-0001", "ES"), officer("ES-0002", "ES"), officer("FRONTEX-0001", "FRONTEX")};
    s.deployments = {deployment("ES-d-1", "ES-0001", period("2024-01-01", "2025-12-31")),
                     deployment("ES-d-2", "ES-0001", period("2026-01-01", "")), deployment("ES-d-3", "ES-0002", {})};
    s.deployments[0].state = State::ended;
    s.deployments[1].covers = {"ML"};
    s.deployments[1].planned = period("2026-01-01", "2026-12-31");
    s.deployments[2].state = State::planned;
    s.deployments[2].planned = period("2026-09-01", "2027-08-31");
    s.mandates = {mandate("ES-m-1", "ES-d-1", "a", "both"), mandate("ES-m-2", "ES-d-2", "a", "operational"),
                  mandate("ES-m-3", "ES-d-2", "return", ""), mandate("ES-m-4", "ES-d-2", "a", "strategic")};
    s.mandates[1].period = period("", "2026-06-30");
    s.mandates[1].share = 60;
    s.mandates[2].share = 40;
    s.mandates[3].period = period("2026-07-01", "");
    s.mandates[3].share = 60;
    return s;
}

/// The findings of one rule about one record.
inline Findings about(const Findings& findings, std::string_view rule, std::string_view uid)
{
    Findings some;
    for (const auto& finding : findings)
        if (finding.rule == rule && finding.uid == uid) some.push_back(finding);
    return some;
}

inline std::string text_of(const Findings& findings)
{
    std::string text;
    for (const auto& f : findings)
        text += std::string(f.severity == Severity::error ? "error" : "warning") + "[" + f.rule + "] " + f.uid + "." +
                f.field + " (" + f.related + "): " + f.sentence.text() + "; " + f.help.text() + "\n";
    return text;
}

/// Sorts the spoilt network and asks all rules.
inline Findings ask(Snapshot s)
{
    s.sort();
    return rules::of_network(s, today());
}

} // namespace ilonet::rules_test
