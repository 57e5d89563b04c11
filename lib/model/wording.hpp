// Words of sentences: numbers of things, and names as they are spoken.
#pragma once

#include "model/api.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace ilonet {

/// `1 gap`, `4 gaps`.
ILONET_API std::string counted(std::int64_t number, std::string_view thing);
/// `member state` for `member_state`.
ILONET_API std::string spoken(std::string_view word);
/// `a member state`, `an agency`.
ILONET_API std::string with_article(std::string_view word);

} // namespace ilonet
