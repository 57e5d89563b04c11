// What the clock says beside the instants of the journal: C27.
#pragma once

#include "records/records.hpp"
#include "store/store.hpp"

#include <string>

namespace ilonet::records {

/// A revision that lies no more than so much ahead of the clock is nothing to speak of: commands within one millisecond are stamped
/// one behind the other, and clocks of two machines are never quite the same.
inline constexpr std::int64_t clock_tolerance_ms = 60'000;

/// The context's instant, or else the clock's.
std::string now_of(const Context& context);
/// C27 where the newest revision before a write, `head`, lies ahead of the clock.
Findings behind_the_journal(const Context& context, const store::Revision& head);
/// C27 where revisions of the file lie ahead of the clock and of the context's day. One finding, at the first of them.
Findings dated_ahead(const Context& context, const store::Store& store);

} // namespace ilonet::records
