// The table of formats of findings, a function and a row for each, and what they share.
#pragma once

#include "render/render.hpp"

#include <array>
#include <string>
#include <string_view>

namespace ilonet::render {

std::string findings_in_full(const Findings& findings, const Checked& checked, const Screen& screen);
std::string findings_as_concise(const Findings& findings, const Checked& checked, const Screen& screen);
std::string findings_as_gitlab(const Findings& findings, const Checked& checked);
std::string findings_as_junit(const Findings& findings, const Checked& checked);
std::string findings_as_sarif(const Findings& findings, const Checked& checked);
std::string findings_as_github(const Findings& findings, const Checked& checked);

struct FindingsFormatRow {
    std::string_view name;
    std::string (*write)(const Findings&, const Checked&, const Screen&);
};

template <std::string (*write)(const Findings&, const Checked&)>
std::string for_any_screen(const Findings& findings, const Checked& checked, const Screen&)
{
    return write(findings, checked);
}

inline constexpr std::array findings_formats{
    FindingsFormatRow{"full", findings_in_full},
    FindingsFormatRow{"concise", findings_as_concise},
    FindingsFormatRow{"gitlab", for_any_screen<findings_as_gitlab>},
    FindingsFormatRow{"junit", for_any_screen<findings_as_junit>},
    FindingsFormatRow{"sarif", for_any_screen<findings_as_sarif>},
    FindingsFormatRow{"github", for_any_screen<findings_as_github>},
};

/// `error` or `warning`.
std::string_view word_of(Severity severity);
/// The line of FILE:LINE:COL, severity, rule and sentence, without line end.
std::string headline(const Finding& finding, const Screen& screen);
/// The finding's file as forges know it, without leading `./`; the whole where it has none.
std::string forge_path(const Finding& finding, const Checked& checked);
std::string forge_path(const std::string& path);
/// The sentence, and the help behind it.
std::string sentence_and_help(const Finding& finding);

} // namespace ilonet::render
