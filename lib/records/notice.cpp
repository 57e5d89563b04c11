#include "records/notice.hpp"

#include "model/redacted.hpp"

#include <algorithm>
#include <array>

namespace ilonet::records {
namespace {

constexpr std::array<FieldName, 4> told_always{"country", "place", "host_kind", "duties"};

bool differs(const Record& deployment, const Record& told, FieldName since, FieldName until)
{
    return deployment[since] != told[since] || deployment[until] != told[until] ||
           std::any_of(told_always.begin(), told_always.end(),
                       [&](FieldName field) { return deployment[field] != told[field]; });
}

struct Told {
    FieldName on, content; ///< the day, and the digest of what was told
    std::string_view what;
    FieldName since, until;
};

constexpr Told of_plan{"plan_notified_on", "plan_told", "plan", "planned_since", "planned_until"};
constexpr Told of_service{"actual_notified_on", "actual_told", "deployment", "since", "until"};

bool is_withdrawn(const Told& told, const Record& deployment)
{
    return &told == &of_plan && deployment["state"] == "cancelled";
}

// No cell holds a TAB.
std::string content_of(const Told& told, const Record& deployment)
{
    if (is_withdrawn(told, deployment)) return store::digest_of("plan withdrawn");
    std::string content(told.what);
    for (const auto field : {told.since, told.until}) content += "\t" + deployment[field];
    for (const auto field : told_always) content += "\t" + deployment[field];
    return store::digest_of(content);
}

// Told before the file kept the content: as the deployment stood when the day was written down.
bool was_told_otherwise(const store::Store& store, const Told& told, const Record& deployment)
{
    const auto then = store.when_field_was_set(kinds::deployment, deployment.uid(), told.on.text());
    if (!then) return false;
    if (is_withdrawn(told, deployment)) return (*then)["state"] != "cancelled";
    return differs(deployment, *then, told.since, told.until);
}

void note_hand_written(const std::optional<Record>& before, const Told& told, Record& deployment)
{
    const auto cell_before = [&](FieldName field) { return before ? (*before)[field] : std::string{}; };
    if (deployment[told.on] == cell_before(told.on) || deployment[told.content] != cell_before(told.content)) return;
    deployment[told.content] = deployment[told.on].empty() ? std::string{} : content_of(told, deployment);
}

// The board knows another content than this one.
bool is_told_otherwise(const store::Store& store, const Told& told, const Record& deployment)
{
    const auto& content = deployment[told.content];
    return content.empty() ? was_told_otherwise(store, told, deployment) : content != content_of(told, deployment);
}

// Of no content at all: what is due stays due.
std::string of_nothing_that_is(const Record& deployment)
{
    return store::digest_of("told before a text was blanked\t" + deployment.uid());
}

const Told& about(const std::string& due) { return due.starts_with("plan") ? of_plan : of_service; }

} // namespace

std::string notice_due(const store::Store& store, const Record& deployment)
{
    const auto& state = deployment["state"];
    const auto& told = state == "planned" || state == "cancelled" ? of_plan : of_service;
    const std::string what(told.what);
    if (deployment[told.on].empty()) return state == "cancelled" ? "" : what;
    if (!is_told_otherwise(store, told, deployment)) return {};
    return what + (is_withdrawn(told, deployment) ? " withdrawn" : " changed");
}

void note_notice(const std::string& due, const std::string& day, Record& deployment)
{
    const auto& told = about(due);
    deployment[told.on] = day;
    deployment[told.content] = content_of(told, deployment);
}

std::string notice_written(const Record& deployment, const store::FieldChange& change)
{
    for (const auto* told : {&of_plan, &of_service}) {
        if (told->on != change.field && told->content != change.field) continue;
        const std::string what(told->what);
        if (is_withdrawn(*told, deployment)) return what + " withdrawn";
        // A day that stays, or another one before, says that it was told already.
        return told->on == change.field && change.before.empty() ? what : what + " changed";
    }
    return {};
}

const std::string& day_of_notice(const std::string& due, const Record& deployment) { return deployment[about(due).on]; }

void note_what_was_told(const std::optional<Record>& before, Record& record)
{
    if (!record.is(KindId::deployment)) return;
    note_hand_written(before, of_plan, record);
    note_hand_written(before, of_service, record);
}

void note_days_given(const Changes& given, Record& record)
{
    if (!record.is(KindId::deployment)) return;
    for (const auto* told : {&of_plan, &of_service})
        for (const auto& [field, value] : given)
            if (told->on == field && !record[told->on].empty()) record[told->content] = content_of(*told, record);
}

Record told_as_blanked(const store::Store& store, const Record& record, std::string_view field)
{
    auto kept = record;
    const bool is_told = std::find(told_always.begin(), told_always.end(), field) != told_always.end();
    if (!record.is(KindId::deployment) || !is_told) return kept;
    auto blanked = record;
    if (!record.cell_named(field).empty()) blanked.cell_named(field) = redacted_text;
    for (const auto* told : {&of_plan, &of_service}) {
        if (record[told->content].empty()) continue;
        kept[told->content] =
            is_told_otherwise(store, *told, record) ? of_nothing_that_is(record) : content_of(*told, blanked);
    }
    return kept;
}

std::span<const Kind* const> notified_kinds()
{
    static constexpr std::array<const Kind*, 6> list{&kinds::officer, &kinds::deployment,
                                                     &kinds::mandate, &kinds::representation,
                                                     &kinds::sharing, &kinds::joint_deployment};
    return list;
}

} // namespace ilonet::records
