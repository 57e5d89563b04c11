#include "render/tables/json.hpp"

#include "model/json_text.hpp"
#include "model/safe_text.hpp"
#include "model/utf8.hpp"
#include "render/tables/formats.hpp"

#include <charconv>

namespace ilonet::render {
namespace {

std::size_t count_digits(std::string_view text)
{
    const auto end = text.find_first_not_of("0123456789");
    return end == std::string_view::npos ? text.size() : end;
}

bool is_exponent(std::string_view text)
{
    if (!text.starts_with('e') && !text.starts_with('E')) return false;
    text.remove_prefix(1);
    if (text.starts_with('+') || text.starts_with('-')) text.remove_prefix(1);
    return !text.empty() && count_digits(text) == text.size();
}

void append_value(std::string& out, const Column& column, std::string_view cell)
{
    if (cell.empty())
        out += "null";
    else if (column.number && is_json_number(cell))
        out += cell;
    else
        append_json_text(out, cell);
}

/// `"name":` of each column.
std::vector<std::string> keys_of(const Result& result)
{
    std::vector<std::string> keys;
    for (const auto& column : result.columns) {
        append_json_text(keys.emplace_back(), column.name);
        keys.back() += ':';
    }
    return keys;
}

std::string objects(const Result& result, std::string_view separator)
{
    const auto keys = keys_of(result);
    std::string out;
    for (const auto& row : result.rows) {
        if (!out.empty()) out += separator;
        out += '{';
        for (std::size_t i = 0; i < keys.size(); ++i) {
            if (i > 0) out += ',';
            out += keys[i];
            append_value(out, result.columns[i], row[i]);
        }
        out += '}';
    }
    return out;
}

// Readers of JSON have doubles; what none can hold stays a text, whole.
bool is_in_range(std::string_view number)
{
    double value = 0;
    return std::from_chars(number.data(), number.data() + number.size(), value).ec == std::errc{};
}

} // namespace

bool is_json_number(std::string_view cell)
{
    const auto number = cell;
    if (cell.starts_with('-')) cell.remove_prefix(1);
    const auto whole = count_digits(cell);
    if (whole == 0 || (whole > 1 && cell.front() == '0')) return false;
    cell.remove_prefix(whole);
    if (cell.starts_with('.')) {
        cell.remove_prefix(1);
        const auto decimals = count_digits(cell);
        if (decimals == 0) return false;
        cell.remove_prefix(decimals);
    }
    return cell.empty() || (is_exponent(cell) && is_in_range(number));
}

void append_json_text(std::string& out, std::string_view text)
{
    // JSON is UTF-8; a file's name may be any bytes.
    if (first_invalid_utf8(text) == std::string_view::npos)
        append_json_string(out, text);
    else
        append_json_string(out, inert(text));
}

void append_json_rows(std::string& out, const Result& result)
{
    out += result.rows.empty() ? "[]" : "[\n" + objects(result, ",\n") + "\n]";
}

std::string as_json(const Result& result)
{
    std::string out;
    append_json_rows(out, result);
    return out + "\n";
}

std::string as_jsonl(const Result& result)
{
    if (result.rows.empty()) return {};
    return objects(result, "\n") + "\n";
}

} // namespace ilonet::render
