#!/usr/bin/env python3
"""Measures coverage of a large network beside plain SQL in sqlite3's shell, in one run: coverage.py ILONET [DEPLOYMENTS]
[straight]

With `straight` the rows are laid into the tables at once, without checks and journal: a million imports take long, and are
another job. The SQL answers the same question over an indexed copy of the same rows, and its answer must equal ours. Medians of five runs for
short jobs. Nothing here fails but an unequal answer: machines differ, and only ratios of one run say anything.
"""
import csv
import io
import os
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
EXAMPLE = HERE.parent.parent / "examples/network"
SINCE, UNTIL = "2026-01-01", "2026-12-31"
# Supply at each border between two stretches, for every requirement: the best that was found in plain SQL.
GAPS = f"""
CREATE TEMP TABLE req AS SELECT country, coalesce(topic, task, '') AS subject, officers * 100 AS required,
  max(ifnull(since, '{SINCE}'), '{SINCE}') AS first, min(ifnull(until, '{UNTIL}'), '{UNTIL}') AS last FROM requirement
  WHERE ifnull(since, '{SINCE}') <= '{UNTIL}' AND ifnull(until, '{UNTIL}') >= '{SINCE}';
CREATE TEMP TABLE sup AS
  WITH present AS (SELECT uid, country, since, until FROM deployment WHERE since <= '{UNTIL}' AND until >= '{SINCE}'),
  place AS (SELECT uid, country, 100 AS amount, since, until FROM present UNION ALL
    SELECT p.uid, c.country, 50, p.since, p.until FROM present p JOIN deployment_cover c ON c.uid = p.uid)
  SELECT p.country, '' AS subject, amount, since AS first, until AS last FROM place p UNION ALL
  SELECT p.country, coalesce(m.topic, m.task), amount, max(p.since, ifnull(m.since, p.since)), min(p.until, ifnull(m.until, p.until))
    FROM place p JOIN mandate m ON m.deployment = p.uid;
CREATE INDEX temp.supply_key ON sup (country, subject);
CREATE TEMP TABLE event AS
  SELECT country, subject, first AS day, required AS r, 0 AS s FROM req UNION ALL
  SELECT country, subject, date(last, '+1 day'), -required, 0 FROM req UNION ALL
  SELECT s.country, s.subject, max(s.first, '{SINCE}'), 0, s.amount FROM sup s WHERE EXISTS (SELECT 1 FROM req q WHERE q.country = s.country AND q.subject = s.subject) UNION ALL
  SELECT s.country, s.subject, date(min(s.last, '{UNTIL}'), '+1 day'), 0, -s.amount FROM sup s WHERE EXISTS (SELECT 1 FROM req q WHERE q.country = s.country AND q.subject = s.subject);
WITH daily AS (SELECT country, subject, day, sum(r) AS r, sum(s) AS s FROM event GROUP BY 1, 2, 3),
  moved AS (SELECT * FROM daily WHERE r <> 0 OR s <> 0),
  level AS (SELECT country, subject, day, sum(r) OVER w AS r, sum(s) OVER w AS s, lead(day) OVER w AS next FROM moved
    WINDOW w AS (PARTITION BY country, subject ORDER BY day))
SELECT country, subject, r, s, day, date(next, '-1 day') FROM level WHERE s < r ORDER BY 1, 2, 5;
"""


class Bench:
    def __init__(self, ilonet, folder):
        self.ilonet, self.folder = ilonet, folder
        self.environment = {**os.environ, "ILONET": ilonet, "ILONET_OPERATOR": "bench", "ILONET_TODAY": "2026-01-01"}

    def once(self, *command, stdin=None):
        out = self.folder / "out"
        with open(out, "wb") as sink:
            begin = time.monotonic()
            process = subprocess.Popen([str(word) for word in command], stdin=subprocess.PIPE if stdin else subprocess.DEVNULL, stdout=sink,
                                       stderr=subprocess.DEVNULL, env=self.environment, cwd=self.folder)
            if stdin:
                process.stdin.write(stdin.encode())
                process.stdin.close()
            _, status, usage = os.wait4(process.pid, 0)
        if os.waitstatus_to_exitcode(status) != 0:
            sys.exit(f"{command[:6]} exits {os.waitstatus_to_exitcode(status)}")
        return time.monotonic() - begin, usage.ru_maxrss / 1024

    def many(self, *command, stdin=None):
        runs = [self.once(*command, stdin=stdin) for _ in range(5)]
        return statistics.median(run[0] for run in runs), max(run[1] for run in runs)

    def line(self, job, ours, peer="", theirs=None):
        ratio = f"{theirs[0]:9.3f} s  {ours[0] / theirs[0]:6.2f}  {peer}" if theirs else ""
        print(f"{job:44} {ours[0]:9.3f} s {ours[1]:7.0f} MiB {ratio}", flush=True)


def lay_straight(db, folder):
    def lines(name):
        with open(folder / f"{name}.csv", newline="") as file:
            reader = csv.reader(file)
            next(reader)
            yield from ([cell or None for cell in line] for line in reader)

    with sqlite3.connect(db) as base:
        base.executemany("INSERT INTO officer (uid, owner) VALUES (?, ?)", lines("officers"))
        base.executemany("INSERT INTO deployment (uid, owner, officer, country, host_kind, state, since, until, duties) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                         (line[:8] + line[9:] for line in lines("deployments")))
        base.executemany("INSERT INTO deployment_cover VALUES (?, ?)",
                         ((line[0], code) for line in lines("deployments") for code in (line[8] or "").split()))
        base.executemany("INSERT INTO mandate (uid, owner, deployment, topic, task, level, share, decided_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                         lines("mandates"))


def rows(text, delimiter=","):
    return list(csv.reader(io.StringIO(text), delimiter=delimiter))


def main():
    ilonet = str(Path(sys.argv[1]).resolve())
    count = int(sys.argv[2]) if len(sys.argv) > 2 else 100_000
    with tempfile.TemporaryDirectory(prefix="ilonet-bench-") as name:
        folder = Path(name)
        bench = Bench(ilonet, folder)
        subprocess.run([sys.executable, HERE / "make_network.py", folder, str(count)], check=True)
        db = folder / "network.db"
        print(f"{count} deployments, {2 * count} mandates\n{'job':44} {'ilonet':>11} {'memory':>11} {'peer':>11}   ratio  peer")
        bench.once(ilonet, "init", db)
        bench.once(ilonet, "apply", EXAMPLE / "config", "--db", db)
        straight = "straight" in sys.argv[3:]
        if straight:
            lay_straight(db, folder)
        for noun, file in () if straight else ((["officer"], "officers"), (["deploy"], "deployments"), (["assign", "mandate"], "mandates")):
            bench.line(f"import {file}.csv", bench.once(ilonet, *noun, "import", folder / f"{file}.csv", "--db", db))
        for job in (["list", "--on", "2020-01-01"], ["surplus", "--on", SINCE], ["expiring", "--within", "365"],
                    ["overlaps", "--on", "2020-01-01"], ["timeline", "--since", "1972-01-01", "--until", UNTIL, "--by", "region"],
                    ["matrix", "--since", "2000-01-01", "--until", "2020-12-31"],
                    ["plan", "--since", "2026-07-01", "--until", UNTIL, "--add", "5"],
                    ["plan", "--since", "2026-07-01", "--until", UNTIL, "--relocate", "5"]):
            bench.line(f"coverage {job[0]}" + (" " + job[-2] if job[0] == "plan" else ""), bench.many(ilonet, "coverage", *job, "--db", db))
        theirs = bench.many("sqlite3", "-tabs", db, stdin=GAPS)
        expected = rows((folder / "out").read_text(), "\t")
        ours = bench.many(ilonet, "coverage", "gaps", "--since", SINCE, "--until", UNTIL, "--format", "csv", "--db", db)
        got = [[row[0], row[1] or row[2], str(round(float(row[3]) * 100)), str(round(float(row[4]) * 100)), row[6], row[7]]
               for row in rows((folder / "out").read_text())[1:]]
        bench.line("coverage gaps, one year", ours, "the same answer in plain SQL", theirs)
        print("the answers are equal" if sorted(got) == sorted(expected) else f"NOT EQUAL: {len(got)} and {len(expected)} rows")
        small = folder / "small.db"
        subprocess.run(["sh", EXAMPLE / "load.sh", small], check=True, env=bench.environment, stdout=subprocess.DEVNULL,
                       stderr=subprocess.DEVNULL)
        bench.line("coverage gaps, examples/network", bench.many(ilonet, "coverage", "gaps", "--since", SINCE, "--until", UNTIL, "--db", small),
                   "sqlite3, SELECT 1", bench.many("sqlite3", small, stdin="SELECT 1;\n"))
        if sorted(got) != sorted(expected):
            sys.exit(1)


main()
