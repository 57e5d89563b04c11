// The clocks of the ledgers among the obligations of the board.
#pragma once

#include "board/board.hpp"
#include "model/ledger.hpp"

#include <vector>

namespace ilonet::service {

/// Those that are due by `until`, overdue ones included, by day; the amount is in the evidence, the rule F18.
std::vector<board::Obligation> money_obligations(const Ledger& ledger, Day on, Day until);

} // namespace ilonet::service
