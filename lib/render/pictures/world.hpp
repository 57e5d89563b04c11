// The shapes of the world's countries.
#pragma once

#include <string_view>
#include <vector>

namespace ilonet::render {

/// The text of the shapes, made part of the program at build time. Comments begin with `#`, one of them is `# grid: 2000 H`;
/// then a line for each country: CODE TAB `x y` TAB path of SVG [TAB dot]. `--` stands for areas in dispute.
std::string_view world_shapes();

struct Shape {
    std::string_view code;
    double x = 0, y = 0;   ///< where its dot stands
    std::string_view path; ///< empty where it is too small to have one
    bool dot = false;      ///< too small to be seen by its shape alone
};

struct World {
    double width = 2000, height = 1000;
    std::vector<Shape> shapes;
};

/// What cannot be read as a shape is left out. The shapes are views of the text.
World parse_world(std::string_view text);

/// The world of world_shapes().
const World& world();

/// The code of areas in dispute.
constexpr std::string_view in_dispute = "--";

} // namespace ilonet::render
