// What reports are counted by.
#pragma once

#include "model/month.hpp"
#include "model/result.hpp"
#include "model/snapshot.hpp"
#include "store/store.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace ilonet::service {

using ReportKey = std::vector<std::string>;

struct ReportKeyHash {
    std::size_t operator()(const ReportKey& key) const
    {
        std::size_t hash = 0;
        for (const auto& word : key) hash = hash * 31 + std::hash<std::string>()(word);
        return hash;
    }
};
/// What is gathered for each key; natural order costs too much at each of a million reports.
template <typename Value>
using ByReportKey = std::unordered_map<ReportKey, Value, ReportKeyHash>;

/// Its entries in natural order.
template <typename Value>
std::vector<const typename ByReportKey<Value>::value_type*> sorted(const ByReportKey<Value>& by_key)
{
    std::vector<const typename ByReportKey<Value>::value_type*> entries;
    entries.reserve(by_key.size());
    for (const auto& entry : by_key) entries.push_back(&entry);
    std::sort(entries.begin(), entries.end(), [](const auto* a, const auto* b) {
        return std::lexicographical_compare(a->first.begin(), a->first.end(), b->first.begin(), b->first.end(),
                                            natural_less);
    });
    return entries;
}

/// Most things once, routes and destinations at each of them.
class ReportGrouping {
public:
    /// `by` outlives it.
    ReportGrouping(const store::Store& store, const std::vector<std::string>& by);

    std::vector<ReportKey> keys(const Record& report) const;
    /// The fields of a report that `keys` looks at.
    std::vector<std::string> fields() const;
    std::string region_of(const std::string& country) const;
    /// One for each that it counts by.
    std::vector<Column> columns() const;

private:
    std::vector<std::string> values(const Record& report, std::string_view name) const;

    const std::vector<std::string>& by_;
    Snapshot snapshot_;
};

} // namespace ilonet::service
