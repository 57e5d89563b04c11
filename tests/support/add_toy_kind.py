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
.It Ic board toy add
Record a toy.
.It Ic board toy set
Change a toy.
.It Ic board toy list
List toys.
.It Ic board toy show
Show a toy.
.It Ic board toy import
Take toys over from a file.
.It Ic board toy export
Write toys, ready to import.
.El
.Pp
The options are
.Bl -tag -width Ds
.It Fl \\-animal Ar VALUE
What it is: bear or duck.
.It Fl \\-legs Ar VALUE
How many legs it has.
.It Fl \\-since Ar DAY
First day on the table; of a list the first of the days that are asked for.
.It Fl \\-on Ar DAY
On this day.
.It Fl \\-until Ar DAY
The last of the days that are asked for.
.It Fl \\-sort Ar COLUMN
Order of the rows.
.It Fl \\-limit Ar N
At most so many rows.
.It Fl \\-from Ar FORMAT
Format of the file.
.It Fl \\-delimiter Ar CHAR
What parts the cells of CSV.
.It Fl \\-date-format Ar FORM
How the file writes days.
.It Fl \\-update
Lay rows over records that differ.
.It Fl \\-partial
Keep the good rows.
.It Fl \\-rejects Ar PATH
Write the rejected rows there.
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
added	changed	unchanged	rejected	revision	cleared
2	0	0	0	2	0
$ ilonet board toy import toys.csv
added	changed	unchanged	rejected	revision	cleared
0	0	2	0		0
$ ilonet board toy list
uid	owner	animal	legs	since
COM-toy-1	COM	bear	4	2026-01-01
COM-toy-2	COM	duck	2	
$ ilonet board toy list --animal duck --format json
[
{"uid":"COM-toy-2","owner":"COM","animal":"duck","legs":2,"since":null}
]
$ ilonet board toy list --on 2025-12-31 --columns uid
uid
COM-toy-2
$ ilonet board toy export --format csv > again.csv; cat again.csv
uid,owner,animal,legs,since
COM-toy-1,COM,bear,4,2026-01-01
COM-toy-2,COM,duck,2,
$ ilonet board toy import again.csv
added	changed	unchanged	rejected	revision	cleared
0	0	2	0		0
$ ilonet board toy show COM-toy-1 --format json
[
{"uid":"COM-toy-1","owner":"COM","animal":"bear","legs":4,"since":"2026-01-01"}
]
$ ilonet board toy add --animal duck --legs 3
COM-toy-3: error[B98]: COM-toy-3 is a duck with 3 legs
  help: correct the number of legs
ilonet: nothing was written
[exit 5]
$ ilonet board toy set COM-toy-2 --legs 1
COM-toy-2: error[B98]: COM-toy-2 is a duck with 1 legs
  help: correct the number of legs
ilonet: nothing was written
[exit 5]
$ printf 'animal,legs\\nduck,4\\n' > wrong.csv; ilonet board toy import wrong.csv
wrong.csv:2:6: error[B98]: COM-toy-3 is a duck with 4 legs
    duck,4
         ^
  help: correct the number of legs
ilonet: nothing was written: wrong.csv holds errors
  help: correct the rows, or keep the good ones with --partial --rejects FILE
[exit 3]
$ ilonet check wrong.csv --quiet
wrong.csv:2:6: error[B98]: COM-toy-1 is a duck with 4 legs
    duck,4
         ^
  help: correct the number of legs
[exit 1]
$ ilonet board toy set COM-toy-1 --legs 3 --since 2026-02-01
uid	outcome	revision
COM-toy-1	changed	3
$ ilonet log --uid COM-toy-1 --columns revision,command,field,before,after
revision	command	field	before	after
2	board toy import	uid		COM-toy-1
2	board toy import	owner		COM
2	board toy import	animal		bear
2	board toy import	legs		4
2	board toy import	since		2026-01-01
3	board toy set	legs	4	3
3	board toy set	since	2026-01-01	2026-02-01
$ ilonet undo --last --columns revision
revision
4
$ ilonet board toy list --columns uid,legs,since
uid	legs	since
COM-toy-1	4	2026-01-01
COM-toy-2	2	
$ ilonet check --db network.db --quiet
$ ilonet explain B98 --columns rule,severity,basis --format csv
rule,severity,basis
B98,error,policy
$ ilonet __complete -- board toy show ''
COM-toy-1	
COM-toy-2	
$ ilonet __complete -- board toy list --sort le
legs	how many legs it has
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
