// No answer is written over a file that is read, and none over another answer, whatever the ways to it.
#include "../support/silent_system.hpp"
#include "command.hpp"
#include "model/failure.hpp"
#include "option_values.hpp"
#include "run.hpp"
#include "service/file/named_files.hpp"

#include <doctest/doctest.h>
#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <unistd.h>

using namespace ilonet;

namespace {

namespace fs = std::filesystem;

class System : public test::SilentSystem {
public:
    std::string out, err;
    bool write_out(std::string_view bytes) override { return out += bytes, true; }
    void write_err(std::string_view text) override { err += text; }
    std::optional<std::string> env(const char*) const override { return std::nullopt; }
};

class Folder {
public:
    Folder() : path_(fs::temp_directory_path() / ("ilonet-" + std::to_string(getpid()) + "-files"))
    {
        fs::remove_all(path_);
        fs::create_directories(path_ / "sub");
    }
    ~Folder() { fs::remove_all(path_); }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;

    std::string operator/(const std::string& name) const { return (path_ / name).string(); }
    std::string write(const std::string& name, const std::string& text = "kept\n") const
    {
        std::ofstream(path_ / name, std::ios::binary) << text;
        return *this / name;
    }
    std::string text(const std::string& name) const
    {
        std::ifstream in(path_ / name, std::ios::binary);
        return {std::istreambuf_iterator<char>(in), {}};
    }

private:
    fs::path path_;
};

struct Said {
    int exit;
    std::string err;
};

Said say(const std::vector<std::string>& arguments)
{
    System system;
    const int exit = cmd::run(arguments, system);
    return {exit, system.err};
}

std::vector<std::string> words(std::string_view line)
{
    std::istringstream in{std::string(line)};
    std::vector<std::string> list;
    for (std::string word; in >> word;) list.push_back(word);
    return list;
}

struct Reader {
    std::vector<std::string> command;
    std::string name; ///< of an option, or of what stands behind the command
    bool positional;
    std::vector<std::string> needed; ///< what else the command cannot do without
};

std::vector<std::string> needed_beside(const cmd::CommandLine& app, const cmd::Option& reader)
{
    std::vector<std::string> needed;
    for (const auto& option : app.options())
        if (option.is_required() && &option != &reader)
            needed.push_back(option.is_positional() ? "x" : option.name() + "=1");
    return needed;
}

// Every command and option that names a file to read.
std::vector<Reader> readers()
{
    std::vector<Reader> list;
    for (const auto& group : cmd::groups())
        for (const auto& command : group.commands()) {
            if (command.words == "init" || command.words == "backup") continue;
            cmd::CommandLine app;
            const auto action = command.build(app);
            for (const auto& option : app.options()) {
                if (option.name() == "--rejects" || !cmd::values_of(std::string(command.words), option).files) continue;
                list.push_back(
                    {words(command.words), option.name(), option.is_positional(), needed_beside(app, option)});
            }
        }
    return list;
}

std::vector<std::string> reading(const Reader& reader, const std::string& path)
{
    auto arguments = reader.command;
    arguments.insert(arguments.end(), reader.needed.begin(), reader.needed.end());
    if (!reader.positional) arguments.push_back(reader.name);
    arguments.push_back(path);
    return arguments;
}

} // namespace

TEST_CASE("an answer never replaces a file that is read, by any way to it")
{
    const Folder folder;
    const auto input = folder.write("in.toml");
    fs::create_symlink("in.toml", folder / "link.toml");
    fs::create_hard_link(input, folder / "hard.toml");
    fs::create_directory_symlink("sub", folder / "through");
    const int open_file = ::open(input.c_str(), O_RDWR | O_CLOEXEC);
    REQUIRE(open_file >= 0);
    const auto descriptor = std::to_string(open_file);
    const auto found = readers();
    CHECK(found.size() > 30);
    for (const auto& reader : found)
        for (const auto& way :
             {input, folder / "sub/../in.toml", folder / "link.toml", folder / "hard.toml",
              folder / "through/../in.toml", "/dev/fd/" + descriptor, "/proc/self/fd/" + descriptor}) {
            auto arguments = reading(reader, input);
            arguments.insert(arguments.end(), {"--output", "csv:" + way, "--db", folder / "network.db"});
            const auto said = say(arguments);
            INFO(reader.command.front() << " " << reader.command.back() << " " << reader.name << " " << way);
            CHECK_MESSAGE(said.exit == 2, said.err);
            CHECK_MESSAGE(said.err.find("--output: " + way + " is a file that is read (") != std::string::npos,
                          said.err);
            CHECK(folder.text("in.toml") == "kept\n");
        }
    ::close(open_file);
}

TEST_CASE("what is found in a folder is a file that is read; what is not read is none")
{
    const Folder folder;
    fs::create_directories(folder / "config");
    folder.write("config/regions.toml", "[[region]]\ncode = \"na\"\nname = \"North\"\n");
    folder.write("config/notes.txt");
    REQUIRE(say({"init", folder / "network.db"}).exit == 0);
    for (const std::string command : {"plan", "apply", "check"}) {
        INFO(command);
        std::vector<std::string> arguments{command, folder / "config", "-n", "--output"};
        if (command != "check") arguments.insert(arguments.begin(), {"--db", folder / "network.db"});
        arguments.push_back("csv:" + folder / "config/regions.toml");
        const auto said = say(arguments);
        CHECK(said.exit == 2);
        CHECK(said.err.find("regions.toml is a file that is read (PATH: ") != std::string::npos);
        CHECK(folder.text("config/regions.toml").starts_with("[[region]]"));
        arguments.back() = "csv:" + folder / "config/notes.txt";
        CHECK(say(arguments).exit == 0);
    }
    CHECK(folder.text("config/notes.txt") != "kept\n");
}

TEST_CASE("two answers never go into one file")
{
    const Folder folder;
    folder.write("there.csv");
    fs::create_symlink("there.csv", folder / "link");
    fs::create_symlink("later.csv", folder / "to-be");
    fs::create_symlink("to-be", folder / "sub/far");
    fs::create_directory_symlink("sub", folder / "through");
    const std::vector<std::pair<std::string, std::string>> pairs{
        {"there.csv", "there.csv"}, {"there.csv", "link"},  {"new.csv", "sub/../new.csv"},
        {"later.csv", "to-be"},     {"to-be", "later.csv"}, {"sub/x.csv", "through/x.csv"},
    };
    for (const auto& [one, other] : pairs) {
        INFO(one << " " << other);
        const auto said = say({"schema", "--output", "csv:" + folder / one, "--output", "json:" + folder / other});
        CHECK(said.exit == 2);
        CHECK(said.err.find(other) != std::string::npos);
        CHECK(folder.text("there.csv") == "kept\n");
        CHECK_FALSE(fs::exists(folder / "new.csv"));
        CHECK_FALSE(fs::exists(folder / "later.csv"));
        CHECK_FALSE(fs::exists(folder / "sub/x.csv"));
    }
    CHECK(say({"schema", "--output", "csv:" + folder / "a", "--output", "json:" + folder / "b"}).exit == 0);
    CHECK(say({"schema", "--output", "csv:" + folder / "a", "--output", "json:" + folder / "sub/a"}).exit == 0);
    CHECK(say({"schema", "--output", "csv:/dev/null", "--output", "json:/dev/null"}).exit == 2); // named twice
    CHECK(say({"schema", "--output", "csv:/dev/null", "--output", "json:/dev/../dev/null"}).exit == 0);
}

TEST_CASE("rejects, new files and backups are answers, too")
{
    const Folder folder;
    const auto db = folder / "network.db";
    REQUIRE(say({"init", db}).exit == 0);
    const auto rows = folder.write("rows.csv", "uid,owner\nES-1,ES\n");
    const std::vector<std::string> import{"officer", "import", rows, "--partial", "--db", db};
    const auto with = [&](std::vector<std::string> more) {
        auto arguments = import;
        arguments.insert(arguments.end(), more.begin(), more.end());
        return say(arguments);
    };
    CHECK(with({"--rejects", folder / "sub/../rows.csv"}).exit == 2);
    CHECK(with({"--rejects", folder / "bad.csv", "--output", "csv:" + folder / "sub/../bad.csv"}).exit == 2);
    CHECK_FALSE(fs::exists(folder / "bad.csv"));
    CHECK(with({"--rejects", db}).exit == 5);
    CHECK(folder.text("rows.csv") == "uid,owner\nES-1,ES\n");
    const auto both = [&](const std::string& path) { return "csv:" + folder / "sub/../" + path; };
    CHECK(say({"init", folder / "other.db", "--output", both("other.db")}).exit == 2);
    CHECK_FALSE(fs::exists(folder / "other.db"));
    CHECK(say({"backup", folder / "monday.db", "--db", db, "--output", both("monday.db")}).exit == 2);
    CHECK_FALSE(fs::exists(folder / "monday.db"));
    CHECK(say({"restore", db, "--db", folder / "sub/../network.db", "--yes"}).exit == 2);
    CHECK(say({"backup", folder / "monday.db", "--db", db}).exit == 0);
    CHECK(say({"restore", folder / "monday.db", "--db", db, "--yes"}).exit == 0);
}

TEST_CASE("descriptors are told from one another by their files")
{
    const Folder folder;
    const auto path = folder.write("x");
    const int one = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    const int nothing = ::open("/dev/null", O_RDWR | O_CLOEXEC);
    using service::must_be_apart;
    CHECK_THROWS_AS(must_be_apart({{"FILE", path}}, {{"out", {}, one}}), Failure);
    CHECK_THROWS_AS(must_be_apart({{"in", {}, one}}, {{"--output", path}}), Failure);
    CHECK_NOTHROW(must_be_apart({{"in", {}, nothing}}, {{"out", {}, nothing}}));
    CHECK_NOTHROW(must_be_apart({{"in", {}, one}}, {{"--output", folder / "y"}}));
    CHECK_NOTHROW(must_be_apart({{"in", folder / "sub"}}, {{"out", folder / "sub"}})); // folders
    CHECK_NOTHROW(must_be_apart({}, {{"a", folder / "none/x"}, {"b", folder / "none/x"}}));
    ::close(one);
    ::close(nothing);
}
