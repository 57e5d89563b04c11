// What lists and documents have in common as Markdown.
#pragma once

#include "model/result.hpp"

#include <string>
#include <string_view>

namespace ilonet::render {

/// The text within a line: every mark of Markdown and HTML is escaped, so that it shows as it was written.
std::string markdown_text(std::string_view text);
/// The text as a line of its own: what it begins with makes no list, rule or block of code either.
std::string markdown_line(std::string_view text);
void append_markdown_table(std::string& out, const Result& result);

} // namespace ilonet::render
