#!/usr/bin/env python3
"""Adds a format to a copy of the tree, with the files that CONTRIBUTING.md lists: add_toy_format.py SOURCE BUILD

Lists are written in it, and the help names it.
"""
import subprocess
import sys
import tempfile

from toy_tree import ToyTree

WRITER = '''// A toy: the cells of a row behind a mark.
#include "render/tables/formats.hpp"

namespace ilonet::render {

std::string as_toy(const Result& result)
{
    std::string out;
    for (const auto& row : result.rows) {
        for (const auto& cell : row) out += "<" + cell + ">";
        out += "\\n";
    }
    return out;
}

} // namespace ilonet::render
'''
TABLE = "lib/render/tables/formats.hpp"
LAST = "std::string as_markdown(const Result& result);"
DECLARATION = "\nstd::string as_toy(const Result& result);"
ROWS = "inline constexpr std::array formats{"
ROW = """
    FormatRow{"toy", "a toy", on_any_screen<as_toy>},"""


def add(tree):
    tree.add("lib/render/tables/toy.cpp", WRITER)
    tree.edit(TABLE, LAST, LAST + DECLARATION)
    tree.edit(TABLE, ROWS, ROWS + ROW)


def said(*words):
    return subprocess.run(words, capture_output=True, text=True).stdout


def main():
    with tempfile.TemporaryDirectory() as folder:
        tree = ToyTree(sys.argv[1], sys.argv[2], folder)
        add(tree)
        ilonet = tree.program()
        asked = [ilonet, "explain", "D01", "--columns", "rule,severity", "--format"]
        problems = [] if said(*asked, "toy") == "<D01><error>\n" else ["the toy is not written: " + said(*asked, "toy")]
        problems += [] if said(*asked, "csv") == "rule,severity\nD01,error\n" else ["csv is not what it was"]
        problems += [] if "  toy    a toy\n" in said(ilonet, "help", "formats") else ["help formats does not name it"]
        problems += [] if "toy, table, tsv" in said(ilonet, "explain", "--help") else ["--help does not name it"]
        problems += [f"{path}: not as CONTRIBUTING.md lists it" for path in tree.differs_from("A format")]
        print(*problems, tree.told(), sep="\n")
        return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
