#!/usr/bin/env python3
"""Adds a field to a kind, with the files that CONTRIBUTING.md lists: add_toy_field.py SOURCE BUILD

It is an option, a column of every format and of imports, it stands in the journal, and a file of the former schema is upgraded to it.
"""
import re
import sys

from toy_tree import MIGRATIONS, VERSIONS, play_with

KIND = "lib/model/kinds/officer.hpp"
LAST = '    Field{"seen_on", FieldType::day, false, "day on which it was read"},'
FIELD = """
    Field{"toy", FieldType::choice, false, "toy on the desk", "bear duck"},"""
COLUMN = """-- Officers may have a toy.
ALTER TABLE officer ADD COLUMN toy TEXT CHECK (toy IN ('bear', 'duck'));
"""
PAGE = "man/ilonet-officer.1"
OPTION = """.It Fl \\-seen-on Ar VALUE
Day on which it was read.
"""
TOY = """.It Fl \\-toy Ar VALUE
Toy on the desk: bear or duck.
"""
TRANSCRIPT = """$ former init network.db --columns file
file
network.db
$ former apply examples/network/config > applied.tsv
$ former officer add ES-0001 --languages fr --source gazette --columns uid,outcome
uid	outcome
ES-0001	added
$ ilonet officer list
ilonet: network.db is of an older schema (FORMER)
  help: bring it up to date with: ilonet upgrade network.db
[exit 6]
$ ilonet upgrade network.db
file	from	to	backup
network.db	FORMER	NEWEST	network.db.before-schema-NEWEST
$ ilonet officer list --columns uid,seen_on,toy
uid	seen_on	toy
ES-0001		
$ ilonet officer set ES-0001 --toy goose
ES-0001: error[C16]: toy: 'goose' is none of the words that may stand here
  help: write bear or duck
ilonet: nothing was written
[exit 2]
$ ilonet officer set ES-0001 --toy duck --columns outcome,revision
outcome	revision
changed	3
$ ilonet officer export --format csv > officers.csv; cat officers.csv
uid,owner,languages,expertise,training,source,seen_on,toy
ES-0001,ES,fr,,,gazette,,duck
$ ilonet officer list --format json
[
{"uid":"ES-0001","owner":"ES","languages":"fr","expertise":null,"training":null,"source":"gazette","seen_on":null,"toy":"duck"}
]
$ sed s/duck/bear/ officers.csv | ilonet officer import - --from csv --update
added	changed	unchanged	rejected	revision	cleared
0	1	0	0	4	0
$ ilonet log --uid ES-0001 --columns revision,command,field,before,after
revision	command	field	before	after
2	officer add	uid		ES-0001
2	officer add	owner		ES
2	officer add	source		gazette
2	officer add	uid		ES-0001
2	officer add	language		fr
3	officer set	toy		duck
4	officer import	toy	duck	bear
$ ilonet undo --last --columns revision
revision
5
$ ilonet officer show ES-0001 --format jsonl
{"uid":"ES-0001","owner":"ES","languages":"fr","expertise":null,"training":null,"source":"gazette","seen_on":null,"toy":"duck"}
$ printf 'uid,owner,toy\\nES-0002,ES,goose\\n' > wrong.csv; ilonet officer import wrong.csv
wrong.csv:2:12: error[C16]: toy 'goose' is none of the words that may stand here
    ES-0002,ES,goose
               ^
  help: write bear or duck
ilonet: nothing was written: wrong.csv holds errors
  help: correct the rows, or keep the good ones with --partial --rejects FILE
[exit 3]
$ ilonet __complete -- officer set ES-0001 --toy ''
bear	
duck	
$ ilonet check --db network.db --quiet
"""


def add(tree):
    version = tree.migrate("toys", COLUMN)
    tree.edit(KIND, LAST, FIELD)
    last = re.findall(r"^    LaterColumn\{.*\},$", (tree.root / VERSIONS).read_text(), re.M)[-1]
    tree.edit(VERSIONS, last, f'\n    LaterColumn{{{version}, "officer", "toy"}},')
    tree.edit(PAGE, OPTION, TOY)


def problems_of(tree):
    """Its transcript is no file that a field takes."""
    newest = len(list((tree.root / MIGRATIONS).glob("*.sql")))
    text = TRANSCRIPT.replace("FORMER", str(newest - 1)).replace("NEWEST", str(newest))
    (tree.root / "tests/cli/toy.test").write_text(text)
    return tree.play("tests/cli/toy.test")


if __name__ == "__main__":
    sys.exit(play_with("A field", add, problems_of, most=4, whole=True))
