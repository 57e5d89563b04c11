// What is asked of records of any kind: changes, which ones a list shows, what an import takes.
#pragma once

#include "model/day.hpp"
#include "read/read.hpp"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace ilonet::records {

/// Field and value as written; an empty value clears the field.
using Changes = std::vector<std::pair<std::string, std::string>>;

/// Which records a list shows; empty means all.
struct Filter {
    std::vector<std::string> countries, regions, authorities, topics, tasks, states;
    std::vector<std::string> partners; ///< joint work in which one of these takes part
    /// Of the board's records: a field and the values that it may hold, one of several where it holds several.
    std::vector<std::pair<std::string, std::vector<std::string>>> fields;
    std::optional<Day> idle_on; ///< officers in service on this day without any mandate on it
    std::optional<Day> on;
    Period period; ///< records that touch it
    bool any() const;
};

struct ImportRequest {
    read::RowSource source;
    bool update = false;
    bool partial = false;
    std::string rejects; ///< path for the rejected rows; empty for none
};

} // namespace ilonet::records
