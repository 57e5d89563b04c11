#include "records/cells.hpp"

#include "model/rule_ids.hpp"

namespace ilonet::records {

Result columns_of(const Kind& kind)
{
    Result result;
    for (const auto& field : kind.fields)
        result.columns.push_back(
            {std::string(field.name), field.type == FieldType::whole || field.type == FieldType::hundredths});
    return result;
}

void lay_over(Record& record, const Changes& changes)
{
    Findings findings;
    for (const auto& [name, written] : changes) {
        const auto& field = record.kind->fields[static_cast<std::size_t>(record.kind->index_of(name))];
        auto canonical = canonical_cell(field, written);
        if (canonical.problem.empty()) {
            record[field] = std::move(canonical.cell);
            continue;
        }
        Finding finding;
        finding.rule = rule_id::cell_form;
        finding.sentence = name + ": " + canonical.problem;
        finding.help = canonical.help;
        finding.uid = record.uid();
        finding.field = name;
        findings.push_back(std::move(finding));
    }
    if (!findings.empty()) throw Failure(Fault::usage, "nothing was written", {}, std::move(findings));
}

} // namespace ilonet::records
