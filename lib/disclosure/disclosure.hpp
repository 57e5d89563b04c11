// The front door of the room `disclosure`: what a public document may show of small counts. One officer of one state in
// one country is a person; so is the difference between a total and all other rows.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace ilonet::disclosure {

/// Counts that are published together, and the sums that a reader can form of them. Counts under `smallest` (and over 0) are
/// banded; then more are, as few as the method finds, until no reader can work out a banded small count from what is
/// shown. Zero is shown: nobody is there.
class PublishedCounts {
public:
    /// `smallest` is 1 where nothing is hidden, else at least 3: of a band of one value nothing is hidden.
    explicit PublishedCounts(std::int64_t smallest);

    /// Adds a count, not negative, and returns its number.
    std::size_t add(std::int64_t count);
    /// The parts add up to the whole, and readers know it. A count is a part of one whole at most; wholes can be parts, and can be
    /// parted in several ways.
    void add_up(std::vector<std::size_t> parts, std::size_t whole);

    /// Decides what is shown. Call it once, after the last `add` and `add_up`.
    void protect();

    bool is_exact(std::size_t count) const { return counts_[count].level == Level::exact; }
    /// `12`, or a band: `1-2`, `3+`, `1+`.
    std::string text(std::size_t count) const;
    /// The least and the greatest that a reader can work out; `unbounded` where there is no greatest.
    struct Range {
        std::int64_t least = 0, greatest = 0;
        bool operator==(const Range&) const = default;
    };
    static constexpr std::int64_t unbounded = INT64_MAX / 4;
    std::vector<Range> worked_out() const;

private:
    enum class Level { exact, banded, any };
    struct Count {
        std::int64_t value;
        Level level;
    };
    struct Sum {
        std::vector<std::size_t> parts;
        std::size_t whole;
    };

    bool is_small(std::size_t count) const;
    Range shown(std::size_t count) const;
    bool hide_beside(std::size_t disclosed, const std::vector<Range>& ranges);
    using Looked = std::vector<bool>; ///< by sum
    bool hide_around(std::size_t part, const std::vector<Range>& ranges, Looked& looked);
    bool hide_in(const Sum& sum, std::size_t disclosed, const std::vector<Range>& ranges, Looked& looked);
    void hide_all();
    bool parts_fill(const Sum& sum) const;
    bool widen(std::size_t count);

    std::int64_t smallest_;
    std::vector<Count> counts_;
    std::vector<Sum> sums_;
};

} // namespace ilonet::disclosure
