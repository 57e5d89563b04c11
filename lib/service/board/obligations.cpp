// What Articles 4 to 9 ask for, and what runs out of money, as it stands on a day: as an answer, as a calendar, and as
// findings of check.
#include "board/board.hpp"
#include "coverage/coverage.hpp"
#include "model/failure.hpp"
#include "model/nearest.hpp"
#include "model/rule_ids.hpp"
#include "model/safe_text.hpp"
#include "model/wording.hpp"
#include "money/clocks.hpp"
#include "records/reading.hpp"
#include "records/whole_file.hpp"
#include "render/render.hpp"
#include "service/asked_words.hpp"
#include "service/board/board.hpp"
#include "service/board/board_findings.hpp"
#include "service/fund/fund_clocks.hpp"
#include "store/contacts/contacts.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <map>
#include <set>
#include <span>

namespace ilonet::service {
namespace {

Snapshot whole_network(const store::Store& store)
{
    store::SnapshotParts parts;
    parts.deployments = parts.mandates = parts.board = parts.ledger = true;
    return store.snapshot(parts);
}

void look_at_contacts(const Context& context, const store::Store& store, const Snapshot& snapshot, Day on,
                      board::Surroundings& surroundings)
{
    // Contacts are known as they are now alone.
    if (!context.known_at.empty()) return;
    const store::Contacts contacts(context.db, context.lock_wait, {});
    if (!contacts.present()) return;
    surroundings.contacts_known = true;
    std::set<std::string> kept;
    for (const auto& entry : contacts.entries()) {
        if (!store.has(kinds::officer, entry.uid)) continue; // a member of the board is in another list, Art 9(2)(c)
        if (entry.sealed) kept.insert(entry.uid);
        const auto review = Day::parse(entry.review_on);
        if (review)
            surroundings.contact_review_due = std::min(*review, surroundings.contact_review_due.value_or(*review));
    }
    for (const auto& deployment : snapshot.deployments) {
        const auto days = deployment.days_active();
        if (days && days->contains(on) && !kept.contains(deployment.officer)) ++surroundings.officers_without_contact;
    }
}

board::Surroundings surroundings_of(const Context& context, const store::Store& store, const Snapshot& snapshot, Day on)
{
    board::Surroundings surroundings;
    surroundings.national = store.file().authority;
    std::set<std::string> networks;
    for (const auto& gap : coverage::coordination(snapshot, on)) networks.insert(gap.network);
    surroundings.coordination_gaps = static_cast<std::int64_t>(networks.size());
    look_at_contacts(context, store, snapshot, on, surroundings);
    return surroundings;
}

std::vector<board::Obligation> obligations_on(const Context& context, const store::Store& store, Day on,
                                              std::optional<Day> until)
{
    const auto snapshot = whole_network(store);
    auto list = board::obligations(snapshot, on, until, surroundings_of(context, store, snapshot, on));
    const auto horizon = std::max(on, until.value_or(*Day::of(on.year(), 12, 31)));
    auto of_money = money_obligations(snapshot.ledger, on, horizon);
    list.insert(list.end(), std::make_move_iterator(of_money.begin()), std::make_move_iterator(of_money.end()));
    return list;
}

void must_make_sense(const ObligationRequest& request)
{
    if (request.until && *request.until < request.on)
        throw Failure(Fault::usage,
                      "<until> "_marked + request.until->iso() + " lies before <on> "_marked + request.on.iso(),
                      "exchange the two days");
    must_be_choices("state", request.states, "met due overdue not_known");
    auto known = board::duty_names();
    const auto of_money = money::duty_names();
    known.insert(known.end(), of_money.begin(), of_money.end());
    for (const auto& duty : request.duties)
        if (std::find(known.begin(), known.end(), duty) == known.end()) {
            const auto meant = did_you_mean(duty, std::span<const std::string_view>(known));
            throw Failure(Fault::usage, "<duty>: there is no '"_marked + spelled_out(duty) + "'",
                          meant.empty() ? "the duties stand in the first column, in ilonet-board(1) and ilonet-fund(1)"
                                        : meant);
        }
}

bool is_wanted(const board::Obligation& one, const ObligationRequest& request)
{
    const auto among = [](const std::vector<std::string>& wanted, std::string_view value) {
        return wanted.empty() || std::find(wanted.begin(), wanted.end(), value) != wanted.end();
    };
    return among(request.states, board::state_word(one.state)) && among(request.duties, one.duty);
}

// What is done once for all has no day to come; what recurs has its next one.
bool is_to_come(const board::Obligation& one, Day on)
{
    const bool recurs = one.duty.ends_with("_review") || one.duty == "network_meetings";
    return one.state != board::ObligationState::met || (recurs && *one.due >= on);
}

// The uid does not hold the day: a day that moves is the same event.
render::CalendarDay calendar_day(const Context& context, const board::Obligation& one, const std::string& file)
{
    const auto what = spoken(one.duty) + (one.about.empty() ? "" : ", " + one.about);
    return {one.duty + "/" + one.about + "@" + file, *one.due,
            (one.state == board::ObligationState::overdue ? "overdue: " : "") + what + " (" + one.basis + ")",
            context.spelled(one.evidence) + (one.evidence.empty() ? "" : "\n") + "limit: " + one.limit,
            std::string(board::state_word(one.state))};
}

std::string note_of(const std::vector<board::Obligation>& list, Day on)
{
    std::map<board::ObligationState, std::int64_t> counts;
    for (const auto& one : list) ++counts[one.state];
    using enum board::ObligationState;
    return "on " + on.iso() + ": " + std::to_string(counts[overdue]) + " overdue, " + std::to_string(counts[due]) +
           " due, " + std::to_string(counts[met]) + " met, " + std::to_string(counts[not_known]) + " not known";
}

} // namespace

Answer obligations(const Context& context, const ObligationRequest& request)
{
    must_make_sense(request);
    const auto store = reading(context);
    Answer answer;
    answer.remarks = store.remarks();
    answer.result.columns = {{"duty"}, {"basis"}, {"about"}, {"due"}, {"limit"}, {"state"}, {"met_on"}, {"evidence"}};
    answer.result.title = "Obligations under Articles 4 to 9 of Regulation (EU) 2019/1240";
    const auto list = obligations_on(context, store, request.on, request.until);
    for (const auto& one : list)
        if (is_wanted(one, request))
            answer.result.rows.push_back({one.duty, one.basis, one.about, iso_or_empty(one.due), one.limit,
                                          std::string(board::state_word(one.state)), iso_or_empty(one.met_on),
                                          context.spelled(one.evidence)});
    answer.result.notes.push_back(note_of(list, request.on));
    return answer;
}

std::size_t write_calendar(const Context& context, const ObligationRequest& request, const std::string& path)
{
    must_make_sense(request);
    const auto store = reading(context);
    std::vector<render::CalendarDay> days;
    for (const auto& one : obligations_on(context, store, request.on, request.until))
        if (one.due && (!request.until || *one.due <= *request.until) && is_wanted(one, request) &&
            (!request.states.empty() || is_to_come(one, request.on)))
            days.push_back(calendar_day(context, one, store.file().id));
    const std::array planned{store::Condition{"state", {"planned"}}};
    for (const auto& meeting : store.records(kinds::meeting, planned)) {
        const auto day = Day::parse(meeting["day"]).value_or(Day::first());
        const bool filtered = !request.states.empty() || !request.duties.empty();
        if (filtered || day < request.on || (request.until && day > *request.until)) continue;
        days.push_back({meeting.uid() + "@" + store.file().id, day, "meeting of the steering board " + meeting.uid(),
                        meeting["place"], "meeting"});
    }
    std::stable_sort(days.begin(), days.end(), [](const auto& a, const auto& b) { return a.day < b.day; });
    write_whole_file(path, render::calendar(days, context.today));
    return days.size();
}

Findings check_obligations(const Context& context, const store::Store& store)
{
    Findings findings;
    if (!store.file().authority.empty()) return findings;
    for (const auto& one : obligations_on(context, store, context.today, std::nullopt)) {
        if (one.state != board::ObligationState::overdue || one.rule.empty() || one.rule == rule_id::contact_review)
            continue;
        Finding finding;
        finding.rule = one.rule;
        finding.severity = Severity::warning;
        finding.uid = one.about;
        finding.sentence = "overdue since " + iso_or_empty(one.due) + ": " + spoken(one.duty) +
                           (one.about.empty() ? "" : " of " + one.about) + " (" + one.basis + "): " + one.evidence;
        finding.help = "see: {board obligations} <on> "_marked + context.today.iso() + " <state> overdue"_marked;
        findings.push_back(std::move(finding));
    }
    return findings;
}

} // namespace ilonet::service
