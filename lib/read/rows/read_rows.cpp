#include "model/failure.hpp"
#include "model/rule_ids.hpp"
#include "model/safe_text.hpp"
#include "read/file_text.hpp"
#include "read/read.hpp"
#include "read/rows/csv_rows.hpp"
#include "read/rows/json_rows.hpp"
#include "read/rows/row_builder.hpp"
#include "read/text_place.hpp"

namespace ilonet::read {
namespace {

void report_utf16(const std::string& file, Rows& rows)
{
    const auto problem = encoding_problem("\xFF\xFE");
    Finding finding;
    finding.rule = rule_id::encoding;
    finding.place = {file, 1, 1};
    finding.sentence = "the file " + problem.sentence;
    finding.help = problem.help;
    rows.findings.push_back(std::move(finding));
}

} // namespace

std::string text_of_file(const std::string& path)
{
    constexpr std::size_t small = 1 << 20;
    return file_text(path, small);
}

bool names_row_format(std::string_view path)
{
    return path.ends_with(".csv") || path.ends_with(".tsv") || path.ends_with(".jsonl") || path.ends_with(".ndjson");
}

RowFormat row_format_of(const std::string& path)
{
    if (path.ends_with(".csv")) return RowFormat::csv;
    if (path.ends_with(".tsv")) return RowFormat::tsv;
    if (path.ends_with(".jsonl") || path.ends_with(".ndjson")) return RowFormat::jsonl;
    const auto name = path == "-" ? std::string("standard input") : "'" + visible(path) + "'";
    throw Failure(Fault::usage, "the name of " + name + " does not say which format it has",
                  "give <from> csv, <from> jsonl, or <from> tsv for what ilonet writes to a pipe"_marked);
}

Rows read_rows(const Kind& kind, const RowSource& source)
{
    Rows rows;
    auto text = file_text(source.path);
    if (is_utf16(text))
        report_utf16(source.path, rows);
    else if (source.format != RowFormat::jsonl)
        read_csv(kind, source, without_mark(text), rows);
    else
        read_json_lines(kind, source, without_mark(text), rows);
    rows.texts.add(source.path, std::move(text));
    return rows;
}

} // namespace ilonet::read
