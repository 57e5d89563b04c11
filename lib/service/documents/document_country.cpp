// The situational picture of one third country.
#include "coverage/coverage.hpp"
#include "disclosure/disclosure.hpp"
#include "model/facilitation.hpp"
#include "records/filter.hpp"
#include "service/documents/document_overview.hpp"
#include "service/documents/document_sections.hpp"
#include "service/networks/network_scope.hpp"
#include "store/reports/reports.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace ilonet::service {
namespace {

constexpr std::size_t newest = 20;

bool covers(const Deployment& deployment, const std::string& country)
{
    return std::find(deployment.covers.begin(), deployment.covers.end(), country) != deployment.covers.end();
}

struct Serving {
    std::vector<const Deployment*> hosted, from_elsewhere;
};

Serving serving_on(const DocumentSource& source, const std::string& country)
{
    Serving serving;
    for (const auto& deployment : source.snapshot().deployments) {
        const auto service = deployment.days_active();
        if (!service || !service->contains(source.until())) continue;
        if (deployment.country == country) serving.hosted.push_back(&deployment);
        if (covers(deployment, country)) serving.from_elsewhere.push_back(&deployment);
    }
    return serving;
}

/// Counts by authority that add up to a whole, as far as they are shown.
DocumentTable authorities(const DocumentSource& source, const Serving& serving)
{
    std::map<std::string, std::pair<std::int64_t, std::int64_t>, NaturalOrder> counts;
    for (const auto* deployment : serving.hosted) ++counts[deployment->owner].first;
    for (const auto* deployment : serving.from_elsewhere) ++counts[deployment->owner].second;
    disclosure::PublishedCounts published(source.smallest());
    const auto hosted = published.add(static_cast<std::int64_t>(serving.hosted.size()));
    const auto elsewhere = published.add(static_cast<std::int64_t>(serving.from_elsewhere.size()));
    std::vector<std::size_t> hosted_parts;
    std::vector<std::size_t> elsewhere_parts;
    for (const auto& [code, pair] : counts) {
        hosted_parts.push_back(published.add(pair.first));
        elsewhere_parts.push_back(published.add(pair.second));
    }
    published.add_up(hosted_parts, hosted);
    published.add_up(elsewhere_parts, elsewhere);
    published.protect();
    auto table = table_of("authorities",
                          "Officers in service on " + source.until().iso() + ", hosted here or covering from elsewhere",
                          "authority name #hosted #from_elsewhere");
    table.result.rows.push_back({"all", {}, published.text(hosted), published.text(elsewhere)});
    std::size_t at = 0;
    for (const auto& [code, pair] : counts) {
        table.result.rows.push_back(
            {code, source.authority_name(code), published.text(hosted_parts[at]), published.text(elsewhere_parts[at])});
        ++at;
    }
    return table;
}

/// Which topics and tasks officers who are hosted or cover the country have a mandate for; how many have is not said.
DocumentTable mandates(const DocumentSource& source, const Serving& serving)
{
    std::set<std::string> resident;
    std::set<std::string> elsewhere;
    for (const auto& mandate : source.snapshot().mandates) {
        if (!mandate.period.contains(source.until())) continue;
        const auto is_his = [&](const Deployment* deployment) { return deployment->uid == mandate.deployment; };
        if (std::any_of(serving.hosted.begin(), serving.hosted.end(), is_his)) resident.insert(mandate.subject);
        if (std::any_of(serving.from_elsewhere.begin(), serving.from_elsewhere.end(), is_his))
            elsewhere.insert(mandate.subject);
    }
    auto table = table_of("mandates", "What officers have a mandate for on " + source.until().iso(),
                          "subject name hosted from_elsewhere");
    for (const auto list : {topics(), tasks()})
        for (const auto& one : list) {
            const std::string code(one.code);
            table.result.rows.push_back({code, std::string(one.name), resident.contains(code) ? "yes" : "no",
                                         elsewhere.contains(code) ? "yes" : "no"});
        }
    return table;
}

DocumentTable gaps(const DocumentSource& source, const std::string& country)
{
    auto table =
        table_of("gaps", "Requirements that are not met, on days of the period", "subject name since until #days");
    coverage::Scope scope;
    scope.countries = {country};
    // Without the amount: what is required less what lacks is who serves.
    std::string subject = "-";
    std::optional<Day> until;
    for (const auto& gap : coverage::gaps(source.snapshot(), source.since(), source.until(), 1, scope)) {
        auto& rows = table.result.rows;
        if (gap.subject == subject && until && gap.since == *until + 1) {
            rows.back()[3] = gap.until.iso();
            rows.back()[4] = std::to_string(gap.until - *Day::parse(rows.back()[2]) + 1);
        } else {
            rows.push_back({gap.subject.empty() ? "officers" : gap.subject, subject_name(gap.subject), gap.since.iso(),
                            gap.until.iso(), std::to_string(gap.days())});
        }
        subject = gap.subject;
        until = gap.until;
    }
    return table;
}

DocumentTable network_of(const DocumentSource& source, const std::string& country)
{
    auto table = table_of("network", "Coordination on " + source.until().iso() + ", Art 5", "what value");
    const auto& board = source.snapshot().board;
    if (source.national().empty()) {
        const auto facilitation = Networks(source.snapshot()).facilitation_on(country, source.until());
        table.result.rows.push_back(
            {"facilitator", facilitation ? std::string(rank_word(facilitation->rank)) : "no_officer"});
    }
    const auto* last = board.last_network_meeting(country, source.until());
    table.result.rows.push_back({"last_meeting", last == nullptr ? std::string{} : last->day.iso()});
    for (const auto& gap : coverage::coordination(source.snapshot(), source.until()))
        if (gap.network == country && source.national().empty()) table.result.rows.push_back({"lacks", gap.gap});
    return table;
}

DocumentTable newest_reports(const DocumentSource& source, const std::string& country)
{
    auto table = table_of("newest_reports", "The newest reports", "uid topic observed_on title");
    store::ReportFilter filter;
    filter.countries = {country};
    filter.observed = source.period();
    auto& rows = table.result.rows;
    store::Reports(source.store()).each(filter, [&](const Record& report) {
        rows.push_back({report.uid(), report["topic"], report["observed_on"], report["title"]});
        return true;
    });
    std::stable_sort(rows.begin(), rows.end(), [](const auto& a, const auto& b) { return a[2] > b[2]; });
    if (rows.size() > newest) rows.resize(newest);
    return table;
}

} // namespace

DocumentAnswer country_document(const Context& context, const std::string& country, const DocumentPeriod& period)
{
    const DocumentSource source(context, period);
    must_know(source.store(), kinds::third_country, {country});
    const auto serving = serving_on(source, country);
    DocumentSection presence{"presence", "Who serves there", {}, {}, {}};
    presence.tables = {authorities(source, serving), mandates(source, serving), network_of(source, country)};
    DocumentSection missing{"coverage", "What is missing", {}, {}, {}};
    missing.tables.push_back(gaps(source, country));
    auto information = information_section(source, country);
    if (source.discloses()) information.tables.push_back(newest_reports(source, country));
    DocumentSection method{"method", "How it was counted", {}, {}, {}};
    method.paragraphs = {
        "Officers are those in service on the last day. Reports count by the day of observation, activities by the "
        "last day of their period, at the country that they are about.",
        source.state()};
    DocumentAnswer answer;
    answer.remarks = source.store().remarks();
    answer.restricted = period.disclose;
    answer.document = {"country",
                       source.country_name(country) + ", " + period.since.iso() + " to " + period.until.iso(),
                       source.head(),
                       {std::move(presence), std::move(missing), std::move(information),
                        smuggling_section(source, country), activities_section(source, country), std::move(method)}};
    return answer;
}

} // namespace ilonet::service
