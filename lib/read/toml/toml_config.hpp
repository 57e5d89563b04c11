// One TOML file becomes reference records.
#pragma once

#include "read/read.hpp"

#include <map>
#include <string>
#include <utility>

namespace ilonet::read {

/// Collects the records of several files; a record may stand once over all of them.
class TomlConfig {
public:
    /// Adds the records and findings of one file to `out`.
    void read(const std::string& file, std::string_view text, Configuration& out);

    /// Where each record was seen first, by kind and uid, broken ones too.
    using Seen = std::map<std::pair<KindId, std::string>, Place>;

private:
    Seen seen_;
};

} // namespace ilonet::read
