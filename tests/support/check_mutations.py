#!/usr/bin/python3
"""A thousand good files, each broken by a seeded mutation: `ilonet check` refuses each with a place, or it is good to others, too.

Usage: check_mutations.py SOURCE_DIR ILONET [COUNT [SEED]]

TOML is held against tomllib and the configuration's JSON Schema, CSV against Python's csv and JSON Lines against json, with the
columns' forms written down here once more. What the program takes (exit 0) must be good there; what it refuses (exit 1) must have a
place that the file has. It must do nothing else: no other exit code, no word of a bug, no file made or changed. Mutations go on until
COUNT distinct files (1000) were refused. Prints a line for each failure and last `N passed, M failed`; exit 1 on a failure.
"""

import csv
import datetime
import io
import json
import os
import random
import re
import subprocess
import sys
import tempfile
import unicodedata
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
sys.dont_write_bytecode = True
import compare_schema  # noqa: E402

COUNTRY = re.compile(r"[A-Z]{2}")
AUTHORITY = re.compile(r"[A-Z]{2,}")
UID = re.compile(r"[A-Z][A-Z0-9]*-[A-Za-z0-9-]+")
SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
DIGEST = re.compile(r"[0-9a-f]{64}")


def words(form):
    def good(cell):
        return all(form.fullmatch(word) for word in cell.split(" ") if word)

    return good


def of_form(form):
    return lambda cell: form.fullmatch(cell) is not None


def one_of(*choices):
    return lambda cell: cell in choices


def is_day(cell):
    try:
        return re.fullmatch(r"\d{4}-\d\d-\d\d", cell) is not None and bool(datetime.date.fromisoformat(cell))
    except ValueError:
        return False


def is_text(cell):
    return cell[0] not in "=+-@" and all(unicodedata.category(c) != "Cc" for c in cell)


def is_percent(cell):
    return re.fullmatch(r"[1-9]\d{0,2}", cell) is not None and int(cell) <= 100


TOPIC, TASK = one_of(*"abcdefghijkl"), one_of("return", "resettlement", "admission", "sharing")
# Columns with their forms; those with * must be there and filled.
COLUMNS = {
    "officers": {"uid": of_form(UID), "owner*": of_form(AUTHORITY), "languages": words(SLUG), "expertise": words(SLUG),
                 "training": words(SLUG), "source": is_text, "seen_on": is_day},
    "deployments": {"uid": of_form(UID), "owner*": of_form(AUTHORITY), "officer*": of_form(UID), "country*": of_form(COUNTRY),
                    "place": is_text, "host_kind": one_of(*"abcd"), "state*": one_of("planned", "active", "ended", "cancelled"),
                    "since": is_day, "until": is_day, "planned_since": is_day, "planned_until": is_day, "post": is_text,
                    "covers": words(COUNTRY), "duties": is_text, "plan_notified_on": is_day, "actual_notified_on": is_day,
                    "source": is_text, "seen_on": is_day, "plan_told": of_form(DIGEST), "actual_told": of_form(DIGEST)},
    "mandates": {"uid": of_form(UID), "owner*": of_form(AUTHORITY), "deployment*": of_form(UID), "topic": TOPIC, "task": TASK,
                 "level": one_of("operational", "strategic", "both"), "share": is_percent, "since": is_day, "until": is_day,
                 "decided_by*": of_form(AUTHORITY)},
}


def row_is_good(kind, row):
    """`row` maps columns to cells."""
    forms = {name.rstrip("*"): form for name, form in COLUMNS[kind].items()}
    needed = [name[:-1] for name in COLUMNS[kind] if name.endswith("*")]
    return (set(row) <= set(forms) and all(row.get(name) for name in needed)
            and all(not cell or forms[name](cell) for name, cell in row.items()))


def csv_is_good(kind, bytes_):
    try:
        rows = [row for row in csv.reader(io.StringIO(bytes_.decode("utf-8-sig"), newline=""), strict=True) if row]
    except (ValueError, csv.Error):
        return False
    if not rows or len(set(rows[0])) < len(rows[0]):
        return False
    names = {name.rstrip("*"): name for name in COLUMNS[kind]}
    if not set(rows[0]) <= set(names) or any(n.endswith("*") and p not in rows[0] for p, n in names.items()):
        return False
    return all(len(row) == len(rows[0]) and row_is_good(kind, dict(zip(rows[0], row))) for row in rows[1:])


def no_doubles(pairs):
    if len(dict(pairs)) < len(pairs):
        raise ValueError("a key twice")
    return dict(pairs)


def jsonl_is_good(kind, bytes_):
    try:
        lines = [line for line in bytes_.decode("utf-8-sig").split("\n") if line.strip(" \t\r")]
        rows = [json.loads(line, object_pairs_hook=no_doubles) for line in lines]
    except (ValueError, RecursionError):
        return False
    for row in rows:
        if not isinstance(row, dict) or any(isinstance(v, (dict, list, bool, float)) for v in row.values()):
            return False
        if not row_is_good(kind, {key: "" if value is None else str(value) for key, value in row.items()}):
            return False
    return True


def toml_is_good(validator, bytes_, folder):
    path = folder / "held.toml"
    path.write_bytes(bytes_)
    content = compare_schema.load(path)
    path.unlink()
    return content is not None and validator.is_valid(content)


FRAGMENTS = [b"", b'"', b"'", b",", b"\n", b"\r", b"\t", b"\x00", b"\xff", b"\xc3", b"\xe2\x80\xae", b"[", b"]", b"[[", b"{", b"}", b"=", b"#",
             b"\\", b"2026-02-30", b"-1", b"1e999", b"99999999999999999999", b"=1+1", b"null", b"true", b"\xef\xbb\xbf", b";", b":", b"nan",
             b"0x", b'"""', b"..", b"\x1b[0m", b"A" * 5000]


def mutated(chance, good):
    """One to three changes of bytes, words or lines."""
    text = bytearray(good)
    for _ in range(chance.choice([1, 1, 1, 2, 3])):
        at = chance.randrange(len(text) + 1)
        kind = chance.randrange(8)
        if kind == 0:
            text[at:at + chance.choice([1, 1, 2, 8])] = b""
        elif kind == 1:
            text[at:at] = chance.choice(FRAGMENTS)
        elif kind == 2:
            text[at:at + 1] = bytes([chance.randrange(256)])
        elif kind == 3:
            lines = bytes(text).split(b"\n")
            line = chance.randrange(len(lines))
            lines[line:line + 1] = chance.choice([[], [lines[line]] * 2, [lines[line][: len(lines[line]) // 2]]])
            text = bytearray(b"\n".join(lines))
        elif kind == 4:
            del text[at:]
        else:
            found = list(re.finditer(rb"[A-Za-z0-9_.-]+", bytes(text)))
            if found:
                one, other = chance.choice(found), chance.choice(found)
                text[one.start():one.end()] = chance.choice([other[0], one[0].swapcase(), one[0][:-1], one[0] + b"x", b"", chance.choice(FRAGMENTS)])
    return bytes(text)


def good_files(source):
    """(name, kind, bytes) of files that pass."""
    files = [(path.name, "toml", path.read_bytes()) for path in sorted((source / "tests/data/config").glob("good*.toml"))]
    for kind in COLUMNS:
        lines = (source / f"examples/network/{kind}.csv").read_bytes().split(b"\n")[:6]
        text = b"\n".join(lines) + b"\n"
        files.append((f"{kind}.csv", kind, text))
        rows = csv.DictReader(io.StringIO(text.decode()))
        files.append((f"{kind}.jsonl", kind, "".join(json.dumps(row) + "\n" for row in rows).encode()))
    return files


def problem_of(folder, name, kind, bytes_, validator):
    """What is wrong with the program's answer (or None), and whether it refused the file."""
    path = folder / name
    path.write_bytes(bytes_)
    options = [] if kind == "toml" else ["--kind", f"{kind[:-1]}:{name}"]
    kept = {key: value for key, value in os.environ.items() if not key.startswith("ILONET")}
    done = subprocess.run([ILONET, "check", *([name] if kind == "toml" else []), *options, "--format", "json"], cwd=folder,
                          capture_output=True, timeout=60, env={**kept, "ILONET_TODAY": "2026-01-31"})
    same = path.read_bytes() == bytes_
    path.unlink()
    if done.returncode not in (0, 1):
        return f"exit {done.returncode}: {done.stderr.decode(errors='replace')[-400:]}", False
    if not same or list(folder.iterdir()):
        return "a file was made or changed", False
    findings = json.loads(done.stdout)
    errors = [one for one in findings if one["severity"] == "error"]
    if bool(errors) != (done.returncode == 1):
        return f"exit {done.returncode} with {len(errors)} errors", False
    lines = bytes_.count(b"\n") + bytes_.count(b"\r") + 1
    for one in findings:
        if one["file"] != name or not one["line"] or one["line"] > lines or not one["column"]:
            return f"no place in the file: {one}", False
    if errors:
        return None, True
    good = (toml_is_good(validator, bytes_, folder) if kind == "toml" else
            csv_is_good(kind, bytes_) if name.endswith(".csv") else jsonl_is_good(kind, bytes_))
    return (None if good else "is taken, and is not good to others"), False


def main():
    global ILONET
    if len(sys.argv) < 3:
        sys.exit("usage: check_mutations.py SOURCE_DIR ILONET [COUNT [SEED]]")
    source, ILONET = Path(sys.argv[1]).resolve(), str(Path(sys.argv[2]).resolve())
    wanted, seed = [int(word) for word in sys.argv[3:]] + [1000, 8][len(sys.argv) - 3:]
    chance = random.Random(seed)
    validator = compare_schema.validator_of(source)
    files, seen, refused, failed = good_files(source), set(), 0, 0
    with tempfile.TemporaryDirectory(prefix="ilonet-mutations-") as place:
        folder = Path(place).resolve()
        for name, kind, bytes_ in files:
            problem, refuses = problem_of(folder, name, kind, bytes_, validator)
            if problem or refuses:
                failed += 1
                print(f"{name} as it stands: {problem or 'is refused'}")
        while refused < wanted and len(seen) < 4 * wanted:
            name, kind, good = chance.choice(files)
            bytes_ = mutated(chance, good)
            if (name, bytes_) in seen or bytes_ == good:
                continue
            seen.add((name, bytes_))
            problem, refuses = problem_of(folder, name, kind, bytes_, validator)
            refused += refuses
            if problem:
                failed += 1
                print(f"{name}, seed {seed}: {problem}\n  {bytes_[:2000]!r}")
    if refused < wanted:
        failed += 1
        print(f"only {refused} of {len(seen)} files were refused")
    print(f"{len(seen)} distinct files, {refused} refused with a place, {len(seen) - refused - failed} good to others, too")
    print(f"{len(seen) - failed} passed, {failed} failed")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
