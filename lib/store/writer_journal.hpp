// What a Writer keeps while its transaction is open.
#pragma once

#include "store/capture.hpp"
#include "store/store.hpp"

#include <string>
#include <utility>
#include <vector>

namespace ilonet::store {

struct Writer::Journal {
    explicit Journal(Connection& connection) : capture(connection) {}

    Capture capture;
    std::vector<std::pair<const Kind*, std::string>> touched;
};

} // namespace ilonet::store
