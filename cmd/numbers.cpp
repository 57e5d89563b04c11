#include "numbers.hpp"

#include "model/decimal.hpp"
#include "model/failure.hpp"
#include "model/safe_text.hpp"

#include <charconv>
#include <fmt/core.h>

namespace ilonet::cmd {
namespace {

constexpr std::string_view digits = "0123456789";
constexpr std::int64_t unbounded = 1'000'000; ///< from here on nobody needs to be told

bool are_digits(std::string_view text)
{
    return !text.empty() && text.find_first_not_of(digits) == std::string_view::npos;
}

std::string quoted(const std::string& name, const std::string& written)
{
    return name + ": '" + visible(written) + "'";
}

std::int64_t whole_of(const std::string& name, const std::string& written, Bounds bounds)
{
    const bool minus = written.starts_with('-');
    auto size = std::string_view(written).substr(minus ? 1 : 0);
    const auto help = fmt::format("write it in decimal digits, from {} to {}", bounds.lowest, bounds.highest);
    if (!are_digits(size)) throw Failure(Fault::usage, quoted(name, written) + " is no whole number", help);
    size.remove_prefix(std::min(size.find_first_not_of('0'), size.size() - 1));
    const auto number = parse_whole((minus ? "-" : "") + std::string(size));
    if (!number || *number < bounds.lowest || *number > bounds.highest)
        throw Failure(Fault::usage,
                      fmt::format("{} is not from {} to {}", quoted(name, written), bounds.lowest, bounds.highest),
                      "write a number between these two, or one of them");
    return *number;
}

double seconds_of(const std::string& name, const std::string& written, double lowest, double highest)
{
    const auto help = fmt::format("write seconds from {} to {}, such as 5 or 0.5", lowest, highest);
    const std::string_view text = written;
    auto size = written;
    if (const auto point = size.find('.'); point != std::string::npos) size.erase(point, 1);
    if (!are_digits(size)) // .5 and 5. are numbers, a point alone is none
        throw Failure(Fault::usage, quoted(name, written) + " is no number of seconds", help);
    double seconds = 0;
    const auto [end, error] =
        std::from_chars(text.data(), text.data() + text.size(), seconds, std::chars_format::fixed);
    if (error != std::errc{} || end != text.data() + text.size() || seconds < lowest || seconds > highest)
        throw Failure(Fault::usage, fmt::format("{} is not from {} to {}", quoted(name, written), lowest, highest),
                      help);
    return seconds;
}

} // namespace

Option* add_whole_option(CommandLine& app, const std::string& name, Bounds bounds,
                         std::function<void(std::int64_t)> take, const std::string& what)
{
    return app
        .add_option(
            name,
            [name, bounds, take = std::move(take)](const std::string& written) {
                take(whole_of(name, written, bounds));
            },
            bounds.highest < unbounded ? fmt::format("{}; {} to {}", what, bounds.lowest, bounds.highest) : what)
        ->type_name("N");
}

Option* add_seconds(CommandLine& app, const std::string& name, double& seconds, double lowest, double highest,
                    const std::string& what)
{
    return app
        .add_option(
            name,
            [name, &seconds, lowest, highest](const std::string& written) {
                seconds = seconds_of(name, written, lowest, highest);
            },
            what)
        ->type_name("SECONDS");
}

} // namespace ilonet::cmd
