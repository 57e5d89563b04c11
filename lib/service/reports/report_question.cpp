#include "service/reports/report_question.hpp"

#include "records/filter.hpp"

#include <algorithm>

namespace ilonet::service {

store::ReportFilter filter_of(const store::Store& store, const ReportQuestion& question)
{
    must_know(store, kinds::third_country, question.countries);
    must_know(store, kinds::region, question.regions);
    must_know(store, kinds::authority, question.authorities);
    must_know(store, kinds::officer, question.officers);
    must_know(store, kinds::deployment, question.deployments);
    store::ReportFilter filter;
    filter.owners = question.authorities;
    filter.countries = question.countries;
    filter.deployments = question.deployments;
    filter.topics = question.topics;
    filter.levels = question.levels;
    filter.routes = question.routes;
    filter.destinations = question.destinations;
    filter.reliabilities = question.reliabilities;
    filter.incident = question.incident;
    filter.observed = question.observed;
    if (!question.regions.empty())
        for (const auto& country :
             store.records(kinds::third_country, std::vector<store::Condition>{{"region", question.regions}}))
            filter.countries.push_back(country.uid());
    if (!question.officers.empty())
        for (const auto& deployment :
             store.records(kinds::deployment, std::vector<store::Condition>{{"officer", question.officers}}))
            filter.deployments.push_back(deployment.uid());
    // Nobody has served yet, or the region is empty: then no report can be meant.
    if (!question.regions.empty() && filter.countries.empty()) filter.countries.emplace_back("-");
    if (!question.officers.empty() && filter.deployments.empty()) filter.deployments.emplace_back("-");
    return filter;
}

std::string note_on(const store::Store& store, std::int64_t reports)
{
    return std::to_string(reports) + (reports == 1 ? " report counted" : " reports counted") +
           (store.file().authority.empty() ? "" : ", of " + store.file().authority + " alone");
}

} // namespace ilonet::service
