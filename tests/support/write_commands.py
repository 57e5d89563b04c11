"""Every command that writes, with a case for each: what a test that loops over all of them runs, and on what file.

SOURCE and ILONET are the words of the test's own command line.
"""

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

SOURCE, ILONET = Path(sys.argv[1]).resolve(), str(Path(sys.argv[2]).resolve())
CONTACT = "name=Invented Person\nphone=000\n"

# What is run on the base, and what it reads. Those without id or number are the ones that a repeat could do twice.
CASES = [
    ("apply more.toml", ""),
    ("deploy add --officer ES-0002 --country SN --planned-since 2028-01-01 --duties visas", ""),
    ("deploy set ES-d-1 --place Kaolack", ""),
    ("deploy start ES-d-4 --since 2026-03-01", ""),
    ("deploy extend ES-d-5 --until 2027-06-30", ""),
    ("deploy end ES-d-1 --until 2026-02-28", ""),
    ("deploy cancel ES-d-4", ""),
    ("deploy notify --all --as ES", ""),
    ("assign mandate add --deployment ES-d-1 --topic e --level both", ""),
    ("assign mandate set ES-m-1 --share 45", ""),
    ("assign mandate end ES-m-1 --until 2026-02-28", ""),
    ("assign representation add --deployment ES-d-1 --beneficiary FR --topic e --agreement X", ""),
    ("assign representation set ES-r-1 --agreement Y", ""),
    ("assign representation end ES-r-1 --until 2026-02-28", ""),
    ("assign sharing add --deployment ES-d-1 --topic d --partners FR --agreement X", ""),
    ("assign sharing set ES-s-1 --agreement Y", ""),
    ("assign sharing end ES-s-1 --until 2026-02-28", ""),
    ("assign joint add --deployment ES-d-4 --shares 'ES:60 FR:40' --agreement X", ""),
    ("assign joint set ES-j-1 --agreement Y", ""),
    ("assign joint end ES-j-1 --until 2026-02-28", ""),
    ("officer add --as ES --languages fr", ""),
    ("officer add ES-0077 --languages fr", ""),
    ("officer set ES-0001 --languages fr", ""),
    ("officer contact set ES-0002 --review-on 2026-06-30", CONTACT),
    ("officer contact set ES-0001 --review-on 2026-06-30", CONTACT),
    ("officer contact erase ES-0001 -y", ""),
    ("report activity add --deployment ES-d-1 --kind host_meeting --since 2026-02-01 --until 2026-02-28 --events 3", ""),
    ("report activity set ES-c-1 --identified 9", ""),
    ("report add --deployment ES-d-1 --topic d --observed-on 2026-02-20 --title 'engines are sold'", ""),
    ("board seat add --authority FR --role member --since 2026-01-20", ""),
    ("board seat set COM-t-2 --role alternate", ""),
    ("board seat end COM-t-2 --until 2026-02-28", ""),
    ("board seat contact set COM-t-2 --review-on 2026-06-30", CONTACT),
    ("board seat contact erase COM-t-1 -y", ""),
    ("board meeting add --day 2026-06-20", ""),
    ("board meeting set COM-g-1 --place Lille", ""),
    ("board decide --day 2026-02-27 --kind other --subject later --others for", ""),
    ("board programme add --since 2028-02-01 --until 2030-01-31 --priorities return", ""),
    ("board programme set COM-w-1 --sent-on 2026-03-01", ""),
    ("board programme adopt COM-w-2 --decision COM-v-7", ""),
    ("board programme amend COM-i-1 --decision COM-v-8 --resources 50000", ""),
    ("board programme item add --programme COM-w-2 --priority return --activity 'an exchange'", ""),
    ("board programme item set COM-i-1 --progress running", ""),
    ("board report add --since 2022-02-01 --until 2024-01-31", ""),
    ("board report set COM-y-1 --prepared-on 2026-02-22", ""),
    ("board action add --decision COM-v-4 --aim 'more sessions' --networks SN --authorities ES --due 2026-12-31", ""),
    ("board action set COM-a-1 --outcome 'two sessions'", ""),
    ("board action end COM-a-1 --on 2026-02-28 --outcome held", ""),
    ("board roster freeze --meeting COM-g-2 --as-of 2026-03-01", ""),
    ("network notify SN", ""),
    ("network agreement add --network west-africa --deployment ES-d-1 --since 2026-02-16 --agreed-on 2026-02-16", ""),
    ("network agreement set COM-f-1 --reference X", ""),
    ("network agreement end COM-f-1 --until 2026-02-28", ""),
    ("network notice add --network SN --authority FR --deployment FR-d-1 --since 2026-02-16 --notified-on 2026-02-18", ""),
    ("network meeting add --network SN --day 2026-02-26", ""),
    ("network meeting set COM-k-1 --outputs minutes", ""),
    ("network guest add --network SN --country US --since 2026-02-01", ""),
    ("network guest set COM-q-1 --since 2026-01-01", ""),
    ("network guest end COM-q-1 --until 2026-02-28", ""),
    ("fund envelope add --instrument BMVI --strand programmes --since 2022-01-01 --until 2027-12-31 --amount 10", ""),
    ("fund amend --envelope COM-b-1 --amount 5 --reference N1", ""),
    ("fund allocate --envelope COM-b-1 --decision COM-v-6 --authority ES --amount 5 --reference N2", ""),
    ("fund transfer --account COM-z-1 --target COM-z-20 --amount 1 --reference N3", ""),
    ("fund grant --account COM-z-1 --action joint --joint ES-j-1 --amount 5 --reference N4", ""),
    ("fund commit --kind global --account COM-z-1 --year 2026 --action joint --joint ES-j-1 --amount 5 --reference N5", ""),
    ("fund claim --account COM-z-2 --joint ES-j-1 --since 2026-02-01 --until 2026-02-20 --total 5 --reference N6", ""),
    ("fund pay --account COM-z-2 --payment interim --amount 5 --reference N7", ""),
    ("fund recover --account COM-z-2 --amount 5 --reference N8", ""),
    ("fund decommit --account COM-z-2 --amount 5 --reference N9", ""),
    ("fund correct COM-z-4 --amount -0.20 --reference N10", ""),
    ("officer import officers.csv", ""),
    ("officer import officers-with-id.csv", ""),
    ("deploy import deployments.csv", ""),
    ("report import - --from csv", "owner,deployment,topic,observed_on,title\nES,ES-d-1,d,2026-02-21,boats\n"),
    ("report activity import activities.csv", ""),
    ("fund import entries.csv", ""),
    ("undo 12", ""),
    ("undo --last", ""),
    ("redact ES-d-1 duties --reason 'it named somebody' -y", ""),
]
FILES = {
    "more.toml": '[[region]]\ncode = "east"\nname = "East"\n',
    "officers.csv": "owner,languages\nES,fr\nES,es\n",
    "officers-with-id.csv": "uid,owner,languages\nES-0090,ES,fr\n",
    "deployments.csv": "owner,officer,country,planned_since,state\nES,ES-0002,SN,2029-01-01,planned\n",
    "activities.csv": "owner,deployment,kind,since,until,events\nES,ES-d-1,training_given,2026-02-01,2026-02-28,2\n",
    "entries.csv": "owner,reference,day,act,amount,account,payment\nCOM,N11,2026-02-28,payment,3.00,COM-z-2,interim\n",
}
# Others that write: other files than the one with the journal (check_faults.py), or a note alone that what was shown was shown, and
# shown again is noted again. Imports share their one way with those above.
NOT_HERE = {"officer contact show", "board seat contact show", "report build contacts", "board notification import"}
READS = {"list", "show", "export", "search", "count", "lag", "silent", "verify", "diff", "ending", "handovers", "against-plan",
         "propose", "facilitator", "balance", "cost", "indicators", "due", "split", "share", "reconcile", "import"}
READING_GROUPS = ("coverage", "report build", "board voters", "board obligations")

failures = passed = 0


def check(name, good, told=""):
    global failures, passed
    passed, failures = passed + bool(good), failures + (not good)
    if not good:
        print(f"{name}: {told}")


def frame(now="2026-03-03T08:00:00.000Z"):
    kept = {key: value for key, value in os.environ.items() if not key.startswith("ILONET")}
    # The sanitizers' own thread of leaks cannot run under strace.
    return {**kept, "ILONET_TODAY": "2026-03-01", "ILONET_NOW": now, "ILONET_DB": "n.db",
            "ILONET_OPERATOR": "test", "ASAN_OPTIONS": "detect_leaks=0"}


def run(folder, words, text="", before=()):
    return subprocess.run([*before, ILONET, *words], cwd=folder, env=frame(), capture_output=True, text=True, input=text)


def must_run(folder, line, text=""):
    done = subprocess.run([ILONET, *shlex.split(line)], cwd=folder, env=frame("2026-03-02T08:00:00.000Z"), capture_output=True,
                          text=True, input=text)
    assert done.returncode == 0, (line, done.returncode, done.stderr)


def made(folder):
    subprocess.run(["sh", str(SOURCE / "tests/data/older/make.sh"), ILONET, "99", str(folder / "n.db")], check=True)
    must_run(folder, "officer add ES-0003 --languages es")
    must_run(folder, "deploy add ES-d-4 --officer ES-0002 --country MR --planned-since 2026-03-01 --duties visas")
    must_run(folder, "fund allocate COM-z-20 --envelope COM-b-1 --decision COM-v-6 --authority ES --amount 9 --reference A9")
    must_run(folder, "deploy add ES-d-5 --officer ES-0003 --country SN --since 2026-01-01 --until 2026-12-31 --duties visas")
    must_run(folder, "deploy add FR-d-9 --officer FR-0001 --country SN --since 2026-03-01 --duties visas")
    must_run(folder, "board meeting add COM-g-2 --day 2026-05-20")
    must_run(folder, "board programme add COM-w-2 --since 2030-02-01 --until 2032-01-31 --priorities return")
    for number in (7, 8):
        must_run(folder, f"board decide COM-v-{number} --day 2026-02-2{number} --kind programme --subject 'decision {number}' --others for")
    must_run(folder, "officer contact set ES-0001 --review-on 2026-05-31", "name=Another Person\n")
    must_run(folder, "board seat contact set COM-t-1 --review-on 2026-05-31", "name=Another Person\n")
    must_run(folder, "officer set ES-0001 --languages es")
    for name, text in FILES.items():
        (folder / name).write_text(text)


def commands_that_write():
    helped = run(Path("/"), ["help"]).stdout
    groups = re.findall(r"^  (\w+)  ", helped.split("Other words:")[0], re.M)
    for group in groups:
        for command in re.findall(rf"^  ({group} .*?)  ", run(Path("/"), [group, "--help"]).stdout, re.M):
            if command.split()[-1] not in READS and not command.startswith(READING_GROUPS):
                yield command


def each_has_a_case():
    """A command that writes and has no case is a failure of its own."""
    known = {line for line, _ in CASES}
    found = list(commands_that_write())
    check("commands that write", len(found) > 60, found)
    for command in found:
        check(command, command in NOT_HERE or any(line.startswith(command + " ") for line in known), "has no case")



def end():
    print(f"{passed} passed, {failures} failed")
    sys.exit(1 if failures else 0)
