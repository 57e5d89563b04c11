// What is shown of small counts, against a reader who tries every set of numbers that fits.
#include "disclosure/disclosure.hpp"

#include <algorithm>
#include <doctest/doctest.h>
#include <functional>
#include <random>
#include <set>

using ilonet::disclosure::PublishedCounts;

namespace {

/// A total, its regions, and the countries of each region.
struct Published {
    PublishedCounts counts{3};
    std::vector<std::int64_t> values;
    std::size_t total = 0;
    std::vector<std::size_t> regions;
    std::vector<std::vector<std::size_t>> countries;
    std::vector<std::size_t> kinds; ///< the total parted in another way

    std::size_t add(std::int64_t value)
    {
        values.push_back(value);
        return counts.add(value);
    }
};

Published published(const std::vector<std::vector<std::int64_t>>& numbers, std::size_t kinds = 0)
{
    Published p;
    std::int64_t sum = 0;
    for (const auto& region : numbers) {
        std::int64_t of_region = 0;
        auto& parts = p.countries.emplace_back();
        for (const auto number : region) {
            parts.push_back(p.add(number));
            of_region += number;
        }
        p.regions.push_back(p.add(of_region));
        p.counts.add_up(parts, p.regions.back());
        sum += of_region;
    }
    p.total = p.add(sum);
    p.counts.add_up(p.regions, p.total);
    if (kinds == 1) p.kinds = {p.add(sum)};
    if (kinds == 2) {
        p.kinds.push_back(p.add(sum / 3));
        p.kinds.push_back(p.add(sum - sum / 3));
    }
    if (kinds > 0) p.counts.add_up(p.kinds, p.total);
    p.counts.protect();
    return p;
}

bool fits(const std::string& text, std::int64_t value)
{
    if (text.back() == '+') return value >= std::stoll(text);
    const auto hyphen = text.find('-');
    if (hyphen == std::string::npos) return value == std::stoll(text);
    return value >= std::stoll(text) && value <= std::stoll(text.substr(hyphen + 1));
}

constexpr std::int64_t most = 9; // enough above every value of a country that bands show themselves

/// For each count the values that it has in any set of numbers that fits what is shown.
std::vector<std::set<std::int64_t>> possible(const Published& p)
{
    std::vector<std::size_t> free;
    for (const auto& region : p.countries) free.insert(free.end(), region.begin(), region.end());
    std::vector<std::int64_t> tried(p.values.size());
    std::vector<std::set<std::int64_t>> found(p.values.size());
    const std::function<void(std::size_t)> try_from = [&](std::size_t at) {
        if (at < free.size()) {
            for (std::int64_t value = 0; value <= most; ++value) {
                if (!fits(p.counts.text(free[at]), value)) continue;
                tried[free[at]] = value;
                try_from(at + 1);
            }
            return;
        }
        std::int64_t sum = 0;
        for (std::size_t r = 0; r < p.regions.size(); ++r) {
            std::int64_t of_region = 0;
            for (const auto country : p.countries[r]) of_region += tried[country];
            if (!fits(p.counts.text(p.regions[r]), of_region)) return;
            tried[p.regions[r]] = of_region;
            sum += of_region;
        }
        if (!fits(p.counts.text(p.total), sum)) return;
        tried[p.total] = sum;
        const auto other_kind = p.kinds.size() == 2 ? sum : 0;
        bool fit = p.kinds.empty();
        for (std::int64_t other = 0; other <= other_kind && !p.kinds.empty(); ++other) {
            if (!fits(p.counts.text(p.kinds.front()), sum - other)) continue;
            if (p.kinds.size() == 2 && !fits(p.counts.text(p.kinds.back()), other)) continue;
            fit = true;
            found[p.kinds.front()].insert(sum - other);
            if (p.kinds.size() == 2) found[p.kinds.back()].insert(other);
        }
        if (!fit) return;
        for (std::size_t i = 0; i < tried.size(); ++i)
            if (std::find(p.kinds.begin(), p.kinds.end(), i) == p.kinds.end()) found[i].insert(tried[i]);
    };
    try_from(0);
    return found;
}

} // namespace

TEST_CASE("no small count can be worked out from what is shown beside it")
{
    std::mt19937 lot(20261125);
    std::size_t hidden = 0;
    for (int round = 0; round < 1500; ++round) {
        std::vector<std::vector<std::int64_t>> numbers(1 + lot() % 3);
        for (auto& region : numbers)
            for (auto left = 1 + lot() % 2; left > 0; --left) region.push_back(static_cast<std::int64_t>(lot() % 6));
        const auto p = published(numbers, lot() % 3);
        const auto found = possible(p);
        for (std::size_t i = 0; i < p.values.size(); ++i) {
            INFO("round ", round, ", count ", i, " of value ", p.values[i], " shown as ", p.counts.text(i));
            CHECK(found[i].contains(p.values[i]));
            if (p.values[i] == 0 || p.values[i] >= 3) continue;
            CHECK(found[i].size() > 1);
            ++hidden;
        }
    }
    CHECK(hidden > 1000);
}

TEST_CASE("bands, and what has to be hidden with them")
{
    const auto one_small = published({{1, 4, 7}});
    CHECK(one_small.counts.text(0) == "1-2");
    CHECK(one_small.counts.text(1) == "3+"); // else the total would give the first away
    CHECK(one_small.counts.text(2) == "7");
    CHECK(one_small.counts.text(one_small.total) == "12");

    const auto none_small = published({{3, 4}, {0, 5}});
    for (std::size_t i = 0; i < none_small.values.size(); ++i) CHECK(none_small.counts.is_exact(i));

    // Two of one each fill a region of two: it widens, one other is banded with it, and the total stays.
    const auto filled = published({{1, 5, 4}, {11}, {1, 1}});
    CHECK(filled.counts.text(filled.regions[2]) == "1+");
    CHECK(filled.counts.text(filled.regions[1]) == "11");
    CHECK(filled.counts.text(filled.regions[0]) == "3+");
    CHECK(filled.counts.text(filled.total) == "23");

    // The only host kind must not say the total that the authorities leave open.
    const auto parted_twice = published({{1, 1, 1, 1}}, 1);
    CHECK(parted_twice.counts.text(parted_twice.kinds[0]) != "4");

    PublishedCounts all(1);
    all.add_up({all.add(1)}, all.add(1));
    all.protect();
    CHECK(all.text(0) == "1");
}
