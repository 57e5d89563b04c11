#include "model/facilitation.hpp"

#include <algorithm>
#include <set>

namespace ilonet {
namespace {

bool in_natural_order(const std::string& a, const std::string& b) { return natural_less(a, b); }

struct NaturalLess {
    bool operator()(const std::string& a, const std::string& b) const { return natural_less(a, b); }
};

// Who is there on the day that the sweep has reached.
class Present {
public:
    explicit Present(const Snapshot& snapshot) : snapshot_(snapshot) {}

    void arrives(const Deployment& d) { of_rank(d)[d.owner].insert(d.uid); }
    void leaves(const Deployment& d)
    {
        auto& authorities = of_rank(d);
        const auto at = authorities.find(d.owner);
        at->second.erase(d.uid);
        if (at->second.empty()) authorities.erase(at);
    }
    void begins(const FacilitatorAgreement& agreement) { agreements_.insert(&agreement); }
    void ends(const FacilitatorAgreement& agreement) { agreements_.erase(&agreement); }

    bool anybody() const { return !commission_.empty() || !agencies_.empty() || !others_.empty(); }

    Facilitation facilitation() const
    {
        if (!commission_.empty()) return of_authorities(Rank::commission, commission_);
        if (!agencies_.empty()) return of_authorities(Rank::agency, agencies_);
        Facilitation answer;
        if (const auto* deployment = agreed_among(others_)) {
            answer.rank = Rank::agreed;
            answer.authority = deployment->owner;
            answer.deployment = deployment->uid;
        }
        return answer;
    }

private:
    using Authorities = std::map<std::string, std::set<std::string, NaturalLess>, NaturalLess>;

    // Of agreements that hold on one day the one that began last counts (N03 says that there are two).
    struct LaterFirst {
        bool operator()(const FacilitatorAgreement* a, const FacilitatorAgreement* b) const
        {
            if (a->period.first() != b->period.first()) return a->period.first() > b->period.first();
            return natural_less(b->uid, a->uid);
        }
    };

    Authorities& of_rank(const Deployment& d)
    {
        const auto* authority = snapshot_.authority(d.owner);
        if (authority != nullptr && authority->kind == "commission") return commission_;
        return authority != nullptr && authority->kind == "agency" ? agencies_ : others_;
    }

    const Deployment* agreed_among(const Authorities& authorities) const
    {
        for (const auto* agreement : agreements_) {
            const auto* deployment = snapshot_.deployment(agreement->deployment);
            if (deployment == nullptr) continue;
            const auto at = authorities.find(deployment->owner);
            if (at != authorities.end() && at->second.contains(deployment->uid)) return deployment;
        }
        return nullptr;
    }

    Facilitation of_authorities(Rank rank, const Authorities& authorities) const
    {
        Facilitation answer;
        answer.rank = rank;
        const auto& [first, officers] = *authorities.begin();
        if (authorities.size() == 1 && officers.size() == 1) {
            answer.authority = first;
            answer.deployment = *officers.begin();
        } else if (const auto* deployment = agreed_among(authorities)) {
            answer.authority = deployment->owner;
            answer.deployment = deployment->uid;
        } else if (authorities.size() == 1) {
            answer.authority = first;
        } else {
            answer.rank = Rank::tie;
            for (const auto& [code, uids] : authorities) answer.candidates.push_back(code);
        }
        return answer;
    }

    const Snapshot& snapshot_;
    Authorities commission_, agencies_, others_;
    std::set<const FacilitatorAgreement*, LaterFirst> agreements_;
};

struct Event {
    Day day;
    bool begins;
    const Deployment* deployment;
    const FacilitatorAgreement* agreement;
};

void add_events(std::vector<Event>& events, const std::optional<Period>& days, const Period& asked,
                const Deployment* deployment, const FacilitatorAgreement* agreement)
{
    if (!days || !days->in_order() || !days->overlaps(asked)) return;
    events.push_back({std::max(days->first(), asked.first()), true, deployment, agreement});
    if (days->last() < asked.last()) events.push_back({days->last() + 1, false, deployment, agreement});
}

} // namespace

std::string_view rank_word(Rank rank)
{
    constexpr std::string_view words[] = {"commission", "agency", "tie", "agreed", "none"};
    return words[static_cast<std::size_t>(rank)];
}

Networks::Networks(const Snapshot& snapshot) : snapshot_(snapshot)
{
    for (const auto& deployment : snapshot.deployments) by_country_[deployment.country].push_back(&deployment);
    for (const auto& country : snapshot.countries)
        if (!country.region.empty()) countries_of_region_[country.region].push_back(country.code);
}

bool Networks::is_region(std::string_view code) const
{
    return std::any_of(snapshot_.regions.begin(), snapshot_.regions.end(),
                       [&](const Region& region) { return region.code == code; });
}

bool Networks::is_network(std::string_view code) const { return is_region(code) || snapshot_.country(code) != nullptr; }

std::string Networks::name(std::string_view code) const
{
    if (const auto* country = snapshot_.country(code)) return country->name;
    for (const auto& region : snapshot_.regions)
        if (region.code == code) return region.name;
    return {};
}

std::vector<std::string> Networks::all() const
{
    std::vector<std::string> countries;
    std::vector<std::string> regions;
    for (const auto& [country, deployments] : by_country_) countries.push_back(country);
    for (const auto& [region, members] : countries_of_region_)
        if (std::any_of(members.begin(), members.end(), [&](const auto& code) { return by_country_.contains(code); }))
            regions.push_back(region);
    std::sort(countries.begin(), countries.end(), in_natural_order);
    std::sort(regions.begin(), regions.end(), in_natural_order);
    countries.insert(countries.end(), regions.begin(), regions.end());
    return countries;
}

std::vector<const Deployment*> Networks::ever_members(std::string_view code) const
{
    if (const auto country = by_country_.find(code); country != by_country_.end()) return country->second;
    std::vector<const Deployment*> list;
    const auto region = countries_of_region_.find(code);
    if (region == countries_of_region_.end()) return list;
    for (const auto& country : region->second)
        if (const auto there = by_country_.find(country); there != by_country_.end())
            list.insert(list.end(), there->second.begin(), there->second.end());
    return list;
}

std::vector<const Deployment*> Networks::members(std::string_view code, Day day) const
{
    auto list = ever_members(code);
    std::erase_if(list, [&](const Deployment* deployment) {
        const auto days = deployment->days_active();
        return !days || !days->contains(day);
    });
    std::sort(list.begin(), list.end(), [](const auto* a, const auto* b) { return natural_less(a->uid, b->uid); });
    return list;
}

std::vector<Facilitation> Networks::facilitation(std::string_view code, Day since, Day until) const
{
    const Period asked{since, until};
    std::vector<Event> events;
    for (const auto* deployment : ever_members(code))
        add_events(events, deployment->days_active(), asked, deployment, nullptr);
    for (const auto& agreement : snapshot_.board.agreements)
        if (agreement.network == code) add_events(events, agreement.period, asked, nullptr, &agreement);
    std::stable_sort(events.begin(), events.end(), [](const Event& a, const Event& b) { return a.day < b.day; });

    std::vector<Facilitation> answer;
    Present present(snapshot_);
    for (std::size_t i = 0; i < events.size();) {
        const auto day = events[i].day;
        for (; i < events.size() && events[i].day == day; ++i) {
            const auto& event = events[i];
            if (event.deployment != nullptr)
                event.begins ? present.arrives(*event.deployment) : present.leaves(*event.deployment);
            else
                event.begins ? present.begins(*event.agreement) : present.ends(*event.agreement);
        }
        if (!present.anybody()) continue;
        auto stretch = present.facilitation();
        stretch.since = day;
        stretch.until = i < events.size() ? events[i].day - 1 : until;
        if (!answer.empty() && answer.back().until + 1 == day && answer.back().same_as(stretch))
            answer.back().until = stretch.until;
        else
            answer.push_back(std::move(stretch));
    }
    return answer;
}

std::optional<Day> Networks::shared_since(std::string_view code, Day day) const
{
    std::vector<Event> events;
    for (const auto* deployment : ever_members(code))
        add_events(events, deployment->days_active(), {std::nullopt, day}, deployment, nullptr);
    std::stable_sort(events.begin(), events.end(), [](const Event& a, const Event& b) { return a.day < b.day; });
    std::map<std::string_view, int> officers;
    std::optional<Day> since;
    for (std::size_t i = 0; i < events.size();) {
        const auto today = events[i].day;
        for (; i < events.size() && events[i].day == today; ++i) {
            auto& count = officers[events[i].deployment->owner];
            count += events[i].begins ? 1 : -1;
            if (count == 0) officers.erase(events[i].deployment->owner);
        }
        if (officers.size() < 2)
            since.reset();
        else if (!since)
            since = today;
    }
    return since;
}

std::optional<Facilitation> Networks::facilitation_on(std::string_view code, Day day) const
{
    auto stretches = facilitation(code, day, day);
    if (stretches.empty()) return std::nullopt;
    return std::move(stretches.front());
}

} // namespace ilonet
