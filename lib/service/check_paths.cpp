// Files are checked before anything is imported: what a run holds is one network.
#include "model/failure.hpp"
#include "model/text.hpp"
#include "read/data_files.hpp"
#include "rules/rules.hpp"
#include "service/check_rows.hpp"
#include "service/placing.hpp"

namespace ilonet::service {
namespace {

read::RowSource source_of(const std::string& path, const CheckRequest& request)
{
    const bool says = path.ends_with(".csv") || path.ends_with(".jsonl") || path.ends_with(".ndjson");
    read::RowSource source;
    source.path = path;
    if (says || request.from.empty())
        source.format = read::row_format_of(path);
    else
        source.format = request.from == "csv" ? read::RowFormat::csv : read::RowFormat::jsonl;
    source.delimiter = request.delimiter;
    source.date_format = request.date_format;
    return source;
}

} // namespace

CheckedPaths check_paths(const Context& context, const CheckRequest& request)
{
    std::vector<std::string> of_rows;
    for (const auto& [kind, path] : request.kinds) of_rows.push_back(path);
    const auto files = read::data_files(request.paths, of_rows);
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
        const auto source = source_of(path, request);
        if (const auto* kind = kind_of_rows(source, request, rows.findings)) rows.read(source, *kind);
    }
    rows.add_to(snapshot);
    snapshot.sort();
    CheckedPaths checked;
    checked.findings = std::move(configuration.findings);
    auto broken = rules::of_reference(snapshot);
    place(broken, configuration.records, configuration.texts);
    checked.findings.insert(checked.findings.end(), broken.begin(), broken.end());
    if (!files.rows.empty()) rows.check(snapshot, context.today);
    place(rows.findings, configuration.records, configuration.texts);
    checked.findings.insert(checked.findings.end(), rows.findings.begin(), rows.findings.end());
    sort_by_place(checked.findings);
    checked.files = files.configuration;
    checked.files.insert(checked.files.end(), files.rows.begin(), files.rows.end());
    return checked;
}

} // namespace ilonet::service
