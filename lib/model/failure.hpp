// How a command can end, and the one exception that says so.
#pragma once

#include "model/api.hpp"
#include "model/finding.hpp"

#include <stdexcept>
#include <string>

namespace ilonet {

/// The exit codes of the program; `ilonet.1` lists them for users.
enum class Exit : int {
    done = 0,
    answer_is_no = 1,
    usage = 2,
    content = 3,
    not_found = 4,
    refused = 5,
    unusable_file = 6,
    bug = 70,
    io = 74,
    outcome_unknown = 75,
};

/// Ends a command: nothing was written. `what()` is the sentence, `help` the next step.
class ILONET_API Failure : public std::runtime_error {
public:
    Failure(Exit exit, const std::string& sentence, std::string help = {}, Findings findings = {});

    Exit exit;
    std::string help;
    Findings findings; ///< what led here, where the cause is in data; then the sentence is their summary
};

} // namespace ilonet
