#include "store/journal/chain.hpp"

#include "model/failure.hpp"
#include "model/instant.hpp"
#include "model/safe_text.hpp"
#include "store/journal/capture.hpp"
#include "store/store.hpp"

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
    if (!is_instant(wanted))
        throw Failure(Fault::usage, "'" + visible(wanted) + "' is no instant",
                      "give UTC as " + std::string(instant_form));
    const bool beyond = previous.size() > last_instant.size(); // a year of five digits, as older programs wrote it
    if (!beyond && wanted > previous) return wanted;
    auto next = later_by(previous, 1);
    if (beyond || next <= previous)
        throw Failure(Fault::refused,
                      "the newest revision is stamped " + visible(previous) +
                          ": no later instant can be written, so no revision can be",
                      "go back to a backup from before the clock was wrong");
    return next;
}

} // namespace ilonet::store
