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
struct OptionValueRow {
    std::string_view words, name, choices, kinds;
};

inline std::span<const OptionValueRow> option_value_rows()
{
    static const std::array list{
        OptionValueRow{"", "--color", color_choices, ""},
        OptionValueRow{"", "--lang", language_choices(), ""},
        OptionValueRow{"", "--from", row_format_choices, ""},
        OptionValueRow{"", "--topic", topic_choices(), ""},
        OptionValueRow{"", "--task", task_choices(), ""},
        OptionValueRow{"", "--group", group_choices(), ""},
        OptionValueRow{"", "--authority-kind", authority_kind_choices(), ""},
        OptionValueRow{"coverage list", "--by", coverage_groupings, ""},
        OptionValueRow{"coverage timeline", "--by", timeline_groupings, ""},
        OptionValueRow{"coverage matrix", "--cells", matrix_cell_choices, ""},
        OptionValueRow{"fund balance", "--by", service::balance_groupings, ""},
        OptionValueRow{"fund balance", "--level", ledger_level_choices, ""},
        OptionValueRow{"fund cost", "--by", service::cost_groupings, ""},
        OptionValueRow{"fund commit", "--kind", commitment_choices, ""},
        OptionValueRow{"report activity count", "--by", service::activity_groupings, ""},
        OptionValueRow{"report count", "--by", service::report_groupings, ""},
        OptionValueRow{"report lag", "--by", service::report_groupings, ""},
        OptionValueRow{"report", "--incident", incident_choices, ""},
        OptionValueRow{"report", "--destination", "authority network agency", ""},
        OptionValueRow{"board obligations", "--state", obligation_state_choices, ""},
        OptionValueRow{"board decide", "--others", vote_choices, ""},
        OptionValueRow{"", "--state", state_choices(), ""},
        OptionValueRow{"", "--as", "", "authority"},
        OptionValueRow{"", "--authority", "", "authority"},
        OptionValueRow{"", "--partner", "", "authority"},
        OptionValueRow{"", "--for", "", "authority"},
        OptionValueRow{"", "--against", "", "authority"},
        OptionValueRow{"", "--abstained", "", "authority"},
        OptionValueRow{"", "--absent", "", "authority"},
        OptionValueRow{"network", "--country", "", "third_country"},
        OptionValueRow{"", "--country", "", "third_country"},
        OptionValueRow{"", "COUNTRY", "", "third_country"},
        OptionValueRow{"", "--require", "", "third_country"},
        OptionValueRow{"", "--forbid", "", "third_country"},
        OptionValueRow{"", "--region", "", "region"},
        OptionValueRow{"", "--network", "", "third_country region"},
        OptionValueRow{"", "NETWORK", "", "third_country region"},
        OptionValueRow{"", "--instrument", "", "instrument"},
        OptionValueRow{"", "--officer", "", "officer"},
        OptionValueRow{"", "--deployment", "", "deployment"},
        OptionValueRow{"", "--free", "", "deployment"},
        OptionValueRow{"", "--keep", "", "deployment"},
        OptionValueRow{"", "--meeting", "", "meeting"},
        OptionValueRow{"", "--decision", "", "decision"},
        OptionValueRow{"", "--revokes", "", "decision"},
        OptionValueRow{"", "--envelope", "", "envelope"},
        OptionValueRow{"", "JOINT", "", "joint_deployment"},
        OptionValueRow{"", "BEFORE", "", "roster"},
        OptionValueRow{"", "AFTER", "", "roster"},
    };
    return list;
}

} // namespace ilonet::cmd
