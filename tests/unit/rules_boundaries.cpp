// Comparisons of days and counts in the rules, from both sides, where a rule's own samples show one side alone. Today
// is 2026-07-01.
#include "model/record.hpp"
#include "rules_network.hpp"

#include <doctest/doctest.h>

using namespace ilonet;
using namespace ilonet::rules_test;

namespace {

/// `D03 ES-d-2 since; ...`
std::string text_of_all(const Findings& findings)
{
    std::string text;
    for (const auto& f : findings) text += (text.empty() ? "" : "; ") + f.rule + " " + f.uid + " " + f.field;
    return text;
}

template <typename Spoil>
std::string spoilt(Spoil spoil)
{
    auto s = sound_network();
    spoil(s);
    return text_of_all(ask(s));
}

std::string activity(const Period& days, const Period& service)
{
    auto s = sound_network();
    s.deployments[1].service = service;
    s.activities = {{"ES-c-1", "ES", "ES-d-2", "return_assistance", "", "", days}};
    return text_of_all(rules::of_activities(s));
}

std::string counts(const char* checked, const char* advised)
{
    Record record(kinds::activity);
    for (const auto& [field, cell] :
         {std::pair{"uid", "ES-c-1"}, std::pair{"owner", "ES"}, std::pair{"deployment", "ES-d-2"},
          std::pair{"kind", "carrier_liaison"}, std::pair{"since", "2026-01-01"}, std::pair{"until", "2026-01-31"},
          std::pair{"checked", checked}, std::pair{"advised", advised}})
        record.cell_named(field) = cell;
    return text_of_all(rules::of_record(record));
}

std::string reported(std::string_view first, std::string_view last)
{
    const auto d = deployment("ES-d-2", "ES-0001", period("2026-01-01", "2026-06-30"));
    return text_of_all(rules::of_reported_days(d, day(first), day(last)));
}

std::string report(const char* observed, const char* received, const char* processed)
{
    Record record(kinds::report);
    record["uid"] = "ES-p-1";
    record["owner"] = "ES";
    record["deployment"] = "ES-d-2";
    record["observed_on"] = observed;
    record["received_on"] = received;
    record["processed_on"] = processed;
    const auto d = deployment("ES-d-2", "ES-0001", period("2026-01-01", "2026-06-30"));
    return text_of_all(rules::of_report(record, &d));
}

/// Of networks alone: an agreement on ES-d-2, who serves in SN from 2026-01-01 on.
template <typename Spoil>
std::string agreed(Spoil spoil)
{
    auto s = sound_network();
    s.board.agreements = {{"COM-f-1", "SN", "ES-d-2", period("2026-02-01", "2026-12-31")}};
    spoil(s);
    s.sort();
    return text_of_all(rules::of_networks(s, today()));
}

std::string instrument(void (*spoil)(Instrument&))
{
    auto s = sound_network();
    Instrument one;
    one.code = "BMVI";
    one.period = period("2021-01-01", "2027-12-31");
    one.strands = {"shared"};
    spoil(one);
    s.ledger.instruments = {one};
    s.authorities[2].funded.clear();
    return text_of_all(rules::of_reference(s));
}

} // namespace

TEST_CASE("boundary: A12, an activity lies in the service, its first and its last day included")
{
    const auto service = period("2026-01-01", "2026-06-30");
    CHECK(activity(service, service) == "");
    CHECK(activity(period("2026-01-01", "2026-01-01"), service) == "");
    CHECK(activity(period("2026-06-30", "2026-06-30"), service) == "");
    CHECK(activity(period("2025-12-31", "2026-06-30"), service) == "A12 ES-c-1 since");
    CHECK(activity(period("2026-01-01", "2026-07-01"), service) == "A12 ES-c-1 until");
    CHECK(activity(period("2026-07-01", "2026-07-01"), service) == "A12 ES-c-1 until");
    CHECK(activity(period("2026-01-02", "2026-01-01"), service) == "A12 ES-c-1 until"); // out of order, said once
    CHECK(activity(period("2025-12-31", "2026-07-01"), service) == "A12 ES-c-1 since");
}

TEST_CASE("boundary: A12, of a published post a single day is known, which bounds nothing")
{
    auto s = sound_network();
    s.deployments[1].service = {};
    s.deployments[1].seen_on = day("2026-03-01");
    s.activities = {{"ES-c-1", "ES", "ES-d-2", "return_assistance", "", "", period("2026-01-01", "2026-06-30")}};
    CHECK(text_of_all(rules::of_activities(s)) == "");
}

TEST_CASE("boundary: A14, as many are advised as were checked, and not one more")
{
    CHECK(counts("3", "3") == "");
    CHECK(counts("3", "4") == "A14 ES-c-1 advised");
    CHECK(counts("0", "0") == "");
    CHECK(counts("0", "1") == "A14 ES-c-1 advised");
    CHECK(counts("", "1") == "");
}

TEST_CASE("boundary: A15, reports are of the days of service, the first and the last included")
{
    CHECK(reported("2026-01-01", "2026-06-30") == "");
    CHECK(reported("2025-12-31", "2026-06-30") == "A15 ES-d-2 since");
    CHECK(reported("2026-01-01", "2026-07-01") == "A15 ES-d-2 until");
    CHECK(reported("2025-12-31", "2026-07-01") == "A15 ES-d-2 until");
    CHECK(report("2026-01-01", "", "") == "");
    CHECK(report("2026-06-30", "", "") == "");
    CHECK(report("2025-12-31", "", "") == "A15 ES-p-1 observed_on");
    CHECK(report("2026-07-01", "", "") == "A15 ES-p-1 observed_on");
}

TEST_CASE("boundary: A17, what is observed, received and processed may be of one day")
{
    CHECK(report("2026-03-02", "2026-03-02", "2026-03-02") == "");
    CHECK(report("2026-03-02", "2026-03-01", "2026-03-02") == "A17 ES-p-1 received_on");
    CHECK(report("2026-03-02", "2026-03-02", "2026-03-01") == "A17 ES-p-1 processed_on");
    CHECK(report("2026-03-02", "", "2026-03-01") == "A17 ES-p-1 processed_on");
    CHECK(report("2026-03-02", "", "2026-03-02") == "");
}

TEST_CASE("boundary: D03, service may begin and end with the plan")
{
    const auto planned = [](std::string_view since, std::string_view until) {
        return spoilt([&](Snapshot& s) {
            s.mandates.clear();
            s.deployments[1].service.until = day("2026-12-31");
            s.deployments[1].planned = period(since, until);
        });
    };
    CHECK(planned("2026-01-01", "2026-12-31") == "");
    CHECK(planned("2026-01-02", "2026-12-31") == "D03 ES-d-2 since");
    CHECK(planned("2026-01-01", "2026-12-30") == "D03 ES-d-2 until");
}

TEST_CASE("boundary: D05, an officer may begin on the day after the last, not on it")
{
    const auto ended = [](std::string_view until) {
        return spoilt([&](Snapshot& s) {
            s.mandates.clear();
            s.deployments[0].service.until = day(until);
        });
    };
    CHECK(ended("2025-12-31") == "");
    CHECK(ended("2026-01-01") == "D05 ES-d-2 officer");
}

TEST_CASE("boundary: N03, a notice may be of the day from which it is so")
{
    const auto alone = [](const char* since, const char* on) {
        Record notice(kinds::facilitator_notice);
        for (const auto& [field, cell] :
             {std::pair{"uid", "COM-h-1"}, std::pair{"owner", "COM"}, std::pair{"network", "SN"},
              std::pair{"since", since}, std::pair{"notified_on", on}})
            notice.cell_named(field) = cell;
        return text_of_all(rules::of_record(notice));
    };
    CHECK(alone("2026-02-01", "2026-02-01") == "");
    CHECK(alone("2026-02-02", "2026-02-01") == "N03 COM-h-1 notified_on");
    const auto told = [](std::string_view since, std::string_view on) {
        return agreed([&](Snapshot& s) {
            s.board.agreements.clear();
            s.board.notices = {{"COM-h-1", "SN", "ES", "ES-d-2", day(since), day(on)}};
        });
    };
    CHECK(told("2026-02-01", "2026-02-01") == "");
    CHECK(told("2026-01-01", "2026-02-01") == "");
    CHECK(told("2025-12-31", "2026-02-01").find("N03") == std::string::npos); // ES-d-1 was there
    CHECK(told("2023-12-31", "2026-02-01") == "N03 COM-h-1 authority");
}

TEST_CASE("boundary: N03, an agreement lies in the service, and one without end goes with it")
{
    const auto days = [](std::string_view since, std::string_view until) {
        return agreed([&](Snapshot& s) { s.board.agreements[0].period = period(since, until); });
    };
    CHECK(days("2026-01-01", "2026-12-31") == "");
    CHECK(days("2025-12-31", "2026-12-31") == "N03 COM-f-1 since");
    const auto ending = [](std::string_view until) {
        return agreed([&](Snapshot& s) {
            s.deployments[1].service.until = day("2026-12-31");
            s.board.agreements[0].period = period("2026-02-01", until);
        });
    };
    CHECK(ending("2026-12-31") == "");
    CHECK(ending("2027-01-01") == "N03 COM-f-1 since");
    CHECK(ending("") == "");
}

TEST_CASE("boundary: N03, an agreement that came to its end may name an officer who has moved")
{
    const auto moved = [](std::string_view until) {
        auto s = sound_network();
        s.deployments[1].country = "ML";
        s.deployments[1].covers.clear();
        s.board.agreements = {{"COM-f-1", "SN", "ES-d-2", period("2026-02-01", until)}};
        s.sort();
        for (const auto& f : rules::of_networks(s, today()))
            if (f.rule == "N03") return f.severity == Severity::error ? "error" : "warning";
        return "nothing";
    };
    CHECK(std::string(moved("2026-06-30")) == "warning");
    CHECK(std::string(moved("2026-07-01")) == "error"); // it holds today
    CHECK(std::string(moved("")) == "error");
}

TEST_CASE("boundary: C11, what an instrument says lies in its years")
{
    CHECK(instrument([](Instrument&) {}) == "");
    CHECK(instrument([](Instrument& i) { i.n_plus = 3, i.n_plus_until = 2021; }) == "");
    CHECK(instrument([](Instrument& i) { i.n_plus = 3, i.n_plus_until = 2020; }) == "C11 BMVI n_plus_until");
    CHECK(instrument([](Instrument& i) { i.n_plus = 3, i.n_plus_until = 2027; }) == "");
    CHECK(instrument([](Instrument& i) { i.n_plus = 3, i.n_plus_until = 2028; }) == "C11 BMVI n_plus_until");
    CHECK(instrument([](Instrument& i) { i.eligible_until = day("2021-01-01"); }) == "");
    CHECK(instrument([](Instrument& i) { i.eligible_until = day("2020-12-31"); }) == "C11 BMVI eligible_until");
    CHECK(instrument([](Instrument& i) { i.accounting_year_end = {"06-30"}; }) == "");
    CHECK(instrument([](Instrument& i) {
              i.accounting_year_end = {"06-30", "12-31"};
          }) == "C12 BMVI accounting_year_end");
}
