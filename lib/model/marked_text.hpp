// Text that names what the library does and what it asks for, so that who shows it can say it in words of its own.
#pragma once

#include "model/api.hpp"

#include <compare>
#include <cstddef>
#include <functional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace ilonet {

/// A text in which some stretches are names: of an operation, by the words that the journal keeps for it, such as `deploy
/// end`, or of a parameter, such as `until`. A command line writes `ilonet deploy end` and `--until` for them (cmd/spelling.hpp).
/// Names are told from the rest by their place: what somebody wrote into a text is never one.
class ILONET_API MarkedText {
public:
    enum class Name { operation, parameter };
    struct Mark {
        std::size_t begin, size;
        Name name;

        auto operator<=>(const Mark&) const = default;
    };
    /// Writes a name; its result takes the name's place.
    using Spelling = std::function<std::string(Name name, std::string_view text)>;

    MarkedText() = default;
    /// A text in which nothing is a name.
    MarkedText(std::string text);
    MarkedText(std::string_view text);
    MarkedText(const char* text);
    /// The text that is nothing but a name.
    MarkedText(Name name, std::string_view text);

    /// For somebody who has no words of his own: names stand as they are.
    const std::string& text() const { return text_; }
    /// In the order of the text; they do not overlap.
    const std::vector<Mark>& marks() const { return marks_; }
    /// The text with each name as `spelling` writes it.
    std::string spelled(const Spelling& spelling) const;

    /// True for a text of no characters.
    bool empty() const { return text_.empty(); }
    /// Makes it one.
    void clear() { *this = {}; }
    /// The text behind this one, with its names.
    MarkedText& operator+=(const MarkedText& more);
    auto operator<=>(const MarkedText&) const = default;

private:
    std::string text_;
    std::vector<Mark> marks_;
};

/// Both texts, one behind the other, with the names of both.
ILONET_API MarkedText operator+(MarkedText text, const MarkedText& more);

/// A name of an operation, such as `deploy end`.
inline MarkedText operation(std::string_view words) { return {MarkedText::Name::operation, words}; }
/// A name of a parameter, such as `until`.
inline MarkedText parameter(std::string_view name) { return {MarkedText::Name::parameter, name}; }

/// A text of the source itself, where a name of an operation stands as `{deploy end}`, one of a parameter as `<until>`.
class MarkedLiteral {
public:
    /// Compiles where each name is closed, and neither is empty.
    consteval MarkedLiteral(std::string_view written) : written_(written)
    {
        for (std::size_t at = 0; (at = written.find_first_of("{<>}", at)) != std::string_view::npos; ++at) {
            const auto begin = at++;
            at = written.find_first_of("{<>}", at);
            if (at == std::string_view::npos || at == begin + 1 || written[at] != (written[begin] == '{' ? '}' : '>'))
                throw std::invalid_argument("a name in a marked text is not closed");
        }
    }

    /// The same of a literal.
    consteval MarkedLiteral(const char* written) : MarkedLiteral(std::string_view(written)) {}

    /// As it stands in the source, with braces.
    std::string_view written() const { return written_; }
    /// The text with its names marked, without braces.
    ILONET_API operator MarkedText() const;

private:
    std::string_view written_;
};

/// `"end it first: {deploy end} "_marked`.
consteval MarkedLiteral operator""_marked(const char* written, std::size_t size)
{
    return MarkedLiteral(std::string_view(written, size));
}

} // namespace ilonet
