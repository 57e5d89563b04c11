// Files are checked against a database: applied and imported into a copy that nobody keeps.
#include "model/failure.hpp"
#include "read/data_files.hpp"
#include "records/import.hpp"
#include "records/locate_findings.hpp"
#include "records/reading.hpp"
#include "records/references.hpp"
#include "rules/rules.hpp"
#include "service/check/check_kinds.hpp"
#include "service/check/check_rows.hpp"
#include "service/check/scratch_copy.hpp"
#include "service/desk/posts.hpp"
#include "service/reports/reports.hpp"
#include "store/reports/reports.hpp"

#include <algorithm>
#include <tuple>

namespace ilonet::service {
namespace {

/// The records that an import would not take. That others name them, and they are not there, is not told again.
class Refused {
public:
    void add(const ImportedRows& imported, const Kind& kind)
    {
        if (!imported.written) kinds_.insert(kind.id);
        for (const auto& row : imported.rows.rejected)
            if (!row.record.cells.empty()) uids_.emplace(kind.id, row.record.uid());
        for (const auto index : imported.left_out) uids_.emplace(kind.id, imported.rows.records[index].record.uid());
    }

    /// A file of which nobody knows what it holds.
    void add_unclear() { any_ = true; }
    bool empty() const { return !any_ && kinds_.empty() && uids_.empty(); }

    bool is_missed(const store::Store& store, const Record& record, std::string_view in_field) const
    {
        for (const auto& field : record.kind->fields) {
            const auto* kind = kind_named_by(field);
            if (kind == nullptr || (!in_field.empty() && field.name != in_field)) continue;
            for (const auto& uid : names_in(record, field))
                if (is_missed(store, *kind, uid)) return true;
        }
        return false;
    }

    bool is_missed(const store::Store& store, const Kind& kind, const std::string& uid) const
    {
        return (any_ || kinds_.contains(kind.id) || uids_.contains({kind.id, uid})) && !store.has(kind, uid);
    }

private:
    bool any_ = false;
    std::set<KindId> kinds_; ///< of which a whole file was refused
    std::set<std::pair<KindId, std::string>> uids_;
};

struct RowFile {
    const Kind* kind;
    read::RowSource source;
};

bool names(const Kind& kind, const Kind& other)
{
    return kind.id != other.id && std::any_of(kind.fields.begin(), kind.fields.end(),
                                              [&](const Field& field) { return kind_named_by(field) == &other; });
}

/// What others name comes before them, as whoever imports the files has to do it.
std::vector<RowFile> in_order_of_import(std::vector<RowFile> files)
{
    const auto place_of = [](const RowFile& file) {
        const auto all = row_kinds();
        const auto same = [&](const Kind* kind) { return kind->id == file.kind->id; };
        return std::find_if(all.begin(), all.end(), same) - all.begin();
    };
    std::stable_sort(files.begin(), files.end(),
                     [&](const RowFile& a, const RowFile& b) { return place_of(a) < place_of(b); });
    std::vector<RowFile> ordered;
    while (!files.empty()) {
        auto next = std::find_if(files.begin(), files.end(), [&](const RowFile& file) {
            return std::none_of(files.begin(), files.end(),
                                [&](const RowFile& other) { return names(*file.kind, *other.kind); });
        });
        if (next == files.end()) next = files.begin();
        ordered.push_back(std::move(*next));
        files.erase(next);
    }
    return ordered;
}

std::vector<RowFile> row_files(const Context& context, const read::DataFiles& files, const CheckRequest& request,
                               Findings& findings)
{
    const auto store = reading(context);
    const store::Reports reports(store); // which stand in their table without a uid
    const auto is_there = [&](const Kind& kind, const std::string& uid) {
        return kind.id == KindId::report ? reports.find(uid).has_value() : store.has(kind, uid);
    };
    std::vector<RowFile> rows;
    for (const auto& path : files.rows) {
        const auto source = row_source(path, request);
        if (const auto* kind = kind_of_rows(source, request, findings, is_there)) rows.push_back({kind, source});
    }
    return rows;
}

class Rehearsal {
public:
    Rehearsal(const Context& context, const CheckRequest& request) : context_(context), request_(request) {}

    void apply_configuration(const std::vector<std::string>& paths)
    {
        if (paths.empty()) return;
        try {
            keep(apply(context_, {paths, false}).findings);
        } catch (Failure& failure) {
            if (failure.fault != Fault::content && failure.fault != Fault::refused) throw;
            if (failure.findings.empty()) throw;
            remarks.emplace_back(
                "the TOML files cannot be applied: rows are held against the configuration of the file");
            keep(std::move(failure.findings));
        }
    }

    void miss_unclear_file() { refused_.add_unclear(); }

    void import_file(const RowFile& file)
    {
        if (file.kind->name == post_kind().name) return look_at_posts(file.source);
        ImportRequest request{file.source, request_.update, true, {}};
        if (file.kind->id == KindId::report) return import_all_reports(request);
        auto imported = import_rows(context_, *file.kind, "check", request);
        refused_.add(imported, *file.kind);
        keep_causes(imported, *file.kind);
        files_.push_back(std::move(imported));
    }

    /// Each once, with its place.
    Findings findings()
    {
        for (const auto& file : files_) locate(findings_, file.rows.records, file.rows.texts);
        sort_by_place(findings_);
        return std::move(findings_);
    }

    std::vector<MarkedText> remarks;

private:
    void keep(Findings found)
    {
        for (auto& finding : found)
            if (told_.emplace(finding.rule, finding.kind, finding.uid, finding.field, finding.sentence, finding.place)
                    .second)
                findings_.push_back(std::move(finding));
    }

    void keep_causes(ImportedRows& imported, const Kind& kind)
    {
        auto& found = imported.answer.findings;
        if (!refused_.empty() && has_error(found)) leave_out_consequences(imported.rows, found);
        for (auto& finding : found)
            if (finding.place.line > 0) finding.kind = kind.name;
        keep(std::move(found));
    }

    void leave_out_consequences(const read::Rows& rows, Findings& found) const
    {
        std::map<int, const Record*> by_line;
        for (const auto& row : rows.records) by_line.emplace(row.place.line, &row.record);
        const auto store = reading(context_);
        std::erase_if(found, [&](const Finding& finding) {
            const auto row = by_line.upper_bound(finding.place.line);
            const bool about_form = rules::handling_of(finding).is_of_form;
            return finding.place.line > 0 && !about_form && row != by_line.begin() &&
                   refused_.is_missed(store, *std::prev(row)->second, finding.field);
        });
    }

    void import_all_reports(const ImportRequest& request)
    {
        Findings found;
        try {
            auto answer = import_reports(context_, request);
            found = std::move(answer.findings);
            remarks.insert(remarks.end(), answer.remarks.begin(), answer.remarks.end());
        } catch (Failure& failure) {
            if (failure.fault != Fault::content) throw;
            found = std::move(failure.findings);
        }
        const auto store = reading(context_);
        std::erase_if(found, [&](const Finding& finding) {
            return finding.field == "deployment" && refused_.is_missed(store, kinds::deployment, finding.related);
        });
        for (auto& finding : found) finding.kind = kinds::report.name;
        keep(std::move(found));
    }

    void look_at_posts(const read::RowSource& source)
    {
        const auto rows = read::read_rows(post_kind(), source);
        keep(rows.findings);
        keep(check_posts(reading(context_).snapshot({}), rows, true));
    }

    const Context& context_;
    const CheckRequest& request_;
    Refused refused_;
    std::vector<ImportedRows> files_;
    Findings findings_;
    std::set<std::tuple<std::string, std::string, std::string, std::string, MarkedText, Place>> told_;
};

} // namespace

CheckedPaths check_against(const Context& context, const CheckRequest& request)
{
    if (!context.known_at.empty())
        throw Failure(Fault::usage, "<as-known-at> looks back, but files are checked against the whole file"_marked,
                      "leave one of the two out");
    const auto files = files_to_check(request);
    const ScratchCopy copy(context);
    auto on_copy = context;
    on_copy.db = copy.path();
    on_copy.dry_run = false; // a good row counts for the files behind its own
    CheckedPaths checked;
    auto rows = row_files(on_copy, files, request, checked.findings);
    Rehearsal rehearsal(on_copy, request);
    if (rows.size() < files.rows.size()) rehearsal.miss_unclear_file();
    rehearsal.apply_configuration(files.configuration);
    for (const auto& file : in_order_of_import(std::move(rows))) rehearsal.import_file(file);
    auto findings = rehearsal.findings();
    checked.findings.insert(checked.findings.end(), findings.begin(), findings.end());
    sort_by_place(checked.findings);
    checked.files = all_of(files);
    checked.remarks = std::move(rehearsal.remarks);
    return checked;
}

} // namespace ilonet::service
