#include "service/coverage/coverage_moves.hpp"

#include "service/coverage/solve_within.hpp"

#include <algorithm>
#include <chrono>
#include <map>
#include <stdexcept>

namespace ilonet::service {
namespace {

using Sites = std::vector<std::size_t>;

Sites without(Sites sites, std::size_t site)
{
    std::erase(sites, site);
    return sites;
}

/// Some postings and the places that are left, and which posting takes whom.
class Pairing {
public:
    Pairing(const PlanModel& model, const Sites& postings, const Sites& left)
        : model_(model), postings_(postings), left_(left), taker_(left.size())
    {
        const auto most = static_cast<std::size_t>(model.without_leaving());
        for (std::size_t posting = 0; posting < postings.size() && taken_ + most < postings.size(); ++posting) {
            tried_.assign(left.size(), false);
            if (take(posting)) ++taken_;
        }
        complete_ = taken_ + most >= postings.size();
    }

    bool is_complete() const { return complete_; }

    std::vector<PlannedPosting> pairs() const
    {
        std::vector<PlannedPosting> pairs;
        for (const auto site : postings_) pairs.push_back({site, {}});
        for (std::size_t at = 0; at < left_.size(); ++at)
            if (taker_[at]) pairs[*taker_[at]].from = left_[at];
        return pairs;
    }

private:
    /// Along an augmenting path.
    bool take(std::size_t posting)
    {
        for (std::size_t at = 0; at < left_.size(); ++at) {
            if (tried_[at] || model_.sites()[left_[at]].host == model_.sites()[postings_[posting]].host) continue;
            tried_[at] = true;
            if (taker_[at] && !take(*taker_[at])) continue;
            taker_[at] = posting;
            return true;
        }
        return false;
    }

    const PlanModel& model_;
    const Sites& postings_;
    const Sites& left_;
    std::vector<std::optional<std::size_t>> taker_; ///< by place that is left
    std::vector<bool> tried_;
    std::size_t taken_ = 0;
    bool complete_ = false;
};

struct Choice {
    Sites postings, left;

    Choice(const PlanModel& model, const Sites& chosen)
    {
        for (const auto site : chosen)
            if (model.sites()[site].stays == nullptr) postings.push_back(site);
        std::set_difference(model.stays().begin(), model.stays().end(), chosen.begin(), chosen.end(),
                            std::back_inserter(left));
    }

    Sites sites(const PlanModel& model) const
    {
        auto all = postings;
        std::set_difference(model.stays().begin(), model.stays().end(), left.begin(), left.end(),
                            std::back_inserter(all));
        return all;
    }
};

/// Those that nobody needs to leave for stay.
void let_stay(Choice& choice, const std::vector<PlannedPosting>& pairs)
{
    choice.left.clear();
    for (const auto& posting : pairs)
        if (posting.from) choice.left.push_back(*posting.from);
    std::sort(choice.left.begin(), choice.left.end());
}

bool leave_out_one_move(const PlanModel& model, Choice& choice)
{
    const auto worth = model.worth(choice.sites(model)).first;
    const auto& required = model.problem().required;
    for (const auto posting : choice.postings) {
        if (std::find(required.begin(), required.end(), posting) != required.end()) continue;
        for (const auto place : choice.left) {
            auto fewer = choice;
            fewer.postings = without(choice.postings, posting);
            fewer.left = without(choice.left, place);
            if (model.worth(fewer.sites(model)).first < worth ||
                !Pairing(model, fewer.postings, fewer.left).is_complete())
                continue;
            choice = std::move(fewer);
            return true;
        }
    }
    return false;
}

/// The host with more postings than there are others that leave and postings without anybody leaving.
const ThirdCountry* crowded_host(const PlanModel& model, const Choice& choice)
{
    std::map<const ThirdCountry*, std::int64_t> surplus;
    for (const auto site : choice.postings) ++surplus[model.sites()[site].host];
    for (const auto place : choice.left) ++surplus[model.sites()[place].host];
    const auto most = model.without_leaving() + static_cast<std::int64_t>(choice.left.size());
    for (const auto& [host, count] : surplus)
        if (count > most) return host;
    throw std::logic_error("nobody is to be placed at its own host, and yet the moves do not work out");
}

/// Postings at the host come from elsewhere or are new. As those elsewhere that stay cannot come, together they are no more
/// than all elsewhere and the new ones.
void keep_apart(PlanModel& model, const ThirdCountry* host)
{
    Sites sites;
    std::int64_t elsewhere = 0;
    for (std::size_t site = 0; site < model.sites().size(); ++site) {
        const auto& one = model.sites()[site];
        if ((one.stays == nullptr) != (one.host == host)) continue;
        sites.push_back(site);
        elsewhere += one.stays != nullptr;
    }
    model.limit(std::move(sites), model.without_leaving() + elsewhere, "those who leave " + host->code);
}

} // namespace

PlannedMoves solve_with_moves(PlanModel& model, double seconds)
{
    const auto begin = std::chrono::steady_clock::now();
    while (true) {
        solver::LocationLimits limits;
        limits.seconds =
            std::max(0.0, seconds - std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count());
        PlannedMoves moves{solve_within(model.problem(), limits), {}};
        if (!moves.solved.found) return moves;
        Choice choice(model, moves.solved.sites);
        const Pairing pairing(model, choice.postings, choice.left);
        if (!pairing.is_complete()) {
            keep_apart(model, crowded_host(model, choice));
            continue;
        }
        let_stay(choice, pairing.pairs());
        while (leave_out_one_move(model, choice)) {
        }
        moves.postings = Pairing(model, choice.postings, choice.left).pairs();
        moves.solved.sites = choice.sites(model);
        return moves;
    }
}

} // namespace ilonet::service
