#include "render/pictures/world.hpp"

#include <charconv>
#include <optional>
#include <tuple>
#include <utility>

namespace ilonet::render {
namespace {

// What stands before the separator, which is taken from `rest` with it.
std::string_view take(std::string_view& rest, char separator)
{
    const auto end = rest.find(separator);
    const auto taken = rest.substr(0, end);
    rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
    return taken;
}

std::optional<double> number(std::string_view text)
{
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value, std::chars_format::fixed);
    if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
    return value;
}

std::optional<std::pair<double, double>> two_numbers(std::string_view text)
{
    const auto first = number(take(text, ' '));
    const auto second = number(text);
    if (!first || !second) return std::nullopt;
    return std::pair{*first, *second};
}

bool is_path(std::string_view text)
{
    constexpr std::string_view allowed = "MmLlHhVvCcSsQqTtAaZz0123456789-., ";
    return text.empty() ||
           ((text.front() == 'M' || text.front() == 'm') && text.find_first_not_of(allowed) == std::string_view::npos);
}

std::optional<Shape> shape_of(std::string_view line)
{
    Shape shape;
    shape.code = take(line, '\t');
    const auto place = two_numbers(take(line, '\t'));
    shape.path = take(line, '\t');
    shape.dot = line == "dot";
    if (shape.code.empty() || !place || !is_path(shape.path)) return std::nullopt;
    if (shape.path.empty() && !shape.dot) return std::nullopt;
    std::tie(shape.x, shape.y) = *place;
    return shape;
}

void read_comment(std::string_view line, World& world)
{
    constexpr std::string_view grid = "# grid: ";
    if (!line.starts_with(grid)) return;
    const auto size = two_numbers(line.substr(grid.size()));
    if (size && size->first > 0 && size->second > 0) std::tie(world.width, world.height) = *size;
}

} // namespace

World parse_world(std::string_view text)
{
    World world;
    while (!text.empty()) {
        auto line = take(text, '\n');
        if (line.ends_with('\r')) line.remove_suffix(1);
        if (line.starts_with('#'))
            read_comment(line, world);
        else if (const auto shape = shape_of(line))
            world.shapes.push_back(*shape);
    }
    return world;
}

const World& world()
{
    static const World parsed = parse_world(world_shapes());
    return parsed;
}

} // namespace ilonet::render
