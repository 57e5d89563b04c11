// Deadlines of programmes, by instrument: pre-financing, payment applications and papers.
#include "model/decimal.hpp"
#include "money/money.hpp"
#include "money/running.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace ilonet::money {
namespace {

std::optional<Day> day_of(int year, const std::string& month_day)
{
    return Day::parse(std::to_string(year) + "-" + month_day);
}

struct Programme {
    Cents allocated = 0;
    Cents prefinanced = 0;
    std::optional<Day> since;
};
/// By instrument and authority.
using Programmes = std::map<std::pair<const Instrument*, std::string>, Programme>;

Programme* programme_of(const Ledger& ledger, const Entry* allocation, Programmes& programmes)
{
    if (allocation == nullptr || allocation->act != Act::allocation || allocation->authority.empty()) return nullptr;
    const auto* instrument = ledger.instrument_of(*allocation);
    return instrument == nullptr ? nullptr : &programmes[{instrument, allocation->authority}];
}

Programmes programmes_of(const Ledger& ledger, Day on)
{
    Programmes programmes;
    for (const auto& entry : ledger.entries) {
        const bool counts = entry.act == Act::allocation || entry.act == Act::transfer || entry.act == Act::payment;
        if (!counts || entry.day > on || !is_of_union(ledger, entry)) continue;
        auto* programme = programme_of(ledger, ledger.root_of(entry), programmes);
        if (programme != nullptr && entry.act == Act::allocation) {
            programme->allocated += entry.amount;
            programme->since = std::min(entry.day, programme->since.value_or(entry.day));
        } else if (programme != nullptr && entry.act == Act::transfer) {
            programme->allocated -= entry.amount;
        } else if (programme != nullptr && entry.payment == "prefinancing") {
            programme->prefinanced += entry.amount;
        }
        if (entry.act != Act::transfer) continue;
        auto* other = programme_of(ledger, ledger.entry(entry.target), programmes);
        if (other != nullptr) other->allocated += entry.amount;
    }
    return programmes;
}

void instalments(const Instrument& instrument, const std::string& authority, const Programme& programme,
                 Running& running)
{
    auto left = programme.prefinanced;
    for (const auto& [year, percent] : instrument.prefinancing) {
        const auto day = parse_whole(year) && !instrument.prefinancing_due.empty()
                             ? Day::parse(year + "-" + instrument.prefinancing_due.back())
                             : std::nullopt;
        if (!day || !programme.since || *day < *programme.since) continue;
        const auto whole = union_share(programme.allocated, percent);
        const auto met = std::clamp<Cents>(left, 0, whole);
        left -= met;
        if (whole > met)
            running.add("prefinancing", instrument.code + " " + authority + " " + year, *day, whole - met,
                        hundredths_text(percent) + " % of " + euro_text(programme.allocated) + " allocated");
    }
}

// Each has its own name, since a calendar tells events apart by it.
void recurring(std::string_view duty, const Instrument& instrument, const std::vector<std::string>& days,
               const std::string& evidence, Running& running)
{
    for (int year = running.on.year(); year <= running.until.year(); ++year)
        for (const auto& month_day : days)
            if (const auto day = day_of(year, month_day); day && *day >= running.on)
                running.add(duty, instrument.code + " " + day->iso(), *day, std::nullopt, evidence);
}

const Entry* grant_of(const Ledger& ledger, const Entry& entry)
{
    constexpr int longest_chain = 6;
    const Entry* at = &entry;
    for (int i = 0; i < longest_chain && at != nullptr && at->act != Act::grant; ++i)
        at = at->account.empty() ? nullptr : ledger.entry(at->account);
    return at != nullptr && at->act == Act::grant ? at : nullptr;
}

} // namespace

void clocks_of_prefinancing(Running& running)
{
    for (const auto& [of, programme] : programmes_of(running.ledger, running.on))
        if (programme.allocated > 0) instalments(*of.first, of.second, programme, running);
}

void clocks_of_applications(Running& running)
{
    std::map<const Instrument*, Cents> open;
    for (const auto& one : running.commitments)
        if (one.instrument != nullptr && one.open() > 0) open[one.instrument] += one.open();
    for (const auto& [instrument, amount] : open) {
        const auto evidence = euro_text(amount) + " EUR committed and not paid";
        recurring("payment_application", *instrument, instrument->payment_windows, evidence, running);
        recurring("accounting_year", *instrument, instrument->accounting_year_end, evidence, running);
    }
}

void clocks_of_papers(Running& running)
{
    std::map<std::string, std::pair<const Instrument*, Day>> last_payments;
    for (const auto& entry : running.ledger.entries) {
        if (entry.act != Act::payment || !entry.corrects.empty() || entry.day > running.on) continue;
        const auto* grant = grant_of(running.ledger, entry);
        const auto* instrument = grant == nullptr ? nullptr : running.ledger.instrument_of(*grant);
        if (instrument == nullptr || !instrument->retention_years) continue;
        auto& last = last_payments.try_emplace(grant->uid, instrument, entry.day).first->second.second;
        last = std::max(last, entry.day);
    }
    for (const auto& [uid, of] : last_payments) {
        const auto& [instrument, day] = of;
        const auto kept = end_of(day.year() + static_cast<int>(*instrument->retention_years));
        if (kept >= running.on)
            running.add("document_retention", uid, kept, std::nullopt,
                        "papers are kept up to this day; last payment on " + day.iso());
    }
}

} // namespace ilonet::money
