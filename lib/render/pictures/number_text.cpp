#include "render/pictures/number_text.hpp"

#include <array>
#include <charconv>
#include <cmath>

namespace ilonet::render {

std::string number_text(double number)
{
    if (!std::isfinite(number)) return {};
    const bool plain = number == 0 || (std::abs(number) >= 1e-6 && std::abs(number) < 1e15);
    const auto form = plain ? std::chars_format::fixed : std::chars_format::general;
    std::array<char, 40> text{};
    const auto end = std::to_chars(text.data(), text.data() + text.size(), number, form).ptr;
    return {text.data(), end};
}

std::string length_text(double length)
{
    // Whole hundredths first, so that the shortest text has at most two decimals; + 0.0 for no -0.
    return number_text(std::round(length * 100) / 100 + 0.0);
}

} // namespace ilonet::render
