// Who is in service on the two days of a document, and what it shows of that.
#pragma once

#include "disclosure/disclosure.hpp"
#include "model/natural_order.hpp"
#include "service/documents/document_source.hpp"

#include <array>
#include <cstdint>
#include <map>
#include <string>

namespace ilonet::service {

class Overview {
public:
    /// How many are in service on the first and on the last day.
    using Pair = std::array<std::int64_t, 2>;
    using Counts = std::map<std::string, Pair, NaturalOrder>;

    explicit Overview(const DocumentSource& source);

    const Pair& total() const { return total_; }
    const Counts& authorities() const { return authorities_; }
    const Counts& countries() const { return countries_; }
    const Counts& regions() const { return regions_; }
    const Counts& host_kinds() const { return host_kinds_; }

private:
    Pair total_{};
    Counts authorities_, countries_, regions_, host_kinds_;
};

/// What one of the two days shows, with all sums that a reader can form.
class ShownDay {
public:
    ShownDay(const DocumentSource& source, const Overview& overview, std::size_t day);

    std::size_t total() const { return total_; }
    std::size_t authority(const std::string& code) const { return authorities_.at(code); }
    std::size_t host_kind(const std::string& code) const { return host_kinds_.at(code); }
    std::size_t region(const std::string& code) const { return regions_.at(code); }
    std::size_t country(const std::string& code) const { return countries_.at(code); }
    bool is_exact(std::size_t count) const { return published_.is_exact(count); }
    std::string text(std::size_t count) const { return published_.text(count); }

    /// Whether a reader who learns that so many host countries have officers of two or more authorities still cannot tell of
    /// which: not where all have, and some are banded.
    bool may_count_networks(std::int64_t networks) const;
    /// Whether a reader who learns that authorities of this kind serve in so many countries learns no more of their officers than
    /// their own counts say.
    bool may_count_countries_of(const DocumentSource& source, std::string_view kind, std::int64_t countries) const;

private:
    using Numbers = std::map<std::string, std::size_t>;
    void add(const Overview::Counts& counts, Numbers& numbers);

    disclosure::PublishedCounts published_;
    std::size_t day_;
    std::size_t total_;
    Numbers authorities_, host_kinds_, regions_, countries_;
};

} // namespace ilonet::service
