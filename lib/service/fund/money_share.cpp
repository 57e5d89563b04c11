// fund share: who bears what of a joint deployment's cost, Art 6(3).
#include "model/decimal.hpp"
#include "model/failure.hpp"
#include "model/nearest.hpp"
#include "model/safe_text.hpp"
#include "money/money.hpp"
#include "records/reading.hpp"
#include "records/write.hpp"
#include "service/fund/fund.hpp"
#include "service/fund/money_amounts.hpp"

#include <span>
#include <stdexcept>

namespace ilonet::service {
namespace {

const Instrument& must_know(const Ledger& ledger, const std::string& code)
{
    if (const auto* instrument = ledger.instrument(code)) return *instrument;
    std::vector<std::string> codes;
    for (const auto& instrument : ledger.instruments) codes.push_back(instrument.code);
    const auto meant = did_you_mean(code, std::span<const std::string>(codes));
    throw Failure(Fault::not_found, "there is no instrument " + spelled_out(code),
                  meant.empty() ? "describe it in the configuration: [[instrument]]" : meant);
}

std::int64_t rate_of(const Instrument& instrument, const ShareRequest& request)
{
    const auto ceiling = instrument.rate(request.action);
    if (!ceiling) {
        std::string actions;
        for (const auto& rate : instrument.rates) actions += (actions.empty() ? "" : ", ") + rate.key;
        throw Failure(Fault::usage,
                      instrument.code + " has no rate for the action '" + spelled_out(request.action) + "'",
                      "its actions are " + actions);
    }
    if (request.rate.value_or(*ceiling) > *ceiling)
        throw Failure(Fault::usage,
                      "<rate>: "_marked + hundredths_text(*request.rate) + " % is above the ceiling of " +
                          instrument.code + " for " + request.action + ", " + hundredths_text(*ceiling) + " %",
                      "write a lower rate, or leave <rate> out"_marked);
    return request.rate.value_or(*ceiling);
}

Cents cost_of_staff(const Instrument& instrument, const ShareRequest& request, Answer& answer)
{
    if (!instrument.annual_hours || !instrument.indirect)
        throw Failure(
            Fault::usage,
            instrument.code + " has no " + (instrument.annual_hours ? "flat rate of indirect costs" : "annual hours"),
            "give the eligible cost with <total>, or describe annual_hours and indirect in [[instrument]]"_marked);
    const auto cost =
        money::staff_cost(*request.annual_gross, *instrument.annual_hours, *request.hours, *instrument.indirect);
    answer.result.notes.push_back(
        "direct staff costs " + euro_text(cost.direct) + " EUR = " + euro_text(*request.annual_gross) + " / " +
        std::to_string(*instrument.annual_hours) + " h x " + hundredths_text(*request.hours) + " h; indirect costs " +
        euro_text(cost.indirect) + " EUR = " + hundredths_text(*instrument.indirect) + " % of them");
    return cost.direct + cost.indirect;
}

void must_name_a_cost(const ShareRequest& request)
{
    const bool staff = request.annual_gross.has_value() || request.hours.has_value();
    if (request.total.has_value() == staff)
        throw Failure(Fault::usage, staff ? "<total> is the cost already"_marked : "of which cost?",
                      "give <total>, or <annual-gross> and <hours>"_marked);
    if (staff && !(request.annual_gross && request.hours))
        throw Failure(Fault::usage, "an hourly rate needs two numbers", "give both <annual-gross> and <hours>"_marked);
}

void add_party(Result& result, const std::string& party, std::int64_t share, Cents amount)
{
    std::vector<std::string> row{party, hundredths_text(share)};
    add_amount(row, amount);
    result.rows.push_back(std::move(row));
}

} // namespace

Answer share_cost(const Context& context, const ShareRequest& request)
{
    must_name_a_cost(request);
    const auto store = reading(context);
    Answer answer;
    answer.remarks = store.remarks();
    const auto joint = must_find(store, kinds::joint_deployment, request.joint);
    Snapshot snapshot;
    store.add_to(snapshot, kinds::instrument);
    snapshot.sort();
    const auto& instrument = must_know(snapshot.ledger, request.instrument);
    const auto rate = rate_of(instrument, request);
    auto& result = answer.result;
    result.columns = {{"party"}, {"share", true}};
    add_amount_columns(result.columns, "amount");
    try {
        const auto total = request.total ? *request.total : cost_of_staff(instrument, request, answer);
        const auto shares = authority_shares(joint["shares"]);
        const auto cost = money::cost_shares(total, rate, shares);
        add_party(result, commission_of(store), rate, cost.of_union);
        for (std::size_t i = 0; i < shares.size(); ++i)
            add_party(result, shares[i].authority, shares[i].share, cost.parts[i]);
        result.notes.push_back(euro_text(total) + " EUR of " + request.joint + ": the Union at most " +
                               hundredths_text(*instrument.rate(request.action)) + " % (" + instrument.code + ", " +
                               request.action + "), the states the rest; a proposal, nothing was written");
    } catch (const std::domain_error& problem) {
        throw Failure(Fault::usage, std::string("the cost cannot be shared: ") + problem.what());
    }
    return answer;
}

} // namespace ilonet::service
