#include "model/day.hpp"
#include "model/safe_text.hpp"
#include "render/tables/display_width.hpp"
#include "render/tables/formats.hpp"
#include "render/tables/table_bars.hpp"

#include <algorithm>
#include <numeric>

namespace ilonet::render {
namespace {

using Row = std::vector<std::string>;

constexpr int between_columns = 2; // columns of the terminal between two columns of the table
constexpr int narrowest_text = 8;  // a text column is not shrunk below this
constexpr std::string_view ellipsis = "…";

struct Layout {
    std::vector<int> widths;
    std::vector<bool> number;
    std::vector<bool> days; ///< columns of days
};

std::string pad(int width) { return std::string(static_cast<std::size_t>(std::max(width, 0)), ' '); }

Row visible_names(const Result& result)
{
    Row names;
    for (const auto& column : result.columns) names.push_back(inert(column.name));
    return names;
}

std::vector<Row> visible_rows(const Result& result)
{
    auto rows = result.rows;
    for (auto& row : rows)
        for (auto& cell : row) cell = inert(cell);
    return rows;
}

void widen(std::vector<int>& widths, const Row& row)
{
    for (std::size_t i = 0; i < widths.size(); ++i) widths[i] = std::max(widths[i], display_width(row[i]));
}

int width_of_line(const Layout& layout)
{
    const int gaps = between_columns * (static_cast<int>(layout.widths.size()) - 1);
    return std::accumulate(layout.widths.begin(), layout.widths.end(), gaps);
}

// Euro with cents: text in every format, and read as numbers are: from the right, and whole.
bool is_amount(std::string_view cell)
{
    if (cell.starts_with('-')) cell.remove_prefix(1);
    const auto point = cell.find('.');
    return point != std::string_view::npos && point > 0 && cell.size() == point + 3 &&
           cell.find_first_not_of("0123456789") == point && cell.find_last_not_of("0123456789") == point;
}

bool holds_amounts(const std::vector<Row>& rows, std::size_t column)
{
    bool any = false;
    for (const auto& row : rows) {
        if (row[column].empty()) continue;
        if (!is_amount(row[column])) return false;
        any = true;
    }
    return any;
}

// A day that is cut is another day.
bool holds_days(const std::vector<Row>& rows, std::size_t column)
{
    return std::all_of(rows.begin(), rows.end(),
                       [&](const Row& row) { return row[column].empty() || Day::parse(row[column]).has_value(); });
}

// The widest text column that may still be shrunk, the last of equals; widths.size() where there is none.
std::size_t widest_text_column(const Layout& layout)
{
    std::size_t widest = layout.widths.size();
    for (std::size_t i = 0; i < layout.widths.size(); ++i) {
        if (layout.number[i] || layout.days[i] || layout.widths[i] <= narrowest_text) continue;
        if (widest == layout.widths.size() || layout.widths[i] >= layout.widths[widest]) widest = i;
    }
    return widest;
}

void shrink_to(int width, Layout& layout)
{
    for (int excess = width_of_line(layout) - width; excess > 0; --excess) {
        const auto widest = widest_text_column(layout);
        if (widest == layout.widths.size()) return;
        --layout.widths[widest];
    }
}

Layout layout_of(const Result& result, const Row& names, const std::vector<Row>& rows, int width)
{
    Layout layout{std::vector<int>(names.size(), 0), {}, {}};
    for (std::size_t i = 0; i < names.size(); ++i)
        layout.number.push_back(result.columns[i].number || holds_amounts(rows, i));
    widen(layout.widths, names);
    for (const auto& row : rows) widen(layout.widths, row);
    for (std::size_t i = 0; i < names.size(); ++i) layout.days.push_back(holds_days(rows, i));
    if (width > 0) shrink_to(width, layout);
    return layout;
}

std::string cut_to(const std::string& cell, int width)
{
    if (display_width(cell) <= width) return cell;
    return std::string(beginning_of_width(cell, width - 1)) + std::string(ellipsis);
}

std::string line_of(const Row& row, const Layout& layout)
{
    std::string line;
    for (std::size_t i = 0; i < layout.widths.size(); ++i) {
        if (i > 0) line += pad(between_columns);
        const auto cell = cut_to(row[i], layout.widths[i]);
        const auto space = pad(layout.widths[i] - display_width(cell));
        line += layout.number[i] ? space + cell : cell + space;
    }
    return without_trailing_spaces(std::move(line));
}

// Values are whole here: the terminal wraps them.
std::string field_by_field(const Row& names, const Row& values, const Screen& screen)
{
    int widest = 0;
    for (const auto& name : names) widest = std::max(widest, display_width(name));
    std::string out;
    for (std::size_t i = 0; i < names.size(); ++i) {
        const auto value = values[i].empty() ? std::string("-") : values[i];
        const auto space = pad(widest - display_width(names[i]) + between_columns);
        out += without_trailing_spaces(styled(names[i], Style::bold, screen) + space + value) + "\n";
    }
    return out;
}

} // namespace

std::string as_table(const Result& result, const Screen& screen)
{
    const auto names = visible_names(result);
    const auto rows = visible_rows(result);
    if (result.one_record && rows.size() == 1) return field_by_field(names, rows.front(), screen);
    const auto layout = layout_of(result, names, rows, screen.width);
    const auto bars = bars_of(result, screen.width - width_of_line(layout) - between_columns);
    auto out = styled(line_of(names, layout), Style::bold, screen) + "\n";
    for (std::size_t i = 0; i < rows.size(); ++i) {
        auto line = line_of(rows[i], layout);
        if (!bars.empty() && !bars[i].empty())
            line += pad(width_of_line(layout) + between_columns - display_width(line)) + bars[i];
        out += line + "\n";
    }
    return out;
}

} // namespace ilonet::render
