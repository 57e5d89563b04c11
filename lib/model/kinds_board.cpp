// The kinds of the board and of the networks (Arts 5, 7, 8). All belong to the Commission, which chairs.
#include "model/record.hpp"

#include <array>

namespace ilonet::kinds {
namespace {

using Type = FieldType;

constexpr std::string_view no_choices;
constexpr std::int64_t most_entries = 1'000'000'000'000;
constexpr std::int64_t most_cents = 1'000'000'000'000'00;
constexpr std::int64_t most_members = 1'000;

// Left out it is the Commission, which the service fills in.
constexpr Field owner_field{"owner", Type::authority, false, "code of the Commission", no_choices, 0, 0, "authority"};
constexpr Field first_day_field{"since", Type::day, true, "first day"};
constexpr Field last_day_field{"until", Type::day, false, "last day"};
constexpr Field network_field{"network", Type::network, true, "network: code of a country or a region"};
constexpr Field decision_field{"decision", Type::uid, false, "decision of the board that adopted it",
                               no_choices, 0,         0,     "decision"};

constexpr std::array seat_fields{
    Field{"uid", Type::uid, true, "id, such as COM-t-12"},
    owner_field,
    Field{"authority", Type::authority, false, "authority whose seat it is", no_choices, 0, 0, "authority"},
    Field{"body", Type::reference, false, "invited organisation that is no authority here"},
    Field{"role", Type::choice, true, "role on the board, Art 7", "chair member alternate invited"},
    first_day_field,
    last_day_field,
};

constexpr std::string_view duties_of_the_board =
    "deployment_gaps facilitators host_authorities information_flow platform programme_review training";

constexpr std::array meeting_fields{
    Field{"uid", Type::uid, true, "id, such as COM-g-3"},
    owner_field,
    Field{"day", Type::day, true, "day of the meeting"},
    Field{"place", Type::text, false, "place"},
    Field{"state", Type::choice, true, "state", "planned held cancelled"},
    Field{"present", Type::authorities, false, "authorities that were present", no_choices, 0, 0, "authority",
          "meeting_present"},
    Field{"items",
          Type::choices,
          false,
          "duties of Art 8 that it dealt with",
          duties_of_the_board,
          0,
          0,
          {},
          "meeting_item"},
};

constexpr std::array decision_fields{
    Field{"uid", Type::uid, true, "id, such as COM-v-5"},
    owner_field,
    Field{"meeting", Type::uid, false, "meeting at which it was taken; empty: written procedure", no_choices, 0, 0,
          "meeting"},
    Field{"day", Type::day, true, "day of the decision"},
    Field{"kind", Type::choice, true, "what is decided",
          "rules_of_procedure programme report ad_hoc_action funding_agreement other"},
    Field{"subject", Type::reference, true, "subject, in a few words"},
    Field{"votes",
          Type::votes,
          true,
          "what each voting member said, such as AT:for COM-1:absent",
          no_choices,
          0,
          0,
          {},
          "decision_vote"},
    Field{"outcome", Type::choice, true, "outcome, Art 7(8)", "adopted not_adopted"},
    Field{"revokes", Type::uid, false, "earlier decision that this one revokes", no_choices, 0, 0, "decision"},
    Field{"quorum", Type::whole, false, "with rules of procedure: members who must be present", no_choices, 1,
          most_members},
    Field{"proxies", Type::whole, false, "with rules of procedure: how many others one member may act for", no_choices,
          0, most_members},
    Field{"envelope", Type::uid, false, "with a funding agreement: envelope, and so strand, whose money it is about",
          no_choices, 0, 0, "envelope"},
    Field{"ceiling", Type::euro, false, "with a funding agreement: most that may be allocated under it, in euro",
          no_choices, 0, most_cents},
};

constexpr std::array programme_fields{
    Field{"uid", Type::uid, true, "id, such as COM-w-1"},
    owner_field,
    first_day_field,
    Field{"until", Type::day, true, "last day"},
    Field{"priorities", Type::slugs, false, "priorities", no_choices, 0, 0, {}, "programme_priority"},
    decision_field,
    Field{"sent_on", Type::day, false, "day on which it was sent to the European Parliament"},
};

constexpr std::array programme_item_fields{
    Field{"uid", Type::uid, true, "id, such as COM-i-4"},
    owner_field,
    Field{"programme", Type::uid, true, "programme that it is part of", no_choices, 0, 0, "programme"},
    Field{"priority", Type::slug, false, "priority of the programme that it serves"},
    Field{"activity", Type::reference, true, "activity"},
    Field{"lead", Type::authority, false, "authority in the lead", no_choices, 0, 0, "authority"},
    Field{"networks", Type::networks, false, "networks concerned", no_choices, 0, 0, {}, "programme_item_network"},
    Field{"indicator", Type::text, false, "how progress is seen"},
    Field{"resources", Type::euro, false, "resources needed, in euro", no_choices, 0, most_cents},
    Field{"due", Type::day, false, "day by which it is to be done"},
    Field{"progress", Type::choice, true, "progress", "planned running done dropped"},
    Field{"progress_on", Type::day, false, "day of that progress"},
    Field{"outcome", Type::text, false, "outcome"},
    Field{"decision", Type::uid, false, "decision by which it became part of the programme", no_choices, 0, 0,
          "decision"},
};

constexpr std::array activity_report_fields{
    Field{"uid", Type::uid, true, "id, such as COM-y-1"},
    owner_field,
    first_day_field,
    Field{"until", Type::day, true, "last day"},
    Field{"prepared_on", Type::day, false, "day on which the chair had prepared it"},
    decision_field,
    Field{"sent_on", Type::day, false, "day on which it was sent to the European Parliament"},
    Field{"rosters", Type::uids, false, "frozen lists that its overview of deployments is made from, Art 4(1)",
          no_choices, 0, 0, "roster", "activity_report_roster"},
};

constexpr std::array action_fields{
    Field{"uid", Type::uid, true, "id, such as COM-a-2"},
    owner_field,
    Field{"decision", Type::uid, true, "decision of the board that agreed to it", no_choices, 0, 0, "decision"},
    Field{"aim", Type::reference, true, "aim"},
    Field{"networks", Type::networks, true, "networks concerned", no_choices, 0, 0, {}, "action_network"},
    Field{"authorities", Type::authorities, false, "authorities that carry it out", no_choices, 0, 0, "authority",
          "action_authority"},
    Field{"due", Type::day, true, "day by which it is to be done"},
    Field{"ended_on", Type::day, false, "day on which it ended"},
    Field{"outcome", Type::text, false, "outcome"},
};

constexpr std::array roster_fields{
    Field{"uid", Type::uid, true, "id, such as COM-l-3"},
    owner_field,
    Field{"meeting", Type::uid, true, "meeting ahead of which it was frozen", no_choices, 0, 0, "meeting"},
    Field{"as_of", Type::day, true, "day whose deployments it lists"},
    Field{"frozen_on", Type::day, true, "day on which it was frozen"},
    Field{"revision", Type::whole, true, "newest revision of the journal then", no_choices, 0, most_entries},
    Field{"entries", Type::whole, true, "how many deployments it lists", no_choices, 0, most_entries},
    Field{"digest", Type::digest, true, "digest over this line and its entries"},
};

// Copies, so that what the board saw stays as it was: hence texts, and no references to what may change or go.
constexpr std::array roster_entry_fields{
    Field{"uid", Type::uid, true, "id: the list's, and the number of the entry"},
    owner_field,
    Field{"roster", Type::uid, true, "list that it is part of", no_choices, 0, 0, "roster"},
    Field{"deployment", Type::uid, true, "deployment's id"},
    Field{"authority", Type::authority, true, "deploying authority"},
    Field{"officer", Type::uid, true, "officer's id"},
    Field{"country", Type::country, true, "host"},
    Field{"place", Type::text, false, "town"},
    Field{"host_kind", Type::choice, false, "host kind of Art 2(2)", "a b c d"},
    Field{"state", Type::choice, true, "in service on that day, or planned", "active planned"},
    Field{"since", Type::day, false, "first day; of a planned one the planned day"},
    Field{"until", Type::day, false, "last day; of a planned one the planned day"},
    Field{"post", Type::text, false, "label of the post"},
    Field{"covers", Type::text, false, "other third countries covered from there"},
    Field{"duties", Type::text, false, "duties"},
    Field{"digest", Type::digest, true, "digest over this entry"},
};

constexpr std::array facilitator_agreement_fields{
    Field{"uid", Type::uid, true, "id, such as COM-f-2"},
    owner_field,
    network_field,
    Field{"deployment", Type::uid, true, "deployment of the officer on whom the members agreed"},
    first_day_field,
    last_day_field,
    Field{"agreed_on", Type::day, false, "day of the agreement"},
    Field{"reference", Type::reference, false, "reference of the agreement"},
};

constexpr std::array facilitator_notice_fields{
    Field{"uid", Type::uid, true, "id, such as COM-h-7"},
    owner_field,
    network_field,
    Field{"authority", Type::authority, false, "facilitating authority; empty: none is designated", no_choices, 0, 0,
          "authority"},
    Field{"deployment", Type::uid, false, "deployment of the facilitator"},
    Field{"since", Type::day, true, "first day of what the board was told"},
    Field{"notified_on", Type::day, true, "day on which the board was told"},
};

constexpr std::array network_meeting_fields{
    Field{"uid", Type::uid, true, "id, such as COM-k-9"},
    owner_field,
    network_field,
    Field{"day", Type::day, true, "day of the meeting"},
    Field{"present", Type::authorities, false, "authorities whose officers were present", no_choices, 0, 0, "authority",
          "network_meeting_present"},
    Field{"guests",
          Type::countries,
          false,
          "other countries whose liaison officers were present",
          no_choices,
          0,
          0,
          {},
          "network_meeting_guest"},
    Field{"items",
          Type::choices,
          false,
          "duties of Art 5(1) that it dealt with",
          "a b c d e f g h",
          0,
          0,
          {},
          "network_meeting_item"},
    Field{"outputs", Type::text, false, "what came out of it"},
};

constexpr std::array network_guest_fields{
    Field{"uid", Type::uid, true, "id, such as COM-q-1"},
    owner_field,
    network_field,
    Field{"country", Type::country, true, "country whose liaison officer works with the network"},
    first_day_field,
    last_day_field,
};

constexpr std::array<std::string_view, 4> seat_repeat{"authority", "body", "role", "since"};
constexpr std::array<std::string_view, 1> meeting_repeat{"day"};
constexpr std::array<std::string_view, 4> decision_repeat{"meeting", "day", "kind", "subject"};
constexpr std::array<std::string_view, 2> period_repeat{"since", "until"};
constexpr std::array<std::string_view, 2> programme_item_repeat{"programme", "activity"};
constexpr std::array<std::string_view, 2> action_repeat{"decision", "aim"};
constexpr std::array<std::string_view, 3> agreement_repeat{"network", "deployment", "since"};
constexpr std::array<std::string_view, 5> notice_repeat{"network", "authority", "deployment", "since", "notified_on"};
constexpr std::array<std::string_view, 2> network_meeting_repeat{"network", "day"};
constexpr std::array<std::string_view, 3> guest_repeat{"network", "country", "since"};

} // namespace

constexpr Kind seat{"seat", "t", false, seat_fields, seat_repeat, true};
constexpr Kind meeting{"meeting", "g", false, meeting_fields, meeting_repeat, true};
constexpr Kind decision{"decision", "v", false, decision_fields, decision_repeat, true};
constexpr Kind programme{"programme", "w", false, programme_fields, period_repeat, true};
constexpr Kind programme_item{"programme_item", "i", false, programme_item_fields, programme_item_repeat, true};
constexpr Kind activity_report{"activity_report", "y", false, activity_report_fields, period_repeat, true};
constexpr Kind action{"action", "a", false, action_fields, action_repeat, true};
constexpr Kind roster{"roster", "l", false, roster_fields, {}, true};
constexpr Kind roster_entry{"roster_entry", "", false, roster_entry_fields, {}, true};
constexpr Kind facilitator_agreement{"facilitator_agreement", "f", false, facilitator_agreement_fields,
                                     agreement_repeat,        true};
constexpr Kind facilitator_notice{"facilitator_notice", "h", false, facilitator_notice_fields, notice_repeat, true};
constexpr Kind network_meeting{"network_meeting", "k", false, network_meeting_fields, network_meeting_repeat, true};
constexpr Kind network_guest{"network_guest", "q", false, network_guest_fields, guest_repeat, true};

} // namespace ilonet::kinds
