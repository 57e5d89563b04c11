// The sums that are kept by intake, country, topic and month.
#pragma once

#include "model/record.hpp"
#include "store/connection.hpp"

#include <array>
#include <cstdint>
#include <map>
#include <string_view>
#include <unordered_map>

namespace ilonet::store {

/// Gathers them while reports come in, and writes them now and then, so that memory does not grow with the file.
class ReportSums {
public:
    explicit ReportSums(Connection& connection) : connection_(connection) {}

    /// One report more for the intake, or less: `by` is 1 or -1.
    void count(std::int64_t intake, const Record& report, int by);
    /// Writes what was gathered since the last time.
    void write();

private:
    struct Sum {
        std::int64_t reports = 0, incidents = 0;
    };
    /// Country, topic and month of a report in their own bytes: SNd2026-03.
    using Cell = std::array<char, 10>;
    struct CellHash {
        std::size_t operator()(const Cell& cell) const
        {
            return std::hash<std::string_view>()(std::string_view(cell.data(), cell.size()));
        }
    };
    using Sums = std::unordered_map<Cell, Sum, CellHash>;

    static Cell cell_of(const Record& report);

    Connection& connection_;
    std::map<std::int64_t, Sums> by_intake_;
    std::size_t kept_ = 0;
};

} // namespace ilonet::store
