// Rows as an older version of the schema had them, read as the present one has them.
#pragma once

#include <string>
#include <string_view>

namespace ilonet::store {

/// `image`, written under `schema_version`, as the present schema has the same row; empty where it is empty. The journal keeps
/// the bytes that were written, and its digests are over these.
std::string image_today(std::string_view table, std::string image, int schema_version);

} // namespace ilonet::store
