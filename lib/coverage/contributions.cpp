// What single deployments give to what is required.
#include "coverage/sweep.hpp"

namespace ilonet::coverage {

std::vector<Contribution> contributions(const Snapshot& snapshot, Day since, Day until,
                                        const std::set<std::string, std::less<>>& deployments)
{
    std::vector<Contribution> found;
    if (until < since) return found;
    for_each_supply(snapshot, served(snapshot), {since, until}, [&](const Supply& supply) {
        const auto& uid = snapshot.deployments[supply.deployment].uid;
        if (deployments.contains(uid))
            found.push_back({uid, snapshot.countries[supply.country].code, std::string(subject_word(supply.subject)),
                             supply.amount, supply.since, supply.until});
    });
    return found;
}

} // namespace ilonet::coverage
