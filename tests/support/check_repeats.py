#!/usr/bin/python3
"""Exit 75 says what to run again, and that a repeat of it is harmless: held for every command that writes.

Usage: check_repeats.py SOURCE_FOLDER ILONET [BEGINNING]

Each command runs on a copy of a file with records of all kinds, under strace, which lets one sync after the other fail. Where the
answer is 75, what its help line names is run, and run once more: then the file holds what one run without failure gives. With
BEGINNING only the commands that begin so are played. Prints each failure and `N passed, M failed`; 77 where there is no strace.
"""

import re
import shlex
import shutil
import sqlite3
import sys
import tempfile
from pathlib import Path

from write_commands import CASES, check, each_has_a_case, end, made, run

SKIPPED, UNKNOWN = 77, 75


def held(folder):
    """Everything that the journal tells but what is drawn by lot, the contacts that are there, and the records as their lists show them."""
    with sqlite3.connect((folder / "n.db").as_uri() + "?mode=ro", uri=True) as db:
        changes = db.execute("SELECT revision, kind, operation, uid, key, before, after FROM revision_change ORDER BY 1, seq").fetchall()
    drawn = re.compile(r'"(text_digest|content_digest)":"\w+"')
    journal = [tuple(drawn.sub("drawn", cell) if isinstance(cell, str) else cell for cell in change) for change in changes]
    contacts = [run(folder, words).stdout for words in (["officer", "contact", "list"], ["board", "seat", "contact", "list"])]
    checked = run(folder, ["check", "--db", "n.db"])
    return journal, contacts, checked.returncode


def to_run_again(words, told):
    """The words that the help line of an answer names."""
    command = re.search(r"^  help: .*?ilonet ((?:officer add|undo) \S+?);? ", told, re.M)
    if not command:
        return words if "run the same command again; a repeat is harmless" in told else None
    named = command.group(1).split()
    return named if named[0] == "undo" else [*named, *words[2:]]


def syncs_of(base, folder, words, text):
    """What the file holds after one run, and how many syncs that took."""
    shutil.copytree(base, folder)
    trace = folder / "trace"
    done = run(folder, words, text, ["strace", "-qq", "-o", str(trace), "-e", "trace=fsync,fdatasync"])
    count = trace.read_text().count("sync(")
    return done, held(folder), count


def repeats(base, folder, line, text):
    words = shlex.split(line)
    once, due, count = syncs_of(base, folder / "once", words, text)
    before = held(base)
    check(line, once.returncode == 0 and due != before, f"exit {once.returncode}, or nothing written: {once.stderr}")
    unknown = 0
    for number in range(1, count + 1):
        copy = folder / f"sync-{number}"
        shutil.copytree(base, copy)
        fails = f"inject=fsync,fdatasync:error=EIO:when={number}"
        done = run(copy, words, text, ["strace", "-qq", "-o", "/dev/null", "-e", "trace=fsync,fdatasync", "-e", fails])
        if done.returncode != UNKNOWN:
            continue
        unknown += 1
        written = held(copy) != before
        again = to_run_again(words, done.stderr)
        if again is None:
            # Rows without id and without anything else that tells them: whether they are there is to be looked up.
            check(f"{line}: sync {number}", "ilonet log" in done.stderr, done.stderr)
            again = ["log"] if written else words
        for _ in range(2):
            told = run(copy, again, text)
            check(f"{line}: sync {number}: again: {shlex.join(again)}", told.returncode == 0, told.stderr)
            if again == words and "officers.csv" in line:
                break
        check(f"{line}: sync {number}, {'written' if written else 'not written'}", held(copy) == due, "the file holds something else")
        if "redact" in words:
            check(f"{line}: sync {number}: salt", re.search(r"the salt is [0-9a-f]{64}", done.stderr), done.stderr)
        shutil.rmtree(copy)
    check(line, unknown > 0, f"none of {count} failing syncs gave {UNKNOWN}")


def main():
    if shutil.which("strace") is None:
        print("skipped: no strace")
        sys.exit(SKIPPED)
    each_has_a_case()
    cases = [case for case in CASES if sys.argv[3:] == [] or case[0].startswith(sys.argv[3])]
    with tempfile.TemporaryDirectory() as folder:
        base = Path(folder) / "base"
        base.mkdir()
        made(base)
        for line, text in cases:
            work = Path(folder) / "work"
            work.mkdir()
            repeats(base, work, line, text)
            shutil.rmtree(work)
    end()


if __name__ == "__main__":
    main()
