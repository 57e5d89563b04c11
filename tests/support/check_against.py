#!/usr/bin/python3
"""`ilonet check FILES --db FILE` finds an error exactly where an import of these files is refused.

Usage: check_against.py SOURCE_DIR ILONET [ROUNDS [SEED]]

A file holds part of the example. Each round takes some rows of officers, deployments, mandates, activities and reports, those that the
file has and others, spoils some cells with a seeded hand, and asks `check --db`, with or without --update. Then the same files are
imported into a copy, one after the other, with --partial. Compared: whether anything is refused, and by which file; the database's
bytes stay as they are, and nothing is left in the folder for temporary files. Prints each failure and last `N passed, M failed`.
"""

import csv
import hashlib
import json
import os
import random
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

SOURCE, ILONET = Path(sys.argv[1]).resolve(), str(Path(sys.argv[2]).resolve())
ROUNDS = int(sys.argv[3]) if len(sys.argv) > 3 else 60
SEED = int(sys.argv[4]) if len(sys.argv) > 4 else 20191240
STEPS = {"officers": ["officer"], "deployments": ["deploy"], "mandates": ["assign", "mandate"], "activities": ["report", "activity"],
         "reports": ["report"]}
OF_STATES = ("AT", "BE", "ES")


def rows_of(name):
    with open(SOURCE / f"examples/network/{name}.csv", newline="", encoding="utf-8") as file:
        return [row for row in csv.DictReader(file) if row["owner"] in OF_STATES][:400]


ROWS = {name: rows_of(name) for name in STEPS}
FRAME = {key: value for key, value in os.environ.items() if not key.startswith("ILONET")} | {"ILONET_TODAY": "2026-01-31"}


def write(path, rows):
    with open(path, "w", newline="", encoding="utf-8") as file:
        out = csv.DictWriter(file, list(rows[0]))
        out.writeheader()
        out.writerows(rows)


def run(folder, *words):
    return subprocess.run([ILONET, *words], cwd=folder, capture_output=True, timeout=120,
                          env={**FRAME, "TMPDIR": str(folder / "tmp"), "ILONET_OPERATOR": "test"})


def make_base(folder):
    """Every second officer with what is theirs, so that each round has old and new rows."""
    run(folder, "init", "base.db")
    run(folder, "apply", str(SOURCE / "examples/network/config"), "--db", "base.db")
    known = {row["uid"] for i, row in enumerate(ROWS["officers"]) if i % 2 == 0}
    posts = {row["uid"] for row in ROWS["deployments"] if row["officer"] in known}
    for name, words in STEPS.items():
        mine = [row for row in ROWS[name] if row.get("officer", row["uid"]) in known or row.get("deployment") in posts]
        write(folder / "step.csv", mine)
        done = run(folder, *words, "import", "step.csv", "--db", "base.db")
        assert done.returncode == 0, done.stderr.decode()
    (folder / "step.csv").unlink()


def spoilt(chance, name, rows):
    """Some cells take the value of another row's, lose theirs, or move by years."""
    rows = [dict(row) for row in rows]
    for _ in range(chance.choice([0, 0, 0, 0, 1, 3])):
        row = chance.choice(rows)
        column = chance.choice(list(row))
        cell = row[column]
        if cell[:2] == "20" and chance.random() < 0.5:
            row[column] = str(int(cell[:4]) + chance.choice([-3, -1, 1, 3])) + cell[4:]
        else:
            row[column] = chance.choice(["", chance.choice(ROWS[name])[column], cell, "ZZ"])
    return rows


def one_round(folder, chance):
    officers = {row["uid"] for row in chance.sample(ROWS["officers"], chance.choice([1, 5, 30]))}
    posts = {row["uid"] for row in ROWS["deployments"] if row["officer"] in officers}
    names = []
    for name in STEPS:
        whole = [row for row in ROWS[name] if row.get("officer", row["uid"]) in officers or row.get("deployment") in posts]
        some = [row for row in whole if chance.random() < 0.99]
        if some and chance.random() < 0.97:
            names.append(name)
            write(folder / f"{name}.csv", spoilt(chance, name, some))
    if not names:
        return None, 0
    update = [] if chance.random() < 0.5 else ["--update"]
    files = [f"{name}.csv" for name in names]
    chance.shuffle(files)
    before = hashlib.sha256((folder / "base.db").read_bytes()).hexdigest()
    kinds = {"reports": "report", "activities": "activity"}
    checked = run(folder, "check", *files, "--db", "base.db", "--format", "json", *update,
                  *(w for n in names for w in ("--kind", f"{kinds.get(n, n[:-1])}:{n}.csv")))
    if checked.returncode not in (0, 1):
        return f"check: exit {checked.returncode}: {checked.stderr.decode()[-300:]}", 0
    if hashlib.sha256((folder / "base.db").read_bytes()).hexdigest() != before:
        return "check changed the database", 0
    if list((folder / "tmp").iterdir()):
        return "check left something in the folder for temporary files", 0
    said = {one["file"] for one in json.loads(checked.stdout) if one["severity"] == "error"}
    if bool(said) != (checked.returncode == 1):
        return f"exit {checked.returncode} with errors in {sorted(said)}", 0
    shutil.copy(folder / "base.db", folder / "copy.db")
    refused = []
    for name in STEPS:
        if name not in names:
            continue
        takes = update if name != "reports" else []
        done = run(folder, *STEPS[name], "import", f"{name}.csv", "--db", "copy.db", "--partial", *takes)
        if done.returncode:
            refused.append(f"{name}.csv")
    for file in files:
        (folder / file).unlink()
    # What names a refused record is refused, too, but for that check names the cause alone.
    if (refused or said) and (not refused or refused[0] not in said or not said <= set(refused)):
        return f"refused are {refused}, but check tells of {sorted(map(str, said))}", len(refused)
    return None, len(refused)


def main():
    chance = random.Random(SEED)
    failures = spoiled = 0
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "tmp").mkdir()
        make_base(folder)
        for number in range(ROUNDS):
            problem, refused = one_round(folder, chance)
            spoiled += refused > 0
            if problem:
                failures += 1
                print(f"round {number} of seed {SEED}: {problem}")
    if not 0 < spoiled < ROUNDS:
        failures += 1
        print(f"{spoiled} of {ROUNDS} rounds were refused: the test tells nothing")
    print(f"{ROUNDS - failures} passed, {failures} failed ({spoiled} rounds refused)")
    sys.exit(1 if failures else 0)


main()
