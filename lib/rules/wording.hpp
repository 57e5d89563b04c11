// How the rules put their findings and speak of days.
#pragma once

#include "model/day.hpp"
#include "model/finding.hpp"
#include "model/snapshot.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ilonet::rules {

/// What a finding is about: a record, one of its fields (may be empty), and the other record where two clash.
struct About {
    std::string_view uid;
    std::string_view field = {};
    std::string_view related = {};
};

void say_error(Findings& findings, std::string_view rule, const About& about, std::string sentence, MarkedText help);
void say_warning(Findings& findings, std::string_view rule, const About& about, std::string sentence, MarkedText help);

/// `from 2026-01-01 to 2026-06-30`, `on 2026-01-01`, `from 2026-01-01 on`, `until 2026-06-30` or `on any day`.
std::string days_text(const Period& days);
/// The same for several, joined by `and`.
std::string days_text(const std::vector<Period>& days);
std::string_view state_word(State state);

/// The days of `inner` that `outer` does not hold: none, those before, those after, or both. Both are in order.
std::vector<Period> days_outside(const Period& inner, const Period& outer);

/// The days on which the deployment needs its host, authority and covered countries: actual service, or the plan of a
/// planned one; nothing where there are none or they are out of order (D03 says so).
std::optional<Period> days_of(const Deployment& deployment);

} // namespace ilonet::rules
