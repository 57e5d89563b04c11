#include "board/duties.hpp"
#include "model/voting.hpp"

#include <array>
#include <tuple>

namespace ilonet::board {
namespace {

struct Duty {
    std::string_view name;
    std::string_view basis;
};

/// All duties in the order of the articles.
constexpr std::array<Duty, 22> duties{{
    {"deployment_notices", "Art 4(1)"},
    {"network_meetings", "Art 5(1)(a)"},
    {"facilitator_notice", "Art 5(3)"},
    {"members", "Art 7(2)"},
    {"meetings", "Art 7(7)"},
    {"rules_of_procedure", "Art 8(1)"},
    {"programme", "Art 8(2)(a)"},
    {"programme_sent", "Art 8(2)(a)"},
    {"programme_item", "Art 8(2)(b)"},
    {"programme_review", "Art 8(2)(b)"},
    {"facilitator_review", "Art 8(2)(b)"},
    {"host_authority_review", "Art 8(2)(b)"},
    {"activity_report", "Art 8(2)(c)"},
    {"activity_report_sent", "Art 8(2)(c)"},
    {"list_of_deployments", "Art 8(2)(d)"},
    {"deployment_gaps", "Art 8(2)(e)"},
    {"coordination", "Art 8(2)(e)"},
    {"ad_hoc_action", "Art 8(3)(a)"},
    {"information_flow_review", "Art 8(3)(b)"},
    {"training_review", "Art 8(3)(c)"},
    {"platform_review", "Art 8(3)(d)"},
    {"contact_list", "Art 9(2)(d)"},
}};

std::size_t place_of(const Obligation& obligation)
{
    for (std::size_t i = 0; i < duties.size(); ++i)
        if (duties[i].name == obligation.duty) return i;
    return duties.size();
}

void bring_into_order(Obligations& list)
{
    std::stable_sort(list.begin(), list.end(), [](const Obligation& a, const Obligation& b) {
        const auto when = [](const Obligation& o) { return o.due.value_or(Day::last()); };
        if (std::tuple(place_of(a), when(a)) != std::tuple(place_of(b), when(b)))
            return std::tuple(place_of(a), when(a)) < std::tuple(place_of(b), when(b));
        return natural_less(a.about, b.about);
    });
}

// What rests on the officers of all authorities.
bool rests_on_all_officers(std::string_view duty)
{
    return duty == "network_meetings" || duty == "facilitator_notice" || duty == "coordination" ||
           duty == "list_of_deployments";
}

// A national file holds its own officers alone; the Commission's holds the board's records, too.
void forget_what_others_know(const Asked& asked, Obligations& list)
{
    const auto& national = asked.surroundings.national;
    const auto* authority = asked.snapshot.authority(national);
    const bool of_commission = authority != nullptr && authority->kind == "commission";
    const auto known = [&](std::string_view duty) {
        return duty == "contact_list" || duty == "deployment_notices" ||
               (of_commission && !rests_on_all_officers(duty));
    };
    std::erase_if(list, [&](const Obligation& o) {
        return !known(o.duty) || (o.duty == "deployment_notices" && o.about != national);
    });
    for (const auto& [name, basis] : duties)
        if (!known(name))
            list.push_back(not_known(name, basis, "a file of " + national + " does not hold what it takes to know"));
}

} // namespace

std::string_view state_word(ObligationState state)
{
    constexpr std::string_view words[] = {"met", "due", "overdue", "not_known"};
    return words[static_cast<std::size_t>(state)];
}

std::vector<std::string_view> duty_names()
{
    std::vector<std::string_view> names;
    for (const auto& duty : duties) names.push_back(duty.name);
    return names;
}

const Decision* Asked::adopted(const std::string& uid) const
{
    const auto* decision = board().decision(uid);
    if (decision == nullptr || !decision->adopted || decision->day > on) return nullptr;
    return revoked_by(board(), *decision, on) == nullptr ? decision : nullptr;
}

std::vector<const Programme*> Asked::adopted_programmes() const
{
    std::vector<const Programme*> list;
    for (const auto& programme : board().programmes)
        if (adopted(programme.decision) != nullptr) list.push_back(&programme);
    std::stable_sort(list.begin(), list.end(),
                     [](const auto* a, const auto* b) { return a->period.first() < b->period.first(); });
    return list;
}

Limit days_after(const std::optional<Day>& day, const std::optional<std::int64_t>& days, std::string_view name)
{
    if (!days) return {std::nullopt, "none: " + std::string(name) + " is not set"};
    const auto words = "policy: " + std::string(name) + " = " + std::to_string(*days);
    if (!day) return {std::nullopt, words};
    return {*day + static_cast<std::int32_t>(*days), words};
}

Limit months_after(const std::optional<Day>& day, const std::optional<std::int64_t>& months, std::string_view name)
{
    if (!months) return {std::nullopt, "none: " + std::string(name) + " is not set"};
    const auto words = "policy: " + std::string(name) + " = " + std::to_string(*months);
    if (!day) return {std::nullopt, words};
    return {day->plus_months(static_cast<int>(*months)), words};
}

Obligation obligation(const Asked& asked, std::string_view duty, std::string_view basis, std::string about, Limit limit,
                      const std::optional<Day>& met_on, MarkedText evidence, std::string_view rule)
{
    Obligation o{
        std::string(duty), std::string(basis), std::move(about), limit.due, std::move(limit.words), {}, {}, {}, {}};
    o.evidence = std::move(evidence);
    o.rule = rule;
    if (met_on && *met_on <= asked.on) {
        o.state = ObligationState::met;
        o.met_on = met_on;
    } else {
        o.state = o.due && *o.due < asked.on ? ObligationState::overdue : ObligationState::due;
    }
    return o;
}

Obligation standing(const Asked& asked, std::string_view duty, std::string_view basis, std::string about, Limit limit,
                    bool met, MarkedText evidence, std::string_view rule)
{
    auto o =
        obligation(asked, duty, basis, std::move(about), std::move(limit), std::nullopt, std::move(evidence), rule);
    if (met) o.state = ObligationState::met;
    return o;
}

Obligation recurring(const Asked& asked, std::string_view duty, std::string_view basis, std::string about, Limit limit,
                     const std::optional<Day>& last_done, MarkedText evidence, std::string_view rule)
{
    auto o = obligation(asked, duty, basis, std::move(about), std::move(limit), last_done, std::move(evidence), rule);
    if (o.due && *o.due < asked.on) o.state = ObligationState::overdue;
    return o;
}

Obligation not_known(std::string_view duty, std::string_view basis, MarkedText evidence)
{
    Obligation o;
    o.duty = duty;
    o.basis = basis;
    o.state = ObligationState::not_known;
    o.evidence = std::move(evidence);
    return o;
}

std::vector<Obligation> obligations(const Snapshot& snapshot, Day on, std::optional<Day> until,
                                    const Surroundings& surroundings)
{
    const Networks networks(snapshot);
    const auto horizon = std::max(on, until.value_or(*Day::of(on.year(), 12, 31)));
    const Asked asked{snapshot, networks, on, horizon, surroundings};
    Obligations list;
    duties_of_deployers(asked, list);
    duties_of_networks(asked, list);
    duties_of_meetings(asked, list);
    duties_of_programmes(asked, list);
    duties_of_review(asked, list);
    if (!surroundings.national.empty()) forget_what_others_know(asked, list);
    if (until)
        std::erase_if(list,
                      [&](const Obligation& o) { return o.state == ObligationState::due && o.due && *o.due > *until; });
    bring_into_order(list);
    return list;
}

} // namespace ilonet::board
