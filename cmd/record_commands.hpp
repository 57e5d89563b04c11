// The verbs that every kind of record has, so that a user who knows one knows all.
#pragma once

#include "command.hpp"
#include "model/record.hpp"
#include "service/service.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace ilonet::cmd {

/// What the verbs need to know of a kind.
struct RecordNoun {
    const Kind& kind;
    std::string words;                          ///< `deploy`, `assign mandate`
    std::vector<std::string_view> not_settable; ///< fields that other verbs write
    std::vector<std::string> usual_columns;     ///< of a list; empty for all
    bool joint_work = false;                    ///< lists can ask for the authorities that take part
    std::vector<std::string_view> filters = {}; ///< of the board's kinds: fields that lists can ask for
};

/// Failure (usage) for what is no form of a date; empty is none.
void must_be_date_format(const std::string& written);
/// The character that --delimiter names, a comma where it is not given; Failure (usage).
char delimiter_of(const std::string& written);
/// The format that --from names, or nothing where it is not given; Failure (usage).
std::optional<read::RowFormat> row_format(const std::string& from);
/// The file of rows that --from and --delimiter describe; Failure (usage), also for a delimiter of what is no CSV.
read::RowSource row_source(const std::string& path, const std::string& from, const std::string& delimiter);

/// What an import reads, as written; `import_request` makes it ready. Failure (usage).
struct ImportOptions {
    std::string path;
    std::string from;
    std::string delimiter;
    std::string date_format;
    std::string rejects;
    bool update = false;
    bool partial = false;
};
void add_import_options(CommandLine& app, ImportOptions& options, bool with_update);
records::ImportRequest import_request(const ImportOptions& options);

using Verb = Action (*)(CommandLine& app, const RecordNoun& noun);

/// A verb on a noun, as the registries name it.
template <RecordNoun (*noun)(), Verb verb>
Action on(CommandLine& app)
{
    return verb(app, noun());
}

Action add_record(CommandLine& app, const RecordNoun& noun);
Action set_record(CommandLine& app, const RecordNoun& noun);
Action end_record(CommandLine& app, const RecordNoun& noun);
Action list_records(CommandLine& app, const RecordNoun& noun);
Action show_record(CommandLine& app, const RecordNoun& noun);
Action import_records(CommandLine& app, const RecordNoun& noun);
Action export_records(CommandLine& app, const RecordNoun& noun);

} // namespace ilonet::cmd
