// Takes reports into the file: rows, their texts for the search, the sums that are kept, and one intake for each owner.
#include "model/code.hpp"
#include "model/failure.hpp"
#include "store/connection.hpp"
#include "store/journal/digest.hpp"
#include "store/reports/report_index.hpp"
#include "store/reports/report_rows.hpp"
#include "store/reports/report_sums.hpp"
#include "store/reports/reports.hpp"
#include "store/table.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace ilonet::store {
namespace {

/// Of one owner.
struct Taken {
    std::int64_t number = 0;          ///< the owner's
    std::int64_t intake = 0;          ///< number of its intake
    std::int64_t highest = 0;         ///< number in a uid that the file has ever held
    std::int64_t first = 0, last = 0; ///< bases of the rows of this run
    std::int64_t records = 0;
    bool in_order = true; ///< the rows came in the order of their numbers, so that `digest` covers them already
    Digest digest;
    std::set<std::string> deployments;
    std::set<std::int64_t> corrects, repeats; ///< numbers of intakes
};

std::int64_t hash_of(const std::string& text)
{
    // FNV-1a; what it finds is compared before it is believed.
    std::uint64_t hash = 14695981039346656037U;
    for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211U;
    return static_cast<std::int64_t>(hash);
}

void bind_text(SQLite::Statement& statement, int index, const std::string& cell)
{
    if (cell.empty())
        statement.bind(index);
    else
        statement.bindNoCopy(index, cell);
}

} // namespace

struct ReportIntake::Work {
    explicit Work(Writer& of, Connection& in)
        : writer(of), connection(in), owners(in), standing(standing_intakes(in)), first_number(next_number()),
          next_intake(first_number), sums(in), index(in),
          insert(*in.database, "INSERT INTO report (key, intake, deployment, country, topic, level, observed_on, "
                               "received_on, processed_on, title, text, routes, incident, destinations, reliability, "
                               "replaces) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
          versions(*in.database, select_reports + " WHERE t.key BETWEEN ? AND ? ORDER BY t.key DESC"),
          find_content(*in.database, "SELECT key FROM report_content WHERE hash = ?"),
          note_content(*in.database, "INSERT OR REPLACE INTO report_content (hash, key) VALUES (?, ?)"),
          find_correction(*in.database, "SELECT intake, key FROM report WHERE replaces = ?")
    {
    }

    std::int64_t next_number()
    {
        // A number is never used twice, that of an undone intake neither.
        SQLite::Statement query(*connection.database,
                                "SELECT last FROM uid_counter WHERE owner = '' AND letter = 'intake'");
        return query.executeStep() ? query.getColumn(0).getInt64() + 1 : 1;
    }

    Taken& of(const std::string& owner)
    {
        if (last_owner != nullptr && *last_owner == owner) return *last_taken;
        const auto at = taken.try_emplace(owner).first;
        auto& one = at->second;
        last_owner = &at->first;
        last_taken = &one;
        if (one.number != 0) return one;
        one.number = owners.number_for(owner);
        one.intake = next_intake++;
        SQLite::Statement query(*connection.database, "SELECT last FROM uid_counter WHERE owner = ? AND letter = 'p'");
        query.bind(1, owner);
        if (query.executeStep()) one.highest = query.getColumn(0).getInt64();
        return one;
    }

    bool is_of_this_run(std::int64_t intake) const { return intake >= first_number; }
    bool counts(std::int64_t intake) const { return is_of_this_run(intake) || standing.contains(intake); }

    std::string uid_of_intake(std::int64_t of_number)
    {
        auto query = connection.statement("SELECT uid FROM revision_change WHERE kind = 'intake' AND "
                                          "json_extract(after, '$.number') = ? LIMIT 1");
        query.bind(1, of_number);
        std::string uid;
        if (query.executeStep()) uid = query.getColumn(0).getString();
        query.reset();
        return uid;
    }

    Outcome add(Record report);
    std::optional<Outcome> compare(const Record& report, ReportBase base, std::int64_t& version);
    std::optional<Outcome> correct(const Record& report, ReportBase own);
    void write(const Record& report, Taken& of_owner, ReportBase base, std::int64_t version);
    void write_intake(const std::string& owner, Taken& one);

    Writer& writer;
    Connection& connection;
    ReportOwners owners;
    std::unordered_set<std::int64_t> standing;
    std::int64_t first_number, next_intake;
    std::int64_t added = 0;
    std::set<std::int64_t> undone; ///< intakes that held the report at hand, or another correction of the same
    std::map<std::string, Taken> taken;
    const std::string* last_owner = nullptr; ///< reports of one owner often follow one another
    Taken* last_taken = nullptr;
    ReportSums sums;
    ReportIndex index;
    Record other{kinds::report}, replaced{kinds::report};
    bool corrects = false;                      ///< `replaced` is what the report at hand corrects
    const std::vector<bool>* not_say = nullptr; ///< fields of the report at hand that its row does not write
    std::string text;
    SQLite::Statement insert, versions, find_content, note_content, find_correction;
};

// Looks at what the file holds under this uid: the one that counts decides, else the next version is free.
std::optional<ReportIntake::Outcome> ReportIntake::Work::compare(const Record& report, ReportBase base,
                                                                 std::int64_t& version)
{
    using What = Outcome::What;
    versions.reset();
    versions.bind(1, first_key(base));
    versions.bind(2, last_key(base));
    std::optional<Outcome> outcome;
    undone.clear();
    version = 0;
    while (versions.executeStep()) {
        const auto intake = versions.getColumn(1).getInt64();
        version = std::max(version, (versions.getColumn(0).getInt64() & greatest_version) + 1);
        if (!counts(intake)) {
            undone.insert(intake);
            continue;
        }
        read_report(owners, versions, other);
        outcome = Outcome{is_of_this_run(intake) ? What::twice : What::unchanged, report.uid(), {}};
        if (!is_of_this_run(intake))
            for (std::size_t i = 0; i < report.cells.size() && outcome->what == What::unchanged; ++i)
                if (report.cells[i] != other.cells[i] && (not_say->empty() || !(*not_say)[i]))
                    outcome = Outcome{What::differs, report.uid(),
                                      std::string(kinds::report.fields[i].name) + " is '" + other.cells[i] +
                                          "' in the file, '" + report.cells[i] + "' in this row"};
        break;
    }
    versions.reset();
    return outcome;
}

std::optional<ReportIntake::Outcome> ReportIntake::Work::correct(const Record& report, ReportBase own)
{
    using What = Outcome::What;
    corrects = false;
    const auto& uid = report["replaces"];
    if (uid.empty()) return std::nullopt;
    const auto base = owners.base_of_uid(uid);
    if (owner_in_uid(uid) != report["owner"]) return Outcome{What::of_another, report.uid(), uid};
    // So that an export in the order of uids can be imported.
    if (base && *base >= own) return Outcome{What::before_it, report.uid(), uid};
    std::int64_t intake = 0;
    if (base) {
        versions.reset();
        versions.bind(1, first_key(*base));
        versions.bind(2, last_key(*base));
        while (intake == 0 && versions.executeStep())
            if (counts(versions.getColumn(1).getInt64())) {
                intake = versions.getColumn(1).getInt64();
                read_report(owners, versions, replaced);
            }
        versions.reset();
    }
    if (intake == 0) return Outcome{What::not_there, report.uid(), uid};
    find_correction.reset();
    find_correction.bind(1, *base);
    while (find_correction.executeStep()) {
        const auto other_intake = find_correction.getColumn(0).getInt64();
        if (counts(other_intake))
            return Outcome{What::replaced_already, report.uid(),
                           owners.uid_of(base_of(find_correction.getColumn(1).getInt64()))};
        undone.insert(other_intake); // that correction must not come back beside this one
    }
    corrects = true;
    if (!is_of_this_run(intake)) of(report["owner"]).corrects.insert(intake);
    return std::nullopt;
}

ReportIntake::Outcome ReportIntake::Work::add(Record report)
{
    using What = Outcome::What;
    auto& of_owner = of(report["owner"]);
    undone.clear();
    std::int64_t hash = 0;
    const bool without_uid = report.uid().empty();
    if (without_uid) {
        text.clear();
        append_report_text(text, report);
        for (hash = hash_of(text);; ++hash) {
            undone.clear();
            find_content.reset();
            find_content.bind(1, hash);
            if (!find_content.executeStep()) break;
            const auto base = base_of(find_content.getColumn(0).getInt64());
            auto like = report;
            like.cells[0] = owners.uid_of(base);
            std::int64_t version = 0;
            const auto present = compare(like, base, version);
            if (present && present->what == What::unchanged) return *present;
            if (present && present->what == What::twice && other == like) return *present;
            if (!present) break; // it was undone: this one takes its place
        }
        report.cells[0] = report["owner"] + "-p-" + std::to_string(of_owner.highest + 1);
    }
    const auto base = owners.base_of_uid(report.uid());
    if (!base || owner_in_uid(report.uid()) != report["owner"]) return {What::no_uid, report.uid(), {}};
    // As the row will say it: ES-p-007 is ES-p-7.
    report.cells[0] = owners.uid_of(*base);
    if (const auto replaces = owners.base_of_uid(report["replaces"])) report["replaces"] = owners.uid_of(*replaces);
    const auto in_uid = *base & greatest_report_number;
    std::int64_t version = 0;
    if (in_uid <= of_owner.highest)
        if (const auto present = compare(report, *base, version)) return *present;
    if (version > greatest_version)
        throw Failure(Fault::refused, report.uid() + " was imported and undone too often",
                      "give the report another id");
    if (const auto wrong = correct(report, *base)) return *wrong;
    write(report, of_owner, *base, version);
    if (without_uid) {
        note_content.reset();
        note_content.bind(1, hash);
        note_content.bind(2, first_key(*base) | version);
        note_content.exec();
    }
    of_owner.highest = std::max(of_owner.highest, in_uid);
    return {What::added, report.uid(), {}};
}

void ReportIntake::Work::write(const Record& report, Taken& of_owner, ReportBase base, std::int64_t version)
{
    const auto key = first_key(base) | version;
    constexpr int first_cell = 2;
    insert.reset();
    insert.bind(1, key);
    insert.bind(2, of_owner.intake);
    for (std::size_t i = first_cell; i + 1 < report.cells.size(); ++i)
        bind_text(insert, static_cast<int>(i) + 1, report.cells[i]);
    if (const auto replaces = corrects ? owners.base_of_uid(report["replaces"]) : std::nullopt)
        insert.bind(static_cast<int>(report.cells.size()), *replaces);
    else
        insert.bind(static_cast<int>(report.cells.size()));
    insert.exec();
    sums.count(of_owner.intake, report, 1);
    if (corrects) sums.count(of_owner.intake, replaced, -1);
    of_owner.repeats.insert(undone.begin(), undone.end());
    of_owner.deployments.insert(report["deployment"]);
    of_owner.in_order = of_owner.in_order && base > of_owner.last;
    if (of_owner.in_order) {
        text.clear();
        append_report_text(text, report);
        of_owner.digest.add(text);
    }
    of_owner.first = of_owner.records == 0 ? base : std::min(of_owner.first, base);
    of_owner.last = std::max(of_owner.last, base);
    ++of_owner.records;
    ++added;
    index.add(key);
}

void ReportIntake::Work::write_intake(const std::string& owner, Taken& one)
{
    const auto joined = [](const std::set<std::string>& words) {
        std::string cell;
        for (const auto& word : words) cell += (cell.empty() ? "" : " ") + word;
        return cell;
    };
    Record intake(kinds::intake);
    intake["owner"] = owner;
    intake.cells[0] = writer.next_uid(owner, kinds::intake);
    intake["number"] = std::to_string(one.intake);
    intake["records"] = std::to_string(one.records);
    intake["digest"] =
        one.in_order ? one.digest.hex() : digest_of_intake(connection, owners, one.number, one.intake).digest;
    const auto uids = [&](const std::set<std::int64_t>& numbers) {
        std::set<std::string> words;
        for (const auto number : numbers) words.insert(uid_of_intake(number));
        return words;
    };
    intake["deployments"] = joined(one.deployments);
    intake["corrects"] = joined(uids(one.corrects));
    intake["repeats"] = joined(uids(one.repeats));
    writer.put(intake);
    auto highest = connection.statement("INSERT INTO uid_counter (owner, letter, last) VALUES (?, 'p', ?) "
                                        "ON CONFLICT DO UPDATE SET last = max(last, excluded.last)");
    highest.bind(1, owner);
    highest.bind(2, one.highest);
    highest.exec();
}

ReportIntake::ReportIntake(Writer& writer)
    : work_(with_failures(*writer.connection_, [&] { return std::make_unique<Work>(writer, *writer.connection_); }))
{
}
ReportIntake::~ReportIntake() = default;

ReportIntake::Outcome ReportIntake::add(const Record& report, const std::vector<bool>& not_say)
{
    return with_failures(work_->connection, [&] {
        work_->not_say = &not_say;
        return work_->add(report);
    });
}

void ReportIntake::finish()
{
    auto& work = *work_;
    with_failures(work.connection, [&] {
        work.index.write();
        work.sums.write();
        for (auto& [owner, one] : work.taken)
            if (one.records > 0) work.write_intake(owner, one);
        auto last = work.connection.statement("INSERT INTO uid_counter (owner, letter, last) VALUES ('', 'intake', ?) "
                                              "ON CONFLICT DO UPDATE SET last = max(last, excluded.last)");
        last.bind(1, work.next_intake - 1);
        last.exec();
    });
}

std::int64_t ReportIntake::added() const { return work_->added; }

} // namespace ilonet::store
