// What each version of the schema is: the digest of its text, and the columns that it added to tables of older ones. A
// migration is its file in schemas/sqlite and its line here.
#pragma once

#include <array>
#include <string_view>

namespace ilonet::store {

/// By version, from 1: see schema_digest. An older one's line stays for ever, for its files must still be known. A test recomputes
/// them from schemas/sqlite.
inline constexpr std::array schema_digests{
    std::string_view("da5e0e0675a9825953a89bac07576818fba0ed3f50941468d732fc95ee5c1f7f"),
    std::string_view("917862e76fbb56b4d34a6038baf7e00e5d25f469ed731c108b407d38ef0bb109"),
    std::string_view("0630bcccb2e2cf40dfdc642363c54d69109e50fa67bfa1b801ec0c5460634276"),
    std::string_view("69332e01c8bb7d94ce12f01977268adbc503aa67218260c77e40dc77ed637fa3"),
    std::string_view("68043cb2d16eddda0c74e16865aa44939032802963b1477730570ba1a3562d2d"),
    std::string_view("a95a86866af29d329cddb425375099b1912392992789c973ea003d6d2d73394e"),
    std::string_view("969c17d60e425d2bafc50ee94d88b1914e75a3a49fef70e6938958970e4c98fd"),
};
inline constexpr int newest_version = static_cast<int>(schema_digests.size());

/// A column that a migration added to a table of an older version, behind those that it had.
struct LaterColumn {
    int version; ///< of the schema that added it
    std::string_view table, column;
};

/// In the order in which they were added. A test holds them against schemas/sqlite, and sees that each is NULL in the rows that
/// were there before.
inline constexpr std::array later_columns{
    LaterColumn{6, "decision", "envelope"},
    LaterColumn{6, "decision", "ceiling"},
    LaterColumn{7, "deployment", "plan_told"},
    LaterColumn{7, "deployment", "actual_told"},
};

/// The digest of a version, or empty where the version is not known.
constexpr std::string_view known_schema(int version)
{
    return version < 1 || version > newest_version ? std::string_view{}
                                                   : schema_digests[static_cast<std::size_t>(version) - 1];
}

} // namespace ilonet::store
