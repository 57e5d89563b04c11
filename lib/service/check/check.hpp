// A further door of the room `service`: the check of files before anything is imported, and which findings count.
#pragma once

#include "model/rule_text.hpp"
#include "service/service.hpp"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace ilonet::service {

struct CheckRequest {
    std::vector<std::string> paths;                         ///< files, folders, `-`
    std::vector<std::pair<std::string, std::string>> kinds; ///< a kind's name, and the file of rows that holds it
    std::optional<read::RowFormat> from;                    ///< of rows whose file's name does not say it
    std::optional<char> delimiter;                          ///< of CSV; a comma where it is not given
    std::string date_format;
    bool update = false; ///< rows may be laid over records that differ (check_against alone)
};

struct CheckedPaths {
    Findings findings;              ///< in the order of their places
    std::vector<std::string> files; ///< all that were read
    std::vector<MarkedText> remarks;
};

/// TOML, and rows of every kind that can be imported, each alone and all of them together: what a run holds is one network.
/// What depends on kinds of records that the run does not hold, or not whole, is not said. Nothing is written, no database
/// read. Failure: not_found, io, usage.
ILONET_API CheckedPaths check_paths(const Context& context, const CheckRequest& request);

/// The same files against the database of the context: what `apply` of the TOML and then an `import` of each file of rows, in the
/// order in which they name one another, would refuse or warn of. Each good row counts for the others, and what follows from
/// a bad one is not said. Done on a copy that goes with the answer; nothing is written to the file. Failure: as check_paths, and
/// unusable_file; usage with known_at.
ILONET_API CheckedPaths check_against(const Context& context, const CheckRequest& request);

/// Which findings count.
struct Sieve {
    std::vector<std::string> select, ignore; ///< ids of rules or their families, such as D
    std::string baseline;                    ///< path of a file of known findings; may be empty
};

struct Sifted {
    Findings findings;
    std::size_t muted = 0;           ///< those of the baseline
    std::vector<MarkedText> remarks; ///< entries of the baseline that do not fire any more
};

/// Without the findings that are not selected, ignored, or known. What could not be read (C02, C18, C19) always stays:
/// nobody knows what else the file holds. Each entry of the baseline mutes one finding of its key and severity. Failure: usage where there is no
/// such rule, not_found, io.
ILONET_API Sifted sift(Findings findings, const Sieve& sieve);

/// The whole catalogue.
ILONET_API const std::vector<RuleText>& rule_texts();

} // namespace ilonet::service
