#include "model/board.hpp"

#include "model/code.hpp"
#include "model/field_reader.hpp"
#include "model/find_sorted.hpp"

namespace ilonet {
namespace {

std::vector<Vote> votes_of(FieldReader& r)
{
    std::vector<Vote> votes;
    for (const auto& word : r.words("votes"))
        if (auto vote = parse_vote(word)) votes.push_back(std::move(*vote));
    return votes;
}

Decision decision_of(FieldReader& r)
{
    return {r.uid(),
            r["meeting"],
            r.the_day("day"),
            r["kind"],
            r["subject"],
            votes_of(r),
            r.text("outcome") == "adopted",
            r["revokes"],
            r.whole("quorum"),
            r.whole("proxies"),
            r["envelope"],
            r.hundredths("ceiling")};
}

ProgrammeItem item_of(FieldReader& r)
{
    ProgrammeItem item;
    item.uid = r.uid();
    item.programme = r["programme"];
    item.priority = r["priority"];
    item.activity = r["activity"];
    item.lead = r["lead"];
    item.networks = r.words("networks");
    item.resources = r.hundredths("resources").value_or(0);
    item.due = r.day("due");
    item.progress_on = r.day("progress_on");
    item.progress = r["progress"];
    item.decision = r["decision"];
    return item;
}

bool is_vote(std::string_view how) { return how == "for" || how == "against" || how == "abstained" || how == "absent"; }

/// `COM` of `COM-1` and of `COM`; empty for other forms.
std::string_view authority_of(std::string_view member)
{
    const auto code = member.substr(0, member.find('-'));
    const auto rest = member.substr(code.size());
    return is_authority_code(code) && (rest.empty() || rest == "-1" || rest == "-2") ? code : std::string_view{};
}

/// With the authority's code as the EU writes it.
std::string member_code(std::string_view member)
{
    const auto code = member.substr(0, member.find('-'));
    return std::string(eu_code(code)) + std::string(member.substr(code.size()));
}

} // namespace

bool Meeting::dealt_with(std::string_view item) const
{
    for (const auto& one : items)
        if (one == item) return true;
    return false;
}

std::optional<Vote> parse_vote(std::string_view word)
{
    const auto first = word.find(':');
    if (first == std::string_view::npos) return std::nullopt;
    const auto second = word.find(':', first + 1);
    const auto member = word.substr(0, first);
    const auto how = word.substr(first + 1, second == std::string_view::npos ? second : second - first - 1);
    const auto cast_by = second == std::string_view::npos ? std::string_view{} : word.substr(second + 1);
    const auto code = authority_of(member);
    if (code.empty() || !is_vote(how)) return std::nullopt;
    if (second != std::string_view::npos && authority_of(cast_by).empty()) return std::nullopt;
    return Vote{member_code(member), std::string(how), member_code(cast_by)};
}

std::string vote_text(const Vote& vote)
{
    return vote.member + ":" + vote.how + (vote.cast_by.empty() ? "" : ":" + vote.cast_by);
}

const Meeting* BoardRecords::meeting(std::string_view uid) const { return find_sorted(meetings, uid, &Meeting::uid); }
const Decision* BoardRecords::decision(std::string_view uid) const
{
    return find_sorted(decisions, uid, &Decision::uid);
}
const Programme* BoardRecords::programme(std::string_view uid) const
{
    return find_sorted(programmes, uid, &Programme::uid);
}

std::optional<Day> BoardRecords::first_meeting(Day by) const
{
    std::optional<Day> first;
    for (const auto& meeting : meetings)
        if (meeting.state == "held" && meeting.day <= by) first = std::min(meeting.day, first.value_or(meeting.day));
    return first;
}

const NetworkMeeting* BoardRecords::last_network_meeting(std::string_view network, Day by) const
{
    const NetworkMeeting* last = nullptr;
    for (const auto& meeting : network_meetings)
        if (meeting.network == network && meeting.day <= by && (last == nullptr || last->day < meeting.day))
            last = &meeting;
    return last;
}

void BoardRecords::add(const Record& record)
{
    CellReader cells(record);
    add(*record.kind, cells);
}

void BoardRecords::add(const Kind& kind, FieldReader& r)
{
    switch (kind.id) {
    case KindId::seat: seats.push_back({r.uid(), r["authority"], r["body"], r["role"], r.period()}); break;
    case KindId::meeting:
        meetings.push_back({r.uid(), r.the_day("day"), r["state"], r.words("present"), r.words("items")});
        break;
    case KindId::decision: decisions.push_back(decision_of(r)); break;
    case KindId::programme:
        programmes.push_back({r.uid(), r.period(), r["decision"], r.words("priorities"), r.day("sent_on")});
        break;
    case KindId::programme_item: items.push_back(item_of(r)); break;
    case KindId::activity_report:
        reports.push_back(
            {r.uid(), r.period(), r.day("prepared_on"), r["decision"], r.day("sent_on"), r.words("rosters")});
        break;
    case KindId::action:
        actions.push_back({r.uid(), r["decision"], r["aim"], r.words("networks"), r.words("authorities"),
                           r.the_day("due"), r.day("ended_on")});
        break;
    case KindId::roster:
        rosters.push_back({r.uid(), r["meeting"], r.the_day("as_of"), r.the_day("frozen_on"),
                           r.whole("revision").value_or(0), r.whole("entries").value_or(0), r["digest"]});
        break;
    case KindId::facilitator_agreement:
        agreements.push_back({r.uid(), r["network"], r["deployment"], r.period()});
        break;
    case KindId::facilitator_notice:
        notices.push_back(
            {r.uid(), r["network"], r["authority"], r["deployment"], r.the_day("since"), r.the_day("notified_on")});
        break;
    case KindId::network_meeting:
        network_meetings.push_back(
            {r.uid(), r["network"], r.the_day("day"), r.words("present"), r.words("guests"), r.words("items")});
        break;
    case KindId::network_guest: guests.push_back({r.uid(), r["network"], r["country"], r.period()}); break;
    default: break; // of another part of the network: Snapshot::add tells them apart
    }
}

void BoardRecords::sort()
{
    sort_by(seats, &Seat::uid);
    sort_by(meetings, &Meeting::uid);
    sort_by(decisions, &Decision::uid);
    sort_by(programmes, &Programme::uid);
    sort_by(items, &ProgrammeItem::uid);
    sort_by(reports, &ActivityReport::uid);
    sort_by(actions, &AdHocAction::uid);
    sort_by(rosters, &Roster::uid);
    sort_by(agreements, &FacilitatorAgreement::uid);
    sort_by(notices, &FacilitatorNotice::uid);
    sort_by(network_meetings, &NetworkMeeting::uid);
    sort_by(guests, &NetworkGuest::uid);
}

} // namespace ilonet
