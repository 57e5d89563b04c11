// Code points and what a reader sees of them. Private to `model`.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace ilonet {

inline constexpr std::uint32_t malformed = 0xFFFFFFFF;

/// Reads one code point and moves on; `malformed` for a byte that is no UTF-8, which moves on by one.
std::uint32_t next_code_point(std::string_view text, std::size_t& at);
/// C0 and C1 controls.
bool is_control(std::uint32_t point);
/// Marks, embeddings and isolates of the direction of writing.
bool turns_direction(std::uint32_t point);
/// LINE SEPARATOR and PARAGRAPH SEPARATOR.
bool breaks_line(std::uint32_t point);
/// Nothing at all is drawn for it (Default_Ignorable_Code_Point of Unicode 15), or an empty cell (Braille blank).
bool is_invisible(std::uint32_t point);
/// White space of any script (White_Space of Unicode 15), the plain space included.
bool is_white_space(std::uint32_t point);
/// `\u{200B}`.
std::string escaped(std::uint32_t point);

} // namespace ilonet
