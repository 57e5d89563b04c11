// Arts 7(7), 8(1), 8(2)(d), 8(2)(e): meetings, the rules of procedure, and what each meeting needs.
#include "board/duties.hpp"
#include "model/rule_ids.hpp"
#include "model/voting.hpp"

namespace ilonet::board {
namespace {

constexpr std::size_t meetings_a_year = 2;
constexpr int months_to_the_rules = 3;
constexpr int months_of_a_year = 12;

std::vector<const Meeting*> in_order_of_day(const BoardRecords& board, bool (*wanted)(const Meeting&))
{
    std::vector<const Meeting*> list;
    for (const auto& meeting : board.meetings)
        if (wanted(meeting)) list.push_back(&meeting);
    std::stable_sort(list.begin(), list.end(), [](const auto* a, const auto* b) { return a->day < b->day; });
    return list;
}

/// The years in which meetings are counted, up to the horizon.
std::vector<Period> counted_years(const Asked& asked, Day first)
{
    const bool rolling = asked.policy().rolling_meeting_year;
    auto begin = asked.policy().meetings_since.value_or(rolling ? first : *Day::of(first.year(), 1, 1));
    // A calendar year is counted whole or not at all.
    if (const auto january = *Day::of(begin.year(), 1, 1); !rolling && begin != january)
        begin = january.plus_months(12);
    std::vector<Period> years;
    for (auto since = begin; since <= asked.horizon;) {
        const auto next = rolling ? begin.plus_months(static_cast<int>(years.size() + 1) * months_of_a_year)
                                  : Day::of(since.year(), 12, 31).value_or(Day::last()) + 1;
        if (next <= since) break;
        years.push_back({since, next - 1});
        since = next;
    }
    return years;
}

std::string named(const std::vector<const Meeting*>& list)
{
    std::string text;
    for (const auto* meeting : list) text += (text.empty() ? "" : " ") + meeting->uid;
    return text;
}

std::string evidence_of_year(const std::vector<const Meeting*>& held, const std::vector<const Meeting*>& planned)
{
    auto text = std::to_string(held.size()) + " held";
    if (!held.empty()) text += ": " + named(held);
    if (!planned.empty()) text += "; planned: " + named(planned);
    return text;
}

void two_meetings(const Asked& asked, const Period& year, const std::vector<const Meeting*>& meetings,
                  Obligations& list)
{
    std::vector<const Meeting*> held;
    std::vector<const Meeting*> planned;
    for (const auto* meeting : meetings)
        if (year.contains(meeting->day))
            (meeting->state == "held" && meeting->day <= asked.on ? held : planned).push_back(meeting);
    const auto met_on = held.size() < meetings_a_year ? std::nullopt : std::optional(held[meetings_a_year - 1]->day);
    const bool rolling = asked.policy().rolling_meeting_year;
    list.push_back(obligation(asked, "meetings", "Art 7(7)",
                              rolling ? year.text() : std::to_string(year.first().year()),
                              {year.until, rolling ? "law; years are rolling" : "law; calendar years"}, met_on,
                              evidence_of_year(held, planned), rule_id::meetings_of_year));
}

void rules_of_procedure(const Asked& asked, Day first, Obligations& list)
{
    const auto* rules = rules_of_procedure_on(asked.board(), asked.on);
    std::optional<Day> met_on;
    for (const auto& decision : asked.board().decisions)
        if (rules != nullptr && decision.adopted && decision.kind == "rules_of_procedure")
            met_on = std::min(decision.day, met_on.value_or(decision.day));
    list.push_back(
        obligation(asked, "rules_of_procedure", "Art 8(1)", "", {first.plus_months(months_to_the_rules), "law"}, met_on,
                   rules == nullptr ? "none in force" : rules->uid + " in force", rule_id::obligation_in_time));
}

const Roster* list_for(const Asked& asked, const Meeting& meeting)
{
    const Roster* last = nullptr;
    for (const auto& roster : asked.board().rosters)
        if (roster.meeting == meeting.uid && roster.frozen_on <= asked.on) last = &roster;
    return last;
}

std::optional<Day> meeting_before(const Asked& asked, const Meeting& meeting)
{
    std::optional<Day> before;
    for (const auto& other : asked.board().meetings)
        if (other.state == "held" && other.day < meeting.day) before = std::max(other.day, before.value_or(other.day));
    return before;
}

// The list is updated ahead of each meeting: it is frozen by its day, and of a day after the meeting before.
const Roster* list_in_time_for(const Asked& asked, const Meeting& meeting)
{
    const auto before = meeting_before(asked, meeting);
    for (const auto& roster : asked.board().rosters)
        if (roster.meeting == meeting.uid && roster.frozen_on <= std::min(asked.on, meeting.day) &&
            (!before || roster.as_of >= *before))
            return &roster;
    return nullptr;
}

std::string why_not_in_time(const Roster& roster, const Meeting& meeting)
{
    if (roster.frozen_on > meeting.day)
        return roster.uid + " was frozen on " + roster.frozen_on.iso() + ", after the meeting";
    return roster.uid + " is as of " + roster.as_of.iso() + ", before the meeting before";
}

void frozen_list(const Asked& asked, const Meeting& meeting, Obligations& list)
{
    const auto* in_time = list_in_time_for(asked, meeting);
    const auto* any = list_for(asked, meeting);
    list.push_back(obligation(asked, "list_of_deployments", "Art 8(2)(d)", meeting.uid, {meeting.day, "law"},
                              in_time == nullptr ? std::nullopt : std::optional(in_time->frozen_on),
                              in_time != nullptr ? in_time->uid
                              : any != nullptr   ? why_not_in_time(*any, meeting)
                                                 : "no list is frozen for it",
                              rule_id::list_before_meeting));
}

void gaps_note(const Asked& asked, const Meeting& meeting, Obligations& list)
{
    const bool done = meeting.state == "held" && meeting.dealt_with("deployment_gaps");
    list.push_back(obligation(asked, "deployment_gaps", "Art 8(2)(e)", meeting.uid, {meeting.day, "law"},
                              done ? std::optional(meeting.day) : std::nullopt,
                              done && meeting.day <= asked.on                      ? "among its items"
                              : meeting.state == "held" && meeting.day <= asked.on ? "not among its items"
                              : meeting.day < asked.on ? "the meeting is not recorded as held"
                                                       : "the meeting is to come",
                              rule_id::obligation_in_time));
}

} // namespace

void duties_of_meetings(const Asked& asked, Obligations& list)
{
    const auto meetings = in_order_of_day(asked.board(), [](const Meeting& m) { return m.state != "cancelled"; });
    const auto first = asked.first_meeting();
    const auto counted_from = first ? first : asked.policy().meetings_since;
    const auto years =
        counted_from && *counted_from <= asked.on ? counted_years(asked, *counted_from) : std::vector<Period>{};
    for (const auto& year : years) two_meetings(asked, year, meetings, list);
    if (years.empty())
        list.push_back(
            obligation(asked, "meetings", "Art 7(7)", "",
                       {std::nullopt, counted_from ? "none: no year is counted yet" : "none: no meeting was held"},
                       std::nullopt, "", rule_id::meetings_of_year));
    if (first) rules_of_procedure(asked, *first, list);
    for (const auto* meeting : meetings) {
        if (meeting->day > asked.horizon) continue;
        frozen_list(asked, *meeting, list);
        gaps_note(asked, *meeting, list);
    }
}

} // namespace ilonet::board
