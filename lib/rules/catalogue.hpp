// The rows of the catalogue: each stands in the file of the functions that apply its rule.
#pragma once

#include "rules/rules.hpp"

#include <span>

namespace ilonet::rules {

std::span<const Rule> mandate_rules();
std::span<const Rule> mandate_day_rules();
std::span<const Rule> joint_work_rules();
std::span<const Rule> joint_work_party_rules();
std::span<const Rule> joint_work_day_rules();
std::span<const Rule> activity_rules();
std::span<const Rule> report_rules();
std::span<const Rule> board_decision_rules();
std::span<const Rule> board_cycle_rules();
std::span<const Rule> board_seat_rules();
std::span<const Rule> board_voter_rules();
std::span<const Rule> reference_code_rules();
std::span<const Rule> reference_day_rules();
std::span<const Rule> reference_instrument_rules();
std::span<const Rule> deployment_place_rules();
std::span<const Rule> deployment_day_rules();
std::span<const Rule> deployment_authority_rules();
std::span<const Rule> officer_day_rules();
std::span<const Rule> ledger_account_rules();
std::span<const Rule> ledger_claim_rules();
std::span<const Rule> ledger_form_rules();
std::span<const Rule> ledger_order_rules();
std::span<const Rule> ledger_party_rules();
std::span<const Rule> network_rules();
std::span<const Rule> free_text_rules();
std::span<const Rule> own_record_rules();

} // namespace ilonet::rules
