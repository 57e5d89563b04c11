// Words that a shell can complete, from the file and from the law.
#pragma once

#include "model/record.hpp"
#include "records/records.hpp"

#include <string>
#include <vector>

namespace ilonet::records {

struct KnownWord {
    std::string word;
    std::string about;
    bool whole = true; ///< false: how several words begin
};
/// Ids or codes of the kind that begin so, in natural order; where they are many, how they go on from there. Nothing where
/// the file cannot be read now. One read, which changes nothing.
std::vector<KnownWord> known_words(const Context& context, const Kind& kind, const std::string& beginning);

/// The ids of all rules, with what each is about.
std::vector<KnownWord> rule_words();

} // namespace ilonet::records
