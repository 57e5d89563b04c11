#!/usr/bin/python3
"""Runs ilonet on a terminal and looks at who wrote what: check_terminal.py SOURCES ILONET

What is longer than the terminal goes through the pager, and nothing else does; a pager that cannot be started, or is left early,
loses nothing and is no error; Ctrl-C is the pager's.
"""
import codecs
import fcntl
import os
import pathlib
import pty
import select
import signal
import struct
import subprocess
import sys
import tempfile
import termios
import time

sources, ilonet = (pathlib.Path(word).resolve() for word in sys.argv[1:3])
passed, problems = 0, []
PATIENCE = 20
LONG = ("coverage", "list", "--on", "2026-01-01")
SHORT = ("coverage", "list", "--on", "2026-01-01", "--country", "SN")
MARK = "sed s/^/P:/"


def check(good, problem):
    global passed
    if good:
        passed += 1
    else:
        problems.append(problem)


class Terminal:
    """A run of ilonet on a terminal of so many rows."""

    def __init__(self, *words, rows=24, columns=120, **variables):
        environment = {"PATH": os.environ["PATH"], "TERM": "xterm", "ILONET_TODAY": "2026-01-01",
                       "ILONET_DB": "network.db", **variables}
        self.child, self.master = pty.fork()
        if self.child == 0:
            fcntl.ioctl(1, termios.TIOCSWINSZ, struct.pack("4H", rows, columns, 0, 0))
            signal.signal(signal.SIGPIPE, signal.SIG_DFL)  # which Python ignores
            os.execve(ilonet, [ilonet, *words], {k: v for k, v in environment.items() if v is not None})
        self.text, self.decoder = "", codecs.getincrementaldecoder("utf-8")()

    def read_until(self, wanted):
        """True where this came; all that comes until the end without it."""
        end = time.monotonic() + PATIENCE
        while wanted is None or wanted not in self.text:
            ready, _, _ = select.select([self.master], [], [], max(0, end - time.monotonic()))
            if not ready:
                os.kill(self.child, signal.SIGKILL)
                self.text += "[no end in sight]"
                return False
            try:
                part = os.read(self.master, 65536)
            except OSError:
                part = b""
            if not part:
                return wanted is None
            self.text += self.decoder.decode(part).replace("\r\n", "\n")
        return True

    def type(self, keys):
        os.write(self.master, keys)

    def end(self):
        self.read_until(None)
        _, status = os.waitpid(self.child, 0)
        os.close(self.master)
        return os.waitstatus_to_exitcode(status), self.text


def shown(*words, **variables):
    return Terminal(*words, **variables).end()


def who_pages():
    code, text = shown(*LONG, ILONET_PAGER=MARK)
    check(code == 0 and "P:AE" in text.replace("\x1b[1m", "") and "\nAE" not in text, f"a long table is not paged: {text[:200]}")
    check(text.find("P:") > text.find("on 2026-01-01") >= 0, "the notes do not stand before the pager's text")
    for name, words, variables in (
        ("a short table", SHORT, {"ILONET_PAGER": MARK}),
        ("--no-pager", (*LONG, "--no-pager"), {"ILONET_PAGER": MARK}),
        ("an empty pager", LONG, {"ILONET_PAGER": "", "PAGER": MARK}),
        ("cat", LONG, {"PAGER": "cat"}),
        ("a dumb terminal", LONG, {"ILONET_PAGER": MARK, "TERM": "dumb"}),
        ("a terminal without rows", LONG, {"ILONET_PAGER": MARK, "rows": 0}),
        ("a high terminal", LONG, {"ILONET_PAGER": MARK, "rows": 500}),
    ):
        code, text = shown(*words, **variables)
        check(code == 0 and "P:" not in text and "SN" in text, f"{name}: paged, or nothing shown: exit {code}: {text[:200]}")
    code, text = shown(*LONG, PAGER=MARK)
    check(code == 0 and "P:AE" in text, "PAGER is not used")
    code, text = shown("help", "formats", rows=10, ILONET_PAGER=MARK)
    check(code == 0 and "P:" in text, "a long help is not paged")
    code, text = shown(*LONG, "--color", "always", ILONET_PAGER=MARK)
    check("P:\x1b[" in text, "the pager gets no colours")
    for words in (LONG, (*LONG, "--format", "table")):
        piped = subprocess.run([ilonet, *words], capture_output=True, text=True,
                               env={"PATH": os.environ["PATH"], "TERM": "xterm", "PAGER": MARK, "ILONET_DB": "network.db"})
        check(piped.returncode == 0 and "P:" not in piped.stdout, "a pipe is paged")
    code, text = shown(*LONG, "--output", "csv:out.csv", ILONET_PAGER=MARK)
    check(code == 0 and "P:" not in text and "P:" not in pathlib.Path("out.csv").read_text(), "--output is paged")
    code, text = shown(*LONG, ILONET_PAGER="echo LESS=$LESS; cat")
    check("LESS=FRX" in text, "less is not told to leave where all fits")
    code, text = shown(*LONG, ILONET_PAGER="echo LESS=$LESS; cat", LESS="S")
    check("LESS=S\n" in text, "options of less are overridden")


def what_can_go_wrong():
    for pager in ("no-such-pager --option", "/dev/null", "/"):
        code, text = shown(*LONG, ILONET_PAGER=pager)
        check(code == 0 and "AE" in text and "SN" in text and "ZW" in text, f"{pager}: the table is lost: {code} {text[:200]}")
    for pager in ("head -n 1", "true", "exec 0<&-; sleep 0.2"):
        code, text = shown("deploy", "list", ILONET_PAGER=pager)
        check(code == 0 and "bug" not in text, f"left early by '{pager}': exit {code}: {text[:200]}")


def ctrl_c():
    terminal = Terminal(*LONG, ILONET_PAGER="trap 'echo stopped' INT; echo ready; sleep 2; cat >/dev/null; echo end; exit 0")
    check(terminal.read_until("ready"), "the pager does not begin")
    terminal.type(b"\x03")
    code, text = terminal.end()
    check(code == 0 and "stopped" in text and "end" in text, f"Ctrl-C in the pager ends ilonet: exit {code}: {text[:300]}")


def with_less():
    terminal = Terminal(*LONG, PAGER=None)
    if subprocess.run(["sh", "-c", "command -v less"], capture_output=True).returncode != 0:
        check(terminal.end()[0] == 0, "without less the text is not written")
        return
    check(terminal.read_until(":") or terminal.read_until("(END)"), "less does not wait")
    terminal.type(b"q")
    code, text = terminal.end()
    check(code == 0 and "AE" in text and "ZW" not in text, f"less was left early: exit {code}")


with tempfile.TemporaryDirectory() as folder:
    os.chdir(folder)
    loaded = subprocess.run(["sh", sources / "examples/network/load.sh", "network.db"], capture_output=True, text=True,
                            env={**os.environ, "ILONET": str(ilonet), "ILONET_TODAY": "2026-01-01"})
    check(loaded.returncode == 0, loaded.stderr)
    who_pages()
    what_can_go_wrong()
    ctrl_c()
    with_less()
for problem in problems:
    print(problem)
print(f"{passed} passed, {len(problems)} failed")
sys.exit(bool(problems))
