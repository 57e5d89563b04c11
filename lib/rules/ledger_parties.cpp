// F10 and F11: who may receive money, and what the board agreed to.
#include "model/find_sorted.hpp"
#include "model/voting.hpp"
#include "rules/ledger_rules.hpp"
#include "rules/saying.hpp"

#include <algorithm>

namespace ilonet::rules {

void beneficiary_can_be_funded(const Snapshot& snapshot, const Entry& allocation, Findings& findings)
{
    if (allocation.act != Act::allocation || !allocation.corrects.empty()) return;
    const auto* authority = snapshot.authority(allocation.authority);
    const auto* envelope = snapshot.ledger.envelope(allocation.envelope);
    if (authority == nullptr || envelope == nullptr) return;
    const auto& funded = authority->funded;
    const bool can = std::any_of(funded.begin(), funded.end(), [&](const StatusPeriod& one) {
        return one.instrument == envelope->instrument && one.period.contains(allocation.day);
    });
    if (can) return;
    say_error(findings, "F10", {allocation.uid, "authority"},
              authority->code + " cannot be funded by " + envelope->instrument + " on " + allocation.day.iso(),
              "name another authority, or correct its funded periods in the configuration");
}

void board_agreed(const Snapshot& snapshot, const Entry& allocation, Findings& findings)
{
    if (allocation.act != Act::allocation || allocation.decision.empty()) return;
    const auto* decision = find_sorted(snapshot.board.decisions, allocation.decision, &Decision::uid);
    if (decision == nullptr || decision->kind != "funding_agreement") {
        // Limited snapshots hold the funding agreements alone.
        return say_error(findings, "F11", {allocation.uid, "decision", allocation.decision},
                         allocation.decision + " is no funding agreement of the board",
                         "name one: ilonet board decision list --kind funding_agreement");
    }
    const About about{allocation.uid, "decision", decision->uid};
    const auto* by = revoked_by(snapshot.board, *decision, allocation.day);
    if (!decision->adopted)
        say_error(findings, "F11", about, decision->uid + " was not adopted",
                  "the board agrees first, by an absolute majority (Art 7(8))");
    else if (by != nullptr)
        say_error(findings, "F11", about, decision->uid + " was revoked by " + by->uid,
                  "name the agreement that holds");
    else if (decision->envelope.empty())
        say_error(
            findings, "F11", about, decision->uid + " names no envelope and no ceiling",
            "record an agreement that does: ilonet board decide --kind funding_agreement --envelope ID --ceiling EUR");
    else if (decision->envelope != allocation.envelope)
        say_error(findings, "F11", about,
                  decision->uid + " is about the envelope " + decision->envelope + ", not about " + allocation.envelope,
                  "name the agreement about " + allocation.envelope);
    else if (allocation.day < decision->day)
        say_error(findings, "F11", about,
                  allocation.uid + " of " + allocation.day.iso() + " is dated before the agreement of " +
                      decision->day.iso(),
                  "correct one of the two days");
}

void agreement_names_its_money(const Decision& decision, Findings& findings)
{
    const About about{decision.uid, decision.envelope.empty() ? "envelope" : "ceiling"};
    if (decision.envelope.empty() == !decision.ceiling) {
        if (decision.kind != "funding_agreement" && !decision.envelope.empty())
            say_error(findings, "F11", about, decision.uid + " names money, and is no funding agreement",
                      "leave envelope and ceiling out");
        return;
    }
    say_error(findings, "F11", about,
              decision.uid + " names " +
                  (decision.envelope.empty() ? "a ceiling and no envelope" : "an envelope and no ceiling"),
              "name both, or neither");
}

} // namespace ilonet::rules
