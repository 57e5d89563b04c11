#!/usr/bin/env python3
"""Writes invented reports for the deployments of a file: make_reports.py DEPLOYMENTS.csv ROWS [csv|jsonl] [BAD_PERCENT] > FILE

Seeded: the same arguments give the same bytes. DEPLOYMENTS.csv is an export of `ilonet deploy export`.
"""
import csv
import json
import random
import sys
from datetime import date, timedelta

COLUMNS = ("uid,owner,deployment,country,topic,level,observed_on,received_on,processed_on,title,text,routes,incident,"
           "destinations,reliability,replaces").split(",")
WHAT = "boats lorries guides camps brokers visas passports crossings ferries buses markets checkpoints".split()
HOW = "more fewer new abandoned rebuilt unusual expected seasonal repeated scattered".split()
WHERE = "at the river mouth;near the old port;along the coast road;in the northern district;at the border town;by the lake"
LEVELS, DESTINATIONS = ["operational", "strategic", "both", ""], ["authority", "authority network", "agency network", ""]
ROUTES = ["", "western-mediterranean", "central-mediterranean", "western-african", "western-balkans"]
RELIABILITY = ["reliable", "mostly_reliable", "mostly_unreliable", "not_known", ""]


def day(text, otherwise):
    return date.fromisoformat(text) if text else otherwise


def rows(deployments, count, bad, lot):
    where = WHERE.split(";")
    last = {}
    for _ in range(count):
        deployment = lot.choice(deployments)
        owner = deployment["owner"]
        last[owner] = last.get(owner, 0) + 1
        since, until = day(deployment["since"], None), day(deployment["until"], date(2026, 12, 31))
        seen = since + timedelta(days=lot.randrange((until - since).days + 1))
        received = seen + timedelta(days=lot.randrange(30))
        processed = received + timedelta(days=lot.randrange(60)) if lot.random() < 0.9 else None
        title = f"{lot.choice(HOW)} {lot.choice(WHAT)} {lot.choice(where)}"
        text = f"{lot.choice(HOW)} {lot.choice(WHAT)} seen {lot.choice(where)}; {lot.choice(WHAT)} and {lot.choice(WHAT)} as before"
        row = [f"{owner}-p-{last[owner]}", owner, deployment["uid"],
               lot.choice([deployment["country"], *deployment["covers"].split()]), lot.choice("abcdefghijkl"),
               lot.choice(LEVELS), seen.isoformat(), received.isoformat(), processed.isoformat() if processed else "",
               title, text, lot.choice(ROUTES), lot.choice(["yes", "no", "no", ""]), lot.choice(DESTINATIONS),
               lot.choice(RELIABILITY), ""]
        if lot.random() * 100 < bad:
            row[6] = "2026-02-30"
        yield row


def main():
    path, count = sys.argv[1], int(sys.argv[2])
    form = sys.argv[3] if len(sys.argv) > 3 else "csv"
    bad = float(sys.argv[4]) if len(sys.argv) > 4 else 0
    with open(path, newline="") as source:
        deployments = [row for row in csv.DictReader(source) if row["state"] in ("active", "ended") and row["since"]
                       and row["since"] <= "2026-12-31"]
    made = rows(deployments, count, bad, random.Random(20261125))
    if form == "csv":
        writer = csv.writer(sys.stdout, lineterminator="\n")
        writer.writerow(COLUMNS)
        writer.writerows(made)
    else:
        for row in made:
            print(json.dumps(dict(zip(COLUMNS, row)), separators=(",", ":")))


main()
