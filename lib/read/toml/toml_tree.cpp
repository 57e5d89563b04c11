#include "read/toml/toml_tree.hpp"

#include "model/safe_text.hpp"
#include "model/utf8.hpp"

#include <algorithm>
#include <array>
#include <cstdio>

namespace {

// toml++ asserts some things that depend on the text, such as a name behind a header's bracket. Where asserts are off
// it reads on in a state that it never meant to reach, so here they are always on, and throw.
struct UnforeseenText {};

[[noreturn]] void stop_parser() { throw UnforeseenText(); }

} // namespace

#undef NDEBUG
#define TOML_ASSERT(condition) ((condition) ? static_cast<void>(0) : stop_parser())
#define TOML_EXCEPTIONS 0
#define TOML_ENABLE_FORMATTERS 0
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"
#pragma GCC diagnostic ignored "-Wsign-conversion"
#pragma GCC diagnostic ignored "-Wshadow"
#pragma GCC diagnostic ignored "-Wold-style-cast"
#include <toml++/toml.h>
#pragma GCC diagnostic pop

namespace ilonet::read {
namespace {

Spot spot_of(const toml::source_region& region)
{
    return {static_cast<int>(region.begin.line), static_cast<int>(region.begin.column)};
}

std::string date_text(const toml::date& date)
{
    char text[16];
    static_cast<void>(std::snprintf(text, sizeof text, "%04u-%02u-%02u", static_cast<unsigned>(date.year),
                                    static_cast<unsigned>(date.month), static_cast<unsigned>(date.day))); // it fits
    return text;
}

TomlValue value_of(const toml::node& node);

void add_members(TomlValue& value, const toml::table& table)
{
    for (const auto& [key, node] : table)
        value.members.push_back({std::string(key.str()), spot_of(key.source()), value_of(node)});
    std::stable_sort(value.members.begin(), value.members.end(),
                     [](const TomlMember& a, const TomlMember& b) { return a.spot < b.spot; });
}

void add_items(TomlValue& value, const toml::array& array)
{
    value.items.reserve(array.size());
    for (const auto& node : array) value.items.push_back(value_of(node));
}

void set_number(TomlValue& value, const toml::node& node)
{
    if (const auto* integer = node.as_integer()) {
        value.text = std::to_string(integer->get());
        value.real = static_cast<double>(integer->get());
    }
    if (const auto* real = node.as_floating_point()) value.real = real->get();
}

TomlType type_of(const toml::node& node)
{
    switch (node.type()) {
    case toml::node_type::table: return TomlType::table;
    case toml::node_type::array: return TomlType::array;
    case toml::node_type::string: return TomlType::string;
    case toml::node_type::integer: return TomlType::integer;
    case toml::node_type::floating_point: return TomlType::real;
    case toml::node_type::boolean: return TomlType::boolean;
    case toml::node_type::date: return TomlType::date;
    case toml::node_type::time: return TomlType::time;
    case toml::node_type::date_time: return TomlType::date_time;
    case toml::node_type::none: break;
    }
    return TomlType::table;
}

TomlValue value_of(const toml::node& node)
{
    TomlValue value;
    value.type = type_of(node);
    value.spot = spot_of(node.source());
    if (const auto* table = node.as_table()) add_members(value, *table);
    if (const auto* array = node.as_array()) add_items(value, *array);
    if (const auto* text = node.as_string()) value.text = text->get();
    if (const auto* date = node.as_date()) value.text = date_text(date->get());
    if (const auto* moment = node.as_date_time()) value.text = date_text(moment->get().date);
    set_number(value, node);
    return value;
}

std::string help_for(std::string_view sentence)
{
    const auto says = [&](std::string_view words) { return sentence.find(words) != std::string_view::npos; };
    if (says("cannot redefine existing table"))
        return "write two brackets, [[NAME]], where a table stands several times";
    if (says("cannot redefine")) return "write each key once";
    if (says("parsing date")) return "write YYYY-MM-DD, a day of the calendar, such as 2026-01-31";
    return "look at the brackets, commas and quotes before this place";
}

// The parser has the end of a file stand on the last line, behind its line feed.
Spot within(std::string_view text, Spot spot)
{
    const auto line = std::min(spot.line, spot_at(text, text.size()).line);
    std::size_t begin = 0;
    for (int before = 1; before < line; ++before) begin = text.find('\n', begin) + 1;
    const auto length = count_characters(text.substr(begin, text.find('\n', begin) - begin));
    return {line, std::clamp(spot.column, 1, length + 1)};
}

TomlProblem problem_of(const toml::parse_error& error, std::string_view text)
{
    auto sentence = visible(error.description());
    if (!sentence.empty() && sentence.front() == 'E') sentence.front() = 'e';
    auto help = help_for(sentence);
    return {within(text, spot_of(error.source())), std::move(sentence), std::move(help)};
}

bool is_unforeseen(std::string_view text)
{
    try {
        (void)toml::parse(text);
        return false;
    } catch (const UnforeseenText&) {
        return true;
    }
}

// The parser stops at the first thing that it did not foresee, so that line is the last one of the shortest beginning
// that it stops at.
TomlProblem unforeseen(std::string_view text)
{
    std::vector<std::size_t> ends;
    for (auto at = text.find('\n'); at != std::string_view::npos; at = text.find('\n', at + 1)) ends.push_back(at + 1);
    const auto end = std::partition_point(ends.begin(), ends.end(),
                                          [&](std::size_t length) { return !is_unforeseen(text.substr(0, length)); });
    return {{static_cast<int>(end - ends.begin()) + 1, 1},
            "this line is no TOML",
            "look for a bracket, comma or quote that is missing or too many"};
}

TomlTree parsed_tree(std::string_view text)
{
    TomlTree tree;
    const auto parsed = toml::parse(text);
    if (parsed)
        tree.root = value_of(parsed.table());
    else
        tree.problem = problem_of(parsed.error(), text);
    return tree;
}

} // namespace

std::string_view type_name(TomlType type)
{
    static constexpr std::array<std::string_view, 9> names{"a table",        "an array",         "a string",
                                                           "a whole number", "a decimal number", "true or false",
                                                           "a date",         "a time",           "a date with a time"};
    return names[static_cast<std::size_t>(type)];
}

const TomlValue* TomlValue::find(std::string_view key) const
{
    for (const auto& member : members)
        if (member.key == key) return &member.value;
    return nullptr;
}

TomlTree toml_tree(std::string_view text)
{
    TomlTree tree;
    tree.problem = toml_problem(text);
    if (!tree.problem.sentence.empty()) return tree;
    try {
        return parsed_tree(text);
    } catch (const UnforeseenText&) {
        tree.problem = unforeseen(text);
        return tree;
    }
}

} // namespace ilonet::read
