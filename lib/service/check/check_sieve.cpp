// Which findings of a check count.
#include "model/failure.hpp"
#include "model/finding_key.hpp"
#include "model/nearest.hpp"
#include "model/safe_text.hpp"
#include "read/others/baseline.hpp"
#include "read/read.hpp"
#include "rules/rules.hpp"
#include "service/service.hpp"

#include <algorithm>
#include <map>

namespace ilonet::service {
namespace {

bool is_unreadable(const Finding& finding) { return rules::handling_of(finding).leaves_rest_unread; }

bool is_under(std::string_view rule, const std::vector<std::string>& names)
{
    return std::any_of(names.begin(), names.end(), [&](const auto& name) { return rule.starts_with(name); });
}

void must_be_rules(const MarkedText& option, const std::vector<std::string>& names)
{
    std::vector<std::string_view> known;
    std::string families;
    for (const auto& rule : rules::catalogue()) {
        known.push_back(rule.id);
        const auto family = rule.id.substr(0, 1);
        if (families.find(family) == std::string::npos) families += (families.empty() ? "" : " ") + std::string(family);
    }
    for (const auto& name : names) {
        const bool is_family = name.size() == 1 && families.find(name) != std::string::npos && name != " ";
        if (is_family || std::find(known.begin(), known.end(), name) != known.end()) continue;
        auto capitals = name;
        for (char& c : capitals)
            if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
        const auto help = did_you_mean(capitals, std::span<const std::string_view>(known));
        throw Failure(Fault::usage, option + ": there is no rule '" + spelled_out(name) + "'",
                      help.empty() ? "write an id such as D05, or a family: " + one_of(families) : help);
    }
}

MarkedText told(const Finding& entry)
{
    auto text = entry.rule;
    for (const auto& part : {entry.kind, entry.uid, entry.field})
        if (!part.empty()) text += " " + part;
    return entry.uid.empty() ? text + " in " + entry.place.file + ": " + entry.sentence : text;
}

} // namespace

Sifted sift(Findings findings, const Sieve& sieve)
{
    must_be_rules("<select>"_marked, sieve.select);
    must_be_rules("<ignore>"_marked, sieve.ignore);
    const auto counts = [&](const Finding& finding) {
        return is_unreadable(finding) || ((sieve.select.empty() || is_under(finding.rule, sieve.select)) &&
                                          !is_under(finding.rule, sieve.ignore));
    };
    Sifted sifted;
    std::erase_if(findings, [&](const Finding& finding) { return !counts(finding); });
    std::map<std::string, std::size_t> known;
    const auto baseline = sieve.baseline.empty() ? Findings{} : read::read_baseline(sieve.baseline);
    for (const auto& entry : baseline) ++known[key_of(entry)];
    for (auto& finding : findings) {
        const auto entry = is_unreadable(finding) ? known.end() : known.find(key_of(finding));
        if (entry == known.end() || entry->second == 0) {
            sifted.findings.push_back(std::move(finding));
            continue;
        }
        --entry->second;
        ++sifted.muted;
    }
    for (const auto& entry : baseline) {
        auto& left = known[key_of(entry)];
        if (left == 0 || !counts(entry) || is_unreadable(entry)) continue;
        --left;
        sifted.remarks.push_back("the baseline mutes nothing with " + told(entry) + ": take it out");
    }
    return sifted;
}

const std::vector<RuleText>& rule_texts()
{
    static const auto texts = [] {
        std::vector<RuleText> all;
        for (const auto& rule : rules::catalogue())
            all.push_back(
                {rule.id, rule.severity, rule.basis, rule.title, rule.text, "See: {explain} "_marked + rule.id});
        return all;
    }();
    return texts;
}

} // namespace ilonet::service
