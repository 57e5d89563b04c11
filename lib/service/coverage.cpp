#include "coverage/coverage.hpp"

#include "model/decimal.hpp"
#include "model/failure.hpp"
#include "service/filter.hpp"
#include "service/reading.hpp"
#include "service/service.hpp"
#include "store/store.hpp"

namespace ilonet::service {
namespace {

Snapshot network(const store::Store& store, bool mandates, bool joint_work)
{
    store::Parts parts;
    parts.deployments = true;
    parts.mandates = mandates;
    parts.joint_work = joint_work;
    return store.snapshot(parts);
}

std::string who(const store::Store& store, const coverage::Scope& scope)
{
    std::string text;
    for (const auto& kind : scope.authority_kinds) text += (text.empty() ? "" : ", ") + kind;
    for (const auto& code : scope.authorities) text += (text.empty() ? "" : ", ") + code;
    if (text.empty()) text = "all authorities";
    if (!store.file().authority.empty())
        text += "; a file of " + store.file().authority + ": other authorities' officers are not known";
    return text;
}

std::string key_name(coverage::By by)
{
    constexpr std::string_view names[] = {"country", "region", "authority", "topic", "group"};
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

} // namespace

Answer coverage_list(const Context& context, Day day, coverage::By by, const coverage::Scope& scope, bool with_planned)
{
    const auto store = reading(context);
    must_know(store, scope);
    const bool mandates = by == coverage::By::topic || by == coverage::By::group || !scope.subjects.empty();
    const auto counted = coverage::list(network(store, mandates, true), day, by, scope);
    Answer answer;
    answer.remarks = store.remarks();
    auto& result = answer.result;
    result.columns = {{key_name(by)},           {"name"},
                      {"officers", true},       {"authorities", true},
                      {"resident", true},       {"from_elsewhere", true},
                      {"single_officer", true}, {"uncovered", true},
                      {"represented", true},    {"shared", true},
                      {"joint", true}};
    if (with_planned) result.columns.push_back({"planned", true});
    for (const auto& line : counted.lines) result.rows.push_back(row_of(line, with_planned));
    result.notes.push_back("on " + day.iso() + ": " + std::to_string(counted.counted) + " officers in " +
                           std::to_string(counted.hosts) + " countries, deployed by " +
                           std::to_string(counted.authorities) + " authorities (" + who(store, scope) + ")");
    return answer;
}

Answer coverage_gaps(const Context& context, Day since, Day until, std::int64_t min_days, const coverage::Scope& scope)
{
    if (since > until)
        throw Failure(Exit::usage, "--since " + since.iso() + " lies after --until " + until.iso(),
                      "exchange the two days");
    const auto store = reading(context);
    must_know(store, scope);
    const auto snapshot = network(store, true, false);
    Answer answer;
    answer.remarks = store.remarks();
    auto& result = answer.result;
    result.columns = {{"country"},   {"topic"}, {"task"},  {"required", true}, {"supply", true},
                      {"gap", true}, {"since"}, {"until"}, {"days", true},     {"gap_days", true}};
    std::int64_t total = 0;
    for (const auto& gap : coverage::gaps(snapshot, since, until, min_days, scope)) {
        const bool topic = gap.subject.size() == 1;
        result.rows.push_back({gap.country, topic ? gap.subject : "", topic ? "" : gap.subject,
                               hundredths_text(gap.required), hundredths_text(gap.supply), hundredths_text(gap.gap()),
                               gap.since.iso(), gap.until.iso(), std::to_string(gap.days()),
                               hundredths_text(gap.gap_days())});
        total += gap.gap_days();
    }
    result.notes.push_back("from " + since.iso() + " to " + until.iso() + ": " + std::to_string(result.rows.size()) +
                           " gaps, " + hundredths_text(total) + " officer-days short of the requirements (" +
                           who(store, scope) + "; covered from elsewhere counts " +
                           hundredths_text(snapshot.policy.non_resident_weight) + ")");
    return answer;
}

} // namespace ilonet::service
