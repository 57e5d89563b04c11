// The topics of help tell of every format and exit code, and what completes agrees with what runs.
#include "complete.hpp"
#include "exit.hpp"
#include "help.hpp"
#include "model/record.hpp"
#include "naming.hpp"
#include "render/render.hpp"
#include "typed.hpp"
#include "words.hpp"

#include <doctest/doctest.h>

using namespace ilonet;

namespace {

std::string text_of(std::string_view name)
{
    for (const auto& topic : cmd::help_topics())
        if (topic.name == name) return std::string(topic.text);
    return {};
}

} // namespace

TEST_CASE("help on formats names each format")
{
    const auto text = text_of("formats");
    for (const auto& format : words_of(std::string(render::format_names()) + " ics svg"))
        CHECK_MESSAGE(text.find("\n  " + format + " ") != std::string::npos, format);
}

TEST_CASE("help on exit codes names each exit code")
{
    const auto text = text_of("exit-codes");
    for (const auto exit :
         {cmd::Exit::done, cmd::Exit::answer_is_no, cmd::Exit::usage, cmd::Exit::content, cmd::Exit::not_found,
          cmd::Exit::refused, cmd::Exit::unusable_file, cmd::Exit::bug, cmd::Exit::io, cmd::Exit::outcome_unknown}) {
        const auto code = std::to_string(static_cast<int>(exit));
        CHECK_MESSAGE(text.find("\n   " + std::string(2 - code.size(), ' ') + code + "  ") != std::string::npos, code);
    }
}

TEST_CASE("what takes --lang is a command")
{
    for (const auto begin : cmd::naming_commands) {
        const auto known = cmd::words_known(std::string(begin));
        CHECK_MESSAGE((known.command != nullptr || known.longer), begin);
    }
    CHECK(cmd::names_countries("report build country"));
    CHECK_FALSE(cmd::names_countries("report listing"));
    CHECK_FALSE(cmd::names_countries("deploy export"));
}

TEST_CASE("words as a shell hands them over")
{
    CHECK(cmd::unquoted("plain", "/home/x") == "plain");
    CHECK(cmd::unquoted("'two words", "/home/x") == "two words");
    CHECK(cmd::unquoted("\"a 'b' c\"d", "/home/x") == "a 'b' cd");
    CHECK(cmd::unquoted("two\\ words\\", "/home/x") == "two words\\");
    CHECK(cmd::unquoted("~/a.db", "/home/x") == "/home/x/a.db");
    CHECK(cmd::unquoted("'~/a.db", "/home/x") == "~/a.db");
}

TEST_CASE("what was typed before the cursor")
{
    const auto typed = cmd::read_typed({"--db", "a.db", "deploy", "list", "--country", "SN", "--on=2026-01-01", "-f"});
    CHECK(typed.words == "deploy list");
    CHECK(typed.db == "a.db");
    CHECK(typed.used == std::vector<std::string>{"--db", "--country", "--on", "--format"});
    REQUIRE(typed.awaiting != nullptr);
    CHECK(typed.awaiting->name() == "--format");
    CHECK(cmd::read_typed({"deploy", "nothing"}).lost);
    CHECK(cmd::read_typed({"explain", "--", "--help"}).names == std::vector<std::string>{"--help"});
}

TEST_CASE("there is a script for each shell that completion names")
{
    for (const auto* shell : {"bash", "zsh", "fish"})
        CHECK_MESSAGE(cmd::completion_script(shell).find("__complete -- ") != std::string_view::npos, shell);
    CHECK(cmd::completion_script("sh").empty());
}
