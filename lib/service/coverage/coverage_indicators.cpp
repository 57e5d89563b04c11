// The state of the network in figures, each with what it means.
#include "coverage/coverage.hpp"
#include "model/decimal.hpp"
#include "model/facilitation.hpp"
#include "model/month.hpp"
#include "records/reading.hpp"
#include "service/coverage/coverage_question.hpp"
#include "service/networks/network_scope.hpp"
#include "service/reports/report_question.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace ilonet::service {
namespace {

constexpr std::int64_t ordinary_weight = 100;
constexpr std::int64_t silent_months = 12;
constexpr std::int64_t soon = 90;
constexpr std::int64_t half_a_year = 180;
constexpr std::size_t overlap_authorities = 3;

/// Two decimals, rounded down; empty where there is nothing to divide by.
std::string share_text(std::int64_t part, std::int64_t whole, std::int64_t of)
{
    return whole == 0 ? std::string{} : hundredths_text(part * of * 100 / whole);
}

class Indicators {
public:
    Indicators(const store::Store& store, Day day) : store_(store), day_(day)
    {
        store::SnapshotParts parts;
        parts.deployments = parts.mandates = parts.joint_work = parts.board = true;
        snapshot_ = store.snapshot(parts);
        for (const auto& deployment : snapshot_.deployments) {
            const auto days = deployment.days_active();
            if (days && days->contains(day)) present_.push_back(&deployment);
            if (const auto planned = deployment.days_planned(); planned && planned->contains(day)) ++planned_;
        }
        for (const auto* deployment : present_) {
            ++officers_[deployment->country];
            ++by_authority_[deployment->owner];
            authorities_[deployment->country].insert(deployment->owner);
            covered_.insert(deployment->country);
            covered_.insert(deployment->covers.begin(), deployment->covers.end());
        }
    }

    Result result()
    {
        result_.columns = {{"indicator"}, {"value", true}, {"unit"}, {"definition"}};
        supply();
        concentration();
        priorities();
        time();
        if (store_.file().authority.empty()) networks();
        joint_work();
        full_time();
        reports();
        return std::move(result_);
    }

private:
    void add(std::string indicator, std::string value, std::string unit, std::string definition)
    {
        result_.rows.push_back({std::move(indicator), std::move(value), std::move(unit), std::move(definition)});
    }
    void add(std::string indicator, std::int64_t value, std::string unit, std::string definition)
    {
        add(std::move(indicator), std::to_string(value), std::move(unit), std::move(definition));
    }

    std::int64_t countries() const
    {
        return std::count_if(snapshot_.countries.begin(), snapshot_.countries.end(),
                             [&](const ThirdCountry& country) { return country.status.contains(day_); });
    }

    void supply()
    {
        const auto all = static_cast<std::int64_t>(present_.size());
        const auto hosts = static_cast<std::int64_t>(officers_.size());
        std::vector<std::int64_t> sizes;
        for (const auto& [country, count] : officers_) sizes.push_back(count);
        std::sort(sizes.begin(), sizes.end());
        add("officers", all, "officers", "deployments in service on the day, each once");
        add("host_countries", hosts, "countries", "third countries that host one of them");
        add("countries_covered", static_cast<std::int64_t>(covered_.size()), "countries",
            "third countries that host one or are covered from elsewhere");
        add("third_countries", countries(), "countries", "third countries of the configuration on the day");
        add("officers_mean", share_text(all, hosts, 1), "officers", "officers for each host country, rounded down");
        add("officers_median", sizes.empty() ? std::string{} : std::to_string(sizes[(sizes.size() - 1) / 2]),
            "officers", "half of the host countries have no more than this");
        add("officers_most", sizes.empty() ? std::string{} : std::to_string(sizes.back()), "officers",
            "in the host country with the most");
        const auto single = std::count(sizes.begin(), sizes.end(), 1);
        add("single_officer_countries", single, "countries", "host countries with exactly one officer");
        add("single_officer_share", share_text(single, hosts, 100), "%", "of the host countries");
    }

    void concentration()
    {
        const auto several = std::count_if(authorities_.begin(), authorities_.end(), [](const auto& entry) {
            return entry.second.size() >= overlap_authorities;
        });
        add("three_authorities", several, "countries", "host countries with officers of three or more authorities");
        const auto all = static_cast<std::int64_t>(present_.size());
        std::int64_t squares = 0;
        for (const auto& [authority, count] : by_authority_) squares += count * count;
        add("concentration", all == 0 ? std::string{} : std::to_string(squares * 10'000 / (all * all)), "of 10000",
            "sum of the squared shares of the authorities (Herfindahl-Hirschman), rounded down; 10000: all of one");
    }

    void priorities()
    {
        std::int64_t priority = 0;
        std::int64_t empty = 0;
        for (const auto& country : snapshot_.countries) {
            if (country.weight <= ordinary_weight || !country.status.contains(day_)) continue;
            ++priority;
            empty += officers_.contains(country.code) ? 0 : 1;
        }
        add("priority_countries", priority, "countries", "of a weight over 1");
        add("priority_without_officer", empty, "countries", "of these, without an officer hosted there");
        const auto share = coverage::share(snapshot_, day_, day_, {}, false);
        add("coverage", share.requirements == 0 ? std::string{} : hundredths_text(share.percent()), "%",
            "weighted share of what is required that is there on the day, rounded down");
    }

    void time()
    {
        std::int64_t in_soon = 0;
        std::int64_t in_half_a_year = 0;
        for (const auto* deployment : present_) {
            if (!deployment->service.until) continue;
            const auto left = *deployment->service.until - day_;
            in_soon += left <= soon ? 1 : 0;
            in_half_a_year += left <= half_a_year ? 1 : 0;
        }
        add("ending_in_90_days", in_soon, "deployments", "in service, last day within 90 days");
        add("ending_in_180_days", in_half_a_year, "deployments", "in service, last day within 180 days");
        add("planned_now", planned_, "deployments", "planned for the day and not begun");
    }

    void networks()
    {
        const Networks networks(snapshot_);
        std::int64_t all = 0;
        std::int64_t facilitated = 0;
        for (const auto& [country, authorities] : authorities_) {
            if (authorities.size() < 2) continue;
            ++all;
            const auto rank = networks.facilitation_on(country, day_)->rank;
            facilitated += rank != Rank::none && rank != Rank::tie ? 1 : 0;
        }
        add("networks", all, "countries", "host countries with officers of two or more authorities");
        add("networks_facilitated", facilitated, "countries", "of these, with a facilitator by Art 5(2)");
        add("networks_facilitated_share", share_text(facilitated, all, 100), "%", "of these networks");
        std::set<std::pair<std::string, std::string>> twice;
        for (const auto& overlap : coverage::overlaps(snapshot_, day_, day_, {}))
            twice.emplace(overlap.country, overlap.subject);
        add("overlaps", static_cast<std::int64_t>(twice.size()), "country and subject",
            "two or more authorities on one subject without a facilitator");
    }

    void joint_work()
    {
        std::set<std::string> joint;
        for (const auto& one : snapshot_.joint_deployments)
            if (one.period.contains(day_)) joint.insert(one.deployment);
        const auto count = std::count_if(present_.begin(), present_.end(),
                                         [&](const Deployment* deployment) { return joint.contains(deployment->uid); });
        add("joint_deployments", count, "officers", "in service and deployed jointly, Art 6(3)");
        add("joint_share", share_text(count, static_cast<std::int64_t>(present_.size()), 100), "%", "of the officers");
    }

    void full_time()
    {
        for (const auto& row : coverage::timeline(snapshot_, day_, day_, coverage::TimelineBy::group, {})) {
            add(row.key + "_officers", row.officers, "officers", "with a mandate for " + row.name);
            add(row.key + "_full_time", hundredths_text(row.full_time), "officers",
                "the shares of these mandates added up, whole where none is given");
        }
    }

    void reports()
    {
        ReportQuestion all;
        add("silent_topics", static_cast<std::int64_t>(silence(store_, all, day_, silent_months).rows.size()),
            "country and topic", "a mandate for twelve months, and no report from the host country in them");
        all.observed = months_to(day_, static_cast<int>(silent_months));
        const auto lag = lag_of_reports(store_, all, {}, day_);
        constexpr std::size_t received_median = 2;
        add("report_lag_median", lag.rows.empty() ? std::string{} : lag.rows.front()[received_median], "days",
            "from observed to received, reports of the last twelve months");
    }

    const store::Store& store_;
    Day day_;
    Snapshot snapshot_;
    std::vector<const Deployment*> present_;
    std::int64_t planned_ = 0;
    std::map<std::string, std::int64_t> officers_, by_authority_;
    std::map<std::string, std::set<std::string>> authorities_;
    std::set<std::string> covered_;
    Result result_;
};

} // namespace

Answer coverage_indicators(const Context& context, Day day)
{
    const auto store = reading(context);
    Answer answer;
    answer.remarks = store.remarks();
    answer.result = Indicators(store, day).result();
    answer.result.notes.push_back("on " + day.iso() + " (" + who_counts(store, {}) + ")");
    return answer;
}

} // namespace ilonet::service
