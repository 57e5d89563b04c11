// The overview of deployments, Art 4(1).
#include "model/snapshot.hpp"
#include "service/documents/document_overview.hpp"
#include "service/documents/document_sections.hpp"

#include <algorithm>
#include <array>

namespace ilonet::service {
namespace {

constexpr std::array<std::pair<std::string_view, std::string_view>, 4> host_kinds{{
    {"a", "diplomatic mission of a member state"},
    {"b", "competent authority of the third country"},
    {"c", "international organisation"},
    {"d", "diplomatic mission of the Union"},
}};

struct Row {
    std::string by, code, name;
    Overview::Pair counts;
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
    append(result, {"all", {}, {}, overview.total(), since.total(), until.total()}, since, until);
    for (const auto& [code, counts] : overview.authorities())
        append(result,
               {"authority", code, source.authority_name(code), counts, since.authority(code), until.authority(code)},
               since, until);
    for (const auto& [code, counts] : overview.host_kinds())
        append(result, {"host_kind", code, host_kind_name(code), counts, since.host_kind(code), until.host_kind(code)},
               since, until);
    for (const auto& [code, counts] : overview.regions())
        append(result, {"region", code, source.region_name(code), counts, since.region(code), until.region(code)},
               since, until);
    for (const auto& [code, counts] : overview.countries())
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
    const Overview overview(source);
    const ShownDay on_since(source, overview, 0);
    const ShownDay on_until(source, overview, 1);
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
    answer.restricted = period.disclose;
    answer.document = {"deployments", section.heading, source.head(), {}};
    answer.document.sections.push_back(std::move(section));
    return answer;
}

} // namespace ilonet::service
