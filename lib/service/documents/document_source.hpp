// What the sections of a document share: one state of the file, the period, and how small counts are shown.
#pragma once

#include "service/documents/documents.hpp"
#include "store/store.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace ilonet::service {

class DocumentSource {
public:
    /// Failure (usage) where the period is not in order.
    DocumentSource(const Context& context, const DocumentPeriod& period);

    const store::Store& store() const { return store_; }
    const Snapshot& snapshot() const { return snapshot_; }
    Day since() const { return period_.since; }
    Day until() const { return period_.until; }
    Period period() const { return {period_.since, period_.until}; }
    bool discloses() const { return period_.disclose; }
    /// Counts under it are not shown: 1 where all are.
    std::int64_t smallest() const { return smallest_; }
    /// Of a national file; empty in a network file.
    const std::string& national() const { return store_.file().authority; }

    std::string country_name(const std::string& code) const;
    std::string region_name(const std::string& code) const;
    std::string authority_name(const std::string& code) const;
    /// Of the country; empty where the country is not described.
    std::string region_of(const std::string& country) const;

    /// What stands under the title: what is hidden, and whose records these are.
    std::vector<std::string> head() const;
    /// Which state of the file was read, so that a reader can ask for the same again.
    std::string state() const;

private:
    DocumentPeriod period_;
    Day today_;
    store::Store store_;
    Snapshot snapshot_;
    std::int64_t smallest_ = 1;
};

/// A table without rows, its columns from words parted by spaces; `#` before one says that it holds numbers.
DocumentTable table_of(std::string name, std::string caption, std::string_view columns);
/// Bars or columns of a number that the table holds in a column, labelled by another; banded cells at their lower end.
Picture picture_of(PictureForm form, const DocumentTable& table, std::string_view key, std::string_view label,
                   std::string_view value, std::string unit);
/// A number as the table writes it, a band by its lower end; 0 where there is none.
double drawn_size(std::string_view cell);
/// The short name of a topic or task; empty for another word.
std::string subject_name(std::string_view subject);

} // namespace ilonet::service
