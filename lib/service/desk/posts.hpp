// A file of posts to fill: what `assign propose` reads and `check` looks at. Posts are never records of the file.
#pragma once

#include "model/record.hpp"
#include "model/snapshot.hpp"
#include "read/read.hpp"

namespace ilonet::service {

/// A row's first cell is the post's label.
const Kind& post_kind();

/// What the form of the rows cannot show: C06, C11 and C16, and with `described` C14 for countries and authorities that the
/// snapshot does not hold. Findings have their places.
Findings check_posts(const Snapshot& snapshot, const read::Rows& rows, bool described);

} // namespace ilonet::service
