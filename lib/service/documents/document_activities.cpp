// What officers did, Art 3(3), 3(5), 3(6): counts of persons, none small enough to tell who.
#include "disclosure/disclosure.hpp"
#include "model/decimal.hpp"
#include "model/snapshot.hpp"
#include "records/cells.hpp"
#include "service/documents/document_overview.hpp"
#include "service/documents/document_sections.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <optional>

namespace ilonet::service {
namespace {

constexpr std::array<FieldName, 8> of_persons{"participants", "checked",  "advised",   "requests",
                                              "identified",   "returned", "resettled", "admitted"};
using ActivitySums = std::array<std::optional<std::int64_t>, of_persons.size()>;

struct CountedActivity {
    std::int64_t activities = 0;
    std::optional<std::int64_t> events;
    ActivitySums sums;

    void add(const Record& activity)
    {
        ++activities;
        if (const auto count = parse_whole(activity["events"])) events = events.value_or(0) + *count;
        for (std::size_t i = 0; i < of_persons.size(); ++i)
            if (const auto count = parse_whole(activity[of_persons[i]])) sums[i] = sums[i].value_or(0) + *count;
    }
};

struct Activities {
    std::map<std::string, CountedActivity> by_kind;
    std::map<std::string, CountedActivity, NaturalOrder> returns_by_served;
};

std::string country_of(const Snapshot& snapshot, const Record& activity)
{
    if (!activity["country"].empty()) return activity["country"];
    const auto* deployment = snapshot.deployment(activity["deployment"]);
    return deployment == nullptr ? std::string{} : deployment->country;
}

Activities read_activities(const DocumentSource& source, const std::string& country)
{
    Filter filter;
    filter.period = source.period();
    Activities activities;
    Record activity(kinds::activity);
    for (auto& cells : list_from(source.store(), kinds::activity, filter).result.rows) {
        activity.cells = std::move(cells);
        // A count cannot be parted: it stands where its last day is.
        const auto last = Day::parse(activity["until"]);
        if (!last || !source.period().contains(*last)) continue;
        if (!country.empty() && country_of(source.snapshot(), activity) != country) continue;
        activities.by_kind[activity["kind"]].add(activity);
        if (activity["kind"] == "return_assistance")
            activities.returns_by_served[activity["served"].empty() ? activity["owner"] : activity["served"]].add(
                activity);
    }
    return activities;
}

/// The number that a sum has among the published counts; none where nobody counted.
using Numbers = std::array<std::optional<std::size_t>, of_persons.size()>;

class Publication {
public:
    Publication(const Activities& activities, std::int64_t smallest) : published_(smallest)
    {
        for (const auto& [kind, counted] : activities.by_kind) kinds_[kind] = add(counted.sums);
        for (const auto& [served, counted] : activities.returns_by_served) served_[served] = add(counted.sums);
        for (std::size_t i = 0; i < of_persons.size(); ++i) {
            std::vector<std::size_t> parts;
            for (const auto& [served, numbers] : served_)
                if (numbers[i]) parts.push_back(*numbers[i]);
            if (!parts.empty()) published_.add_up(std::move(parts), *kinds_.at("return_assistance")[i]);
        }
        published_.protect();
    }

    std::string of_kind(const std::string& kind, std::size_t i) const { return text(kinds_.at(kind)[i]); }
    std::string of_served(const std::string& served, std::size_t i) const { return text(served_.at(served)[i]); }

private:
    Numbers add(const ActivitySums& sums)
    {
        Numbers numbers;
        for (std::size_t i = 0; i < sums.size(); ++i)
            if (sums[i]) numbers[i] = published_.add(*sums[i]);
        return numbers;
    }
    std::string text(const std::optional<std::size_t>& number) const
    {
        return number ? published_.text(*number) : std::string{};
    }

    disclosure::PublishedCounts published_;
    std::map<std::string, Numbers> kinds_;
    std::map<std::string, Numbers> served_;
};

std::size_t index_of(std::string_view count)
{
    return static_cast<std::size_t>(std::find(of_persons.begin(), of_persons.end(), count) - of_persons.begin());
}

} // namespace

DocumentSection activities_section(const DocumentSource& source, const std::string& country)
{
    const auto activities = read_activities(source, country);
    const Publication publication(activities, source.smallest());
    DocumentSection section{"activities", "Returns and other assistance", {}, {}, {}};
    section.paragraphs.emplace_back(
        "Activities whose last day lies in the period; an empty cell was not counted by anybody.");
    auto returns = table_of("returns", "Assistance with return (Art 3(6)(a)) by whom it was done for",
                            "served name #activities #requests #identified #returned");
    for (const auto& [served, counted] : activities.returns_by_served) {
        auto& row = returns.result.rows.emplace_back(
            std::vector{served, source.authority_name(served), std::to_string(counted.activities)});
        for (const auto* count : {"requests", "identified", "returned"})
            row.push_back(publication.of_served(served, index_of(count)));
    }
    auto kinds =
        table_of("activities", "All activities by kind",
                 "kind #activities #events #participants #checked #advised #requests #identified #returned #resettled "
                 "#admitted");
    for (const auto& [kind, counted] : activities.by_kind) {
        auto& row = kinds.result.rows.emplace_back(
            std::vector{kind, std::to_string(counted.activities),
                        counted.events ? std::to_string(*counted.events) : std::string{}});
        for (std::size_t i = 0; i < of_persons.size(); ++i) row.push_back(publication.of_kind(kind, i));
    }
    section.tables = {std::move(returns), std::move(kinds)};
    return section;
}

} // namespace ilonet::service
