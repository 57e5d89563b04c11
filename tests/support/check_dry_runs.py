#!/usr/bin/python3
"""With -n nothing is written: held for every command that writes, over the bytes of every file in its folder.

Usage: check_dry_runs.py SOURCE_FOLDER ILONET [BEGINNING]

The answer is read beside that of the same command without -n: a dry run that says nothing, or fails where the command does not, is
a failure, too. Prints each failure and `N passed, M failed`.
"""

import gzip
import shlex
import shutil
import sys
import tempfile
from pathlib import Path

from write_commands import CASES, SOURCE, check, each_has_a_case, end, made, must_run, run

# What writes other files than the one with the journal, or a whole one; upgrade has an older file to work on.
OF_FILES = [("init new.db", ""), ("upgrade older.db", ""), ("restore kept.db --db back.db -y", ""), ("backup copy.db", ""),
            ("board notification import notified.jsonl", "")]


def listing(folder):
    """Name, size, bytes and time of the last change of all that stands in the folder."""
    return {str(path.relative_to(folder)): (path.read_bytes() if path.is_file() else None, path.stat().st_mtime_ns)
            for path in folder.rglob("*")}


def stays(base, work, line, text):
    words = shlex.split(line)
    shutil.copytree(base, work)
    before = listing(work)
    dry = run(work, [*words, "-n"], text)
    after = listing(work)
    changed = sorted(name for name in before.keys() | after.keys() if before.get(name) != after.get(name))
    check(f"{line} -n", not changed, f"changed {changed}")
    done = run(work, words, text)
    check(f"{line} -n", dry.returncode == done.returncode == 0, f"exit {dry.returncode}, and without -n {done.returncode}: {dry.stderr}{done.stderr}")
    check(f"{line} -n", dry.stdout or dry.stderr, "says nothing of what would be written")
    check(line, listing(work) != before, "writes nothing without -n, so that -n is no test of it")
    shutil.rmtree(work)


def main():
    each_has_a_case()
    with tempfile.TemporaryDirectory() as folder:
        base, work = Path(folder) / "base", Path(folder) / "work"
        base.mkdir()
        made(base)
        must_run(base, "backup kept.db")
        (base / "older.db").write_bytes(gzip.decompress((SOURCE / "tests/data/older/schema-6.db.gz").read_bytes()))
        shutil.copytree(base, work)
        must_run(work, "deploy notify --all --as ES --output jsonl:notified.jsonl")
        shutil.copy(work / "notified.jsonl", base)
        shutil.rmtree(work)
        for line, text in CASES + OF_FILES:
            if not sys.argv[3:] or line.startswith(sys.argv[3]):
                stays(base, work, line, text)
    end()


if __name__ == "__main__":
    main()
