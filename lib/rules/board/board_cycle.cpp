// B05, B06, B11, B13, B15: meetings, programmes, reports and actions over the years.
#include "model/voting.hpp"
#include "model/wording.hpp"
#include "rules/board/board_rules.hpp"
#include "rules/catalogue.hpp"
#include "rules/desk/running_overlap.hpp"
#include "rules/wording.hpp"

#include <algorithm>
#include <array>

namespace ilonet::rules {
namespace {

constexpr std::array catalogued{
    Rule{
        "B05",
        Severity::error,
        "Art 8(2)(a), 8(2)(c); policy",
        "programmes and reports last two years and follow one another",
        "The work programme and the activity report are biennial: 24 months from their first day. That programmes leave no "
        "day between them and share none is policy, so a gap or overlap is a warning. Correct the days.",
        {.reach = Reach::board}},
    Rule{"B06", Severity::warning, "Art 4(1)", "an activity report has its overview of deployments",
         "The biennial activity report holds an overview of deployments. A report that is prepared names the "
         "frozen lists that the overview is made from, usually those at the start and at the end of its two years. "
         "They may be added to an adopted one that lacks them."},
    Rule{"B11",
         Severity::error,
         "Art 8(2)(a), 8(2)(c), 8(3)(a)",
         "the board's work rests on adopted decisions",
         "A programme, its items, a report and an ad hoc action name decisions of their kind that were adopted. "
         "Each item of an adopted programme names the decision that adopted or amended it, and a priority of the "
         "programme, where it names one. What rests on a decision that was revoked since is a warning. Correct the "
         "decision, or take it first.",
         {.reach = Reach::board}},
    Rule{"B15",
         Severity::error,
         "policy",
         "the dates of the board's records are in order",
         "since is not after until; a report is prepared by the day of its decision; nothing is sent without a "
         "decision, nor sent, due or ended before the one that it rests on. An item that is due outside its "
         "programme is a warning. Correct one of the days.",
         {.reach = Reach::board}},
};

constexpr int months_of_two_years = 24;

/// Something that the board agrees to: which record, which decision, of which kind.
void must_be_agreed(const BoardRecords& board, std::string_view uid, const std::string& decided, std::string_view kind,
                    Findings& findings)
{
    const auto* decision = board.decision(decided);
    if (decision == nullptr) return;
    const About about{uid, "decision", decision->uid};
    if (!decision->adopted)
        say_error(findings, "B11", about, std::string(uid) + " names " + decision->uid + ", which was not adopted",
                  "name an adopted decision: {board decision list} <outcome> adopted <kind> "_marked +
                      std::string(kind));
    else if (const auto* by = revoked_by(board, *decision, Day::last()); by != nullptr)
        say_warning(findings, "B11", {uid, "decision", by->uid},
                    std::string(uid) + " rests on " + decision->uid + ", which " + by->uid + " revoked on " +
                        by->day.iso(),
                    "decide anew, or leave it as it was");
    else if (decision->kind != kind)
        say_error(findings, "B11", about,
                  std::string(uid) + " names " + decision->uid + ", which is about " + spoken(decision->kind) +
                      ", not " + spoken(kind),
                  "name a decision of that kind: {board decision list} <outcome> adopted <kind> "_marked +
                      std::string(kind));
}

void item_belongs_to_its_programme(const BoardRecords& board, const ProgrammeItem& item, Findings& findings)
{
    const auto* programme = board.programme(item.programme);
    if (programme == nullptr) return;
    // What is wrong with the programme's own decision is said of the programme.
    if (item.decision != programme->decision) must_be_agreed(board, item.uid, item.decision, "programme", findings);
    for (const auto& other : board.programmes)
        if (&other != programme && !item.decision.empty() && other.decision == item.decision)
            say_error(findings, "B11", {item.uid, "decision", other.uid},
                      item.uid + " of " + programme->uid + " names " + item.decision + ", which adopted " + other.uid,
                      "name the decision that adopted or amended " + programme->uid);
    if (item.due && !programme->period.contains(*item.due))
        say_warning(findings, "B15", {item.uid, "due", programme->uid},
                    item.uid + " is due on " + item.due->iso() + ", outside " + programme->uid + " (" +
                        programme->period.text() + ")",
                    "correct the day");
    const auto& list = programme->priorities;
    if (!item.priority.empty() && std::find(list.begin(), list.end(), item.priority) == list.end())
        say_error(findings, "B11", {item.uid, "priority", programme->uid},
                  "the priority '" + item.priority + "' of " + item.uid + " is none of " + programme->uid,
                  programme->decision.empty()
                      ? "name one of the programme's, or add it there: {board programme set} "_marked + programme->uid +
                            " <priorities> ..."_marked
                      : "name one of the programme's, or none");
    const auto* adopted = board.decision(programme->decision);
    const auto* agreed = board.decision(item.decision);
    if (adopted != nullptr && item.decision.empty())
        say_error(findings, "B11", {item.uid, "decision", programme->uid},
                  item.uid + " is part of " + programme->uid + ", which is adopted, but names no decision",
                  "amend the programme by a decision: <decision> with its id"_marked);
    if (adopted != nullptr && agreed != nullptr && taken_before(*agreed, *adopted))
        say_error(findings, "B11", {item.uid, "decision", programme->uid},
                  item.uid + " was agreed by " + agreed->uid + ", before " + programme->uid + " was adopted by " +
                      adopted->uid,
                  "name the decision that adopted or amended the programme");
}

void sent_means_adopted(std::string_view uid, const std::string& decided, const std::optional<Day>& sent_on,
                        Findings& findings)
{
    if (!decided.empty() || !sent_on) return;
    say_error(findings, "B15", {uid, "sent_on"},
              std::string(uid) + " was sent on " + sent_on->iso() + ", but names no decision",
              "name the decision that adopted it, or take sent_on away");
}

void must_not_precede(const BoardRecords& board, std::string_view uid, const std::string& decided,
                      std::string_view field, const std::optional<Day>& day, Findings& findings)
{
    const auto* decision = board.decision(decided);
    if (decision == nullptr || !day || *day >= decision->day) return;
    say_error(findings, "B15", {uid, field, decision->uid},
              std::string(field) + " of " + std::string(uid) + " is " + day->iso() + ", before the decision " +
                  decision->uid + " of " + decision->day.iso(),
              "correct one of the two days");
}

} // namespace

void board_days_are_in_order(std::string_view uid, const Period& days, Findings& findings)
{
    if (days.in_order()) return;
    say_error(findings, "B15", {uid, "until"},
              std::string(uid) + " ends on " + days.last().iso() + ", before it begins on " + days.first().iso(),
              "correct one of the two dates: both are days of it");
}

void lasts_two_years(std::string_view uid, const Period& days, std::string_view word, Findings& findings)
{
    if (!days.since || !days.until || !days.in_order()) return;
    const auto last = days.since->plus_months(months_of_two_years) - 1;
    if (*days.until == last) return;
    say_error(findings, "B05", {uid, "until"},
              "the " + std::string(word) + " " + std::string(uid) + " lasts from " + days.since->iso() + " to " +
                  days.until->iso() + ", not 24 months",
              "write " + last.iso() + " as its last day");
}

namespace {

void meetings_keep_up_with_the_calendar(const BoardRecords& board, Day today, Findings& findings)
{
    for (const auto& meeting : board.meetings) {
        if (meeting.state == "held" && meeting.day > today)
            say_error(findings, "B13", {meeting.uid, "state"},
                      meeting.uid + " is recorded as held, but its day " + meeting.day.iso() + " lies ahead",
                      "write planned, or correct the day");
        if (meeting.state == "planned" && meeting.day < today)
            say_warning(findings, "B13", {meeting.uid, "state"},
                        meeting.uid + " was planned for " + meeting.day.iso() + ", and nothing is recorded since",
                        "record what happened: {board meeting set} "_marked + meeting.uid +
                            " <state> held, or <state> cancelled"_marked);
    }
}

/// Programmes, or reports.
template <typename Record>
void follow_one_another(const std::vector<Record>& records, std::string_view word, Findings& findings)
{
    std::vector<const Record*> list;
    for (const auto& record : records) {
        lasts_two_years(record.uid, record.period, word, findings);
        if (record.period.in_order()) list.push_back(&record);
    }
    std::sort(list.begin(), list.end(), [](const auto* a, const auto* b) {
        return std::pair(a->period.first(), a->period.last()) < std::pair(b->period.first(), b->period.last());
    });
    for_each_overlap(
        list, [](const auto*, const auto*) { return true; }, [](const auto* record) { return record->period; },
        [&](const Record* earlier, const Record* later) {
            say_warning(findings, "B05", {later->uid, "since", earlier->uid},
                        "the " + std::string(word) + "s " + earlier->uid + " and " + later->uid + " share days",
                        "let one begin on the day after the other's last");
        });
    for (std::size_t i = 1; i < list.size(); ++i) {
        const auto days = list[i]->period.first() - list[i - 1]->period.last() - 1;
        if (days > 0)
            say_warning(findings, "B05", {list[i]->uid, "since", list[i - 1]->uid},
                        counted(days, "day") + " without " + std::string(word) + " between " + list[i - 1]->uid +
                            " and " + list[i]->uid,
                        "let one begin on the day after the other's last");
    }
}

void programmes_follow_one_another(const BoardRecords& board, Findings& findings)
{
    auto programmes = board.programmes;
    std::erase_if(programmes, [&](const Programme& programme) {
        const auto* decision = board.decision(programme.decision);
        return decision != nullptr && revoked_by(board, *decision, Day::last()) != nullptr;
    });
    follow_one_another(programmes, "programme", findings);
    follow_one_another(board.reports, "report", findings);
}

void is_agreed_by_the_board(const BoardRecords& board, Findings& findings)
{
    for (const auto& programme : board.programmes)
        must_be_agreed(board, programme.uid, programme.decision, "programme", findings);
    for (const auto& item : board.items) item_belongs_to_its_programme(board, item, findings);
    for (const auto& report : board.reports) must_be_agreed(board, report.uid, report.decision, "report", findings);
    for (const auto& action : board.actions)
        must_be_agreed(board, action.uid, action.decision, "ad_hoc_action", findings);
}

void report_has_its_overview(const ActivityReport& report, Findings& findings)
{
    if ((report.decision.empty() && !report.prepared_on) || !report.rosters.empty()) return;
    say_warning(findings, "B06", {report.uid, "rosters"},
                "the report " + report.uid + " names no frozen list for its overview of deployments",
                "name the lists at the start and the end of its two years: {board report set} "_marked + report.uid +
                    " <rosters> '...'"_marked);
}

void nothing_lies_ahead(const BoardRecords& board, Day today, Findings& findings)
{
    const auto check = [&](std::string_view uid, std::string_view field, const std::optional<Day>& day) {
        if (!day || *day <= today) return;
        say_error(findings, "B13", {uid, field},
                  std::string(field) + " of " + std::string(uid) + " is " + day->iso() + ", which lies ahead",
                  "record it when it has happened");
    };
    for (const auto& decision : board.decisions) check(decision.uid, "day", decision.day);
    for (const auto& programme : board.programmes) check(programme.uid, "sent_on", programme.sent_on);
    for (const auto& item : board.items) check(item.uid, "progress_on", item.progress_on);
    for (const auto& report : board.reports) {
        check(report.uid, "prepared_on", report.prepared_on);
        check(report.uid, "sent_on", report.sent_on);
    }
    for (const auto& action : board.actions) check(action.uid, "ended_on", action.ended_on);
    for (const auto& notice : board.notices) check(notice.uid, "notified_on", notice.notified_on);
    for (const auto& meeting : board.network_meetings) check(meeting.uid, "day", meeting.day);
}

void dates_follow_the_decision(const BoardRecords& board, Findings& findings)
{
    for (const auto& programme : board.programmes) {
        sent_means_adopted(programme.uid, programme.decision, programme.sent_on, findings);
        must_not_precede(board, programme.uid, programme.decision, "sent_on", programme.sent_on, findings);
    }
    for (const auto& report : board.reports) {
        sent_means_adopted(report.uid, report.decision, report.sent_on, findings);
        must_not_precede(board, report.uid, report.decision, "sent_on", report.sent_on, findings);
        const auto* decision = board.decision(report.decision);
        if (decision != nullptr && report.prepared_on && *report.prepared_on > decision->day)
            say_error(findings, "B15", {report.uid, "prepared_on", decision->uid},
                      report.uid + " was prepared on " + report.prepared_on->iso() + ", after it was adopted by " +
                          decision->uid + " on " + decision->day.iso(),
                      "correct one of the two days");
    }
    for (const auto& action : board.actions) {
        must_not_precede(board, action.uid, action.decision, "due", action.due, findings);
        must_not_precede(board, action.uid, action.decision, "ended_on", action.ended_on, findings);
    }
}

} // namespace

void board_calendar(const BoardRecords& board, Day today, Findings& findings)
{
    meetings_keep_up_with_the_calendar(board, today, findings);
    nothing_lies_ahead(board, today, findings);
}

void board_cycle(const BoardRecords& board, Findings& findings)
{
    programmes_follow_one_another(board, findings);
    is_agreed_by_the_board(board, findings);
    for (const auto& report : board.reports) report_has_its_overview(report, findings);
    dates_follow_the_decision(board, findings);
}

std::span<const Rule> board_cycle_rules() { return catalogued; }

} // namespace ilonet::rules
