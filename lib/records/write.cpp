#include "records/write.hpp"

#include "model/long_work.hpp"
#include "model/nearest.hpp"
#include "model/safe_text.hpp"
#include "model/wording.hpp"
#include "records/clock.hpp"
#include "records/references.hpp"
#include "records/written_twice.hpp"
#include "rules/rules.hpp"
#include "store/reports/reports.hpp"

#include <algorithm>

namespace ilonet::records {
namespace {

// From here on reading the whole file is cheaper than looking for its parts.
constexpr std::size_t many = 500;

using Touched = std::vector<std::pair<KindId, std::string>>;

bool touches_reference(const Touched& touched)
{
    return std::any_of(touched.begin(), touched.end(), [](const auto& one) { return kinds::of(one.first).reference; });
}

bool touches_board(const Touched& touched)
{
    return std::any_of(touched.begin(), touched.end(), [](const auto& one) { return kinds::of(one.first).of_board; });
}

bool touches_networks(const Touched& touched)
{
    return std::any_of(touched.begin(), touched.end(), [](const auto& one) {
        return index_of(one.first, "network") >= 0 || index_of(one.first, "networks") >= 0;
    });
}

/// The entries and envelopes whose accounts the touched records can overdraw; nothing where one is gone: then all are looked at.
std::optional<std::vector<std::string>> accounts_of(const store::Store& store, const Touched& touched)
{
    std::vector<std::string> accounts;
    for (const auto& [id, uid] : touched) {
        const auto& kind = kinds::of(id);
        if (!kind.of_ledger && id != KindId::decision) continue;
        const auto record = store.find(kind, uid);
        if (!record && kind.of_ledger) return std::nullopt;
        if (kind.of_ledger) accounts.push_back(uid);
        if (id == KindId::decision && record && !(*record)["envelope"].empty())
            accounts.push_back((*record)["envelope"]);
    }
    return accounts;
}

// The board's records are few, and each can rest on any other.
store::SnapshotParts parts_for_board(const store::Store& store, const Touched& touched)
{
    store::SnapshotParts parts;
    parts.requirements = false;
    parts.board = true;
    parts.deployments = touches_networks(touched);
    auto accounts = accounts_of(store, touched);
    parts.ledger = !accounts || !accounts->empty();
    if (accounts) parts.of_accounts = std::move(*accounts);
    return parts;
}

store::SnapshotParts parts_for(const store::Store& store, const Touched& touched)
{
    const auto of_board =
        std::count_if(touched.begin(), touched.end(), [](const auto& one) { return kinds::of(one.first).of_board; });
    if (of_board == static_cast<std::ptrdiff_t>(touched.size())) return parts_for_board(store, touched);
    store::SnapshotParts parts;
    parts.officers = parts.deployments = parts.mandates = parts.joint_work = parts.activities = true;
    parts.board = of_board > 0 || touches_reference(touched);
    parts.ledger = true;
    auto accounts = accounts_of(store, touched);
    if (parts.board || touched.size() > many || !accounts) return parts;
    parts.of_accounts = std::move(*accounts);
    parts.limited = true;
    for (const auto& [kind, uid] : touched) {
        const auto record = store.find(kinds::of(kind), uid);
        if (!record) continue;
        if (kind == KindId::officer) parts.of_officers.push_back(uid);
        if (kind == KindId::deployment) parts.of_deployments.push_back(uid);
        if (kind == KindId::deployment) parts.of_officers.push_back((*record)["officer"]);
        if (index_of(kind, "deployment") >= 0) parts.of_deployments.push_back((*record)["deployment"]);
        if (kind == KindId::entry && !(*record)["joint"].empty())
            if (const auto joint = store.find(kinds::joint_deployment, (*record)["joint"]))
                parts.of_deployments.push_back((*joint)["deployment"]);
    }
    return parts;
}

template <typename List>
void insert_those_of(const std::set<std::string>& deployments, const List& list, std::set<std::string>& uids)
{
    for (const auto& record : list)
        if (deployments.contains(record.deployment)) uids.insert(record.uid);
}

// The touched records, and what belongs to a touched deployment: ending a post can leave a mandate behind.
std::set<std::string> answerable(const Snapshot& snapshot, const Touched& touched)
{
    std::set<std::string> uids;
    for (const auto& [kind, uid] : touched) uids.insert(uid);
    const auto deployments = uids;
    insert_those_of(deployments, snapshot.mandates, uids);
    insert_those_of(deployments, snapshot.representations, uids);
    insert_those_of(deployments, snapshot.sharings, uids);
    insert_those_of(deployments, snapshot.joint_deployments, uids);
    insert_those_of(deployments, snapshot.activities, uids);
    return uids;
}

bool can_stand_already(const Finding& finding)
{
    const auto& handling = rules::handling_of(finding);
    const auto written = words_of(handling.unwritten_but_for);
    return handling.may_stand_unwritten && std::find(written.begin(), written.end(), finding.field) == written.end();
}

// Whether the write answers for it, though no touched record is wrong. The snapshot holds no accounts but those
// touched.
bool reaches_further(const Finding& finding, bool touches_board)
{
    if (finding.severity != Severity::error) return false;
    const auto reach = rules::handling_of(finding).reach;
    return reach == rules::Reach::accounts || (reach == rules::Reach::board && touches_board);
}

Findings about(const std::set<std::string>& uids, Findings findings, bool touches_board)
{
    std::erase_if(findings, [&](const Finding& finding) {
        return !uids.contains(finding.uid) && !uids.contains(finding.related) &&
               !reaches_further(finding, touches_board);
    });
    return findings;
}

Findings rules_on(const store::Writer& writer, const store::SnapshotParts& parts, const Touched& touched, Day today)
{
    const auto snapshot = writer.snapshot(parts);
    auto findings = rules::of_network(snapshot, today);
    if (touches_reference(touched)) {
        // A changed country can break any deployment: then every error counts, but only touched records' warnings.
        const auto uids = answerable(snapshot, touched);
        std::erase_if(findings, [&](const Finding& finding) {
            return (finding.severity == Severity::warning || can_stand_already(finding)) && !uids.contains(finding.uid);
        });
        return findings;
    }
    return about(answerable(snapshot, touched), std::move(findings), touches_board(touched));
}

Findings texts_of_touched(const store::Writer& writer, const Touched& touched)
{
    Findings findings;
    std::set<std::pair<KindId, std::string>> looked_at;
    for (const auto& [kind, uid] : touched) {
        if (kinds::of(kind).reference || !looked_at.emplace(kind, uid).second) continue;
        const auto record = writer.find(kinds::of(kind), uid);
        if (!record) continue;
        auto found = rules::of_texts(*record);
        findings.insert(findings.end(), found.begin(), found.end());
        found = taken_for_another(writer, *record);
        findings.insert(findings.end(), found.begin(), found.end());
    }
    return findings;
}

// What a deployment's own change can break far away, in rows that no snapshot holds.
Findings reports_of_touched(const store::Writer& writer, const Touched& touched)
{
    std::vector<std::string> deployments;
    for (const auto& [kind, uid] : touched)
        if (kind == KindId::deployment) deployments.push_back(uid);
    if (deployments.empty()) return {};
    return reports_in_service(writer, deployments);
}

// The limited snapshot knows only the codes that records name; for a good help line the rules see all of them.
Findings rules_on_touched(const store::Writer& writer, Day today)
{
    const auto touched = writer.touched();
    if (touched.empty()) return {};
    auto texts = texts_of_touched(writer, touched);
    const auto unknown = unknown_references(writer, touched, today);
    texts.insert(texts.end(), unknown.begin(), unknown.end());
    auto parts = parts_for(writer, touched);
    auto findings = rules_on(writer, parts, touched, today);
    if (parts.limited && has_error(findings)) {
        parts.limited = false;
        findings = rules_on(writer, parts, touched, today);
    }
    // That what it names does not exist is said once.
    std::erase_if(findings, [&](const Finding& finding) {
        return rules::handling_of(finding).yields_to_unknown &&
               std::any_of(unknown.begin(), unknown.end(), [&](const Finding& other) {
                   return other.uid == finding.uid && other.field == finding.field;
               });
    });
    findings.insert(findings.end(), texts.begin(), texts.end());
    const auto reports = reports_of_touched(writer, touched);
    findings.insert(findings.end(), reports.begin(), reports.end());
    return findings;
}

std::string acting_for(const Context& context, const store::Writer& writer)
{
    if (!context.acting.empty()) return context.acting;
    if (!writer.file().authority.empty()) return writer.file().authority;
    std::set<std::string> owners;
    for (const auto& [kind, uid] : writer.touched())
        if (!kinds::of(kind).reference) owners.insert(uid.substr(0, uid.find('-')));
    return owners.size() == 1 ? *owners.begin() : std::string{};
}

} // namespace

Findings reports_in_service(const store::Store& store, const std::vector<std::string>& deployments)
{
    Findings findings;
    for (const auto& days : store::report_days(store, deployments)) {
        const auto record = store.find(kinds::deployment, days.deployment);
        if (!record) continue;
        Snapshot snapshot;
        snapshot.add(*record);
        const auto found = rules::of_reported_days(snapshot.deployments.front(), days.first, days.last);
        findings.insert(findings.end(), found.begin(), found.end());
    }
    return findings;
}

Written write(const Context& context, const std::string& command, Fault fault,
              const std::function<void(store::Writer&)>& act)
{
    if (!context.known_at.empty())
        throw Failure(Fault::usage, "<as-known-at> looks back, but "_marked + command + " writes",
                      "leave one of the two out");
    store::Writer writer(context.db, context.lock_wait);
    Written written;
    written.remarks = writer.remarks();
    act(writer);
    note_progress([&] { return "holding " + std::to_string(writer.touched().size()) + " records against the rules"; });
    auto findings = rules_on_touched(writer, context.today);
    stop_if_asked();
    if (has_error(findings)) throw Failure(fault, "nothing was written", {}, std::move(findings));
    written.warnings = std::move(findings);
    const auto behind = behind_the_journal(context, writer.head());
    const store::RevisionNote note{now_of(context), acting_for(context, writer), context.operator_code, command};
    written.revision = context.dry_run ? writer.rehearse(note) : writer.commit(note);
    if (written.revision) written.warnings.insert(written.warnings.end(), behind.begin(), behind.end());
    if (context.dry_run && written.revision) written.remarks.emplace_back("dry run: nothing was written");
    return written;
}

void must_own(const Context& context, const store::Store& store, const std::string& owner, const std::string& uid)
{
    const auto& national = store.file().authority;
    if (!national.empty() && owner != national)
        throw Failure(Fault::refused,
                      "this is a file of " + national + ": " + uid + " of " + owner + " cannot be written here",
                      "write it in the file of " + owner + " or in a network file");
    if (!context.acting.empty() && owner != context.acting)
        throw Failure(Fault::refused, context.acting + " cannot write " + uid + ", which belongs to " + owner,
                      "leave out <as>, or name the owner"_marked);
}

void put(store::Writer& writer, const Record& record)
{
    auto findings = rules::of_record(record);
    if (!findings.empty()) throw Failure(Fault::refused, "nothing was written", {}, std::move(findings));
    writer.put(record);
}

Record must_find(const store::Store& store, const Kind& kind, const std::string& uid)
{
    if (auto record = store.find(kind, uid)) return std::move(*record);
    std::vector<std::string> uids;
    for (const auto& record : store.records(kind)) uids.push_back(record.uid());
    std::string capitals = uid;
    for (char& c : capitals)
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    const bool wrong_case = std::find(uids.begin(), uids.end(), capitals) != uids.end();
    throw Failure(Fault::not_found, "there is no " + spoken(kind.name) + " " + spelled_out(uid),
                  did_you_mean(wrong_case ? capitals : uid, std::span<const std::string>(uids)));
}

} // namespace ilonet::records
