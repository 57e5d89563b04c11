// How the findings of a check are written.
#include "formats.hpp"
#include "records/whole_file.hpp"
#include "session.hpp"

namespace ilonet::cmd {

void Session::print_findings(const Findings& findings, const render::Checked& checked)
{
    const auto bytes = [&](const std::string& option, const std::string& name, const render::Screen& screen) {
        if (const auto format = render::findings_format_named(name))
            return render::render_findings(findings, *format, checked, screen);
        return bytes_of(select_columns(render::findings_table(findings), split(globals_.columns)),
                        must_be_format(option, name), screen);
    };
    // All is made before anything is written.
    std::vector<std::pair<std::string, std::string>> files;
    for (const auto& output : globals_.outputs) {
        const auto colon = output.find(':');
        files.emplace_back(output.substr(colon + 1), bytes("--output", output.substr(0, colon), {}));
    }
    std::string out;
    if (globals_.outputs.empty() || !globals_.format.empty()) {
        const auto usual = globals_.columns.empty() ? "full" : out_screen().width > 0 ? "table" : "tsv";
        const auto name = globals_.format.empty() ? std::string(usual) : globals_.format;
        if (const auto format = render::format_named(name)) must_not_be_binary_on_terminal(*format);
        out = bytes("--format", name, out_screen());
    }
    for (const auto& [path, content] : files) records::write_whole_file(path, content);
    if (!out.empty()) write_out(out);
}

} // namespace ilonet::cmd
