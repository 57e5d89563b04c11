#include "render/workbook/workbook_table.hpp"

#include "model/failure.hpp"
#include "model/safe_text.hpp"
#include "render/tables/display_width.hpp"
#include "render/tables/json.hpp"

#include <algorithm>
#include <charconv>
#include <optional>

namespace ilonet::render {
namespace {

constexpr std::size_t most_rows = 1048576; // of a sheet, its heading among them
constexpr std::size_t most_columns = 16384;
constexpr int narrowest_cell = 8, widest_cell = 60; // columns of a sheet, in characters

constexpr std::size_t most_digits = 15; // that spreadsheets keep of a number

std::string_view mantissa_of(std::string_view cell) { return cell.substr(0, cell.find_first_of("eE")); }

// What is behind the point where the number is written out: 5 of 9e-05.
std::size_t decimals_of(std::string_view cell)
{
    const auto mantissa = mantissa_of(cell);
    const auto point = mantissa.find('.');
    auto decimals = point == std::string_view::npos ? 0 : static_cast<long>(mantissa.size() - point - 1);
    if (mantissa.size() < cell.size()) {
        auto exponent = cell.substr(mantissa.size() + 1);
        if (exponent.starts_with('+')) exponent.remove_prefix(1);
        long shift = 0;
        const auto read = std::from_chars(exponent.data(), exponent.data() + exponent.size(), shift);
        decimals -= read.ec == std::errc{} ? shift : -static_cast<long>(most_digits) - 1;
    }
    return static_cast<std::size_t>(std::max(decimals, 0L));
}

// A number with more digits stays a text, whole.
std::optional<double> number_of(const Column& column, std::string_view cell)
{
    if (!column.number || !is_json_number(cell)) return std::nullopt;
    std::string digits(mantissa_of(cell));
    std::erase_if(digits, [](char c) { return c == '-' || c == '.'; });
    if (digits.size() - std::min(digits.find_first_not_of('0'), digits.size()) > most_digits) return std::nullopt;
    if (decimals_of(cell) > most_digits) return std::nullopt;
    double number = 0;
    const auto read = std::from_chars(cell.data(), cell.data() + cell.size(), number);
    return read.ec == std::errc{} ? std::optional(number) : std::nullopt;
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
    int width = std::max(display_width(result.columns[column].name) + filter_button, narrowest_cell);
    for (const auto& row : result.rows) width = std::max(width, display_width(inert(row[column])) + 1);
    return std::min(width, widest_cell);
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
    throw Failure(Fault::usage,
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
