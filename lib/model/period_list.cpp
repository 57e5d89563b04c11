#include "model/period_list.hpp"

#include "model/code.hpp"
#include "model/record.hpp"

namespace ilonet {
namespace {

constexpr std::string_view open_end = "..";

bool read_end(std::string_view text, std::optional<Day>& end)
{
    if (text == open_end) return true;
    end = Day::parse(text);
    return end.has_value();
}

// BMVI, ISF-B: an authority's code, and further parts after hyphens.
bool is_instrument_code(std::string_view code)
{
    std::string joined;
    for (const char c : code)
        if (c != '-') joined += c;
    return is_authority_code(joined) && code.front() != '-' && code.back() != '-' &&
           code.find("--") == std::string_view::npos;
}

std::string end_text(const std::optional<Day>& end) { return end ? end->iso() : std::string(open_end); }

} // namespace

std::optional<StatusPeriod> parse_status_period(std::string_view word)
{
    StatusPeriod status;
    if (const auto colon = word.find(':'); colon != std::string_view::npos) {
        status.instrument = word.substr(0, colon);
        if (!is_instrument_code(status.instrument)) return std::nullopt;
        word.remove_prefix(colon + 1);
    }
    const auto slash = word.find('/');
    if (slash == std::string_view::npos) return std::nullopt;
    if (!read_end(word.substr(0, slash), status.period.since)) return std::nullopt;
    if (!read_end(word.substr(slash + 1), status.period.until)) return std::nullopt;
    return status;
}

std::string status_period_text(const StatusPeriod& status)
{
    const auto& [instrument, period] = status;
    return (instrument.empty() ? "" : instrument + ":") + end_text(period.since) + "/" + end_text(period.until);
}

std::vector<StatusPeriod> status_periods(std::string_view cell)
{
    std::vector<StatusPeriod> list;
    for (const auto& word : words_of(cell))
        if (auto status = parse_status_period(word)) list.push_back(*status);
    return list;
}

} // namespace ilonet
