#!/usr/bin/python3
"""Solves the published instances of tests/data/orlib and verifies each answer here, and that CBC is loaded only where it is needed
and missed nowhere: check_orlib.py SOURCE_DIR ILONET"""
import csv
import io
import json
import os
import random
import re
import subprocess
import sys
import tempfile
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


def plan_of(problem, **more):
    words = [ILONET, "coverage", "plan", "--from-problem", "-", "--time-limit", "300", "--format", "csv"]
    return subprocess.run(words, input=problem, capture_output=True, env={**os.environ, **more})


def in_a_square(lot, demands, sites, places, radius):
    """Demands of weights 1 to 100 that are reached from the sites nearer than `radius`: most of them too many for the root."""
    points = [[(lot.random(), lot.random()) for _ in range(count)] for count in (demands, sites)]
    lines = [{"objective": "max-cover", "k": places}]
    lines += [{"demand": f"d{i}", "weight": lot.randint(1, 100)} for i in range(demands)] + [{"site": f"s{j}"} for j in range(sites)]
    lines += [{"pair": [f"d{i}", f"s{j}"]} for i, (x, y) in enumerate(points[0]) for j, (u, v) in enumerate(points[1])
              if (x - u) ** 2 + (y - v) ** 2 < radius**2]
    return "".join(json.dumps(line) + "\n" for line in lines).encode()


def check_that_cbc_is_not_missed():
    """Not linked, not even looked for where the root proves the answer, and the same objective where it cannot be loaded."""
    linked = subprocess.run(["readelf", "-d", ILONET], capture_output=True, check=True, text=True).stdout
    assert "NEEDED" in linked and not re.search("Cbc|Clp|xlsxwriter", linked), linked
    small = subprocess.run([sys.executable, SOURCE / "tests/data/orlib/convert.py", "scp", SOURCE / "tests/data/orlib/scp41.txt"],
                           capture_output=True, check=True).stdout
    at_root = plan_of(small, LD_DEBUG="libs")
    assert b"find library" in at_root.stderr and b"libCbcSolver" not in at_root.stderr, "the solver is looked for at the root"
    large = in_a_square(random.Random(3), 2400, 200, 20, 0.12)
    asked = plan_of(large, LD_DEBUG="libs")
    assert b"libCbcSolver" in asked.stderr, "the larger instance does not need the solver: make it larger"
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "libCbcSolver.so.3").write_bytes(b"no library")
        without = plan_of(large, LD_LIBRARY_PATH=folder)
    said = [re.search(rb"objective (\d+), bound (\d+).*", done.stderr)[0] for done in (asked, without)]
    worth = [re.match(rb"objective (\d+), bound \1,", line) for line in said]
    assert all(worth) and worth[0][1] == worth[1][1] and b"CBC" not in said[1], said


passed = failed = 0
try:
    check_that_cbc_is_not_missed()
    passed += 1
except AssertionError as problem:
    failed += 1
    print(f"CBC: {problem}")
for (kind, name), optimum in OPTIMA.items():
    folder = SOURCE / "tests/data/orlib"
    problem = subprocess.run([sys.executable, folder / "convert.py", kind, folder / f"{name}.txt"], capture_output=True, check=True).stdout
    done = plan_of(problem)
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
