// Days and closed periods. Every period of the program but the journal's is closed: both ends are days of service.
#pragma once

#include "model/api.hpp"

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace ilonet {

/// A calendar day of the proleptic Gregorian calendar, from 0001-01-01 to 9999-12-31.
class ILONET_API Day {
public:
    constexpr Day() = default;
    /// `days` since 1970-01-01.
    constexpr explicit Day(std::int32_t days) : days_(days) {}

    /// The day that `YYYY-MM-DD` names, or nothing where the text is another form or no day of the calendar.
    static std::optional<Day> parse(std::string_view iso);
    /// The day of year, month (1-12) and day (1-31), or nothing where there is none.
    static std::optional<Day> of(int year, unsigned month, unsigned day);
    /// The first day that can be written.
    static Day first();
    /// The last of them.
    static Day last();

    /// `YYYY-MM-DD`.
    std::string iso() const;
    /// Days since 1970-01-01.
    constexpr std::int32_t number() const { return days_; }
    /// From 1 to 9999.
    int year() const;
    /// The same day of the month so many months later (earlier where negative), or that month's last day where it is
    /// shorter; the first or last day that can be written where it would lie beyond.
    Day plus_months(int months) const;

    constexpr auto operator<=>(const Day&) const = default;
    /// So many days later. It may leave the calendar: iso() is for days within.
    constexpr Day operator+(std::int32_t days) const { return Day(days_ + days); }
    /// So many days earlier, likewise.
    constexpr Day operator-(std::int32_t days) const { return Day(days_ - days); }
    /// Days from `other` to this one; negative where this one is earlier.
    constexpr std::int32_t operator-(Day other) const { return days_ - other.days_; }

private:
    std::int32_t days_ = 0;
};

/// A closed period [since, until]; an empty end is open.
struct ILONET_API Period {
    std::optional<Day> since;
    std::optional<Day> until;

    bool operator==(const Period&) const = default;
    /// The first day, with the calendar's own for an open one.
    Day first() const { return since.value_or(Day::first()); }
    /// The last day, likewise.
    Day last() const { return until.value_or(Day::last()); }
    /// False where `until` lies before `since`.
    bool in_order() const { return first() <= last(); }
    /// True where the day is one of the period.
    bool contains(Day day) const { return first() <= day && day <= last(); }
    /// True where each day of `inner` is.
    bool contains(const Period& inner) const { return first() <= inner.first() && inner.last() <= last(); }
    /// True where they have a day in common.
    bool overlaps(const Period& other) const { return first() <= other.last() && other.first() <= last(); }
    /// `2026-01-01 to 2026-06-30`, `from 2026-01-01`, `to 2026-06-30` or `always`.
    std::string text() const;
};

/// The day as `YYYY-MM-DD`, or nothing for none.
ILONET_API std::string iso_or_empty(const std::optional<Day>& day);

/// Both periods' common days, or nothing.
ILONET_API std::optional<Period> intersection(const Period& a, const Period& b);

} // namespace ilonet
