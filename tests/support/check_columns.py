#!/usr/bin/python3
"""A column or key that a file does not have says nothing; an empty cell clears.

Usage: check_columns.py SOURCE_DIR ILONET

The example network with two years of its board and its money is exported kind by kind, as CSV and as JSON Lines. Each file without any
one of its columns is imported with --update: nothing changes and nothing is cleared, as with the uids alone. Each column that may be
empty is then emptied: as many cells are cleared as it held, or the import is refused; --dry-run counts the same. Prints a line for each
failure and last `N passed, M failed`; exit 1 on a failure.
"""

import csv
import io
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

GROUPS = ["officer", "deploy", "assign mandate", "assign representation", "assign sharing", "assign joint", "report activity",
          "board seat", "board meeting", "board decision", "board programme", "board programme item", "board report", "board action",
          "fund envelope", "fund", "network agreement", "network notice", "network meeting", "network guest"]
SOURCE, ILONET = (Path(word).resolve() for word in sys.argv[1:3])
passed, problems = 0, []


def check(good, problem):
    global passed
    passed += bool(good)
    if not good:
        problems.append(problem)


def run(*words, code=(0,), text=None):
    kept = {key: value for key, value in os.environ.items() if not key.startswith("ILONET")}
    environment = {**kept, "ILONET": ILONET, "ILONET_OPERATOR": "columns", "ILONET_TODAY": "2028-03-15", "LC_ALL": "C.UTF-8",
                   "ILONET_DB": "board.db"}
    done = subprocess.run([str(word) for word in words], capture_output=True, env=environment, cwd=TEMP, timeout=300, input=text)
    if done.returncode not in code:
        raise AssertionError(f"{' '.join(map(str, words))[:300]} exits {done.returncode}: {done.stderr.decode()[:400]}")
    return done


def imported(group, form, text, *options, code=(0,)):
    """The answer as a dictionary, or None where the import was refused."""
    done = run(ILONET, *group.split(), "import", "-", "--from", form, "--update", *options, "--format", "csv", code=code,
               text=text.encode())
    rows = list(csv.DictReader(io.StringIO(done.stdout.decode())))
    return {name: int(value or 0) for name, value in rows[0].items()} if rows else None


def written(form, columns, rows):
    if form == "jsonl":
        return "".join(json.dumps({name: row[name] or None for name in columns}) + "\n" for row in rows)
    out = io.StringIO()
    writer = csv.DictWriter(out, columns, extrasaction="ignore", lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue()


def check_group(group):
    rows = list(csv.DictReader(io.StringIO(run(ILONET, *group.split(), "export", "--format", "csv").stdout.decode())))
    if not rows:
        return  # the example has none
    columns = list(rows[0])
    for form in ("csv", "jsonl"):
        less = [["uid"]] + [[name for name in columns if name != left_out] for left_out in columns if left_out != "uid"]
        for kept in less:
            answer = imported(group, form, written(form, kept, rows))
            check(answer and answer["unchanged"] == len(rows) and answer["changed"] + answer["added"] + answer["cleared"] == 0,
                  f"{group}, {form} with {len(kept)} columns of {len(columns)}: {answer}")
    for name in columns[1:]:
        if name == "owner" and group.split()[0] in ("board", "network", "fund"):
            continue  # left empty it is the Commission, or the owner of what is drawn on
        filled = [row for row in rows if row[name]][:1]
        emptied = written("csv", ["uid", name], [{**row, name: ""} for row in filled])
        answer = imported(group, "csv", emptied, "--dry-run", code=(0, 3)) if filled else None
        check(answer is None or (answer["cleared"] == 1 and answer["changed"] == 1), f"{group}, {name} emptied: {answer}")


with tempfile.TemporaryDirectory() as TEMP:
    run("sh", SOURCE / "examples/network/load.sh", "board.db")
    run("sh", SOURCE / "examples/network/biennium.sh", "board.db")
    run("sh", SOURCE / "examples/network/money.sh", "board.db")
    for words in GROUPS:
        check_group(words)
for line in problems:
    print(line)
print(f"{passed} passed, {len(problems)} failed")
sys.exit(1 if problems else 0)
