#include "records/references.hpp"

#include "model/nearest.hpp"
#include "model/rule_ids.hpp"
#include "model/wording.hpp"

#include <algorithm>
#include <set>
#include <span>

namespace ilonet::records {

const Kind* kind_named_by(const Field& field)
{
    // A deployment may be taken back by its authority: there it is no reference of the schema.
    return field.name == "deployment" ? &kinds::deployment : kinds::find(field.refers_to);
}

std::vector<std::string> names_in(const Record& record, const Field& field)
{
    auto words = words_of(record[field]);
    for (auto& word : words) word = word.substr(0, word.find(':'));
    return words;
}

namespace {

std::string nearest_of(const store::Store& store, const Kind& kind, const std::string& uid)
{
    std::vector<std::string> known;
    for (const auto& record : store.records(kind)) known.push_back(record.uid());
    auto meant = did_you_mean(uid, std::span<const std::string>(known));
    if (!meant.empty()) return meant;
    if (kind.id == KindId::authority) return "describe it in the configuration, or correct the code";
    return known.empty() ? "none is recorded yet" : "the newest one is " + known.back();
}

Finding finding(std::string_view rule, const Record& record, std::string_view field, std::string sentence,
                MarkedText help)
{
    Finding found;
    found.rule = rule;
    found.uid = record.uid();
    found.field = field;
    found.sentence = std::move(sentence);
    found.help = std::move(help);
    return found;
}

void check_owner(const store::Store& store, const Record& record, Findings& findings)
{
    const auto owner = store.find(kinds::authority, record["owner"]);
    if (!owner || (*owner)["kind"] == "commission") return;
    findings.push_back(finding(rule_id::owner_of_board, record, "owner",
                               record.uid() + " belongs to " + record["owner"] + ", which is not the Commission",
                               "write the Commission's code as owner, and the uid that begins with it"));
}

bool has_ended(const Record& record, Day today)
{
    return record.is(KindId::facilitator_agreement) && !record["until"].empty() && record["until"] < today.iso();
}

void check_names(const store::Store& store, const Record& record, Day today, Findings& findings)
{
    for (const auto& field : record.kind->fields) {
        const auto* kind = kind_named_by(field);
        if (kind == nullptr || (kind->id == KindId::deployment && has_ended(record, today))) continue;
        for (const auto& uid : names_in(record, field)) {
            if (store.has(*kind, uid)) continue;
            findings.push_back(
                finding(rule_id::unknown_reference, record, field.name,
                        record.uid() + " names the " + spoken(kind->name) + " " + uid + ", which does not exist",
                        nearest_of(store, *kind, uid)));
        }
    }
}

} // namespace

Findings unknown_references(const store::Store& store, const std::vector<std::pair<KindId, std::string>>& touched,
                            Day today)
{
    Findings findings;
    std::set<std::pair<KindId, std::string>> looked_at;
    for (const auto& [id, uid] : touched) {
        const auto& kind = kinds::of(id);
        const bool looks = (kind.of_board && id != KindId::roster_entry) || kind.of_ledger;
        if (!looks || !looked_at.emplace(id, uid).second) continue;
        const auto record = store.find(kind, uid);
        if (!record) continue;
        if (kind.of_board) check_owner(store, *record, findings);
        check_names(store, *record, today, findings);
    }
    return findings;
}

} // namespace ilonet::records
