// Where the findings of one table go.
#pragma once

#include "model/finding.hpp"
#include "read/text_place.hpp"

#include <string>
#include <string_view>

namespace ilonet::read {

class TomlReport {
public:
    TomlReport(const std::string& file, Findings& findings) : file_(file), findings_(findings), first_(findings.size())
    {
    }

    void add(std::string_view rule, Spot spot, std::string_view field, std::string sentence, MarkedText help);
    bool empty() const { return findings_.size() == first_; }
    Place place(Spot spot) const { return {file_, spot.line, spot.column}; }
    /// Says of which field the findings from the `first` on speak; `size()` gives it before they are added.
    void name_field(std::size_t first, std::string_view field);
    std::size_t size() const { return findings_.size(); }
    /// Says of which record the findings of this table speak.
    void name_record(const std::string& uid);

private:
    const std::string& file_;
    Findings& findings_;
    std::size_t first_;
};

} // namespace ilonet::read
