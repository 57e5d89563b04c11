// What a file of rows looks like at its beginning.
#include "read/data_files.hpp"
#include "read/file_text.hpp"
#include "read/rows/csv_scan.hpp"
#include "read/text_place.hpp"

#include <algorithm>
#include <filesystem>
#include <nlohmann/json.hpp>

namespace ilonet::read {
namespace {

constexpr std::size_t enough = std::size_t{1} << 20; // of a file, for its first rows
constexpr std::size_t few_rows = 100;

char delimiter_in(std::string_view header, char wanted)
{
    for (const char other : {wanted, ',', ';', '\t'})
        if (header.find(other) != std::string_view::npos) return other;
    return wanted;
}

struct Beginning {
    std::vector<std::string> columns, uids;

    void add_column(const std::string& name)
    {
        if (std::find(columns.begin(), columns.end(), name) == columns.end()) columns.push_back(name);
    }
};

Beginning of_csv(std::string_view text, char wanted, RowFormat format)
{
    Beginning found;
    CsvRow row;
    // Blank lines before the header are passed over, as they are where the rows are read.
    do scan_row(text, row.next, wanted, row, format);
    while (row.end == row.begin && row.next < text.size());
    const char delimiter = delimiter_in(row.raw(), wanted);
    if (delimiter != wanted) scan_row(text.substr(0, row.next), row.begin, delimiter, row, format);
    if (format == RowFormat::csv && row.raw().empty()) return found;
    for (std::size_t i = 0; i < row.size(); ++i) found.columns.emplace_back(row[i]);
    const auto at =
        static_cast<std::size_t>(std::find(found.columns.begin(), found.columns.end(), "uid") - found.columns.begin());
    for (std::size_t rows = 0; at < found.columns.size() && rows < few_rows && row.next < text.size(); ++rows) {
        scan_row(text, row.next, delimiter, row, format);
        if (at < row.size() && !row[at].empty()) found.uids.emplace_back(row[at]);
    }
    return found;
}

// The keys and the uid, and only where the line is one flat object: a deep one must not cost its depth in stack.
class Keys : public nlohmann::json::json_sax_t {
public:
    explicit Keys(Beginning& found) : found_(found) {}

    bool null() override { return true; }
    bool boolean(bool) override { return true; }
    bool number_integer(number_integer_t) override { return true; }
    bool number_unsigned(number_unsigned_t) override { return true; }
    bool number_float(number_float_t, const string_t&) override { return true; }
    bool string(string_t& value) override
    {
        if (is_uid_ && !value.empty()) found_.uids.push_back(value);
        return true;
    }
    bool binary(binary_t&) override { return true; }
    bool start_object(std::size_t) override { return ++depth_ == 1; }
    bool key(string_t& name) override
    {
        found_.add_column(name);
        is_uid_ = name == "uid";
        return true;
    }
    bool end_object() override { return true; }
    bool start_array(std::size_t) override { return false; }
    bool end_array() override { return true; }
    bool parse_error(std::size_t, const std::string&, const nlohmann::json::exception&) override { return false; }

private:
    Beginning& found_;
    bool is_uid_ = false;
    int depth_ = 0;
};

Beginning of_json_lines(std::string_view text)
{
    Beginning found;
    std::size_t at = 0;
    for (std::size_t rows = 0; rows < few_rows; ++rows) {
        at = text.find_first_not_of(" \t\r\n", at);
        if (at == std::string_view::npos) break;
        const auto line = text.substr(at, text.find('\n', at) - at);
        Keys keys(found);
        nlohmann::json::sax_parse(line.begin(), line.end(), &keys);
        at += line.size();
    }
    return found;
}

Beginning beginning_of(const RowSource& source)
{
    const auto text = file_text(source.path, enough);
    if (is_utf16(text)) return {};
    const auto plain = without_mark(text);
    if (source.format == RowFormat::jsonl) return of_json_lines(plain);
    return of_csv(plain, source.format == RowFormat::tsv ? '\t' : source.delimiter, source.format);
}

} // namespace

std::vector<std::string> columns_of(const RowSource& source) { return beginning_of(source).columns; }

std::vector<std::string> first_uids(const RowSource& source) { return beginning_of(source).uids; }

bool is_regular(const std::string& path)
{
    std::error_code error;
    return path != "-" && std::filesystem::is_regular_file(path, error);
}

} // namespace ilonet::read
