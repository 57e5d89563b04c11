// Each comparison of days and amounts in the room `money`, from both sides. All days and amounts are test values.
#include "money/balance.hpp"
#include "money/money.hpp"
#include "money_books.hpp"

#include <doctest/doctest.h>
#include <limits>
#include <stdexcept>

using namespace ilonet;
using namespace money_test;
using money::By;
using money::Level;

namespace {

constexpr Cents most = std::numeric_limits<Cents>::max();

std::vector<std::string> about(const std::vector<money::Clock>& clocks)
{
    std::vector<std::string> list;
    for (const auto& clock : clocks) list.push_back(clock.about);
    return list;
}

Entry& entry_of(Books& books, const std::string& uid)
{
    for (auto& entry : books.ledger.entries)
        if (entry.uid == uid) return entry;
    throw std::logic_error(uid);
}

money::Balance balance_on(const Snapshot& s, std::string_view on, Level level = Level::union_level)
{
    const auto list = money::balances(s, {}, level, By::all, day(on), {});
    return list.empty() ? money::Balance{} : list.front();
}

} // namespace

TEST_CASE("boundary: a clock runs out on its day, and is told up to the day asked for")
{
    Books books;
    books.commit(2021, 100'00);
    CHECK(books.of("n_plus_cut", "2022-01-01", day("2024-12-30")).empty());
    const auto list = books.of("n_plus_cut", "2022-01-01", day("2024-12-31"));
    REQUIRE(list.size() == 1);
    CHECK(!list[0].is_overdue(day("2024-12-31")));
    CHECK(list[0].is_overdue(day("2025-01-01")));
}

TEST_CASE("boundary: what is legally committed but for a cent is still owed")
{
    Books books;
    const auto uid = books.commit(2026, 100'00);
    books.add(Act::legal, "2026-03-01", 99'99, uid);
    CHECK(books.amount_of("legal_commitment", "2026-03-01") == 1);
    CHECK(books.amount_of("legal_commitment", "2026-02-28") == 100'00);
    books.add(Act::decommitment, "2026-04-01", 1, uid);
    CHECK(books.of("legal_commitment", "2026-03-31").size() == 1);
    CHECK(books.of("legal_commitment", "2026-04-01").empty());
}

TEST_CASE("boundary: a commitment is one from its day, and its year is that of its day where it names none")
{
    Books books;
    const auto uid = books.commit(2026, 100'00, "");
    CHECK(books.of("legal_commitment", "2026-01-31").empty());
    CHECK(books.of("legal_commitment", "2026-02-01").size() == 1);
    entry_of(books, uid).year.reset();
    CHECK(books.of("legal_commitment", "2026-02-01").front().due == day("2026-12-31"));
    entry_of(books, uid).year = 2027;
    CHECK(books.of("legal_commitment", "2026-02-01").front().due == day("2027-12-31"));
}

TEST_CASE("boundary: instalments lapse up to the last year of n+3, and what covers them does on the day itself")
{
    Books books;
    books.ledger.instruments[0].n_plus_until = 2022;
    const auto last = books.commit(2022, 100'00);
    books.commit(2023, 100'00);
    CHECK(about(books.of("n_plus_cut", "2024-01-01")) == std::vector{last});
    books.add(Act::claim, "2025-12-31", 99'99, last, "ES");
    CHECK(books.amount_of("n_plus_cut", "2025-12-30") == 100'00);
    CHECK(books.amount_of("n_plus_cut", "2025-12-31") == 1);
    books.add(Act::claim, "2026-01-01", 1, last, "ES");
    CHECK(books.amount_of("n_plus_cut", "2026-01-01") == 1); // a day late
    books.ledger.entries.back().day = day("2025-12-31");
    CHECK(books.of("n_plus_cut", "2025-12-31").empty());
    books.ledger.instruments[0].n_plus.reset();
    books.ledger.entries.pop_back();
    CHECK(books.of("n_plus_cut", "2025-12-31").empty());
}

TEST_CASE("boundary: final day and two years ask for a cent that is open, and for none that is not")
{
    Books books;
    const auto uid = books.commit(2023, 100'00);
    entry_of(books, uid).period.until = day("2025-08-30");
    books.add(Act::legal, "2023-03-15", 100'00, uid);
    books.add(Act::payment, "2024-05-01", 99'99, uid).payment = "interim";
    CHECK(books.amount_of("final_date", "2024-05-01") == 1);
    CHECK(books.of("final_date", "2024-05-01").front().due == day("2026-02-28"));
    CHECK(books.amount_of("two_years_without_payment", "2024-04-30") == 100'00);
    CHECK(books.of("two_years_without_payment", "2024-04-30").front().due == day("2025-03-15"));
    CHECK(books.of("two_years_without_payment", "2024-05-01").front().due == day("2026-05-01"));
    books.add(Act::decommitment, "2024-06-01", 1, uid);
    CHECK(books.of("final_date", "2024-05-31").size() == 1);
    CHECK(books.of("final_date", "2024-06-01").empty());
    CHECK(books.of("two_years_without_payment", "2024-06-01").empty());
}

TEST_CASE("boundary: of several acts the last one counts, corrections not")
{
    Books books;
    const auto uid = books.commit(2023, 100'00);
    books.add(Act::payment, "2024-05-01", 10'00, uid).payment = "interim";
    const auto payment = books.ledger.entries.back().uid;
    books.add(Act::legal, "2023-03-15", 100'00, uid);
    auto& correction = books.add(Act::payment, "2024-06-01", -10'00, uid);
    correction.corrects = payment;
    CHECK(books.of("two_years_without_payment", "2024-06-01").front().due == day("2026-05-01"));
    CHECK(books.amount_of("two_years_without_payment", "2024-05-31") == 90'00);
    CHECK(books.amount_of("two_years_without_payment", "2024-06-01") == 100'00);
}

TEST_CASE("boundary: a correction of a correction counts to the commitment")
{
    Books books;
    const auto uid = books.commit(2026, 100'00);
    books.add(Act::commitment, "2026-03-01", -20'00, "COM-u-1").corrects = uid;
    const auto first = books.ledger.entries.back().uid;
    books.add(Act::commitment, "2026-04-01", 5'00, "COM-u-1").corrects = first;
    CHECK(books.amount_of("legal_commitment", "2026-02-28") == 100'00);
    CHECK(books.amount_of("legal_commitment", "2026-03-01") == 80'00);
    CHECK(books.amount_of("legal_commitment", "2026-04-01") == 85'00);
    CHECK(books.of("legal_commitment", "2026-04-01").size() == 1);
}

TEST_CASE("boundary: pre-financing of a year is left out where its day lies before the first allocation")
{
    Books books;
    auto& root = books.ledger.entries[0];
    root.day = day("2021-06-30");
    CHECK(about(books.of("prefinancing", "2021-07-01")).front() == "BMVI ES 2021");
    root.day = day("2021-07-01");
    CHECK(about(books.of("prefinancing", "2021-07-01")).front() == "BMVI ES 2022");
    CHECK(books.of("prefinancing", "2021-06-30").empty()); // nothing is allocated yet
    // A second allocation is not the first.
    auto& more = books.add(Act::allocation, "2023-01-01", 1'000'000'00, "");
    more.envelope = "COM-b-1";
    more.authority = "ES";
    CHECK(about(books.of("prefinancing", "2023-01-01")).front() == "BMVI ES 2022");
    CHECK(books.amount_of("prefinancing", "2022-12-31") == 30'000'00);
    CHECK(books.amount_of("prefinancing", "2023-01-01") == 60'000'00);
}

TEST_CASE("boundary: pre-financing is due but for a cent, and fills the years in order")
{
    Books books;
    const auto uid = books.commit(2021, 500'000'00);
    books.add(Act::payment, "2021-06-01", 39'999'99, uid).payment = "prefinancing";
    CHECK(books.amount_of("prefinancing", "2021-06-01") == 1);
    CHECK(books.amount_of("prefinancing", "2021-05-31") == 40'000'00);
    books.ledger.entries.back().amount = 40'000'00;
    CHECK(about(books.of("prefinancing", "2021-06-01")).front() == "BMVI ES 2022");
    CHECK(books.amount_of("prefinancing", "2021-06-01") == 30'000'00);
    books.ledger.entries.back().amount = 40'000'01;
    CHECK(books.amount_of("prefinancing", "2021-06-01") == 29'999'99);
}

TEST_CASE("boundary: a transfer moves what pre-financing is a part of, from its day on")
{
    Books books;
    auto& other = books.add(Act::allocation, "2021-01-01", 100'00, "");
    other.envelope = "COM-b-1";
    other.authority = "FR";
    books.add(Act::transfer, "2021-03-01", 999'900'00, "COM-u-1").target = "COM-u-2";
    const auto amounts = [&](const char* on) {
        std::vector<Cents> list;
        for (const auto& clock : books.of("prefinancing", on, day("2021-12-31")))
            list.push_back(clock.amount.value_or(0));
        return list;
    };
    CHECK(amounts("2021-02-28") == std::vector<Cents>{40'000'00, 4'00});
    CHECK(amounts("2021-03-01") == std::vector<Cents>{4'00, 40'000'00});
    books.ledger.entries.back().amount = 1'000'000'00; // all of it
    CHECK(amounts("2021-03-01") == std::vector<Cents>{40'004'00});
}

TEST_CASE("boundary: applications are told from the day asked for to the last")
{
    Books books;
    const auto uid = books.commit(2024, 100'00);
    const auto days = [&](const char* on, const char* until) {
        return about(books.of("payment_application", on, day(until)));
    };
    CHECK(days("2024-07-31", "2025-02-27") == std::vector<std::string>{"BMVI 2024-07-31"});
    CHECK(days("2024-07-31", "2025-02-28") == std::vector<std::string>{"BMVI 2024-07-31", "BMVI 2025-02-28"});
    CHECK(days("2024-08-01", "2025-02-28") == std::vector<std::string>{"BMVI 2025-02-28"});
    CHECK(days("2024-01-31", "2024-12-31").empty()); // nothing is committed yet
    books.add(Act::payment, "2024-03-01", 99'99, uid).payment = "interim";
    CHECK(days("2024-03-01", "2024-07-31").size() == 1);
    books.ledger.entries.back().amount = 100'00;
    CHECK(days("2024-02-29", "2024-07-31").size() == 1);
    CHECK(days("2024-03-01", "2024-07-31").empty());
}

TEST_CASE("boundary: papers are kept to the end of the year of the last payment and five")
{
    Books books;
    books.add(Act::grant, "2024-03-01", 90'00, "COM-u-1", "ES");
    const auto grant = books.ledger.entries.back().uid;
    books.add(Act::commitment, "2024-03-02", 90'00, grant, "ES");
    const auto commitment = books.ledger.entries.back().uid;
    books.add(Act::payment, "2025-01-01", 10'00, commitment, "ES");
    books.add(Act::payment, "2024-12-31", 10'00, commitment, "ES");
    const auto paper = [&](const char* on) {
        const auto list = books.of("document_retention", on);
        return list.empty() ? "none" : list.front().due.iso();
    };
    CHECK(paper("2024-12-30") == "none");
    CHECK(paper("2024-12-31") == "2029-12-31");
    CHECK(paper("2025-01-01") == "2030-12-31");
    CHECK(paper("2030-12-31") == "2030-12-31");
    CHECK(paper("2031-01-01") == "none");
}

TEST_CASE("boundary: rates from 0 to 100 percent, costs and hours from 0")
{
    CHECK(money::union_share(100'00, 0) == 0);
    CHECK(money::union_share(100'00, 100'00) == 100'00);
    CHECK_THROWS_AS(money::union_share(100'00, -1), std::domain_error);
    CHECK_THROWS_AS(money::union_share(100'00, 100'01), std::domain_error);
    CHECK(money::union_share(0, 50'00) == 0);
    CHECK_THROWS_AS(money::union_share(-1, 50'00), std::domain_error);
    CHECK(money::staff_cost(0, 1720, 1, 0).direct == 0);
    CHECK_THROWS_AS(money::staff_cost(-1, 1720, 1, 0), std::domain_error);
    CHECK(money::staff_cost(100'00, 1720, 0, 0).direct == 0);
    CHECK_THROWS_AS(money::staff_cost(100'00, 1720, -1, 0), std::domain_error);
    CHECK(money::staff_cost(100'00, 1, 1'00, 0).direct == 100'00);
    CHECK_THROWS_AS(money::staff_cost(100'00, 0, 1'00, 0), std::domain_error);
    CHECK(money::staff_cost(100'00, 1, 1'00, 100'00).indirect == 100'00);
    CHECK_THROWS_AS(money::staff_cost(100'00, 1, 1'00, 100'01), std::domain_error);
    // The most that can be counted, and a cent more.
    CHECK(money::staff_cost(most - 1, 1, 1'00, 0).direct == most - 1);
    CHECK_NOTHROW(money::staff_cost(most / 2, 1, 1'00, 100'00));
    CHECK_THROWS_AS(money::staff_cost(most / 2 + 1, 1, 1'00, 100'00), std::domain_error);
}

TEST_CASE("boundary: a split has an amount from 0, a unit above 0, weights and minimums from 0")
{
    using money::Key;
    using money::split;
    const std::vector<Key> one{{1, 0}};
    CHECK(split(0, 1, one)[0].amount == 0);
    CHECK(split(100, 1, one)[0].amount == 100);
    CHECK_THROWS_AS(split(100, -1, one), std::domain_error);
    CHECK_THROWS_AS(split(100, 1, std::vector<Key>{{1, -1}}), std::domain_error);
    CHECK_THROWS_AS(split(100, 1, std::vector<Key>{{1, 0}, {-1, 0}}), std::domain_error);
    CHECK(split(100, 1, std::vector<Key>{{0, 0}, {1, 0}})[1].amount == 100);
    // The minimums may take all of it, and no unit more.
    CHECK(split(10, 1, std::vector<Key>{{1, 5}, {1, 5}})[0].amount == 5);
    CHECK_THROWS_AS(split(10, 1, std::vector<Key>{{1, 5}, {1, 6}}), std::domain_error);
    CHECK(split(2'00, 100, std::vector<Key>{{1, 100}, {1, 100}})[0].amount == 1'00);
    CHECK_THROWS_AS(split(2'00, 100, std::vector<Key>{{1, 100}, {1, 101}}), std::domain_error);
}

TEST_CASE("boundary: a share that is its minimum is a share, one below it gets the minimum")
{
    using money::Key;
    using money::Way;
    const auto equal = money::split(100, 1, std::vector<Key>{{1, 50}, {1, 0}});
    CHECK(equal[0].amount == 50);
    CHECK(equal[0].way == Way::exact);
    const auto below = money::split(100, 1, std::vector<Key>{{1, 51}, {1, 0}});
    CHECK(below[0].amount == 51);
    CHECK(below[0].way == Way::minimum);
    CHECK(below[1].amount == 49);
}

TEST_CASE(
    "boundary: a budget is one from the first day of its envelope, an agreement from its decision to its revocation")
{
    Books books;
    Snapshot s;
    s.ledger = books.ledger;
    s.ledger.envelopes[0].amount = 500'00;
    s.ledger.envelopes[0].period = {day("2021-03-01"), day("2027-12-31")};
    Decision decision;
    decision.uid = "COM-v-1";
    decision.day = day("2021-04-01");
    decision.adopted = true;
    decision.kind = "funding_agreement";
    decision.envelope = "COM-b-1";
    decision.ceiling = 300'00;
    s.board.decisions = {decision};
    decision.uid = "COM-v-2";
    decision.day = day("2021-05-01");
    decision.envelope.clear();
    decision.ceiling.reset();
    decision.revokes = "COM-v-1";
    s.board.decisions.push_back(decision);
    s.sort();
    CHECK(balance_on(s, "2021-02-28").budget == 0);
    CHECK(balance_on(s, "2021-03-01").budget == 500'00);
    CHECK(balance_on(s, "2021-03-31").agreed == 0);
    CHECK(balance_on(s, "2021-04-01").agreed == 300'00);
    CHECK(balance_on(s, "2021-04-30").agreed == 300'00);
    CHECK(balance_on(s, "2021-05-01").agreed == 0);
    CHECK(balance_on(s, "2021-04-01", Level::programme).agreed == 0);
    CHECK(balance_on(s, "2021-04-01", Level::programme).budget == 1'000'000'00);
}

TEST_CASE("boundary: what is left and what is open, to the cent")
{
    money::Balance balance;
    balance.allocated = 100;
    balance.committed = 100;
    CHECK(balance.left() == 0);
    balance.committed = 99;
    CHECK(balance.left() == 1);
    balance.paid = 90;
    balance.decommitted = 9;
    balance.recovered = 5;
    CHECK(balance.ral() == 0);
    balance.decommitted = 8;
    CHECK(balance.ral() == 1);
}
