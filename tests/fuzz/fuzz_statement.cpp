// Statements of banks and programmes. The first line of an input says how it is read, as for rows; its kind is passed
// over, and the size of the parts chooses whether days are read and whether amounts have a decimal comma.
#include "foreign_file.hpp"
#include "read/others/statement.hpp"

#include <set>

using namespace ilonet;

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size)
{
    const auto input = fuzz::rows_input({reinterpret_cast<const char*>(data), size}, read::RowFormat::csv);
    read::StatementForm form;
    form.path = fuzz::path_with(input.text);
    form.reference = "reference";
    form.amount = "amount";
    if (input.step != 1) form.day = "day";
    form.delimiter = input.source.delimiter;
    form.date_format = input.source.date_format;
    form.decimal_comma = input.step > 8;
    const auto statement = read::read_statement(form);
    fuzz::expect_places(statement.findings, form.path, input.text);
    if (!statement.findings.empty()) return 0;
    std::set<std::string> references;
    for (const auto& row : statement.rows) {
        fuzz::expect_shown(row.reference);
        fuzz::expect(row.reference.empty() || references.insert(row.reference).second, "no reference stands twice");
        fuzz::expect(row.line >= 2, "rows stand behind the header");
        fuzz::expect(row.day.has_value() == !form.day.empty(), "each row has its day");
    }
    return 0;
}
