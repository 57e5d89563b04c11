// Coverage of third countries on a day, as a map and a table.
#include "coverage/coverage.hpp"
#include "model/decimal.hpp"
#include "service/coverage/coverage.hpp"
#include "service/coverage/coverage_question.hpp"
#include "service/documents/document_overview.hpp"

#include <map>

namespace ilonet::service {
namespace {

struct Here {
    std::int64_t officers = 0, from_elsewhere = 0, required = 0, lacking = 0; ///< the last two in hundredths
};

std::map<std::string, Here, NaturalOrder> by_country(const Snapshot& snapshot, Day day, const coverage::Scope& scope)
{
    std::map<std::string, Here, NaturalOrder> countries;
    for (const auto& line : coverage::list(snapshot, day, coverage::By::country, scope).lines)
        countries[line.key] = {line.officers, line.from_elsewhere, 0, 0};
    for (const auto& row : coverage::matrix(snapshot, day, day, scope))
        for (std::size_t i = 0; i < row.required.size(); ++i) {
            auto& here = countries[row.country];
            here.required += row.required[i];
            here.lacking += row.gap[i];
        }
    return countries;
}

Picture map_of(const DocumentTable& table, std::string_view column, std::string name, std::string caption,
               std::string unit, std::string text)
{
    auto picture = picture_of(PictureForm::map, table, "country", "name", column, std::move(unit));
    picture.name = std::move(name);
    picture.caption = std::move(caption);
    picture.text = std::move(text);
    return picture;
}

} // namespace

DocumentAnswer coverage_map(const Context& context, Day day, const coverage::Scope& scope)
{
    const DocumentSource source(context, {day, day, true});
    must_know(source.store(), scope);
    auto table = table_of("coverage", "Third countries on " + day.iso(),
                          "country name region #officers #from_elsewhere #required #lacking");
    for (const auto& [code, here] : by_country(source.snapshot(), day, scope))
        table.result.rows.push_back({code, source.country_name(code), source.region_of(code),
                                     std::to_string(here.officers), std::to_string(here.from_elsewhere),
                                     hundredths_text(here.required), hundredths_text(here.lacking)});
    DocumentSection section{"coverage", "Coverage on " + day.iso(), {}, {}, {}};
    section.paragraphs = {
        "Officers are counted at their host; from elsewhere are those who cover the country from another. What "
        "lacks is the sum over the requirements of what is short of each.",
        source.state()};
    section.pictures = {map_of(table, "officers", "officers_map", "Officers hosted on " + day.iso(), "officers",
                               "The column officers of the table gives each number."),
                        map_of(table, "lacking", "lacking_map", "What lacks of the requirements on " + day.iso(),
                               "officers", "The column lacking of the table gives each number, with its decimals.")};
    section.tables.push_back(std::move(table));
    DocumentAnswer answer;
    answer.remarks = source.store().remarks();
    answer.document = {"coverage_map", section.heading, source.head(), {}};
    answer.document.sections.push_back(std::move(section));
    return answer;
}

} // namespace ilonet::service
