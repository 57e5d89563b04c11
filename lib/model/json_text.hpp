// How text is written into JSON.
#pragma once

#include <string>
#include <string_view>

namespace ilonet {

/// Appends `text` as a JSON string in canonical form: quotes, backslash and controls below U+0020 escaped (\b \f \n \r \t,
/// else \u00XX in lower case), all else as UTF-8.
void append_json_string(std::string& out, std::string_view text);

} // namespace ilonet
