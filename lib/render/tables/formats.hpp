// The table of formats: a function and a row for each; `render` chooses among them.
#pragma once

#include "model/result.hpp"
#include "render/render.hpp"

#include <array>
#include <string>
#include <string_view>

namespace ilonet::render {

std::string as_table(const Result& result, const Screen& screen);
std::string as_tsv(const Result& result);
std::string as_csv(const Result& result);
std::string as_json(const Result& result);
std::string as_jsonl(const Result& result);
std::string as_markdown(const Result& result);

struct FormatRow {
    std::string_view name;
    std::string_view about;                             ///< what `ilonet help formats` says of it
    std::string (*write)(const Result&, const Screen&); ///< nullptr where a result is written as a document
    bool in_parts = false;                              ///< one line a row behind a header, if any
    bool binary = false;
};

template <std::string (*write)(const Result&)>
std::string on_any_screen(const Result& result, const Screen&)
{
    return write(result);
}

inline constexpr std::array formats{
    FormatRow{"table", "columns fitted to the terminal; what a terminal gets", as_table},
    FormatRow{"tsv", "a header and one line a row, parted by tabs; what a pipe gets", on_any_screen<as_tsv>, true},
    FormatRow{"csv", "the same, parted by commas, RFC 4180", on_any_screen<as_csv>, true},
    FormatRow{"json", "one array of objects", on_any_screen<as_json>},
    FormatRow{"jsonl", "one object a line", on_any_screen<as_jsonl>, true},
    FormatRow{"md", "a document in Markdown", on_any_screen<as_markdown>},
    FormatRow{"html", "a page in one file, without script and without network", nullptr},
    FormatRow{"xlsx", "a workbook; not to a terminal", nullptr, false, true},
};

enum class Style { bold, red, yellow };

/// The text in that style where the screen has colour, else as it is.
std::string styled(std::string_view text, Style style, const Screen& screen);

std::string without_trailing_spaces(std::string line);

} // namespace ilonet::render
