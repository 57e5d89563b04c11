#include "render/workbook/workbook.hpp"

namespace ilonet::render {

lxw_format* Workbook::format_of(CellStyle style)
{
    auto& format = formats_[style];
    if (format != nullptr) return format;
    format = xlsx_.workbook_add_format(workbook_);
    const bool of_column = style == CellStyle::column || style == CellStyle::number_column;
    xlsx_.format_set_align(format, of_column ? LXW_ALIGN_VERTICAL_BOTTOM : LXW_ALIGN_VERTICAL_TOP);
    if (style != CellStyle::number) xlsx_.format_set_text_wrap(format);
    if (style != CellStyle::number && style != CellStyle::text) xlsx_.format_set_bold(format);
    if (style == CellStyle::title) xlsx_.format_set_font_size(format, 16);
    if (of_column) xlsx_.format_set_bottom(format, LXW_BORDER_THIN);
    if (style == CellStyle::number || style == CellStyle::number_column)
        xlsx_.format_set_align(format, LXW_ALIGN_RIGHT);
    return format;
}

lxw_format* Workbook::format_of_number(std::size_t decimals)
{
    auto& format = number_formats_[decimals];
    if (format != nullptr) return format;
    format = xlsx_.workbook_add_format(workbook_);
    const auto picture = decimals == 0 ? std::string("0") : "0." + std::string(decimals, '0');
    xlsx_.format_set_num_format(format, picture.c_str());
    xlsx_.format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
    return format;
}

} // namespace ilonet::render
