#include "render/workbook/xlsx_library.hpp"

#include "model/failure.hpp"

#include <dlfcn.h>

namespace ilonet::render {
namespace {

// The number is that of the headers this was built with: another one has other structs.
constexpr const char* file_name = "libxlsxwriter.so." LXW_SOVERSION;

void* open_library()
{
    void* library = ::dlopen(file_name, RTLD_NOW | RTLD_LOCAL);
    if (library != nullptr) return library;
    throw Failure(Fault::io, std::string("xlsx needs ") + file_name + ", which is not installed",
                  "install the package libxlsxwriter" LXW_SOVERSION ", or choose another format");
}

template <typename Function>
void find(void* library, const char* name, Function& function)
{
    void* address = ::dlsym(library, name);
    if (address == nullptr) throw Failure(Fault::io, std::string(file_name) + " has no " + name);
    function = reinterpret_cast<Function>(address);
}

XlsxLibrary load()
{
    void* library = open_library();
    XlsxLibrary it;
    find(library, "workbook_new_opt", it.workbook_new_opt);
    find(library, "workbook_set_properties", it.workbook_set_properties);
    find(library, "workbook_add_format", it.workbook_add_format);
    find(library, "workbook_add_worksheet", it.workbook_add_worksheet);
    find(library, "workbook_close", it.workbook_close);
    find(library, "lxw_workbook_free", it.lxw_workbook_free);
    find(library, "format_set_bold", it.format_set_bold);
    find(library, "format_set_font_size", it.format_set_font_size);
    find(library, "format_set_text_wrap", it.format_set_text_wrap);
    find(library, "format_set_align", it.format_set_align);
    find(library, "format_set_bottom", it.format_set_bottom);
    find(library, "format_set_num_format", it.format_set_num_format);
    find(library, "worksheet_write_string", it.worksheet_write_string);
    find(library, "worksheet_write_number", it.worksheet_write_number);
    find(library, "worksheet_set_column", it.worksheet_set_column);
    find(library, "worksheet_freeze_panes", it.worksheet_freeze_panes);
    find(library, "worksheet_autofilter", it.worksheet_autofilter);
    find(library, "worksheet_repeat_rows", it.worksheet_repeat_rows);
    find(library, "worksheet_set_landscape", it.worksheet_set_landscape);
    find(library, "worksheet_set_paper", it.worksheet_set_paper);
    find(library, "worksheet_fit_to_pages", it.worksheet_fit_to_pages);
    return it;
}

} // namespace

const XlsxLibrary& xlsx_library()
{
    static const XlsxLibrary library = load();
    return library;
}

} // namespace ilonet::render
