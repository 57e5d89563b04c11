#include "service/notice.hpp"

#include <algorithm>
#include <array>

namespace ilonet::service {
namespace {

constexpr std::array<std::string_view, 4> told_always{"country", "place", "host_kind", "duties"};

bool differs(const Record& deployment, const Record& told, std::string_view since, std::string_view until)
{
    return deployment[since] != told[since] || deployment[until] != told[until] ||
           std::any_of(told_always.begin(), told_always.end(),
                       [&](std::string_view field) { return deployment[field] != told[field]; });
}

std::string due_of_cancelled(const store::Store& store, const Record& deployment)
{
    if (deployment["plan_notified_on"].empty()) return {};
    const auto told = store.when_field_was_set(kinds::deployment, deployment.uid(), "plan_notified_on");
    return told && (*told)["state"] != "cancelled" ? "plan withdrawn" : "";
}

} // namespace

std::string notice_due(const store::Store& store, const Record& deployment)
{
    if (deployment["state"] == "cancelled") return due_of_cancelled(store, deployment);
    const bool planned = deployment["state"] == "planned";
    const std::string field = planned ? "plan_notified_on" : "actual_notified_on";
    const std::string what = planned ? "plan" : "deployment";
    if (deployment[field].empty()) return what;
    const auto told = store.when_field_was_set(kinds::deployment, deployment.uid(), field);
    const bool changed =
        told && differs(deployment, *told, planned ? "planned_since" : "since", planned ? "planned_until" : "until");
    return changed ? what + " changed" : "";
}

std::string_view notice_field(const std::string& due)
{
    return due.starts_with("plan") ? "plan_notified_on" : "actual_notified_on";
}

std::span<const Kind* const> notified_kinds()
{
    static constexpr std::array<const Kind*, 6> list{&kinds::officer, &kinds::deployment,
                                                     &kinds::mandate, &kinds::representation,
                                                     &kinds::sharing, &kinds::joint_deployment};
    return list;
}

} // namespace ilonet::service
