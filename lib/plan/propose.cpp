// Proposals as an assignment of posts to officers: a post's row, an officer's column, the score a negative cost, and
// for each priority a price of staying empty that outweighs all that less urgent posts can bring.
#include "plan/empty_post.hpp"
#include "plan/weigh.hpp"
#include "solver/assignment.hpp"

#include <algorithm>
#include <map>
#include <stdexcept>
#include <string_view>
#include <tuple>

namespace ilonet::plan {
namespace {

/// Natural order calls some different uids equal; the order of two must not hang on the order of a file.
bool uid_less(std::string_view a, std::string_view b)
{
    if (natural_less(a, b)) return true;
    return !natural_less(b, a) && a < b;
}

/// Each once: a uid given twice is still one officer.
std::vector<Officer> by_uid(std::vector<Officer> officers)
{
    std::stable_sort(officers.begin(), officers.end(),
                     [](const Officer& a, const Officer& b) { return uid_less(a.uid, b.uid); });
    const auto same = [](const Officer& a, const Officer& b) { return a.uid == b.uid; };
    officers.erase(std::unique(officers.begin(), officers.end(), same), officers.end());
    return officers;
}

std::vector<Post> by_priority(std::vector<Post> posts)
{
    std::stable_sort(posts.begin(), posts.end(), [](const Post& a, const Post& b) {
        return a.priority != b.priority ? a.priority < b.priority : uid_less(a.uid, b.uid);
    });
    return posts;
}

/// What an empty post costs, by priority: more than all scores and all less urgent posts together.
std::map<std::int64_t, solver::Wide> prices(const std::vector<Post>& posts, std::int64_t greatest_score)
{
    std::map<std::int64_t, solver::Wide> counts;
    for (const auto& post : posts) ++counts[post.priority];
    std::map<std::int64_t, solver::Wide> prices;
    constexpr solver::Wide too_much = solver::Wide{1} << 124;
    solver::Wide price = static_cast<solver::Wide>(posts.size()) * greatest_score + 1;
    for (auto at = counts.rbegin(); at != counts.rend(); ++at) {
        prices[at->first] = price;
        if (price > too_much / (at->second + 1)) throw std::length_error("too many posts of too many priorities");
        price *= at->second + 1;
    }
    return prices;
}

class Proposing {
public:
    Proposing(const Snapshot& snapshot, const std::vector<Officer>& officers, const std::vector<Post>& posts)
        : snapshot_(snapshot), officers_(by_uid(officers)), posts_(by_priority(posts)), histories_(snapshot, officers_),
          post_of_(officers_.size(), nullptr)
    {
        instance_.columns = static_cast<std::uint32_t>(officers_.size());
        for (const auto& post : posts_) add_row(post);
        std::int64_t greatest = 0;
        for (const auto& row : instance_.rows)
            for (const auto& entry : row) greatest = std::max(greatest, -entry.cost);
        const auto price_of = prices(posts_, greatest);
        for (const auto& post : posts_) instance_.price_of_empty.push_back(price_of.at(post.priority));
    }

    Proposal run()
    {
        solution_ = solver::least_cost(instance_);
        solver::prefer_low_columns(instance_, solution_);
        for (std::size_t row = 0; row < posts_.size(); ++row)
            if (solution_.column_of[row] != solver::none) post_of_[solution_.column_of[row]] = &posts_[row];
        Proposal proposal;
        for (std::size_t row = 0; row < posts_.size(); ++row) {
            proposal.placements.push_back(placement(row));
            if (solution_.column_of[row] != solver::none) ++proposal.filled;
            proposal.score += proposal.placements.back().score;
        }
        proposal.certified = solver::check(instance_, solution_).holds;
        return proposal;
    }

private:
    Weighed weighed(std::uint32_t officer, const Post& post) const
    {
        return weigh(snapshot_, officers_[officer], histories_.of(officers_[officer]), post);
    }

    void add_row(const Post& post)
    {
        auto& row = instance_.rows.emplace_back();
        for (std::uint32_t officer = 0; officer < instance_.columns; ++officer)
            if (const auto fit = weighed(officer, post); fit.eligible()) row.push_back({officer, -fit.score()});
    }

    Placement placement(std::size_t row) const
    {
        const auto& post = posts_[row];
        const auto& eligible = instance_.rows[row];
        const auto officer = solution_.column_of[row];
        Placement placement;
        placement.post = post.uid;
        placement.eligible = static_cast<std::int64_t>(eligible.size());
        if (officer != solver::none) {
            const auto fit = weighed(officer, post);
            placement.officer = officers_[officer].uid;
            placement.score = fit.score();
            placement.reasons = reasons(fit, post);
        } else {
            placement.reasons = {eligible.empty() ? why_nobody_can(post) : why_nobody_is_left(row)};
        }
        add_runner_up(row, placement);
        return placement;
    }

    /// The eligible officers of a post, the best first.
    std::vector<solver::Instance::Entry> best_first(std::size_t row) const
    {
        auto entries = instance_.rows[row];
        std::sort(entries.begin(), entries.end(),
                  [](const auto& a, const auto& b) { return std::tie(a.cost, a.column) < std::tie(b.cost, b.column); });
        return entries;
    }

    void add_runner_up(std::size_t row, Placement& placement) const
    {
        for (const auto& entry : best_first(row)) {
            if (entry.column == solution_.column_of[row]) continue;
            placement.runner_up = officers_[entry.column].uid;
            placement.runner_up_score = -entry.cost;
            if (const auto* post = post_of_[entry.column]) placement.runner_up_placed_at = post->uid;
            return;
        }
    }

    std::string why_nobody_can(const Post& post) const
    {
        LackCounts counts;
        for (std::uint32_t officer = 0; officer < instance_.columns; ++officer)
            counts.add(weighed(officer, post).lacks.front());
        return counts.sentence();
    }

    /// Were one of them free, that officer would fill the post.
    std::string why_nobody_is_left(std::size_t row) const
    {
        std::vector<Elsewhere> elsewhere;
        for (const auto& entry : best_first(row))
            elsewhere.emplace_back(officers_[entry.column].uid, post_of_[entry.column]->uid);
        return all_are_elsewhere(elsewhere);
    }

    const Snapshot& snapshot_;
    std::vector<Officer> officers_;
    std::vector<Post> posts_;
    Histories histories_;
    solver::Instance instance_;
    solver::Solution solution_;
    std::vector<const Post*> post_of_; ///< by officer; nullptr where proposed for none
};

} // namespace

Proposal propose(const Snapshot& snapshot, const std::vector<Officer>& officers, const std::vector<Post>& posts)
{
    return Proposing(snapshot, officers, posts).run();
}

} // namespace ilonet::plan
