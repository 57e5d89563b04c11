"""What it takes to add a thing: add_toy_<thing>.py SOURCE BUILD adds one in a copy of the tree, as CONTRIBUTING.md says how, and tries it.

Only what the addition touches is compiled anew, without optimisation; all else is linked from the objects of the build folder, unless
nearly everything is touched. What was
touched is held against the list in CONTRIBUTING.md and against the most that a thing of its sort may take.
"""
import fnmatch
import hashlib
import json
import os
import pathlib
import re
import shlex
import shutil
import sqlite3
import subprocess
import sys
import tempfile

SKIPPED = 77
MIGRATIONS, VERSIONS = "schemas/sqlite", "lib/store/file/schema_versions.hpp"


class ToyTree:
    def __init__(self, source, build, folder):
        self.source, self.build, self.folder = pathlib.Path(source).resolve(), pathlib.Path(build).resolve(), pathlib.Path(folder).resolve()
        self.root, self.made = self.folder / "tree", self.folder / "build"
        self.ilonet = self.folder / "ilonet"
        shutil.copytree(self.source, self.root, ignore=shutil.ignore_patterns("build", ".git"))
        self.new, self.edited, self.branches = set(), set(), []

    def add(self, path, text):
        """A new file."""
        assert not (self.root / path).exists(), f"{path} is there"
        (self.root / path).write_text(text)
        self.new.add(path)

    def edit(self, path, where, more):
        """Some text behind one that stands once in a file that is there."""
        text = (self.root / path).read_text()
        assert text.count(where) == 1, f"{path}: {where!r} is there {text.count(where)} times"
        (self.root / path).write_text(text.replace(where, where + more))
        self.edited.add(path)
        # A function of the toy's own may decide as it likes, and a text say what it likes.
        beside_functions = re.sub(r"^\w[^\n;]*\n\{\n.*?^\}$|\"[^\"\n]*\"", "", more, flags=re.M | re.S)
        if pathlib.Path(path).suffix in (".hpp", ".cpp") and re.search(r"\b(if|else|switch|case)\b", beside_functions):
            self.branches.append(path)

    def migrate(self, name, sql):
        """A next version of the schema: its file and its digest. Returns its number."""
        listed = re.findall(r'^    std::string_view\("(\w+)"\),$', (self.root / VERSIONS).read_text(), re.M)
        assert self.schema_digest() == listed[-1], f"{VERSIONS}: the last digest is not that of the schema"
        version = len(listed) + 1
        self.add(f"{MIGRATIONS}/{version:04}_{name}.sql", sql)
        self.edit(VERSIONS, f'    std::string_view("{listed[-1]}"),', f'\n    std::string_view("{self.schema_digest()}"),')
        return version

    def schema_digest(self):
        """As schema_digest of the store tells it."""
        database = sqlite3.connect(":memory:")
        for migration in sorted((self.root / MIGRATIONS).glob("*.sql")):
            database.executescript(migration.read_text())
        digest = hashlib.blake2b(digest_size=32)
        for row in database.execute("SELECT type, name, tbl_name, ifnull(sql, '') FROM sqlite_schema ORDER BY type, name"):
            digest.update("".join(f"{text}\n" for text in row).encode())
        return digest.hexdigest()

    def make_whole(self):
        """Builds the program where nearly everything includes what was touched: in batches, which is quicker then."""
        self.configure("-DILONET_UNITY=ON")
        self.run("ninja", "-j", os.cpu_count(), "ilonet_program")
        self.ilonet = self.made / "ilonet"

    def make(self):
        """Builds the program, beside its library."""
        self.configure("-DILONET_UNITY=OFF")
        objects = {shlex.split(entry["command"])[-3]: pathlib.Path(entry["file"])
                   for entry in json.loads((self.made / "compile_commands.json").read_text())}
        files = self.touched_files()
        # CMake makes some of the tree: the list of commands, the migrations.
        touched = {output for output, source in objects.items() if source in files or source.is_relative_to(self.made)}
        # Of a batch of the build folder nothing can be taken out: what stands beside something touched is compiled anew, too.
        batches = self.batches()
        batch_of = {output: batches.get(source) for output, source in objects.items()}
        broken = {batch_of[output] for output in touched} - {None}
        touched |= {output for output, batch in batch_of.items() if batch in broken}
        self.run("ninja", "-j", os.cpu_count(), *sorted(touched))
        words = self.link_command()
        soname = next(word.removeprefix("-Wl,-soname,") for word in words if word.startswith("-Wl,-soname,"))
        words[words.index("-o") + 1] = str(self.folder / soname)
        kept = [word if word not in objects or word in touched else str(self.build / (batch_of[word] or word)) for word in words]
        self.run(*[word for at, word in enumerate(kept) if not word.startswith(str(self.build)) or word not in kept[:at]])
        shutil.copy(self.build / "ilonet", self.ilonet)

    def batches(self):
        """Of each file of the copy that the build folder compiled together with others, the object that holds them."""
        found = {}
        for entry in json.loads((self.build / "compile_commands.json").read_text()):
            if "/Unity/" in entry["file"]:
                for file in re.findall(r'^#include "(.*)"$', pathlib.Path(entry["file"]).read_text(), re.M):
                    generated = pathlib.Path(file).is_relative_to(self.build)
                    of, to = (self.build, self.made) if generated else (self.source, self.root)
                    found[to / pathlib.Path(file).relative_to(of)] = shlex.split(entry["command"])[-3]
        return found

    def configure(self, *more):
        kept = re.findall(r"^((?:CMAKE_CXX_COMPILER|CMAKE_C_COMPILER):\w+=.*)$", (self.build / "CMakeCache.txt").read_text(), re.M)
        self.made.mkdir()
        self.run("cmake", "-S", self.root, "-B", self.made, "-G", "Ninja", *(f"-D{setting}" for setting in kept), *more, "-DILONET_TESTS=OFF",
                 "-DILONET_WERROR=ON", "-DCMAKE_BUILD_TYPE=Release", "-DCMAKE_CXX_FLAGS_RELEASE=-O0 -DNDEBUG")

    def run(self, *words):
        """Where the copy is built; a compiler cache finds what was compiled under another temporary name."""
        environment = {**os.environ, "CCACHE_BASEDIR": str(self.folder), "CCACHE_NOHASHDIR": "1"}
        done = subprocess.run([str(word) for word in words], cwd=self.made, env=environment, capture_output=True, text=True)
        if done.returncode:
            sys.exit(f"the toy is not built: {done.stdout[-6000:]}{done.stderr[-3000:]}")
        return done.stdout

    def touched_files(self):
        """What was added or edited, and what includes it."""
        included = {file: self.included_by(file) for folder in ("lib", "cmd") for file in (self.root / folder).rglob("*.?pp")}
        touched, more = set(), {self.root / path for path in self.new | self.edited}
        while more:
            touched |= more
            more = {file for file, headers in included.items() if headers & more} - touched
        return touched

    def included_by(self, file):
        names = re.findall(r'^#include "([^"]+)"', file.read_text(), re.M)
        return {folder / name for name in names for folder in (file.parent, self.root / "lib", self.root / "cmd")}

    def link_command(self):
        line = next(line for line in self.run("ninja", "-t", "commands", "ilonet").splitlines() if "-soname,libilonet.so" in line)
        return [word for word in shlex.split(line) if word not in (":", "&&")]

    def said(self, *words):
        return subprocess.run([self.ilonet, *words], cwd=self.folder, capture_output=True, text=True).stdout

    def play(self, path):
        """The lines of a transcript that are not answered as it says; `former` is the program of the build folder."""
        settings = (f'ilonet() {{ "{self.ilonet}" "$@"; }}; former() {{ "{self.build}/ilonet" "$@"; }}; '
                    "export ILONET_TODAY=2026-01-01 ILONET_DB=network.db ILONET_NOW=2026-01-01T09:00:00.000Z; { ")
        problems, folder = [], self.folder / pathlib.Path(path).stem
        folder.mkdir()
        (folder / "examples").symlink_to(self.root / "examples")
        plays = re.split(r"^\$ ", re.sub(r"^# .*\n", "", (self.root / path).read_text(), flags=re.M), flags=re.M)[1:]
        assert plays, f"{path}: nothing is played"
        for play in plays:
            line, _, expected = play.partition("\n")
            done = subprocess.run(["sh", "-c", f"{settings}{line}\n}} 2>&1"], cwd=folder, capture_output=True, text=True)
            text = done.stdout + ("\n" if done.stdout and not done.stdout.endswith("\n") else "")
            text += f"[exit {done.returncode}]\n" if done.returncode else ""
            problems += [] if text == expected else [f"{path}: $ {line}\n{text}in place of\n{expected}"]
        return problems

    def checks(self):
        """What the tests of the manual and of the house have to say of the tree."""
        problems = []
        for words in (["check_manual.py", self.ilonet, self.root / "man", self.root / "lib"], ["check_house.py", self.root]):
            done = subprocess.run([sys.executable, "-B", self.root / "tests/support" / words[0], *words[1:]], capture_output=True, text=True)
            problems += [] if done.returncode == 0 else [f"{words[0]}: {done.stdout}{done.stderr}"]
        return problems

    def listed(self, heading):
        """The patterns of files that CONTRIBUTING.md lists under the heading."""
        part = re.search(rf"^### {re.escape(heading)}\n(.*?)(?=^##|\Z)", (self.root / "CONTRIBUTING.md").read_text(), re.M | re.S)
        return re.findall(r"^- `([^`]+)`", part[1], re.M) if part else []

    def not_as_listed(self, heading):
        """What was touched and is not listed, and what is listed and was not touched."""
        patterns, touched = self.listed(heading), self.new | self.edited
        return [f"{path}: not as CONTRIBUTING.md lists it under {heading}" for path in
                [path for path in sorted(touched) if not any(fnmatch.fnmatch(path, one) for one in patterns)] +
                [one for one in patterns if not fnmatch.filter(touched, one)]]

    def too_many(self, most, most_edited):
        problems = [f"{path}: the toy adds a branch to it" for path in self.branches]
        if len(self.new | self.edited) > most:
            problems.append(f"it takes more than {most} files")
        if len(self.edited) > most_edited:
            problems.append(f"it edits more than {most_edited} files")
        return problems


def play_with(heading, add, problems_of, most, most_edited=None, things=1, whole=False):
    """Adds a toy with `add` and returns an exit code: not 0 where `problems_of` the built tree are some, or where `things` of the sort
    take more files than `most` each, or others than are listed. `whole`: nearly all is compiled anew, which is for ILONET_TESTS_FULL."""
    if whole and os.environ.get("ILONET_TESTS_FULL") != "1":
        print("0 passed, 0 failed, 1 skipped: this compiles nearly all anew, with ILONET_TESTS_FULL=1 alone")
        return SKIPPED
    with tempfile.TemporaryDirectory() as folder:
        tree = ToyTree(sys.argv[1], sys.argv[2], folder)
        add(tree)
        if whole:
            tree.make_whole()
        else:
            tree.make()
        problems = [*problems_of(tree), *tree.checks(), *tree.not_as_listed(heading),
                    *tree.too_many(most * things, (most if most_edited is None else most_edited) * things)]
        print(*problems, f"{len(tree.new | tree.edited)} files: new {sorted(tree.new)}, edited {sorted(tree.edited)}", sep="\n")
        return 1 if problems else 0
