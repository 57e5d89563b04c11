#!/usr/bin/env python3
"""Writes an invented ledger as CSV for `ilonet fund import`: make_ledger.py FOLDER [ENTRIES]

30 allocations of the envelope COM-b-1 under the agreement COM-v-1, commitments (one entry in 50), a legal commitment for each, and
payments on random days of seven years. accounts.csv holds all but the payments, payments-1.csv and so on 100,000 of these each.
Seeded: the same arguments give the same bytes.
"""
import csv
import random
import sys
from datetime import date, timedelta
from pathlib import Path

COLUMNS = "uid owner reference day act amount envelope decision account authority commitment payment year".split()
STATES = "AT BE BG CZ DE EE EL ES FI FR HR HU IT LT LV MT NL PL PT RO SE SI SK".split()
LAST = date(2027, 12, 31)


def writer(path):
    sink = open(path, "w", newline="", encoding="utf-8")
    rows = csv.DictWriter(sink, COLUMNS, restval="", lineterminator="\n")
    rows.writeheader()
    return rows


def main():
    folder, count = Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 1_000_000
    choose = random.Random(20210701)
    commitments = max(30, count // 50)
    number = 0
    rows = writer(folder / "accounts.csv")

    def add(day, act, cents, **fields):
        nonlocal number
        number += 1
        rows.writerow({"uid": f"COM-z-{number}", "owner": "COM", "reference": f"R {number}", "day": day, "act": act,
                       "amount": f"{cents // 100}.{cents % 100:02}", **fields})
        return f"COM-z-{number}"

    opened = date(2021, 8, 1)
    allocations = [add(opened, "allocation", 90_000_000_00, envelope="COM-b-1", decision="COM-v-1", authority=STATES[i % len(STATES)])
                   for i in range(30)]
    accounts = []
    for i in range(commitments):
        day = opened + timedelta(days=choose.randrange(5 * 365))
        uid = add(day, "commitment", 100_000_00, account=allocations[i % 30], commitment="provisional", year=day.year)
        accounts.append((uid, day))
    for uid, day in accounts:
        add(day, "legal", 100_000_00, account=uid)
    for i in range(count - number):
        if i % 100_000 == 0:
            rows = writer(folder / f"payments-{i // 100_000 + 1}.csv")
        uid, day = choose.choice(accounts)
        add(day + timedelta(days=choose.randrange((LAST - day).days)), "payment", choose.randrange(1_00, 900_00), account=uid,
            payment=choose.choice(["prefinancing", "interim", "interim", "balance"]))


main()
