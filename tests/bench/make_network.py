#!/usr/bin/env python3
"""Writes an invented network of a size: make_network.py FOLDER DEPLOYMENTS writes officers.csv, deployments.csv, mandates.csv.

Seeded: the same arguments give the same bytes. Countries and authorities are those of examples/network/config.
"""
import csv
import random
import sys
import tomllib
from datetime import date, timedelta
from pathlib import Path

CONFIG = Path(__file__).resolve().parent.parent.parent / "examples/network/config"
STATES = "FR DE IT ES NL AT BE SE PL RO EL HU PT BG CZ FI HR IE SK LT".split()
SUBJECTS = [*"abcdefghijkl", "return", "resettlement", "admission", "sharing"]
FIRST = date(1972, 1, 1)


def main():
    folder, count = Path(sys.argv[1]), int(sys.argv[2])
    lot = random.Random(20261126)
    countries = [row for file in sorted(CONFIG.glob("countries-*.toml")) for row in tomllib.loads(file.read_text("utf-8"))["third_country"] if "since" not in row]
    codes = {row["code"] for row in countries}
    with open(folder / "officers.csv", "w", newline="") as officers, open(folder / "deployments.csv", "w", newline="") as deployments, \
            open(folder / "mandates.csv", "w", newline="") as mandates:
        officers, deployments, mandates = (csv.writer(file, lineterminator="\n") for file in (officers, deployments, mandates))
        officers.writerow(["uid", "owner"])
        deployments.writerow("uid owner officer country host_kind state since until covers duties".split())
        mandates.writerow("uid owner deployment topic task level share decided_by".split())
        numbers, given = dict.fromkeys(STATES, 0), dict.fromkeys(STATES, 0)
        for _ in range(count):
            owner = lot.choice(STATES)
            numbers[owner] += 1
            number, host = numbers[owner], lot.choice(countries)
            since = FIRST + timedelta(days=lot.randrange(19000))
            until = since + timedelta(days=lot.randint(200, 1500))
            near = [code for code in host.get("neighbours", []) if code in codes]
            covers = " ".join(sorted(lot.sample(near, min(len(near), lot.choice([0, 0, 1, 2])))))
            officers.writerow([f"{owner}-{number:04}", owner])
            deployments.writerow([f"{owner}-d-{number}", owner, f"{owner}-{number:04}", host["code"], "a", "ended" if until < date(2026, 1, 1) else "active", since, until, covers,
                                  "contacts with the border police"])
            for subject in lot.sample(SUBJECTS, 2):
                given[owner] += 1
                topic = len(subject) == 1
                mandates.writerow([f"{owner}-m-{given[owner]}", owner, f"{owner}-d-{number}", subject if topic else "", "" if topic else subject, "both" if topic else "", 50, owner])


main()
