// Who is where on one day. A deployment counts where its host is a third country of that day and in scope; a country in
// scope may be covered from a host out of scope, and then shows in `from_elsewhere` alone.
#include "coverage/coverage.hpp"
#include "coverage/joint_work.hpp"
#include "coverage/on_day.hpp"

#include <algorithm>
#include <string>
#include <utility>

namespace ilonet::coverage {
namespace {

bool about_subjects(By by) { return by == By::topic || by == By::group; }

/// All that one line needs, by country and by authority.
struct Tally {
    std::string key;
    std::string name;
    Subjects subjects = 0; ///< of a line by topic or group
    std::vector<std::uint32_t> hosted;
    std::vector<bool> covered;
    std::vector<bool> authorities;
    std::int64_t from_elsewhere = 0;
    std::int64_t planned = 0;
    JointTally joint_work;
};

class Lines {
public:
    Lines(const Snapshot& snapshot, By by, const OnDay& on_day, const std::vector<JointWork>& joint_work)
        : snapshot_(snapshot), by_(by), on_day_(on_day)
    {
        switch (by) {
        case By::country: by_country(); break;
        case By::region: by_region(); break;
        case By::authority: by_authority(joint_work); break;
        case By::topic: by_topic(); break;
        case By::group: by_group(); break;
        case By::network: break; // see networks()
        }
        for (const auto& present : on_day.deployments()) {
            count_host(present);
            if (!present.planned) count_covers(present);
        }
        for (const auto& work : joint_work) count_joint_work(work);
    }

    std::vector<Line> all() const
    {
        std::vector<Line> lines;
        for (std::size_t i = 0; i < tallies_.size(); ++i) lines.push_back(line_of(tallies_[i], i));
        return lines;
    }

private:
    /// Its number.
    std::uint32_t add_line(std::string_view key, std::string_view name, Subjects subjects = 0)
    {
        Tally tally;
        tally.key = key;
        tally.name = name;
        tally.subjects = subjects;
        tally.hosted.resize(snapshot_.countries.size());
        tally.covered.resize(snapshot_.countries.size());
        tally.authorities.resize(on_day_.authorities().size());
        tallies_.push_back(std::move(tally));
        return static_cast<std::uint32_t>(tallies_.size() - 1);
    }

    void by_country()
    {
        line_of_.assign(snapshot_.countries.size(), none);
        for (const auto country : on_day_.countries())
            line_of_[country] = add_line(snapshot_.countries[country].code, snapshot_.countries[country].name);
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
        for (const auto country : order) {
            if (tallies_.empty() || tallies_.back().key != region(country))
                add_line(region(country), region_name(region(country)));
            line_of_[country] = static_cast<std::uint32_t>(tallies_.size() - 1);
        }
    }

    std::string_view region_name(std::string_view code) const
    {
        for (const auto& region : snapshot_.regions)
            if (region.code == code) return region.name;
        return {};
    }

    void by_authority(const std::vector<JointWork>& joint_work)
    {
        const auto& codes = on_day_.authorities();
        line_of_.assign(codes.size(), none);
        std::vector<std::uint32_t> order;
        for (const auto& present : on_day_.deployments())
            if (present.counts()) order.push_back(present.authority);
        for (const auto& work : joint_work) order.insert(order.end(), work.authorities.begin(), work.authorities.end());
        std::sort(order.begin(), order.end());
        order.erase(std::unique(order.begin(), order.end()), order.end());
        std::sort(order.begin(), order.end(), [&](auto a, auto b) { return natural_less(codes[a], codes[b]); });
        for (const auto number : order) {
            const auto* known = snapshot_.authority(codes[number]);
            line_of_[number] = add_line(codes[number], known == nullptr ? std::string_view{} : known->name);
        }
    }

    void by_topic()
    {
        for (std::uint32_t subject = 1; subject < subject_count; ++subject)
            if (const auto asked = on_day_.asked_subjects() & 1U << subject; asked != 0)
                add_line(subject_word(subject), subject_name(subject), asked);
    }

    void by_group()
    {
        for (const auto& group : subject_groups())
            if (const auto asked = on_day_.asked_subjects() & subjects_of(group); asked != 0)
                add_line(group.name, spelled(asked), asked);
    }

    /// The lines that a deployment's presence in a country belongs to.
    template <typename Visit>
    void for_each_line(const Present& present, std::uint32_t country, Visit visit)
    {
        if (about_subjects(by_)) return for_each_line_about(present.subjects, visit);
        const auto line = line_of_[by_ == By::authority ? present.authority : country];
        if (line != none) visit(tallies_[line]);
    }

    template <typename Visit>
    void for_each_line_about(Subjects subjects, Visit visit)
    {
        for (auto& tally : tallies_)
            if ((tally.subjects & subjects) != 0) visit(tally);
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

    void count_joint_work(const JointWork& work)
    {
        const auto count = [&](Tally& tally) { tally.joint_work.add(work); };
        if (about_subjects(by_)) return for_each_line_about(work.subjects, count);
        if (by_ != By::authority) return count(tallies_[line_of_[work.host]]);
        for (const auto authority : work.authorities) count(tallies_[line_of_[authority]]);
    }

    /// By authority nothing is uncovered: no authority owes a country an officer.
    bool asks_for(std::uint32_t country, std::size_t line) const
    {
        return about_subjects(by_) || (by_ != By::authority && line_of_[country] == line);
    }

    Line line_of(const Tally& tally, std::size_t index) const
    {
        Line line;
        line.key = tally.key;
        line.name = tally.name;
        line.from_elsewhere = tally.from_elsewhere;
        line.planned = tally.planned;
        tally.joint_work.write_to(line);
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
    std::vector<std::uint32_t> line_of_; ///< by number of country or authority
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

/// Those that host an officer: of countries, then of regions.
std::vector<Line> networks(const Snapshot& snapshot, const OnDay& on_day, const std::vector<JointWork>& joint_work)
{
    std::vector<Line> lines;
    for (const auto by : {By::country, By::region})
        for (auto& line : Lines(snapshot, by, on_day, joint_work).all())
            if (line.officers > 0) lines.push_back(std::move(line));
    return lines;
}

} // namespace

ListAnswer list(const Snapshot& snapshot, Day day, By by, const Scope& scope)
{
    OnDay on_day(snapshot, day, scope, about_subjects(by));
    const auto joint_work = joint_work_on(day, snapshot, on_day);
    ListAnswer answer;
    answer.day = day;
    answer.lines =
        by == By::network ? networks(snapshot, on_day, joint_work) : Lines(snapshot, by, on_day, joint_work).all();
    count_all(snapshot, on_day, answer);
    return answer;
}

} // namespace ilonet::coverage
