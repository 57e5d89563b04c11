#include "model/decimal.hpp"

#include <algorithm>
#include <charconv>
#include <limits>

namespace ilonet {
namespace {

constexpr std::size_t most_digits = 18;
constexpr std::size_t most_digits_before_point = 15;

bool is_digits(std::string_view text)
{
    if (text.empty()) return false;
    for (const char c : text)
        if (c < '0' || c > '9') return false;
    return true;
}

// 0.DIGITS times ten to the EXPONENT, without zeros around the digits: none of them for nought.
struct Number {
    bool minus = false;
    std::string digits;
    std::int64_t exponent = 0;
};

bool take_exponent(std::string_view text, Number& number)
{
    if (text.empty()) return true;
    if (text.front() != 'e' && text.front() != 'E') return false;
    text.remove_prefix(1);
    const bool minus = text.starts_with('-');
    if (minus || text.starts_with('+')) text.remove_prefix(1);
    const auto exponent = is_digits(text) ? parse_whole(text) : std::nullopt;
    if (exponent) number.exponent += minus ? -*exponent : *exponent;
    return exponent.has_value();
}

std::optional<Number> parse_number(std::string_view text)
{
    Number number;
    number.minus = text.starts_with('-');
    if (number.minus) text.remove_prefix(1);
    if (text == "inf") return Number{number.minus, "1", std::numeric_limits<std::int64_t>::max()};
    const auto mantissa = text.substr(0, text.find_first_of("eE"));
    const auto point = mantissa.find('.');
    const auto before = mantissa.substr(0, point);
    const bool has_point = point != std::string_view::npos;
    const auto after = has_point ? mantissa.substr(point + 1) : std::string_view{};
    if (!is_digits(before) || (has_point && !is_digits(after))) return std::nullopt;
    number.digits = std::string(before) + std::string(after);
    number.exponent = static_cast<std::int64_t>(before.size());
    if (!take_exponent(text.substr(mantissa.size()), number)) return std::nullopt;
    const auto zeros = std::min(number.digits.find_first_not_of('0'), number.digits.size());
    number.digits.erase(0, zeros);
    number.exponent -= static_cast<std::int64_t>(zeros);
    number.digits.resize(number.digits.find_last_not_of('0') + 1); // npos + 1 is 0: nought
    return number;
}

std::strong_ordering compare_sizes(const Number& a, const Number& b)
{
    if (a.digits.empty() || b.digits.empty()) return b.digits.empty() <=> a.digits.empty();
    if (a.exponent != b.exponent) return a.exponent <=> b.exponent;
    return a.digits <=> b.digits;
}

} // namespace

std::optional<std::strong_ordering> compare_numbers(std::string_view a, std::string_view b)
{
    const auto x = parse_number(a);
    const auto y = parse_number(b);
    if (!x || !y) return std::nullopt;
    const bool x_below = x->minus && !x->digits.empty();
    const bool y_below = y->minus && !y->digits.empty();
    if (x_below != y_below) return y_below <=> x_below;
    return x_below ? compare_sizes(*y, *x) : compare_sizes(*x, *y);
}

std::optional<std::int64_t> parse_whole(std::string_view text)
{
    const bool minus = !text.empty() && text.front() == '-';
    const auto digits = minus ? text.substr(1) : text;
    if (!is_digits(digits) || digits.size() > most_digits) return std::nullopt;
    std::int64_t number = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), number);
    return minus ? -number : number;
}

std::optional<std::int64_t> parse_hundredths(std::string_view text)
{
    if (text.starts_with('-')) {
        const auto size = text.starts_with("--") ? std::nullopt : parse_hundredths(text.substr(1));
        return size ? std::optional(-*size) : std::nullopt;
    }
    const auto point = text.find('.');
    const auto before = text.substr(0, point);
    if (!is_digits(before) || before.size() > most_digits_before_point) return std::nullopt;
    std::string digits(before);
    if (point == std::string_view::npos) return *parse_whole(digits + "00");
    const auto after = text.substr(point + 1);
    if (!is_digits(after) || after.size() > 2) return std::nullopt;
    digits += after;
    if (after.size() == 1) digits += '0';
    return parse_whole(digits);
}

std::string hundredths_text(std::int64_t hundredths)
{
    const bool minus = hundredths < 0;
    const std::uint64_t size =
        minus ? 0 - static_cast<std::uint64_t>(hundredths) : static_cast<std::uint64_t>(hundredths);
    std::string text = (minus ? "-" : "") + std::to_string(size / 100);
    if (size % 100 == 0) return text;
    text += '.';
    text += static_cast<char>('0' + size % 100 / 10);
    if (size % 10 != 0) text += static_cast<char>('0' + size % 10);
    return text;
}

std::string euro_text(std::int64_t cents)
{
    auto text = hundredths_text(cents);
    const auto point = text.find('.');
    if (point == std::string::npos) return text + ".00";
    return text.size() - point == 2 ? text + "0" : text;
}

} // namespace ilonet
