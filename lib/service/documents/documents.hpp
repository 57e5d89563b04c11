// Documents that the board, a state or the public is sent: several tables with their pictures and texts. What a Failure
// says, and what threads may do: records/records.hpp.
#pragma once

#include "coverage/scope.hpp"
#include "model/api.hpp"
#include "model/result.hpp"
#include "service/service.hpp"

#include <optional>
#include <string>
#include <vector>

namespace ilonet::service {

/// Every document is made from one state of the file, which its last section names; the same file, days and arguments give the
/// same document.
struct DocumentAnswer {
    Document document;
    std::vector<MarkedText> remarks; ///< sentences for stderr
    bool restricted = false;         ///< small counts are shown: files are for their owner alone
};

/// What is published shows no small counts of persons: those under the policy's smallest_cell are banded, and others with them
/// where a reader could work them out (disclosure/). With `disclose` all are shown, and the document says so.
struct DocumentPeriod {
    Day since, until;      ///< both are days of the period
    bool disclose = false; ///< for the desk alone
};

/// The overview of deployments that the activity report carries (Art 4(1), 8(2)(c)): those in service on two days, by authority,
/// host kind, region and country, with a map. One table, `deployments`: by, code, name, on_since, on_until, change; a change is
/// left out where one of its two counts is banded. Failure (usage) where the days are in the wrong order.
ILONET_API DocumentAnswer deployments_document(const Context& context, const DocumentPeriod& period);

/// The biennial activity report, Art 8(2)(c): deployments, networks, information, smuggling, returns and the other tasks of
/// Art 3(6), joint work, the board, coverage, and how all of it was counted. Failure: usage where the days are in the wrong
/// order, or more than fifty years apart.
ILONET_API DocumentAnswer activity_document(const Context& context, const DocumentPeriod& period);

/// What is known of one third country: who serves there on the period's last day and on what, what they found out and did,
/// and what was missing in the period. With `disclose` also the titles of the newest reports. Failure (not_found) for a
/// country that the file does not know; usage of the days.
ILONET_API DocumentAnswer country_document(const Context& context, const std::string& country,
                                           const DocumentPeriod& period);

/// A programme of the board, its items and their progress (Art 8(2)(a)): this one, or the one whose period holds the day.
/// Failure: not_found where there is none; usage where two hold the day.
ILONET_API DocumentAnswer programme_document(const Context& context, const std::string& uid, Day on);

/// Who serves in which third country on a day, and what lacks: one table, `coverage` (country, name, region, officers,
/// from_elsewhere, required, lacking), and two maps of it. For the desk: small counts are shown. Failure: not_found
/// for a country, region or authority of the scope that the file does not know.
ILONET_API DocumentAnswer coverage_map(const Context& context, Day day, const coverage::Scope& scope);

} // namespace ilonet::service
