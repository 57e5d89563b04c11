// Texts inside HTML, SVG and other XML.
#pragma once

#include <string>
#include <string_view>

namespace ilonet::render {

/// The text with what XML cannot hold made visible too (U+FFFE and U+FFFF besides what visible() shows), nothing escaped.
std::string xml_text(std::string_view text);
/// xml_text with the marks of HTML as entities: inert between tags and in a quoted attribute.
std::string markup(std::string_view text);

} // namespace ilonet::render
