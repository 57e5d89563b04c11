"""A copy of the tree to which something is added, as CONTRIBUTING.md says how, and the program of it.

Only what the addition touches is compiled anew; all else is linked from the objects of a build folder, so that a test can do it.
"""
import fnmatch
import json
import pathlib
import re
import shlex
import shutil
import subprocess


class ToyTree:
    def __init__(self, source, build, folder):
        self.source, self.build, self.folder = pathlib.Path(source).resolve(), pathlib.Path(build).resolve(), pathlib.Path(folder)
        self.root = self.folder / "tree"
        shutil.copytree(self.source, self.root, ignore=shutil.ignore_patterns("build", ".git"))
        self.new, self.edited = set(), set()

    def add(self, path, text):
        """A new file."""
        assert not (self.root / path).exists(), f"{path} is there"
        (self.root / path).write_text(text)
        self.new.add(path)

    def edit(self, path, old, new):
        """A text that stands once in a file that is there."""
        text = (self.root / path).read_text()
        assert text.count(old) == 1, f"{path}: {old!r} is there {text.count(old)} times"
        (self.root / path).write_text(text.replace(old, new))
        self.edited.add(path)

    def program(self):
        """The path of the program, built."""
        made = [self.compile(source) for source in self.touched_sources()]
        link = self.link_command()
        at = link.index("-o") + 1
        library = self.folder / "libilonet.so.0"
        link[at] = str(library)
        replaced = {str(old): str(new) for old, new in made}
        objects = [replaced.pop(word, word) for word in link]
        objects[at + 1:at + 1] = replaced.values()
        subprocess.run(objects, cwd=self.build, check=True)
        return shutil.copy(self.build / "ilonet", self.folder / "ilonet")

    def touched_sources(self):
        """What was added or edited, and what includes it."""
        changed = self.new | self.edited
        for source in sorted((self.root / "lib").rglob("*.cpp")) + sorted((self.root / "cmd").rglob("*.cpp")):
            if source.relative_to(self.root).as_posix() in changed or self.includes(source, set()) & changed:
                yield source.relative_to(self.root).as_posix()

    def includes(self, source, seen):
        for name in re.findall(r'^#include "([^"]+)"', source.read_text(), re.M):
            for folder in (source.parent, self.root / "lib", self.root / "cmd"):
                header = folder / name
                if header.is_file() and (path := header.relative_to(self.root).as_posix()) not in seen:
                    seen.add(path)
                    self.includes(header, seen)
        return seen

    def compile(self, source):
        """Its object in the build folder, or the one it would be, and the one that was made."""
        commands = {entry["file"]: entry["command"] for entry in json.loads((self.build / "compile_commands.json").read_text())}
        known = str(self.source / source)
        like = known if known in commands else next(
            file for file in sorted(commands) if file.startswith(str(pathlib.Path(known).parent)))
        words = [word.replace(str(self.source) + "/", str(self.root) + "/") for word in shlex.split(commands[like])]
        words = [word.replace(str(self.root / self.build.relative_to(self.source)), str(self.build))
                 if self.build.is_relative_to(self.source) else word for word in words]
        old = words[words.index("-o") + 1]
        new = self.folder / source.replace("/", "-").replace(".cpp", ".o")
        words[words.index("-o") + 1] = str(new)
        words[-1] = str(self.root / source)
        subprocess.run(words, cwd=self.build, check=True)
        return (old if like == known else new), new

    def link_command(self):
        listed = subprocess.run(["ninja", "-t", "commands", "ilonet"], cwd=self.build, check=True, capture_output=True, text=True)
        line = next(line for line in listed.stdout.splitlines() if " -shared " in line and "-soname,libilonet.so" in line)
        return [word for word in shlex.split(line) if word not in (":", "&&")]

    def listed(self, heading):
        """The patterns of files that CONTRIBUTING.md lists under the heading."""
        text = (self.root / "CONTRIBUTING.md").read_text()
        part = re.search(rf"^### {re.escape(heading)}\n(.*?)(?=^##|\Z)", text, re.M | re.S)
        return re.findall(r"^- `([^`]+)`", part[1], re.M) if part else []

    def differs_from(self, heading):
        """What was touched and is not listed, and what is listed and was not touched."""
        patterns, touched = self.listed(heading), self.new | self.edited
        return ([path for path in sorted(touched) if not any(fnmatch.fnmatch(path, one) for one in patterns)] +
                [one for one in patterns if not fnmatch.filter(touched, one)])

    def told(self):
        return f"{len(self.new | self.edited)} files: new {sorted(self.new)}, edited {sorted(self.edited)}"
