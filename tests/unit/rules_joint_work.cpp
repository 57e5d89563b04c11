// Spoilt and sound samples for each rule about joint work. The laws stand in rules_joint_work_law.cpp.
#include "rules_network.hpp"

#include <algorithm>
#include <doctest/doctest.h>

using namespace ilonet;
using namespace ilonet::rules_test;

namespace {

/// ES-d-2 serves from 2026-01-01 on with mandates for topic a and the task return; ES-d-3 is planned from 2026-09-01 to
/// 2027-08-31. France and Germany are member states, the United Kingdom was one.
Snapshot joint_network()
{
    auto s = sound_network();
    for (const auto* code : {"DE", "FR", "UK"}) s.authorities.push_back(authority(code, "member_state"));
    s.authorities.back().existence = period("1973-01-01", "2020-01-31");
    s.countries.push_back(third_country("UK", {}));
    s.countries.back().status = period("2020-02-01", "");
    s.representations = {{"ES-r-1", "ES", "ES-d-2", "FR", "a", "ES-FR 1", period("2026-01-01", "2026-06-30")},
                         {"ES-r-2", "ES", "ES-d-2", "FR", "a", "ES-FR 2", period("2026-07-01", "")},
                         {"ES-r-3", "ES", "ES-d-2", "FR", "", "ES-FR 3", {}},
                         {"ES-r-4", "ES", "ES-d-2", "DE", "a", "ES-DE 4", {}}};
    s.sharings = {{"ES-s-1", "ES", "ES-d-2", {"DE", "FR"}, "a", "ES-DE-FR 5", {}},
                  {"ES-s-2", "ES", "ES-d-2", {"FR"}, "return", "ES-FR 6", {}}};
    s.joint_deployments = {{"ES-j-1", "ES", "ES-d-2", {{"DE", 3333}, {"ES", 3334}, {"FR", 3333}}, "ES-DE-FR 7", {}}};
    return s;
}

template <typename Spoil>
Findings with(Spoil spoil)
{
    auto s = joint_network();
    spoil(s);
    return ask(s);
}

template <typename Spoil>
Findings with_representation(Spoil spoil)
{
    return with([&](Snapshot& s) { spoil(s.representations[3]); });
}

/// ES-s-2, which shares the task return with France.
template <typename Spoil>
Findings with_sharing(Spoil spoil)
{
    return with([&](Snapshot& s) { spoil(s.sharings[1]); });
}

template <typename Spoil>
Findings with_joint(Spoil spoil)
{
    return with([&](Snapshot& s) { spoil(s.joint_deployments[0]); });
}

using Shares = std::vector<AuthorityShare>;

Findings with_shares(const Shares& shares)
{
    return with_joint([&](JointDeployment& j) { j.shares = shares; });
}

/// A service from 2019-07-01 to 2020-06-30, while the United Kingdom left.
Snapshot service_in_2020()
{
    auto s = joint_network();
    s.deployments[0].service = period("2019-07-01", "2020-06-30");
    s.representations.resize(1);
    s.sharings.resize(1);
    s.representations[0] = {"ES-r-1", "ES", "ES-d-1", "UK", "a", "ES-UK 1", period("2019-07-01", "2020-01-31")};
    s.sharings[0] = {"ES-s-1", "ES", "ES-d-1", {"UK"}, "a", "ES-UK 2", period("", "2020-01-31")};
    s.joint_deployments[0] = {
        "ES-j-1", "ES", "ES-d-1", {{"ES", 5000}, {"UK", 5000}}, "ES-UK 3", period("", "2020-01-31")};
    return s;
}

void check_one(const Findings& found, std::string_view rule, std::string_view field,
               Severity severity = Severity::error)
{
    INFO(text_of(found));
    REQUIRE(found.size() == 1);
    CHECK(found[0].rule == rule);
    CHECK(found[0].field == field);
    CHECK(found[0].severity == severity);
    CHECK_FALSE(found[0].help.empty());
}

void check_sentence(const Findings& found, std::string_view rule, std::string_view field, std::string_view sentence)
{
    check_one(found, rule, field);
    CHECK(found[0].sentence.text() == sentence);
}

void check_sound(const Findings& found)
{
    INFO(text_of(found));
    CHECK(found.empty());
}

Record record(const Kind& kind, std::initializer_list<std::pair<std::string_view, std::string_view>> cells)
{
    Record r(kind);
    r["owner"] = "ES";
    r["deployment"] = "ES-d-2";
    for (const auto& [field, cell] : cells) r.cell_named(field) = cell;
    return r;
}

} // namespace

TEST_CASE("joint work: no rule objects to the sound network") { check_sound(ask(joint_network())); }

TEST_CASE("A06: joint work names a known deployment")
{
    check_sentence(with_representation([](auto& r) { r.deployment = "ES-d-99"; }), "A06", "deployment",
                   "the deployment 'ES-d-99' of ES-r-4 is not known");
    check_one(with_sharing([](auto& s) { s.deployment = "ES-d-99"; }), "A06", "deployment");
    check_one(with_joint([](auto& j) { j.deployment = "ES-d-99"; }), "A06", "deployment");
}

TEST_CASE("A06: joint work belongs to the owner of its deployment")
{
    const auto found = with_representation([](auto& r) {
        r.uid = "FR-r-4";
        r.owner = "FR";
    });
    check_sentence(found, "A06", "owner", "FR-r-4 belongs to 'FR', but ES-d-2 belongs to ES");
    CHECK(found[0].related == "ES-d-2");
    check_one(with_sharing([](auto& s) {
                  s.uid = "DE-s-2";
                  s.owner = "DE";
              }),
              "A06", "owner");
    check_one(with_joint([](auto& j) {
                  j.uid = "FR-j-1";
                  j.owner = "FR";
              }),
              "A06", "owner");
    // An owner that nobody described is one cause, and A06 names it.
    check_one(with_representation([](auto& r) {
                  r.uid = "XX-r-4";
                  r.owner = "XX";
              }),
              "A06", "owner");
}

TEST_CASE("A07: days are in order")
{
    const auto backwards = period("2026-02-02", "2026-02-01");
    check_sentence(with_representation([&](auto& r) { r.period = backwards; }), "A07", "until",
                   "ES-r-4 ends on 2026-02-01, before it begins on 2026-02-02");
    check_one(with_sharing([&](auto& s) { s.period = backwards; }), "A07", "until");
    const auto found = with_joint([&](auto& j) { j.period = backwards; });
    check_one(found, "A07", "until");
    CHECK(found[0].help.text() == "correct one of the two dates: both are days of the joint deployment");
    check_sound(with_joint([](auto& j) { j.period = period("2026-02-02", "2026-02-02"); }));
}

TEST_CASE("A07: days lie inside the service")
{
    check_sentence(with_representation([](auto& r) { r.period = period("2025-12-31", ""); }), "A07", "since",
                   "the days of ES-r-4 (from 2025-12-31) reach outside the service of ES-d-2 (from 2026-01-01)");
    check_one(with_sharing([](auto& s) { s.period = period("2025-12-31", "2026-03-01"); }), "A07", "since");
    check_one(with_joint([](auto& j) { j.period = period("", "2025-12-31"); }), "A07", "until");
    check_sound(with_representation([](auto& r) { r.period = period("2026-01-01", "2030-01-01"); }));
    check_one(with([](Snapshot& s) {
                  s.representations[3].deployment = "ES-d-1";
                  s.representations[3].period = period("2024-01-01", "2026-01-01");
              }),
              "A07", "until");
    check_sound(with([](Snapshot& s) {
        s.representations[3].deployment = "ES-d-1";
        s.representations[3].period = period("2024-01-01", "2025-12-31");
    }));
}

TEST_CASE("A07: joint work of a planned deployment lies inside the plan")
{
    const auto planned = [](std::string_view since, std::string_view until) {
        return with_joint([&](auto& j) {
            j.deployment = "ES-d-3";
            j.period = period(since, until);
        });
    };
    check_sound(planned("2026-09-01", "2027-08-31"));
    check_one(planned("2026-08-31", "2027-08-31"), "A07", "since");
    check_sentence(planned("2026-09-01", "2027-09-01"), "A07", "until",
                   "the days of ES-j-1 (2026-09-01 to 2027-09-01) reach outside the planned days of ES-d-3 "
                   "(2026-09-01 to 2027-08-31)");
}

TEST_CASE("A08: a representation is for another")
{
    check_sentence(with_representation([](auto& r) { r.beneficiary = "ES"; }), "A08", "beneficiary",
                   "ES-r-4 is for the interests of ES, which the officer serves anyway");
}

TEST_CASE("A08: a representation is for a member state")
{
    const auto by = [](const char* code) { return with_representation([&](auto& r) { r.beneficiary = code; }); };
    check_sentence(by("CH"), "A08", "beneficiary",
                   "the beneficiary CH of ES-r-4 is an associated state and no member state");
    check_sentence(by("COM"), "A08", "beneficiary",
                   "the beneficiary COM of ES-r-4 is the Commission and no member state");
    check_sentence(by("FRONTEX"), "A08", "beneficiary",
                   "the beneficiary FRONTEX of ES-r-4 is an agency and no member state");
    check_sentence(by("SN"), "A08", "beneficiary",
                   "the beneficiary 'SN' of ES-r-4 is a third country and no member state");
    const auto unknown = by("FX");
    check_sentence(unknown, "A08", "beneficiary", "the beneficiary 'FX' of ES-r-4 is not described as a member state");
    CHECK(unknown[0].help.text() == "did you mean 'FR'?");
    check_sentence(by("UK"), "A08", "beneficiary",
                   "the beneficiary UK of ES-r-4 is no member state from 2026-01-01 on");
}

TEST_CASE("A08, A09: the owner is a member state")
{
    for (const auto* kind : {"associated_state", "commission", "agency"}) {
        CAPTURE(kind);
        const auto found = with([&](Snapshot& s) {
            s.authorities[2].kind = kind; // ES
            s.joint_deployments.clear();
        });
        for (const auto* uid : {"ES-r-1", "ES-r-2", "ES-r-3", "ES-r-4"}) CHECK(about(found, "A08", uid).size() == 1);
        for (const auto* uid : {"ES-s-1", "ES-s-2"}) CHECK(about(found, "A09", uid).size() == 1);
        CHECK(found.size() == 6);
        CHECK(std::all_of(found.begin(), found.end(), [](const Finding& f) { return f.field == "owner"; }));
    }
}

TEST_CASE("A08, A09, A10: the last day as a member state")
{
    check_sound(ask(service_in_2020()));
    auto s = service_in_2020();
    s.representations[0].period.until = day("2020-02-01");
    s.sharings[0].period.until = day("2020-02-02");
    s.joint_deployments[0].period.until.reset();
    const auto found = ask(s);
    INFO(text_of(found));
    CHECK(found.size() == 3);
    const auto sentence = [&](std::string_view rule, std::string_view uid) {
        const auto one = about(found, rule, uid);
        return one.size() == 1 ? one[0].sentence.text() : std::string();
    };
    CHECK(sentence("A08", "ES-r-1") == "the beneficiary UK of ES-r-1 is no member state on 2020-02-01");
    CHECK(sentence("A09", "ES-s-1") == "the partner UK of ES-s-1 is no member state from 2020-02-01 to 2020-02-02");
    CHECK(sentence("A10", "ES-j-1") == "the payer UK of ES-j-1 is no member state from 2020-02-01 to 2020-06-30");
}

TEST_CASE("A08: the first day as a member state")
{
    const auto since = [](const char* first) {
        return with([&](Snapshot& s) {
            s.authorities.push_back(authority("HR", "member_state"));
            s.authorities.back().existence.since = day(first);
            s.representations[3].beneficiary = "HR";
        });
    };
    check_sound(since("2026-01-01"));
    check_sentence(since("2026-01-02"), "A08", "beneficiary",
                   "the beneficiary HR of ES-r-4 is no member state on 2026-01-01");
}

TEST_CASE("A09: a sharing has a subject")
{
    check_sentence(with_sharing([](auto& s) { s.subject.clear(); }), "A09", "topic",
                   "ES-s-2 names neither a topic nor a task");
}

TEST_CASE("A09: a sharing has partners, and they are other member states")
{
    const auto partners = [](std::vector<std::string> codes) {
        return with_sharing([&](auto& s) { s.partners = std::move(codes); });
    };
    check_sound(partners({"DE", "FR"}));
    check_sentence(partners({}), "A09", "partners", "ES-s-2 names no partner");
    check_sentence(partners({"ES", "FR"}), "A09", "partners", "ES-s-2 names its owner ES as a partner");
    check_sentence(partners({"CH", "FR"}), "A09", "partners",
                   "the partner CH of ES-s-2 is an associated state and no member state");
    check_one(partners({"COM", "FR"}), "A09", "partners");
    check_one(partners({"FRONTEX"}), "A09", "partners");
    check_one(partners({"FR", "UK"}), "A09", "partners");
    check_one(partners({"XX"}), "A09", "partners");
}

TEST_CASE("A08, A09: an owner that stands on both sides is no member state once")
{
    auto s = joint_network();
    s.authorities[2].kind = "agency"; // ES
    s.representations[3].beneficiary = "ES";
    s.sharings[1].partners = {"ES", "FR"};
    const auto found = ask(s);
    INFO(text_of(found));
    CHECK(about(found, "A08", "ES-r-4").size() == 2);
    CHECK(about(found, "A09", "ES-s-2").size() == 2);
}

TEST_CASE("A09: a warning where no mandate gives what is shared")
{
    const auto none = with_sharing([](auto& s) { s.subject = "sharing"; });
    check_one(none, "A09", "task", Severity::warning);
    CHECK(none[0].sentence.text() ==
          "the officer of ES-d-2 shares the task sharing in ES-s-2, which no mandate gives it "
          "from 2026-01-01 on");
    CHECK(none[0].related == "ES-d-2");
    const auto without = [](Period mandate, Period shared) {
        return with([&](Snapshot& s) {
            s.mandates[2].period = mandate; // return
            s.sharings[1].period = shared;
        });
    };
    check_sound(without(period("2026-02-01", "2026-03-31"), period("2026-02-01", "2026-03-31")));
    const auto before = without(period("2026-02-02", "2026-03-31"), period("2026-02-01", "2026-03-31"));
    check_one(before, "A09", "task", Severity::warning);
    CHECK(before[0].sentence.text().ends_with("which no mandate gives it on 2026-02-01"));
    const auto after = without(period("2026-02-01", "2026-03-30"), period("2026-02-01", "2026-03-31"));
    check_one(after, "A09", "task", Severity::warning);
    CHECK(after[0].sentence.text().ends_with("which no mandate gives it on 2026-03-31"));
}

TEST_CASE("A09: a hole of one day between two mandates")
{
    const auto found = with([](Snapshot& s) { s.mandates[3].period.since = day("2026-07-02"); });
    check_one(found, "A09", "topic", Severity::warning);
    CHECK(found[0].sentence.text() ==
          "the officer of ES-d-2 shares topic a in ES-s-1, which no mandate gives it on 2026-07-01");
}

TEST_CASE("A10: cost shares add up to 100 %")
{
    check_sound(with_shares({{"ES", 5000}, {"FR", 5000}}));
    check_sound(with_shares({{"ES", 1}, {"FR", 9999}}));
    check_sentence(with_shares({{"DE", 3333}, {"ES", 3333}, {"FR", 3333}}), "A10", "shares",
                   "the cost shares of ES-j-1 add up to 99.99 %, not to 100 %");
    const auto over = with_shares({{"ES", 6000}, {"FR", 4001}});
    check_sentence(over, "A10", "shares", "the cost shares of ES-j-1 add up to 100.01 %, not to 100 %");
    CHECK(over[0].help.text() == "take away the 0.01 % that are too much");
}

TEST_CASE("A10: two member states or more, the owner among them")
{
    check_sentence(with_shares({{"ES", 10000}}), "A10", "shares", "ES bears the cost of ES-j-1 alone");
    check_sentence(with_shares({{"DE", 5000}, {"FR", 5000}}), "A10", "shares",
                   "the cost shares of ES-j-1 leave out its owner ES");
    check_sentence(with_shares({{"CH", 5000}, {"ES", 5000}}), "A10", "shares",
                   "the payer CH of ES-j-1 is an associated state and no member state");
    check_one(with_shares({{"COM", 5000}, {"ES", 5000}}), "A10", "shares");
    check_one(with_shares({{"ES", 5000}, {"FRONTEX", 5000}}), "A10", "shares");
    check_one(with_shares({{"ES", 5000}, {"UK", 5000}}), "A10", "shares");
    check_one(with_shares({{"ES", 5000}, {"XX", 5000}}), "A10", "shares");
}

TEST_CASE("A11: representations of one deployment for the same")
{
    const auto found = with([](Snapshot& s) { s.representations[1].period.since = day("2026-06-30"); });
    check_sentence(found, "A11", "",
                   "ES-d-2 looks after the interests of FR in topic a twice on 2026-06-30: in ES-r-1 and in ES-r-2");
    CHECK(found[0].uid == "ES-r-2");
    CHECK(found[0].related == "ES-r-1");
    CHECK(found[0].help.text() == "end ES-r-1 on the day before ES-r-2 begins, or cancel one of the two");
    const auto general = with_representation([](auto& r) {
        r.beneficiary = "FR";
        r.subject.clear();
    });
    check_sentence(
        general, "A11", "",
        "ES-d-2 looks after the interests of FR in general twice from 2026-01-01 on: in ES-r-3 and in ES-r-4");
    CHECK(general[0].help.text() == "cancel one of the two");
    check_sound(with_representation([](auto& r) {
        r.beneficiary = "FR";
        r.subject = "b";
    }));
}

TEST_CASE("A11: sharings and joint deployments of one deployment")
{
    const auto shared = with([](Snapshot& s) {
        s.sharings.push_back(s.sharings[1]);
        s.sharings[2].uid = "ES-s-3";
        s.sharings[2].partners = {"DE"};
        s.sharings[2].period = period("2026-03-01", "2026-03-31");
    });
    check_sentence(shared, "A11", "",
                   "ES-d-2 shares the task return twice from 2026-03-01 to 2026-03-31: in ES-s-2 and in ES-s-3");
    const auto joint = [](std::string_view until, std::string_view since) {
        return with([&](Snapshot& s) {
            s.joint_deployments.push_back(s.joint_deployments[0]);
            s.joint_deployments[0].period.until = day(until);
            s.joint_deployments[1].uid = "ES-j-2";
            s.joint_deployments[1].period.since = day(since);
        });
    };
    check_sound(joint("2026-06-30", "2026-07-01"));
    check_sentence(joint("2026-07-01", "2026-07-01"), "A11", "",
                   "ES-d-2 is deployed jointly twice on 2026-07-01: in ES-j-1 and in ES-j-2");
}

TEST_CASE("D11: the uid of joint work begins with its owner")
{
    const auto found = with_joint([](auto& j) { j.uid = "FR-j-1"; });
    check_sentence(found, "D11", "uid", "the uid FR-j-1 of this joint deployment does not begin with its owner ES");
    check_sentence(with_sharing([](auto& s) { s.uid = "FR-s-2"; }), "D11", "uid",
                   "the uid FR-s-2 of this sharing does not begin with its owner ES");
    check_sentence(with_representation([](auto& r) { r.uid = "FR-r-4"; }), "D11", "uid",
                   "the uid FR-r-4 of this representation does not begin with its owner ES");
}

TEST_CASE("joint work: what a record shows alone")
{
    const auto alone = [](const Kind& kind, auto... cells) { return rules::of_record(record(kind, {cells...})); };
    using Cell = std::pair<std::string_view, std::string_view>;
    const auto& representation = kinds::representation;
    const Cell r{"uid", "ES-r-1"};
    check_sound(alone(representation, r, Cell{"beneficiary", "FR"}));
    check_one(alone(representation, r, Cell{"beneficiary", "ES"}), "A08", "beneficiary");
    check_one(alone(representation, r, Cell{"beneficiary", "FR"}, Cell{"topic", "a"}, Cell{"task", "return"}), "A08",
              "task");
    check_one(alone(representation, Cell{"uid", "FR-r-1"}, Cell{"beneficiary", "FR"}), "D11", "uid");
    check_one(
        alone(representation, r, Cell{"beneficiary", "FR"}, Cell{"since", "2026-02-02"}, Cell{"until", "2026-02-01"}),
        "A07", "until");

    const auto& sharing = kinds::sharing;
    const Cell s{"uid", "ES-s-1"};
    check_sound(alone(sharing, s, Cell{"partners", "DE FR"}, Cell{"task", "return"}));
    check_one(alone(sharing, s, Cell{"partners", "FR"}), "A09", "topic");
    check_sentence(alone(sharing, s, Cell{"partners", "FR"}, Cell{"topic", "a"}, Cell{"task", "return"}), "A09", "task",
                   "ES-s-1 names both topic a and task return");
    check_one(alone(sharing, s, Cell{"task", "return"}), "A09", "partners");
    check_one(alone(sharing, s, Cell{"partners", "ES FR"}, Cell{"task", "return"}), "A09", "partners");

    const auto& joint = kinds::joint_deployment;
    const Cell j{"uid", "ES-j-1"};
    check_sound(alone(joint, j, Cell{"shares", "DE:33.33 ES:33.33 FR:33.34"}));
    check_one(alone(joint, j, Cell{"shares", "DE:33.33 ES:33.33 FR:33.33"}), "A10", "shares");
    check_one(alone(joint, j, Cell{"shares", "ES:100"}), "A10", "shares");
    check_one(alone(joint, j, Cell{"shares", "DE:50 FR:50"}), "A10", "shares");
}
