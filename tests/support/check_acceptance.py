#!/usr/bin/python3
"""Proves from outside what the program promises, on the example network and on generated files.

Usage: check_acceptance.py SOURCE_DIR ILONET

Works in a temporary folder, knows only the data format, the manuals and the program's output. Prints a line for each
failure and last `N passed, M failed`; exit 1 on a failure.
"""

import csv
import hashlib
import io
import json
import os
import random
import re
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time
import tomllib
from collections import Counter, defaultdict
from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta
from fractions import Fraction
from itertools import combinations
from pathlib import Path

SOURCE = ILONET = TEMP = None
CHECKS = []
TODAY = "2026-11-01"
DAY = date(2026, 1, 1)
FIRST, LAST = date(2026, 1, 1), date(2026, 12, 31)
TASKS = ["return", "resettlement", "admission", "sharing"]
SUBJECTS = [*"abcdefghijkl", *TASKS]
KINDS = ["member_state", "associated_state", "commission", "agency"]
RECORDS = {
    "deploy": ["deploy"],
    "officer": ["officer"],
    "mandate": ["assign", "mandate"],
    "representation": ["assign", "representation"],
    "sharing": ["assign", "sharing"],
    "joint": ["assign", "joint"],
}
HEADER = (
    "uid,owner,officer,country,place,host_kind,state,since,until,planned_since,planned_until,post,covers,duties,"
    "plan_notified_on,actual_notified_on,source,seen_on"
)


class Wrong(Exception):
    """A promise that was not kept."""


def check(name):
    def keep(function):
        CHECKS.append((name, function))
        return function

    return keep


def same(got, expected, what):
    if got == expected:
        return
    if isinstance(got, list) and isinstance(expected, list):
        extra = [row for row in got if row not in expected][:2]
        missing = [row for row in expected if row not in got][:2]
        raise Wrong(f"{what}: {len(got)} rows, expected {len(expected)}; got {extra}, expected {missing}")
    raise Wrong(f"{what}: got {str(got)[:300]!r}, expected {str(expected)[:300]!r}")


# The program


def environment():
    kept = {key: value for key, value in os.environ.items() if not key.startswith("ILONET")}
    return {**kept, "ILONET": str(ILONET), "ILONET_OPERATOR": "acceptance", "ILONET_TODAY": TODAY, "LC_ALL": "C.UTF-8"}


def start(*words, **options):
    options = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "stdin": subprocess.DEVNULL, **options}
    return subprocess.Popen([str(ILONET), *map(str, words)], env=environment(), cwd=TEMP, **options)


def run(*words, code=0, **options):
    """Standard output as bytes and standard error as text of a run that must exit with `code`."""
    with start(*words, **options) as process:
        out, err = process.communicate(timeout=120)
    err = err.decode(errors="replace")
    if process.returncode != code:
        raise Wrong(f"`ilonet {' '.join(map(str, words))}` exits {process.returncode}, expected {code}: {err[:300]}")
    return out, err


def rows_of(*words):
    return list(csv.DictReader(io.StringIO(run(*words, "--format", "csv")[0].decode(), newline="")))


def fresh(name):
    folder = TEMP / name
    folder.mkdir()
    return folder / "network.db"


def loaded(name):
    db = fresh(name)
    shutil.copyfile(TEMP / "example.db", db)
    return db


def configured(name, officers=True):
    db = fresh(name)
    run("init", db)
    run("apply", "--db", db, SOURCE / "examples/network/config")
    if officers:
        run("officer", "import", SOURCE / "examples/network/officers.csv", "--db", db)
    return db


def exports(db, form="csv"):
    return {name: run(*words, "export", "--format", form, "--db", db)[0] for name, words in RECORDS.items()}


def without_digests(deployments):
    """Deployments as CSV without their last two columns, the digests of what the board was told, which no file of the example has."""
    return b"".join(line.rsplit(b",", 2)[0] + b"\n" for line in deployments.splitlines())


def revisions(db):
    return len(rows_of("log", "--db", db))


def tables(db):
    """All records of the file except its journal and counters."""
    with sqlite3.connect(f"file:{db}?mode=ro", uri=True) as base:
        names = [name for (name,) in base.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")]
        kept = [name for name in names if name not in ("revision", "revision_change", "uid_counter", "file")]
        return {name: sorted(map(repr, base.execute(f"SELECT * FROM {name}"))) for name in kept}


def fingerprint(path):
    return hashlib.sha256(path.read_bytes()).hexdigest(), path.stat().st_mtime_ns


# A second opinion on coverage


def configuration():
    tables = defaultdict(list)
    policy = {}
    for path in sorted((SOURCE / "examples/network/config").glob("*.toml")):
        for key, value in tomllib.loads(path.read_text(encoding="utf-8")).items():
            if key == "policy":
                policy |= value
            else:
                tables[key] += value
    return tables, policy


def parsed_day(text, otherwise):
    return date.fromisoformat(text) if text else otherwise


def within(record, day):
    return record.get("since", date.min) <= day <= record.get("until", date.max)


def service(row):
    """First and last day of service of an exported deployment, or nothing."""
    if row["state"] not in ("active", "ended"):
        return None
    if row["since"]:
        return date.fromisoformat(row["since"]), parsed_day(row["until"], date.max)
    return (date.fromisoformat(row["seen_on"]),) * 2 if row["seen_on"] else None


def serves(row, day):
    days = service(row)
    return days is not None and days[0] <= day <= days[1]


def natural(text):
    return [int(part) if part.isdigit() else part for part in re.split(r"(\d+)", text)]


def numbers_of(present, countries):
    """The columns of a line over these deployments and these third countries."""
    hosted = Counter(row["country"] for row in present if row["country"] in countries)
    owners = {row["owner"] for row in present if row["country"] in countries}
    covers = [code for row in present for code in row["covers"].split() if code in countries]
    return {
        "officers": hosted.total(),
        "authorities": len(owners),
        "resident": len(hosted),
        "from_elsewhere": len(covers),
        "single_officer": sum(1 for count in hosted.values() if count == 1),
        "uncovered": len(set(countries) - set(hosted) - set(covers)),
    }


def joint_work(db, present, countries):
    """Joint work on the day, each as (kind, deployment row, subject or None, authorities that take part)."""
    by_uid = {row["uid"]: row for row in present if row["country"] in countries}
    found = []
    for kind in ("representation", "sharing", "joint"):
        for row in rows_of(*RECORDS[kind], "export", "--db", db):
            post = by_uid.get(row["deployment"])
            if not post or not parsed_day(row["since"], date.min) <= DAY <= parsed_day(row["until"], date.max):
                continue
            others = {
                "representation": lambda r: [r["beneficiary"]],
                "sharing": lambda r: [r["owner"], *r["partners"].split()],
                "joint": lambda r: [r["owner"], *(share.split(":")[0] for share in r["shares"].split())],
            }[kind](row)
            found.append((kind, post, row.get("topic") or row.get("task") or None, set(others)))
    return found


def joint_numbers(work):
    return {
        "represented": len({(code, post["country"]) for kind, post, _, codes in work if kind == "representation"
                            for code in codes}),
        "shared": len({post["uid"] for kind, post, _, _ in work if kind == "sharing"}),
        "joint": len({post["uid"] for kind, post, _, _ in work if kind == "joint"}),
    }


def expected_list(db, by, kinds):
    tables, _ = configuration()
    owners = {a["code"]: a["name"] for kind in KINDS if not kinds or kind in kinds for a in tables[kind]}
    countries = {c["code"]: c for c in tables["third_country"] if within(c, DAY)}
    exported = rows_of("deploy", "export", "--db", db)
    present = [row for row in exported if serves(row, DAY) and row["owner"] in owners]
    work = joint_work(db, present, countries)
    lines = []

    def add(key, name, rows, codes, together, **fixed):
        lines.append({by: key, "name": name, **numbers_of(rows, codes), **joint_numbers(together), **fixed})

    def hosted(codes):
        return [one for one in work if one[1]["country"] in codes]

    if by == "country":
        for code, country in sorted(countries.items()):
            add(code, country["name"], present, {code}, hosted({code}))
    elif by == "region":
        for region in sorted(tables["region"], key=lambda region: natural(region["code"])):
            if codes := {code for code, country in countries.items() if country["region"] == region["code"]}:
                add(region["code"], region["name"], present, codes, hosted(codes))
    elif by == "authority":
        names = {a["code"]: a["name"] for kind in KINDS for a in tables[kind]}
        for code in sorted({row["owner"] for row in present}.union(*(codes for _, _, _, codes in work))):
            add(code, names[code], [row for row in present if row["owner"] == code], set(countries),
                [(kind, post, about, {code}) for kind, post, about, codes in work if code in codes], uncovered=0)
    else:
        mandated = defaultdict(set)
        for mandate in rows_of("assign", "mandate", "export", "--db", db):
            if parsed_day(mandate["since"], date.min) <= DAY <= parsed_day(mandate["until"], date.max):
                mandated[mandate["topic"] or mandate["task"]].add(mandate["deployment"])
        for subject in SUBJECTS:
            together = [one for one in work
                        if (one[2] == subject if one[2] else one[1]["uid"] in mandated[subject])]
            add(subject, None, [row for row in present if row["uid"] in mandated[subject]], set(countries), together)
    return [{key: None if value is None else str(value) for key, value in line.items()} for line in lines]


def compare_list(by, kinds=()):
    db = TEMP / "example.db"
    scope = ["--authority-kind", ",".join(kinds)] if kinds else []
    got = rows_of("coverage", "list", "--on", DAY, "--by", by, *scope, "--db", db)
    if by == "topic":  # the names of the topics are not data
        got = [{**row, "name": None} for row in got]
    same(got, expected_list(db, by, kinds), f"coverage list --by {by} {' '.join(scope)}")
    return got


@check("check of the example's configuration")
def _():
    run("check", SOURCE / "examples/network")


for _by in ("country", "region", "authority", "topic"):
    check(f"coverage list by {_by}")(lambda by=_by: compare_list(by))
    check(f"coverage list by {_by}, two kinds")(lambda by=_by: compare_list(by, ("member_state", "commission")))


@check("coverage list and timeline by network: the countries and regions that host an officer")
def _():
    db = TEMP / "example.db"
    parts = [expected_list(db, by, ()) for by in ("country", "region")]
    expected = [{"network": line.pop("country", None) or line.pop("region"), **line} for part in parts for line in part if line["officers"] != "0"]
    same(rows_of("coverage", "list", "--on", DAY, "--by", "network", "--db", db), expected, "coverage list --by network")
    told = rows_of("coverage", "timeline", "--on", DAY, "--by", "network", "--db", db)
    same([(row["network"], row["officers"]) for row in told], [(row["network"], row["officers"]) for row in expected], "timeline --by network")


@check("505 officers in 105 hosts")
def _():
    got = compare_list("country", ("member_state", "commission"))
    same(sum(int(row["officers"]) for row in got), 505, "officers")
    same(sum(int(row["resident"]) for row in got), 105, "hosts")


def daily_supply(day, deployments, mandates, elsewhere):
    """Hundredths of an officer on a day by country and subject."""
    supply = Counter()
    for row in deployments:
        if not serves(row, day):
            continue
        subjects = {""}
        for mandate in mandates[row["uid"]]:
            if parsed_day(mandate["since"], date.min) <= day <= parsed_day(mandate["until"], date.max):
                subjects.add(mandate["topic"] or mandate["task"])
        for subject in subjects:
            supply[row["country"], subject] += 100
            for code in row["covers"].split():
                supply[code, subject] += elsewhere
    return supply


def expected_gaps(db):
    tables, policy = configuration()
    elsewhere = int(Fraction(str(policy["non_resident_weight"])) * 100)
    countries = {country["code"]: country for country in tables["third_country"]}
    deployments = rows_of("deploy", "export", "--db", db)
    mandates = defaultdict(list)
    for mandate in rows_of("assign", "mandate", "export", "--db", db):
        mandates[mandate["deployment"]].append(mandate)
    stretches = defaultdict(list)
    for offset in range((LAST - FIRST).days + 1):
        day = FIRST + timedelta(offset)
        supply = daily_supply(day, deployments, mandates, elsewhere)
        for row in tables["requirement"]:
            key = row["country"], row.get("topic", row.get("task", ""))
            required = row["officers"] * 100
            if not within(row, day) or not within(countries[key[0]], day) or supply[key] >= required:
                continue
            runs = stretches[key]
            if runs and runs[-1][:2] == [required, supply[key]] and runs[-1][3] == day - timedelta(1):
                runs[-1][3] = day
            else:
                runs.append([required, supply[key], day, day])
    order = ["", *SUBJECTS]
    return [
        gap_row(*key, *run) for key in sorted(stretches, key=lambda k: (k[0], order.index(k[1]))) for run in stretches[key]
    ]


def gap_row(country, subject, required, supply, since, until):
    days = (until - since).days + 1
    return {
        "country": country,
        "topic": "" if subject in TASKS else subject,
        "task": subject if subject in TASKS else "",
        "required": Fraction(required, 100),
        "supply": Fraction(supply, 100),
        "gap": Fraction(required - supply, 100),
        "since": str(since),
        "until": str(until),
        "days": Fraction(days),
        "gap_days": Fraction((required - supply) * days, 100),
    }


@check("coverage gaps day by day")
def _():
    db = TEMP / "example.db"
    got = rows_of("coverage", "gaps", "--since", FIRST, "--until", LAST, "--db", db)
    numbers = ("required", "supply", "gap", "days", "gap_days")
    got = [{key: Fraction(text) if key in numbers else text for key, text in row.items()} for row in got]
    same(got, expected_gaps(db), "coverage gaps")
    if not got:
        raise Wrong("the example has no gaps to compare")


# Exchange and journal


@check("coverage test passes at exactly the share computed here, and exits 1 at 0.01 above it")
def _():
    db = TEMP / "example.db"
    tables, policy = configuration()
    elsewhere = int(Fraction(str(policy["non_resident_weight"])) * 100)
    countries = {country["code"]: country for country in tables["third_country"]}
    deployments = rows_of("deploy", "export", "--db", db)
    mandates = defaultdict(list)
    for mandate in rows_of("assign", "mandate", "export", "--db", db):
        mandates[mandate["deployment"]].append(mandate)
    for first, last, priority in ((FIRST, FIRST, False), (FIRST, FIRST, True), (FIRST, date(2026, 3, 31), False)):
        covered = required = 0
        for offset in range((last - first).days + 1):
            day = first + timedelta(offset)
            supply = daily_supply(day, deployments, mandates, elsewhere)
            for row in tables["requirement"]:
                country = countries[row["country"]]
                weight = Fraction(str(country.get("weight", 1)))
                if not within(row, day) or not within(country, day) or (priority and weight <= 1):
                    continue
                key = row["country"], row.get("topic", row.get("task", ""))
                required += weight * row["officers"] * 100
                covered += weight * min(row["officers"] * 100, supply[key])
        percent = int(10000 * covered / required)
        text = f"{percent // 100}.{percent % 100:02}"
        words = ["coverage", "test", "--since", first, "--until", last, *(["--priority"] if priority else []), "--db", db]
        row = rows_of(*words, "--fail-under", text)[0]
        same((Fraction(row["coverage"]), row["result"]), (Fraction(percent, 100), "passed"), f"coverage from {first} to {last}")
        run(*words, "--fail-under", f"{(percent + 1) // 100}.{(percent + 1) % 100:02}", code=1)


def general_gaps(db, region, since, until):
    rows = rows_of("coverage", "gaps", "--region", region, "--since", since, "--until", until, "--db", db)
    return [row for row in rows if not row["topic"] and not row["task"]]


@check("coverage plan proposes what an exhaustive search finds, and the gaps shrink by what it says")
def _():
    tables, policy = configuration()
    elsewhere = Fraction(str(policy["non_resident_weight"]))
    since, until = date(2026, 7, 1), date(2026, 12, 31)
    weights = {country["code"]: Fraction(str(country.get("weight", 1))) for country in tables["third_country"]}
    tried = 0
    for region in sorted({country["region"] for country in tables["third_country"]}):
        hosts = {country["code"]: country for country in tables["third_country"] if country["region"] == region}
        gaps = general_gaps(TEMP / "example.db", region, since, until)
        if len(hosts) > 12 or len(gaps) < 2:
            continue
        lacking = Counter()
        for row in gaps:
            lacking[row["country"]] += weights[row["country"]] * Fraction(row["gap_days"])

        def covers(host):
            near = [code for code in hosts[host].get("neighbours", []) if lacking[code]]
            return sorted(near, key=lambda code: (-lacking[code], code))[:1]

        def worth(chosen):
            total = 0
            for row in gaps:
                given = sum((1 if host == row["country"] else 0) + (elsewhere if row["country"] in covers(host) else 0) for host in chosen)
                total += weights[row["country"]] * int(row["days"]) * min(Fraction(row["gap"]), given)
            return total

        words = ["coverage", "plan", "--since", since, "--until", until, "--region", region, "--reach", "1"]
        out = rows_of(*words, "--add", "3", "--db", TEMP / "example.db")
        best = max(worth(chosen) for size in range(4) for chosen in combinations(hosts, size))
        same(worth([row["host"] for row in out]), best, f"the plan for {region}")
        same({row["host"]: row["covers"].split() for row in out}, {row["host"]: covers(row["host"]) for row in out}, "covers")
        db = loaded(f"planned-{region}")
        before = sum(lacking.values())
        for number, row in enumerate(out, 1):
            run("officer", "add", f"ES-9{number:03}", "--db", db)
            more = ["--covers", row["covers"]] if row["covers"] else []
            run("deploy", "add", "--officer", f"ES-9{number:03}", "--country", row["host"], "--since", since, "--until", until, "--host-kind",
                "a", "--duties", "proposed", *more, "--db", db)
        after = sum(weights[row["country"]] * Fraction(row["gap_days"]) for row in general_gaps(db, region, since, until))
        same(before - after, best, f"what the plan for {region} closes")
        tried += 1
    if tried < 4:
        raise Wrong(f"only {tried} regions were tried")


class Days:
    """What is required and who serves, day by day, and what each deployment gives alone."""

    def __init__(self, db, since, until):
        self.tables, policy = configuration()
        self.elsewhere = int(Fraction(str(policy["non_resident_weight"])) * 100)
        self.countries = {country["code"]: country for country in self.tables["third_country"]}
        self.deployments = [row for row in rows_of("deploy", "export", "--db", db) if service(row)]
        self.stay = {row["uid"]: row for row in self.deployments if service(row)[0] <= since and service(row)[1] >= until}
        mandates = defaultdict(list)
        for mandate in rows_of("assign", "mandate", "export", "--db", db):
            mandates[mandate["deployment"]].append(mandate)
        self.days = []
        for offset in range((until - since).days + 1):
            day = since + timedelta(offset)
            required = {(row["country"], row.get("topic", row.get("task", ""))): row["officers"] * 100 for row in self.tables["requirement"]
                        if within(row, day) and within(self.countries[row["country"]], day)}
            alone = {uid: tuple(sorted((key, amount) for key, amount in daily_supply(day, [row], mandates, self.elsewhere).items() if key in required))
                     for uid, row in self.stay.items()}
            supply = daily_supply(day, self.deployments, mandates, self.elsewhere)
            self.days.append(({key: (required[key], supply[key]) for key in required}, alone))


class Moves:
    """Everything that may leave a region for elsewhere in it; days on which all of that is alike count once."""

    def __init__(self, network, region, topic):
        self.elsewhere, self.countries = network.elsewhere, network.countries
        self.hosts = sorted(code for code, country in self.countries.items() if country["region"] == region)
        self.subjects = ["", topic]
        self.movers = {uid: row for uid, row in network.stay.items() if row["country"] in self.hosts}
        self.days = []
        for state, alone in network.days:
            now = state, {uid: alone[uid] for uid in self.movers}
            if self.days and self.days[-1][1:] == now:
                self.days[-1] = self.days[-1][0] + 1, *now
            else:
                self.days.append((1, *now))
        lacking = Counter()
        for count, state, _ in self.days:
            for (country, subject), (required, supply) in state.items():
                if country in self.hosts and subject in self.subjects:
                    lacking[country] += self.weight(country) * count * max(0, required - supply)
        near = {host: [code for code in self.countries[host].get("neighbours", []) if lacking[code]] for host in self.hosts}
        self.covers = {host: sorted(codes, key=lambda code: (-lacking[code], code))[:1] for host, codes in near.items()}

    def weight(self, country):
        return Fraction(str(self.countries[country].get("weight", 1)))

    def worth(self, leaving, hosts):
        """Weighted officer-days more than now."""
        total = 0
        for count, state, alone in self.days:
            change = Counter()
            for uid in leaving:
                for key, amount in alone[uid]:
                    change[key] -= amount
            for host in hosts:
                for subject in self.subjects:
                    change[host, subject] += 100
                    for code in self.covers[host]:
                        change[code, subject] += self.elsewhere
            for key, more in change.items():
                required, supply = state.get(key, (0, 0))
                total += count * self.weight(key[0]) * (min(required, supply + more) - min(required, supply))
        return total / 100

    def best(self, add, most):
        best = 0
        for size in range(most + 1):
            for leaving in combinations(sorted(self.movers), size):
                left = Counter(self.movers[uid]["country"] for uid in leaving)
                for postings in range(1, add + size + 1):
                    for hosts in combinations(self.hosts, postings):
                        # one posting a host: it takes a new officer, or one who comes from elsewhere
                        if add or all(size > left[host] for host in hosts):
                            best = max(best, self.worth(leaving, hosts))
        return best


@check("coverage plan --relocate finds what an exhaustive search finds, what is lost where officers leave counted")
def _():
    db = TEMP / "example.db"
    since, until = date(2026, 7, 1), date(2026, 7, 31)
    network = Days(db, since, until)
    shown = lambda number: Fraction(int(number * 100), 100)  # rounded down to two decimals
    tried = moved = kept_apart = 0
    for region in sorted({country["region"] for country in network.countries.values()}):
        for topic in "cdh":
            moves = Moves(network, region, topic)
            if len(moves.hosts) > 9 or not 2 <= len(moves.movers) <= 32:
                continue
            for add, most in ((0, 1), (0, 2), (1, 1)) if len(moves.movers) <= 16 else ((0, 1),):
                words = ["coverage", "plan", "--since", since, "--until", until, "--region", region, "--reach", "1", "--topic", topic,
                         *(["--add", add] if add else []), "--relocate", most, "--db", db]
                out, err = run(*words, "--format", "csv")
                rows = list(csv.DictReader(io.StringIO(out.decode())))
                what = f"the moves in {region} for {topic}, {most} and {add} new"
                leaving = [row["from"] for row in rows if row["from"]]
                best = moves.best(add, most)
                same(moves.worth(leaving, [row["host"] for row in rows]), best, what)
                same(Fraction(re.search(r": ([0-9.]+) weighted officer-days of at most", err)[1]), shown(best), f"{what}, as told")
                if "proven best" not in err or len(set(leaving)) < len(leaving) or len(leaving) > most or len(rows) > add + len(leaving):
                    raise Wrong(f"{what}: {rows} {err}")
                for row in rows:
                    if row["from"]:
                        same((row["left"], row["authority"]), (moves.movers[row["from"]]["country"], moves.movers[row["from"]]["owner"]), what)
                        if row["left"] == row["host"]:
                            raise Wrong(f"{what}: {row['from']} would move to where it is")
                        rest = [uid for uid in leaving if uid != row["from"]]
                        loses = moves.worth(rest, [row["host"] for row in rows]) - best
                        same(Fraction(row["loses"]), shown(loses), f"{what}, what leaving costs")
                free = max((moves.worth([uid], [host]) for uid in moves.movers for host in moves.hosts), default=0)
                kept_apart += (add, most) == (0, 1) and free > best
                tried += 1
                moved += len(leaving)
    if tried < 12 or moved < 12 or not kept_apart:
        raise Wrong(f"only {tried} plans were tried, with {moved} moves, {kept_apart} kept from moving to where they are")


def round_trip(form):
    before = exports(TEMP / "example.db", form)
    db = configured(f"round-{form}", officers=False)
    for name in ("officer", "deploy", "mandate", "representation", "sharing", "joint"):
        path = db.parent / f"{name}.{form}"
        path.write_bytes(before[name])
        run(*RECORDS[name], "import", path, "--db", db)
        count = revisions(db)
        run(*RECORDS[name], "import", path, "--db", db)
        same(revisions(db), count, f"revisions after a second import of {path.name}")
    for name, text in exports(db, form).items():
        same(text, before[name], f"{form} export of {name}")
    same(exports(db), exports(TEMP / "example.db"), "CSV exports")


check("round trip through CSV")(lambda: round_trip("csv"))
check("round trip through JSON Lines")(lambda: round_trip("jsonl"))


def activities_of(db):
    """Seeded activities of deployments that are active, each within its days of service."""
    lot = random.Random(20261125)
    rows = []
    served = [row for row in rows_of("deploy", "export", "--db", db) if row["state"] == "active" and row["since"]]
    for deployment in lot.sample(served, 60):
        begin = parsed_day(deployment["since"], None)
        end = min(parsed_day(deployment["until"], LAST), begin + timedelta(days=lot.randrange(60)))
        rows.append({
            "owner": deployment["owner"], "deployment": deployment["uid"], "kind": "return_assistance",
            "country": lot.choice(["", *deployment["covers"].split()]), "served": lot.choice([state for state in ("", "ES", "FR") if state != deployment["owner"]]),
            "since": begin.isoformat(), "until": end.isoformat(),
            "requests": str(lot.randrange(200)), "identified": lot.choice(["", str(lot.randrange(50))]),
        })
    return rows


@check("the overview of deployments counts what the exported rows say, and shows no small count")
def _():
    db = TEMP / "example.db"
    days = (FIRST, LAST)
    regions = {row["uid"]: row["region"] for row in rows_of("query", "SELECT uid, region FROM third_countries", "--db", db)}
    served = [row for row in rows_of("deploy", "export", "--db", db) if row["state"] in ("active", "ended")]
    counts = defaultdict(lambda: [0, 0])
    for row in served:
        begin, end = parsed_day(row["since"], None), parsed_day(row["until"], date.max)
        for at, day in enumerate(days):
            if begin is None or not begin <= day <= end:
                continue
            for key in (("all", ""), ("authority", row["owner"]), ("host_kind", row["host_kind"]),
                        ("country", row["country"]), ("region", regions[row["country"]])):
                counts[key][at] += 1
    words = ["report", "build", "deployments", "--since", FIRST.isoformat(), "--until", LAST.isoformat(), "--db", db]
    got = {(row["by"], row["code"]): [int(row["on_since"]), int(row["on_until"])] for row in rows_of(*words, "--disclose")}
    same(got, dict(counts), "disclosed counts")
    for row in rows_of(*words):
        for at, column in enumerate(("on_since", "on_until")):
            value, text = counts[row["by"], row["code"]][at], row[column]
            if 0 < value < 3 and text not in ("1-2", "1+"):
                raise Wrong(f"{row} shows a count of {value}")
            if text.isdigit() and int(text) != value:
                raise Wrong(f"{row} shows {text} for {value}")


def sums_agree(db, rows):
    """`report activity count` against the rows that were imported."""
    hosts = {row["uid"]: row["country"] for row in rows_of("deploy", "export", "--db", db)}
    groups = defaultdict(list)
    for row in rows:
        country = row["country"] or hosts[row["deployment"]]
        groups[row["served"] or row["owner"], country, row["until"][:7]].append(row)
    got = rows_of("report", "activity", "count", "--by", "served,country,month", "--db", db)
    same({(row["served"], row["country"], row["month"]) for row in got}, set(groups), "groups of activities")
    for row in got:
        group = groups[row["served"], row["country"], row["month"]]
        both = [one for one in group if one["identified"]]
        asked = sum(int(one["requests"]) for one in both)
        share = Fraction(100 * sum(int(one["identified"]) for one in both), asked) if asked else None
        same(int(row["activities"]), len(group), "activities of a group")
        same(int(row["requests"]), sum(int(one["requests"]) for one in group), "requests of a group")
        same(row["identified"], str(sum(int(one["identified"]) for one in both)) if both else "", "identified")
        same(Fraction(row["identified_percent"]) if row["identified_percent"] else None,
             share if share is None else Fraction(int(share * 100), 100), "identified_percent")


@check("activities go through CSV and JSON Lines, and their sums are those of the rows")
def _():
    source = TEMP / "example.db"
    rows = activities_of(source)
    path = TEMP / "activities.csv"
    with path.open("w", newline="") as out:
        writer = csv.DictWriter(out, rows[0].keys(), lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
    seen = set()
    for form in ("csv", "jsonl"):
        db = configured(f"activities-{form}")
        run("deploy", "import", SOURCE / "examples/network/deployments.csv", "--db", db)
        run("report", "activity", "import", path, "--db", db)
        got = run("report", "activity", "export", "--format", form, "--db", db)[0]
        again = TEMP / f"again.{form}"
        again.write_bytes(got)
        count = revisions(db)
        run("report", "activity", "import", again, "--db", db)
        same(revisions(db), count, f"revisions after importing {again.name} again")
        listed = rows_of("report", "activity", "list", "--db", db)
        same(len(listed), len(rows), "activities")
        for column in ("requests", "identified"):
            same(sum(int(row[column] or 0) for row in listed), sum(int(row[column] or 0) for row in rows), column)
        sums_agree(db, rows)
        seen.add(tuple(tuple(row.values()) for row in listed))
        run("check", "--db", db)
    same(len(seen), 1, "lists of both files")


@check("imports of the example's files are exact")
def _():
    got = exports(TEMP / "example.db")
    for name, stem in (("deploy", "deployments"), ("officer", "officers"), ("mandate", "mandates")):
        text = without_digests(got[name]) if name == "deploy" else got[name]
        same(text, (SOURCE / f"examples/network/{stem}.csv").read_bytes(), f"export of {name}")


def undo_restores(db, change):
    before, exported = tables(db), exports(db)
    change()
    after = tables(db)
    if after == before:
        raise Wrong("the change to undo changed nothing")
    changed = exports(db)
    for step, records, texts in (("undo", before, exported), ("undo of the undo", after, changed)):
        run("undo", "--last", "-y", "--db", db)
        same(exports(db), texts, f"exports after {step}")
        same(tables(db), records, f"tables after {step}")
    run("check", "--db", db)


@check("undo of apply")
def _():
    db = loaded("undo-apply")
    config = db.parent / "config"
    shutil.copytree(SOURCE / "examples/network/config", config)
    for path in config.glob("*.toml"):
        text = path.read_text(encoding="utf-8").replace("non_resident_weight = 0.5", "non_resident_weight = 0.25")
        path.write_text(text.replace("officers = 6", "officers = 7").replace("weight = 2.75", "weight = 1.5"), encoding="utf-8")
    undo_restores(db, lambda: run("apply", "--db", db, config))


@check("undo of the first apply")
def _():
    db = fresh("undo-first")
    run("init", db)
    undo_restores(db, lambda: run("apply", "--db", db, SOURCE / "examples/network/config"))


@check("undo of deploy import")
def _():
    db = configured("undo-import")
    undo_restores(db, lambda: run("deploy", "import", SOURCE / "examples/network/deployments.csv", "--db", db))


def journal_agrees(db):
    script = SOURCE / "tests/support/check_journal.py"
    return subprocess.run([sys.executable, str(script), str(db)], capture_output=True).returncode == 0


@check("check --db accepts an unchanged file")
def _():
    db = loaded("untouched")
    run("check", "--db", db)
    same(journal_agrees(db), True, "check_journal.py on an unchanged file")


def changed_row(name, statement, in_journal):
    db = loaded(name)
    base = sqlite3.connect(db)
    changed = base.execute(statement).rowcount
    base.commit()
    base.close()
    same(changed, 1, "rows changed by the test")
    run("check", "--db", db, code=1)
    if in_journal:
        same(journal_agrees(db), False, "check_journal.py on a changed journal")


for _name, _statement, _in_journal in (
    ("change-operator", "UPDATE revision SET operator = 'exampla' WHERE number = 2", True),
    ("change-instant", "UPDATE revision SET instant = replace(instant, '20', '19') WHERE number = 1", True),
    ("change-command", "UPDATE revision SET command = 'deploy imporT' WHERE number = 3", True),
    ("change-digest", "UPDATE revision SET digest = (CASE substr(digest,1,1) WHEN '0' THEN '1' ELSE '0' END)"
     " || substr(digest,2) WHERE number = 4", True),
    ("change-after", "UPDATE revision_change SET after = replace(after, 'Tashkent', 'Tashkemt')"
     " WHERE revision = 3 AND kind = 'deployment' AND uid = 'AT-d-1'", True),
    ("change-uid", "UPDATE revision_change SET uid = 'AT-d-X' WHERE revision = 3 AND kind = 'deployment'"
     " AND uid = 'AT-d-1'", True),
    ("delete-change", "DELETE FROM revision_change WHERE revision = 3 AND seq = 1", True),
    ("delete-revision", "DELETE FROM revision WHERE number = 2", True),
    ("change-place", "UPDATE deployment SET place = 'Tashkemt' WHERE uid = 'AT-d-1'", False),
    ("change-day", "UPDATE deployment SET until = '2022-01-30' WHERE uid = 'AT-d-1'", False),
    ("delete-deployment", "DELETE FROM deployment WHERE uid = 'AT-d-1'", False),
    ("change-cover", "DELETE FROM deployment_cover WHERE uid = 'AT-d-1' AND country = 'AF'", False),
    ("change-share", "UPDATE mandate SET share = 49 WHERE uid = 'AT-m-1'", False),
):
    check(f"check --db finds {_name}")(lambda n=_name, s=_statement, j=_in_journal: changed_row(n, s, j))


# A national desk


def deployments_never_told():
    """The example's deployments without the days of notices: with them the journal would hold digests that older versions had not."""
    path = TEMP / "never-told.csv"
    rows = list(csv.DictReader((SOURCE / "examples/network/deployments.csv").open()))
    with path.open("w", newline="") as file:
        writer = csv.DictWriter(file, rows[0], lineterminator="\n")
        writer.writeheader()
        writer.writerows({**row, "plan_notified_on": "", "actual_notified_on": ""} for row in rows)
    return path


def made_by(version):
    """A file as that version of the schema would have left it: without the tables and columns of later migrations."""
    db = fresh(f"older-{version}")
    run("init", db)
    # The kinds that a version did not know must not stand in its journal either.
    files = sorted((SOURCE / "examples/network/config").glob("*.toml"))
    run("apply", "--db", db, *(file for file in files if version >= 6 or file.name != "instruments.toml"))
    run("officer", "import", SOURCE / "examples/network/officers.csv", "--db", db)
    run("deploy", "import", deployments_never_told(), "--db", db)
    base = sqlite3.connect(db)
    later = [file.read_text() for file in sorted((SOURCE / "schemas/sqlite").glob("*.sql")) if int(file.name[:4]) > version]
    for text in reversed(later):
        for table, column in reversed(re.findall(r"^ALTER TABLE (\w+) ADD COLUMN (\w+)", text, re.M)):
            base.execute(f"ALTER TABLE {table} DROP COLUMN {column}")
    for text in later:
        for table in re.findall(r"^CREATE (?:VIRTUAL )?TABLE (\w+)", text, re.M):
            base.execute(f"DROP TABLE {table}")
    base.execute(f"PRAGMA user_version = {version}")
    base.commit()
    base.close()
    return db


def upgrades_from(version):
    newest = max(int(file.name[:4]) for file in (SOURCE / "schemas/sqlite").glob("*.sql"))
    db = made_by(version)
    run("deploy", "list", "--db", db, code=6)
    run("upgrade", db)
    deployments = deployments_never_told().read_bytes()
    same(without_digests(run("deploy", "export", "--format", "csv", "--db", db)[0]), deployments, "deployments after the upgrade")
    run("check", "--db", db)
    run("assign", "representation", "list", "--db", db)
    run("board", "seat", "add", "--authority", "ES", "--role", "member", "--since", "2026-01-20", "--db", db)
    with sqlite3.connect(f"file:{db}.before-schema-{newest}?mode=ro", uri=True) as backup:
        same(backup.execute("PRAGMA user_version").fetchone()[0], version, "version of the backup")


for version in (1, 2, 3, 4, 5):
    check(f"a file of schema {version} is brought up to date, and nothing in it changes")(
        lambda version=version: upgrades_from(version))


@check("a blanked text is nowhere in the file, and the chain still proves the rest")
def _():
    db = loaded("redacted")
    text = "Secret Words About Somebody"
    for uid in ("AT-d-1", "AT-d-2"):
        run("deploy", "set", uid, "--duties", f"{text} {uid}", "--db", db)
        run("deploy", "set", uid, "--place", f"{text} too", "--db", db)
        run("redact", uid, "duties", "--reason", "named a person", "--yes", "--db", db)
        run("redact", uid, "place", "--reason", "named a person", "--yes", "--db", db)
    same(text.encode() in db.read_bytes(), False, "the text in the file's bytes")
    run("check", "--db", db)
    same(journal_agrees(db), True, "check_journal.py after redactions")
    same(rows_of("deploy", "show", "AT-d-1", "--db", db)[0]["duties"], "[redacted]", "the duties")
    base = sqlite3.connect(db)
    number = base.execute("SELECT max(revision) FROM redaction WHERE record = 'AT-d-2'").fetchone()[0]
    base.execute("UPDATE revision_change SET after = replace(after, '[redacted]', '[Redacted]') WHERE revision = ?", (number,))
    base.commit()
    base.close()
    run("check", "--db", db, code=1)
    same(journal_agrees(db), False, "check_journal.py after a change to a blanked revision")


@check("three national files make one picture, and the newest notification wins")
def _():
    folder = fresh("picture").parent
    network = configured("picture-network", officers=False)
    for owner in ("ES", "FR", "IT"):
        national = folder / f"{owner}.db"
        run("init", national, "--authority", owner)
        run("apply", "--db", national, SOURCE / "examples/network/config")
        for name, words in RECORDS.items():
            rows = rows_of(*words, "export", "--authority", owner, "--db", TEMP / "example.db")
            path = folder / f"{owner}-{name}.csv"
            with path.open("w", newline="") as out:
                writer = csv.DictWriter(out, rows[0].keys(), lineterminator="\n")
                writer.writeheader()
                writer.writerows(rows)
        for name in ("officer", "deploy", "mandate", "representation", "sharing", "joint"):
            run(*RECORDS[name], "import", folder / f"{owner}-{name}.csv", "--db", national)
        run("deploy", "notify", "--all", "--output", f"jsonl:{folder}/{owner}.jsonl", "--db", national)
        run("board", "notification", "import", folder / f"{owner}.jsonl", "--db", network)
        run("board", "notification", "import", folder / f"{owner}.jsonl", "--db", network)
        same(rows_of("deploy", "list", "--unnotified", "--db", national), [], f"{owner}: unnotified")
    same(revisions(network), 4, "revisions of the network file")
    for day in ("2026-01-01", "2026-09-15"):
        whole = [r for r in rows_of("coverage", "list", "--on", day, "--by", "authority", "--db", TEMP / "example.db",
                                    "--authority", "ES,FR,IT") ]
        same(rows_of("coverage", "list", "--on", day, "--by", "authority", "--db", network), whole, f"coverage on {day}")
        parts = sum(int(row["officers"]) for owner in ("ES", "FR", "IT")
                    for row in rows_of("coverage", "list", "--on", day, "--by", "authority", "--db", folder / f"{owner}.db"))
        same(sum(int(row["officers"]) for row in whole), parts, f"sum of the national files on {day}")
    run("check", "--db", network)
    same(journal_agrees(network), True, "check_journal.py on the network file")


@check("a proposal on the example is the best by a second opinion, and its posts are eligible")
def _():
    rows = rows_of("assign", "propose", "--posts", SOURCE / "examples/network/posts.csv", "--db", TEMP / "example.db")
    posts = {row["post"]: row for row in csv.DictReader((SOURCE / "examples/network/posts.csv").open())}
    officers = {row["uid"]: row for row in rows_of("officer", "export", "--db", TEMP / "example.db")}
    busy = defaultdict(list)
    for row in rows_of("deploy", "export", "--db", TEMP / "example.db"):
        planned = row["state"] == "planned"
        if row["state"] != "cancelled":
            busy[row["officer"]].append((row["planned_since" if planned else "since"],
                                         row["planned_until" if planned else "until"] or "9999"))
    same(len(rows), len(posts), "posts in the answer")
    taken = [row["officer"] for row in rows if row["officer"]]
    same(len(taken), len(set(taken)), "officers proposed once")
    for row in rows:
        post = posts[row["post"]]
        if not row["officer"]:
            continue
        officer = officers[row["officer"]]
        same(set(post["languages"].split()) <= set(officer["languages"].split()), True, f"{row['post']}: languages")
        same(not post["authorities"] or officer["owner"] in post["authorities"].split(), True, f"{row['post']}: owner")
        clash = [days for days in busy[row["officer"]] if days[0] <= post["until"] and days[1] >= post["since"]]
        same(clash, [], f"{row['post']}: {row['officer']} is free")


# Large files


def many(name):
    db = configured(name, officers=False)
    officers = "uid,owner,languages,expertise,training,source,seen_on\n"
    officers += "".join(f"ES-{n},ES,es,,,,\n" for n in range(10001, 20001))
    (db.parent / "officers.csv").write_text(officers)
    run("officer", "import", db.parent / "officers.csv", "--db", db)
    rows = [f"ES-d-{n},ES,ES-{10000 + n},MA,Tétouan,a,active,2025-01-01,,,,,,,,,," for n in range(1, 10001)]
    return db, rows


def write_rows(path, rows):
    path.write_text("".join(row + "\n" for row in [HEADER, *rows]), encoding="utf-8")


@check("10000 deployments in one import")
def _():
    db, rows = many("many")
    write_rows(db.parent / "good.csv", rows)
    run("deploy", "import", db.parent / "good.csv", "--db", db)
    same(len(rows_of("deploy", "export", "--db", db)), 10000, "deployments")


@check("one bad day among 10000 rows")
def _():
    db, rows = many("bad")
    bad = rows[9997].replace("2025-01-01", "2025-02-30")  # file line 9999, the header being line 1
    rows[9997] = bad
    path = db.parent / "bad.csv"
    write_rows(path, rows)
    before = db.read_bytes()
    _, err = run("deploy", "import", path, "--db", db, code=3)
    place = f":9999:{bad.index('2025-02-30') + 1}:"
    if place not in err:
        raise Wrong(f"no {place!r} in {err[:300]!r}")
    same(db.read_bytes() == before, True, "the file unchanged")
    rejects = db.parent / "rejects.csv"
    run("deploy", "import", path, "--partial", "--rejects", rejects, "--db", db, code=3)
    same(len(rows_of("deploy", "export", "--db", db)), 9999, "deployments")
    same(rejects.read_text(encoding="utf-8").splitlines(), [HEADER, bad], "rejects")


# Output


def parsed(form, *words):
    text = run(*words, "--format", form)[0].decode()
    if form == "json":
        found = json.loads(text)
        lists = [value for value in found.values() if isinstance(value, list)] if isinstance(found, dict) else [found]
        return lists[0]
    if form == "jsonl":
        return [json.loads(line) for line in text.splitlines()]
    if form == "csv":
        return list(csv.DictReader(io.StringIO(text, newline="")))
    header, *lines = [line.split("\t") for line in text.split("\n")[:-1]]
    return [dict(zip(header, line, strict=True)) for line in lines]


def survives(form):
    db = TEMP / "example.db"
    names = {row["country"]: row["name"] for row in parsed(form, "coverage", "list", "--on", DAY, "--by", "country", "--db", db)}
    for code, name in {"NA": "Namibia", "CI": "Côte d'Ivoire", "ST": "São Tomé and Príncipe", "XK": "Kosovo"}.items():
        if not str(names.get(code, "")).startswith(name):
            raise Wrong(f"{form}: {code} is {names.get(code)!r}, expected {name!r}")
    exported = rows_of("deploy", "export", "--db", db)
    got = parsed(form, "deploy", "export", "--db", db)
    for column, code in (("owner", "NO"), ("country", "XK"), ("country", "NA")):
        expected = sorted(row["uid"] for row in exported if row[column] == code)
        same(sorted(row["uid"] for row in got if row[column] == code), expected, f"{form}: {column} {code}")
        if not expected and code == "NO":
            raise Wrong("the example has no deployment of Norway")


for _form in ("csv", "tsv", "json", "jsonl"):
    check(f"names and codes survive {_form}")(lambda form=_form: survives(form))

READING = [
    "deploy list", "deploy show AT-d-1", "deploy export", "officer list", "officer show AT-0001", "officer export",
    "assign mandate list", "assign mandate show AT-m-1", "assign mandate export",
    "coverage list --on 2026-01-01 --by country", "coverage gaps --since 2026-01-01 --until 2026-12-31",
    "log", "log 3", "log --head",
]
PLAIN = ["help", "help deploy", "version", "explain D03", "--help", "--version", "deploy --help", "deploy list --help",
         "coverage gaps --help", "init --help"]


def full(words):
    with open("/dev/full", "wb") as sink:
        run(*words, code=74, stdout=sink)


for _line in READING:
    check(f"/dev/full: {_line}")(lambda line=_line: full([*line.split(), "--db", TEMP / "example.db"]))
    for _form in ("table", "json", "jsonl", "csv"):
        check(f"/dev/full: {_line} --format {_form}")(
            lambda line=_line, form=_form: full([*line.split(), "--format", form, "--db", TEMP / "example.db"])
        )
for _line in PLAIN:
    check(f"/dev/full: {_line}")(lambda line=_line: full(line.split()))




@check("/dev/full: plan")
def _():
    db = fresh("full-plan")
    run("init", db)
    full(["plan", SOURCE / "examples/network/config", "--db", db])


@check("/dev/full: undo --dry-run")
def _():
    full(["undo", "--last", "-y", "--dry-run", "--db", loaded("full-undo")])


# Misuse


@check("a misspelt command names the nearest")
def _():
    _, err = run("deploy", "lisst", "--db", TEMP / "example.db", code=2)
    same(bool(re.search(r"\blist\b", err)), True, f"`list` named in {err!r}")


@check("a misspelt option names the nearest")
def _():
    _, err = run("deploy", "list", "--formt", "csv", "--db", TEMP / "example.db", code=2)
    same("--format" in err, True, f"`--format` named in {err!r}")


@check("a file that is not there is not made")
def _():
    folder = fresh("typo").parent
    run("deploy", "list", "--db", folder / "typo.db", code=4)
    same(list(folder.iterdir()), [], "files made")


def unchanged_by_reading(db):
    before = fingerprint(db)
    for line in [*READING, "check", "deploy list --format json"]:
        run(*line.split(), "--db", db)
        same(fingerprint(db), before, f"bytes and time after {line}")
        same([path.name for path in db.parent.iterdir()], [db.name], f"files after {line}")


@check("reading leaves the file alone")
def _():
    unchanged_by_reading(loaded("reading"))


@check("reading in a folder without leave to write")
def _():
    db = loaded("locked")
    db.parent.chmod(0o555)
    try:
        unchanged_by_reading(db)
    finally:
        db.parent.chmod(0o755)


@check("two writers at once")
def _():
    db = loaded("writers")
    add = ["officer", "add", "AT-9001", "--languages", "de", "--db", db]
    holder = sqlite3.connect(db, isolation_level=None)
    holder.execute("BEGIN IMMEDIATE")
    try:
        run(*add, "--lock-wait", "0", code=6)
        waiter = start(*add, "--lock-wait", "20")
        time.sleep(0.7)
        same(waiter.poll(), None, "the second writer waits")
    finally:
        holder.execute("ROLLBACK")
        holder.close()
    _, err = waiter.communicate(timeout=30)
    same(waiter.returncode, 0, f"exit of the waiting writer ({err.decode()[:200]})")
    same("AT-9001" in {row["uid"] for row in rows_of("officer", "export", "--db", db)}, True, "the record written")


@check("two programs writing at once")
def _():
    db = loaded("programs")
    count = revisions(db)
    writers = [start("officer", "add", f"AT-90{n:02}", "--db", db, "--lock-wait", "30") for n in range(8)]
    for writer in writers:
        _, err = writer.communicate(timeout=60)
        same(writer.returncode, 0, f"exit of a writer ({err.decode()[:200]})")
    same(revisions(db), count + 8, "revisions")
    run("check", "--db", db)


@check("a symbolic link is no file")
def _():
    db = loaded("link")
    link = db.parent / "link.db"
    link.symlink_to(db)
    run("deploy", "list", "--db", link, code=6)


@check("a text file is no file of the program")
def _():
    path = fresh("text")
    path.write_text("uid,owner\nAT-d-1,AT\n" * 100)
    before = path.read_bytes()
    run("deploy", "list", "--db", path, code=6)
    run("officer", "add", "AT-9001", "--db", path, code=6)
    same(path.read_bytes(), before, "the text")


@check("a folder is no file")
def _():
    run("deploy", "list", "--db", fresh("folder").parent, code=74)


@check("a killed writer's hot journal is rolled back")
def _():
    db = loaded("killed")
    exported = exports(db)
    script = (
        "import os, sqlite3, sys\n"
        "base = sqlite3.connect(sys.argv[1], isolation_level=None)\n"
        "base.execute('PRAGMA cache_size = 1')\n"  # so that pages are written before the commit
        "base.execute('BEGIN IMMEDIATE')\n"
        "base.execute(\"UPDATE deployment SET duties = 'x' || coalesce(duties, '')\")\n"
        "os.kill(os.getpid(), 9)\n"
    )
    subprocess.run([sys.executable, "-c", script, str(db)])
    if not Path(f"{db}-journal").exists():
        raise Wrong("the killed writer left no journal")
    run("officer", "add", "AT-9001", "--db", db)
    same(exports(db)["deploy"], exported["deploy"], "deployments after the roll back")
    run("check", "--db", db)


# The board and the networks

BIENNIUM = "examples/network/biennium.sh"
END = "2028-03-15"
# What is overdue at the end when a step is left out; a number stands for so many or more networks or authorities.
LEFT_OUT = {
    "": {},
    "seats": {("members", "")},
    "first-meeting": {("meetings", "2026"), ("rules_of_procedure", "")},
    "first-list": {("list_of_deployments", "COM-g-1")},
    "rules": {("rules_of_procedure", "")},
    "notices": {("deployment_notices", 10)},
    "notices-of-facilitators": {("facilitator_notice", 50)},
    "programme": {("programme", "the first one")},
    "programme-sent": {("programme_sent", "COM-w-1")},
    "second-meeting": {("meetings", "2026")},
    "second-list": {("list_of_deployments", "COM-g-2")},
    "action-ended": {("ad_hoc_action", "COM-a-1")},
    "third-meeting": {("meetings", "2027")},
    "third-list": {("list_of_deployments", "COM-g-3")},
    "item-done": {("programme_item", "COM-i-1")},
    "network-meetings": {("network_meetings", 50)},
    "fourth-meeting": {("meetings", "2027"), ("programme", "from 2028-02-01 on"),
                       *((f"{what}_review", "") for what in ("programme", "facilitator", "host_authority",
                                                             "information_flow", "training", "platform"))},
    "fourth-list": {("list_of_deployments", "COM-g-4")},
    "next-programme": {("programme", "from 2028-02-01 on")},
    "next-programme-sent": {("programme_sent", "COM-w-2")},
    "items-done": {("programme_item", "COM-i-2"), ("programme_item", "COM-i-3")},
    "report": {("activity_report", "2026-02-01 to 2028-01-31")},
    "report-sent": {("activity_report_sent", "COM-y-1")},
    "agreement": {},
    "amendment": {},
}


def played(name):
    """A copy of the example with its two years of the board."""
    if not (TEMP / "biennium.db").exists():
        biennium(loaded("biennium")).rename(TEMP / "biennium.db")
    db = fresh(name)
    shutil.copyfile(TEMP / "biennium.db", db)
    return db


def biennium(db, without=""):
    words = [str(SOURCE / BIENNIUM), str(db), *([without] if without else [])]
    done = subprocess.run(words, env=environment(), cwd=TEMP, capture_output=True, encoding="utf-8", timeout=300)
    if done.returncode != 0:
        raise Wrong(f"biennium.sh {without} exits {done.returncode}: {done.stderr[-300:]}")
    return db


PLAYED = {}


def played_without(step):
    """All of them are begun with the first, two at a time."""
    if not PLAYED:
        pool = ThreadPoolExecutor(max_workers=2)
        for left_out in LEFT_OUT:
            PLAYED[left_out] = pool.submit(lambda name=left_out: biennium(loaded(f"without-{name or 'nothing'}"), name))
    return PLAYED[step].result()


def overdue_without(step):
    db = played_without(step)
    rows = rows_of("board", "obligations", "--on", END, "--state", "overdue", "--db", db)
    found = Counter(row["duty"] for row in rows)
    for duty, about in LEFT_OUT[step]:
        if isinstance(about, int):
            if found.pop(duty, 0) < about:
                raise Wrong(f"{duty}: fewer than {about} are overdue without {step}")
            rows = [row for row in rows if row["duty"] != duty]
    exact = {pair for pair in LEFT_OUT[step] if not isinstance(pair[1], int)}
    same({(row["duty"], row["about"]) for row in rows}, exact, f"overdue without {step}")


for step in LEFT_OUT:
    check(f"the board's two years without {step or 'anything left out'}: exactly that is overdue at the end")(
        lambda step=step: overdue_without(step))


def voters_on(states, day):
    """Art 7 by the TOML file alone."""
    holds = lambda periods: any(p.get("since", date.min) <= day <= p.get("until", date.max) for p in periods)
    votes = sum(1 for state in states["member_state"] if holds(state.get("bound", [])) and holds(state.get("votes", [])))
    votes += sum(2 for one in states["commission"] if holds(one.get("votes", [])))
    return votes + sum(1 for agency in states["agency"] if holds(agency.get("votes", [])))


@check("the voters of a day are those of the configuration")
def _():
    states = tomllib.loads((SOURCE / "examples/network/config/states.toml").read_text("utf-8"))
    for day in (date(2019, 8, 13), date(2019, 8, 14), date(2026, 1, 20)):
        rows = rows_of("board", "voters", "--on", day, "--db", TEMP / "example.db")
        same(len(rows), voters_on(states, day), f"voters on {day}")
    same(voters_on(states, date(2026, 1, 20)), 31, "voters by Art 7 without Denmark")


def facilitator_on(kinds, deployments, agreements, network, day):
    """Art 5(2) on one day: rank, authority, deployment."""
    there = [row for row in deployments if row["country"] == network and serves(row, day)]
    if not there:
        return None
    agreed = {row["deployment"] for row in agreements if row["network"] == network
              and parsed_day(row["since"], date.min) <= day <= parsed_day(row["until"], date.max)}
    for rank in ("commission", "agency"):
        entitled = [row for row in there if kinds[row["owner"]] == rank]
        if not entitled:
            continue
        owners = {row["owner"] for row in entitled}
        chosen = entitled if len(entitled) == 1 else [row for row in entitled if row["uid"] in agreed]
        if chosen:
            return rank, chosen[0]["owner"], chosen[0]["uid"]
        return (rank, owners.pop(), "") if len(owners) == 1 else ("tie", "", "")
    chosen = [row for row in there if row["uid"] in agreed]
    return ("agreed", chosen[0]["owner"], chosen[0]["uid"]) if chosen else ("none", "", "")


@check("who facilitates each network, from the exported tables, on days over eight years")
def _():
    db = played("facilitators")
    kinds = {row["uid"]: row["kind"] for row in rows_of("query", "SELECT uid, kind FROM authorities", "--db", db)}
    deployments = rows_of("deploy", "export", "--db", db)
    agreements = rows_of("network", "agreement", "export", "--db", db)
    seen = Counter()
    for day in (date(2020 + n // 2, 1 + 6 * (n % 2), 1) for n in range(17)):
        expected = {}
        for network in {row["country"] for row in deployments}:
            if (found := facilitator_on(kinds, deployments, agreements, network, day)) is not None:
                expected[network] = found
        rows = rows_of("network", "list", "--on", day, "--db", db)
        same({row["network"]: (row["rank"], row["authority"], row["deployment"]) for row in rows if row["kind"] == "country"},
             expected, f"facilitators on {day}")
        seen.update(rank for rank, _, _ in expected.values())
    same(set(seen), {"commission", "agency", "tie", "none"}, "ranks seen")


@check("a frozen list has the digests that its bytes give, and each deployment in service on its day")
def _():
    db = played("rosters")
    deployments = rows_of("deploy", "export", "--db", db)
    for roster in rows_of("board", "roster", "list", "--db", db):
        columns = "uid,deployment,authority,officer,country,place,host_kind,state,since,until,post,covers,duties,digest"
        entries = rows_of("board", "roster", "show", roster["uid"], "--columns", columns, "--db", db)
        as_of = date.fromisoformat(roster["as_of"])
        same([row["deployment"] for row in entries if row["state"] == "active"],
             [row["uid"] for row in deployments if serves(row, as_of)], f"in service on {roster['as_of']}")
        for row in entries:
            text = {name: row[name] for name in columns.split(",")[1:-1]}
            line = json.dumps(text, ensure_ascii=False, separators=(",", ":")) + "\n"
            same(hashlib.blake2b(line.encode(), digest_size=32).hexdigest(), row["digest"], f"digest of {row['uid']}")
        head = "".join(roster[name] + "\n" for name in ("meeting", "as_of", "frozen_on", "revision", "entries"))
        whole = head + "".join(row["digest"] + "\n" for row in entries)
        same(hashlib.blake2b(whole.encode(), digest_size=32).hexdigest(), roster["digest"], f"digest of {roster['uid']}")


def roster_changed(statement):
    db = played(f"roster-{hashlib.sha256(statement.encode()).hexdigest()[:8]}")
    with sqlite3.connect(db) as base:
        base.execute(statement)
    base.close()
    run("board", "roster", "verify", "--db", db, code=1)
    out, err = run("check", "--db", db, "--verbose", code=1)
    found = out.decode() + err
    if "B12" not in found or "C23" not in found:
        raise Wrong(f"`check --db` does not find: {statement}")


for statement in (
    "UPDATE roster_entry SET duties = duties || '.' WHERE uid = 'COM-l-2-7'",
    "UPDATE roster_entry SET since = date(since, '+1 day') WHERE uid = 'COM-l-3-1'",
    "UPDATE roster SET as_of = date(as_of, '+1 day') WHERE uid = 'COM-l-2'",
    "DELETE FROM roster_entry WHERE uid = 'COM-l-4-402'",
):
    check(f"one change of a frozen list is found: {statement}")(lambda statement=statement: roster_changed(statement))


@check("the records of the board and of the networks go out and come in unchanged, without their owner too")
def _():
    db = played("board-out")
    other = loaded("board-in")
    nouns = ["board seat", "board meeting", "board decision", "board programme", "board programme item", "board action",
             "network agreement", "network notice", "network meeting", "network guest"]
    run("network", "guest", "add", "--network", "SN", "--country", "CA", "--since", "2026-02-01", "--db", db)
    for noun in nouns:
        rows = rows_of(*noun.split(), "export", "--db", db)
        path = TEMP / f"{noun.replace(' ', '-')}.csv"
        with open(path, "w", newline="", encoding="utf-8") as out:
            writer = csv.DictWriter(out, [name for name in rows[0] if name != "owner"], extrasaction="ignore")
            writer.writeheader()
            writer.writerows(rows)
        run(*noun.split(), "import", path, "--db", other, "--today", END)
        same(rows_of(*noun.split(), "export", "--db", other), rows, f"{noun} after export and import")
        same(run(*noun.split(), "import", path, "--db", other, "--today", END)[0].decode().splitlines()[1].split("\t")[0], "0",
             f"{noun} added the second time")


@check("a calendar program reads the obligations")
def _():
    db = played("calendar")
    run("board", "obligations", "--on", "2027-01-11", "--until", "2028-12-31", "--output", f"ics:{TEMP / 'board.ics'}",
        "--db", db)
    events = (TEMP / "board.ics").read_text("utf-8").count("BEGIN:VEVENT")
    first = (TEMP / "board.ics").read_bytes()
    run("board", "obligations", "--on", "2027-01-11", "--until", "2028-12-31", "--output", f"ics:{TEMP / 'board.ics'}",
        "--db", db)
    same((TEMP / "board.ics").read_bytes(), first, "the calendar written twice")
    calcurse = shutil.which("calcurse")
    if not calcurse:
        raise Wrong("calcurse is not installed: .ci/install.sh does that")
    home = TEMP / "calcurse"
    home.mkdir()
    for words in (["-q", "-i", str(TEMP / "board.ics")], ["-q", "-Q", "--from", "01/01/2027", "--to", "12/31/2028"]):
        done = subprocess.run([calcurse, "-D", str(home), "-C", str(home), *words], capture_output=True, encoding="utf-8",
                              stdin=subprocess.DEVNULL, timeout=60)
        if done.returncode != 0 or "error" in done.stderr.lower():
            raise Wrong(f"calcurse {words[:2]}: {done.stderr[:300]}")
    listed = [line for line in done.stdout.splitlines() if line.startswith(" * ")]
    if events < 50 or len(listed) != events:
        raise Wrong(f"calcurse shows {len(listed)} of {events} events")
    if not any("network meetings, SN (Art 5(1)(a))" in line for line in listed):
        raise Wrong("calcurse does not show the meetings of the network in Senegal")


def main():
    global SOURCE, ILONET, TEMP
    if len(sys.argv) != 3:
        sys.exit("usage: check_acceptance.py SOURCE_DIR ILONET")
    SOURCE, ILONET = Path(sys.argv[1]).resolve(), Path(sys.argv[2]).resolve()
    failed = 0
    with tempfile.TemporaryDirectory(prefix="ilonet-acceptance-") as folder:
        TEMP = Path(folder).resolve()
        load = ["sh", str(SOURCE / "examples/network/load.sh"), str(TEMP / "example.db")]
        done = subprocess.run(load, env=environment(), capture_output=True, text=True)
        if done.returncode != 0:
            print(f"load.sh: exit {done.returncode}: {done.stderr[-500:]}\n0 passed, 1 failed")
            sys.exit(1)
        for name, function in CHECKS:
            try:
                function()
            except Exception as problem:  # whatever stops a check is a failure of it
                failed += 1
                print(f"{name}: {type(problem).__name__}: {' '.join(str(problem).split())}", flush=True)
    print(f"{len(CHECKS) - failed} passed, {failed} failed")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
