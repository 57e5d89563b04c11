#include "store/reports/report_sums.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace ilonet::store {
namespace {

constexpr std::size_t most_kept = 65'536; // of all intakes together

} // namespace

ReportSums::Cell ReportSums::cell_of(const Record& report)
{
    Cell cell{};
    report["country"].copy(cell.data(), 2);
    report["topic"].copy(cell.data() + 2, 1);
    report["observed_on"].copy(cell.data() + 3, 7);
    return cell;
}

void ReportSums::count(std::int64_t intake, const Record& report, int by)
{
    static const auto incident = static_cast<std::size_t>(kinds::report.index_of("incident"));
    auto& sums = by_intake_[intake];
    const auto before = sums.size();
    auto& sum = sums[cell_of(report)];
    sum.reports += by;
    sum.incidents += report.cells[incident] == "yes" ? by : 0;
    kept_ += sums.size() - before;
    if (kept_ >= most_kept) write();
}

void ReportSums::write()
{
    SQLite::Statement put(*connection_.database,
                          "INSERT INTO report_count (intake, country, topic, month, reports, incidents) "
                          "VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET reports = reports + excluded.reports, "
                          "incidents = incidents + excluded.incidents");
    for (const auto& [intake, sums] : by_intake_) {
        // In the order of the table's key.
        std::vector<std::pair<Cell, Sum>> sorted(sums.begin(), sums.end());
        std::sort(sorted.begin(), sorted.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
        for (const auto& [cell, sum] : sorted) {
            put.reset();
            put.bind(1, intake);
            put.bind(2, std::string(cell.data(), 2));
            put.bind(3, std::string(cell.data() + 2, 1));
            put.bind(4, std::string(cell.data() + 3, 7));
            put.bind(5, sum.reports);
            put.bind(6, sum.incidents);
            put.exec();
        }
    }
    by_intake_.clear();
    kept_ = 0;
}

} // namespace ilonet::store
