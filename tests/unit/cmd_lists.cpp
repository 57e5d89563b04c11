// Lists of words and kinds that stand in two places are one, and options before a command are those that there are.
#include "choices.hpp"
#include "command.hpp"
#include "complete.hpp"
#include "coverage/coverage.hpp"
#include "model/record.hpp"
#include "option_value_rows.hpp"
#include "options.hpp"
#include "service/check/check_kinds.hpp"
#include "words.hpp"

#include <doctest/doctest.h>
#include <set>

using namespace ilonet;

namespace {

std::string_view choices_of(const Kind& kind, std::string_view field)
{
    return kind.fields[static_cast<std::size_t>(kind.index_of(field))].choices;
}

} // namespace

TEST_CASE("an option before the command takes its value, and a flag none")
{
    cmd::Globals globals;
    cmd::ListOptions list;
    cmd::CommandLine app;
    cmd::add_global_options(app, globals, {});
    cmd::add_list_options(app, list);
    int values = 0, flags = 0;
    for (const auto& option : app.options()) {
        const bool takes_value = option.takes_value();
        ++(takes_value ? values : flags);
        for (const auto& name : {option.name(), option.short_name()}) {
            if (name.empty() || name == "--help" || name == "-h") continue;
            CAPTURE(name);
            std::vector<std::string> line{name, "deploy", "list"};
            if (takes_value) line.insert(line.begin() + 1, "board");
            const auto named = cmd::name_command(line);
            REQUIRE(named.command != nullptr);
            CHECK(named.command->words == "deploy list");
            CHECK(named.arguments.size() == line.size() - 2);
            CHECK(named.arguments.front() == name);
        }
    }
    CHECK(values > 10);
    CHECK(flags > 4);
}

TEST_CASE("what can be imported is what check takes as rows")
{
    std::set<std::string_view> imported;
    for (const auto& group : cmd::groups())
        for (const auto& command : group.commands()) {
            if (!command.words.ends_with(" import") || command.words == "board notification import") continue;
            INFO(command.words);
            const auto* kind = cmd::kind_of(command.words);
            REQUIRE(kind != nullptr);
            imported.insert(kind->name);
        }
    std::set<std::string_view> checked;
    for (const auto* kind : service::row_kinds())
        if (kind->name != "post") checked.insert(kind->name);
    CHECK(checked.size() > 20);
    CHECK((checked == imported));
}

TEST_CASE("words that options take are those of the fields and the rules behind them")
{
    CHECK(cmd::topic_choices() == choices_of(kinds::mandate, "topic"));
    CHECK(cmd::topic_choices() == choices_of(kinds::report, "topic"));
    CHECK(cmd::task_choices() == choices_of(kinds::mandate, "task"));
    CHECK(cmd::state_choices() == "planned active ended cancelled");
    CHECK(words_of(cmd::language_choices()).size() == 24);
    CHECK(words_of(cmd::coverage_groupings).size() == static_cast<std::size_t>(coverage::By::network) + 1);
    CHECK(words_of(cmd::timeline_groupings).size() == static_cast<std::size_t>(coverage::TimelineBy::network) + 1);
    for (const auto& shell : words_of(cmd::shell_choices)) CHECK_FALSE(cmd::completion_script(shell).empty());
    for (const auto& row : cmd::option_value_rows())
        for (const auto& kind : words_of(row.kinds)) CHECK(kinds::find(kind) != nullptr);
}
