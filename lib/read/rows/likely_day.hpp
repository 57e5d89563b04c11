// Which day somebody meant who wrote it in another form.
#pragma once

#include <string>
#include <string_view>

namespace ilonet::read {

/// `write 2026-12-31` for 31/12/2026, 31.12.2026, 2026/12/31, 20261231 and the like; both days where day and month could
/// be either; empty where no day can be made out.
std::string likely_day(std::string_view written);

/// The day as YYYY-MM-DD, or nothing where `written` is not of that form or no day. D and M stand for one or two digits, DD and
/// MM for two.
std::string day_in_format(std::string_view written, std::string_view format);

} // namespace ilonet::read
