#include "store/reports/reports.hpp"

#include "model/failure.hpp"
#include "model/month.hpp"
#include "model/safe_text.hpp"
#include "store/connection.hpp"
#include "store/json_array.hpp"
#include "store/reports/report_query.hpp"
#include "store/reports/report_rows.hpp"

#include <algorithm>
#include <map>
#include <tuple>
#include <unordered_map>

namespace ilonet::store {
namespace {

/// Conditions on the table `t`, and what is bound to their marks.
class Where {
public:
    explicit Where(const ReportFilter& filter)
    {
        among("t.country", filter.countries);
        among("t.topic", filter.topics);
        among("t.level", filter.levels);
        among("t.deployment", filter.deployments);
        among("t.reliability", filter.reliabilities);
        holds_one("t.routes", filter.routes);
        holds_one("t.destinations", filter.destinations);
        if (!filter.incident.empty()) add("t.incident = ?", filter.incident);
        if (filter.observed.since) add("t.observed_on >= ?", filter.observed.since->iso());
        if (filter.observed.until) add("t.observed_on <= ?", filter.observed.until->iso());
    }

    const std::string& sql() const { return sql_; }
    void bind(SQLite::Statement& statement, int first) const
    {
        for (const auto& value : values_) statement.bind(first++, value);
    }

private:
    void add(const std::string& condition, std::string value)
    {
        sql_ += " AND " + condition;
        values_.push_back(std::move(value));
    }
    void among(const std::string& column, const std::vector<std::string>& values)
    {
        if (!values.empty()) add(column + " IN (SELECT value FROM json_each(?))", json_array(values));
    }
    void holds_one(const std::string& column, const std::vector<std::string>& words)
    {
        if (!words.empty())
            add("EXISTS (SELECT 1 FROM json_each(?) WHERE instr(' ' || " + column +
                    " || ' ', ' ' || value || ' ') > 0)",
                json_array(words));
    }

    std::string sql_;
    std::vector<std::string> values_;
};

bool is_among(const std::vector<std::string>& wanted, std::string_view value)
{
    return wanted.empty() || std::find(wanted.begin(), wanted.end(), value) != wanted.end();
}

[[noreturn]] void refuse_query(std::string_view why)
{
    throw Failure(Fault::usage, "the query cannot be read: " + visible(why),
                  "write words, all of which must be there; \"a phrase\", a beginning*, OR, NOT, title:word");
}

} // namespace

struct Reports::Seen {
    explicit Seen(Connection& of) : connection(of), owners(of), standing(standing_intakes(of))
    {
        SQLite::Statement query(*connection.database, "SELECT intake, replaces FROM report WHERE replaces IS NOT NULL");
        while (query.executeStep())
            if (standing.contains(query.getColumn(0).getInt64())) replaced.insert(query.getColumn(1).getInt64());
    }

    bool counts(SQLite::Statement& row, bool with_replaced = false) const
    {
        return standing.contains(row.getColumn(1).getInt64()) &&
               (with_replaced || !replaced.contains(base_of(row.getColumn(0).getInt64())));
    }

    Connection& connection;
    ReportOwners owners;
    std::unordered_set<std::int64_t> standing;
    std::unordered_set<ReportBase> replaced;
};

Reports::Reports(const Store& store)
    : seen_(with_failures(*store.connection_, [&] { return std::make_unique<Seen>(*store.connection_); }))
{
}
Reports::~Reports() = default;
Reports::Reports(Reports&&) noexcept = default;

void Reports::each(const ReportFilter& filter, const std::function<bool(const Record&)>& take) const
{
    with_failures(seen_->connection, [&] {
        std::map<std::string, std::int64_t> owners;
        for (const auto& [number, code] : seen_->owners.codes())
            if (is_among(filter.owners, code)) owners.emplace(code, number);
        const Where where(filter);
        SQLite::Statement rows(*seen_->connection.database,
                               select_reports + " WHERE t.key BETWEEN ? AND ?" + where.sql() + " ORDER BY t.key");
        Record record(kinds::report);
        const auto wanted = wanted_cells(filter.fields);
        for (const auto& [code, number] : owners) {
            rows.reset();
            rows.bind(1, first_key(number << number_bits));
            rows.bind(2, last_key(number << number_bits | greatest_report_number));
            where.bind(rows, 3);
            while (rows.executeStep()) {
                if (!seen_->counts(rows, filter.with_replaced)) continue;
                ++seen_->connection.rows_read;
                read_report(seen_->owners, rows, record, wanted);
                if (!take(record)) return;
            }
        }
    });
}

std::optional<Record> Reports::find(const std::string& uid) const
{
    return with_failures(seen_->connection, [&]() -> std::optional<Record> {
        const auto base = seen_->owners.base_of_uid(uid);
        if (!base) return std::nullopt;
        SQLite::Statement rows(*seen_->connection.database, select_reports + " WHERE t.key BETWEEN ? AND ?");
        rows.bind(1, first_key(*base));
        rows.bind(2, last_key(*base));
        while (rows.executeStep()) {
            // One that is replaced can be looked at, too.
            if (!seen_->standing.contains(rows.getColumn(1).getInt64())) continue;
            Record record(kinds::report);
            read_report(seen_->owners, rows, record);
            return record;
        }
        return std::nullopt;
    });
}

std::vector<ReportHit> Reports::search(const std::string& query, const ReportFilter& filter, std::int64_t limit) const
{
    const auto wanted = as_fts5(query);
    return with_failures(seen_->connection, [&] {
        std::vector<ReportHit> hits;
        const auto excerpt_at = static_cast<int>(kinds::report.fields.size());
        auto sql = select_reports;
        const std::string from = " FROM report t";
        sql.replace(sql.rfind(from), from.size(),
                    ", snippet(report_text, -1, '[', ']', '...', 16) FROM report_text JOIN report t ON t.key = "
                    "report_text.rowid WHERE report_text MATCH ? AND report_text.rowid = ?");
        SQLite::Statement row(*seen_->connection.database, sql);
        for (const auto key : best(wanted, filter, limit)) {
            row.reset();
            row.bind(1, wanted);
            row.bind(2, key);
            row.executeStep();
            auto& hit = hits.emplace_back(ReportHit{Record(kinds::report), {}});
            read_report(seen_->owners, row, hit.report);
            hit.excerpt = row.getColumn(excerpt_at).getString();
        }
        return hits;
    });
}

// Keys alone, in the order that the index itself gives: excerpts are made of those that are shown.
std::vector<std::int64_t> Reports::best(const std::string& fts5, const ReportFilter& filter, std::int64_t limit) const
{
    const Where where(filter);
    SQLite::Statement rows(*seen_->connection.database,
                           "SELECT t.key, t.intake FROM report_text JOIN report t ON t.key = report_text.rowid "
                           "WHERE report_text MATCH ?" +
                               where.sql() + " ORDER BY report_text.rank");
    rows.bind(1, fts5);
    where.bind(rows, 2);
    std::vector<std::int64_t> keys;
    const auto next = [&] {
        try {
            return rows.executeStep();
        } catch (const SQLite::Exception& error) {
            if (!keys.empty() || error.getErrorCode() != 1) throw; // SQLITE_ERROR: the words of the query
            std::string why = error.what();
            if (why.starts_with("fts5: ")) why.erase(0, std::string_view("fts5: ").size());
            refuse_query(why);
        }
    };
    while (static_cast<std::int64_t>(keys.size()) < limit && next()) {
        const auto key = rows.getColumn(0).getInt64();
        if (seen_->counts(rows) && is_among(filter.owners, seen_->owners.code(owner_number(base_of(key)))))
            keys.push_back(key);
    }
    return keys;
}

std::vector<ReportCount> Reports::counts(const ReportFilter& filter, const ReportCountBy& by) const
{
    const auto since = filter.observed.since ? month_of(filter.observed.since->iso()) : std::string{};
    const auto until = filter.observed.until ? month_of(filter.observed.until->iso()) : std::string{};
    return with_failures(seen_->connection, [&] {
        auto& database = *seen_->connection.database;
        SQLite::Statement intakes(database, "SELECT number, owner FROM intake");
        SQLite::Statement sums(database, "SELECT country, topic, month, reports, incidents FROM report_count "
                                         "WHERE intake = ?");
        std::unordered_map<std::string, ReportCount> counts;
        std::string key;
        while (intakes.executeStep()) {
            const auto owner = intakes.getColumn(1).getString();
            if (!is_among(filter.owners, owner)) continue;
            sums.reset();
            sums.bind(1, intakes.getColumn(0).getInt64());
            while (sums.executeStep()) {
                const std::string_view country = sums.getColumn(0).getText();
                const std::string_view topic = sums.getColumn(1).getText();
                const std::string_view month = sums.getColumn(2).getText();
                if (!is_among(filter.countries, country) || !is_among(filter.topics, topic) || month < since ||
                    (!until.empty() && month > until))
                    continue;
                key.assign(by.country ? country : "").append(by.topic ? topic : "").append(by.month ? month : "");
                if (by.owner) key += owner;
                auto& count = counts[key];
                if (count.reports == 0 && count.incidents == 0)
                    count = {by.owner ? owner : "", std::string(by.country ? country : ""),
                             std::string(by.topic ? topic : ""), std::string(by.month ? month : "")};
                count.reports += sums.getColumn(3).getInt64();
                count.incidents += sums.getColumn(4).getInt64();
            }
        }
        std::vector<ReportCount> sorted;
        for (auto& [cell, count] : counts)
            if (count.reports != 0) sorted.push_back(std::move(count));
        std::sort(sorted.begin(), sorted.end(), [](const ReportCount& a, const ReportCount& b) {
            return std::tie(a.owner, a.country, a.topic, a.month) < std::tie(b.owner, b.country, b.topic, b.month);
        });
        return sorted;
    });
}

std::vector<ReportDays> report_days(const Store& store, const std::vector<std::string>& deployments)
{
    return with_failures(*store.connection_, [&] {
        auto& connection = *store.connection_;
        // Owners of deployments that have any: most writes end here.
        SQLite::Statement owners(*connection.database,
                                 "SELECT DISTINCT o.number FROM intake_deployment d JOIN intake i ON i.uid = d.uid "
                                 "JOIN report_owner o ON o.code = i.owner WHERE ?1 = '[]' OR d.deployment IN "
                                 "(SELECT value FROM json_each(?1))");
        const auto asked = json_array(deployments);
        owners.bind(1, asked);
        SQLite::Statement rows(
            *connection.database,
            "SELECT t.deployment, min(t.observed_on), max(t.observed_on) FROM report t JOIN intake i "
            "ON i.number = t.intake WHERE t.key BETWEEN ?2 AND ?3 AND (?1 = '[]' OR t.deployment IN "
            "(SELECT value FROM json_each(?1))) GROUP BY 1 ORDER BY 1");
        std::vector<ReportDays> days;
        while (owners.executeStep()) {
            const auto number = owners.getColumn(0).getInt64();
            rows.reset();
            rows.bind(1, asked);
            rows.bind(2, first_key(number << number_bits));
            rows.bind(3, last_key(number << number_bits | greatest_report_number));
            while (rows.executeStep()) {
                const auto first = Day::parse(rows.getColumn(1).getText());
                const auto last = Day::parse(rows.getColumn(2).getText());
                if (first && last) days.push_back({rows.getColumn(0).getString(), *first, *last});
            }
        }
        return days;
    });
}

std::string intakes_that_clash(const Store& store)
{
    return with_failures(*store.connection_, [&]() -> std::string {
        auto& database = *store.connection_->database;
        SQLite::Statement twice(database, "SELECT r.uid, r.repeats FROM intake_repeats r JOIN intake i ON i.uid = "
                                          "r.repeats ORDER BY 1, 2 LIMIT 1");
        if (twice.executeStep())
            return twice.getColumn(0).getString() + " holds reports of " + twice.getColumn(1).getString() + " anew";
        return {};
    });
}

} // namespace ilonet::store
