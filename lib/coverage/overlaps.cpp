// Where officers of several authorities work on one thing and nobody facilitates.
#include "coverage/coverage.hpp"
#include "coverage/intern.hpp"
#include "coverage/who_serves.hpp"
#include "model/facilitation.hpp"
#include "model/natural_order.hpp"

#include <algorithm>
#include <map>

namespace ilonet::coverage {
namespace {

/// Who serves one country and subject, as days go on.
class Present {
public:
    void change(std::string_view authority, int by)
    {
        auto& count = officers_[authority];
        count += by;
        all_ += by;
        if (count == 0) officers_.erase(authority);
    }
    bool is_overlap() const { return officers_.size() > 1; }
    std::int64_t officers() const { return all_; }
    std::vector<std::string> authorities() const
    {
        std::vector<std::string> codes;
        for (const auto& [code, count] : officers_) codes.emplace_back(code);
        return codes;
    }

private:
    std::map<std::string_view, int, NaturalOrder> officers_;
    std::int64_t all_ = 0;
};

/// The days on which the network has members and nobody facilitates, without holes where nothing changes.
std::vector<Period> without_facilitator(const Networks& networks, const std::string& country, Day since, Day until)
{
    std::vector<Period> days;
    for (const auto& stretch : networks.facilitation(country, since, until)) {
        if (stretch.rank != Rank::none && stretch.rank != Rank::tie) continue;
        if (!days.empty() && *days.back().until + 1 == stretch.since)
            days.back().until = stretch.until;
        else
            days.push_back({stretch.since, stretch.until});
    }
    return days;
}

/// Days that touch or overlap become one: an officer with two mandates for a subject is one officer.
std::vector<Period> joined(const std::vector<Period>& periods, const Period& window)
{
    std::vector<Period> days;
    for (const auto& period : periods)
        if (const auto within = intersection(period, window)) days.push_back({within->first(), within->last()});
    std::sort(days.begin(), days.end(), [](const Period& a, const Period& b) { return *a.since < *b.since; });
    std::vector<Period> whole;
    for (const auto& period : days) {
        if (!whole.empty() && *period.since <= *whole.back().until + 1)
            whole.back().until = std::max(*whole.back().until, *period.until);
        else
            whole.push_back(period);
    }
    return whole;
}

struct Change {
    Day day;
    std::string_view authority;
    int by;
};

class Country {
public:
    Country(const WhoServes& who, const std::string& code, std::vector<Period> days, std::vector<Overlap>& found)
        : who_(who), code_(code), days_(std::move(days)), found_(found)
    {
    }

    void look_at(std::string_view subject)
    {
        for (const auto& window : days_) {
            std::vector<Change> changes;
            for (const auto* deployment : who_.hosted(code_))
                for (const auto& period : joined(who_.days(*deployment, subject), window)) {
                    changes.push_back({*period.since, deployment->owner, 1});
                    changes.push_back({*period.until + 1, deployment->owner, -1});
                }
            std::sort(changes.begin(), changes.end(), [](const Change& a, const Change& b) { return a.day < b.day; });
            sweep(subject, changes);
        }
    }

private:
    void sweep(std::string_view subject, const std::vector<Change>& changes)
    {
        Present present;
        for (std::size_t i = 0; i < changes.size();) {
            const auto day = changes[i].day;
            for (; i < changes.size() && changes[i].day == day; ++i)
                present.change(changes[i].authority, changes[i].by);
            if (i == changes.size() || !present.is_overlap()) continue;
            Overlap overlap{code_, std::string(subject), present.authorities(), present.officers(),
                            day,   changes[i].day - 1};
            if (!found_.empty() && continues(found_.back(), overlap))
                found_.back().until = overlap.until;
            else
                found_.push_back(std::move(overlap));
        }
    }

    static bool continues(const Overlap& before, const Overlap& next)
    {
        return before.country == next.country && before.subject == next.subject &&
               before.authorities == next.authorities && before.officers == next.officers &&
               before.until + 1 == next.since;
    }

    const WhoServes& who_;
    const std::string& code_;
    std::vector<Period> days_;
    std::vector<Overlap>& found_;
};

} // namespace

std::vector<Overlap> overlaps(const Snapshot& snapshot, Day since, Day until, const Scope& scope)
{
    std::vector<Overlap> found;
    if (until < since) return found;
    const WhoServes who(snapshot);
    const Networks networks(snapshot);
    const Countries countries(snapshot, scope);
    for (std::uint32_t number = 0; number < snapshot.countries.size(); ++number) {
        if (!countries.in_scope(number)) continue;
        const auto& code = snapshot.countries[number].code;
        auto days = without_facilitator(networks, code, since, until);
        if (days.empty()) continue;
        Country country(who, code, std::move(days), found);
        for (std::uint32_t subject = 1; subject < subject_count; ++subject)
            if (subject_in_scope(scope, subject_word(subject))) country.look_at(subject_word(subject));
    }
    return found;
}

} // namespace ilonet::coverage
