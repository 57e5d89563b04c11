#include "service/check_rows.hpp"

#include "model/decimal.hpp"
#include "model/text.hpp"
#include "rules/rules.hpp"
#include "service/check_kinds.hpp"
#include "service/posts.hpp"
#include "service/row_place.hpp"

#include <algorithm>
#include <array>

namespace ilonet::service {
namespace {

std::string at(const Place& place) { return visible(place.file) + ":" + std::to_string(place.line); }

Finding about(const read::SourcedRecord& row, std::string rule, std::string_view field, std::string sentence,
              std::string help)
{
    Finding finding;
    finding.rule = std::move(rule);
    finding.field = field;
    finding.sentence = std::move(sentence);
    finding.help = std::move(help);
    put_in_row(finding, row);
    return finding;
}

std::int64_t number_of(const Record& record)
{
    const auto hyphen = record.uid().rfind('-');
    const auto number = hyphen == std::string::npos ? std::nullopt : parse_whole(record.uid().substr(hyphen + 1));
    return number.value_or(0);
}

std::string numbered(const std::string& owner, const Kind& kind, std::int64_t number)
{
    auto digits = std::to_string(number);
    if (!kind.letter.empty()) return owner + "-" + std::string(kind.letter) + "-" + digits;
    constexpr std::size_t width = 4; // ES-0042
    if (digits.size() < width) digits.insert(0, width - digits.size(), '0');
    return owner + "-" + digits;
}

std::string repeat_key(const Record& record)
{
    std::string key;
    for (const auto& field : record.kind->repeat_key) key += record[field] + "\t";
    if (record.kind == &kinds::deployment && record["since"].empty()) key += record["planned_since"];
    return key;
}

/// The kind that the field names records of, or nullptr. A board record's deployment is no reference of the schema, for its
/// authority may take it back.
const Kind* named_kind(const Field& field)
{
    return field.name == "deployment" ? &kinds::deployment : kinds::find(field.refers_to);
}

std::vector<std::string> names_in(const Record& record, const Field& field)
{
    auto words = words_of(record[field.name]);
    for (auto& word : words) word = word.substr(0, word.find(':'));
    return words;
}

// That what a record names does not exist is said once: by the rule that knows more of it, as an import has it.
void say_once(Findings& unknown, Findings& broken)
{
    const auto gives_way = [](const Finding& finding) { return finding.rule == "N03" || finding.rule == "F11"; };
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

void CheckedRows::describe(const Record& record) { known_[record.kind].uids.emplace(record.uid(), Place{}); }

void CheckedRows::lose_reference()
{
    for (auto& [kind, known] : known_) known.all = known.all && !kind->reference;
}

void CheckedRows::read(const read::RowSource& source, const Kind& kind)
{
    if (&kind == &kinds::report || &kind == &post_kind()) {
        later_.emplace_back(source, &kind);
        return;
    }
    files_.push_back({&kind, read::read_rows(kind, source), {}});
    note_rejected(files_.back());
}

void CheckedRows::note_rejected(File& file)
{
    auto& known = known_[file.kind];
    const auto& rows = file.rows;
    if (rows.records.size() + rows.rejected.size() < rows.count || (rows.count == 0 && has_error(rows.findings)))
        known.all = false;
    for (const auto& row : rows.rejected) {
        if (row.record.cells.empty() || row.record.uid().empty()) {
            known.all = false;
            continue;
        }
        known.uids.emplace(row.record.uid(), row.place);
        known.bad.insert(row.record.uid());
    }
    for (auto finding : rows.findings) {
        finding.kind = file.kind->name;
        const auto after = std::upper_bound(rows.rejected.begin(), rows.rejected.end(), finding.place.line,
                                            [](int line, const auto& row) { return line < row.place.line; });
        if (finding.uid.empty() && after != rows.rejected.begin() && !std::prev(after)->record.cells.empty())
            finding.uid = std::prev(after)->record.uid();
        findings.push_back(std::move(finding));
    }
}

void CheckedRows::settle(read::SourcedRecord& row, const std::string& commission)
{
    auto& record = row.record;
    if (record.kind->of_board && record["owner"].empty()) record["owner"] = commission;
    if (record.uid().empty())
        record.cells.front() = numbered(record["owner"], *record.kind, ++last_[{record["owner"], record.kind}]);
}

bool CheckedRows::is_first(const File& file, const read::SourcedRecord& row)
{
    const auto [first, fresh] = known_[file.kind].uids.emplace(row.record.uid(), row.place);
    if (!fresh)
        findings.push_back(about(row, "C06", "uid", row.record.uid() + " stands already at " + at(first->second),
                                 "keep one of the rows"));
    return fresh;
}

bool CheckedRows::is_sound(const File& file, const read::SourcedRecord& row)
{
    auto broken = rules::of_record(row.record);
    for (auto& finding : broken) {
        put_in_row(finding, row);
        findings.push_back(finding);
    }
    if (!broken.empty()) known_[file.kind].bad.insert(row.record.uid());
    return broken.empty();
}

void CheckedRows::add_to(Snapshot& snapshot)
{
    std::string commission = "COM";
    for (const auto& authority : snapshot.authorities)
        if (authority.kind == "commission") commission = authority.code;
    for (const auto& file : files_)
        for (const auto& row : file.rows.records) {
            auto& last = last_[{row.record["owner"], file.kind}];
            last = std::max(last, number_of(row.record));
        }
    for (auto& file : files_) {
        for (std::size_t i = 0; i < file.rows.records.size(); ++i) {
            auto& row = file.rows.records[i];
            const bool has_uid = !row.record.uid().empty();
            settle(row, commission);
            if (!has_uid && !file.kind->repeat_key.empty()) {
                const auto [first, fresh] = repeats_.try_emplace({file.kind, repeat_key(row.record)}, row.place);
                if (!fresh) {
                    findings.push_back(about(row, "C06", {}, "the row says the same as that at " + at(first->second),
                                             "keep one of the rows, or give each a uid"));
                    file.left_out.insert(i);
                    continue;
                }
            }
            if (!is_first(file, row) || !is_sound(file, row)) {
                file.left_out.insert(i);
                continue;
            }
            snapshot.add(row.record);
            by_uid_.emplace(row.record.uid(), &row);
        }
    }
}

bool CheckedRows::holds_all_named(const Record& record, const Kind& kind) const
{
    const auto at = known_.find(&kind);
    if (at == known_.end()) return false;
    const auto& [uids, bad, all] = at->second;
    bool names_any = false;
    for (const auto& field : record.kind->fields) {
        if (named_kind(field) != &kind) continue;
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
        if (row == by_uid_.end() ? !known_.contains(kind) : !holds_all_named(row->second->record, *kind)) return false;
    return true;
}

void CheckedRows::check_names(const read::SourcedRecord& row, Findings& unknown) const
{
    for (const auto& field : row.record.kind->fields) {
        const auto* kind = named_kind(field);
        const auto known = kind == nullptr ? known_.end() : known_.find(kind);
        if (known == known_.end() || !known->second.all) continue;
        for (const auto& name : names_in(row.record, field))
            if (!known->second.uids.contains(name))
                unknown.push_back(about(row, "C14", field.name,
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
        if (kind == &kinds::report) {
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
