#!/usr/bin/python3
"""A program of somebody else and ilonet give the same answers: check_consumer.py SOURCES ILONET LIBRARY CONSUMER...

CONSUMER: tests/support/consumer built with other flags each. What is compared: a list, a list with a filter, a deployment that would
be added and one that is, the gaps of a country, a command line, the findings of a check, and what the journal then holds.
And LIBRARY shows the functions that the installed headers mark, all of them, and nothing else.
"""
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

sources, ilonet, library = pathlib.Path(sys.argv[1]), sys.argv[2], sys.argv[3]
consumers = sys.argv[4:]
COUNTRY, DAY = "SN", "2031-01-01"
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


def answers(db, columns, officer):
    """What ilonet says to the consumer's questions, but for the findings."""
    where = ("--db", db)
    add = ("deploy", "add", "--officer", officer, "--country", COUNTRY, "--planned-since", DAY, *where)
    return [said(ilonet, "deploy", "list", "--country", COUNTRY, "--columns", ",".join(columns), *where),
            said(ilonet, *add, "-n"), said(ilonet, *add),
            said(ilonet, "coverage", "gaps", "--country", COUNTRY, "--since", DAY, "--until", DAY[:4] + "-12-31", *where),
            said(ilonet, "coverage", "list", "--by", "region", *where)]


def findings(db):
    return said(ilonet, "check", "--db", db, "--format", "tsv", "--columns", "rule,sentence").splitlines()[1:]


def journal(db):
    return said(ilonet, "log", "--db", db), said(ilonet, "deploy", "export", "--db", db)


def check_answers(folder):
    db = folder / "network.db"
    said(sources / "examples/network/load.sh", db)
    before = shutil.copy(db, folder / "before.db")
    everything = said(ilonet, "deploy", "export", "--db", db)
    columns = everything.split("\n")[0].split("\t")
    rows = [dict(zip(columns, line.split("\t"))) for line in everything.splitlines()[1:]]
    officer = next(row["officer"] for row in rows if row["country"] == COUNTRY)
    expected = answers(db, columns, officer)
    check(1 < len(expected[0].splitlines()) < len(rows) / 4, "the filter does not tell: choose another country")
    check(all(len(one.splitlines()) > 1 for one in expected), "a question has an empty answer: ask another")
    written = journal(db)
    check(len(written[1].splitlines()) == len(rows) + 2, "the deployment was not added")
    for consumer in consumers:
        mine = shutil.copy(before, folder / "mine.db")
        check(said(consumer, mine) == everything, f"{consumer} lists something else")
        answer = said(consumer, mine, COUNTRY, officer, DAY)
        whole = "".join(expected)
        check(answer.startswith(whole), f"{consumer} says something else:\n{answer[:3000]}\nin place of\n{whole[:3000]}")
        check(sorted(answer[len(whole):].splitlines()) == sorted(findings(db)), f"{consumer} finds something else")
        check(journal(mine) == written, f"{consumer} wrote something else")


def marked():
    """Names of functions and classes that the installed headers show."""
    functions, classes = set(), set()
    listed = re.search(r"set\(ILONET_HEADERS\s+(.*?)\)", (sources / "lib/package/install.cmake").read_text(), re.S)[1].split()
    for name in listed:
        text = (sources / name if name.startswith("cmd/") else sources / "lib" / name).read_text()
        classes |= set(re.findall(r"(?:class|struct) ILONET_API (\w+)", text))
        functions |= set(re.findall(r"(?<!define )ILONET_API (?!\w+ [:{])[^;({]*?(operator [\w]+|operator\S+?|\w+)\(", text))
    return functions, classes


def check_symbols():
    functions, classes = marked()
    found = set()
    for line in subprocess.run(["nm", "-DC", "--defined-only", library], capture_output=True, encoding="utf-8").stdout.splitlines():
        name = re.sub(r"^(typeinfo|typeinfo name|vtable) for ", "", line.split(" ", 2)[2]).split("[abi:")[0]
        parts = re.match(r"(?:(?:\w+|~\w+)::)*(?:operator.*|~?\w+)", name.split("(")[0])[0].split("::", name.split("operator")[0].count("::"))
        last = parts[-1].replace("ilonet::", "")
        found.add(last)
        of_class = classes & set(parts)
        found |= of_class
        check(parts[0] == "ilonet" and (last in functions or of_class), f"{library} shows {name}, which no installed header marks")
    check(len(found) > 80, f"{library} shows only {len(found)} names")
    # A class may be all in its header.
    for name in sorted(functions):
        check(name in found, f"an installed header marks {name}, which {library} does not show")


with tempfile.TemporaryDirectory() as name:
    world = {**os.environ, "ILONET": ilonet, "ILONET_TODAY": "2026-06-30", "ILONET_NOW": "2026-06-30T12:00:00.000Z"}
    check_symbols()
    check_answers(pathlib.Path(name))
for problem in problems:
    print(problem)
print(f"{passed} passed, {len(problems)} failed")
sys.exit(bool(problems))
