// The board's own use cases beside those that every kind of record has (service.hpp): deciding, the frozen lists, the
// obligations. Arts 4 to 9.
#pragma once

#include "model/api.hpp"
#include "service/service.hpp"
#include "store/store.hpp"

#include <optional>
#include <string>
#include <vector>

namespace ilonet::service {

/// Who votes on a day. Columns: member, authority, kind, name, seats (ids of its members on that day).
ILONET_API Answer voters(const Context& context, Day day);

struct DecideRequest {
    std::string uid;
    std::string meeting;    ///< empty: written procedure
    std::optional<Day> day; ///< empty: the meeting's
    std::string kind, subject, revokes;
    std::string quorum, proxies;                                    ///< with rules of procedure
    std::string envelope, ceiling;                                  ///< with a funding agreement
    std::vector<std::string> in_favour, against, abstained, absent; ///< authorities or members
    std::string others;               ///< what all not named said; empty: all must be named
    std::vector<std::string> cast_by; ///< MEMBER:BY, who voted for another
};
/// Records a decision of the board, Art 7(8), adopted or not. Columns: uid, outcome, revision, decision, in_favour, against,
/// abstained, absent, voters, majority, lacking. Failure: usage where a member is named twice or not at all; refused by B03 to
/// B15.
ILONET_API Answer decide(const Context& context, const DecideRequest& request);

/// The records and revoked_by, in_favour, against, abstained, absent, voters, majority, lacking.
ILONET_API Answer list_decisions(const Context& context, const Filter& filter);
ILONET_API Answer show_decision(const Context& context, const std::string& uid);

/// Gives the draft, and its items that have none, the decision that adopted it. Columns: uid, outcome, revision, items.
ILONET_API Answer adopt_programme(const Context& context, const std::string& uid, const std::string& decision);
/// As `add`; an adopted programme gets an item by another decision than the one that adopted it.
ILONET_API Answer add_programme_item(const Context& context, const std::string& uid, const Changes& changes);
/// As `set`; new progress has today's day unless another is given. `amending`: with a decision taken after the programme's.
ILONET_API Answer set_programme_item(const Context& context, const std::string& command, const std::string& uid,
                                     const Changes& changes, bool amending);
/// The programme's record and adopted_on, items, done, resources, resources_minor, currency.
ILONET_API Answer show_programme(const Context& context, const std::string& uid);
/// Gives the ad hoc action its end. Columns as `set`.
ILONET_API Answer end_action(const Context& context, const std::string& uid, Day day, const std::string& outcome);

// Frozen lists, Art 8(2)(d)

/// Freezes the list of deployments as of the day ahead of a meeting. To freeze the same list again changes nothing. Columns: uid,
/// outcome, as_of, entries, added, changed, ended, digest, revision (the three in between: against the list of the day before it).
ILONET_API Answer freeze_roster(const Context& context, const std::string& meeting, Day as_of);
/// Its entries.
ILONET_API Answer show_roster(const Context& context, const std::string& uid);
/// Columns: change, deployment, authority, country, place, state, field, before, after.
ILONET_API Answer diff_rosters(const Context& context, const std::string& before, const std::string& after);
/// Each list against its digests, and against what the journal gives for its revision. Columns: uid, meeting, as_of, entries,
/// result, digest. Findings are B12.
ILONET_API Answer verify_rosters(const Context& context, const std::vector<std::string>& uids);
/// A sentence for each entry of a frozen list that holds a text of the deployment in this field.
std::vector<MarkedText> frozen_copies(const store::Store& store, const Record& deployment, const std::string& field);
/// B12 over the digests, and over what was blanked since.
Findings check_rosters(const Context& context, const store::Store& store);

// Obligations, Arts 4 to 9

struct ObligationRequest {
    Day on;
    std::optional<Day> until;
    std::vector<std::string> states, duties; ///< empty: all
};
/// Columns: duty, basis, about, due, limit, state, met_on, evidence. Failure (usage) names the nearest duty.
ILONET_API Answer obligations(const Context& context, const ObligationRequest& request);
/// Writes those with a day as an iCalendar file: without states in the request the overdue ones, those due, what recurs, and the
/// planned meetings. Returns how many there are.
ILONET_API std::size_t write_calendar(const Context& context, const ObligationRequest& request,
                                      const std::string& path);
/// What is overdue today: B01, B02, B16, N02.
Findings check_obligations(const Context& context, const store::Store& store);

} // namespace ilonet::service
