#!/usr/bin/python3
"""Runs what the manual shows: check_examples.py SOURCES ILONET

The commands of each page's EXAMPLES run in their order in a folder of their own, on the file that examples/network/load.sh
makes (and money.sh or biennium.sh, where the page names them), with the input files that the page shows. Each ends with exit 0,
or with the code that the sentence before it names (`exit 5`); an answer that is shown is the answer. Scripts in Python run on
that file, and the configuration that is shown is checked and applied. Then the example of each command's help runs, on a file of its own.
"""
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

sources, ilonet = (pathlib.Path(word).resolve() for word in sys.argv[1:3])
passed, problems = 0, []
ENVIRONMENT = {"PATH": "", "LC_ALL": "C.UTF-8", "ILONET_TODAY": "2028-03-31"}


def check(good, problem):
    global passed
    if good:
        passed += 1
    else:
        problems.append(problem)


def plain(line):
    for written, meant in ((r"\(dq", '"'), (r"\(aq", "'"), (r"\-", "-"), (r"\&", ""), (r"\e", "\\")):
        line = line.replace(written, meant)
    return line


def is_whole(command):
    return not command.endswith("\\") and subprocess.run(["sh", "-n", "-c", command], capture_output=True).returncode == 0


def examples_of(page):
    """The files that the page shows, and its commands: (command, exit code, lines of the answer that it shows)."""
    section = re.search(r"^\.Sh EXAMPLES\n(.*?)(?=^\.Sh )", page, re.M | re.S)
    files, commands = {}, []
    shown = open_command = None
    code, literal, answering, prose = 0, False, False, ""
    for line in section[1].splitlines() if section else ():
        if line.startswith(".Bd -literal"):
            literal = True
        elif line.startswith(".Ed"):
            literal, shown, answering = False, None, False
        elif line.startswith(".Dl $ "):
            commands.append((plain(line[6:]), code, []))
        elif literal and open_command is not None:
            open_command += "\n" + plain(line)
        elif literal and line.startswith("$ cat ") and "|" not in line:
            shown = line[6:]
            if shown in files: # shown again, with something else in it
                commands.append((f"cp {shown}.next {shown}", 0, []))
                shown += ".next"
            files[shown] = ""
        elif literal and line.startswith("$ "):
            open_command, shown = plain(line[2:]), None
        elif literal and shown:
            files[shown] += plain(line) + "\n"
        elif literal and commands and answering:
            commands[-1][2].append(plain(line))
        elif literal and (line.startswith("#:schema ") or line.startswith("import ")):
            shown = "config/shown.toml" if line.startswith("#") else f"script{len(files)}.py"
            files[shown] = plain(line) + "\n"
            if not line.startswith("#"):
                commands.append((f"python3 {shown} network.db", 0, []))
        elif not literal:
            prose = "" if line.startswith(".Pp") else prose + " " + line
            named = re.search(r"\bexit (\d+)", prose)
            code = int(named[1]) if named else 0
        if open_command is not None and is_whole(open_command):
            commands.append((open_command, code, []))
            open_command, answering = None, True
    return section[1] if section else "", files, commands


def run(command, folder, **more):
    return subprocess.run(["sh", "-c", command], cwd=folder, capture_output=True, encoding="utf-8",
                          env={**ENVIRONMENT, **more}, stdin=subprocess.DEVNULL, timeout=300)


def scratch(folder, prepared, *files):
    folder.mkdir()
    (folder / "examples").symlink_to(sources / "examples")
    for name in files:
        shutil.copy(prepared / name, folder / "network.db")


def prepare(folder):
    """Three files: as loaded, with two years of the board, with years of money."""
    folder.mkdir()
    more = {"ILONET": str(ilonet)}
    for name, script, before in (("loaded.db", "load.sh", None), ("board.db", "biennium.sh", "loaded.db"),
                                 ("money.db", "money.sh", "board.db")):
        if before:
            shutil.copy(folder / before, folder / name)
        done = run(f"{sources}/examples/network/{script} {name}", folder, **more)
        check(done.returncode == 0, f"{script}: exit {done.returncode}: {done.stderr}")


def run_page(path, folder, prepared):
    text, files, commands = examples_of(path.read_text("utf-8"))
    check(commands, f"{path.name}: no examples")
    start = "money.db" if "money.sh" in text else "board.db" if "biennium.sh" in text else "loaded.db"
    scratch(folder, prepared, *(() if any("load.sh" in command for command, *_ in commands) else (start,)))
    for name, content in files.items():
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text(content)
    if "config/shown.toml" in files:
        (folder / "network.db").unlink()
        run("ilonet init network.db", folder)
    for command, code, answer in commands:
        if "DIGEST" in command:
            command = command.replace("DIGEST", run("ilonet log --head --columns digest --db network.db", folder).stdout.split()[-1])
        done = run(command, folder, ILONET=str(ilonet))
        check(done.returncode == code, f"{path.name}: {command}: exit {done.returncode}, not {code}: {done.stderr[:600]}")
        if answer:
            check((done.stderr + done.stdout).splitlines() == answer, f"{path.name}: {command}: another answer: {done.stderr}{done.stdout}")


def commands_of_program():
    """The words of every command, from the registry that the shells are served from."""
    found, open_words = [], [[]]
    while open_words:
        words = open_words.pop()
        offered = subprocess.run([ilonet, "__complete", "--", *words, ""], capture_output=True, encoding="utf-8").stdout
        help_text = subprocess.run([ilonet, *words, "--help"], capture_output=True, encoding="utf-8").stdout
        if words and "\nUsage: ilonet " + " ".join(words) + " " in help_text:
            found.append((words, re.match(r"Example: (.*)\n", help_text)[1]))
        else:
            open_words += [[*words, line.split("\t")[0]] for line in offered.splitlines()]
    return sorted(found)


def run_help(top, prepared):
    """The example of each command's help, on a file with everything. It may name a record that this file does not hold, or meet a
    rule; its words, options and forms must be right, and most must do what they say."""
    done_at_once, others = 0, []
    commands = commands_of_program()
    check(len(commands) > 150, f"only {len(commands)} commands were found")
    for number, (words, example) in enumerate(commands):
        folder = top / f"help{number}"
        scratch(folder, prepared, *(() if words == ["init"] else ("money.db",)))
        (folder / "contact.txt").write_text("name=A. N. Other\n")
        for name in ("posts.csv", "officers.csv", "seats.csv"):
            shutil.copy(sources / "examples/network" / name, folder / name)
        (folder / "config").symlink_to(sources / "examples/network/config")
        (folder / "weights.csv").write_text("key,weight\nES,3\nFR,2\n")
        (folder / "minimums.csv").write_text("key,minimum\nES,1000\n")
        if words[-1] == "import" and words != ["board", "notification", "import"]:
            file = re.search(r"import (\S+\.csv)", example)[1]
            run(f"ilonet {' '.join(words[:-1])} export --output csv:{file} --db network.db", folder)
        if words[0] == "restore":
            run("ilonet backup monday.db --db network.db", folder)
        shown = run(example, folder, ILONET_TODAY="2027-01-15")
        if "this needs a yes" in shown.stderr:
            shown = run(example + " --yes", folder, ILONET_TODAY="2027-01-15")
        if shown.returncode == 0:
            done_at_once += 1
        else:
            others.append(f"{shown.returncode} {example}: {shown.stderr.splitlines()[0] if shown.stderr else ''}")
            check(shown.returncode in (1, 4, 5), f"help {' '.join(words)}: {example}: exit {shown.returncode}: {shown.stderr[:400]}")
        check(f"ilonet {' '.join(words)}" in example or words == ["help"], f"help {' '.join(words)}: another's example: {example}")
        shutil.rmtree(folder)
    check(done_at_once * 5 > len(commands) * 4, f"of {len(commands)} examples only {done_at_once} did what they say:\n  " + "\n  ".join(others))
    if os.environ.get("ILONET_SHOW"):
        print("\n".join(others))


def main():
    with tempfile.TemporaryDirectory() as name:
        top = pathlib.Path(name)
        (top / "bin").mkdir()
        (top / "bin" / "ilonet").symlink_to(ilonet)
        ENVIRONMENT["PATH"] = f"{top}/bin:/usr/bin:/bin"
        prepare(top / "prepared")
        for path in sorted((sources / "man").glob("ilonet*.[15]")):
            run_page(path, top / path.name, top / "prepared")
        run_help(top, top / "prepared")
    for problem in problems:
        print(problem)
    print(f"{passed} passed, {len(problems)} failed")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
