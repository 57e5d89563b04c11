#!/usr/bin/env python3
"""Measures `ilonet check` beside validators of the same files, in one run: check.py ILONET [TIMES]

The tree is examples/network, and the same with its files TIMES (100) times: rows with ids of their own, and the TOML files by
themselves as often. Beside it: Python's tomllib with jsonschema over the TOML files and the schema of
schemas/config, Python's csv over the rows, which are only read, and `taplo lint` over the TOML files where it is installed. Medians of
three runs. Nothing here fails: machines differ, and only ratios of one run say anything; none of the peers knows what the rows mean.
"""
import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
SOURCE = HERE.parent.parent
EXAMPLE = SOURCE / "examples/network"
UID = re.compile(r"\b([A-Z]+)-((?:[a-z]-)?)(\d+)\b")
BY_SCHEMA = """import json, sys, tomllib
from jsonschema import Draft202012Validator
validator = Draft202012Validator(json.load(open(sys.argv[1])))
bad = 0
for path in sys.argv[2:]:
    bad += not validator.is_valid(json.loads(json.dumps(tomllib.load(open(path, "rb")), default=str)))
print(bad, "of", len(sys.argv) - 2, "refused")
"""
BY_CSV = """import csv, sys
print(sum(sum(1 for _ in csv.reader(open(path, newline=""))) for path in sys.argv[1:]))
"""


def once(*command):
    begin = time.monotonic()
    with open(os.devnull, "wb") as sink:
        process = subprocess.Popen([str(word) for word in command], stdin=subprocess.DEVNULL, stdout=sink, stderr=subprocess.PIPE,
                                   env={**os.environ, "ILONET_TODAY": "2025-12-31"})
        told = process.stderr.read()
        _, status, usage = os.wait4(process.pid, 0)
    return time.monotonic() - begin, usage.ru_maxrss / 1024, os.waitstatus_to_exitcode(status), told.decode().strip()


def measured(title, base, *command):
    runs = [once(*command) for _ in range(3)]
    seconds, megabytes = statistics.median(run[0] for run in runs), max(run[1] for run in runs)
    ratio = f"{base / seconds:7.3f}" if base else "       "
    print(f"  {title:36} {seconds:8.2f} s  {megabytes:7.0f} MiB  {ratio}  exit {runs[0][2]} {runs[0][3].splitlines()[-1][:60] if runs[0][3] else ''}")
    return seconds


def copy_of_rows(text, number):
    """The rows as others of the same authorities, so that each file still fits the others."""
    header, rows = text.split("\n", 1)
    return rows if number == 0 else UID.sub(lambda uid: f"{uid[1]}-{uid[2]}{int(uid[3]) + 10000 * number}", rows)


def make_tree(folder, times):
    shutil.copytree(EXAMPLE / "config", folder / "config")
    for path in sorted(EXAMPLE.glob("*.csv")):
        if path.name == "posts.csv" or (times > 1 and path.name == "seats.csv"):
            continue  # of seats and labels there are only so many
        text = path.read_text("utf-8")
        with open(folder / path.name, "w", encoding="utf-8") as file:
            file.write(text.split("\n", 1)[0] + "\n")
            for number in range(times):
                file.write(copy_of_rows(text, number))


def make_configurations(folder, times):
    """Each file once more under other names, by itself: what a linter sees of it."""
    folder.mkdir()
    for path in sorted((EXAMPLE / "config").glob("*.toml")):
        for number in range(times):
            shutil.copy(path, folder / f"{path.stem}-{number}.toml")


def compare(ilonet, title, tree):
    toml, rows = sorted(tree.rglob("*.toml")), sorted(tree.rglob("*.csv"))
    lines = sum(path.read_bytes().count(b"\n") for path in rows)
    print(f"{title}: {len(toml)} TOML files, {lines} rows in {len(rows)} files; ratios: ilonet / peer")
    whole = measured("ilonet check, all", None, ilonet, "check", tree)
    alone = measured("ilonet check, TOML alone", None, ilonet, "check", *toml) if rows else whole
    python = [shutil.which("python3") or sys.executable, "-c"]
    measured("tomllib and jsonschema, TOML", alone, *python, BY_SCHEMA, SOURCE / "schemas/config/ilonet-config.schema.json", *toml)
    if shutil.which("taplo"):
        schema = (SOURCE / "schemas/config/ilonet-config.schema.json").as_uri()
        measured("taplo lint, TOML", alone, "taplo", "lint", "--no-auto-config", "--schema", schema, *toml)
    if rows:
        measured("csv of Python, rows only read", whole, *python, BY_CSV, *rows)


def main():
    ilonet = str(Path(sys.argv[1]).resolve())
    times = int(sys.argv[2]) if len(sys.argv) > 2 else 100
    with tempfile.TemporaryDirectory(prefix="ilonet-bench-") as name:
        one, many, files = (Path(name) / word for word in ("one", "many", "files"))
        make_tree(one, 1)
        make_tree(many, times)
        make_configurations(files, times)
        compare(ilonet, "examples/network", one)
        compare(ilonet, f"its rows {times} times", many)
        compare(ilonet, f"its TOML files {times} times, each a copy", files)


main()
