#!/usr/bin/env python3
"""Measures reports beside sqlite3's own shell on the same rows, in one run: reports.py ILONET [ROWS]

Prints a line for each job: seconds and memory of ilonet, seconds of the peer, their ratio. Short jobs are medians of five runs.
Nothing here fails: machines differ, and only ratios of one run say anything.
"""
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
EXAMPLE = HERE.parent.parent / "examples/network"
CREATE = ("CREATE TABLE report (uid, owner, deployment, country, topic, level, observed_on, received_on, processed_on, title, text, "
          "routes, incident, destinations, reliability, replaces);\n")
FIELDS = "uid owner deployment country topic level observed_on received_on processed_on title text routes incident destinations reliability replaces".split()
FTS = ("CREATE VIRTUAL TABLE report_text USING fts5(title, text, content = 'report', tokenize = 'unicode61 remove_diacritics 2');\n"
       "INSERT INTO report_text (rowid, title, text) SELECT rowid, title, text FROM report;\n")


class Bench:
    def __init__(self, ilonet, rows, folder):
        self.ilonet, self.rows, self.folder = ilonet, rows, folder
        self.environment = {**os.environ, "ILONET": ilonet, "ILONET_OPERATOR": "bench", "ILONET_TODAY": "2028-01-15"}

    def once(self, command, stdin=None):
        """Seconds, MiB at the most, output size."""
        out = self.folder / "out"
        with open(out, "wb") as sink:
            begin = time.monotonic()
            process = subprocess.Popen(command, stdin=subprocess.PIPE if stdin else subprocess.DEVNULL, stdout=sink,
                                       stderr=subprocess.DEVNULL, env=self.environment, cwd=self.folder)
            if stdin:
                process.stdin.write(stdin.encode())
                process.stdin.close()
            _, status, usage = os.wait4(process.pid, 0)
            seconds = time.monotonic() - begin
        if os.waitstatus_to_exitcode(status) not in (0, 3):
            sys.exit(f"{command[:6]} exits {os.waitstatus_to_exitcode(status)}")
        return seconds, usage.ru_maxrss / 1024

    def many(self, command, stdin=None):
        runs = [self.once(command, stdin) for _ in range(5)]
        return statistics.median(run[0] for run in runs), max(run[1] for run in runs)

    def line(self, job, ours, peer, theirs):
        print(f"{job:44} {ours[0]:9.3f} s {ours[1]:7.0f} MiB {theirs[0]:9.3f} s  {ours[0] / theirs[0]:6.2f}  {peer}", flush=True)

    def fresh(self, name):
        path = self.folder / name
        path.unlink(missing_ok=True)
        for words in (["init", path], ["apply", EXAMPLE / "config", "--db", path],
                      ["officer", "import", EXAMPLE / "officers.csv", "--db", path],
                      ["deploy", "import", EXAMPLE / "deployments.csv", "--db", path]):
            self.once([self.ilonet, *map(str, words)])
        return path

    def rows_file(self, name, form="csv", bad=0.0):
        path = self.folder / name
        with open(path, "wb") as sink:
            subprocess.run([sys.executable, HERE / "make_reports.py", EXAMPLE / "deployments.csv", str(self.rows), form, str(bad)],
                           stdout=sink, check=True)
        return path

    def plain(self, name, script):
        """A file of sqlite3's own, and what it cost."""
        path = self.folder / name
        path.unlink(missing_ok=True)
        return path, self.once(["sqlite3", str(path)], script)

    def imports(self):
        rows = self.rows_file("rows.csv")
        load = CREATE + f".import --csv --skip 1 {rows} report\n"
        self.peer, plain = self.plain("plain.db", load)
        self.indexed, with_text = self.plain("indexed.db", load + FTS)
        self.db = self.fresh("network.db")
        ours = self.once([self.ilonet, "report", "import", str(rows), "--db", str(self.db)])
        self.line("import CSV, validated, journaled, indexed", ours, ".import, nothing else", plain)
        self.line("", ours, ".import, then the same full-text index", with_text)
        again = self.once([self.ilonet, "report", "import", str(rows), "--db", str(self.db)])
        self.line("the same import again: nothing changes", again, ".import, nothing else", plain)
        bad = self.rows_file("bad.csv", bad=1.0)
        with_bad = self.once([self.ilonet, "report", "import", str(bad), "--partial", "--rejects", "rejects.csv", "--db",
                              str(self.fresh("bad.db"))])
        self.line("import with 1 % bad rows, reported", with_bad, "without bad rows", ours)
        lines = self.rows_file("rows.jsonl", form="jsonl")
        json_load = (CREATE + f"CREATE TABLE line (text);\n.mode tabs\n.import {lines} line\n"
                     "INSERT INTO report SELECT " + ", ".join(f"json_extract(text, '$.{field}')" for field in FIELDS) + " FROM line;\n")
        _, theirs = self.plain("json.db", json_load)
        ours = self.once([self.ilonet, "report", "import", str(lines), "--db", str(self.fresh("lines.db"))])
        self.line("import JSON Lines, the same work", ours, "sqlite3's JSON functions, nothing else", theirs)

    def questions(self):
        def ours(*words):
            return self.many([self.ilonet, "report", *words, "--db", str(self.db)])

        def theirs(path, sql):
            return self.many(["sqlite3", "-tabs", str(path)], sql + ";\n")

        self.line("search of two words, the best 20", ours("search", "boats harbour OR ferries"), "the same on its own FTS5 index", theirs(
            self.indexed, "SELECT r.uid, r.title, snippet(report_text, -1, '[', ']', '...', 16) FROM report_text JOIN report r ON "
            "r.rowid = report_text.rowid WHERE report_text MATCH 'boats harbour OR ferries' ORDER BY rank LIMIT 20"))
        self.line("search of a rare pair, the best 20", ours("search", '"scattered passports"'), "the same on its own FTS5 index", theirs(
            self.indexed, "SELECT r.uid, r.title, snippet(report_text, -1, '[', ']', '...', 16) FROM report_text JOIN report r ON "
            "r.rowid = report_text.rowid WHERE report_text MATCH '\"scattered passports\"' ORDER BY rank LIMIT 20"))
        self.line("country, topic and month", ours("count", "--by", "country,topic,month"), "GROUP BY over the rows", theirs(
            self.peer, "SELECT country, topic, substr(observed_on, 1, 7), count(*), sum(incident = 'yes') FROM report GROUP BY 1, 2, 3"))
        self.line("route and month", ours("count", "--by", "route,month"), "GROUP BY over the rows", theirs(
            self.peer, "SELECT routes, substr(observed_on, 1, 7), count(*), sum(incident = 'yes') FROM report GROUP BY 1, 2"))
        self.line("export to CSV", ours("export", "--format", "csv"), "sqlite3 -csv, no names to join", self.many(
            ["sqlite3", "-csv", "-header", str(self.peer)], "SELECT * FROM report;\n"))
        small = self.fresh("small.db")
        self.line("a small query on this file", self.many([self.ilonet, "deploy", "list", "--country", "SN", "--db", str(self.db)]),
                  "ilonet on a file without reports",
                  self.many([self.ilonet, "deploy", "list", "--country", "SN", "--db", str(small)]))
        undo = self.once([self.ilonet, "undo", "--last", "--yes", "--db", str(self.db)])
        self.line("undo of the import", undo, "DELETE FROM report", self.once(["sqlite3", str(self.peer)], "DELETE FROM report;\n"))


def main():
    ilonet = str(Path(sys.argv[1]).resolve())
    rows = int(sys.argv[2]) if len(sys.argv) > 2 else 1_000_000
    with tempfile.TemporaryDirectory(prefix="ilonet-bench-") as folder:
        bench = Bench(ilonet, rows, Path(folder))
        print(f"{rows} reports\n{'job':44} {'ilonet':>11} {'memory':>11} {'peer':>11}   ratio  peer")
        bench.imports()
        bench.questions()


main()
