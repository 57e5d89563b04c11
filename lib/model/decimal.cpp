#include "model/decimal.hpp"

#include <charconv>

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

} // namespace

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
