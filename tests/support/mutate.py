#!/usr/bin/env python3
"""How many small faults the tests find: comparisons, plus and minus of the domain's rooms are changed, one at a time.

    cmake --preset release -B build/single -DILONET_UNITY=OFF && cmake --build build/single
    tests/support/mutate.py --build build/single [--seed N] [--count 60] [--rooms board,money] [--only FILE:LINE] [--folder FOLDER] [--jobs 2]

Draws operators from a printed seed: < becomes <=, == becomes !=, + becomes -, and so on. All drawn ones are put into one program
beside a build of single files, whose objects it links (mutant.hpp says how); ILONET_MUTANT=n chooses one. Against each run the unit tests
of its room, the transcripts that concern the room, and the other unit tests, as far as they use the operator at all, up to the first
failure. A crash and a hang count as found. Names those that survive, and exits 1 where fewer than 95 in 100 are found. Operators that
no test of answers can find are not drawn: `left_out` names each with its reason, and how many they are is printed.
"""
import argparse
import concurrent.futures
import dataclasses
import os
import pathlib
import random
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
import time

root = pathlib.Path(__file__).resolve().parents[2]
names = {"<": "Less", "<=": "LessEqual", ">": "Greater", ">=": "GreaterEqual", "==": "Equal", "!=": "NotEqual",
         "+": "Plus", "-": "Minus"}
lines_of_an_expression = 6
changed = {"<": "<=", "<=": "<", ">": ">=", ">=": ">", "==": "!=", "!=": "==", "+": "-", "-": "+"}
# Transcripts whose commands ask the room.
transcripts = {
    "coverage": "coverage coverage_time overview documents",
    "board": "board biennium votes network documents",
    "money": "fund fund_ledger fund_statement",
    "plan": "coverage coverage_time",
    "solver": "coverage coverage_time",
    "rules": "rule_samples deploy assign officer network activities report reports board biennium fund fund_ledger check desk",
}
# What no test of answers can find, since every answer is the same with it: a file, or one line of it. Only the way to a proof that
# another file makes, or two branches that do the same where the operator differs.
left_out = {
    "lib/solver/incumbent.cpp": "improves the choice that the search begins with; the search proves the same answer from any choice",
    "lib/solver/lagrangean.cpp": "the ascent to good multipliers; the bound is valid for any, and is computed by the relaxations",
    "lib/solver/branching.cpp": "which column is decided next; any order ends in the same proof",
    "lib/solver/least_cover.cpp decided * 10 [>] cover_.columns.count()": "whether to reduce once more or to search to the end; both prove",
    "lib/solver/median_relaxation.cpp now [-] static_cast<double>(way.cost)": "which choice is tried first; the search proves the same answer",
    "lib/solver/search.cpp if (nodes_ [==] 0) improve_on_chosen()": "which choice is tried first; the search proves the same answer",
    "lib/plan/weigh.cpp latest->days.last() [<] stay.days.last()": "of two stays with one last day, each gives the same reason",
    "lib/solver/median.cpp distance [<] *of_demand.already": "a site as near as a required one saves nothing",
    "lib/rules/desk/joint_work_days.cpp joined.back().last() [<] next.last()": "an equal last day is set to itself",
    "lib/rules/text/free_text.cpp a.offset [<] b.offset": "they differ, as was asked before",
}


@dataclasses.dataclass
class Site:
    path: str
    at: int
    line: int
    column: int
    operator: str
    text: str
    indent: int
    number: int = 0

    def is_left_out(self):
        at = self.column - 1 - self.indent
        marked = f"{self.text[:at]}[{self.operator}]{self.text[at + len(self.operator):]}"
        return any(key == self.path or (key.startswith(self.path + " ") and key[len(self.path) + 1:] in marked) for key in left_out)

    def __str__(self):
        return f"{self.path}:{self.line}:{self.column}: {self.operator} as {changed[self.operator]}: {self.text}"


def blanked(source):
    """The source with comments, texts and preprocessor lines as blanks, every other character at its place."""
    token = re.compile(r'//[^\n]*|/\*.*?\*/|R"\((?:.*?)\)"|"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])+\'|^[ \t]*#[^\n]*|^[ \t]*static_assert[^\n]*',
                       re.S | re.M)
    # A digit separator is no text.
    source = re.sub(r"(?<=\d)'(?=\d)", "_", source)
    return token.sub(lambda match: re.sub(r"[^\n]", " " if match[0][0] in "/#" else '"', match[0]), source)


def sites_of(path):
    source = path.read_text()
    # A binary operator stands between blanks; a bracket of a template and a sign do not.
    for match in re.finditer(r"(?<= )(?:[<>]=?|[=!]=|[+-])(?=[ \n])", blanked(source)):
        begin = source.rfind("\n", 0, match.start()) + 1
        around = source[match.start() - 2] + source[match.end():].lstrip()[:1]
        if match[0] in "+-" and '"' in around:
            continue  # texts are joined, not added
        yield Site(str(path.relative_to(root)), match.start(), source.count("\n", 0, begin) + 1, match.start() - begin + 1,
                   match[0], (line := source[begin:source.find("\n", begin)]).strip(), len(line) - len(line.lstrip()))


def all_sites(rooms):
    paths = [path for room in rooms for path in sorted((root / "lib" / room).rglob("*.?pp"))]
    sites = [site for path in paths for site in sites_of(path)]
    drawn = [site for site in sites if not site.is_left_out()]
    return drawn, len(sites) - len(drawn)


class Program:
    """The tests and the program with mutants in them, beside an ordinary build."""

    def __init__(self, build, scratch, jobs):
        self.build, self.scratch, self.jobs = build, scratch, jobs
        commands = subprocess.run(["ninja", "-C", build, "-t", "commands", "ilonet_tests", "ilonet"], check=True,
                                  capture_output=True, text=True).stdout.splitlines()
        if any("/Unity/unity_" in command for command in commands):
            sys.exit(f"{build} compiles several files at once, and mutants are put into single ones.\n"
                     "help: cmake --preset release -B build/single -DILONET_UNITY=OFF && cmake --build build/single")
        self.compile = {words[words.index("-c") + 1]: words for words in map(shlex.split, commands) if "-c" in words and "-o" in words}
        # The library stands before the program that is linked with it.
        self.link = [command for command in commands if re.search(r" -o (libilonet\.so\S*|ilonet|ilonet_tests) ", command)]
        self.includers = {}
        sources = {self.object_of(words): source for source, words in self.compile.items()}
        deps = subprocess.run(["ninja", "-C", build, "-t", "deps"], check=True, capture_output=True, text=True).stdout
        for block in deps.split("\n\n"):
            first, *rest = block.split("\n")
            source = sources.get(first.split(":")[0])
            for header in rest:
                if source:
                    self.includers.setdefault(os.path.normpath(build / header.strip()), set()).add(source)

    @staticmethod
    def object_of(words):
        return words[words.index("-o") + 1]

    def our_object(self, source):
        return self.scratch / "objects" / (os.path.relpath(source, root).replace("/", "+") + ".o")

    def write(self, sites):
        shutil.rmtree(self.scratch / "lib", ignore_errors=True)
        by_path = {}
        for site in sites:
            by_path.setdefault(site.path, []).append(site)
        for path, here in by_path.items():
            source = (root / path).read_text()
            for site in sorted(here, key=lambda site: -site.at):
                end = site.at + len(site.operator)
                source = f"{source[:site.at]}{site.operator} ::ilonet_mutant::{names[site.operator]}<{site.number}>{{}} {site.operator}{source[end:]}"
            target = self.scratch / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(source)
        return by_path

    def sources_of(self, path):
        if path.endswith(".cpp"):
            return {str(root / path)}
        # An inline function is in the objects of all who include it, and the linker takes the first: those of the library, see link_all.
        return {source for source in self.includers.get(str(root / path), set()) if source.startswith(f"{root}/lib/")}

    def compile_one(self, source):
        words = list(self.compile[source])
        target = self.our_object(source)
        target.parent.mkdir(exist_ok=True)
        ours = self.scratch / os.path.relpath(source, root)
        words[words.index("-o") + 1] = str(target)
        words[words.index("-c") + 1] = str(ours if ours.exists() else source)
        words = [word.replace(str(self.build / "ilonet") + '"', str(self.scratch / "ilonet") + '"') for word in words
                 if word != "-Werror" and not re.fullmatch(r"-M\w*", word)]
        if "-MF" in self.compile[source]:
            words = [word for word in words if not word.endswith(".d")]
        first = next(at for at, word in enumerate(words) if word.startswith("-I"))
        words[first:first] = [f"-I{self.scratch / 'lib'}", "-include", str(root / "tests/support/mutant.hpp"), "-w", "-fmax-errors=0"]
        return subprocess.run(words, cwd=self.build, capture_output=True, text=True, env={**os.environ, "LC_ALL": "C"})

    def compile_all(self, sources, sites):
        """The sites that cannot be, since what they make of the source does not compile."""
        broken = set()
        with concurrent.futures.ThreadPoolExecutor(self.jobs) as pool:
            for source, run in zip(sources, pool.map(self.compile_one, sources)):
                if run.returncode == 0:
                    continue
                lines = set(re.findall(rf"{re.escape(str(self.scratch))}/(\S+?):(\d+):", run.stderr))
                here = {site.number for site in sites if (site.path, str(site.line)) in lines}
                if not here:
                    # Of an expression of several lines the compiler may name another line than the operator's.
                    here = {site.number for site in sites
                            if any(site.path == path and abs(site.line - int(line)) <= lines_of_an_expression for path, line in lines)}
                if not here:
                    sys.exit(f"{source} does not compile:\n{run.stderr[:3000]}")
                broken |= here
        return broken

    def make(self, sites):
        """Compiles and links; the sites that are in."""
        for number, site in enumerate(sites, 1):
            site.number = number
        todo = None
        while True:
            by_path = self.write(sites)
            needed = {str(root / "tests/support/transcripts.cpp")}.union(*map(self.sources_of, by_path))
            broken = self.compile_all(sorted(needed if todo is None else needed & todo), sites)
            if not broken:
                break
            todo = set().union(*(self.sources_of(site.path) for site in sites if site.number in broken))
            sites = [site for site in sites if site.number not in broken]
        self.link_all(needed)
        return sites

    def link_all(self, sources):
        ours = {self.object_of(self.compile[source]): str(self.our_object(source))
                for source in sources}
        for command in self.link:
            words = [word for word in shlex.split(command.replace("\\$", "$")) if word not in (":", "&&")]
            place = words.index("-o") + 1
            target = self.scratch / words[place]
            words = [str(self.scratch / word) if word.startswith("libilonet.so") else word for word in words]
            words[place] = str(target)
            first = [ours[word] for word in words if word in ours]
            words = [word for word in words if word not in ours]
            words[1:1] = first
            subprocess.run(words, cwd=self.build, check=True)
            for word in words:
                if word.startswith("-Wl,-soname,"):
                    (self.scratch / word.removeprefix("-Wl,-soname,")).symlink_to(target.name)


def units(pattern):
    return [f"--source-file={pattern}", "--test-case-exclude=transcript*"]


steps = {f"unit tests of {room}": units(f"*unit/{room}_*") for room in transcripts}
steps |= {f"transcripts of {room}": ["--test-case=" + ",".join(f"transcript {name}" for name in files.split())] for room, files in transcripts.items()}
steps["other unit tests"] = ["--source-file-exclude=" + ",".join(f"*unit/{room}_*" for room in transcripts), "--test-case-exclude=transcript*"]


def steps_of(room):
    """Those that are likely to find something first."""
    first = [f"unit tests of {room}", f"transcripts of {room}"]
    return first + [step for step in steps if "unit tests" in step and step not in first]


class Runs:
    def __init__(self, scratch, rooms, jobs):
        self.scratch = scratch
        self.reached, self.limit = {}, {}
        wanted = list(dict.fromkeys(step for room in rooms for step in steps_of(room)))
        with concurrent.futures.ThreadPoolExecutor(jobs) as pool:
            list(pool.map(self.look_at, wanted))

    def look_at(self, step):
        path = self.scratch / step.replace(" ", "-")
        begin = time.monotonic()
        outcome = self.play(step, 0, 3600, {"ILONET_MUTANTS_REACHED": str(path)})
        if outcome:
            sys.exit(f"{step} fail without a mutant: {outcome}")
        self.limit[step] = 20 + 4 * (time.monotonic() - begin)
        self.reached[step] = set(map(int, path.read_text().split())) if path.exists() else set()

    def play(self, step, number, limit, more=None):
        """Empty where all passed, or what failed first."""
        with tempfile.TemporaryDirectory(dir=self.scratch) as folder:
            environment = {**os.environ, "ILONET_MUTANT": str(number), "TMPDIR": folder, **(more or {})}
            try:
                run = subprocess.run([self.scratch / "ilonet_tests", "--abort-after=1", *steps[step]], env=environment, timeout=limit,
                                     capture_output=True, cwd=root)
            except subprocess.TimeoutExpired:
                return "a hang"
        if run.returncode == 0:
            return ""
        text = run.stdout.decode(errors="replace")
        where = re.search(r"^TEST CASE: +(.*)", text, re.M)
        return (where[1] if where else "a crash") + (f" (signal {-run.returncode})" if run.returncode < 0 else "")

    def verdict(self, site):
        reaching = [step for step in steps_of(site.path.split("/")[1]) if site.number in self.reached[step]]
        for step in reaching:
            outcome = self.play(step, site.number, self.limit[step])
            if outcome:
                return outcome, reaching
        return "", reaching


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--build", required=True, help="a build of single files, up to date, made with ninja")
    parser.add_argument("--seed", type=int, default=random.SystemRandom().randrange(10**6))
    parser.add_argument("--count", type=int, default=60)
    parser.add_argument("--rooms", default=",".join(transcripts))
    parser.add_argument("--only", action="append", default=[], help="operators of this line alone, as FILE:LINE or FILE; repeatable")
    parser.add_argument("--folder", type=pathlib.Path, help="where to put the changed program (a folder that is removed afterwards)")
    parser.add_argument("--jobs", type=int, default=os.cpu_count())
    parser.add_argument("--list", action="store_true", help="print the operators that are drawn, and run nothing")
    asked = parser.parse_args()

    rooms = asked.rooms.split(",")
    sites, not_drawn = all_sites(rooms)
    sites = [site for site in sites if not asked.only or any(f"{site.path}:{site.line}:".startswith(one + ":") for one in asked.only)]
    print(f"{len(sites)} operators in {', '.join(rooms)}, {not_drawn} left out; seed {asked.seed}", flush=True)
    random.Random(asked.seed).shuffle(sites)
    # Some cannot be, such as the sum of two days; others take their place.
    drawn = sites[:asked.count + asked.count // 4 + 4]
    if asked.list:
        print(*drawn, sep="\n")
        return
    with tempfile.TemporaryDirectory(prefix="ilonet-mutants-") as folder:
        scratch = (asked.folder or pathlib.Path(folder)).resolve()
        program = Program(pathlib.Path(asked.build).resolve(), scratch, asked.jobs)
        drawn = program.make(drawn)[:asked.count]
        runs = Runs(scratch, sorted({site.path.split("/")[1] for site in drawn}), asked.jobs)
        survivors = []
        with concurrent.futures.ThreadPoolExecutor(asked.jobs) as pool:
            verdicts = {pool.submit(runs.verdict, site): site for site in drawn}
            for done in concurrent.futures.as_completed(verdicts):
                site, (outcome, reaching) = verdicts[done], done.result()
                print(f"found     {site}\n          by {outcome}" if outcome else
                      f"SURVIVED  {site}\n          after {', '.join(reaching) or 'nothing: no test reaches it'}", flush=True)
                if not outcome:
                    survivors.append(site)
    print(f"{len(drawn) - len(survivors)} of {len(drawn)} found, seed {asked.seed}; {len(survivors)} survived:")
    print(*survivors, sep="\n")
    sys.exit(0 if drawn and 100 * len(survivors) <= 5 * len(drawn) else 1)


if __name__ == "__main__":
    main()
