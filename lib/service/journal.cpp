#include "model/failure.hpp"
#include "model/nearest.hpp"
#include "rules/rules.hpp"
#include "service/write.hpp"

namespace ilonet::service {

Answer log(const Context& context)
{
    const store::Store store(context.db, context.lock_wait);
    Answer answer;
    answer.remarks = store.remarks();
    answer.result.columns = {{"revision", true}, {"instant"},       {"acting"},        {"operator"}, {"command"},
                             {"inserted", true}, {"updated", true}, {"deleted", true}, {"digest"}};
    for (const auto& r : store.revisions())
        answer.result.rows.push_back({std::to_string(r.number), r.instant, r.acting, r.operator_code, r.command,
                                      std::to_string(r.inserted), std::to_string(r.updated), std::to_string(r.deleted),
                                      r.digest});
    return answer;
}

Answer log_revision(const Context& context, std::int64_t revision)
{
    const store::Store store(context.db, context.lock_wait);
    if (!store.revision(revision))
        throw Failure(Exit::not_found, "there is no revision " + std::to_string(revision),
                      "list them with: ilonet log");
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
    const store::Store store(context.db, context.lock_wait);
    const auto head = store.head();
    Answer answer;
    answer.remarks = store.remarks();
    answer.result.columns = {{"revision", true}, {"digest"}};
    answer.result.rows.push_back({std::to_string(head.number), head.digest});
    return answer;
}

Answer undo(const Context& context, std::optional<std::int64_t> revision)
{
    std::int64_t undone = 0;
    const auto written = write(context, "undo", Exit::refused, [&](store::Writer& writer) {
        undone = revision.value_or(writer.head().number);
        if (undone == 0) throw Failure(Exit::not_found, "there is no revision to undo");
        writer.undo(undone);
        for (const auto& [kind, uid] : writer.touched())
            if (!kind->reference) must_own(context, writer, uid.substr(0, uid.find('-')), uid);
    });
    Answer answer;
    answer.result.columns = {{"undone", true}, {"revision", true}};
    answer.result.rows.push_back({std::to_string(undone), revision_cell(context, written)});
    answer.findings = written.warnings;
    answer.remarks = written.remarks;
    if (written.revision && !context.dry_run) answer.revision = written.revision->number;
    return answer;
}

Answer explain(const std::string& id)
{
    const auto* rule = rules::find(id);
    if (rule == nullptr) {
        std::vector<std::string_view> ids;
        for (const auto& known : rules::catalogue()) ids.push_back(known.id);
        throw Failure(Exit::not_found, "there is no rule " + id,
                      did_you_mean(id, std::span<const std::string_view>(ids)));
    }
    Answer answer;
    answer.result.one_record = true;
    answer.result.columns = {{"rule"}, {"severity"}, {"basis"}, {"title"}, {"text"}};
    answer.result.rows.push_back({std::string(rule->id), rule->severity == Severity::error ? "error" : "warning",
                                  std::string(rule->basis), std::string(rule->title), std::string(rule->text)});
    return answer;
}

} // namespace ilonet::service
