#include "plan/outcome.hpp"

namespace ilonet::plan {
namespace {

/// Numbers looked at before another solver is asked: a few seconds. Not measured in time, so that the same solver is
/// asked every time.
constexpr std::uint64_t work_of_own = 4'000'000'000;

std::string in_words(const Search& search)
{
    if (search.nodes() == 0) return "Lagrangean bound at the root";
    return "branch and bound, " + std::to_string(search.nodes()) + (search.nodes() == 1 ? " node" : " nodes");
}

} // namespace

void search_to_the_end(Search& search, const Relaxation&, const Patience& patience, bool use_cbc, std::string& method)
{
    search.tree(patience, use_cbc ? work_of_own : std::numeric_limits<std::uint64_t>::max());
    if (!search.is_closed()) search.tree(patience, std::numeric_limits<std::uint64_t>::max());
    method = in_words(search);
}

} // namespace ilonet::plan
