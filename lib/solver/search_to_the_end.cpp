// Own tree first; where it does not close, CBC; where that is not there or does not end, the tree again.
#include "solver/cbc_library.hpp"
#include "solver/outcome.hpp"

#include <algorithm>
#include <cmath>

namespace ilonet::solver {
namespace {

/// Numbers looked at before CBC is asked: a few seconds. Not measured in time, so that the same solver is asked every
/// time.
constexpr std::uint64_t work_before_cbc = 1'500'000'000;
/// And before it is even loaded: most trees are smaller.
constexpr std::uint64_t work_before_loading = 100'000'000;
constexpr double share_of_time_for_cbc = 0.8;
/// Its tolerances are near 1e-9 of the numbers: larger ones would hide a difference of a step.
constexpr std::int64_t most_for_floating_point = std::int64_t{1} << 30;

std::string in_words(const Search& search)
{
    if (search.nodes() == 0) return "Lagrangean bound at the root";
    return "branch and bound, " + std::to_string(search.nodes()) + (search.nodes() == 1 ? " node" : " nodes");
}

double seconds_left(const Patience& patience)
{
    return std::chrono::duration<double>(patience.until - std::chrono::steady_clock::now()).count();
}

bool follows(const Decisions& decisions, const std::vector<std::uint32_t>& chosen)
{
    const auto is_out = [&](std::uint32_t column) { return decisions.fate(column) == Fate::out; };
    const auto is_chosen = [&](std::uint32_t column) {
        return std::find(chosen.begin(), chosen.end(), column) != chosen.end();
    };
    return std::none_of(chosen.begin(), chosen.end(), is_out) &&
           std::all_of(decisions.in().begin(), decisions.in().end(), is_chosen);
}

/// Its proof counts only where our own whole numbers agree: its choice keeps all wishes and costs what it says, and it
/// has not overlooked a better one that was within its reach.
bool is_credible(const Search& search, const Relaxation& relaxation, const ForeignAnswer& answer)
{
    const auto& best = search.best();
    const bool overlooked = best.found && follows(search.decisions(), best.chosen);
    if (!answer.found) return !overlooked;
    const auto cost = relaxation.cost_of(answer.chosen);
    if (!cost || std::abs(static_cast<double>(*cost) - answer.cost) > 0.25) return false;
    return best.cost == *cost || (best.cost < *cost && !overlooked);
}

bool closed_by_cbc(Search& search, const Relaxation& relaxation, const Patience& patience)
{
    if (relaxation.beyond() / relaxation.step() > most_for_floating_point) return false;
    const auto answer = solve_with_cbc(relaxation.program(search.decisions()), search.best().chosen,
                                       share_of_time_for_cbc * seconds_left(patience));
    if (!answer) return false;
    search.offer(answer->chosen);
    if (answer->proven && is_credible(search, relaxation, *answer)) search.close();
    return search.is_closed();
}

} // namespace

void search_to_the_end(Search& search, const Relaxation& relaxation, const Patience& patience, bool use_cbc,
                       std::string& method)
{
    constexpr auto no_end = std::numeric_limits<std::uint64_t>::max();
    const auto is_over = [&] { return search.is_closed() || patience.ran_out() || search.nodes() >= patience.nodes; };
    search.tree(patience, use_cbc ? work_before_loading : no_end);
    const bool ask = use_cbc && !is_over() && has_cbc();
    if (!is_over()) search.tree(patience, ask ? work_before_cbc : no_end);
    method = in_words(search);
    if (is_over() || !ask) return;
    if (closed_by_cbc(search, relaxation, patience)) {
        method = "CBC, after " + method;
        return;
    }
    search.tree(patience, no_end);
    method = in_words(search);
}

} // namespace ilonet::solver
