// How a kind of record stands in its tables: SQL made from the kind's description, cells to columns and back.
#pragma once

#include "model/record.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace SQLite {
class Statement;
}

namespace ilonet::store {

struct Connection;

/// All journaled tables, each after those it refers to; the first column of each key is uid.
std::vector<std::string> journaled_tables();
/// The field's cell as an expression over the kind's table `t`.
std::string select_expression(const Field& field);
/// `SELECT <cells> FROM <kind> t`, ready for a WHERE on `t`; NULL in place of fields that are not wanted (empty: all are).
std::string select_sql(const Kind& kind, std::span<const std::string> wanted = {});
/// The row that a statement of select_sql stands on.
Record read_record(const Kind& kind, SQLite::Statement& row);

/// Inserts the record, or lays it over the one of its uid, children included.
void write_record(Connection& connection, const Record& record);
void delete_record(Connection& connection, const Kind& kind, const std::string& uid);
/// The name of the column that holds the values of a child table of codes or words.
std::string child_column(const Field& field);

/// The number in `<owner>-<letter>-<n>`, or in an officer's `<owner>-<nnnn>`; nothing for uids of another form.
std::optional<std::int64_t> number_in_uid(const Kind& kind, std::string_view uid);
/// The uid that `next_uid` could give and that differs from this one by letter case alone; the same where there is none.
std::string usual_uid(const Kind& kind, const std::string& uid);

} // namespace ilonet::store
