#include "files_of.hpp"

#include "command.hpp"
#include "meant.hpp"
#include "service/named_files.hpp"
#include "service/whole_file.hpp"
#include "session.hpp"

#include <CLI/CLI.hpp>
#include <unistd.h>

namespace ilonet::cmd {
namespace {

using service::NamedFile;

struct Files {
    std::vector<NamedFile> read, written;
};

std::string behind_colon(const std::string& value)
{
    const auto colon = value.find(':');
    return colon == std::string::npos ? value : value.substr(colon + 1);
}

// What these commands make is the file that they name; one that is there they leave alone by themselves.
bool makes_file(const Command& command, const std::string& path)
{
    return (command.words == "init" || command.words == "backup") && !service::exists(path);
}

void add_option(const Command& command, CLI::Option& option, Files& files)
{
    const bool positional = option.get_positional();
    const auto name = positional ? option.get_name() : "--" + option.get_lnames().front();
    if (name == "--db" || name == "--output" || option.results().empty()) return;
    for (const auto& value : option.results()) {
        if (name == "--passphrase-fd")
            files.read.push_back({name, {}, std::atoi(value.c_str())});
        else if (option.get_type_name() == "KIND:PATH")
            files.read.push_back({name, behind_colon(value)});
        else if (name == "--rejects" || (positional && makes_file(command, value)))
            files.written.push_back({name, value});
        else if (meant_by(std::string(command.words), option).files)
            files.read.push_back({name, value});
    }
}

// The file, and what lies beside it: contacts, keys, the journal of a write.
void add_database(const Command& command, const Session& session, Files& files)
{
    const auto& db = session.globals().db;
    if (db.empty() || command.words == "init") return; // which may make the very file that the variable names
    const std::string by = session.db_from_environment() ? "ILONET_DB" : "--db";
    auto& list = command.words == "restore" ? files.written : files.read;
    list.push_back({by, db});
    for (const auto* end : {".contacts", ".keys", "-journal"}) files.read.push_back({by, db + end});
}

void add_outputs(const Session& session, Files& files)
{
    const auto& globals = session.globals();
    for (const auto& output : globals.outputs) files.written.push_back({"--output", behind_colon(output)});
    if (globals.outputs.empty() || !globals.format.empty())
        files.written.push_back({"the standard output", {}, STDOUT_FILENO});
}

// Messages may go where the answer goes.
void must_keep_all(const Files& files)
{
    service::must_be_apart(files.read, files.written);
    service::must_be_apart(files.read, {{"the standard error", {}, STDERR_FILENO}});
}

} // namespace

void must_keep_files(const Command& command, CLI::App& app, const Session& session)
{
    Files files;
    files.read.push_back({"the standard input", {}, STDIN_FILENO});
    for (auto* option : app.get_options([](CLI::Option*) { return true; })) add_option(command, *option, files);
    add_database(command, session, files);
    add_outputs(session, files);
    for (const auto& file : files.written)
        if (file.by == "--rejects") service::must_take_output(file.path);
    must_keep_all(files);
}

void must_keep(const Session& session, const std::vector<std::string>& read)
{
    Files files;
    for (const auto& path : read) files.read.push_back({"PATH", path});
    add_outputs(session, files);
    must_keep_all(files);
}

} // namespace ilonet::cmd
