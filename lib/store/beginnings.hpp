// Ids by how they begin, without reading the records.
#pragma once

#include "store/store.hpp"

#include <string>
#include <vector>

namespace ilonet::store {

struct Beginning {
    std::string uid;
    std::string about; ///< a few of the record's cells, parted by spaces
    bool whole = true; ///< false: several uids begin with it
};
/// Uids of the kind that begin so, in natural order. More than a screen can show are given by how they go on: to the next
/// hyphen, else by one more character. Nothing while a write is unfinished: to undo it would be a write.
std::vector<Beginning> beginning_with(const std::string& path, std::chrono::milliseconds lock_wait, const Kind& kind,
                                      const std::string& beginning);

} // namespace ilonet::store
