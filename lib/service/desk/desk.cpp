// What a national desk asks on a Monday: who comes home, which post stands empty, what became of the plan.
#include "coverage/coverage.hpp"
#include "model/failure.hpp"
#include "records/filter.hpp"
#include "records/reading.hpp"
#include "service/service.hpp"

#include <algorithm>

namespace ilonet::service {
namespace {

Snapshot deployments(const store::Store& store, const std::vector<std::string>& authorities)
{
    must_know(store, kinds::authority, authorities);
    store::SnapshotParts parts;
    parts.reference = false;
    parts.deployments = true;
    auto snapshot = store.snapshot(parts);
    std::erase_if(snapshot.deployments, [&](const Deployment& d) { return !among(authorities, d.owner); });
    return snapshot;
}

std::string number(const std::optional<std::int64_t>& value) { return value ? std::to_string(*value) : std::string{}; }

std::string_view word_of(State state)
{
    constexpr std::string_view words[] = {"planned", "active", "ended", "cancelled"};
    return words[static_cast<std::size_t>(state)];
}

} // namespace

Answer endings(const Context& context, std::int64_t within, const std::vector<std::string>& authorities)
{
    const auto store = reading(context);
    const auto snapshot = deployments(store, authorities);
    Answer answer;
    answer.remarks = store.remarks();
    answer.result.columns = {{"uid"},   {"officer"},         {"country"},   {"place"},          {"post"},
                             {"until"}, {"days_left", true}, {"successor"}, {"successor_since"}};
    for (const auto& e : coverage::endings(snapshot, context.today, within)) {
        const auto& d = *e.deployment;
        answer.result.rows.push_back({d.uid, d.officer, d.country, d.place, d.post, iso_or_empty(d.service.until),
                                      std::to_string(e.days_left), e.successor, iso_or_empty(e.successor_since)});
    }
    answer.result.notes.push_back("from " + context.today.iso() + ", " + std::to_string(within) + " days on");
    return answer;
}

Answer handovers(const Context& context, Day since, Day until, bool with_planned,
                 const std::vector<std::string>& authorities)
{
    if (since > until)
        throw Failure(Fault::usage, "<since> "_marked + since.iso() + " lies after <until> "_marked + until.iso(),
                      "exchange the two days");
    const auto store = reading(context);
    Answer answer;
    answer.remarks = store.remarks();
    answer.result.columns = {{"owner"},
                             {"post"},
                             {"country"},
                             {"predecessor"},
                             {"predecessor_until"},
                             {"successor"},
                             {"successor_since"},
                             {"planned"},
                             {"gap_days", true},
                             {"overlap_days", true}};
    for (const auto& h : coverage::handovers(deployments(store, authorities), since, until, with_planned))
        answer.result.rows.push_back({h.owner, h.post, h.country, h.predecessor, iso_or_empty(h.predecessor_until),
                                      h.successor, iso_or_empty(h.successor_since), h.planned ? "planned" : "",
                                      std::to_string(h.gap_days), std::to_string(h.overlap_days)});
    return answer;
}

Answer against_plan(const Context& context, const std::vector<std::string>& authorities)
{
    const auto store = reading(context);
    const auto snapshot = deployments(store, authorities);
    Answer answer;
    answer.remarks = store.remarks();
    answer.result.columns = {{"uid"},   {"officer"},         {"country"},       {"state"}, {"planned_since"},
                             {"since"}, {"late_days", true}, {"planned_until"}, {"until"}, {"longer_days", true}};
    for (const auto& p : coverage::against_plan(snapshot)) {
        const auto& d = *p.deployment;
        answer.result.rows.push_back({d.uid, d.officer, d.country, std::string(word_of(d.state)),
                                      iso_or_empty(d.planned.since), iso_or_empty(d.service.since), number(p.late_days),
                                      iso_or_empty(d.planned.until), iso_or_empty(d.service.until),
                                      number(p.longer_days)});
    }
    return answer;
}

} // namespace ilonet::service
