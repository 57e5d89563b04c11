#!/usr/bin/python3
"""Holds the reports of the program against a naive model, from outside.

Usage: check_reports.py SOURCE_DIR ILONET [SEED]

Random imports, corrections, undos and undos of undos over a small file; after each the list, the sums, an earlier day of the
journal, and at the end the digests by the very script of ilonet-journal(5). Prints a line for each failure and last
`N passed, M failed`; exit 1 on a failure.
"""

import csv
import io
import json
import os
import random
import re
import sqlite3
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path

COLUMNS = (
    "uid,owner,deployment,country,topic,level,observed_on,received_on,processed_on,title,text,routes,incident,"
    "destinations,reliability,replaces"
).split(",")
DEPLOYMENTS = {"ES-d-1": ("ES", ["SN", "GM"]), "ES-d-2": ("ES", ["MA"]), "FR-d-1": ("FR", ["ML", "SN"])}
STEPS = 60
CHECKS = []


def check(function):
    CHECKS.append(function)
    return function


def same(got, expected, what):
    if got != expected:
        raise AssertionError(f"{what}: got {str(got)[:400]!r}, expected {str(expected)[:400]!r}")


class File:
    """A network file with three deployments, and the program that works on it."""

    def __init__(self, folder):
        self.folder = folder
        self.path = folder / "network.db"
        self.run("init", self.path)
        self.run("apply", SOURCE / "examples/network/config", "--db", self.path)
        for owner in ("ES", "FR"):
            self.run("officer", "add", f"{owner}-0901", "--db", self.path)
        for uid, (owner, countries) in DEPLOYMENTS.items():
            years = ("2024", "2024") if uid == "ES-d-2" else ("2025", "2026")
            words = ["--officer", f"{owner}-0901", "--country", countries[0], "--host-kind", "a", "--duties", "training"]
            words += ["--since", f"{years[0]}-01-01", "--until", f"{years[1]}-12-31"]
            words += ["--covers", countries[1]] if len(countries) > 1 else []
            self.run("deploy", "add", uid, *words, "--db", self.path)

    def run(self, *words, code=0, stdin=None):
        kept = {key: value for key, value in os.environ.items() if not key.startswith("ILONET")}
        environment = {**kept, "ILONET_OPERATOR": "reports", "ILONET_TODAY": "2026-11-01", "LC_ALL": "C.UTF-8"}
        done = subprocess.run([str(ILONET), *map(str, words)], input=stdin, capture_output=True, env=environment,
                              cwd=self.folder, timeout=300)
        wanted = code if isinstance(code, tuple) else (code,)
        if done.returncode not in wanted:
            raise AssertionError(f"ilonet {' '.join(map(str, words))[:300]} exits {done.returncode}, expected {code}: "
                                 f"{done.stderr.decode(errors='replace')[:500]}")
        return done

    def rows(self, *words):
        out = self.run(*words, "--format", "csv", "--db", self.path).stdout.decode()
        return list(csv.DictReader(io.StringIO(out, newline="")))

    def head(self):
        return max(int(row["revision"]) for row in self.rows("log"))


class Model:
    """Intakes as lists of reports; what stands is what no undo took away."""

    def __init__(self):
        self.refusals = 0
        self.intakes = []  # [revision, standing, {uid: report}]
        self.states = {}  # revision -> the uids that count then, with their reports

    def standing(self):
        reports = {}
        for _, stands, rows in self.intakes:
            if stands:
                reports.update(rows)
        return reports

    def counting(self):
        reports = self.standing()
        replaced = {row["replaces"] for row in reports.values()}
        return {uid: row for uid, row in reports.items() if uid not in replaced}

    def has_clash(self):
        """Whether the same uid, or two corrections of one report, or a correction without its report would stand."""
        uids, corrected = [], []
        for _, stands, rows in self.intakes:
            if stands:
                uids += rows
                corrected += [row["replaces"] for row in rows.values() if row["replaces"]]
        return len(set(uids)) < len(uids) or len(set(corrected)) < len(corrected) or not set(corrected) <= set(uids)


def a_report(lot, owner, number, replaces=""):
    deployment = lot.choice([uid for uid, (of, _) in DEPLOYMENTS.items() if of == owner])
    year = "2024" if deployment == "ES-d-2" else lot.choice(["2025", "2026"])
    day = f"{year}-{lot.randint(1, 12):02}-{lot.randint(1, 28):02}"
    return dict(zip(COLUMNS, [
        f"{owner}-p-{number}", owner, deployment, lot.choice(DEPLOYMENTS[deployment][1]), lot.choice("abdf"),
        lot.choice(["", "both"]), day, day, "", f"seen {lot.choice(['boats', 'lorries', 'Überfahrt'])} {number}",
        lot.choice(["", 'a "quoted", text', "plain"]), lot.choice(["", "western-african"]), lot.choice(["yes", "no", ""]),
        "", "", replaces]))


def as_csv(rows):
    out = io.StringIO()
    writer = csv.DictWriter(out, COLUMNS, lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue().encode()


def imported(file, model, lot):
    """One random import of one owner's reports: new ones, corrections and repeats, in random form."""
    owner = lot.choice(["ES", "FR"])
    seen = [uid for _, _, rows in model.intakes for uid in rows if uid.startswith(owner)]
    number = max([int(uid.rsplit("-", 1)[1]) for uid in seen], default=0)
    counting = [uid for uid in model.counting() if uid.startswith(owner)]
    gone = [row for _, stands, rows in model.intakes if not stands for uid, row in rows.items()
            if uid.startswith(owner) and uid not in model.standing() and not row["replaces"]]
    rows = {}
    for _ in range(lot.randint(1, 6)):
        kind = lot.random()
        if kind < 0.25 and counting:
            old = counting.pop(lot.randrange(len(counting)))
            number += 1
            rows[f"{owner}-p-{number}"] = a_report(lot, owner, number, old)
        elif kind < 0.4 and gone:
            again = lot.choice(gone)
            rows[again["uid"]] = again
        else:
            number += lot.choice([1, 1, 3])
            rows[f"{owner}-p-{number}"] = a_report(lot, owner, number)
    sent = list(rows.values())
    repeats = [row for uid, row in model.standing().items() if uid.startswith(owner) and lot.random() < 0.2]
    if lot.random() < 0.5:
        sent = sorted(sent + repeats, key=lambda row: (row["replaces"] != "", lot.random()))
    else:
        repeats = []
    if lot.random() < 0.5:
        data, form = as_csv(sent), "csv"
    else:
        data = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in sent).encode()
        form = "jsonl"
    done = file.run("report", "import", "-", "--from", form, "--db", file.path, stdin=data)
    same(done.stdout.decode().split("\n")[1].split("\t")[:3], [str(len(rows)), str(len(repeats)), "0"], "import")
    model.intakes.append([file.head(), True, rows])


def undone(file, model, lot):
    """Undoes a random intake's revision, or brings it back; the program refuses exactly what cannot stand."""
    index = lot.randrange(len(model.intakes))
    revision, stands, _ = model.intakes[index]
    model.intakes[index][1] = not stands
    clash = model.has_clash()
    done = file.run("undo", revision, "--yes", "--db", file.path, code=5 if clash else 0)
    if clash:
        model.intakes[index][1] = stands
        same(done.stdout, b"", "a refused undo")
        model.refusals += 1
    else:
        model.intakes[index][0] = file.head()


def agrees(file, model, lot):
    expected = sorted(model.counting().values(), key=lambda row: (row["owner"], int(row["uid"].rsplit("-", 1)[1])))
    shown = file.rows("report", "list", "--columns", ",".join(COLUMNS))
    same(shown, expected, "report list")
    by = lot.choice([["topic"], ["country", "month"], ["authority", "topic", "month"]])
    value = {"topic": lambda row: row["topic"], "country": lambda row: row["country"],
             "authority": lambda row: row["owner"], "month": lambda row: row["observed_on"][:7]}
    counts, incidents = Counter(), Counter()
    for row in expected:
        key = tuple(value[name](row) for name in by)
        counts[key] += 1
        incidents[key] += row["incident"] == "yes"
    got = {tuple(row[name] for name in by): (int(row["reports"]), int(row["incidents"]))
           for row in file.rows("report", "count", "--by", ",".join(by))}
    same(got, {key: (counts[key], incidents[key]) for key in counts}, f"report count --by {by}")
    # Deployments are in no sum that is kept: here each report is read.
    slow = Counter()
    for row in file.rows("report", "count", "--by", ",".join([*by, "deployment"])):
        slow[tuple(row[name] for name in by)] += int(row["reports"])
    same(slow, counts, f"report count --by {by} and deployment")
    word = lot.choice(["boats", "lorries", "uberfahrt"])
    folded = {"uberfahrt": "Überfahrt"}.get(word, word)
    hits = {row["uid"] for row in file.rows("report", "search", f"title:{word}", "--limit", 1000)}
    same(hits, {row["uid"] for row in expected if folded in row["title"]}, f"search {word}")
    model.states[file.head()] = [row["uid"] for row in expected]
    known = lot.choice(list(model.states))
    then = [row["uid"] for row in file.rows("report", "list", "--as-known-at", known)]
    same(then, model.states[known], f"report list --as-known-at {known}")


@check
def random_life(folder, seed):
    lot = random.Random(seed)
    file, model = File(folder), Model()
    for _ in range(STEPS):
        if not model.intakes or lot.random() < 0.55:
            imported(file, model, lot)
        else:
            undone(file, model, lot)
        agrees(file, model, lot)
    if model.refusals == 0:
        raise AssertionError("no undo had to be refused: choose another seed")
    file.run("check", "--db", file.path)
    page = (SOURCE / "man/ilonet-journal.5").read_text()
    script = next(text for text in re.findall(r"\.Bd -literal\n(.*?)\.Ed", page, re.S) if "were changed" in text)
    (folder / "digests.py").write_text(script.replace("\\en", "\\n"))
    done = subprocess.run(["/usr/bin/python3", folder / "digests.py", file.path], capture_output=True, text=True)
    same((done.returncode, done.stderr), (0, ""), "the script of ilonet-journal(5)")
    travels(file, folder)
    changed_rows_are_found(file)


def travels(file, folder):
    """An export, corrections and all, can be imported into a file without reports, and gives the same export there."""
    (folder / "other").mkdir()
    other = File(folder / "other")
    for form in ("csv", "jsonl"):
        sent = file.run("report", "export", "--format", form, "--db", file.path).stdout
        other.run("report", "import", "-", "--from", form, "--db", other.path, stdin=sent)
        same(other.run("report", "export", "--format", form, "--db", other.path).stdout, sent, f"the {form} of another file")
    same(other.rows("report", "count", "--by", "topic,month"), file.rows("report", "count", "--by", "topic,month"), "its sums")


def changed_rows_are_found(file):
    for statement in (
        "UPDATE report SET title = 'another' WHERE key = (SELECT max(t.key) FROM report t JOIN intake i ON i.number = t.intake)",
        "DELETE FROM report WHERE key = (SELECT max(t.key) FROM report t JOIN intake i ON i.number = t.intake)",
        "UPDATE report_count SET reports = reports + 1",
        "UPDATE report_count SET incidents = incidents + 1 WHERE intake = (SELECT max(number) FROM intake)",
        "UPDATE report_count SET topic = 'l' WHERE (intake, country, topic, month) = (SELECT c.intake, c.country, c.topic, "
        "c.month FROM report_count c JOIN intake i ON i.number = c.intake WHERE c.reports > 0 AND c.topic <> 'l' LIMIT 1)",
        # A row among those of another owner, which no digest covers.
        "INSERT INTO report SELECT ((SELECT max(number) FROM report_owner) - (key >> 48) + 1 << 48) + (900000 << 8), intake, deployment, "
        "country, topic, level, observed_on, received_on, processed_on, title, text, routes, incident, destinations, reliability, NULL "
        "FROM report WHERE intake = (SELECT min(number) FROM intake) LIMIT 1",
        "INSERT INTO report_text (report_text) VALUES ('delete-all')",
    ):
        copy = file.folder / "changed.db"
        copy.write_bytes(file.path.read_bytes())
        with sqlite3.connect(copy) as base:
            base.execute(statement)
        base.close()
        done = file.run("check", "--db", copy, code=1)
        same(b"error" in done.stdout + done.stderr, True, f"check --db after {statement[:40]}")


@check
def cut_short(folder, seed):
    """An import that dies half-way, or whose file is cut, leaves nothing."""
    lot = random.Random(seed)
    file = File(folder)
    data = as_csv(a_report(lot, "ES", number) for number in range(1, 20001))
    before = file.path.read_bytes()
    cut = data[: len(data) // 2]
    done = file.run("report", "import", "-", "--from", "csv", "--db", file.path, stdin=cut, code=3)
    same(file.path.read_bytes() == before, True, f"a cut file ({done.stderr.decode()[:80]})")
    (folder / "all.csv").write_bytes(data)
    with subprocess.Popen([str(ILONET), "report", "import", folder / "all.csv", "--db", file.path],
                          stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        try:
            process.wait(timeout=0.15)
        except subprocess.TimeoutExpired:
            process.kill()
    kept = len(file.rows("report", "list"))
    same(kept in (0, 20000), True, f"a killed import keeps {kept} reports")
    file.run("report", "import", folder / "all.csv", "--db", file.path)
    same(len(file.rows("report", "list")), 20000, "the same import again")
    file.run("check", "--db", file.path)


def import_text(file, text, *words, code=0):
    return file.run("report", "import", "-", "--from", "csv", *words, "--db", file.path, stdin=text.encode(), code=code)


@check
def small_things(folder, seed):
    file = File(folder)
    head = "uid,owner,deployment,topic,observed_on,title,replaces\n"
    # The number counts, not how it is written.
    import_text(file, head + "ES-p-0007,ES,ES-d-1,d,2026-03-02,boats,\n")
    import_text(file, head + "ES-p-8,ES,ES-d-1,d,2026-03-02,more boats,ES-p-007\n")
    again = import_text(file, head + "ES-p-0008,ES,ES-d-1,d,2026-03-02,more boats,ES-p-7\n")
    same(again.stdout.split()[-3:], [b"0", b"1", b"0"], "a repeat with other zeros")
    file.run("check", "--db", file.path)
    # A deployment does not leave its reports behind.
    for words in (["end", "ES-d-1", "--until", "2026-03-01"], ["set", "ES-d-1", "--since", "2026-03-03"]):
        done = file.run("deploy", *words, "--db", file.path, code=5)
        same(b"A15" in done.stderr, True, f"deploy {words[0]}: {done.stderr[:200]}")
    file.run("deploy", "end", "ES-d-1", "--until", "2026-03-02", "--db", file.path)
    # Rejected rows come back in their order, whoever refused them, and for their owner alone.
    rows = ["ES-p-20,ES,ES-d-9,d,2026-03-02,nowhere,", "ES-p-21,ES,ES-d-1,x,2026-03-02,no topic,ES-p-20",
            "ES-p-22,ES,ES-d-1,d,2026-03-02,good,", "ES-p-23,ES,ES-d-1,d,2026-03-09,late,"]
    import_text(file, head + "\n".join(rows) + "\n", "--partial", "--rejects", "rejects.csv", code=3)
    same((file.folder / "rejects.csv").read_text(), head + rows[0] + "\n" + rows[1] + "\n" + rows[3] + "\n", "rejects")
    same((file.folder / "rejects.csv").stat().st_mode & 0o777, 0o600, "their mode")
    # Nothing of ours is written over, no link and no device replaced.
    bad = head + "ES-p-30,ES,ES-d-9,d,2026-03-02,nowhere,\n"
    (file.folder / "x.keys").write_bytes(b"keys")
    for path in (file.path, "x.keys", "y.db-journal"):
        before = file.path.read_bytes()
        import_text(file, bad, "--partial", "--rejects", path, code=5)
        same(file.path.read_bytes() == before, True, f"--rejects {path}")
    (file.folder / "target.csv").write_text("")
    (file.folder / "link.csv").symlink_to("target.csv")
    (file.folder / "mine.csv.part").write_text("mine")
    for path in ("link.csv", "mine.csv", "/dev/null"):
        import_text(file, bad, "--partial", "--rejects", path, code=3)
    same((file.folder / "link.csv").is_symlink() and (file.folder / "target.csv").read_text() == bad, True, "a link")
    same((file.folder / "mine.csv.part").read_text(), "mine", "somebody's own .part")
    same(Path("/dev/null").is_char_device(), True, "/dev/null")
    import_text(file, bad, "--partial", "--rejects", "/dev/full", code=74)


@check
def nobody_waits_for_a_slow_pipe(folder, seed):
    file = File(folder)
    slow = subprocess.Popen([str(ILONET), "report", "import", "-", "--from", "csv", "--db", str(file.path)], stdin=subprocess.PIPE,
                            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    file.run("officer", "add", "ES-0902", "--db", file.path, "--lock-wait", "0")
    slow.stdin.close()
    slow.wait(timeout=60)


HOSTILE = {
    "script": (b"boats <script>alert(1)</script>", True),
    "entity": (b"boats &lt;b&gt; &#60;", True),
    "markdown": (b"boats | [a](b) `c` <!-- d", True),
    "sql": (b"boats'); DROP TABLE report; --", True),
    "formula": (b"=cmd()", False),
    "formula behind a plus": (b"+1+cmd()", False),
    "formula behind an at": (b"@SUM(A1)", False),
    "escape sequence": (b"boats \x1b[31mred\x1b[0m", False),
    "bell": (b"boats \x07", False),
    "right-to-left override": ("boats \u202e txt.exe".encode(), False),
    "right-to-left mark": ("boats \u200f here".encode(), None),
    "a million letters": (b"boats " + b"x" * 1_000_000, False),
    "invalid UTF-8": (b"boats \xff\xfe", False),
    "half a letter": (b"boats \xc3", False),
    "NUL": (b"boats\x00here", False),
    "line end": (b'"boats\nhere"', False),
}


@check
def hostile_texts(folder, seed):
    """Each is refused with its place and nothing written, or goes through every format inert."""
    file = File(folder)
    for name, (text, good) in HOSTILE.items():
        for form in ("csv", "jsonl"):
            cell = text if form == "csv" else text.strip(b'"').replace(b"\\", b"\\\\")
            row = b"deployment,topic,observed_on,owner,title\nES-d-1,d,2026-03-02,ES," + cell + b"\n"
            if form == "jsonl":
                row = b'{"deployment":"ES-d-1","topic":"d","observed_on":"2026-03-02","owner":"ES","title":"' + cell + b'"}\n'
            before = file.path.read_bytes()
            done = file.run("report", "import", "-", "--from", form, "--db", file.path, stdin=row, code=(0, 3))
            if good is not None:
                same(done.returncode, 0 if good else 3, f"{name} as {form}: {done.stderr[:300]}")
            if done.returncode == 3:
                same(file.path.read_bytes() == before, True, f"{name} as {form}: nothing written")
                same(bool(re.search(rb"^-:\d+:\d+: error\[", done.stderr, re.M)), True, f"{name} as {form}: a place in {done.stderr[:200]}")
                same(re.search(rb"[\x00-\x08\x0b-\x1f\x7f]", done.stderr), None, f"{name} as {form}: controls in the message")
    titles = {row["title"] for row in file.rows("report", "list")}
    same(titles >= {text.decode() for text, good in HOSTILE.values() if good}, True, "titles that came in")
    for form in ("table", "tsv", "csv", "json", "jsonl", "md", "html"):
        for words in (("list", "--columns", "title"), ("search", "boats")):
            out = file.run("report", *words, "--format", form, "--db", file.path).stdout
            same(re.search(rb"[\x00-\x08\x0b-\x1f\x7f]", out), None, f"controls in {form}")
            if form == "html":
                same(b"<script" in out or b"<!-- d" in out, False, "markup of a text in html")
            if form == "md":
                same(re.search(rb"(?<!\\)<", out), None, "an angle bracket in md")


def main():
    global SOURCE, ILONET
    if len(sys.argv) not in (3, 4):
        sys.exit("usage: check_reports.py SOURCE_DIR ILONET [SEED]")
    SOURCE, ILONET = Path(sys.argv[1]).resolve(), Path(sys.argv[2]).resolve()
    seed = int(sys.argv[3]) if len(sys.argv) == 4 else 1240
    failed = 0
    for function in CHECKS:
        with tempfile.TemporaryDirectory(prefix="ilonet-reports-") as folder:
            try:
                function(Path(folder), seed)
            except Exception as problem:  # whatever stops a check is a failure of it
                failed += 1
                print(f"{function.__name__} (seed {seed}): {type(problem).__name__}: {problem}", flush=True)
    print(f"{len(CHECKS) - failed} passed, {failed} failed")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
