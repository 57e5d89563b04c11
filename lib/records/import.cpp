#include "records/import.hpp"

#include "model/long_work.hpp"
#include "model/rule_ids.hpp"
#include "model/safe_text.hpp"
#include "records/deployments.hpp"
#include "records/frozen.hpp"
#include "records/locate_findings.hpp"
#include "records/notice.hpp"
#include "records/row_place.hpp"
#include "records/whole_file.hpp"
#include "records/write.hpp"
#include "records/written_twice.hpp"
#include "rules/rules.hpp"

#include <map>
#include <unordered_map>

namespace ilonet::records {
namespace {

struct Counts {
    std::size_t added = 0, changed = 0, unchanged = 0;
    std::map<std::string, std::size_t> cleared; ///< how many cells of records in the file, by field
};

bool says(const read::SourcedRecord& row, std::size_t field) { return row.cells[field].line > 0; }

// What the row does not say stays as it is.
Record laid_over(const Record& present, const read::SourcedRecord& row)
{
    auto record = row.record;
    for (std::size_t field = 0; field < record.cells.size(); ++field)
        if (!says(row, field)) record.cells[field] = present.cells[field];
    record.cells.front() = present.uid();
    return record;
}

// A digest of what was told that the row brings along is better than one that is worked out.
void keep_what_it_says(const read::SourcedRecord& row, Record& record)
{
    for (std::size_t field = 1; field < record.cells.size(); ++field)
        if (says(row, field)) record.cells[field] = row.record.cells[field];
}

void count_cleared(const Record& present, const Record& record, const read::SourcedRecord& row, Counts& counts)
{
    for (std::size_t field = 0; field < record.cells.size(); ++field)
        if (says(row, field) && record.cells[field].empty() && !present.cells[field].empty())
            ++counts.cleared[std::string(record.kind->fields[field].name)];
}

std::string difference(const Record& present, const Record& wanted)
{
    for (std::size_t i = 0; i < wanted.cells.size(); ++i)
        if (wanted.cells[i] != present.cells[i])
            return std::string(wanted.kind->fields[i].name) + " is '" + present.cells[i] + "' in the file, '" +
                   wanted.cells[i] + "' in this row";
    return {};
}

// One attempt to write all rows but the ones already known to be bad.
class Attempt {
public:
    Attempt(const Context& context, const ImportRequest& request, read::Rows& rows,
            const std::set<std::size_t>& left_out)
        : context_(context), request_(request), rows_(rows), left_out_(left_out)
    {
    }

    void run(store::Writer& writer)
    {
        for (std::size_t i = 0; i < rows_.records.size(); ++i) {
            note_progress([&] {
                return request_.source.path + ": row " + std::to_string(i) + " of " +
                       std::to_string(rows_.records.size());
            });
            if (!left_out_.contains(i)) take(writer, i);
        }
        if (!findings.empty()) throw Failure(Fault::content, "nothing was written", {}, findings);
    }

    Counts counts;
    Findings findings;
    std::vector<MarkedText> remarks;
    std::set<std::size_t> lacking; ///< rows of new records without a field that these need

private:
    void take(store::Writer& writer, std::size_t index)
    {
        auto& row = rows_.records[index];
        if (row.record.kind->of_board && row.record["owner"].empty()) row.record["owner"] = commission(writer);
        const auto present = row.record.uid().empty() ? find_repeat(writer, row.record)
                                                      : writer.find(*row.record.kind, row.record.uid());
        if (!present && lacks_a_field(index)) return;
        auto record = present ? laid_over(*present, row) : row.record;
        note_what_was_told(present, record);
        keep_what_it_says(row, record);
        const bool copy = is_copy(writer, record);
        if (copy) leave_out_what_others_keep(writer, record);
        if (!copy && !may_write(writer, row, record["owner"])) return;
        if (record.uid().empty()) record.cells.front() = writer.next_uid(record["owner"], *record.kind);
        row.record.cells.front() = record.uid();
        if (!once(row)) return;
        if (present) keep_what_is_spelled(writer, *present, record, copy);
        if (const auto other = present ? std::nullopt : same_reference_as(writer, record)) {
            findings.push_back(
                about_row(row, rule_id::two_spellings, "reference",
                          other->uid() + " has the reference '" + visible((*other)["reference"]) + "' already",
                          "a reference stands once in a ledger: give the entry another, or leave it out"));
            return;
        }
        if (auto broken = rules::of_record(record); !broken.empty()) {
            findings.insert(findings.end(), broken.begin(), broken.end());
            return;
        }
        if (present && *present == record) {
            ++counts.unchanged;
        } else if (const auto field = present ? frozen_field(writer, *present, record) : std::string{};
                   !field.empty()) {
            findings.push_back(about_row(row, rule_id::frozen_by_decision, {},
                                         record.uid() + " keeps its " + field + ": it is settled",
                                         how_to_change_frozen(*present)));
        } else if (present && copy && request_.update) {
            findings.push_back(
                about_row(row, rule_id::owner_alone, {},
                          record.uid() + " is a copy of a record of " + record["owner"] + ", which is not changed here",
                          "leave the row out, or change the record in the file of its owner"));
        } else if (present && !request_.update) {
            findings.push_back(
                about_row(row, rule_id::differs_from_record, {},
                          record.uid() + " differs from the record in the file: " + difference(*present, record),
                          "to lay the row over the record, add <update>"_marked));
        } else {
            ++(present ? counts.changed : counts.added);
            if (present) count_cleared(*present, record, row, counts);
            const auto shortened = left_shortened(writer, present, record);
            remarks.insert(remarks.end(), shortened.begin(), shortened.end());
            writer.put(record);
        }
    }

    // Another spelling is no difference, unless the row is to correct the record.
    void keep_what_is_spelled(const store::Writer& writer, const Record& present, Record& record, bool copy) const
    {
        if (request_.update && !copy)
            keep_frozen_spelling(writer, present, record);
        else
            keep_spelling(present, record);
    }

    const std::string& commission(const store::Writer& writer)
    {
        if (commission_.empty()) commission_ = commission_of(writer);
        return commission_;
    }

    // A national file may hold copies of what the Commission keeps; new ones alone.
    bool is_copy(const store::Writer& writer, const Record& record)
    {
        return !writer.file().authority.empty() && context_.acting.empty() &&
               (record.kind->of_board || record.kind->of_ledger) && record["owner"] == commission(writer);
    }

    // Deployments of other states are in their own files: a copy of an entry does without their ids.
    void leave_out_what_others_keep(const store::Writer& writer, Record& record) const
    {
        if (!record.is(KindId::entry)) return;
        if (!writer.has(kinds::deployment, record["deployment"])) record["deployment"].clear();
        if (!writer.has(kinds::joint_deployment, record["joint"])) record["joint"].clear();
    }

    bool may_write(const store::Writer& writer, const read::SourcedRecord& row, const std::string& owner)
    {
        const auto name = row.record.uid().empty() ? "a row" : row.record.uid();
        try {
            must_own(context_, writer, owner, name);
            return true;
        } catch (const Failure& failure) {
            findings.push_back(about_row(row, rule_id::owner_alone, {}, failure.sentence, failure.help));
            return false;
        }
    }

    // A record that the file holds has these already.
    bool lacks_a_field(std::size_t index)
    {
        const auto& row = rows_.records[index];
        bool lacks = false;
        for (std::size_t i = 1; i < row.record.cells.size(); ++i) {
            const auto& field = row.record.kind->fields[i];
            if (!field.required || says(row, i) || !row.record.cells[i].empty()) continue;
            lacks = true;
            say_lacking(row, field);
        }
        if (lacks) lacking.insert(index);
        return lacks;
    }

    // A column that is not there is told once, at the header.
    void say_lacking(const read::SourcedRecord& row, const Field& field)
    {
        const std::string name(field.name);
        if (rows_.header_place.line == 0) {
            const auto what = field.choices.empty() ? "the " + std::string(field.help) : one_of(field.choices);
            findings.push_back(about_row(row, rule_id::missing_value, field.name, "'" + name + "' is missing",
                                         or_found(row, "write " + what, ": the record is new")));
            return;
        }
        if (!told_lacking_.insert(field.name).second) return;
        Finding finding;
        finding.rule = rule_id::columns;
        finding.field = field.name;
        finding.place = rows_.header_place;
        finding.excerpt = rows_.texts.line(finding.place);
        finding.sentence = "the column '" + name + "' is missing";
        finding.help = or_found(row, "add the column " + name,
                                ": the record in line " + std::to_string(row.place.line) + " is new");
        findings.push_back(std::move(finding));
    }

    // What to do for a new record; one that is not found may be in the file all the same, where the row does not say
    // all that it is known by.
    std::string or_found(const read::SourcedRecord& row, const std::string& what, const std::string& why) const
    {
        std::string unsaid;
        for (const auto name : row.record.kind->repeat_key)
            if (!says(row, static_cast<std::size_t>(row.record.kind->index_of(name))) &&
                row.record.cell_named(name).empty())
                unsaid += (unsaid.empty() ? "" : " and ") + std::string(name);
        if (!request_.update || !row.record.uid().empty() || unsaid.empty()) return what + why;
        return "add uid, or " + unsaid + ", so that the record can be found; where it is new, " + what;
    }

    bool once(const read::SourcedRecord& row)
    {
        const auto [first, is_first] = seen_.emplace(row.record.uid(), row.place);
        if (!is_first)
            findings.push_back(about_row(row, rule_id::stands_twice, {},
                                         row.record.uid() + " stands twice in the file; first in line " +
                                             std::to_string(first->second.line),
                                         "keep one of the rows"));
        return is_first;
    }

    const Context& context_;
    const ImportRequest& request_;
    read::Rows& rows_;
    const std::set<std::size_t>& left_out_;
    std::unordered_map<std::string, Place> seen_;
    std::set<std::string_view> told_lacking_;
    std::string commission_;
};

// The rows that the errors are about: by their line, for a uid may stand in two.
std::set<std::size_t> rows_of(const Findings& findings, const read::Rows& rows)
{
    std::set<int> lines;
    for (const auto& finding : findings)
        if (finding.severity == Severity::error) lines.insert(finding.place.line);
    std::set<std::size_t> indexes;
    for (std::size_t i = 0; i < rows.records.size(); ++i) {
        const auto& row = rows.records[i];
        bool bad = lines.contains(row.place.line);
        for (const auto& cell : row.cells) bad = bad || (cell.line > 0 && lines.contains(cell.line));
        if (bad) indexes.insert(i);
    }
    return indexes;
}

// Ids that an earlier attempt gave must not stick: the next one may give others.
std::vector<bool> without_uid(const read::Rows& rows)
{
    std::vector<bool> without;
    for (const auto& row : rows.records) without.push_back(row.record.uid().empty());
    return without;
}

void forget_given_uids(read::Rows& rows, const std::vector<bool>& without)
{
    for (std::size_t i = 0; i < without.size(); ++i)
        if (without[i]) rows.records[i].record.cells.front().clear();
}

void write_rejects(const ImportRequest& request, const read::Rows& rows, const std::set<std::size_t>& left_out)
{
    if (request.rejects.empty()) return;
    std::vector<const read::SourcedRecord*> rejected;
    for (const auto& row : rows.rejected) rejected.push_back(&row);
    for (const auto index : left_out) rejected.push_back(&rows.records[index]);
    std::sort(rejected.begin(), rejected.end(), [](const auto* a, const auto* b) { return a->place < b->place; });
    std::string text = rows.header.empty() ? "" : rows.header + "\n";
    for (const auto* row : rejected) text += row->raw + "\n";
    write_rejects_file(request.rejects, text);
}

std::string cleared_by_empty_cells(const Counts& counts, std::size_t cleared)
{
    std::string fields;
    for (const auto& [field, count] : counts.cleared)
        fields += (fields.empty() ? "" : ", ") + field + " of " + std::to_string(count);
    return "empty cells clear " + std::to_string(cleared) + (cleared == 1 ? " field: " : " fields: ") + fields;
}

Answer answer_of(const Context& context, const Written& written, const Counts& counts, std::size_t rejected)
{
    std::size_t cleared = 0;
    for (const auto& [field, count] : counts.cleared) cleared += count;
    Answer answer;
    answer.result.columns = {{"added", true},    {"changed", true},  {"unchanged", true},
                             {"rejected", true}, {"revision", true}, {"cleared", true}};
    answer.result.rows.push_back({std::to_string(counts.added), std::to_string(counts.changed),
                                  std::to_string(counts.unchanged), std::to_string(rejected),
                                  revision_cell(context, written), std::to_string(cleared)});
    answer.findings = written.warnings;
    answer.remarks = written.remarks;
    if (cleared > 0) answer.remarks.push_back(cleared_by_empty_cells(counts, cleared));
    if (written.revision && !context.dry_run) answer.revision = written.revision->number;
    return answer;
}

} // namespace

ImportedRows import_rows(const Context& context, const Kind& kind, const std::string& command,
                         const ImportRequest& request)
{
    auto source = request.source;
    source.may_lack = true;
    ImportedRows imported{read::read_rows(kind, source), {}, {}, true};
    auto& [rows, left_out, answer, written_any] = imported;
    auto findings = rows.findings;
    const bool readable =
        rows.records.size() + rows.rejected.size() == rows.count && !(rows.count == 0 && has_error(findings));
    const auto without = without_uid(rows);
    for (;;) {
        Attempt attempt(context, request, rows, left_out);
        try {
            // Without --partial a file with bad rows is still tried, so that one run names every error.
            Context trial = context;
            trial.dry_run = context.dry_run || (has_error(findings) && !request.partial);
            auto written = write(trial, command, Fault::content, [&](store::Writer& writer) {
                attempt.run(writer);
                // Before the commit: rows that can be neither imported nor handed back must not be lost.
                if (request.partial && readable && !context.dry_run)
                    write_rejects(request, imported.rows, imported.left_out);
            });
            if (has_error(findings) && (!request.partial || !readable))
                throw Failure(Fault::content, "nothing was written");
            locate(written.warnings, rows.records, rows.texts);
            answer = answer_of(context, written, attempt.counts, rows.rejected.size() + left_out.size());
            answer.remarks.insert(answer.remarks.end(), attempt.remarks.begin(), attempt.remarks.end());
            findings.insert(findings.end(), answer.findings.begin(), answer.findings.end());
            break;
        } catch (Failure& failure) {
            if (failure.fault == Fault::outcome_unknown && kind.repeat_key.empty() &&
                std::find(without.begin(), without.end(), true) != without.end())
                failure.help =
                    "a repeat would bring rows without uid once more: run first {log}, and repeat it where its "
                    "newest revision is not this one, or give each row its uid"_marked;
            if (failure.fault != Fault::content) throw;
            locate(failure.findings, rows.records, rows.texts);
            auto bad = rows_of(failure.findings, rows);
            bad.insert(attempt.lacking.begin(), attempt.lacking.end());
            findings.insert(findings.end(), failure.findings.begin(), failure.findings.end());
            written_any = request.partial && readable && !bad.empty();
            if (!written_any) break;
            left_out.insert(bad.begin(), bad.end());
            forget_given_uids(rows, without);
        }
    }
    sort_by_place(findings);
    answer.findings = std::move(findings);
    return imported;
}

Answer import(const Context& context, const Kind& kind, const std::string& command, const ImportRequest& request)
{
    auto imported = import_rows(context, kind, command, request);
    if (!imported.written)
        throw Failure(Fault::content, "nothing was written: " + request.source.path + " holds errors",
                      request.partial ? ""
                                      : "correct the rows, or keep the good ones with <partial> <rejects> FILE"_marked,
                      std::move(imported.answer.findings));
    return std::move(imported.answer);
}

} // namespace ilonet::records
