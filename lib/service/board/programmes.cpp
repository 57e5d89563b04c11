// The cycle of programmes and actions, Art 8.
#include "model/decimal.hpp"
#include "model/failure.hpp"
#include "records/cells.hpp"
#include "records/reading.hpp"
#include "records/write.hpp"
#include "service/board/board.hpp"

#include <array>

namespace ilonet::service {
namespace {

/// The adopted decision that revokes this one, or empty.
std::string revoker(const store::Store& store, const std::string& decision)
{
    if (decision.empty()) return {};
    for (const auto& other : store.records(kinds::decision, std::array{store::Condition{"revokes", {decision}}}))
        if (other["outcome"] == "adopted") return other.uid();
    return {};
}

} // namespace

Answer adopt_programme(const Context& context, const std::string& uid, const std::string& decision)
{
    std::size_t items = 0;
    std::string outcome = "unchanged";
    const auto written = write(context, "board programme adopt", Fault::refused, [&](store::Writer& writer) {
        auto programme = must_find(writer, kinds::programme, uid);
        must_find(writer, kinds::decision, decision);
        must_own(context, writer, programme["owner"], uid);
        const auto revoked = revoker(writer, decision);
        if (!revoked.empty())
            throw Failure(Fault::refused, decision + " is revoked by " + revoked, "name a decision that holds");
        // What a revoked decision adopted is a draft again.
        if (!revoker(writer, programme["decision"]).empty()) programme["decision"].clear();
        if (!programme["decision"].empty() && programme["decision"] != decision)
            throw Failure(Fault::refused, uid + " is adopted already, by " + programme["decision"],
                          "amend its items with: {board programme amend} ITEM <decision> "_marked + decision);
        if (programme["decision"].empty()) {
            programme["decision"] = decision;
            outcome = "changed";
            put(writer, programme);
        }
        for (auto& item : writer.records(kinds::programme_item, std::array{store::Condition{"programme", {uid}}})) {
            if (!item["decision"].empty()) continue;
            item["decision"] = decision;
            put(writer, item);
            ++items;
        }
    });
    auto answer = outcome_of(context, written, uid, outcome);
    answer.result.columns.push_back({"items", true});
    answer.result.rows.front().push_back(std::to_string(items));
    return answer;
}

namespace {

// What amends an adopted programme is decided after it.
void must_amend(const store::Store& store, const std::string& programme, const std::string& decision)
{
    const auto record = store.find(kinds::programme, programme);
    if (!record || (*record)["decision"].empty() || (*record)["decision"] != decision) return;
    throw Failure(Fault::refused, decision + " adopted " + programme + ": it cannot amend it too",
                  "record the decision that amends it: {board decide} <kind> programme ..."_marked);
}

} // namespace

Answer add_programme_item(const Context& context, const std::string& uid, const Changes& changes)
{
    const auto checked = [&](const store::Store& store) {
        Record record(kinds::programme_item);
        lay_over(record, changes);
        const bool known = uid.empty() ? find_repeat(store, record).has_value() : store.has(kinds::programme_item, uid);
        if (!known) must_amend(store, record["programme"], record["decision"]);
        return changes;
    };
    return add_worked_out(context, kinds::programme_item, "board programme item add", uid, checked);
}

Answer set_programme_item(const Context& context, const std::string& command, const std::string& uid,
                          const Changes& changes, bool amending)
{
    return change(context, kinds::programme_item, command, uid, [&](store::Writer& writer, Record& record) {
        const auto before = record;
        lay_over(record, changes);
        if (amending) must_amend(writer, before["programme"], record["decision"]);
        if (record["progress"] != before["progress"] && record["progress_on"] == before["progress_on"])
            record["progress_on"] = context.today.iso();
    });
}

Answer show_programme(const Context& context, const std::string& uid)
{
    const auto store = reading(context);
    auto answer = show_from(store, kinds::programme, uid);
    const auto decision = store.find(
        kinds::decision, answer.result.rows.front()[static_cast<std::size_t>(kinds::programme.index_of("decision"))]);
    std::int64_t items = 0;
    std::int64_t done = 0;
    std::int64_t cents = 0;
    for (const auto& item : store.records(kinds::programme_item, std::array{store::Condition{"programme", {uid}}})) {
        if (item["progress"] == "dropped") continue;
        ++items;
        done += item["progress"] == "done" ? 1 : 0;
        if (__builtin_add_overflow(cents, parse_hundredths(item["resources"]).value_or(0), &cents))
            throw Failure(Fault::refused, "the resources of " + uid + " add up to more than can be counted");
    }
    auto& result = answer.result;
    auto& row = result.rows.front();
    const auto add_cell = [&](const char* name, std::string cell, bool number) {
        result.columns.push_back({name, number});
        row.push_back(std::move(cell));
    };
    add_cell("adopted_on", decision ? (*decision)["day"] : std::string{}, false);
    add_cell("items", std::to_string(items), true);
    add_cell("done", std::to_string(done), true);
    add_cell("resources", euro_text(cents), false);
    add_cell("resources_minor", std::to_string(cents), true);
    add_cell("currency", "EUR", false);
    return answer;
}

Answer end_action(const Context& context, const std::string& uid, Day day, const std::string& outcome)
{
    return change(context, kinds::action, "board action end", uid, [&](store::Writer&, Record& record) {
        lay_over(record, {{"ended_on", day.iso()}});
        if (!outcome.empty()) lay_over(record, {{"outcome", outcome}});
    });
}

} // namespace ilonet::service
