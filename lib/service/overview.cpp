#include "service/overview.hpp"

#include "disclosure/disclosure.hpp"
#include "model/decimal.hpp"
#include "model/failure.hpp"
#include "model/network.hpp"
#include "model/text.hpp"
#include "service/reading.hpp"

#include <array>
#include <map>

namespace ilonet::service {
namespace {

using disclosure::PublishedCounts;

constexpr std::int64_t usual_smallest_cell = 3;
constexpr std::array<std::pair<std::string_view, std::string_view>, 4> host_kinds{{
    {"a", "diplomatic mission of a member state"},
    {"b", "competent authority of the third country"},
    {"c", "international organisation"},
    {"d", "diplomatic mission of the Union"},
}};

struct NaturalOrder {
    bool operator()(const std::string& a, const std::string& b) const { return natural_less(a, b); }
};

/// How many are in service on each of the two days.
using Pair = std::array<std::int64_t, 2>;
using Counts = std::map<std::string, Pair, NaturalOrder>;

struct Overview {
    Pair total{};
    Counts authorities, countries, regions, host_kinds;

    void add(const Snapshot& snapshot, const Deployment& deployment, std::size_t day)
    {
        const auto* country = snapshot.country(deployment.country);
        ++total[day];
        ++authorities[deployment.owner][day];
        ++countries[deployment.country][day];
        ++regions[country == nullptr ? std::string{} : country->region][day];
        ++host_kinds[deployment.host_kind][day];
    }
};

/// What one of the two days shows, with all sums that a reader can form.
class ShownDay {
public:
    ShownDay(const Snapshot& snapshot, const Overview& overview, std::size_t day, std::int64_t smallest)
        : published_(smallest), day_(day), total_(published_.add(overview.total[day]))
    {
        add(overview.authorities, authorities_);
        add(overview.host_kinds, host_kinds_);
        add(overview.regions, regions_);
        std::map<std::string, std::vector<std::size_t>> by_region;
        for (const auto& [code, pair] : overview.countries) {
            countries_[code] = published_.add(pair[day]);
            const auto* country = snapshot.country(code);
            by_region[country == nullptr ? std::string{} : country->region].push_back(countries_[code]);
        }
        for (auto& [region, countries] : by_region) published_.add_up(std::move(countries), regions_.at(region));
        published_.protect();
    }

    std::size_t total() const { return total_; }
    std::size_t authority(const std::string& code) const { return authorities_.at(code); }
    std::size_t host_kind(const std::string& code) const { return host_kinds_.at(code); }
    std::size_t region(const std::string& code) const { return regions_.at(code); }
    std::size_t country(const std::string& code) const { return countries_.at(code); }
    bool is_exact(std::size_t count) const { return published_.is_exact(count); }
    std::string text(std::size_t count) const { return published_.text(count); }

private:
    using Numbers = std::map<std::string, std::size_t>;

    void add(const Counts& counts, Numbers& numbers)
    {
        std::vector<std::size_t> parts;
        for (const auto& [code, pair] : counts) parts.push_back(numbers[code] = published_.add(pair[day_]));
        published_.add_up(std::move(parts), total_);
    }

    PublishedCounts published_;
    std::size_t day_;
    std::size_t total_;
    Numbers authorities_, host_kinds_, regions_, countries_;
};

struct Row {
    std::string by, code, name;
    Pair counts;
    std::size_t on_since, on_until; ///< in the two shown days
};

void append(Result& result, const Row& row, const ShownDay& since, const ShownDay& until)
{
    const bool exact = since.is_exact(row.on_since) && until.is_exact(row.on_until);
    result.rows.push_back({row.by, row.code, row.name, since.text(row.on_since), until.text(row.on_until),
                           exact ? std::to_string(row.counts[1] - row.counts[0]) : std::string{}});
}

std::string host_kind_name(const std::string& code)
{
    for (const auto& [kind, name] : host_kinds)
        if (kind == code) return std::string(name);
    return "not known";
}

void append_rows(Result& result, const Snapshot& snapshot, const Overview& overview, const ShownDay& since,
                 const ShownDay& until)
{
    append(result, {"all", {}, {}, overview.total, since.total(), until.total()}, since, until);
    for (const auto& [code, counts] : overview.authorities) {
        const auto* authority = snapshot.authority(code);
        const auto name = authority == nullptr ? std::string{} : authority->name;
        append(result, {"authority", code, name, counts, since.authority(code), until.authority(code)}, since, until);
    }
    for (const auto& [code, counts] : overview.host_kinds)
        append(result, {"host_kind", code, host_kind_name(code), counts, since.host_kind(code), until.host_kind(code)},
               since, until);
    for (const auto& [code, counts] : overview.regions) {
        std::string name;
        for (const auto& region : snapshot.regions)
            if (region.code == code) name = region.name;
        append(result, {"region", code, name, counts, since.region(code), until.region(code)}, since, until);
    }
    for (const auto& [code, counts] : overview.countries) {
        const auto* country = snapshot.country(code);
        const auto name = country == nullptr ? std::string{} : country->name;
        append(result, {"country", code, name, counts, since.country(code), until.country(code)}, since, until);
    }
}

std::int64_t smallest_cell(const store::Store& store)
{
    const auto policy = store.find(kinds::policy, "smallest_cell");
    return policy ? parse_whole((*policy)["value"]).value_or(usual_smallest_cell) : usual_smallest_cell;
}

std::string note_on_cells(std::int64_t smallest, bool disclose)
{
    if (disclose) return "Small counts are shown (--disclose): not for publication.";
    return "Counts under " + std::to_string(smallest) +
           " are banded, and others where these could be worked out from them.";
}

} // namespace

Answer deployments_overview(const Context& context, Day since, Day until, bool disclose)
{
    if (until < since)
        throw Failure(Exit::usage, "--until " + until.iso() + " is before --since " + since.iso(),
                      "name the earlier day with --since");
    const auto store = reading(context);
    store::Parts parts;
    parts.requirements = false;
    parts.deployments = true;
    const auto snapshot = store.snapshot(parts);
    Overview overview;
    const std::array days{since, until};
    for (const auto& deployment : snapshot.deployments)
        for (std::size_t day = 0; day < days.size(); ++day)
            if (const auto service = deployment.days_active(); service && service->contains(days[day]))
                overview.add(snapshot, deployment, day);
    const auto smallest = smallest_cell(store);
    const ShownDay on_since(snapshot, overview, 0, disclose ? 1 : smallest);
    const ShownDay on_until(snapshot, overview, 1, disclose ? 1 : smallest);
    Answer answer;
    answer.remarks = store.remarks();
    answer.result.title = "Deployments on " + since.iso() + " and on " + until.iso();
    answer.result.columns = {{"by"}, {"code"}, {"name"}, {"on_since", true}, {"on_until", true}, {"change", true}};
    append_rows(answer.result, snapshot, overview, on_since, on_until);
    const auto& national = store.file().authority;
    answer.result.notes = {"Counted: deployments in service on the day, each at its host" +
                               (national.empty() ? "." : "; of " + national + " alone, others are not known."),
                           note_on_cells(smallest, disclose)};
    return answer;
}

} // namespace ilonet::service
