#include "service/coverage/coverage_picture.hpp"

#include "model/decimal.hpp"

namespace ilonet::service {
namespace {

Picture stretches(std::string name, const std::string& caption, std::string text, const CoveragePeriod& asked)
{
    const auto span = " from " + asked.since.iso() + " to " + asked.until.iso();
    return {PictureForm::stretches,    std::move(name), caption + span, std::move(text), "officers", {},
            {asked.since, asked.until}};
}

std::string subject_label(const std::string& subject)
{
    return subject.empty() ? "officers" : subject.size() == 1 ? "topic " + subject : subject;
}

} // namespace

Picture picture_of(const Snapshot& snapshot, const std::vector<coverage::Gap>& gaps, const CoveragePeriod& asked)
{
    auto picture = stretches("gaps_picture", "What lacks",
                             "A bar is as dark as the gap is great; on days without a bar nothing lacks. Countries and "
                             "subjects without any gap have no line. The table gives each bar's numbers.",
                             asked);
    for (const auto& gap : gaps) {
        const auto* country = snapshot.country(gap.country);
        picture.marks.push_back({gap.country + "/" + gap.subject,
                                 (country == nullptr || country->name.empty() ? gap.country : country->name) + ", " +
                                     subject_label(gap.subject),
                                 static_cast<double>(gap.gap()) / 100,
                                 hundredths_text(gap.gap()),
                                 {gap.since, gap.until}});
    }
    return picture;
}

Picture picture_of(const std::vector<coverage::TimelineRow>& rows, const CoveragePeriod& asked)
{
    auto picture = stretches("timeline_picture", "Officers",
                             "A bar is as dark as there are many officers, and empty where there is none. The table "
                             "gives each bar's numbers.",
                             asked);
    for (const auto& row : rows)
        picture.marks.push_back({row.key,
                                 row.name.empty() ? row.key : row.name,
                                 static_cast<double>(row.officers),
                                 std::to_string(row.officers),
                                 {row.since, row.until}});
    return picture;
}

} // namespace ilonet::service
