// Rows in CSV, read whole, as a stream and in small parts: three times the same.
#include "foreign_file.hpp"
#include "read/data_files.hpp"
#include "read/rows/csv_rows.hpp"
#include "read/text_place.hpp"

using namespace ilonet;

namespace {

/// As RowStream does, which takes larger parts than a fuzzer writes.
read::Rows in_parts(const Kind& kind, const read::RowSource& source, std::string_view text, std::size_t step)
{
    read::Rows rows;
    read::CsvBlock block;
    for (std::size_t begin = 0, end = 0; !block.broken && !block.last; begin += block.end) {
        end = std::min(std::max(end, begin) + step, text.size());
        block.text = text.substr(begin, end - begin);
        block.last = end == text.size();
        read::Rows part;
        read::read_csv_block(kind, source, block, part);
        fuzz::append(rows, std::move(part));
    }
    return rows;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size)
{
    auto [kind, source, step, text] =
        fuzz::rows_input({reinterpret_cast<const char*>(data), size}, read::RowFormat::csv);
    source.path = fuzz::path_with(text);
    const auto rows = read::read_rows(*kind, source);
    fuzz::expect_rows(rows, source.path, text);

    const auto streamed = fuzz::streamed(*kind, source);
    const bool is_utf16 = read::is_utf16(text);
    if (!is_utf16) {
        fuzz::expect_excerpts(rows.findings, rows.texts);
        fuzz::expect_same(rows, streamed, "a stream gives the same as the whole file");
        const auto parts = in_parts(*kind, source, read::without_mark(text), step);
        fuzz::expect_same(rows, parts, "small parts give the same as the whole file");
    }

    const auto columns = read::columns_of(source);
    for (const auto& column : columns)
        fuzz::expect(rows.records.empty() || kind->index_of(column) >= 0, "rows are good where all columns are known");
    return 0;
}
