// What the checks of a file share.
#pragma once

#include "store/connection.hpp"
#include "store/store.hpp"

#include <string>
#include <string_view>
#include <utility>

namespace ilonet::store {

inline Finding finding(std::string_view rule, std::string sentence, MarkedText help, std::string uid = {})
{
    Finding found;
    found.rule = rule;
    found.sentence = std::move(sentence);
    found.help = std::move(help);
    found.uid = std::move(uid);
    return found;
}

inline constexpr const char* go_back =
    "go back to a backup from before; somebody or something else than ilonet wrote the file";

/// The reports of each intake against its digest, the sums that are kept of them, and the index of the search: C23.
void check_intakes(const Store& store, Connection& connection, Findings& findings);

} // namespace ilonet::store
