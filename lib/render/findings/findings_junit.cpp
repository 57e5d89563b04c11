// JUnit's XML, as GitLab, Jenkins and others show it. Neither times nor a host: the same bytes each run.
#include "model/safe_text.hpp"
#include "render/findings/findings_formats.hpp"

#include <algorithm>
#include <set>

namespace ilonet::render {
namespace {

// What is left after visible() and can still not stand in XML 1.0 are U+FFFE and U+FFFF.
std::string escaped_xml(std::string_view text)
{
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto rest = text.substr(i);
        if (rest.starts_with("\xEF\xBF\xBE") || rest.starts_with("\xEF\xBF\xBF")) {
            out += "\xEF\xBF\xBD";
            i += 2;
            continue;
        }
        switch (text[i]) {
        case '&': out += "&amp;"; break;
        case '<': out += "&lt;"; break;
        case '>': out += "&gt;"; break;
        case '"': out += "&quot;"; break;
        default: out += text[i];
        }
    }
    return out;
}

std::string attribute(std::string_view name, std::string_view value)
{
    return " " + std::string(name) + "=\"" + escaped_xml(value) + "\"";
}

std::string name_of(const Finding& finding)
{
    auto name = visible(finding.rule);
    for (const auto& part : {finding.uid, finding.field})
        if (!part.empty()) name += " " + visible(part);
    if (finding.place.line > 0) name += " line " + std::to_string(finding.place.line);
    return name;
}

std::string test_case(const Finding& finding, const Checked& checked, bool fails)
{
    auto out = "    <testcase" + attribute("name", name_of(finding)) +
               attribute("classname", forge_path(finding, checked)) + ">\n";
    const auto text = escaped_xml(headline(finding, {}) +
                                  (finding.help.empty() ? std::string() : "\nhelp: " + visible(finding.help.text())));
    if (fails)
        out += "      <failure" + attribute("type", visible(finding.rule)) +
               attribute("message", visible(finding.sentence.text())) + ">" + text + "</failure>\n";
    else
        out += "      <system-out>" + text + "</system-out>\n";
    return out + "    </testcase>\n";
}

std::vector<std::string> files_without_findings(const Findings& findings, const Checked& checked)
{
    std::set<std::string> with;
    for (const auto& finding : findings) with.insert(finding.place.file);
    auto files = checked.files;
    if (!checked.whole.empty()) files.push_back(checked.whole);
    std::erase_if(files, [&](const auto& file) { return with.contains(file == checked.whole ? std::string() : file); });
    return files;
}

} // namespace

std::string findings_as_junit(const Findings& findings, const Checked& checked)
{
    std::size_t tests = 0, failures = 0;
    std::string cases;
    for (const auto& finding : findings) {
        const bool fails = checked.strict || finding.severity == Severity::error;
        cases += test_case(finding, checked, fails);
        ++tests;
        failures += fails ? 1 : 0;
    }
    for (const auto& file : files_without_findings(findings, checked)) {
        cases += "    <testcase" + attribute("name", "no findings") + attribute("classname", forge_path(file)) + "/>\n";
        ++tests;
    }
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites>\n  <testsuite" + attribute("name", checked.suite) +
           attribute("tests", std::to_string(tests)) + attribute("failures", std::to_string(failures)) +
           " errors=\"0\" skipped=\"0\">\n" + cases + "  </testsuite>\n</testsuites>\n";
}

} // namespace ilonet::render
