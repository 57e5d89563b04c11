#include "render/workbook/workbook.hpp"

#include "model/failure.hpp"
#include "model/safe_text.hpp"
#include "model/utf8.hpp"
#include "render/tables/cell_text.hpp"

#include <ctime>
#include <utility>

namespace ilonet::render {
namespace {

// Noon, since the library takes the zero of 1970-01-01 for "now".
std::time_t noon_of(Day day)
{
    constexpr std::time_t hour = 3600;
    return (std::time_t{day.number()} * 24 + 12) * hour;
}

lxw_row_t as_row(std::size_t row) { return static_cast<lxw_row_t>(row); }
lxw_col_t as_column(std::size_t column) { return static_cast<lxw_col_t>(column); }

[[noreturn]] void refuse_to_write(const std::string& why)
{
    throw Failure(Fault::io, "cannot make the xlsx file: " + why,
                  "set TMPDIR to a folder that has room, and can be written");
}

} // namespace

Workbook::Workbook(Day day)
{
    auto folder = temporary_folder();
    lxw_workbook_options options{};
    options.tmpdir = folder.data();
    workbook_ = xlsx_.workbook_new_opt(file_.path().c_str(), &options);
    if (workbook_ == nullptr) refuse_to_write("no memory");
    lxw_doc_properties properties{};
    properties.created = noon_of(day);
    xlsx_.workbook_set_properties(workbook_, &properties);
}

Workbook::~Workbook()
{
    if (workbook_ != nullptr) xlsx_.lxw_workbook_free(workbook_);
}

lxw_worksheet* Workbook::add_sheet(std::string_view name)
{
    auto* sheet = xlsx_.workbook_add_worksheet(workbook_, names_.add(name).c_str());
    if (sheet == nullptr) refuse_to_write("no sheet can be named " + visible(name));
    set_up_page(sheet);
    return sheet;
}

void Workbook::set_up_page(lxw_worksheet* sheet)
{
    constexpr std::uint8_t a4 = 9;
    xlsx_.worksheet_set_paper(sheet, a4);
    xlsx_.worksheet_fit_to_pages(sheet, 1, 0);
}

void Workbook::write(lxw_worksheet* sheet, std::size_t row, std::size_t column, std::string_view text, CellStyle style)
{
    if (text.empty()) return;
    const auto error =
        xlsx_.worksheet_write_string(sheet, as_row(row), as_column(column), cell_text(text).c_str(), format_of(style));
    if (error == LXW_ERROR_MAX_STRING_LENGTH_EXCEEDED)
        throw Failure(Fault::usage,
                      "xlsx holds at most 32767 characters in a cell, and one has " +
                          std::to_string(count_characters(text)),
                      "choose another format");
    if (error != LXW_NO_ERROR) refuse_to_write("a cell was not taken");
}

void Workbook::write(lxw_worksheet* sheet, std::size_t row, std::size_t column, double number, std::size_t decimals)
{
    const auto error =
        xlsx_.worksheet_write_number(sheet, as_row(row), as_column(column), number, format_of_number(decimals));
    if (error != LXW_NO_ERROR) refuse_to_write("a number was not taken");
}

void Workbook::set_width(lxw_worksheet* sheet, std::size_t column, double characters)
{
    xlsx_.worksheet_set_column(sheet, as_column(column), as_column(column), characters, nullptr);
}

void Workbook::make_table(lxw_worksheet* sheet, std::size_t columns, std::size_t rows)
{
    xlsx_.worksheet_freeze_panes(sheet, 1, 0);
    xlsx_.worksheet_repeat_rows(sheet, 0, 0);
    xlsx_.worksheet_set_landscape(sheet);
    if (columns > 0) xlsx_.worksheet_autofilter(sheet, 0, 0, as_row(rows), as_column(columns - 1));
}

std::string Workbook::bytes()
{
    const auto error = xlsx_.workbook_close(std::exchange(workbook_, nullptr)); // frees it, come what may
    if (error != LXW_NO_ERROR) refuse_to_write("error " + std::to_string(error) + " of libxlsxwriter");
    return file_.bytes();
}

} // namespace ilonet::render
