// What is missing, Art 8(2)(e), and where coordination lacks, Art 5. No amounts: what is required less what lacks is
// who serves.
#include "coverage/coverage.hpp"
#include "service/documents/document_overview.hpp"
#include "service/documents/document_sections.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace ilonet::service {
namespace {

struct Missing {
    std::set<std::string> countries; ///< with a gap on the last day
    std::int64_t gaps = 0;           ///< requirements not met on the last day
    std::set<std::string> ever;      ///< requirements not met on some day
    std::int64_t days = 0;           ///< of these, added up
};

DocumentTable by_region(const DocumentSource& source, const std::vector<coverage::Gap>& gaps)
{
    std::map<std::string, Missing, NaturalOrder> regions;
    Missing all;
    for (const auto& gap : gaps)
        for (auto* missing : {&regions[source.region_of(gap.country)], &all}) {
            missing->ever.insert(gap.country + '/' + gap.subject);
            missing->days += gap.days();
            if (gap.until != source.until()) continue;
            missing->countries.insert(gap.country);
            ++missing->gaps;
        }
    auto table = table_of("gaps", "Requirements that are not met, by region",
                          "region name #countries_on_until #gaps_on_until #gaps_in_period #days");
    const auto append = [&](const std::string& code, const std::string& name, const Missing& missing) {
        table.result.rows.push_back({code, name, std::to_string(missing.countries.size()), std::to_string(missing.gaps),
                                     std::to_string(missing.ever.size()), std::to_string(missing.days)});
    };
    append("all", {}, all);
    for (const auto& [code, missing] : regions) append(code, source.region_name(code), missing);
    return table;
}

/// The countries of highest weight first.
DocumentTable by_country(const DocumentSource& source, const std::vector<coverage::Gap>& gaps)
{
    std::map<std::string, std::string, NaturalOrder> subjects;
    for (const auto& gap : gaps) {
        if (gap.until != source.until()) continue;
        auto& cell = subjects[gap.country];
        cell += (cell.empty() ? "" : " ") + (gap.subject.empty() ? "officers" : gap.subject);
    }
    auto table = table_of("gap_countries", "Countries where something is missing on the last day, by weight",
                          "country name region missing");
    for (const auto& [code, cell] : subjects)
        table.result.rows.push_back({code, source.country_name(code), source.region_of(code), cell});
    const auto weight = [&](const std::vector<std::string>& row) {
        const auto* country = source.snapshot().country(row[0]);
        return country == nullptr ? 0 : country->weight;
    };
    std::stable_sort(table.result.rows.begin(), table.result.rows.end(),
                     [&](const auto& a, const auto& b) { return weight(a) > weight(b); });
    return table;
}

DocumentTable coordination(const DocumentSource& source)
{
    std::map<std::string, std::int64_t> networks;
    for (const auto& gap : coverage::coordination(source.snapshot(), source.until())) ++networks[gap.gap];
    std::set<std::string> overlapping;
    for (const auto& overlap : coverage::overlaps(source.snapshot(), source.until(), source.until(), {}))
        overlapping.insert(overlap.country);
    networks["overlap"] = static_cast<std::int64_t>(overlapping.size());
    auto table = table_of("coordination", "Networks of two or more authorities that lack coordination on the last day",
                          "gap #networks");
    // Each of these networks has two officers or more.
    const ShownDay shown(source, Overview(source), 1);
    for (const std::string gap : {"no_facilitator", "no_meeting", "overlap", "topic_twice"})
        // Without the limit nobody looks at meetings.
        if (gap != "no_meeting" || source.snapshot().policy.network_meeting_months)
            table.result.rows.push_back(
                {gap, shown.may_count_networks(networks[gap]) ? std::to_string(networks[gap]) : std::string{}});
    return table;
}

} // namespace

DocumentSection coverage_section(const DocumentSource& source)
{
    const auto gaps = coverage::gaps(source.snapshot(), source.since(), source.until(), 1, {});
    DocumentSection section{"coverage", "What is missing", {}, {}, {}};
    section.paragraphs.emplace_back(
        "Requirements are those of the configuration. A gap is a day on which fewer officers serve, host "
        "or covering from elsewhere, than one of them asks for.");
    section.tables = {by_region(source, gaps), by_country(source, gaps)};
    auto bars = picture_of(PictureForm::bars, section.tables.front(), "region", "name", "gaps_on_until", "gaps");
    bars.marks.erase(bars.marks.begin()); // all
    bars.caption = "Requirements not met on " + source.until().iso() + ", by region";
    bars.text = "The table by region gives the same numbers.";
    section.pictures.push_back(std::move(bars));
    if (source.national().empty()) section.tables.push_back(coordination(source));
    return section;
}

} // namespace ilonet::service
