// What a transaction changed, as SQLite's session extension saw it: no code path can forget a change.
#pragma once

#include "store/journal/row_image.hpp"

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <vector>

struct sqlite3_session;

namespace ilonet::store {

/// One changed row. `before` is empty for an insert, `after` for a delete.
struct Change {
    std::string kind; ///< table
    std::string operation;
    std::string uid;
    std::string key;
    std::string before, after;
};

class Capture {
public:
    explicit Capture(Connection& connection);

    /// In the order of journaled tables, uid, key.
    std::vector<Change> changes();
    const TableShape& shape(const std::string& table);

private:
    Connection& connection_;
    std::vector<std::string> tables_;
    std::map<std::string, TableShape> shapes_;
    std::unique_ptr<sqlite3_session, void (*)(sqlite3_session*)> session_;
};

} // namespace ilonet::store
