// Reports in the activity report and in a country's picture, Art 3(4).
#include "model/month.hpp"
#include "model/snapshot.hpp"
#include "service/documents/document_sections.hpp"
#include "service/reports/report_question.hpp"

#include <map>

namespace ilonet::service {
namespace {

constexpr std::int64_t months_of_silence = 12;

ReportQuestion question_of(const DocumentSource& source, const std::string& country)
{
    ReportQuestion question;
    question.observed = source.period();
    if (!country.empty()) question.countries = {country};
    return question;
}

DocumentTable topics_table(const DocumentSource& source, const std::string& country)
{
    auto table =
        table_of("topics", "Reports by topic of Art 3(4), with the days they took",
                 "topic name #reports #incidents #received_median #received_p90 #processed_median #processed_p90 "
                 "#backlog");
    const auto question = question_of(source, country);
    std::map<std::string, std::string> incidents;
    for (const auto& row : counted_reports(source.store(), question, {"topic"}).rows) incidents[row[0]] = row[2];
    std::map<std::string, std::vector<std::string>> lags;
    for (auto& row : lag_of_reports(source.store(), question, {"topic"}, source.until()).rows) lags[row[0]] = row;
    for (const auto& topic : topics()) {
        const std::string code(topic.code);
        const auto at = lags.find(code);
        if (at == lags.end())
            table.result.rows.push_back({code, std::string(topic.name), "0", "0", "", "", "", "", "0"});
        else
            table.result.rows.push_back({code, std::string(topic.name), at->second[1], incidents[code], at->second[3],
                                         at->second[4], at->second[6], at->second[7], at->second[8]});
    }
    return table;
}

/// Reports and incidents of every month of the period, also of those without any.
std::vector<std::vector<std::string>> by_month(const DocumentSource& source, const ReportQuestion& question)
{
    std::map<std::string, std::vector<std::string>> months;
    const auto last = month_of(source.until().iso());
    for (auto day = source.since();; day = day.plus_months(1)) {
        const auto month = month_of(day.iso());
        months[month] = {month, "0", "0"};
        if (month >= last) break;
    }
    for (auto& row : counted_reports(source.store(), question, {"month"}).rows) months[row[0]] = row;
    std::vector<std::vector<std::string>> rows;
    for (auto& [month, row] : months) rows.push_back(std::move(row));
    return rows;
}

DocumentTable months_table(const DocumentSource& source, const std::string& country)
{
    auto table = table_of("months", "Reports by month of observation", "month #reports #incidents");
    table.result.rows = by_month(source, question_of(source, country));
    return table;
}

DocumentTable regions_table(const DocumentSource& source)
{
    auto table = table_of("regions", "Reports by region observed", "region name #reports #incidents");
    for (const auto& row : counted_reports(source.store(), question_of(source, {}), {"region"}).rows)
        table.result.rows.push_back({row[0], source.region_name(row[0]), row[1], row[2]});
    return table;
}

DocumentTable silent_table(const DocumentSource& source, const std::string& country)
{
    ReportQuestion question;
    if (!country.empty()) question.countries = {country};
    std::map<std::string, std::int64_t> countries;
    for (const auto& row : silence(source.store(), question, source.until(), months_of_silence).rows)
        ++countries[row[1]];
    const bool of_one = !country.empty();
    auto table =
        table_of("silent",
                 "Topics that officers have had a mandate for, without a report from the host country in twelve "
                 "months",
                 of_one ? "topic name" : "topic name #countries");
    for (const auto& [topic, count] : countries) {
        auto& row = table.result.rows.emplace_back(std::vector{topic, subject_name(topic)});
        if (!of_one) row.push_back(std::to_string(count));
    }
    return table;
}

Picture months_picture(const DocumentTable& months)
{
    auto picture = picture_of(PictureForm::columns, months, "month", "month", "reports", "reports");
    picture.text = "The table by month gives the same numbers.";
    return picture;
}

} // namespace

DocumentSection information_section(const DocumentSource& source, const std::string& country)
{
    DocumentSection section{"information", "Information collected", {}, {}, {}};
    section.paragraphs.emplace_back(
        "Reports observed in the period that no later one has replaced. Medians and 90th percentiles are "
        "days from observed to received and from received to processed; the backlog is what was "
        "received by the last day and not processed by then.");
    section.tables.push_back(topics_table(source, country));
    section.tables.push_back(months_table(source, country));
    section.pictures.push_back(months_picture(section.tables.back()));
    if (country.empty()) section.tables.push_back(regions_table(source));
    section.tables.push_back(silent_table(source, country));
    return section;
}

DocumentSection smuggling_section(const DocumentSource& source, const std::string& country)
{
    DocumentSection section{"smuggling", "Smuggling of migrants and trafficking", {}, {}, {}};
    section.paragraphs.emplace_back(
        "Reports on smuggling and trafficking organisations (topic d) and on document fraud (topic f). "
        "A report on several routes is counted at each of them.");
    auto question = question_of(source, country);
    question.topics = {"d", "f"};
    auto months = table_of("smuggling_months", "Reports on topics d and f by month", "month #reports #incidents");
    months.result.rows = by_month(source, question);
    auto routes = table_of("smuggling_routes", "Reports on topics d and f by route", "route #reports #incidents");
    routes.result.rows = counted_reports(source.store(), question, {"route"}).rows;
    auto picture = picture_of(PictureForm::bars, routes, "route", "route", "reports", "reports");
    picture.text = "The table by route gives the same numbers.";
    section.tables = {std::move(months), std::move(routes)};
    section.pictures.push_back(std::move(picture));
    return section;
}

} // namespace ilonet::service
