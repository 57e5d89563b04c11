// A TOML document as plain values with their places, in the order of the file. Hides the parser, which is dear to
// compile.
#pragma once

#include "read/text_place.hpp"
#include "read/toml/toml_guard.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace ilonet::read {

enum class TomlType { table, array, string, integer, real, boolean, date, time, date_time };

/// The type as people call it: `a string`, `a table` ...
std::string_view type_name(TomlType type);

struct TomlMember;

struct TomlValue {
    TomlType type = TomlType::table;
    Spot spot;
    std::string text;                ///< string: its characters; date: YYYY-MM-DD; integer: its digits
    double real = 0;                 ///< integer and real
    std::vector<TomlValue> items;    ///< array
    std::vector<TomlMember> members; ///< table, by place

    const TomlValue* find(std::string_view key) const;
};

struct TomlMember {
    std::string key;
    Spot spot; ///< of the key
    TomlValue value;
};

struct TomlTree {
    TomlValue root;
    TomlProblem problem; ///< its sentence is empty where `root` is good
};

/// Guards, then parses a text without byte order mark.
TomlTree toml_tree(std::string_view text);

} // namespace ilonet::read
