#include "money/clocks.hpp"

#include "money/running.hpp"

#include <algorithm>
#include <array>
#include <tuple>

namespace ilonet::money {
namespace {

struct Duty {
    std::string_view name;
    std::string_view basis;
};

/// In the order of the articles.
constexpr std::array<Duty, 8> duties{{
    {"legal_commitment", "FR Art 114(1)-(2)"},
    {"final_date", "FR Art 114(5)"},
    {"two_years_without_payment", "FR Art 114(6)"},
    {"document_retention", "CPR Art 82"},
    {"prefinancing", "CPR Art 89"},
    {"payment_application", "CPR Art 91"},
    {"accounting_year", "CPR Art 91"},
    {"n_plus_cut", "CPR Art 105(1)"},
}};

std::size_t place_of(std::string_view name)
{
    const auto* const at = std::find_if(duties.begin(), duties.end(), [&](const Duty& d) { return d.name == name; });
    return static_cast<std::size_t>(at - duties.begin());
}

} // namespace

std::vector<std::string_view> duty_names()
{
    std::vector<std::string_view> names;
    for (const auto& duty : duties) names.push_back(duty.name);
    return names;
}

void Running::add(std::string_view duty, std::string about, Day due, std::optional<Cents> amount, std::string evidence)
{
    if (due > until) return;
    clocks.push_back({std::string(duty), std::string(duties[place_of(duty)].basis), std::move(about), due, amount,
                      std::move(evidence)});
}

std::vector<Clock> clocks(const Ledger& ledger, Day on, Day until)
{
    Running running{ledger, on, until, commitments_of_union(ledger, on), {}};
    clocks_of_commitments(running);
    clocks_of_prefinancing(running);
    clocks_of_applications(running);
    clocks_of_papers(running);
    std::stable_sort(running.clocks.begin(), running.clocks.end(), [](const Clock& a, const Clock& b) {
        const auto key = [](const Clock& c) { return std::tuple(c.due, place_of(c.duty)); };
        return key(a) != key(b) ? key(a) < key(b) : natural_less(a.about, b.about);
    });
    return std::move(running.clocks);
}

} // namespace ilonet::money
