// Instants as the journal stamps them: UTC to the millisecond, as `2026-01-31T12:00:00.000Z`, so that their texts sort
// as they do.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace ilonet {

inline constexpr std::string_view instant_form = "YYYY-MM-DDTHH:MM:SS.mmmZ";
/// The last one that can be written.
inline constexpr std::string_view last_instant = "9999-12-31T23:59:59.999Z";

/// True for `YYYY-MM-DDTHH:MM:SS.mmmZ` with a day of the calendar and a time from 00:00:00.000 to 23:59:59.999: there is neither
/// 24:00 nor a leap second.
bool is_instant(std::string_view text);
/// True where `text` is the beginning of an instant, up to its day, its minute, its second or its millisecond, without `Z`.
bool begins_instant(std::string_view text);
/// So many milliseconds later; `last_instant` where it would lie behind that. `instant` has the form, but its time may be one that
/// is none, such as 24:00:00.500.
std::string later_by(const std::string& instant, std::int64_t milliseconds);
/// What the clock of the machine says.
std::string clock_instant();

} // namespace ilonet
