#!/usr/bin/env python3
"""The shape of the house: which room may include which, SQL in store alone, commands and their transcripts."""
import pathlib
import re
import sys

root = pathlib.Path(sys.argv[1])
passed, problems = 0, []


def check(good, problem):
    global passed
    if good:
        passed += 1
    else:
        problems.append(problem)


def check_rule_ids(source, text):
    """What a rule means is said in rules; elsewhere it has the name that model/rule_ids.hpp gives it, and no letter decides."""
    for found in re.findall(r'"[A-Z]\d\d"|"[^"\n]*\([A-Z]\d\d\)[^"\n]*"|\.rule(?:\[|\.(?:starts_with|front|substr)\()', text):
        check("rules" in source.parts or source.name == "rule_ids.hpp",
              f"{source}: {found}: name the rule in model/rule_ids.hpp, or ask rules::handling_of what it means")


# What a room may include beside itself and model; a service, which composes, all.
MAY_INCLUDE = {"records": {"read", "rules", "store", "coverage"}, "plan": {"solver"}}
# The wings of service that look into another one.
WINGS = {"board": {"fund"}, "check": {"desk", "reports"}, "coverage": {"desk", "networks", "reports"},
         "documents": {"coverage", "fund", "networks", "reports"}, "file": {"board", "check", "contacts"}, "reports": {"networks"}}
used = set()
rooms = [p.name for p in (root / "lib").iterdir() if p.is_dir() and p.name not in ("package", "decisions")]
for source in sorted((root / "lib").glob("**/*.?pp")):
    room = source.relative_to(root / "lib").parts[0]
    text = source.read_text()
    for include in re.findall(r'#include "(\w+)/', text):
        allowed = include in (room, "model") or room == "service" or include in MAY_INCLUDE.get(room, ())
        check(allowed and include != "cmd", f"{source}: {room} must not include {include}")
    wing = source.parent.name if room == "service" and source.parent.name != "service" else ""
    for include in re.findall(r'#include "service/(\w+)/', text):
        allowed = include == wing or include in WINGS.get(wing, ())
        used.add((wing, include))
        check(allowed, f"{source}: the wing {wing or 'service'} must not include {include}")
    check(room == "store" or "SQLiteCpp/" not in text, f"{source}: SQLiteCpp belongs to store")
    check(room == "render" or "xlsxwriter.h" not in text, f"{source}: libxlsxwriter belongs to render")
    check(room == "render" or source.name == "folding.cpp" or "utf8proc.h" not in text, f"{source}: utf8proc belongs to render and to model/folding.cpp")
    check(room == "read" or "toml++" not in text, f"{source}: toml++ belongs to read")
    check("<csv.h>" not in text, f"{source}: libcsv belongs to the tests")
    check(room == "store" or not re.search(r'"(SELECT|INSERT INTO|UPDATE|DELETE FROM) ', text), f"{source}: SQL outside store")
    if room == "model":
        check("fmt/" not in text and not re.search(r"#include <.*\.hpp>", text), f"{source}: model stands on the standard library")
    check_rule_ids(source, text)
for wing, others in WINGS.items():
    for other in others:
        check((wing, other) in used, f"the wing {wing} does not include {other} any more: take that out of this test")
for source in sorted((root / "cmd").glob("**/*.?pp")):
    text = source.read_text()
    check_rule_ids(source, text)
    for include in re.findall(r'#include "(\w+)/', text):
        check(include in ("model", "records", "service", "render", "commands"), f"{source}: cmd must not include {include}")
# A kind is told by its id, and a field by its name as the compiler knows it. What is named outside the program, or by the row of a
# kind, is looked up by its text: here alone.
NAMED_OUTSIDE = {"model/record.hpp", "model/record.cpp",
                 "service/desk/posts.cpp", "service/desk/propose.cpp", "service/coverage/coverage_plan_model.cpp", "service/fund/money_split.cpp",  # columns of files
                 "records/filter.cpp", "service/reports/report_grouping.cpp",  # options
                 "store/journal/redact.cpp", "records/notice.cpp", "service/board/roster_check.cpp", "board/roster.cpp",  # redact UID FIELD; a frozen list
                 "records/records.cpp", "service/check/check_rows.cpp", "records/import.cpp", "store/store.cpp",  # what a kind's row names
                 "service/fund/fund_entries.cpp"}
for source in sorted([*(root / "lib").glob("**/*.?pp"), *(root / "cmd").glob("**/*.?pp")]):
    text, name = source.read_text(), str(source.relative_to(root / source.relative_to(root).parts[0]))
    check(not re.search(r"[=!]= ?&(?:kinds::|kind\b)|&(?:kinds::\w+|kind) [=!]=", text), f"{source}: a kind is compared by its address, not by its id")
    check(name in NAMED_OUTSIDE or "cell_named(" not in text, f"{source}: looks a field up by a name of run time")
    check(not re.search(r'(?<!kinds::)\b(?!kinds::)[\w.>-]+(?:->|\.)index_of\("', re.sub(r"kinds::\w+\.index_of", "", text)), f"{source}: has_field knows the name when it is compiled")
elsewhere = "".join(source.read_text() for source in (root / "lib").glob("**/*.cpp") if "rules" not in source.parts)
for name in re.findall(r"Id (\w+) =", (root / "lib/model/rule_ids.hpp").read_text()):
    check(re.search(rf"rule_id::{name}\b", elsewhere), f"lib/model/rule_ids.hpp: no other room than rules tells of {name}")
# It takes longer to compile than all that a file of cmd says itself.
for folder in ("lib", "cmd", "tests"):
    for source in sorted((root / folder).glob("**/*.?pp")):
        check("CLI/" not in source.read_text() or source == root / "cmd/command_line.cpp", f"{source}: CLI11 belongs to cmd/command_line.cpp")
# The library speaks no command line: cmd/spelling.cpp writes options and commands, cmd/exit.cpp exit statuses. In a text of
# lib a command stands as {words}, an option as <name>, marked as such (lib/model/marked_text.hpp), and both are known to cmd.
TOKEN = re.compile(r'//[^\n]*|R"(\w*)\((?P<raw>.*?)\)\1"|\'(?:\\.|[^\'\\])\'|#include[^\n]*|"(?P<text>(?:\\.|[^"\\])*)"', re.S)
command_line = "".join(source.read_text() for source in (root / "cmd").glob("**/*.?pp"))
commands = set(re.findall(r'Command\{\s*"([a-z -]+)"', command_line))
groups = {command.split()[0] for command in commands}
options = set(re.findall(r"--([a-z][a-z-]*)", command_line))
for kinds in (root / "lib/model").glob("**/*.?pp"):
    options |= {name.replace("_", "-") for name in re.findall(r'[Ff]ield\w*[({]\s*"([a-z_]+)"', kinds.read_text())}



def texts_of(code):
    """The texts of a source with their lines, those that stand side by side as the one that they are."""
    texts, end = [], None
    for token in TOKEN.finditer(code):
        if token["raw"] is not None:
            texts.append([code.count("\n", 0, token.start()) + 1, token["raw"], True])
        if token["text"] is None:
            end = None
            continue
        if end is not None and not code[end : token.start()].strip():
            texts[-1][1] += token["text"]
        else:
            texts.append([code.count("\n", 0, token.start()) + 1, token["text"], False])
        end = token.end()
    return texts


def names_of(text, begin, end):
    return re.findall(re.escape(begin) + "([^" + end + "]*)" + end, text)


def speaks_of_options(text, raw):
    written = re.findall(r"(?<![\w-])--([a-z][a-z-]*)", text)
    return any(option in options or not raw for option in written) or text.endswith(" --")


def speaks_of_commands(text):
    return text.endswith("ilonet ") or any(word in groups for word in re.findall(r"\bilonet\s+([a-z]+)", text))


marked = 0
for source in sorted((root / "lib").glob("**/*.?pp")):
    code = source.read_text()
    for line, text, raw in texts_of(code):
        place = f"{source}:{line}"
        check(not speaks_of_options(text, raw), f"{place}: an option of the command line: {text}")
        check(not speaks_of_commands(text), f"{place}: a command of the command line: {text}")
        check(not re.search(r"\bexit (code|status)", text), f"{place}: an exit code: {text}")
    statements = TOKEN.sub('""', code)
    check(not re.search(r"\bExit\b|\b_?exit\s*\(|\bEXIT_", statements), f"{source}: exit codes belong to cmd")
    literals = re.findall(r'((?:"(?:\\.|[^"\\])*"\s*)+)_marked', code)
    # The texts of the rules' rows are marked by their type.
    literals += re.findall(r"^constexpr std::array \w+\{\n    Rule\{.*?^\};", code, re.S | re.M)
    for literal in literals:
        text = "".join(token["text"] or "" for token in TOKEN.finditer(literal))
        for name in names_of(text, "{", "}"):
            marked += 1
            check(name in commands, f"{source}: {name} is no command")
        for name in names_of(text, "<", ">"):
            marked += 1
            check(name in options, f"{source}: {name} is no option")
check(marked > 100, f"only {marked} names in the texts of lib: this test has lost sight of them")
for room in rooms:
    check(f"`{room}/`" in (root / "lib/README.md").read_text(), f"lib/README.md does not name {room}")
# A file of commands is named by the words of its commands, and what it gives is played. Pages: check_manual.py.
played = "".join(line + "\n" for path in (root / "tests/cli").glob("*.test") for line in path.read_text().splitlines() if line.startswith("$ "))
for source in sorted((root / "cmd/commands").glob("*.cpp")):
    commands = re.findall(r'\bCommand\{\s*"([^"]+)"', source.read_text())
    group = source.stem.split("_")[0]
    check(commands and all(words.split()[0] == group for words in commands if " " in words), f"{source}: the commands of {group} begin with it")
    check(any(re.search(rf"\bilonet\b.*\b{words}\b", played) for words in commands), f"{source}: no transcript of tests/cli plays its commands")
# What other programs see: few headers, whole in themselves, and each of their functions with what it does.
INSTALLED_AT_MOST = 20
installed = re.search(r"set\(ILONET_HEADERS\s+(.*?)\)", (root / "lib/package/install.cmake").read_text(), re.S)[1].split()
places = {name: root / name if name.startswith("cmd/") else root / "lib" / name for name in installed}
check(0 < len(installed) <= INSTALLED_AT_MOST, f"{len(installed)} headers are installed; the most is {INSTALLED_AT_MOST}")
texts = {name: place.read_text() for name, place in places.items()}
included = {name: re.findall(r'#include "(.*)"', text) for name, text in texts.items()}
for name in installed:
    for other in included[name]:
        check(other in installed, f"{name} is installed and includes {other}, which is not")
    needed = "ILONET_API" in texts[name] or any(name in others for others in included.values())
    check(needed, f"{name} is installed and shows nothing")
for source in sorted([*(root / "lib").glob("**/*.?pp"), *(root / "cmd").glob("**/*.?pp")]):
    check(source in places.values() or "ILONET_API" not in source.read_text(), f"{source}: ILONET_API belongs to installed headers")
FUNCTION = re.compile(r"(?: {4})?(?!friend |using |static_assert|[ ]*(?:return|throw|if|for)\b)(?:[\w:<>,&*\[\] ]+[ &*>])?([A-Za-z]\w*|operator ?[^\s(]+)\((?!\d)")


def functions_of(text):
    """What an outsider can call: line, name, and whether a comment stands before it or before what it overloads."""
    found, private, before = [], False, (None, False)
    lines = text.splitlines()
    for number, whole in enumerate(lines):
        line = whole.split("//")[0].rstrip()
        private = line == "private:" or private and not line.startswith(("public:", "}"))
        declared = FUNCTION.match(line)
        if not declared or private or line.endswith(("= default;", "= delete;")):
            continue
        told = lines[number - 1].lstrip().startswith("///") or before == (declared[1], True) and found[-1][0] >= number
        before = (declared[1], told)
        found.append((number + 1, declared[1], told))
    return found


seen = {name: functions_of(text) for name, text in texts.items()}
for name, functions in seen.items():
    for line, function, told in functions:
        check(told, f"{name}:{line}: {function} is shown and says nothing of itself")
check(sum(map(len, seen.values())) > 150, "the functions of the installed headers are lost sight of")
ENTRIES = {"CMakeLists.txt", "CMakePresets.json", "cmd", "lib", "schemas", "examples", "tests", "man", "README.md", "LICENSE", "NOTICE",
           "CHANGELOG.md", "CONTRIBUTING.md", "SECURITY.md"}
for entry in root.iterdir():
    ours = entry.name.startswith(".") or entry.name in ENTRIES or entry.name == "build"
    check(ours, f"{entry.name} does not belong on the top level")
for entry in ENTRIES:
    check((root / entry).exists(), f"{entry} is missing on the top level")
for problem in problems:
    print(problem)
print(f"{passed} passed, {len(problems)} failed")
sys.exit(bool(problems))
