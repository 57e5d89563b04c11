// The steering board and the networks as values (Arts 5, 7, 8), made from canonical records.
#pragma once

#include "model/day.hpp"
#include "model/record.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ilonet {

class FieldReader;

/// A seat on the board, Art 7(2)-(4). Who holds it is with the contacts.
struct Seat {
    std::string uid;
    std::string authority; ///< empty for an invited body that is none
    std::string body;      ///< of an invited organisation without a code
    std::string role;      ///< chair, member, alternate or invited
    Period period;

    bool operator==(const Seat&) const = default;
};

struct Meeting {
    std::string uid;
    Day day;
    std::string state;                ///< planned, held or cancelled
    std::vector<std::string> present; ///< authorities
    std::vector<std::string> items;   ///< duties of Art 8 it dealt with: deployment_gaps, programme_review ...

    bool dealt_with(std::string_view item) const;

    bool operator==(const Meeting&) const = default;
};

/// What one voting member said. `member` is a code of an authority, COM-1 or COM-2 for the two of the Commission.
struct Vote {
    std::string member;
    std::string how;     ///< for, against, abstained or absent
    std::string cast_by; ///< member that acted for this one by proxy; empty where it voted itself

    bool operator==(const Vote&) const = default;
};
/// Nothing where the word is not MEMBER:VOTE or MEMBER:VOTE:MEMBER.
std::optional<Vote> parse_vote(std::string_view word);
std::string vote_text(const Vote& vote);

struct Decision {
    std::string uid;
    std::string meeting; ///< empty: written procedure
    Day day;
    std::string kind; ///< rules_of_procedure, programme, report, ad_hoc_action, funding_agreement, other
    std::string subject;
    std::vector<Vote> votes;
    bool adopted = false;
    std::string revokes;                 ///< an earlier decision
    std::optional<std::int64_t> quorum;  ///< of rules of procedure: members who must be present
    std::optional<std::int64_t> proxies; ///< of rules of procedure: how many others one member may act for
    std::string envelope;                ///< of a funding agreement
    std::optional<std::int64_t> ceiling; ///< of a funding agreement: most that may be allocated under it, in cents

    bool operator==(const Decision&) const = default;
};

/// Art 8(2)(a)
struct Programme {
    std::string uid;
    Period period;
    std::string decision; ///< empty: a draft
    std::vector<std::string> priorities;
    std::optional<Day> sent_on; ///< to the European Parliament

    bool operator==(const Programme&) const = default;
};

struct ProgrammeItem {
    std::string uid;
    std::string programme;
    std::string priority;
    std::string activity;
    std::string lead;
    std::vector<std::string> networks;
    std::int64_t resources = 0; ///< cents
    std::optional<Day> due, progress_on;
    std::string progress; ///< planned, running, done or dropped
    std::string decision; ///< empty while the programme is a draft

    bool operator==(const ProgrammeItem&) const = default;
};

/// Art 8(2)(c)
struct ActivityReport {
    std::string uid;
    Period period;
    std::optional<Day> prepared_on; ///< by the chair
    std::string decision;
    std::optional<Day> sent_on;       ///< to the European Parliament
    std::vector<std::string> rosters; ///< frozen lists that its overview of deployments is made from, Art 4(1)

    bool operator==(const ActivityReport&) const = default;
};

/// An ad hoc action of networks, Art 8(3)(a).
struct AdHocAction {
    std::string uid;
    std::string decision;
    std::string aim;
    std::vector<std::string> networks, authorities;
    Day due;
    std::optional<Day> ended_on;

    bool operator==(const AdHocAction&) const = default;
};

/// A frozen list of deployments, Art 8(2)(d).
struct Roster {
    std::string uid;
    std::string meeting;
    Day as_of, frozen_on;
    std::int64_t revision = 0; ///< of the journal: the list as it was known then
    std::int64_t entries = 0;
    std::string digest;

    bool operator==(const Roster&) const = default;
};

/// What the members of a network agreed, Art 5(2): who facilitates where precedence leaves it to them.
struct FacilitatorAgreement {
    std::string uid;
    std::string network;
    std::string deployment;
    Period period;

    bool operator==(const FacilitatorAgreement&) const = default;
};

/// What the board was told of a network's facilitator, Art 5(3).
struct FacilitatorNotice {
    std::string uid;
    std::string network;
    std::string authority;  ///< empty: none is designated
    std::string deployment; ///< may be empty where the authority has several officers there
    Day since;              ///< first day of what is told
    Day notified_on;

    bool operator==(const FacilitatorNotice&) const = default;
};

/// Art 5(1)
struct NetworkMeeting {
    std::string uid;
    std::string network;
    Day day;
    std::vector<std::string> present; ///< authorities
    std::vector<std::string> guests;  ///< countries
    std::vector<std::string> items;   ///< duties a to h of Art 5(1)

    bool operator==(const NetworkMeeting&) const = default;
};

/// A liaison officer of another country who works with a network, Art 5(1); only the country is known.
struct NetworkGuest {
    std::string uid;
    std::string network;
    std::string country;
    Period period;

    bool operator==(const NetworkGuest&) const = default;
};

/// All of it, each list in natural order of uid.
struct BoardRecords {
    std::vector<Seat> seats;
    std::vector<Meeting> meetings;
    std::vector<Decision> decisions;
    std::vector<Programme> programmes;
    std::vector<ProgrammeItem> items;
    std::vector<ActivityReport> reports;
    std::vector<AdHocAction> actions;
    std::vector<Roster> rosters;
    std::vector<FacilitatorAgreement> agreements;
    std::vector<FacilitatorNotice> notices;
    std::vector<NetworkMeeting> network_meetings;
    std::vector<NetworkGuest> guests;

    const Meeting* meeting(std::string_view uid) const;
    const Decision* decision(std::string_view uid) const;
    const Programme* programme(std::string_view uid) const;

    /// Day of the first meeting of the board that was held by the day.
    std::optional<Day> first_meeting(Day by) const;
    /// The network's last meeting by the day, or nullptr.
    const NetworkMeeting* last_network_meeting(std::string_view network, Day by) const;

    /// Adds a record of one of these kinds; others, and entries of frozen lists, are passed over.
    void add(const Record& record);
    /// The same of a record of that kind, whoever holds its fields.
    void add(const Kind& kind, FieldReader& fields);
    void sort();

    bool operator==(const BoardRecords&) const = default;
};

} // namespace ilonet
