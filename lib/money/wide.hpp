// Products of two amounts.
#pragma once

#include "model/ledger.hpp"

#include <limits>
#include <stdexcept>

namespace ilonet::money {

__extension__ typedef __int128 Wide;

/// std::domain_error where 64 bits cannot hold it.
inline Cents narrow(Wide amount)
{
    if (amount > std::numeric_limits<Cents>::max() || amount < std::numeric_limits<Cents>::min())
        throw std::domain_error("an amount is larger than 92233720368547758.07 euro, the most that can be counted");
    return static_cast<Cents>(amount);
}

} // namespace ilonet::money
