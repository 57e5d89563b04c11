// The journal for hledger: what others read out of it, whatever the file holds.
#include "render/ledger_journal.hpp"

#include <doctest/doctest.h>

using namespace ilonet;

namespace {

Entry entry(std::string uid, Act act, Cents amount, std::string account)
{
    Entry e;
    e.uid = std::move(uid);
    e.owner = "COM";
    e.reference = "R";
    e.day = *Day::parse("2026-01-02");
    e.act = act;
    e.amount = amount;
    e.account = std::move(account);
    return e;
}

} // namespace

TEST_CASE("a reference opens neither a comment nor a line, and a code no account")
{
    Ledger ledger;
    ledger.envelopes.push_back({"COM-b-1", "COM", "BMVI", "joint", {}, 5});
    auto allocation = entry("COM-z-1", Act::allocation, 5, "");
    allocation.envelope = "COM-b-1";
    allocation.authority = "ES:x  9 EUR\n";
    allocation.reference = "a; date:1999-01-01\n    assets  5 EUR\n2026-01-01 b";
    ledger.entries.push_back(allocation);
    ledger.sort();
    CHECK(render::ledger_journal(ledger).find("2026-01-02 (COM-z-1) a, date:1999-01-01\\u{000A}    assets  5 "
                                              "EUR\\u{000A}2026-01-01 b  ; act:allocation\n"
                                              "    union:BMVI:joint:allocation:COM-z-1  0.05 EUR\n"
                                              "    union:BMVI:joint:envelope:COM-b-1  -0.05 EUR\n"
                                              "    programme:ES_x__9_EUR_:BMVI:joint:allocation:COM-z-1  0.05 EUR\n") !=
          std::string::npos);
}

TEST_CASE("what names an account that is not there stands apart")
{
    Ledger ledger;
    ledger.entries.push_back(entry("COM-z-2", Act::payment, -7, "COM-z-9"));
    CHECK(
        render::ledger_journal(ledger).ends_with("account unlinked:paid:COM-z-9\naccount unlinked:commitment:COM-z-9\n"
                                                 "2026-01-02 (COM-z-2) R  ; act:payment\n"
                                                 "    unlinked:paid:COM-z-9  -0.07 EUR\n"
                                                 "    unlinked:commitment:COM-z-9  0.07 EUR\n"));
}
