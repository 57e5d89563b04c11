// How a report stands in its row, and which reports count.
#pragma once

#include "model/record.hpp"
#include "store/connection.hpp"

#include <bitset>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace ilonet::store {

/// A uid without its version: owner's number << 40 | number in the uid.
using ReportBase = std::int64_t;
constexpr int version_bits = 8;
constexpr int number_bits = 40;
constexpr std::int64_t greatest_report_number = (std::int64_t{1} << number_bits) - 1;
constexpr std::int64_t greatest_version = (1 << version_bits) - 1;

constexpr std::int64_t first_key(ReportBase base) { return base << version_bits; }
constexpr std::int64_t last_key(ReportBase base) { return first_key(base) | greatest_version; }
constexpr ReportBase base_of(std::int64_t key) { return key >> version_bits; }
constexpr std::int64_t owner_number(ReportBase base) { return base >> number_bits; }

/// The owners' numbers, both ways.
class ReportOwners {
public:
    explicit ReportOwners(Connection& connection);

    std::optional<ReportBase> base_of_uid(std::string_view uid) const;
    std::string uid_of(ReportBase base) const;
    const std::string& code(std::int64_t number) const { return codes_.at(number); }
    std::optional<std::int64_t> number(const std::string& code) const;
    const std::unordered_map<std::int64_t, std::string>& codes() const { return codes_; }
    /// The same, given one where it has none yet.
    std::int64_t number_for(const std::string& code);

private:
    Connection& connection_;
    std::unordered_map<std::int64_t, std::string> codes_;
    std::unordered_map<std::string, std::int64_t> numbers_;
};

/// The intakes that stand, by number.
std::unordered_set<std::int64_t> standing_intakes(Connection& connection);

/// `SELECT key, intake, <cells> FROM report t`, ready for a WHERE on `t`.
extern const std::string select_reports;
using WantedCells = std::bitset<16>;
/// Of the fields named; all where none is.
WantedCells wanted_cells(const std::vector<std::string>& fields);
/// The record of a row of `select_reports`, its memory used again; cells that are not wanted stay as they are.
void read_report(const ReportOwners& owners, SQLite::Statement& row, Record& record,
                 WantedCells wanted = WantedCells().set());
/// The canonical text of a report that digests cover: a JSON object of its cells in the order of the kind's fields, a line feed
/// last.
void append_report_text(std::string& text, const Record& report);

struct IntakeDigest {
    std::string digest;
    std::int64_t records = 0;
};
/// Over the texts of an intake's reports, in the order of their uids.
IntakeDigest digest_of_intake(Connection& connection, const ReportOwners& owners, std::int64_t owner,
                              std::int64_t intake);

} // namespace ilonet::store
