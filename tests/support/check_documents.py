#!/usr/bin/python3
"""Holds every figure of the documents against queries over exported CSV files, and every format against the others.

Usage: check_documents.py SOURCE_DIR ILONET

The example network with two years of its board is exported by the program's own `export` and `query` and loaded into SQLite;
each table of the activity report is asked for again there. Prints a line for each failure and last `N passed, M failed`; exit 1
on a failure.
"""

import csv
import html
import io
import json
import os
import re
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import zipfile
from collections import Counter, defaultdict
from datetime import date, timedelta
from pathlib import Path
from xml.etree import ElementTree

SINCE, UNTIL = "2026-01-01", "2027-12-31"
PERIOD = ["--since", SINCE, "--until", UNTIL]
CHECKS = []
SKIPPED = set()
TOPICS = "abcdefghijkl"


def check(name):
    def keep(function):
        CHECKS.append((name, function))
        return function

    return keep


def same(got, expected, what):
    if got != expected:
        pairs = [(a, b) for a, b in zip(got, expected) if a != b][:2] if isinstance(got, list) else (got, expected)
        raise AssertionError(f"{what}: got {str(got)[:200]}, expected {str(expected)[:200]}; differing {str(pairs)[:400]}")


def run(*words, code=0, today="2028-03-15", stdin=None):
    kept = {key: value for key, value in os.environ.items() if not key.startswith("ILONET")}
    environment = {**kept, "ILONET": str(ILONET), "ILONET_OPERATOR": "documents", "ILONET_TODAY": today, "LC_ALL": "C.UTF-8"}
    done = subprocess.run([str(word) for word in words], capture_output=True, env=environment, cwd=TEMP, input=stdin, timeout=300)
    if done.returncode != code:
        raise AssertionError(f"{' '.join(map(str, words))[:200]} exits {done.returncode}: {done.stderr.decode()[:400]}")
    return done.stdout


def ilonet(*words, db="board.db", **options):
    return run(ILONET, *words, "--db", db, **options)


def rows_of(*words, **options):
    return list(csv.DictReader(io.StringIO(ilonet(*words, "--format", "csv", **options).decode(), newline="")))


def load(base, name, rows):
    columns = list(rows[0]) if rows else ["uid"]
    base.execute(f"CREATE TABLE {name} ({', '.join(columns)})")
    base.executemany(f"INSERT INTO {name} VALUES ({', '.join('?' * len(columns))})", [list(row.values()) for row in rows])


def exported():
    """Everything that was recorded, as its CSV exports say it."""
    base = sqlite3.connect(":memory:")
    for name, words in {"deployments": ["deploy"], "mandates": ["assign", "mandate"], "reports": ["report"],
                        "representations": ["assign", "representation"], "sharings": ["assign", "sharing"],
                        "joint": ["assign", "joint"], "activities": ["report", "activity"]}.items():
        load(base, name, rows_of(*words, "export"))
    for view in ("authorities", "regions", "third_countries", "meetings", "decisions", "envelopes", "entries", "programmes", "programme_items", "actions",
                 "network_meetings", "facilitator_agreements", "requirements"):
        load(base, view, rows_of("query", f"SELECT * FROM {view}"))
    base.execute("DELETE FROM reports WHERE uid IN (SELECT replaces FROM reports)")
    base.execute("CREATE VIEW served AS SELECT *, iif(until = '', '9999-12-31', until) AS last FROM deployments "
                 "WHERE state IN ('active', 'ended') AND since <> ''")
    base.execute(f"CREATE VIEW observed AS SELECT r.*, c.region AS region FROM reports r JOIN third_countries c ON c.uid = r.country "
                 f"WHERE observed_on BETWEEN '{SINCE}' AND '{UNTIL}'")
    base.execute(f"CREATE VIEW done AS SELECT * FROM activities WHERE until BETWEEN '{SINCE}' AND '{UNTIL}'")
    return base


def tables_of(document):
    return {name: rows for section in document["sections"] for name, rows in section["tables"].items()}


def texts(rows):
    return [["" if value is None else str(value) for value in row] for row in rows]


class Figures:
    """One function for each table of the activity report: what the exports say."""

    def __init__(self, base):
        self.base = base
        self.names = dict(base.execute("SELECT uid, name FROM authorities UNION SELECT uid, name FROM regions "
                                       "UNION SELECT uid, name FROM third_countries"))

    def ask(self, sql, *values):
        return [list(row) for row in self.base.execute(sql, values)]

    def deployments(self):
        kinds = {"a": "diplomatic mission of a member state", "b": "competent authority of the third country",
                 "c": "international organisation", "d": "diplomatic mission of the Union"}
        rows = []
        for by, key in (("all", "''"), ("authority", "owner"), ("host_kind", "host_kind"), ("region", "c.region"),
                        ("country", "country")):
            for code, first, last in self.ask(
                    f"SELECT {key}, sum(d.since <= ?1 AND ?1 <= last), sum(d.since <= ?2 AND ?2 <= last) FROM served d "
                    f"JOIN third_countries c ON c.uid = d.country GROUP BY 1 ORDER BY 1", SINCE, UNTIL):
                if first or last:
                    rows.append([by, code, kinds.get(code, "") if by == "host_kind" else self.names.get(code, ""), first, last,
                                 last - first])
        return rows

    def facilitators(self):
        kinds = dict(self.ask("SELECT uid, kind FROM authorities"))
        counts = {rank: [0, 0] for rank in ("commission", "agency", "agreed", "tie", "none")}
        for at, day in enumerate((SINCE, UNTIL)):
            members = defaultdict(list)
            for uid, owner, country in self.ask("SELECT uid, owner, country FROM served WHERE since <= ?1 AND ?1 <= last", day):
                members[country].append((uid, owner))
            for country, officers in members.items():
                if len({owner for _, owner in officers}) < 2:
                    continue
                agreed = {row[0] for row in self.ask(
                    "SELECT deployment FROM facilitator_agreements WHERE network = ?1 AND since <= ?2 AND (until = '' OR ?2 <= until)",
                    country, day)}
                rank = "agreed" if any(uid in agreed for uid, _ in officers) else "none"
                for kind in ("agency", "commission"):
                    entitled = [(uid, owner) for uid, owner in officers if kinds[owner] == kind]
                    if entitled:
                        one = len({owner for _, owner in entitled}) == 1 or any(uid in agreed for uid, _ in entitled)
                        rank = kind if one else "tie"
                counts[rank][at] += 1
        return [["all", *map(sum, zip(*counts.values()))]] + [[rank, *pair] for rank, pair in counts.items()]

    def network_meetings(self):
        meetings = self.ask("SELECT items FROM network_meetings WHERE day BETWEEN ? AND ?", SINCE, UNTIL)
        duties = Counter(duty for (items,) in meetings for duty in items.split())
        return [["all", len(meetings)]] + [[duty, duties[duty]] for duty in sorted(duties)]

    def topics(self):
        rows = []
        for topic in TOPICS:
            found = self.ask("SELECT observed_on, received_on, processed_on, incident FROM observed WHERE topic = ?", topic)
            waits = sorted((date.fromisoformat(b) - date.fromisoformat(a)).days for a, b, _, _ in found if b)
            works = sorted((date.fromisoformat(c) - date.fromisoformat(b)).days for _, b, c, _ in found if b and c)
            backlog = sum(1 for _, b, c, _ in found if b and b <= UNTIL and not (c and c <= UNTIL))
            rows.append([topic, len(found), sum(row[3] == "yes" for row in found), *map(quantile(waits), (50, 90)),
                         *map(quantile(works), (50, 90)), backlog])
        return rows

    def by_month(self, table, where):
        counts = {month: [reports, incidents] for month, reports, incidents in self.ask(
            f"SELECT substr(observed_on, 1, 7), count(*), sum(incident = 'yes') FROM observed WHERE {where} GROUP BY 1")}
        months = [f"{year}-{month:02}" for year in (2026, 2027) for month in range(1, 13)]
        return [[month, *counts.get(month, [0, 0])] for month in months]

    def regions(self):
        return [[region, self.names[region], reports, incidents] for region, reports, incidents in self.ask(
            "SELECT region, count(*), sum(incident = 'yes') FROM observed GROUP BY 1 ORDER BY 1")]

    def silent(self):
        first = "2027-01-01"  # of the twelve months that end on UNTIL
        rows = self.ask(
            "SELECT d.country, m.topic, min(max(d.since, m.since)) AS began, "
            "(SELECT max(observed_on) FROM reports r WHERE r.country = d.country AND r.topic = m.topic AND observed_on <= ?1) "
            "FROM mandates m JOIN served d ON d.uid = m.deployment WHERE m.topic <> '' AND d.since <= ?1 AND ?1 <= last "
            "AND (m.since = '' OR m.since <= ?1) AND (m.until = '' OR ?1 <= m.until) GROUP BY 1, 2", UNTIL)
        counts = Counter(topic for _, topic, began, last in rows if began <= first and (not last or last < first))
        return [[topic, counts[topic]] for topic in TOPICS if counts[topic]]

    def smuggling_routes(self):
        counts = defaultdict(lambda: [0, 0])
        for routes, incident in self.ask("SELECT routes, incident FROM observed WHERE topic IN ('d', 'f')"):
            for route in routes.split() or [""]:
                counts[route][0] += 1
                counts[route][1] += incident == "yes"
        return [[route, *counts[route]] for route in sorted(counts)]

    def returns(self):
        return [[served, self.names[served], *rest] for served, *rest in self.ask(
            "SELECT iif(served = '', owner, served), count(*), sum(requests), sum(identified), sum(returned) FROM done "
            "WHERE kind = 'return_assistance' GROUP BY 1 ORDER BY 1")]

    def activities(self):
        counts = "events participants checked advised requests identified returned resettled admitted".split()
        sums = ", ".join(f"iif(count(nullif({one}, '')) = 0, '', cast(sum({one}) AS INTEGER))" for one in counts)
        return self.ask(f"SELECT kind, count(*), {sums} FROM done GROUP BY 1 ORDER BY 1")

    def joint_work(self):
        together = ("FROM {table} w JOIN served d ON d.uid = w.deployment WHERE max(d.since, w.since) <= ?2 "
                    "AND ?1 <= min(last, iif(w.until = '', '9999-12-31', w.until))")
        rows = []
        for form, table in (("representation", "representations"), ("sharing", "sharings"), ("joint_deployment", "joint")):
            sql = "SELECT count(*) " + together.format(table=table)
            rows.append([form, *(self.ask(sql, *days)[0][0] for days in ((SINCE, SINCE), (UNTIL, UNTIL), (SINCE, UNTIL)))])
        return rows

    def meetings(self):
        return self.ask("SELECT uid, day, items FROM meetings WHERE state = 'held' AND day BETWEEN ? AND ? ORDER BY day", SINCE, UNTIL)

    def decisions(self):
        return sorted(self.ask("SELECT uid, day, kind, subject, outcome FROM decisions WHERE day BETWEEN ? AND ?", SINCE, UNTIL),
                      key=lambda row: int(row[0].rsplit("-", 1)[1]))

    def funding_agreements(self):
        return self.ask("SELECT uid, day, subject, envelope, ceiling, outcome FROM decisions WHERE kind = 'funding_agreement' "
                        "AND day BETWEEN ? AND ?", SINCE, UNTIL)

    def funds(self):
        strands = {uid: f"{instrument}/{strand}" for uid, instrument, strand in self.ask("SELECT uid, instrument, strand FROM envelopes")}
        sums = {strand: Counter() for strand in strands.values()}
        for uid, amount in self.ask("SELECT uid, amount_minor FROM envelopes"):
            sums[strands[uid]]["budget"] += int(amount)
        for envelope, ceiling in self.ask("SELECT envelope, ceiling_minor FROM decisions WHERE envelope <> '' AND outcome = 'adopted' "
                                          "AND day <= ? AND uid NOT IN (SELECT revokes FROM decisions)", UNTIL):
            sums[strands[envelope]]["agreed"] += int(ceiling)
        parents = dict(self.ask("SELECT uid, coalesce(nullif(envelope, ''), account) FROM entries"))
        for uid, act, amount in self.ask("SELECT uid, act, amount_minor FROM entries WHERE owner = 'COM' AND day <= ?", UNTIL):
            root = uid
            while root in parents:
                root = parents[root]
            sums[strands[root]]["budget" if act == "amendment" else act] += int(amount)
        columns = ("budget", "agreed", "allocation", "commitment", "payment", "recovery")
        rows = []
        for strand in sorted(sums):
            of = sums[strand]
            cents = [of[column] for column in columns] + [of["commitment"] - of["payment"] - of["decommitment"]]
            rows.append([strand, *(f"{number // 100}.{number % 100:02}" for number in cents)])
        return rows

    def programmes(self):
        return self.ask("SELECT p.uid, p.since, p.until, p.decision, count(i.uid), sum(progress = 'planned'), "
                        "sum(progress = 'running'), sum(progress = 'done'), sum(progress = 'dropped') FROM programmes p "
                        "LEFT JOIN programme_items i ON i.programme = p.uid WHERE p.since <= ?2 AND ?1 <= p.until GROUP BY 1 ORDER BY 1",
                        SINCE, UNTIL)

    def actions(self):
        return self.ask("SELECT a.uid, a.decision, aim, networks, due, ended_on FROM actions a JOIN decisions d ON d.uid = a.decision "
                        "WHERE d.day BETWEEN ? AND ? ORDER BY a.uid", SINCE, UNTIL)


def quantile(values):
    """The least number of days that so many of a hundred do not exceed."""
    return lambda percent: values[-(-len(values) * percent // 100) - 1] if values else ""


def gaps_by_day(figures):
    """Requirements not met, day by day and naively: pairs of country and subject with the days on which they are short."""
    supply = defaultdict(Counter)
    first, last = date.fromisoformat(SINCE), date.fromisoformat(UNTIL)
    days = [(first + timedelta(n)).isoformat() for n in range((last - first).days + 1)]
    mandates = defaultdict(list)
    for uid, topic, task, since, until in figures.ask("SELECT deployment, topic, task, since, until FROM mandates"):
        mandates[uid].append((topic or task, since, until or "9999-12-31"))
    for uid, country, covers, since, until in figures.ask("SELECT uid, country, covers, since, last FROM served"):
        for day in days:
            if since <= day <= until:
                subjects = {""} | {subject for subject, begin, end in mandates[uid] if begin <= day <= end}
                for subject in subjects:
                    supply[day][country, subject] += 100
                    for other in covers.split():
                        supply[day][other, subject] += 50
    short = defaultdict(list)
    for country, topic, task, officers, since, until in figures.ask("SELECT country, topic, task, officers, since, until FROM requirements"):
        for day in days:
            if since <= day <= (until or "9999-12-31") and supply[day][country, topic or task] < 100 * int(officers):
                short[country, topic or task].append(day)
    return short


@check("every figure of the activity report is that of a query over the exports")
def _():
    figures = Figures(exported())
    document = json.loads(ilonet("report", "build", "activity", *PERIOD, "--disclose", "--format", "json"))
    tables = tables_of(document)
    without_names = {"topics": 1, "silent": 1}
    asked = {
        "deployments": figures.deployments(), "facilitators": figures.facilitators(),
        "network_meetings": figures.network_meetings(), "topics": figures.topics(), "months": figures.by_month("months", "1"),
        "regions": figures.regions(), "silent": figures.silent(), "smuggling_months": figures.by_month("m", "topic IN ('d', 'f')"),
        "smuggling_routes": figures.smuggling_routes(), "returns": figures.returns(), "activities": figures.activities(),
        "joint_work": figures.joint_work(), "meetings": figures.meetings(), "decisions": figures.decisions(),
        "funding_agreements": figures.funding_agreements(), "funds": figures.funds(), "programmes": figures.programmes(), "actions": figures.actions(),
    }
    for name, rows in asked.items():
        got = texts(list(row.values()) for row in tables.pop(name))
        if name in without_names:
            for row in got:
                row.pop(without_names[name])
        same(got, texts(rows), name)
        if not got:
            raise AssertionError(f"{name} is empty: nothing was compared")
    short = gaps_by_day(figures)
    regions = dict(figures.ask("SELECT uid, region FROM third_countries"))
    counted = defaultdict(lambda: [set(), 0, 0, 0])
    for (country, _), days in short.items():
        for key in ("all", regions[country]):
            counted[key][0] |= {country} if UNTIL in days else set()
            counted[key][1] += UNTIL in days
            counted[key][2] += 1
            counted[key][3] += len(days)
    got = {row["region"]: [row["countries_on_until"], row["gaps_on_until"], row["gaps_in_period"], row["days"]]
           for row in tables.pop("gaps")}
    same(got, {key: [len(value[0]), *value[1:]] for key, value in counted.items()}, "gaps")
    missing = defaultdict(set)
    for (country, subject), days in short.items():
        if UNTIL in days:
            missing[country].add(subject or "officers")
    same({row["country"]: set(row["missing"].split()) for row in tables.pop("gap_countries")}, dict(missing), "gap_countries")
    lacking = Counter(row["gap"] for row in rows_of("coverage", "coordination", "--on", UNTIL))
    lacking["overlap"] = len({row["country"] for row in rows_of("coverage", "overlaps", "--on", UNTIL)})
    same({row["gap"]: row["networks"] for row in tables.pop("coordination") if row["networks"]}, dict(lacking), "coordination")
    same(tables, {}, "tables that nobody asked for")


def numbers_of(document):
    return {(name, at, column): value for name, rows in tables_of(document).items() for at, row in enumerate(rows)
            for column, value in row.items()}


@check("what is published shows no small count, and no other number than the disclosed document")
def _():
    words = ("report", "build", "activity", *PERIOD, "--format", "json")
    public, full = numbers_of(json.loads(ilonet(*words))), numbers_of(json.loads(ilonet(*words, "--disclose")))
    same(set(public), set(full), "cells")
    persons = {"deployments": {"on_since", "on_until"}, "returns": {"requests", "identified", "returned"},
               "activities": set("participants checked advised requests identified returned resettled admitted".split()),
               "joint_work": {"on_since", "on_until", "in_period"}}
    banded = 0
    for (name, at, column), value in public.items():
        real = full[name, at, column]
        if column in persons.get(name, ()):
            if isinstance(value, int) and (value != real or 0 < value < 3):
                raise AssertionError(f"{name} row {at} {column} shows {value} for {real}")
            if isinstance(value, str):
                banded += 1
                least, _, most = value.replace("+", "-").partition("-")
                if not int(least) <= real <= int(most or 10**9):
                    raise AssertionError(f"{name} row {at} {column} shows {value} for {real}")
        elif (name, column) != ("deployments", "change"):
            same(value, real, f"{name} row {at} {column}")
    if banded == 0:
        raise AssertionError("nothing was banded")


@check("numbers of networks do not say how many officers stand behind a band")
def _():
    def made(name, posts):
        run(ILONET, "init", name)
        run(ILONET, "apply", SOURCE / "examples/network/config", "--db", name)
        officers = [f"{owner}-{n + 1:04},{owner}" for owner, group in posts.items() for n in range(len(group))]
        run(ILONET, "officer", "import", "-", "--from", "csv", "--db", name, stdin=("uid,owner\n" + "\n".join(officers) + "\n").encode())
        rows = [f"{owner},{owner}-{n + 1:04},{code},a,active,2026-01-01,training" for owner, group in posts.items()
                for n, code in enumerate(group)]
        head = "owner,officer,country,host_kind,state,since,duties\n"
        run(ILONET, "deploy", "import", "-", "--from", "csv", "--db", name, stdin=(head + "\n".join(rows) + "\n").encode())
        words = ("report", "build", "activity", *PERIOD, "--table", "facilitators")
        return [{row["facilitator"]: row["on_until"] for row in rows_of(*words, *more, db=name)} for more in ((), ("--disclose",))]

    # Two officers of the Commission in two countries, shown as 1-2; every host country has two authorities.
    for name, posts in (("com.db", {"COM": ["SN", "NG"], "FR": ["SN"] * 4, "ES": ["NG"] * 4}),
                        ("all.db", {"ES": ["SN", *["NG"] * 4, *["ML"] * 4], "FR": ["SN", *["NG"] * 4, *["ML"] * 4]})):
        public, full = made(name, posts)
        same(full["all"] != "0", True, f"{name}: networks")
        same({rank: cell for rank, cell in public.items() if rank != "all" and cell}, {}, f"{name}: ranks")
    same(public["all"], "", "all of all networks")


def cells_of_workbook(data):
    """Sheet name -> rows of texts, read from the zip itself."""
    space = {"m": "http://schemas.openxmlformats.org/spreadsheetml/2006/main"}
    book = zipfile.ZipFile(io.BytesIO(data))
    shared = ["".join(part.text or "" for part in item.iter("{%s}t" % space["m"]))
              for item in ElementTree.fromstring(book.read("xl/sharedStrings.xml"))]
    sheets = {}
    names = [sheet.get("name") for sheet in ElementTree.fromstring(book.read("xl/workbook.xml")).iterfind("m:sheets/m:sheet", space)]
    for number, name in enumerate(names, 1):
        tree = ElementTree.fromstring(book.read(f"xl/worksheets/sheet{number}.xml"))
        if tree.find(".//m:f", space) is not None:
            raise AssertionError(f"{name} holds a formula")
        rows = []
        for row in tree.iterfind("m:sheetData/m:row", space):
            cells = {}
            for cell in row.iterfind("m:c", space):
                value = cell.find("m:v", space)
                text = "" if value is None else shared[int(value.text)] if cell.get("t") == "s" else value.text
                cells["".join(c for c in cell.get("r") if c.isalpha())] = text
            rows.append(cells)
        sheets[name] = rows
    return sheets


@check("md, html, json and xlsx are the same bytes each time, and the workbook holds the rows of the JSON")
def _():
    words = ("report", "build", "activity", *PERIOD)
    made = {form: ilonet(*words, "--format", form) for form in ("md", "html", "json", "xlsx")}
    for form, data in made.items():
        same(ilonet(*words, "--format", form) == data, True, f"the second {form}")
    sheets = cells_of_workbook(made["xlsx"])
    tables = tables_of(json.loads(made["json"]))
    for name, rows in tables.items():
        head, *body = sheets[name]
        same(list(head.values()), list(rows[0]) if rows else list(head.values()), f"head of the sheet {name}")
        same([[value for value in row.values() if value] for row in body],
             texts([value for value in row.values() if value not in (None, "")] for row in rows), f"sheet {name}")
    for name, rows in tables.items():
        listed = rows_of(*words, "--table", name)
        same([list(row.values()) for row in listed], texts(row.values() for row in rows), f"--table {name}")


def page_agrees(page, data):
    done = subprocess.run(["/usr/bin/python3", SOURCE / "tests/support/check_page.py", page, data], capture_output=True, text=True)
    same(done.returncode, 0, f"{page.name}: {done.stdout[-300:]}{done.stderr[-300:]}")
    SKIPPED.update(line for line in done.stdout.splitlines() if line.startswith("skipped: "))


@check("pages need nothing but themselves, and their tables are those of the JSON")
def _():
    documents = {"activity": PERIOD, "country": ["SN", *PERIOD, "--disclose"], "programme": ["--on", "2026-06-30"],
                 "deployments": PERIOD}
    for name, words in documents.items():
        page, data = TEMP / f"{name}.html", TEMP / f"{name}.json"
        page.write_bytes(ilonet("report", "build", name, *words, "--format", "html"))
        document = ilonet("report", "build", name, *words, "--format", "json")
        if name == "deployments":  # of one table: a list
            document = json.dumps({"sections": [{"section": "deployments", "tables": {"deployments": json.loads(document)}}]}).encode()
        data.write_bytes(document)
        page_agrees(page, data)


@check("hostile texts are inert in every format")
def _():
    (TEMP / "hostile.db").write_bytes((TEMP / "board.db").read_bytes())
    title = 'boats <img src=x onerror=alert(1)></td></style><script>alert(2)</script> | `a` *b* [c](d) &amp; "e" _x000D_'
    deployment = next(row for row in rows_of("deploy", "list", "--country", "SN", "--on", UNTIL, "--state", "active"))
    ilonet("report", "add", "--deployment", deployment["uid"], "--topic", "d", "--observed-on", UNTIL, "--title", title, "--country",
           "SN", db="hostile.db")
    words = ("report", "build", "country", "SN", *PERIOD, "--disclose")
    page, data = TEMP / "hostile.html", TEMP / "hostile.json"
    page.write_bytes(ilonet(*words, "--format", "html", db="hostile.db"))
    data.write_bytes(ilonet(*words, "--format", "json", db="hostile.db"))
    same(title in {row["title"] for row in tables_of(json.loads(data.read_bytes()))["newest_reports"]}, True, "title in JSON")
    page_agrees(page, data)
    markdown = ilonet(*words, "--format", "md", db="hostile.db").decode()
    same("<script" in markdown.replace("\\<", ""), False, "a script in Markdown")
    cells = {cell for row in cells_of_workbook(ilonet(*words, "--format", "xlsx", db="hostile.db"))["newest_reports"] for cell in row.values()}
    same(title.replace("_x000D_", "_x005F_x000D_") in cells or title in cells, True, "title in the workbook")


@check("the map shows each host country with its count, small ones with a circle")
def _():
    full = ("report", "build", "deployments", *PERIOD, "--disclose")
    page = ilonet(*full, "--format", "html").decode()
    names = {row["code"]: (row["name"], row["on_until"]) for row in rows_of(*full) if row["by"] == "country"}
    drawn = dict(re.findall(r"<title>([^:<]*): (\S*) officers?</title>", page))
    wanted = {html.escape(name, quote=False).replace("'", "&#39;"): count for name, count in names.values()}
    same({name: drawn.get(name) for name in wanted}, wanted, "countries of the map")
    same(names["SN"][1] != "0" and drawn["Senegal"] == names["SN"][1], True, "Senegal")
    shapes = {line.split("\t")[0]: line.split("\t") for line in (SOURCE / "lib/render/pictures/world/world.shapes").read_text().splitlines()}
    for code in ("MT", "SG", "CV", "MU"):
        same(shapes[code][-1], "dot", f"the circle of {code}")
    x, y = shapes["CV"][1].split()
    same(re.search(rf'<circle[^>]*cx="{x}"[^>]*cy="{y}"', page) is not None, True, "the circle of Cabo Verde")


@check("a browser reports no error and asks no host for anything")
def _():
    browser = shutil.which("chromium")
    if browser is None:
        if os.environ.get("ILONET_TESTS_FULL"):
            raise AssertionError("Chromium is not installed")
        SKIPPED.add("skipped: Chromium is not installed, so nobody watched what a page asks for")
        return
    page, log = TEMP / "watched.html", TEMP / "net.json"
    page.write_bytes(ilonet("report", "build", "activity", *PERIOD, "--format", "html"))
    quiet = ["--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-quic"]
    done = subprocess.run([browser, "--headless", "--no-sandbox", "--disable-gpu", *quiet, f"--user-data-dir={TEMP}/profile",
                           "--enable-logging=stderr", f"--log-net-log={log}", "--dump-dom", page.as_uri()],
                          capture_output=True, text=True, timeout=120)
    same("</html>" in done.stdout, True, "the page in the browser")
    same([line for line in done.stderr.splitlines() if ":CONSOLE" in line], [], "console")
    asked = re.findall(r'"url":"([^"]*)"', log.read_text())
    same([url for url in asked if url.startswith("http") and "google" not in url], [], "requests")


@check("a file without anything, and a national one, make every document")
def _():
    for file, words in (("empty.db", []), ("national.db", ["--authority", "ES"])):
        run(ILONET, "init", file, *words)
        run(ILONET, "apply", SOURCE / "examples/network/config", "--db", file)
        for name, options in {"activity": PERIOD, "country": ["SN", *PERIOD], "deployments": PERIOD}.items():
            for form in ("md", "html", "json", "xlsx"):
                ilonet("report", "build", name, *options, "--format", form, db=file)
        ilonet("report", "build", "programme", db=file, code=4)
        ilonet("report", "build", "country", "XX", *PERIOD, db=file, code=4)
        ilonet("report", "build", "activity", "--since", UNTIL, "--until", SINCE, db=file, code=2)
    assert b"file of ES alone" in ilonet("report", "build", "activity", *PERIOD, db="national.db")


def main():
    global SOURCE, ILONET, TEMP
    if len(sys.argv) != 3:
        sys.exit("usage: check_documents.py SOURCE_DIR ILONET")
    SOURCE, ILONET = Path(sys.argv[1]).resolve(), Path(sys.argv[2]).resolve()
    failed = 0
    with tempfile.TemporaryDirectory(prefix="ilonet-documents-") as folder:
        TEMP = Path(folder).resolve()
        run("sh", SOURCE / "examples/network/load.sh", TEMP / "board.db", today="2026-01-01")
        run("sh", SOURCE / "examples/network/biennium.sh", TEMP / "board.db")
        run("sh", SOURCE / "examples/network/money.sh", TEMP / "board.db")
        for name, function in CHECKS:
            try:
                function()
            except Exception as problem:  # whatever stops a check is a failure of it
                failed += 1
                print(f"{name}: {type(problem).__name__}: {problem}", flush=True)
    for line in sorted(SKIPPED):
        print(line)
    print(f"{len(CHECKS) - failed} passed, {failed} failed")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
