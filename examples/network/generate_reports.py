#!/usr/bin/env python3
"""Writes what the invented officers of this example find out and do: reports.csv and activities.csv.

    python3 generate_reports.py            rewrite the two files beside this script
    python3 generate_reports.py --check    write nothing; exit 1 if a file on disk differs

Reads deployments.csv and mandates.csv, which generate.py writes, and uses its random numbers with a seed of its own: nothing
else of the example moves. All of it is invented.
"""

import csv as reader
import sys
from datetime import date, timedelta
from pathlib import Path

from generate import COUNTRIES, Random, csv, natural

HERE = Path(__file__).resolve().parent
FIRST, LAST = date(2025, 7, 1), date(2027, 12, 31)
REPORT = ("uid owner deployment country topic level observed_on received_on processed_on title text routes incident "
          "destinations reliability replaces").split()
ACTIVITY = ("uid owner deployment kind country served since until events participants checked advised requests identified "
            "returned resettled admitted").split()

TITLES = {
    "a": ["new equipment at the main airport", "longer opening hours of a border crossing", "joint patrols announced"],
    "b": ["more people on the move towards the coast", "fewer departures than a year ago", "change in intended destination",
          "seasonal workers stay longer"],
    "c": ["route moves inland", "longer crossing from further south", "new stop on the way north", "old route in use again"],
    "d": ["new boats seen at the river mouth", "prices of a crossing rise", "offers in social media change",
          "lorries replace buses", "engines bought in number"],
    "e": ["storm closes the northern road", "elections announced", "border post closed for a week", "flood in the delta"],
    "f": ["stamps copied with a better printer", "altered page of data in residence permits", "borrowed documents at boarding"],
    "g": ["ministry asks for training of trainers", "new unit for the coast", "patrol boats need spare parts"],
    "h": ["language courses before departure", "waiting time of visas falls", "information desk opens"],
    "i": ["consulate issues travel documents faster", "reintegration partner opens an office", "charter needs earlier notice"],
    "j": ["registration of asylum seekers starts again", "interpreters missing at the reception centre", "new referral path"],
    "k": ["employers ask for seasonal permits", "skills survey published", "resettlement interviews resume"],
    "l": ["new law on entry and residence", "change at the head of the border service", "detention centre renovated"],
}
TEXTS = ["", "", "seen on several days; partners confirm it in part",
         "the authorities of the host know of it and look into it", "compared with the same month of the year before",
         "two sources agree; numbers are an estimate"]
WORKS = {  # what a mandate leads to
    "return": "return_assistance", "i": "return_assistance", "resettlement": "resettlement", "admission": "admission",
    "k": "admission", "g": "capacity_building", "f": "carrier_liaison", "h": "information_session", "b": "host_meeting",
    "d": "training_given", "sharing": "host_meeting",
}

rnd = Random(2019_1240)


def rows_of(name):
    with open(HERE / name, newline="", encoding="utf-8") as file:
        return list(reader.DictReader(file))


def day(text, otherwise):
    return date.fromisoformat(text) if text else otherwise


def service(deployment, since="", until=""):
    """The days of service, or of a mandate in it, within the period of this example; None where there are none."""
    first = max(FIRST, day(deployment["since"], LAST), day(since, FIRST))
    last = min(LAST, day(deployment["until"], LAST), day(until, LAST))
    return (first, last) if first <= last and deployment["state"] in ("active", "ended") else None


def somewhere(deployment):
    covered = deployment["covers"].split()
    return rnd.pick(covered) if covered and rnd.chance(25) else deployment["country"]


def report(deployment, topic, first, last):
    observed = first + timedelta(days=rnd.below((last - first).days + 1))
    received = observed + timedelta(days=rnd.weighted([(rnd.between(0, 4), 60), (rnd.between(5, 20), 30), (rnd.between(21, 60), 10)]))
    processed = received + timedelta(days=rnd.weighted([(rnd.between(0, 9), 70), (rnd.between(10, 45), 30)]))
    country = somewhere(deployment)
    routes = COUNTRIES[country].get("routes", [])
    about_route = topic in "bcd" and routes
    return {"owner": deployment["owner"], "deployment": deployment["uid"], "country": country, "topic": topic,
            "level": rnd.pick(["operational", "strategic", "both"]), "observed_on": observed,
            "received_on": received if rnd.chance(97) else None,
            "processed_on": processed if rnd.chance(88) else None,
            "title": rnd.pick(TITLES[topic]), "text": rnd.pick(TEXTS),
            "routes": " ".join(rnd.some(routes, rnd.between(1, len(routes)))) if about_route else "",
            "incident": rnd.weighted([("yes", 30), ("no", 70)]) if topic in "def" else "",
            "destinations": rnd.pick(["authority", "authority", "authority network", "authority agency network"]),
            "reliability": rnd.pick(["reliable", "mostly_reliable", "mostly_reliable", "mostly_unreliable", "not_known"])}


def make_reports(deployments, mandates):
    made = []
    for mandate in mandates:
        deployment = deployments[mandate["deployment"]]
        days = service(deployment, mandate["since"], mandate["until"])
        # About a quarter of the mandates lead to no report: somebody should ask why.
        if not mandate["topic"] or not days or rnd.chance(25):
            continue
        for _ in range(rnd.between(1, 4)):
            row = report(deployment, mandate["topic"], *days)
            if not row["received_on"]:
                row["processed_on"] = None
            made.append(row)
    made.sort(key=lambda row: (natural(row["owner"]), row["observed_on"], natural(row["deployment"]), row["topic"]))
    numbers, whole = {}, []
    for row in made:
        owner = row["owner"]
        numbers[owner] = numbers.get(owner, 0) + 1
        row["uid"] = f"{owner}-p-{numbers[owner]}"
        whole.append(row)
        if rnd.chance(3):
            numbers[owner] += 1
            whole.append({**row, "uid": f"{owner}-p-{numbers[owner]}", "replaces": row["uid"],
                          "title": row["title"] + ", corrected"})
    return whole


def counts_of(kind):
    """What is counted of an activity; what is found is never more than what was asked for."""
    if kind == "return_assistance":
        requests = rnd.between(1, 40)
        identified = rnd.between(0, requests)
        return {"requests": requests, "identified": identified, "returned": rnd.between(0, identified)}
    if kind == "carrier_liaison":
        checked = rnd.between(2, 60)
        return {"checked": checked, "advised": rnd.between(0, checked)}
    if kind in ("resettlement", "admission"):
        return {"resettled" if kind == "resettlement" else "admitted": rnd.between(0, 25)}
    return {"events": rnd.between(1, 5), "participants": rnd.between(3, 60)}


def make_activities(deployments, mandates):
    states = sorted({row["owner"] for row in deployments.values() if len(row["owner"]) == 2} - {"NO", "CH"})
    made, numbers, seen = [], {}, set()
    for mandate in mandates:
        deployment = deployments[mandate["deployment"]]
        kind = WORKS.get(mandate["topic"] or mandate["task"])
        days = service(deployment, mandate["since"], mandate["until"])
        if not kind or not days or rnd.chance(35):
            continue
        for _ in range(rnd.between(1, 3)):
            quarter = rnd.below(10)
            since = date(2025 + (quarter + 2) // 4, (quarter + 2) % 4 * 3 + 1, 1)
            until = (since + timedelta(days=95)).replace(day=1) - timedelta(days=1)
            since, until = max(since, days[0]), min(until, days[1])
            served = rnd.pick(states) if kind == "return_assistance" and rnd.chance(35) else ""
            served = "" if served == deployment["owner"] else served
            key = (deployment["uid"], kind, served, since, until)
            if since > until or key in seen:
                continue
            seen.add(key)
            made.append({"owner": deployment["owner"], "deployment": deployment["uid"], "kind": kind, "served": served,
                         "since": since, "until": until, **counts_of(kind)})
    made.sort(key=lambda row: (natural(row["owner"]), row["since"], natural(row["deployment"]), row["kind"], row["served"]))
    for row in made:
        numbers[row["owner"]] = numbers.get(row["owner"], 0) + 1
        row["uid"] = f"{row['owner']}-c-{numbers[row['owner']]}"
    return made


def main(arguments):
    if arguments not in ([], ["--check"]):
        print("usage: generate_reports.py [--check]", file=sys.stderr)
        return 2
    deployments = {row["uid"]: row for row in rows_of("deployments.csv")}
    mandates = rows_of("mandates.csv")
    files = {"reports.csv": csv(REPORT, make_reports(deployments, mandates)),
             "activities.csv": csv(ACTIVITY, make_activities(deployments, mandates))}
    differ = 0
    for name, text in files.items():
        path, data = HERE / name, text.encode()
        if not arguments:
            path.write_bytes(data)
        elif not path.exists() or path.read_bytes() != data:
            print(f"{name}: differs from what generate_reports.py writes", file=sys.stderr)
            differ = 1
    return differ


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
