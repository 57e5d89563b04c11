// Workflow commands of GitHub Actions: a line each, which the runner takes from the job's output.
#include "model/safe_text.hpp"
#include "render/findings/findings_formats.hpp"

namespace ilonet::render {
namespace {

std::string escaped(std::string_view text, std::string_view special)
{
    std::string out;
    for (const char c : text) {
        if (special.find(c) == std::string_view::npos) {
            out += c;
            continue;
        }
        const auto byte = static_cast<unsigned char>(c);
        out += '%';
        out += "0123456789ABCDEF"[byte >> 4U];
        out += "0123456789ABCDEF"[byte & 15U];
    }
    return out;
}

std::string property(std::string_view text) { return escaped(text, "%\r\n:,"); }
std::string message(std::string_view text) { return escaped(text, "%\r\n"); }

} // namespace

std::string findings_as_github(const Findings& findings, const Checked& checked)
{
    std::string out;
    for (const auto& finding : findings) {
        out += "::" + std::string(word_of(finding.severity)) + " ";
        const auto path = forge_path(finding, checked);
        if (!path.empty()) out += "file=" + property(path) + ",";
        if (finding.place.line > 0) out += "line=" + std::to_string(finding.place.line) + ",";
        if (finding.place.line > 0 && finding.place.column > 0)
            out += "col=" + std::to_string(finding.place.column) + ",";
        auto title = visible(finding.rule);
        if (!finding.uid.empty()) title += (title.empty() ? "" : " ") + visible(finding.uid);
        out += "title=" + property(title) + "::" + message(sentence_and_help(finding)) + "\n";
    }
    return out;
}

} // namespace ilonet::render
