// Names that a workbook takes for its sheets.
#pragma once

#include <set>
#include <string>
#include <string_view>

namespace ilonet::render {

class SheetNames {
public:
    /// At most 31 characters, none of []:*?/\, unlike every name before whatever its capitals.
    std::string add(std::string_view name);

private:
    std::set<std::string> taken_; ///< in small letters
};

} // namespace ilonet::render
