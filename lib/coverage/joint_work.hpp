// What member states do together on one day, Art 6: representations, sharings and joint deployments that count there.
#pragma once

#include "coverage/on_day.hpp"

#include <cstdint>
#include <set>
#include <utility>
#include <vector>

namespace ilonet::coverage {

/// One record, and the lines in which it counts.
struct JointWork {
    enum class Form { representation, sharing, joint_deployment };

    Form form;
    std::uint32_t deployment;               ///< index in OnDay::deployments()
    std::uint32_t host;                     ///< of its country, and through that of its region
    Subjects subjects;                      ///< of its lines by topic and group
    std::vector<std::uint32_t> authorities; ///< of its lines by authority: whom it serves
    std::uint32_t beneficiary = none;       ///< of a representation
};

/// The records of the day whose deployments count. Their authorities get numbers, also those without deployment there.
std::vector<JointWork> joint_work_on(Day day, const Snapshot& snapshot, OnDay& on_day);

/// The three numbers of one line.
class JointTally {
public:
    void add(const JointWork& work);
    void write_to(Line& line) const;

private:
    std::set<std::pair<std::uint32_t, std::uint32_t>> represented_; ///< beneficiary and host
    std::set<std::uint32_t> shared_, joint_;                        ///< deployments: one may have several records
};

} // namespace ilonet::coverage
