// What no value may be, for every command and every option that there is: empty, another option, a number that is none.
#include "../support/silent_system.hpp"
#include "command.hpp"
#include "model/failure.hpp"
#include "options.hpp"
#include "run.hpp"
#include "words.hpp"

#include <doctest/doctest.h>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <sstream>
#include <unistd.h>

using namespace ilonet;

namespace {

namespace fs = std::filesystem;

class System : public test::SilentSystem {
public:
    std::map<std::string, std::string> variables;
    std::string out, err;

    bool write_out(std::string_view bytes) override { return out += bytes, true; }
    void write_err(std::string_view text) override { err += text; }
    std::optional<std::string> env(const char* name) const override
    {
        const auto at = variables.find(name);
        return at == variables.end() ? std::nullopt : std::optional(at->second);
    }
};

struct Said {
    int exit;
    std::string out, err;
};

std::vector<std::string> words(const std::string& line)
{
    std::istringstream in(line);
    std::vector<std::string> list;
    for (std::string word; in >> word;) list.push_back(word);
    return list;
}

// A file with an authority, a country and an officer, in a folder of its own.
class Desk {
public:
    Desk() : folder_(fs::temp_directory_path() / ("ilonet-" + std::to_string(getpid()) + "-arguments"))
    {
        fs::remove_all(folder_);
        fs::create_directories(folder_);
        std::ofstream(folder_ / "config.toml")
            << "[[member_state]]\ncode = \"ES\"\nname = \"Spain\"\n[[region]]\ncode = \"na\"\nname = \"North\"\n"
               "[[third_country]]\ncode = \"MA\"\nname = \"Morocco\"\nregion = \"na\"\n";
        REQUIRE(say(words("init " + db())).exit == 0);
        REQUIRE(say({"apply", (folder_ / "config.toml").string(), "--db", db()}).exit == 0);
        REQUIRE(say({"officer", "add", "ES-1", "--source", "gazette", "--db", db()}).exit == 0);
    }
    ~Desk() { fs::remove_all(folder_); }
    Desk(const Desk&) = delete;
    Desk& operator=(const Desk&) = delete;

    std::string folder() const { return folder_.string(); }
    std::string db() const { return (folder_ / "network.db").string(); }
    std::string bytes() const
    {
        std::ifstream in(db(), std::ios::binary);
        return {std::istreambuf_iterator<char>(in), {}};
    }

    static Said say(const std::vector<std::string>& arguments, const std::map<std::string, std::string>& variables = {})
    {
        System system;
        system.variables = variables;
        const int exit = cmd::run(arguments, system);
        return {exit, system.out, system.err};
    }
    Said say_here(std::vector<std::string> arguments) const
    {
        arguments.insert(arguments.end(), {"--db", db()});
        return say(arguments);
    }

private:
    fs::path folder_;
};

struct Taker {
    std::vector<std::string> command;
    std::string words, name, type;
    bool clears;
};

bool changes_fields(const cmd::Command& command)
{
    return command.words.ends_with(" set") || command.words == "board programme amend";
}

// All options that take a value; the global ones once for some commands of each sort, since their code is one.
std::vector<Taker> takers()
{
    const std::set<std::string_view> with_global{"undo", "officer set", "deploy list", "report build contacts", "init"};
    std::vector<Taker> list;
    for (const auto& group : cmd::groups())
        for (const auto& command : group.commands()) {
            cmd::CommandLine app;
            const auto action = command.build(app);
            const auto own = app.options().size();
            cmd::Globals globals;
            if (with_global.contains(command.words)) cmd::add_global_options(app, globals, command.words);
            std::size_t at = 0;
            for (const auto& option : app.options()) {
                const bool is_own = at++ < own;
                if (option.is_positional() || !option.takes_value()) continue;
                list.push_back({words(std::string(command.words)), std::string(command.words), option.name(),
                                option.type_name(),
                                is_own && changes_fields(command) && option.type_name().starts_with("VALUE")});
            }
        }
    return list;
}

std::vector<std::string> with(const Taker& taker, const std::vector<std::string>& more)
{
    auto all = taker.command;
    all.insert(all.end(), more.begin(), more.end());
    return all;
}

} // namespace

TEST_CASE("an empty value is refused by name, unless it clears a field")
{
    const Desk desk;
    const auto before = desk.bytes();
    int refused = 0, clearing = 0;
    for (const auto& taker : takers()) {
        INFO(taker.words << " " << taker.name);
        for (const auto& written : {std::vector<std::string>{taker.name, ""},
                                    {taker.name + "="},
                                    {taker.name + "=", "-n"},
                                    {taker.name, "", "-n"},
                                    {taker.name, " "}}) {
            const auto said = desk.say_here(with(taker, written));
            if (taker.clears) {
                CHECK_MESSAGE(said.err.find("is empty") == std::string::npos, said.err);
                ++clearing;
            } else {
                CHECK(said.exit == 2);
                CHECK_MESSAGE(said.err.find(taker.name + " is empty") != std::string::npos, said.err);
                CHECK(said.out.empty());
                ++refused;
            }
        }
    }
    CHECK(desk.bytes() == before);
    CHECK(refused > 1000);
    CHECK(clearing > 200);
}

TEST_CASE("an option is no value of another one")
{
    const Desk desk;
    const auto before = desk.bytes();
    for (const auto& taker : takers())
        for (const std::string other : {"--dry-run", "--no-such-option", "--", "-n", "-qn"}) {
            if (taker.name == "--sort" && !other.starts_with("--")) continue; // a column, downwards
            INFO(taker.words << " " << taker.name << " " << other);
            const auto said = desk.say_here(with(taker, {taker.name, other}));
            CHECK(said.exit == 2);
            CHECK_MESSAGE(said.err.find(taker.name + " has no value: " + other) != std::string::npos, said.err);
        }
    CHECK(desk.bytes() == before);
    CHECK(desk.say_here(words("undo 1 --operator --dry-run")).exit == 2);
    CHECK(desk.say_here(words("--operator -n undo 1")).exit == 2);
    CHECK(desk.bytes() == before);
}

TEST_CASE("an empty word among words, and an empty name, is refused")
{
    const Desk desk;
    for (const auto& taker : takers()) {
        if (!taker.type.ends_with(",...")) continue;
        INFO(taker.words << " " << taker.name);
        for (const auto* list : {"a,,b", ",a", "a,", "a, ,b"}) {
            const auto said = desk.say_here(with(taker, {taker.name, list}));
            CHECK(said.exit == 2);
            CHECK_MESSAGE(said.err.find(taker.name + ": a word of") != std::string::npos, said.err);
        }
    }
    int names = 0;
    for (const auto& group : cmd::groups())
        for (const auto& command : group.commands()) {
            cmd::CommandLine app;
            const auto action = command.build(app);
            for (const auto* option : app.positional()) {
                auto arguments = words(std::string(command.words));
                arguments.emplace_back();
                const auto said = desk.say_here(arguments);
                INFO(command.words);
                CHECK(said.exit == 2);
                CHECK_MESSAGE(said.err.find(option->name() + " is empty") != std::string::npos, said.err);
                ++names;
                break;
            }
        }
    CHECK(names > 60);
}

TEST_CASE("an option takes one word each time that it is written, in every command")
{
    const Desk desk;
    int tried = 0;
    for (const auto& group : cmd::groups())
        for (const auto& command : group.commands()) {
            cmd::CommandLine app;
            cmd::Globals globals;
            const auto action = command.build(app);
            cmd::add_global_options(app, globals, command.words);
            std::vector<std::string> names;
            bool takes_rest = false;
            for (const auto* option : app.positional()) {
                names.emplace_back("a");
                takes_rest = takes_rest || option->takes_several();
            }
            if (takes_rest) continue; // no word is one too many there
            names.emplace_back("one-word-too-many");
            for (const auto& option : app.options()) {
                if (option.is_positional() || !option.takes_several()) continue;
                const auto& name = option.name();
                for (auto arguments : {std::vector<std::string>{name, "csv:a"}, {name + "=csv:a"}}) {
                    arguments.insert(arguments.begin(), names.begin(), names.end() - 1);
                    arguments.push_back(names.back());
                    const auto command_words = words(std::string(command.words));
                    arguments.insert(arguments.begin(), command_words.begin(), command_words.end());
                    INFO(command.words << " " << name);
                    const auto said = desk.say_here(arguments);
                    CHECK(said.exit == 2);
                    CHECK_MESSAGE(said.err.find("'one-word-too-many' is one word too many") != std::string::npos,
                                  said.err);
                    ++tried;
                }
            }
        }
    CHECK(tried > 200);
}

TEST_CASE("blanks around the words of a list say nothing")
{
    const Desk desk;
    const auto plain = desk.say_here({"deploy", "list", "--country", "MA,MA", "--columns", "uid,country"});
    REQUIRE(plain.exit == 0);
    for (const std::string list : {"MA, MA", " MA,MA ", "MA ,\tMA"}) {
        const auto said = desk.say_here(
            {"deploy", "list", "--country", list, "--columns= uid, country ", "--sort", "-uid , country"});
        CHECK_MESSAGE(said.exit == 0, said.err);
        CHECK(said.out == plain.out);
    }
    CHECK(desk.say_here({"deploy", "list", "--country", "MA, XX"}).err.find("third country XX") != std::string::npos);
    CHECK(desk.say_here({"deploy", "list", "--country", "MA, ,MA"}).exit == 2);
}

TEST_CASE("an empty word does not hide what is wrong before it")
{
    const Desk desk;
    for (const auto& group : cmd::groups())
        for (const auto& command : group.commands()) {
            INFO(command.words);
            auto arguments = words(std::string(command.words));
            for (const std::string option : {"--no-such-option", "-Z"}) {
                auto with_unknown = arguments;
                with_unknown.insert(with_unknown.end(), {option, ""});
                const auto said = desk.say_here(with_unknown);
                CHECK(said.exit == 2);
                CHECK_MESSAGE(said.err.find("has no option " + option) != std::string::npos, said.err);
            }
            cmd::CommandLine app;
            const auto action = command.build(app);
            const auto names = app.positional();
            if (std::any_of(names.begin(), names.end(), [](const auto* each) { return each->takes_several(); }))
                continue; // each further word is one more of them
            for (std::size_t i = 0; i < names.size(); ++i) arguments.emplace_back("1");
            for (const auto& option : app.options())
                if (option.is_required() && !option.is_positional()) arguments.push_back(option.name() + "=1");
            arguments.emplace_back("");
            const auto said = desk.say_here(arguments);
            CHECK(said.exit == 2);
            CHECK_MESSAGE(said.err.find("'' is one word too many for " + std::string(command.words)) !=
                              std::string::npos,
                          said.err);
        }
}

TEST_CASE("what must be given is not to be left out")
{
    const Desk desk;
    CHECK(desk.say_here({"officer", "show", ""}).err == "ilonet: UID is empty\n  help: give it a value\n");
    CHECK(desk.say_here({"redact", "ES-1", "source", "--reason", ""}).err ==
          "ilonet: --reason is empty\n  help: give it a value\n");
    CHECK(desk.say_here({"plan", ""}).err == "ilonet: PATH is empty\n  help: give it a value\n");
    CHECK(desk.say_here({"plan", "config", ""}).err ==
          "ilonet: PATH is empty\n  help: give it a value, or leave it out\n");
    CHECK(desk.say_here({"officer", "add", ""}).err ==
          "ilonet: UID is empty\n  help: give it a value, or leave it out\n");
}

TEST_CASE("a variable that a command never looks at may be empty")
{
    for (const std::string name : {"ILONET_DB", "ILONET_TODAY", "ILONET_NOW", "ILONET_OPERATOR"})
        for (const auto* line : {"help", "--help", "help environment", "version", "--version", "explain D01",
                                 "completion bash", "schema", "deploy list --help", "deploy --help"}) {
            INFO(name << "= " << line);
            const auto said = Desk::say(words(line), {{name, ""}});
            CHECK_MESSAGE(said.exit == 0, said.err);
            CHECK(said.out == Desk::say(words(line)).out);
        }
    const Desk desk;
    const auto config = desk.folder() + "/config.toml";
    CHECK(Desk::say({"check", config}, {{"ILONET_DB", ""}}).exit == 0);
    CHECK(Desk::say({"check", config, "--db", desk.db()}, {{"ILONET_DB", ""}}).exit == 0);
    CHECK(Desk::say({"check", "--db", desk.db()}, {{"ILONET_DB", ""}}).exit == 0);
    CHECK(Desk::say({"init", desk.folder() + "/other.db"}, {{"ILONET_DB", ""}}).exit == 0);
    CHECK(Desk::say({"check", config}, {{"ILONET_TODAY", ""}}).exit == 2);
}

TEST_CASE("a variable of ours that is empty is refused by name")
{
    const Desk desk;
    for (const std::string name : {"ILONET_DB", "ILONET_TODAY", "ILONET_NOW", "ILONET_OPERATOR"})
        for (const std::string value : {"", " "}) {
            const auto said = Desk::say({"officer", "list", "--db", desk.db()}, {{name, value}});
            CHECK(said.exit == 2);
            CHECK_MESSAGE(said.err.find("the variable " + name + " is empty") != std::string::npos, said.err);
        }
    CHECK(Desk::say({"officer", "list", "--db", desk.db()}, {{"ILONET_PAGER", ""}, {"NO_COLOR", ""}}).exit == 0);
}

TEST_CASE("set takes a field away by an empty value, in each way to write it")
{
    const Desk desk;
    const auto source = [&] { return desk.say_here(words("officer list --columns source")).out; };
    for (const auto& written : {std::vector<std::string>{"--source="}, {"--source", ""}}) {
        REQUIRE(desk.say_here(words("officer set ES-1 --source again")).exit == 0);
        CHECK(source() == "source\nagain\n");
        auto arguments = words("officer set ES-1");
        arguments.insert(arguments.end(), written.begin(), written.end());
        CHECK(desk.say_here(arguments).exit == 0);
        CHECK(source() == "source\n\n");
    }
    REQUIRE(desk.say_here(words("officer set ES-1 --source again")).exit == 0);
    CHECK(desk.say_here({"officer", "set", "ES-1", "--source", " "}).exit == 2);
    CHECK(source() == "source\nagain\n");
    const auto dry = desk.say_here(words("officer set ES-1 --source= --dry-run"));
    CHECK(dry.exit == 0);
    CHECK(dry.err.find("dry run: nothing was written") != std::string::npos);
    CHECK(source() == "source\nagain\n");
}

TEST_CASE("values that begin with a hyphen, where they are values")
{
    const Desk desk;
    CHECK(desk.say_here({"officer", "list", "--sort", "-uid"}).exit == 0);
    CHECK(desk.say_here({"officer", "list", "--sort=-uid"}).exit == 0);
    CHECK(desk.say_here({"query", "SELECT 1 AS n", "--sort", "-n"}).exit == 0);
    const auto amount = desk.say_here(words("fund amend --envelope COM-b-1 --amount -5 --reference x"));
    CHECK_MESSAGE(amount.err.find("--amount") == std::string::npos, amount.err);
    const auto given = desk.say_here(words("undo 2 --operator=--dry-run -n"));
    CHECK(given.exit == 0); // hyphens are letters of an operator's code
    CHECK(given.err.find("dry run") != std::string::npos);
    CHECK(desk.say_here({"officer", "list", "-qfjson"}).out.starts_with("["));
    CHECK(desk.say_here({"officer", "list", "-qf", "json"}).out.starts_with("["));
}

TEST_CASE("whole numbers are decimal")
{
    const Desk desk;
    const std::map<std::string, std::string> needed{
        {"coverage gaps", "--since 2026-01-01 --until 2026-12-31"},
        {"coverage plan", "--since 2026-07-01 --until 2026-12-31 --add 1"},
        {"report search", "word"},
        {"report silent", "--months 3"},
        {"fund due", "--within 3"},
        {"coverage expiring", "--within 3"},
        {"check", ""},
    };
    int found = 0, ran = 0;
    for (const auto& taker : takers()) {
        const bool whole = taker.type == "N" || taker.type == "K" || taker.type == "DAYS" || taker.type == "REVISION";
        if (!whole || taker.words == "board decide" || taker.name == "--passphrase-fd") continue;
        ++found;
        for (const std::string value : {"0x10", "0b1", "+5", " 5", "5 ", "1e1", "5.0", "5,0", "five", "0x", "-", "--5",
                                        "\u0665", "99999999999999999999", "-1"}) {
            const auto said = desk.say_here(with(taker, {taker.name + "=" + value}));
            INFO(taker.words << " " << taker.name << "='" << value << "'");
            CHECK(said.exit == 2);
            CHECK_MESSAGE(said.err.find(taker.name + ": '") != std::string::npos, said.err);
        }
        const auto at = needed.find(taker.words);
        const bool lists = taker.words.ends_with(" list") || taker.words == "deploy ending" || taker.words == "log";
        if (at == needed.end() && !lists) continue;
        if (taker.words == "coverage plan" && taker.name != "--add" && taker.name != "--limit") continue;
        const auto ask = [&](const std::string& value) {
            auto arguments = taker.command;
            const auto more = words(at == needed.end() ? "" : at->second);
            for (std::size_t i = 0; i < more.size(); ++i)
                if (more[i] == taker.name)
                    ++i; // with its value
                else
                    arguments.push_back(more[i]);
            arguments.push_back(taker.name + "=" + value);
            return desk.say_here(arguments);
        };
        for (const auto& [padded, plain] : {std::pair{"010", "10"}, {"08", "8"}, {"0000000000000000000000012", "12"}}) {
            const auto one = ask(padded), other = ask(plain);
            INFO(taker.words << " " << taker.name << " " << padded << ": " << other.err);
            CHECK(other.exit == 0);
            CHECK(one.exit == 0);
            CHECK(one.out == other.out);
            CHECK(one.err == other.err);
        }
        ++ran;
    }
    CHECK(found > 40);
    CHECK(ran > 20);
    CHECK(desk.say_here(words("coverage plan --since 2026-07-01 --until 2026-12-31 --add 1 --per-host 0")).exit == 2);
    CHECK(desk.say_here(words("coverage plan --since 2026-07-01 --until 2026-12-31 --add 1 --per-host 1")).exit == 0);
    CHECK(desk.say_here(words("coverage plan --since 2026-07-01 --until 2026-12-31 --add 1 --per-host 20")).exit == 0);
    CHECK(desk.say_here(words("coverage plan --since 2026-07-01 --until 2026-12-31 --add 1 --per-host 21")).exit == 2);
}

TEST_CASE("seconds are decimal")
{
    const Desk desk;
    for (const std::string value :
         {"0x10", "1e1", "+5", " 5", "5 ", "inf", "nan", "-1", ".", "..5", "5..", "-.5", "3600.1"})
        CHECK_MESSAGE(desk.say_here({"officer", "list", "--lock-wait=" + value}).exit == 2, value);
    for (const std::string value : {"0", "05", "0.5", ".5", "5.", "3600", "3600.0"})
        CHECK_MESSAGE(desk.say_here({"officer", "list", "--lock-wait=" + value}).exit == 0, value);
}
