#!/usr/bin/python3
"""System calls that fail, and kills between them: nothing is lost, and nothing is said that is not so.

Usage: check_faults.py SOURCE_DIR ILONET

Runs the program under strace, which makes one call after the other fail or kills the program there. A file that a command puts in
place is whole or not there; a command that was killed can be run again, and then everything is there. Prints each failure and
`N passed, M failed`.
"""

import os
import re
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from pathlib import Path

SOURCE, ILONET = Path(sys.argv[1]).resolve(), str(Path(sys.argv[2]).resolve())
SKIPPED, UNKNOWN = 77, 75
KILLED = (137, -9)
failures = passed = 0


def check(name, good, told=""):
    global failures, passed
    passed, failures = passed + bool(good), failures + (not good)
    if not good:
        print(f"{name}: {told}")


def frame():
    kept = {key: value for key, value in os.environ.items() if not key.startswith("ILONET")}
    # The sanitizers' own thread of leaks cannot run under strace.
    return {**kept, "ILONET_TODAY": "2026-01-31", "ILONET_OPERATOR": "test", "ASAN_OPTIONS": "detect_leaks=0"}


def run(folder, *words, before=()):
    return subprocess.run([*before, ILONET, *words], cwd=folder, env=frame(), capture_output=True, text=True)


def must_run(folder, *words):
    done = run(folder, *words)
    assert done.returncode == 0, (words, done.returncode, done.stderr)
    return done.stdout


def made(folder):
    must_run(folder, "init", "n.db")
    must_run(folder, "apply", str(SOURCE / "examples/network/config"), "--db", "n.db")
    must_run(folder, "officer", "add", "ES-0001", "--db", "n.db")
    must_run(folder, "backup", "b.db", "--db", "n.db")


def head_of(folder, file):
    return run(folder, "log", "--head", "--columns", "revision,digest", "--db", file).stdout


def is_whole(folder, file, head):
    return head_of(folder, file) == head and run(folder, "check", "--db", file).returncode == 0


def calls_of(folder, words, call):
    """How often the command makes this call."""
    told = folder / "calls"
    run(folder, *words, before=("strace", "-f", "-qq", "-o", str(told), "-e", f"trace={call}"))
    lines = told.read_text().splitlines()
    told.unlink()
    return sum(f" {call}(" in line for line in lines)


def injected(call, what, when):
    return ("strace", "-f", "-qq", "-o", "/dev/null", "-e", f"trace={call}", "-e", f"inject={call}:{what}:when={when}")


def places(count):
    """Which of so many calls are tried: all of a few, of many some, the first and the last among them."""
    few, tried = 40, 12
    return range(1, count + 1) if count <= few else sorted({1 + round(i * (count - 1) / (tried - 1)) for i in range(tried)})


class Trial:
    """A folder as the command finds it, laid out again for each run."""

    def __init__(self, folder, name):
        self.kept, self.folder, self.name = folder / "kept", folder / "trial", name
        shutil.rmtree(self.kept, ignore_errors=True)
        self.kept.mkdir()

    def lay(self):
        shutil.rmtree(self.folder, ignore_errors=True)
        shutil.copytree(self.kept, self.folder)
        return self.folder

    def calls(self, words, call):
        return calls_of(self.lay(), words, call)


# What each call may say when it fails. A lock that is not to be had is waited for, so that one alone does no harm.
FAULTS = {"fcntl": "ENOLCK", "pwrite64": "ENOSPC", "fsync": "EIO", "fdatasync": "EIO", "pread64": "EIO", "linkat": "EIO", "link": "EIO",
          "rename": "EIO", "renameat2": "EIO", "ftruncate": "EIO", "unlink": "EACCES"}


def one_call_fails(trial, words, holds, faults=FAULTS):
    """`holds(folder, exit)` after each run in which one call, or that and all behind it, has failed."""
    for call, error in faults.items():
        for number in places(trial.calls(words, call)):
            for when in (f"{number}", f"{number}+"):
                folder = trial.lay()
                done = run(folder, *words, "--lock-wait", "0.05", before=injected(call, f"error={error}", when))
                if done.returncode == 127:  # the program did not come to be: its libraries could not be read
                    continue
                told = f"{call} {when}: exit {done.returncode}: {done.stderr.strip()[-300:]}"
                check(f"{trial.name}, a known exit", done.returncode in (0, 1, 4, 5, 6, 74, UNKNOWN), told)
                wrong = holds(folder, done.returncode)
                check(f"{trial.name}", not wrong, f"{told}: {wrong}")


def killed_at_each_call(trial, words, holds):
    """The command is killed at each call that changes something on disk, and run again."""
    for call in ("pwrite64", "fsync", "fdatasync", "link", "linkat", "rename", "renameat2", "unlink", "openat", "ftruncate", "chmod"):
        for number in places(trial.calls(words, call)):
            folder = trial.lay()
            done = run(folder, *words, before=injected(call, "signal=KILL", number))
            if done.returncode not in KILLED:  # the call came before strace had its hand on it
                continue
            again = run(folder, *words)
            told = f"killed at {call} {number}; again: exit {again.returncode}: {again.stderr.strip()[-300:]}"
            wrong = holds(folder, again)
            check(f"{trial.name}", not wrong, f"{told}: {wrong}")


def puts_a_whole_copy(folder):
    """restore, backup and check --db: what stands under the name is whole, whatever was said."""
    trial = Trial(folder, "restore to a free name")
    made(trial.kept)
    head = head_of(trial.kept, "n.db")

    def whole_or_absent(name):
        def holds(at, code):
            if (at / name).exists():
                return "" if is_whole(at, name, head) else f"{name} is not whole: {(at / name).stat().st_size} bytes"
            return f"exit 0, but there is no {name}" if code == 0 else ""
        return holds

    one_call_fails(trial, ("restore", "b.db", "-y", "--db", "r.db"), whole_or_absent("r.db"))
    trial.name = "backup"
    one_call_fails(trial, ("backup", "c.db", "--db", "n.db"), whole_or_absent("c.db"))
    trial.name = "check of a changed file"
    (trial.kept / "a.toml").write_text('[[authority]]\ncode = "ES"\nkind = "member_state"\nname = "Spain"\n')
    right = run(trial.kept, "check", "a.toml", "--db", "n.db")

    def says_the_same(at, code):
        if head_of(at, "n.db") != head:
            return "the file has changed"
        return "" if code in (right.returncode, 6, 74) else f"exit {code} instead of {right.returncode}"

    one_call_fails(trial, ("check", "a.toml", "--db", "n.db"), says_the_same, {"fcntl": "ENOLCK", "pwrite64": "ENOSPC"})
    trial.name = "restore over another state"
    must_run(trial.kept, "officer", "add", "ES-0002", "--db", "n.db")
    later = head_of(trial.kept, "n.db")

    def one_of_the_two(at, code):
        now = head_of(at, "n.db")
        if code == 0 and now != head:
            return "exit 0, but it is not the backup's state"
        return "" if now in (head, later) and is_whole(at, "n.db", now) else "the file is not whole"

    one_call_fails(trial, ("restore", "b.db", "-y", "--db", "n.db"), one_of_the_two)


def made_older(folder):
    """A file of the version before: the present one without what the newest migration brought."""
    made(folder)
    (folder / "b.db").unlink()
    newest = max((SOURCE / "schemas/sqlite").glob("*.sql"))
    with sqlite3.connect(folder / "n.db") as base:
        for table, column in reversed(re.findall(r"^ALTER TABLE (\w+) ADD COLUMN (\w+)", newest.read_text(), re.M)):
            base.execute(f"ALTER TABLE {table} DROP COLUMN {column}")
        for table in re.findall(r"^CREATE (?:VIRTUAL )?TABLE (\w+)", newest.read_text(), re.M):
            base.execute(f"DROP TABLE {table}")
        base.execute(f"PRAGMA user_version = {int(newest.name[:4]) - 1}")
    base.close()


def upgrade_is_repeated(folder):
    trial = Trial(folder, "upgrade")
    made_older(trial.kept)
    version = int((sqlite3.connect(trial.kept / "n.db").execute("PRAGMA user_version")).fetchone()[0])

    def upgraded(at, again):
        if again.returncode != 0:
            return "it cannot be run again"
        if run(at, "check", "--db", "n.db").returncode != 0:
            return "the file does not stand up to the checks"
        copies = sorted(path for path in at.glob("n.db.before-schema-*") if ".part-" not in path.name)
        if len(copies) != 1:
            return f"backups: {[path.name for path in copies]}"
        with sqlite3.connect(f"file:{copies[0]}?mode=ro", uri=True) as copy:
            return "" if copy.execute("PRAGMA user_version").fetchone()[0] == version else "the backup is not of before"

    killed_at_each_call(trial, ("upgrade", "n.db"), upgraded)

    def none_lost(at, code):
        copies = [path for path in at.glob("n.db.before-schema-*") if ".part-" not in path.name]
        for copy in copies:
            with sqlite3.connect(f"file:{copy}?mode=ro", uri=True) as base:
                if base.execute("SELECT count(*) FROM officer").fetchone()[0] != 1:
                    return "the backup is not whole"
        if code == 0 and len(copies) != 1:
            return "exit 0, but no backup"
        return upgraded(at, run(at, "upgrade", "n.db"))

    trial.name = "upgrade with a failing call"
    one_call_fails(trial, ("upgrade", "n.db"), none_lost, {"fcntl": "ENOLCK", "fsync": "EIO", "link": "EIO", "fdatasync": "EIO"})


def init_is_repeated(folder):
    trial = Trial(folder, "init")

    def complete(at, again):
        if run(at, "check", "--db", "n.db").returncode != 0:
            return "the file does not stand up to the checks"
        if (at / "n.db").stat().st_mode & 0o777 != 0o600:
            return f"mode {(at / 'n.db').stat().st_mode:o}"
        return "" if again.returncode == 0 or "exists already" in again.stderr else "it cannot be run again"

    killed_at_each_call(trial, ("init", "n.db"), complete)
    (trial.kept / "n.db").touch()
    trial.name = "init of an empty file"
    killed_at_each_call(trial, ("init", "n.db"), complete)


if shutil.which("strace") is None:
    print("SKIPPED: strace is not installed")
    sys.exit(1 if os.environ.get("ILONET_TESTS_FULL") else SKIPPED)

with tempfile.TemporaryDirectory(prefix="ilonet-faults-") as name:
    for part in (puts_a_whole_copy, upgrade_is_repeated, init_is_repeated):
        part(Path(name))
print(f"{passed} passed, {failures} failed")
sys.exit(1 if failures else 0)
