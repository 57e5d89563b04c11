#include "meant.hpp"

#include "render/render.hpp"
#include "service/activities.hpp"
#include "service/fund.hpp"
#include "service/reports.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <array>

namespace ilonet::cmd {
namespace {

constexpr std::string_view kinds_mark = "kinds: ", choices_mark = "choices: ";

// A name, in commands that begin with these words. The first that fits counts.
struct Row {
    std::string_view words, name, choices, kinds;
};

constexpr std::string_view coverage_groupings = "country region authority topic group network";
constexpr std::array rows{
    Row{"", "--color", "auto always never", ""},
    Row{"", "--from", "csv jsonl", ""},
    Row{"", "--task", "return resettlement admission sharing", ""},
    Row{"", "--group", "return smuggling", ""},
    Row{"", "--authority-kind", "member_state associated_state commission agency", ""},
    Row{"coverage list", "--by", coverage_groupings, ""},
    Row{"coverage timeline", "--by", "country region authority route topic group network", ""},
    Row{"coverage matrix", "--cells", "supply required gap", ""},
    Row{"fund balance", "--by", service::balance_groupings, ""},
    Row{"fund balance", "--level", "union programme", ""},
    Row{"fund cost", "--by", service::cost_groupings, ""},
    Row{"fund commit", "--kind", "individual global provisional legal", ""},
    Row{"report activity count", "--by", service::activity_groupings, ""},
    Row{"report count", "--by", service::report_groupings, ""},
    Row{"report lag", "--by", service::report_groupings, ""},
    Row{"report", "--incident", "yes no", ""},
    Row{"report", "--destination", "authority network agency", ""},
    Row{"board obligations", "--state", "met due overdue not_known", ""},
    Row{"board decide", "--others", "for against abstained absent", ""},
    Row{"", "--state", "planned active ended cancelled", ""},
    Row{"", "--as", "", "authority"},
    Row{"", "--authority", "", "authority"},
    Row{"", "--partner", "", "authority"},
    Row{"", "--for", "", "authority"},
    Row{"", "--against", "", "authority"},
    Row{"", "--abstained", "", "authority"},
    Row{"", "--absent", "", "authority"},
    Row{"network", "--country", "", "third_country"},
    Row{"", "--country", "", "third_country"},
    Row{"", "COUNTRY", "", "third_country"},
    Row{"", "--require", "", "third_country"},
    Row{"", "--forbid", "", "third_country"},
    Row{"", "--region", "", "region"},
    Row{"", "--network", "", "third_country region"},
    Row{"", "NETWORK", "", "third_country region"},
    Row{"", "--instrument", "", "instrument"},
    Row{"", "--officer", "", "officer"},
    Row{"", "--deployment", "", "deployment"},
    Row{"", "--free", "", "deployment"},
    Row{"", "--keep", "", "deployment"},
    Row{"", "--meeting", "", "meeting"},
    Row{"", "--decision", "", "decision"},
    Row{"", "--revokes", "", "decision"},
    Row{"", "--envelope", "", "envelope"},
    Row{"", "JOINT", "", "joint_deployment"},
    Row{"", "BEFORE", "", "roster"},
    Row{"", "AFTER", "", "roster"},
};

// What the nouns are about.
constexpr std::array nouns{
    Row{"deploy", "", "", "deployment"},
    Row{"officer", "", "", "officer"},
    Row{"assign mandate", "", "", "mandate"},
    Row{"assign representation", "", "", "representation"},
    Row{"assign sharing", "", "", "sharing"},
    Row{"assign joint", "", "", "joint_deployment"},
    Row{"report activity", "", "", "activity"},
    Row{"report build programme", "", "", "programme"},
    Row{"board seat", "", "", "seat"},
    Row{"board meeting", "", "", "meeting"},
    Row{"board decision", "", "", "decision"},
    Row{"board programme item", "", "", "programme_item"},
    Row{"board programme amend", "", "", "programme_item"},
    Row{"board programme", "", "", "programme"},
    Row{"board report", "", "", "activity_report"},
    Row{"board action", "", "", "action"},
    Row{"board roster", "", "", "roster"},
    Row{"board notification", "", "", "notification"},
    Row{"network agreement", "", "", "facilitator_agreement"},
    Row{"network notice", "", "", "facilitator_notice"},
    Row{"network meeting", "", "", "network_meeting"},
    Row{"network guest", "", "", "network_guest"},
    Row{"fund envelope", "", "", "envelope"},
    Row{"fund", "", "", "entry"},
};

bool begins_with(const std::string& words, std::string_view noun)
{
    return noun.empty() || words == noun || words.starts_with(std::string(noun) + " ");
}

Meant of(std::string_view choices, std::string_view kinds)
{
    Meant meant;
    meant.choices = words_of(choices);
    for (const auto& kind : words_of(kinds)) meant.kinds.push_back(kinds::find(kind));
    std::erase(meant.kinds, nullptr);
    return meant;
}

const Kind* kind_of_noun(const std::string& words)
{
    for (const auto& noun : nouns)
        if (begins_with(words, noun.words)) return kinds::find(noun.kinds);
    return begins_with(words, "report") ? &kinds::report : nullptr;
}

std::string_view kinds_of(const Field& field)
{
    if (!field.refers_to.empty()) return field.refers_to;
    switch (field.type) {
    case FieldType::authority:
    case FieldType::authorities: return "authority";
    case FieldType::network:
    case FieldType::networks: return "third_country region";
    case FieldType::instrument: return "instrument";
    default: return {};
    }
}

// The rows of these commands are records in their own columns.
bool lists_records(const std::string& words)
{
    return words.ends_with(" list") || words.ends_with(" export") || words.ends_with(" show");
}

} // namespace

void note_field(CLI::Option& option, const Field& field)
{
    auto mark = field.choices.empty() ? std::string(kinds_mark) + std::string(kinds_of(field))
                                      : std::string(choices_mark) + std::string(field.choices);
    // One that checks nothing, and shows nothing in the help: options carry no other notes.
    option.check(CLI::Validator().name(std::move(mark)).active(false));
}

Meant meant_by(const std::string& words, CLI::Option& option)
{
    const auto name = option.get_lnames().empty() ? option.get_name() : "--" + option.get_lnames().front();
    const auto type = option.get_type_name();
    Meant meant;
    meant.files = type == "FILE" || type == "PATH" || name == "FILE" || name == "PATH";
    meant.formatted_file = name == "--output";
    if (name == "--format") meant.choices = words_of(render::format_names());
    if (meant.files || meant.formatted_file || !meant.choices.empty()) return meant;
    if (name == "--columns" || name == "--sort") {
        if (lists_records(words)) meant.columns = kind_of_noun(words);
        return meant;
    }
    try {
        for (int i = 0;; ++i) {
            const auto& mark = option.get_validator(i)->get_name();
            if (mark.starts_with(kinds_mark)) return of("", mark.substr(kinds_mark.size()));
            if (mark.starts_with(choices_mark)) return of(mark.substr(choices_mark.size()), "");
        }
    } catch (const CLI::OptionNotFound&) {
        // No (more) notes.
    }
    if (name == "--topic") return of("a b c d e f g h i j k l", "");
    for (const auto& row : rows)
        if (row.name == name && begins_with(words, row.words)) return of(row.choices, row.kinds);
    const auto* kind = kind_of_noun(words);
    if (kind == nullptr) return meant;
    if (name == "UID") meant.kinds = {kind};
    for (const auto& field : kind->fields)
        if (name == "--" + std::string(field.name)) meant.choices = words_of(field.choices);
    return meant;
}

} // namespace ilonet::cmd
