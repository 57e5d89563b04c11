// What the days of a deployment say of its state, and of what belongs to it.
#pragma once

#include "model/day.hpp"
#include "model/record.hpp"
#include "store/store.hpp"

#include <optional>
#include <string>
#include <vector>

namespace ilonet::records {

/// A deployment that ended, and whose last day is now written as one that lies ahead, is active again until it is ended on or after
/// that day. Returns a sentence for the user where that is so. Failure (refused) for a new one. Other records, and other changes,
/// stay as they are.
MarkedText keep_active_to_the_last_day(const std::optional<Record>& before, Record& record, Day today);

/// A sentence for each mandate and each part of joint work that an end shortened, and that a later last day, written by another
/// command than `deploy extend`, leaves so; it says what to type. Nothing for other records and other changes.
std::vector<MarkedText> left_shortened(const store::Store& store, const std::optional<Record>& before,
                                       const Record& record);

/// The kinds whose records last no longer than their deployment: its mandates, and its parts of joint work.
inline constexpr std::array<const Kind*, 4> kept_within_deployments{&kinds::mandate, &kinds::representation,
                                                                    &kinds::sharing, &kinds::joint_deployment};
/// The records of that kind that belong to the deployment.
std::vector<Record> of_deployment(const store::Store& store, const Kind& kind, const std::string& deployment);

struct GivenBack {
    Record record;
    std::string until; ///< as far as the deployment's days reach
};
/// What an end shortened, and the days that it can have again while the deployment lasts until that day.
std::vector<GivenBack> can_come_back(const store::Store& store, const Record& deployment, const std::string& until);

/// How to end the deployment on that day, as what to type.
MarkedText end_of(const std::string& uid, const std::string& until);
/// That it stays active until that day, and how it is ended for good.
MarkedText stays_active(const std::string& uid, const std::string& until);

} // namespace ilonet::records
