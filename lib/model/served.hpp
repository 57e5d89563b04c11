// Deployments and their mandates as columns side by side, for what counts over time: days are days, codes are numbers,
// and no row holds a text of its own.
#pragma once

#include "model/snapshot.hpp"

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace ilonet {

/// Which days of a deployment are known.
enum class Days : std::uint8_t { none, active, planned };

struct Served {
    /// The codes of authorities and countries, topics and tasks, each once; columns hold their numbers.
    std::vector<std::string> codes;

    // A row for each deployment.
    std::vector<Days> days;       ///< as of Deployment::days_active, or days_planned
    std::vector<Day> first, last; ///< of these days, with the calendar's own ends for open ones; may be out of order
    std::vector<std::uint32_t> owner, country;
    std::vector<std::uint32_t> covers;      ///< of all deployments, one behind the other, as they are written
    std::vector<std::uint32_t> covers_ends; ///< behind the last one of each

    /// What a deployment does.
    struct Duty {
        std::uint32_t deployment; ///< its row
        std::uint32_t subject;    ///< code of a topic or task
        std::int32_t share;       ///< percent; below 0 where it is not known
        Day first, last;          ///< as above

        bool operator==(const Duty&) const = default;
    };
    std::vector<Duty> duties;

    std::size_t size() const { return days.size(); }
    std::span<const std::uint32_t> covered_by(std::size_t row) const
    {
        const auto begin = row == 0 ? 0 : covers_ends[row - 1];
        return std::span(covers).subspan(begin, covers_ends[row] - begin);
    }

    void add(const Deployment& deployment);
    /// Of the deployment in that row.
    void add(std::uint32_t row, const Mandate& mandate);

private:
    std::uint32_t number(std::string_view code);
    std::map<std::string, std::uint32_t, std::less<>> numbers_;
};

/// The snapshot's deployments, in its order, and what they do; mandates of others are left out.
Served served(const Snapshot& snapshot);

} // namespace ilonet
