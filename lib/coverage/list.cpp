// Who is where on one day. A deployment counts where its host is a third country of that day and in scope; a country in
// scope may be covered from a host out of scope, and then shows in `from_elsewhere` alone.
#include "coverage/coverage.hpp"
#include "coverage/on_day.hpp"

#include <algorithm>
#include <string>

namespace ilonet::coverage {
namespace {

/// All that one line needs, by country and by authority.
struct Tally {
    std::string key;
    std::string name;
    std::vector<std::uint32_t> hosted;
    std::vector<bool> covered;
    std::vector<bool> authorities;
    std::int64_t from_elsewhere = 0;
    std::int64_t planned = 0;
};

class Lines {
public:
    Lines(const Snapshot& snapshot, By by, const OnDay& on_day) : snapshot_(snapshot), by_(by), on_day_(on_day)
    {
        switch (by) {
        case By::country: by_country(); break;
        case By::region: by_region(); break;
        case By::authority: by_authority(); break;
        case By::topic: by_subject(); break;
        }
        for (const auto& present : on_day.deployments()) {
            count_host(present);
            if (!present.planned) count_covers(present);
        }
    }

    std::vector<Line> all() const
    {
        std::vector<Line> lines;
        for (std::size_t i = 0; i < tallies_.size(); ++i) lines.push_back(line_of(tallies_[i], i));
        return lines;
    }

private:
    void add_line(std::uint32_t number, std::string_view key, std::string_view name)
    {
        line_of_[number] = static_cast<std::uint32_t>(tallies_.size());
        const auto countries = snapshot_.countries.size();
        tallies_.push_back({std::string(key), std::string(name), std::vector<std::uint32_t>(countries),
                            std::vector<bool>(countries), std::vector<bool>(on_day_.authorities().size())});
    }

    void by_country()
    {
        line_of_.assign(snapshot_.countries.size(), none);
        for (const auto country : on_day_.countries())
            add_line(country, snapshot_.countries[country].code, snapshot_.countries[country].name);
    }

    void by_region()
    {
        line_of_.assign(snapshot_.countries.size(), none);
        auto order = on_day_.countries();
        const auto region = [&](std::uint32_t country) -> const std::string& {
            return snapshot_.countries[country].region;
        };
        std::stable_sort(order.begin(), order.end(),
                         [&](auto a, auto b) { return natural_less(region(a), region(b)); });
        for (const auto country : order)
            if (tallies_.empty() || tallies_.back().key != region(country))
                add_line(country, region(country), region_name(region(country)));
            else
                line_of_[country] = static_cast<std::uint32_t>(tallies_.size() - 1);
    }

    std::string_view region_name(std::string_view code) const
    {
        for (const auto& region : snapshot_.regions)
            if (region.code == code) return region.name;
        return {};
    }

    void by_authority()
    {
        const auto& codes = on_day_.authorities();
        line_of_.assign(codes.size(), none);
        std::vector<std::uint32_t> order;
        for (const auto& present : on_day_.deployments())
            if (present.counts()) order.push_back(present.authority);
        std::sort(order.begin(), order.end());
        order.erase(std::unique(order.begin(), order.end()), order.end());
        std::sort(order.begin(), order.end(), [&](auto a, auto b) { return natural_less(codes[a], codes[b]); });
        for (const auto number : order) {
            const auto* known = snapshot_.authority(codes[number]);
            add_line(number, codes[number], known == nullptr ? std::string_view{} : known->name);
        }
    }

    void by_subject()
    {
        line_of_.assign(subject_count, none);
        for (std::uint32_t subject = 1; subject < subject_count; ++subject)
            if (on_day_.asks_for_subject(subject)) add_line(subject, subject_word(subject), subject_name(subject));
    }

    /// The lines that a deployment's presence in a country belongs to.
    template <typename Visit>
    void for_each_line(const Present& present, std::uint32_t country, Visit visit)
    {
        if (by_ == By::topic) {
            for (std::uint32_t subject = 1; subject < subject_count; ++subject)
                if ((present.subjects >> subject & 1U) != 0) visit(tallies_[line_of_[subject]]);
            return;
        }
        const auto line = line_of_[by_ == By::authority ? present.authority : country];
        if (line != none) visit(tallies_[line]);
    }

    void count_host(const Present& present)
    {
        if (present.host == none) return;
        for_each_line(present, present.host, [&](Tally& tally) {
            if (present.planned) {
                ++tally.planned;
                return;
            }
            ++tally.hosted[present.host];
            tally.authorities[present.authority] = true;
        });
    }

    void count_covers(const Present& present)
    {
        for_each_cover(on_day_.numbers(), *present.deployment, [&](std::uint32_t country) {
            if (!on_day_.has(country)) return;
            for_each_line(present, country, [&](Tally& tally) {
                ++tally.from_elsewhere;
                tally.covered[country] = true;
            });
        });
    }

    /// By authority nothing is uncovered: no authority owes a country an officer.
    bool asks_for(std::uint32_t country, std::size_t line) const
    {
        return by_ == By::topic || (by_ != By::authority && line_of_[country] == line);
    }

    Line line_of(const Tally& tally, std::size_t index) const
    {
        Line line;
        line.key = tally.key;
        line.name = tally.name;
        line.from_elsewhere = tally.from_elsewhere;
        line.planned = tally.planned;
        line.authorities = std::count(tally.authorities.begin(), tally.authorities.end(), true);
        for (const auto country : on_day_.countries()) {
            const auto hosted = tally.hosted[country];
            line.officers += hosted;
            line.resident += hosted > 0 ? 1 : 0;
            line.single_officer += hosted == 1 ? 1 : 0;
            if (hosted == 0 && !tally.covered[country] && asks_for(country, index)) ++line.uncovered;
        }
        return line;
    }

    const Snapshot& snapshot_;
    By by_;
    const OnDay& on_day_;
    std::vector<Tally> tallies_;
    std::vector<std::uint32_t> line_of_; ///< by number of country, authority or subject
};

void count_all(const Snapshot& snapshot, const OnDay& on_day, ListAnswer& answer)
{
    std::vector<bool> hosts(snapshot.countries.size());
    std::vector<bool> authorities(on_day.authorities().size());
    for (const auto& present : on_day.deployments()) {
        if (!present.counts()) continue;
        ++answer.counted;
        hosts[present.host] = true;
        authorities[present.authority] = true;
    }
    answer.hosts = std::count(hosts.begin(), hosts.end(), true);
    answer.authorities = std::count(authorities.begin(), authorities.end(), true);
}

} // namespace

ListAnswer list(const Snapshot& snapshot, Day day, By by, const Scope& scope)
{
    const OnDay on_day(snapshot, day, scope, by == By::topic);
    ListAnswer answer;
    answer.day = day;
    answer.lines = Lines(snapshot, by, on_day).all();
    count_all(snapshot, on_day, answer);
    return answer;
}

} // namespace ilonet::coverage
