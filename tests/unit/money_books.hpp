// Books of an instrument like the BMVI, with an allocation of a million to Spain. All days and amounts are test values.
#pragma once

#include "money/clocks.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace ilonet::money_test {

inline Day day(std::string_view iso) { return *Day::parse(iso); }
inline const Day never = day("2099-12-31");

class Books {
public:
    Books()
    {
        Instrument bmvi;
        bmvi.code = "BMVI";
        bmvi.prefinancing = {{"2021", 400}, {"2022", 300}, {"2023", 500}, {"2024", 500}, {"2025", 500}, {"2026", 500}};
        bmvi.prefinancing_due = {"06-30"};
        bmvi.payment_windows = {"02-28", "07-31"};
        bmvi.accounting_year_end = {"06-30"};
        bmvi.n_plus = 3;
        bmvi.n_plus_until = 2026;
        bmvi.retention_years = 5;
        ledger.instruments = {bmvi};
        Envelope envelope;
        envelope.uid = "COM-b-1";
        envelope.owner = "COM";
        envelope.instrument = "BMVI";
        ledger.envelopes = {envelope};
        auto& root = add(Act::allocation, "2021-01-01", 1'000'000'00, "");
        root.envelope = "COM-b-1";
        root.authority = "ES";
    }

    /// The uid is `<owner>-u-<n>`.
    Entry& add(Act act, const char* on, Cents amount, const std::string& account, const std::string& owner = "COM")
    {
        Entry entry;
        entry.uid = owner + "-u-" + std::to_string(ledger.entries.size() + 1);
        entry.owner = owner;
        entry.act = act;
        entry.day = day(on);
        entry.amount = amount;
        entry.account = account;
        ledger.entries.push_back(entry);
        return ledger.entries.back();
    }
    std::string commit(int year, Cents amount, const std::string& kind = "individual")
    {
        auto& entry = add(Act::commitment, (std::to_string(year) + "-02-01").c_str(), amount, "COM-u-1");
        entry.year = year;
        entry.commitment = kind;
        return entry.uid;
    }
    std::vector<money::Clock> of(const std::string& duty, const char* on, Day until = never)
    {
        ledger.sort();
        auto list = money::clocks(ledger, day(on), until);
        std::erase_if(list, [&](const money::Clock& clock) { return clock.duty != duty; });
        return list;
    }
    Cents amount_of(const std::string& duty, const char* on)
    {
        const auto list = of(duty, on);
        return list.empty() ? 0 : list.front().amount.value_or(0);
    }

    Ledger ledger;
};

} // namespace ilonet::money_test
