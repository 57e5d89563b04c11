// Files are checked before anything is imported: what a run holds is one network.
#include "model/failure.hpp"
#include "model/long_work.hpp"
#include "model/safe_text.hpp"
#include "read/data_files.hpp"
#include "records/locate_findings.hpp"
#include "rules/rules.hpp"
#include "service/check/check_rows.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <string_view>

namespace ilonet::service {

namespace {

void must_be_no_database(const std::string& path)
{
    constexpr std::string_view magic = "SQLite format 3";
    if (!read::is_regular(path)) return;
    std::string begin(magic.size(), '\0');
    std::ifstream(path, std::ios::binary).read(begin.data(), static_cast<std::streamsize>(begin.size()));
    if (begin == magic)
        throw Failure(Fault::usage, visible(path) + " is a database",
                      "check it with: {check} <db> "_marked + visible(path));
}

bool is_folder(const std::string& path)
{
    std::error_code none; // what is not there is told where it is opened
    return std::filesystem::is_directory(path, none);
}

// Who says how rows are written names files of rows, but for those whose names say otherwise.
bool is_of_rows(const std::string& path, const CheckRequest& request)
{
    return request.from && !path.ends_with(".toml") && !read::names_row_format(path) && !is_folder(path);
}

read::RowFormat format_of(const std::string& path, const CheckRequest& request)
{
    return !request.from || read::names_row_format(path) ? read::row_format_of(path) : *request.from;
}

// Of a folder nobody needs to know what is in it.
void must_have_use_for_delimiter(const read::DataFiles& files, const CheckRequest& request)
{
    if (!request.delimiter || files.rows.empty() || std::any_of(request.paths.begin(), request.paths.end(), is_folder))
        return;
    for (const auto& path : files.rows) {
        const auto format = format_of(path, request);
        if (format == read::RowFormat::csv || (format == read::RowFormat::tsv && request.delimiter == '\t')) return;
    }
    throw Failure(Fault::usage, "<delimiter> is of CSV, and no file is read as CSV"_marked,
                  "leave it out, or say that they are CSV with <from> csv"_marked);
}

} // namespace

read::DataFiles files_to_check(const CheckRequest& request)
{
    std::vector<std::string> of_rows;
    for (const auto& [kind, path] : request.kinds) of_rows.push_back(path);
    for (const auto& path : request.paths) {
        must_be_no_database(path);
        if (is_of_rows(path, request)) of_rows.push_back(path);
    }
    auto files = read::data_files(request.paths, of_rows);
    must_have_use_for_delimiter(files, request);
    return files;
}

read::RowSource row_source(const std::string& path, const CheckRequest& request)
{
    read::RowSource source;
    source.path = path;
    source.format = format_of(path, request);
    source.delimiter = request.delimiter.value_or(',');
    source.date_format = request.date_format;
    return source;
}

std::vector<std::string> all_of(const read::DataFiles& files)
{
    auto all = files.configuration;
    all.insert(all.end(), files.rows.begin(), files.rows.end());
    return all;
}

CheckedPaths check_paths(const Context& context, const CheckRequest& request)
{
    const auto files = files_to_check(request);
    read::Configuration configuration;
    if (!files.configuration.empty()) configuration = read::read_configuration(files.configuration);
    Snapshot snapshot;
    CheckedRows rows;
    for (const auto& record : configuration.records) {
        snapshot.add(record.record);
        rows.describe(record.record);
    }
    if (has_error(configuration.findings)) rows.lose_reference();
    for (const auto& path : files.rows) {
        note_progress([&] { return "reading " + path; });
        const auto source = row_source(path, request);
        if (const auto* kind = kind_of_rows(source, request, rows.findings)) rows.read(source, *kind);
    }
    rows.add_to(snapshot);
    snapshot.sort();
    CheckedPaths checked;
    checked.findings = std::move(configuration.findings);
    auto broken = rules::of_reference(snapshot);
    locate(broken, configuration.records, configuration.texts);
    checked.findings.insert(checked.findings.end(), broken.begin(), broken.end());
    if (!files.rows.empty()) rows.check(snapshot, context.today);
    locate(rows.findings, configuration.records, configuration.texts);
    checked.findings.insert(checked.findings.end(), rows.findings.begin(), rows.findings.end());
    sort_by_place(checked.findings);
    checked.files = all_of(files);
    return checked;
}

} // namespace ilonet::service
