#include "model/text.hpp"
#include "render/findings_formats.hpp"

#include <array>

namespace ilonet::render {
namespace {

struct Name {
    std::string_view name;
    FindingsFormat format;
};

constexpr std::array names{Name{"full", FindingsFormat::full},     Name{"concise", FindingsFormat::concise},
                           Name{"gitlab", FindingsFormat::gitlab}, Name{"junit", FindingsFormat::junit},
                           Name{"sarif", FindingsFormat::sarif},   Name{"github", FindingsFormat::github}};

} // namespace

std::optional<FindingsFormat> findings_format_named(std::string_view name)
{
    for (const auto& known : names)
        if (known.name == name) return known.format;
    return std::nullopt;
}

std::string_view findings_format_names() { return "full concise gitlab junit sarif github"; }

std::string forge_path(const std::string& path)
{
    std::string_view rest = path;
    while (rest.starts_with("./")) {
        rest.remove_prefix(2);
        while (rest.starts_with('/')) rest.remove_prefix(1);
    }
    return visible(rest);
}

std::string forge_path(const Finding& finding, const Checked& checked)
{
    return forge_path(finding.place.file.empty() ? checked.whole : finding.place.file);
}

std::string sentence_and_help(const Finding& finding)
{
    return visible(finding.help.empty() ? finding.sentence : finding.sentence + "; " + finding.help);
}

std::string findings_as_concise(const Findings& findings, const Screen& screen)
{
    std::string out;
    for (const auto& finding : findings) out += headline(finding, screen) + "\n";
    return out;
}

std::string render_findings(const Findings& findings, FindingsFormat format, const Checked& checked,
                            const Screen& screen)
{
    switch (format) {
    case FindingsFormat::full: return render_findings(findings, screen);
    case FindingsFormat::concise: return findings_as_concise(findings, screen);
    case FindingsFormat::gitlab: return findings_as_gitlab(findings, checked);
    case FindingsFormat::junit: return findings_as_junit(findings, checked);
    case FindingsFormat::sarif: return findings_as_sarif(findings, checked);
    case FindingsFormat::github: return findings_as_github(findings, checked);
    }
    return {};
}

} // namespace ilonet::render
