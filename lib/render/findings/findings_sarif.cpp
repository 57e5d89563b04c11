// SARIF 2.1.0 (OASIS), as code scanning and editors read it.
#include "model/finding_key.hpp"
#include "model/safe_text.hpp"
#include "render/findings/findings_formats.hpp"
#include "render/tables/json.hpp"

#include <algorithm>

namespace ilonet::render {
namespace {

std::string json(std::string_view text)
{
    std::string out;
    append_json_text(out, text);
    return out;
}

std::string message_object(std::string_view text) { return "{\"text\":" + json(text) + "}"; }

// RFC 3986: all but unreserved characters and the slash are escaped. A path of its own root is an absolute URI.
std::string uri_of(std::string_view path)
{
    std::string out = path.starts_with('/') ? "file://" : "";
    for (const char c : path) {
        const auto byte = static_cast<unsigned char>(c);
        const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                           std::string_view("-._~/").find(c) != std::string_view::npos;
        if (plain) {
            out += c;
        } else {
            out += '%';
            out += "0123456789ABCDEF"[byte >> 4U];
            out += "0123456789ABCDEF"[byte & 15U];
        }
    }
    return out;
}

// The rules that were broken, each once, in the order of the catalogue.
std::vector<const RuleText*> broken(const Findings& findings, const Checked& checked)
{
    std::vector<const RuleText*> rules;
    for (const auto& rule : checked.rules)
        if (std::any_of(findings.begin(), findings.end(), [&](const auto& f) { return f.rule == rule.id; }))
            rules.push_back(&rule);
    return rules;
}

std::string described(const RuleText& rule)
{
    return "{\"id\":" + json(rule.id) + ",\"shortDescription\":" + message_object(rule.title) +
           ",\"fullDescription\":" + message_object(rule.text.text()) +
           ",\"help\":" + message_object(rule.text.text() + (rule.more.empty() ? "" : " ") + rule.more.text()) +
           ",\"defaultConfiguration\":{\"level\":" + json(word_of(rule.severity)) + "},\"properties\":{\"tags\":[" +
           json(rule.basis) + "]}}";
}

std::string region(const Finding& finding)
{
    if (finding.place.line <= 0) return {};
    auto out = ",\"region\":{\"startLine\":" + std::to_string(finding.place.line);
    if (finding.place.column > 0) out += ",\"startColumn\":" + std::to_string(finding.place.column);
    if (!finding.excerpt.empty()) out += ",\"snippet\":" + message_object(visible(finding.excerpt));
    return out + "}";
}

std::string locations(const Finding& finding, const Checked& checked)
{
    const auto path = forge_path(finding, checked);
    std::string out = "[{";
    if (!path.empty())
        out +=
            "\"physicalLocation\":{\"artifactLocation\":{\"uri\":" + json(uri_of(path)) + "}" + region(finding) + "}";
    if (!finding.uid.empty())
        out += std::string(path.empty() ? "" : ",") + "\"logicalLocations\":[{\"name\":" + json(visible(finding.uid)) +
               ",\"kind\":\"object\"}]";
    return out + "}]";
}

} // namespace

std::string findings_as_sarif(const Findings& findings, const Checked& checked)
{
    const auto rules = broken(findings, checked);
    const auto prints = fingerprints(findings);
    std::string out =
        "{\"$schema\":\"https://json.schemastore.org/sarif-2.1.0.json\",\"version\":\"2.1.0\",\"runs\":[{\n"
        "\"tool\":{\"driver\":{\"name\":\"ilonet\",\"version\":" +
        json(checked.version) + ",\"rules\":[";
    for (std::size_t i = 0; i < rules.size(); ++i) out += (i == 0 ? "\n" : ",\n") + described(*rules[i]);
    out += "]}},\n\"columnKind\":\"unicodeCodePoints\",\n\"results\":[";
    for (std::size_t i = 0; i < findings.size(); ++i) {
        const auto& finding = findings[i];
        out += (i == 0 ? "\n{" : ",\n{");
        const auto rule =
            std::find_if(rules.begin(), rules.end(), [&](const auto* known) { return known->id == finding.rule; });
        if (!finding.rule.empty()) out += "\"ruleId\":" + json(finding.rule) + ",";
        if (rule != rules.end()) out += "\"ruleIndex\":" + std::to_string(rule - rules.begin()) + ",";
        out += "\"level\":" + json(word_of(finding.severity)) +
               ",\"message\":" + message_object(sentence_and_help(finding)) +
               ",\"locations\":" + locations(finding, checked) +
               ",\"partialFingerprints\":{\"ilonetFinding/v1\":" + json(prints[i]) + "}}";
    }
    return out + "]\n}]}\n";
}

} // namespace ilonet::render
