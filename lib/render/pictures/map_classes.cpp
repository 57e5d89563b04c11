#include "render/pictures/map_classes.hpp"

#include "render/pictures/number_text.hpp"
#include "render/pictures/picture.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <optional>

namespace ilonet::render {
namespace {

constexpr std::size_t most_shades = 4;

std::vector<double> sorted_values(const std::vector<Mark>& marks)
{
    std::vector<double> values;
    values.reserve(marks.size());
    for (const auto& mark : marks) values.push_back(drawn_value(mark));
    std::sort(values.begin(), values.end());
    return values;
}

// The round number nearest to a positive one, as ratios go.
double rounded(double number)
{
    constexpr std::array<double, 10> digits{1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10};
    const auto power = std::pow(10.0, std::floor(std::log10(number)));
    auto best = power;
    for (const auto digit : digits)
        if (std::abs(std::log(digit * power / number)) < std::abs(std::log(best / number))) best = digit * power;
    return number >= 1 ? std::round(best) : best;
}

// The upper end of a band such as `1-2`.
std::optional<double> upper_end(const Mark& mark)
{
    const auto hyphen = mark.shown.find('-', 1);
    if (hyphen == std::string::npos) return std::nullopt;
    double end = 0;
    const auto* last = mark.shown.data() + mark.shown.size();
    const auto read = std::from_chars(mark.shown.data() + hyphen + 1, last, end);
    return read.ec == std::errc() && read.ptr == last ? std::optional(end) : std::nullopt;
}

bool cuts_a_band(double limit, const std::vector<Mark>& marks)
{
    return std::any_of(marks.begin(), marks.end(), [&](const Mark& mark) {
        const auto end = upper_end(mark);
        return end && drawn_value(mark) < limit && limit <= *end;
    });
}

bool lies_between(const std::vector<double>& values, double from, double below)
{
    const auto first = std::lower_bound(values.begin(), values.end(), from);
    return first != values.end() && *first < below;
}

// Where classes begin: at the least value, then at round numbers near the quartiles that leave no class empty.
std::vector<double> beginnings(const std::vector<double>& values, const std::vector<Mark>& marks)
{
    std::vector<double> begins{values.front()};
    for (std::size_t k = 1; k < most_shades; ++k) {
        const auto limit = rounded(values[values.size() * k / most_shades]);
        if (limit <= begins.back() || limit > values.back()) continue;
        if (!lies_between(values, begins.back(), limit) || cuts_a_band(limit, marks)) continue;
        begins.push_back(limit);
    }
    return begins;
}

void append_shades(std::vector<MapClass>& classes, const std::vector<double>& values, const std::vector<Mark>& marks)
{
    const bool whole = std::all_of(values.begin(), values.end(), [](double v) { return v == std::floor(v); });
    const auto begins = beginnings(values, marks);
    for (std::size_t k = 0; k < begins.size(); ++k) {
        const bool last = k + 1 == begins.size();
        const auto to = last ? values.back() : whole ? begins[k + 1] - 1 : begins[k + 1];
        classes.push_back({begins[k], to, static_cast<int>(k) + 1, !last && !whole});
    }
}

} // namespace

std::vector<MapClass> map_classes(const std::vector<Mark>& marks)
{
    auto values = sorted_values(marks);
    std::vector<MapClass> classes;
    const auto above_zero = std::upper_bound(values.begin(), values.end(), 0.0);
    if (above_zero != values.begin()) classes.push_back({values.front(), 0, 0, false});
    values.erase(values.begin(), above_zero);
    if (!values.empty()) append_shades(classes, values, marks);
    return classes;
}

const MapClass& class_of(double value, const std::vector<MapClass>& classes)
{
    const auto next =
        std::find_if(classes.begin() + 1, classes.end(), [&](const MapClass& one) { return value < one.from; });
    return *(next - 1);
}

std::string in_words(const MapClass& one)
{
    if (one.from == one.to) return number_text(one.from);
    return number_text(one.from) + (one.below ? " to below " : " to ") + number_text(one.to);
}

} // namespace ilonet::render
