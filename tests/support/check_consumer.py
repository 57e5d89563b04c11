#!/usr/bin/python3
"""A program of somebody else and ilonet give the same answers: check_consumer.py SOURCES ILONET CONSUMER...

CONSUMER: tests/support/consumer built with other flags each. What is compared: a list, a list with a filter, what a snapshot holds of
its records, a deployment that would be added, and the findings of a check.
"""
import os
import pathlib
import subprocess
import sys
import tempfile

sources, ilonet = pathlib.Path(sys.argv[1]), sys.argv[2]
consumers = sys.argv[3:]
passed, problems = 0, []


def check(good, problem):
    global passed
    if good:
        passed += 1
    else:
        problems.append(problem)


def said(*words):
    done = subprocess.run([str(word) for word in words], capture_output=True, encoding="utf-8", env=world)
    check(done.returncode == 0, f"{' '.join(map(str, words))}: exit {done.returncode}: {done.stderr[-500:]}")
    return done.stdout


def added(db, officer):
    return said(ilonet, "deploy", "add", "--officer", officer, "--country", "SN", "--planned-since", "2031-01-01", "-n", "--db", db)


with tempfile.TemporaryDirectory() as name:
    db = pathlib.Path(name) / "network.db"
    world = {**os.environ, "ILONET": ilonet, "ILONET_TODAY": "2026-06-30", "ILONET_NOW": "2026-06-30T12:00:00.000Z"}
    said(sources / "examples/network/load.sh", db)
    everything = said(ilonet, "deploy", "export", "--db", db)
    in_senegal = said(ilonet, "deploy", "list", "--country", "SN", "--columns", everything.split("\n")[0].replace("\t", ","), "--db", db)
    rows = in_senegal.splitlines()[1:]
    check(0 < len(rows) < len(everything.splitlines()) / 4, "the filter does not tell: choose another country")
    officer = rows[0].split("\t")[everything.split("\n")[0].split("\t").index("officer")]
    checked = said(ilonet, "check", "--db", db, "--format", "tsv", "--columns", "rule,sentence").splitlines()[1:]
    expected = in_senegal + f"snapshot\t{len(rows)}\n" + added(db, officer)
    for consumer in consumers:
        check(said(consumer, db) == everything, f"{consumer} lists something else")
        answer = said(consumer, db, "SN")
        check(answer.startswith(expected), f"{consumer} says something else:\n{answer[:3000]}\nin place of\n{expected[:3000]}")
        found = answer[len(expected):].splitlines()
        check(sorted(found) == sorted(checked), f"{consumer} finds {len(found)}, ilonet {len(checked)}")
for problem in problems:
    print(problem)
print(f"{passed} passed, {len(problems)} failed")
sys.exit(bool(problems))
