// Networks of officers and who facilitates them: Art 5(1)-(2).
//
// A local network is the officers hosted in one third country, a regional one those hosted in the countries of a
// region. On each day precedence decides: an officer of the Commission facilitates; else one of an agency; else the one
// on whom the members agreed. The text does not say what holds when two agencies are there: that is a tie, which an
// agreement settles. Where the Commission or the agency has several officers there, it facilitates, and an agreement
// may name which.
#pragma once

#include "model/snapshot.hpp"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace ilonet {

enum class Rank { commission, agency, tie, agreed, none };
std::string_view rank_word(Rank rank);

/// Who facilitates on a stretch of days.
struct Facilitation {
    Day since, until;
    Rank rank = Rank::none;
    std::string authority;               ///< empty for tie and none
    std::string deployment;              ///< empty where it is not known which officer of the authority
    std::vector<std::string> candidates; ///< of a tie: the agencies, in natural order

    bool same_as(const Facilitation& other) const
    {
        return rank == other.rank && authority == other.authority && deployment == other.deployment &&
               candidates == other.candidates;
    }
};

/// The networks of a snapshot that holds reference records, deployments and agreements; it must outlive this.
class Networks {
public:
    explicit Networks(const Snapshot& snapshot);

    /// True for a third country or a region that is described.
    bool is_network(std::string_view code) const;
    bool is_region(std::string_view code) const;
    /// The country's or region's own name; empty where it is not described.
    std::string name(std::string_view code) const;
    /// Codes of all networks with a deployment of whatever state, countries first, each in natural order.
    std::vector<std::string> all() const;

    /// Deployments active on the day and hosted there, in natural order of uid.
    std::vector<const Deployment*> members(std::string_view code, Day day) const;
    /// The stretches of days in the closed period on which the network has members, in order, each as long as nothing of
    /// the answer changes. One sweep over starts and ends.
    std::vector<Facilitation> facilitation(std::string_view code, Day since, Day until) const;
    /// The same for one day: nothing where the network has no member.
    std::optional<Facilitation> facilitation_on(std::string_view code, Day day) const;
    /// First of the days up to this one on all of which officers of two or more authorities serve there; nothing where
    /// they do not on the day itself.
    std::optional<Day> shared_since(std::string_view code, Day day) const;

private:
    std::vector<const Deployment*> ever_members(std::string_view code) const;

    const Snapshot& snapshot_;
    std::map<std::string, std::vector<const Deployment*>, std::less<>> by_country_;
    std::map<std::string, std::vector<std::string>, std::less<>> countries_of_region_;
};

} // namespace ilonet
