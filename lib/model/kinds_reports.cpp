// What officers find out, Art 3(4): reports, and the intakes that bring them.
#include "model/record.hpp"

#include <array>

namespace ilonet::kinds {
namespace {

using Type = FieldType;

constexpr std::string_view no_choices;
constexpr std::int64_t most_reports = 1'000'000'000'000;

constexpr std::array report_fields{
    Field{"uid", Type::uid, true, "id, such as ES-p-12"},
    Field{"owner", Type::authority, true, "deploying authority", no_choices, 0, 0, "authority"},
    Field{"deployment", Type::uid, true, "deployment of the officer that reports", no_choices, 0, 0, "deployment"},
    Field{"country", Type::country, false, "third country observed; empty: the deployment's host", no_choices, 0, 0,
          "third_country"},
    Field{"topic", Type::choice, true, "topic a-l of Art 3(4)", "a b c d e f g h i j k l"},
    Field{"level", Type::choice, false, "level of the information", "operational strategic both"},
    Field{"observed_on", Type::day, true, "day of the observation"},
    Field{"received_on", Type::day, false, "day on which the authority received it"},
    Field{"processed_on", Type::day, false, "day on which it was processed"},
    Field{"title", Type::text, true, "title, without personal data"},
    Field{"text", Type::text, false, "text, without personal data"},
    Field{"routes", Type::slugs, false, "migration routes that it is about"},
    Field{"incident", Type::choice, false, "whether it tells of an incident", "yes no"},
    Field{"destinations", Type::choices, false, "where it was sent", "authority network agency"},
    Field{"reliability", Type::choice, false, "how far its source can be relied on",
          "reliable mostly_reliable mostly_unreliable not_known"},
    Field{"replaces", Type::uid, false, "report that this one corrects", no_choices, 0, 0, "report"},
};

constexpr std::array intake_fields{
    Field{"uid", Type::uid, true, "id, such as ES-u-12"},
    Field{"owner", Type::authority, true, "deploying authority", no_choices, 0, 0, "authority"},
    Field{"number", Type::whole, true, "number that its reports carry", no_choices, 1, most_reports},
    Field{"records", Type::whole, true, "how many reports it brought", no_choices, 1, most_reports},
    Field{"digest", Type::digest, true, "digest of its reports: ilonet-journal(5)"},
    Field{"deployments", Type::uids, false, "deployments that its reports come from", no_choices, 0, 0, "deployment",
          "intake_deployment"},
    Field{"corrects", Type::uids, false, "earlier intakes of which it replaces reports", no_choices, 0, 0, "intake",
          "intake_corrects"},
    Field{"repeats",
          Type::uids,
          false,
          "undone intakes of which it holds reports anew",
          no_choices,
          0,
          0,
          {},
          "intake_repeats"},
};

} // namespace

constexpr Kind report{"report", "p", false, report_fields, {}};
constexpr Kind intake{"intake", "u", false, intake_fields, {}};

} // namespace ilonet::kinds
