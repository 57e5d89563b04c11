// Each comparison of days and amounts in the rules about money, from both sides. All days and amounts are test values.
#include "rules_network.hpp"

#include <doctest/doctest.h>

using namespace ilonet;
using namespace ilonet::rules_test;

namespace {

/// An envelope, its agreement, an allocation, a commitment with its legal one, a payment and a claim: each of a day and an amount
/// that a test may spoil.
struct Sound {
    Sound()
    {
        s = sound_network();
        Instrument bmvi;
        bmvi.code = "BMVI";
        bmvi.period = period("2021-01-01", "2027-12-31");
        bmvi.strands = {"shared", "direct"};
        bmvi.rates = {{"regular", 75'00}, {"joint", 90'00}};
        bmvi.eligible_until = day("2029-12-31");
        s.ledger.instruments = {bmvi};
        s.ledger.envelopes = {{"COM-b-1", "COM", "BMVI", "shared", period("2021-01-01", "2027-12-31"), 1000'00}};
        Decision agreement;
        agreement.uid = "COM-v-1";
        agreement.day = day("2026-01-10");
        agreement.kind = "funding_agreement";
        agreement.adopted = true;
        agreement.envelope = "COM-b-1";
        agreement.ceiling = 800'00;
        s.board.decisions = {agreement};
        auto& allocated = add("COM-u-1", Act::allocation, "2026-01-20", 500'00, "");
        allocated.envelope = "COM-b-1";
        allocated.authority = "ES";
        allocated.decision = "COM-v-1";
        auto& committed = add("COM-u-2", Act::commitment, "2026-02-01", 300'00, "COM-u-1");
        committed.year = 2026;
        committed.commitment = "individual";
        add("COM-u-3", Act::legal, "2026-02-10", 200'00, "COM-u-2");
        add("COM-u-4", Act::payment, "2026-03-01", 100'00, "COM-u-2").payment = "interim";
        auto& claim = add("ES-u-5", Act::claim, "2026-05-01", 75'00, "COM-u-2");
        claim.owner = "ES";
        claim.action = "regular";
        claim.total = 100'00;
        claim.period = period("2026-01-01", "2026-03-31");
    }
    Entry& add(std::string uid, Act act, std::string_view on, Cents amount, std::string account)
    {
        Entry entry;
        entry.uid = std::move(uid);
        entry.owner = "COM";
        entry.act = act;
        entry.day = day(on);
        entry.amount = amount;
        entry.account = std::move(account);
        s.ledger.entries.push_back(entry);
        return s.ledger.entries.back();
    }
    Entry& at(std::string_view uid)
    {
        for (auto& entry : s.ledger.entries)
            if (entry.uid == uid) return entry;
        FAIL("no entry ", uid);
        return s.ledger.entries.front();
    }
    /// `F02 COM-u-2 day; ...`
    std::string found(std::string_view on = "2026-12-31")
    {
        s.sort();
        std::string text;
        for (const auto& f : rules::of_ledger(s, day(on)))
            text += (text.empty() ? "" : "; ") + f.rule + " " + f.uid + " " + f.field;
        return text;
    }
    Snapshot s;
};

} // namespace

TEST_CASE("boundary: the sound ledger keeps all rules on the day of its last entry")
{
    CHECK(Sound().found("2026-05-01") == "");
}

TEST_CASE("boundary: F19, an entry may be of today, not of tomorrow")
{
    CHECK(Sound().found("2026-04-30") == "F19 ES-u-5 day");
}

TEST_CASE("boundary: F01, an envelope may be allocated to the last cent, an allocation committed, a commitment bound")
{
    Sound all;
    all.s.ledger.envelopes[0].amount = 500'00;
    CHECK(all.found() == "");
    all.s.ledger.envelopes[0].amount = 499'99;
    CHECK(all.found() == "F01 COM-u-1 amount");
    Sound committed;
    committed.at("COM-u-1").amount = 300'00;
    CHECK(committed.found() == "");
    committed.at("COM-u-1").amount = 299'99;
    CHECK(committed.found() == "F01 COM-u-2 amount");
    Sound bound;
    bound.at("COM-u-3").amount = 300'00;
    CHECK(bound.found() == "");
    bound.at("COM-u-3").amount = 300'01;
    CHECK(bound.found() == "F01 COM-u-3 amount");
}

TEST_CASE("boundary: F01, no more is paid than is legally committed, claimed than committed, recovered than paid")
{
    Sound paid;
    paid.at("COM-u-4").amount = 200'00;
    CHECK(paid.found() == "");
    paid.at("COM-u-4").amount = 200'01;
    CHECK(paid.found() == "F01 COM-u-4 amount");
    Sound claimed;
    claimed.at("ES-u-5").total = 1000'00;
    claimed.at("ES-u-5").amount = 300'00;
    CHECK(claimed.found() == "");
    claimed.at("ES-u-5").amount = 300'01;
    CHECK(claimed.found() == "F01 ES-u-5 amount");
    Sound recovered;
    recovered.add("COM-u-6", Act::recovery, "2026-03-01", 100'00, "COM-u-2"); // on the day of the payment
    CHECK(recovered.found() == "");
    recovered.at("COM-u-6").amount = 100'01;
    CHECK(recovered.found() == "F01 COM-u-6 amount");
    recovered.at("COM-u-6").amount = 100'00;
    recovered.at("COM-u-6").day = day("2026-02-28");
    CHECK(recovered.found() == "F01 COM-u-6 amount");
}

TEST_CASE("boundary: F03, paid and decommitted together are no more than is committed")
{
    Sound open;
    open.add("COM-u-6", Act::decommitment, "2026-04-01", 200'00, "COM-u-2");
    CHECK(open.found() == "");
    open.at("COM-u-6").amount = 200'01;
    CHECK(open.found() == "F03 COM-u-6 amount");
}

TEST_CASE("boundary: F01, what was decommitted by the day of a legal commitment binds nobody")
{
    Sound given_up;
    given_up.add("COM-u-6", Act::decommitment, "2026-02-10", 100'00, "COM-u-2"); // on the day itself
    CHECK(given_up.found() == "");
    given_up.at("COM-u-6").amount = 100'01;
    CHECK(given_up.found() == "F01 COM-u-3 amount");
    given_up.at("COM-u-6").day = day("2026-02-11"); // later, it bound before
    CHECK(given_up.found() == "");
    given_up.at("COM-u-6").day = day("2026-02-10");
    // What a correction gives counts from its own day.
    given_up.add("COM-u-7", Act::commitment, "2026-02-10", 1, "COM-u-1").corrects = "COM-u-2";
    given_up.at("COM-u-7").year = 2026;
    given_up.at("COM-u-7").commitment = "individual";
    CHECK(given_up.found() == "");
    given_up.at("COM-u-7").day = day("2026-02-11");
    CHECK(given_up.found() == "F01 COM-u-3 amount");
    // More than was ever committed is overdrawn, and said once.
    Sound overdrawn;
    overdrawn.add("COM-u-6", Act::decommitment, "2026-02-10", 1, "COM-u-2");
    overdrawn.at("COM-u-3").amount = 300'00;
    CHECK(overdrawn.found() == "F01 COM-u-3 amount");
    overdrawn.at("COM-u-3").amount = 300'01;
    CHECK(overdrawn.found() == "F01 COM-u-3 amount");
}

TEST_CASE("boundary: F01, a day may end with nothing, and what comes later does not help")
{
    Sound flows;
    flows.s.ledger.envelopes[0].amount = 400'00;
    flows.add("COM-u-6", Act::amendment, "2026-01-20", 100'00, "").envelope = "COM-b-1"; // on the day of the allocation
    flows.at("COM-u-6").decision.clear();
    CHECK(flows.found() == "");
    flows.at("COM-u-6").day = day("2026-01-21");
    CHECK(flows.found() == "F01 COM-u-1 amount");
}

TEST_CASE(
    "boundary: F11, the ceiling may be allocated to the last cent, from the day of the agreement to that of its end")
{
    Sound ceiling;
    ceiling.s.board.decisions[0].ceiling = 500'00;
    CHECK(ceiling.found() == "");
    ceiling.s.board.decisions[0].ceiling = 499'99;
    CHECK(ceiling.found() == "F11 COM-u-1 amount");
    Sound agreed;
    agreed.s.board.decisions[0].day = day("2026-01-20");
    CHECK(agreed.found() == "");
    agreed.s.board.decisions[0].day = day("2026-01-21");
    CHECK(agreed.found() == "F11 COM-u-1 decision");
    Sound revoked;
    Decision end;
    end.uid = "COM-v-2";
    end.kind = "other";
    end.adopted = true;
    end.revokes = "COM-v-1";
    end.day = day("2026-01-21");
    revoked.s.board.decisions.push_back(end);
    CHECK(revoked.found() == "");
    revoked.s.board.decisions[1].day = day("2026-01-20");
    CHECK(revoked.found() == "F11 COM-u-1 decision");
}

TEST_CASE("boundary: F02, an entry may be of the day of its account, its envelope and its legal commitment")
{
    Sound account;
    account.at("COM-u-2").day = day("2026-01-20");
    CHECK(account.found() == "");
    account.at("COM-u-2").day = day("2026-01-19");
    CHECK(account.found() == "F02 COM-u-2 day");
    Sound envelope;
    envelope.s.board.decisions[0].day = day("2026-01-01");
    envelope.s.ledger.envelopes[0].period.since = day("2026-01-20");
    CHECK(envelope.found() == "");
    envelope.s.ledger.envelopes[0].period.since = day("2026-01-21");
    CHECK(envelope.found() == "F02 COM-u-1 day");
    Sound legal;
    legal.at("COM-u-4").day = day("2026-02-10");
    CHECK(legal.found() == "");
    legal.at("COM-u-4").day = day("2026-02-09");
    CHECK(legal.found() == "F02 COM-u-4 day");
    // Of two legal commitments the first is the one.
    legal.add("COM-u-6", Act::legal, "2026-02-09", 100'00, "COM-u-2");
    CHECK(legal.found() == "");
}

TEST_CASE("boundary: F14, an individual commitment is bound by the end of its year, a global one of the next")
{
    Sound individual;
    individual.at("COM-u-4").day = individual.at("ES-u-5").day = day("2027-03-01");
    individual.at("COM-u-3").day = day("2026-12-31");
    CHECK(individual.found("2028-12-31") == "");
    individual.at("COM-u-3").day = day("2027-01-01");
    CHECK(individual.found("2028-12-31") == "F14 COM-u-3 day");
    individual.at("COM-u-2").commitment = "global";
    CHECK(individual.found("2028-12-31") == "");
    individual.at("COM-u-4").day = day("2028-03-01");
    individual.at("COM-u-3").day = day("2027-12-31");
    CHECK(individual.found("2028-12-31") == "");
    individual.at("COM-u-3").day = day("2028-01-01");
    CHECK(individual.found("2028-12-31") == "F14 COM-u-3 day");
    individual.at("COM-u-2").commitment = "provisional";
    CHECK(individual.found("2028-12-31") == "");
}

TEST_CASE("boundary: F15, a year's budget is committed up to 31 March of the next, and lies in the envelope's years")
{
    Sound late;
    for (auto& entry : late.s.ledger.entries)
        if (entry.uid != "COM-u-1") entry.day = day("2027-03-31");
    late.at("COM-u-2").commitment = "global";
    CHECK(late.found("2027-12-31") == "");
    for (auto& entry : late.s.ledger.entries)
        if (entry.uid != "COM-u-1") entry.day = day("2027-04-01");
    CHECK(late.found("2027-12-31") == "F15 COM-u-2 year");
    Sound years;
    years.s.ledger.envelopes[0].period = period("2026-01-01", "2026-12-31");
    CHECK(years.found() == "");
    years.s.ledger.envelopes[0].period = period("2021-01-01", "2025-12-31");
    CHECK(years.found() == "F15 COM-u-2 year");
    years.s.ledger.envelopes[0].period = period("2026-01-01", "2027-12-31");
    years.at("COM-u-2").year = 2025;
    years.at("COM-u-3").day = day("2026-02-10");
    years.at("COM-u-2").commitment = "global";
    CHECK(years.found() == "F15 COM-u-2 year");
}

TEST_CASE("boundary: F04, the Union's share is at most its rate, rounded down to the cent, corrections counted")
{
    Sound share;
    share.at("ES-u-5").total = 100'01; // 75.0075
    share.at("ES-u-5").amount = 75'00;
    CHECK(share.found() == "");
    share.at("ES-u-5").amount = 75'01;
    CHECK(share.found() == "F04 ES-u-5 amount");
    auto& correction = share.add("ES-u-6", Act::claim, "2026-06-01", 0, "COM-u-2");
    correction.owner = "ES";
    correction.corrects = "ES-u-5";
    correction.action = "regular";
    correction.amount = -1;
    CHECK(share.found() == "");
    share.at("ES-u-6").total = -1; // 75.00 of 100.00
    CHECK(share.found() == "");
    share.at("ES-u-6").total = -2; // 75.00 of 99.99, and 74.9925 are due
    CHECK(share.found() == "F04 ES-u-5 amount");
    Sound none;
    none.at("ES-u-5").total = 0;
    none.at("ES-u-5").amount = 1;
    CHECK(none.found() == "F04 ES-u-5 amount");
}

TEST_CASE("boundary: F06, share and parts make the whole, to the cent; F05, a joint deployment is of two or more")
{
    Sound joint;
    JointDeployment one;
    one.uid = "ES-j-1";
    one.owner = "ES";
    one.deployment = "ES-d-2";
    one.period = period("2026-01-01", "2026-12-31");
    one.shares = {{"ES", 60'00}, {"FR", 40'00}};
    joint.s.joint_deployments = {one};
    for (auto& deployment : joint.s.deployments) deployment.actual_notified_on = day("2026-01-01");
    auto& claim = joint.at("ES-u-5");
    claim.action = "joint";
    claim.joint = "ES-j-1";
    claim.amount = 90'00;
    claim.parts = {{"ES", 6'00}, {"FR", 4'00}};
    CHECK(joint.found() == "");
    joint.at("ES-u-5").parts[1].cents = 4'01;
    CHECK(joint.found() == "F06 ES-u-5 parts");
    joint.at("ES-u-5").parts[1].cents = 3'99;
    CHECK(joint.found() == "F06 ES-u-5 parts");
    joint.at("ES-u-5").parts = {{"ES", 10'00}};
    CHECK(joint.found() == "");
    joint.s.joint_deployments[0].shares = {{"ES", 100'00}};
    CHECK(joint.found() == "F05 ES-u-5 joint");
}

TEST_CASE("boundary: F07, a post is told of on the day of what pays for it; the earlier of both notices counts")
{
    Sound post;
    post.at("ES-u-5").deployment = "ES-d-2";
    CHECK(post.found() == "F07 ES-u-5 deployment");
    auto& deployment = post.s.deployments[1];
    deployment.actual_notified_on = day("2026-05-01");
    CHECK(post.found() == "");
    deployment.actual_notified_on = day("2026-05-02");
    CHECK(post.found() == "F07 ES-u-5 deployment");
    deployment.plan_notified_on = day("2026-05-01");
    CHECK(post.found() == "");
    deployment.actual_notified_on.reset();
    CHECK(post.found() == "");
    deployment.plan_notified_on = day("2026-05-02");
    CHECK(post.found() == "F07 ES-u-5 deployment");
    deployment.actual_notified_on = day("2026-05-01");
    CHECK(post.found() == "");
}

TEST_CASE("boundary: F09, what is claimed lies in the days of service, the first and the last included")
{
    Sound service;
    auto& deployment = service.s.deployments[1];
    deployment.actual_notified_on = day("2026-01-01");
    deployment.service = period("2026-01-01", "2026-03-31");
    deployment.state = State::ended;
    service.at("ES-u-5").deployment = "ES-d-2";
    CHECK(service.found() == "");
    deployment.service = period("2026-01-02", "2026-03-31");
    CHECK(service.found() == "F09 ES-u-5 since");
    deployment.service = period("2026-01-01", "2026-03-30");
    CHECK(service.found() == "F09 ES-u-5 since");
}

TEST_CASE("boundary: F08, cost of a post is claimed once on each day, whichever claim is the longer")
{
    Sound twice;
    twice.s.deployments[1].actual_notified_on = day("2026-01-01");
    twice.at("ES-u-5").deployment = "ES-d-2";
    auto second = twice.at("ES-u-5");
    second.uid = "ES-u-6";
    second.period = period("2026-04-01", "2026-04-30");
    twice.s.ledger.entries.push_back(second);
    CHECK(twice.found() == "");
    twice.at("ES-u-6").period.since = day("2026-03-31");
    CHECK(twice.found() == "F08 ES-u-6 since");
    // A short one between does not hide the long one.
    twice.at("ES-u-6").period = period("2026-02-01", "2026-02-28");
    auto third = second;
    third.uid = "ES-u-7";
    third.period = period("2026-03-31", "2026-04-30");
    twice.s.ledger.entries.push_back(third);
    CHECK(twice.found() == "F08 ES-u-6 since; F08 ES-u-7 since");
    twice.at("ES-u-7").period.since = day("2026-04-01");
    CHECK(twice.found() == "F08 ES-u-6 since");
}

TEST_CASE("boundary: F17, what is claimed has been spent, and is eligible up to the last day")
{
    Sound spent;
    spent.at("ES-u-5").day = day("2026-03-31");
    CHECK(spent.found() == "");
    spent.at("ES-u-5").day = day("2026-03-30");
    CHECK(spent.found() == "F17 ES-u-5 until");
    Sound eligible;
    eligible.s.ledger.instruments[0].eligible_until = day("2026-03-31");
    CHECK(eligible.found() == "");
    eligible.s.ledger.instruments[0].eligible_until = day("2026-03-30");
    CHECK(eligible.found() == "F17 ES-u-5 until");
}

TEST_CASE("boundary: F10, who is allocated money can be funded on that day")
{
    Sound funded;
    auto& es = funded.s.authorities[2];
    es.funded = {{"BMVI", period("2026-01-20", "2026-01-20")}};
    CHECK(funded.found() == "");
    es.funded = {{"BMVI", period("2026-01-21", "")}};
    CHECK(funded.found() == "F10 COM-u-1 authority");
    es.funded = {{"BMVI", period("", "2026-01-19")}};
    CHECK(funded.found() == "F10 COM-u-1 authority");
}

TEST_CASE("boundary: F20, an envelope lies in its instrument's days, and shares none with another of its strand")
{
    Sound days;
    days.s.ledger.instruments[0].period = period("2021-01-02", "2027-12-31");
    CHECK(days.found() == "F20 COM-b-1 since");
    days.s.ledger.instruments[0].period = period("2021-01-01", "2027-12-30");
    CHECK(days.found() == "F20 COM-b-1 since");
    Sound two;
    two.s.ledger.envelopes[0].period = period("2021-01-01", "2026-12-31");
    two.s.ledger.envelopes.push_back({"COM-b-2", "COM", "BMVI", "shared", period("2027-01-01", "2027-12-31"), 1});
    CHECK(two.found() == "");
    two.s.ledger.envelopes[1].period = period("2026-12-31", "2027-12-31");
    CHECK(two.found() == "F20 COM-b-2 since");
    two.s.ledger.envelopes[1].strand = "direct";
    CHECK(two.found() == "");
}

TEST_CASE("boundary: F12, an amount is above 0, and a cost not below")
{
    Sound amount;
    amount.at("COM-u-4").amount = 1;
    CHECK(amount.found() == "");
    amount.at("COM-u-4").amount = 0;
    CHECK(amount.found() == "F12 COM-u-4 amount");
    amount.at("COM-u-4").amount = -1; // it gives, and something is drawn from nothing
    CHECK(amount.found().starts_with("F12 COM-u-4 amount"));
    Sound cost;
    cost.s.deployments[1].actual_notified_on = day("2026-01-01");
    cost.at("ES-u-5").amount = 75'00;
    cost.at("ES-u-5").parts = {{"ES", 25'00}, {"FR", 0}};
    CHECK(cost.found().find("F12") == std::string::npos);
    cost.at("ES-u-5").parts = {{"ES", 25'01}, {"FR", -1}};
    CHECK(cost.found().find("F12 ES-u-5 parts") != std::string::npos);
}

TEST_CASE("boundary: F13, a correction takes away all, and no cent more")
{
    Sound taken;
    taken.s.ledger.entries.pop_back();
    auto& correction = taken.add("COM-u-6", Act::payment, "2026-04-01", -100'00, "COM-u-2");
    correction.payment = "interim";
    correction.corrects = "COM-u-4";
    CHECK(taken.found() == "");
    taken.at("COM-u-6").amount = -100'01;
    CHECK(taken.found().starts_with("F13 COM-u-6 amount"));
}
