// Countries, subjects and deployments as small integers, so that counting touches no text.
#pragma once

#include "coverage/coverage.hpp"
#include "model/day.hpp"
#include "model/served.hpp"
#include "model/snapshot.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace ilonet::coverage {

/// 0 is officers in general, then the topics a-l, then the tasks.
inline constexpr std::uint32_t subject_count = 17;
inline constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();

/// `none` for a word that is neither topic nor task.
std::uint32_t subject_number(std::string_view subject);
std::string_view subject_word(std::uint32_t number);
std::string_view subject_name(std::uint32_t number);

/// Several subjects: bit by number.
using Subjects = std::uint32_t;
Subjects subjects_of(const SubjectGroup& group);
/// `topic i, task return`.
std::string spelled(Subjects subjects);

/// The third countries by their place in the snapshot, and which of them are in scope.
class Countries {
public:
    Countries(const Snapshot& snapshot, const Scope& scope);
    /// `none` where no third country has the code.
    std::uint32_t number(std::string_view code) const;
    bool in_scope(std::uint32_t country) const { return in_scope_[country]; }

private:
    static constexpr std::size_t letters = 26;
    std::array<std::uint32_t, letters * letters> by_code_;
    std::vector<bool> in_scope_;
};

/// The authorities whose deployments count.
class AuthorityScope {
public:
    AuthorityScope(const Snapshot& snapshot, const Scope& scope) : snapshot_(snapshot), scope_(scope) {}
    bool holds(std::string_view authority) const;

private:
    const Snapshot& snapshot_;
    const Scope& scope_;
};

/// What the codes of columns stand for, by their number there.
struct ServedCodes {
    ServedCodes(const Snapshot& snapshot, const Served& served, const Scope& scope, const Countries& countries);

    std::vector<std::uint32_t> country; ///< as Countries::number has it
    std::vector<std::uint32_t> subject; ///< as subject_number has it
    std::vector<bool> held;             ///< of authorities: whether the scope holds it
};

/// Calls `visit` with each country that the deployment covers from its host, each once; the host itself is none of them.
template <typename Visit>
void for_each_cover(const Countries& countries, const Deployment& deployment, Visit visit)
{
    for (std::size_t i = 0; i < deployment.covers.size(); ++i) {
        const auto& code = deployment.covers[i];
        bool seen = code == deployment.country;
        for (std::size_t k = 0; k < i && !seen; ++k) seen = deployment.covers[k] == code;
        if (seen) continue;
        if (const auto country = countries.number(code); country != none) visit(country);
    }
}

/// The same for a row of columns.
template <typename Visit>
void for_each_cover(const ServedCodes& codes, const Served& served, std::size_t row, Visit visit)
{
    const auto covers = served.covered_by(row);
    for (std::size_t i = 0; i < covers.size(); ++i) {
        bool seen = covers[i] == served.country[row];
        for (std::size_t k = 0; k < i && !seen; ++k) seen = covers[k] == covers[i];
        if (seen) continue;
        if (const auto country = codes.country[covers[i]]; country != none) visit(country);
    }
}

/// uid of a deployment -> the number it was given.
using Numbered = std::unordered_map<std::string_view, std::uint32_t>;

bool subject_in_scope(const Scope& scope, std::string_view subject);

} // namespace ilonet::coverage
