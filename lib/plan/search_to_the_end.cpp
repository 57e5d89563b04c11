#include "plan/outcome.hpp"

namespace ilonet::plan {
namespace {

std::string in_words(const Search& search)
{
    if (search.nodes() == 0) return "Lagrangean bound at the root";
    return "branch and bound, " + std::to_string(search.nodes()) + (search.nodes() == 1 ? " node" : " nodes");
}

} // namespace

void search_to_the_end(Search& search, const Patience& patience, std::string& method)
{
    search.tree(patience);
    method = in_words(search);
}

} // namespace ilonet::plan
