#include "read/meant_day.hpp"

#include "model/day.hpp"

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

std::string meant_day(std::string_view written)
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

} // namespace ilonet::read
