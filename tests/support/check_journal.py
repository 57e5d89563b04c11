#!/usr/bin/python3
"""Recomputes a journal's chain of digests as ilonet-journal(5) defines it, knowing nothing else of the program.

Usage: check_journal.py FILE.db

Prints `N revisions, head DIGEST`; exit 1 with a line for each mismatch.
"""

import hashlib
import json
import sqlite3
import sys
from pathlib import Path

START = "0" * 64


def canonical(text):
    return text is None or text == json.dumps(json.loads(text), ensure_ascii=False, separators=(",", ":"))


def changes_of(db, number):
    return db.execute(
        "SELECT seq, kind, operation, uid, key, before, after FROM revision_change WHERE revision = ? ORDER BY seq",
        (number,),
    ).fetchall()


def digest_of(previous, revision, changes):
    lines = [(previous,), revision, *changes]
    text = "".join("\t".join("" if cell is None else str(cell) for cell in line) + "\n" for line in lines)
    return hashlib.blake2b(text.encode(), digest_size=32).hexdigest()


def digest_after_redaction(db, number):
    """What the newest redaction that names the revision says of its content; the redaction itself is in the chain."""
    if not db.execute("SELECT count(*) FROM sqlite_schema WHERE name = 'redaction'").fetchone()[0]:
        return None
    row = db.execute(
        "SELECT r.content_digest FROM redaction r JOIN revision_change c ON c.kind = 'redaction' AND c.uid = r.uid "
        "WHERE r.revision = ? ORDER BY c.revision DESC LIMIT 1",
        (number,),
    ).fetchone()
    return row and row[0]


def problems_of(revision, digest, recomputed, changes, wanted, redacted):
    number = revision[0]
    if number != wanted:
        yield f"revision {number} stands where {wanted} is due"
    if recomputed not in (digest, redacted):
        yield f"revision {number} has the digest {digest}, recomputed {recomputed}"
    if [change[0] for change in changes] != list(range(1, len(changes) + 1)):
        yield f"revision {number} does not number its changes from 1"
    for seq, _, _, _, *texts in changes:
        if not all(canonical(text) for text in texts):
            yield f"revision {number}, change {seq} holds JSON that is not canonical"


def check(db):
    """Number of revisions, the last digest, and the problems."""
    head, count, problems = START, 0, []
    for *revision, digest in db.execute(
        "SELECT number, instant, acting, operator, command, schema_version, digest FROM revision ORDER BY number"
    ).fetchall():
        changes = changes_of(db, revision[0])
        count += 1
        head = digest_of(head, tuple(revision), changes)
        problems += problems_of(revision, digest, head, changes, count, digest_after_redaction(db, revision[0]))
        head = digest  # so that one broken link is one problem
    strays = "SELECT count(*) FROM revision_change WHERE revision NOT IN (SELECT number FROM revision)"
    if stray := db.execute(strays).fetchone()[0]:
        problems.append(f"{stray} changes belong to no revision")
    return count, head, problems


def main():
    if len(sys.argv) != 2:
        sys.exit("usage: check_journal.py FILE.db")
    db = sqlite3.connect(Path(sys.argv[1]).resolve().as_uri() + "?mode=ro", uri=True)
    count, head, problems = check(db)
    for problem in problems:
        print(problem)
    print(f"{count} revisions, head {head}")
    sys.exit(1 if problems else 0)


if __name__ == "__main__":
    main()
