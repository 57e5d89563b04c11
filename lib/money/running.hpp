// What the parts of the clocks share.
#pragma once

#include "money/clocks.hpp"
#include "money/commitments.hpp"

namespace ilonet::money {

struct Running {
    const Ledger& ledger;
    Day on, until;
    std::vector<Commitment> commitments;
    std::vector<Clock> clocks;

    /// Adds one that is due by `until`.
    void add(std::string_view duty, std::string about, Day due, std::optional<Cents> amount, std::string evidence);
};

void clocks_of_commitments(Running& running);
void clocks_of_prefinancing(Running& running);
void clocks_of_applications(Running& running);
void clocks_of_papers(Running& running);

} // namespace ilonet::money
