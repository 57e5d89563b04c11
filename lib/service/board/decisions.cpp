// How the board decides: voters, ballots, outcomes. Art 7.
#include "model/code.hpp"
#include "model/failure.hpp"
#include "model/safe_text.hpp"
#include "model/voting.hpp"
#include "model/wording.hpp"
#include "records/cells.hpp"
#include "records/country_names.hpp"
#include "records/reading.hpp"
#include "records/write.hpp"
#include "service/board/board.hpp"

#include <algorithm>
#include <map>

namespace ilonet::service {
namespace {

Snapshot with_board(const store::Store& store)
{
    store::SnapshotParts parts;
    parts.requirements = false;
    parts.board = true;
    return store.snapshot(parts);
}

// An authority's code stands for all its votes.
std::vector<std::string> members_named(const std::string& written, const std::vector<std::string>& members)
{
    const std::string code(eu_code(written));
    std::vector<std::string> named;
    for (const auto& member : members)
        if (member == code || authority_of_member(member) == code) named.push_back(member);
    if (named.empty()) named.push_back(code); // the rules say why it is no voter
    return named;
}

// What each member said, as the request names it.
class Ballot {
public:
    explicit Ballot(std::vector<std::string> members) : members_(std::move(members)) {}

    void count(const std::vector<std::string>& named, const std::string& how)
    {
        for (const auto& word : named)
            for (const auto& member : members_named(word, members_)) {
                const auto [before, is_first] = said_.emplace(member, how);
                if (!is_first)
                    throw Failure(Fault::usage, visible(member) + " is named twice: " + before->second + " and " + how,
                                  "name each member once");
            }
    }

    void count_others(const std::string& how)
    {
        std::string missing;
        int number = 0;
        for (const auto& member : members_)
            if (!said_.contains(member)) {
                if (!how.empty()) said_.emplace(member, how);
                missing += " " + member;
                ++number;
            }
        if (number > 0 && how.empty())
            throw Failure(Fault::usage, std::to_string(number) + " voting members are not named:" + missing,
                          "say how they voted, or say of all others: <others> absent"_marked);
    }

    void cast_by(const std::string& word)
    {
        const auto colon = word.find(':');
        if (colon == std::string::npos)
            throw Failure(Fault::usage, "<proxy>: '"_marked + visible(word) + "' does not say who voted for whom",
                          "write MEMBER:BY, such as EL:CY where Cyprus voted for Greece");
        for (const auto& member : members_named(word.substr(0, colon), members_)) {
            const auto said = said_.find(member);
            if (said == said_.end() || said->second == "absent")
                throw Failure(Fault::usage, "<proxy>: no vote of "_marked + visible(member) + " is named",
                              "say how it voted, such as <for> "_marked + visible(member));
            const auto acting = members_named(word.substr(colon + 1), members_);
            if (acting.size() > 1)
                throw Failure(Fault::usage, "<proxy>: which member of "_marked + visible(word.substr(colon + 1)) + "?",
                              "write " + acting.front() + " or " + acting.back());
            if (!cast_by_.emplace(member, acting.front()).second)
                throw Failure(Fault::usage, "<proxy>: who voted for "_marked + visible(member) + " is named twice",
                              "name one member");
        }
    }

    std::string cell() const
    {
        std::string cell;
        for (const auto& [member, how] : said_) {
            const auto proxy = cast_by_.find(member);
            cell += (cell.empty() ? "" : " ") +
                    vote_text({member, how, proxy == cast_by_.end() ? std::string{} : proxy->second});
        }
        return cell;
    }

private:
    std::vector<std::string> members_;
    std::map<std::string, std::string> said_, cast_by_;
};

Day day_of(const store::Store& store, const DecideRequest& request)
{
    if (request.meeting.empty()) {
        if (request.day) return *request.day;
        throw Failure(Fault::usage, "when was it decided?",
                      "name the meeting with <meeting>; for a written procedure give its <day>"_marked);
    }
    const auto meeting = must_find(store, kinds::meeting, request.meeting);
    return request.day.value_or(Day::parse(meeting["day"]).value_or(Day::first()));
}

void add_tally(Answer& answer, const Tally& tally)
{
    auto& result = answer.result;
    result.columns.push_back({"decision"});
    result.rows.front().push_back(tally.adopted() ? "adopted" : "not_adopted");
    const std::pair<const char*, int> counts[] = {{"in_favour", tally.in_favour}, {"against", tally.against},
                                                  {"abstained", tally.abstained}, {"absent", tally.absent},
                                                  {"voters", tally.voters},       {"majority", tally.majority()},
                                                  {"lacking", tally.lacking()}};
    for (const auto& [name, count] : counts) {
        result.columns.push_back({name, true});
        result.rows.front().push_back(std::to_string(count));
    }
    result.notes.push_back(
        (tally.adopted() ? "adopted: " : "not adopted: ") + std::to_string(tally.in_favour) + " of " +
        std::to_string(tally.voters) + " voting members for, " + std::to_string(tally.majority()) + " needed" +
        (tally.adopted() ? "" : "; " + std::to_string(tally.lacking()) + " lacking") + " (Art 7(8))");
}

// The seat of the member itself, and of its alternates. Of two members of an authority the first has its first seat.
std::string seats_of_member(const Snapshot& snapshot, const std::string& member, Day day)
{
    const std::string authority(authority_of_member(member));
    const int wanted = member.ends_with("-2") ? 2 : member.ends_with("-1") ? 1 : 0;
    int place = 0;
    std::string seats;
    for (const auto& seat : snapshot.board.seats) {
        if (seat.authority != authority || seat.role == "invited" || !seat.period.contains(day)) continue;
        if (seat.role != "alternate") ++place;
        if (wanted == 0 || seat.role == "alternate" || place == wanted) seats += (seats.empty() ? "" : " ") + seat.uid;
    }
    return seats;
}

} // namespace

Answer voters(const Context& context, Day day)
{
    const auto store = reading(context);
    const auto snapshot = named(context, with_board(store));
    Answer answer;
    answer.remarks = store.remarks();
    answer.result.columns = {{"member"}, {"authority"}, {"kind"}, {"name"}, {"seats"}};
    const auto members = voting_members(snapshot, day);
    for (const auto& member : members) {
        const auto* authority = snapshot.authority(authority_of_member(member));
        answer.result.rows.push_back(
            {member, authority->code, authority->kind, authority->name, seats_of_member(snapshot, member, day)});
    }
    const auto votes = static_cast<int>(members.size());
    answer.result.notes.push_back("on " + day.iso() + ": " +
                                  (votes == 0 ? "nobody votes"
                                              : std::to_string(votes) + " voting members; absolute majority " +
                                                    std::to_string(majority_of(votes))) +
                                  " (Art 7(2), 7(8))");
    return answer;
}

Answer decide(const Context& context, const DecideRequest& request)
{
    Day day;
    std::vector<std::string> members;
    {
        const auto store = reading(context);
        day = day_of(store, request);
        members = voting_members(with_board(store), day);
    }
    if (members.empty())
        throw Failure(Fault::refused, "nobody votes on " + day.iso() + " by the configuration",
                      "correct the day, or describe who votes: {board voters} <on> DAY"_marked);
    Ballot ballot(members);
    ballot.count(request.in_favour, "for");
    ballot.count(request.against, "against");
    ballot.count(request.abstained, "abstained");
    ballot.count(request.absent, "absent");
    ballot.count_others(request.others);
    for (const auto& word : request.cast_by) ballot.cast_by(word);

    Record votes(kinds::decision);
    lay_over(votes, {{"votes", ballot.cell()}});
    BoardRecords alone;
    alone.add(votes);
    const auto counted = tally(alone.decisions.front(), members);
    Changes changes{{"day", day.iso()},
                    {"kind", request.kind},
                    {"subject", request.subject},
                    {"votes", ballot.cell()},
                    {"outcome", counted.adopted() ? "adopted" : "not_adopted"}};
    const std::pair<const char*, const std::string*> optional[] = {
        {"meeting", &request.meeting}, {"revokes", &request.revokes},   {"quorum", &request.quorum},
        {"proxies", &request.proxies}, {"envelope", &request.envelope}, {"ceiling", &request.ceiling}};
    for (const auto& [field, value] : optional)
        if (!value->empty()) changes.emplace_back(field, *value);
    auto answer = add(context, kinds::decision, "board decide", request.uid, changes);
    add_tally(answer, counted);
    return answer;
}

namespace {

// The decisions as they are kept, with what their votes come to and who revoked them.
Answer with_tallies(const store::Store& store, Answer answer)
{
    const auto snapshot = with_board(store);
    auto& result = answer.result;
    result.columns.push_back({"revoked_by"});
    for (const auto* name : {"in_favour", "against", "abstained", "absent", "voters", "majority", "lacking"})
        result.columns.push_back({name, true});
    for (auto& row : result.rows) {
        const auto* decision = snapshot.board.decision(row.front());
        const auto* by = revoked_by(snapshot.board, *decision, Day::last());
        row.push_back(by == nullptr ? "" : by->uid);
        const auto counted = tally(*decision, voting_members(snapshot, decision->day));
        for (const int count : {counted.in_favour, counted.against, counted.abstained, counted.absent, counted.voters,
                                counted.majority(), counted.lacking()})
            row.push_back(std::to_string(count));
    }
    return answer;
}

} // namespace

Answer list_decisions(const Context& context, const Filter& filter)
{
    const auto store = reading(context);
    return with_tallies(store, list_from(store, kinds::decision, filter));
}

Answer show_decision(const Context& context, const std::string& uid)
{
    const auto store = reading(context);
    return with_tallies(store, show_from(store, kinds::decision, uid));
}

} // namespace ilonet::service
