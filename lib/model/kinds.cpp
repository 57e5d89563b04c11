#include "model/record.hpp"

#include <array>

namespace ilonet::kinds {
namespace {

using Type = FieldType;

constexpr std::string_view no_choices;
constexpr std::int64_t most_officers = 1000;
constexpr std::int64_t greatest_weight = 1000'00;

constexpr std::array authority_fields{
    Field{"uid", Type::authority, true, "code as the EU writes it"},
    Field{"kind", Type::choice, true, "who deploys", "member_state associated_state commission agency"},
    Field{"name", Type::text, true, "name"},
    Field{"since", Type::day, false, "first day of membership or existence"},
    Field{"until", Type::day, false, "last day of membership or existence"},
    Field{"bound",
          Type::periods,
          false,
          "when Regulation (EU) 2019/1240 binds it",
          no_choices,
          0,
          0,
          {},
          "authority_status"},
    Field{"votes", Type::periods, false, "when it has a vote on the board", no_choices, 0, 0, {}, "authority_status"},
    Field{"funded", Type::periods, false, "when an instrument can fund it", no_choices, 0, 0, {}, "authority_status"},
    Field{"successor_of", Type::authority, false, "the agency before it", no_choices, 0, 0, "authority"},
    Field{"source", Type::text, false, "where the facts come from"},
};

constexpr std::array region_fields{
    Field{"uid", Type::slug, true, "code of the region"},
    Field{"name", Type::text, true, "name"},
    Field{"source", Type::text, false, "where the facts come from"},
};

constexpr std::array third_country_fields{
    Field{"uid", Type::country, true, "code as the EU writes it"},
    Field{"name", Type::text, true, "name"},
    Field{"region", Type::slug, true, "region", no_choices, 0, 0, "region"},
    Field{"since", Type::day, false, "first day as a third country"},
    Field{"until", Type::day, false, "last day as a third country"},
    Field{"neighbours", Type::countries, false, "land neighbours", no_choices, 0, 0, {}, "third_country_neighbour"},
    Field{"languages", Type::slugs, false, "languages, ISO 639", no_choices, 0, 0, {}, "third_country_language"},
    Field{"routes", Type::slugs, false, "migration routes", no_choices, 0, 0, {}, "third_country_route"},
    Field{"weight", Type::hundredths, false, "weight in coverage", no_choices, 0, greatest_weight},
    Field{"source", Type::text, false, "where the facts come from"},
};

constexpr std::string_view topics = "a b c d e f g h i j k l";
constexpr std::string_view tasks = "return resettlement admission sharing";

constexpr std::array requirement_fields{
    Field{"uid", Type::text, true, "country/topic or task/since"},
    Field{"country", Type::country, true, "third country", no_choices, 0, 0, "third_country"},
    Field{"topic", Type::choice, false, "topic a-l of Art 3(4)", topics},
    Field{"task", Type::choice, false, "task of Art 3(6)", tasks},
    Field{"officers", Type::whole, true, "how many officers", no_choices, 1, most_officers},
    Field{"since", Type::day, false, "first day"},
    Field{"until", Type::day, false, "last day"},
    Field{"source", Type::text, false, "where the requirement comes from"},
};

constexpr std::array policy_fields{
    Field{"uid", Type::text, true, "name of the policy"},
    Field{"value", Type::text, true, "its value"},
};

constexpr std::array officer_fields{
    Field{"uid", Type::uid, true, "pseudonymous id, such as ES-0042"},
    Field{"owner", Type::authority, true, "deploying authority", no_choices, 0, 0, "authority"},
    Field{"languages", Type::slugs, false, "languages, ISO 639", no_choices, 0, 0, {}, "officer_language"},
    Field{"expertise", Type::slugs, false, "expertise", no_choices, 0, 0, {}, "officer_expertise"},
    Field{"training", Type::slugs, false, "training done", no_choices, 0, 0, {}, "officer_training"},
    Field{"source", Type::text, false, "where a published post was read"},
    Field{"seen_on", Type::day, false, "day on which it was read"},
};

constexpr std::int64_t digits_of_digest = 64;

constexpr Field told_field(std::string_view name, std::string_view help)
{
    return {name, Type::digest, false, help, no_choices, digits_of_digest, digits_of_digest};
}

constexpr std::array deployment_fields{
    Field{"uid", Type::uid, true, "id, such as ES-d-12"},
    Field{"owner", Type::authority, true, "deploying authority", no_choices, 0, 0, "authority"},
    Field{"officer", Type::uid, true, "officer's id", no_choices, 0, 0, "officer"},
    Field{"country", Type::country, true, "host: a third country", no_choices, 0, 0, "third_country"},
    Field{"place", Type::text, false, "town"},
    Field{"host_kind", Type::choice, false, "host kind of Art 2(2)", "a b c d"},
    Field{"state", Type::choice, true, "state", "planned active ended cancelled"},
    Field{"since", Type::day, false, "first day of service"},
    Field{"until", Type::day, false, "last day of service"},
    Field{"planned_since", Type::day, false, "first day as planned"},
    Field{"planned_until", Type::day, false, "last day as planned"},
    Field{"post", Type::label, false, "label that links successive incumbents"},
    Field{"covers", Type::countries, false, "other third countries covered from there", no_choices, 0, 0,
          "third_country", "deployment_cover"},
    Field{"duties", Type::text, false, "duties, without personal data"},
    Field{"plan_notified_on", Type::day, false, "day on which the board was told of the plan, Art 4"},
    Field{"actual_notified_on", Type::day, false, "day on which the board was told of the deployment, Art 4"},
    Field{"source", Type::text, false, "where a published post was read"},
    Field{"seen_on", Type::day, false, "day on which it was read"},
    told_field("plan_told", "digest of what the board was told last of the plan"),
    told_field("actual_told", "digest of what the board was told last of the deployment"),
};

constexpr std::array mandate_fields{
    Field{"uid", Type::uid, true, "id, such as ES-m-12"},
    Field{"owner", Type::authority, true, "deploying authority", no_choices, 0, 0, "authority"},
    Field{"deployment", Type::uid, true, "deployment's id", no_choices, 0, 0, "deployment"},
    Field{"topic", Type::choice, false, "topic a-l of Art 3(4)", topics},
    Field{"task", Type::choice, false, "task of Art 3(6)", tasks},
    Field{"level", Type::choice, false, "level of the information", "operational strategic both"},
    Field{"share", Type::whole, false, "share of working time in percent", no_choices, 1, 100},
    Field{"since", Type::day, false, "first day; empty: the deployment's"},
    Field{"until", Type::day, false, "last day; empty: the deployment's"},
    Field{"decided_by", Type::authority, true, "who decided: the deploying authority", no_choices, 0, 0, "authority"},
};

constexpr Field owner_field{"owner", Type::authority, true, "deploying authority", no_choices, 0, 0, "authority"};
constexpr Field deployment_field{"deployment", Type::uid, true, "deployment's id", no_choices, 0, 0, "deployment"};
constexpr Field agreement_field{"agreement", Type::reference, true, "reference of the agreement"};
constexpr Field first_day_field{"since", Type::day, false, "first day; empty: the deployment's"};
constexpr Field last_day_field{"until", Type::day, false, "last day; empty: the deployment's"};

constexpr std::array representation_fields{
    Field{"uid", Type::uid, true, "id, such as ES-r-12"},
    owner_field,
    deployment_field,
    Field{"beneficiary", Type::authority, true, "member state whose interests are looked after", no_choices, 0, 0,
          "authority"},
    Field{"topic", Type::choice, false, "topic a-l of Art 3(4); with neither topic nor task: its interests in general",
          topics},
    Field{"task", Type::choice, false, "task of Art 3(6)", tasks},
    agreement_field,
    Field{"agreed_on", Type::day, false, "day of the agreement"},
    first_day_field,
    last_day_field,
};

constexpr std::array sharing_fields{
    Field{"uid", Type::uid, true, "id, such as ES-s-12"},
    owner_field,
    deployment_field,
    Field{"partners", Type::authorities, true, "member states whose officers share the task", no_choices, 0, 0,
          "authority", "sharing_partner"},
    Field{"topic", Type::choice, false, "topic a-l of Art 3(4)", topics},
    Field{"task", Type::choice, false, "task of Art 3(6)", tasks},
    agreement_field,
    Field{"agreed_on", Type::day, false, "day of the agreement"},
    first_day_field,
    last_day_field,
};

constexpr std::array joint_deployment_fields{
    Field{"uid", Type::uid, true, "id, such as ES-j-12"},
    owner_field,
    deployment_field,
    Field{"shares", Type::shares, true, "member states and their shares of the cost in percent, such as ES:60 FR:40",
          no_choices, 0, 0, "authority", "joint_deployment_share"},
    agreement_field,
    Field{"agreed_on", Type::day, false, "day of the agreement"},
    first_day_field,
    last_day_field,
};

constexpr std::int64_t most_counted = 1'000'000'000;

constexpr Field count_field(std::string_view name, std::string_view help)
{
    return {name, Type::whole, false, help, no_choices, 0, most_counted};
}

constexpr std::array activity_fields{
    Field{"uid", Type::uid, true, "id, such as ES-c-12"},
    owner_field,
    deployment_field,
    Field{"kind", Type::choice, true, "kind of activity",
          "host_meeting capacity_building training_attended training_given carrier_liaison information_session "
          "return_assistance resettlement admission"},
    Field{"country", Type::country, false, "third country that it was for; empty: the deployment's host", no_choices, 0,
          0, "third_country"},
    Field{"served", Type::authority, false, "member state that it was done for; empty: the deploying authority",
          no_choices, 0, 0, "authority"},
    Field{"since", Type::day, true, "first day of the period that is counted"},
    Field{"until", Type::day, true, "last day of the period that is counted"},
    count_field("events", "how many meetings, trainings or sessions"),
    count_field("participants", "how many took part"),
    count_field("checked", "how many passengers carriers had doubts about"),
    count_field("advised", "how many of these the carrier was advised not to board"),
    count_field("requests", "how many requests for identification or documents"),
    count_field("identified", "how many persons were identified"),
    count_field("returned", "how many persons returned"),
    count_field("resettled", "how many persons were resettled"),
    count_field("admitted", "how many legal migrants were admitted"),
};

constexpr std::int64_t most_revisions = 1'000'000'000'000;

constexpr std::array notification_fields{
    Field{"uid", Type::uid, true, "id, such as ES-n-12"},
    Field{"owner", Type::authority, true, "whose notification it is", no_choices, 0, 0, "authority"},
    Field{"file", Type::digest, true, "id of the file that it comes from"},
    Field{"revision", Type::whole, true, "newest revision of that file", no_choices, 0, most_revisions},
    Field{"digest", Type::digest, true, "digest of that revision"},
    Field{"instant", Type::text, true, "instant of that revision"},
    Field{"content", Type::digest, true, "digest of the notification's lines"},
    Field{"records", Type::whole, true, "how many records it held", no_choices, 0, most_revisions},
    Field{"received_on", Type::day, true, "day of the import"},
};

constexpr std::array contact_event_fields{
    Field{"uid", Type::uid, true, "id, such as ES-e-12"},
    Field{"owner", Type::authority, true, "deploying authority", no_choices, 0, 0, "authority"},
    Field{"officer", Type::uid, true, "officer or seat whose contact it was"},
    Field{"event", Type::choice, true, "what was done", "set shown listed erased"},
    Field{"review_on", Type::day, false, "day of review that was set"},
};

constexpr std::array redaction_fields{
    Field{"uid", Type::uid, true, "id, such as ES-x-12"},
    Field{"owner", Type::authority, true, "owner of the record", no_choices, 0, 0, "authority"},
    Field{"record", Type::uid, true, "record whose text was blanked"},
    Field{"field", Type::slug, true, "field that was blanked"},
    Field{"revision", Type::whole, true, "revision that held the text", no_choices, 1, most_revisions},
    Field{"text_digest", Type::digest, true, "salted digest of the text"},
    Field{"content_digest", Type::digest, true, "digest of that revision as it stands now"},
    Field{"reason", Type::text, true, "why"},
};

constexpr std::array<std::string_view, 3> deployment_repeat{"officer", "country", "since"};
constexpr std::array<std::string_view, 4> mandate_repeat{"deployment", "topic", "task", "since"};
constexpr std::array<std::string_view, 5> representation_repeat{"deployment", "beneficiary", "topic", "task", "since"};
constexpr std::array<std::string_view, 2> joint_deployment_repeat{"deployment", "since"};
constexpr std::array<std::string_view, 6> activity_repeat{"deployment", "kind", "country", "served", "since", "until"};

} // namespace

constexpr Kind authority{"authority", "", true, authority_fields, {}};
constexpr Kind region{"region", "", true, region_fields, {}};
constexpr Kind third_country{"third_country", "", true, third_country_fields, {}};
constexpr Kind requirement{"requirement", "", true, requirement_fields, {}};
constexpr Kind policy{"policy", "", true, policy_fields, {}};
constexpr Kind officer{"officer", "o", false, officer_fields, {}};
constexpr Kind deployment{"deployment", "d", false, deployment_fields, deployment_repeat};
constexpr Kind mandate{"mandate", "m", false, mandate_fields, mandate_repeat};
constexpr Kind representation{"representation", "r", false, representation_fields, representation_repeat};
constexpr Kind sharing{"sharing", "s", false, sharing_fields, mandate_repeat};
constexpr Kind joint_deployment{"joint_deployment", "j", false, joint_deployment_fields, joint_deployment_repeat};
constexpr Kind activity{"activity", "c", false, activity_fields, activity_repeat};
constexpr Kind notification{"notification", "n", false, notification_fields, {}};
constexpr Kind contact_event{"contact_event", "e", false, contact_event_fields, {}};
constexpr Kind redaction{"redaction", "x", false, redaction_fields, {}};

std::span<const Kind* const> all()
{
    static constexpr std::array<const Kind*, 32> kinds{&authority,
                                                       &region,
                                                       &third_country,
                                                       &requirement,
                                                       &policy,
                                                       &instrument,
                                                       &officer,
                                                       &deployment,
                                                       &mandate,
                                                       &representation,
                                                       &sharing,
                                                       &joint_deployment,
                                                       &activity,
                                                       &intake,
                                                       &notification,
                                                       &contact_event,
                                                       &redaction,
                                                       &seat,
                                                       &meeting,
                                                       &envelope,
                                                       &decision,
                                                       &programme,
                                                       &programme_item,
                                                       &roster,
                                                       &roster_entry,
                                                       &activity_report,
                                                       &action,
                                                       &facilitator_agreement,
                                                       &facilitator_notice,
                                                       &network_meeting,
                                                       &network_guest,
                                                       &entry};
    return kinds;
}

const Kind* find(std::string_view name)
{
    for (const Kind* kind : all())
        if (kind->name == name) return kind;
    return nullptr;
}

} // namespace ilonet::kinds
