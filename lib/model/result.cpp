#include "model/result.hpp"

#include "model/decimal.hpp"
#include "model/failure.hpp"
#include "model/nearest.hpp"
#include "model/record.hpp"

#include <algorithm>

namespace ilonet {
namespace {

std::vector<std::string> names_of(const Result& result)
{
    std::vector<std::string> names;
    for (const auto& column : result.columns) names.push_back(column.name);
    return names;
}

std::size_t index_of(const Result& result, const std::string& name)
{
    const auto names = names_of(result);
    const auto at = std::find(names.begin(), names.end(), name);
    if (at != names.end()) return static_cast<std::size_t>(at - names.begin());
    std::string all;
    for (const auto& known : names) all += (all.empty() ? "" : ", ") + known;
    auto help = did_you_mean(name, std::span<const std::string>(names));
    throw Failure(Fault::usage, "there is no column '" + name + "'", help.empty() ? "the columns are " + all : help);
}

struct SortKey {
    std::size_t index;
    bool descending;
    bool number;
};

std::optional<std::int64_t> signed_hundredths(std::string_view cell)
{
    const bool minus = cell.starts_with('-');
    const auto size = parse_hundredths(cell.substr(minus ? 1 : 0));
    return size && minus ? -*size : size;
}

// Nearly all numbers are hundredths, which compare fast.
bool cell_less(const std::string& a, const std::string& b, bool number)
{
    if (number && a.empty() != b.empty()) return a.empty();
    if (number) {
        const auto x = signed_hundredths(a);
        const auto y = signed_hundredths(b);
        if (x && y) return *x < *y;
        if (const auto order = compare_numbers(a, b)) return *order < 0;
    }
    return natural_less(a, b);
}

} // namespace

Result select_columns(Result result, const std::vector<std::string>& names)
{
    if (names.empty()) return result;
    Result selected;
    selected.title = std::move(result.title);
    selected.notes = std::move(result.notes);
    selected.one_record = result.one_record;
    std::vector<std::size_t> indexes;
    for (const auto& name : names) {
        indexes.push_back(index_of(result, name));
        if (std::count(indexes.begin(), indexes.end(), indexes.back()) > 1)
            throw Failure(Fault::usage, "the column '" + name + "' is named twice", "name it once");
        selected.columns.push_back(result.columns[indexes.back()]);
    }
    for (const auto& row : result.rows) {
        auto& out = selected.rows.emplace_back();
        for (const auto index : indexes) out.push_back(row[index]);
    }
    return selected;
}

void sort_rows(Result& result, const std::vector<std::string>& names)
{
    std::vector<SortKey> keys;
    for (const auto& name : names) {
        const bool descending = name.starts_with('-');
        const auto index = index_of(result, descending ? name.substr(1) : name);
        keys.push_back({index, descending, result.columns[index].number});
    }
    std::stable_sort(result.rows.begin(), result.rows.end(), [&](const auto& a, const auto& b) {
        for (const auto& [index, descending, number] : keys) {
            const auto& x = descending ? b[index] : a[index];
            const auto& y = descending ? a[index] : b[index];
            if (cell_less(x, y, number)) return true;
            if (cell_less(y, x, number)) return false;
        }
        return false;
    });
}

} // namespace ilonet
