#include "solver/median_relaxation.hpp"
#include "solver/outcome.hpp"

namespace ilonet::solver {

Outcome solve_median(const LocationProblem& problem, const Patience& patience, bool use_cbc)
{
    const auto median = median_of(problem);
    MedianRelaxation relaxation(median);
    Search search(median.columns, relaxation);
    search.root(patience);
    Outcome outcome;
    search_to_the_end(search, relaxation, patience, use_cbc, outcome.method);
    outcome.closed = search.is_closed();
    outcome.nodes = search.nodes();
    outcome.found = search.best().found;
    outcome.cost = median.constant + search.best().cost;
    outcome.bound = median.constant + search.bound();
    for (const auto column : search.best().chosen) outcome.sites.push_back(median.columns.site[column]);
    return outcome;
}

} // namespace ilonet::solver
