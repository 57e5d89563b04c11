#include "service/reports/reports.hpp"

#include "model/failure.hpp"
#include "model/safe_text.hpp"
#include "model/utf8.hpp"
#include "records/cells.hpp"
#include "records/reading.hpp"
#include "service/reports/report_question.hpp"

namespace ilonet::service {

void each_report(const Context& context, const ReportQuestion& question, const std::function<void(const Result&)>& take)
{
    constexpr std::size_t some = 4096;
    const auto store = reading(context);
    const store::Reports reports(store);
    auto part = columns_of(kinds::report);
    auto filter = filter_of(store, question);
    filter.with_replaced = true; // else its correction could not be imported elsewhere
    reports.each(filter, [&](const Record& report) {
        part.rows.push_back(report.cells);
        if (part.rows.size() == some) {
            take(part);
            part.rows.clear();
        }
        return true;
    });
    if (!part.rows.empty()) take(part);
}

Answer list_reports(const Context& context, const ReportQuestion& question, std::int64_t limit)
{
    const auto store = reading(context);
    const store::Reports reports(store);
    Answer answer;
    answer.remarks = store.remarks();
    answer.result = columns_of(kinds::report);
    auto& rows = answer.result.rows;
    reports.each(filter_of(store, question), [&](const Record& report) {
        if (limit >= 0 && static_cast<std::int64_t>(rows.size()) >= limit) return false;
        rows.push_back(report.cells);
        return true;
    });
    return answer;
}

Answer show_report(const Context& context, const std::string& uid)
{
    const auto store = reading(context);
    const store::Reports reports(store);
    auto report = reports.find(uid);
    if (!report)
        throw Failure(Fault::not_found, "there is no report " + spelled_out(uid),
                      "find it with: {report search} WORDS"_marked);
    Answer answer;
    answer.remarks = store.remarks();
    answer.result = columns_of(kinds::report);
    answer.result.one_record = true;
    answer.result.rows.push_back(std::move(report->cells));
    return answer;
}

Answer search_reports(const Context& context, const std::string& query, const ReportQuestion& question,
                      std::int64_t limit)
{
    if (first_invalid_utf8(query) != std::string_view::npos)
        throw Failure(Fault::usage, "the query is not UTF-8", "set the terminal to UTF-8");
    const auto store = reading(context);
    const store::Reports reports(store);
    Answer answer;
    answer.remarks = store.remarks();
    answer.result.columns = {{"rank", true}, {"uid"}, {"country"}, {"topic"}, {"observed_on"}, {"title"}, {"excerpt"}};
    std::int64_t rank = 0;
    for (auto& [report, excerpt] : reports.search(query, filter_of(store, question), limit))
        answer.result.rows.push_back({std::to_string(++rank), report.uid(), report["country"], report["topic"],
                                      report["observed_on"], report["title"], std::move(excerpt)});
    return answer;
}

} // namespace ilonet::service
