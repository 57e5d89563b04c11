#!/usr/bin/python3
"""Types command lines into real shells and reads what they complete: check_completion.py SOURCES ILONET

Each of bash, zsh and fish runs on a terminal of its own with the script that `ilonet completion` prints. What it then runs is
a stand-in that shows its arguments, so a test sees the words that the shell made. A shell that is not installed is a
counted skip, or a failure with ILONET_TESTS_FULL=1.
"""
import multiprocessing
import os
import pathlib
import pty
import re
import select
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time

sources, ilonet = (pathlib.Path(word).resolve() for word in sys.argv[1:3])
passed, skipped, problems = 0, [], []
PATIENCE = 30

# Typed, where \t is the key, and the arguments that must come of it.
CASES = [
    ("dep\tx", "deploy x"),
    ("deploy aga\t", "deploy against-plan"),
    ("assign man\tli\t", "assign mandate list"),
    ("--db network.db assign man\tli\t", "--db network.db assign mandate list"),
    ("deploy list --cou\tSN", "deploy list --country SN"),
    ("deploy list --state act\t", "deploy list --state active"),
    ("deploy list --state=act\t", "deploy list --state=active"),
    ("deploy list --region west-\t", "deploy list --region west-africa"),
    ("deploy list --authority FRON\t", "deploy list --authority FRONTEX"),
    ("deploy list --authority=ES,FRON\t", "deploy list --authority=ES,FRONTEX"),
    ("deploy list --columns uid,plac\t", "deploy list --columns uid,place"),
    ("deploy list -f jsonl\t", "deploy list -f jsonl"),
    ("coverage list --lang b\t", "coverage list --lang bg"),
    ("deploy add --host-kind \ta", "deploy add --host-kind a"),
    ("deploy show LU-d\t", "deploy show LU-d-1"),
    ("deploy add --officer LU-\t", "deploy add --officer LU-0001"),
    ("network show west-a\t", "network show west-africa"),
    ("explain D0\t5", "explain D05"),
    ("help exit\t", "help exit-codes"),
    ("completion f\t", "completion fish"),
    ("deploy list --db netw\t", "deploy list --db network.db"),
    ("deploy import rows.c\t", "deploy import rows.csv"),
    ("check my\\ f\t", "check my_file.toml"),
    ("deploy list --output cs\tout.csv", "deploy list --output csv:out.csv"),
    ("deploy list --output csv:row\t", "deploy list --output csv:rows.csv"),
    ("deploy list --output=csv:row\t", "deploy list --output=csv:rows.csv"),
    ("deploy list --authority LU --db other.db --country S\tN", "deploy list --authority LU --db other.db --country SN"),
]

START = {
    "bash": (["bash", "--norc", "--noprofile", "-i"], "source <({ilonet} completion bash)"),
    "zsh": (["zsh", "-f", "-i"], "autoload -Uz compinit; compinit -u -D; source <({ilonet} completion zsh)"),
    "fish": (["fish", "--no-config", "-i"], "{ilonet} completion fish | source"),
}
STAND_IN = """#!/bin/sh
[ "$1" != __complete ] || exec {ilonet} "$@"
printf 'GOT'
for word; do printf ' <%s>' "$word"; done
printf ' END\\n'
"""


def check(good, problem):
    """Counts in `passed`, or in `problems`."""
    global passed
    if good:
        passed += 1
    else:
        problems.append(problem)


def run_shell(arguments):
    """In a process of its own: what was passed and what was not."""
    try_shell(*arguments)
    return passed, problems


class Terminal:
    def __init__(self, command, folder):
        environment = {"PATH": f"{folder}/bin:/usr/bin:/bin", "HOME": str(folder), "TERM": "xterm", "LC_ALL": "C.UTF-8",
                       "ILONET_DB": "network.db", "PS1": "> "}
        self.child, self.master = pty.fork()
        if self.child == 0:
            os.chdir(folder / "work")
            os.execvpe(command[0], command, environment)

    def type(self, text):
        os.write(self.master, text.encode())

    def read_until(self, pattern, patience=PATIENCE):
        """What came on the screen up to the pattern, without colours and moves of the cursor; None where it did not come."""
        seen, end = "", time.monotonic() + patience
        while time.monotonic() < end:
            if not select.select([self.master], [], [], 0.2)[0]:
                continue
            try:
                seen += os.read(self.master, 65536).decode("utf-8", "replace")
            except OSError:
                return None
            plain = re.sub(r"\x1b(\[[0-9;?>=]*[a-zA-Z]|\][^\x07]*\x07|[=>()][0AB]?|_[^\x1b]*\x1b\\)", "", seen)
            if re.search(pattern, plain):
                return plain
        return None

    def close(self):
        try:
            os.close(self.master)
        finally:
            os.waitpid(self.child, 0)


def settle(terminal):
    """Waits until the shell has gone quiet, and passes over what it wrote."""
    while select.select([terminal.master], [], [], 0.4)[0]:
        if not os.read(terminal.master, 65536):
            return


def try_shell(shell, folder):
    command, prepare = START[shell]
    terminal = Terminal(command, folder)
    settle(terminal)
    terminal.type(prepare.format(ilonet=ilonet) + "; ilonet rea''dy\r")
    check(terminal.read_until(r"GOT <ready> END") is not None, f"{shell}: the script could not be loaded")
    for typed, expected in CASES:
        settle(terminal)
        # A key of completion ends a burst: what follows is typed after the answer.
        for part in re.split(r"(?<=\t)", "ilonet " + typed):
            terminal.type(part)
            if part.endswith("\t"):
                settle(terminal)
        terminal.type("\r")
        seen = terminal.read_until(r"GOT.* END")
        got = None
        if seen is not None:
            got = " ".join(word.replace(" ", "_") for word in re.findall(r"<([^<>]*)>", re.search(r"GOT(.*) END", seen)[1]))
        check(got == expected, f"{shell}: {typed!r} became {got!r}, not {expected!r}")
        if got is None:
            terminal.type("\x03")
    settle(terminal)
    terminal.type("ilonet deploy e\t\t")
    check(terminal.read_until(r"Give an active deployment", 10) is not None, f"{shell}: a list does not say what words are")
    terminal.type("\x03")
    settle(terminal)
    terminal.type("exit\r")
    terminal.close()


def complete(folder, *words, **environment):
    done = subprocess.run([ilonet, "__complete", "--", *words], capture_output=True, encoding="utf-8", cwd=folder,
                          env={"PATH": "/usr/bin:/bin", **environment}, stdin=subprocess.DEVNULL, timeout=60)
    check(done.returncode == 0 and not done.stderr, f"__complete {words}: exit {done.returncode}, {done.stderr}")
    return done.stdout


def words_of_help(text):
    """The words of all commands that the help of the program or of a group lists."""
    return [line.split("  ")[1] for line in text.splitlines() if re.match(r"  [a-z][a-z -]*  ", line)]


def compare_choices(folder):
    """What a command would take where it refuses a value is what the shell is offered."""
    run = lambda *words: subprocess.run([ilonet, *words], capture_output=True, encoding="utf-8", cwd=folder,
                                        stdin=subprocess.DEVNULL, timeout=60)
    compared = 0
    for group in words_of_help(run("help").stdout.partition("\nOther words:")[0]):
        for command in words_of_help(run(group, "--help").stdout):
            text = run(*command.split(), "--help").stdout.partition("\nOutput:")[0]
            needed = [word for option in re.findall(r"^  (--[a-z-]+) DAY.*REQUIRED", text, re.M) for word in (option, "2026-01-01")]
            for option in re.findall(r"^  (--[a-z-]+) ", text, re.M):
                refused = run(*command.split(), *needed, option, "zzqqzz", "--db", "network.db").stderr
                choices = re.search(rf"{option}: there is no 'zzqqzz'\n  help: write (.*)", refused)
                if not choices:
                    continue
                compared += 1
                expected = set(re.split(r", | or ", choices[1]))
                offered = complete(folder, *command.split(), option, "").splitlines()
                got = {line.split("\t")[0] for line in offered}
                check(got == expected, f"{command} {option}: offered {sorted(got)}, taken {sorted(expected)}")
    check(compared > 30, f"only {compared} options with choices were found")


def main():
    global passed
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        work = folder / "work"
        work.mkdir()
        (folder / "bin").mkdir()
        stand_in = folder / "bin" / "ilonet"
        stand_in.write_text(STAND_IN.format(ilonet=ilonet))
        stand_in.chmod(0o755)
        subprocess.run([sources / "examples/network/load.sh", work / "network.db"], check=True, capture_output=True,
                       env={**os.environ, "ILONET": str(ilonet)})
        shutil.copy(work / "network.db", work / "other.db")
        (work / "rows.csv").write_text("uid\n")
        (work / "my file.toml").write_text("")

        check(complete(work, "deploy", "list", "--country", "") == "", "codes without a file")
        (work / "broken.db").write_text("no database")
        for db in ("broken.db", "missing.db", "."):
            check(complete(work, "deploy", "list", "--country", "", ILONET_DB=db) == "", f"codes from {db}")
        before = (work / "network.db").read_bytes()
        check("SN\tSenegal" in complete(work, "deploy", "list", "--country", "S", "--db", "x", ILONET_DB="network.db") or
              "SN\tSenegal" in complete(work, "deploy", "list", "--country", "S", ILONET_DB="network.db"), "codes with names")
        many = complete(work, "deploy", "show", "", ILONET_DB="network.db")
        check("ES-\t\n" in many and many.endswith(":nospace\n"), "many ids are not grouped")
        (work / "network.db-journal").write_bytes(b"x" * 600)
        check(complete(work, "officer", "show", "ES-", ILONET_DB="network.db") == "", "an unfinished write was looked into")
        check((work / "network.db-journal").exists(), "an unfinished write was undone")
        (work / "network.db-journal").unlink()
        shutil.copy(work / "network.db", work / "foreign.db")
        with sqlite3.connect(work / "foreign.db") as foreign:
            foreign.execute("PRAGMA ignore_check_constraints = ON")
            foreign.execute("INSERT INTO region (uid, name) VALUES ('west-$(touch x)', 'x'), ('west-b', 'a' || char(27) || '[31m')")
        told = complete(work, "network", "show", "west-", ILONET_DB="foreign.db")
        check("west-africa\t" in told and "touch" not in told and "west-b\ta\\u{001B}[31m" in told, f"from a foreign file: {told!r}")
        check(complete(work, "nonsense", "") == "" and complete(work, "--db=", "deploy", "") != "", "unknown words")
        check(complete(work, *["'" * 3, "\\", "\x01\xff"]) == "", "odd words")
        check((work / "network.db").read_bytes() == before, "completing changed the file")

        compare_choices(work)

        skipped.extend(shell for shell in START if not shutil.which(shell, path="/usr/bin:/bin"))
        count_here, problems_here = passed, list(problems)
        passed, problems[:] = 0, []
        with multiprocessing.Pool(len(START)) as pool:
            for count, found in pool.map(run_shell, [(shell, folder) for shell in START if shell not in skipped]):
                count_here += count
                problems_here += found
        passed, problems[:] = count_here, problems_here
    for problem in problems:
        print(problem)
    print(f"{passed} passed, {len(problems)} failed, {len(skipped)} skipped" + "".join(f": no {shell}" for shell in skipped))
    return 1 if problems or (skipped and os.environ.get("ILONET_TESTS_FULL") == "1") else 0


if __name__ == "__main__":
    sys.exit(main())
