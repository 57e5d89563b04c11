// The networks' own use cases beside those that every kind of record has (service.hpp): who is in them, who
// facilitates, what the board was told, how often they met. Art 5.
#pragma once

#include "model/api.hpp"
#include "service/service.hpp"

#include <optional>
#include <string>
#include <vector>

namespace ilonet::service {

struct NetworkFilter {
    std::vector<std::string> networks, regions, authorities; ///< empty: all
    std::int64_t min_authorities = 1;
};

/// Networks with members on the day. Columns: network, name, kind, officers, authorities, guests, rank, authority, deployment,
/// candidates, last_meeting.
ILONET_API Answer networks(const Context& context, Day day, const NetworkFilter& filter);
/// Who is in a network on a day. Columns: kind (member or guest), uid, authority, officer, country, place, since, until,
/// topics, facilitates.
ILONET_API Answer network(const Context& context, const std::string& code, Day day);
/// Who facilitates over a period, Art 5(2), cut to it; on a single day the whole stretch around it, empty ends and days where it
/// is open. Columns: network, since, until, days, rank, authority, deployment, candidates,
/// notified_on.
ILONET_API Answer facilitators(const Context& context, Day since, Day until, const NetworkFilter& filter);
/// Records that the board is told what it does not know of the facilitators on the day, Art 5(3). Columns: network, uid,
/// authority, deployment, since, notified_on.
ILONET_API Answer notify_facilitators(const Context& context, const std::vector<std::string>& codes, Day day);
/// Meetings of networks in a period, by network. Columns: network, name, meetings, a to h, with_guests, last.
ILONET_API Answer count_network_meetings(const Context& context, Day since, Day until, const NetworkFilter& filter);
/// Networks of several authorities that lack coordination on a day. Columns: network, name, officers, authorities, gap, since,
/// days, detail.
ILONET_API Answer coordination(const Context& context, Day day, const NetworkFilter& filter);

} // namespace ilonet::service
