// What lists and documents have in common as JSON.
#pragma once

#include "model/result.hpp"

#include <string>
#include <string_view>

namespace ilonet::render {

/// -?digits(.digits)?, without a leading zero, as JSON has it (RFC 8259, 6).
bool is_json_number(std::string_view cell);
/// As a JSON string; bytes that are no UTF-8 are made visible.
void append_json_text(std::string& out, std::string_view text);
/// An array of the rows as objects, one a line; `[]` where empty.
void append_json_rows(std::string& out, const Result& result);

} // namespace ilonet::render
