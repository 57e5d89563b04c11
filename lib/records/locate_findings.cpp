#include "records/locate_findings.hpp"

#include <algorithm>
#include <unordered_map>
#include <vector>

namespace ilonet::records {
namespace {

bool has_field(const Record& record, const std::string& field)
{
    return field.empty() || record.kind->index_of(field) >= 0;
}

// Records of two kinds may share a uid: a state's code can be that of a former third country.
const read::SourcedRecord* record_of(const Finding& finding, const std::vector<const read::SourcedRecord*>& candidates)
{
    for (const auto* candidate : candidates)
        if (has_field(candidate->record, finding.field) &&
            (finding.kind.empty() || finding.kind == candidate->record.kind->name))
            return candidate;
    return candidates.front();
}

// In the order of their places, so that each text is walked through once.
void show_lines(std::vector<Finding*>& located, const read::Texts& texts)
{
    std::stable_sort(located.begin(), located.end(), [](const auto* a, const auto* b) { return a->place < b->place; });
    Findings lines(located.size());
    for (std::size_t i = 0; i < located.size(); ++i) lines[i].place = located[i]->place;
    texts.show_lines(lines);
    for (std::size_t i = 0; i < located.size(); ++i) located[i]->excerpt = std::move(lines[i].excerpt);
}

} // namespace

void locate(Findings& findings, std::span<const read::SourcedRecord> records, const read::Texts& texts)
{
    std::unordered_map<std::string, std::vector<const read::SourcedRecord*>> by_uid;
    for (const auto& record : records) by_uid[record.record.uid()].push_back(&record);
    std::vector<Finding*> located;
    for (auto& finding : findings) {
        if (!finding.place.file.empty()) continue;
        if (const auto found = by_uid.find(finding.uid); found != by_uid.end())
            finding.place = record_of(finding, found->second)->place_of(finding.field);
        else if (const auto cause = by_uid.find(finding.related); cause != by_uid.end())
            finding.place = cause->second.front()->place;
        else
            continue;
        located.push_back(&finding);
    }
    show_lines(located, texts);
}

} // namespace ilonet::records
