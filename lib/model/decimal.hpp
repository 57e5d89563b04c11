// Decimal numbers with at most two places, kept as whole hundredths.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace ilonet {

/// A whole number of at most 18 digits with an optional minus, or nothing.
std::optional<std::int64_t> parse_whole(std::string_view text);
/// `0.5`, `1`, `-1.25` in hundredths; nothing for other forms, more places or more than 15 digits before the point.
std::optional<std::int64_t> parse_hundredths(std::string_view text);
/// Which of two numbers is greater, exactly, however many digits they have: `-12`, `0.25`, `9e-05`, `1e+16`, `inf`. Nothing where
/// one of the texts is no number.
std::optional<std::strong_ordering> compare_numbers(std::string_view a, std::string_view b);
/// The shortest form: 50 is `0.5`, 100 is `1`, 125 is `1.25`.
std::string hundredths_text(std::int64_t hundredths);
/// Cents as euro with two places: 1250 is `12.50`.
std::string euro_text(std::int64_t cents);

} // namespace ilonet
