// What the colours of a map mean, in words.
#pragma once

#include "render/picture.hpp"

#include <string>
#include <vector>

namespace ilonet::render {

struct LegendEntry {
    std::string style; ///< class of CSS of the swatch
    std::string words;
};

struct Legend {
    std::string unit;
    std::vector<LegendEntry> entries;
    std::vector<std::string> notes; ///< what the colours do not say
};

Legend map_legend(const Picture& picture);

/// Draws the legend under the map.
void append_legend(Drawing& drawing, const Legend& legend);

/// The class of CSS of a shade.
std::string shade_style(int shade);

} // namespace ilonet::render
