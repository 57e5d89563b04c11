#!/usr/bin/env python3
"""Measures a large ledger beside hledger and plain SQL in sqlite3's shell, in one run: fund.py ILONET [ENTRIES]

The file is made by `ilonet fund import`, with every rule and the journal. hledger reads the journal that `fund export` writes, and
both peers' answers must equal ours. Medians of five runs for short jobs. Nothing here fails but an unequal answer: machines differ,
and only ratios of one run say anything.
"""
import csv
import io
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from pathlib import Path

HERE = Path(__file__).resolve().parent
EXAMPLE = HERE.parent.parent / "examples/network"
# Sums by commitment first, then by authority, in memory and without the indexes that mislead the planner: the best that was found
# in plain SQL.
BY_AUTHORITY = """PRAGMA temp_store = MEMORY;
PRAGMA cache_size = -400000;
WITH s AS (SELECT account, sum(iif(act = 'legal', amount, 0)) AS legal, sum(iif(act = 'payment', amount, 0)) AS paid FROM entry NOT INDEXED
    WHERE act IN ('legal', 'payment') AND day <= '{day}' GROUP BY 1),
  c AS (SELECT a.authority, sum(c.amount) AS committed, sum(s.legal) AS legal, sum(s.paid) AS paid FROM entry c CROSS JOIN entry a
    ON a.uid = c.account LEFT JOIN s ON s.account = c.uid WHERE c.act = 'commitment' AND +c.day <= '{day}' GROUP BY 1),
  a AS (SELECT authority, sum(amount) AS allocated FROM entry WHERE act = 'allocation' AND +day <= '{day}' GROUP BY 1)
SELECT a.authority, a.allocated, coalesce(committed, 0), coalesce(legal, 0), coalesce(paid, 0) FROM a LEFT JOIN c
  ON c.authority = a.authority ORDER BY 1;
"""
COLUMNS = "authority,allocated_minor,committed_minor,legal_minor,paid_minor"


class Bench:
    def __init__(self, ilonet, folder):
        self.ilonet, self.folder = ilonet, folder
        self.environment = {**os.environ, "ILONET": ilonet, "ILONET_OPERATOR": "bench", "ILONET_TODAY": "2028-06-01", "LC_ALL": "C.UTF-8"}

    def once(self, *command, stdin=None, codes=(0,)):
        out = self.folder / "out"
        with open(out, "wb") as sink:
            begin = time.monotonic()
            process = subprocess.Popen([str(word) for word in command], stdin=subprocess.PIPE if stdin else subprocess.DEVNULL, stdout=sink,
                                       stderr=subprocess.DEVNULL, env=self.environment, cwd=self.folder)
            if stdin:
                process.stdin.write(stdin.encode())
                process.stdin.close()
            _, status, usage = os.wait4(process.pid, 0)
        if os.waitstatus_to_exitcode(status) not in codes:
            sys.exit(f"{command[:6]} exits {os.waitstatus_to_exitcode(status)}")
        return time.monotonic() - begin, usage.ru_maxrss / 1024

    def many(self, *command, stdin=None):
        runs = [self.once(*command, stdin=stdin) for _ in range(5)]
        return statistics.median(run[0] for run in runs), max(run[1] for run in runs)

    def ours(self, db, *words, **options):
        return self.once(self.ilonet, *words, "--db", self.folder / db, **options)

    def answer(self, delimiter=","):
        return list(csv.reader(io.StringIO((self.folder / "out").read_text()), delimiter=delimiter))

    def line(self, job, ours, peer="", theirs=None):
        ratio = f"{theirs[0]:9.3f} s  {ours[0] / theirs[0]:6.2f}  {peer}" if theirs else ""
        print(f"{job:44} {ours[0]:9.3f} s {ours[1]:7.0f} MiB {ratio}", flush=True)

    def begin(self, db):
        """A file with the envelope and the board's agreement, ready for the entries."""
        self.once(self.ilonet, "init", db)
        self.ours(db, "apply", EXAMPLE / "config")
        self.ours(db, "fund", "envelope", "add", "--instrument", "BMVI", "--strand", "thematic-facility", "--since", "2021-01-01", "--until", "2027-12-31",
                  "--amount", "3000000000")
        self.ours(db, "board", "decide", "COM-v-1", "--day", "2021-07-10", "--kind", "funding_agreement", "--subject", "joint deployments",
                  "--envelope", "COM-b-1", "--ceiling", "3000000000", "--others", "for")


def paid_by_authority(bench, sums):
    """What hledger added up, by authority: the commitments' allocations say whose they are."""
    state, paid = {}, defaultdict(int)
    with open(bench.folder / "accounts.csv", newline="", encoding="utf-8") as file:
        for row in csv.DictReader(file):
            if row["act"] == "allocation":
                state[row["uid"]] = row["authority"]
            elif row["act"] == "commitment":
                state[row["uid"]] = state[row["account"]]
    for account, amount in sums[1:]:
        number = amount.removesuffix(" EUR")
        paid[state[account.rsplit(":", 1)[1]]] += 0 if number == "0" else int(number.replace(".", ""))
    return dict(paid)


def imports(bench, files):
    bench.begin("large.db")
    bench.line("fund import of accounts.csv", bench.ours("large.db", "fund", "import", "accounts.csv"))
    for at, file in enumerate(files):
        ours = bench.ours("large.db", "fund", "import", file.name)
        if at in (0, len(files) - 1):
            rows = sum(1 for _ in open(file, "rb")) - 1
            bench.once("rm", "-f", "plain.db")
            plain = bench.once("sqlite3", "plain.db", stdin=f".import --csv {file.name} entry\n")
            bench.line(f"fund import of {rows} payments, {'first' if at == 0 else 'last'} file", ours, ".import, nothing else", plain)


def balances(bench, equal):
    for day in ("2028-06-01", "2024-06-15"):
        theirs = bench.many("sqlite3", "-csv", "large.db", stdin=BY_AUTHORITY.format(day=day))
        expected = bench.answer()
        ours = bench.many(bench.ilonet, "fund", "balance", "--by", "authority", "--on", day, "--columns", COLUMNS, "--format", "csv", "--db", "large.db")
        got = [row for row in bench.answer()[1:] if row[0]]
        bench.line(f"fund balance --by authority --on {day}", ours, "the same answer in plain SQL", theirs)
        equal(got == expected, f"balance on {day} and SQL")
    ours = bench.many(bench.ilonet, "fund", "balance", "--by", "authority", "--columns", COLUMNS, "--format", "csv", "--db", "large.db")
    got = {row[0]: int(row[4]) for row in bench.answer()[1:] if row[0]}
    export = bench.ours("large.db", "fund", "export", "--output", "hledger:large.journal")
    bench.line("fund export to hledger's journal", export, "fund export to CSV", bench.ours("large.db", "fund", "export", "--format", "csv"))
    if shutil.which("hledger") is None:
        return print("hledger is not installed")
    theirs = bench.once("hledger", "-f", "large.journal", "bal", "^union:.*:paid:", "-O", "csv", "-N")
    bench.line("fund balance --by authority", ours, f"hledger bal, {theirs[1]:.0f} MiB", theirs)
    equal(paid_by_authority(bench, bench.answer()) == got, "balance and hledger")


def writes(bench):
    bench.begin("small.db")
    subprocess.run([sys.executable, HERE / "make_ledger.py", bench.folder / "small", "2000"], check=True)
    for file in ("accounts", "payments-1"):
        bench.ours("small.db", "fund", "import", f"small/{file}.csv")
    times = defaultdict(list)
    for number in range(5):
        for db in ("large.db", "small.db"):
            times[db].append(bench.ours(db, "fund", "pay", "--account", "COM-z-40", "--payment", "interim", "--amount", "0.01", "--reference",
                                        f"one {number}", "--day", "2027-12-31"))
    large, small = ((statistics.median(run[0] for run in times[db]), max(run[1] for run in times[db])) for db in ("large.db", "small.db"))
    bench.line("fund pay, one entry", large, "ilonet on a file of 2,000 entries", small)


def statements(bench, file, equal):
    ours = bench.ours("large.db", "fund", "reconcile", file.name, "--map", "reference=reference,day=day,amount=amount", "--columns", "outcome",
                      "--since", "2024-01-01", "--until", "2024-03-31", codes=(0, 1))
    words = [row[0] for row in bench.answer("\t")[1:]]
    bench.line(f"fund reconcile, three months of {len(words)} payments", ours)
    with open(file, newline="", encoding="utf-8") as rows:
        expected = sum("2024-01-01" <= row["day"] <= "2024-03-31" for row in csv.DictReader(rows))
    equal(words.count("matched") == expected and set(words) <= {"matched", "missing_there"}, "reconcile and the statement")


def main():
    ilonet = str(Path(sys.argv[1]).resolve())
    count = int(sys.argv[2]) if len(sys.argv) > 2 else 1_000_000
    unequal = []

    def equal(good, what):
        print(f"{what}: {'equal' if good else 'NOT EQUAL'}")
        if not good:
            unequal.append(what)

    with tempfile.TemporaryDirectory(prefix="ilonet-bench-") as name:
        bench = Bench(ilonet, Path(name))
        (bench.folder / "small").mkdir()
        subprocess.run([sys.executable, HERE / "make_ledger.py", bench.folder, str(count)], check=True)
        files = sorted(bench.folder.glob("payments-*.csv"), key=lambda file: int(file.stem.split("-")[1]))
        print(f"{count} entries\n{'job':44} {'ilonet':>11} {'memory':>11} {'peer':>11}   ratio  peer")
        imports(bench, files)
        writes(bench)
        statements(bench, files[0], equal)
        # The entries of `writes` are in the file, and so in all that follows.
        balances(bench, equal)
    sys.exit(bool(unequal))


if __name__ == "__main__":
    main()
