// D05: no officer in two deployments on one day. One sweep over the first days of each officer's deployments.
#include "model/record.hpp"
#include "rules/catalogue.hpp"
#include "rules/desk/deployment_rules.hpp"
#include "rules/wording.hpp"

#include <algorithm>
#include <array>
#include <tuple>
#include <vector>

namespace ilonet::rules {
namespace {

constexpr std::array catalogued{
    Rule{"D05", Severity::error, "policy", "no officer is in two deployments on one day",
         "Both ends of a period are days of service, so a successor begins on the day after the last. Two "
         "deployments of one officer that share a day are an error; where one of them is planned, a warning. End "
         "the earlier one first, or correct the officer. One deployment is set against eight others at most."},
};

/// A deployment clashes with no more than this many others in the answer: thousands of findings about one officer, from a
/// column mistaken for another, would help nobody.
constexpr std::size_t most_clashes = 8;

struct Stay {
    const Deployment* deployment;
    Period days;
};

std::vector<Stay> stays_by_officer(const Snapshot& snapshot)
{
    std::vector<Stay> stays;
    for (const auto& deployment : snapshot.deployments)
        if (const auto days = days_of(deployment)) stays.push_back({&deployment, *days});
    std::sort(stays.begin(), stays.end(), [](const Stay& a, const Stay& b) {
        const auto order = a.deployment->officer.compare(b.deployment->officer);
        if (order != 0) return order < 0;
        if (a.days.first() != b.days.first()) return a.days.first() < b.days.first();
        return natural_less(a.deployment->uid, b.deployment->uid);
    });
    return stays;
}

MarkedText help_for(const Stay& earlier, const Stay& later)
{
    const auto& first = later.days.first();
    if (later.deployment->state == State::planned)
        return "correct the plan, or give " + earlier.deployment->uid + " its last day";
    if (earlier.deployment->state != State::active || earlier.days.until || !(earlier.days.first() < first))
        return "correct the days of one of them, or the officer";
    return "end the earlier one first: {deploy end} "_marked + earlier.deployment->uid + " <until> "_marked +
           (first - 1).iso();
}

void report_clash(const Stay& earlier, const Stay& later, Findings& findings)
{
    const bool planned = earlier.deployment->state == State::planned || later.deployment->state == State::planned;
    const auto& uid = later.deployment->uid;
    const auto& related = earlier.deployment->uid;
    auto sentence = "the officer " + later.deployment->officer + (planned ? " would be in " : " is in ") + uid +
                    " and in " + related + " " + days_text(*intersection(earlier.days, later.days));
    const About about{uid, "officer", related};
    if (planned)
        say_warning(findings, "D05", about, std::move(sentence), help_for(earlier, later));
    else
        say_error(findings, "D05", about, std::move(sentence), help_for(earlier, later));
}

/// The stays of one officer that go on, the next to end in front.
class GoingOn {
public:
    void clear() { heap_.clear(); }
    void add(const Stay& stay)
    {
        heap_.push_back(&stay);
        std::push_heap(heap_.begin(), heap_.end(), ends_later);
    }
    void end_before(Day day)
    {
        while (!heap_.empty() && heap_.front()->days.last() < day) {
            std::pop_heap(heap_.begin(), heap_.end(), ends_later);
            heap_.pop_back();
        }
    }
    void report_clashes(const Stay& later, Findings& findings) const
    {
        const auto named = std::min(heap_.size(), most_clashes);
        for (std::size_t i = 0; i < named; ++i) report_clash(*heap_[i], later, findings);
    }

private:
    static bool ends_later(const Stay* a, const Stay* b) { return a->days.last() > b->days.last(); }

    std::vector<const Stay*> heap_;
};

} // namespace

void officers_serve_in_one_place(const Snapshot& snapshot, Findings& findings)
{
    // Apart, so that many plans never hide a clash of actual service.
    GoingOn actual;
    GoingOn planned;
    std::string_view officer;
    for (const auto& stays = stays_by_officer(snapshot); const auto& stay : stays) {
        if (stay.deployment->officer != officer) {
            officer = stay.deployment->officer;
            actual.clear();
            planned.clear();
        }
        actual.end_before(stay.days.first());
        planned.end_before(stay.days.first());
        actual.report_clashes(stay, findings);
        planned.report_clashes(stay, findings);
        (stay.deployment->state == State::planned ? planned : actual).add(stay);
    }
}

std::span<const Rule> officer_day_rules() { return catalogued; }

} // namespace ilonet::rules
