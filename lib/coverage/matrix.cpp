// Countries by subjects over a period.
#include "coverage/sweep.hpp"

#include <algorithm>

namespace ilonet::coverage {

std::vector<MatrixRow> matrix(const Snapshot& snapshot, Day since, Day until, const Scope& scope)
{
    return matrix(snapshot, served(snapshot), since, until, scope);
}

std::vector<MatrixRow> matrix(const Snapshot& snapshot, const Served& served, Day since, Day until, const Scope& scope)
{
    std::vector<MatrixRow> rows;
    if (until < since) return rows;
    const std::vector<std::int64_t> nothing(subject_count, 0);
    const Countries countries(snapshot, scope);
    std::vector<std::size_t> row_of(snapshot.countries.size(), 0);
    for (std::uint32_t country = 0; country < snapshot.countries.size(); ++country) {
        if (!countries.in_scope(country)) continue;
        row_of[country] = rows.size();
        rows.push_back({snapshot.countries[country].code, nothing, nothing, nothing});
    }
    for_each_stretch(snapshot, served, {since, until}, scope, {false, true}, [&](const Stretch& stretch) {
        auto& row = rows[row_of[stretch.country]];
        row.required[stretch.subject] += stretch.required * stretch.days();
        row.supply[stretch.subject] += stretch.supply * stretch.days();
        row.gap[stretch.subject] += std::max<std::int64_t>(0, stretch.required - stretch.supply) * stretch.days();
    });
    const std::int64_t days = until - since + 1;
    for (auto& row : rows)
        for (auto* cells : {&row.required, &row.supply, &row.gap})
            for (auto& cell : *cells) cell /= days;
    return rows;
}

} // namespace ilonet::coverage
