// Deployments and mandates as columns: each row is a value for a moment, and no list of them is ever held.
#include "store/connection.hpp"
#include "store/json_array.hpp"
#include "store/touching.hpp"
#include "store/value_rows.hpp"

#include <algorithm>
#include <array>

namespace ilonet::store {
namespace {

// With more deployments than this, to look through all mandates is quicker than to look up each one's.
constexpr std::size_t most_looked_up = 20'000;

class Reader {
public:
    Reader(Connection& connection, const Period& touching) : connection_(connection), touching_(touching) {}

    Served read()
    {
        read_deployments();
        read_mandates();
        return std::move(served_);
    }

private:
    void read_deployments()
    {
        static const std::vector<std::string> wanted{"owner",  "country",       "state",         "since",   "until",
                                                     "covers", "planned_since", "planned_until", "seen_on", "uid"};
        const bool some = touching_ != Period{};
        const auto days = touching_days(touching_);
        const auto bound = some ? std::span<const std::string>(days) : std::span<const std::string>();
        // In the order of their bytes the uids can be looked up where they stand.
        each_value(connection_, kinds::deployment, row_, std::string(some ? those_that_touch : "") + " ORDER BY t.uid",
                   bound, wanted, [&] {
                       auto& deployment = row_.deployments.front();
                       served_.add(deployment);
                       uids_.push_back(std::move(deployment.uid));
                       row_.deployments.clear();
                   });
    }

    void read_mandates()
    {
        static const std::vector<std::string> wanted{"deployment", "topic", "task", "share", "since", "until"};
        const bool few = touching_ != Period{} && uids_.size() <= most_looked_up;
        const std::array list{few ? json_array(uids_) : std::string()};
        const auto bound = few ? std::span<const std::string>(list) : std::span<const std::string>();
        each_value(connection_, kinds::mandate, row_,
                   few ? "WHERE t.deployment IN (SELECT value FROM json_each(?))" : "", bound, wanted, [&] {
                       const auto& mandate = row_.mandates.front();
                       const auto at = std::lower_bound(uids_.begin(), uids_.end(), mandate.deployment);
                       if (at != uids_.end() && *at == mandate.deployment)
                           served_.add(static_cast<std::uint32_t>(at - uids_.begin()), mandate);
                       row_.mandates.clear();
                   });
    }

    Connection& connection_;
    const Period& touching_;
    Served served_;
    std::vector<std::string> uids_; ///< by row
    Snapshot row_;
};

} // namespace

Served Store::served(const Period& touching) const
{
    return with_failures(*connection_, [&] { return Reader(*connection_, touching).read(); });
}

} // namespace ilonet::store
