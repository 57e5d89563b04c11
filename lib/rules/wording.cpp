#include "rules/wording.hpp"

#include <algorithm>

namespace ilonet::rules {
namespace {

void say(Findings& findings, Severity severity, std::string_view rule, const About& about, std::string sentence,
         MarkedText help)
{
    Finding finding;
    finding.rule = rule;
    finding.severity = severity;
    finding.sentence = std::move(sentence);
    finding.help = std::move(help);
    finding.uid = about.uid;
    finding.field = about.field;
    finding.related = about.related;
    findings.push_back(std::move(finding));
}

} // namespace

void say_error(Findings& findings, std::string_view rule, const About& about, std::string sentence, MarkedText help)
{
    say(findings, Severity::error, rule, about, std::move(sentence), std::move(help));
}

void say_warning(Findings& findings, std::string_view rule, const About& about, std::string sentence, MarkedText help)
{
    say(findings, Severity::warning, rule, about, std::move(sentence), std::move(help));
}

std::string days_text(const Period& days)
{
    if (days.since && days.until)
        return days.since == days.until ? "on " + days.since->iso()
                                        : "from " + days.since->iso() + " to " + days.until->iso();
    if (days.since) return "from " + days.since->iso() + " on";
    if (days.until) return "until " + days.until->iso();
    return "on any day";
}

std::string days_text(const std::vector<Period>& days)
{
    std::string text;
    for (const auto& stretch : days) text += (text.empty() ? "" : " and ") + days_text(stretch);
    return text;
}

std::string_view state_word(State state)
{
    switch (state) {
    case State::planned: return "planned";
    case State::active: return "active";
    case State::ended: return "ended";
    case State::cancelled: return "cancelled";
    }
    return {};
}

std::vector<Period> days_outside(const Period& inner, const Period& outer)
{
    if (!inner.overlaps(outer)) return {inner};
    std::vector<Period> outside;
    if (inner.first() < outer.first()) outside.push_back({inner.since, outer.first() - 1});
    if (outer.last() < inner.last()) outside.push_back({outer.last() + 1, inner.until});
    return outside;
}

std::optional<Period> days_of(const Deployment& deployment)
{
    const auto days = deployment.state == State::planned ? deployment.days_planned() : deployment.days_active();
    return days && days->in_order() ? days : std::nullopt;
}

} // namespace ilonet::rules
