#include "files_of.hpp"

#include "command.hpp"
#include "model/failure.hpp"
#include "option_values.hpp"
#include "records/whole_file.hpp"
#include "service/file/named_files.hpp"
#include "session.hpp"

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

void add_option(const Command& command, const Option& option, Files& files)
{
    const auto& name = option.name();
    if (name == "--db" || name == "--output") return;
    for (const auto& value : option.values()) {
        if (name == "--passphrase-fd")
            files.read.push_back({name, {}, std::atoi(value.c_str())});
        else if (option.type_name() == "KIND:PATH")
            files.read.push_back({name, behind_colon(value)});
        else if (name == "--rejects" || (option.is_positional() && makes_file(command, value)))
            files.written.push_back({name, value});
        else if (values_of(std::string(command.words), option).files)
            files.read.push_back({name, value});
    }
}

bool is_database(const NamedFile& file) { return file.by == "ILONET_DB" || file.by == "--db"; }

// The file, and what lies beside it: contacts, keys, the journal of a write.
void add_with_companions(const std::string& by, const std::string& path, std::vector<NamedFile>& files)
{
    for (const auto* end : {"", ".contacts", ".keys", "-journal"}) files.push_back({by, path + end});
}

void add_database(const Command& command, const Session& session, Files& files)
{
    const auto& db = session.globals().db;
    if (db.empty() || command.words == "init") return; // which may make the very file that the variable names
    const std::string by = session.db_from_environment() ? "ILONET_DB" : "--db";
    add_with_companions(by, db, files.read);
    if (command.words != "restore") return;
    std::erase_if(files.read, [&](const NamedFile& file) { return is_database(file) && file.path == db; });
    files.written.push_back({by, db});
}

void add_outputs(const Session& session, Files& files)
{
    const auto& globals = session.globals();
    for (const auto& output : globals.outputs) files.written.push_back({"--output", behind_colon(output)});
    if (globals.outputs.empty() || !globals.format.empty())
        files.written.push_back({"the standard output", {}, STDOUT_FILENO});
}

bool errors_go_to(const std::vector<NamedFile>& files)
{
    try {
        service::must_be_apart(files, {{"the standard error", {}, STDERR_FILENO}});
        return false;
    } catch (const Failure&) {
        return true;
    }
}

// Messages may go where the answer goes.
void must_keep_all(const Files& files)
{
    auto kept = files.read;
    for (const auto& file : files.written)
        if (is_database(file)) kept.push_back(file);
    if (errors_go_to(kept)) throw ErrorsWouldSpoil{};
    service::must_be_apart(files.read, files.written);
}

bool names_output(const std::string& word) { return word == "-o" || word == "--output" || word == "--rejects"; }

// `--db=FILE`, `officers:FILE`, or the word itself.
std::vector<std::string> paths_in(const std::string& word)
{
    std::vector<std::string> paths{word};
    for (const char c : {'=', ':'})
        if (const auto at = word.find(c); at != std::string::npos) paths.push_back(word.substr(at + 1));
    return paths;
}

} // namespace

bool errors_would_spoil(const std::vector<std::string>& arguments, const std::string& db)
{
    std::vector<NamedFile> files{{"the standard input", {}, STDIN_FILENO}};
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        if (i > 0 && names_output(arguments[i - 1])) continue;
        for (const auto& path : paths_in(arguments[i])) add_with_companions({}, path, files);
    }
    add_with_companions({}, db, files);
    return errors_go_to(files);
}

void must_keep_files(const Command& command, const CommandLine& app, const Session& session)
{
    Files files;
    files.read.push_back({"the standard input", {}, STDIN_FILENO});
    for (const auto& option : app.options()) add_option(command, option, files);
    add_database(command, session, files);
    add_outputs(session, files);
    for (const auto& file : files.written)
        if (file.by == "--rejects") records::must_take_output(file.path);
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
