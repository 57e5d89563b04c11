#include "read/text_place.hpp"

#include "model/safe_text.hpp"
#include "model/utf8.hpp"

#include <algorithm>
#include <cstdio>

namespace ilonet::read {
namespace {

constexpr std::size_t longest_excerpt = 200;

bool continues_character(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }

std::string_view first_characters(std::string_view text, std::size_t most)
{
    std::size_t count = 0;
    for (std::size_t at = 0; at < text.size(); ++at)
        if (!continues_character(text[at]) && count++ == most) return text.substr(0, at);
    // A malformed line may consist of continuation bytes alone.
    return text.substr(0, 4 * most);
}

std::size_t begin_of_line(std::string_view text, std::size_t offset)
{
    const auto newline = offset == 0 ? std::string_view::npos : text.rfind('\n', offset - 1);
    return newline == std::string_view::npos ? 0 : newline + 1;
}

std::string byte_name(char c)
{
    char name[8];
    static_cast<void>(
        std::snprintf(name, sizeof name, "0x%02X", static_cast<unsigned>(static_cast<unsigned char>(c)))); // it fits
    return name;
}

} // namespace

Spot spot_at(std::string_view text, std::size_t offset)
{
    const auto before = text.substr(0, offset);
    const auto line = std::count(before.begin(), before.end(), '\n') + 1;
    const auto end_of_last = before.rfind('\n');
    const auto in_line = end_of_last == std::string_view::npos ? before : before.substr(end_of_last + 1);
    return {static_cast<int>(line), count_characters(in_line) + 1};
}

Spot SpotCounter::at(std::size_t offset)
{
    for (; at_ < offset; ++at_) {
        if (text_[at_] == '\n')
            spot_ = {spot_.line + 1, 1};
        else if (!continues_character(text_[at_]))
            ++spot_.column;
    }
    return spot_;
}

std::string excerpt_at(std::string_view text, std::size_t offset)
{
    const auto begin = begin_of_line(text, offset);
    auto line = text.substr(begin, text.find('\n', begin) - begin);
    if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
    std::string plain(first_characters(line, longest_excerpt));
    std::replace(plain.begin(), plain.end(), '\t', ' '); // one character for one, so that columns stay what they are
    const auto shown = visible(plain);
    return std::string(first_characters(shown, longest_excerpt));
}

const std::string& Excerpts::at(std::size_t offset)
{
    offset = std::min(offset, text_.size());
    if (offset < begin_ || offset > end_) {
        begin_ = begin_of_line(text_, offset);
        end_ = std::min(text_.find('\n', begin_), text_.size());
        shown_ = excerpt_at(text_, begin_);
    }
    return shown_;
}

std::string_view without_mark(std::string_view text)
{
    if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
    return text;
}

bool is_utf16(std::string_view text) { return text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF"); }

EncodingProblem encoding_problem(std::string_view text)
{
    if (is_utf16(text)) return {0, "is written in UTF-16", "save it as UTF-8"};
    const auto nul = text.find('\0');
    const auto invalid = first_invalid_utf8(text);
    if (nul < invalid) return {nul, "holds a NUL byte", "save it as UTF-8 text, or take the byte away"};
    if (invalid == std::string_view::npos) return {};
    return {invalid, "holds the byte " + byte_name(text[invalid]) + ", which is not UTF-8",
            "save it as UTF-8, for example with iconv -f latin1 -t utf-8"};
}

} // namespace ilonet::read
