#!/usr/bin/python3
"""What is stopped leaves nothing half done; long work tells how far it has come, on a terminal alone.

Usage: check_signals.py SOURCE_DIR ILONET

Stops imports, checks and plans by SIGINT and SIGTERM while a pipe keeps them waiting or the work goes on: the exit is 130 or 143, the
file has its bytes, and beside it and in the folder for temporary files nothing is left. Prints each failure and `N passed, M failed`.
"""

import csv
import hashlib
import io
import os
import pty
import select
import signal
import sqlite3
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

SOURCE, ILONET = Path(sys.argv[1]).resolve(), str(Path(sys.argv[2]).resolve())
REPORTS = (SOURCE / "examples/network/reports.csv").read_bytes()
failures = passed = 0


def check(name, good, told=""):
    global failures, passed
    passed, failures = passed + bool(good), failures + (not good)
    if not good:
        print(f"{name}: {told}")


def frame(folder):
    kept = {key: value for key, value in os.environ.items() if not key.startswith("ILONET")}
    return {**kept, "ILONET_TODAY": "2026-01-31", "ILONET_OPERATOR": "test", "TMPDIR": str(folder / "tmp")}


def start(folder, *words, **more):
    return subprocess.Popen([ILONET, *words], cwd=folder, env=frame(folder), stdout=subprocess.PIPE, stderr=subprocess.PIPE, **more)


def state_of(folder):
    """All files with their bytes, so that one too many is seen as well as one changed."""
    return {str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest() for path in folder.rglob("*") if path.is_file()}


def many_reports(count):
    """Rows of the example as new ones: without ids, each with a title of its own."""
    header, *rows = csv.reader(REPORTS.decode().splitlines())
    rows = [row for row in rows if not row[-1]]  # a correction is made once
    title, text = header.index("title"), io.StringIO()
    out = csv.writer(text, lineterminator="\n")
    out.writerow(header)
    for i in range(count):
        row = rows[i % len(rows)]
        out.writerow(["", *row[1:title], f"{row[title]} {i}", *row[title + 1:]])
    return text.getvalue().encode()


def stopped(folder, name, words, fed, number):
    """Feeds a part through a pipe that stays open, stops the program there, and looks at what is left."""
    before = state_of(folder)
    run = start(folder, *words, stdin=subprocess.PIPE)
    os.set_blocking(run.stdin.fileno(), False)
    end, at = time.monotonic() + 60, 0
    while at < len(fed) and time.monotonic() < end and run.poll() is None:
        if select.select([], [run.stdin], [], 0.2)[1]:
            at += os.write(run.stdin.fileno(), fed[at:at + 65536])
    time.sleep(0.3)
    check(f"{name}: runs when it is stopped", run.poll() is None, run.poll())
    run.send_signal(number)
    try:
        run.wait(20)
    except subprocess.TimeoutExpired:
        run.kill()
        check(f"{name}: ends", False, "still running after 20 seconds")
    check(f"{name}: exit", run.returncode == 128 + number, f"{run.returncode} {run.stderr.read()[-300:]!r}")
    check(f"{name}: leaves nothing", state_of(folder) == before, sorted(set(state_of(folder)) ^ set(before)))
    check(f"{name}: the file stands", subprocess.run([ILONET, "log", "--head", "--db", "n.db"], cwd=folder, env=frame(folder),
                                                     capture_output=True).stderr == b"")


def shown_on_terminal(folder, words, fed_twice, quiet=()):
    """What stderr, a terminal, has shown: the first part is fed, and after more than a second the second."""
    master, slave = pty.openpty()
    run = subprocess.Popen([ILONET, *words, *quiet], cwd=folder, env=frame(folder), stdin=subprocess.PIPE, stdout=subprocess.DEVNULL,
                           stderr=slave)
    os.close(slave)
    shown = bytearray()

    def look():
        try:
            while part := os.read(master, 65536):
                shown.extend(part)
        except OSError:  # nobody holds the other end any more
            pass

    looking = threading.Thread(target=look)
    looking.start()
    for part in fed_twice:
        run.stdin.write(part)
        run.stdin.flush()
        time.sleep(1.3)
    run.stdin.close()
    run.wait(60)
    looking.join(10)
    os.close(master)
    return bytes(shown)


def tried_in_free_pages(folder):
    """What is only tried, or refused, does not stay in pages of the file that nobody uses."""
    file = sqlite3.connect(folder / "n.db")
    file.executescript("CREATE TABLE passing (bytes); INSERT INTO passing VALUES (zeroblob(2000000)); DROP TABLE passing")
    check("the file has free pages", file.execute("PRAGMA freelist_count").fetchone()[0] > 300)
    file.close()
    (folder / "tried.csv").write_bytes(many_reports(30000).replace(b" 1", b" MARKED1"))
    (folder / "refused.csv").write_bytes((folder / "tried.csv").read_bytes() + b"broken\n")
    before = state_of(folder)
    for words, exits in ((["tried.csv", "--dry-run"], 0), (["refused.csv"], 3)):
        done = subprocess.run([ILONET, "report", "import", *words, "--db", "n.db"], cwd=folder, env=frame(folder), capture_output=True)
        check(f"{words}: exit", done.returncode == exits, done.stderr[-200:])
        check(f"{words}: the file has its bytes", state_of(folder) == before)


def main():
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "tmp").mkdir()
        made = subprocess.run([SOURCE / "examples/network/load.sh", "n.db"], cwd=folder, capture_output=True,
                              env={**frame(folder), "ILONET": ILONET})
        check("the example is loaded", made.returncode == 0, made.stderr)
        fed = many_reports(30000)
        imports = ["report", "import", "-", "--from", "csv", "--db", "n.db"]
        checks = ["check", "--kind", "report:-", "--from", "csv", "--db", "n.db"]
        stopped(folder, "import by Ctrl-C", imports, fed, signal.SIGINT)
        stopped(folder, "import by TERM", imports, fed, signal.SIGTERM)
        stopped(folder, "import before a row came", imports, b"", signal.SIGINT)
        stopped(folder, "import that keeps the good rows", [*imports, "--partial", "--rejects", "bad.csv"], fed, signal.SIGINT)
        stopped(folder, "check against the file", checks, fed, signal.SIGINT)
        stopped(folder, "check of a pipe", checks[:5], fed, signal.SIGTERM)
        stopped(folder, "import of few", ["officer", "import", "-", "--from", "csv", "--db", "n.db"], b"uid,owner\n", signal.SIGINT)
        half = [fed[: fed.rindex(b"\n", 0, len(fed) // 2) + 1], fed[fed.rindex(b"\n", 0, len(fed) // 2) + 1:]]
        dry = [*imports, "--dry-run"]
        shown = shown_on_terminal(folder, dry, half)
        check("progress is shown", b" rows" in shown and b"\r\x1b[K" in shown, shown[-200:])
        last = shown.rsplit(b"\r\x1b[K", 1)[-1]
        check("progress goes away", b" rows" not in last, last[-200:])
        check("--quiet shows none", b"\r" not in shown_on_terminal(folder, dry, half, ["--quiet"]).replace(b"\r\n", b""))
        run = start(folder, *dry, stdin=subprocess.PIPE)
        for part in half:
            run.stdin.write(part)
            run.stdin.flush()
            time.sleep(1.3)
        told = run.communicate()[1]
        check("a pipe is told nothing", b"\r" not in told, told[-200:])
        tried_in_free_pages(folder)
    print(f"{passed} passed, {failures} failed")
    sys.exit(1 if failures else 0)


main()
