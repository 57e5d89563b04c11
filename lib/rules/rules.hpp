// The front door of the room `rules`: law and policy as functions of a Snapshot. Every rule has one id, one basis, one
// sentence; `catalogue` lists them all, those that the room `read` applies to the form of files included.
#pragma once

#include "model/day.hpp"
#include "model/finding.hpp"
#include "model/marked_text.hpp"
#include "model/snapshot.hpp"

#include <array>
#include <span>
#include <string_view>

namespace ilonet::rules {

/// Reference records among themselves: regions, neighbours, successors, requirements, dates, member states as hosts,
/// voters (B08).
Findings of_reference(const Snapshot& snapshot);
/// Officers and deployments: D01 to D12. `today` decides D08 alone (a state that the calendar has overtaken).
Findings of_deployments(const Snapshot& snapshot, Day today);
/// Mandates: A01 to A05.
Findings of_mandates(const Snapshot& snapshot);
/// Joint work (Art 6): A06 to A11, and D11 for its records.
Findings of_joint_work(const Snapshot& snapshot);
/// Activities: A12, A13, and D11 for them.
Findings of_activities(const Snapshot& snapshot);
/// A report beside its deployment (nullptr where none is known): A15 to A17. The rows are many, so each is asked alone.
Findings of_report(const Record& report, const Deployment* deployment);
/// A15 from the side of the deployment, whose reports were observed on days from `first` to `last`.
Findings of_reported_days(const Deployment& deployment, Day first, Day last);
/// The board: B03 to B07, B09 to B11, B13, B15. `today` decides B13 alone.
Findings of_board(const Snapshot& snapshot, Day today);
/// Networks: N01, N03, N04. `today` decides N01 alone.
Findings of_networks(const Snapshot& snapshot, Day today);
/// Money: F01 to F17, F19 and F20, over what the snapshot holds of the ledgers. `today` decides F19 alone.
Findings of_ledger(const Snapshot& snapshot, Day today);
/// What a record of an owned kind shows alone, without any other: D03, D10, D11, A01, A02, A03, A07 to A10, A12, A14, B05, B07, B09, B15,
/// N03, F11, F12, errors only. A service asks this before it hands the record to the store, whose own constraints could only say no.
Findings of_record(const Record& record);
/// All of the above.
Findings of_network(const Snapshot& snapshot, Day today);
/// P02 over the record's free texts: errors for what is surely personal data, a link or a marking, warnings for what may be.
Findings of_texts(const Record& record);

/// Kinds without whose records the rule takes for missing what is only elsewhere.
struct Need {
    std::string_view kinds;       ///< parted by spaces
    std::string_view fields = {}; ///< where it holds for findings about these alone
};

/// How far a write looks for errors of a rule.
enum class Reach {
    touched,  ///< at the records that were touched, and what belongs to them
    accounts, ///< at all accounts of the ledger: what is drawn on one can break what others drew on it before
    board     ///< at all of the board's records, where one of them was touched: they rest on one another
};

/// What those who ask the rules do with its findings.
struct Handling {
    std::array<Need, 2> needs = {};
    Reach reach = Reach::touched;
    /// Nobody need have written what is wrong: a day that lies ahead by the day given, a deployment that its authority has moved.
    bool may_stand_unwritten = false;
    std::string_view unwritten_but_for = {}; ///< fields of which that does not hold, parted by spaces
    bool yields_to_unknown = false;          ///< is not told of a name where C14 says that nothing has it
    bool is_of_form = false;                 ///< shows in a row alone, whatever else is known
    bool leaves_rest_unread = false;         ///< nobody knows what else the file holds
};

struct Rule {
    std::string_view id;
    Severity severity;      ///< the gravest that the rule can give
    std::string_view basis; ///< the article, or `policy`, or `format`
    std::string_view title; ///< one sentence
    /// What it checks, why, and how to mend it; a short paragraph. Names stand in it as in a marked literal (marked_text.hpp).
    MarkedLiteral text;
    Handling handling = {};
};

/// In the order of their ids.
std::span<const Rule> catalogue();
/// nullptr where there is no such id.
const Rule* find(std::string_view id);
/// That of the finding's rule, the usual one where no such rule is known.
const Handling& handling_of(const Finding& finding);

} // namespace ilonet::rules
