#include "service/coverage/coverage.hpp"

#include "model/decimal.hpp"
#include "records/country_names.hpp"
#include "records/filter.hpp"
#include "records/reading.hpp"
#include "service/coverage/coverage_picture.hpp"
#include "service/coverage/coverage_question.hpp"

namespace ilonet::service {
namespace {

std::string key_name(coverage::By by)
{
    constexpr std::string_view names[] = {"country", "region", "authority", "topic", "group", "network"};
    return std::string(names[static_cast<std::size_t>(by)]);
}

std::vector<std::string> row_of(const coverage::Line& line, bool with_planned)
{
    std::vector<std::string> row{line.key, line.name};
    for (const auto number : {line.officers, line.authorities, line.resident, line.from_elsewhere, line.single_officer,
                              line.uncovered, line.represented, line.shared, line.joint})
        row.push_back(std::to_string(number));
    if (with_planned) row.push_back(std::to_string(line.planned));
    return row;
}

void add_possibilities(Result& result, const std::vector<coverage::Possibility>& possibilities)
{
    for (const auto* name :
         {"last", "last_until", "planned", "planned_since", "nearest", "nearest_country", "nearness"})
        result.columns.push_back({name});
    auto row = result.rows.begin();
    for (const auto& one : possibilities) {
        for (const auto& cell : {one.last, iso_or_empty(one.last_until), one.planned, iso_or_empty(one.planned_since),
                                 one.nearest, one.nearest_country, one.nearness})
            row->push_back(cell);
        ++row;
    }
}

} // namespace

Answer coverage_list(const Context& context, Day day, coverage::By by, const coverage::Scope& scope, bool with_planned)
{
    const auto store = reading(context);
    must_know(store, scope);
    const bool mandates = by == coverage::By::topic || by == coverage::By::group || !scope.subjects.empty();
    const auto counted = coverage::list(named(context, network_of(store, mandates, true, {day, day})), day, by, scope);
    Answer answer;
    answer.remarks = store.remarks();
    auto& result = answer.result;
    result.columns = {{key_name(by)},           {"name"},
                      {"officers", true, true}, {"authorities", true},
                      {"resident", true},       {"from_elsewhere", true},
                      {"single_officer", true}, {"uncovered", true},
                      {"represented", true},    {"shared", true},
                      {"joint", true}};
    if (with_planned) result.columns.push_back({"planned", true});
    for (const auto& line : counted.lines) result.rows.push_back(row_of(line, with_planned));
    result.notes.push_back("on " + day.iso() + ": " + std::to_string(counted.counted) + " officers in " +
                           std::to_string(counted.hosts) + " countries, deployed by " +
                           std::to_string(counted.authorities) + " authorities (" + who_counts(store, scope) + ")");
    return answer;
}

Answer coverage_gaps(const Context& context, const CoveragePeriod& asked, std::int64_t min_days,
                     bool with_possibilities)
{
    must_be_in_order(asked);
    const auto store = reading(context);
    must_know(store, asked.scope);
    // Who served last may have left long ago.
    const auto snapshot = named(context, with_possibilities ? network_of(store, true, false) : references_of(store));
    Answer answer;
    answer.remarks = store.remarks();
    auto& result = answer.result;
    result.columns = {{"country"},   {"topic"}, {"task"},  {"required", true}, {"supply", true},
                      {"gap", true}, {"since"}, {"until"}, {"days", true},     {"gap_days", true, true}};
    const auto served = with_possibilities ? ilonet::served(snapshot) : store.served({asked.since, asked.until});
    const auto gaps = coverage::gaps(snapshot, served, asked.since, asked.until, min_days, asked.scope);
    std::int64_t total = 0;
    for (const auto& gap : gaps) {
        auto& row = result.rows.emplace_back(subject_cells(gap.country, gap.subject));
        for (auto cell :
             {hundredths_text(gap.required), hundredths_text(gap.supply), hundredths_text(gap.gap()), gap.since.iso(),
              gap.until.iso(), std::to_string(gap.days()), hundredths_text(gap.gap_days())})
            row.push_back(std::move(cell));
        total += gap.gap_days();
    }
    if (asked.drawn) answer.picture = picture_of(snapshot, gaps, asked);
    if (with_possibilities) add_possibilities(result, coverage::possibilities(snapshot, gaps));
    result.notes.push_back("from " + asked.since.iso() + " to " + asked.until.iso() + ": " +
                           std::to_string(result.rows.size()) + " gaps, " + hundredths_text(total) +
                           " officer-days short of the requirements (" + who_counts(store, asked.scope) +
                           "; covered from elsewhere counts " + hundredths_text(snapshot.policy.non_resident_weight) +
                           ")");
    return answer;
}

} // namespace ilonet::service
