// The biennial activity report, Art 8(2)(c).
#include "service/documents/document_sections.hpp"

namespace ilonet::service {
namespace {

DocumentSection method(const DocumentSource& source)
{
    DocumentSection section{"method", "How it was counted", {}, {}, {}};
    section.paragraphs = {
        "Deployments count on the days of their service, each at its host; one whose first day is not known counts on the day on "
        "which it was seen.",
        "Reports count by the day of observation, activities by the last day of their period, meetings and decisions by their day. A "
        "report that was corrected counts once, as corrected.",
        "Networks are those of one host country with officers of two or more authorities. Joint work counts while its officer is in "
        "service.",
        source.state(),
    };
    return section;
}

} // namespace

DocumentAnswer activity_document(const Context& context, const DocumentPeriod& period)
{
    const DocumentSource source(context, period);
    DocumentAnswer answer;
    answer.remarks = source.store().remarks();
    answer.restricted = period.disclose;
    auto& document = answer.document;
    document.name = "activity";
    document.title = "Activity report of the network of immigration liaison officers, " + period.since.iso() + " to " +
                     period.until.iso();
    document.head = source.head();
    document.head.insert(document.head.begin(), "Article 8(2)(c) of Regulation (EU) 2019/1240.");
    document.sections = {deployments_section(source), networks_section(source),
                         information_section(source), smuggling_section(source),
                         activities_section(source),  joint_section(source),
                         board_section(source),       funding_section(source),
                         coverage_section(source),    method(source)};
    return answer;
}

} // namespace ilonet::service
