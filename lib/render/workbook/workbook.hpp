// A workbook of texts and numbers, written by libxlsxwriter.
#pragma once

#include "model/day.hpp"
#include "render/workbook/sheet_names.hpp"
#include "render/workbook/temporary_file.hpp"
#include "render/workbook/xlsx_library.hpp"

#include <map>
#include <string>
#include <string_view>

namespace ilonet::render {

/// How a cell looks.
enum class CellStyle { title, heading, column, number_column, text, number };

class Workbook {
public:
    /// `day` stands for the moment at which it was made.
    explicit Workbook(Day day);
    ~Workbook();
    Workbook(const Workbook&) = delete;
    Workbook& operator=(const Workbook&) = delete;

    lxw_worksheet* add_sheet(std::string_view name);
    /// Never a formula nor a link, whatever it begins with. Failure (usage) where it is too long for a cell.
    void write(lxw_worksheet* sheet, std::size_t row, std::size_t column, std::string_view text, CellStyle style);
    /// A number that is shown with so many decimals.
    void write(lxw_worksheet* sheet, std::size_t row, std::size_t column, double number, std::size_t decimals);
    void set_width(lxw_worksheet* sheet, std::size_t column, double characters);
    /// A heading row that stays in sight and is printed on each page, with a filter over `rows` more.
    void make_table(lxw_worksheet* sheet, std::size_t columns, std::size_t rows);

    /// The file. Failure (io) where it cannot be written.
    std::string bytes();

private:
    lxw_format* format_of(CellStyle style);
    lxw_format* format_of_number(std::size_t decimals);
    void set_up_page(lxw_worksheet* sheet);

    const XlsxLibrary& xlsx_ = xlsx_library();
    TemporaryFile file_;
    lxw_workbook* workbook_ = nullptr;
    SheetNames names_;
    std::map<CellStyle, lxw_format*> formats_;
    std::map<std::size_t, lxw_format*> number_formats_;
};

} // namespace ilonet::render
