// Who serves, in time: each line by one sweep over starts and ends.
#include "coverage/coverage.hpp"
#include "coverage/intern.hpp"
#include "model/natural_order.hpp"

#include <algorithm>
#include <map>

namespace ilonet::coverage {
namespace {

constexpr std::int64_t whole_officer = 100;

struct Change {
    Day day;
    std::int64_t officers, from_elsewhere, full_time;
};

/// Days of one deployment on which its share of some subjects stays as it is.
struct Piece {
    Day since, until;
    std::int64_t full_time;
};

class Timeline {
public:
    Timeline(const Snapshot& snapshot, const Period& window, TimelineBy by, const Scope& scope)
        : snapshot_(snapshot), window_(window), by_(by), scope_(scope), countries_(snapshot, scope)
    {
        for (const auto& mandate : snapshot.mandates)
            if (const auto subject = subject_number(mandate.subject); subject != none && subject != 0)
                mandates_.emplace(mandate.deployment, std::pair(subject, &mandate));
        for (const auto& word : scope.subjects)
            if (const auto subject = subject_number(word); subject != none) asked_ |= 1U << subject;
    }

    std::vector<TimelineRow> rows()
    {
        name_keys();
        const AuthorityScope authorities(snapshot_, scope_);
        for (const auto& deployment : snapshot_.deployments) {
            const auto active = deployment.days_active();
            if (!active || !active->in_order() || !authorities.holds(deployment.owner)) continue;
            if (const auto days = intersection(*active, window_)) add(deployment, *days);
        }
        std::vector<TimelineRow> rows;
        for (auto& key : keys_) append(key, rows);
        return rows;
    }

private:
    struct Key {
        std::string code, name;
        Subjects subjects = 0; ///< of a topic, task or group
        std::vector<Change> changes;
    };

    void name_keys()
    {
        std::map<std::string, std::string, NaturalOrder> named;
        if (by_ == TimelineBy::topic) return name_subjects();
        if (by_ == TimelineBy::group) return name_groups();
        for (std::uint32_t i = 0; i < snapshot_.countries.size(); ++i) {
            const auto& country = snapshot_.countries[i];
            if (!countries_.in_scope(i)) continue;
            if (by_ == TimelineBy::country) named[country.code] = country.name;
            if (by_ == TimelineBy::region) named[country.region];
            if (by_ == TimelineBy::route)
                for (const auto& route : country.routes) named[route];
        }
        for (const auto& region : snapshot_.regions)
            if (const auto at = named.find(region.code); by_ == TimelineBy::region && at != named.end())
                at->second = region.name;
        if (by_ == TimelineBy::authority) {
            const AuthorityScope authorities(snapshot_, scope_);
            for (const auto& deployment : snapshot_.deployments)
                if (authorities.holds(deployment.owner)) named[deployment.owner];
            for (auto& [code, name] : named)
                if (const auto* authority = snapshot_.authority(code)) name = authority->name;
        }
        for (auto& [code, name] : named) add_key(code, name, 0);
    }

    void name_subjects()
    {
        for (std::uint32_t subject = 1; subject < subject_count; ++subject)
            if (subject_in_scope(scope_, subject_word(subject)))
                add_key(std::string(subject_word(subject)), std::string(subject_name(subject)), 1U << subject);
    }

    void name_groups()
    {
        for (const auto& group : subject_groups()) {
            const auto subjects = subjects_of(group) & (asked_ == 0 ? ~Subjects{0} : asked_);
            if (subjects != 0) add_key(std::string(group.name), spelled(subjects), subjects);
        }
    }

    void add_key(std::string code, std::string name, Subjects subjects)
    {
        numbers_.emplace(code, keys_.size());
        keys_.push_back({std::move(code), std::move(name), subjects, {}});
    }

    void add(const Deployment& deployment, const Period& days)
    {
        const auto host = countries_.number(deployment.country);
        const bool counts = host != none && countries_.in_scope(host);
        if (by_ == TimelineBy::topic || by_ == TimelineBy::group) {
            if (!counts) return;
            for (auto& key : keys_)
                for (const auto& piece : pieces(deployment, days, key.subjects)) add_to(key, piece, 1, 0);
            return;
        }
        const auto served = pieces(deployment, days, asked_);
        if (counts)
            for (const auto& code : keys_of(deployment, host))
                for (const auto& piece : served) add_to(key(code), piece, 1, 0);
        if (by_ == TimelineBy::authority) return;
        for_each_cover(countries_, deployment, [&](std::uint32_t country) {
            if (!countries_.in_scope(country)) return;
            for (const auto& code : keys_of(deployment, country))
                for (const auto& piece : served) add_to(key(code), piece, 0, 1);
        });
    }

    Key& key(const std::string& code) { return keys_[numbers_.at(code)]; }

    std::vector<std::string> keys_of(const Deployment& deployment, std::uint32_t country) const
    {
        const auto& described = snapshot_.countries[country];
        switch (by_) {
        case TimelineBy::country: return {described.code};
        case TimelineBy::region: return {described.region};
        case TimelineBy::route: return described.routes;
        default: return {deployment.owner};
        }
    }

    static void add_to(Key& key, const Piece& piece, std::int64_t officers, std::int64_t from_elsewhere)
    {
        const auto full_time = officers * piece.full_time;
        key.changes.push_back({piece.since, officers, from_elsewhere, full_time});
        key.changes.push_back({piece.until + 1, -officers, -from_elsewhere, -full_time});
    }

    /// Without subjects the days whole; else the days with a mandate for one of them, parted where the share changes.
    std::vector<Piece> pieces(const Deployment& deployment, const Period& days, Subjects subjects) const
    {
        if (subjects == 0) return {{days.first(), days.last(), whole_officer}};
        std::map<Day, std::pair<int, std::int64_t>> changes; // mandates, hundredths
        const auto [begin, end] = mandates_.equal_range(deployment.uid);
        for (auto at = begin; at != end; ++at) {
            const auto& [subject, mandate] = at->second;
            if ((subjects >> subject & 1U) == 0 || !mandate->period.in_order()) continue;
            const auto both = intersection(days, mandate->period);
            if (!both) continue;
            const auto share = mandate->share.value_or(whole_officer);
            auto& first = changes[both->first()];
            ++first.first, first.second += share;
            auto& behind = changes[both->last() + 1];
            --behind.first, behind.second -= share;
        }
        std::vector<Piece> found;
        std::int64_t mandates = 0;
        std::int64_t share = 0;
        for (auto at = changes.begin(); at != changes.end(); ++at) {
            mandates += at->second.first;
            share += at->second.second;
            if (mandates > 0) found.push_back({at->first, std::next(at)->first - 1, std::min(share, whole_officer)});
        }
        return found;
    }

    void append(Key& key, std::vector<TimelineRow>& rows) const
    {
        auto& changes = key.changes;
        std::sort(changes.begin(), changes.end(), [](const Change& a, const Change& b) { return a.day < b.day; });
        TimelineRow row{key.code, key.name, 0, 0, 0, window_.first(), window_.last()};
        for (std::size_t i = 0; i < changes.size();) {
            const auto day = changes[i].day;
            auto next = row;
            for (; i < changes.size() && changes[i].day == day; ++i) {
                next.officers += changes[i].officers;
                next.from_elsewhere += changes[i].from_elsewhere;
                next.full_time += changes[i].full_time;
            }
            const bool same = next.officers == row.officers && next.from_elsewhere == row.from_elsewhere &&
                              next.full_time == row.full_time;
            if (same || day > window_.last()) continue;
            if (day > row.since) {
                row.until = day - 1;
                rows.push_back(row);
            }
            next.since = day;
            row = next;
        }
        row.until = window_.last();
        rows.push_back(std::move(row));
    }

    const Snapshot& snapshot_;
    Period window_;
    TimelineBy by_;
    const Scope& scope_;
    Countries countries_;
    Subjects asked_ = 0;
    std::multimap<std::string_view, std::pair<std::uint32_t, const Mandate*>> mandates_;
    std::vector<Key> keys_;
    std::map<std::string, std::size_t, std::less<>> numbers_;
};

std::vector<TimelineRow> of_networks(const Snapshot& snapshot, const Period& window, const Scope& scope)
{
    std::vector<TimelineRow> found;
    for (const auto by : {TimelineBy::country, TimelineBy::region}) {
        const auto rows = Timeline(snapshot, window, by, scope).rows();
        for (auto at = rows.begin(); at != rows.end();) {
            const auto end = std::find_if(at, rows.end(), [&](const auto& row) { return row.key != at->key; });
            if (std::any_of(at, end, [](const auto& row) { return row.officers > 0; }))
                found.insert(found.end(), at, end);
            at = end;
        }
    }
    return found;
}

} // namespace

std::vector<TimelineRow> timeline(const Snapshot& snapshot, Day since, Day until, TimelineBy by, const Scope& scope)
{
    if (until < since) return {};
    if (by == TimelineBy::network) return of_networks(snapshot, {since, until}, scope);
    return Timeline(snapshot, {since, until}, by, scope).rows();
}

} // namespace ilonet::coverage
