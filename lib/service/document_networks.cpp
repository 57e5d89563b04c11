// Networks of the activity report, Art 5.
#include "model/facilitation.hpp"
#include "service/document_sections.hpp"
#include "service/network_scope.hpp"

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

DocumentTable facilitators(const DocumentSource& source, const Networks& networks)
{
    auto table =
        table_of("facilitators", "Country networks of two or more authorities, by who facilitates them (Art 5(2))",
                 "facilitator #on_since #on_until");
    auto since = facilitators_on(networks, source.since());
    auto until = facilitators_on(networks, source.until());
    std::int64_t all_since = 0;
    std::int64_t all_until = 0;
    for (const auto rank : ranks) {
        all_since += since[rank];
        all_until += until[rank];
        table.result.rows.push_back(
            {std::string(rank_word(rank)), std::to_string(since[rank]), std::to_string(until[rank])});
    }
    table.result.rows.insert(table.result.rows.begin(), {"all", std::to_string(all_since), std::to_string(all_until)});
    return table;
}

DocumentTable meetings(const DocumentSource& source)
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
    if (source.national().empty())
        section.tables.push_back(facilitators(source, Networks(source.snapshot())));
    else
        section.paragraphs.emplace_back("Who facilitates a network is not known in a national file.");
    section.tables.push_back(meetings(source));
    return section;
}

} // namespace ilonet::service
