// Joint work of member states in the activity report, Art 6.
#include "disclosure/disclosure.hpp"
#include "service/documents/document_sections.hpp"

#include <array>

namespace ilonet::service {
namespace {

/// Records that count on a day, or on some day of a period: while their deployment is in service.
template <typename Work>
std::int64_t in_force(const DocumentSource& source, const std::vector<Work>& works, const Period& days)
{
    std::int64_t count = 0;
    for (const auto& work : works) {
        const auto* deployment = source.snapshot().deployment(work.deployment);
        const auto service = deployment == nullptr ? std::nullopt : deployment->days_active();
        const auto together = service ? intersection(*service, work.period) : std::nullopt;
        if (together && intersection(*together, days)) ++count;
    }
    return count;
}

template <typename Work>
std::vector<std::string> row_of(const DocumentSource& source, std::string form, const std::vector<Work>& works)
{
    const std::array<Period, 3> days{Period{source.since(), source.since()}, Period{source.until(), source.until()},
                                     source.period()};
    disclosure::PublishedCounts published(source.smallest());
    for (const auto& one : days) published.add(in_force(source, works, one));
    published.protect();
    return {std::move(form), published.text(0), published.text(1), published.text(2)};
}

} // namespace

DocumentSection joint_section(const DocumentSource& source)
{
    DocumentSection section{"joint_work", "Joint work of member states", {}, {}, {}};
    auto table = table_of("joint_work", "Agreements in force with an officer in service (Art 6)",
                          "form #on_since #on_until #in_period");
    const auto& snapshot = source.snapshot();
    table.result.rows = {row_of(source, "representation", snapshot.representations),
                         row_of(source, "sharing", snapshot.sharings),
                         row_of(source, "joint_deployment", snapshot.joint_deployments)};
    section.tables.push_back(std::move(table));
    return section;
}

} // namespace ilonet::service
