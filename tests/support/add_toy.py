#!/usr/bin/env python3
"""What it takes to add one thing of a sort: adds a toy in a copy of the tree, builds it, tries it, and counts the files.

    tests/support/add_toy.py --build FOLDER PART...

FOLDER is an ordinary build, with whose compiler and settings the copy is built; a compiler cache helps from the second time on. Each
part has a copy of its own. Exits 1 where a toy does not work, or takes more files than is said here.
"""
import argparse
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

root = pathlib.Path(__file__).resolve().parents[2]


class Tree:
    """A copy of the sources, and what was changed in it."""

    def __init__(self, folder, like):
        self.path, self.binary = folder / "source", folder / "build"
        self.new, self.edited = [], []
        names = subprocess.run(["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"], cwd=root, check=True,
                               capture_output=True, text=True).stdout
        for name in filter(None, names.split("\0")):
            if (root / name).is_file():
                (self.path / name).parent.mkdir(parents=True, exist_ok=True)
                shutil.copy2(root / name, self.path / name)
        self.settings = re.findall(r"^((?:CMAKE_(?:BUILD_TYPE|CXX_COMPILER|C_COMPILER|CXX_FLAGS\w*)|ILONET_\w+):\w+=.*)$",
                                   (like / "CMakeCache.txt").read_text(), re.M)
        self.settings = [setting for setting in self.settings if "-ADVANCED:" not in setting and ":INTERNAL" not in setting]

    def add(self, name, text):
        assert not (self.path / name).exists(), f"{name} is there"
        (self.path / name).write_text(text)
        self.new.append(name)

    def edit(self, name, old, new):
        text = (self.path / name).read_text()
        assert text.count(old) == 1, f"{name}: {old!r} is there {text.count(old)} times"
        (self.path / name).write_text(text.replace(old, new))
        if name not in self.edited:
            self.edited.append(name)

    def build(self, *targets):
        """Under its own path a cache would find nothing of an earlier copy."""
        environment = {**os.environ, "CCACHE_BASEDIR": str(self.path.parent), "CCACHE_NOHASHDIR": "1"}
        for command in (["cmake", "-S", self.path, "-B", self.binary, "-G", "Ninja", *(f"-D{setting}" for setting in self.settings)],
                        ["cmake", "--build", self.binary, "--target", *targets]):
            done = subprocess.run(command, env=environment, capture_output=True, text=True)
            if done.returncode:
                sys.exit(f"the toy does not build:\n{done.stdout[-6000:]}{done.stderr[-2000:]}")

    def pass_tests(self, *names):
        done = subprocess.run(["ctest", "--test-dir", self.binary, "--output-on-failure", "-R", f"^({'|'.join(names)})$"],
                              capture_output=True, text=True)
        if done.returncode or f"out of {len(names)}" not in done.stdout:
            sys.exit(f"the toy does not pass: {done.stdout[-6000:]}")

    def play(self, name):
        """A transcript of plain lines."""
        for play in (self.path / name).read_text().split("$ ilonet ")[1:]:
            words, _, expected = play.partition("\n")
            done = subprocess.run([self.binary / "ilonet", *words.split()], capture_output=True, text=True)
            said = done.stdout + done.stderr + (f"[exit {done.returncode}]\n" if done.returncode else "")
            if said != expected:
                sys.exit(f"ilonet {words} says {said!r}, not {expected!r}")

    def must_have_taken(self, new, edited):
        print(f"{len(self.new)} new files: {' '.join(self.new)}\n{len(self.edited)} edited: {' '.join(self.edited) or 'none'}")
        if (len(self.new), len(self.edited)) != (new, edited):
            sys.exit(f"{new} new and {edited} edited ones were expected")


def command(tree):
    """A group of commands, and a noun of a group that is there: each its code, its page and its transcript."""
    for name, words, place in (("toy", "toy", 1), ("deploy_toy", "deploy toy", 1001)):
        page = f"ilonet-{words.replace(' ', '-')}.1"
        summary = ', "Toys"' if name == "toy" else ""
        tree.add(f"cmd/commands/{name}.cpp", f"""#include "session.hpp"

#include <array>
#include <memory>

namespace ilonet::cmd {{
namespace {{

Action greet_{name}(CommandLine& line)
{{
    auto whom = std::make_shared<std::string>();
    line.add_option("--toy", *whom, "whom to greet")->required()->type_name("WORD");
    return [whom](Session& session) {{
        session.print_text("hello " + *whom + "\\n");
        return Exit::done;
    }};
}}

}} // namespace

CommandTable {name}_commands()
{{
    static constexpr std::array verbs{{Command{{"{words} greet", "Greet a toy", "ilonet {words} greet --toy bear", greet_{name}}}}};
    return {{{place}, verbs{summary}}};
}}

}} // namespace ilonet::cmd
""")
        tree.add(f"man/{page}", f""".Dd January 1, 2026
.Dt {page[:-2].upper()} 1
.Os
.Sh NAME
.Nm {page[:-2]}
.Nd greet toys
.Sh SYNOPSIS
.Nm ilonet Ic {words} greet
.Fl \\-toy Ar WORD
.Sh DESCRIPTION
.Bl -tag -width Ds
.It Fl \\-toy Ar WORD
Whom to greet.
.El
""")
        tree.add(f"tests/cli/{name}.test", f"""$ ilonet {words} greet --toy bear
hello bear
$ ilonet {words} greet
ilonet: --toy is required
  help: see: ilonet {words} greet --help
[exit 2]
$ ilonet __complete -- {words} gr
greet\tGreet a toy
""")
    tree.build("ilonet_program")
    tree.pass_tests("house", "manual")
    for name in ("toy", "deploy_toy"):
        tree.play(f"tests/cli/{name}.test")
    tree.must_have_taken(new=6, edited=0)


parts = {"command": command}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--build", required=True, type=pathlib.Path, metavar="FOLDER")
    parser.add_argument("parts", nargs="+", choices=parts, metavar="PART", help=", ".join(parts))
    asked = parser.parse_args()
    for part in asked.parts:
        with tempfile.TemporaryDirectory() as folder:
            print(f"{part}: {parts[part].__doc__}")
            parts[part](Tree(pathlib.Path(folder).resolve(), asked.build.resolve()))


if __name__ == "__main__":
    main()
