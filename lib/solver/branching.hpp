// Which column to branch on: the one that is in doubt and has raised the bound most either way, tried out where little
// is known of it.
#pragma once

#include "solver/decisions.hpp"

#include <array>

namespace ilonet::solver {

class Branching {
public:
    explicit Branching(std::size_t columns);

    /// In one step of an ascent the bound chose these.
    void saw(const std::vector<std::uint32_t>& chosen);

    /// The most promising open columns, the best first.
    std::vector<std::uint32_t> candidates(const Decisions& decisions) const;
    /// From what was learned; the higher the better.
    double score(std::uint32_t column) const;
    /// From what was tried just now.
    static double score(double rise_out, double rise_in);
    bool is_known(std::uint32_t column) const;
    void learn(std::uint32_t column, bool in, double rise);

private:
    struct Mean {
        int count = 0;
        double sum = 0;
    };
    double rise(std::uint32_t column, bool in) const;
    double way_to_go(std::uint32_t column, bool in) const;

    std::vector<double> share_;                ///< by column, how often the bound chose it of late
    std::vector<std::array<Mean, 2>> learned_; ///< by column; out, in
    std::array<Mean, 2> of_all_;
};

} // namespace ilonet::solver
