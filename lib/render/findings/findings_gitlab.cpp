// Code Quality of GitLab: what the widget of a merge request reads.
#include "model/finding_key.hpp"
#include "render/findings/findings_formats.hpp"
#include "render/tables/json.hpp"

#include <algorithm>

namespace ilonet::render {
namespace {

void append(std::string& out, std::string_view key, std::string_view value)
{
    out += "\"" + std::string(key) + "\":";
    append_json_text(out, value);
}

} // namespace

std::string findings_as_gitlab(const Findings& findings, const Checked& checked)
{
    const auto prints = fingerprints(findings);
    std::string out;
    for (std::size_t i = 0; i < findings.size(); ++i) {
        const auto& finding = findings[i];
        out += out.empty() ? "[\n{" : ",\n{";
        append(out, "description", sentence_and_help(finding));
        append(out += ",", "check_name", finding.rule);
        append(out += ",", "fingerprint", prints[i]);
        append(out += ",", "severity", finding.severity == Severity::error ? "major" : "minor");
        append(out += ",\"location\":{", "path", forge_path(finding, checked));
        out += ",\"lines\":{\"begin\":" + std::to_string(std::max(finding.place.line, 1)) + "}}}";
    }
    return out.empty() ? "[]\n" : out + "\n]\n";
}

} // namespace ilonet::render
