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
    Timeline(const Snapshot& snapshot, const Served& served, const Period& window, TimelineBy by, const Scope& scope)
        : snapshot_(snapshot), served_(served), window_(window), by_(by), scope_(scope), countries_(snapshot, scope),
          codes_(snapshot, served, scope, countries_), duties_(by_deployment(served))
    {
        for (const auto& word : scope.subjects)
            if (const auto subject = subject_number(word); subject != none) asked_ |= 1U << subject;
    }

    std::vector<TimelineRow> rows()
    {
        name_keys();
        for (std::uint32_t row = 0; row < served_.size(); ++row) {
            if (served_.days[row] != Days::active || served_.first[row] > served_.last[row]) continue;
            const auto first = std::max(served_.first[row], window_.first());
            const auto last = std::min(served_.last[row], window_.last());
            if (first <= last && codes_.held[served_.owner[row]]) add(row, first, last);
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
            for (const auto owner : served_.owner)
                if (codes_.held[owner]) named[served_.codes[owner]];
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

    /// Each deployment's, in the order in which they come.
    static std::vector<std::vector<const Served::Duty*>> by_deployment(const Served& served)
    {
        std::vector<std::vector<const Served::Duty*>> lists(served.size());
        for (const auto& duty : served.duties) lists[duty.deployment].push_back(&duty);
        return lists;
    }

    void add(std::uint32_t row, Day first, Day last)
    {
        const auto host = codes_.country[served_.country[row]];
        const bool counts = host != none && countries_.in_scope(host);
        if (by_ == TimelineBy::topic || by_ == TimelineBy::group) {
            if (!counts) return;
            for (auto& key : keys_)
                for (const auto& piece : pieces(row, first, last, key.subjects)) add_to(key, piece, 1, 0);
            return;
        }
        const auto served = pieces(row, first, last, asked_);
        if (counts)
            for (const auto& code : keys_of(row, host))
                for (const auto& piece : served) add_to(key(code), piece, 1, 0);
        if (by_ == TimelineBy::authority) return;
        for_each_cover(codes_, served_, row, [&](std::uint32_t country) {
            if (!countries_.in_scope(country)) return;
            for (const auto& code : keys_of(row, country))
                for (const auto& piece : served) add_to(key(code), piece, 0, 1);
        });
    }

    Key& key(const std::string& code) { return keys_[numbers_.at(code)]; }

    std::vector<std::string> keys_of(std::uint32_t row, std::uint32_t country) const
    {
        const auto& described = snapshot_.countries[country];
        switch (by_) {
        case TimelineBy::country: return {described.code};
        case TimelineBy::region: return {described.region};
        case TimelineBy::route: return described.routes;
        default: return {served_.codes[served_.owner[row]]};
        }
    }

    static void add_to(Key& key, const Piece& piece, std::int64_t officers, std::int64_t from_elsewhere)
    {
        const auto full_time = officers * piece.full_time;
        key.changes.push_back({piece.since, officers, from_elsewhere, full_time});
        key.changes.push_back({piece.until + 1, -officers, -from_elsewhere, -full_time});
    }

    /// Without subjects the days whole; else the days with a mandate for one of them, parted where the share changes.
    std::vector<Piece> pieces(std::uint32_t row, Day first, Day last, Subjects subjects) const
    {
        if (subjects == 0) return {{first, last, whole_officer}};
        std::map<Day, std::pair<int, std::int64_t>> changes; // mandates, hundredths
        for (const auto* duty : duties_[row]) {
            const auto subject = codes_.subject[duty->subject];
            if (subject == none || subject == 0 || (subjects >> subject & 1U) == 0 || duty->first > duty->last)
                continue;
            const auto begins = std::max(first, duty->first);
            const auto ends = std::min(last, duty->last);
            if (begins > ends) continue;
            const auto share = duty->share < 0 ? whole_officer : duty->share;
            auto& begun = changes[begins];
            ++begun.first, begun.second += share;
            auto& behind = changes[ends + 1];
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
    const Served& served_;
    Period window_;
    TimelineBy by_;
    const Scope& scope_;
    Countries countries_;
    ServedCodes codes_;
    Subjects asked_ = 0;
    std::vector<std::vector<const Served::Duty*>> duties_; ///< by row
    std::vector<Key> keys_;
    std::map<std::string, std::size_t, std::less<>> numbers_;
};

std::vector<TimelineRow> of_networks(const Snapshot& snapshot, const Served& served, const Period& window,
                                     const Scope& scope)
{
    std::vector<TimelineRow> found;
    for (const auto by : {TimelineBy::country, TimelineBy::region}) {
        const auto rows = Timeline(snapshot, served, window, by, scope).rows();
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
    return timeline(snapshot, served(snapshot), since, until, by, scope);
}

std::vector<TimelineRow> timeline(const Snapshot& snapshot, const Served& served, Day since, Day until, TimelineBy by,
                                  const Scope& scope)
{
    if (until < since) return {};
    if (by == TimelineBy::network) return of_networks(snapshot, served, {since, until}, scope);
    return Timeline(snapshot, served, {since, until}, by, scope).rows();
}

} // namespace ilonet::coverage
