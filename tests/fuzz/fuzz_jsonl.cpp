// Rows in JSON Lines, read whole, as a stream and in small parts: three times the same.
#include "foreign_file.hpp"
#include "read/data_files.hpp"
#include "read/rows/json_rows.hpp"
#include "read/text_place.hpp"

#include <algorithm>

using namespace ilonet;

namespace {

/// As RowStream does, which takes larger parts than a fuzzer writes.
read::Rows in_parts(const Kind& kind, const read::RowSource& source, std::string_view text, std::size_t step)
{
    read::Rows rows;
    int line = 1;
    for (std::size_t begin = 0; begin < text.size();) {
        const auto newline = text.find('\n', begin + step);
        const auto end = newline == std::string_view::npos ? text.size() : newline + 1;
        read::Rows part;
        line = read::read_json_lines_from(kind, source, text.substr(begin, end - begin), line, part);
        fuzz::append(rows, std::move(part));
        begin = end;
    }
    return rows;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size)
{
    auto [kind, source, step, text] =
        fuzz::rows_input({reinterpret_cast<const char*>(data), size}, read::RowFormat::jsonl);
    source.path = fuzz::path_with(text);
    const auto rows = read::read_rows(*kind, source);
    fuzz::expect_rows(rows, source.path, text);

    const auto streamed = fuzz::streamed(*kind, source);
    if (!read::is_utf16(text)) {
        fuzz::expect_excerpts(rows.findings, rows.texts);
        fuzz::expect_same(rows, streamed, "a stream gives the same as the whole file");
        const auto parts = in_parts(*kind, source, read::without_mark(text), step);
        fuzz::expect_same(rows, parts, "small parts give the same as the whole file");
    }

    const auto columns = read::columns_of(source);
    const auto is_known = [&fields = *kind](const std::string& column) { return fields.index_of(column) >= 0; };
    fuzz::expect(rows.count == 0 || !rows.findings.empty() || std::all_of(columns.begin(), columns.end(), is_known),
                 "rows are good where all keys are known");
    return 0;
}
