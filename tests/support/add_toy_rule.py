#!/usr/bin/env python3
"""Adds a rule to a copy of the tree, with the files that CONTRIBUTING.md lists: add_toy_rule.py SOURCE BUILD

The rule is explained, its sample breaks it as it says, nothing else does, and the manual's test finds all that it asks for.
"""
import sys

from toy_tree import play_with

RULES = "lib/rules/desk/deployment_places.cpp"
ROWS = "constexpr std::array catalogued{"
ROW = """
    Rule{"D98", Severity::warning, "policy", "no officer sits in Toytown", "Toytown is not on any map. Correct the place."},"""
LAST = """                           "the country " + code + " covered by " + deployment.uid, findings);
    }
}
"""
FUNCTION = """
void place_is_on_the_map(const Deployment& deployment, Findings& findings)
{
    if (deployment.place != "Toytown") return;
    say_warning(findings, "D98", {deployment.uid, "place"}, deployment.uid + " sits in Toytown", "correct the place");
}
"""
DOOR = "void deployment_places(const Snapshot& snapshot, const Deployment& deployment, Findings& findings)\n{"
CALL = """
    place_is_on_the_map(deployment, findings);"""
PAGE = ".Ss Deployments\n.Bl -tag -width Ds"
ENTRY = """
.It Sy D98
No officer sits in Toytown.
Severity: warning; basis: policy.
.Pp
Toytown is not on any map.
Correct the place."""
TRANSCRIPT = """$ printf 'owner,officer,country,host_kind,state,since,duties,place\\nES,ES-0001,SN,a,active,2026-01-01,none,Dakar\\n' > right.csv
$ ilonet check right.csv --select D98 --quiet
$ sed s/Dakar/Toytown/ right.csv > wrong.csv; ilonet check wrong.csv --select D98 --quiet
wrong.csv:2:40: warning[D98]: ES-d-1 sits in Toytown
    ES,ES-0001,SN,a,active,2026-01-01,none,Toytown
                                           ^
  help: correct the place
$ ilonet check wrong.csv --select D98 --strict --quiet > findings.txt
[exit 1]
$ ilonet explain D98 --columns rule,severity,basis --format csv
rule,severity,basis
D98,warning,policy
"""


def add(tree):
    tree.edit(RULES, ROWS, ROW)
    tree.edit(RULES, LAST, FUNCTION)
    tree.edit(RULES, DOOR, CALL)
    tree.edit("man/ilonet-rules.7", PAGE, ENTRY)
    tree.add("tests/cli/toytown.test", TRANSCRIPT)


def problems_of(tree):
    return tree.play("tests/cli/toytown.test")


if __name__ == "__main__":
    sys.exit(play_with("A rule", add, problems_of, most=3))
