// Rows as the journal keeps them: one JSON object with all columns in the table's order, one JSON array for the key.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace SQLite {
class Statement;
}

namespace ilonet::store {

struct Connection;

/// A column's value; `absent` where a change log has none.
struct Value {
    enum class Is { absent, null, integer, text };
    Is is = Is::absent;
    std::int64_t number = 0;
    std::string text;
};

struct TableShape {
    std::string name;
    std::vector<std::string> columns;
    std::vector<bool> in_key;
};

TableShape shape_of(Connection& connection, const std::string& table);

/// Null values as null, integers bare, texts as canonical JSON strings.
std::string image_of(const TableShape& shape, const std::vector<Value>& values);
std::string key_of(const TableShape& shape, const std::vector<Value>& values);
/// The uid: the first column, of which a NULL or empty one cannot be.
std::string uid_of(const std::vector<Value>& values);

/// The present row of that key laid over by `old` where `old` has a value; without row nothing.
struct Images {
    std::string before;
    std::string after;
};
std::optional<Images> images_of_update(Connection& connection, const TableShape& shape, const std::string& key,
                                       const std::vector<Value>& old);
/// The present row of that key.
std::optional<std::string> present_image(Connection& connection, const TableShape& shape, const std::string& key);

struct Row {
    std::string key;
    std::string uid;
    std::string image;
};
/// The row that a `SELECT *` of the table stands on.
Row row_at(const TableShape& shape, SQLite::Statement& row);

void insert_image(Connection& connection, const TableShape& shape, const std::string& image);
void delete_key(Connection& connection, const TableShape& shape, const std::string& key);

} // namespace ilonet::store
