// Networks of several authorities that lack coordination, Art 5. Dates are test values.
#include "coverage/coverage.hpp"

#include <doctest/doctest.h>

using namespace ilonet;

namespace {

Day day(std::string_view iso) { return *Day::parse(iso); }

Authority authority(std::string code, std::string kind)
{
    Authority a;
    a.code = std::move(code);
    a.kind = std::move(kind);
    return a;
}

void add(Snapshot& s, std::string uid, std::string_view since, std::string_view topics)
{
    Deployment d;
    d.owner = uid.substr(0, uid.find('-'));
    d.country = "SN";
    d.state = State::active;
    d.service.since = day(since);
    for (const auto& topic : words_of(topics)) {
        Mandate m;
        m.uid = uid + "-" + topic;
        m.deployment = uid;
        m.subject = topic;
        s.mandates.push_back(m);
    }
    d.uid = std::move(uid);
    s.deployments.push_back(d);
}

/// ES and FR in one country, both on topic d; topics d and i are required.
Snapshot network()
{
    Snapshot s;
    s.authorities = {authority("COM", "commission"), authority("ES", "member_state"), authority("FR", "member_state")};
    ThirdCountry country;
    country.code = "SN";
    s.countries = {country};
    s.requirements = {
        {"SN/d/..", "SN", "d", 1, {}}, {"SN/i/..", "SN", "i", 1, {}}, {"SN/return/..", "SN", "return", 1, {}}};
    add(s, "ES-d-1", "2025-01-01", "a d");
    add(s, "FR-d-1", "2025-06-01", "d");
    s.policy.network_meeting_months = 12;
    s.sort();
    return s;
}

std::string gaps(const Snapshot& s, std::string_view iso)
{
    std::string text;
    for (const auto& gap : coverage::coordination(s, day(iso)))
        text += gap.gap + " " + (gap.since ? gap.since->iso() : "-") + " " + gap.detail + "; ";
    return text;
}

} // namespace

TEST_CASE("each gap of coordination and the day from which it is one")
{
    auto s = network();
    CHECK(gaps(s, "2025-05-31") == ""); // one authority
    CHECK(gaps(s, "2025-06-01") == "no_facilitator 2025-06-01 ; topic_twice - twice: d; not at all: i; ");
    CHECK(gaps(s, "2026-06-02") == "no_facilitator 2025-06-01 ; no_meeting 2026-06-02 none is recorded; "
                                   "topic_twice - twice: d; not at all: i; ");
    CHECK(gaps(s, "2026-06-01") == "no_facilitator 2025-06-01 ; topic_twice - twice: d; not at all: i; ");

    s.board.network_meetings = {{"COM-k-1", "SN", day("2026-03-10"), {}, {}, {}}};
    CHECK(gaps(s, "2027-03-11") == "no_facilitator 2025-06-01 ; no_meeting 2027-03-11 last on 2026-03-10; "
                                   "topic_twice - twice: d; not at all: i; ");
    s.board.agreements = {{"COM-f-1", "SN", "FR-d-1", {day("2026-02-01"), {}}}};
    CHECK(gaps(s, "2026-02-01") == "topic_twice - twice: d; not at all: i; ");
    add(s, "COM-d-1", "2026-01-01", "i");
    s.sort();
    CHECK(gaps(s, "2026-02-01") == "");
    s.policy.network_meeting_months.reset();
    CHECK(gaps(s, "2029-01-01") == "");
}

TEST_CASE("where no requirement names a topic all twelve are looked at")
{
    auto s = network();
    s.requirements.clear();
    CHECK(gaps(s, "2025-06-01") ==
          "no_facilitator 2025-06-01 ; topic_twice - twice: d; not at all: b c e f g h i j k l; ");
    s.requirements = {{"SN/d/2026-01-01", "SN", "d", 1, {day("2026-01-01"), {}}}};
    CHECK(gaps(s, "2026-01-01") == "no_facilitator 2025-06-01 ; ");
}
