#include "records/clock.hpp"

#include "model/instant.hpp"
#include "model/rule_ids.hpp"
#include "model/safe_text.hpp"

#include <algorithm>

namespace ilonet::records {
namespace {

Finding clock_finding(std::string sentence, MarkedText help)
{
    Finding finding;
    finding.rule = rule_id::dated_ahead;
    finding.severity = Severity::warning;
    finding.sentence = std::move(sentence);
    finding.help = std::move(help);
    return finding;
}

std::string latest_right_instant(const Context& context) { return later_by(now_of(context), clock_tolerance_ms); }

} // namespace

std::string now_of(const Context& context) { return context.now.empty() ? clock_instant() : context.now; }

Findings behind_the_journal(const Context& context, const store::Revision& head)
{
    if (head.instant <= latest_right_instant(context)) return {};
    return {clock_finding("the clock says " + now_of(context) + ", but revision " + std::to_string(head.number) +
                              " is stamped " + visible(head.instant) + ", so this one is stamped behind it",
                          "see that the clock is right; name this revision by its number, not by its instant")};
}

Findings dated_ahead(const Context& context, const store::Store& store)
{
    const auto latest = latest_right_instant(context);
    const auto day = context.today.iso();
    const auto revisions = store.revisions();
    const auto ahead = std::find_if(revisions.begin(), revisions.end(), [&](const store::Revision& revision) {
        return revision.instant > latest && revision.instant.substr(0, day.size()) > day;
    });
    if (ahead == revisions.end()) return {};
    const auto& head = revisions.back();
    const auto name = "revision " + std::to_string(ahead->number);
    const auto until = ahead->number == head.number ? std::string{} : " to " + std::to_string(head.number);
    return {clock_finding(
        name + " is dated in the future, " + visible(ahead->instant) + "; the clock says " + now_of(context),
        "name revision " + std::to_string(ahead->number) + until + " by number, as in <as-known-at> "_marked +
            std::to_string(ahead->number) + ": instants of the journal stay as they are")};
}

} // namespace ilonet::records
