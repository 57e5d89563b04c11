// Why something could not be done, and the one exception that says so.
#pragma once

#include "model/api.hpp"
#include "model/finding.hpp"
#include "model/marked_text.hpp"

#include <stdexcept>

namespace ilonet {

/// What stood in the way.
enum class Fault {
    usage,           ///< what was asked: something is missing in it, cannot be read, or contradicts the rest
    content,         ///< what stands in a file that was given
    not_found,       ///< the record or file that is named is not there
    refused,         ///< a rule, the ownership of a record, or what was written since
    busy,            ///< somebody else is at the file; later it can go well
    unusable_file,   ///< the file is none of ours, of another version, or damaged
    bug,             ///< a fault of this library
    io,              ///< something could not be read or written
    outcome_unknown, ///< the write may have been kept or not: a repeat is harmless
    stopped,         ///< somebody asked to stop (stop.hpp)
};

/// Nothing was written, but where `fault` says otherwise. `sentence` says what is wrong, `help` the next step; `what()` is the
/// sentence with the library's own names.
class ILONET_API Failure : public std::runtime_error {
public:
    /// `findings` with those that led here, where the cause is in data.
    Failure(Fault fault, MarkedText sentence, MarkedText help = {}, Findings findings = {});

    Fault fault;
    MarkedText sentence;
    MarkedText help;
    Findings findings; ///< what led here, where the cause is in data; then the sentence is their summary
};

} // namespace ilonet
