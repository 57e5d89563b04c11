// Rows as an older version of the schema had them, read as the present one has them.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace ilonet::store {

/// A column that a migration added to a table of an older version, behind those that it had.
struct LaterColumn {
    int version; ///< of the schema that added it
    std::string_view table, column;
};

/// In the order in which they were added. A test holds them against schemas/sqlite, and sees that each is NULL in the rows that
/// were there before.
std::span<const LaterColumn> later_columns();

/// `image`, written under `schema_version`, as the present schema has the same row; empty where it is empty. The journal keeps
/// the bytes that were written, and its digests are over these.
std::string image_today(std::string_view table, std::string image, int schema_version);

} // namespace ilonet::store
