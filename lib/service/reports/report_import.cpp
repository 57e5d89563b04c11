// Reports come in: one by one, or a million as a stream.
#include "model/code.hpp"
#include "model/failure.hpp"
#include "model/find_sorted.hpp"
#include "model/long_work.hpp"
#include "model/rule_ids.hpp"
#include "model/safe_text.hpp"
#include "model/snapshot.hpp"
#include "records/cells.hpp"
#include "records/rejected_rows.hpp"
#include "records/screened_rows.hpp"
#include "records/write.hpp"
#include "rules/rules.hpp"
#include "service/reports/reports.hpp"
#include "store/reports/reports.hpp"

#include <algorithm>
#include <unordered_map>

namespace ilonet::service {
namespace {

using HowTaken = store::ReportIntake::Outcome::What;

/// What every report is held against.
class Desk {
public:
    Desk(const Context& context, store::Writer& writer) : context_(context), writer_(writer), intake_(writer)
    {
        store::SnapshotParts parts;
        parts.requirements = false;
        parts.deployments = true;
        snapshot_ = writer.snapshot(parts);
        for (const auto& deployment : snapshot_.deployments) deployments_.emplace(deployment.uid, &deployment);
    }

    /// Errors and warnings; `outcome` says what became of it where there is no error.
    /// Fields that the row does `not_say` tell no difference from a report in the file.
    Findings take(Record& report, const Findings& texts, const std::vector<bool>& not_say = {})
    {
        const auto at = deployments_.find(report["deployment"]);
        const auto* deployment = at == deployments_.end() ? nullptr : at->second;
        outcome = {HowTaken::added, report.uid(), {}};
        if (report["owner"].empty() && deployment != nullptr) report["owner"] = deployment->owner;
        if (report["country"].empty() && deployment != nullptr) report["country"] = deployment->country;
        auto findings = rules::of_report(report, deployment);
        findings.insert(findings.end(), texts.begin(), texts.end());
        may_write(report, findings);
        if (has_error(findings)) return findings;
        outcome = intake_.add(report, not_say);
        explain(findings);
        return findings;
    }

    void finish() { intake_.finish(); }
    std::int64_t added() const { return intake_.added(); }

    store::ReportIntake::Outcome outcome{HowTaken::added, {}, {}};

private:
    void may_write(const Record& report, Findings& findings)
    {
        // Many reports follow one another of the same owner.
        if (report["owner"] == owner_) return;
        try {
            must_own(context_, writer_, report["owner"], report.uid().empty() ? "a report" : report.uid());
            owner_ = report["owner"];
        } catch (const Failure& failure) {
            say(findings, rule_id::owner_alone, "owner", failure.sentence, failure.help);
        }
    }

    void explain(Findings& findings) const
    {
        const auto& [what, uid, detail] = outcome;
        switch (what) {
        case HowTaken::added:
        case HowTaken::unchanged: return;
        case HowTaken::differs:
            return say(findings, rule_id::differs_from_record, {},
                       uid + " differs from the report in the file: " + detail,
                       "a report is never changed: correct it by a new one with replaces = " + uid);
        case HowTaken::twice:
            return say(findings, rule_id::stands_twice, {}, uid + " stands twice in the file", "keep one of the two");
        case HowTaken::no_uid:
            return say(findings, rule_id::uid_of_owner, "uid", "'" + uid + "' is no uid of a report of this owner",
                       "write the owner's code, -p- and a number, or leave it out for the next free one");
        case HowTaken::not_there:
            return say(findings, rule_id::correction, "replaces",
                       detail + ", which " + uid + " replaces, does not exist", "correct the id");
        case HowTaken::before_it:
            return say(findings, rule_id::correction, "replaces",
                       detail + ", which " + uid + " replaces, has no lower number",
                       "give the correction a higher number than what it corrects, or leave its uid out");
        case HowTaken::of_another:
            return say(findings, rule_id::correction, "replaces",
                       detail + ", which " + uid + " replaces, is of another owner",
                       "only the deploying authority corrects its reports");
        case HowTaken::replaced_already:
            return say(findings, rule_id::correction, "replaces",
                       uid + " corrects a report that " + detail + " replaced already",
                       "replace " + detail + " instead");
        }
    }

    void say(Findings& findings, std::string_view rule, std::string field, MarkedText sentence, MarkedText help) const
    {
        Finding finding;
        finding.rule = rule;
        finding.field = std::move(field);
        finding.uid = outcome.uid;
        finding.sentence = std::move(sentence);
        finding.help = std::move(help);
        findings.push_back(std::move(finding));
    }

    const Context& context_;
    store::Writer& writer_;
    Snapshot snapshot_;
    std::unordered_map<std::string_view, const Deployment*> deployments_;
    store::ReportIntake intake_;
    std::string owner_;
};

class StreamImport {
public:
    StreamImport(const Context& context, const ImportRequest& request)
        : context_(context), request_(request), rejects_(request.partial ? request.rejects : "", context.dry_run),
          stream_(kinds::report, request.source)
    {
    }

    /// Waits for the first rows, so that nobody else waits for a slow pipe.
    void begin() { stream_.wait(); }

    void run(store::Writer& writer)
    {
        Desk desk(context_, writer);
        std::string header;
        for (ScreenedRows block; stream_.next(block);) {
            take_block(desk, block);
            header = block.rows.header;
            rows_ += static_cast<std::int64_t>(block.rows.count);
            note_progress([&] { return request_.source.path + ": " + std::to_string(rows_) + " rows"; });
        }
        sort_by_place(findings);
        if (errors_ > 0 && (!request_.partial || !readable_)) refuse();
        desk.finish();
        added = desk.added();
        rejects_.keep(header);
    }

    Findings findings;
    std::int64_t added = 0, unchanged = 0, rejected = 0;
    std::int64_t all_findings() const { return errors_ + warnings_; }

private:
    [[noreturn]] void refuse()
    {
        const bool can_be_parted = readable_ && !request_.partial;
        std::string sentence = "nothing was written: " + request_.source.path + " holds errors";
        if (all_findings() > static_cast<std::int64_t>(findings.size()))
            sentence += ", " + std::to_string(all_findings()) + " findings in all; the first " +
                        std::to_string(findings.size()) + " are shown";
        throw Failure(Fault::content, sentence,
                      can_be_parted ? "correct the rows, or keep the good ones with <partial> <rejects> FILE"_marked
                                    : "",
                      std::move(findings));
    }

    /// In the order of the file, so that rejected rows can be imported as they are once they are mended.
    void take_block(Desk& desk, ScreenedRows& block)
    {
        auto& rows = block.rows;
        for (auto& finding : rows.findings) note(std::move(finding));
        readable_ = readable_ && (rows.count > 0 || !has_error(rows.findings));
        auto unread = rows.rejected.begin();
        for (std::size_t i = 0; i < rows.records.size(); ++i) {
            for (; unread != rows.rejected.end() && unread->place < rows.records[i].place; ++unread)
                reject(rows, *unread);
            take(desk, rows, rows.records[i], block.texts[i]);
        }
        for (; unread != rows.rejected.end(); ++unread) reject(rows, *unread);
    }

    void take(Desk& desk, const read::Rows& rows, read::SourcedRecord& row, const Findings& texts)
    {
        not_say_.assign(row.cells.size(), false);
        for (std::size_t i = 0; i < row.cells.size(); ++i) not_say_[i] = row.cells[i].line == 0;
        auto found = desk.take(row.record, texts, not_say_);
        const bool bad = has_error(found);
        for (auto& finding : found) {
            finding.place = row.place_of(finding.field);
            if (kept()) finding.excerpt = excerpt_of(row.raw);
            note(std::move(finding));
        }
        if (bad)
            reject(rows, row);
        else if (desk.outcome.what == HowTaken::unchanged)
            ++unchanged;
    }

    void reject(const read::Rows& rows, const read::SourcedRecord& row)
    {
        ++rejected;
        rejects_.add(rows.header, row.raw);
    }

    static std::string excerpt_of(const std::string& raw)
    {
        auto line = raw.substr(0, longest_excerpt);
        std::replace(line.begin(), line.end(), '\t', ' '); // one character for one, as in other excerpts
        return visible(line);
    }

    bool kept() const { return findings.size() < most_findings; }
    void note(Finding finding)
    {
        ++(finding.severity == Severity::error ? errors_ : warnings_);
        if (kept()) findings.push_back(std::move(finding));
    }

    static constexpr std::size_t most_findings = 1000;
    static constexpr std::size_t longest_excerpt = 200;
    const Context& context_;
    const ImportRequest& request_;
    RejectedRows rejects_;
    ScreenedStream stream_;
    std::int64_t rows_ = 0, errors_ = 0, warnings_ = 0;
    bool readable_ = true;
    std::vector<bool> not_say_;
};

} // namespace

Answer add_report(const Context& context, const std::string& uid, const Changes& changes)
{
    Record report(kinds::report);
    report.cells[0] = uid;
    lay_over(report, changes);
    for (const auto name : {FieldName("deployment"), FieldName("topic"), FieldName("observed_on"), FieldName("title")})
        if (report[name].empty()) {
            std::string option(name.text());
            for (char& c : option) c = c == '_' ? '-' : c;
            const auto& field = kinds::report.fields[static_cast<std::size_t>(index_of(KindId::report, name))];
            throw Failure(Fault::usage, "a report needs " + parameter(option), "name the " + std::string(field.help));
        }
    if (!context.acting.empty()) report["owner"] = context.acting;
    store::ReportIntake::Outcome outcome{HowTaken::added, {}, {}};
    Findings warnings;
    auto written = write(context, "report add", Fault::refused, [&](store::Writer& writer) {
        Desk desk(context, writer);
        warnings = desk.take(report, rules::of_texts(report));
        if (has_error(warnings)) throw Failure(Fault::refused, "nothing was written", {}, std::move(warnings));
        if (desk.added() > 0) desk.finish();
        outcome = desk.outcome;
    });
    auto answer = outcome_of(context, written, outcome.uid, outcome.what == HowTaken::added ? "added" : "unchanged");
    answer.findings.insert(answer.findings.end(), warnings.begin(), warnings.end());
    return answer;
}

Answer import_reports(const Context& context, const ImportRequest& request)
{
    StreamImport import(context, request);
    import.begin();
    const auto written =
        write(context, "report import", Fault::content, [&](store::Writer& writer) { import.run(writer); });
    Answer answer;
    answer.result.columns = {{"added", true}, {"unchanged", true}, {"rejected", true}, {"revision", true}};
    answer.result.rows.push_back({std::to_string(import.added), std::to_string(import.unchanged),
                                  std::to_string(import.rejected), revision_cell(context, written)});
    answer.remarks = written.remarks;
    if (import.all_findings() > static_cast<std::int64_t>(import.findings.size()))
        answer.remarks.push_back(std::to_string(import.all_findings()) + " findings in all; the first " +
                                 std::to_string(import.findings.size()) + " are kept");
    answer.findings = std::move(import.findings);
    if (written.revision && !context.dry_run) answer.revision = written.revision->number;
    return answer;
}

} // namespace ilonet::service
