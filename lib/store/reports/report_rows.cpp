#include "store/reports/report_rows.hpp"

#include "model/code.hpp"
#include "model/json_text.hpp"
#include "store/journal/digest.hpp"
#include "store/table.hpp"

namespace ilonet::store {
namespace {

constexpr int column_of_replaces = 15;
constexpr int columns_before_cells = 2; // key and intake

} // namespace

ReportOwners::ReportOwners(Connection& connection) : connection_(connection)
{
    SQLite::Statement query(*connection.database, "SELECT number, code FROM report_owner");
    while (query.executeStep()) {
        codes_.emplace(query.getColumn(0).getInt64(), query.getColumn(1).getString());
        numbers_.emplace(query.getColumn(1).getString(), query.getColumn(0).getInt64());
    }
}

std::optional<std::int64_t> ReportOwners::number(const std::string& code) const
{
    const auto at = numbers_.find(code);
    return at == numbers_.end() ? std::nullopt : std::optional(at->second);
}

std::int64_t ReportOwners::number_for(const std::string& code)
{
    if (const auto known = number(code)) return *known;
    const auto next = static_cast<std::int64_t>(codes_.size()) + 1;
    auto insert = connection_.statement("INSERT INTO report_owner (number, code) VALUES (?, ?)");
    insert.bind(1, next);
    insert.bind(2, code);
    insert.exec();
    codes_.emplace(next, code);
    numbers_.emplace(code, next);
    return next;
}

std::optional<ReportBase> ReportOwners::base_of_uid(std::string_view uid) const
{
    const auto owner = number(std::string(owner_in_uid(uid)));
    const auto in_uid = number_in_uid(kinds::report, uid);
    if (!owner || !in_uid || *in_uid < 1 || *in_uid > greatest_report_number) return std::nullopt;
    return *owner << number_bits | *in_uid;
}

std::string ReportOwners::uid_of(ReportBase base) const
{
    return code(owner_number(base)) + "-p-" + std::to_string(base & greatest_report_number);
}

std::unordered_set<std::int64_t> standing_intakes(Connection& connection)
{
    std::unordered_set<std::int64_t> numbers;
    SQLite::Statement query(*connection.database, "SELECT number FROM intake");
    while (query.executeStep()) numbers.insert(query.getColumn(0).getInt64());
    return numbers;
}

const std::string select_reports =
    "SELECT t.key, t.intake, t.deployment, t.country, t.topic, t.level, t.observed_on, t.received_on, t.processed_on, "
    "t.title, t.text, t.routes, t.incident, t.destinations, t.reliability, t.replaces FROM report t";

WantedCells wanted_cells(const std::vector<std::string>& fields)
{
    WantedCells wanted;
    if (fields.empty()) wanted.set();
    for (const auto& field : fields) wanted.set(static_cast<std::size_t>(kinds::report.index_of(field)));
    return wanted;
}

void read_report(const ReportOwners& owners, SQLite::Statement& row, Record& record, WantedCells wanted)
{
    const auto base = base_of(row.getColumn(0).getInt64());
    if (wanted[0]) record.cells[0] = owners.uid_of(base);
    if (wanted[1]) record.cells[1] = owners.code(owner_number(base));
    // The cells from `deployment` on follow one another as the kind's fields do.
    for (int column = columns_before_cells; column < column_of_replaces; ++column) {
        if (!wanted[static_cast<std::size_t>(column)]) continue;
        const auto cell = row.getColumn(column);
        record.cells[static_cast<std::size_t>(column)].assign(cell.getText(),
                                                              static_cast<std::size_t>(cell.getBytes()));
    }
    auto& replaces = record.cells[column_of_replaces];
    if (row.isColumnNull(column_of_replaces) || !wanted[column_of_replaces])
        replaces.clear();
    else
        replaces = owners.uid_of(row.getColumn(column_of_replaces).getInt64());
}

void append_report_text(std::string& text, const Record& report)
{
    text += '{';
    for (std::size_t i = 0; i < report.cells.size(); ++i) {
        if (i > 0) text += ',';
        text += '"';
        text += report.kind->fields[i].name;
        text += "\":";
        append_json_string(text, report.cells[i]);
    }
    text += "}\n";
}

IntakeDigest digest_of_intake(Connection& connection, const ReportOwners& owners, std::int64_t owner,
                              std::int64_t intake)
{
    auto rows = connection.statement(select_reports + " WHERE t.key BETWEEN ? AND ? AND t.intake = ? ORDER BY t.key");
    rows.bind(1, first_key(owner << number_bits));
    rows.bind(2, last_key(owner << number_bits | greatest_report_number));
    rows.bind(3, intake);
    Digest digest;
    Record report(kinds::report);
    std::string text;
    IntakeDigest found;
    for (; rows.executeStep(); ++found.records) {
        read_report(owners, rows, report);
        text.clear();
        append_report_text(text, report);
        digest.add(text);
    }
    rows.reset();
    found.digest = digest.hex();
    return found;
}

} // namespace ilonet::store
