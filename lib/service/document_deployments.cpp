// The overview of deployments, Art 4(1).
#include "disclosure/disclosure.hpp"
#include "model/network.hpp"
#include "model/text.hpp"
#include "service/document_sections.hpp"

#include <algorithm>
#include <array>
#include <map>

namespace ilonet::service {
namespace {

using disclosure::PublishedCounts;

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

void append_rows(Result& result, const DocumentSource& source, const Overview& overview, const ShownDay& since,
                 const ShownDay& until)
{
    append(result, {"all", {}, {}, overview.total, since.total(), until.total()}, since, until);
    for (const auto& [code, counts] : overview.authorities)
        append(result,
               {"authority", code, source.authority_name(code), counts, since.authority(code), until.authority(code)},
               since, until);
    for (const auto& [code, counts] : overview.host_kinds)
        append(result, {"host_kind", code, host_kind_name(code), counts, since.host_kind(code), until.host_kind(code)},
               since, until);
    for (const auto& [code, counts] : overview.regions)
        append(result, {"region", code, source.region_name(code), counts, since.region(code), until.region(code)},
               since, until);
    for (const auto& [code, counts] : overview.countries)
        append(result, {"country", code, source.country_name(code), counts, since.country(code), until.country(code)},
               since, until);
}

/// Of the rows of one kind, on the last day.
Picture picture_by(const DocumentTable& table, std::string_view by, PictureForm form, std::string name,
                   std::string caption)
{
    auto rows = table;
    std::erase_if(rows.result.rows, [&](const auto& row) { return row[0] != by; });
    auto picture = picture_of(form, rows, "code", "name", "on_until", "officers");
    picture.name = std::move(name);
    picture.caption = std::move(caption);
    return picture;
}

std::string shown_countries(const Picture& map)
{
    const auto served =
        std::count_if(map.marks.begin(), map.marks.end(), [](const Mark& mark) { return mark.value > 0; });
    return std::to_string(served) + (served == 1 ? " country" : " countries");
}

} // namespace

DocumentSection deployments_section(const DocumentSource& source)
{
    const std::array days{source.since(), source.until()};
    Overview overview;
    for (const auto& deployment : source.snapshot().deployments)
        for (std::size_t day = 0; day < days.size(); ++day)
            if (const auto service = deployment.days_active(); service && service->contains(days[day]))
                overview.add(source.snapshot(), deployment, day);
    const ShownDay on_since(source.snapshot(), overview, 0, source.smallest());
    const ShownDay on_until(source.snapshot(), overview, 1, source.smallest());
    const auto first = source.since().iso();
    const auto last = source.until().iso();
    DocumentSection section{"deployments", "Deployments on " + first + " and on " + last, {}, {}, {}};
    section.paragraphs.push_back(on_since.text(on_since.total()) + " officers were in service on " + first + ", " +
                                 on_until.text(on_until.total()) + " on " + last + ", each counted at its host.");
    auto table = table_of("deployments", "Deployments in service on " + first + " and on " + last,
                          "by code name #on_since #on_until #change");
    append_rows(table.result, source, overview, on_since, on_until);
    auto map = picture_by(table, "country", PictureForm::map, "deployments_map", "Officers by host country on " + last);
    map.text = "On " + last + " officers serve in " + shown_countries(map) +
               "; the rows of the table by country give each count.";
    auto bars =
        picture_by(table, "region", PictureForm::bars, "deployments_by_region", "Officers by region on " + last);
    bars.text = "The rows of the table by region give the same counts.";
    section.pictures = {std::move(map), std::move(bars)};
    section.tables.push_back(std::move(table));
    return section;
}

DocumentAnswer deployments_document(const Context& context, const DocumentPeriod& period)
{
    const DocumentSource source(context, period);
    auto section = deployments_section(source);
    section.paragraphs.push_back(source.state());
    DocumentAnswer answer;
    answer.remarks = source.store().remarks();
    answer.document = {"deployments", section.heading, source.head(), {}};
    answer.document.sections.push_back(std::move(section));
    return answer;
}

} // namespace ilonet::service
