#include "store/chain.hpp"

#include "model/day.hpp"
#include "model/decimal.hpp"
#include "store/capture.hpp"
#include "store/store.hpp"

#include <cstdio>

namespace ilonet::store {
namespace {

// Field by field with TABs between and LF at the end: canonical JSON and the other texts hold neither.
template <typename... Fields>
void add_line(Digest& digest, std::string_view first, const Fields&... rest)
{
    digest.add(first);
    ((digest.add("\t").add(rest)), ...);
    digest.add("\n");
}

constexpr long day_ms = 24L * 60 * 60 * 1000;

long number_at(const std::string& text, std::size_t at, std::size_t length)
{
    return static_cast<long>(parse_whole(text.substr(at, length)).value_or(0));
}

std::string one_ms_later(const std::string& instant)
{
    auto day = Day::parse(instant.substr(0, 10)).value_or(Day{});
    long ms = ((number_at(instant, 11, 2) * 60 + number_at(instant, 14, 2)) * 60 + number_at(instant, 17, 2)) * 1000 +
              number_at(instant, 20, 3) + 1;
    if (ms == day_ms) {
        day = day + 1;
        ms = 0;
    }
    char time[32];
    std::snprintf(time, sizeof time, "T%02ld:%02ld:%02ld.%03ldZ", ms / 3600000, ms / 60000 % 60, ms / 1000 % 60,
                  ms % 1000);
    return day.iso() + time;
}

} // namespace

ChainLink::ChainLink(std::string_view previous_digest, const Revision& revision)
{
    add_line(digest_, previous_digest);
    add_line(digest_, std::to_string(revision.number), revision.instant, revision.acting, revision.operator_code,
             revision.command, std::to_string(revision.schema_version));
}

void ChainLink::add(const Change& change)
{
    add_line(digest_, std::to_string(++seq_), change.kind, change.operation, change.uid, change.key, change.before,
             change.after);
}

std::string next_instant(const std::string& previous, const std::string& wanted)
{
    if (previous.empty() || wanted > previous) return wanted;
    return one_ms_later(previous);
}

} // namespace ilonet::store
