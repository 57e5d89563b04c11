#!/usr/bin/env python3
"""Measures plans beside CBC's own command line (and GLPK's, where it is there) on the same models, in one run: plan.py ILONET

Models: what `coverage plan` asks of examples/network, and seeded coverings of points in a square; the programs get them as LP
files in which equal demands are merged. Medians of three (one run where it takes ten seconds), CPU seconds of the process, since machines are shared. An unequal
objective fails, nothing else does.
"""
import csv
import io
import json
import os
import random
import re
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import tomllib
from collections import Counter, defaultdict
from fractions import Fraction
from pathlib import Path

EXAMPLE = Path(__file__).resolve().parent.parent.parent / "examples/network"
LIMIT = 90  # seconds


def cpu(command, **more):
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run([str(word) for word in command], capture_output=True, text=True, **more)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, done


def median(command, **more):
    runs = [cpu(command, **more)]
    while len(runs) < 3 and runs[0][0] < 10:
        runs.append(cpu(command, **more))
    return statistics.median(run[0] for run in runs), runs[0][1]


def lp_of(demands, sites, places, pairs):
    """Maximal covering: demands (weight, need), pairs demand -> {site: amount}."""
    merged = Counter()
    for demand, (weight, need) in demands.items():
        if pairs[demand]:
            merged[need, tuple(sorted(pairs[demand].items()))] += weight
    rows, bounds = [], []
    for number, ((need, uses), _) in enumerate(merged.items()):
        rows.append(f" r{number}: z{number} - " + " - ".join(f"{amount} x{site}" for site, amount in uses) + " <= 0")
        bounds.append(f" 0 <= z{number} <= {need}")
    rows.append(" k: " + " + ".join(f"x{site}" for site in range(sites)) + f" <= {places}")
    goal = " + ".join(f"{weight} z{number}\n" for number, weight in enumerate(merged.values()))
    return (f"Maximize\n goal: {goal}Subject To\n" + "\n".join(rows) + "\nBounds\n" + "\n".join(bounds) + "\nBinary\n"
            + "\n".join(f" x{site}" for site in range(sites)) + "\nEnd\n")


def of_network(ilonet, db, environment, since, until, add, reach, subjects):
    """The model of `coverage plan`, made from what `coverage gaps` says."""
    words = ["coverage", "gaps", "--since", since, "--until", until, "--format", "csv", "--db", db]
    gaps = [row for row in csv.DictReader(io.StringIO(subprocess.run([ilonet, *words], capture_output=True, text=True, check=True, env=environment).stdout))
            if (row["topic"] or row["task"]) in ["", *subjects]]
    countries = {row["code"]: row for file in sorted((EXAMPLE / "config").glob("countries-*.toml"))
                 for row in tomllib.loads(file.read_text("utf-8"))["third_country"] if str(row.get("since", "")) <= since and str(row.get("until", "9999")) >= until}
    weight = {code: Fraction(str(row.get("weight", 1))) for code, row in countries.items()}
    lacking = Counter()
    for row in gaps:
        lacking[row["country"]] += weight[row["country"]] * Fraction(row["gap_days"])
    demands, pairs, of_country = {}, defaultdict(dict), defaultdict(list)
    for number, row in enumerate(gaps):
        demands[number] = int(100 * weight[row["country"]] * int(row["days"])), int(100 * Fraction(row["gap"]))
        of_country[row["country"]].append(number)
    for site, (code, row) in enumerate(countries.items()):
        near = sorted((one for one in row.get("neighbours", []) if lacking[one]), key=lambda one: (-lacking[one], one))[:reach]
        for amount, places in ((100, [code]), (50, near)):
            for place in places:
                for demand in of_country[place]:
                    pairs[demand][site] = amount
    return demands, len(countries), add, pairs


def in_a_square(seed, count, sites, places, radius):
    lot = random.Random(seed)
    points = [[(lot.random(), lot.random()) for _ in range(number)] for number in (count, sites)]
    demands = {i: (lot.randint(1, 100), 1) for i in range(count)}
    pairs = {i: {j: 1 for j, (u, v) in enumerate(points[1]) if (x - u) ** 2 + (y - v) ** 2 < radius**2} for i, (x, y) in enumerate(points[0])}
    return demands, sites, places, pairs


def plain(demands, sites, places, pairs):
    lines = [{"objective": "max-cover", "k": places}, *({"demand": f"d{i}", "weight": weight} for i, (weight, _) in demands.items()),
             *({"site": f"s{j}"} for j in range(sites)), *({"pair": [f"d{i}", f"s{j}"]} for i, near in pairs.items() for j in near)]
    return "".join(json.dumps(line) + "\n" for line in lines)


def main():
    ilonet = str(Path(sys.argv[1]).resolve())
    environment = {**os.environ, "ILONET": ilonet, "ILONET_OPERATOR": "bench", "ILONET_TODAY": "2026-01-01"}
    print(f"{'model':40} {'ilonet':>9}  {'CBC':>9} {'ratio':>7}  {'GLPK':>9} {'ratio':>7}  method")
    unequal = 0
    with tempfile.TemporaryDirectory(prefix="ilonet-bench-") as name:
        folder = Path(name)
        db, lp = folder / "network.db", folder / "model.lp"
        subprocess.run(["sh", EXAMPLE / "load.sh", db], check=True, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        period = ["--since", "2026-07-01", "--until", "2026-12-31"]
        jobs = []
        for add, reach, group, subjects in ((5, 0, None, ()), (20, 3, "smuggling", ("d", "f", "sharing")), (20, 3, "return", ("i", "return"))):
            more = ["--reach", reach, *(["--group", group] if group else [])]
            jobs.append((f"examples/network, {add} with {reach} near, {group or 'general'}", of_network(ilonet, db, environment, period[1], period[3], add, reach, subjects),
                         [ilonet, "coverage", "plan", *period, "--add", add, *more, "--db", db], None))
        for seed, count, sites, places, radius in ((1, 2400, 200, 20, 0.12), (2, 2400, 200, 20, 0.12), (3, 2400, 200, 20, 0.15), (4, 1200, 400, 30, 0.08)):
            model = in_a_square(seed, count, sites, places, radius)
            jobs.append((f"square {seed}: {count} x {sites}, k {places}, radius {radius}", model,
                         [ilonet, "coverage", "plan", "--from-problem", "-", "--time-limit", str(LIMIT)], plain(*model)))
        for title, model, command, text in jobs:
            lp.write_text(lp_of(*model))
            ours, done = median(command, env=environment, input=text)
            told = re.search(r"objective (\d+), bound" if text else r": ([0-9.]+) weighted officer-days", done.stderr)[1]
            worth = Fraction(told) if text else Fraction(told) * 10000
            proven = "not proven" not in done.stderr
            line = f"{title:40} {ours:9.3f}" + ("  " if proven else "* ")
            for program, call, goal in (("cbc", ["cbc", lp, "sec", LIMIT, "ratio", "0", "solve"], r"Objective value:\s+(-?[0-9.]+)"),
                                        ("glpsol", ["glpsol", "--lp", lp, "--cuts", "--tmlim", LIMIT, "-o", folder / "out"], None)):
                if not shutil.which(program):
                    line += f"  {'-':>9} {'-':>7}"
                    continue
                theirs, said = median(call)
                out = said.stdout if goal else (folder / "out").read_text()
                ended = "Optimal solution found" in out if goal else "INTEGER OPTIMAL" in out
                found = re.search(goal or r"Objective:\s+\S+ = ([-+.0-9e]+)", out)
                value = abs(float(found[1])) if found else 0
                if ended and proven and abs(value - float(worth)) > 1e-6 * max(1, value):
                    unequal += 1
                    line += f"  UNEQUAL {value} and {float(worth)}"
                line += f"  {theirs:9.3f}{' ' if ended else '*'}{ours / theirs:6.2f} "
            print(line + "  " + re.search(r"\(([^()]*)\)", done.stderr.split("proven")[-1] + "()")[1], flush=True)
    print("* ended by the limit, not proven")
    sys.exit(bool(unequal))


main()
