// Which kinds a run of `check` takes, and what the rules need to be asked.
#pragma once

#include "model/finding.hpp"
#include "model/record.hpp"

#include <span>
#include <vector>

namespace ilonet::service {

/// The kinds of rows that can be imported, and posts.
std::span<const Kind* const> row_kinds();

/// The kinds on whose records the finding rests: where the run was not given one, the rule took for missing what is elsewhere.
/// Empty where the records that it names are enough.
std::vector<const Kind*> needs_of(const Finding& finding);

} // namespace ilonet::service
