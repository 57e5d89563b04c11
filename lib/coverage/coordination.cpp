// Where officers of several authorities serve side by side without the coordination of Art 5.
#include "coverage/coverage.hpp"
#include "model/facilitation.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace ilonet::coverage {
namespace {

using Topics = std::map<std::string, std::set<std::string>>; // topic -> authorities with a mandate for it

/// A mandate whose ends are empty has those of its deployment, which is in service on the day.
Topics topics_on(const std::vector<const Deployment*>& members,
                 const std::multimap<std::string_view, const Mandate*>& mandates, Day day)
{
    Topics topics;
    for (const auto* deployment : members) {
        const auto [begin, end] = mandates.equal_range(deployment->uid);
        for (auto at = begin; at != end; ++at)
            if (at->second->subject.size() == 1 && at->second->period.contains(day))
                topics[at->second->subject].insert(deployment->owner);
    }
    return topics;
}

bool is_in(const Snapshot& snapshot, const std::string& network, const std::string& code)
{
    const auto* country = snapshot.country(code);
    return code == network || (country != nullptr && country->region == network);
}

/// The topics that requirements name there on the day; all twelve where none names one.
std::set<std::string> wanted_topics(const Snapshot& snapshot, const std::string& network, Day day)
{
    std::set<std::string> wanted;
    for (const auto& requirement : snapshot.requirements)
        if (requirement.subject.size() == 1 && requirement.period.contains(day) &&
            is_in(snapshot, network, requirement.country))
            wanted.insert(requirement.subject);
    if (wanted.empty())
        for (const auto& topic : topics()) wanted.emplace(topic.code);
    return wanted;
}

void no_facilitator(const Networks& networks, const CoordinationGap& network, Day shared, Day day,
                    std::vector<CoordinationGap>& gaps)
{
    const auto stretch = networks.facilitation(network.network, shared, day).back();
    if (stretch.rank != Rank::none && stretch.rank != Rank::tie) return;
    auto gap = network;
    gap.gap = "no_facilitator";
    gap.since = stretch.since;
    for (const auto& code : stretch.candidates) gap.detail += (gap.detail.empty() ? "tie of " : " ") + code;
    gaps.push_back(std::move(gap));
}

void no_meeting(const Snapshot& snapshot, const CoordinationGap& network, Day shared, Day day,
                std::vector<CoordinationGap>& gaps)
{
    if (!snapshot.policy.network_meeting_months) return;
    const auto* last = snapshot.board.last_network_meeting(network.network, day);
    const auto due = std::max(shared, last == nullptr ? shared : last->day)
                         .plus_months(static_cast<int>(*snapshot.policy.network_meeting_months));
    if (due >= day) return;
    auto gap = network;
    gap.gap = "no_meeting";
    gap.since = due + 1;
    gap.detail = last == nullptr ? "none is recorded" : "last on " + last->day.iso();
    gaps.push_back(std::move(gap));
}

void topic_twice(const CoordinationGap& network, const Topics& there, const std::set<std::string>& wanted,
                 std::vector<CoordinationGap>& gaps)
{
    std::string twice;
    for (const auto& [topic, authorities] : there)
        if (authorities.size() > 1) twice += " " + topic;
    std::string missing;
    for (const auto& topic : wanted)
        if (!there.contains(topic)) missing += " " + topic;
    if (twice.empty() || missing.empty()) return;
    auto gap = network;
    gap.gap = "topic_twice";
    gap.detail = "twice:" + twice + "; not at all:" + missing;
    gaps.push_back(std::move(gap));
}

} // namespace

std::vector<CoordinationGap> coordination(const Snapshot& snapshot, Day day)
{
    std::multimap<std::string_view, const Mandate*> mandates;
    for (const auto& mandate : snapshot.mandates) mandates.emplace(mandate.deployment, &mandate);
    const Networks networks(snapshot);
    std::vector<CoordinationGap> gaps;
    for (const auto& code : networks.all()) {
        if (networks.is_region(code)) continue;
        const auto shared = networks.shared_since(code, day);
        if (!shared) continue;
        const auto members = networks.members(code, day);
        std::set<std::string> authorities;
        for (const auto* deployment : members) authorities.insert(deployment->owner);
        CoordinationGap network{code,
                                networks.name(code),
                                static_cast<std::int64_t>(members.size()),
                                static_cast<std::int64_t>(authorities.size()),
                                {},
                                {},
                                {}};
        no_facilitator(networks, network, *shared, day, gaps);
        no_meeting(snapshot, network, *shared, day, gaps);
        topic_twice(network, topics_on(members, mandates, day), wanted_topics(snapshot, code, day), gaps);
    }
    return gaps;
}

} // namespace ilonet::coverage
