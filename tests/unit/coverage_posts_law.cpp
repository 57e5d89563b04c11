// Handovers and endings against a count day by day.
#include "coverage_networks.hpp"
#include "model/record.hpp"

#include <algorithm>
#include <doctest/doctest.h>
#include <map>
#include <set>

using namespace ilonet;
using namespace ilonet::coverage_test;
using coverage::Handover;

namespace {

/// A network whose deployments hold four posts, or none.
Snapshot any_posts(Dice& dice)
{
    auto snapshot = any_network(dice);
    for (auto& d : snapshot.deployments) {
        d.owner = dice.one_in(2) ? "ES" : "FR";
        d.post = dice.one_in(8) ? "" : dice.one_in(3) ? "P-10" : "P-9";
    }
    return snapshot;
}

/// All days of the networks, and some on both sides.
const Day first_day = origin() - 20;
const Day last_day = origin() + 80;

struct Held {
    const Deployment* deployment;
    Day first;
    std::optional<Day> until;

    bool planned() const { return deployment->state == State::planned; }
    bool on(Day day) const { return first <= day && (!until || day <= *until); }
    bool ends_before(const Held& other) const { return until && (!other.until || *until < *other.until); }
};

std::optional<Held> held(const Deployment& d, bool with_planned)
{
    if (d.state == State::planned && with_planned && d.planned.since)
        return Held{&d, *d.planned.since, d.planned.until};
    if (d.state != State::active && d.state != State::ended) return std::nullopt;
    if (d.service.since) return Held{&d, *d.service.since, d.service.until};
    if (!d.seen_on) return std::nullopt;
    if (d.service.until && *d.service.until < *d.seen_on) return Held{&d, *d.seen_on, *d.seen_on};
    return Held{&d, *d.seen_on, d.service.until};
}

/// In the order in which they began.
std::vector<Held> incumbents(const Snapshot& snapshot, std::string_view owner, std::string_view post, bool with_planned)
{
    std::vector<Held> list;
    for (const auto& d : snapshot.deployments)
        if (const auto h = held(d, with_planned); h && d.owner == owner && d.post == post) list.push_back(*h);
    std::stable_sort(list.begin(), list.end(), [](const auto& a, const auto& b) {
        return a.first != b.first ? a.first < b.first : a.planned() < b.planned();
    });
    return list;
}

Handover naive_handover(const Held& last, const Held* next, const Period& asked, bool& within)
{
    Handover h;
    h.owner = last.deployment->owner;
    h.post = last.deployment->post;
    h.country = last.deployment->country;
    h.predecessor = last.deployment->uid;
    h.predecessor_until = last.until;
    within = last.until && asked.contains(*last.until);
    if (next != nullptr) {
        h.successor = next->deployment->uid;
        h.planned = next->planned();
        h.successor_since = next->first;
    }
    for (Day day = first_day; day <= last_day; day = day + 1) {
        const bool asked_still = day <= *asked.until;
        const bool gap = last.until && day > *last.until && (next == nullptr ? asked_still : day < next->first);
        const bool both = next != nullptr && last.on(day) && next->on(day) && (last.until || asked_still);
        h.gap_days += gap ? 1 : 0;
        h.overlap_days += both ? 1 : 0;
        within = within || ((gap || both) && asked.contains(day));
    }
    return h;
}

std::vector<Handover> naive_handovers(const Snapshot& snapshot, const Period& asked, bool with_planned)
{
    std::vector<Handover> list;
    for (const auto* owner : {"ES", "FR"})
        for (const auto* post : {"P-9", "P-10"}) {
            const auto held = incumbents(snapshot, owner, post, with_planned);
            for (std::size_t next = 1; next <= held.size(); ++next) {
                std::size_t last = 0;
                for (std::size_t i = 1; i < next; ++i)
                    if (!held[i].ends_before(held[last])) last = i;
                if (next == held.size() && (!held[last].until || *held[last].until > *asked.until)) continue;
                bool within = false;
                const auto h = naive_handover(held[last], next < held.size() ? &held[next] : nullptr, asked, within);
                if (within) list.push_back(h);
            }
        }
    return list;
}

std::string text_of(const std::vector<Handover>& list)
{
    std::string text;
    for (const auto& h : list)
        text += h.owner + h.post + h.country + " " + h.predecessor + " " +
                (h.predecessor_until ? h.predecessor_until->iso() : "open") + " " + h.successor + " " +
                (h.planned ? "planned " : "") + (h.successor_since ? h.successor_since->iso() : "-") + " " +
                std::to_string(h.gap_days) + " " + std::to_string(h.overlap_days) + "\n";
    return text;
}

std::int64_t vacant_days(const std::vector<Held>& held)
{
    std::int64_t vacant = 0;
    for (Day day = first_day; day <= last_day; day = day + 1) {
        const auto begun = [&](const Held& h) { return h.first <= day; };
        const auto serves = [&](const Held& h) { return h.on(day); };
        const bool inside =
            std::any_of(held.begin(), held.end(), begun) && !std::all_of(held.begin(), held.end(), begun);
        vacant += inside && std::none_of(held.begin(), held.end(), serves) ? 1 : 0;
    }
    return vacant;
}

} // namespace

TEST_CASE("handovers are those of a count day by day")
{
    std::size_t found = 0;
    for (std::uint64_t seed = 1; seed <= 3000; ++seed) {
        Dice dice(seed);
        const auto snapshot = any_posts(dice);
        const Day since = origin() + dice.from(-10, 40);
        const Period asked{since, since + dice.from(0, 30)};
        const bool with_planned = dice.one_in(2);
        const auto swept = coverage::handovers(snapshot, *asked.since, *asked.until, with_planned);
        INFO("seed ", seed);
        REQUIRE(text_of(swept) == text_of(naive_handovers(snapshot, asked, with_planned)));
        found += swept.size();
    }
    CHECK(found > 2000); // else the law says little
}

TEST_CASE("the gaps of a post's handovers are its days without incumbent between the first and the last")
{
    std::int64_t vacant = 0;
    for (std::uint64_t seed = 4001; seed <= 5000; ++seed) {
        Dice dice(seed);
        const auto snapshot = any_posts(dice);
        std::map<std::string, std::int64_t> gaps;
        for (const auto& h : coverage::handovers(snapshot, first_day, last_day, true))
            if (!h.successor.empty()) gaps[h.owner + h.post] += h.gap_days;
        for (const std::string owner : {"ES", "FR"})
            for (const std::string post : {"P-9", "P-10"}) {
                const auto days = vacant_days(incumbents(snapshot, owner, post, true));
                INFO("seed ", seed, ", ", owner, " ", post);
                REQUIRE(gaps[owner + post] == days);
                vacant += days;
            }
    }
    CHECK(vacant > 1000);
}

TEST_CASE("post endings name the next that stays longer, as a search through the post does")
{
    std::size_t followed = 0;
    for (std::uint64_t seed = 6001; seed <= 10000; ++seed) {
        Dice dice(seed);
        const auto snapshot = any_posts(dice);
        const auto today = any_day(dice);
        const int within_days = dice.from(0, 15);
        std::multiset<std::string> wanted;
        for (const auto& d : snapshot.deployments) {
            const auto mine = held(d, false);
            if (!mine || !mine->until || !mine->on(today) || *mine->until > today + within_days) continue;
            std::string successor;
            bool later = false;
            for (const auto& h : incumbents(snapshot, d.owner, d.post, true)) {
                if (later && successor.empty() && mine->ends_before(h)) successor = h.deployment->uid;
                later = later || h.deployment == &d;
            }
            if (d.post.empty()) successor.clear();
            if (!successor.empty()) ++followed;
            wanted.insert(d.uid + " " + std::to_string(*mine->until - today) + " " + successor);
        }
        std::multiset<std::string> found;
        for (const auto& e : coverage::endings(snapshot, today, within_days))
            found.insert(e.deployment->uid + " " + std::to_string(e.days_left) + " " + e.successor);
        INFO("seed ", seed);
        REQUIRE(found == wanted);
    }
    CHECK(followed > 200);
}
