// What the board has not been told yet, Art 4.
#pragma once

#include "model/record.hpp"
#include "store/store.hpp"

#include <string>

namespace ilonet::service {

/// `plan`, `deployment`, `plan changed`, `deployment changed`, `plan withdrawn`, or nothing where the board knows all. Changed means
/// another host, place, host kind, duties or days than when it was told.
std::string notice_due(const store::Store& store, const Record& deployment);
/// The field that holds the day of that notice.
std::string_view notice_field(const std::string& due);

/// The kinds that a notification carries, each after those it refers to.
std::span<const Kind* const> notified_kinds();

} // namespace ilonet::service
