// Amounts as cells of an answer.
#pragma once

#include "model/decimal.hpp"
#include "model/ledger.hpp"
#include "model/result.hpp"

#include <string>
#include <vector>

namespace ilonet::service {

/// Columns of one amount.
inline void add_amount_columns(std::vector<Column>& columns, const std::string& name)
{
    columns.insert(columns.end(), {{name}, {name + "_minor", true}, {"currency"}});
}

/// Their cells; empty without an amount.
inline void add_amount(std::vector<std::string>& row, const std::optional<Cents>& cents)
{
    row.push_back(cents ? euro_text(*cents) : std::string{});
    row.push_back(cents ? std::to_string(*cents) : std::string{});
    row.emplace_back(cents ? "EUR" : "");
}

} // namespace ilonet::service
