// Which tables a configuration may hold, and which keys each of them.
#pragma once

#include "model/record.hpp"

#include <span>
#include <string_view>
#include <vector>

namespace ilonet::read {

/// A table that may stand several times: [[member_state]] and the like.
struct TableForm {
    std::string_view word;
    const Kind* kind;
    std::string_view keys; ///< parted by single spaces; `code` is the field `uid`
};

constexpr std::string_view policy_table = "policy";

std::span<const TableForm> table_forms();
/// nullptr where there is no such table.
const TableForm* table_form(std::string_view word);
/// All words that may stand in a header, `policy` too.
std::vector<std::string_view> table_words();

/// The key of a field in TOML, and the field of a key.
std::string_view key_of(std::string_view field);
std::string_view field_of(std::string_view key);

/// The names of policies that are known, each with the form of its value.
std::span<const Field> policies();

} // namespace ilonet::read
