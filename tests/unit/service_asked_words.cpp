// What a question is asked by is a word: each that the door names is taken, another is refused before anything is
// counted.
#include "model/failure.hpp"
#include "model/kinds.hpp"
#include "model/record.hpp"
#include "service/board/board.hpp"
#include "service/coverage/coverage.hpp"
#include "service/fund/fund.hpp"
#include "service/reports/reports.hpp"
#include "service/service.hpp"

#include <doctest/doctest.h>
#include <filesystem>
#include <fstream>
#include <functional>
#include <unistd.h>

using namespace ilonet;

namespace {

struct Question {
    std::string name, words;
    std::function<void(const records::Context&, const std::string& word)> ask;
};

std::vector<Question> questions(const std::string& statement)
{
    const auto day = *Day::parse("2026-06-30");
    const auto acts = kinds::entry.fields[static_cast<std::size_t>(kinds::entry.index_of("act"))].choices;
    return {
        {"fund_balance", std::string(service::balance_groupings),
         [=](const auto& context, const auto& word) {
             service::fund_balance(context, {false, word, day, {}, {}});
         }},
        {"fund_cost", std::string(service::cost_groupings),
         [](const auto& context, const auto& word) {
             service::fund_cost(context, {word, {}});
         }},
        {"count_activities", std::string(service::activity_groupings),
         [](const auto& context, const auto& word) { service::count_activities(context, {}, {}, {word}); }},
        {"count_reports", std::string(service::report_groupings),
         [](const auto& context, const auto& word) { service::count_reports(context, {}, {word}); }},
        {"report_lag", std::string(service::report_groupings),
         [=](const auto& context, const auto& word) { service::report_lag(context, {}, {word}, day); }},
        {"coverage_matrix", "supply required gap",
         [=](const auto& context, const auto& word) {
             service::coverage_matrix(context, {day, day, {}}, word);
         }},
        {"obligations", "met due overdue not_known",
         [=](const auto& context, const auto& word) {
             service::obligations(context, {day, {}, {word}, {}});
         }},
        {"reconcile", std::string(acts),
         [=](const auto& context, const auto& word) {
             service::ReconcileRequest request;
             request.statement.path = statement;
             request.statement.reference = "reference";
             request.statement.amount = "amount";
             request.acts = {word};
             service::reconcile(context, request);
         }},
    };
}

std::optional<Fault> fault_of(const Question& question, const records::Context& context, const std::string& word)
{
    try {
        question.ask(context, word);
    } catch (const Failure& failure) {
        return failure.fault;
    }
    return std::nullopt;
}

} // namespace

TEST_CASE("A question takes the words that its door names and refuses others")
{
    const auto folder = std::filesystem::temp_directory_path() / ("ilonet-asked-" + std::to_string(getpid()));
    std::filesystem::create_directories(folder);
    const auto statement = (folder / "statement.csv").string();
    std::ofstream(statement) << "reference,amount\n";
    records::Context context;
    context.db = folder / "network.db";
    context.today = *Day::parse("2026-06-30");
    service::init(context, context.db, {}, false);
    service::apply(context, {{ILONET_SOURCE_DIR "/examples/network/config"}, false});
    for (const auto& question : questions(statement)) {
        for (const auto& word : words_of(question.words))
            CHECK_MESSAGE(fault_of(question, context, word) == std::nullopt, question.name << ' ' << word);
        for (const std::string word : {"", "nothing", "COUNTRY", "country region"})
            CHECK_MESSAGE(fault_of(question, context, word) == Fault::usage, question.name << " '" << word << "'");
    }
    std::filesystem::remove_all(folder);
}
