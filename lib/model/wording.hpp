// Words of sentences: numbers of things, and names as they are spoken.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace ilonet {

/// `1 gap`, `4 gaps`.
std::string counted(std::int64_t number, std::string_view thing);
/// `member state` for `member_state`.
std::string spoken(std::string_view word);
/// `a member state`, `an agency`.
std::string with_article(std::string_view word);

} // namespace ilonet
