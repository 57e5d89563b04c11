// D03, D10, D11, A01, A02, A03, A07 to A10, A12, A14, B05, B07, B09, B15, N03, F11, F12: what a record shows alone.
#include "model/code.hpp"
#include "model/rule_ids.hpp"
#include "model/wording.hpp"
#include "rules/board/board_rules.hpp"
#include "rules/catalogue.hpp"
#include "rules/desk/activities.hpp"
#include "rules/desk/deployment_rules.hpp"
#include "rules/desk/joint_work.hpp"
#include "rules/desk/mandate_rules.hpp"
#include "rules/fund/ledger_rules.hpp"
#include "rules/rules.hpp"
#include "rules/wording.hpp"

#include <array>

namespace ilonet::rules {
namespace {

constexpr std::array catalogued{
    Rule{rule_id::uid_of_owner, Severity::error, "policy", "a uid begins with its owner's code",
         "The uid of an officer, deployment, mandate, of joint work and of the board's records begins with the "
         "code of the authority it belongs to (ES-d-12), so that files of two authorities never use the same one. "
         "No record has a uid with the letter of another kind and a number, and those of the board have no other "
         "form than that of their own (COM-v-5), so that no two tables use the same one either. Write another uid, "
         "or correct the owner."},
};

void has_one_subject(const Record& record, std::string_view rule, const std::string& word, Findings& findings)
{
    if (record["topic"].empty() || record["task"].empty()) return;
    say_error(findings, rule, {record.uid(), "task"},
              record.uid() + " names both topic " + record["topic"] + " and task " + record["task"],
              "leave one of them empty, and give the other a " + word + " of its own");
}

void owner_decides(const Mandate& mandate, Findings& findings)
{
    if (mandate.decided_by == mandate.owner) return;
    say_error(findings, "A02", {mandate.uid, "decided_by"},
              mandate.uid + " is decided by '" + mandate.decided_by + "', but belongs to " + mandate.owner,
              "write " + mandate.owner + " as decided_by: only the deploying authority gives its officers tasks");
}

void days_are_in_order(const Mandate& mandate, Findings& findings)
{
    if (mandate.period.in_order()) return;
    say_error(findings, "A03", {mandate.uid, "until"},
              mandate.uid + " ends on " + mandate.period.last().iso() + ", before it begins on " +
                  mandate.period.first().iso(),
              "correct one of the two dates: both are days of the mandate");
}

bool is_number(std::string_view text)
{
    return !text.empty() && text.front() != '0' && text.find_first_not_of("0123456789") == std::string_view::npos;
}

/// The kind whose letter stands in a uid of the form OWNER-LETTER-NUMBER; nullptr for other forms.
const Kind* kind_by_letter(const Record& record)
{
    const auto prefix = record["owner"] + "-";
    if (!record.uid().starts_with(prefix)) return nullptr;
    const auto rest = std::string_view(record.uid()).substr(prefix.size());
    const auto hyphen = rest.find('-');
    if (hyphen == std::string_view::npos || !is_number(rest.substr(hyphen + 1))) return nullptr;
    for (const Kind* kind : kinds::all())
        if (!kind->letter.empty() && kind->letter == rest.substr(0, hyphen)) return kind;
    return nullptr;
}

// So that no uid stands in two tables: who holds a seat is sealed under its uid, as an officer's contact is.
void uid_names_the_kind(const Record& record, Findings& findings)
{
    const auto* named = kind_by_letter(record);
    if ((named != nullptr && named->id == record.kind->id) || record.is(KindId::roster_entry)) return;
    if (named == nullptr && (!record.kind->of_board || !record.uid().starts_with(record["owner"] + "-"))) return;
    const bool has_letter = !record.is(KindId::officer);
    say_error(findings, rule_id::uid_of_owner, {record.uid(), "uid"},
              "'" + record.uid() + "' is no uid of " + with_article(record.kind->name) +
                  (named == nullptr ? "" : ": it is the form of " + with_article(named->name)),
              has_letter ? "write " + record["owner"] + "-" + std::string(record.kind->letter) +
                               "- and a number, or leave it out for the next free one"
                         : "write " + record["owner"] + "- and a number, such as " + record["owner"] + "-0042");
}

void nobody_acts_for_itself(const Decision& decision, Findings& findings)
{
    for (const auto& vote : decision.votes)
        if (vote.cast_by == vote.member)
            say_error(findings, "B09", {decision.uid, "votes"},
                      vote.member + " cannot vote for itself by proxy in " + decision.uid,
                      "leave the proxy out, or name the member that acted for it");
}

void of_board_record(const Record& record, const BoardRecords& alone, Findings& findings)
{
    uid_begins_with_the_owner(spoken(record.kind->name), record.uid(), record["owner"], findings);
    for (const auto& decision : alone.decisions) nobody_acts_for_itself(decision, findings);
    for (const auto& seat : alone.seats) seat_is_of_one(seat, findings);
    for (const auto& decision : alone.decisions) rules_come_with_their_kind(decision, findings);
    for (const auto& decision : alone.decisions) agreement_names_its_money(decision, findings);
    for (const auto& programme : alone.programmes)
        lasts_two_years(programme.uid, programme.period, "programme", findings);
    for (const auto& report : alone.reports) lasts_two_years(report.uid, report.period, "report", findings);
    for (const auto& notice : alone.notices) notice_tells_of_days_begun(notice, findings);
    if (has_field(*record.kind, "since") && has_field(*record.kind, "until"))
        board_days_are_in_order(record.uid(), {Day::parse(record["since"]), Day::parse(record["until"])}, findings);
}

/// The same number under the right owner: ES-d-1 for FR is FR-d-1.
std::string uid_under(const std::string& uid, const std::string& owner)
{
    return owner + uid.substr(owner_in_uid(uid).size());
}

void representation_has_one_subject(const Record& record, Findings& findings)
{
    has_one_subject(record, "A08", "representation", findings);
}
void sharing_has_one_subject(const Record& record, Findings& findings)
{
    has_one_subject(record, "A09", "sharing", findings);
}

struct OfKind {
    KindId kind;
    void (*rule)(const Record& record, Findings& findings);
};

// What the cells of a record show, and its value does not, behind all that its value shows.
constexpr std::array of_cells{
    OfKind{KindId::representation, representation_has_one_subject},
    OfKind{KindId::sharing, sharing_has_one_subject},
};

} // namespace

void uid_begins_with_the_owner(std::string_view word, const std::string& uid, const std::string& owner,
                               Findings& findings)
{
    if (owner_in_uid(uid) == owner) return;
    say_error(findings, rule_id::uid_of_owner, {uid, "uid"},
              "the uid " + uid + " of this " + std::string(word) + " does not begin with its owner " + owner,
              "write a free uid such as " + uid_under(uid, owner) + ", or correct the owner");
}

Findings of_record(const Record& record)
{
    Snapshot alone;
    alone.add(record);
    Findings findings;
    for (const auto& officer : alone.officers)
        uid_begins_with_the_owner("officer", officer.uid, officer.owner, findings);
    for (const auto& deployment : alone.deployments) {
        dates_are_in_order(deployment, findings);
        state_and_dates_fit(deployment, findings);
        uid_begins_with_the_owner("deployment", deployment.uid, deployment.owner, findings);
    }
    for (const auto& mandate : alone.mandates) {
        has_a_subject(mandate, findings);
        has_one_subject(record, "A01", "mandate", findings);
        owner_decides(mandate, findings);
        days_are_in_order(mandate, findings);
        uid_begins_with_the_owner("mandate", mandate.uid, mandate.owner, findings);
    }
    for (const auto& representation : alone.representations) joint_work_alone(representation, findings);
    for (const auto& sharing : alone.sharings) joint_work_alone(sharing, findings);
    for (const auto& joint : alone.joint_deployments) joint_work_alone(joint, findings);
    for (const auto& activity : alone.activities) {
        activity_days_are_in_order(activity, findings);
        activity_counts_something(record, findings);
        uid_begins_with_the_owner("activity", activity.uid, activity.owner, findings);
    }
    for (const auto& entry : alone.ledger.entries) {
        entry_has_what_it_needs(entry, findings);
        uid_begins_with_the_owner("entry", entry.uid, entry.owner, findings);
    }
    for (const auto& [kind, rule] : of_cells)
        if (record.is(kind)) rule(record, findings);
    if (record.kind->of_board) of_board_record(record, alone.board, findings);
    if (!record.kind->reference) uid_names_the_kind(record, findings);
    std::erase_if(findings, [](const Finding& finding) { return finding.severity != Severity::error; });
    return findings;
}

std::span<const Rule> own_record_rules() { return catalogued; }

} // namespace ilonet::rules
