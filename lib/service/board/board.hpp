// The board's own use cases beside those that every kind of record has (service.hpp): deciding, the frozen lists, the
// obligations. Arts 4 to 9. What a Failure says, and what threads may do: records/records.hpp.
#pragma once

#include "model/api.hpp"
#include "service/service.hpp"

#include <optional>
#include <string>
#include <vector>

namespace ilonet::service {

/// Who votes on a day. Columns: member, authority, kind, name, seats (ids of its members on that day).
ILONET_API Answer voters(const Context& context, Day day);

/// A decision, and how the members voted.
struct DecideRequest {
    std::string uid;               ///< empty: the next
    std::string meeting;           ///< empty: written procedure
    std::optional<Day> day;        ///< empty: the meeting's
    std::string kind, subject;     ///< what it is, and of what, in a few words
    std::string revokes;           ///< uid of the decision that it takes back; may be empty
    std::string quorum, proxies;   ///< with rules of procedure
    std::string envelope, ceiling; ///< with a funding agreement
    std::vector<std::string> in_favour, against, abstained, absent; ///< authorities or members
    std::string others;               ///< what all not named said; empty: all must be named
    std::vector<std::string> cast_by; ///< MEMBER:BY, who voted for another
};
/// Records a decision of the board, Art 7(8), adopted or not. Columns: uid, outcome, revision, decision, in_favour, against,
/// abstained, absent, voters, majority, lacking. Failure: usage where a member is named twice or not at all; refused by B03 to
/// B15.
ILONET_API Answer decide(const Context& context, const DecideRequest& request);

/// The records that the filter holds, in the kind's own columns, and revoked_by, in_favour, against, abstained, absent,
/// voters, majority, lacking. Failure as `list`.
ILONET_API Answer list_decisions(const Context& context, const Filter& filter);
/// One of them, in the same columns. Failure: not_found names the nearest uid.
ILONET_API Answer show_decision(const Context& context, const std::string& uid);

/// Gives the draft, and its items that have none, the decision that adopted it. Columns: uid, outcome, revision, items. Failure:
/// not_found; refused where it is adopted already, or the decision is revoked.
ILONET_API Answer adopt_programme(const Context& context, const std::string& uid, const std::string& decision);
/// As `add`; an adopted programme gets an item by another decision than the one that adopted it, or it is refused.
ILONET_API Answer add_programme_item(const Context& context, const std::string& uid, const Changes& changes);
/// As `set`; new progress has today's day unless another is given. `amending`: with a decision taken after the programme's.
ILONET_API Answer set_programme_item(const Context& context, const std::string& command, const std::string& uid,
                                     const Changes& changes, bool amending);
/// The programme's record and adopted_on, items, done, resources, resources_minor, currency. Failure: not_found; refused
/// where the resources add up to more than can be counted.
ILONET_API Answer show_programme(const Context& context, const std::string& uid);
/// Gives the ad hoc action its last day and what came of it. Columns and Failure as `set`.
ILONET_API Answer end_action(const Context& context, const std::string& uid, Day day, const std::string& outcome);

// Frozen lists, Art 8(2)(d)

/// Freezes the list of deployments as of the day ahead of a meeting. To freeze the same list again changes nothing. Columns:
/// uid, outcome, as_of, entries, added, changed, ended, digest, revision (the three in between: against the list of the day
/// before it). Failure: not_found; usage where the day lies ahead, or after the meeting; refused where the meeting is
/// cancelled, or has another list.
ILONET_API Answer freeze_roster(const Context& context, const std::string& meeting, Day as_of);
/// The entries of a frozen list, in their kind's own columns. Failure: not_found.
ILONET_API Answer show_roster(const Context& context, const std::string& uid);
/// What one frozen list holds that another does not. Columns: change, deployment, authority, country, place, state, field,
/// before, after. Failure: not_found.
ILONET_API Answer diff_rosters(const Context& context, const std::string& before, const std::string& after);
/// Each list against its digests, and against what the journal gives for its revision. Columns: uid, meeting, as_of, entries,
/// result, digest. Findings are B12. No uid: all lists. Failure: not_found.
ILONET_API Answer verify_rosters(const Context& context, const std::vector<std::string>& uids);

// Obligations, Arts 4 to 9

/// Which obligations are asked for.
struct ObligationRequest {
    Day on;                                  ///< the day from which they are seen
    std::optional<Day> until;                ///< those due up to it; empty: as far ahead as each is known
    std::vector<std::string> states, duties; ///< states: met, due, overdue or not_known; empty: all
};
/// What the law asks of board and states, and whether it is done. Columns: duty, basis, about, due, limit, state, met_on,
/// evidence. Failure (usage) for another state or duty, with the nearest.
ILONET_API Answer obligations(const Context& context, const ObligationRequest& request);
/// Writes those with a day as an iCalendar file: without states in the request the overdue ones, those due, what recurs, and the
/// planned meetings. Returns how many there are. Failure: io, refused where the path may not be written; usage as above.
ILONET_API std::size_t write_calendar(const Context& context, const ObligationRequest& request,
                                      const std::string& path);

} // namespace ilonet::service
