// The ledgers in the form of hledger's journals, so that others can check our sums. A door of `render` beside
// render.hpp.
#pragma once

#include "model/ledger.hpp"

#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace ilonet::render {

/// One transaction for each envelope and entry, its code the uid, its description the reference (a `;` in it, which would begin a
/// comment, becomes a comma). The balances of these accounts are those of `ilonet fund balance`; INST is the instrument:
///   union:INST:STRAND:budget:E         what the envelope E was given, negative
///   union:INST:STRAND:envelope:E       what is not allocated
///   union:INST:STRAND:allocation:A     left: not committed
///   union:INST:STRAND:commitment:C     RAL: committed - paid - decommitted
///   union:INST:STRAND:paid:C, decommitted:C
///   union:INST:STRAND:recovered:C      recoveries, which do not reopen RAL; against revenue:C
///   programme:STATE:INST:STRAND:...    the same in a state's ledger: budget:A and allocation:A (not granted), grant:G, commitment:C
///   memo:legal:C, claimed:C, eligible:C    against memo:contra; no money moves
/// A correction stands in the accounts of what it corrects. Each account is declared before it is first used, so that
/// `hledger check --strict` passes. What names an account that is not there stands below `unlinked:`.
class LedgerJournal {
public:
    /// `accounts` holds the envelopes and all that others draw on, sorted; it outlives the journal.
    explicit LedgerJournal(const Ledger& accounts) : accounts_(accounts) {}

    /// What stands before all transactions: decimal mark and commodity.
    static std::string head();
    void append(std::string& out, const Envelope& envelope);
    void append(std::string& out, const Entry& entry);

private:
    struct Posting {
        std::string account;
        Cents amount;
    };
    std::vector<Posting> postings_of(const Entry& entry);
    void transfer(const Entry& entry, std::vector<Posting>& postings) const;
    const std::string& ledger_of_commitment(const std::string& uid);
    std::string union_ledger(const Entry* root) const;
    std::string programme_ledger(const Entry* root) const;
    void write(std::string& out, const std::string& head, const std::vector<Posting>& postings);

    const Ledger& accounts_;
    std::unordered_set<std::string> declared_;
    std::string last_commitment_, last_ledger_; ///< entries mostly come commitment by commitment
};

/// The whole journal: envelopes, then entries, as they stand in the ledger.
std::string ledger_journal(const Ledger& ledger);

} // namespace ilonet::render
