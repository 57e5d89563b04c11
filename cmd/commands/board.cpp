#include "board_actions.hpp"
#include "commands.hpp"
#include "contact.hpp"
#include "record_commands.hpp"

#include <array>

namespace ilonet::cmd {
namespace {

RecordNoun seat() { return {kinds::seat, "board seat", {"authority", "body"}, {}, false, {"authority", "role"}}; }
RecordNoun meeting() { return {kinds::meeting, "board meeting", {}, {}, false, {"state", "present", "items"}}; }
RecordNoun decision()
{
    return {kinds::decision,
            "board decision",
            {},
            {"uid", "meeting", "day", "kind", "subject", "outcome", "revokes"},
            false,
            {"meeting", "kind", "outcome"}};
}
RecordNoun programme() { return {kinds::programme, "board programme", {"decision"}, {}, false, {"priorities"}}; }
RecordNoun programme_item()
{
    return {kinds::programme_item,
            "board programme item",
            {"programme", "decision"},
            {"uid", "programme", "priority", "activity", "lead", "networks", "resources", "resources_minor", "currency",
             "due", "progress", "progress_on"},
            false,
            {"programme", "priority", "lead", "networks", "progress"}};
}
RecordNoun activity_report() { return {kinds::activity_report, "board report", {}, {}, false, {}}; }
RecordNoun ad_hoc_action()
{
    return {kinds::action,
            "board action",
            {"decision", "aim", "networks", "due"},
            {},
            false,
            {"decision", "networks", "authorities"}};
}
RecordNoun roster() { return {kinds::roster, "board roster", {}, {}, false, {"meeting"}}; }

constexpr std::array commands{
    Command{"board seat add", "Record a seat",
            "ilonet board seat add --authority ES --role member --since 2026-01-20 --db network.db",
            on<seat, add_record>},
    Command{"board seat set", "Change fields of a seat",
            "ilonet board seat set COM-t-3 --until 2027-12-31 --db network.db", on<seat, set_record>},
    Command{"board seat end", "Give a seat its last day",
            "ilonet board seat end COM-t-3 --until 2027-06-30 --db network.db", on<seat, end_record>},
    Command{"board seat list", "List seats", "ilonet board seat list --role member --on 2026-01-20 --db network.db",
            on<seat, list_records>},
    Command{"board seat show", "Show a seat", "ilonet board seat show COM-t-3 --db network.db", on<seat, show_record>},
    Command{"board seat import", "Import seats from CSV, TSV or JSON Lines",
            "ilonet board seat import seats.csv --db network.db", on<seat, import_records>},
    Command{"board seat export", "Export seats, ready to import",
            "ilonet board seat export --format csv --db network.db", on<seat, export_records>},
    Command{"board seat contact set", "Keep the name, telephone and email of who holds a seat, sealed and apart",
            "ilonet board seat contact set COM-t-3 --review-on 2027-01-31 --db network.db < contact.txt",
            contact_of<kinds::seat, set_contact>},
    Command{"board seat contact show", "Show who holds a seat; the journal notes it",
            "ilonet board seat contact show COM-t-3 --db network.db", contact_of<kinds::seat, show_contact>},
    Command{"board seat contact list", "List the seats whose contact is kept, and until when; opens nothing",
            "ilonet board seat contact list --db network.db", contact_of<kinds::seat, list_contacts>},
    Command{"board seat contact erase", "Erase the contact of a seat: its key is destroyed",
            "ilonet board seat contact erase COM-t-3 --yes --db network.db", contact_of<kinds::seat, erase_contact>},
    Command{"board voters", "Who votes on a day, and how many votes make a majority (Art 7)",
            "ilonet board voters --on 2026-01-20 --db network.db", list_voters},
    Command{"board meeting add", "Record a meeting",
            "ilonet board meeting add --day 2026-06-09 --place Brussels --db network.db", on<meeting, add_record>},
    Command{"board meeting set", "Change fields of a meeting",
            "ilonet board meeting set COM-g-2 --state held --items deployment_gaps --db network.db",
            on<meeting, set_record>},
    Command{"board meeting list", "List meetings",
            "ilonet board meeting list --state held --since 2026-01-01 --db network.db", on<meeting, list_records>},
    Command{"board meeting show", "Show a meeting", "ilonet board meeting show COM-g-2 --db network.db",
            on<meeting, show_record>},
    Command{"board meeting import", "Import meetings from CSV, TSV or JSON Lines",
            "ilonet board meeting import meetings.csv --db network.db", on<meeting, import_records>},
    Command{"board meeting export", "Export meetings, ready to import",
            "ilonet board meeting export --format csv --db network.db", on<meeting, export_records>},
    Command{
        "board decide", "Record a decision: adopted by an absolute majority of all voting members (Art 7(8))",
        "ilonet board decide --meeting COM-g-1 --kind rules_of_procedure --subject 'rules of procedure' --quorum 16 --others "
        "for --db network.db",
        decide},
    Command{"board decision list", "List decisions",
            "ilonet board decision list --kind programme --outcome adopted --db network.db", list_decisions},
    Command{"board decision show", "Show a decision", "ilonet board decision show COM-v-1 --db network.db",
            show_decision},
    Command{"board decision import", "Import decisions from CSV, TSV or JSON Lines",
            "ilonet board decision import decisions.csv --db network.db", on<decision, import_records>},
    Command{"board decision export", "Export decisions, ready to import",
            "ilonet board decision export --format csv --db network.db", on<decision, export_records>},
    Command{"board programme add", "Record a work programme",
            "ilonet board programme add --since 2026-02-01 --until 2028-01-31 --priorities smuggling --db network.db",
            on<programme, add_record>},
    Command{"board programme set", "Change fields of a work programme: its days while it is a draft",
            "ilonet board programme set COM-w-1 --sent-on 2026-03-01 --db network.db", on<programme, set_record>},
    Command{"board programme adopt", "Give a draft programme and its items the decision that adopted them",
            "ilonet board programme adopt COM-w-1 --decision COM-v-2 --db network.db", adopt_programme},
    Command{"board programme amend", "Change an item of an adopted programme by a decision (Art 8(2)(b))",
            "ilonet board programme amend COM-i-2 --decision COM-v-4 --due 2027-12-31 --db network.db",
            amend_programme},
    Command{"board programme list", "List programmes", "ilonet board programme list --db network.db",
            on<programme, list_records>},
    Command{"board programme show", "Show a work programme, its progress and its resources",
            "ilonet board programme show COM-w-1 --db network.db", show_programme},
    Command{"board programme import", "Import programmes from CSV, TSV or JSON Lines",
            "ilonet board programme import programmes.csv --db network.db", on<programme, import_records>},
    Command{"board programme export", "Export programmes, ready to import",
            "ilonet board programme export --format csv --db network.db", on<programme, export_records>},
    Command{
        "board programme item add", "Record an item of a work programme",
        "ilonet board programme item add --programme COM-w-1 --activity 'joint training' --lead FR --resources 40000 --db network.db",
        add_programme_item},
    Command{"board programme item set", "Change fields of an item; of an adopted programme its progress alone",
            "ilonet board programme item set COM-i-2 --progress done --db network.db", set_programme_item},
    Command{"board programme item list", "List items of work programmes",
            "ilonet board programme item list --programme COM-w-1 --db network.db", on<programme_item, list_records>},
    Command{"board programme item show", "Show an item of a work programme",
            "ilonet board programme item show COM-i-2 --db network.db", on<programme_item, show_record>},
    Command{"board programme item import", "Import items of work programmes from CSV, TSV or JSON Lines",
            "ilonet board programme item import items.csv --db network.db", on<programme_item, import_records>},
    Command{"board programme item export", "Export items of work programmes, ready to import",
            "ilonet board programme item export --format csv --db network.db", on<programme_item, export_records>},
    Command{"board report add", "Record a biennial activity report",
            "ilonet board report add --since 2026-02-01 --until 2028-01-31 --prepared-on 2028-02-20 --db network.db",
            on<activity_report, add_record>},
    Command{"board report set", "Change fields of a biennial activity report",
            "ilonet board report set COM-y-1 --decision COM-v-7 --db network.db", on<activity_report, set_record>},
    Command{"board report list", "List activity reports", "ilonet board report list --db network.db",
            on<activity_report, list_records>},
    Command{"board report show", "Show a biennial activity report", "ilonet board report show COM-y-1 --db network.db",
            on<activity_report, show_record>},
    Command{"board report import", "Import activity reports from CSV, TSV or JSON Lines",
            "ilonet board report import reports.csv --db network.db", on<activity_report, import_records>},
    Command{"board report export", "Export activity reports, ready to import",
            "ilonet board report export --format csv --db network.db", on<activity_report, export_records>},
    Command{
        "board action add", "Record an ad hoc action of networks (Art 8(3)(a))",
        "ilonet board action add --decision COM-v-3 --aim 'document checks at departure' --networks SN --due 2026-12-31 --db network.db",
        on<ad_hoc_action, add_record>},
    Command{"board action set", "Change fields of an ad hoc action of networks (Art 8(3)(a))",
            "ilonet board action set COM-a-1 --authorities 'ES FR' --db network.db", on<ad_hoc_action, set_record>},
    Command{"board action end", "Record that an ad hoc action ended, and with which outcome",
            "ilonet board action end COM-a-1 --on 2026-12-10 --outcome 'three sessions held' --db network.db",
            end_action},
    Command{"board action list", "List ad hoc actions", "ilonet board action list --networks SN --db network.db",
            on<ad_hoc_action, list_records>},
    Command{"board action show", "Show an ad hoc action of networks (Art 8(3)(a))",
            "ilonet board action show COM-a-1 --db network.db", on<ad_hoc_action, show_record>},
    Command{"board action import", "Import ad hoc actions from CSV, TSV or JSON Lines",
            "ilonet board action import actions.csv --db network.db", on<ad_hoc_action, import_records>},
    Command{"board action export", "Export ad hoc actions, ready to import",
            "ilonet board action export --format csv --db network.db", on<ad_hoc_action, export_records>},
    Command{"board roster freeze", "Freeze the list of deployments ahead of a meeting (Art 8(2)(d))",
            "ilonet board roster freeze --meeting COM-g-2 --as-of 2026-06-01 --db network.db", freeze_roster},
    Command{"board roster list", "List the frozen lists", "ilonet board roster list --db network.db",
            on<roster, list_records>},
    Command{"board roster show", "Show a frozen list", "ilonet board roster show COM-l-1 --format csv --db network.db",
            show_roster},
    Command{"board roster diff", "What was added, changed and ended from one frozen list to another",
            "ilonet board roster diff COM-l-1 COM-l-2 --db network.db", diff_rosters},
    Command{"board roster verify", "Check frozen lists against their digests, and against the journal",
            "ilonet board roster verify COM-l-1 --db network.db", verify_rosters},
    Command{"board obligations",
            "What Articles 4 to 9 ask for: met, due or overdue; --output ics:FILE writes a calendar",
            "ilonet board obligations --on 2026-12-31 --output ics:obligations.ics --db network.db", list_obligations,
            "ics"},
    Command{"board notification import", "Take over what an authority notifies: exactly its own records",
            "ilonet board notification import ES.jsonl --db network.db", import_notification},
    Command{"board notification list", "List the notifications that were taken over",
            "ilonet board notification list --authority ES --db network.db", list_notifications},
};

} // namespace

std::span<const Command> board_commands() { return commands; }

} // namespace ilonet::cmd
