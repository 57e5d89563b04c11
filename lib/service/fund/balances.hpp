// Balances as values, for answers that are more than a table of them.
#pragma once

#include "money/balance.hpp"
#include "service/fund/fund.hpp"
#include "store/store.hpp"

#include <vector>

namespace ilonet::service {

/// The balances themselves, from a file that is open already. Failure (refused) where a sum leaves 64 bits.
std::vector<money::Balance> balances_of(const store::Store& store, const BalanceRequest& request);

} // namespace ilonet::service
