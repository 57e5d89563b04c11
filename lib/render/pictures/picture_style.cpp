#include "render/pictures/picture.hpp"

namespace ilonet::render {

// Marks stand out from the paper and from land without a mark by 3:1 or more, and each shade from the next by half as
// much again, so that they are told apart in grey too. Texts have 4.5:1 and more.
std::string_view picture_style()
{
    return R"css(
.picture text { font: 13px "Helvetica Neue", "Segoe UI", Roboto, "Liberation Sans", Arial, sans-serif; fill: #1b1f24; }
.picture .value, .picture .tick { font-variant-numeric: tabular-nums; }
.picture .tick, .picture .unit { fill: #4d5661; }
.picture .end { text-anchor: end; }
.picture .middle { text-anchor: middle; }
.picture .paper { fill: #ffffff; }
.picture .mark { fill: #32659f; }
.picture .band { fill: #ffffff; stroke: #32659f; stroke-width: 1.5; stroke-dasharray: 3 2; }
.picture .grid { stroke: #dde1e6; stroke-width: 1; }
.picture .zero { stroke: #4d5661; stroke-width: 1; }
.picture path { fill-rule: evenodd; }
.picture .land { fill: #e8eaec; stroke: #ffffff; stroke-width: 1.5; }
.picture .disputed { fill: #e8eaec; }
.picture .shade0 { fill: #ffffff; stroke: #69727d; stroke-width: 3; }
.picture .shade1 { fill: #5889bb; stroke: #ffffff; stroke-width: 1.5; }
.picture .shade2 { fill: #32659f; stroke: #ffffff; stroke-width: 1.5; }
.picture .shade3 { fill: #1c4477; stroke: #ffffff; stroke-width: 1.5; }
.picture .shade4 { fill: #0d244b; stroke: #ffffff; stroke-width: 1.5; }
.map text { font-size: 34px; }
.stretches .shade0 { stroke-width: 1.5; }
.stretches .shade1, .stretches .shade2, .stretches .shade3, .stretches .shade4 { stroke-width: 1; }
)css";
}

} // namespace ilonet::render
