#include "model/rule_ids.hpp"
#include "records/clock.hpp"
#include "records/locate_findings.hpp"
#include "records/reading.hpp"
#include "records/write.hpp"
#include "records/written_twice.hpp"
#include "rules/rules.hpp"
#include "service/board/board_findings.hpp"
#include "service/check/scratch_copy.hpp"
#include "service/contacts/contact_notes.hpp"

#include <algorithm>
#include <set>

namespace ilonet::service {
namespace {

struct Difference {
    enum class Kind { added, changed, removed };
    Kind kind;
    Record before, after; ///< the one that there is, or both
};

struct Differences {
    std::vector<Difference> list;
    std::size_t unchanged = 0;

    std::size_t count(Difference::Kind kind) const
    {
        return static_cast<std::size_t>(
            std::count_if(list.begin(), list.end(), [&](const auto& difference) { return difference.kind == kind; }));
    }
};

using What = Difference::Kind;

read::Configuration must_read(std::span<const std::string> paths)
{
    auto configuration = read::read_configuration(paths);
    if (has_error(configuration.findings))
        throw Failure(Fault::content, "nothing was written", {}, std::move(configuration.findings));
    return configuration;
}

Differences compare(const store::Store& store, const read::Configuration& configuration, bool prune)
{
    Differences differences;
    std::set<std::pair<KindId, std::string>> wanted;
    for (const auto& [record, place, cells, raw] : configuration.records) {
        wanted.emplace(record.kind->id, record.uid());
        auto present = store.find(*record.kind, record.uid());
        if (!present)
            differences.list.push_back({What::added, {}, record});
        else if (*present == record)
            ++differences.unchanged;
        else
            differences.list.push_back({What::changed, std::move(*present), record});
    }
    if (!prune) return differences;
    for (const Kind* kind : kinds::all())
        if (kind->reference)
            for (auto& record : store.records(*kind))
                if (!wanted.contains({kind->id, record.uid()}))
                    differences.list.push_back({What::removed, std::move(record), {}});
    return differences;
}

void append_rows(Result& result, const Difference& difference)
{
    const auto& record = difference.kind == What::removed ? difference.before : difference.after;
    const std::string kind(record.kind->name);
    if (difference.kind != What::changed) {
        result.rows.push_back({difference.kind == What::added ? "add" : "remove", kind, record.uid(), "", "", ""});
        return;
    }
    for (std::size_t i = 0; i < record.cells.size(); ++i)
        if (difference.before.cells[i] != difference.after.cells[i])
            result.rows.push_back({"change", kind, record.uid(), std::string(record.kind->fields[i].name),
                                   difference.before.cells[i], difference.after.cells[i]});
}

std::string summary(const Differences& differences)
{
    return std::to_string(differences.count(What::added)) + " to add, " +
           std::to_string(differences.count(What::changed)) + " to change, " +
           std::to_string(differences.count(What::removed)) + " to remove, " + std::to_string(differences.unchanged) +
           " unchanged";
}

// What is referred to stays, unless what refers to it goes too.
void must_be_free(const store::Writer& writer, const Differences& differences)
{
    constexpr int enough = 3;
    std::set<std::string> leaving;
    for (const auto& difference : differences.list)
        if (difference.kind == What::removed)
            leaving.insert(std::string(difference.before.kind->name) + " " + difference.before.uid());
    for (const auto& difference : differences.list) {
        if (difference.kind != What::removed) continue;
        auto referrers = writer.referrers(difference.before, enough + static_cast<int>(leaving.size()));
        std::erase_if(referrers, [&](const std::string& name) { return leaving.contains(name); });
        if (referrers.empty()) continue;
        std::string names;
        for (std::size_t i = 0; i < referrers.size() && i < enough; ++i) names += (i == 0 ? "" : ", ") + referrers[i];
        throw Failure(Fault::refused,
                      std::string(difference.before.kind->name) + " " + difference.before.uid() +
                          " cannot be removed: " + names +
                          (referrers.size() > enough ? " and others refer to it" : " refers to it"),
                      "keep it in the TOML files, and give it an until where it has come to its end");
    }
}

struct Applied {
    Differences differences;
    Written written;
};

// Findings stand at their places in the files, errors in the Failure as well as warnings.
Applied apply_all(const Context& context, const read::Configuration& configuration, bool prune)
{
    Applied applied;
    auto& differences = applied.differences;
    try {
        applied.written = write(context, "apply", Fault::content, [&](store::Writer& writer) {
            differences = compare(writer, configuration, prune);
            must_be_free(writer, differences);
            for (const auto& [kind, before, after] : differences.list) {
                if (kind == What::removed)
                    writer.remove(*before.kind, before.uid());
                else
                    writer.put(after);
            }
        });
    } catch (Failure& failure) {
        locate(failure.findings, configuration.records, configuration.texts);
        sort_by_place(failure.findings);
        throw;
    }
    locate(applied.written.warnings, configuration.records, configuration.texts);
    return applied;
}

// On a copy, so that a plan neither waits for a writer nor needs the right to write.
Applied rehearse(const Context& context, const read::Configuration& configuration, bool prune)
{
    const ScratchCopy copy(context);
    auto rehearsal = context;
    rehearsal.db = copy.path();
    rehearsal.dry_run = true;
    return apply_all(rehearsal, configuration, prune);
}

} // namespace

Answer plan(const Context& context, const ApplyRequest& request)
{
    const auto configuration = must_read(request.paths);
    const auto store = reading(context);
    auto differences = compare(store, configuration, request.prune);
    Answer answer;
    answer.remarks = store.remarks();
    // What is known of another day cannot be applied: there is nothing to try.
    if (!differences.list.empty() && context.known_at.empty()) {
        auto applied = rehearse(context, configuration, request.prune);
        differences = std::move(applied.differences);
        answer.findings = std::move(applied.written.warnings);
    }
    answer.result.columns = {{"change"}, {"kind"}, {"uid"}, {"field"}, {"before"}, {"after"}};
    for (const auto& difference : differences.list) append_rows(answer.result, difference);
    answer.result.notes.push_back(summary(differences));
    answer.differs = !differences.list.empty();
    return answer;
}

Answer apply(const Context& context, const ApplyRequest& request)
{
    auto [differences, written] = apply_all(context, must_read(request.paths), request.prune);
    Answer answer;
    answer.result.columns = {
        {"added", true}, {"changed", true}, {"unchanged", true}, {"removed", true}, {"revision", true}};
    answer.result.rows.push_back({std::to_string(differences.count(What::added)),
                                  std::to_string(differences.count(What::changed)),
                                  std::to_string(differences.unchanged),
                                  std::to_string(differences.count(What::removed)), revision_cell(context, written)});
    answer.findings = std::move(written.warnings);
    answer.remarks = std::move(written.remarks);
    if (written.revision && !context.dry_run) answer.revision = written.revision->number;
    return answer;
}

Answer check_db(const Context& context, const std::string& expect_head)
{
    if (!context.known_at.empty())
        throw Failure(Fault::usage, "<as-known-at> looks back, but check looks at the whole file"_marked,
                      "leave one of the two out");
    const auto store = reading(context);
    Answer answer;
    answer.remarks = store.remarks();
    answer.findings = store.verify();
    if (const auto head = store.head(); !expect_head.empty() && head.digest != expect_head) {
        Finding finding;
        finding.rule = rule_id::broken_chain;
        finding.sentence = "the newest digest is " + head.digest + ", not the expected one";
        finding.help = "compare with: {log} <head>"_marked;
        answer.findings.push_back(std::move(finding));
    }
    const auto ahead = dated_ahead(context, store);
    answer.findings.insert(answer.findings.end(), ahead.begin(), ahead.end());
    store::SnapshotParts parts;
    parts.officers = parts.deployments = parts.mandates = parts.joint_work = parts.board = true;
    parts.activities = parts.ledger = true;
    auto broken = rules::of_network(store.snapshot(parts), context.today);
    for (const Kind* kind : kinds::all()) {
        if (kind->reference) continue;
        for (const auto& record : store.records(*kind)) {
            auto texts = rules::of_texts(record);
            broken.insert(broken.end(), texts.begin(), texts.end());
        }
    }
    for (auto&& more : {written_twice(store), check_rosters(context, store), check_obligations(context, store),
                        reports_in_service(store, {})})
        broken.insert(broken.end(), more.begin(), more.end());
    sort_by_place(broken);
    answer.findings.insert(answer.findings.end(), broken.begin(), broken.end());
    const auto contacts = check_contacts(context);
    answer.findings.insert(answer.findings.end(), contacts.begin(), contacts.end());
    return answer;
}

} // namespace ilonet::service
