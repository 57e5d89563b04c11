#!/usr/bin/env python3
"""Adds a group of commands, and a noun to a group that is there: add_toy_command.py SOURCE BUILD

Each is played, found by help and completion, and no list is edited.
"""
import sys

from toy_tree import play_with

CODE = '''#include "session.hpp"

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
    static constexpr std::array verbs{{
        Command{{"{words} greet", "Greet a toy", "ilonet {words} greet --toy bear", greet_{name}}}}};
    return {{{place}, verbs{summary}}};
}}

}} // namespace ilonet::cmd
'''
PAGE = '''.Dd January 1, 2026
.Dt {title} 1
.Os
.Sh NAME
.Nm {page}
.Nd greet toys
.Sh SYNOPSIS
.Nm ilonet Ic {words} greet
.Fl \\-toy Ar WORD
.Sh DESCRIPTION
.Bl -tag -width Ds
.It Fl \\-toy Ar WORD
Whom to greet.
.El
'''
TRANSCRIPT = '''$ ilonet {words} greet --toy bear
hello bear
$ ilonet {words} greet
ilonet: --toy is required
  help: see: ilonet {words} greet --help
[exit 2]
$ ilonet __complete -- {words} gr
greet\tGreet a toy
$ ilonet help {group} | grep -c 'greet  *Greet a toy'
1
'''
TOYS = [("toy", 1, ', "Toys"'), ("deploy_toy", 1001, "")]


def add(tree):
    for name, place, summary in TOYS:
        words = name.replace("_", " ")
        page = "ilonet-" + name.replace("_", "-")
        told = {"name": name, "words": words, "group": words.split()[0], "place": place, "summary": summary, "page": page,
                "title": page.upper()}
        tree.add(f"cmd/commands/{name}.cpp", CODE.format(**told))
        tree.add(f"man/{page}.1", PAGE.format(**told))
        tree.add(f"tests/cli/{name}.test", TRANSCRIPT.format(**told))


def problems_of(tree):
    return [problem for name, _, _ in TOYS for problem in tree.play(f"tests/cli/{name}.test")]


if __name__ == "__main__":
    sys.exit(play_with("A command", add, problems_of, most=3, most_edited=0, things=len(TOYS)))
