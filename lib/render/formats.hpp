// One function for each format; `render` chooses among them.
#pragma once

#include "model/result.hpp"
#include "render/render.hpp"

#include <string>
#include <string_view>

namespace ilonet::render {

std::string as_table(const Result& result, const Screen& screen);
std::string as_tsv(const Result& result);
std::string as_csv(const Result& result);
std::string as_json(const Result& result);
std::string as_jsonl(const Result& result);
std::string as_markdown(const Result& result);

enum class Style { bold, red, yellow };

/// The text in that style where the screen has colour, else as it is.
std::string styled(std::string_view text, Style style, const Screen& screen);

std::string without_trailing_spaces(std::string line);

} // namespace ilonet::render
