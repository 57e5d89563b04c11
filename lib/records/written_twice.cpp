#include "records/written_twice.hpp"

#include "model/folding.hpp"
#include "model/rule_ids.hpp"
#include "records/write.hpp"

namespace ilonet::records {
namespace {

const Field& field_of(const store::Alike& one)
{
    return one.kind->fields[static_cast<std::size_t>(one.kind->index_of(one.field))];
}

Finding warning_about(const store::Alike& one, const store::Alike& other)
{
    Finding finding;
    finding.rule = rule_id::two_spellings;
    finding.severity = Severity::warning;
    finding.kind = one.kind->name;
    finding.uid = one.uid;
    finding.field = one.field;
    finding.related = other.uid;
    const auto& field = field_of(one);
    const bool same = known_by(field, one.text) == known_by(field, other.text);
    const auto what = one.uid + (one.field == "uid" ? "" : "'s " + std::string(one.field));
    if (one.field == "uid")
        finding.sentence = what + " differs from " + other.uid + " by letter case alone";
    else if (same)
        finding.sentence = what + " is that of " + other.uid + ", written in another way: '" + spelling(one.text) +
                           "' and '" + spelling(other.text) + "'";
    else
        finding.sentence = what + " '" + spelling(one.text) + "' differs from '" + spelling(other.text) + "' of " +
                           other.uid + " by letter case alone";
    finding.help = one.kind->id == KindId::entry && same
                       ? "where they are one act, take one back: {fund correct} "_marked + one.uid
                       : "where the same is meant, write it in one way";
    return finding;
}

} // namespace

Findings taken_for_another(const store::Store& store, const Record& record)
{
    Findings findings;
    for (const auto& field : record.kind->fields) {
        if (field.type != FieldType::reference && (field.name != "uid" || record.kind->reference)) continue;
        const store::Alike own{record.kind, field.name, {}, record.uid(), record[field]};
        for (const auto& other : store.alike(record, field)) findings.push_back(warning_about(own, other));
    }
    return findings;
}

Findings written_twice(const store::Store& store)
{
    Findings findings;
    for (const auto& [first, second] : store.written_twice()) findings.push_back(warning_about(second, first));
    return findings;
}

std::optional<Record> same_reference_as(const store::Store& store, const Record& record)
{
    return record.is(KindId::entry) ? find_repeat(store, record) : std::nullopt;
}

} // namespace ilonet::records
