// How far a branch of the search has decided, and the way back.
#pragma once

#include "solver/columns.hpp"

namespace ilonet::solver {

enum class Fate : std::uint8_t { open, in, out };

class Decisions {
public:
    explicit Decisions(const Columns& columns);

    Fate fate(std::uint32_t column) const { return fate_[column]; }
    bool is_open(std::uint32_t column) const { return fate_[column] == Fate::open; }
    const std::vector<std::uint32_t>& in() const { return in_; }
    std::uint32_t open() const { return open_; }
    std::uint32_t room() const { return columns_.most - static_cast<std::uint32_t>(in_.size()); }
    std::int64_t left(std::size_t side) const { return left_[side]; }

    void put_in(std::uint32_t column);
    void put_out(std::uint32_t column);

    /// Puts out what no longer fits. False where too much is in already.
    bool settle_sides();

    std::size_t mark() const { return trail_.size(); }
    void undo(std::size_t mark);

private:
    void use(std::uint32_t column, int sign);

    const Columns& columns_;
    std::vector<std::vector<std::pair<std::size_t, std::int64_t>>> uses_; ///< by column, of each side
    std::vector<Fate> fate_;
    std::vector<std::uint32_t> in_, trail_;
    std::vector<std::int64_t> left_; ///< by side
    std::uint32_t open_;
};

} // namespace ilonet::solver
