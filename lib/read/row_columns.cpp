// What a file of rows looks like at its beginning.
#include "model/text.hpp"
#include "read/csv_cells.hpp"
#include "read/csv_scan.hpp"
#include "read/data_files.hpp"
#include "read/file_text.hpp"
#include "read/text_place.hpp"

#include <filesystem>
#include <nlohmann/json.hpp>

namespace ilonet::read {
namespace {

constexpr std::size_t enough = std::size_t{1} << 20; // of a file, for its first row

char delimiter_in(std::string_view header, char wanted)
{
    for (const char other : {wanted, ',', ';', '\t'})
        if (header.find(other) != std::string_view::npos) return other;
    return wanted;
}

std::vector<std::string> csv_columns(std::string_view text, char wanted, RowFormat format)
{
    CsvRow row;
    scan_row(text, 0, wanted, row, format);
    const auto header = row.raw(text);
    CsvCells cells(delimiter_in(header, wanted), format);
    std::vector<std::string> columns;
    if (!cells.read(header)) return columns;
    for (std::size_t i = 0; i < cells.size(); ++i) columns.emplace_back(cells[i]);
    return columns;
}

// The keys alone, and only where the line is one flat object: a deep one must not cost its depth in stack.
class Keys : public nlohmann::json::json_sax_t {
public:
    std::vector<std::string> names;

    bool null() override { return true; }
    bool boolean(bool) override { return true; }
    bool number_integer(number_integer_t) override { return true; }
    bool number_unsigned(number_unsigned_t) override { return true; }
    bool number_float(number_float_t, const string_t&) override { return true; }
    bool string(string_t&) override { return true; }
    bool binary(binary_t&) override { return true; }
    bool start_object(std::size_t) override { return ++depth_ == 1; }
    bool key(string_t& name) override
    {
        names.push_back(name);
        return true;
    }
    bool end_object() override { return true; }
    bool start_array(std::size_t) override { return false; }
    bool end_array() override { return true; }
    bool parse_error(std::size_t, const std::string&, const nlohmann::json::exception&) override { return false; }

private:
    int depth_ = 0;
};

std::vector<std::string> json_keys(std::string_view text)
{
    const auto begin = text.find_first_not_of(" \t\r\n");
    if (begin == std::string_view::npos) return {};
    const auto line = text.substr(begin, text.find('\n', begin) - begin);
    Keys keys;
    nlohmann::json::sax_parse(line.begin(), line.end(), &keys);
    return keys.names;
}

} // namespace

std::vector<std::string> columns_of(const RowSource& source)
{
    const auto text = file_text(source.path, enough);
    if (is_utf16(text)) return {};
    const auto plain = without_mark(text);
    if (source.format == RowFormat::jsonl) return json_keys(plain);
    return csv_columns(plain, source.format == RowFormat::tsv ? '\t' : source.delimiter, source.format);
}

bool is_regular(const std::string& path)
{
    std::error_code error;
    return path != "-" && std::filesystem::is_regular_file(path, error);
}

} // namespace ilonet::read
