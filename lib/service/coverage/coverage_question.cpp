#include "service/coverage/coverage_question.hpp"

#include "model/failure.hpp"

namespace ilonet::service {

void must_be_in_order(const CoveragePeriod& asked)
{
    if (asked.since > asked.until)
        throw Failure(Fault::usage,
                      "<since> "_marked + asked.since.iso() + " lies after <until> "_marked + asked.until.iso(),
                      "exchange the two days");
}

Snapshot network_of(const store::Store& store, bool mandates, bool joint_work, const Period& touching)
{
    store::SnapshotParts parts;
    parts.deployments = true;
    parts.mandates = mandates;
    parts.joint_work = joint_work;
    parts.touching = touching;
    return store.snapshot(parts);
}

Snapshot references_of(const store::Store& store) { return store.snapshot({}); }

std::string who_counts(const store::Store& store, const coverage::Scope& scope)
{
    std::string text;
    for (const auto& kind : scope.authority_kinds) text += (text.empty() ? "" : ", ") + kind;
    for (const auto& code : scope.authorities) text += (text.empty() ? "" : ", ") + code;
    if (text.empty()) text = "all authorities";
    if (!store.file().authority.empty())
        text += "; a file of " + store.file().authority + ": other authorities' officers are not known";
    return text;
}

std::vector<std::string> subject_cells(const std::string& country, const std::string& subject)
{
    const bool topic = subject.size() == 1;
    return {country, topic ? subject : std::string{}, topic ? std::string{} : subject};
}

void must_know(const store::Store& store, const coverage::Scope& scope)
{
    must_know(store, kinds::authority, scope.authorities);
    must_know(store, kinds::third_country, scope.countries);
    must_know(store, kinds::region, scope.regions);
}

} // namespace ilonet::service
