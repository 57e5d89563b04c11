// Who is where on one day. A deployment counts where its host is a third country of that day and in scope; a country in
// scope may be covered from a host out of scope, and then shows in `from_elsewhere` alone.
#include "coverage/coverage.hpp"
#include "coverage/intern.hpp"

#include <algorithm>
#include <string>

namespace ilonet::coverage {
namespace {

/// What deployments on the day mean for lines: line numbers depend on `by`.
class Count {
public:
    Count(const Snapshot& snapshot, Day day, By by, const Scope& scope)
        : snapshot_(snapshot), day_(day), by_(by), scope_(scope), countries_(snapshot, scope)
    {
        for (std::uint32_t i = 0; i < snapshot.countries.size(); ++i)
            present_.push_back(countries_.in_scope(i) && snapshot.countries[i].status.contains(day));
        for (std::uint32_t subject = 1; subject < subject_count; ++subject)
            if (subject_in_scope(scope, subject_word(subject))) asked_subjects_ |= 1U << subject;
    }

    ListAnswer run()
    {
        choose_deployments();
        find_subjects();
        make_lines();
        for (const auto& chosen : chosen_) add(chosen);
        return answer();
    }

private:
    struct Chosen {
        const Deployment* deployment;
        bool planned;
        std::uint32_t host;          ///< `none` where the host is not counted
        std::uint32_t authority;     ///< index in `authorities_`
        std::uint32_t subjects = 0U; ///< bit by number of subject: mandates on the day
    };

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

    static bool on(const std::optional<Period>& days, Day day) { return days && days->contains(day); }

    std::uint32_t counted_host(const Deployment& deployment) const
    {
        const auto host = countries_.number(deployment.country);
        return host != none && present_[host] ? host : none;
    }

    void choose_deployments()
    {
        const AuthorityScope authorities(snapshot_, scope_);
        for (const auto& deployment : snapshot_.deployments) {
            const bool active = on(deployment.days_active(), day_);
            const bool planned = on(deployment.days_planned(), day_);
            if ((!active && !planned) || !authorities.holds(deployment.owner)) continue;
            chosen_.push_back({&deployment, planned, counted_host(deployment), authority_number(deployment.owner)});
        }
    }

    std::uint32_t authority_number(std::string_view code)
    {
        const auto next = static_cast<std::uint32_t>(authorities_.size());
        const auto [at, added] = numbers_.emplace(code, next);
        if (added) authorities_.push_back(code);
        return at->second;
    }

    /// Notes the mandates of the day; with subjects in the scope, deployments without such a mandate drop out.
    void find_subjects()
    {
        if (by_ != By::topic && scope_.subjects.empty()) return;
        Numbered numbers;
        numbers.reserve(chosen_.size());
        for (std::uint32_t i = 0; i < chosen_.size(); ++i) numbers.emplace(chosen_[i].deployment->uid, i);
        for (const auto& mandate : snapshot_.mandates) {
            const auto subject = subject_number(mandate.subject);
            if (subject == none || !mandate.period.contains(day_)) continue;
            const auto at = numbers.find(mandate.deployment);
            if (at != numbers.end()) chosen_[at->second].subjects |= asked_subjects_ & 1U << subject;
        }
        if (!scope_.subjects.empty()) std::erase_if(chosen_, [](const Chosen& c) { return c.subjects == 0; });
    }

    void make_lines()
    {
        for (std::uint32_t i = 0; i < snapshot_.countries.size(); ++i)
            if (present_[i]) countries_present_.push_back(i);
        if (by_ == By::country) make_country_lines();
        if (by_ == By::region) make_region_lines();
        if (by_ == By::authority) make_authority_lines();
        if (by_ == By::topic) make_subject_lines();
    }

    void add_line(std::string_view key, std::string_view name)
    {
        const auto countries = snapshot_.countries.size();
        lines_.push_back({std::string(key), std::string(name), std::vector<std::uint32_t>(countries),
                          std::vector<bool>(countries), std::vector<bool>(authorities_.size())});
    }

    void make_country_lines()
    {
        line_of_.assign(snapshot_.countries.size(), none);
        for (const auto country : countries_present_) {
            line_of_[country] = static_cast<std::uint32_t>(lines_.size());
            add_line(snapshot_.countries[country].code, snapshot_.countries[country].name);
        }
    }

    void make_region_lines()
    {
        std::vector<std::string_view> regions;
        for (const auto country : countries_present_) regions.push_back(snapshot_.countries[country].region);
        std::sort(regions.begin(), regions.end(), natural_less);
        regions.erase(std::unique(regions.begin(), regions.end()), regions.end());
        for (const auto code : regions) add_line(code, region_name(code));
        line_of_.assign(snapshot_.countries.size(), none);
        for (const auto country : countries_present_) {
            const auto at =
                std::lower_bound(regions.begin(), regions.end(), snapshot_.countries[country].region, natural_less);
            line_of_[country] = static_cast<std::uint32_t>(at - regions.begin());
        }
    }

    std::string_view region_name(std::string_view code) const
    {
        for (const auto& region : snapshot_.regions)
            if (region.code == code) return region.name;
        return {};
    }

    void make_authority_lines()
    {
        std::vector<bool> hosting(authorities_.size());
        for (const auto& chosen : chosen_)
            if (counts(chosen)) hosting[chosen.authority] = true;
        std::vector<std::uint32_t> order;
        for (std::uint32_t i = 0; i < authorities_.size(); ++i)
            if (hosting[i]) order.push_back(i);
        std::sort(order.begin(), order.end(),
                  [&](auto a, auto b) { return natural_less(authorities_[a], authorities_[b]); });
        line_of_.assign(authorities_.size(), none);
        for (const auto authority : order) {
            line_of_[authority] = static_cast<std::uint32_t>(lines_.size());
            const auto* known = snapshot_.authority(authorities_[authority]);
            add_line(authorities_[authority], known == nullptr ? std::string_view{} : known->name);
        }
    }

    void make_subject_lines()
    {
        line_of_.assign(subject_count, none);
        for (std::uint32_t subject = 1; subject < subject_count; ++subject) {
            if ((asked_subjects_ >> subject & 1U) == 0) continue;
            line_of_[subject] = static_cast<std::uint32_t>(lines_.size());
            add_line(subject_word(subject), subject_name(subject));
        }
    }

    static bool counts(const Chosen& chosen) { return !chosen.planned && chosen.host != none; }

    /// The lines that a deployment's presence in a country belongs to.
    template <typename Visit>
    void for_each_line(const Chosen& chosen, std::uint32_t country, Visit visit)
    {
        if (by_ == By::topic) {
            for (std::uint32_t subject = 1; subject < subject_count; ++subject)
                if ((chosen.subjects >> subject & 1U) != 0) visit(lines_[line_of_[subject]]);
            return;
        }
        const auto line = line_of_[by_ == By::authority ? chosen.authority : country];
        if (line != none) visit(lines_[line]);
    }

    void add(const Chosen& chosen)
    {
        if (chosen.host != none)
            for_each_line(chosen, chosen.host, [&](Tally& line) {
                if (chosen.planned) {
                    ++line.planned;
                    return;
                }
                ++line.hosted[chosen.host];
                line.authorities[chosen.authority] = true;
            });
        if (chosen.planned) return;
        for_each_cover(countries_, *chosen.deployment, [&](std::uint32_t country) {
            if (!present_[country]) return;
            for_each_line(chosen, country, [&](Tally& line) {
                ++line.from_elsewhere;
                line.covered[country] = true;
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
        for (const auto country : countries_present_) {
            const auto hosted = tally.hosted[country];
            line.officers += hosted;
            line.resident += hosted > 0 ? 1 : 0;
            line.single_officer += hosted == 1 ? 1 : 0;
            if (hosted == 0 && !tally.covered[country] && asks_for(country, index)) ++line.uncovered;
        }
        return line;
    }

    ListAnswer answer() const
    {
        ListAnswer answer;
        answer.day = day_;
        for (std::size_t i = 0; i < lines_.size(); ++i) answer.lines.push_back(line_of(lines_[i], i));
        std::vector<bool> hosts(snapshot_.countries.size());
        std::vector<bool> authorities(authorities_.size());
        for (const auto& chosen : chosen_) {
            if (!counts(chosen)) continue;
            ++answer.counted;
            hosts[chosen.host] = true;
            authorities[chosen.authority] = true;
        }
        answer.hosts = std::count(hosts.begin(), hosts.end(), true);
        answer.authorities = std::count(authorities.begin(), authorities.end(), true);
        return answer;
    }

    const Snapshot& snapshot_;
    Day day_;
    By by_;
    const Scope& scope_;
    Countries countries_;
    std::vector<bool> present_; ///< by country: a third country of the day and in scope
    std::vector<std::uint32_t> countries_present_;
    std::uint32_t asked_subjects_ = 0;
    std::vector<Chosen> chosen_;
    Numbered numbers_; ///< of authorities
    std::vector<std::string_view> authorities_;
    std::vector<Tally> lines_;
    std::vector<std::uint32_t> line_of_; ///< by country, authority or subject
};

} // namespace

ListAnswer list(const Snapshot& snapshot, Day day, By by, const Scope& scope)
{
    return Count(snapshot, day, by, scope).run();
}

} // namespace ilonet::coverage
