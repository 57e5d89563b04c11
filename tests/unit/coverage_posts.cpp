// Handovers at posts, endings, plans and officers without mandate: by hand, and against a count day by day.
#include "coverage_networks.hpp"

#include <algorithm>
#include <doctest/doctest.h>

using namespace ilonet;
using namespace ilonet::coverage_test;
using coverage::Handover;

namespace {

Day day(std::string_view iso) { return *Day::parse(iso); }

/// At the post ES-SN-1; numbered as added.
void add(Snapshot& snapshot, std::string_view since, std::string_view until, State state = State::active)
{
    Deployment d;
    d.uid = "ES-d-" + std::to_string(snapshot.deployments.size() + 1);
    d.owner = "ES";
    d.country = "SN";
    d.post = "ES-SN-1";
    d.state = state;
    auto& days = state == State::planned ? d.planned : d.service;
    days = Period{Day::parse(since), Day::parse(until)};
    snapshot.deployments.push_back(d);
}

Snapshot post(std::initializer_list<std::pair<std::string_view, std::string_view>> periods)
{
    Snapshot snapshot;
    for (const auto& [since, until] : periods) add(snapshot, since, until);
    return snapshot;
}

std::string text_of(const Handover& h)
{
    const auto iso = [](const auto& d) { return d ? d->iso() : std::string("-"); };
    return h.owner + " " + h.post + " " + h.country + ": " + h.predecessor + " " + iso(h.predecessor_until) + " to " +
           (h.planned ? "planned " : "") + (h.successor.empty() ? "nobody" : h.successor) + " " +
           iso(h.successor_since) + ", gap " + std::to_string(h.gap_days) + ", overlap " +
           std::to_string(h.overlap_days) + "\n";
}

std::string text_of(const std::vector<Handover>& list)
{
    std::string text;
    for (const auto& handover : list) text += text_of(handover);
    return text;
}

std::string in_2024(const Snapshot& snapshot, bool with_planned = false)
{
    return text_of(coverage::handovers(snapshot, day("2024-01-01"), day("2024-12-31"), with_planned));
}

std::size_t between(const Snapshot& snapshot, std::string_view since, std::string_view until)
{
    return coverage::handovers(snapshot, day(since), day(until), false).size();
}

/// The gap and the overlap of the first handover to a second incumbent that begins then.
std::pair<std::int64_t, std::int64_t> after_june(std::string_view successor_since)
{
    const auto found = coverage::handovers(post({{"2024-01-01", "2024-06-30"}, {successor_since, ""}}),
                                           day("2024-01-01"), day("2024-12-31"), false);
    REQUIRE(found.size() == 1);
    return {found[0].gap_days, found[0].overlap_days};
}

} // namespace

TEST_CASE("handover: a day of both, none, one without")
{
    using Days = std::pair<std::int64_t, std::int64_t>;
    CHECK(after_june("2024-06-29") == Days{0, 2});
    CHECK(after_june("2024-06-30") == Days{0, 1}); // the same day
    CHECK(after_june("2024-07-01") == Days{0, 0});
    CHECK(after_june("2024-07-02") == Days{1, 0});
}

TEST_CASE("handover: the leap day counts")
{
    CHECK(in_2024(post({{"2023-01-01", "2024-02-28"}, {"2024-03-01", ""}})) ==
          "ES ES-SN-1 SN: ES-d-1 2024-02-28 to ES-d-2 2024-03-01, gap 1, overlap 0\n");
    CHECK(in_2024(post({{"2023-01-01", "2024-02-29"}, {"2024-02-28", ""}})) ==
          "ES ES-SN-1 SN: ES-d-1 2024-02-29 to ES-d-2 2024-02-28, gap 0, overlap 2\n");
}

TEST_CASE("handover: who comes and goes within another's days is nobody's predecessor")
{
    CHECK(in_2024(post({{"2024-01-01", "2024-06-30"}, {"2024-02-01", "2024-02-10"}, {"2024-07-03", ""}})) ==
          "ES ES-SN-1 SN: ES-d-1 2024-06-30 to ES-d-2 2024-02-01, gap 0, overlap 10\n"
          "ES ES-SN-1 SN: ES-d-1 2024-06-30 to ES-d-3 2024-07-03, gap 2, overlap 0\n");
}

TEST_CASE("handover: a planned successor counts only with planned ones, a cancelled one never")
{
    auto snapshot = post({{"2024-01-01", "2024-12-21"}});
    add(snapshot, "2024-12-24", "", State::planned);
    add(snapshot, "2024-12-22", "", State::cancelled);
    CHECK(in_2024(snapshot) == "ES ES-SN-1 SN: ES-d-1 2024-12-21 to nobody -, gap 10, overlap 0\n");
    CHECK(in_2024(snapshot, true) ==
          "ES ES-SN-1 SN: ES-d-1 2024-12-21 to planned ES-d-2 2024-12-24, gap 2, overlap 0\n");
}

TEST_CASE("handover: where nobody follows the gap runs to the end of the period")
{
    const auto snapshot = post({{"2024-01-01", "2024-06-30"}});
    const auto gap = [&](std::string_view since, std::string_view until) {
        return text_of(coverage::handovers(snapshot, day(since), day(until), false));
    };
    const std::string begin = "ES ES-SN-1 SN: ES-d-1 2024-06-30 to nobody -, gap ";
    CHECK(gap("2024-01-01", "2024-06-29").empty());
    CHECK(gap("2024-01-01", "2024-06-30") == begin + "0, overlap 0\n");
    CHECK(gap("2024-01-01", "2024-07-01") == begin + "1, overlap 0\n");
    CHECK(gap("2025-01-01", "2025-01-01") == begin + "185, overlap 0\n");
    CHECK(gap("2024-07-01", "2024-06-30").empty());
    CHECK(gap("2024-01-01", "9999-12-31") == begin + std::to_string(Day::last() - day("2024-06-30")) + ", overlap 0\n");
}

TEST_CASE("handover: after an end that is not known nobody is missing, and who begins meanwhile overlaps")
{
    CHECK(in_2024(post({{"2024-01-01", ""}})).empty());
    CHECK(in_2024(post({{"2023-01-01", ""}, {"2024-12-01", ""}})) ==
          "ES ES-SN-1 SN: ES-d-1 - to ES-d-2 2024-12-01, gap 0, overlap 31\n");
    CHECK(in_2024(post({{"2023-01-01", ""}, {"2024-12-01", "2024-12-10"}})) ==
          "ES ES-SN-1 SN: ES-d-1 - to ES-d-2 2024-12-01, gap 0, overlap 10\n");
    CHECK(in_2024(post({{"2023-01-01", ""}, {"2025-01-01", ""}})).empty());
}

TEST_CASE("handover: a post seen on a day does not end there")
{
    auto snapshot = post({{"", ""}});
    snapshot.deployments[0].seen_on = day("2024-05-05");
    CHECK(in_2024(snapshot).empty());
    CHECK(coverage::endings(snapshot, day("2024-05-05"), 30).empty());
    snapshot.deployments[0].service.until = day("2024-12-30");
    CHECK(in_2024(snapshot) == "ES ES-SN-1 SN: ES-d-1 2024-12-30 to nobody -, gap 1, overlap 0\n");
}

TEST_CASE("handover: those whose end, gap or overlap has a day in the period")
{
    const auto apart = post({{"2024-01-01", "2024-03-31"}, {"2024-04-11", ""}});
    CHECK(between(apart, "2024-03-01", "2024-03-30") == 0);
    CHECK(between(apart, "2024-03-01", "2024-03-31") == 1);
    CHECK(between(apart, "2024-04-10", "2024-04-30") == 1);
    CHECK(between(apart, "2024-04-11", "2024-04-30") == 0);
    const auto both = post({{"2024-01-01", "2024-03-31"}, {"2024-03-22", ""}});
    CHECK(between(both, "2024-03-01", "2024-03-21") == 0);
    CHECK(between(both, "2024-03-01", "2024-03-22") == 1);
    CHECK(between(both, "2024-04-01", "2024-04-30") == 0);
}

TEST_CASE("handover: posts are one owner's, and without label there is no post")
{
    auto snapshot = post({{"2024-01-01", "2024-01-10"}, {"2024-01-12", "2024-12-31"}, {"2024-01-15", "2024-12-31"}});
    snapshot.deployments[1].owner = "FR";
    snapshot.deployments[2].post.clear();
    CHECK(in_2024(snapshot) == "ES ES-SN-1 SN: ES-d-1 2024-01-10 to nobody -, gap 356, overlap 0\n"
                               "FR ES-SN-1 SN: ES-d-2 2024-12-31 to nobody -, gap 0, overlap 0\n");
}

TEST_CASE("post endings: from today on, the soonest first, each with the next that stays longer")
{
    auto snapshot = post({{"2024-01-01", "2024-03-10"}, {"2024-01-15", "2024-03-01"}, {"2024-02-20", "2024-02-29"}});
    add(snapshot, "2024-04-01", "", State::planned);
    add(snapshot, "2024-05-01", "2024-06-30", State::ended); // its service is still to come
    add(snapshot, "2024-02-01", "2024-03-05", State::cancelled);
    const auto list = [&](std::string_view today, std::int64_t within_days) {
        std::string text;
        for (const auto& e : coverage::endings(snapshot, day(today), within_days))
            text += e.deployment->uid + " " + std::to_string(e.days_left) + " " + e.successor + " " +
                    (e.successor_since ? e.successor_since->iso() : "-") + "\n";
        return text;
    };
    CHECK(list("2024-02-29", 10) == "ES-d-3 0 ES-d-4 2024-04-01\nES-d-2 1 ES-d-4 2024-04-01\n"
                                    "ES-d-1 10 ES-d-4 2024-04-01\n");
    CHECK(list("2024-02-29", 9) == "ES-d-3 0 ES-d-4 2024-04-01\nES-d-2 1 ES-d-4 2024-04-01\n");
    CHECK(list("2024-03-01", 0) == "ES-d-2 0 ES-d-4 2024-04-01\n");
    CHECK(list("2024-03-02", 7).empty());
    CHECK(list("2024-02-29", -1).empty());
    snapshot.deployments[3].state = State::cancelled;
    CHECK(list("2024-03-10", 0) == "ES-d-1 0 ES-d-5 2024-05-01\n");
    CHECK(list("2024-06-30", 0) == "ES-d-5 0  -\n");
    snapshot.deployments[0].post.clear();
    CHECK(list("2024-03-10", 0) == "ES-d-1 0  -\n");
}

TEST_CASE("post against plan: days late and days longer, as far as both are known")
{
    auto snapshot = post({{"2024-03-01", "2024-06-30"}, {"2024-03-01", ""}, {"2024-03-01", ""}, {"", ""}});
    add(snapshot, "2024-01-01", "2024-02-01", State::planned);
    snapshot.deployments[0].planned = {day("2024-02-28"), day("2024-07-02")};
    snapshot.deployments[1].planned = {day("2024-03-02"), day("2024-07-02")};
    snapshot.deployments[3].seen_on = day("2024-05-05");
    snapshot.deployments[3].planned = {day("2024-03-02"), std::nullopt};
    const auto found = coverage::against_plan(snapshot);
    REQUIRE(found.size() == 3);
    CHECK(found[0].deployment->uid == "ES-d-1");
    CHECK(found[0].late_days == 2); // over the leap day
    CHECK(found[0].longer_days == -2);
    CHECK(found[1].deployment->uid == "ES-d-2");
    CHECK(found[1].late_days == -1);
    CHECK_FALSE(found[1].longer_days.has_value());
    CHECK(found[2].deployment->uid == "ES-d-4");
    CHECK_FALSE(found[2].late_days.has_value());
}

TEST_CASE("posts without mandate: on the day, in natural order of officer")
{
    auto snapshot = post({{"2024-01-01", "2024-03-31"}, {"2024-01-01", ""}, {"2024-01-01", ""}, {"2024-04-01", ""}});
    snapshot.deployments[0].officer = "ES-10";
    snapshot.deployments[1].officer = "ES-9";
    snapshot.mandates = {{"ES-m-1", "ES", "ES-d-1", "i", "", {}, {day("2024-02-01"), day("2024-02-29")}, "ES"},
                         {"ES-m-2", "ES", "ES-d-3", "i", "", {}, {}, "ES"}};
    const auto on_day = [&](std::string_view iso) {
        std::string text;
        for (const auto* d : coverage::without_mandate(snapshot, day(iso))) text += d->uid + " ";
        return text;
    };
    CHECK(on_day("2024-01-31") == "ES-d-2 ES-d-1 ");
    CHECK(on_day("2024-02-01") == "ES-d-2 ");
    CHECK(on_day("2024-02-29") == "ES-d-2 ");
    CHECK(on_day("2024-03-01") == "ES-d-2 ES-d-1 ");
    CHECK(on_day("2024-04-01") == "ES-d-4 ES-d-2 ");
}

TEST_CASE("a post whose label was blanked is none")
{
    auto snapshot = post({{"2024-01-01", "2024-03-31"}, {"2024-04-01", "2024-06-30"}});
    const auto asked = [&] { return coverage::handovers(snapshot, day("2024-01-01"), day("2024-12-31"), true); };
    CHECK(asked().size() == 2); // a successor, and a vacancy
    for (auto& deployment : snapshot.deployments) deployment.post = "[redacted]";
    CHECK(asked().empty());
    for (const auto& ending : coverage::endings(snapshot, day("2024-02-01"), 365)) CHECK(ending.successor.empty());
    for (auto& deployment : snapshot.deployments) deployment.post = "[redacted] ES-d-1";
    CHECK(asked().empty());
    for (auto& deployment : snapshot.deployments) deployment.post = "[redacted]x";
    CHECK(asked().size() == 2);
}
