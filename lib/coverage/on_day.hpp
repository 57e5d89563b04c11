// What counts on one day: the third countries of that day in scope, and the deployments there.
#pragma once

#include "coverage/intern.hpp"

#include <cstdint>
#include <string_view>
#include <vector>

namespace ilonet::coverage {

struct Present {
    const Deployment* deployment;
    bool planned;
    std::uint32_t host;      ///< `none` where the host is not counted
    std::uint32_t authority; ///< index in OnDay::authorities()
    Subjects subjects = 0;   ///< in scope, with a mandate on the day

    bool counts() const { return !planned && host != none; }
};

class OnDay {
public:
    /// With `subjects_matter`, or with subjects in the scope, the mandates of the day are looked up.
    OnDay(const Snapshot& snapshot, Day day, const Scope& scope, bool subjects_matter);

    const Countries& numbers() const { return countries_; }
    /// A third country of the day and in scope.
    bool has(std::uint32_t country) const { return present_[country]; }
    const std::vector<std::uint32_t>& countries() const { return list_; }
    Subjects asked_subjects() const { return asked_subjects_; }
    const std::vector<Present>& deployments() const { return deployments_; }
    const std::vector<std::string_view>& authorities() const { return authorities_; }
    /// Its index in authorities(), where it is added if it has no deployment there.
    std::uint32_t authority_number(std::string_view code);

private:
    void choose_countries(const Snapshot& snapshot, Day day);
    void choose_deployments(const Snapshot& snapshot, Day day, const Scope& scope);
    void find_subjects(const Snapshot& snapshot, Day day);

    Countries countries_;
    std::vector<bool> present_;
    std::vector<std::uint32_t> list_;
    Subjects asked_subjects_ = 0;
    std::vector<Present> deployments_;
    std::vector<std::string_view> authorities_;
    Numbered authority_numbers_;
};

} // namespace ilonet::coverage
