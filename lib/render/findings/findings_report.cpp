#include "model/safe_text.hpp"
#include "render/findings/findings_formats.hpp"

#include <algorithm>

namespace ilonet::render {

std::optional<FindingsFormat> findings_format_named(std::string_view name)
{
    for (const auto& row : findings_formats)
        if (row.name == name) return FindingsFormat(row.name);
    return std::nullopt;
}

std::string_view findings_format_names()
{
    static const auto names = [] {
        std::string all;
        for (const auto& row : findings_formats) all += (all.empty() ? "" : " ") + std::string(row.name);
        return all;
    }();
    return names;
}

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
    return visible(finding.help.empty() ? finding.sentence.text()
                                        : finding.sentence.text() + "; " + finding.help.text());
}

std::string findings_in_full(const Findings& findings, const Checked&, const Screen& screen)
{
    return render_findings(findings, screen);
}

std::string findings_as_concise(const Findings& findings, const Checked&, const Screen& screen)
{
    std::string out;
    for (const auto& finding : findings) out += headline(finding, screen) + "\n";
    return out;
}

std::string render_findings(const Findings& findings, FindingsFormat format, const Checked& checked,
                            const Screen& screen)
{
    const auto row = std::find_if(findings_formats.begin(), findings_formats.end(),
                                  [&](const auto& known) { return known.name == format.name(); });
    return row->write(findings, checked, screen);
}

} // namespace ilonet::render
