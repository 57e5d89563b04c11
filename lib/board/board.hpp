// The front door of the room `board`: the frozen list of deployments, and what the Regulation asks of the board, of the
// networks and of those who deploy. Pure functions of a Snapshot.
#pragma once

#include "model/day.hpp"
#include "model/facilitation.hpp"
#include "model/marked_text.hpp"
#include "model/record.hpp"
#include "model/snapshot.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ilonet::board {

// The frozen list, Art 8(2)(d)

/// The list of deployments as of a day: entries (kind roster_entry, without uid, owner, roster and digest) in natural order of
/// deployment. Listed are those in service on the day, with their days of service, and those planned then, with their planned
/// days (Art 4(1) has the board told of both); cancelled ones never.
std::vector<Record> list_of_deployments(const Snapshot& snapshot, Day as_of);
/// The bytes of an entry that its digest covers: a JSON object of the cells from `deployment` to `duties`, a line feed last.
std::string entry_text(const Record& entry);

/// How a deployment on one list differs from the one before.
struct RosterChange {
    std::string change; ///< added, changed or ended
    std::string deployment;
    std::string field; ///< empty for added and ended
    std::string before, after;
};
/// In natural order of deployment. Both lists are in that order.
std::vector<RosterChange> differences(const std::vector<Record>& before, const std::vector<Record>& after);

// Obligations of Arts 4 to 9

enum class ObligationState { met, due, overdue, not_known };
std::string_view state_word(ObligationState state);

struct Obligation {
    std::string duty;  ///< meetings, list_of_deployments, rules_of_procedure ...
    std::string basis; ///< article
    std::string about; ///< the meeting, network, programme, authority or year that it concerns
    std::optional<Day> due;
    std::string limit; ///< `law`, or the policy or record that gives the day; `none` where nothing does
    ObligationState state = ObligationState::due;
    std::optional<Day> met_on;
    MarkedText evidence; ///< ids, and what is missing
    std::string rule;    ///< id of the rule of `check` that an overdue one breaks; empty for none
};

/// All duties, in the order of the articles.
std::vector<std::string_view> duty_names();

/// What the file alone cannot tell from the Snapshot.
struct Surroundings {
    std::string national; ///< authority of a national file: what depends on others is not known there
    bool contacts_known = false;
    std::int64_t officers_without_contact = 0;
    std::optional<Day> contact_review_due; ///< the earliest day of review
    std::int64_t coordination_gaps = 0;    ///< networks with one
};

/// Every obligation as it stands on the day `on`, in the order of the articles, then of day and name. Evidence counts by its
/// own date: what was done after `on` is not done yet. Years, programmes and reports are told up to `until` (the end of the year
/// where it is empty); with `until`, what is due later is left out.
std::vector<Obligation> obligations(const Snapshot& snapshot, Day on, std::optional<Day> until,
                                    const Surroundings& surroundings);

/// A network whose facilitator, or lack of one, the board has not been told, Art 5(3).
struct NoticeDue {
    std::string network;
    Facilitation facilitation; ///< on the day asked for
    Day since; ///< first day on which it was so, as far as the board existed and two authorities were there
    const FacilitatorNotice* told = nullptr; ///< the last notice by the day, if any
    bool is_told = false;                    ///< it says what is so
};
/// Looks at country networks with officers of two or more authorities on the day, and at regional ones of which an agreement, a
/// notice or a meeting is recorded; all in order of Networks::all().
std::vector<NoticeDue> facilitator_notices(const Snapshot& snapshot, const Networks& networks, Day on);

} // namespace ilonet::board
