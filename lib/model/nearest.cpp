#include "model/nearest.hpp"

#include "model/safe_text.hpp"

#include <algorithm>
#include <vector>

namespace ilonet {
namespace {

template <typename Words>
std::string nearest_of(std::string_view word, const Words& candidates)
{
    const int limit = std::max(1, static_cast<int>(word.size()) / 3);
    int best = limit + 1;
    std::string_view found;
    for (std::string_view candidate : candidates) {
        const int distance = edit_distance(word, candidate);
        if (distance < best) {
            best = distance;
            found = candidate;
        }
    }
    return std::string(found);
}

// What was meant may come from a foreign file, too.
std::string question(const std::string& found) { return found.empty() ? "" : "did you mean '" + visible(found) + "'?"; }

} // namespace

int edit_distance(std::string_view a, std::string_view b)
{
    const auto width = b.size() + 1;
    std::vector<int> before(width), above(width), row(width);
    for (std::size_t j = 0; j < width; ++j) above[j] = static_cast<int>(j);
    for (std::size_t i = 1; i <= a.size(); ++i) {
        row[0] = static_cast<int>(i);
        for (std::size_t j = 1; j < width; ++j) {
            const int change = a[i - 1] == b[j - 1] ? 0 : 1;
            row[j] = std::min({above[j] + 1, row[j - 1] + 1, above[j - 1] + change});
            const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
            if (swapped) row[j] = std::min(row[j], before[j - 2] + 1);
        }
        std::swap(before, above);
        std::swap(above, row);
    }
    return above[width - 1];
}

std::string nearest(std::string_view word, std::span<const std::string_view> candidates)
{
    return nearest_of(word, candidates);
}

std::string nearest(std::string_view word, std::span<const std::string> candidates)
{
    return nearest_of(word, candidates);
}

std::string did_you_mean(std::string_view word, std::span<const std::string_view> candidates)
{
    return question(nearest(word, candidates));
}

std::string did_you_mean(std::string_view word, std::span<const std::string> candidates)
{
    return question(nearest(word, candidates));
}

} // namespace ilonet
