// A deployment begins, lasts longer, ends or is given up; what belongs to it follows.
#include "model/wording.hpp"
#include "records/deployments.hpp"
#include "records/write.hpp"
#include "service/service.hpp"

#include <optional>
#include <string>
#include <vector>

namespace ilonet::service {
namespace {

[[noreturn]] void refuse(const MarkedText& sentence, const MarkedText& help)
{
    throw Failure(Fault::refused, sentence, help);
}

std::string option_group(const Kind& kind) { return "assign " + std::string(kind.name.substr(0, kind.name.find('_'))); }

// An empty last day is the deployment's.
std::string shown(const std::string& until) { return until.empty() ? "none of its own" : until; }

std::string moved(const Record& record, const std::string& before, const std::string& after)
{
    return record.uid() + " (" + spoken(record.kind->name) + "): last day " + shown(before) + " -> " + shown(after);
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
        for (const Kind* kind : kept_within_deployments) end_with_deployment(writer, *kind, uid, until, remarks);
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
