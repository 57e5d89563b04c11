// A program of somebody else: consumer FILE lists the deployments of a file as tsv; with more words, those in these
// countries, then what adding one would say, what a snapshot holds of them, and what a check finds.
#include <ilonet/model/failure.hpp>
#include <ilonet/model/snapshot.hpp>
#include <ilonet/render/render.hpp>
#include <ilonet/service/service.hpp>
#include <iostream>

namespace {

using namespace ilonet;

void print(const records::Answer& answer) { std::cout << render::render(answer.result, render::Format::tsv, {}); }

records::Answer deployments_in(const records::Context& context, const std::vector<std::string>& countries)
{
    records::Filter filter;
    filter.countries = countries;
    return records::list(context, kinds::deployment, filter);
}

std::size_t held_by_a_snapshot(const Result& deployments)
{
    Snapshot snapshot;
    for (const auto& row : deployments.rows) {
        Record record(kinds::deployment);
        record.cells = row;
        snapshot.add(record);
    }
    return snapshot.deployments.size();
}

void ask(records::Context context, const std::vector<std::string>& countries)
{
    const auto listed = deployments_in(context, countries);
    print(listed);
    if (countries.empty()) return;
    std::cout << "snapshot\t" << held_by_a_snapshot(listed.result) << '\n';
    context.dry_run = true;
    print(records::add(
        context, kinds::deployment, "deploy add", {},
        {{"officer", listed.result.rows.front()[2]}, {"country", countries.front()}, {"planned_since", "2031-01-01"}}));
    context.dry_run = false;
    for (const auto& finding : service::check_db(context, {}).findings)
        std::cout << finding.rule << '\t' << finding.sentence.text() << '\n';
}

} // namespace

int main(int count, char** arguments)
{
    records::Context context;
    if (count < 2) return 2;
    context.db = arguments[1];
    context.today = *Day::parse("2026-06-30");
    context.now = "2026-06-30T12:00:00.000Z";
    try {
        ask(context, {arguments + 2, arguments + count});
    } catch (const Failure& failure) {
        std::cerr << failure.what() << '\n';
        for (const auto& finding : failure.findings)
            std::cerr << finding.rule << ' ' << finding.sentence.text() << '\n';
        return failure.fault == Fault::not_found ? 4 : 1;
    }
}
