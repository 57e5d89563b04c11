// How messages name a text of a file: its first 60 bytes.
#pragma once

#include "model/safe_text.hpp"

namespace ilonet::read {

/// What looks like another character is spelled out.
inline std::string in_quotes(std::string_view text) { return "'" + spelled_out(text.substr(0, 60)) + "'"; }
/// As it stands there, without control characters.
inline std::string shown_in_quotes(std::string_view text) { return "'" + visible(text.substr(0, 60)) + "'"; }

} // namespace ilonet::read
