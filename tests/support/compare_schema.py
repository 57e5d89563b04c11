#!/usr/bin/python3
"""Compares the configuration's JSON Schema with the program.

Usage: compare_schema.py SOURCE_FOLDER ILONET

Every file of tests/data/config and of examples/*/config goes through both. A good file passes both. A bad one
(bad-*.toml with the expected places and rules beside it) gives exactly these in the program, and fails in the schema,
unless its rules are such as a schema cannot express. One line for each mismatch, then the count.
"""

import datetime
import json
import re
import subprocess
import sys
import tomllib
from decimal import Decimal
from pathlib import Path

import jsonschema

# Rules about several records, or about two values of one.
BEYOND_A_SCHEMA = {"C06", "C07", "C08", "C09", "C10", "C11", "C13", "C14"}

# Files that TOML allows and the program refuses with C02, and why.
STRICTER_THAN_TOML = {
    "bad-syntax-deep.toml": "brackets nested so deep have no use here and could exhaust the parser's stack",
    "bad-syntax-dots.toml": "keys of so many parts have no use here and could exhaust the parser's stack",
}

COUNTRY_IN_QUOTES = re.compile(r"""["'][A-Z]{2}["']""")


class Date(str):
    """A TOML local date: a string of the format `date` to the schema, and no other string is one."""


def as_json(value):
    """What a TOML value is to a JSON Schema."""
    if isinstance(value, dict):
        return {key: as_json(item) for key, item in value.items()}
    if isinstance(value, list):
        return [as_json(item) for item in value]
    if isinstance(value, datetime.date) and not isinstance(value, datetime.datetime):
        return Date(value.isoformat())
    if isinstance(value, (datetime.datetime, datetime.time)):
        return Date(value.isoformat() + " is no date")
    if isinstance(value, Decimal) and not value.is_finite():
        return str(value)
    return value


def right_type(validator, types, instance, schema):
    if isinstance(instance, Date) and schema.get("format") != "date":
        yield jsonschema.ValidationError("a date stands where none is asked for")
    yield from jsonschema.Draft7Validator.VALIDATORS["type"](validator, types, instance, schema)


def right_format(validator, name, instance, schema):
    if name == "date" and not (isinstance(instance, Date) and len(instance) == len("2026-01-31")):
        yield jsonschema.ValidationError("no local date")


def validator_of(source):
    # Decimal numbers, since 1.1 is no multiple of 0.01 in binary.
    text = (source / "schemas/config/ilonet-config.schema.json").read_text(encoding="utf-8")
    schema = json.loads(text, parse_float=Decimal)
    jsonschema.Draft7Validator.check_schema(json.loads(text))
    strict = jsonschema.validators.extend(jsonschema.Draft7Validator, {"type": right_type, "format": right_format})
    return strict(schema)


def load(path):
    """The file's content, or None where it is no TOML. A byte order mark is allowed."""
    try:
        return as_json(tomllib.loads(path.read_bytes().decode("utf-8-sig"), parse_float=Decimal))
    except ValueError:
        return None


def expected_of(path):
    """[("6:8", "C01"), ...] of a bad file."""
    return [tuple(line.split()) for line in path.with_suffix(".expected").read_text(encoding="utf-8").splitlines()]


def names_no_country(path, place):
    """True where the text at the place has the form of a country's code, and the list of codes alone refuses it."""
    line, column = map(int, place.split(":"))
    lines = path.read_text(encoding="utf-8-sig").split("\n")
    return COUNTRY_IN_QUOTES.match(lines[line - 1], column - 1) is not None


def beyond_a_schema(path, expected):
    return all(
        rule in BEYOND_A_SCHEMA or (rule == "C01" and names_no_country(path, place)) for place, rule in expected
    )


def schema_of_good(validator, path):
    content = load(path)
    if content is None:
        return "is no TOML to tomllib"
    error = jsonschema.exceptions.best_match(validator.iter_errors(content))
    return f"is refused by the schema: {error.json_path}: {error.message}" if error else None


def schema_of_bad(validator, path):
    expected = expected_of(path)
    if not expected:
        return "expects no finding"
    content = load(path)
    if any(rule == "C02" for _, rule in expected):
        if path.name in STRICTER_THAN_TOML:
            return "is listed as stricter than TOML, yet tomllib refuses it too" if content is None else None
        return "breaks TOML for the program alone" if content is not None else None
    if content is None:
        return "is no TOML to tomllib"
    if validator.is_valid(content) and not beyond_a_schema(path, expected):
        return "passes the schema in spite of " + " ".join(rule for _, rule in expected)
    return None


def findings_of(ilonet, path):
    """Exit code and findings of `ilonet check`."""
    run = subprocess.run([ilonet, "check", path, "--format", "json"], capture_output=True, check=False)
    return run.returncode, json.loads(run.stdout)


def program_of_good(ilonet, path):
    code, findings = findings_of(ilonet, path)
    errors = [finding for finding in findings if finding["severity"] == "error"]
    if code != 0 or errors:
        return f"exit {code} for a good file: " + "; ".join(f"{e['rule']} {e['sentence']}" for e in errors)
    return None


def program_of_bad(ilonet, path):
    code, findings = findings_of(ilonet, path)
    if code != 1:
        return f"exit {code} for a bad file"
    columns = ["file", "line", "column", "severity", "rule", "kind", "uid", "field", "sentence", "help"]
    if any(list(finding) != columns for finding in findings):
        return "findings with other keys than " + " ".join(columns)
    found = [(f"{finding['line'] or 0}:{finding['column'] or 0}", finding["rule"]) for finding in findings]
    return None if found == expected_of(path) else f"found {found}, expected {expected_of(path)}"


def checks(source, ilonet):
    """Each check as a path and its problem, None where all is well."""
    validator = validator_of(source)
    data = source / "tests/data/config"
    for path in sorted(data.glob("good-*.toml")):
        yield path, schema_of_good(validator, path)
        yield path, program_of_good(ilonet, path)
    for path in sorted(data.glob("bad-*.toml")):
        yield path, schema_of_bad(validator, path)
        yield path, program_of_bad(ilonet, path)
    for folder in sorted(source.glob("examples/*/config")):
        for path in sorted(folder.rglob("*.toml")):
            yield path, schema_of_good(validator, path)
        yield folder, program_of_good(ilonet, folder)


def main():
    if len(sys.argv) != 3:
        sys.exit("usage: compare_schema.py SOURCE_FOLDER ILONET")
    source = Path(sys.argv[1])
    passed = failed = 0
    for path, problem in checks(source, sys.argv[2]):
        if problem is None:
            passed += 1
        else:
            failed += 1
            print(f"{path.relative_to(source)}: {problem}")
    print(f"{passed} passed, {failed} failed")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
