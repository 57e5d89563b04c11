#!/usr/bin/env python3
"""Adds a rule to a copy of the tree, with the files that CONTRIBUTING.md lists: add_toy_rule.py SOURCE BUILD

The rule is explained, its sample breaks it as it says, nothing else does, and the manual's test finds all that it asks for.
"""
import os
import subprocess
import sys
import tempfile

from toy_tree import ToyTree

RULES = "lib/rules/desk/deployment_places.cpp"
ROWS = "constexpr std::array catalogued{"
ROW = """
    Rule{"D98", Severity::warning, "policy", "no officer sits in Toytown", "Toytown is not on any map. Correct the place."},"""
DOOR = "void deployment_places(const Snapshot& snapshot, const Deployment& deployment, Findings& findings)\n{"
CALL = """
    place_is_on_the_map(deployment, findings);"""
FUNCTION = """void place_is_on_the_map(const Deployment& deployment, Findings& findings)
{
    if (deployment.place != "Toytown") return;
    say_warning(findings, "D98", {deployment.uid, "place"}, deployment.uid + " sits in Toytown", "correct the place");
}

"""
PAGE = ".Ss Deployments\n.Bl -tag -width Ds"
ENTRY = """
.It Sy D98
No officer sits in Toytown.
Severity: warning; basis: policy.
.Pp
Toytown is not on any map.
Correct the place."""
COMMAND = ("printf 'owner,officer,country,host_kind,state,since,duties,place\\nES,ES-0001,SN,a,active,2026-01-01,none,%s\\n' "
           "Dakar > right.csv; sed s/Dakar/Toytown/ right.csv > wrong.csv; "
           "for one in right wrong; do ilonet check $one.csv --select D98 --today 2026-06-30; done 2>/dev/null")
SAID = """wrong.csv:2:40: warning[D98]: ES-d-1 sits in Toytown
    ES,ES-0001,SN,a,active,2026-01-01,none,Toytown
                                           ^
  help: correct the place
"""


def add(tree):
    tree.edit(RULES, ROWS, ROWS + ROW)
    tree.edit(RULES, "} // namespace\n\n" + DOOR, FUNCTION + "} // namespace\n\n" + DOOR + CALL)
    tree.edit("man/ilonet-rules.7", PAGE, PAGE + ENTRY)
    tree.add("tests/cli/toytown.test", f"$ {COMMAND}\n{SAID}")


def main():
    with tempfile.TemporaryDirectory() as folder:
        tree = ToyTree(sys.argv[1], sys.argv[2], folder)
        add(tree)
        ilonet = tree.program()
        here = {**os.environ, "PATH": f"{folder}:{os.environ['PATH']}"}
        explained = subprocess.run([ilonet, "explain", "D98"], capture_output=True, text=True)
        checked = subprocess.run(COMMAND, shell=True, cwd=folder, env=here, capture_output=True, text=True)
        manual = subprocess.run([sys.executable, "-B", tree.root / "tests/support/check_manual.py", ilonet, tree.root / "man",
                                 tree.root / "lib"], capture_output=True, text=True)
        problems = [] if explained.returncode == 0 and "Toytown" in explained.stdout else ["explain: " + explained.stderr]
        if checked.stdout != SAID:
            problems.append("check: " + checked.stdout + checked.stderr)
        if manual.returncode != 0:
            problems.append("manual: " + manual.stdout)
        problems += [f"{path}: not as CONTRIBUTING.md lists it" for path in tree.differs_from("A rule")]
        print(*problems, tree.told(), sep="\n")
        return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
