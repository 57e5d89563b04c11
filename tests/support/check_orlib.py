#!/usr/bin/python3
"""Solves the published instances of tests/data/orlib and verifies each answer here: check_orlib.py SOURCE_DIR ILONET"""
import csv
import io
import json
import re
import subprocess
import sys
from collections import defaultdict
from pathlib import Path

SOURCE, ILONET = (Path(word).resolve() for word in sys.argv[1:3])
OPTIMA = {("scp", "scp41"): 429, ("pmed", "pmed1"): 5819, ("pcenter", "pmed1"): 127, ("assign", "assign100"): 305}


def objective_of(kind, lines, rows):
    """What the answer is worth, by the definition of its objective; it must keep all of it."""
    values = {tuple(line["pair"]): line.get("value", 1) for line in lines if "pair" in line}
    demands = [line["demand"] for line in lines if "demand" in line]
    if kind == "scp":
        costs = {line["site"]: line.get("cost", 1) for line in lines if "site" in line}
        chosen = {row["site"] for row in rows}
        reached = {demand for demand, site in values if site in chosen}
        assert reached == set(demands), "a row is not covered"
        return sum(costs[site] for site in chosen)
    sites = {row["demand"]: row["site"] for row in rows}
    assert set(sites) == set(demands), "a demand has no site"
    taken = [values[demand, site] for demand, site in sites.items()]
    if kind == "assign":
        assert len(set(sites.values())) == len(sites), "a site is taken twice"
        return sum(taken)
    chosen = set(sites.values())
    assert len(chosen) <= lines[0]["k"], "too many sites"
    nearest = defaultdict(lambda: 10**12)
    for (demand, site), value in values.items():
        if site in chosen:
            nearest[demand] = min(nearest[demand], value)
    assert all(values[demand, site] == nearest[demand] for demand, site in sites.items()), "not the nearest site"
    return sum(taken) if kind == "pmed" else max(taken)


passed = failed = 0
for (kind, name), optimum in OPTIMA.items():
    folder = SOURCE / "tests/data/orlib"
    problem = subprocess.run([sys.executable, folder / "convert.py", kind, folder / f"{name}.txt"], capture_output=True, check=True).stdout
    done = subprocess.run([ILONET, "coverage", "plan", "--from-problem", "-", "--time-limit", "300", "--format", "csv"], input=problem,
                          capture_output=True)
    said = done.stderr.decode()
    try:
        assert done.returncode == 0, said
        lines = [json.loads(line) for line in problem.splitlines()]
        worth = objective_of(kind, lines, list(csv.DictReader(io.StringIO(done.stdout.decode()))))
        numbers = re.search(r"objective (\d+), bound (\d+)", said)
        assert (worth, int(numbers[1]), int(numbers[2])) == (optimum, optimum, optimum), f"{worth}, {said}"
        assert "proven optimal" in said, said
        passed += 1
    except AssertionError as problem:
        failed += 1
        print(f"{kind} {name}: {problem}")
print(f"{passed} passed, {failed} failed")
sys.exit(bool(failed))
