// How many columns of a terminal a text takes.
#pragma once

#include <string_view>

namespace ilonet::render {

/// Columns that the text takes: combining marks none, wide characters two, a malformed byte one.
int display_width(std::string_view text);

/// The longest beginning that takes at most `width` columns, never cut between a letter and its marks.
std::string_view beginning_of_width(std::string_view text, int width);

} // namespace ilonet::render
