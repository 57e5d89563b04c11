#include "model/day.hpp"

#include <algorithm>
#include <chrono>

namespace ilonet {
namespace {

constexpr int digits_to_number(std::string_view digits)
{
    int number = 0;
    for (char c : digits) number = number * 10 + (c - '0');
    return number;
}

constexpr bool all_digits(std::string_view text)
{
    for (char c : text)
        if (c < '0' || c > '9') return false;
    return true;
}

void append_padded(std::string& out, unsigned number, int width)
{
    std::string digits = std::to_string(number);
    out.append(static_cast<std::size_t>(std::max(0, width - static_cast<int>(digits.size()))), '0');
    out += digits;
}

} // namespace

std::optional<Day> Day::of(int year, unsigned month, unsigned day)
{
    using namespace std::chrono;
    const year_month_day date{std::chrono::year{year}, std::chrono::month{month}, std::chrono::day{day}};
    if (year < 1 || year > 9999 || !date.ok()) return std::nullopt;
    return Day(static_cast<std::int32_t>(sys_days{date}.time_since_epoch().count()));
}

std::optional<Day> Day::parse(std::string_view iso)
{
    if (iso.size() != 10 || iso[4] != '-' || iso[7] != '-') return std::nullopt;
    const auto year = iso.substr(0, 4);
    const auto month = iso.substr(5, 2);
    const auto day = iso.substr(8, 2);
    if (!all_digits(year) || !all_digits(month) || !all_digits(day)) return std::nullopt;
    return of(digits_to_number(year), static_cast<unsigned>(digits_to_number(month)),
              static_cast<unsigned>(digits_to_number(day)));
}

Day Day::first() { return *of(1, 1, 1); }
Day Day::last() { return *of(9999, 12, 31); }

std::string Day::iso() const
{
    using namespace std::chrono;
    const year_month_day date{sys_days{days{days_}}};
    std::string out;
    append_padded(out, static_cast<unsigned>(static_cast<int>(date.year())), 4);
    out += '-';
    append_padded(out, static_cast<unsigned>(date.month()), 2);
    out += '-';
    append_padded(out, static_cast<unsigned>(date.day()), 2);
    return out;
}

int Day::year() const
{
    using namespace std::chrono;
    return static_cast<int>(year_month_day{sys_days{days{days_}}}.year());
}

Day Day::plus_months(int count) const
{
    using namespace std::chrono;
    const year_month_day date{sys_days{days{days_}}};
    const auto month = year_month{date.year(), date.month()} + months{count};
    const auto last_of_month = static_cast<unsigned>((month / std::chrono::last).day());
    const auto day = std::min(static_cast<unsigned>(date.day()), last_of_month);
    if (const auto there = of(static_cast<int>(month.year()), static_cast<unsigned>(month.month()), day)) return *there;
    return count < 0 ? first() : Day::last();
}

std::string Period::text() const
{
    if (since && until) return since->iso() + " to " + until->iso();
    if (since) return "from " + since->iso();
    if (until) return "to " + until->iso();
    return "always";
}

std::string iso_or_empty(const std::optional<Day>& day) { return day ? day->iso() : std::string{}; }

std::optional<Period> intersection(const Period& a, const Period& b)
{
    if (!a.overlaps(b)) return std::nullopt;
    const auto later = [](std::optional<Day> x, std::optional<Day> y) { return x && y ? std::max(x, y) : (x ? x : y); };
    const auto sooner = [](std::optional<Day> x, std::optional<Day> y) {
        return x && y ? std::min(x, y) : (x ? x : y);
    };
    return Period{later(a.since, b.since), sooner(a.until, b.until)};
}

} // namespace ilonet
