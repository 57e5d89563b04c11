#include "render/pictures/axis.hpp"

#include "render/pictures/picture.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace ilonet::render {
namespace {

constexpr int most_ticks = 5;

Axis axis_in_steps(double least, double greatest, double step)
{
    const auto first = std::floor(least / step);
    const auto last = std::max(std::ceil(greatest / step), first + 1);
    Axis axis{first * step, last * step, {}};
    const auto steps = static_cast<int>(last - first);
    for (int k = 0; k <= steps; ++k) axis.ticks.push_back((first + k) * step + 0.0); // + 0.0 for no -0
    return axis;
}

double ticks_of_step(double least, double greatest, double step)
{
    return std::max(std::ceil(greatest / step) - std::floor(least / step), 1.0) + 1;
}

// 1, 2 or 5 times a power of ten, the least that gives few enough ticks.
double round_step(double least, double greatest, bool whole)
{
    const auto span = greatest - least;
    if (span <= 0) return 1;
    constexpr std::array<double, 3> digits{1, 2, 5};
    for (auto power = std::floor(std::log10(span)) - 1;; ++power)
        for (const auto digit : digits) {
            const auto step = digit * std::pow(10.0, power);
            if ((!whole || step >= 1) && ticks_of_step(least, greatest, step) <= most_ticks) return step;
        }
}

} // namespace

Axis axis_of(const std::vector<Mark>& marks)
{
    double least = 0, greatest = 0;
    bool whole = true;
    for (const auto& mark : marks) {
        const auto value = drawn_value(mark);
        least = std::min(least, value);
        greatest = std::max(greatest, value);
        whole = whole && value == std::floor(value);
    }
    return axis_in_steps(least, greatest, round_step(least, greatest, whole));
}

} // namespace ilonet::render
