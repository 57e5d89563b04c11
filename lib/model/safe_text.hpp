// What text may stand in a field, and how any text is made safe to show.
#pragma once

#include <string>
#include <string_view>

namespace ilonet {

/// Why `text` may not stand in a field, as a sentence without full stop: not UTF-8, a control character, a character that
/// turns the direction of writing, or a first character that a spreadsheet takes for a formula. Empty where it may.
std::string problem_of_text(std::string_view text);
/// `text` with each control character, byte that is no UTF-8 and direction mark made visible as \xHH or \u{HHHH}: safe
/// to print, and all else as it is, for answers that hold what somebody wrote.
std::string inert(std::string_view text);
/// The same for messages, where what cannot be seen must be: also invisible characters, and white space other than the plain
/// space, as \u{HHHH}.
std::string visible(std::string_view text);
/// The same for what should be a code, an id, a key or a column: also letters and marks that are none of the Latin script, for
/// some look like one.
std::string spelled_out(std::string_view text);

} // namespace ilonet
