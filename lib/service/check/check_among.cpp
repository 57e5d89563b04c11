// What the rows of a run say among each other, and of the configuration.
#include "model/long_work.hpp"
#include "model/rule_ids.hpp"
#include "model/wording.hpp"
#include "records/references.hpp"
#include "records/row_place.hpp"
#include "rules/rules.hpp"
#include "service/check/check_kinds.hpp"
#include "service/check/check_rows.hpp"
#include "service/desk/posts.hpp"

namespace ilonet::service {
namespace {

// That what a record names does not exist is said once: by the rule that knows more of it, as an import has it.
void say_once(Findings& unknown, Findings& broken)
{
    const auto gives_way = [](const Finding& finding) { return rules::handling_of(finding).yields_to_unknown; };
    std::set<std::pair<std::string, std::string>> named, told;
    for (const auto& finding : unknown) named.emplace(finding.uid, finding.field);
    for (const auto& finding : broken)
        if (finding.severity == Severity::error && !gives_way(finding)) told.emplace(finding.uid, finding.field);
    std::erase_if(broken, [&](const Finding& finding) {
        return gives_way(finding) && named.contains({finding.uid, finding.field});
    });
    std::erase_if(unknown, [&](const Finding& finding) { return told.contains({finding.uid, finding.field}); });
}

} // namespace

bool CheckedRows::holds_all_named(const Record& record, const Kind& kind) const
{
    const auto at = known_.find(kind.id);
    if (at == known_.end()) return false;
    const auto& [uids, bad, all] = at->second;
    bool names_any = false;
    for (const auto& field : record.kind->fields) {
        const Kind* named = kind_named_by(field);
        if (named == nullptr || named->id != kind.id) continue;
        names_any = true;
        for (const auto& name : names_in(record, field))
            if (bad.contains(name) || (!all && !uids.contains(name))) return false;
    }
    return names_any || (all && bad.empty());
}

bool CheckedRows::can_be_told(const Finding& finding) const
{
    const auto row = by_uid_.find(finding.uid);
    for (const auto* kind : needs_of(finding))
        if (row == by_uid_.end() ? !known_.contains(kind->id) : !holds_all_named(row->second->record, *kind))
            return false;
    return true;
}

void CheckedRows::check_names(const read::SourcedRecord& row, Findings& unknown) const
{
    for (const auto& field : row.record.kind->fields) {
        const auto* kind = kind_named_by(field);
        const auto known = kind == nullptr ? known_.end() : known_.find(kind->id);
        if (known == known_.end() || !known->second.all) continue;
        for (const auto& name : names_in(row.record, field))
            if (!known->second.uids.contains(name))
                unknown.push_back(about_row(row, rule_id::unknown_reference, field.name,
                                            row.record.uid() + " names the " + spoken(kind->name) + " " + name +
                                                ", which is in none of the files",
                                            "correct it, or give the file that holds it as well"));
    }
}

void CheckedRows::keep_placed(Findings found)
{
    for (auto& finding : found) {
        const auto row = by_uid_.find(finding.uid);
        if (row != by_uid_.end()) put_in_row(finding, *row->second);
        findings.push_back(std::move(finding));
    }
}

void CheckedRows::check(const Snapshot& snapshot, Day today)
{
    Findings unknown;
    for (const auto& file : files_)
        for (std::size_t i = 0; i < file.rows.records.size(); ++i)
            if (!file.left_out.contains(i)) check_names(file.rows.records[i], unknown);
    Findings broken;
    note_progress([&] { return "holding " + std::to_string(by_uid_.size()) + " rows against one another"; });
    for (auto&& answer :
         {rules::of_deployments(snapshot, today), rules::of_mandates(snapshot), rules::of_joint_work(snapshot),
          rules::of_activities(snapshot), rules::of_board(snapshot, today), rules::of_networks(snapshot, today),
          rules::of_ledger(snapshot, today)})
        for (const auto& finding : answer)
            if (can_be_told(finding)) broken.push_back(finding);
    say_once(unknown, broken);
    keep_placed(std::move(broken));
    findings.insert(findings.end(), unknown.begin(), unknown.end());
    for (const auto& file : files_)
        for (const auto& row : file.rows.records)
            for (auto& finding : rules::of_texts(row.record)) {
                put_in_row(finding, row);
                findings.push_back(std::move(finding));
            }
    for (const auto& [source, kind] : later_) {
        if (kind->id == KindId::report) {
            check_reports(source, snapshot);
            continue;
        }
        const auto rows = read::read_rows(*kind, source);
        const bool described = !snapshot.countries.empty() && !snapshot.authorities.empty();
        auto found = check_posts(snapshot, rows, described);
        found.insert(found.end(), rows.findings.begin(), rows.findings.end());
        findings.insert(findings.end(), found.begin(), found.end());
    }
}

} // namespace ilonet::service
