// Well-formed UTF-8, and how long it is.
#pragma once

#include <cstddef>
#include <string_view>

namespace ilonet {

/// Byte offset of the first byte that is not well-formed UTF-8 (RFC 3629: no surrogates, nothing overlong), or npos.
std::size_t first_invalid_utf8(std::string_view text);
/// Number of code points in well-formed UTF-8; a malformed byte counts as one.
int count_characters(std::string_view text);

} // namespace ilonet
