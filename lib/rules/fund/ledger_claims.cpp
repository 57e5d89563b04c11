// F04 to F09 and F17: what may be claimed of the cost of a deployment.
#include "model/decimal.hpp"
#include "model/find_sorted.hpp"
#include "model/paid_post.hpp"
#include "rules/catalogue.hpp"
#include "rules/fund/ledger_rules.hpp"
#include "rules/wording.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <tuple>

namespace ilonet::rules {
namespace {

constexpr std::array catalogued{
    Rule{
        "F04",
        Severity::error,
        "BMVI Art 12; AMIF Art 15",
        "the Union's share keeps to the rate of the action",
        "A claim names its kind of action and the eligible cost; what is claimed is at most the rate of [[instrument]] for that "
        "kind times the cost, rounded down to the cent. Claim less, or correct the kind of action.",
        {.reach = Reach::accounts}},
    Rule{
        "F05",
        Severity::error,
        "Art 6(3)",
        "a joint deployment is of several states",
        "A claim of the action joint names a joint deployment, which has two member states or more. One state's own deployment "
        "is an ordinary action.",
        {.reach = Reach::accounts}},
    Rule{
        "F06",
        Severity::error,
        "BMVI Art 12",
        "the parts of a cost make the whole",
        "Where a claim says what each state bears, these parts and the Union's share add up to the eligible cost, to the cent.",
        {.reach = Reach::accounts}},
    Rule{
        "F07",
        Severity::error,
        "Art 4(1), 8(4)",
        "only a notified post is paid for",
        "A grant or a claim for a deployment is dated on or after the day on which the board was told of its plan or of the "
        "deployment. Notify it first.",
        {.reach = Reach::accounts}},
    Rule{
        "F08",
        Severity::error,
        "policy",
        "no cost is paid twice",
        "Two claims for the same deployment or joint deployment share days: from two instruments it is an error, from one a "
        "warning, since they can be for different cost.",
        {.reach = Reach::accounts}},
    Rule{"F09",
         Severity::error,
         "Art 6(3)",
         "claimed days are days of service",
         "The days of a claim lie within the service of its deployment, and within the days of its joint deployment.",
         {.reach = Reach::accounts}},
    Rule{"F17",
         Severity::error,
         "policy",
         "cost is of eligible days",
         "The days of a claim end by eligible_until of the instrument.",
         {.reach = Reach::accounts}},
};

__extension__ typedef __int128 Wide;

constexpr std::int64_t whole = 100'00; // hundredths of a percent

// Rounded down to the cent.
Cents most_of(Cents total, std::int64_t rate) { return static_cast<Cents>(static_cast<Wide>(total) * rate / whole); }

const JointDeployment* joint_of(const Snapshot& snapshot, std::string_view uid)
{
    return find_sorted(snapshot.joint_deployments, uid, &JointDeployment::uid);
}

// What the claim comes to with all its corrections.
Entry with_corrections(const Entry& claim, const Accounts& accounts)
{
    Entry sum = claim;
    std::map<std::string, Cents> parts;
    const auto add_parts = [&](const Entry& one) {
        for (const auto& part : one.parts) parts[part.authority] += part.cents;
    };
    add_parts(claim);
    for (const auto* correction : Accounts::of(accounts.correcting, claim.uid)) {
        sum.amount += correction->amount;
        *sum.total += correction->total.value_or(0);
        add_parts(*correction);
    }
    sum.parts.clear();
    for (const auto& [authority, cents] : parts) sum.parts.push_back({authority, cents});
    return sum;
}

std::string what_it_pays_for(const Entry& entry) { return entry.joint.empty() ? entry.deployment : entry.joint; }

void rate_is_kept(const Ledger& ledger, const Accounts& accounts, const Entry& entry, Findings& findings)
{
    const auto* instrument = ledger.instrument_of(entry);
    if (entry.action.empty() || instrument == nullptr || !entry.corrects.empty()) return;
    const auto rate = instrument->rate(entry.action);
    if (!rate) {
        std::string known;
        for (const auto& one : instrument->rates) known += (known.empty() ? "" : ", ") + one.key;
        return say_error(findings, "F04", {entry.uid, "action"},
                         instrument->code + " has no kind of action '" + entry.action + "'",
                         "write one of " + known + ", or add its rate to [[instrument]]");
    }
    if (entry.act != Act::claim || !entry.total) return;
    const auto claim = with_corrections(entry, accounts);
    const auto most = most_of(std::max(*claim.total, Cents{0}), *rate);
    if (claim.amount <= most) return;
    say_error(findings, "F04", {claim.uid, "amount"},
              claim.uid + " claims " + euro_text(claim.amount) + " EUR of " + euro_text(*claim.total) + " EUR, and " +
                  hundredths_text(*rate) + " % of it, rounded down, is " + euro_text(most) + " EUR",
              "claim at most that");
}

void parts_make_the_whole(const Accounts& accounts, const Entry& entry, Findings& findings)
{
    if (entry.act != Act::claim || !entry.corrects.empty() || !entry.total) return;
    const auto claim = with_corrections(entry, accounts);
    if (claim.parts.empty()) return;
    Wide sum = claim.amount;
    for (const auto& part : claim.parts) sum += part.cents;
    if (sum == *claim.total) return;
    say_error(findings, "F06", {claim.uid, "parts"},
              "the Union's share and the states' parts of " + claim.uid + " make " +
                  euro_text(static_cast<Cents>(sum)) + " EUR, not " + euro_text(*claim.total) + " EUR",
              "let {fund share} work them out"_marked);
}

// Who claims, deploys; who bears a part, shares the deployment; and what is named twice is the same.
void parties_are_those_of_the_post(const Snapshot& snapshot, const Entry& claim, Findings& findings)
{
    const auto* joint = claim.joint.empty() ? nullptr : joint_of(snapshot, claim.joint);
    const auto* deployment = paid_deployment(snapshot, claim);
    if (deployment == nullptr) return;
    const auto shares = [&](const std::string& authority) {
        return joint != nullptr && std::any_of(joint->shares.begin(), joint->shares.end(),
                                               [&](const AuthorityShare& one) { return one.authority == authority; });
    };
    if (!claim.deployment.empty() && claim.deployment != deployment->uid)
        say_error(findings, "F05", {claim.uid, "deployment", deployment->uid},
                  claim.uid + " names " + claim.deployment + ", and " + claim.joint + " is of " + deployment->uid,
                  "name one of the two");
    if (claim.act != Act::claim) return;
    if (claim.owner != deployment->owner && !shares(claim.owner))
        say_error(findings, "F05", {claim.uid, claim.joint.empty() ? "deployment" : "joint", deployment->uid},
                  claim.owner + " claims the cost of " + what_it_pays_for(claim) + ", which is of " + deployment->owner,
                  "a state claims for its own deployment, or for one that it shares");
    for (const auto& part : claim.parts)
        if (!shares(part.authority))
            say_error(findings, "F06", {claim.uid, "parts"},
                      part.authority + " bears a part in " + claim.uid + " and has no share of " +
                          what_it_pays_for(claim),
                      "name the states of the joint deployment alone");
}

void joint_cost_is_of_several(const Snapshot& snapshot, const Entry& claim, Findings& findings)
{
    parties_are_those_of_the_post(snapshot, claim, findings);
    if (claim.act != Act::claim || !claim.corrects.empty()) return;
    const bool joint_action = claim.action == "joint";
    const auto* instrument = snapshot.ledger.instrument_of(claim);
    if (!joint_action && !claim.joint.empty() && instrument != nullptr && instrument->rate("joint"))
        say_error(findings, "F05", {claim.uid, "action", claim.joint},
                  claim.uid + " is for a joint deployment, and its action is " + claim.action,
                  "write joint, which has a rate of its own");
    const auto* joint = claim.joint.empty() ? nullptr : joint_of(snapshot, claim.joint);
    if (joint_action && claim.joint.empty())
        return say_error(findings, "F05", {claim.uid, "joint"},
                         claim.uid + " claims the cost of a joint deployment and names none",
                         "name it with <joint>: two or more states deploy together (Art 6(3))"_marked);
    if (joint != nullptr && joint->shares.size() < 2)
        say_error(findings, "F05", {claim.uid, "joint", joint->uid}, joint->uid + " is of fewer than two states",
                  "correct its shares");
    const auto* deployment = paid_deployment(snapshot, claim);
    const auto service = deployment == nullptr ? std::nullopt : deployment->days_active();
    if (deployment == nullptr || !claim.period.in_order()) return;
    std::optional<Period> days = service;
    if (days && joint != nullptr) days = intersection(*days, joint->period);
    const auto outside = days ? days_outside(claim.period, *days) : std::vector{claim.period};
    if (outside.empty()) return;
    say_error(findings, "F09", {claim.uid, "since", what_it_pays_for(claim)},
              claim.uid + " claims cost " + days_text(claim.period) + ", and " + what_it_pays_for(claim) +
                  (days ? " serves " + days_text(*days) : " has no day of service"),
              "claim the days of service alone");
}

void paid_post_is_notified(const Snapshot& snapshot, const Entry& entry, Findings& findings)
{
    const auto* deployment = paid_deployment(snapshot, entry);
    if (deployment == nullptr || (entry.act != Act::claim && entry.act != Act::grant)) return;
    const auto told = deployment->plan_notified_on && deployment->actual_notified_on
                          ? std::min(*deployment->plan_notified_on, *deployment->actual_notified_on)
                          : deployment->plan_notified_on.value_or(deployment->actual_notified_on.value_or(Day::last()));
    const bool never = !deployment->plan_notified_on && !deployment->actual_notified_on;
    if (!never && told <= entry.day) return;
    say_error(findings, "F07", {entry.uid, entry.joint.empty() ? "deployment" : "joint", deployment->uid},
              entry.uid + " pays for " + deployment->uid + ", of which the board " +
                  (never ? "has not been told" : "was told on " + told.iso() + " only"),
              "notify it first (Art 4): {deploy notify} "_marked + deployment->uid);
}

} // namespace

void cost_is_claimed_once(const Snapshot& snapshot, Findings& findings)
{
    const auto& ledger = snapshot.ledger;
    // A joint deployment is the same post as its deployment.
    std::map<std::string, std::vector<const Entry*>> by_post;
    for (const auto& entry : ledger.entries) {
        if (entry.act != Act::claim || !entry.corrects.empty() || !entry.period.in_order()) continue;
        const auto* deployment = paid_deployment(snapshot, entry);
        const auto post = deployment == nullptr ? what_it_pays_for(entry) : deployment->uid;
        if (!post.empty()) by_post[post].push_back(&entry);
    }
    for (auto& [post, claims] : by_post) {
        std::sort(claims.begin(), claims.end(), [](const Entry* a, const Entry* b) {
            return std::tuple(a->period.first(), a->day) < std::tuple(b->period.first(), b->day);
        });
        const Entry* latest = nullptr; // of those before, the one whose days end last
        for (const auto* claim : claims) {
            if (latest != nullptr && claim->period.first() <= latest->period.last()) {
                const auto* one = ledger.instrument_of(*latest);
                const auto* other = ledger.instrument_of(*claim);
                const About about{claim->uid, "since", latest->uid};
                const auto sentence =
                    claim->uid + " and " + latest->uid + " claim cost of " + post + " for the same days";
                if (one != other && one != nullptr && other != nullptr)
                    say_error(findings, "F08", about, sentence + ", from " + one->code + " and from " + other->code,
                              "no cost is paid twice: correct one of the claims");
                else
                    say_warning(findings, "F08", about, sentence, "see that they are for other cost");
            }
            if (latest == nullptr || latest->period.last() < claim->period.last()) latest = claim;
        }
    }
}

namespace {

void spending_is_eligible(const Ledger& ledger, const Entry& claim, Findings& findings)
{
    if (claim.act != Act::claim || !claim.period.until || !claim.corrects.empty()) return;
    if (claim.day < *claim.period.until)
        say_error(findings, "F17", {claim.uid, "until"},
                  claim.uid + " of " + claim.day.iso() + " claims cost up to " + claim.period.until->iso() +
                      ", which lies ahead of it",
                  "claim what was spent");
    const auto* instrument = ledger.instrument_of(claim);
    if (instrument == nullptr || !instrument->eligible_until || *claim.period.until <= *instrument->eligible_until)
        return;
    say_error(findings, "F17", {claim.uid, "until"},
              claim.uid + " claims cost up to " + claim.period.until->iso() + ", and " + instrument->code +
                  " pays cost up to " + instrument->eligible_until->iso(),
              "claim the eligible days alone");
}

} // namespace

void ledger_claims(const Accounts& accounts, const Snapshot& snapshot, const Entry& entry, Findings& findings)
{
    rate_is_kept(snapshot.ledger, accounts, entry, findings);
    parts_make_the_whole(accounts, entry, findings);
    joint_cost_is_of_several(snapshot, entry, findings);
    paid_post_is_notified(snapshot, entry, findings);
    spending_is_eligible(snapshot.ledger, entry, findings);
}

std::span<const Rule> ledger_claim_rules() { return catalogued; }

} // namespace ilonet::rules
