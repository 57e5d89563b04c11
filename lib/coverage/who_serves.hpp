// Which deployments serve a country, and on which days with which mandate.
#pragma once

#include "model/snapshot.hpp"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace ilonet::coverage {

class WhoServes {
public:
    explicit WhoServes(const Snapshot& snapshot);

    /// Deployments of whatever state that the country hosts, in natural order of uid.
    const std::vector<const Deployment*>& hosted(std::string_view country) const;
    /// Those that cover it from another host.
    const std::vector<const Deployment*>& covering(std::string_view country) const;

    /// In service on the day, or with `with_planned` planned for it, and where the subject is not empty with a mandate for it.
    bool serves(const Deployment& deployment, std::string_view subject, Day day, bool with_planned) const;
    /// Periods of its mandates for the subject, of one that was planned too; without subject its days of service.
    std::vector<Period> days(const Deployment& deployment, std::string_view subject) const;

private:
    using ByCountry = std::map<std::string_view, std::vector<const Deployment*>>;
    static const std::vector<const Deployment*>& list_of(const ByCountry& by_country, std::string_view country);

    ByCountry hosted_, covering_;
    std::multimap<std::string_view, const Mandate*> mandates_; ///< by deployment
};

} // namespace ilonet::coverage
