#include "service/reports/report_grouping.hpp"

namespace ilonet::service {

ReportGrouping::ReportGrouping(const store::Store& store, const std::vector<std::string>& by) : by_(by)
{
    store::SnapshotParts parts;
    parts.requirements = false;
    parts.deployments = std::find(by.begin(), by.end(), "officer") != by.end();
    snapshot_ = store.snapshot(parts);
}

std::vector<ReportKey> ReportGrouping::keys(const Record& report) const
{
    std::vector<ReportKey> keys{{}};
    for (const auto& name : by_) {
        const auto words = values(report, name);
        std::vector<ReportKey> longer;
        for (const auto& key : keys)
            for (const auto& word : words) {
                longer.push_back(key);
                longer.back().push_back(word);
            }
        keys = std::move(longer);
    }
    return keys;
}

std::vector<std::string> ReportGrouping::fields() const
{
    std::vector<std::string> fields;
    for (const auto& name : by_)
        fields.push_back(name == "route"         ? "routes"
                         : name == "destination" ? "destinations"
                         : name == "region"      ? "country"
                         : name == "authority"   ? "owner"
                         : name == "month"       ? "observed_on"
                         : name == "officer"     ? "deployment"
                                                 : name);
    return fields;
}

std::string ReportGrouping::region_of(const std::string& country) const
{
    const auto* described = snapshot_.country(country);
    return described == nullptr ? std::string{} : described->region;
}

std::vector<Column> ReportGrouping::columns() const
{
    std::vector<Column> columns;
    for (const auto& name : by_) columns.push_back({name});
    return columns;
}

std::vector<std::string> ReportGrouping::values(const Record& report, std::string_view name) const
{
    if (name == "route" || name == "destination") {
        auto words = words_of(name == "route" ? report["routes"] : report["destinations"]);
        if (words.empty()) words.emplace_back();
        return words;
    }
    if (name == "region") return {region_of(report["country"])};
    if (name == "authority") return {report["owner"]};
    if (name == "month") return {month_of(report["observed_on"])};
    if (name == "officer") {
        const auto* deployment = snapshot_.deployment(report["deployment"]);
        return {deployment == nullptr ? std::string{} : deployment->officer};
    }
    return {report.cell_named(name)};
}

} // namespace ilonet::service
