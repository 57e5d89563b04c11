#include "service/coverage/coverage_relocation.hpp"

#include "service/networks/network_scope.hpp"

#include <algorithm>
#include <functional>
#include <map>
#include <set>

namespace ilonet::service {
namespace {

using Key = std::pair<std::string, std::string>; ///< country and subject

class Relocating {
public:
    Relocating(const Snapshot& snapshot, const CoveragePlanRequest& request) : snapshot_(snapshot), request_(request) {}

    Relocation relocation()
    {
        for (const auto& deployment : snapshot_.deployments)
            if (may_leave(deployment)) relocation_.movable.push_back({&deployment, {}});
        cut_gaps();
        hand_out();
        leave_out_what_is_never_missed();
        leave_out_what_others_do_as_well();
        return std::move(relocation_);
    }

private:
    bool may_leave(const Deployment& deployment) const
    {
        const auto days = deployment.days_active();
        if (!days || !days->contains(Period{request_.since, request_.until})) return false;
        const auto* host = snapshot_.country(deployment.country);
        const auto sends = [&](const auto& limit) { return limit.first == deployment.owner; };
        return host != nullptr && among(request_.countries, host->code) && among(request_.regions, host->region) &&
               among(request_.movers, deployment.owner) &&
               std::find(request_.kept.begin(), request_.kept.end(), deployment.uid) == request_.kept.end() &&
               (request_.limits.empty() || std::any_of(request_.limits.begin(), request_.limits.end(), sends));
    }

    void cut_gaps()
    {
        std::set<std::string, std::less<>> leaving;
        for (const auto& one : relocation_.movable) leaving.insert(one.deployment->uid);
        contributions_ = coverage::contributions(snapshot_, request_.since, request_.until, leaving);
        std::map<Key, std::set<Day>> borders; // first days
        for (const auto& given : contributions_)
            borders[{given.country, given.subject}].insert({given.since, given.until + 1});
        auto without = snapshot_;
        std::erase_if(without.deployments, [&](const Deployment& one) { return leaving.contains(one.uid); });
        for (auto gap : coverage::gaps(without, request_.since, request_.until, 1, {})) {
            const auto& days = borders[{gap.country, gap.subject}];
            const auto until = gap.until;
            for (auto day = days.upper_bound(gap.since); day != days.end() && *day <= until; ++day) {
                gap.until = *day - 1;
                relocation_.gaps.push_back(gap);
                gap.since = *day;
            }
            gap.until = until;
            relocation_.gaps.push_back(std::move(gap));
        }
    }

    void hand_out()
    {
        std::map<Key, std::vector<std::size_t>> gaps;
        for (std::size_t i = 0; i < relocation_.gaps.size(); ++i)
            gaps[{relocation_.gaps[i].country, relocation_.gaps[i].subject}].push_back(i);
        std::map<std::string_view, std::size_t> numbers;
        for (std::size_t i = 0; i < relocation_.movable.size(); ++i)
            numbers[relocation_.movable[i].deployment->uid] = i;
        for (const auto& given : contributions_)
            for (const auto at : gaps[{given.country, given.subject}]) {
                const auto& gap = relocation_.gaps[at];
                if (given.since <= gap.since && gap.until <= given.until)
                    relocation_.movable[numbers.at(given.deployment)].gives.emplace_back(at, given.amount);
            }
        for (auto& one : relocation_.movable) std::sort(one.gives.begin(), one.gives.end());
    }

    /// Where the greatest that may leave together leave no gap, what is there counts no more.
    void leave_out_what_is_never_missed()
    {
        std::vector<std::vector<std::int64_t>> amounts(relocation_.gaps.size());
        for (const auto& one : relocation_.movable)
            for (const auto& [gap, amount] : one.gives) amounts[gap].push_back(amount);
        std::vector<bool> is_served(amounts.size(), false);
        for (std::size_t gap = 0; gap < amounts.size(); ++gap) {
            auto& list = amounts[gap];
            std::sort(list.begin(), list.end(), std::greater<>());
            std::int64_t stays = 0;
            for (auto i = static_cast<std::size_t>(*request_.relocate); i < list.size(); ++i) stays += list[i];
            is_served[gap] = stays >= relocation_.gaps[gap].gap();
        }
        for (auto& one : relocation_.movable)
            std::erase_if(one.gives, [&](const auto& given) { return is_served[given.first]; });
        for (std::size_t gap = 0; gap < amounts.size(); ++gap)
            if (is_served[gap]) relocation_.gaps[gap].supply = relocation_.gaps[gap].required;
    }

    /// Nobody needs to leave a host where so many others that may leave it give no more to any gap: one of them could go instead.
    void leave_out_what_others_do_as_well()
    {
        std::map<std::string_view, std::vector<std::size_t>> at_host;
        for (std::size_t i = 0; i < relocation_.movable.size(); ++i)
            at_host[relocation_.movable[i].deployment->country].push_back(i);
        std::vector<bool> stays(relocation_.movable.size(), false);
        for (const auto& [host, list] : at_host)
            for (const auto one : list) {
                const auto instead = [&](std::size_t other) { return other != one && gives_no_more(other, one); };
                stays[one] = std::count_if(list.begin(), list.end(), instead) >= *request_.relocate;
            }
        std::vector<Movable> left;
        for (std::size_t i = 0; i < stays.size(); ++i) {
            auto& one = relocation_.movable[i];
            if (!stays[i]) {
                left.push_back(std::move(one));
                continue;
            }
            for (const auto& [at, amount] : one.gives) {
                auto& gap = relocation_.gaps[at];
                gap.supply = std::min(gap.required, gap.supply + amount);
            }
        }
        relocation_.movable = std::move(left);
    }

    /// Of two that give the same, the earlier one gives no more.
    bool gives_no_more(std::size_t one, std::size_t than) const
    {
        const auto& less = relocation_.movable[one].gives;
        const auto& more = relocation_.movable[than].gives;
        auto at = more.begin();
        for (const auto& [gap, amount] : less) {
            while (at != more.end() && at->first < gap) ++at;
            if (at == more.end() || at->first != gap || at->second < amount) return false;
        }
        return less != more || one < than;
    }

    const Snapshot& snapshot_;
    const CoveragePlanRequest& request_;
    std::vector<coverage::Contribution> contributions_;
    Relocation relocation_;
};

} // namespace

Relocation relocation_of(const Snapshot& snapshot, const CoveragePlanRequest& request)
{
    return Relocating(snapshot, request).relocation();
}

} // namespace ilonet::service
