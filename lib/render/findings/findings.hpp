// A further door of the room `render`: the findings of a check, as people, forges and other programs read them.
#pragma once

#include "model/api.hpp"
#include "model/finding.hpp"
#include "model/rule_text.hpp"
#include "render/render.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace ilonet::render {

class FindingsFormat;
/// Nothing where there is no such format.
ILONET_API std::optional<FindingsFormat> findings_format_named(std::string_view name);

/// A format of findings, which is its name. The table of them all stands in findings_formats.hpp; here are those that somebody
/// asks for by name.
class FindingsFormat {
public:
    static const FindingsFormat full, concise, gitlab, junit, sarif, github;

    constexpr std::string_view name() const { return name_; }

private:
    constexpr explicit FindingsFormat(std::string_view name) : name_(name) {}
    friend std::optional<FindingsFormat> findings_format_named(std::string_view name);

    std::string_view name_;
};

inline constexpr FindingsFormat FindingsFormat::full{"full"}, FindingsFormat::concise{"concise"},
    FindingsFormat::gitlab{"gitlab"}, FindingsFormat::junit{"junit"}, FindingsFormat::sarif{"sarif"},
    FindingsFormat::github{"github"};

/// Parted by spaces, such as `full concise`.
ILONET_API std::string_view findings_format_names();

/// What was checked, and by what.
struct Checked {
    std::span<const RuleText> rules; ///< those of the findings at least
    std::vector<std::string> files;  ///< all that were looked at, with findings or without
    std::string whole;               ///< named where a finding has no file: the database; may be empty
    std::string version;             ///< of the program
    std::string suite = "ilonet";    ///< what JUnit shows as the name of them all
    bool strict = false;             ///< a warning is a failure
};

/// The whole report; the same bytes for the same findings. Names in texts stand as the library has them: who has words of
/// his own for them writes them out first.
///   full     render_findings of render.hpp: excerpt, caret and help
///   concise  `FILE:LINE:COL: error[D05]: sentence`, one line each
///   gitlab   Code Quality: an array of issues; fingerprints that do not depend on lines
///   junit    a test case for each finding, failed where it is an error (or strict), and one for each file without any
///   sarif    SARIF 2.1.0 with the rules that were broken
///   github   workflow commands: `::error file=FILE,line=LINE,col=COL,title=D05::sentence`
/// A leading `./` of a path is left out for forges. No text of a file can begin a line, a command or a tag.
ILONET_API std::string render_findings(const Findings& findings, FindingsFormat format, const Checked& checked,
                                       const Screen& screen);

} // namespace ilonet::render
