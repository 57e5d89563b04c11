// What names on the command line stand for, where no field of a record says it.
#pragma once

#include "choices.hpp"
#include "service/fund/fund.hpp"
#include "service/reports/reports.hpp"
#include "service/service.hpp"

#include <array>
#include <span>
#include <string_view>

namespace ilonet::cmd {

// A name, in commands that begin with these words. The first that fits counts.
struct Row {
    std::string_view words, name, choices, kinds;
};

inline std::span<const Row> rows()
{
    static const std::array list{
        Row{"", "--color", color_choices, ""},
        Row{"", "--lang", language_choices(), ""},
        Row{"", "--from", row_format_choices, ""},
        Row{"", "--topic", topic_choices(), ""},
        Row{"", "--task", task_choices(), ""},
        Row{"", "--group", group_choices(), ""},
        Row{"", "--authority-kind", authority_kind_choices(), ""},
        Row{"coverage list", "--by", coverage_groupings, ""},
        Row{"coverage timeline", "--by", timeline_groupings, ""},
        Row{"coverage matrix", "--cells", matrix_cell_choices, ""},
        Row{"fund balance", "--by", service::balance_groupings, ""},
        Row{"fund balance", "--level", ledger_level_choices, ""},
        Row{"fund cost", "--by", service::cost_groupings, ""},
        Row{"fund commit", "--kind", commitment_choices, ""},
        Row{"report activity count", "--by", service::activity_groupings, ""},
        Row{"report count", "--by", service::report_groupings, ""},
        Row{"report lag", "--by", service::report_groupings, ""},
        Row{"report", "--incident", incident_choices, ""},
        Row{"report", "--destination", "authority network agency", ""},
        Row{"board obligations", "--state", obligation_state_choices, ""},
        Row{"board decide", "--others", vote_choices, ""},
        Row{"", "--state", state_choices(), ""},
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
    return list;
}

} // namespace ilonet::cmd
