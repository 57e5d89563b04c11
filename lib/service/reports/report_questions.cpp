// The analyst's questions, each over a state of the file of its own.
#include "records/reading.hpp"
#include "service/asked_words.hpp"
#include "service/reports/report_question.hpp"

namespace ilonet::service {
namespace {

Answer answer_of(const store::Store& store, Result result)
{
    Answer answer;
    answer.remarks = store.remarks();
    answer.result = std::move(result);
    return answer;
}

} // namespace

Answer count_reports(const Context& context, const ReportQuestion& question, const std::vector<std::string>& by)
{
    must_be_choices("by", by, report_groupings);
    const auto store = reading(context);
    return answer_of(store, counted_reports(store, question, by));
}

Answer report_lag(const Context& context, const ReportQuestion& question, const std::vector<std::string>& by, Day on)
{
    must_be_choices("by", by, report_groupings);
    const auto store = reading(context);
    return answer_of(store, lag_of_reports(store, question, by, on));
}

Answer silent_topics(const Context& context, const ReportQuestion& question, Day on, std::int64_t months)
{
    const auto store = reading(context);
    return answer_of(store, silence(store, question, on, months));
}

} // namespace ilonet::service
