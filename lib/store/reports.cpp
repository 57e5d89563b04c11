#include "store/reports.hpp"

#include "model/failure.hpp"
#include "model/text.hpp"
#include "store/connection.hpp"
#include "store/json_array.hpp"
#include "store/report_query.hpp"
#include "store/report_rows.hpp"

#include <algorithm>
#include <map>

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

[[noreturn]] void refuse_query(std::string_view why)
{
    throw Failure(Exit::usage, "the query cannot be read: " + visible(why),
                  "write words, all of which must be there; \"a phrase\", a beginning*, OR, NOT, title:word");
}

} // namespace

bool ReportFilter::any() const
{
    return !owners.empty() || !deployments.empty() || !countries.empty() || !topics.empty() || !levels.empty() ||
           !routes.empty() || !destinations.empty() || !reliabilities.empty() || !incident.empty() ||
           observed != Period{};
}

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
    : seen_(guarded(*store.connection_, [&] { return std::make_unique<Seen>(*store.connection_); }))
{
}
Reports::~Reports() = default;
Reports::Reports(Reports&&) noexcept = default;

void Reports::each(const ReportFilter& filter, const std::function<bool(const Record&)>& take) const
{
    guarded(seen_->connection, [&] {
        std::map<std::string, std::int64_t> owners;
        for (const auto& [number, code] : seen_->owners.codes())
            if (filter.owners.empty() ||
                std::find(filter.owners.begin(), filter.owners.end(), code) != filter.owners.end())
                owners.emplace(code, number);
        const Where where(filter);
        SQLite::Statement rows(*seen_->connection.database,
                               select_reports + " WHERE t.key BETWEEN ? AND ?" + where.sql() + " ORDER BY t.key");
        Record record(kinds::report);
        for (const auto& [code, number] : owners) {
            rows.reset();
            rows.bind(1, first_key(number << number_bits));
            rows.bind(2, last_key(number << number_bits | greatest_report_number));
            where.bind(rows, 3);
            while (rows.executeStep()) {
                if (!seen_->counts(rows, filter.with_replaced)) continue;
                ++seen_->connection.rows_read;
                read_report(seen_->owners, rows, record);
                if (!take(record)) return;
            }
        }
    });
}

std::optional<Record> Reports::find(const std::string& uid) const
{
    return guarded(seen_->connection, [&]() -> std::optional<Record> {
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
    return guarded(seen_->connection, [&] {
        const Where where(filter);
        auto sql = select_reports;
        const std::string from = " FROM report t";
        sql.replace(sql.rfind(from), from.size(),
                    ", snippet(report_text, -1, '[', ']', '...', 16) FROM report_text JOIN report t ON t.key = "
                    "report_text.rowid");
        SQLite::Statement rows(*seen_->connection.database,
                               sql + " WHERE report_text MATCH ?" + where.sql() + " ORDER BY report_text.rank, t.key");
        rows.bind(1, wanted);
        where.bind(rows, 2);
        std::vector<ReportHit> hits;
        const auto next = [&] {
            try {
                return rows.executeStep();
            } catch (const SQLite::Exception& error) {
                if (!hits.empty() || error.getErrorCode() != 1) throw; // SQLITE_ERROR: the words of the query
                std::string why = error.what();
                if (why.starts_with("fts5: ")) why.erase(0, std::string_view("fts5: ").size());
                refuse_query(why);
            }
        };
        while (static_cast<std::int64_t>(hits.size()) < limit && next()) {
            if (!seen_->counts(rows)) continue;
            auto& hit = hits.emplace_back(ReportHit{Record(kinds::report), {}});
            read_report(seen_->owners, rows, hit.report);
            if (!filter.owners.empty() &&
                std::find(filter.owners.begin(), filter.owners.end(), hit.report["owner"]) == filter.owners.end()) {
                hits.pop_back();
                continue;
            }
            hit.excerpt = rows.getColumn(static_cast<int>(kinds::report.fields.size())).getString();
        }
        return hits;
    });
}

std::vector<ReportCount> Reports::counts() const
{
    return guarded(seen_->connection, [&] {
        SQLite::Statement rows(*seen_->connection.database,
                               "SELECT i.owner, c.country, c.topic, c.month, sum(c.reports), sum(c.incidents) "
                               "FROM report_count c JOIN intake i ON i.number = c.intake GROUP BY 1, 2, 3, 4 "
                               "HAVING sum(c.reports) <> 0 ORDER BY 1, 2, 3, 4");
        std::vector<ReportCount> counts;
        while (rows.executeStep())
            counts.push_back({rows.getColumn(0).getString(), rows.getColumn(1).getString(),
                              rows.getColumn(2).getString(), rows.getColumn(3).getString(),
                              rows.getColumn(4).getInt64(), rows.getColumn(5).getInt64()});
        return counts;
    });
}

std::string intakes_that_clash(const Store& store)
{
    return guarded(*store.connection_, [&]() -> std::string {
        auto& database = *store.connection_->database;
        SQLite::Statement twice(database, "SELECT r.uid, r.repeats FROM intake_repeats r JOIN intake i ON i.uid = "
                                          "r.repeats ORDER BY 1, 2 LIMIT 1");
        if (twice.executeStep())
            return twice.getColumn(0).getString() + " holds reports of " + twice.getColumn(1).getString() + " anew";
        return {};
    });
}

} // namespace ilonet::store
