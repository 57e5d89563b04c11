// What the shades of a picture mean, in words.
#pragma once

#include "render/pictures/picture.hpp"

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

/// A map and stretches have one.
bool has_legend(const Picture& picture);
Legend legend_of(const Picture& picture);

/// Units that a label is high, as picture_style() has it for this form.
double label_size(const Picture& picture);
/// Draws the legend under the picture, in texts of this size.
void append_legend(Drawing& drawing, const Legend& legend, double text_size);

/// The class of CSS of a shade.
std::string shade_style(int shade);

} // namespace ilonet::render
