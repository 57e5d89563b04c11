#include "model/instant.hpp"

#include "model/day.hpp"
#include "model/decimal.hpp"

#include <array>
#include <chrono>
#include <cstdio>

namespace ilonet {
namespace {

constexpr std::string_view form = "0000-00-00T00:00:00.000Z";
constexpr std::size_t to_the_day = 10, to_the_minute = 16, to_the_second = 19, to_the_millisecond = 23;
constexpr std::int64_t day_ms = 24LL * 60 * 60 * 1000;

bool has_form(std::string_view text)
{
    if (text.size() > form.size()) return false;
    for (std::size_t i = 0; i < text.size(); ++i)
        if (form[i] == '0' ? text[i] < '0' || text[i] > '9' : text[i] != form[i]) return false;
    return true;
}

std::int64_t number_at(std::string_view text, std::size_t at, std::size_t length)
{
    return text.size() < at + length ? 0 : parse_whole(text.substr(at, length)).value_or(0);
}

// Two digits each, so that their text tells which is the greater.
bool is_time(std::string_view text)
{
    constexpr std::size_t hour = 11, minute = 14, second = 17;
    return number_at(text, hour, 2) < 24 && number_at(text, minute, 2) < 60 && number_at(text, second, 2) < 60;
}

std::string written(std::int64_t ms)
{
    auto days = ms / day_ms;
    auto of_day = ms % day_ms;
    if (of_day < 0) {
        --days;
        of_day += day_ms;
    }
    if (days > Day::last().number()) return std::string(last_instant);
    std::array<char, 32> time{};
    static_cast<void>(std::snprintf( // it fits
        time.data(), time.size(), "T%02d:%02d:%02d.%03dZ", static_cast<int>(of_day / 3600000),
        static_cast<int>(of_day / 60000 % 60), static_cast<int>(of_day / 1000 % 60), static_cast<int>(of_day % 1000)));
    return Day(static_cast<std::int32_t>(days)).iso() + time.data();
}

} // namespace

bool begins_instant(std::string_view text)
{
    for (const auto length : {to_the_day, to_the_minute, to_the_second, to_the_millisecond})
        if (text.size() == length) return has_form(text) && Day::parse(text.substr(0, to_the_day)) && is_time(text);
    return false;
}

bool is_instant(std::string_view text)
{
    return text.size() == form.size() && text.back() == 'Z' && begins_instant(text.substr(0, to_the_millisecond));
}

std::string later_by(const std::string& instant, std::int64_t milliseconds)
{
    const std::string_view text = instant;
    const std::int64_t day = Day::parse(text.substr(0, to_the_day)).value_or(Day{}).number();
    const auto minutes = number_at(text, 11, 2) * 60 + number_at(text, 14, 2);
    return written(day * day_ms + (minutes * 60 + number_at(text, 17, 2)) * 1000 + number_at(text, 20, 3) +
                   milliseconds);
}

std::string clock_instant()
{
    using namespace std::chrono;
    return written(duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count());
}

} // namespace ilonet
