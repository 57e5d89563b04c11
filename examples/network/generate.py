#!/usr/bin/env python3
"""Writes the invented part of this example: officers, deployments, mandates, requirements and seats.

    python3 generate.py            rewrite the files beside this script
    python3 generate.py --check    write nothing; exit 1 if a file on disk differs

The geography (config/countries-*.toml, regions.toml, states.toml, policy.toml) is written by hand and only read here.
Needs Python 3.11 or later and nothing else. The random numbers come from the small generator below and all arithmetic
is on whole numbers, so the bytes do not depend on the version of Python.
"""

import re
import sys
import tomllib
from datetime import date, timedelta
from pathlib import Path

HERE = Path(__file__).resolve().parent
DAY = date(2026, 1, 1)      # the day on which the counts below hold
FIRST = date(2019, 9, 1)    # no service begins before this day

# Officers of member states active on DAY, by owner.
QUOTA = {
    "FR": 66, "DE": 62, "IT": 48, "ES": 46, "NL": 34, "AT": 22, "BE": 22, "SE": 22, "PL": 22, "RO": 16, "EL": 14,
    "HU": 14, "PT": 14, "BG": 12, "CZ": 12, "FI": 12, "DK": 10, "HR": 8, "IE": 6, "SK": 6, "LT": 5, "CY": 4, "MT": 4,
    "SI": 4, "EE": 3, "LV": 3, "LU": 1,
}

# Hosts: officers of member states on DAY, capital, other cities with posts.
HOSTS = """
TR 21 Ankara; Istanbul, Izmir
MA 19 Rabat; Casablanca, Tangier
TN 17 Tunis; Sfax
EG 14 Cairo; Alexandria
NG 14 Abuja; Lagos
SN 14 Dakar
PK 13 Islamabad; Karachi
RS 13 Belgrade
UA 13 Kyiv; Lviv
CN 12 Beijing; Shanghai, Guangzhou
AL 11 Tirana
DZ 11 Algiers; Oran
IN 11 New Delhi; Mumbai, Chennai
LB 11 Beirut
JO 10 Amman
ET 9 Addis Ababa
GH 9 Accra
TH 9 Bangkok
CI 8 Abidjan
KE 8 Nairobi; Mombasa
MR 8 Nouakchott; Nouadhibou
BA 7 Sarajevo
GE 7 Tbilisi
IQ 7 Baghdad; Erbil
LY 7 Tripoli; Benghazi
MK 7 Skopje
ML 7 Bamako
NE 7 Niamey; Agadez
VN 7 Hanoi; Ho Chi Minh City
BD 6 Dhaka
BR 6 Brasília; São Paulo
MD 6 Chisinau
RU 6 Moscow; Saint Petersburg
XK 6 Pristina
AE 5 Abu Dhabi; Dubai
IR 5 Tehran
LK 5 Colombo
UK 5 London
US 5 Washington; New York
ZA 5 Pretoria; Cape Town
CD 4 Kinshasa
CM 4 Yaoundé; Douala
CO 4 Bogotá
GN 4 Conakry
KZ 4 Astana; Almaty
ME 4 Podgorica
UZ 4 Tashkent
AM 3 Yerevan
AO 3 Luanda
AZ 3 Baku
BY 3 Minsk
DO 3 Santo Domingo
EC 3 Quito
GM 3 Banjul
ID 3 Jakarta
MX 3 Mexico City
PE 3 Lima
PH 3 Manila
SD 3 Port Sudan
CU 2 Havana
CV 2 Praia
GW 2 Bissau
MY 2 Kuala Lumpur
NP 2 Kathmandu
QA 2 Doha
SA 2 Riyadh
SG 2 Singapore
TG 2 Lomé
UG 2 Kampala
VE 2 Caracas
AR 1 Buenos Aires
AU 1 Canberra
BF 1 Ouagadougou
BJ 1 Cotonou
BO 1 La Paz
CA 1 Ottawa
CG 1 Brazzaville
CL 1 Santiago
CR 1 San José
DJ 1 Djibouti
GA 1 Libreville
GT 1 Guatemala City
HN 1 Tegucigalpa
HT 1 Port-au-Prince
IL 1 Tel Aviv
JM 1 Kingston
JP 1 Tokyo
KG 1 Bishkek
KH 1 Phnom Penh
KR 1 Seoul
KW 1 Kuwait City
LA 1 Vientiane
LR 1 Monrovia
MG 1 Antananarivo
MN 1 Ulaanbaatar
MZ 1 Maputo
NA 1 Windhoek
OM 1 Muscat
PA 1 Panama City
RW 1 Kigali
SL 1 Freetown
ST 1 São Tomé
TD 1 N'Djamena
TJ 1 Dushanbe
TZ 1 Dar es Salaam
"""

# Hosts of closed or of planned posts only.
ELSEWHERE = """
AF Kabul
BH Manama
BI Bujumbura
BW Gaborone
ER Asmara
GY Georgetown
KM Moroni
MM Yangon
MU Port Louis
MV Malé
MW Lilongwe
NI Managua
PY Asunción
SS Juba
SV San Salvador
TM Ashgabat
TT Port of Spain
UY Montevideo
YE Aden
ZM Lusaka
ZW Harare
"""

# Posts of the Commission, the agencies and the associated states.
OTHERS = {
    "COM": "EG ET JO LB MA ML NE NG PK RS SN TN TR",
    "FRONTEX": "AL MD NE RS SN TR",
    "EUROPOL": "AL BA UA",
    "EUAA": "EG TR",
    "NO": "ET GH JO TH",
    "CH": "LK TN TR",
}

# Hosts towards which an owner leans.
LEANS = {
    "AT": "RS BA AL TR UA MK", "BE": "MA CD SN CM GN RW", "BG": "TR MK UA IR", "CY": "LB EG JO PK", "CZ": "VN UA MN GE",
    "DE": "TR RS LB EG IN CN GH ET NG VN", "DK": "KE GH JO PK TH", "EE": "UA GE RU", "EL": "TR AL EG PK BD GE",
    "ES": "MA SN MR CO DZ GN GM ML CV EC PE DO CU BO CR GT HN PA CL AR", "FI": "ET IN RU IQ",
    "FR": "MA DZ TN SN CI ML NE CM MG GA CG TD BJ BF TG HT KM DJ LB BR VN", "HR": "BA RS XK ME", "HU": "RS UA MK PK JO",
    "IE": "UK NG ZA US", "IT": "LY TN EG AL NG GH ET BD PK NE", "LT": "BY UA GE KZ", "LU": "CV", "LV": "RU BY UZ",
    "MT": "LY TN EG", "NL": "MA TR GH NG CN ID SR KE NA IQ TH", "PL": "UA BY VN GE RU AM IN",
    "PT": "CV GW AO MZ BR ST SN MA", "RO": "MD TR UA RS LK NP", "SE": "IQ ET TH JO KE UZ IR", "SI": "BA RS ME MK",
    "SK": "UA RS VN GE",
}

SPEAKS = {
    "AT": "de", "BE": "fr nl", "BG": "bg", "CH": "de fr", "COM": "fr", "CY": "el", "CZ": "cs", "DE": "de", "DK": "da",
    "EE": "et", "EL": "el", "ES": "es", "EUAA": "fr", "EUROPOL": "nl", "FI": "fi", "FR": "fr", "FRONTEX": "pl",
    "HR": "hr", "HU": "hu", "IE": "ga", "IT": "it", "LT": "lt", "LU": "fr", "LV": "lv", "MT": "mt", "NL": "nl",
    "NO": "no", "PL": "pl", "PT": "pt", "RO": "ro", "SE": "sv", "SI": "sl", "SK": "sk",
}

EXPERTISE = ("airline-liaison border-management document-security identification integration labour-migration "
             "law-enforcement protection resettlement return risk-analysis smuggling trafficking visa").split()
TRAINING = "core-curriculum document-security fundamental-rights gender-dimension pre-deployment reporting".split()

DUTIES = [
    "contacts with the border police",
    "contacts with the interior ministry",
    "document advice for visa sections and carriers",
    "advice to airlines at the main airport",
    "return and readmission, contacts with the consular service",
    "identification of nationals for return",
    "reintegration partners, follow-up of returns",
    "situation reports on routes and flows",
    "reports on smuggling networks, aggregated",
    "trends in forged travel documents",
    "support for resettlement missions",
    "pre-departure information for legal migrants",
    "labour migration channels, skills and recruitment practice",
    "legislation and practice of the host country",
    "access to protection, reception conditions",
    "training of host authorities, joint seminars",
    "coordination with officers of other states",
    "regional analysis and risk assessment",
]

# What mandates are about, with how often it occurs; the second figure is for hosts on a migration route.
ABOUT = [
    ("a", 8, 10), ("b", 14, 16), ("c", 8, 18), ("d", 8, 16), ("e", 5, 8), ("f", 10, 9), ("g", 6, 10), ("h", 6, 3),
    ("i", 9, 14), ("j", 4, 6), ("k", 10, 4), ("l", 10, 6),
    ("return", 10, 18), ("resettlement", 4, 4), ("admission", 10, 4), ("sharing", 8, 12),
]

OFFICER = "uid owner languages expertise training source seen_on".split()
DEPLOYMENT = ("uid owner officer country place host_kind state since until planned_since planned_until post covers "
              "duties plan_notified_on actual_notified_on source seen_on").split()
MANDATE = "uid owner deployment topic task level share since until decided_by".split()


class Random:
    """SplitMix64."""

    def __init__(self, seed):
        self.state = seed

    def below(self, n):
        self.state = (self.state + 0x9E3779B97F4A7C15) % 2**64
        z = self.state
        z = (z ^ z >> 30) * 0xBF58476D1CE4E5B9 % 2**64
        z = (z ^ z >> 27) * 0x94D049BB133111EB % 2**64
        return (z ^ z >> 31) * n >> 64

    def between(self, low, high):
        return low + self.below(high - low + 1)

    def chance(self, percent):
        return self.below(100) < percent

    def pick(self, items):
        return items[self.below(len(items))]

    def weighted(self, pairs):
        """pairs of (item, whole weight)"""
        point = self.below(sum(weight for _, weight in pairs))
        for item, weight in pairs:
            if point < weight:
                return item
            point -= weight

    def some(self, items, count):
        """count different items, in the order of items"""
        left = list(range(len(items)))
        taken = sorted(left.pop(self.below(len(left))) for _ in range(count))
        return [items[i] for i in taken]


rnd = Random(20190814)
ONE = timedelta(days=1)


def days(n):
    return timedelta(days=n)


def month_start(day):
    return day.replace(day=1)


def month_end(day):
    return (day.replace(day=28) + days(4)).replace(day=1) - ONE


def later(day, years):
    """the day before the same date some years on"""
    return date(day.year + years, day.month, min(day.day, 28)) - ONE


def natural(uid):
    return [int(part) if part.isdigit() else part for part in re.split(r"(\d+)", uid)]


def read_countries():
    countries = {}
    for file in sorted(HERE.glob("config/countries-*.toml")):
        for row in tomllib.loads(file.read_text(encoding="utf-8"))["third_country"]:
            countries[row["code"]] = row
    return countries


COUNTRIES = read_countries()
PLACES, COUNTS = {}, {}
for line in HOSTS.split("\n"):
    if line:
        code, count, cities = line.split(" ", 2)
        PLACES[code] = [city.strip() for city in re.split("[;,]", cities)]
        COUNTS[code] = int(count)
for line in ELSEWHERE.split("\n"):
    if line:
        code, city = line.split(" ", 1)
        PLACES[code] = [city]


# --- posts -----------------------------------------------------------------------------------------------------------

labels = {}


def new_post(owner, host):
    number = labels[owner, host] = labels.get((owner, host), 0) + 1
    cities = PLACES[host]
    place = cities[0] if len(cities) == 1 or rnd.chance(80) else rnd.pick(cities[1:])
    if owner == "COM":
        kind = "d"
    elif owner in ("FRONTEX", "EUAA"):
        kind = rnd.weighted([("d", 85), ("b", 15)])
    elif owner == "EUROPOL":
        kind = rnd.weighted([("d", 60), ("b", 40)])
    else:
        kind = rnd.weighted([("a", 87), ("b", 7), ("c", 3), ("d", 3)])
    covers = []
    if rnd.chance(27):
        near = [code for code in COUNTRIES[host].get("neighbours", []) if code in COUNTRIES]
        if not near:
            near = [code for code, row in COUNTRIES.items() if row["region"] == COUNTRIES[host]["region"]]
        near = sorted(code for code in near if code not in ("UK", host))
        if near:
            # Countries without an officer of their own come first.
            rest = sorted(near, key=lambda code: (COUNTS.get(code, 0) > 1, near.index(code)))
            want = min(len(near), rnd.weighted([(1, 40), (2, 30), (3, 20), (4, 10)]))
            covers = sorted(rest[:want] if rnd.chance(50) else rnd.some(near, want))
    duties = rnd.pick(DUTIES)
    if rnd.chance(55):
        second = rnd.pick(DUTIES)
        if second != duties:
            duties += ("; " if rnd.chance(40) or "," in duties + second else ", ") + second
    return {"owner": owner, "country": host, "place": place, "host_kind": kind, "covers": covers, "duties": duties,
            "post": f"{owner}-{host}-{number}"}


def posts_on_day():
    posts, left = [], dict(QUOTA)
    for host, count in COUNTS.items():
        here = {}
        for _ in range(count):
            pairs = []
            for owner in sorted(left):
                weight = left[owner] * 4
                if host in LEANS[owner].split():
                    weight *= 5
                if here.get(owner):
                    weight = weight // 12 if here[owner] == 1 else 0
                pairs.append((owner, weight))
            owner = rnd.weighted(pairs)
            left[owner] -= 1
            here[owner] = here.get(owner, 0) + 1
            posts.append(new_post(owner, host))
    for owner, hosts in OTHERS.items():
        posts += [new_post(owner, host) for host in hosts.split()]
    return posts


# --- deployments -----------------------------------------------------------------------------------------------------

officers, deployments = [], []


def new_officer(owner, host):
    languages = {"en", *SPEAKS[owner].split()}
    if rnd.chance(65):
        languages.add(COUNTRIES[host]["languages"][0])
    if rnd.chance(25):
        languages.add(rnd.pick(["ar", "es", "fr", "ru", "tr", "fa", "pt"]))
    officer = {"owner": owner, "languages": " ".join(sorted(languages)),
               "expertise": " ".join(rnd.some(EXPERTISE, rnd.between(1, 3))),
               "training": " ".join(rnd.some(TRAINING, rnd.between(0, 3)))}
    officers.append(officer)
    return officer


def add(post, officer, state, since=None, until=None, planned_since=None, planned_until=None):
    row = {**post, "officer": officer, "state": state, "since": since, "until": until, "planned_since": planned_since,
           "planned_until": planned_until, "plan_notified_on": None, "actual_notified_on": None}
    if planned_since and rnd.chance(93):
        told = planned_since - days(rnd.between(20, 95))
        row["plan_notified_on"] = told if told < DAY else DAY - days(rnd.between(2, 40))
    if since and rnd.chance(93):
        told = since + days(rnd.between(0, 24))
        row["actual_notified_on"] = told if told < DAY else None
    deployments.append(row)
    return row


def serve(post, officer, state, since, until):
    """a deployment that began, with a plan that holds it"""
    planned_since = planned_until = None
    if rnd.chance(95):
        planned_since = since if rnd.chance(70) else since - days(rnd.between(1, 31))
        if until:
            planned_until = until if rnd.chance(75) else month_end(until + days(rnd.between(10, 200)))
        else:
            planned_until = later(planned_since, rnd.pick([3, 4, 4, 5]))
            if planned_until <= date(2026, 12, 31):
                planned_until = None
    return add(post, officer, state, since, until, planned_since, planned_until)


def make_deployments():
    for post in posts_on_day():
        since = date(rnd.pick([2022, 2023, 2023, 2024, 2024, 2025, 2025]), rnd.between(1, 12), rnd.pick([1, 1, 1, 16]))
        if rnd.chance(4):
            since = DAY
        until = None
        end = rnd.below(100)
        if end < 24:
            until = month_end(date(2026, rnd.between(1, 12), 1))
            if rnd.chance(25) and until.month > 1:
                until = until - days(rnd.between(5, 16))
        elif end < 40:
            until = month_end(date(rnd.pick([2027, 2028]), rnd.between(1, 12), 1))
        serve(post, new_officer(post["owner"], post["country"]), "active", since, until)
    current = list(deployments)

    # Predecessors at the same post: clean handovers, gaps, overlaps of some days; some with a predecessor of their own.
    able = [row for row in current if row["since"] >= date(2023, 3, 1) and row["country"] != "UK"]
    chosen = rnd.some(able, 76)
    early = [row for row in chosen if row["since"] < date(2025, 11, 1)]
    overlapping = [id(row) for row in rnd.some(early, 11)]
    with_gap = [id(row) for row in rnd.some(chosen, 26) if id(row) not in overlapping][:18]
    before = rnd.some([row for row in chosen if row["since"] >= date(2024, 6, 1)], 14)
    before = [id(row) for row in before]
    for row in chosen:
        until = row["since"] - ONE
        if id(row) in overlapping:
            until = row["since"] + days(rnd.between(6, 24))
        elif id(row) in with_gap:
            until = row["since"] - days(rnd.between(16, 160))
        since = month_start(until - days(rnd.between(500, 1300)))
        if id(row) in before:
            since = month_start(until - days(rnd.between(400, 700)))
        since = max(since, FIRST)
        post = {key: row[key] for key in ("owner", "country", "place", "host_kind", "covers", "duties", "post")}
        serve(post, former_officer(row, until), "ended", since, until)
        if id(row) in before:
            until = since - ONE
            since = max(month_start(until - days(rnd.between(400, 900))), FIRST)
            serve(post, new_officer(post["owner"], post["country"]), "ended", since, until)

    # Posts that were closed.
    elsewhere = [line.split(" ", 1)[0] for line in ELSEWHERE.split("\n") if line]
    for i in range(30):
        host = "AF" if i < 3 else elsewhere[i % len(elsewhere)] if i < 12 else rnd.pick(list(COUNTS)[:60])
        if host == "UK":
            host = "TR"
        owner = rnd.weighted(sorted(QUOTA.items()))
        until = date(2021, 8, 14) if host == "AF" else month_end(date(rnd.between(2022, 2025), rnd.between(1, 12), 1))
        since = max(month_start(until - days(rnd.between(400, 1200))), FIRST)
        serve(new_post(owner, host), new_officer(owner, host), "ended", since, until)

    # Some ended services ran longer than planned.
    planned = [row for row in deployments if row["state"] == "ended" and row["planned_until"] == row["until"]]
    for row in rnd.some(planned, 6):
        row["planned_until"] = row["until"] - days(rnd.between(20, 60))

    # Planned: successors of those who leave in 2026, with and without a gap, and new posts.
    leaving = [row for row in current if row["until"] and row["until"] <= date(2026, 11, 15)]
    for row in rnd.some(leaving, 24):
        since = row["until"] + ONE
        if rnd.chance(35):
            since = month_start(since + days(rnd.between(31, 75)))
        since = min(since, date(2026, 12, 1))
        post = {key: row[key] for key in ("owner", "country", "place", "host_kind", "covers", "duties", "post")}
        add(post, moving_officer(row, since), "planned", None, None, since, end_of_plan(since))
    new_hosts = "BI GY MU MW SS TM YE ZM ER".split()
    for i in range(16):
        host = new_hosts[i] if i < 8 else rnd.pick(list(COUNTS))
        owner = rnd.weighted(sorted(QUOTA.items()))
        if i == 8:
            host, owner = "AM", "NO"
        since = date(2026, rnd.between(1, 12), rnd.pick([15, 16, 20]))
        add(new_post(owner, host), new_officer(owner, host), "planned", None, None, since, end_of_plan(since))

    # Cancelled plans; half of them with an officer who serves elsewhere.
    for i in range(10):
        host = rnd.pick(list(PLACES))
        row = rnd.pick(current)
        officer = row["officer"] if i % 2 else new_officer(row["owner"], host)
        since = date(rnd.pick([2025, 2026]), rnd.between(1, 12), 1)
        add(new_post(row["owner"], host), officer, "cancelled", None, None, since, end_of_plan(since))


def end_of_plan(since):
    return later(since, rnd.pick([2, 3, 3, 4])) if rnd.chance(85) else None


def former_officer(row, until):
    """mostly someone new; sometimes an officer of the same owner who went to another post afterwards"""
    if rnd.chance(24):
        busy = {}
        for other in deployments:
            busy.setdefault(id(other["officer"]), []).append(other)
        for other in deployments:
            if (other["owner"] == row["owner"] and other["country"] != row["country"]
                    and len(busy[id(other["officer"])]) == 1 and other["state"] == "active"
                    and until < other["since"] < until + days(240)):
                return other["officer"]
    return new_officer(row["owner"], row["country"])


def moving_officer(row, since):
    """mostly someone new; sometimes an officer of the same owner whose service ends before"""
    if rnd.chance(30):
        taken = [id(other["officer"]) for other in deployments if other["state"] == "planned"]
        for other in deployments:
            if (other["owner"] == row["owner"] and other["post"] != row["post"] and other["state"] == "active"
                    and other["until"] and other["until"] < since and id(other["officer"]) not in taken):
                return other["officer"]
    return new_officer(row["owner"], row["country"])


def number():
    """uids by owner, in the order of the first day"""
    def first_day(row):
        return row["since"] or row["planned_since"]

    counts, serial = {}, {}
    for row in sorted(deployments, key=lambda row: (first_day(row), row["post"])):
        owner = row["owner"]
        counts[owner] = counts.get(owner, 0) + 1
        row["uid"] = f"{owner}-d-{counts[owner]}"
        if "uid" not in row["officer"]:
            serial[owner] = serial.get(owner, 0) + 1
            row["officer"]["uid"] = f"{owner}-{serial[owner]:04}"
    deployments.sort(key=lambda row: natural(row["uid"]))
    officers.sort(key=lambda row: natural(row["uid"]))


# --- mandates --------------------------------------------------------------------------------------------------------

mandates = []


def make_mandates():
    counts = {}

    def mandate(row, about, share, since=None, until=None):
        owner = row["owner"]
        counts[owner] = counts.get(owner, 0) + 1
        topic = about if len(about) == 1 else ""
        level = rnd.weighted([("operational", 40), ("strategic", 25), ("both", 35)]) if topic else ""
        mandates.append({"uid": f"{owner}-m-{counts[owner]}", "owner": owner, "deployment": row["uid"], "topic": topic,
                         "task": "" if topic else about, "level": level, "share": share, "since": since,
                         "until": until, "decided_by": owner, "of": row})

    for row in deployments:
        if row["state"] not in ("active", "ended") or rnd.chance(3):
            continue
        pairs = [(about, on if COUNTRIES[row["country"]].get("routes") else off) for about, off, on in ABOUT]
        chosen = []
        for _ in range(rnd.weighted([(1, 25), (2, 40), (3, 35)])):
            chosen.append(rnd.weighted([(about, weight) for about, weight in pairs if about not in chosen]))
        shares = {1: rnd.pick([[100], [80], [60], [50]]), 2: rnd.pick([[50, 50], [60, 40], [70, 20], [50, 30]]),
                  3: rnd.pick([[40, 30, 30], [50, 30, 20], [50, 25, 25], [40, 30, 20]])}[len(chosen)]
        for i, (about, share) in enumerate(zip(chosen, shares)):
            # The last one of an active officer may change or stop within 2026, or begin then.
            turn = date(2026, rnd.pick([4, 7, 7, 10]), 1)
            last = row["until"] or date(2099, 1, 1)
            if i and i == len(chosen) - 1 and row["state"] == "active" and turn < last and rnd.chance(22):
                how = rnd.below(3)
                if how < 2:
                    mandate(row, about, share, None, turn - ONE)
                if how > 0:
                    other = rnd.weighted([(a, w) for a, w in pairs if a not in chosen]) if how == 1 else about
                    mandate(row, other, share, turn, None)
            else:
                mandate(row, about, share)


# --- requirements ----------------------------------------------------------------------------------------------------

requirements = []


REPRESENTATION = "uid owner deployment beneficiary topic task agreement agreed_on since until".split()
SHARING = "uid owner deployment partners topic task agreement agreed_on since until".split()
SEAT = "uid owner authority body role since until".split()
JOINT = "uid owner deployment shares agreement agreed_on since until".split()
representations, sharings, joints = [], [], []


def make_joint_work():
    """Art 6: a few of the long-serving officers of member states also serve others. No draw: nothing else may move."""
    states = sorted({row["owner"] for row in deployments} - {"COM", "FRONTEX", "EUROPOL", "EUAA", "NO", "CH"})
    subjects = {}
    for row in mandates:
        subjects.setdefault(row["deployment"], row)
    numbers = {}

    def record(letter, row, rest):
        owner = row["owner"]
        numbers[owner, letter] = number = numbers.get((owner, letter), 0) + 1
        # Agreements are numbered by state and kind; the day is invented as all else.
        return {"uid": f"{owner}-{letter}-{number}", "owner": owner, "deployment": row["uid"],
                "agreement": f"{owner} {letter.upper()}{number}/{row['since'].year}", "agreed_on": row["since"], **rest}

    serving = [row for row in deployments if row["state"] == "active" and row["owner"] in states and active(row, DAY)]
    for i, row in enumerate(serving):
        partner = states[(states.index(row["owner"]) + 1 + i % 5) % len(states)]
        other = states[(states.index(row["owner"]) + 7) % len(states)]
        about = subjects.get(row["uid"])
        if i % 12 == 0:
            representations.append(record("r", row, {"beneficiary": partner}))
        elif i % 12 == 6 and about and not about.get("since") and not about.get("until"):
            both = " ".join(sorted({partner, other}))
            sharings.append(record("s", row, {"partners": both, "topic": about.get("topic"), "task": about.get("task")}))
        elif i % 24 == 3:
            shares = " ".join(sorted([f"{row['owner']}:60", f"{partner}:40"]))
            joints.append(record("j", row, {"shares": shares}))
    for rows in (representations, sharings, joints):
        rows.sort(key=lambda row: natural(row["uid"]))


def active(row, day):
    return row["state"] in ("active", "ended") and row["since"] <= day and (not row["until"] or day <= row["until"])


def supply(country, about, day):
    """in hundredths; about is None for the general requirement"""
    rows = [row for row in deployments if active(row, day)]
    if about:
        able = {id(m["of"]) for m in mandates if about in (m["topic"], m["task"])
                and (not m["since"] or m["since"] <= day) and (not m["until"] or day <= m["until"])}
        rows = [row for row in rows if id(row) in able]
    return sum(100 if row["country"] == country else 50 if country in row["covers"] else 0 for row in rows)


def make_requirements():
    def require(country, about, number, since=None, until=None):
        requirements.append({"country": country, "about": about, "officers": max(1, number), "since": since,
                             "until": until})

    def rows_for(country, about):
        base = supply(country, about, DAY) // 100
        step = 2 if base > 7 else 1
        wanted = base + step * rnd.pick([-1, -1, 0, 0, 0, 1, 1, 2])
        kind = rnd.below(20)
        if kind < 4:        # changes in the middle of 2026
            turn = date(2026, rnd.pick([4, 7, 10]), 1)
            require(country, about, wanted, date(2025, 1, 1), turn - ONE)
            require(country, about, wanted + rnd.pick([-1, 1, 2]), turn)
        elif kind == 4:     # for a part of 2026
            require(country, about, wanted + 1, date(2026, rnd.between(2, 6), 1),
                    month_end(date(2026, rnd.between(8, 11), 1)))
        elif kind == 5:     # ends
            require(country, about, wanted, date(2025, 1, 1), month_end(date(2026, rnd.between(3, 10), 1)))
        elif kind == 6:     # begins
            require(country, about, wanted, date(2026, rnd.between(2, 9), 1))
        else:
            require(country, about, wanted, date(2025, 1, 1) if kind < 14 else None)

    hosts = list(COUNTS)
    others = "AF SY YE SO ER SS CF ZM ZW MM BT MV TM PS BI NI SV HT LS BH".split()
    for country in sorted(set(hosts[:66] + rnd.some(hosts[66:], 8) + others)):
        rows_for(country, None)
        if country in hosts[:66]:
            routes = bool(COUNTRIES[country].get("routes"))
            pairs = [(about, on if routes else off) for about, off, on in ABOUT]
            wanted = []
            for _ in range(3 if country in hosts[:16] else 2 if country in hosts[:45] else 1):
                wanted.append(rnd.weighted([(a, w) for a, w in pairs if a not in wanted]))
            for about, _, _ in ABOUT:
                if about in wanted:
                    rows_for(country, about)
        elif country in ("AF", "SY", "YE", "SO", "ER", "SS", "NA", "ST"):
            rows_for(country, rnd.pick(["b", "i", "j", "k", "return", "resettlement"]))


# --- files -----------------------------------------------------------------------------------------------------------

def make_seats():
    """Who sits on the board from its first meeting on; Denmark, which is not bound, is invited."""
    states = tomllib.loads((HERE / "config/states.toml").read_text("utf-8"))
    bound = [state["code"] for state in states["member_state"] if "bound" in state]
    seats = [("COM", "chair"), ("COM", "member")]
    seats += [(code, role) for code in bound for role in ("member", "alternate")]
    seats += [(agency["code"], "member") for agency in states["agency"]]
    seats += [(state["code"], "member") for state in states["associated_state"]]
    seats += [("DK", "invited")]
    return [{"uid": f"COM-t-{number}", "owner": "COM", "authority": code, "role": role, "since": date(2026, 1, 20)}
            for number, (code, role) in enumerate(seats, 1)]


def cell(value):
    if value is None:
        return ""
    if isinstance(value, list):
        return " ".join(value)
    if isinstance(value, dict):
        return value["uid"]
    text = str(value)
    return '"' + text.replace('"', '""') + '"' if re.search('[",\r\n]', text) else text


def csv(columns, rows):
    lines = [",".join(columns)] + [",".join(cell(row.get(column)) for column in columns) for row in rows]
    return "\n".join(lines) + "\n"


def toml():
    lines = ["# Written by generate.py. All figures are invented; no one has stated such requirements."]
    for row in requirements:
        lines += ["", "[[requirement]]", f'country = "{row["country"]}"']
        if row["about"]:
            lines.append(f'{"topic" if len(row["about"]) == 1 else "task"} = "{row["about"]}"')
        lines.append(f'officers = {row["officers"]}')
        lines += [f"{key} = {row[key]}" for key in ("since", "until") if row[key]]
        lines.append('source = "invented"')
    return "\n".join(lines) + "\n"


def main(arguments):
    if arguments not in ([], ["--check"]):
        print("usage: generate.py [--check]", file=sys.stderr)
        return 2
    make_deployments()
    number()
    make_mandates()
    make_requirements()
    make_joint_work()
    files = {
        "config/requirements.toml": toml(),
        "officers.csv": csv(OFFICER, officers),
        "deployments.csv": csv(DEPLOYMENT, deployments),
        "mandates.csv": csv(MANDATE, mandates),
        "representations.csv": csv(REPRESENTATION, representations),
        "sharings.csv": csv(SHARING, sharings),
        "joint.csv": csv(JOINT, joints),
        "seats.csv": csv(SEAT, make_seats()),
    }
    differ = 0
    for name, text in files.items():
        path, data = HERE / name, text.encode()
        if not arguments:
            path.write_bytes(data)
        elif not path.exists() or path.read_bytes() != data:
            print(f"{name}: differs from what generate.py writes", file=sys.stderr)
            differ = 1
    return differ


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
