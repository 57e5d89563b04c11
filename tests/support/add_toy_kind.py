#!/usr/bin/env python3
"""Adds a kind with three fields, a rule and a list, with the files that CONTRIBUTING.md lists: add_toy_kind.py SOURCE BUILD

It is imported, listed, shown, exported, changed and taken back; its rule stops a command, an import and a check; the file checks clean.
"""
import sys

from toy_tree import play_with

KIND = """// A toy on the table of the board.
#pragma once

#include "model/kinds/shared_fields.hpp"

namespace ilonet::kinds {

inline constexpr std::array toy_fields{
    Field{"uid", FieldType::uid, true, "id, such as COM-toy-1"},
    commission_field,
    Field{"animal", FieldType::choice, true, "what it is", "bear duck"},
    Field{"legs", FieldType::whole, true, "how many legs it has", no_choices, 0, 8},
    Field{"since", FieldType::day, false, "first day on the table"},
};

inline constexpr std::array<std::string_view, 2> toy_repeat{"animal", "legs"};

inline constexpr Kind toy{
    .id = KindId::toy,
    .name = "toy",
    .letter = "toy",
    .fields = toy_fields,
    .repeat_key = toy_repeat,
    .from_rows = true,
    .of_board = true,
};

} // namespace ilonet::kinds
"""
TABLE = """-- Toys on the table of the board.
CREATE TABLE toy (
    uid    TEXT NOT NULL PRIMARY KEY CHECK (uid GLOB owner || '-*'),
    owner  TEXT NOT NULL REFERENCES authority DEFERRABLE INITIALLY DEFERRED,
    animal TEXT NOT NULL CHECK (animal IN ('bear', 'duck')),
    legs   INTEGER NOT NULL CHECK (legs BETWEEN 0 AND 8),
    since  TEXT CHECK (since IS date(since, '+0 days'))
) STRICT, WITHOUT ROWID;
"""
COMMANDS = """#include "record_commands.hpp"

#include <array>

namespace ilonet::cmd {
namespace {

RecordNoun toy() { return {kinds::toy, "board toy", {}, {}, false, {"animal"}}; }

} // namespace

CommandTable board_toy_commands()
{
    static constexpr std::array verbs{
        Command{"board toy add", "Record a toy", "ilonet board toy add --animal bear --legs 4 --db network.db",
                on<toy, add_record>},
        Command{"board toy set", "Change fields of a toy", "ilonet board toy set COM-toy-1 --legs 4 --db network.db",
                on<toy, set_record>},
        Command{"board toy list", "List toys", "ilonet board toy list --animal duck --db network.db",
                on<toy, list_records>},
        Command{"board toy show", "Show a toy", "ilonet board toy show COM-toy-1 --db network.db",
                on<toy, show_record>},
        Command{"board toy import", "Import toys from CSV, TSV or JSON Lines",
                "ilonet board toy import toys.csv --db network.db", on<toy, import_records>},
        Command{"board toy export", "Export toys, ready to import",
                "ilonet board toy export --format csv --db network.db", on<toy, export_records>},
    };
    return {.place = 4990, .commands = verbs, .about = &kinds::toy};
}

} // namespace ilonet::cmd
"""
PAGE = """.Dd January 1, 2026
.Dt ILONET-BOARD-TOY 1
.Os
.Sh NAME
.Nm ilonet-board-toy
.Nd toys on the table of the board
.Sh SYNOPSIS
.Nm ilonet
.Ic board toy
.Cm add | set | list | show | import | export
.Op Ar options
.Sh DESCRIPTION
.Bl -tag -width Ds
.It Ic board toy add , board toy set
Record a toy, or change one.
.It Ic board toy list , board toy show , board toy export
Tell of toys.
.It Ic board toy import
Take toys over from a file.
.El
.Pp
The options are
.Bl -tag -width Ds
.It Fl \\-animal Ar VALUE
What it is: bear or duck.
.It Fl \\-legs Ar VALUE
How many legs it has.
.It Fl \\-since Ar DAY
First day on the table.
.El
"""
RULES = "lib/rules/own_record.cpp"
ROWS = "constexpr std::array catalogued{"
ROW = """
    Rule{"B98", Severity::error, "policy", "a duck has two legs", "More legs make it something else. Correct the number."},"""
LAST = """void sharing_has_one_subject(const Record& record, Findings& findings)
{
    has_one_subject(record, "A09", "sharing", findings);
}
"""
FUNCTION = """
void a_duck_has_two_legs(const Record& record, Findings& findings)
{
    if (record["animal"] != "duck" || record["legs"] == "2") return;
    say_error(findings, "B98", {record.uid(), "legs"},
              record.uid() + " is a duck with " + record["legs"] + " legs", "correct the number of legs");
}
"""
ASKED = "constexpr std::array of_cells{"
ASK = """
    OfKind{KindId::toy, a_duck_has_two_legs},"""
SECTION = ".Ss The steering board\n.Bl -tag -width Ds"
ENTRY = """
.It Sy B98
A duck has two legs.
Severity: error; basis: policy.
.Pp
More legs make it something else.
Correct the number."""
TRANSCRIPT = """$ ilonet init network.db --columns file
file
network.db
$ ilonet apply examples/network/config > applied.tsv
$ printf 'animal,legs,since\\nbear,4,2026-01-01\\nduck,2,\\n' > toys.csv
$ ilonet check toys.csv --quiet
$ ilonet board toy import toys.csv
$ ilonet board toy import toys.csv
$ ilonet board toy list
$ ilonet board toy list --animal duck --format json
$ ilonet board toy export --format csv > again.csv; cat again.csv
$ ilonet board toy import again.csv
$ ilonet board toy show COM-toy-1 --format json
$ ilonet board toy add --animal duck --legs 3
$ ilonet board toy set COM-toy-2 --legs 1
$ printf 'animal,legs\\nduck,4\\n' > wrong.csv; ilonet board toy import wrong.csv
$ ilonet check wrong.csv --quiet
$ ilonet board toy set COM-toy-1 --legs 3 --since 2026-02-01
$ ilonet log --uid COM-toy-1
$ ilonet undo
$ ilonet board toy list --columns uid,legs,since
$ ilonet check --db network.db --quiet
$ ilonet explain B98 --columns rule,severity,basis --format csv
$ ilonet __complete -- board toy show ''
$ ilonet __complete -- board toy list --sort le
"""


def add(tree):
    tree.add("lib/model/kinds/toy.hpp", KIND)
    tree.edit("lib/model/kind.hpp", "\n    entry,", "\n    toy,")
    tree.edit("lib/model/kinds.hpp", '#include "model/kinds/third_country.hpp"', '\n#include "model/kinds/toy.hpp"')
    tree.edit("lib/model/kinds.hpp", "\n    &entry,", "\n    &toy,")
    tree.migrate("toys", TABLE)
    tree.edit(RULES, ROWS, ROW)
    tree.edit(RULES, LAST, FUNCTION)
    tree.edit(RULES, ASKED, ASK)
    tree.edit("man/ilonet-rules.7", SECTION, ENTRY)
    tree.add("cmd/commands/board_toy.cpp", COMMANDS)
    tree.add("man/ilonet-board-toy.1", PAGE)
    tree.add("tests/cli/board_toy.test", TRANSCRIPT)


def problems_of(tree):
    return tree.play("tests/cli/board_toy.test")


if __name__ == "__main__":
    sys.exit(play_with("A kind", add, problems_of, most=10, whole=True))
