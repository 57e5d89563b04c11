// Who facilitates, and what the board was told. Art 5(2), 5(3).
#include "board/board.hpp"
#include "model/failure.hpp"
#include "records/reading.hpp"
#include "records/write.hpp"
#include "service/networks/network_scope.hpp"
#include "service/service.hpp"

#include <algorithm>

namespace ilonet::service {
namespace {

// An end that lies beyond all that is recorded is open.
std::string first_text(Day day) { return day == Day::first() ? std::string{} : day.iso(); }
std::string last_text(Day day) { return day == Day::last() ? std::string{} : day.iso(); }

/// True where the filter holds on a day of the stretch: who is there changes with each arrival.
bool takes_part_on_a_day(const Networks& all, const Snapshot& snapshot, const std::string& code, const Facilitation& f,
                         const NetworkFilter& filter)
{
    std::set<Day> arrivals{f.since};
    for (const auto& deployment : snapshot.deployments)
        if (const auto days = deployment.days_active(); days && f.since <= days->first() && days->first() <= f.until)
            arrivals.insert(days->first());
    return std::any_of(arrivals.begin(), arrivals.end(),
                       [&](Day day) { return takes_part(authorities_of(all.members(code, day)), filter); });
}

// The day on which the board was told of this stretch: the first notice that says it, from its first day on.
std::string notified_on(const BoardRecords& board, const std::string& network, const Facilitation& f)
{
    std::optional<Day> day;
    for (const auto& notice : board.notices)
        if (notice.network == network && notice.authority == f.authority && notice.deployment == f.deployment &&
            notice.since <= f.until && notice.notified_on >= f.since)
            day = std::min(notice.notified_on, day.value_or(notice.notified_on));
    return iso_or_empty(day);
}

} // namespace

Answer facilitators(const Context& context, Day since, Day until, const NetworkFilter& filter)
{
    if (since > until)
        throw Failure(Fault::usage, "<since> "_marked + since.iso() + " lies after <until> "_marked + until.iso(),
                      "exchange the two days");
    const auto store = reading(context);
    const auto snapshot = network_snapshot(store);
    const Networks all(snapshot);
    must_know(store, all, snapshot, filter);
    const auto& national = store.file().authority;
    Answer answer;
    answer.remarks = store.remarks();
    auto& result = answer.result;
    result.columns = {{"network"},   {"since"},      {"until"},      {"days", true}, {"rank"},
                      {"authority"}, {"deployment"}, {"candidates"}, {"notified_on"}};
    const bool on_a_day = since == until;
    for (const auto& code : chosen(all, snapshot, filter)) {
        if (on_a_day && !takes_part(authorities_of(all.members(code, since)), filter)) continue;
        for (const auto& whole : all.facilitation(code, Day::first(), Day::last())) {
            if (whole.until < since || whole.since > until) continue;
            // Of a day the whole stretch is told in which it lies.
            auto f = as_far_as_known(whole, national);
            if (!on_a_day) f.since = std::max(f.since, since);
            if (!on_a_day) f.until = std::min(f.until, until);
            if (!on_a_day && !takes_part_on_a_day(all, snapshot, code, f, filter)) continue;
            const bool open = f.since == Day::first() || f.until == Day::last();
            result.rows.push_back({code, first_text(f.since), last_text(f.until),
                                   open ? "" : std::to_string(f.until - f.since + 1), rank_cell(f, national),
                                   f.authority, f.deployment, joined(f.candidates),
                                   national.empty() ? notified_on(snapshot.board, code, whole) : ""});
        }
    }
    result.notes.push_back(
        (on_a_day ? "on " + since.iso() : "from " + since.iso() + " to " + until.iso()) +
        ": the Commission's officer, else an agency's, else the one agreed by the members (Art 5(2))" +
        who_is_counted(store));
    return answer;
}

Answer notify_facilitators(const Context& context, const std::vector<std::string>& codes, Day day)
{
    if (day > context.today)
        throw Failure(Fault::usage, "<on> "_marked + day.iso() + " lies ahead",
                      "give the day on which the notice was sent");
    Answer answer;
    answer.result.columns = {{"network"}, {"uid"}, {"authority"}, {"deployment"}, {"since"}, {"notified_on"}};
    std::size_t looked_at = 0;
    const auto written = write(context, "network notify", Fault::refused, [&](store::Writer& writer) {
        const auto owner = commission_of(writer);
        must_own(context, writer, owner, "a notice of a facilitator");
        const auto snapshot = network_snapshot(writer);
        const Networks all(snapshot);
        for (const auto& code : codes) must_be_network(all, snapshot, code);
        for (const auto& due : board::facilitator_notices(snapshot, all, day)) {
            if (!among(codes, due.network)) continue;
            ++looked_at;
            if (due.is_told) continue;
            Record notice(kinds::facilitator_notice);
            notice["owner"] = owner;
            notice["uid"] = writer.next_uid(owner, kinds::facilitator_notice);
            notice["network"] = due.network;
            notice["authority"] = due.facilitation.authority;
            notice["deployment"] = due.facilitation.deployment;
            notice["since"] = due.since.iso();
            notice["notified_on"] = day.iso();
            put(writer, notice);
            answer.result.rows.push_back({due.network, notice.uid(), notice["authority"], notice["deployment"],
                                          notice["since"], notice["notified_on"]});
        }
    });
    answer.result.title = "Facilitators under Article 5(3) of Regulation (EU) 2019/1240, " + day.iso();
    answer.result.notes.push_back(
        looked_at == 0 ? "No notice is asked for: networks are looked at from the board's first "
                         "meeting on, and from two authorities on."
        : answer.result.rows.empty()
            ? "The board knows who facilitates the networks chosen."
            : "Notices of facilitators, or of none: " + std::to_string(answer.result.rows.size()) + ".");
    answer.findings = written.warnings;
    answer.remarks = written.remarks;
    if (written.revision && !context.dry_run) answer.revision = written.revision->number;
    return answer;
}

} // namespace ilonet::service
