#include "service/networks/network_scope.hpp"

#include "model/failure.hpp"
#include "model/nearest.hpp"
#include "model/safe_text.hpp"
#include "records/filter.hpp"

#include <algorithm>
#include <span>

namespace ilonet::service {

Snapshot network_snapshot(const store::Store& store, bool mandates)
{
    store::SnapshotParts parts;
    parts.deployments = parts.board = true;
    parts.mandates = mandates;
    return store.snapshot(parts);
}

void must_be_network(const Networks& networks, const Snapshot& snapshot, const std::string& code)
{
    if (networks.is_network(code)) return;
    std::vector<std::string> known;
    for (const auto& country : snapshot.countries) known.push_back(country.code);
    for (const auto& region : snapshot.regions) known.push_back(region.code);
    throw Failure(Fault::not_found, "there is no network " + spelled_out(code),
                  did_you_mean(code, std::span<const std::string>(known)));
}

void must_know(const store::Store& store, const Networks& networks, const Snapshot& snapshot,
               const NetworkFilter& filter)
{
    for (const auto& code : filter.networks) must_be_network(networks, snapshot, code);
    records::must_know(store, kinds::region, filter.regions);
    records::must_know(store, kinds::authority, filter.authorities);
}

std::vector<std::string> chosen(const Networks& networks, const Snapshot& snapshot, const NetworkFilter& filter)
{
    auto codes = networks.all();
    std::erase_if(codes, [&](const std::string& code) {
        const auto* country = snapshot.country(code);
        return !among(filter.networks, code) ||
               (!filter.regions.empty() && !among(filter.regions, country == nullptr ? code : country->region));
    });
    return codes;
}

std::set<std::string> authorities_of(const std::vector<const Deployment*>& members)
{
    std::set<std::string> codes;
    for (const auto* deployment : members) codes.insert(deployment->owner);
    return codes;
}

bool takes_part(const std::set<std::string>& authorities, const NetworkFilter& filter)
{
    if (static_cast<std::int64_t>(authorities.size()) < filter.min_authorities) return false;
    return filter.authorities.empty() ||
           std::any_of(filter.authorities.begin(), filter.authorities.end(),
                       [&](const std::string& code) { return authorities.contains(code); });
}

Facilitation as_far_as_known(Facilitation facilitation, const std::string& national)
{
    if (!national.empty()) facilitation = {facilitation.since, facilitation.until, {}, {}, {}, {}};
    return facilitation;
}

std::string rank_cell(const Facilitation& facilitation, const std::string& national)
{
    return national.empty() ? std::string(rank_word(facilitation.rank)) : "not_known";
}

std::string who_is_counted(const store::Store& store)
{
    const auto& national = store.file().authority;
    return national.empty() ? "" : "; a file of " + national + ": other authorities' officers are not known";
}

std::string joined(const std::vector<std::string>& words)
{
    std::string text;
    for (const auto& word : words) text += (text.empty() ? "" : " ") + word;
    return text;
}

} // namespace ilonet::service
