// Arts 4(1), 7(2), 9(2)(d): what those who deploy owe the board.
#include "board/duties.hpp"
#include "model/rule_ids.hpp"
#include "model/voting.hpp"
#include "model/wording.hpp"

#include <map>

namespace ilonet::board {
namespace {

struct Untold {
    std::int64_t deployments = 0, plans = 0;
    std::optional<Day> first; ///< first day of service of the earliest
};

bool told(const std::optional<Day>& notified_on, Day on) { return notified_on && *notified_on <= on; }

void deployments_are_notified(const Asked& asked, Obligations& list)
{
    std::map<std::string, Untold> by_authority;
    for (const auto& d : asked.snapshot.deployments) {
        auto& untold = by_authority[d.owner];
        if (d.days_planned() && !told(d.plan_notified_on, asked.on)) ++untold.plans;
        const auto days = d.days_active();
        if (!days || !days->contains(asked.on) || told(d.actual_notified_on, asked.on)) continue;
        ++untold.deployments;
        untold.first = std::min(days->first(), untold.first.value_or(days->first()));
    }
    for (const auto& [authority, untold] : by_authority) {
        const bool all_told = untold.deployments == 0 && untold.plans == 0;
        list.push_back(standing(
            asked, "deployment_notices", "Art 4(1)", authority,
            all_told ? Limit{}
                     : days_after(untold.first, asked.policy().deployment_notice_days, "deployment_notice_days"),
            all_told,
            all_told
                ? "all notified"
                : counted(untold.deployments, "deployment") + " and " + counted(untold.plans, "plan") + " not notified",
            rule_id::obligation_in_time));
    }
}

int seated(const BoardRecords& board, const std::string& authority, bool alternate, Day day)
{
    return static_cast<int>(std::count_if(board.seats.begin(), board.seats.end(), [&](const Seat& seat) {
        return seat.authority == authority && seat.role != "invited" && (seat.role == "alternate") == alternate &&
               seat.period.contains(day);
    }));
}

bool has_chair(const BoardRecords& board, Day day)
{
    return std::any_of(board.seats.begin(), board.seats.end(),
                       [&](const Seat& seat) { return seat.role == "chair" && seat.period.contains(day); });
}

std::string missing(std::string_view word, const std::string& codes)
{
    return codes.empty() ? std::string{} : std::string(word) + " missing:" + codes;
}

// The board meets with its members, so they are there by its first meeting.
void members_are_designated(const Asked& asked, Obligations& list)
{
    std::string members;
    std::string alternates;
    bool anybody = false;
    for (const auto& authority : asked.snapshot.authorities) {
        const int seats = seats_of(authority, asked.on);
        anybody = anybody || seats > 0;
        for (int taken = seated(asked.board(), authority.code, false, asked.on); taken < seats; ++taken)
            members += " " + authority.code;
        if (authority.kind == "member_state" && seated(asked.board(), authority.code, true, asked.on) < seats)
            alternates += " " + authority.code;
    }
    if (!anybody) {
        list.push_back(not_known("members", "Art 7(2)", "no authority is described that has a seat"));
        return;
    }
    std::string evidence = missing("members", members);
    for (const auto& more :
         {missing("alternates", alternates), std::string(has_chair(asked.board(), asked.on) ? "" : "no chair")})
        if (!more.empty()) evidence += (evidence.empty() ? "" : "; ") + more;
    const bool all = evidence.empty();
    const auto first = asked.first_meeting();
    list.push_back(standing(asked, "members", "Art 7(2)", "",
                            {first, first ? "law: the first meeting" : "none: no meeting was held"}, all,
                            all ? "all designated" : evidence, rule_id::obligation_in_time));
}

void contact_list_is_current(const Asked& asked, Obligations& list)
{
    const auto& known = asked.surroundings;
    if (!known.contacts_known) {
        list.push_back(not_known("contact_list", "Art 9(2)(d)", "no contacts are kept with this file"));
        return;
    }
    const bool reviewed = !known.contact_review_due || *known.contact_review_due >= asked.on;
    const bool complete = known.officers_without_contact == 0;
    std::string evidence = complete
                               ? "all officers in service have a contact"
                               : counted(known.officers_without_contact, "officer") + " in service without contact";
    if (!reviewed) evidence += "; a contact is to be reviewed";
    // What is not complete is late from no day on; a review is.
    list.push_back(standing(asked, "contact_list", "Art 9(2)(d)", "",
                            {reviewed && !complete ? std::nullopt : known.contact_review_due, "day of review"},
                            reviewed && complete, std::move(evidence), rule_id::contact_review));
}

} // namespace

void duties_of_deployers(const Asked& asked, Obligations& list)
{
    deployments_are_notified(asked, list);
    members_are_designated(asked, list);
    contact_list_is_current(asked, list);
}

} // namespace ilonet::board
