#!/usr/bin/python3
"""Files of every older version of the schema, and one of the present: upgrade, check, log, look back, undo, back up, restore.

Usage: check_older.py SOURCE_FOLDER ILONET

What is right is worked out here from the journal alone: an image lacks the columns that came later, and they are null in it.
"""

import gzip
import json
import os
import re
import sqlite3
import subprocess
import sys
import tempfile
from pathlib import Path

import check_journal

SOURCE, ILONET = Path(sys.argv[1]), sys.argv[2]
OLDER = SOURCE / "tests/data/older"
MIGRATIONS = sorted((SOURCE / "schemas/sqlite").glob("[0-9]*.sql"))
NEWEST = len(MIGRATIONS)
DAY = "2026-03-01"

# Commands of make.sh that cannot be undone although everything after them was, as far as it can be: what a redaction blanked stays,
# with the record that it is of, and so does everything that this one names.
STAYS = {
    "redact": "gone for ever",
    "deploy add": "would be left without|changed FR-d-1 since",
    "deploy set": "changed FR-d-1 since",
    "deploy notify": "changed FR-d-1 since",
    "officer add": "would be left without",
    "report add": "gone for ever|would be left without",
    "apply": "would be left without|changed",
}

wrong = []
looked_at = 0


def expect(holds, what):
    global looked_at
    looked_at += 1
    if not holds:
        wrong.append(what)


def run(db, *arguments, now="2026-03-02T08:00:00.000Z"):
    environment = {**os.environ, "ILONET_DB": str(db), "ILONET_TODAY": DAY, "ILONET_NOW": now}
    return subprocess.run([ILONET, *arguments], env=environment, capture_output=True, text=True, stdin=subprocess.DEVNULL)


def must(db, *arguments):
    done = run(db, *arguments)
    expect(done.returncode == 0, f"{db.name}: {' '.join(arguments)}: exit {done.returncode}: {done.stderr.strip()[:300]}")
    return done.stdout


def opened(db):
    return sqlite3.connect(db.resolve().as_uri() + "?mode=ro", uri=True)


def columns_of(db, table):
    return [row[0] for row in db.execute("SELECT name FROM pragma_table_info(?) ORDER BY cid", (table,))]


def journal_of(db):
    """Each revision with its command and its changes: table, uid, key, the row before and after by column (None: not there)."""
    columns = {}

    def row(table, image):
        if image is None:
            return None
        if table not in columns:
            columns[table] = columns_of(db, table)
        return {**dict.fromkeys(columns[table]), **json.loads(image)}

    return [
        (number, command, [(kind, uid, key, row(kind, before), row(kind, after)) for kind, uid, key, before, after in db.execute(
            "SELECT kind, uid, key, before, after FROM revision_change WHERE revision = ? ORDER BY seq", (number,))])
        for number, command in db.execute("SELECT number, command FROM revision ORDER BY number").fetchall()
    ]


def rows_after(journal, number):
    """What the journal says that the tables held after that revision."""
    rows = {}
    for revision, _, changes in journal:
        if revision > number:
            break
        for table, _, key, before, after in changes:
            expect(rows.get((table, key)) == before, f"revision {revision} changes {table} {key} from another state")
            rows[table, key] = after
    return {at: row for at, row in rows.items() if row is not None}


def rows_of(db, journal):
    """What the tables hold."""
    rows = {}
    for table in sorted({change[0] for _, _, changes in journal for change in changes}):
        names = columns_of(db, table)
        keys = [name for (name,) in db.execute("SELECT name FROM pragma_table_info(?) WHERE pk ORDER BY cid", (table,))]
        for cells in db.execute(f"SELECT * FROM {table}"):
            row = dict(zip(names, cells))
            rows[table, json.dumps([row[key] for key in keys], ensure_ascii=False, separators=(",", ":"))] = row
    return rows


def holds_what_its_journal_says(db, what):
    with opened(db) as file:
        journal = journal_of(file)
        expect(rows_of(file, journal) == rows_after(journal, len(journal)), f"{what}: the rows are not those of the journal")
        _, _, problems = check_journal.check(file)
        expect(not problems, f"{what}: {problems[:3]}")
    return journal


def is_sound(db, what):
    checked = run(db, "check", "--db", str(db))
    expect(checked.returncode == 0 and "error[" not in checked.stderr, f"{what}: check: {checked.stderr.strip()[:400]}")
    return holds_what_its_journal_says(db, what)


def log_tells_each_change(db, journal, what):
    for number, _, changes in journal:
        told = json.loads(must(db, "log", str(number), "-f", "json"))
        found = sorted((c["kind"], c["uid"], c["field"]) for c in told)
        due = sorted(
            (table, uid, field)
            for table, uid, _, before, after in changes
            for field in (after or before)
            if (before or {}).get(field) != (after or {}).get(field)
        )
        expect(found == due, f"{what}: log {number} tells other changes than there were")


def looks_back(db, journal, what):
    """Each record that has a uid of its own, as it was known after each revision."""
    lists = {
        "officer": ("officer", "list"),
        "deployment": ("deploy", "list"),
        "mandate": ("assign", "mandate", "list"),
        "decision": ("board", "decision", "list"),
        "meeting": ("board", "meeting", "list"),
        "entry": ("fund", "list"),
    }
    for number, _, _ in journal:
        then = rows_after(journal, number)
        for table, words in lists.items():
            told = json.loads(must(db, *words, "--as-known-at", str(number), "-f", "json"))
            due = [row for (kind, _), row in then.items() if kind == table]
            expect(sorted(row["uid"] for row in told) == sorted(row["uid"] for row in due), f"{what}: {table} at {number}")
            if table == "deployment":
                places = {row["uid"]: row["place"] or "" for row in due}
                expect({row["uid"]: row["place"] or "" for row in told} == places, f"{what}: places at {number}")


def undo_newest_first(db, journal, what):
    taken_back = 0
    for number, command, changes in reversed(journal):
        now = None
        with opened(db) as file:
            now = rows_of(file, journal)
        done = run(db, "undo", str(number))
        if done.returncode != 0:
            known = STAYS.get(command, "nothing")
            expect(done.returncode == 5 and re.search(known, done.stderr), f"{what}: undo {number} ({command}): {done.stderr.strip()}")
            expect(any(key[0] == "redaction" for key in now), f"{what}: undo {number} ({command}) is refused: {done.stderr.strip()}")
            continue
        taken_back += 1
        for table, _, key, before, after in changes:
            expect(now.get((table, key)) == after, f"{what}: undo {number} took back what was not there")
            now[table, key] = before
        with opened(db) as file:
            due = {at: row for at, row in now.items() if row is not None}
            expect(rows_of(file, journal) == due, f"{what}: undo {number} ({command}) leaves other rows")
        again = run(db, "undo", str(number))
        expect(again.returncode == 0 and "unchanged" in again.stderr, f"{what}: undo {number} again: {again.stderr.strip()}")
    expect(taken_back * 3 > len(journal), f"{what}: only {taken_back} of {len(journal)} revisions could be undone")
    is_sound(db, f"{what}, undone")


def goes_on(db, what):
    """Records that an older program wrote, changed by this one, and that taken back."""
    must(db, "deploy", "set", "ES-d-1", "--place", "Kaolack")
    must(db, "-y", "redact", "ES-d-1", "duties", "--reason", "it named somebody")
    must(db, "assign", "mandate", "set", "ES-m-1", "--share", "45")
    with opened(db) as file:
        decided = file.execute("SELECT count(*) FROM decision").fetchone()[0]
    if decided:
        must(db, "board", "decide", "COM-v-90", "--day", "2026-02-27", "--kind", "other", "--subject", "later", "--others", "for")
    is_sound(db, f"{what}, gone on with")
    must(db, "undo", "--last")
    is_sound(db, f"{what}, gone on with and undone")


def copies(db, what):
    copy, other = db.with_suffix(".copy"), db.with_suffix(".restored.db")
    must(db, "backup", str(copy))
    must(other, "restore", str(copy))
    is_sound(other, f"{what}, restored under another name")
    must(db, "deploy", "set", "ES-d-1", "--place", "Elsewhere")
    must(db, "-y", "restore", str(copy))
    is_sound(db, f"{what}, restored")


def upgrades(db, version):
    what = f"version {version}"
    with opened(db) as file:
        count, head, problems = check_journal.check(file)
    expect(not problems, f"{what}: {problems[:3]}")
    refused = run(db, "deploy", "list")
    expect(refused.returncode == 6 and "ilonet upgrade" in refused.stderr, f"{what}: an older file is read: {refused.stderr}")
    must(db, "upgrade", str(db))
    expect(must(db, "log", "--head", "-f", "csv").split("\n")[1] == f"{count},{head}", f"{what}: the head is another one")
    before = Path(f"{db}.before-schema-{NEWEST}")
    refused = run(db, "-y", "restore", str(before))
    expect(refused.returncode == 6 and "ilonet upgrade" in refused.stderr, f"{what}: its old copy: {refused.stderr}")
    must(before, "upgrade", str(before))
    must(db, "-y", "restore", str(before))


def play(folder, version):
    db = folder / f"v{version}.db"
    if version == NEWEST:
        made = subprocess.run(["sh", str(OLDER / "make.sh"), ILONET, str(version), str(db)], capture_output=True, text=True)
        expect(made.returncode == 0, f"make.sh: {made.stderr}")
    else:
        db.write_bytes(gzip.decompress((OLDER / f"schema-{version}.db.gz").read_bytes()))
        upgrades(db, version)
    what = f"version {version}"
    journal = is_sound(db, what)
    kinds = {change[0] for _, _, changes in journal for change in changes}
    expect(len(kinds) > 10, f"{what}: only {sorted(kinds)}")
    log_tells_each_change(db, journal, what)
    looks_back(db, journal, what)
    bytes_before = db.read_bytes()
    copies(db, what)
    goes_on(db, what)
    db.write_bytes(bytes_before)
    undo_newest_first(db, journal, what)


def migrated(version):
    db = sqlite3.connect(":memory:")
    for migration in MIGRATIONS[:version]:
        db.executescript(migration.read_text())
    return {
        name: db.execute("SELECT name, dflt_value, \"notnull\" FROM pragma_table_info(?) ORDER BY cid", (name,)).fetchall()
        for (name,) in db.execute("SELECT name FROM sqlite_schema WHERE type = 'table' AND sql LIKE 'CREATE TABLE%'").fetchall()
    }


def later_columns_are_those_of_the_migrations():
    text = (SOURCE / "lib/store/file/schema_versions.hpp").read_text()
    listed = [(int(v), t, c) for v, t, c in re.findall(r'LaterColumn\{(\d+), "(\w+)", "(\w+)"\}', text)]
    expect(listed, "no later columns are listed")
    now = migrated(NEWEST)
    for version in range(1, NEWEST):
        for table, then in migrated(version).items():
            names = [name for name, _, _ in now.get(table, [])]
            due = [name for name, _, _ in then] + [c for v, t, c in listed if t == table and v > version]
            expect(names == due, f"{table} of version {version} has {due} in the list, {names} in the schema")
            for name, default, needed in now.get(table, [])[len(then):]:
                expect(default is None and not needed, f"{table}.{name} is not null in rows that were there before")


def main():
    later_columns_are_those_of_the_migrations()
    kept = sorted(int(path.name.split("-")[1].split(".")[0]) for path in OLDER.glob("schema-*.db.gz"))
    expect(kept == list(range(1, NEWEST)), f"files are kept of the versions {kept}, not of all up to {NEWEST - 1}")
    with tempfile.TemporaryDirectory() as folder:
        for version in [*kept, NEWEST]:
            try:
                play(Path(folder), version)
            except (sqlite3.Error, OSError, KeyError) as error:
                expect(False, f"version {version}: {error!r}")
    for line in wrong[:40]:
        print(line)
    print(f"{looked_at} looked at, {len(wrong)} wrong")
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
