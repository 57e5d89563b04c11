// Fits word for word, and proposals against all ways of filling the posts.
#include "plan/plan.hpp"
#include "solver_instances.hpp"

#include <chrono>
#include <doctest/doctest.h>
#include <map>
#include <string>

using namespace ilonet;
using namespace ilonet::plan_test;
using plan::Post;

namespace {

Day day(std::string_view iso) { return *Day::parse(iso); }
Period days(std::string_view since, std::string_view until) { return {day(since), day(until)}; }

ThirdCountry country(std::string code, std::string region, std::vector<std::string> languages)
{
    ThirdCountry c;
    c.code = std::move(code);
    c.region = std::move(region);
    c.languages = std::move(languages);
    return c;
}

Deployment deployment(std::string uid, std::string officer, std::string host, State state, Period service)
{
    Deployment d;
    d.uid = std::move(uid);
    d.officer = std::move(officer);
    d.country = std::move(host);
    d.state = state;
    (state == State::planned ? d.planned : d.service) = service;
    return d;
}

Mandate mandate(std::string uid, std::string of, std::string subject)
{
    Mandate m;
    m.uid = std::move(uid);
    m.deployment = std::move(of);
    m.subject = std::move(subject);
    return m;
}

Snapshot network()
{
    Snapshot s;
    s.countries = {country("MA", "north-africa", {"ar", "fr"}), country("ML", "west-africa", {"fr"}),
                   country("SN", "west-africa", {"fr", "wo"})};
    return s;
}

Post post_in_senegal()
{
    Post post;
    post.uid = "P-1";
    post.country = "SN";
    post.days = days("2026-09-01", "2027-08-31");
    return post;
}

using Sentences = std::vector<std::string>;

} // namespace

TEST_CASE("all that is missing is named, in a fixed order")
{
    auto s = network();
    s.deployments = {deployment("FR-d-1", "FR-0001", "SN", State::active, days("2024-01-01", "2026-09-01")),
                     deployment("FR-d-2", "FR-0001", "MA", State::planned, days("2027-08-31", "2028-01-01")),
                     deployment("FR-d-3", "FR-0001", "ML", State::active, {day("2027-01-01"), {}}),
                     deployment("FR-d-4", "FR-0001", "ML", State::active, {day("2020-01-01"), {}}),
                     deployment("FR-d-5", "FR-0001", "ML", State::cancelled, days("2026-01-01", "2028-01-01")),
                     deployment("FR-d-6", "FR-0001", "ML", State::ended, days("2026-01-01", "2026-08-31")),
                     deployment("ES-d-7", "ES-0001", "ML", State::active, days("2026-01-01", "2028-01-01"))};
    auto post = post_in_senegal();
    post.authorities = {"ES", "COM"};
    post.languages = {"ar", "fr", "ar"};
    post.expertise = {"documents"};
    post.training = {"document-advice", "driving"};
    post.topics = {"f", "return"};
    const auto fit = plan::fit_of(s, {"FR-0001", "FR", {"fr"}, {}, {"driving"}}, post);
    CHECK_FALSE(fit.eligible);
    CHECK(fit.score == 0);
    CHECK(fit.reasons == Sentences{"belongs to FR", "is at SN until 2026-09-01 (FR-d-1)",
                                   "is planned for MA from 2027-08-31 to 2028-01-01 (FR-d-2)",
                                   "is at ML from 2027-01-01 on (FR-d-3)", "is at ML (FR-d-4)", "does not speak ar",
                                   "has no expertise 'documents'", "has no training 'document-advice'",
                                   "has had no mandate for f", "has had no mandate for return"});
}

TEST_CASE("what made the score is named with its points")
{
    auto s = network();
    s.deployments = {deployment("ES-d-1", "ES-0001", "SN", State::ended, days("2019-01-01", "2020-12-31")),
                     deployment("ES-d-2", "ES-0001", "SN", State::ended, days("2021-01-01", "2022-05-31")),
                     deployment("ES-d-3", "ES-0001", "ML", State::ended, days("2023-01-01", "2026-08-31"))};
    s.mandates = {mandate("ES-m-1", "ES-d-1", "f"), mandate("ES-m-2", "ES-d-3", "f")};
    auto post = post_in_senegal();
    post.languages = {"fr"};
    post.topics = {"f"};
    post.wishes = {"es", "documents", "driving", "f", "return", "es"};
    const Officer officer{"ES-0001", "ES", {"es", "fr", "wo"}, {"documents"}, {"driving"}};
    auto fit = plan::fit_of(s, officer, post);
    CHECK(fit.eligible);
    CHECK(fit.score == 45);
    CHECK(fit.reasons == Sentences{"speaks es: 10", "has expertise 'documents': 10", "has training 'driving': 10",
                                   "has had a mandate for f: 10", "speaks wo, a language of SN: 3",
                                   "served in SN until 2022-05-31 (ES-d-2): 2"});
    post.country = "ML";
    post.wishes.clear();
    s.deployments.pop_back();
    fit = plan::fit_of(s, officer, post);
    CHECK(fit.score == 1);
    CHECK(fit.reasons == Sentences{"served in west-africa until 2022-05-31 (ES-d-2): 1"});
    post.country = "MA";
    fit = plan::fit_of(s, officer, post);
    CHECK(fit.eligible);
    CHECK(fit.score == 0);
    CHECK(fit.reasons == Sentences{"has all that is asked for"});
}

TEST_CASE("boundary: service up to the day before the post counts; of two that end on one day the first does")
{
    auto s = network();
    s.deployments = {deployment("ES-d-1", "ES-0001", "SN", State::ended, days("2026-01-01", "2026-08-31")),
                     deployment("ES-d-2", "ES-0001", "SN", State::ended, days("2026-02-01", "2026-08-31"))};
    const Officer officer{"ES-0001", "ES", {}, {}, {}};
    CHECK(plan::fit_of(s, officer, post_in_senegal()).reasons ==
          Sentences{"served in SN until 2026-08-31 (ES-d-1): 2"});
    s.deployments[0].service.until = day("2026-08-30");
    CHECK(plan::fit_of(s, officer, post_in_senegal()).reasons ==
          Sentences{"served in SN until 2026-08-31 (ES-d-2): 2"});
    s.deployments[1].service.until = day("2026-09-01"); // the first day of the post
    CHECK_FALSE(plan::fit_of(s, officer, post_in_senegal()).eligible);
}

TEST_CASE("a mandate counts that was held, not one of a plan or of a cancelled deployment")
{
    auto post = post_in_senegal();
    post.topics = {"f"};
    for (const auto state : {State::active, State::ended, State::planned, State::cancelled}) {
        auto s = network();
        s.deployments = {deployment("ES-d-1", "ES-0001", "MA", state, days("2024-01-01", "2024-12-31"))};
        s.mandates = {mandate("ES-m-1", "ES-d-1", "f")};
        const bool held = state == State::active || state == State::ended;
        CHECK(plan::fit_of(s, {"ES-0001", "ES", {}, {}, {}}, post).eligible == held);
    }
}

TEST_CASE("the last day at one post and the first at the next are different days")
{
    const auto post = post_in_senegal();
    const auto is_free = [&](std::string_view since, std::string_view until) {
        auto s = network();
        s.deployments = {deployment("ES-d-1", "ES-0001", "MA", State::planned, days(since, until))};
        return plan::fit_of(s, {"ES-0001", "ES", {}, {}, {}}, post).eligible;
    };
    CHECK(is_free("2026-01-01", "2026-08-31"));
    CHECK_FALSE(is_free("2026-01-01", "2026-09-01"));
    CHECK_FALSE(is_free("2027-08-31", "2028-01-01"));
    CHECK(is_free("2027-09-01", "2028-01-01"));
}

TEST_CASE("empty posts say why")
{
    auto s = network();
    s.deployments = {deployment("ES-d-1", "ES-0001", "MA", State::active, {day("2024-01-01"), {}})};
    const std::vector<Officer> officers{{"ES-0001", "ES", {"ar"}, {}, {}},
                                        {"ES-0002", "ES", {}, {}, {}},
                                        {"ES-0003", "ES", {}, {}, {}},
                                        {"ES-0004", "ES", {"ar"}, {}, {}},
                                        {"FR-0001", "FR", {"ar"}, {}, {}}};
    auto first = post_in_senegal();
    first.authorities = {"ES"};
    first.languages = {"ar"};
    auto second = first;
    second.uid = "P-2";
    second.priority = 2;
    auto third = first;
    third.uid = "P-3";
    third.training = {"driving"};
    const auto proposal = plan::propose(s, officers, {second, third, first});
    CHECK(proposal.certified);
    CHECK(proposal.filled == 1);
    REQUIRE(proposal.placements.size() == 3);
    CHECK(proposal.placements[0].post == "P-1");
    CHECK(proposal.placements[0].officer == "ES-0004");
    CHECK(proposal.placements[0].runner_up.empty());
    CHECK(proposal.placements[1].post == "P-3");
    CHECK(proposal.placements[1].eligible == 0);
    CHECK(proposal.placements[1].reasons ==
          Sentences{"none of 5 officers: 2 do not speak ar, 1 belongs to another authority, 1 is at another post then, "
                    "1 has no training 'driving'"});
    CHECK(proposal.placements[2].post == "P-2");
    CHECK(proposal.placements[2].eligible == 1);
    CHECK(proposal.placements[2].reasons ==
          Sentences{"the only officer who could fill it is proposed elsewhere: ES-0004 at P-1"});
    CHECK(proposal.placements[2].runner_up == "ES-0004");
    CHECK(proposal.placements[2].runner_up_placed_at == "P-1");
    CHECK(plan::propose(s, {}, {first}).placements.at(0).reasons == Sentences{"there are no officers"});
    CHECK(plan::propose(s, officers, {}).certified);
}

TEST_CASE("officers who are all placed elsewhere are named, the best first and three at most")
{
    std::vector<Officer> officers;
    std::vector<Post> posts;
    for (const auto* number : {"10", "9", "8", "7"}) {
        officers.push_back({std::string("ES-") + number, "ES", {}, {}, {}});
        posts.push_back(post_in_senegal());
        posts.back().uid = std::string("P-") + number;
    }
    officers.push_back(officers.front()); // given twice, still one officer
    officers[0].languages = {"wo"};
    officers[4].languages = {"wo"};
    posts.push_back(post_in_senegal());
    posts.back().uid = "P-11";
    const auto proposal = plan::propose(network(), officers, posts);
    REQUIRE(proposal.placements.size() == 5);
    CHECK(proposal.placements[0].officer == "ES-7");
    CHECK(proposal.placements[0].runner_up == "ES-10");
    CHECK(proposal.placements[0].runner_up_score == 3);
    CHECK(proposal.placements[0].runner_up_placed_at == "P-10");
    CHECK(proposal.placements[4].reasons ==
          Sentences{"all 4 officers who could fill it are proposed elsewhere: ES-10 at P-10, ES-7 at P-7, ES-8 at P-8 "
                    "and 1 more"});
    CHECK(proposal.score == 3);
    CHECK(proposal.filled == 4);
}

namespace {

const std::vector<std::string> words{"ar", "en", "fr", "wo"};

std::vector<std::string> some_of(Dice& dice, std::int64_t one_in)
{
    std::vector<std::string> chosen;
    for (const auto& word : words)
        if (dice.one_in(one_in)) chosen.push_back(word);
    return chosen;
}

struct Case {
    Snapshot snapshot;
    std::vector<Officer> officers;
    std::vector<Post> posts;
};

Case any_case(Dice& dice, std::int64_t officers, std::int64_t posts, std::int64_t stays)
{
    Case c;
    c.snapshot = network();
    const std::vector<std::string> hosts{"MA", "ML", "SN"};
    const auto any_host = [&] { return hosts[static_cast<std::size_t>(dice.from(0, 2))]; };
    std::int64_t number = 0;
    for (std::int64_t i = officers; i > 0; --i) {
        const auto owner = dice.one_in(2) ? "ES" : "FR";
        c.officers.push_back({owner + ("-" + std::to_string(i)), owner, some_of(dice, 2), {}, {}});
        auto since = day("2020-01-01");
        for (std::int64_t k = 0; k < stays; ++k) {
            since = since + static_cast<std::int32_t>(dice.from(1, 900));
            const auto until = since + static_cast<std::int32_t>(dice.from(1, 700));
            const auto uid = "ES-d-" + std::to_string(++number);
            c.snapshot.deployments.push_back(
                deployment(uid, c.officers.back().uid, any_host(), State::active, {since, until}));
            c.snapshot.mandates.push_back(mandate("ES-m-" + std::to_string(number), uid, dice.one_in(2) ? "f" : "a"));
            since = until;
        }
    }
    for (std::int64_t i = posts; i > 0; --i) {
        Post post;
        post.uid = "P-" + std::to_string(i);
        post.country = any_host();
        post.priority = dice.from(1, 3);
        post.days = {day("2024-01-01") + static_cast<std::int32_t>(dice.from(0, 500)), day("2026-01-01")};
        if (dice.one_in(3)) post.authorities = {"ES"};
        post.languages = some_of(dice, 5);
        if (dice.one_in(4)) post.topics = {"f"};
        post.wishes = some_of(dice, 3);
        c.posts.push_back(post);
    }
    c.snapshot.sort();
    return c;
}

/// More filled posts of the most urgent priority, then of the next, then the greater sum of scores.
struct Worth {
    std::map<std::int64_t, std::int64_t> empty;
    std::int64_t lost = 0;
    auto operator<=>(const Worth&) const = default;
};

/// By their definition: posts by priority and uid, officers by uid, the first of the best ways to fill them.
struct Best {
    std::vector<std::string> posts, officers;
    std::int64_t score = 0;
    std::int64_t ways = 0; ///< as good as it

    explicit Best(Case c)
    {
        std::sort(c.posts.begin(), c.posts.end(), [](const Post& a, const Post& b) {
            return a.priority != b.priority ? a.priority < b.priority : natural_less(a.uid, b.uid);
        });
        std::sort(c.officers.begin(), c.officers.end(),
                  [](const Officer& a, const Officer& b) { return natural_less(a.uid, b.uid); });
        solver::Instance instance;
        instance.columns = static_cast<std::uint32_t>(c.officers.size());
        std::vector<std::vector<std::int64_t>> scores;
        for (const auto& post : c.posts) {
            auto& row = instance.rows.emplace_back();
            auto& scores_of_post = scores.emplace_back();
            for (std::uint32_t i = 0; i < instance.columns; ++i) {
                const auto fit = plan::fit_of(c.snapshot, c.officers[i], post);
                scores_of_post.push_back(fit.score);
                if (fit.eligible) row.push_back({i, 0});
            }
        }
        std::optional<Worth> least;
        std::vector<std::uint32_t> none_yet;
        for_each_matching(instance, none_yet, [&](const std::vector<std::uint32_t>& column_of) {
            Worth worth;
            for (std::size_t row = 0; row < column_of.size(); ++row) {
                auto& empty = worth.empty[c.posts[row].priority];
                if (column_of[row] == solver::none)
                    ++empty;
                else
                    worth.lost -= scores[row][column_of[row]];
            }
            if (least && worth == *least) ++ways;
            if (least && *least <= worth) return;
            least = worth;
            ways = 1;
            score = -worth.lost;
            officers.clear();
            for (const auto column : column_of)
                officers.push_back(column == solver::none ? std::string() : c.officers[column].uid);
        });
        for (const auto& post : c.posts) posts.push_back(post.uid);
    }
};

} // namespace

TEST_CASE("a proposal is the first of the best ways to fill the posts")
{
    int ties = 0;
    int empty = 0;
    for (std::uint64_t seed = 1; seed <= 900; ++seed) {
        Dice dice(seed);
        const auto c = any_case(dice, dice.from(0, 6), dice.from(0, 5), dice.from(0, 2));
        const auto proposal = plan::propose(c.snapshot, c.officers, c.posts);
        const Best best(c);
        std::vector<std::string> posts, officers;
        for (const auto& placement : proposal.placements) {
            posts.push_back(placement.post);
            officers.push_back(placement.officer);
        }
        INFO("seed ", seed);
        REQUIRE(posts == best.posts);
        REQUIRE(officers == best.officers);
        REQUIRE(proposal.score == best.score);
        REQUIRE(proposal.certified);
        if (best.ways > 1) ++ties;
        empty += static_cast<int>(std::count(officers.begin(), officers.end(), ""));
    }
    CHECK(ties > 100); // else the law says little
    CHECK(empty > 100);
}

TEST_CASE("each placement says what fit_of says, and names the best of the others")
{
    for (std::uint64_t seed = 1001; seed <= 1100; ++seed) {
        Dice dice(seed);
        const auto c = any_case(dice, 8, 5, 1);
        const auto proposal = plan::propose(c.snapshot, c.officers, c.posts);
        std::map<std::string, std::string> placed_at;
        for (const auto& placement : proposal.placements) placed_at[placement.officer] = placement.post;
        INFO("seed ", seed);
        for (const auto& placement : proposal.placements) {
            const auto& post =
                *std::find_if(c.posts.begin(), c.posts.end(), [&](const Post& p) { return p.uid == placement.post; });
            std::int64_t eligible = 0;
            std::string runner_up;
            std::int64_t runner_up_score = 0;
            for (const auto& officer : c.officers) {
                const auto fit = plan::fit_of(c.snapshot, officer, post);
                if (officer.uid == placement.officer) {
                    REQUIRE(fit.eligible);
                    REQUIRE(fit.reasons == placement.reasons);
                    REQUIRE(fit.score == placement.score);
                }
                if (!fit.eligible) continue;
                ++eligible;
                if (officer.uid == placement.officer) continue;
                const bool is_first_of_equals =
                    fit.score == runner_up_score && (runner_up.empty() || natural_less(officer.uid, runner_up));
                if (!runner_up.empty() && fit.score <= runner_up_score && !is_first_of_equals) continue;
                runner_up = officer.uid;
                runner_up_score = fit.score;
            }
            REQUIRE(placement.eligible == eligible);
            REQUIRE(placement.runner_up == runner_up);
            REQUIRE(placement.runner_up_score == runner_up_score);
            const auto elsewhere = placed_at.find(runner_up);
            REQUIRE(placement.runner_up_placed_at ==
                    (runner_up.empty() || elsewhere == placed_at.end() ? std::string() : elsewhere->second));
        }
    }
}

TEST_CASE("500 officers and 120 posts are proven and take little time")
{
    Dice dice(20190814);
    const auto c = any_case(dice, 500, 120, 6);
    const auto before = std::chrono::steady_clock::now();
    const auto proposal = plan::propose(c.snapshot, c.officers, c.posts);
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - before;
    MESSAGE("500 officers, 120 posts: ", took.count(), " s");
    CHECK(took.count() < 5); // it takes hundredths; sanitizers and busy machines take longer
    CHECK(proposal.certified);
    CHECK(proposal.filled > 60);
    std::map<std::string, int> posts_of;
    std::int64_t score = 0;
    for (const auto& placement : proposal.placements) {
        score += placement.score;
        if (!placement.officer.empty()) REQUIRE(++posts_of[placement.officer] == 1);
    }
    CHECK(score == proposal.score);
    CHECK(static_cast<std::int64_t>(posts_of.size()) == proposal.filled);
}

TEST_CASE("many posts of nine priorities stay within what prices can hold")
{
    std::vector<Post> posts;
    for (int i = 0; i < 1800; ++i) {
        posts.push_back(post_in_senegal());
        posts.back().uid = "P-" + std::to_string(i);
        posts.back().priority = 1 + i % 9;
    }
    const auto proposal = plan::propose(network(), {{"ES-1", "ES", {"wo"}, {}, {}}}, posts);
    CHECK(proposal.certified);
    CHECK(proposal.filled == 1);
    CHECK(proposal.placements[0].officer == "ES-1");
}
