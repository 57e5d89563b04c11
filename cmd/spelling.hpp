// How the command line writes what the library names: `ilonet deploy end` for an operation, `--until` for a parameter.
#pragma once

#include "model/finding.hpp"
#include "model/marked_text.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace ilonet::cmd {

std::string spell(MarkedText::Name name, std::string_view text);
std::string spelled(const MarkedText& text);
/// What they say is written out: no name is left in their texts.
Findings spelled(Findings findings);
std::vector<RuleText> spelled(std::vector<RuleText> rules);

} // namespace ilonet::cmd
