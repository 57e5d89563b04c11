// What text may be, and how it is written into JSON.
#pragma once

#include "model/api.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace ilonet {

/// Byte offset of the first byte that is not well-formed UTF-8 (RFC 3629: no surrogates, nothing overlong), or npos.
ILONET_API std::size_t first_invalid_utf8(std::string_view text);
/// Number of code points in well-formed UTF-8; a malformed byte counts as one.
ILONET_API int count_characters(std::string_view text);
/// Why `text` may not stand in a field, as a sentence without full stop: not UTF-8, a control character, a character that
/// turns the direction of writing, or a first character that a spreadsheet takes for a formula. Empty where it may.
ILONET_API std::string problem_of_text(std::string_view text);
/// `text` with each control character, byte that is no UTF-8 and direction mark made visible as \xHH or \u{HHHH}: safe
/// to print, and all else as it is, for answers that hold what somebody wrote.
ILONET_API std::string inert(std::string_view text);
/// The same for messages, where what cannot be seen must be: also invisible characters, and white space other than the plain
/// space, as \u{HHHH}.
ILONET_API std::string visible(std::string_view text);
/// The same for what should be a code, an id, a key or a column: also letters and marks that are none of the Latin script, for
/// some look like one.
ILONET_API std::string spelled_out(std::string_view text);
/// `1 gap`, `4 gaps`.
ILONET_API std::string counted(std::int64_t number, std::string_view thing);
/// `member state` for `member_state`.
ILONET_API std::string spoken(std::string_view word);
/// `a member state`, `an agency`.
ILONET_API std::string with_article(std::string_view word);
/// Appends `text` as a JSON string in canonical form: quotes, backslash and controls below U+0020 escaped (\b \f \n \r \t,
/// else \u00XX in lower case), all else as UTF-8.
ILONET_API void append_json_string(std::string& out, std::string_view text);

} // namespace ilonet
