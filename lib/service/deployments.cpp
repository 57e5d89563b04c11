#include "service/deployments.hpp"

#include "model/text.hpp"
#include "service/write.hpp"

#include <algorithm>
#include <array>

namespace ilonet::service {
namespace {

constexpr std::array<const Kind*, 4> belongings{&kinds::mandate, &kinds::representation, &kinds::sharing,
                                                &kinds::joint_deployment};

[[noreturn]] void refuse(const MarkedText& sentence, const MarkedText& help)
{
    throw Failure(Fault::refused, sentence, help);
}

std::string option_group(const Kind& kind) { return "assign " + std::string(kind.name.substr(0, kind.name.find('_'))); }

// How to end it for good, once that is so.
MarkedText end_of(const std::string& uid, const std::string& until)
{
    return "{deploy end} "_marked + uid + " <until> "_marked + until;
}

MarkedText stays_active(const std::string& uid, const std::string& until)
{
    return uid + " stays active until " + until + "; on that day or after it, end it with: " + end_of(uid, until);
}

// An empty last day is the deployment's.
std::string shown(const std::string& until) { return until.empty() ? "none of its own" : until; }

std::string moved(const Record& record, const std::string& before, const std::string& after)
{
    return record.uid() + " (" + spoken(record.kind->name) + "): last day " + shown(before) + " -> " + shown(after);
}

std::vector<Record> of_deployment(const store::Store& store, const Kind& kind, const std::string& deployment)
{
    return store.records(kind, std::array{store::Condition{"deployment", {deployment}}});
}

// What belongs to a deployment ends with it; what would only begin later is for the user to decide.
void end_with_deployment(store::Writer& writer, const Kind& kind, const std::string& deployment,
                         const std::string& until, std::vector<MarkedText>& remarks)
{
    for (auto record : of_deployment(writer, kind, deployment)) {
        if (record["until"].empty() || record["until"] <= until) continue;
        if (record["since"] > until)
            refuse(std::string(kind.name) + " " + record.uid() + " begins on " + record["since"] +
                       ", after the last day " + until,
                   "give it other days first: " + operation(option_group(kind) + " set") + " " + record.uid() +
                       " <since> DAY <until> DAY"_marked);
        remarks.push_back("ends with it: " + moved(record, record["until"], until));
        record["until"] = until;
        put(writer, record);
    }
}

bool moves_with_deployments(const store::Store& store, const store::FieldChange& change)
{
    const auto command = store.revision(change.revision)->command;
    return change.operation == "update" && (command == "deploy end" || command == "deploy extend");
}

using Changes = std::vector<store::FieldChange>;

bool takes_back(const store::FieldChange& undo, const store::FieldChange& change)
{
    return undo.before == change.after && undo.after == change.before;
}

// The changes of its last day that hold, oldest first. An undo leaves those that held before what it takes back, be
// that an undo, too.
Changes changes_that_hold(const store::Store& store, const Record& record)
{
    auto changes = store.history(record.uid());
    std::erase_if(changes, [&](const auto& one) { return one.kind != record.kind->name || one.field != "until"; });
    std::vector<Changes> held(1); // before each change, and after the last
    for (std::size_t i = 0; i < changes.size(); ++i) {
        auto now = held.back();
        now.push_back(changes[i]);
        if (store.revision(changes[i].revision)->command == store::undo_command)
            for (std::size_t j = i; j-- > 0;)
                if (takes_back(changes[i], changes[j])) {
                    now = held[j];
                    break;
                }
        held.push_back(std::move(now));
    }
    return held.back();
}

// The last day before the deployment's end shortened it: behind the newest changes that came with the deployment's own.
std::optional<std::string> last_day_of_its_own(const store::Store& store, const Record& record)
{
    std::optional<std::string> own;
    auto changes = changes_that_hold(store, record);
    std::reverse(changes.begin(), changes.end());
    for (const auto& change : changes) {
        if (!moves_with_deployments(store, change)) break;
        own = change.before;
    }
    return own;
}

struct GivenBack {
    Record record;
    std::string until; ///< as far as the deployment's days reach
};

// What an end shortened, and the days that it can have again while the deployment lasts until that day.
std::vector<GivenBack> can_come_back(const store::Store& store, const Record& deployment, const std::string& until)
{
    std::vector<GivenBack> list;
    for (const Kind* kind : belongings) {
        for (auto& record : of_deployment(store, *kind, deployment.uid())) {
            if (record["until"].empty() || record["until"] > deployment["until"]) continue;
            const auto own = last_day_of_its_own(store, record);
            if (!own) continue;
            const auto wanted = own->empty() ? *own : std::min(*own, until);
            if (wanted.empty() || wanted > record["until"]) list.push_back({std::move(record), wanted});
        }
    }
    return list;
}

// It comes back with the days that the deployment gets, and also where the deployment has them already.
void give_back(store::Writer& writer, const Record& deployment, const std::string& until,
               std::vector<MarkedText>& remarks)
{
    for (auto& [record, wanted] : can_come_back(writer, deployment, until)) {
        remarks.push_back("comes back with it: " + moved(record, record["until"], wanted));
        record["until"] = wanted;
        put(writer, record);
    }
}

Answer with_remarks(Answer answer, const std::vector<MarkedText>& remarks)
{
    answer.remarks.insert(answer.remarks.end(), remarks.begin(), remarks.end());
    return answer;
}

// Service that goes on today can be extended, also where its end was recorded already.
void must_be_extendable(const Record& record, const std::string& until, Day today)
{
    const auto& uid = record.uid();
    const bool serves = record["state"] == "active" || (record["state"] == "ended" && record["until"] >= today.iso());
    if (!serves)
        refuse(uid + " is " + record["state"] + ", not active: it cannot be extended",
               "see it with: {deploy show} "_marked + uid);
    if (record["until"].empty())
        refuse(uid + " has no last day that could be extended",
               "set one with: {deploy set} "_marked + uid + " <until> "_marked + until);
    if (until < record["until"])
        refuse(uid + " runs until " + record["until"] + ", which is later than " + until,
               "to end it early: " + end_of(uid, until));
}

void must_be_endable(const Record& record, const std::string& until, Day today)
{
    const auto& uid = record.uid();
    if (record["state"] == "ended" && record["until"] < until)
        refuse(uid + " ended on " + record["until"] + ", before " + until,
               record["until"] >= today.iso()
                   ? "to take the end back: {deploy extend} "_marked + uid + " <until> "_marked + until
                   : "to correct its last day: {deploy set} "_marked + uid + " <until> "_marked + until);
    if (record["state"] == "active" && !record["until"].empty() && record["until"] < until && until > today.iso())
        refuse(uid + " runs until " + record["until"] + ": a later last day that lies ahead is no end",
               "to give it a later last day: {deploy extend} "_marked + uid + " <until> "_marked + until);
    if (record["state"] == "planned")
        refuse(uid + " is planned and has not begun", "to give the plan up: {deploy cancel} "_marked + uid);
    if (record["state"] == "cancelled") refuse(uid + " was cancelled", "see it with: {deploy show} "_marked + uid);
    if (record["since"].empty())
        refuse("the first day of " + uid + " is not known",
               "set it with: {deploy set} "_marked + uid + " <since> DAY"_marked);
}

} // namespace

MarkedText keep_active_to_the_last_day(const std::optional<Record>& before, Record& record, Day today)
{
    if (!record.is(KindId::deployment) || record["state"] != "ended" || record["until"] <= today.iso()) return {};
    if (!before)
        refuse("a deployment whose last day " + record["until"] + " lies ahead is not ended yet",
               "record it without <state>: it is active until it is ended on that day or after it"_marked);
    if ((*before)["until"] == record["until"]) return {};
    record["state"] = "active";
    return stays_active(record.uid(), record["until"]);
}

std::vector<MarkedText> left_shortened(const store::Store& store, const std::optional<Record>& before,
                                       const Record& record)
{
    std::vector<MarkedText> remarks;
    if (!record.is(KindId::deployment) || !before || record["state"] != "active") return remarks;
    const auto& until = record["until"];
    if (until.empty() || (*before)["until"].empty() || until <= (*before)["until"]) return remarks;
    for (const auto& [one, wanted] : can_come_back(store, record, until))
        remarks.push_back(one.uid() + " (" + spoken(one.kind->name) + ") still ends on " + one["until"] +
                          ", as an earlier end left it; it comes back with: {deploy extend} "_marked + record.uid() +
                          " <until> "_marked + until);
    return remarks;
}

Answer start_deployment(const Context& context, const std::string& uid, Day first, std::optional<Day> last)
{
    const auto since = first.iso();
    const auto until = last ? last->iso() : std::string{};
    return change(context, kinds::deployment, "deploy start", uid, [&](store::Writer&, Record& record) {
        const bool same =
            record["state"] == "active" && record["since"] == since && (until.empty() || record["until"] == until);
        if (same) return;
        if (record["state"] != "planned")
            refuse(uid + " is " + record["state"] + ", not planned: it cannot start",
                   "see it with: {deploy show} "_marked + uid);
        record["state"] = "active";
        record["since"] = since;
        record["until"] = until;
    });
}

Answer extend_deployment(const Context& context, const std::string& uid, Day last)
{
    const auto until = last.iso();
    std::vector<MarkedText> remarks;
    auto answer = change(context, kinds::deployment, "deploy extend", uid, [&](store::Writer& writer, Record& record) {
        must_be_extendable(record, until, context.today);
        give_back(writer, record, until, remarks);
        record["until"] = until;
        if (last > context.today) record["state"] = "active";
    });
    // What belongs to it changed, where it did not itself.
    if (!remarks.empty()) answer.result.rows.front()[1] = "changed";
    return with_remarks(std::move(answer), remarks);
}

Answer end_deployment(const Context& context, const std::string& uid, Day last)
{
    const auto until = last.iso();
    const bool lies_ahead = last > context.today;
    std::vector<MarkedText> remarks;
    auto answer = change(context, kinds::deployment, "deploy end", uid, [&](store::Writer& writer, Record& record) {
        if (record["state"] == "ended" && record["until"] == until && !lies_ahead) return;
        must_be_endable(record, until, context.today);
        if (record["until"] < until) give_back(writer, record, until, remarks);
        record["state"] = lies_ahead ? "active" : "ended";
        record["until"] = until;
        if (lies_ahead) remarks.push_back(stays_active(uid, until));
        for (const Kind* kind : belongings) end_with_deployment(writer, *kind, uid, until, remarks);
    });
    return with_remarks(std::move(answer), remarks);
}

Answer cancel_deployment(const Context& context, const std::string& uid)
{
    return change(context, kinds::deployment, "deploy cancel", uid, [&](store::Writer&, Record& record) {
        if (record["state"] == "cancelled") return;
        if (record["state"] != "planned")
            refuse(uid + " is " + record["state"] + ": only a plan can be cancelled",
                   "to end a deployment: {deploy end} "_marked + uid + " <until> DAY"_marked);
        record["state"] = "cancelled";
    });
}

} // namespace ilonet::service
