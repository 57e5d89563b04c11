// All rules with their basis and explanation: what `ilonet explain` shows and ilonet-rules.7 is checked against. Those
// that are functions of a Snapshot stand beside these; here are the ones whose findings come from other rooms.
#include "rules/catalogue.hpp"

#include "model/rule_ids.hpp"

#include <algorithm>
#include <array>
#include <vector>

namespace ilonet::rules {
namespace {

// Articles without another name are those of Regulation (EU) 2019/1240.
constexpr std::array found_elsewhere{
    Rule{rule_id::correction, Severity::error, "policy", "a correction replaces a report that counts",
         "A report is never changed. It is corrected by a new one whose replaces names it: a report of the same "
         "authority with a lower number that is in the file and that no other has replaced. To correct a correction, "
         "replace the correction."},
    Rule{
        rule_id::meetings_of_year, Severity::warning, "Art 7(7)", "the board meets at least twice a year",
        "At least two meetings are held in each year that has ended. The Regulation does not say whether a year is the "
        "calendar's or any twelve months: meeting_year in [policy] does, and meetings_since says from which day on it is "
        "counted (else from the beginning of the year of the first meeting, or from that meeting). Hold the meeting, or "
        "record the one that was held."},
    Rule{rule_id::list_before_meeting, Severity::warning, "Art 8(2)(d)",
         "the list of deployments is frozen ahead of each meeting",
         "The list is updated before each meeting of the board. It is there for the meeting where it is frozen by "
         "that day and lists the deployments of the day of the meeting before or a later one; one frozen later, or "
         "of an earlier day, is not. Freeze it with {board roster freeze}."},
    Rule{rule_id::frozen_list_changed, Severity::error, "Art 8(2)(d)", "a frozen list is as it was frozen",
         "Each entry of a frozen list has a digest, and the list one over itself and them all. A digest that does "
         "not fit says that an entry was changed, added or taken away; an entry whose text was blanked with "
         "{redact} is left out of this. A text that was blanked in a deployment and still stands in an entry is a "
         "warning: blank it there too. For all else go back to a backup from before."},
    Rule{rule_id::frozen_by_decision, Severity::error, "Art 7(8); policy", "what the board decided is not rewritten",
         "A decision stays as it was recorded, adopted or not, and so does what was adopted: the days and "
         "priorities of a programme, the content of its items, the days, preparation and lists of a report, aim, "
         "networks and day of an action. A seat stays its authority's. Neither set nor an import with <update> "
         "changes them. An item is amended by a decision other than the one that adopted its programme; all else "
         "is changed by a later decision, and a wrong record is taken back with {undo}."},
    Rule{
        rule_id::obligation_in_time, Severity::warning, "Arts 5, 7 and 8",
        "what the Regulation asks of the board and the networks is done in time",
        "An obligation of Articles 4 to 9 whose day has passed is not met; where the Regulation fixes no day, the limit is "
        "the one in [policy]. {board obligations} tells each with its source and evidence. Do it, or record that it was "
        "done."},
    Rule{
        rule_id::owner_of_board, Severity::error, "Art 7(6); policy", "the board's records belong to the Commission",
        "The Commission chairs the board and keeps its records. So the owner of a seat, a meeting, a decision, a programme, a "
        "list, a notice and all else of the board and the networks is the authority that the configuration describes as "
        "[[commission]]. Correct the owner."},
    Rule{rule_id::code_form, Severity::error, "format", "codes are well-formed",
         "Countries have the two capitals of ISO 3166-1, with EL for Greece, UK for the United Kingdom and XK for "
         "Kosovo, as the institutions of the Union write them; GR and GB are accepted and stored as EL and UK. "
         "Authorities have 2 to 12 capitals and digits (ES, COM, FRONTEX), regions a lower-case word (west-africa)."},
    Rule{rule_id::toml_syntax,
         Severity::error,
         "format",
         "the file is TOML",
         "The file breaks the syntax of TOML at the place named; nothing behind it could be read. Mend this place "
         "first, then check the file again.",
         {.leaves_rest_unread = true}},
    Rule{rule_id::unknown_key, Severity::error, "format", "keys and tables are known",
         "Only the tables and keys of ilonet-config.5 may stand in a file, so that a slip of the pen is never taken"
         " for something left out. Correct the name, or delete the line."},
    Rule{rule_id::wrong_type, Severity::error, "format", "values have their key's type",
         "A text stands in quotes, a number and a date do not (since = 2019-08-14), several values stand in "
         "brackets. Write the value in the type that the finding names."},
    Rule{rule_id::missing_value, Severity::error, "format", "required values are there",
         "Some keys and columns cannot be left out, because nothing may be guessed in their place. Add the key, or "
         "fill the cell."},
    Rule{rule_id::stands_twice, Severity::error, "format", "a record stands once",
         "Two records of one kind have the same uid or code, in one file or in two. Keep one of them."},
    Rule{rule_id::plain_text, Severity::error, "format", "texts are plain",
         "A text is one line of UTF-8 without control characters and marks that turn the direction of writing, and "
         "does not begin with = + - or @, which a spreadsheet would run as a formula. Reword the text."},
    Rule{rule_id::cell_form,
         Severity::error,
         "format",
         "cells have their column's form",
         "A cell of a CSV or JSON Lines file has another form than its column asks for: days are YYYY-MM-DD, "
         "several values are parted by single spaces. Correct the cell.",
         {.is_of_form = true}},
    Rule{rule_id::row_form,
         Severity::error,
         "format",
         "rows are well-formed",
         "A CSV row has as many cells as the header and quotes closed as RFC 4180 has them; a line of JSON Lines is"
         " one flat object of texts, whole numbers and null. Correct the row.",
         {.is_of_form = true}},
    Rule{rule_id::columns,
         Severity::error,
         "format",
         "columns are known, and the required ones are there",
         "The header names the columns of the kind, each once and in any order. A column that is not known is no "
         "comment: correct its name or take it out. A required one must be there; uid alone can be given by the "
         "tool.",
         {.is_of_form = true, .leaves_rest_unread = true}},
    Rule{rule_id::encoding,
         Severity::error,
         "format",
         "files are UTF-8",
         "The file holds bytes that are not UTF-8. Save it with this encoding; in a spreadsheet choose CSV UTF-8.",
         {.is_of_form = true, .leaves_rest_unread = true}},
    Rule{
        rule_id::damaged_file, Severity::error, "format", "the file is whole",
        "SQLite's own check finds the file damaged: pages or indexes do not fit together. Go back to the last backup."},
    Rule{rule_id::dangling_reference, Severity::error, "format", "every record that is named exists",
         "A row names a record that is not in the file, which no command of ilonet can bring about. Go back to a "
         "backup from before."},
    Rule{rule_id::broken_chain, Severity::error, "format", "the journal's chain of digests is unbroken",
         "Each revision's digest covers the one before and its own changes; ilonet-journal(5) defines it. A "
         "changed, missing or added row of the journal breaks the chain, and so does a digest other than the "
         "expected one. Go back to a backup from before."},
    Rule{rule_id::not_as_journaled, Severity::error, "format", "every record is as the journal has it",
         "The last image of each row in the journal is compared with the row itself. Something other than ilonet "
         "wrote the file. Go back to a backup from before."},
    Rule{rule_id::counter_too_low, Severity::error, "format", "the counters of ids stand high enough",
         "An id is never given twice: the counter of each owner lies at or above the numbers in use. Go back to a "
         "backup from before."},
    Rule{rule_id::differs_from_record, Severity::error, "format",
         "an imported row equals the record of its id, or is meant to change it",
         "An import leaves records alone that are the same, and refuses rows that differ. Correct the row, or lay "
         "it over the record with <update>."},
    Rule{
        rule_id::kind_unknown, Severity::error, "format", "the columns of a file tell what its rows are",
        "A check reads CSV and JSON Lines of every kind that can be imported, and knows the kind by the columns. These are "
        "those of no kind, or of several. Name it: <kind> officer:PATH, correct the header, or leave the file out."},
    Rule{
        rule_id::dated_ahead, Severity::warning, "format", "no revision is dated in the future",
        "A revision that lies more than a minute ahead of the clock, and after the day that <today> names, was recorded while "
        "a clock was wrong, or the clock is wrong now. The journal's instants always grow, so what is recorded before that "
        "instant has come is stamped right behind it: one millisecond later each. Nothing in the journal is changed afterwards. "
        "See that the clock is right, and name these revisions by number, also in <as-known-at>."},
    Rule{
        rule_id::instant_form, Severity::error, "format", "the journal's instants are instants, and grow",
        "Each revision is stamped with an instant in UTC, such as 2026-01-31T12:00:00.000Z, that is later than that of the "
        "revision before; there is no 24:00, no leap second and no year after 9999. Name the revision by number, also in "
        "<as-known-at>, or go back to a backup from before."},
    Rule{
        rule_id::two_spellings, Severity::error, "format", "a text that identifies is written in one way",
        "A reference stands once in a ledger, in whichever spelling. References, subjects and agreements that differ in their form of "
        "Unicode, in white space or in what nobody sees are the same; labels of posts are so without letter case, too. Ids and "
        "references that differ by letter case alone are two, which is a warning, and so are two spellings of one text in a "
        "file from before. Write it in one way, or correct the entry that stands twice."},
    Rule{
        rule_id::owner_alone, Severity::error, "policy", "a record is written for its owner alone",
        "In a national file only the authority of the file can be written; with <as> only the one that it names. "
        "Write the record in its owner's file, or leave out <as>. Copies of what the Commission keeps can be imported into a "
        "national file as new records, and are not changed there."},
    Rule{
        rule_id::money_in_time, Severity::warning, "FR Art 114; CPR Arts 89, 105", "what runs out is used in time",
        "A day of the Financial Regulation or of the Common Provisions Regulation has passed, and money is still open: not legally "
        "committed, not paid, not claimed, or not paid in advance. {fund due} tells each with its amount. Decommit what has "
        "lapsed, pay what is due, or record what was done."},
    Rule{
        rule_id::facilitator_notice, Severity::warning, "Art 5(3); policy",
        "the board is told who facilitates a network, or that nobody does",
        "The appointment of a facilitator, or that none is designated, is notified to the board without undue delay. The "
        "Regulation counts no days: facilitator_notice_days in [policy] does. Networks of two or more authorities are looked "
        "at. Record the notice: {network notify}."},
    Rule{
        rule_id::contact_review, Severity::error, "Art 10(2)", "contacts are kept no longer than needed",
        "Personal data is erased when it is no longer necessary; the Regulation fixes no number of days, so each contact has "
        "a day of review that was set with it. A warning names a contact whose day has passed, one of an officer or a "
        "seat not in the file any more, one whose key is gone, and one whose newest change is noted in the journal or stands in the contacts alone, and once for all where there is no file of contacts; an error says that the files of contacts and keys do not "
        "fit together or can be read by others. Only ids and days are read for this. Set a new day where the contact is "
        "still needed; else erase it."},
};

constexpr std::array found_here{mandate_rules,
                                mandate_day_rules,
                                joint_work_rules,
                                joint_work_party_rules,
                                joint_work_day_rules,
                                activity_rules,
                                report_rules,
                                board_decision_rules,
                                board_cycle_rules,
                                board_seat_rules,
                                board_voter_rules,
                                reference_code_rules,
                                reference_day_rules,
                                reference_instrument_rules,
                                deployment_place_rules,
                                deployment_day_rules,
                                deployment_authority_rules,
                                officer_day_rules,
                                ledger_account_rules,
                                ledger_claim_rules,
                                ledger_form_rules,
                                ledger_order_rules,
                                ledger_party_rules,
                                network_rules,
                                free_text_rules,
                                own_record_rules};

std::vector<Rule> all_by_id()
{
    std::vector<Rule> all(found_elsewhere.begin(), found_elsewhere.end());
    for (const auto rows : found_here)
        for (const auto& rule : rows()) all.push_back(rule);
    std::sort(all.begin(), all.end(), [](const Rule& a, const Rule& b) { return a.id < b.id; });
    return all;
}

} // namespace

std::span<const Rule> catalogue()
{
    static const auto all = all_by_id();
    return all;
}

const Rule* find(std::string_view id)
{
    const auto all = catalogue();
    const auto at =
        std::lower_bound(all.begin(), all.end(), id, [](const Rule& rule, auto wanted) { return rule.id < wanted; });
    return at != all.end() && at->id == id ? &*at : nullptr;
}

const Handling& handling_of(const Finding& finding)
{
    static constexpr Handling usual;
    const auto* rule = find(finding.rule);
    return rule == nullptr ? usual : rule->handling;
}

} // namespace ilonet::rules
