#include "model/failure.hpp"
#include "model/nearest.hpp"
#include "model/safe_text.hpp"
#include "records/cells.hpp"
#include "records/filter.hpp"
#include "records/notice.hpp"
#include "records/reading.hpp"
#include "records/write.hpp"
#include "rules/rules.hpp"
#include "service/board/board_findings.hpp"
#include "service/service.hpp"
#include "store/reports/reports.hpp"

#include <algorithm>
#include <array>
#include <map>

namespace ilonet::service {

namespace {

store::LogFilter filter_of(const store::Store& store, const LogRequest& request)
{
    must_know(store, kinds::authority,
              request.authority.empty() ? std::vector<std::string>{} : std::vector<std::string>{request.authority});
    return {request.uid, request.authority, request.operator_code, request.since, request.until};
}

} // namespace

Answer log(const Context& context, const LogRequest& request)
{
    const auto store = reading(context);
    Answer answer;
    answer.remarks = store.remarks();
    answer.result.columns = {{"revision", true}, {"instant"},       {"acting"},        {"operator"}, {"command"},
                             {"inserted", true}, {"updated", true}, {"deleted", true}, {"digest"}};
    for (const auto& r : store.revisions(filter_of(store, request)))
        answer.result.rows.push_back({std::to_string(r.number), r.instant, r.acting, r.operator_code, r.command,
                                      std::to_string(r.inserted), std::to_string(r.updated), std::to_string(r.deleted),
                                      r.digest});
    return answer;
}

Answer log_of_record(const Context& context, const LogRequest& request)
{
    const auto store = reading(context);
    Answer answer;
    answer.remarks = store.remarks();
    answer.result.columns = {{"revision", true}, {"instant"},   {"acting"}, {"operator"}, {"command"},
                             {"kind"},           {"operation"}, {"field"},  {"before"},   {"after"}};
    std::map<std::int64_t, store::Revision> revisions;
    auto filter = filter_of(store, request);
    filter.uid.clear(); // the history below also holds what concerns the record under another uid
    for (auto& revision : store.revisions(filter)) revisions.emplace(revision.number, std::move(revision));
    const auto changes = store.history(request.uid);
    if (changes.empty())
        throw Failure(Fault::not_found, "the journal knows nothing of " + request.uid,
                      "list ids with: {deploy list}, {officer list}"_marked);
    for (const auto& c : changes) {
        const auto found = revisions.find(c.revision);
        if (found == revisions.end()) continue;
        const auto& r = found->second;
        answer.result.rows.push_back({std::to_string(r.number), r.instant, r.acting, r.operator_code, r.command, c.kind,
                                      c.operation, c.field, c.before, c.after});
    }
    return answer;
}

Answer log_revision(const Context& context, std::int64_t revision)
{
    const auto store = reading(context);
    if (!store.revision(revision))
        throw Failure(Fault::not_found, "there is no revision " + std::to_string(revision),
                      "list them with: {log}"_marked);
    Answer answer;
    answer.remarks = store.remarks();
    answer.result.columns = {{"revision", true}, {"kind"}, {"uid"}, {"operation"}, {"field"}, {"before"}, {"after"}};
    for (const auto& c : store.field_changes(revision))
        answer.result.rows.push_back(
            {std::to_string(revision), c.kind, c.uid, c.operation, c.field, c.before, c.after});
    return answer;
}

Answer log_head(const Context& context)
{
    const auto store = reading(context);
    const auto head = store.head();
    Answer answer;
    answer.remarks = store.remarks();
    answer.result.columns = {{"revision", true}, {"digest"}};
    answer.result.rows.push_back({std::to_string(head.number), head.digest});
    return answer;
}

namespace {

const Field& must_be_text(const Record& record, const std::string& field)
{
    std::vector<std::string_view> texts;
    for (const auto& one : record.kind->fields)
        if (is_text(one.type)) texts.push_back(one.name);
    if (const auto at = std::find(texts.begin(), texts.end(), field); at != texts.end())
        return record.kind->fields[static_cast<std::size_t>(record.kind->index_of(field))];
    const auto meant = did_you_mean(field, std::span<const std::string_view>(texts));
    std::string list;
    for (const auto text : texts) list += (list.empty() ? "" : " ") + std::string(text);
    throw Failure(Fault::usage, "'" + spelled_out(field) + "' is no free text of " + record.uid(),
                  !meant.empty()  ? meant
                  : texts.empty() ? record.uid() + " has none"
                                  : "the free texts are " + one_of(list));
}

bool is_blanked(const store::Store& store, const std::string& uid, const std::string& field)
{
    return !store
                .records(kinds::redaction,
                         std::array{store::Condition{"record", {uid}}, store::Condition{"field", {field}}})
                .empty();
}

// The text is blanked by now, and the answer holds a salt that nobody can give again: a failure comes behind it.
std::optional<Failure> rewrite_without_the_text(const Context& context, const Written& written,
                                                const MarkedText& command)
{
    try {
        store::compact(context.db, context.lock_wait);
        return std::nullopt;
    } catch (const Failure& failure) {
        const auto recorded = written.revision
                                  ? "recorded as revision " + std::to_string(written.revision->number) + "; "
                                  : std::string{};
        return Failure(Fault::io,
                       recorded + "the text may still stand in free space of the file, which could not be rewritten: " +
                           failure.sentence,
                       "rewrite it with the same command again: " + command + " <reason> TEXT <yes>"_marked);
    }
}

} // namespace

Answer redact(const Context& context, const std::string& uid, const std::string& field, const std::string& reason)
{
    Answer answer;
    answer.result.columns = {{"uid"}, {"field"}, {"revisions", true}, {"salt"}, {"revision", true}};
    if (reason.empty())
        throw Failure(Fault::usage, "<reason> is empty"_marked, "say why in a few words, for the journal");
    std::string salt;
    std::int64_t revisions = 0;
    bool blanked_before = false;
    const auto act = [&](store::Writer& writer) {
        const Kind* kind = writer.kind_of(uid);
        const auto report = kind == nullptr ? store::Reports(writer).find(uid) : std::nullopt;
        if (report) kind = &kinds::report;
        if (kind == nullptr || kind->reference)
            throw Failure(Fault::not_found, "there is no record " + spelled_out(uid) + " with a free text to blank",
                          "a record that was deleted is out of reach: undo its deletion first");
        const auto record = report ? *report : must_find(writer, *kind, uid);
        must_be_text(record, field);
        must_own(context, writer, record["owner"], uid);
        Record note(kinds::redaction);
        lay_over(note, {{"reason", reason}});
        if (kind->id == KindId::deployment) answer.remarks = frozen_copies(writer, record, field);
        salt = report ? store::redact_report(writer, record, field, note["reason"])
                      : store::redact(writer, told_as_blanked(writer, record, field), field, note["reason"]);
        blanked_before = is_blanked(writer, uid, field);
        for (const auto& [touched, id] : writer.touched()) revisions += touched == KindId::redaction ? 1 : 0;
    };
    Written written;
    try {
        written = write(context, "redact", Fault::refused, act);
    } catch (Failure& failure) {
        // A repeat that finds nothing to blank has no salt to tell.
        if (failure.fault == Fault::outcome_unknown)
            failure.help =
                "run the same command again; a repeat is harmless. Where it finds no text, this was written, and the "
                "salt is " +
                salt;
        throw;
    }
    answer.result.rows.push_back(
        {uid, field, std::to_string(revisions), context.dry_run ? "" : salt, revision_cell(context, written)});
    answer.findings = written.warnings;
    answer.remarks.insert(answer.remarks.begin(), written.remarks.begin(), written.remarks.end());
    if (!written.revision) answer.remarks.push_back("no revision holds a text in " + field + " of " + uid);
    if (context.dry_run || (!written.revision && !blanked_before)) return answer;
    answer.unfinished = rewrite_without_the_text(context, written, "{redact} "_marked + uid + " " + field);
    if (!written.revision) return answer;
    answer.revision = written.revision->number;
    answer.once = "keep the salt " + salt + ": nobody else has it, and it is not given again";
    answer.remarks.emplace_back("keep the salt if you may have to prove one day what stood there; nobody else has it");
    answer.remarks.emplace_back("backups, copies and notifications made before still hold the text");
    return answer;
}

Answer undo(const Context& context, std::optional<std::int64_t> revision)
{
    std::int64_t undone = 0;
    std::optional<store::Revision> already;
    const auto act = [&](store::Writer& writer) {
        undone = revision.value_or(writer.head().number);
        if (undone == 0) throw Failure(Fault::not_found, "there is no revision to undo");
        already = writer.undo(undone);
        if (const auto clash = store::intakes_that_clash(writer); !clash.empty())
            throw Failure(Fault::refused, "revision " + std::to_string(undone) + " cannot be undone: " + clash,
                          "both would count; undo the later import first");
        for (const auto& [kind, uid] : writer.touched())
            if (!kinds::of(kind).reference) must_own(context, writer, uid.substr(0, uid.find('-')), uid);
    };
    Written written;
    try {
        written = write(context, std::string(store::undo_command), Fault::refused, act);
    } catch (Failure& failure) {
        // The last one is another revision once this one is held.
        if (failure.fault == Fault::outcome_unknown)
            failure.help = "run: {undo} "_marked + std::to_string(undone) + "; a repeat of that is harmless";
        throw;
    }
    Answer answer;
    answer.result.columns = {{"undone", true}, {"revision", true}};
    answer.result.rows.push_back({std::to_string(undone), revision_cell(context, written)});
    answer.findings = written.warnings;
    answer.remarks = written.remarks;
    if (already)
        answer.remarks.push_back("unchanged: revision " + std::to_string(already->number) + " has undone it already");
    if (written.revision && !context.dry_run) answer.revision = written.revision->number;
    return answer;
}

Answer explain(const Context& context, const std::string& id)
{
    auto written = id;
    for (char& c : written) c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    const auto* rule = rules::find(written);
    if (rule == nullptr) {
        std::vector<std::string_view> ids;
        for (const auto& known : rules::catalogue()) ids.push_back(known.id);
        throw Failure(Fault::not_found, "there is no rule " + id,
                      did_you_mean(id, std::span<const std::string_view>(ids)));
    }
    Answer answer;
    answer.result.one_record = true;
    answer.result.columns = {{"rule"}, {"severity"}, {"basis"}, {"title"}, {"text"}};
    answer.result.rows.push_back({std::string(rule->id), rule->severity == Severity::error ? "error" : "warning",
                                  std::string(rule->basis), std::string(rule->title), context.spelled(rule->text)});
    return answer;
}

} // namespace ilonet::service
