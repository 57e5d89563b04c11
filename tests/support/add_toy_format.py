#!/usr/bin/env python3
"""Adds a format to a copy of the tree, with the files that CONTRIBUTING.md lists: add_toy_format.py SOURCE BUILD

Lists are written in it, and the help names it.
"""
import sys

from toy_tree import play_with

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
    tree.edit(TABLE, LAST, DECLARATION)
    tree.edit(TABLE, ROWS, ROW)


def problems_of(tree):
    asked = ["explain", "D01", "--columns", "rule,severity", "--format"]
    problems = [] if tree.said(*asked, "toy") == "<D01><error>\n" else ["the toy is not written: " + tree.said(*asked, "toy")]
    problems += [] if tree.said(*asked, "csv") == "rule,severity\nD01,error\n" else ["csv is not what it was"]
    problems += [] if "  toy    a toy\n" in tree.said("help", "formats") else ["help formats does not name it"]
    problems += [] if "toy, table, tsv" in tree.said("explain", "--help") else ["--help does not name it"]
    return problems


if __name__ == "__main__":
    sys.exit(play_with("A format", add, problems_of, most=2))
