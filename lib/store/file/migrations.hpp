// The files of schemas/sqlite, compiled in.
#pragma once

#include "store/file/schema_versions.hpp"

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

} // namespace ilonet::store
