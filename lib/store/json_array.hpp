// A list of texts as JSON, to bind as one parameter of json_each.
#pragma once

#include <span>
#include <string>

namespace ilonet::store {

std::string json_array(std::span<const std::string> texts);

} // namespace ilonet::store
