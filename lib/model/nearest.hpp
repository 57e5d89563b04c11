// Which known word was meant.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace ilonet {

/// Least number of single-character changes, neighbours swapped counting as one (optimal string alignment).
int edit_distance(std::string_view a, std::string_view b);

/// The candidate nearest to `word`, or empty where none is near enough to be worth naming (a third of the word's length,
/// at least one change). The first of equals wins.
std::string nearest(std::string_view word, std::span<const std::string_view> candidates);
std::string nearest(std::string_view word, std::span<const std::string> candidates);

/// `did you mean 'x'?`, or empty where nothing is near.
std::string did_you_mean(std::string_view word, std::span<const std::string_view> candidates);
std::string did_you_mean(std::string_view word, std::span<const std::string> candidates);

} // namespace ilonet
