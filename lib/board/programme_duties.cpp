// Arts 8(2)(a)-(c), 8(3): programmes, reports, ad hoc actions, and what the board keeps under review.
#include "board/duties.hpp"
#include "model/rule_ids.hpp"

#include <array>

namespace ilonet::board {
namespace {

void sent_to_parliament(const Asked& asked, std::string_view duty, std::string_view basis, const std::string& uid,
                        Day adopted_on, const std::optional<Day>& sent_on, Obligations& list)
{
    list.push_back(obligation(asked, duty, basis, uid,
                              days_after(adopted_on, asked.policy().parliament_days, "parliament_days"), sent_on,
                              "adopted on " + adopted_on.iso(), rule_id::obligation_in_time));
}

void first_programme(const Asked& asked, const std::vector<const Programme*>& programmes, Obligations& list)
{
    const auto first = asked.first_meeting();
    if (!first && programmes.empty()) return;
    const auto limit = months_after(first, asked.policy().first_programme_months, "first_programme_months");
    if (programmes.empty()) {
        list.push_back(obligation(asked, "programme", "Art 8(2)(a)", "the first one", limit, std::nullopt,
                                  "none is adopted", rule_id::obligation_in_time));
        return;
    }
    // One that begins later leaves days without programme.
    std::optional<Day> met_on;
    for (const auto* programme : programmes) {
        const auto adopted_on = asked.adopted(programme->decision)->day;
        if (!limit.due || programme->period.first() <= *limit.due)
            met_on = std::min(adopted_on, met_on.value_or(adopted_on));
    }
    list.push_back(obligation(asked, "programme", "Art 8(2)(a)", "the first one", limit, met_on,
                              programmes.front()->uid + ", " + programmes.front()->period.text(),
                              rule_id::obligation_in_time));
}

void next_programme(const Asked& asked, const Programme& before, const std::vector<const Programme*>& programmes,
                    Obligations& list)
{
    const auto last = before.period.last();
    if (last > asked.horizon) return;
    const auto next = std::find_if(programmes.begin(), programmes.end(),
                                   [&](const auto* programme) { return programme->period.contains(last + 1); });
    const bool there = next != programmes.end();
    list.push_back(obligation(asked, "programme", "Art 8(2)(a)", "from " + (last + 1).iso() + " on",
                              {last, "policy: no day without programme"},
                              there ? std::optional(asked.adopted((*next)->decision)->day) : std::nullopt,
                              there ? (*next)->uid : "none is adopted to follow " + before.uid,
                              rule_id::obligation_in_time));
}

void activity_report(const Asked& asked, const Programme& programme, Obligations& list)
{
    const auto& reports = asked.board().reports;
    const auto report = std::find_if(reports.begin(), reports.end(), [&](const ActivityReport& one) {
        return one.period.contains(programme.period) && asked.adopted(one.decision) != nullptr;
    });
    const bool there = report != reports.end();
    if (!there && programme.period.last() > asked.horizon) return;
    list.push_back(obligation(asked, "activity_report", "Art 8(2)(c)", programme.period.text(),
                              months_after(programme.period.last(), asked.policy().report_months, "report_months"),
                              there ? std::optional(asked.adopted(report->decision)->day) : std::nullopt,
                              there ? report->uid : "no report on these two years is adopted",
                              rule_id::obligation_in_time));
}

void programme_items(const Asked& asked, const Programme& programme, Obligations& list)
{
    for (const auto& item : asked.board().items) {
        if (item.programme != programme.uid || !item.due || item.decision.empty()) continue;
        const bool closed = item.progress == "done" || item.progress == "dropped";
        const auto closed_on = closed ? std::optional(item.progress_on.value_or(*item.due)) : std::nullopt;
        const bool still_open = closed_on && *closed_on > asked.on;
        list.push_back(obligation(asked, "programme_item", "Art 8(2)(b)", item.uid, {item.due, "programme"}, closed_on,
                                  still_open ? "not done yet" : item.progress, rule_id::obligation_in_time));
    }
}

struct Reviewed {
    std::string_view duty, basis, item;
};
constexpr std::array<Reviewed, 6> under_review{{
    {"programme_review", "Art 8(2)(b)", "programme_review"},
    {"facilitator_review", "Art 8(2)(b)", "facilitators"},
    {"host_authority_review", "Art 8(2)(b)", "host_authorities"},
    {"information_flow_review", "Art 8(3)(b)", "information_flow"},
    {"training_review", "Art 8(3)(c)", "training"},
    {"platform_review", "Art 8(3)(d)", "platform"},
}};

const Meeting* last_that_dealt_with(const Asked& asked, std::string_view item)
{
    const Meeting* last = nullptr;
    for (const auto& meeting : asked.board().meetings)
        if (meeting.state == "held" && meeting.day <= asked.on && meeting.dealt_with(item) &&
            (last == nullptr || last->day < meeting.day))
            last = &meeting;
    return last;
}

} // namespace

void duties_of_programmes(const Asked& asked, Obligations& list)
{
    const auto programmes = asked.adopted_programmes();
    first_programme(asked, programmes, list);
    for (const auto* programme : programmes) {
        sent_to_parliament(asked, "programme_sent", "Art 8(2)(a)", programme->uid,
                           asked.adopted(programme->decision)->day, programme->sent_on, list);
        next_programme(asked, *programme, programmes, list);
        activity_report(asked, *programme, list);
        programme_items(asked, *programme, list);
    }
    for (const auto& report : asked.board().reports)
        if (const auto* decision = asked.adopted(report.decision))
            sent_to_parliament(asked, "activity_report_sent", "Art 8(2)(c)", report.uid, decision->day, report.sent_on,
                               list);
    for (const auto& action : asked.board().actions)
        if (asked.adopted(action.decision) != nullptr)
            list.push_back(obligation(asked, "ad_hoc_action", "Art 8(3)(a)", action.uid, {action.due, "decision"},
                                      action.ended_on, action.decision, rule_id::obligation_in_time));
}

void duties_of_review(const Asked& asked, Obligations& list)
{
    const auto first = asked.first_meeting();
    if (!first) return;
    const auto programmes = asked.adopted_programmes();
    for (const auto& [duty, basis, item] : under_review) {
        if (item == "programme_review" && programmes.empty()) continue;
        const auto begin = item == "programme_review" ? asked.adopted(programmes.front()->decision)->day : *first;
        const auto* last = last_that_dealt_with(asked, item);
        list.push_back(
            recurring(asked, duty, basis, "",
                      months_after(last == nullptr ? begin : last->day, asked.policy().review_months, "review_months"),
                      last == nullptr ? std::nullopt : std::optional(last->day),
                      last == nullptr ? "no meeting dealt with it" : last->uid, rule_id::obligation_in_time));
    }
}

} // namespace ilonet::board
