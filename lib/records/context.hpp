// What a use case needs to know of the world, and what it answers.
#pragma once

#include "model/country_names.hpp"
#include "model/day.hpp"
#include "model/document.hpp"
#include "model/failure.hpp"
#include "model/finding.hpp"
#include "model/marked_text.hpp"
#include "model/result.hpp"

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace ilonet::records {

/// What every use case needs to know of the world.
struct Context {
    std::string db; ///< path of the file
    std::chrono::milliseconds lock_wait{5000};
    Day today;
    std::string now;    ///< UTC instant (see is_instant); empty: the clock's
    std::string acting; ///< the authority for which somebody writes; empty where not given
    std::string operator_code;
    std::string known_at; ///< a revision or an instant, to look back to it; empty for now
    bool dry_run = false;
    CountryNames names = {}; ///< in the language asked for: see records/country_names.hpp
    /// How names of operations and parameters are written in a cell of an answer; as they are where there is none.
    MarkedText::Spelling spelling = {};

    std::string spelled(const MarkedText& text) const { return spelling ? text.spelled(spelling) : text.text(); }
};

struct Answer {
    Result result;
    Findings findings;                    ///< warnings for the user's eyes; errors only from the checks
    std::vector<MarkedText> remarks;      ///< sentences beside the answer
    std::optional<std::int64_t> revision; ///< what was recorded
    bool differs = false;                 ///< plan: something would change
    bool restricted = false;              ///< personal data: files are for their owner alone
    std::optional<Picture> picture = {};  ///< draws the rows, for svg and html
    MarkedText again = {}; ///< the operation that gives a recorded answer once more; empty: the journal shows it
    std::string once = {}; ///< what nobody can give a second time, as a sentence
    std::optional<Failure> unfinished = {}; ///< what is left to do of it, once it is shown
};

} // namespace ilonet::records

namespace ilonet::service {
// Use cases speak of the context, of answers and of what can be done with any record without naming the room.
using namespace records;
} // namespace ilonet::service
