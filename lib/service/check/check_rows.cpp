#include "service/check/check_rows.hpp"

#include "model/decimal.hpp"
#include "model/rule_ids.hpp"
#include "model/safe_text.hpp"
#include "records/row_place.hpp"
#include "rules/rules.hpp"
#include "service/desk/posts.hpp"

#include <algorithm>
#include <array>

namespace ilonet::service {
namespace {

std::string at(const Place& place) { return visible(place.file) + ":" + std::to_string(place.line); }

// 0 where the uid has none that another could follow.
std::int64_t number_of(const Record& record)
{
    constexpr std::int64_t most = 1'000'000'000'000'000;
    const auto hyphen = record.uid().rfind('-');
    const auto number = hyphen == std::string::npos ? std::nullopt : parse_whole(record.uid().substr(hyphen + 1));
    return number && *number < most ? *number : 0;
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
    for (const auto& field : record.kind->repeat_key) key += record.cell_named(field) + "\t";
    if (record.is(KindId::deployment) && record["since"].empty()) key += record["planned_since"];
    return key;
}

} // namespace

void CheckedRows::describe(const Record& record) { known_[record.kind->id].uids.emplace(record.uid(), Place{}); }

void CheckedRows::lose_reference()
{
    for (auto& [kind, known] : known_) known.all = known.all && !kinds::of(kind).reference;
}

void CheckedRows::read(const read::RowSource& source, const Kind& kind)
{
    if (kind.id == KindId::report || kind.name == post_kind().name) {
        later_.emplace_back(source, &kind);
        return;
    }
    files_.push_back({&kind, read::read_rows(kind, source), {}});
    note_rejected(files_.back());
}

void CheckedRows::note_rejected(File& file)
{
    auto& known = known_[file.kind->id];
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
        record.cells.front() = numbered(record["owner"], *record.kind, ++last_[{record["owner"], record.kind->id}]);
}

bool CheckedRows::is_first(const File& file, const read::SourcedRecord& row)
{
    const auto [first, fresh] = known_[file.kind->id].uids.emplace(row.record.uid(), row.place);
    if (!fresh)
        findings.push_back(about_row(row, rule_id::stands_twice, "uid",
                                     row.record.uid() + " stands already at " + at(first->second),
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
    if (!broken.empty()) known_[file.kind->id].bad.insert(row.record.uid());
    return broken.empty();
}

void CheckedRows::add_to(Snapshot& snapshot)
{
    std::string commission = "COM";
    for (const auto& authority : snapshot.authorities)
        if (authority.kind == "commission") commission = authority.code;
    for (const auto& file : files_)
        for (const auto& row : file.rows.records) {
            auto& last = last_[{row.record["owner"], file.kind->id}];
            last = std::max(last, number_of(row.record));
        }
    for (auto& file : files_) {
        for (std::size_t i = 0; i < file.rows.records.size(); ++i) {
            auto& row = file.rows.records[i];
            const bool has_uid = !row.record.uid().empty();
            settle(row, commission);
            if (!has_uid && !file.kind->repeat_key.empty()) {
                const auto [first, fresh] = repeats_.try_emplace({file.kind->id, repeat_key(row.record)}, row.place);
                if (!fresh) {
                    findings.push_back(about_row(row, rule_id::stands_twice, {},
                                                 "the row says the same as that at " + at(first->second),
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

} // namespace ilonet::service
