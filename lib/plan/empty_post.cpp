#include "plan/empty_post.hpp"

#include <algorithm>

namespace ilonet::plan {
namespace {

constexpr std::size_t most_named = 3;

/// The authorities are many, and which ones may fill the post is known: their officers are one group.
bool same_group(const Lack& a, const Lack& b)
{
    const bool word_matters = a.cause != Cause::authority && a.cause != Cause::free;
    return a.cause == b.cause && (!word_matters || a.word == b.word);
}

std::string what_they_lack(const Lack& lack, bool one)
{
    const std::string word(lack.word);
    switch (lack.cause) {
    case Cause::authority: return one ? "belongs to another authority" : "belong to other authorities";
    case Cause::free: return one ? "is at another post then" : "are at another post then";
    case Cause::language: return (one ? "does not speak " : "do not speak ") + word;
    case Cause::expertise: return (one ? "has no expertise '" : "have no expertise '") + word + "'";
    case Cause::training: return (one ? "has no training '" : "have no training '") + word + "'";
    case Cause::topic: return (one ? "has had no mandate for " : "have had no mandate for ") + word;
    }
    return {};
}

} // namespace

void LackCounts::add(const Lack& first)
{
    for (auto& group : groups_)
        if (same_group(group.lack, first)) {
            ++group.officers;
            return;
        }
    groups_.push_back({first, 1});
}

std::string LackCounts::sentence() const
{
    if (groups_.empty()) return "there are no officers";
    auto groups = groups_;
    std::stable_sort(groups.begin(), groups.end(), [](const Group& a, const Group& b) {
        return a.officers != b.officers ? a.officers > b.officers : a.lack.cause < b.lack.cause;
    });
    std::int64_t all = 0;
    std::string list;
    for (const auto& [lack, officers] : groups) {
        all += officers;
        list += (list.empty() ? "" : ", ") + std::to_string(officers) + " " + what_they_lack(lack, officers == 1);
    }
    return "none of " + std::to_string(all) + (all == 1 ? " officer: " : " officers: ") + list;
}

std::string all_are_elsewhere(const std::vector<Elsewhere>& eligible)
{
    std::string text = eligible.size() == 1 ? "the only officer who could fill it is proposed elsewhere: "
                                            : "all " + std::to_string(eligible.size()) +
                                                  " officers who could fill it are proposed elsewhere: ";
    for (std::size_t i = 0; i < std::min(eligible.size(), most_named); ++i)
        text += (i == 0 ? "" : ", ") + std::string(eligible[i].first) + " at " + std::string(eligible[i].second);
    if (eligible.size() > most_named) text += " and " + std::to_string(eligible.size() - most_named) + " more";
    return text;
}

} // namespace ilonet::plan
