#include "read/rows/likely_day.hpp"

#include "model/day.hpp"
#include "read/read.hpp"

#include <charconv>
#include <optional>
#include <tuple>
#include <vector>

namespace ilonet::read {
namespace {

struct Part {
    int number = 0;
    std::size_t digits = 0;
};

// The three numbers of a date with single separators; nothing for other forms.
std::optional<std::vector<Part>> parts_of(std::string_view written)
{
    std::vector<Part> parts(1);
    for (const char c : written) {
        if (c >= '0' && c <= '9' && parts.back().digits < 4) {
            parts.back().number = parts.back().number * 10 + (c - '0');
            ++parts.back().digits;
        } else if ((c == '/' || c == '.' || c == '-' || c == ' ') && parts.back().digits > 0) {
            parts.emplace_back();
        } else {
            return std::nullopt;
        }
    }
    if (parts.size() != 3 || parts.back().digits == 0) return std::nullopt;
    return parts;
}

std::optional<Day> day_of(const Part& year, const Part& month, const Part& day)
{
    if (year.digits != 4) return std::nullopt;
    return Day::of(year.number, static_cast<unsigned>(month.number), static_cast<unsigned>(day.number));
}

std::string advice(std::optional<Day> first, std::optional<Day> second)
{
    if (!first) first = second;
    if (!first) return {};
    if (!second || second == first) return "write " + first->iso();
    return "write " + first->iso() + " or " + second->iso() + ", whichever is meant";
}

} // namespace

std::string likely_day(std::string_view written)
{
    if (written.size() == 8 && written.find_first_not_of("0123456789") == std::string_view::npos) {
        const std::string iso = std::string(written.substr(0, 4)) + "-" + std::string(written.substr(4, 2)) + "-" +
                                std::string(written.substr(6));
        return advice(Day::parse(iso), {});
    }
    // A day with a time behind it.
    if (written.size() > 10 && (written[10] == 'T' || written[10] == ' ')) written = written.substr(0, 10);
    const auto parts = parts_of(written);
    if (!parts) return {};
    const auto& [a, b, c] = std::tie((*parts)[0], (*parts)[1], (*parts)[2]);
    if (a.digits == 4) return advice(day_of(a, b, c), {});
    return advice(day_of(c, b, a), day_of(c, a, b));
}

namespace {

std::size_t run_of(std::string_view text)
{
    const auto end = text.find_first_not_of(text.front());
    return end == std::string_view::npos ? text.size() : end;
}

bool is_letter(char c) { return c == 'D' || c == 'M' || c == 'Y'; }

// As many digits as the letters ask for; one letter takes one or two.
std::string digits_for(std::string_view text, std::size_t letters)
{
    const std::size_t most = letters == 1 ? 2 : letters;
    std::size_t count = 0;
    while (count < text.size() && count < most && text[count] >= '0' && text[count] <= '9') ++count;
    return count == most || (letters == 1 && count == 1) ? std::string(text.substr(0, count)) : std::string();
}

} // namespace

bool is_date_format(std::string_view format)
{
    std::string seen;
    while (!format.empty()) {
        const auto letters = run_of(format);
        const char c = format.front();
        if (is_letter(c)) {
            const bool good = c == 'Y' ? letters == 4 : letters <= 2;
            if (!good || seen.find(c) != std::string::npos) return false;
            seen += c;
        } else if (c != '/' && c != '.' && c != '-' && c != ' ') {
            return false;
        }
        format.remove_prefix(letters);
    }
    return seen.size() == 3;
}

std::string day_in_format(std::string_view written, std::string_view format)
{
    int day = 0;
    int month = 0;
    int year = 0;
    while (!format.empty()) {
        const auto letters = run_of(format);
        const char c = format.front();
        if (is_letter(c)) {
            const auto digits = digits_for(written, letters);
            if (digits.empty()) return {};
            (c == 'D' ? day : c == 'M' ? month : year) = std::stoi(digits);
            written.remove_prefix(digits.size());
        } else {
            if (!written.starts_with(format.substr(0, letters))) return {};
            written.remove_prefix(letters);
        }
        format.remove_prefix(letters);
    }
    const auto found = Day::of(year, static_cast<unsigned>(month), static_cast<unsigned>(day));
    return written.empty() && found ? found->iso() : std::string();
}

} // namespace ilonet::read
