// A program of somebody else. With the path of a file alone it lists the deployments as tsv. With a country, an officer
// and a day behind it: those in this country, a deployment of the officer there from that day on as a dry run and for
// good, gaps there in the year of the day, a command line, and what a check finds.
#include <cstdlib>
#include <ilonet/cmd/run.hpp>
#include <ilonet/model/failure.hpp>
#include <ilonet/model/kind.hpp>
#include <ilonet/records/records.hpp>
#include <ilonet/render/render.hpp>
#include <ilonet/service/coverage/coverage.hpp>
#include <ilonet/service/service.hpp>
#include <iostream>
#include <optional>
#include <string>

namespace {

using namespace ilonet;

constexpr const char* today = "2026-06-30";
constexpr const char* now = "2026-06-30T12:00:00.000Z";

const Kind& deployments = kinds::of(KindId::deployment);

/// Where a command line writes, and what it is told of the world.
class Streams : public cmd::System {
public:
    bool write_out(std::string_view bytes) override { return static_cast<bool>(std::cout << bytes); }
    void write_err(std::string_view text) override { std::cerr << text; }
    std::optional<std::string> env(const char* name) const override
    {
        const char* value = std::getenv(name);
        return value == nullptr ? std::nullopt : std::optional<std::string>(value);
    }
    std::string now() const override { return ::now; }
    std::optional<std::string> read_all(int) override { return std::nullopt; }
};

void print(const records::Answer& answer) { std::cout << render::render(answer.result, render::Format::tsv, {}); }

void list(const records::Context& context, const records::Filter& filter)
{
    print(records::list(context, deployments, filter));
}

void add(records::Context context, const records::Changes& changes, bool dry_run)
{
    context.dry_run = dry_run;
    print(records::add(context, deployments, "deploy add", {}, changes));
}

void show_gaps(const records::Context& context, const std::string& country, Day day)
{
    service::CoveragePeriod asked{*Day::of(day.year(), 1, 1), *Day::of(day.year(), 12, 31), {}};
    asked.scope.countries = {country};
    print(service::coverage_gaps(context, asked, 1, false));
}

void check(const records::Context& context)
{
    for (const auto& finding : service::check_db(context, {}).findings)
        std::cout << finding.rule << '\t' << finding.sentence.text() << '\n';
}

int ask(const records::Context& context, const std::string& country, const std::string& officer, Day day)
{
    records::Filter filter;
    filter.countries = {country};
    list(context, filter);
    const records::Changes changes{{"officer", officer}, {"country", country}, {"planned_since", day.iso()}};
    add(context, changes, true);
    add(context, changes, false);
    show_gaps(context, country, day);
    Streams streams;
    const int status = cmd::run({"coverage", "list", "--by", "region", "--db", context.db}, streams);
    check(context);
    return status;
}

int run(int count, char** arguments)
{
    records::Context context;
    context.db = arguments[1];
    context.today = *Day::parse(today);
    context.now = now;
    if (count >= 5) return ask(context, arguments[2], arguments[3], *Day::parse(arguments[4]));
    list(context, {});
    return 0;
}

} // namespace

int main(int count, char** arguments)
{
    if (count < 2) return 2;
    try {
        return run(count, arguments);
    } catch (const Failure& failure) {
        std::cerr << failure.what() << '\n';
        for (const auto& finding : failure.findings)
            std::cerr << finding.rule << ' ' << finding.sentence.text() << '\n';
        return failure.fault == Fault::not_found ? 4 : 1;
    }
}
