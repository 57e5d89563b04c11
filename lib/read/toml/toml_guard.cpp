#include "read/toml/toml_guard.hpp"

#include <algorithm>
#include <cstdint>
#include <optional>

namespace ilonet::read {
namespace {

constexpr int most_parts = 8;
constexpr int deepest_value = 16;

struct Problem {
    std::size_t offset = 0;
    std::string sentence;
    std::string help;
};

bool is_forbidden_control(std::string_view text, std::size_t at)
{
    const char c = text[at];
    if (c == '\t' || c == '\n') return false;
    if (c == '\r') return at + 1 >= text.size() || text[at + 1] != '\n';
    return static_cast<unsigned char>(c) < 0x20 || c == 0x7F;
}

class Scan {
public:
    explicit Scan(std::string_view text) : text_(text) {}

    std::optional<Problem> run()
    {
        while (at_ < text_.size() && !problem_) step();
        return problem_;
    }

private:
    void step()
    {
        const char c = text_[at_];
        if (c == '"' || c == '\'')
            string(c);
        else if (c == '#')
            comment();
        else
            outside(c);
    }

    void refuse(std::size_t offset, std::string sentence, std::string help)
    {
        problem_ = Problem{offset, std::move(sentence), std::move(help)};
    }

    bool refuse_control()
    {
        if (!is_forbidden_control(text_, at_)) return false;
        refuse(at_,
               text_[at_] == '\r' ? "a carriage return stands without a line feed" : "a control character stands here",
               "take it away, or write it in a string as \\uXXXX");
        return true;
    }

    void comment()
    {
        for (; at_ < text_.size() && text_[at_] != '\n'; ++at_)
            if (refuse_control()) return;
    }

    // Neither in a string nor in a comment.
    void outside(char c)
    {
        if (refuse_control()) return;
        if (static_cast<unsigned char>(c) >= 0x80)
            return refuse(at_, "a character beyond ASCII stands outside strings and comments",
                          "put the text in quotes");
        if (c == '\\') return refuse(at_, "a backslash stands outside strings and comments", "take it away");
        count_parts(c);
        count_depth(c);
        if (problem_) return;
        if (c != ' ' && c != '\t') line_is_empty_ = c == '\n';
        ++at_;
    }

    // Numbers and times hold one point at most, so the points need not be told from those in keys.
    void count_parts(char c)
    {
        if (c == '\n' || c == '=' || c == ',' || c == '{' || c == '[') points_ = 0;
        if (c == '.' && ++points_ == most_parts)
            refuse(at_, "a key has more than " + std::to_string(most_parts) + " parts", "write fewer points");
    }

    // The brackets of a table's header do not nest values.
    void count_depth(char c)
    {
        if (c == '\n') in_header_ = false;
        if (depth_ == 0 && c == '[' && line_is_empty_) in_header_ = true;
        if (in_header_ && c == '[') check_name();
        if (in_header_) return;
        if ((c == '[' || c == '{') && ++depth_ > deepest_value)
            refuse(at_, "values are nested deeper than " + std::to_string(deepest_value), "write fewer brackets");
        if ((c == ']' || c == '}') && depth_ > 0) --depth_;
    }

    void check_name()
    {
        const auto name = text_.find_first_not_of(" \t", at_ + 1);
        const char first = name == std::string_view::npos ? '\n' : text_[name];
        const bool good = (first >= 'a' && first <= 'z') || (first >= 'A' && first <= 'Z') ||
                          (first >= '0' && first <= '9') ||
                          std::string_view("_-\"'[\\").find(first) != std::string_view::npos ||
                          static_cast<unsigned char>(first) >= 0x80;
        if (!good) refuse(std::min(name, text_.size()), "a table's header has no name", "write [NAME] or [[NAME]]");
    }

    // A string stands behind a blank or a sign of TOML, never directly behind a word, a number or another string: there
    // the parser reads on as if no string had begun. Behind a point it cannot tell a key from a number.
    bool is_glued(char quote) const
    {
        const char before = at_ == 0 ? '\n' : text_[at_ - 1];
        if (before == '.') {
            const auto end = std::min(text_.find_first_of(std::string{quote, '\n'}, at_ + 1), text_.size());
            return std::any_of(text_.begin() + static_cast<std::ptrdiff_t>(at_),
                               text_.begin() + static_cast<std::ptrdiff_t>(end),
                               [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
        }
        return std::string_view(" \t\n=[{,").find(before) == std::string_view::npos;
    }

    void string(char quote)
    {
        line_is_empty_ = false;
        if (is_glued(quote)) return refuse(at_, "a string begins directly behind something else", "part them");
        const auto begin = at_;
        const std::string three(3, quote);
        const bool several_lines = text_.substr(at_).starts_with(three);
        at_ += several_lines ? 3 : 1;
        while (at_ < text_.size()) {
            const char c = text_[at_];
            if (c == quote && (!several_lines || text_.substr(at_).starts_with(three)))
                return close(several_lines, quote);
            if (c == '\n' && !several_lines) break;
            if (c == '\\' && quote == '"') {
                if (!escape(several_lines)) return;
            } else {
                if (refuse_control()) return;
                ++at_;
            }
        }
        refuse(begin, "this string is not closed", several_lines ? "close it with " + three : "close it on this line");
    }

    // Up to two quotes may stand directly before the three that close.
    void close(bool several_lines, char quote)
    {
        at_ += several_lines ? 3 : 1;
        for (int more = 0; several_lines && more < 2 && at_ < text_.size() && text_[at_] == quote; ++more) ++at_;
    }

    bool escape(bool several_lines)
    {
        const char c = at_ + 1 < text_.size() ? text_[at_ + 1] : '\0';
        if (std::string_view("btnfr\"\\").find(c) != std::string_view::npos && c != '\0') {
            at_ += 2;
            return true;
        }
        if (c == 'u' || c == 'U') return code_point(c == 'u' ? 4 : 8);
        if (several_lines && ends_line(at_ + 1)) {
            ++at_;
            return true;
        }
        refuse(at_, "a backslash begins no known escape",
               "double it, or write the text in single quotes, where a backslash is a backslash");
        return false;
    }

    bool ends_line(std::size_t at) const
    {
        const auto end = text_.find_first_not_of(" \t\r", at);
        return end != std::string_view::npos && text_[end] == '\n';
    }

    bool code_point(std::size_t digits)
    {
        const auto written = text_.substr(at_ + 2, digits);
        std::uint32_t point = 0;
        bool good = written.size() == digits;
        for (const char c : written) {
            const int value = c >= '0' && c <= '9'   ? c - '0'
                              : c >= 'a' && c <= 'f' ? c - 'a' + 10
                              : c >= 'A' && c <= 'F' ? c - 'A' + 10
                                                     : -1;
            good = good && value >= 0;
            point = point << 4U | static_cast<std::uint32_t>(value & 0xF);
        }
        good = good && point <= 0x10FFFF && !(point >= 0xD800 && point <= 0xDFFF);
        if (!good) refuse(at_, "this escape names no character", "write \\u and four hexadecimal digits");
        at_ += 2 + digits;
        return good;
    }

    std::string_view text_;
    std::size_t at_ = 0;
    std::optional<Problem> problem_;
    bool line_is_empty_ = true;
    bool in_header_ = false;
    int points_ = 0;
    int depth_ = 0;
};

} // namespace

TomlProblem toml_problem(std::string_view text)
{
    if (text.size() > largest_configuration)
        return {{1, 1}, "the file is larger than 16 MiB", "split it into several files"};
    if (auto encoding = encoding_problem(text); !encoding.sentence.empty())
        return {spot_at(text, encoding.offset), "the file " + encoding.sentence, std::move(encoding.help)};
    auto problem = Scan(text).run();
    if (!problem) return {};
    return {spot_at(text, problem->offset), std::move(problem->sentence), std::move(problem->help)};
}

} // namespace ilonet::read
