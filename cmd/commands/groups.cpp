#include "commands.hpp"

#include <array>

namespace ilonet::cmd {

std::span<const Group> groups()
{
    static constexpr std::array list{
        Group{"deploy", "Deployments: who is posted where, from when to when (Art 4)", deploy_commands},
        Group{"assign", "What a deployment does, decided by its authority (Art 3)", assign_commands},
        Group{"report", "What officers find out and do, and documents (Arts 3, 4, 8, 9)", report_commands},
        Group{"board", "The steering board: members, meetings, decisions, obligations (Arts 4, 7, 8)", board_commands},
        Group{"network", "Local and regional networks: who is in them, who facilitates (Art 5)", network_commands},
        Group{"coverage", "Where officers are, and where they are missing (Art 8(2)(e))", coverage_commands},
        Group{"fund", "Money, from the envelope to the payment (Arts 6(3), 8; Financial Regulation)", fund_commands},
        Group{"officer", "Officers under pseudonymous ids; no names here", officer_commands},
        Group{"", "", file_commands},
    };
    return list;
}

} // namespace ilonet::cmd
