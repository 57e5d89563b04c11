#include "model/safe_text.hpp"
#include "render/findings/findings_formats.hpp"
#include "render/render.hpp"
#include "render/tables/display_width.hpp"
#include "render/tables/formats.hpp"

#include <optional>

namespace ilonet::render {
namespace {

constexpr std::string_view excerpt_indent = "    ";
constexpr std::string_view help_indent = "  ";

std::string number_or_empty(int number) { return number > 0 ? std::to_string(number) : std::string(); }

// `FILE:LINE:COL: `, as much of it as is known; the uid where no file is.
std::string where(const Finding& finding)
{
    const auto& [file, line, column] = finding.place;
    if (file.empty()) return finding.uid.empty() ? std::string() : visible(finding.uid) + ": ";
    auto text = visible(file);
    if (line > 0) text += ":" + std::to_string(line);
    if (line > 0 && column > 0) text += ":" + std::to_string(column);
    return text + ": ";
}

std::string what(const Finding& finding, const Screen& screen)
{
    const auto style = finding.severity == Severity::error ? Style::red : Style::yellow;
    auto text = styled(word_of(finding.severity), style, screen);
    if (!finding.rule.empty()) text += styled("[" + visible(finding.rule) + "]", Style::bold, screen);
    return text + ": " + visible(finding.sentence.text());
}

bool all_of(std::string_view text, std::string_view allowed)
{
    return !text.empty() && text.find_first_not_of(allowed) == std::string_view::npos;
}

// Bytes of the escape of visible() that the text begins with, 0 where it begins with none: `\x80` to `\xFF` for a byte
// that is no UTF-8, `\u{0009}` for a control character.
std::size_t escape_length(std::string_view text)
{
    constexpr std::string_view digits = "0123456789ABCDEF";
    if (text.starts_with("\\x") && text.size() >= 4 && all_of(text.substr(2, 1), "89ABCDEF") &&
        all_of(text.substr(3, 1), digits))
        return 4;
    if (!text.starts_with("\\u{")) return 0;
    const auto close = text.find('}');
    if (close == std::string_view::npos || close < 7 || close > 9 || !all_of(text.substr(3, close - 3), digits))
        return 0;
    return close + 1;
}

std::size_t length_of_first(std::string_view text)
{
    if (const auto escape = escape_length(text); escape > 0) return escape;
    std::size_t length = 1;
    while (length < text.size() && (static_cast<unsigned char>(text[length]) & 0xC0U) == 0x80U) ++length;
    return length;
}

// Width of what stands before the column; columns count the characters of the file, where an escape is one.
std::optional<int> width_before(std::string_view excerpt, int column)
{
    std::size_t at = 0;
    for (int k = 1; k < column && at < excerpt.size(); ++k) at += length_of_first(excerpt.substr(at));
    if (column <= 0 || at >= excerpt.size()) return std::nullopt;
    return display_width(excerpt.substr(0, at));
}

std::string with_spaces_for_tabs(std::string text)
{
    for (char& c : text)
        if (c == '\t') c = ' ';
    return text;
}

std::string excerpt_with_caret(const Finding& finding)
{
    if (finding.excerpt.empty()) return {};
    const auto excerpt = visible(with_spaces_for_tabs(finding.excerpt));
    auto out = without_trailing_spaces(std::string(excerpt_indent) + excerpt) + "\n";
    if (const auto width = width_before(excerpt, finding.place.column))
        out += std::string(excerpt_indent) + std::string(static_cast<std::size_t>(*width), ' ') + "^\n";
    return out;
}

std::string help_line(const Finding& finding)
{
    if (finding.help.empty()) return {};
    return std::string(help_indent) + "help: " + visible(finding.help.text()) + "\n";
}

} // namespace

std::string_view word_of(Severity severity) { return severity == Severity::error ? "error" : "warning"; }

std::string headline(const Finding& finding, const Screen& screen) { return where(finding) + what(finding, screen); }

std::string render_findings(const Findings& findings, const Screen& screen)
{
    std::string out;
    for (const auto& finding : findings)
        out += headline(finding, screen) + "\n" + excerpt_with_caret(finding) + help_line(finding);
    return out;
}

Result findings_table(const Findings& findings)
{
    Result table;
    table.columns = {{"file", false}, {"line", true}, {"column", true}, {"severity", false}, {"rule", false},
                     {"kind", false}, {"uid", false}, {"field", false}, {"sentence", false}, {"help", false}};
    for (const auto& finding : findings)
        table.rows.push_back({visible(finding.place.file), number_or_empty(finding.place.line),
                              number_or_empty(finding.place.column), std::string(word_of(finding.severity)),
                              visible(finding.rule), visible(finding.kind), visible(finding.uid),
                              visible(finding.field), visible(finding.sentence.text()), visible(finding.help.text())});
    return table;
}

} // namespace ilonet::render
