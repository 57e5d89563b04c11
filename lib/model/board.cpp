#include "model/board.hpp"

#include "model/code.hpp"
#include "model/decimal.hpp"
#include "model/find_sorted.hpp"

namespace ilonet {
namespace {

std::optional<Day> day(const Record& r, FieldName field) { return Day::parse(r[field]); }
// Of a field that the kind requires.
Day the_day(const Record& r, FieldName field) { return day(r, field).value_or(Day::first()); }
Period period(const Record& r) { return {day(r, "since"), day(r, "until")}; }

std::vector<Vote> votes_of(const Record& r)
{
    std::vector<Vote> votes;
    for (const auto& word : words_of(r["votes"]))
        if (auto vote = parse_vote(word)) votes.push_back(std::move(*vote));
    return votes;
}

Decision decision_of(const Record& r)
{
    return {r.uid(),
            r["meeting"],
            the_day(r, "day"),
            r["kind"],
            r["subject"],
            votes_of(r),
            r["outcome"] == "adopted",
            r["revokes"],
            parse_whole(r["quorum"]),
            parse_whole(r["proxies"]),
            r["envelope"],
            parse_hundredths(r["ceiling"])};
}

ProgrammeItem item_of(const Record& r)
{
    ProgrammeItem item;
    item.uid = r.uid();
    item.programme = r["programme"];
    item.priority = r["priority"];
    item.activity = r["activity"];
    item.lead = r["lead"];
    item.networks = words_of(r["networks"]);
    item.resources = parse_hundredths(r["resources"]).value_or(0);
    item.due = day(r, "due");
    item.progress_on = day(r, "progress_on");
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

void BoardRecords::add(const Record& r)
{
    switch (r.kind->id) {
    case KindId::seat: seats.push_back({r.uid(), r["authority"], r["body"], r["role"], period(r)}); break;
    case KindId::meeting:
        meetings.push_back({r.uid(), the_day(r, "day"), r["state"], words_of(r["present"]), words_of(r["items"])});
        break;
    case KindId::decision: decisions.push_back(decision_of(r)); break;
    case KindId::programme:
        programmes.push_back({r.uid(), period(r), r["decision"], words_of(r["priorities"]), day(r, "sent_on")});
        break;
    case KindId::programme_item: items.push_back(item_of(r)); break;
    case KindId::activity_report:
        reports.push_back(
            {r.uid(), period(r), day(r, "prepared_on"), r["decision"], day(r, "sent_on"), words_of(r["rosters"])});
        break;
    case KindId::action:
        actions.push_back({r.uid(), r["decision"], r["aim"], words_of(r["networks"]), words_of(r["authorities"]),
                           the_day(r, "due"), day(r, "ended_on")});
        break;
    case KindId::roster:
        rosters.push_back({r.uid(), r["meeting"], the_day(r, "as_of"), the_day(r, "frozen_on"),
                           parse_whole(r["revision"]).value_or(0), parse_whole(r["entries"]).value_or(0), r["digest"]});
        break;
    case KindId::facilitator_agreement:
        agreements.push_back({r.uid(), r["network"], r["deployment"], period(r)});
        break;
    case KindId::facilitator_notice:
        notices.push_back(
            {r.uid(), r["network"], r["authority"], r["deployment"], the_day(r, "since"), the_day(r, "notified_on")});
        break;
    case KindId::network_meeting:
        network_meetings.push_back({r.uid(), r["network"], the_day(r, "day"), words_of(r["present"]),
                                    words_of(r["guests"]), words_of(r["items"])});
        break;
    case KindId::network_guest: guests.push_back({r.uid(), r["network"], r["country"], period(r)}); break;
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
