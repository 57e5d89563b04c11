#!/usr/bin/python3
"""A check of some files invents nothing, and a check of all says what the database says.

Usage: check_subsets.py SOURCE_DIR ILONET [TRIALS [SEED]]

The example network with two years of its board and its money is exported kind by kind. `ilonet check` of the exports and
`ilonet check --db` find the same, but for what falls due, which is told of a database alone. Then rows are broken at random (cells
exchanged within a column, so that they keep their form, and rows taken out), and every finding of a run over some of the files must be
among those of the run over all. Prints a line for each failure and last `N passed, M failed`; exit 1 on a failure.
"""

import csv
import io
import json
import os
import random
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

GROUPS = ["officer", "deploy", "assign mandate", "assign representation", "assign sharing", "assign joint", "report activity", "report",
          "board seat", "board meeting", "board decision", "board programme", "board programme item", "board report", "board action",
          "fund envelope", "fund", "network agreement", "network notice", "network meeting", "network guest"]
OF_A_DATABASE = {"B01", "B02", "B16", "N02", "F18"}  # what falls due


def run(*words, code=(0,), db=None):
    kept = {key: value for key, value in os.environ.items() if not key.startswith("ILONET")}
    environment = {**kept, "ILONET": ILONET, "ILONET_OPERATOR": "subsets", "ILONET_TODAY": "2028-03-15", "LC_ALL": "C.UTF-8"}
    done = subprocess.run([str(word) for word in words], capture_output=True, env={**environment, **({"ILONET_DB": db} if db else {})},
                          cwd=TEMP, timeout=300)
    if done.returncode not in code:
        raise AssertionError(f"{' '.join(map(str, words))[:300]} exits {done.returncode}: {done.stderr.decode()[:400]}")
    return done.stdout


def findings_of(*paths, where=()):
    """What is found, without its place in a file."""
    found = json.loads(run(ILONET, "check", *paths, *where, "--format", "json", code=(0, 1)))
    return {(one["rule"], one["uid"], one["field"], one["sentence"]) for one in found if one["rule"] not in OF_A_DATABASE}


def export(folder):
    run("sh", SOURCE / "examples/network/load.sh", "board.db")
    run("sh", SOURCE / "examples/network/biennium.sh", "board.db")
    run("sh", SOURCE / "examples/network/money.sh", "board.db")
    for words in GROUPS:
        (folder / f"{words.replace(' ', '-')}.csv").write_bytes(run(ILONET, *words.split(), "export", "--format", "csv", db="board.db"))
    shutil.copytree(SOURCE / "examples/network/config", folder / "config")


def broken(chance, text):
    """Some cells exchanged with others of their column, perhaps a row gone."""
    rows = list(csv.reader(io.StringIO(text)))
    if len(rows) < 3:
        return text
    for _ in range(chance.choice([0, 1, 2, 5])):
        column, one, other = chance.randrange(1, len(rows[0])), chance.randrange(1, len(rows)), chance.randrange(1, len(rows))
        rows[one][column], rows[other][column] = rows[other][column], rows[one][column]
    if chance.random() < 0.5:
        del rows[chance.randrange(1, len(rows))]
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerows(rows)
    return out.getvalue()


def trial(chance, good, folder):
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(good, folder)
    for path in sorted(folder.glob("*.csv")):
        path.write_text(broken(chance, path.read_text()))
    files = sorted(folder.glob("*.csv")) + [folder / "config"]
    everything = findings_of(*files)
    for _ in range(6):
        some = chance.sample(files, chance.choice([len(files) - 1, len(files) - 2, chance.randrange(1, len(files))]))
        # Where a rule of the whole says more of the same cell, that it names nobody is not said besides.
        told = {(uid, field) for _, uid, field, _ in everything}
        invented = {one for one in findings_of(*some) - everything if one[0] != "C14" or one[1:3] not in told}
        if invented:
            left_out = sorted({path.name for path in files} - {path.name for path in some})
            raise AssertionError(f"{len(invented)} invented without {' '.join(left_out)}: {sorted(map(str, invented))[:4]}")
    return len(everything)


def main():
    global SOURCE, ILONET, TEMP
    if len(sys.argv) < 3:
        sys.exit("usage: check_subsets.py SOURCE_DIR ILONET [TRIALS [SEED]]")
    SOURCE, ILONET = Path(sys.argv[1]).resolve(), str(Path(sys.argv[2]).resolve())
    trials, seed = [int(word) for word in sys.argv[3:]] + [25, 8][len(sys.argv) - 3:]
    passed = failed = total = 0
    with tempfile.TemporaryDirectory(prefix="ilonet-subsets-") as place:
        TEMP = Path(place).resolve()
        good = TEMP / "good"
        good.mkdir()
        export(good)
        files, file = findings_of(good), findings_of(where=["--db", "board.db"])
        if files == file and files:
            passed += 1
        else:
            failed += 1
            print(f"files alone: {sorted(map(str, files - file))[:3]}; the database alone: {sorted(map(str, file - files))[:3]}")
        for number in range(trials):
            try:
                total += trial(random.Random(seed * 1_000_000 + number), good, TEMP / "broken")
                passed += 1
            except AssertionError as problem:
                failed += 1
                print(f"seed {seed}, trial {number}: {problem}")
    print(f"{total} findings in {trials} broken trees")
    print(f"{passed} passed, {failed} failed")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
