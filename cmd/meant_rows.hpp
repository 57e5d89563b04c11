// What names on the command line stand for, where no field of a record says it.
#pragma once

#include "service/activities.hpp"
#include "service/fund.hpp"
#include "service/reports.hpp"

#include <array>
#include <string_view>

namespace ilonet::cmd {

// A name, in commands that begin with these words. The first that fits counts.
struct Row {
    std::string_view words, name, choices, kinds;
};

inline constexpr std::string_view coverage_groupings = "country region authority topic group network";
inline constexpr std::array rows{
    Row{"", "--color", "auto always never", ""},
    Row{"", "--lang", "bg cs da de el en es et fi fr ga hr hu it lt lv mt nl pl pt ro sk sl sv", ""},
    Row{"", "--from", "csv tsv jsonl", ""},
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
inline constexpr std::array nouns{
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

} // namespace ilonet::cmd
