#include "model/decimal.hpp"
#include "model/snapshot.hpp"
#include "records/cells.hpp"
#include "records/reading.hpp"
#include "service/asked_words.hpp"
#include "service/service.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <optional>

namespace ilonet::service {
namespace {

constexpr std::array<FieldName, 9> counts{"events",     "participants", "checked",   "advised", "requests",
                                          "identified", "returned",     "resettled", "admitted"};

/// How many of how many, over the activities that give both.
struct Rate {
    std::int64_t part = 0, whole = 0;

    void add(const Record& activity, FieldName part_field, FieldName whole_field)
    {
        const auto some = parse_whole(activity[part_field]);
        const auto all = parse_whole(activity[whole_field]);
        if (!some || !all) return;
        part += *some;
        whole += *all;
    }

    std::string percent() const
    {
        constexpr std::int64_t hundredths_of_a_percent = 100'00;
        constexpr auto largest = INT64_MAX / hundredths_of_a_percent;
        if (whole == 0) return {};
        return hundredths_text(part <= largest ? part * hundredths_of_a_percent / whole
                                               : part / (whole / hundredths_of_a_percent));
    }
};

struct Sums {
    std::int64_t activities = 0;
    std::array<std::optional<std::int64_t>, counts.size()> sums;
    Rate identified, advised;

    void add(const Record& activity)
    {
        ++activities;
        for (std::size_t i = 0; i < counts.size(); ++i)
            if (const auto count = parse_whole(activity[counts[i]])) sums[i] = sums[i].value_or(0) + *count;
        identified.add(activity, "identified", "requests");
        advised.add(activity, "advised", "checked");
    }

    void append_to(std::vector<std::string>& row) const
    {
        row.push_back(std::to_string(activities));
        for (const auto& sum : sums) row.push_back(sum ? std::to_string(*sum) : std::string{});
        row.push_back(identified.percent());
        row.push_back(advised.percent());
    }
};

std::string cell_of(const Snapshot& snapshot, const Record& activity, std::string_view by)
{
    if (by == "kind") return activity["kind"];
    if (by == "deployment") return activity["deployment"];
    if (by == "authority") return activity["owner"];
    if (by == "served") return activity["served"].empty() ? activity["owner"] : activity["served"];
    if (by == "month") return activity["until"].substr(0, std::string_view("YYYY-MM").size());
    const auto* deployment = snapshot.deployment(activity["deployment"]);
    if (deployment == nullptr) return {};
    if (by == "officer") return deployment->officer;
    const auto& country = activity["country"].empty() ? deployment->country : activity["country"];
    if (by == "country") return country;
    const auto* described = snapshot.country(country);
    return described == nullptr ? std::string{} : described->region;
}

struct RowOrder {
    bool operator()(const std::vector<std::string>& a, const std::vector<std::string>& b) const
    {
        return std::lexicographical_compare(a.begin(), a.end(), b.begin(), b.end(), natural_less);
    }
};

std::vector<Column> columns_by(const std::vector<std::string>& by)
{
    std::vector<Column> columns;
    for (const auto& name : by) columns.push_back({name});
    columns.push_back({"activities", true});
    for (const auto name : counts) columns.push_back({std::string(name.text()), true});
    columns.push_back({"identified_percent", true});
    columns.push_back({"advised_percent", true});
    return columns;
}

} // namespace

Answer count_activities(const Context& context, const Filter& filter, const std::vector<std::string>& kinds,
                        const std::vector<std::string>& by)
{
    must_be_choices("by", by, activity_groupings);
    const auto store = reading(context);
    store::SnapshotParts parts;
    parts.requirements = false;
    parts.deployments = true;
    const auto snapshot = store.snapshot(parts);
    const auto listed = list_from(store, kinds::activity, filter);
    std::map<std::vector<std::string>, Sums, RowOrder> groups;
    std::int64_t counted_activities = 0;
    for (const auto& cells : listed.result.rows) {
        Record activity(kinds::activity);
        activity.cells = cells;
        if (!kinds.empty() && std::find(kinds.begin(), kinds.end(), activity["kind"]) == kinds.end()) continue;
        std::vector<std::string> key;
        for (const auto& name : by) key.push_back(cell_of(snapshot, activity, name));
        groups[std::move(key)].add(activity);
        ++counted_activities;
    }
    Answer answer;
    answer.remarks = store.remarks();
    answer.result.columns = columns_by(by);
    for (const auto& [key, sums] : groups) {
        auto& row = answer.result.rows.emplace_back(key);
        sums.append_to(row);
    }
    answer.result.notes.push_back(std::to_string(counted_activities) +
                                  (counted_activities == 1 ? " activity counted" : " activities counted") +
                                  (store.file().authority.empty() ? "" : ", of " + store.file().authority + " alone"));
    return answer;
}

} // namespace ilonet::service
