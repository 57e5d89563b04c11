// The rules about money: F01 to F17. Domain: Regulation (EU) 2019/1240 Arts 6(3), 8; Financial Regulation (FR); CPR;
// BMVI.
#pragma once

#include "model/finding.hpp"
#include "model/ledger.hpp"
#include "model/snapshot.hpp"

#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace ilonet::rules {

/// The entries of a ledger, by what they draw on, go to, correct and keep to.
struct Accounts {
    explicit Accounts(const Ledger& ledger);

    using Group = std::unordered_map<std::string_view, std::vector<const Entry*>>;
    Group drawn_on, to, correcting, decided;
    std::unordered_map<std::string_view, Day> legal_since; ///< first day of a legal commitment under a commitment

    static const std::vector<const Entry*>& of(const Group& group, std::string_view uid);
};

/// What an entry is allowed to be and to name, alone: F12.
void entry_has_what_it_needs(const Entry& entry, Findings& findings);

void nothing_is_overdrawn(const Snapshot& snapshot, const Accounts& accounts, Findings& findings); // F01, F03, F11
void entry_has_happened(const Entry& entry, Day today, Findings& findings);                        // F19

void cost_is_claimed_once(const Snapshot& snapshot, Findings& findings);      // F08
void agreement_names_its_money(const Decision& decision, Findings& findings); // F11

void envelope_fits_its_instrument(const Ledger& ledger, const Envelope& envelope, Findings& findings); // F20

// An entry beside all else, by file
void ledger_form(const Accounts& accounts, const Ledger& ledger, const Entry& entry, Findings& findings);
void ledger_order(const Accounts& accounts, const Ledger& ledger, const Entry& entry, Findings& findings);
void ledger_claims(const Accounts& accounts, const Snapshot& snapshot, const Entry& entry, Findings& findings);
void ledger_parties(const Snapshot& snapshot, const Entry& entry, Findings& findings);

} // namespace ilonet::rules
