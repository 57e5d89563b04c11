// Art 4: the deploying authority tells the board of plans and deployments.
#include "model/json_text.hpp"
#include "records/cells.hpp"
#include "records/filter.hpp"
#include "records/notice.hpp"
#include "records/reading.hpp"
#include "records/whole_file.hpp"
#include "records/write.hpp"
#include "render/render.hpp"
#include "service/service.hpp"

#include <algorithm>
#include <set>

namespace ilonet::service {
namespace {

// One authority notifies at a time: the file's own, or the one that acts.
std::string notifying_authority(const Context& context, const store::Store& store)
{
    if (!context.acting.empty()) return context.acting;
    if (!store.file().authority.empty()) return store.file().authority;
    throw Failure(Fault::usage, "who notifies?", "name the deploying authority with <as>, such as <as> ES"_marked);
}

std::vector<Record> chosen(const store::Writer& writer, const NotifyRequest& request, const std::string& authority)
{
    if (request.all) return writer.records(kinds::deployment, std::array{store::Condition{"owner", {authority}}});
    std::vector<Record> records;
    for (const auto& uid : request.uids) records.push_back(must_find(writer, kinds::deployment, uid));
    return records;
}

std::vector<std::string> row_of(const Record& d, const std::string& notice, const std::string& day)
{
    const bool plan = notice.starts_with("plan");
    return {d.uid(),
            notice,
            d["officer"],
            d["country"],
            d["place"],
            d["host_kind"],
            d["duties"],
            plan ? d["planned_since"] : d["since"],
            plan ? d["planned_until"] : d["until"],
            day};
}

Answer notification_of(const std::string& authority, const std::string& day, std::vector<std::vector<std::string>> rows)
{
    Answer answer;
    answer.result.columns = {{"uid"},       {"notice"}, {"officer"}, {"country"}, {"place"},
                             {"host_kind"}, {"duties"}, {"since"},   {"until"},   {"notified_on"}};
    answer.result.title = "Notification under Article 4 of Regulation (EU) 2019/1240: " + authority + ", " + day;
    answer.result.notes.push_back(
        rows.empty() ? "The board knows of every plan and deployment chosen."
                     : "Notices of plans and deployments, with duties and days: " + std::to_string(rows.size()) + ".");
    answer.result.rows = std::move(rows);
    return answer;
}

std::string head_line(const store::Store& store, const std::string& authority)
{
    const auto head = store.head();
    std::string line = "{\"ilonet\":\"notification\",\"version\":1,\"owner\":";
    append_json_string(line, authority);
    line += ",\"file\":\"" + store.file().id + "\",\"revision\":" + std::to_string(head.number) + ",\"digest\":\"" +
            head.digest + "\",\"instant\":\"" + head.instant + "\"}\n";
    return line;
}

std::string record_lines(const store::Store& store, const Kind& kind, const std::string& authority, std::size_t& count)
{
    auto table = columns_of(kind);
    for (auto& record : store.records(kind, std::array{store::Condition{"owner", {authority}}}))
        table.rows.push_back(std::move(record.cells));
    count += table.rows.size();
    const auto lines = render::render(table, render::Format::jsonl, {});
    std::string out;
    for (std::size_t begin = 0; begin < lines.size();) {
        const auto end = lines.find('\n', begin) + 1;
        out += "{\"kind\":\"" + std::string(kind.name) + "\"," + lines.substr(begin + 1, end - begin - 1);
        begin = end;
    }
    return out;
}

} // namespace

Answer notify(const Context& context, const NotifyRequest& request)
{
    const auto day = request.on.iso();
    if (request.on > context.today)
        throw Failure(Fault::usage, "<on> "_marked + day + " lies ahead",
                      "give the day on which the notification was sent");
    std::string authority;
    std::vector<std::vector<std::string>> rows;
    const auto written = write(context, "deploy notify", Fault::refused, [&](store::Writer& writer) {
        authority = notifying_authority(context, writer);
        must_own(context, writer, authority, "the notification");
        must_know(writer, kinds::authority, {authority});
        for (auto& deployment : chosen(writer, request, authority)) {
            must_own(context, writer, deployment["owner"], deployment.uid());
            const auto due = notice_due(writer, deployment);
            if (due.empty()) continue;
            note_notice(due, day, deployment);
            put(writer, deployment);
            rows.push_back(row_of(deployment, due, day));
        }
    });
    auto answer = notification_of(authority, day, std::move(rows));
    answer.findings = written.warnings;
    answer.remarks = written.remarks;
    if (written.revision && !context.dry_run) {
        answer.revision = written.revision->number;
        answer.remarks.push_back("recorded as revision " + std::to_string(*answer.revision));
        answer.again = "{deploy notify} <again> "_marked + std::to_string(*answer.revision) +
                       (context.acting.empty() ? std::string{} : " <as> "_marked + context.acting);
    }
    return answer;
}

Answer notified_again(const Context& context, std::int64_t revision)
{
    const auto now = reading(context);
    const auto noted = now.revision(revision);
    if (!noted || noted->command != "deploy notify")
        throw Failure(Fault::not_found, "revision " + std::to_string(revision) + " is no notification of the board",
                      "list the revisions with: {log}"_marked);
    const store::Store then(context.db, context.lock_wait, std::to_string(revision));
    std::set<std::string> seen; // the first change of each deployment says what the notice was
    std::string day;
    std::vector<std::vector<std::string>> rows;
    for (const auto& change : now.field_changes(revision)) {
        if (change.kind != kinds::deployment.name) continue;
        const auto deployment = must_find(then, kinds::deployment, change.uid);
        const auto notice = notice_written(deployment, change);
        if (notice.empty() || !seen.insert(change.uid).second) continue;
        day = day_of_notice(notice, deployment);
        rows.push_back(row_of(deployment, notice, day));
    }
    std::sort(rows.begin(), rows.end(), [](const auto& a, const auto& b) { return natural_less(a[0], b[0]); });
    auto answer = notification_of(noted->acting, day, std::move(rows));
    answer.remarks = now.remarks();
    return answer;
}

void write_bundle(const Context& context, const std::string& path)
{
    const auto store = reading(context);
    const auto authority = notifying_authority(context, store);
    must_know(store, kinds::authority, {authority});
    auto text = head_line(store, authority);
    std::size_t count = 0;
    for (const Kind* kind : notified_kinds()) text += record_lines(store, *kind, authority, count);
    const auto content = store::digest_of(text);
    text += "{\"end\":\"notification\",\"records\":" + std::to_string(count) + ",\"content\":\"" + content + "\"}\n";
    write_whole_file(path, text);
}

Answer unnotified(const Context& context, const Filter& filter)
{
    const auto store = reading(context);
    Answer answer;
    answer.remarks = store.remarks();
    answer.result = columns_of(kinds::deployment);
    answer.result.columns.push_back({"due"});
    const Selection selection(store, kinds::deployment, filter);
    for (auto& record : store.records(kinds::deployment, selection.conditions())) {
        if (!selection.holds(record)) continue;
        auto due = notice_due(store, record);
        if (due.empty()) continue;
        auto& row = answer.result.rows.emplace_back(std::move(record.cells));
        row.push_back(std::move(due));
    }
    return answer;
}

} // namespace ilonet::service
