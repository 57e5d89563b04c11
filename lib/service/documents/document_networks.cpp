// Networks of the activity report, Art 5.
#include "model/facilitation.hpp"
#include "service/documents/document_overview.hpp"
#include "service/documents/document_sections.hpp"
#include "service/networks/network_scope.hpp"

#include <array>
#include <map>

namespace ilonet::service {
namespace {

constexpr std::array ranks{Rank::commission, Rank::agency, Rank::agreed, Rank::tie, Rank::none};

using ByRank = std::map<Rank, std::int64_t>;

ByRank facilitators_on(const Networks& networks, Day day)
{
    ByRank by_rank;
    for (const auto& code : networks.all())
        if (!networks.is_region(code) && authorities_of(networks.members(code, day)).size() > 1)
            ++by_rank[networks.facilitation_on(code, day)->rank];
    return by_rank;
}

/// One column of the table: empty cells where the number would tell more of officers than the overview of deployments shows.
std::map<Rank, std::string> shown(const DocumentSource& source, const ShownDay& day, const ByRank& by_rank,
                                  std::string& all)
{
    const auto count = [&](Rank rank) {
        const auto at = by_rank.find(rank);
        return at == by_rank.end() ? std::int64_t{0} : at->second;
    };
    std::int64_t sum = 0;
    for (const auto rank : ranks) sum += count(rank);
    const bool networks = day.may_count_networks(sum);
    const bool kinds = day.may_count_countries_of(source, "commission", count(Rank::commission)) &&
                       day.may_count_countries_of(source, "agency", count(Rank::agency) + count(Rank::tie));
    all = networks ? std::to_string(sum) : std::string{};
    std::map<Rank, std::string> cells;
    for (const auto rank : ranks) cells[rank] = networks && kinds ? std::to_string(count(rank)) : std::string{};
    return cells;
}

DocumentTable facilitators(const DocumentSource& source, const Networks& networks)
{
    auto table =
        table_of("facilitators", "Country networks of two or more authorities, by who facilitates them (Art 5(2))",
                 "facilitator #on_since #on_until");
    const Overview overview(source);
    std::string all_since;
    std::string all_until;
    auto since = shown(source, ShownDay(source, overview, 0), facilitators_on(networks, source.since()), all_since);
    auto until = shown(source, ShownDay(source, overview, 1), facilitators_on(networks, source.until()), all_until);
    table.result.rows.push_back({"all", all_since, all_until});
    for (const auto rank : ranks) table.result.rows.push_back({std::string(rank_word(rank)), since[rank], until[rank]});
    return table;
}

DocumentTable network_meetings(const DocumentSource& source)
{
    auto table =
        table_of("network_meetings", "Meetings of networks in the period, and the duties of Art 5(1) they dealt with",
                 "duty #meetings");
    std::int64_t all = 0;
    std::map<std::string, std::int64_t> by_duty;
    for (const auto& meeting : source.snapshot().board.network_meetings) {
        if (!source.period().contains(meeting.day)) continue;
        ++all;
        for (const auto& duty : meeting.items) ++by_duty[duty];
    }
    table.result.rows.push_back({"all", std::to_string(all)});
    for (const auto& [duty, count] : by_duty) table.result.rows.push_back({duty, std::to_string(count)});
    return table;
}

} // namespace

DocumentSection networks_section(const DocumentSource& source)
{
    DocumentSection section{"networks", "Networks and their facilitators", {}, {}, {}};
    if (source.national().empty()) section.tables.push_back(facilitators(source, Networks(source.snapshot())));
    if (source.national().empty() && !source.discloses())
        section.paragraphs.emplace_back(
            "A cell is empty where its number would tell more of the officers than their own counts do.");
    if (!source.national().empty())
        section.paragraphs.emplace_back("Who facilitates a network is not known in a national file.");
    section.tables.push_back(network_meetings(source));
    return section;
}

} // namespace ilonet::service
