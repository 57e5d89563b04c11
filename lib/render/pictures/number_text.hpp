// Numbers as texts, the same in every locale.
#pragma once

#include <string>

namespace ilonet::render {

/// The shortest text that reads back as the same number; empty for what is no number.
std::string number_text(double number);
/// A place or length in a picture: at most two decimals.
std::string length_text(double length);

} // namespace ilonet::render
