// Months that end on a day. Each boundary from both sides.
#include "model/month.hpp"

#include <doctest/doctest.h>

using namespace ilonet;

namespace {

Day day(std::string_view iso) { return *Day::parse(iso); }

std::string first_of(int months, std::string_view last) { return months_to(day(last), months).first().iso(); }

} // namespace

TEST_CASE("months that end on a day begin on the day after the same day so many months before")
{
    CHECK(first_of(12, "2025-12-30") == "2024-12-31");
    CHECK(first_of(12, "2025-12-31") == "2025-01-01");
    CHECK(first_of(12, "2026-01-01") == "2025-01-02");
    CHECK(first_of(1, "2026-01-31") == "2026-01-01");
    CHECK(first_of(1, "2026-01-30") == "2025-12-31");
    CHECK(first_of(1, "2026-03-15") == "2026-02-16");
}

TEST_CASE("months that end with a short month begin with a month, and not a day before")
{
    CHECK(first_of(1, "2026-02-27") == "2026-01-28");
    CHECK(first_of(1, "2026-02-28") == "2026-02-01");
    CHECK(first_of(1, "2026-03-01") == "2026-02-02");
    CHECK(first_of(1, "2024-02-28") == "2024-01-29");
    CHECK(first_of(1, "2024-02-29") == "2024-02-01");
    CHECK(first_of(12, "2025-02-28") == "2024-03-01");
    CHECK(first_of(12, "2024-02-29") == "2023-03-01");
    CHECK(first_of(6, "2026-06-29") == "2025-12-30");
    CHECK(first_of(6, "2026-06-30") == "2026-01-01");
    CHECK(first_of(6, "2026-12-31") == "2026-07-01");
}

TEST_CASE("months that begin in a month too short for the day begin on the first of the next")
{
    CHECK(first_of(1, "2026-03-27") == "2026-02-28");
    for (const auto* last : {"2026-03-28", "2026-03-29", "2026-03-30", "2026-03-31"})
        CHECK(first_of(1, last) == "2026-03-01");
    CHECK(first_of(1, "2026-04-01") == "2026-03-02");
}

TEST_CASE("months of any length are whole, of each day of four years")
{
    for (auto last = day("2023-12-25"); last <= day("2028-01-05"); last = last + 1)
        for (const int months : {1, 2, 3, 6, 12, 24}) {
            const auto days = months_to(last, months);
            INFO(last.iso(), " ", months);
            CHECK(days.last() == last);
            // The months from the first day on end on the last, or that month is too short to tell them apart.
            const auto end = days.first().plus_months(months) - 1;
            CHECK(end >= last);
            CHECK(end - last <= 3);
            // None is shorter than those that end a day later are begun.
            CHECK(months_to(last + 1, months).first() >= days.first());
        }
}

TEST_CASE("months to the last day that can be written")
{
    CHECK(months_to(Day::last(), 12).first().iso() == "9999-01-01");
}
