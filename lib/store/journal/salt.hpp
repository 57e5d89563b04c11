// What keeps a digest of a text from being found by trying texts.
#pragma once

#include <string>

namespace ilonet::store {

/// 64 hex digits by chance. Failure (io) where the system gives none.
std::string new_salt();

} // namespace ilonet::store
