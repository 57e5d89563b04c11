// The files of schemas/sqlite, compiled in, and what a file of each version must look like.
#pragma once

#include <span>
#include <string_view>

namespace ilonet::store {

struct Migration {
    int version;
    std::string_view name;
    std::string_view sql;
};

/// In the order of their numbers, without gap. The source is made at build time.
std::span<const Migration> migrations();

inline constexpr int application_id = 0x494C4F4E; // "ILON"
inline constexpr int newest_version = 7;

/// Digest of the schema's text (see schema_digest) for a version, or empty where the version is not known.
std::string_view known_schema(int version);

} // namespace ilonet::store
