// Reports are many: they are looked at as they come, and none is kept.
#include "model/long_work.hpp"
#include "model/rule_ids.hpp"
#include "records/row_place.hpp"
#include "records/screened_rows.hpp"
#include "rules/rules.hpp"
#include "service/check/check_rows.hpp"

#include <unordered_set>

namespace ilonet::service {
namespace {

Finding twice(const Record& report)
{
    Finding finding;
    finding.rule = rule_id::stands_twice;
    finding.field = "uid";
    finding.sentence = report.uid() + " stands twice in the file";
    finding.help = "keep one of the rows";
    return finding;
}

} // namespace

void CheckedRows::check_reports(const read::RowSource& source, const Snapshot& snapshot)
{
    const auto known = known_.find(KindId::deployment);
    const bool all_known = known != known_.end() && known->second.all;
    std::unordered_map<std::string_view, const Deployment*> deployments;
    for (const auto& deployment : snapshot.deployments) deployments.emplace(deployment.uid, &deployment);
    std::unordered_set<std::string> seen;
    ScreenedStream stream(kinds::report, source);
    std::size_t rows = 0;
    for (ScreenedRows block; stream.next(block); rows += block.rows.count) {
        note_progress([&] { return source.path + ": " + std::to_string(rows) + " rows"; });
        for (auto& finding : block.rows.findings) {
            finding.kind = kinds::report.name;
            findings.push_back(std::move(finding));
        }
        for (std::size_t i = 0; i < block.rows.records.size(); ++i) {
            auto& row = block.rows.records[i];
            const auto named = deployments.find(row.record["deployment"]);
            const auto* deployment = named == deployments.end() ? nullptr : named->second;
            if (row.record["owner"].empty() && deployment != nullptr) row.record["owner"] = deployment->owner;
            auto found = rules::of_report(row.record, deployment);
            const bool is_missing = all_known && !known->second.uids.contains(row.record["deployment"]);
            if (deployment == nullptr && !is_missing)
                std::erase_if(found, [](const Finding& finding) { return finding.field == "deployment"; });
            if (!row.record.uid().empty() && !seen.insert(row.record.uid()).second) found.push_back(twice(row.record));
            found.insert(found.end(), block.texts[i].begin(), block.texts[i].end());
            for (auto& finding : found) {
                put_in_row(finding, row);
                findings.push_back(std::move(finding));
            }
        }
    }
}

} // namespace ilonet::service
