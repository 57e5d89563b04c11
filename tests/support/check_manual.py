#!/usr/bin/python3
"""Compares the manual with the program: check_manual.py ILONET MANDIR LIB

Every long option of every command stands in its page, which is that of its words or, where there is none, of the first of them
(ilonet-board-seat.1, ilonet-board.1; ilonet.1 for what is about a whole file), every rule in ilonet-rules.7 and in a test that
breaks it, and mandoc has nothing to say. Prints one line for each problem and the count.
"""
import pathlib
import re
import shutil
import subprocess
import sys

passed = failed = 0


def expect(good, problem):
    global passed, failed
    if good:
        passed += 1
    else:
        failed += 1
        print(problem)


def run(*words):
    done = subprocess.run(words, capture_output=True, encoding="utf-8", stdin=subprocess.DEVNULL, timeout=60)
    return done.returncode, done.stdout, done.stderr


def section(text, title):
    """The first words of the lines under `title:`, up to the empty line."""
    found = re.search(rf"^{title}:\n((?: .*\n)+)", text, re.M)
    return [line.split()[0] for line in found[1].splitlines()] if found else []


def options(text):
    """Long options by block of the help: {"Options": {...}, "General": {...}}."""
    blocks, block = {}, ""
    for line in text.splitlines():
        if heading := re.fullmatch(r"(\w[\w ]*):", line):
            block = heading[1]
        elif option := re.match(r"  (?:-\w,)?--([a-z][a-z-]*)", line):
            blocks.setdefault(block, set()).add(option[1])
    return blocks


def main():
    if len(sys.argv) != 4:
        sys.exit("usage: check_manual.py ILONET MANDIR LIB")
    ilonet, mandir, lib = sys.argv[1], pathlib.Path(sys.argv[2]), pathlib.Path(sys.argv[3])
    pages = {path.name: path.read_text("utf-8") for path in sorted(mandir.glob("ilonet*.[1-9]"))}
    flags = {name: set(re.findall(r"\bFl (?:\\-|-)([a-z][a-z-]*)", text)) for name, text in pages.items()}

    code, top, _ = run(ilonet, "help")
    groups, words = section(top, "Groups"), section(top, "Other words")
    expect(code == 0 and groups and words, "ilonet help: no groups or no words found")

    def page_of(command):
        names = [f"ilonet-{'-'.join(command[:count])}.1" for count in range(len(command), 0, -1)]
        return next((name for name in names if name in pages), "ilonet.1" if len(command) == 1 else names[-1])

    commands = [[word] for word in words]
    for group in groups:
        code, text, _ = run(ilonet, group, "--help")
        lines = re.findall(rf"^  {group} ((?:[a-z-]+ )+) ", text, re.M)
        expect(code == 0 and lines, f"ilonet {group} --help: no commands found")
        commands += [[group, *line.split()] for line in lines]

    for command in commands:
        name, page = " ".join(command), page_of(command)
        code, text, _ = run(ilonet, *command, "--help")
        blocks = options(text)
        expect(code == 0 and "General" in blocks, f"ilonet {name} --help: exit {code}, or no options found")
        expect(page in pages and re.search(rf"\b(?:Ic|Cm) {re.escape(name)}\b", pages[page]),
               f"{page}: the command {name} is missing")
        for block, names in blocks.items():
            where = "ilonet.1" if block in ("General", "Output") else page
            for option in sorted(names):
                expect(option in flags.get(where, ()), f"{where}: --{option} of ilonet {name} is missing")

    described = set(re.findall(r"^\.It (?:Sy )?([A-Z]\d\d)\b", pages.get("ilonet-rules.7", ""), re.M))
    # The catalogue's rows stand beside their functions; those of other rooms have names.
    known = set(re.findall(r'\bId \w+ = "([A-Z]\d\d)"', (lib / "model/rule_ids.hpp").read_text("utf-8")))
    for source in lib.glob("rules/**/*.cpp"):
        known.update(re.findall(r'\bRule\{\s*"([A-Z]\d\d)"', source.read_text("utf-8")))
    expect(len(known) > 100, f"{lib}: only {len(known)} rules found")
    for rule in sorted(known):
        expect(rule in described, f"ilonet-rules.7: {rule} of the catalogue is missing")
    for rule in sorted(described):
        code, _, _ = run(ilonet, "explain", rule)
        expect(code == 0, f"ilonet explain {rule}: exit {code}")

    # What a rule says is seen in a test: as it is printed in a transcript, in the findings expected of a file, or in a unit test.
    tests = pathlib.Path(__file__).resolve().parent.parent
    seen = "".join(path.read_text("utf-8") for path in tests.glob("cli/*.test"))
    samples = set(re.findall(r"\b(?:error|warning)\[([A-Z]\d\d)\]", seen))
    for pattern, form in (("data/**/*.expected", r"\b([A-Z]\d\d)\b"), ("unit/*.?pp", r'"([A-Z]\d\d)\b')):
        for path in tests.glob(pattern):
            samples.update(re.findall(form, path.read_text("utf-8")))
    for rule in sorted(known - samples):
        expect(False, f"{rule}: no test shows what breaks it")

    mandoc = shutil.which("mandoc")
    expect(mandoc, "mandoc: not found")
    for name in pages if mandoc else ():
        code, out, err = run(mandoc, "-T", "lint", "-W", "warning", str(mandir / name))
        expect(code == 0 and not (out + err), f"{name}: mandoc: {(out + err).strip()}")

    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
