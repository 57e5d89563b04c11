#!/usr/bin/python3
"""Holds the formats of `ilonet check` against their schemas, against each other, and against hostile files.

Usage: check_ci_formats.py SOURCE_DIR ILONET

JSON, GitLab's Code Quality and SARIF are held against schemas/output with jsonschema, JUnit against the XSD there with xmllint,
workflow commands against a parser that undoes the escapes as GitHub's runner does. The schemas are ours: each is the part of the
published one that is written. Where ILONET_SARIF_SCHEMA names a copy of OASIS's own schema, SARIF is held against that, too. Prints a
line for each failure and last `N passed, M failed`; exit 1 on a failure.
"""

import csv
import io
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import unicodedata
from pathlib import Path
from urllib.parse import unquote_to_bytes
from xml.etree import ElementTree

import jsonschema

CHECKS = []
SKIPPED = set()
FORMATS = ["full", "concise", "json", "jsonl", "gitlab", "junit", "sarif", "github", "csv", "tsv"]
HOSTILE = ["::error file=x::planted", "%0A::warning::planted", "</failure><failure/>", "]]>", '"},{"x":"', "\x1b[31mred", "a\tb", "‮gnp",
           "&lt;b&gt;", "##[error]planted", "<script>alert(1)</script>", "￿end", "x" * 300]


def check(name):
    def keep(function):
        CHECKS.append((name, function))
        return function

    return keep


def ilonet(*words, code=0, cwd=None, stdin=None):
    kept = {key: value for key, value in os.environ.items() if not key.startswith("ILONET")}
    done = subprocess.run([str(ILONET), *map(str, words)], capture_output=True, cwd=cwd or TEMP, timeout=120, input=stdin,
                          env={**kept, "ILONET_TODAY": "2026-01-01", "LC_ALL": "C.UTF-8"})
    if code is not None and done.returncode != code:
        raise AssertionError(f"{' '.join(map(str, words))[:200]} exits {done.returncode}, not {code}: {done.stderr.decode()[:400]}")
    return done


def every_format(cwd, *paths, code=1, extra=()):
    """The bytes of each format, all of one run."""
    outputs = [word for name in FORMATS for word in ("--output", f"{name}:{TEMP}/out.{name}")]
    ilonet("check", *paths, *outputs, *extra, code=code, cwd=cwd)
    return {name: (TEMP / f"out.{name}").read_bytes() for name in FORMATS}


def schema(name):
    content = json.loads((SOURCE / "schemas/output" / name).read_text())
    jsonschema.Draft7Validator.check_schema(content)
    return jsonschema.Draft7Validator(content)


def must_be_valid(validator, content):
    for error in validator.iter_errors(content):
        raise AssertionError(f"at {list(error.absolute_path)}: {error.message[:300]}")


def workflow_commands(text):
    """As the runner reads them: properties parted by commas, escapes undone."""
    found = []
    for line in text.splitlines():
        command = re.fullmatch(r"::(error|warning) ([^:]*)::(.*)", line)
        assert command, f"no workflow command: {line[:200]!r}"
        undone = lambda value: re.sub("%(0D|0A|3A|2C|25)", lambda m: bytes.fromhex(m[1]).decode(), value)
        properties = dict(part.split("=", 1) for part in command[2].split(","))
        assert set(properties) <= {"file", "line", "col", "title"}, properties
        found.append({"severity": command[1], "message": undone(command[3]), **{k: undone(v) for k, v in properties.items()}})
    return found


def must_be_inert(bytes_):
    for character in bytes_.decode():
        assert character in "\n\t" or unicodedata.category(character) not in ("Cc", "Cf"), f"U+{ord(character):04X} goes through"


def must_agree(formats, strict=False):
    """Every format tells the same findings, in the same order."""
    findings = json.loads(formats["json"])
    must_be_valid(schema("findings.schema.json"), findings)
    assert [json.loads(line) for line in formats["jsonl"].splitlines()] == findings, "jsonl differs"
    rows = list(csv.DictReader(io.StringIO(formats["csv"].decode())))
    assert [{k: str(v if v is not None else "") for k, v in one.items()} for one in findings] == rows, "csv differs"
    rules = [one["rule"] for one in findings]
    path = [re.sub(r"^(\./+)+", "", one["file"] or "") for one in findings]
    lines = [one["line"] for one in findings]

    concise = formats["concise"].decode().splitlines()
    assert [re.search(r"(?:error|warning)\[(\w+)\]: ", line)[1] for line in concise] == rules, "concise differs"
    full = [line for line in formats["full"].decode().splitlines() if re.match(r"\S.*?(error|warning)\[\w+\]: ", line)]
    assert full == concise, "full differs"

    issues = json.loads(formats["gitlab"])
    must_be_valid(schema("findings-gitlab.schema.json"), issues)
    assert [issue["check_name"] for issue in issues] == rules, "gitlab differs"
    assert [issue["location"]["path"] for issue in issues] == path, "gitlab has other paths"
    assert [issue["location"]["lines"]["begin"] for issue in issues] == [line or 1 for line in lines], "gitlab has other lines"
    assert len({issue["fingerprint"] for issue in issues}) == len(issues), "a fingerprint stands twice"

    log = json.loads(formats["sarif"])
    must_be_valid(schema("findings-sarif.schema.json"), log)
    if os.environ.get("ILONET_SARIF_SCHEMA"):
        published = json.loads(Path(os.environ["ILONET_SARIF_SCHEMA"]).read_text())
        must_be_valid(jsonschema.validators.validator_for(published)(published), log)
    run = log["runs"][0]
    described = run["tool"]["driver"]["rules"]
    assert {rule["id"] for rule in described} == set(rules), "sarif describes other rules"
    for result, one, file in zip(run["results"], findings, path, strict=True):
        assert result["ruleId"] == described[result["ruleIndex"]]["id"] == one["rule"], "sarif differs"
        assert result["level"] == one["severity"]
        where = result["locations"][0]["physicalLocation"]
        assert unquote_to_bytes(where["artifactLocation"]["uri"]).decode() == file, "sarif has another path"
        assert where.get("region", {}).get("startLine") == one["line"]

    suite = ElementTree.fromstring(formats["junit"]).find("testsuite")
    cases = suite.findall("testcase")
    fails = [case for case in cases if case.find("failure") is not None]
    assert int(suite.get("tests")) == len(cases) and int(suite.get("failures")) == len(fails)
    told = [case for case in cases if case.get("name") != "no findings"]
    assert [case.get("name").split()[0] for case in told] == rules, "junit differs"
    assert len(fails) == sum(strict or one["severity"] == "error" for one in findings), "junit fails others"
    if shutil.which("xmllint"):
        done = subprocess.run(["xmllint", "--noout", "--schema", SOURCE / "schemas/output/findings-junit.xsd", "-"],
                              input=formats["junit"], capture_output=True)
        assert done.returncode == 0, done.stderr.decode()[:400]
    else:
        SKIPPED.add("skipped: xmllint is not installed, so JUnit's XML is held against no XSD")

    commands = workflow_commands(formats["github"].decode())
    assert [command["title"].split()[0] for command in commands] == rules, "github differs"
    assert [command.get("file", "") for command in commands] == path, "github has other files"
    assert [command["severity"] for command in commands] == [one["severity"] for one in findings]
    for bytes_ in formats.values():
        must_be_inert(bytes_)
    return findings


def tree(name):
    folder = TEMP / name
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    return folder


@check("a file with ten errors is the same in every format, twice")
def ten_errors():
    folder = tree("ten")
    shutil.copy(SOURCE / "tests/data/config/bad-ten-errors.toml", folder)
    first = every_format(folder, "bad-ten-errors.toml")
    assert len(must_agree(first)) == 10
    assert every_format(folder, "bad-ten-errors.toml") == first, "another run writes other bytes"
    must_agree(every_format(folder, "./bad-ten-errors.toml"))


@check("the example network is clean in every format")
def clean():
    formats = every_format(SOURCE / "examples", "network", code=0)
    assert {one["rule"] for one in must_agree(formats)} == {"D03"}, "more than plans that were outlived"
    formats = every_format(SOURCE / "examples", "network", code=0, extra=["--ignore", "D03"])
    assert must_agree(formats) == [] and formats["gitlab"] == b"[]\n" and formats["github"] == b""
    files = [case.get("classname") for case in ElementTree.fromstring(formats["junit"]).iter("testcase")]
    assert "network/deployments.csv" in files and "network/config/policy.toml" in files, files


@check("hostile texts, keys and file names stay inert")
def hostile():
    folder = tree("hostile")
    rows = io.StringIO()
    writer = csv.writer(rows)
    writer.writerow(["uid", "owner", "languages", "expertise"])
    for text in HOSTILE:
        writer.writerow([text, text, text, text])
    for name in ("plain.csv", "a,b:c%0A::error::x.csv", "<&\"'>.csv", "ünï ☃.csv", "line\nbreak.csv", "esc\x1b[31m.csv"):
        (folder / name).write_text(rows.getvalue())
    (folder / "keys.toml").write_text("".join(f"[[{json.dumps(text)}]]\n" for text in HOSTILE if text.isprintable()))
    (folder / "rows.jsonl").write_text("".join(json.dumps({"uid": text, "owner": text, "languages": text}) + "\n" for text in HOSTILE))
    assert len(must_agree(every_format(folder, ".", extra=["--strict"]), strict=True)) > 50


@check("a name that is no UTF-8 is shown in escapes")
def no_utf8():
    folder = tree("bytes")
    Path(os.fsdecode(bytes(folder) + b"/\xff.csv")).write_text("uid,owner,languages\nx,y,z\n")
    must_agree(every_format(folder, "."))


@check("fingerprints and baselines hold when lines move")
def moved():
    folder = tree("moved")
    text = (SOURCE / "tests/data/config/bad-ten-errors.toml").read_text()
    (folder / "a.toml").write_text(text)
    (folder / "o.csv").write_text("uid,owner,languages\nES-0001,ES,\nES-0001,ES,fr\nFR-0001,ES,fr\n")
    before = json.loads(every_format(folder, ".")["gitlab"])
    shutil.copy(TEMP / "out.json", TEMP / "baseline.json")
    (folder / "a.toml").write_text("# moved\n\n" + text)
    (folder / "o.csv").write_text("uid,owner,languages\nIT-0007,IT,it\nES-0001,ES,\nES-0001,ES,fr\nFR-0001,ES,fr\n")
    after = json.loads(every_format(folder, ".")["gitlab"])
    assert [i["fingerprint"] for i in before] == [i["fingerprint"] for i in after]
    assert [i["location"]["lines"] for i in before] != [i["location"]["lines"] for i in after]
    done = ilonet("check", ".", "--baseline", TEMP / "baseline.json", cwd=folder)
    assert b"0 errors, 0 warnings, 12 muted by the baseline" in done.stderr, done.stderr
    (folder / "o.csv").write_text("uid,owner,languages\nES-0001,ES,\nES-0001,ES,fr\nES-0001,ES,de\n")
    done = ilonet("check", ".", "--baseline", TEMP / "baseline.json", cwd=folder, code=1)
    assert b"1 error, 0 warnings, 11 muted" in done.stderr and b"D11" in done.stderr, done.stderr


@check("a baseline never mutes more than it holds, nor what cannot be read")
def unmutable():
    folder = tree("syntax")
    (folder / "a.toml").write_text("[[region]\n")
    (folder / "o.csv").write_text("uid,owner,langages\nES-0001,ES,\n")
    ilonet("check", ".", "--output", "json:known.json", cwd=folder, code=1)
    ilonet("check", ".", "--baseline", "known.json", cwd=folder, code=1)
    ilonet("check", ".", "--ignore", "C", cwd=folder, code=1)
    ilonet("check", ".", "--select", "D", cwd=folder, code=1)
    for bad in ("", "{}", "[1]", '[{"rule":1}]', "[[[[", '[{"uid":"x"}]', "[" * 100_000):
        (folder / "bad.json").write_text(bad)
        ilonet("check", "a.toml", "--baseline", "bad.json", cwd=folder, code=2)
    ilonet("check", "a.toml", "--baseline", "none.json", cwd=folder, code=4)


@check("the count is of all, whatever the limit")
def limited():
    folder = tree("limit")
    shutil.copy(SOURCE / "tests/data/config/bad-ten-errors.toml", folder)
    done = ilonet("check", ".", "--limit", "3", "--format", "concise", cwd=folder, code=1)
    assert len(done.stdout.splitlines()) == 3 and b"10 errors, 0 warnings; the first 3 are written" in done.stderr
    done = ilonet("check", ".", "--limit", "0", cwd=folder, code=1)
    assert done.stdout == b""


@check("the jobs of examples/ci run as they stand")
def jobs():
    good, bad = tree("good"), tree("bad")
    shutil.copytree(SOURCE / "examples/network", good / "data")
    shutil.copytree(SOURCE / "examples/network", bad / "data")
    rows = (bad / "data/deployments.csv").read_text().replace("2019-09-01", "2049-09-01", 1)
    (bad / "data/deployments.csv").write_text(rows)
    lines = []
    for file in sorted((SOURCE / "examples/ci").glob("*.yaml")) + sorted((SOURCE / "examples/ci").glob("*.yml")):
        lines += re.findall(r"^\s*(?:- |- run: |entry: )ilonet (check .*)$", file.read_text(), re.M)
    assert len(lines) == 3, lines
    for line in lines:
        ilonet(*line.split(), cwd=good)
        ilonet(*line.split(), cwd=bad, code=1)
    for folder, broken in ((good, False), (bad, True)):
        must_be_valid(schema("findings-gitlab.schema.json"), issues := json.loads((folder / "code-quality.json").read_text()))
        assert any(issue["severity"] == "major" for issue in issues) == broken
        assert (ElementTree.parse(folder / "check.xml").find(".//failure") is not None) == broken
        must_be_valid(schema("findings-sarif.schema.json"), json.loads((folder / "check.sarif").read_text()))


def main():
    global SOURCE, ILONET, TEMP
    if len(sys.argv) != 3:
        sys.exit("usage: check_ci_formats.py SOURCE_DIR ILONET")
    SOURCE, ILONET = Path(sys.argv[1]).resolve(), Path(sys.argv[2]).resolve()
    failed = 0
    with tempfile.TemporaryDirectory(prefix="ilonet-ci-") as folder:
        TEMP = Path(folder).resolve()
        for name, function in CHECKS:
            try:
                function()
            except Exception as problem:  # whatever stops a check is a failure of it
                failed += 1
                print(f"{name}: {type(problem).__name__}: {problem}", flush=True)
    for line in sorted(SKIPPED):
        print(line)
    if SKIPPED and os.environ.get("ILONET_TESTS_FULL"):
        failed += len(SKIPPED)
    print(f"{len(CHECKS) - failed} passed, {failed} failed")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
