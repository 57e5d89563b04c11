// The stable views: what `query` may read, made from the kinds' descriptions.
#pragma once

#include <string>

namespace ilonet::store {

struct Connection;

/// Makes the views in the connection's own temporary database.
void make_views(Connection& connection);

} // namespace ilonet::store
