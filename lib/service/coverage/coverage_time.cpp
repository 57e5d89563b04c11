// Coverage in time: too much, side by side without coordination, what will open, what changed, how much is there.
#include "model/decimal.hpp"
#include "model/failure.hpp"
#include "model/snapshot.hpp"
#include "records/country_names.hpp"
#include "records/filter.hpp"
#include "records/reading.hpp"
#include "service/asked_words.hpp"
#include "service/coverage/coverage_picture.hpp"
#include "service/coverage/coverage_question.hpp"
#include "service/networks/network_scope.hpp"
#include "store/journal/as_known_at.hpp"

#include <algorithm>
#include <array>

namespace ilonet::service {
namespace {

std::string span_of(const CoveragePeriod& asked)
{
    if (asked.since == asked.until) return "on " + asked.since.iso();
    return "from " + asked.since.iso() + " to " + asked.until.iso();
}

Answer answer_of(const store::Store& store, std::string_view columns)
{
    Answer answer;
    answer.remarks = store.remarks();
    for (const auto& word : words_of(columns)) {
        const bool number = word.starts_with('#');
        answer.result.columns.push_back({word.substr(number ? 1 : 0), number});
    }
    return answer;
}

void append(std::vector<std::string>& row, std::initializer_list<std::string> cells)
{
    row.insert(row.end(), cells.begin(), cells.end());
}

/// The state that it means; a word that is no time is refused by its own name, not as the context's.
store::Store as_known_after(Context context, const std::string& known_at)
{
    if (known_at.empty()) return reading(context);
    if (!parse_whole(known_at)) store::end_of_instant("<with-known-at>"_marked, known_at);
    context.known_at = known_at;
    return reading(context);
}

} // namespace

Answer coverage_surplus(const Context& context, const CoveragePeriod& asked)
{
    must_be_in_order(asked);
    const auto store = reading(context);
    must_know(store, asked.scope);
    auto answer = answer_of(store, "country topic task #required #supply #surplus since until #days");
    for (const auto& one : coverage::surpluses(references_of(store), store.served({asked.since, asked.until}),
                                               asked.since, asked.until, asked.scope))
        append(answer.result.rows.emplace_back(subject_cells(one.country, one.subject)),
               {hundredths_text(one.required), hundredths_text(one.supply), hundredths_text(one.surplus()),
                one.since.iso(), one.until.iso(), std::to_string(one.days())});
    answer.result.notes.push_back(span_of(asked) + ": more than is required (" + who_counts(store, asked.scope) + ")");
    return answer;
}

Answer coverage_overlaps(const Context& context, const CoveragePeriod& asked)
{
    must_be_in_order(asked);
    const auto store = reading(context);
    must_know(store, asked.scope);
    if (!store.file().authority.empty())
        throw Failure(Fault::usage, "a file of " + store.file().authority + " does not know who else is there",
                      "ask the network's file");
    store::SnapshotParts parts;
    parts.deployments = parts.mandates = parts.board = true;
    parts.touching = {asked.since, asked.until}; // who facilitates on a day depends on who is there on it
    auto answer = answer_of(store, "country topic task authorities #officers since until #days");
    for (const auto& one : coverage::overlaps(store.snapshot(parts), asked.since, asked.until, asked.scope))
        append(answer.result.rows.emplace_back(subject_cells(one.country, one.subject)),
               {joined(one.authorities), std::to_string(one.officers), one.since.iso(), one.until.iso(),
                std::to_string(one.until - one.since + 1)});
    answer.result.notes.push_back(span_of(asked) +
                                  ": officers of several authorities on one subject, without a facilitator (Art 5(2))");
    return answer;
}

Answer coverage_matrix(const Context& context, const CoveragePeriod& asked, std::string_view what)
{
    must_be_choices("cells", std::array{std::string(what)}, "supply required gap");
    must_be_in_order(asked);
    const auto store = reading(context);
    must_know(store, asked.scope);
    auto answer = answer_of(store, "country name #general");
    for (const auto list : {topics(), tasks()})
        for (const auto& one : list) answer.result.columns.push_back({std::string(one.code), true});
    const auto snapshot = named(context, references_of(store));
    const auto served = store.served({asked.since, asked.until});
    for (const auto& row : coverage::matrix(snapshot, served, asked.since, asked.until, asked.scope)) {
        const auto& cells = what == "gap" ? row.gap : what == "required" ? row.required : row.supply;
        auto& out = answer.result.rows.emplace_back(std::vector{row.country, snapshot.country(row.country)->name});
        for (const auto cell : cells) out.push_back(hundredths_text(cell));
    }
    answer.result.notes.push_back(std::string(what) + " " + span_of(asked) +
                                  (asked.since == asked.until ? "" : ", average of the days") + " (" +
                                  who_counts(store, asked.scope) + ")");
    return answer;
}

Answer coverage_expiring(const Context& context, std::int64_t within, const coverage::Scope& scope,
                         bool without_planned)
{
    const auto store = reading(context);
    must_know(store, scope);
    const auto left = static_cast<std::int64_t>(Day::last() - context.today);
    const auto until = context.today + static_cast<std::int32_t>(std::min(within, left));
    auto answer = answer_of(store, "country topic task #gap #before since until #days endings");
    for (const auto& [gap, before, endings] : coverage::openings(network_of(store, true, false, {context.today, until}),
                                                                 context.today, until, scope, without_planned))
        append(answer.result.rows.emplace_back(subject_cells(gap.country, gap.subject)),
               {hundredths_text(gap.gap()), hundredths_text(before), gap.since.iso(), gap.until.iso(),
                std::to_string(gap.days()), joined(endings)});
    answer.result.notes.push_back(
        "gaps that open or grow from " + (context.today + 1).iso() + " to " + until.iso() +
        (without_planned ? ", planned deployments not counted (" : ", planned deployments counted (") +
        who_counts(store, scope) + ")");
    return answer;
}

Answer coverage_compare(const Context& context, const CoverageComparison& asked)
{
    const auto store = reading(context);
    must_know(store, asked.scope);
    const auto after = as_known_after(context, asked.after_known_at);
    auto answer = answer_of(store, "country topic task #required_before #required_after #supply_before #supply_after "
                                   "#gap_before #gap_after #change");
    for (const auto& one :
         coverage::differences(network_of(store, true, false, {asked.before, asked.before}), asked.before,
                               network_of(after, true, false, {asked.after, asked.after}), asked.after, asked.scope))
        append(answer.result.rows.emplace_back(subject_cells(one.country, one.subject)),
               {hundredths_text(one.required_before), hundredths_text(one.required_after),
                hundredths_text(one.supply_before), hundredths_text(one.supply_after),
                hundredths_text(one.gap_before()), hundredths_text(one.gap_after()),
                hundredths_text(one.gap_after() - one.gap_before())});
    answer.result.notes.push_back(asked.before.iso() + ", and " + asked.after.iso() +
                                  (asked.after_known_at.empty() ? "" : " as known at " + asked.after_known_at) + " (" +
                                  who_counts(store, asked.scope) + ")");
    return answer;
}

Answer coverage_timeline(const Context& context, const CoveragePeriod& asked, coverage::TimelineBy by,
                         std::string_view key_name)
{
    must_be_in_order(asked);
    const auto store = reading(context);
    must_know(store, asked.scope);
    auto answer =
        answer_of(store, std::string(key_name) + " name since until #days #officers #from_elsewhere #full_time");
    for (auto& column : answer.result.columns) column.drawn = column.name == "officers";
    // Authorities have a line if they have a deployment at all.
    const Period touching = by == coverage::TimelineBy::authority ? Period{} : Period{asked.since, asked.until};
    const auto rows = coverage::timeline(named(context, references_of(store)), store.served(touching), asked.since,
                                         asked.until, by, asked.scope);
    if (asked.drawn) answer.picture = picture_of(rows, asked);
    for (const auto& row : rows)
        answer.result.rows.push_back({row.key, row.name, row.since.iso(), row.until.iso(),
                                      std::to_string(row.until - row.since + 1), std::to_string(row.officers),
                                      std::to_string(row.from_elsewhere), hundredths_text(row.full_time)});
    answer.result.notes.push_back(span_of(asked) + " (" + who_counts(store, asked.scope) + ")");
    return answer;
}

Answer coverage_test(const Context& context, const CoveragePeriod& asked, std::int64_t fail_under, bool priority_only)
{
    must_be_in_order(asked);
    const auto store = reading(context);
    must_know(store, asked.scope);
    const auto share = coverage::share(references_of(store), store.served({asked.since, asked.until}), asked.since,
                                       asked.until, asked.scope, priority_only);
    auto answer = answer_of(store, "since until #requirements #coverage #threshold result");
    const bool nothing = share.required == 0;
    const auto percent = hundredths_text(share.percent());
    answer.differs = nothing || !share.reaches(fail_under);
    answer.result.rows.push_back({asked.since.iso(), asked.until.iso(), std::to_string(share.requirements),
                                  nothing ? std::string{} : percent, hundredths_text(fail_under),
                                  answer.differs ? "failed" : "passed"});
    answer.result.notes.push_back(nothing
                                      ? "nothing is required there, so nothing was tested"
                                      : span_of(asked) + ": " + percent + " % of what is required is there, weighted" +
                                            (priority_only ? ", countries of a weight over 1 alone (" : " (") +
                                            who_counts(store, asked.scope) + ")");
    return answer;
}

} // namespace ilonet::service
