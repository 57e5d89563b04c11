// Texts that identify or link and are told apart by hardly anything: C29.
#pragma once

#include "model/finding.hpp"
#include "store/store.hpp"

namespace ilonet::records {

/// Warnings about the record: other records whose reference or id can be taken for its own. Labels of posts are left out: to
/// write one in another way is to name the same post.
Findings taken_for_another(const store::Store& store, const Record& record);
/// Warnings about all pairs in the file, each spelling once.
Findings written_twice(const store::Store& store);
/// The entry that has this new one's reference already, in whichever spelling; nothing for other kinds, or where there is none.
std::optional<Record> same_reference_as(const store::Store& store, const Record& record);

} // namespace ilonet::records
