#include "service/write.hpp"

#include <array>

namespace ilonet::service {
namespace {

[[noreturn]] void refuse(const std::string& sentence, const std::string& help)
{
    throw Failure(Exit::refused, sentence, help);
}

std::string option_group(const Kind& kind) { return "assign " + std::string(kind.name.substr(0, kind.name.find('_'))); }

// What belongs to a deployment ends with it; what would only begin later is for the user to decide.
void end_with_deployment(store::Writer& writer, const Kind& kind, const std::string& deployment,
                         const std::string& until)
{
    for (auto record : writer.records(kind, std::array{store::Condition{"deployment", {deployment}}})) {
        if (record["until"].empty() || record["until"] <= until) continue;
        if (record["since"] > until)
            refuse(std::string(kind.name) + " " + record.uid() + " begins on " + record["since"] +
                       ", after the last day " + until,
                   "give it other days first: ilonet " + option_group(kind) + " set " + record.uid() +
                       " --since DAY --until DAY");
        record["until"] = until;
        put(writer, record);
    }
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
                   "see it with: ilonet deploy show " + uid);
        record["state"] = "active";
        record["since"] = since;
        record["until"] = until;
    });
}

Answer extend_deployment(const Context& context, const std::string& uid, Day last)
{
    const auto until = last.iso();
    return change(context, kinds::deployment, "deploy extend", uid, [&](store::Writer&, Record& record) {
        if (record["state"] != "active")
            refuse(uid + " is " + record["state"] + ", not active: it cannot be extended",
                   "see it with: ilonet deploy show " + uid);
        if (record["until"].empty())
            refuse(uid + " has no last day that could be extended",
                   "set one with: ilonet deploy set " + uid + " --until " + until);
        if (until < record["until"])
            refuse(uid + " runs until " + record["until"] + ", which is later than " + until,
                   "to end it early: ilonet deploy end " + uid + " --until " + until);
        record["until"] = until;
    });
}

Answer end_deployment(const Context& context, const std::string& uid, Day last)
{
    const auto until = last.iso();
    return change(context, kinds::deployment, "deploy end", uid, [&](store::Writer& writer, Record& record) {
        if (record["state"] == "ended" && record["until"] == until) return;
        if (record["state"] == "ended" && record["until"] < until)
            refuse(uid + " ended on " + record["until"] + ", before " + until,
                   "to correct its last day: ilonet deploy set " + uid + " --until " + until);
        if (record["state"] == "planned")
            refuse(uid + " is planned and has not begun", "to give the plan up: ilonet deploy cancel " + uid);
        if (record["state"] == "cancelled") refuse(uid + " was cancelled", "see it with: ilonet deploy show " + uid);
        if (record["since"].empty())
            refuse("the first day of " + uid + " is not known",
                   "set it with: ilonet deploy set " + uid + " --since DAY");
        record["state"] = "ended";
        record["until"] = until;
        for (const Kind* kind : {&kinds::mandate, &kinds::representation, &kinds::sharing, &kinds::joint_deployment})
            end_with_deployment(writer, *kind, uid, until);
    });
}

Answer cancel_deployment(const Context& context, const std::string& uid)
{
    return change(context, kinds::deployment, "deploy cancel", uid, [&](store::Writer&, Record& record) {
        if (record["state"] == "cancelled") return;
        if (record["state"] != "planned")
            refuse(uid + " is " + record["state"] + ": only a plan can be cancelled",
                   "to end a deployment: ilonet deploy end " + uid + " --until DAY");
        record["state"] = "cancelled";
    });
}

} // namespace ilonet::service
