// What runs out, and when: the days of the law.
#include "money_books.hpp"

#include <algorithm>
#include <doctest/doctest.h>

using namespace ilonet;
using namespace money_test;
using money::Clock;

TEST_CASE("clocks: pre-financing is 4, 3, 5, 5, 5 and 5 %, together 27 %")
{
    Books books;
    const auto list = books.of("prefinancing", "2021-01-01");
    REQUIRE(list.size() == 6);
    const std::vector<Cents> due{40'000'00, 30'000'00, 50'000'00, 50'000'00, 50'000'00, 50'000'00};
    Cents sum = 0;
    for (std::size_t i = 0; i < 6; ++i) {
        CHECK(list[i].due.iso() == std::to_string(2021 + i) + "-06-30");
        CHECK(list[i].amount == due[i]);
        sum += list[i].amount.value_or(0);
    }
    CHECK(sum == 270'000'00);
    CHECK(list[0].about == "BMVI ES 2021");

    const auto commitment = books.commit(2021, 500'000'00);
    books.add(Act::payment, "2021-06-01", 55'000'00, commitment).payment = "prefinancing";
    CHECK(books.of("prefinancing", "2021-07-01").front().about == "BMVI ES 2022");
    CHECK(books.amount_of("prefinancing", "2021-07-01") == 15'000'00);
    CHECK(books.of("prefinancing", "2021-05-31").size() == 6); // not paid yet on this day
}

TEST_CASE("clocks: a transfer moves pre-financing, and years before the first allocation are left out")
{
    Books books;
    auto& other = books.add(Act::allocation, "2024-01-01", 100'00, "");
    other.envelope = "COM-b-1";
    other.authority = "FR";
    const auto target = other.uid;
    books.add(Act::transfer, "2024-02-01", 900'00, "COM-u-1").target = target;
    const auto list = books.of("prefinancing", "2024-03-01");
    const auto french =
        std::count_if(list.begin(), list.end(), [](const Clock& c) { return c.about.starts_with("BMVI FR"); });
    CHECK(french == 3);
    const auto first = std::find_if(list.begin(), list.end(), [](const Clock& c) { return c.about == "BMVI FR 2024"; });
    REQUIRE(first != list.end());
    CHECK(first->amount == 50'00);
}

TEST_CASE("clocks: n+3 of the instalments 2021 to 2026, and not of 2027")
{
    Books books;
    for (int year = 2021; year <= 2027; ++year) books.commit(year, 100'00);
    CHECK(books.of("n_plus_cut", "2021-03-01").size() == 1); // the others are not committed yet
    const auto all = books.of("n_plus_cut", "2027-03-01");
    REQUIRE(all.size() == 6);
    for (std::size_t i = 0; i < 6; ++i) CHECK(all[i].due.iso() == std::to_string(2024 + i) + "-12-31");
    CHECK(all[2].is_overdue(day("2027-03-01")));
    CHECK(!all[3].is_overdue(day("2027-12-31")));
}

TEST_CASE("clocks: what covers an instalment by the cut, and what does not")
{
    Books books;
    const auto uid = books.commit(2021, 100'00);
    books.add(Act::payment, "2021-06-30", 4'00, uid).payment = "prefinancing";
    books.add(Act::claim, "2024-02-28", 50'00, uid, "ES");
    books.add(Act::payment, "2024-04-30", 50'00, uid).payment = "interim";
    CHECK(books.amount_of("n_plus_cut", "2024-01-01") == 96'00);
    CHECK(books.amount_of("n_plus_cut", "2024-12-31") == 46'00);
    books.add(Act::claim, "2025-01-01", 46'00, uid, "ES");
    CHECK(books.amount_of("n_plus_cut", "2025-01-02") == 46'00); // a day late
    books.add(Act::decommitment, "2025-02-01", 40'00, uid);
    CHECK(books.amount_of("n_plus_cut", "2025-02-01") == 6'00);
    auto& correction = books.add(Act::commitment, "2025-03-01", -6'00, "COM-u-1");
    correction.corrects = uid;
    CHECK(books.of("n_plus_cut", "2025-03-01").empty());
}

TEST_CASE("clocks: legal commitments, individual by the year's end, global a year later")
{
    Books books;
    const auto individual = books.commit(2026, 100'00);
    const auto global = books.commit(2026, 100'00, "global");
    books.commit(2026, 100'00, "provisional");
    auto list = books.of("legal_commitment", "2026-06-01");
    REQUIRE(list.size() == 2);
    CHECK(list[0].about == individual);
    CHECK(list[0].due == day("2026-12-31"));
    CHECK(list[1].about == global);
    CHECK(list[1].due == day("2027-12-31"));
    books.add(Act::legal, "2026-07-01", 60'00, individual);
    books.add(Act::decommitment, "2026-08-01", 40'00, individual);
    list = books.of("legal_commitment", "2026-09-01");
    REQUIRE(list.size() == 1);
    CHECK(list[0].about == global);
    CHECK(books.of("legal_commitment", "2026-09-01", day("2027-12-30")).empty());
}

TEST_CASE("clocks: open amounts six months after the final day, and two years without payment")
{
    Books books;
    const auto uid = books.commit(2023, 100'00);
    for (auto& entry : books.ledger.entries)
        if (entry.uid == uid) entry.period.until = day("2025-08-31");
    CHECK(books.of("two_years_without_payment", "2023-03-01").empty()); // not legally committed yet
    books.add(Act::legal, "2023-03-15", 100'00, uid);
    CHECK(books.of("two_years_without_payment", "2023-04-01").front().due == day("2025-03-15"));
    books.add(Act::payment, "2024-02-29", 30'00, uid).payment = "interim";
    CHECK(books.of("two_years_without_payment", "2024-03-01").front().due == day("2026-02-28"));
    const auto last = books.of("final_date", "2024-03-01");
    REQUIRE(last.size() == 1);
    CHECK(last[0].due == day("2026-02-28"));
    CHECK(last[0].amount == 70'00);
    books.add(Act::payment, "2025-09-01", 70'00, uid).payment = "balance";
    CHECK(books.of("final_date", "2025-09-02").empty());
    CHECK(books.of("two_years_without_payment", "2025-09-02").empty());
}

TEST_CASE("clocks: payment applications while money is open, papers for five years")
{
    Books books;
    CHECK(books.of("payment_application", "2024-01-01", day("2025-12-31")).empty());
    const auto uid = books.commit(2024, 100'00);
    const auto windows = books.of("payment_application", "2024-03-01", day("2025-07-30"));
    REQUIRE(windows.size() == 2);
    CHECK(windows[0].due == day("2024-07-31"));
    CHECK(windows[1].due == day("2025-02-28"));
    CHECK(!windows[0].amount);
    CHECK(books.of("accounting_year", "2024-06-30", day("2025-06-29")).size() == 1);

    books.add(Act::grant, "2024-03-01", 90'00, "COM-u-1", "ES");
    const auto grant = books.ledger.entries.back().uid;
    books.add(Act::commitment, "2024-03-02", 90'00, grant, "ES");
    const auto to_beneficiary = books.ledger.entries.back().uid;
    CHECK(books.of("document_retention", "2024-04-01").empty());
    books.add(Act::payment, "2025-05-01", 90'00, to_beneficiary, "ES");
    const auto papers = books.of("document_retention", "2025-06-01");
    REQUIRE(papers.size() == 1);
    CHECK(papers[0].about == grant);
    CHECK(papers[0].due == day("2030-12-31"));
    CHECK(books.of("document_retention", "2031-01-01").empty());
    // The programme's own commitment is none of the Union's.
    CHECK(books.of("legal_commitment", "2024-06-01").size() == 1);
    CHECK(books.of("legal_commitment", "2024-06-01").front().about == uid);
}
