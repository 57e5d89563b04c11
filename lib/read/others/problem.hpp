// Files that describe a problem of choosing, apart from any network: for instances that others have published.
//
// JSON Lines. The first line names the objective, the others stand in any order:
//     {"objective":"assignment"}
//     {"site":"ES-0001"}                               `cost` may follow, 1 where it is left out
//     {"demand":"P-1"}                                 `weight` may follow, 1 where it is left out
//     {"pair":["P-1","ES-0001"],"value":52}            demand, site
// All numbers are whole, from -1000000000000 to 1000000000000. Objectives:
//     assignment               each demand takes one site, each site one demand; value is the cost
//     max-cover, set-cover     a pair says that the site covers the demand; value may be left out and is then 1
//     p-median, p-center       value is the distance
// max-cover, p-median and p-center have a `k`, the number of sites, on the first line: {"objective":"p-median","k":5}
#pragma once

#include "model/finding.hpp"
#include "read/read.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace ilonet::read {

struct ProblemFile {
    struct Site {
        std::string name;
        std::int64_t cost = 1;
    };
    struct Demand {
        std::string name;
        std::int64_t weight = 1;
    };
    struct Pair {
        std::size_t demand; ///< index in `demands`
        std::size_t site;   ///< index in `sites`
        std::int64_t value = 1;
    };
    std::string objective;
    std::optional<std::int64_t> k;
    std::vector<Demand> demands; ///< in the order in which the file first names them, as are the sites
    std::vector<Site> sites;
    std::vector<Pair> pairs; ///< none twice
    Findings findings;       ///< C04 to C06, C14, C16 to C19; with one, the rest is not to be used
    Texts texts;
};

/// `-` is standard input. Failure: not_found, io.
ProblemFile read_problem(const std::string& path);

} // namespace ilonet::read
