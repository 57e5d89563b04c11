#include "records/filter.hpp"

#include "coverage/coverage.hpp"
#include "model/failure.hpp"
#include "model/nearest.hpp"
#include "model/safe_text.hpp"
#include "records/write.hpp"

#include <algorithm>
#include <span>

namespace ilonet::records {
namespace {

std::string_view state_name(State state)
{
    constexpr std::string_view names[] = {"planned", "active", "ended", "cancelled"};
    return names[static_cast<std::size_t>(state)];
}

bool touches(const std::optional<Period>& days, const Filter& filter)
{
    if (filter.on && (!days || !days->contains(*filter.on))) return false;
    if (filter.period == Period{}) return true;
    return days && days->overlaps(filter.period);
}

// The days of service; of a plan the planned days, which count only where plans are asked for.
std::optional<Period> days_of(const Deployment& deployment, const Filter& filter)
{
    if (deployment.state != State::planned) return deployment.days_active();
    return filter.states.empty() ? std::nullopt : deployment.days_planned();
}

std::optional<Period> days_of(const Period& own, const Deployment& deployment, const Filter& filter)
{
    const auto days = days_of(deployment, filter);
    return days ? intersection(*days, own) : std::nullopt;
}

// A record of something that belongs to a deployment: a mandate, joint work.
bool belongs_to_a_deployment(const Kind& kind) { return has_field(kind, "deployment"); }

Period period_of(const Record& record) { return {Day::parse(record["since"]), Day::parse(record["until"])}; }

// The days of a record of the board: its period, or its one day.
std::optional<Period> days_of_board(const Record& record)
{
    const auto day_of = [&](FieldName field) {
        return has_field(*record.kind, field) ? Day::parse(record[field]) : std::nullopt;
    };
    if (has_field(*record.kind, "since") && !record.is(KindId::entry))
        return Period{day_of("since"), has_field(*record.kind, "until") ? day_of("until") : day_of("notified_on")};
    for (const FieldName field : {FieldName("day"), FieldName("as_of"), FieldName("due")})
        if (const auto day = day_of(field)) return Period{day, day};
    return std::nullopt;
}

// All authorities that a record of joint work names beside its owner.
std::vector<std::string> partners_in(const Record& record)
{
    if (record.is(KindId::representation)) return {record["beneficiary"]};
    if (record.is(KindId::sharing)) return words_of(record["partners"]);
    std::vector<std::string> codes;
    if (record.is(KindId::joint_deployment))
        for (const auto& share : authority_shares(record["shares"])) codes.push_back(share.authority);
    return codes;
}

} // namespace

bool among(const std::vector<std::string>& wanted, const std::string& value)
{
    return wanted.empty() || std::find(wanted.begin(), wanted.end(), value) != wanted.end();
}

bool Filter::any() const
{
    return !countries.empty() || !regions.empty() || !authorities.empty() || !topics.empty() || !tasks.empty() ||
           !states.empty() || !partners.empty() || !fields.empty() || idle_on || on || period != Period{};
}

namespace {

/// What a field of the board's records names is there: a record of its kind, or a network.
void must_know(const store::Store& store, const Field& field, const std::vector<std::string>& values)
{
    if (const auto* named = kinds::find(field.refers_to)) records::must_know(store, *named, values);
    for (const auto& value : values) {
        if (field.type != FieldType::choice && field.type != FieldType::whole) break;
        const auto canonical = canonical_cell(field, value);
        if (!canonical.problem.empty())
            throw Failure(Fault::usage, std::string(field.name) + ": " + canonical.problem, canonical.help);
    }
    if (field.type != FieldType::network && field.type != FieldType::networks) return;
    for (const auto& code : values) {
        if (store.has(kinds::third_country, code) || store.has(kinds::region, code)) continue;
        std::vector<std::string> known;
        for (const auto* kind : {&kinds::third_country, &kinds::region})
            for (const auto& record : store.records(*kind)) known.push_back(record.uid());
        throw Failure(Fault::not_found, "there is no network " + spelled_out(code),
                      did_you_mean(code, std::span<const std::string>(known)));
    }
}

} // namespace

Selection::Selection(const store::Store& store, const Kind& kind, const Filter& filter) : kind_(kind), filter_(filter)
{
    if (!filter.any()) return;
    if (kind.of_board || kind.of_ledger) {
        for (const auto& [field, values] : filter.fields)
            must_know(store, kind.fields[static_cast<std::size_t>(kind.index_of(field))], values);
        return;
    }
    must_know(store, kinds::authority, filter.authorities);
    must_know(store, kinds::third_country, filter.countries);
    must_know(store, kinds::region, filter.regions);
    store::SnapshotParts parts;
    parts.reference = !filter.regions.empty();
    parts.requirements = false;
    parts.deployments = kind.id != KindId::deployment;
    must_know(store, kinds::authority, filter.partners);
    // What has no subject of its own is asked for by its deployment's mandates.
    const bool by_mandate = has_field(kind, "deployment") ? !has_field(kind, "topic") : kind.id == KindId::deployment;
    parts.mandates = filter.idle_on || (by_mandate && (!filter.topics.empty() || !filter.tasks.empty()));
    snapshot_ = store.snapshot(parts);
    countries_.insert(filter.countries.begin(), filter.countries.end());
    for (const auto& country : snapshot_.countries)
        if (!filter.regions.empty() && among(filter.regions, country.region)) countries_.insert(country.code);
    if (!filter.idle_on) return;
    for (const auto* deployment : coverage::without_mandate(snapshot_, *filter.idle_on))
        idle_.insert(deployment->officer);
}

std::vector<std::string> Selection::needs(std::vector<std::string> wanted) const
{
    if (wanted.empty()) return wanted;
    for (const auto& field : kind_.fields)
        if (!holds_several(field.type) && filter_.any()) wanted.emplace_back(field.name);
    wanted.emplace_back("uid");
    return wanted;
}

std::vector<store::Condition> Selection::conditions() const
{
    std::vector<store::Condition> conditions{{"owner", filter_.authorities}};
    for (const auto& [field, values] : filter_.fields) {
        const auto& described = kind_.fields[static_cast<std::size_t>(kind_.index_of(field))];
        if (!holds_several(described.type)) conditions.push_back({described.name, values});
    }
    if (kind_.id != KindId::deployment) return conditions;
    conditions.push_back({"country", {countries_.begin(), countries_.end()}});
    conditions.push_back({"state", filter_.states});
    return conditions;
}

bool Selection::mandated(const std::string& uid, const Deployment* of) const
{
    if (filter_.topics.empty() && filter_.tasks.empty()) return true;
    return std::any_of(snapshot_.mandates.begin(), snapshot_.mandates.end(),
                       [&](const Mandate& mandate) { return mandate.deployment == uid && holds_mandate(mandate, of); });
}

bool Selection::holds_subject(const std::string& subject) const
{
    return (filter_.topics.empty() && filter_.tasks.empty()) ||
           (!filter_.topics.empty() && among(filter_.topics, subject)) ||
           (!filter_.tasks.empty() && among(filter_.tasks, subject));
}

bool Selection::holds_mandate(const Mandate& mandate, const Deployment* deployment) const
{
    return holds_subject(mandate.subject) &&
           (deployment == nullptr || touches(days_of(mandate.period, *deployment, filter_), filter_));
}

bool Selection::holds_partner(const Record& record) const
{
    const auto partners = partners_in(record);
    return filter_.partners.empty() || std::any_of(partners.begin(), partners.end(), [&](const std::string& partner) {
               return among(filter_.partners, partner);
           });
}

bool Selection::holds_of_deployment(const Record& record) const
{
    const auto* deployment = snapshot_.deployment(record["deployment"]);
    if (deployment == nullptr) return false;
    if (kind_.id == KindId::activity) return holds_activity(record, *deployment);
    if (!holds_place_and_state(*deployment)) return false;
    if (!touches(days_of(period_of(record), *deployment, filter_), filter_) || !holds_partner(record)) return false;
    if (!has_field(kind_, "topic")) return mandated(deployment->uid, deployment);
    return holds_subject(record["topic"].empty() ? record["task"] : record["topic"]);
}

// An activity was for a country and on days of its own.
bool Selection::holds_activity(const Record& record, const Deployment& deployment) const
{
    auto where = deployment;
    if (!record["country"].empty()) where.country = record["country"];
    return holds_place_and_state(where) && touches(period_of(record), filter_) && mandated(deployment.uid, nullptr);
}

bool Selection::holds_place_and_state(const Deployment& deployment) const
{
    const bool anywhere = filter_.countries.empty() && filter_.regions.empty();
    return among(filter_.authorities, deployment.owner) && (anywhere || countries_.contains(deployment.country)) &&
           among(filter_.states, std::string(state_name(deployment.state)));
}

bool Selection::holds_deployment(const Deployment& deployment) const
{
    return holds_place_and_state(deployment) && touches(days_of(deployment, filter_), filter_);
}

bool Selection::holds_of_board(const Record& record) const
{
    const auto named = [&](const auto& asked) {
        const auto words = words_of(record.cell_named(asked.first));
        return asked.second.empty() || std::any_of(words.begin(), words.end(),
                                                   [&](const std::string& word) { return among(asked.second, word); });
    };
    return std::all_of(filter_.fields.begin(), filter_.fields.end(), named) && touches(days_of_board(record), filter_);
}

bool Selection::holds(const Entry& entry) const { return touches(Period{entry.day, entry.day}, filter_); }

bool Selection::holds(const Record& record) const
{
    if (!filter_.any()) return true;
    if (kind_.of_board || kind_.of_ledger) return holds_of_board(record);
    if (kind_.id == KindId::officer) {
        if (!among(filter_.authorities, record["owner"])) return false;
        if (filter_.idle_on && !idle_.contains(record.uid())) return false;
        Filter rest = filter_;
        rest.idle_on.reset();
        rest.authorities.clear();
        if (!rest.any()) return true;
        return std::any_of(snapshot_.deployments.begin(), snapshot_.deployments.end(),
                           [&](const Deployment& deployment) {
                               return deployment.officer == record.uid() && holds_deployment(deployment);
                           });
    }
    if (belongs_to_a_deployment(kind_)) return holds_of_deployment(record);
    if (kind_.id != KindId::deployment) return among(filter_.authorities, record["owner"]);
    Snapshot one;
    one.add(record);
    return holds_deployment(one.deployments.front()) && mandated(record.uid(), &one.deployments.front());
}

void must_know(const store::Store& store, const Kind& kind, const std::vector<std::string>& codes)
{
    for (const auto& code : codes)
        if (!store.has(kind, code)) must_find(store, kind, code);
}

} // namespace ilonet::records
