#!/usr/bin/python3
"""Asks for names of countries in the Union's languages: check_languages.py SOURCES ILONET

With a small iso-codes made here, then with the one that is installed; where there is none, that part is a counted skip, or a
failure with ILONET_TESTS_FULL=1.
"""
import csv
import io
import json
import os
import pathlib
import struct
import subprocess
import sys
import tempfile

sources, ilonet = (pathlib.Path(word).resolve() for word in sys.argv[1:3])
passed, problems, skipped = 0, [], 0
LANGUAGES = "bg cs da de el en es et fi fr ga hr hu it lt lv mt nl pl pt ro sk sl sv".split()


def check(good, problem):
    global passed
    if good:
        passed += 1
    else:
        problems.append(problem)


def catalogue(texts):
    texts = sorted({"": "Content-Type: text/plain; charset=UTF-8\n", **texts}.items())
    first = 28 + 16 * len(texts)
    tables, body = [b"", b""], b""
    for column in (0, 1):
        for pair in texts:
            text = pair[column].encode()
            tables[column] += struct.pack("<2I", len(text), first + len(body))
            body += text + b"\0"
    return struct.pack("<7I", 0x950412DE, 0, len(texts), 28, 28 + 8 * len(texts), 0, 0) + tables[0] + tables[1] + body


def run(*words, data=None):
    environment = {"PATH": os.environ["PATH"], "ILONET_TODAY": "2026-01-01", "ILONET_DB": "network.db"}
    if data is not None:
        environment["XDG_DATA_DIRS"] = str(data)
    done = subprocess.run([ilonet, *words], capture_output=True, encoding="utf-8", env=environment, timeout=60)
    return done.returncode, done.stdout, done.stderr


def rows(*words, data=None):
    code, out, err = run(*words, "--format", "csv", data=data)
    check(code == 0, f"{words}: exit {code}: {err}")
    return list(csv.DictReader(io.StringIO(out)))


def install(folder):
    countries = [{"alpha_2": "SN", "name": "Senegal"}, {"alpha_2": "GR", "name": "Greece"},
                 {"alpha_2": "MD", "name": "Moldova, Republic of", "common_name": "Moldova"}]
    (folder / "iso-codes/json").mkdir(parents=True)
    (folder / "iso-codes/json/iso_3166-1.json").write_text(json.dumps({"3166-1": countries}))
    (folder / "locale/el/LC_MESSAGES").mkdir(parents=True)
    mo = folder / "locale/el/LC_MESSAGES/iso_3166-1.mo"
    mo.write_bytes(catalogue({"Senegal": "Σενεγάλη", "Greece": "Ελλάδα", "Moldova": "Μολδαβία"}))
    return mo


def with_a_small_one(folder):
    mo = install(folder)
    gaps = ("coverage", "gaps", "--since", "2026-01-01", "--until", "2026-12-31")
    plain, named = rows(*gaps, data=folder), rows(*gaps, "--lang", "el", data=folder)
    check(list(named[0])[:2] == ["country", "country_name"], "coverage gaps: no country_name behind country")
    check([{k: v for k, v in row.items() if k != "country_name"} for row in named] == plain,
          "coverage gaps: --lang changes more than it adds")
    names = {row["country"]: row["country_name"] for row in named}
    check(names["SN"] == "Σενεγάλη" and names["MD"] == "Μολδαβία", "coverage gaps: names are not those of the catalogue")
    check(names["XK"] == "Κοσσυφοπέδιο*" and names["AE"] == "United Arab Emirates",
          "coverage gaps: the Union's or the file's names are missing")
    footnotes = run(*gaps, "--lang", "el", data=folder)[2]
    check("Κοσσυφοπέδιο*: This designation is without prejudice" in footnotes, "no footnote beside a list")
    check("Kosovo*: This" not in run(*gaps, "--lang", "en", "--country", "SN", data=folder)[2], "a footnote of nothing")

    for words in (("coverage", "list"), ("coverage", "matrix"), ("network", "list"), ("coverage", "map")):
        plain, named = rows(*words, data=folder), rows(*words, "--lang", "el", data=folder)
        key = "network" if words[0] == "network" else "country"
        check([row[key] for row in plain] == [row[key] for row in named], f"{words}: another order")
        check(list(plain[0]) == list(named[0]), f"{words}: other columns")
        check({row[key]: row["name"] for row in named}.get("SN") == "Σενεγάλη", f"{words}: Senegal is not named")
    voters = {row["authority"]: row["name"] for row in rows("board", "voters", "--lang", "el", data=folder)}
    check(voters["EL"] == "Ελλάδα", "board voters: Greece is not named")

    listed = rows("deploy", "list", "--country", "SN,MD", "--lang", "el", "--sort", "country_name,uid", data=folder)
    check([row["country_name"] for row in listed] == sorted(row["country_name"] for row in listed) and
          {row["country_name"] for row in listed} == {"Σενεγάλη", "Μολδαβία"}, "deploy list: sorted by country_name")
    chosen = rows("deploy", "list", "--lang", "el", "--columns", "country_name,uid", data=folder)
    check(list(chosen[0]) == ["country_name", "uid"], "--columns does not know country_name")
    shown = json.loads(run("deploy", "show", listed[0]["uid"], "--lang", "el", "--format", "json", data=folder)[1])
    shown = shown[0] if isinstance(shown, list) else shown
    check(shown["country_name"] == listed[0]["country_name"], "deploy show: no country_name")

    period = ("--since", "2025-01-01", "--until", "2025-12-31", "--lang", "el")
    for document in (("activity",), ("country", "SN"), ("deployments",)):
        for form in ("md", "html", "json"):
            code, out, err = run("report", "build", *document, *period, "--format", form, data=folder)
            check(code == 0 and "Σενεγάλη" in out and "Senegal" not in out.replace("Senegalese", ""),
                  f"report build {document} as {form}: {err or 'Senegal stands there in English, or not at all'}")
    page = run("report", "build", "country", "XK", *period, "--format", "html", data=folder)[1]
    check("Κοσσυφοπέδιο*" in page and "UNSCR 1244/1999" in page, "report build country XK: no footnote")

    for words, code in ((("--lang", "fr"), 2), (("--lang", "xx"), 2), (("--lang", "el"), 0), (("--lang", "en"), 0)):
        check(run("coverage", "list", *words, data=folder)[0] == code, f"coverage list {words}: not exit {code}")
    code, out, err = run("coverage", "list", "--lang", "el", data="/nonexistent:relative")
    check(code == 2 and not out and "apt install iso-codes" in err, "a package that is missing is not named")
    whole = mo.read_bytes()
    for broken in (whole[:40], b"\xff" * 100, b"", whole[:8] + b"\xff" * 4 + whole[12:]):
        mo.write_bytes(broken)
        code, out, err = run("coverage", "list", "--lang", "el", data=folder)
        check(code == 3 and not out and str(mo) in err, f"a broken catalogue of {len(broken)} bytes: exit {code}: {err}")
    for words in (("deploy", "export"), ("query", "SELECT 1"), ("coverage", "test"), ("check",), ("officer", "list")):
        code, out, err = run(*words, "--lang", "el", data=folder)
        check(code == 2 and not out and "writes no names of countries" in err, f"{words} takes --lang: {code} {err}")


def with_the_installed_one():
    everywhere = {row["country"] for row in rows("coverage", "list")}
    for language in LANGUAGES:
        named = {row["country"]: row["name"] for row in rows("coverage", "list", "--lang", language)}
        check(set(named) == everywhere and all(named.values()), f"{language}: a country without a name")
        check(named["XK"].endswith("*") and named["PS"].endswith("*"), f"{language}: no asterisk")
    for language, name in (("fr", "Sénégal"), ("bg", "Сенегал"), ("el", "Σενεγάλη"), ("hu", "Szenegál")):
        check({row["country"]: row["name"] for row in rows("coverage", "list", "--lang", language)}["SN"] == name,
              f"{language}: Senegal is not {name}")
    for language, name in (("fr", "Tanzanie"), ("pl", "Iran"), ("el", "Συρία")):
        code = {"Tanzanie": "TZ", "Iran": "IR", "Συρία": "SY"}[name]
        named = {row["country"]: row["name"] for row in rows("coverage", "list", "--lang", language)}
        check(named.get(code) == name, f"{language}: {code} is {named.get(code)}, not {name}")


with tempfile.TemporaryDirectory() as folder:
    os.chdir(folder)
    loaded = subprocess.run(["sh", sources / "examples/network/load.sh", "network.db"], capture_output=True, text=True,
                            env={**os.environ, "ILONET": str(ilonet), "ILONET_TODAY": "2026-01-01"})
    check(loaded.returncode == 0, loaded.stderr)
    with_a_small_one(pathlib.Path(folder) / "share")
    if pathlib.Path("/usr/share/locale/fr/LC_MESSAGES/iso_3166-1.mo").exists():
        with_the_installed_one()
    else:
        skipped += 1
        print("skipped: iso-codes is not installed")
        if os.environ.get("ILONET_TESTS_FULL") == "1":
            problems.append("iso-codes is not installed")
for problem in problems:
    print(problem)
print(f"{passed} passed, {len(problems)} failed, {skipped} skipped")
sys.exit(bool(problems))
