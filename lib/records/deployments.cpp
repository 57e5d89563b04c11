#include "records/deployments.hpp"

#include "model/wording.hpp"
#include "records/write.hpp"

#include <algorithm>
#include <array>

namespace ilonet::records {
namespace {

bool moves_with_deployments(const store::Store& store, const store::FieldChange& change)
{
    const auto command = store.revision(change.revision)->command;
    return change.operation == "update" && (command == "deploy end" || command == "deploy extend");
}

using FieldChanges = std::vector<store::FieldChange>;

bool takes_back(const store::FieldChange& undo, const store::FieldChange& change)
{
    return undo.before == change.after && undo.after == change.before;
}

// The changes of its last day that hold, oldest first. An undo leaves those that held before what it takes back, be
// that an undo, too.
FieldChanges changes_that_hold(const store::Store& store, const Record& record)
{
    auto changes = store.history(record.uid());
    std::erase_if(changes, [&](const auto& one) { return one.kind != record.kind->name || one.field != "until"; });
    std::vector<FieldChanges> held(1); // before each change, and after the last
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

} // namespace

// How to end it for good, once that is so.
MarkedText end_of(const std::string& uid, const std::string& until)
{
    return "{deploy end} "_marked + uid + " <until> "_marked + until;
}

MarkedText stays_active(const std::string& uid, const std::string& until)
{
    return uid + " stays active until " + until + "; on that day or after it, end it with: " + end_of(uid, until);
}

std::vector<Record> of_deployment(const store::Store& store, const Kind& kind, const std::string& deployment)
{
    return store.records(kind, std::array{store::Condition{"deployment", {deployment}}});
}

std::vector<GivenBack> can_come_back(const store::Store& store, const Record& deployment, const std::string& until)
{
    std::vector<GivenBack> list;
    for (const Kind* kind : kept_within_deployments) {
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

MarkedText keep_active_to_the_last_day(const std::optional<Record>& before, Record& record, Day today)
{
    if (!record.is(KindId::deployment) || record["state"] != "ended" || record["until"] <= today.iso()) return {};
    if (!before)
        throw Failure(Fault::refused, "a deployment whose last day " + record["until"] + " lies ahead is not ended yet",
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

} // namespace ilonet::records
