// Words by which a question is asked.
#pragma once

#include "model/failure.hpp"
#include "model/nearest.hpp"
#include "model/record.hpp"
#include "model/safe_text.hpp"

#include <algorithm>
#include <span>
#include <string>
#include <string_view>

namespace ilonet::service {

/// Failure (usage) for the first that is none of `choices`, which single spaces part; `parameter_name` is what it was given as.
inline void must_be_choices(std::string_view parameter_name, std::span<const std::string> written,
                            std::string_view choices)
{
    const auto known = words_of(choices);
    for (const auto& word : written) {
        if (std::find(known.begin(), known.end(), word) != known.end()) continue;
        const auto meant = did_you_mean(word, std::span<const std::string>(known));
        throw Failure(Fault::usage, parameter(parameter_name) + ": '" + spelled_out(word) + "' is no choice",
                      meant.empty() ? "write " + one_of(choices) : meant);
    }
}

} // namespace ilonet::service
