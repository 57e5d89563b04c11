#include "spelling.hpp"

namespace ilonet::cmd {
namespace {

void write_out_names(MarkedText& text)
{
    if (!text.marks().empty()) text = spelled(text);
}

} // namespace

std::string spell(MarkedText::Name name, std::string_view text)
{
    return (name == MarkedText::Name::operation ? "ilonet " : "--") + std::string(text);
}

std::string spelled(const MarkedText& text) { return text.spelled(spell); }

Findings spelled(Findings findings)
{
    for (auto& finding : findings) {
        write_out_names(finding.sentence);
        write_out_names(finding.help);
    }
    return findings;
}

std::vector<RuleText> spelled(std::vector<RuleText> rules)
{
    for (auto& rule : rules) {
        write_out_names(rule.text);
        write_out_names(rule.more);
    }
    return rules;
}

} // namespace ilonet::cmd
