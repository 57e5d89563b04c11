// The sums of activities over a store that is open; see service/activities.hpp.
#pragma once

#include "service/activities.hpp"
#include "store/store.hpp"

namespace ilonet::service {

Result activity_sums(const store::Store& store, const Filter& filter, const std::vector<std::string>& kinds,
                     const std::vector<std::string>& by);

} // namespace ilonet::service
