// Documents over the whole network, for readers outside it.
#pragma once

#include "service/service.hpp"

namespace ilonet::service {

/// The overview of deployments that the biennial activity report carries (Art 4(1), 8(2)(c)): those in service on two days, by
/// authority, country, region and host kind. Columns: by, code, name, on_since, on_until, change. Counts under the policy's
/// smallest_cell are banded, and others with them where a reader could work them out (disclosure/); a change is left out where one
/// of its two counts is banded. With `disclose` all are shown, and a note says so.
ILONET_API Answer deployments_overview(const Context& context, Day since, Day until, bool disclose);

} // namespace ilonet::service
