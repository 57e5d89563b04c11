#include "render/workbook_table.hpp"

#include "model/failure.hpp"
#include "model/text.hpp"
#include "render/display_width.hpp"
#include "render/json.hpp"

#include <algorithm>
#include <charconv>
#include <optional>

namespace ilonet::render {
namespace {

constexpr std::size_t most_rows = 1048576; // of a sheet, its heading among them
constexpr std::size_t most_columns = 16384;
constexpr int narrowest = 8, widest = 60; // columns of a sheet, in characters

std::size_t decimals_of(std::string_view cell)
{
    const auto point = cell.find('.');
    return point == std::string_view::npos ? 0 : cell.size() - point - 1;
}

// Spreadsheets keep fifteen digits of a number; one with more stays a text, whole.
std::optional<double> number_of(const Column& column, std::string_view cell)
{
    if (!column.number || !is_json_number(cell)) return std::nullopt;
    std::string digits(cell);
    std::erase_if(digits, [](char c) { return c == '-' || c == '.'; });
    constexpr std::size_t most_digits = 15;
    if (digits.size() - std::min(digits.find_first_not_of('0'), digits.size()) > most_digits) return std::nullopt;
    if (decimals_of(cell) > most_digits) return std::nullopt;
    double number = 0;
    std::from_chars(cell.data(), cell.data() + cell.size(), number);
    return number;
}

std::size_t decimals_of_column(const Result& result, std::size_t column)
{
    std::size_t most = 0;
    for (const auto& row : result.rows)
        if (number_of(result.columns[column], row[column])) most = std::max(most, decimals_of(row[column]));
    return most;
}

int width_of_column(const Result& result, std::size_t column)
{
    constexpr int filter_button = 3;
    int width = std::max(display_width(result.columns[column].name) + filter_button, narrowest);
    for (const auto& row : result.rows) width = std::max(width, display_width(visible(row[column])) + 1);
    return std::min(width, widest);
}

void fill_column(Workbook& workbook, lxw_worksheet* sheet, const Result& result, std::size_t i)
{
    const auto& column = result.columns[i];
    const auto decimals = decimals_of_column(result, i);
    workbook.set_width(sheet, i, width_of_column(result, i));
    workbook.write(sheet, 0, i, column.name, column.number ? CellStyle::number_column : CellStyle::column);
    for (std::size_t k = 0; k < result.rows.size(); ++k) {
        const auto& cell = result.rows[k][i];
        if (const auto number = number_of(column, cell))
            workbook.write(sheet, k + 1, i, *number, decimals);
        else
            workbook.write(sheet, k + 1, i, cell, column.number ? CellStyle::number : CellStyle::text);
    }
}

[[noreturn]] void refuse(std::size_t most, std::string_view things, const DocumentTable& table, std::size_t number)
{
    throw Failure(Exit::usage,
                  "xlsx holds at most " + std::to_string(most) + " " + std::string(things) + ", and " +
                      visible(table.name) + " has " + std::to_string(number),
                  "choose csv or json");
}

} // namespace

void refuse_too_large(const DocumentTable& table)
{
    const auto rows = table.result.rows.size();
    const auto columns = table.result.columns.size();
    if (rows >= most_rows) refuse(most_rows - 1, "rows", table, rows);
    if (columns > most_columns) refuse(most_columns, "columns", table, columns);
}

std::string add_table(Workbook& workbook, const DocumentTable& table)
{
    auto* sheet = workbook.add_sheet(table.name);
    workbook.make_table(sheet, table.result.columns.size(), table.result.rows.size());
    for (std::size_t i = 0; i < table.result.columns.size(); ++i) fill_column(workbook, sheet, table.result, i);
    return sheet->name;
}

} // namespace ilonet::render
