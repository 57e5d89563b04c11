#include "model/safe_text.hpp"
#include "render/tables/formats.hpp"

#include <algorithm>

namespace ilonet::render {
namespace {

using DelimitedRow = std::vector<std::string>;
using AppendCell = void (*)(std::string& out, std::string_view cell);

bool is_plain_ascii(std::string_view cell)
{
    return std::all_of(cell.begin(), cell.end(), [](char c) { return c >= ' ' && c <= '~'; });
}

// TSV has no quoting, so a TAB or line end would move the cells after it.
void append_tsv_cell(std::string& out, std::string_view cell)
{
    if (is_plain_ascii(cell))
        out += cell;
    else
        out += inert(cell);
}

void append_quoted(std::string& out, std::string_view cell)
{
    out += '"';
    for (const char c : cell) {
        if (c == '"') out += '"';
        out += c;
    }
    out += '"';
}

// One pass over a cell: find_first_of searches its four characters anew at each.
bool needs_quotes(std::string_view cell)
{
    return std::any_of(cell.begin(), cell.end(), [](char c) { return c == ',' || c == '"' || c == '\r' || c == '\n'; });
}

void append_csv_cell(std::string& out, std::string_view cell)
{
    if (needs_quotes(cell))
        append_quoted(out, cell);
    else
        out += cell;
}

void append_row(std::string& out, const DelimitedRow& row, char delimiter, AppendCell append_cell)
{
    for (std::size_t i = 0; i < row.size(); ++i) {
        if (i > 0) out += delimiter;
        append_cell(out, row[i]);
    }
    out += '\n';
}

// Readers of CSV skip empty lines: a row of one empty cell is written as "".
void append_csv_row(std::string& out, const DelimitedRow& row)
{
    if (row.size() == 1 && row.front().empty())
        out += "\"\"\n";
    else
        append_row(out, row, ',', append_csv_cell);
}

DelimitedRow heading(const Result& result)
{
    DelimitedRow names;
    for (const auto& column : result.columns) names.push_back(column.name);
    return names;
}

} // namespace

std::string as_tsv(const Result& result)
{
    std::string out;
    append_row(out, heading(result), '\t', append_tsv_cell);
    for (const auto& row : result.rows) append_row(out, row, '\t', append_tsv_cell);
    return out;
}

std::string as_csv(const Result& result)
{
    std::string out;
    append_csv_row(out, heading(result));
    for (const auto& row : result.rows) append_csv_row(out, row);
    return out;
}

} // namespace ilonet::render
