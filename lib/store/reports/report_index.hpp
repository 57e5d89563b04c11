// The index of the search, filled while reports come in.
#pragma once

#include "store/connection.hpp"

#include <cstdint>
#include <vector>

namespace ilonet::store {

/// Gathers the keys of rows and indexes many in one statement and in their order: FTS5 writes out what it has gathered at each
/// statement, and whenever a key is not behind the last.
class ReportIndex {
public:
    explicit ReportIndex(Connection& connection);
    /// The row is written already.
    void add(std::int64_t key);
    void write();

private:
    SQLite::Statement insert_;
    std::vector<std::int64_t> waiting_;
};

/// Brings the index of a file that was made before texts were folded to the words that the search now asks for.
void fold_report_index(Connection& connection);

} // namespace ilonet::store
