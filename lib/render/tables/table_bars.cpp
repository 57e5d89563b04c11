#include "render/tables/table_bars.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <string_view>

namespace ilonet::render {
namespace {

constexpr int narrowest_bar = 8, widest_bar = 32;
constexpr std::array<std::string_view, 8> parts{"", "▏", "▎", "▍", "▌", "▋", "▊", "▉"};
constexpr std::string_view whole = "█";

double number_in(const std::string& cell)
{
    double number = 0;
    const auto read = std::from_chars(cell.data(), cell.data() + cell.size(), number);
    return read.ec == std::errc() && std::isfinite(number) ? std::max(number, 0.0) : 0;
}

std::string bar(double share, int room)
{
    // What is there is seen, however little.
    const auto eighths = std::max(static_cast<int>(std::lround(share * room * 8)), share > 0 ? 1 : 0);
    std::string text;
    for (int i = 0; i < eighths / 8; ++i) text += whole;
    return text.append(parts[static_cast<std::size_t>(eighths % 8)]);
}

} // namespace

std::vector<std::string> bars_of(const Result& result, int room)
{
    const auto column =
        std::find_if(result.columns.begin(), result.columns.end(), [](const auto& c) { return c.drawn; });
    if (column == result.columns.end() || room < narrowest_bar) return {};
    const auto at = static_cast<std::size_t>(column - result.columns.begin());
    double most = 0;
    for (const auto& row : result.rows) most = std::max(most, number_in(row[at]));
    if (most == 0) return {};
    std::vector<std::string> bars;
    for (const auto& row : result.rows) bars.push_back(bar(number_in(row[at]) / most, std::min(room, widest_bar)));
    return bars;
}

} // namespace ilonet::render
