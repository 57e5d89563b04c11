// Every rule with its basis and its explanation: what `ilonet explain` shows and ilonet-rules.7 is checked against.
#include "rules/rules.hpp"

#include <array>

namespace ilonet::rules {
namespace {

constexpr auto error = Severity::error;
constexpr auto warning = Severity::warning;

// Articles without another name are those of Regulation (EU) 2019/1240.
constexpr std::array catalogue_of_rules{
    Rule{"A01", error, "Art 3(4), 3(6)", "a mandate has one topic or one task, and the time shares fit into a day",
         "A mandate names exactly one topic a to l of Art 3(4) or one task of Art 3(6): return, resettlement, "
         "admission or sharing. On every day the time shares of one deployment add up to 100 % or less; what is "
         "left is working time for other duties. The finding names the first day with too much and the sum of that "
         "day. Lower a share, or end one of the mandates on the day before."},
    Rule{"A02", error, "Art 1(2)", "the deploying authority decides the mandate",
         "Tasks and reporting lines are the deploying authority's own matter; the board does not give tasks to "
         "officers. So owner and decided_by of a mandate are the owner of its deployment. Correct the code, or name"
         " another deployment."},
    Rule{"A03", error, "policy", "the days of a mandate lie inside its deployment",
         "A mandate belongs to a deployment that is known, its since is not after its until, and both lie within "
         "the days of service; within the planned days while the deployment is planned. Empty since and until mean "
         "the deployment's own days and are always right."},
    Rule{"A04", error, "Art 3(4)", "a topic has a level, a task has none",
         "Information on the topics of Art 3(4) is collected for use at operational level, at strategic level, or "
         "both; the tasks of Art 3(6) are assistance and know no level. Give level with a topic, leave it empty "
         "with a task."},
    Rule{"A05", error, "policy", "a deployment has a topic or task once on a day",
         "Two mandates of one deployment for the same topic or task may follow one another but share no day: "
         "otherwise nobody can say which share of time is meant. End the first on the day before the second begins,"
         " or cancel one."},
    Rule{"A06", error, "Art 6", "joint work belongs to a deployment of its owner",
         "A representation, a sharing and a joint deployment each name a deployment that is known, and have the "
         "same owner: no authority can promise the officer of another. Correct the deployment's id or the owner, or "
         "import the deployments first."},
    Rule{"A07", error, "policy", "the days of joint work lie inside its deployment",
         "since is not after until, and both lie within the days of service; within the planned days while the "
         "deployment is planned. Empty since and until mean the deployment's own days and are always right."},
    Rule{"A08", error, "Art 6(1)", "a representation is for another member state",
         "The officer of one member state looks after the interests of others. So owner and beneficiary are two "
         "different member states, on every day of the representation; Art 6 does not speak of associated states, "
         "the Commission or agencies. It names a topic or a task, never both, or neither of them where it is for "
         "the other's interests in general. Correct the code or the days."},
    Rule{"A09", error, "Art 6(2)", "a sharing is one topic or task, shared with other member states",
         "Officers of member states share certain tasks. A sharing names exactly one topic or task, and one or more "
         "partners; owner and partners are different member states on every day of it. Where the deployment has no "
         "mandate for this work on some of the days, this is a warning, which names the first of them. Correct the "
         "codes or the days, or give the mandate."},
    Rule{"A10", error, "Art 6(3)",
         "a joint deployment has cost shares of two member states or more that add up to 100 %",
         "Only an officer whom two or more member states deploy jointly opens funding under Art 6(3), so it has to "
         "be known who bears which part of the cost. The owner is one of them, all are member states on every day "
         "of the joint deployment, and their shares add up to 100 % to the hundredth: of three equal ones, one "
         "bears 33.34. Correct the shares or the days."},
    Rule{"A11", error, "policy", "the same thing is agreed once on a day",
         "Two representations of one deployment for the same member state and the same topic or task, two general "
         "ones for the same member state, two sharings of the same topic or task, or two joint deployments may "
         "follow one another but share no day: otherwise nobody can say which agreement holds. A general "
         "representation beside one for a topic is no clash. End the first on the day before the second begins, or "
         "cancel one."},
    Rule{"A12", error, "Art 3", "an activity lies in the service of its deployment",
         "An activity names a deployment of the same authority that has begun, and its period lies within the days "
         "of service: both days count, and since is not after until. Of a published post the days are not known, "
         "and nothing is compared. Correct the days or the deployment."},
    Rule{
        "A13", error, "Art 3; policy", "an activity is for a country of its deployment, and for a state",
        "The country of an activity is one that the deployment covers; left empty, it is the host. The authority that it "
        "served is another member state or associated state; left empty, it is the deploying authority. Correct the "
        "code, or leave it out."},
    Rule{"A14", error, "policy", "an activity counts something",
         "An activity is a period and its counts, of which at least one is given; 0 says that there was none, an "
         "empty one that it was not counted. Of those whom a carrier had doubts about (checked) no more than all "
         "were advised against boarding. Add the count, or correct it."},
    Rule{"A15", error, "Art 3(4)", "a report comes from the service of its deployment",
         "A report names a deployment of the same authority that has begun, and was observed on a day of its "
         "service. Of a published post the days are not known, and nothing is compared. Correct the day or the "
         "deployment."},
    Rule{"A16", error, "Art 3(4)", "a report is about a country of its deployment",
         "An officer collects information for use where it serves. The country of a report is the deployment's host "
         "or one that it covers; left empty, it is the host. Correct the code, or leave it out."},
    Rule{"A17", error, "policy", "the days of a report follow one another",
         "What is processed was received before, or on the same day, and what is received was observed before. "
         "Correct one of the two days."},
    Rule{"A18", error, "policy", "a correction replaces a report that counts",
         "A report is never changed. It is corrected by a new one whose replaces names it: a report of the same "
         "authority with a lower number that is in the file and that no other has replaced. To correct a correction, "
         "replace the correction."},
    Rule{
        "B01", warning, "Art 7(7)", "the board meets at least twice a year",
        "At least two meetings are held in each year that has ended. The Regulation does not say whether a year is the "
        "calendar's or any twelve months: meeting_year in [policy] does, and meetings_since says from which day on it is "
        "counted (else from the beginning of the year of the first meeting, or from that meeting). Hold the meeting, or "
        "record the one that was held."},
    Rule{"B02", warning, "Art 8(2)(d)", "the list of deployments is frozen ahead of each meeting",
         "The list is updated before each meeting of the board. It is there for the meeting where it is frozen by "
         "that day and lists the deployments of the day of the meeting before or a later one; one frozen later, or "
         "of an earlier day, is not. Freeze it with ilonet board roster freeze."},
    Rule{"B03", error, "Art 7(8)", "a decision is adopted by an absolute majority of all voting members",
         "The board decides by an absolute majority of all its members with a vote on that day, whoever takes "
         "part: 16 of 31, 17 of 32. An absent or abstaining member counts against the proposal, and so does one of "
         "whom nothing is recorded, which is a warning. The recorded outcome is the one that the recorded votes "
         "and the configuration give. Correct the votes or the outcome; where the configuration changed who voted "
         "on that day, look at that first."},
    Rule{
        "B04", error, "Art 7(2), 7(3)", "only voting members vote",
        "Each member state that is bound and votes has one vote, the Commission two (COM-1, COM-2), Frontex, Europol and the "
        "asylum agency one each. Associated states and invited bodies speak and do not vote; nobody votes before or after "
        "the days that the configuration gives. Take the vote out; ilonet board voters lists who votes on a day."},
    Rule{
        "B05", error, "Art 8(2)(a), 8(2)(c); policy", "programmes and reports last two years and follow one another",
        "The work programme and the activity report are biennial: 24 months from their first day. That programmes leave no "
        "day between them and share none is policy, so a gap or overlap is a warning. Correct the days."},
    Rule{"B06", warning, "Art 4(1)", "an activity report has its overview of deployments",
         "The biennial activity report holds an overview of deployments. A report that is prepared names the "
         "frozen lists that the overview is made from, usually those at the start and at the end of its two years. "
         "They may be added to an adopted one that lacks them."},
    Rule{
        "B07", error, "Art 7(2), 7(4), 7(6)", "seats are those of the Regulation",
        "A seat is of an authority, or of an invited body without a code. One member for each member state that is bound on "
        "the day and for each associated state, two for the Commission, one for each agency with a vote; as many alternates; "
        "one of the Commission's two chairs. A seat lasts no longer than the authority's right to it; whoever else takes "
        "part is invited. Correct the authority, the role or the days."},
    Rule{
        "B08", error, "Art 7(2); Council Decision (EU) 2019/304",
        "the configuration gives votes as the Regulation does",
        "A member state votes only on days on which it is bound. An agency and the one that it succeeds hold one seat, one "
        "after the other; not more than three agencies vote on one day. The United Kingdom is neither bound by Regulation "
        "(EU) 2019/1240 nor a voter under it on any day. Correct votes or bound in the TOML file."},
    Rule{"B09", error, "Art 8(1)", "quorum and proxies are those of the rules of procedure",
         "The Regulation leaves the quorum and acting for another member to the board's own rules. So a proxy "
         "counts only while adopted rules of procedure allow it, for as many others as they say, cast by another "
         "voting member that takes part itself; and at a meeting there must be as many members present, themselves "
         "and not by proxy, as the rules ask for. Only a decision of kind rules_of_procedure sets either, and no "
         "quorum is larger than the number of voters. Record those who cannot be counted as absent."},
    Rule{
        "B10", error, "Art 7(8); policy", "an adopted decision is revoked by a later one alone",
        "A decision revokes one that was adopted earlier and that no other has revoked. It takes effect where it is itself "
        "adopted. Correct the id in revokes."},
    Rule{"B11", error, "Art 8(2)(a), 8(2)(c), 8(3)(a)", "the board's work rests on adopted decisions",
         "A programme, its items, a report and an ad hoc action name decisions of their kind that were adopted. "
         "Each item of an adopted programme names the decision that adopted or amended it, and a priority of the "
         "programme, where it names one. What rests on a decision that was revoked since is a warning. Correct the "
         "decision, or take it first."},
    Rule{"B12", error, "Art 8(2)(d)", "a frozen list is as it was frozen",
         "Each entry of a frozen list has a digest, and the list one over itself and them all. A digest that does "
         "not fit says that an entry was changed, added or taken away; an entry whose text was blanked with ilonet "
         "redact is left out of this. A text that was blanked in a deployment and still stands in an entry is a "
         "warning: blank it there too. For all else go back to a backup from before."},
    Rule{"B13", error, "policy", "decisions are taken at held meetings, and meetings keep up with the calendar",
         "A decision with a meeting has its day, and the meeting is held; without a meeting it is taken in written "
         "procedure. Who voted at a meeting is among those present, where these are recorded, else it is a "
         "warning. Nothing is recorded as held, decided, met, notified, prepared, sent or ended on a day that lies "
         "ahead. A meeting that is still planned after its day is a warning: record that it was held or cancelled."},
    Rule{"B14", error, "Art 7(8); policy", "what the board decided is not rewritten",
         "A decision stays as it was recorded, adopted or not, and so does what was adopted: the days and "
         "priorities of a programme, the content of its items, the days, preparation and lists of a report, aim, "
         "networks and day of an action. A seat stays its authority's. Neither set nor an import with --update "
         "changes them. An item is amended by a decision other than the one that adopted its programme; all else "
         "is changed by a later decision, and a wrong record is taken back with ilonet undo."},
    Rule{"B15", error, "policy", "the dates of the board's records are in order",
         "since is not after until; a report is prepared by the day of its decision; nothing is sent without a "
         "decision, nor sent, due or ended before the one that it rests on. An item that is due outside its "
         "programme is a warning. Correct one of the days."},
    Rule{
        "B16", warning, "Arts 5, 7 and 8", "what the Regulation asks of the board and the networks is done in time",
        "An obligation of Articles 4 to 9 whose day has passed is not met; where the Regulation fixes no day, the limit is "
        "the one in [policy]. ilonet board obligations tells each with its source and evidence. Do it, or record that it was "
        "done."},
    Rule{
        "B17", error, "Art 7(6); policy", "the board's records belong to the Commission",
        "The Commission chairs the board and keeps its records. So the owner of a seat, a meeting, a decision, a programme, a "
        "list, a notice and all else of the board and the networks is the authority that the configuration describes as "
        "[[commission]]. Correct the owner."},
    Rule{"C01", error, "format", "codes are well-formed",
         "Countries have the two capitals of ISO 3166-1, with EL for Greece, UK for the United Kingdom and XK for "
         "Kosovo, as the institutions of the Union write them; GR and GB are accepted and stored as EL and UK. "
         "Authorities have 2 to 12 capitals and digits (ES, COM, FRONTEX), regions a lower-case word (west-africa)."},
    Rule{"C02", error, "format", "the file is TOML",
         "The file breaks the syntax of TOML at the place named; nothing behind it could be read. Mend this place "
         "first, then check the file again."},
    Rule{"C03", error, "format", "keys and tables are known",
         "Only the tables and keys of ilonet-config.5 may stand in a file, so that a slip of the pen is never taken"
         " for something left out. Correct the name, or delete the line."},
    Rule{"C04", error, "format", "values have their key's type",
         "A text stands in quotes, a number and a date do not (since = 2019-08-14), several values stand in "
         "brackets. Write the value in the type that the finding names."},
    Rule{"C05", error, "format", "required values are there",
         "Some keys and columns cannot be left out, because nothing may be guessed in their place. Add the key, or "
         "fill the cell."},
    Rule{"C06", error, "format", "a record stands once",
         "Two records of one kind have the same uid or code, in one file or in two. Keep one of them."},
    Rule{"C07", error, "policy", "neighbours are countries, and others",
         "neighbours lists the codes of countries with a common land border, member states included; a country is "
         "no neighbour of itself. Correct the code, or take it out of the list."},
    Rule{"C08", error, "policy", "neighbours name each other",
         "Where two third countries are both described and one names the other as a neighbour, the other names it "
         "too. Add the missing code on the other side, or take it away on this one."},
    Rule{"C09", error, "Art 2(2)", "no country is a state of the network and a third country on one day",
         "Officers are deployed to third countries; a member state or an associated state is none while it is one. "
         "A country that changes has two records with since and until that share no day."},
    Rule{"C10", error, "policy", "requirements of one country and subject do not overlap",
         "Two requirements of the same country for the same topic, the same task, or officers in general share "
         "days, and nobody can say which number counts. End the first on the day before the second begins, or make "
         "one row of both."},
    Rule{"C11", error, "format", "since is not after until",
         "Every period is closed: since is its first day and until its last. This holds for records and for the "
         "periods of bound, votes and funded. Years of pre-financing and the last year whose instalment lapses lie in "
         "the period of their instrument. Correct one of the two dates."},
    Rule{"C12", error, "format", "values are among those allowed",
         "A number lies outside its bounds, or a word is none of those to choose from. Write one that the help line"
         " names."},
    Rule{"C13", error, "policy", "periods of one status do not overlap",
         "Two periods of bound, of votes, or of funded by the same instrument share days. Make one period of both, "
         "or end the first on the day before the second begins."},
    Rule{"C14", error, "policy", "records refer to records that are described",
         "The region of a third country, the country of a requirement and the authority in successor_of stand in "
         "the configuration themselves, and no agency succeeds itself; the instruments in funded do, where any is "
         "described; so do the authorities, meetings, decisions and "
         "lists that the board's records name in the file. Correct the code, or describe the missing record."},
    Rule{"C15", error, "format", "texts are plain",
         "A text is one line of UTF-8 without control characters and marks that turn the direction of writing, and "
         "does not begin with = + - or @, which a spreadsheet would run as a formula. Reword the text."},
    Rule{"C16", error, "format", "cells have their column's form",
         "A cell of a CSV or JSON Lines file has another form than its column asks for: days are YYYY-MM-DD, "
         "several values are parted by single spaces. Correct the cell."},
    Rule{"C17", error, "format", "rows are well-formed",
         "A CSV row has as many cells as the header and quotes closed as RFC 4180 has them; a line of JSON Lines is"
         " one flat object of texts, whole numbers and null. Correct the row."},
    Rule{"C18", error, "format", "columns are known, and the required ones are there",
         "The header names the columns of the kind, each once and in any order. A column that is not known is no "
         "comment: correct its name or take it out. A required one must be there; uid alone can be given by the "
         "tool."},
    Rule{"C19", error, "format", "files are UTF-8",
         "The file holds bytes that are not UTF-8. Save it with this encoding; in a spreadsheet choose CSV UTF-8."},
    Rule{
        "C20", error, "format", "the file is whole",
        "SQLite's own check finds the file damaged: pages or indexes do not fit together. Go back to the last backup."},
    Rule{"C21", error, "format", "every record that is named exists",
         "A row names a record that is not in the file, which no command of ilonet can bring about. Go back to a "
         "backup from before."},
    Rule{"C22", error, "format", "the journal's chain of digests is unbroken",
         "Each revision's digest covers the one before and its own changes; ilonet-journal(5) defines it. A "
         "changed, missing or added row of the journal breaks the chain, and so does a digest other than the "
         "expected one. Go back to a backup from before."},
    Rule{"C23", error, "format", "every record is as the journal has it",
         "The last image of each row in the journal is compared with the row itself. Something other than ilonet "
         "wrote the file. Go back to a backup from before."},
    Rule{"C24", error, "format", "the counters of ids stand high enough",
         "An id is never given twice: the counter of each owner lies at or above the numbers in use. Go back to a "
         "backup from before."},
    Rule{"C25", error, "format", "an imported row equals the record of its id, or is meant to change it",
         "An import leaves records alone that are the same, and refuses rows that differ. Correct the row, or lay "
         "it over the record with --update."},
    Rule{
        "C26", error, "format", "the columns of a file tell what its rows are",
        "A check reads CSV and JSON Lines of every kind that can be imported, and knows the kind by the columns. These are "
        "those of no kind, or of several. Name it: --kind officer:PATH, correct the header, or leave the file out."},
    Rule{
        "C27", warning, "format", "no revision is dated in the future",
        "A revision that lies more than a minute ahead of the clock, and after the day that --today names, was recorded while "
        "a clock was wrong, or the clock is wrong now. The journal's instants always grow, so what is recorded before that "
        "instant has come is stamped right behind it: one millisecond later each. Nothing in the journal is changed afterwards. "
        "See that the clock is right, and name these revisions by number, also in --as-known-at."},
    Rule{
        "C28", error, "format", "the journal's instants are instants, and grow",
        "Each revision is stamped with an instant in UTC, such as 2026-01-31T12:00:00.000Z, that is later than that of the "
        "revision before; there is no 24:00, no leap second and no year after 9999. Name the revision by number, also in "
        "--as-known-at, or go back to a backup from before."},
    Rule{
        "C29", error, "format", "a text that identifies is written in one way",
        "A reference stands once in a ledger, in whichever spelling. References, subjects and agreements that differ in their form of "
        "Unicode, in white space or in what nobody sees are the same; labels of posts are so without letter case, too. Ids and "
        "references that differ by letter case alone are two, which is a warning, and so are two spellings of one text in a "
        "file from before. Write it in one way, or correct the entry that stands twice."},
    Rule{"D01", error, "Art 2(2)", "the host is a third country on every day of service",
         "Deployed abroad means deployed to a third country: a post in a member state, or in a country before or "
         "after it is a third country, is none under the Regulation. Planned days are checked for planned "
         "deployments. Correct the country or the days, or describe the country in a [[third_country]]."},
    Rule{"D02", warning, "Art 2(2)", "the host kind is known",
         "An officer is deployed to one of four hosts: a, a diplomatic mission of a member state; b, the competent "
         "authorities of the third country; c, an international organisation; d, a diplomatic mission of the Union."
         " For a published post it may not be known, so this is a warning."},
    Rule{"D03", error, "Art 4", "dates are in order, and service lies inside the plan",
         "The first day of service is not after the last, nor the first planned day after the last planned one. "
         "Plans and actual deployments are both notified to the board; service before or after the planned days is "
         "a warning: either a date is wrong, or the board should be told of the new plan."},
    Rule{"D04", warning, "Art 4(1)", "the duties are described",
         "The notice to the board holds a description of the officer's duties. A planned or active deployment "
         "without it cannot be notified in full. A few words are enough; no personal data."},
    Rule{"D05", error, "policy", "no officer is in two deployments on one day",
         "Both ends of a period are days of service, so a successor begins on the day after the last. Two "
         "deployments of one officer that share a day are an error; where one of them is planned, a warning. End "
         "the earlier one first, or correct the officer. One deployment is set against eight others at most."},
    Rule{"D06", error, "Art 2(1)", "the deploying authority is described and exists on every day of service",
         "Art 2(1) knows officers of member states, of the Commission and of Union agencies; associated states take"
         " part with their own. The authority is described in the configuration, and the days of service lie within"
         " its membership or life: after an agency's last day its successor deploys. Correct the code or the days, "
         "or describe the authority."},
    Rule{"D07", error, "policy", "the officer is known and belongs to the deploying authority",
         "The officer of a deployment has a record with the same owner. Correct the officer's id or the owner, or "
         "add the officer first."},
    Rule{"D08", warning, "policy", "the state keeps up with the calendar",
         "States are recorded by commands, never by the clock. A deployment that is active past its last day, or "
         "planned past its planned first day, waits for somebody to record what happened: ilonet deploy end, ilonet"
         " deploy start or ilonet deploy cancel. Nor does a state run ahead: one that is ended before its last day is "
         "made active with ilonet deploy extend, one that is active before its first day is still a plan."},
    Rule{"D09", error, "policy", "covered countries are third countries, and not the host",
         "covers lists the other third countries that an officer looks after from the host; each is a third country"
         " on every day of service. The host itself is not listed. Take the code away, or correct the days."},
    Rule{"D10", error, "policy", "state and dates fit",
         "Planned: planned_since is there, since and until are empty. Active: since is there; for a published post "
         "seen_on may stand in its place, and the deployment then counts on that day alone, with a warning. Ended: "
         "since and until are there. Cancelled: nothing is asked."},
    Rule{"D11", error, "policy", "a uid begins with its owner's code",
         "The uid of an officer, deployment, mandate, of joint work and of the board's records begins with the "
         "code of the authority it belongs to (ES-d-12), so that files of two authorities never use the same one. "
         "No record has a uid with the letter of another kind and a number, and those of the board have no other "
         "form than that of their own (COM-v-5), so that no two tables use the same one either. Write another uid, "
         "or correct the owner."},
    Rule{"D12", warning, "policy", "a post that was seen has a source",
         "seen_on says on which day a published post was read; source says where. Without the source nobody can "
         "look it up."},
    Rule{
        "D13", error, "policy", "a record is written for its owner alone",
        "In a national file only the authority of the file can be written; with --as only the one that it names. "
        "Write the record in its owner's file, or leave out --as. Copies of what the Commission keeps can be imported into a "
        "national file as new records, and are not changed there."},
    Rule{
        "F01", error, "FR Art 8(2), 111", "no more is used than there is",
        "An envelope holds what is allocated from it, an allocation what is committed and granted on it, a grant what is "
        "committed on it, a commitment its legal commitments (of what is not given up by then) and claims, these (in the Union's ledger) the payments, and the payments what is "
        "recovered; on every day, corrections and transfers included. The finding names the first day on which it does not, "
        "and the entry that drew too much. Use less, or raise the account first."},
    Rule{
        "F02", error, "FR Art 111(2)", "each step follows the one before",
        "Nothing is dated before what it draws on: first the budget is committed, then the law binds it, then it is paid. "
        "A payment in the Union's ledger needs a legal commitment of its day or before. Correct a day, or record what is missing."},
    Rule{
        "F03", error, "FR Art 111, 114", "what is left to be settled is never below zero",
        "Committed, less paid, less decommitted (RAL) is zero or more on every day. Recoveries stand apart and open nothing "
        "again. Pay or decommit less, or correct the entry that was wrong."},
    Rule{
        "F04", error, "BMVI Art 12; AMIF Art 15", "the Union's share keeps to the rate of the action",
        "A claim names its kind of action and the eligible cost; what is claimed is at most the rate of [[instrument]] for that "
        "kind times the cost, rounded down to the cent. Claim less, or correct the kind of action."},
    Rule{
        "F05", error, "Art 6(3)", "a joint deployment is of several states",
        "A claim of the action joint names a joint deployment, which has two member states or more. One state's own deployment "
        "is an ordinary action."},
    Rule{
        "F06", error, "BMVI Art 12", "the parts of a cost make the whole",
        "Where a claim says what each state bears, these parts and the Union's share add up to the eligible cost, to the cent."},
    Rule{
        "F07", error, "Art 4(1), 8(4)", "only a notified post is paid for",
        "A grant or a claim for a deployment is dated on or after the day on which the board was told of its plan or of the "
        "deployment. Notify it first."},
    Rule{
        "F08", error, "policy", "no cost is paid twice",
        "Two claims for the same deployment or joint deployment share days: from two instruments it is an error, from one a "
        "warning, since they can be for different cost."},
    Rule{"F09", error, "Art 6(3)", "claimed days are days of service",
         "The days of a claim lie within the service of its deployment, and within the days of its joint deployment."},
    Rule{
        "F10", error, "policy", "the authority can be funded",
        "On the day of an allocation its authority has a `funded` period of the envelope's instrument. To be bound by Regulation "
        "(EU) 2019/1240 is another matter."},
    Rule{
        "F11", error, "Art 8(2)(a), 8(4); policy", "money is allocated in agreement with the board",
        "An allocation names a decision of kind funding_agreement, adopted, not revoked, of its day or before, that names its "
        "envelope (and so strand) and a ceiling; all allocations and transfers under it keep to the ceiling. The board agrees and "
        "the Commission commits: neither does the other's part."},
    Rule{
        "F12", error, "FR Art 112; policy", "an entry has what its act needs, in the ledger where it belongs",
        "Each act of an entry needs certain fields and has no others, draws on an account of the right act, and stands in the ledger "
        "of whoever keeps that account; grants and claims in that of the state. Amounts are above zero but in corrections and "
        "amendments."},
    Rule{
        "F13", error, "policy", "a correction fits what it corrects",
        "Entries are never changed. A correction repeats act, account and parties of the entry that it corrects, has an amount that "
        "is added or, with a minus, taken away, and leaves zero or more. A correction is not corrected itself."},
    Rule{
        "F14", error, "FR Art 114(1), 114(2)", "the law binds in time",
        "Legal commitments under an individual commitment are of 31 December of its year or before, under a global one of 31 December "
        "of the year after. What is not bound by then is decommitted."},
    Rule{"F15", error, "FR Art 7, 9", "a commitment is of a year of its envelope",
         "The budget year of a commitment lies within the period of the envelope that it comes from."},
    Rule{
        "F16", error, "policy", "a transfer stays in its envelope",
        "Money moves between allocations of one envelope, and only what is not committed. Between envelopes both are amended."},
    Rule{"F17", error, "policy", "cost is of eligible days",
         "The days of a claim end by eligible_until of the instrument."},
    Rule{
        "F18", warning, "FR Art 114; CPR Arts 89, 105", "what runs out is used in time",
        "A day of the Financial Regulation or of the Common Provisions Regulation has passed, and money is still open: not legally "
        "committed, not paid, not claimed, or not paid in advance. ilonet fund due tells each with its amount. Decommit what has "
        "lapsed, pay what is due, or record what was done."},
    Rule{
        "F19", error, "policy", "an entry has happened",
        "The day of an entry does not lie ahead: money that nobody has moved yet counts nowhere. What is planned stands in the "
        "work programme, and what is due in ilonet fund due. Correct the day, or record it when it has happened."},
    Rule{
        "F20", error, "policy", "an envelope fits its instrument",
        "The strand of an envelope is one of its instrument's, and its days lie in the instrument's. Two envelopes of one strand "
        "that share days are a warning: the money may stand there twice."},
    Rule{
        "N01", warning, "Art 5(2)", "the facilitator follows precedence",
        "An officer of the Commission facilitates the network; else one of an agency; else the one on whom the members agreed. "
        "An agreement that names another than these while they are there does not hold on these days. End it."},
    Rule{
        "N02", warning, "Art 5(3); policy", "the board is told who facilitates a network, or that nobody does",
        "The appointment of a facilitator, or that none is designated, is notified to the board without undue delay. The "
        "Regulation counts no days: facilitator_notice_days in [policy] does. Networks of two or more authorities are looked "
        "at. Record the notice: ilonet network notify."},
    Rule{"N03", error, "Art 5(2), 5(3)", "networks, agreements and notices name what is there",
         "A network is a third country or a region that the configuration describes. An agreement names a "
         "deployment hosted in the network, and a network has one agreement on a day; days on which the officer is "
         "not in service are a warning, and so is one that has ended and whose officer has moved since. A notice "
         "tells of days that have begun, and names the authority of the deployment that it names."},
    Rule{"N04", error, "Art 5(1)", "those who meet are members of the network, or guests",
         "An authority that was present at a meeting of a network has an officer there on that day. Liaison "
         "officers of other countries are guests, each once on a day; a host of the network is none, nor a country "
         "that is an authority on these days, which is an error."},
    Rule{"P02", error, "Art 9(3), 3(4); Decision 2013/488/EU Art 10(4)",
         "free text holds no personal data, no links and no markings",
         "A text that names a telephone, an email address, a passport or a link leads to a person, and a post abroad "
         "with a person's name is a target; a marking of EU classified information belongs into no system that is not "
         "accredited for it. What surely is one of these is an error; what may be something else, such as a long bare "
         "number, is a warning. source alone may hold links, since it says where a published post was read. The "
         "finding names the place and never repeats the text. Take it out; contacts belong into ilonet officer "
         "contact set. A number that is none is left alone behind a word such as ref."},
    Rule{
        "P03", error, "Art 10(2)", "contacts are kept no longer than needed",
        "Personal data is erased when it is no longer necessary; the Regulation fixes no number of days, so each contact has "
        "a day of review that was set with it. A warning names a contact whose day has passed, one of an officer or a "
        "seat not in the file any more, one whose key is gone, and one whose newest change is noted in the journal or stands in the contacts alone, and once for all where there is no file of contacts; an error says that the files of contacts and keys do not "
        "fit together or can be read by others. Only ids and days are read for this. Set a new day where the contact is "
        "still needed; else erase it."},
};

} // namespace

std::span<const Rule> catalogue() { return catalogue_of_rules; }

const Rule* find(std::string_view id)
{
    for (const auto& rule : catalogue_of_rules)
        if (rule.id == id) return &rule;
    return nullptr;
}

} // namespace ilonet::rules
