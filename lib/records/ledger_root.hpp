// Up the accounts of the ledgers, in the file.
#pragma once

#include "records/write.hpp"

namespace ilonet::records {

/// The allocation or amendment at the root of what this entry draws on. Failure (not_found) where it or a link is not there.
inline Record root_entry(const store::Store& store, const std::string& uid)
{
    constexpr int longest_chain = 6; // a file that was tampered with could hold a ring
    auto entry = must_find(store, kinds::entry, uid);
    for (int i = 0; i < longest_chain && !entry["account"].empty(); ++i)
        entry = must_find(store, kinds::entry, entry["account"]);
    return entry;
}

} // namespace ilonet::records
