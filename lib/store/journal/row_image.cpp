#include "store/journal/row_image.hpp"

#include "model/json_text.hpp"
#include "store/connection.hpp"

namespace ilonet::store {
namespace {

void append_value(std::string& out, const Value& value)
{
    if (value.is == Value::Is::integer)
        out += std::to_string(value.number);
    else if (value.is == Value::Is::text)
        append_json_string(out, value.text);
    else
        out += "null";
}

std::string where_key(const TableShape& shape)
{
    std::string where;
    int position = 0;
    for (std::size_t i = 0; i < shape.columns.size(); ++i)
        if (shape.in_key[i])
            where += (where.empty() ? " WHERE " : " AND ") + shape.columns[i] + " = json_extract(?1, '$[" +
                     std::to_string(position++) + "]')";
    return where;
}

Value value_of(const SQLite::Column& column)
{
    if (column.isNull()) return {Value::Is::null, 0, {}};
    if (column.isInteger()) return {Value::Is::integer, column.getInt64(), {}};
    return {Value::Is::text, 0, column.getString()};
}

std::vector<Value> values_of(SQLite::Statement& row, std::size_t count)
{
    std::vector<Value> values;
    for (std::size_t i = 0; i < count; ++i) values.push_back(value_of(row.getColumn(static_cast<int>(i))));
    return values;
}

Cursor present_row(Connection& connection, const TableShape& shape, const std::string& key)
{
    auto row = connection.statement("SELECT * FROM " + shape.name + where_key(shape));
    row.bind(1, key);
    return row;
}

} // namespace

TableShape shape_of(Connection& connection, const std::string& table)
{
    TableShape shape{table, {}, {}};
    SQLite::Statement info(*connection.database, "SELECT name, pk > 0 FROM pragma_table_info(?) ORDER BY cid");
    info.bind(1, table);
    while (info.executeStep()) {
        shape.columns.push_back(info.getColumn(0).getString());
        shape.in_key.push_back(info.getColumn(1).getInt() != 0);
    }
    return shape;
}

std::string image_of(const TableShape& shape, const std::vector<Value>& values)
{
    std::string image = "{";
    for (std::size_t i = 0; i < shape.columns.size(); ++i) {
        if (i > 0) image += ',';
        append_json_string(image, shape.columns[i]);
        image += ':';
        append_value(image, values[i]);
    }
    return image + "}";
}

std::string key_of(const TableShape& shape, const std::vector<Value>& values)
{
    std::string key = "[";
    for (std::size_t i = 0; i < shape.columns.size(); ++i) {
        if (!shape.in_key[i]) continue;
        if (key.size() > 1) key += ',';
        append_value(key, values[i]);
    }
    return key + "]";
}

std::string uid_of(const std::vector<Value>& values) { return values.front().text; }

std::optional<Images> images_of_update(Connection& connection, const TableShape& shape, const std::string& key,
                                       const std::vector<Value>& old)
{
    auto row = present_row(connection, shape, key);
    if (!row.executeStep()) return std::nullopt;
    auto values = values_of(row, shape.columns.size());
    Images images;
    images.after = image_of(shape, values);
    for (std::size_t i = 0; i < values.size(); ++i)
        if (old[i].is != Value::Is::absent) values[i] = old[i];
    images.before = image_of(shape, values);
    row.reset();
    return images;
}

std::optional<std::string> present_image(Connection& connection, const TableShape& shape, const std::string& key)
{
    auto row = present_row(connection, shape, key);
    if (!row.executeStep()) return std::nullopt;
    auto image = image_of(shape, values_of(row, shape.columns.size()));
    row.reset();
    return image;
}

Row row_at(const TableShape& shape, SQLite::Statement& row)
{
    const auto values = values_of(row, shape.columns.size());
    return {key_of(shape, values), uid_of(values), image_of(shape, values)};
}

void insert_image(Connection& connection, const TableShape& shape, const std::string& image)
{
    std::string names;
    std::string values;
    for (const auto& column : shape.columns) {
        names += (names.empty() ? "" : ", ") + column;
        values += (values.empty() ? "json_extract(?1, '$." : ", json_extract(?1, '$.") + column + "')";
    }
    auto insert = connection.statement("INSERT INTO " + shape.name + " (" + names + ") SELECT " + values);
    insert.bind(1, image);
    insert.exec();
}

void delete_key(Connection& connection, const TableShape& shape, const std::string& key)
{
    auto remove = connection.statement("DELETE FROM " + shape.name + where_key(shape));
    remove.bind(1, key);
    remove.exec();
}

} // namespace ilonet::store
