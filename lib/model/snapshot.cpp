#include "model/snapshot.hpp"

#include "model/decimal.hpp"
#include "model/field_reader.hpp"
#include "model/find_sorted.hpp"

#include <algorithm>
#include <array>

namespace ilonet {
namespace {

std::string subject(FieldReader& r)
{
    const auto topic = r.text("topic");
    const auto task = r.text("task");
    return std::string(topic.empty() ? task : topic);
}

State state_of(std::string_view word)
{
    if (word == "active") return State::active;
    if (word == "ended") return State::ended;
    if (word == "cancelled") return State::cancelled;
    return State::planned;
}

Authority authority_of(FieldReader& r)
{
    return {r.uid(),
            r["kind"],
            r["name"],
            r.period(),
            status_periods(r.text("bound")),
            status_periods(r.text("votes")),
            status_periods(r.text("funded")),
            r["successor_of"]};
}

ThirdCountry third_country_of(FieldReader& r)
{
    return {r.uid(),
            r["name"],
            r["region"],
            r.period(),
            r.words("neighbours"),
            r.words("languages"),
            r.words("routes"),
            r.hundredths("weight").value_or(100)};
}

Requirement requirement_of(FieldReader& r)
{
    return {r.uid(), r["country"], subject(r), r.whole("officers").value_or(0), r.period()};
}

Officer officer_of(FieldReader& r)
{
    return {r.uid(), r["owner"], r.words("languages"), r.words("expertise"), r.words("training")};
}

Deployment deployment_of(FieldReader& r)
{
    Deployment d;
    d.uid = r.uid();
    d.owner = r["owner"];
    d.officer = r["officer"];
    d.country = r["country"];
    d.place = r["place"];
    d.host_kind = r["host_kind"];
    d.state = state_of(r.text("state"));
    d.service = r.period();
    d.planned = r.period("planned_since", "planned_until");
    d.post = r["post"];
    d.covers = r.words("covers");
    d.duties = r["duties"];
    d.plan_notified_on = r.day("plan_notified_on");
    d.actual_notified_on = r.day("actual_notified_on");
    d.seen_on = r.day("seen_on");
    d.source = r["source"];
    return d;
}

Mandate mandate_of(FieldReader& r)
{
    return {r.uid(),    r["owner"],       r["deployment"], subject(r),
            r["level"], r.whole("share"), r.period(),      r["decided_by"]};
}

Representation representation_of(FieldReader& r)
{
    return {r.uid(), r["owner"], r["deployment"], r["beneficiary"], subject(r), r["agreement"], r.period()};
}

Sharing sharing_of(FieldReader& r)
{
    return {r.uid(), r["owner"], r["deployment"], r.words("partners"), subject(r), r["agreement"], r.period()};
}

JointDeployment joint_deployment_of(FieldReader& r)
{
    return {r.uid(), r["owner"], r["deployment"], authority_shares(r.text("shares")), r["agreement"], r.period()};
}

Activity activity_of(FieldReader& r)
{
    return {r.uid(), r["owner"], r["deployment"], r["kind"], r["country"], r["served"], r.period()};
}

void set_policy(Policy& policy, FieldReader& r)
{
    const auto name = r.uid();
    const auto value = r.text("value");
    if (name == "non_resident_weight") policy.non_resident_weight = parse_hundredths(value).value_or(0);
    if (name == "meeting_year") policy.rolling_meeting_year = value == "rolling";
    if (name == "meetings_since") policy.meetings_since = Day::parse(value);
    for (const auto& [limit, member] : policy_limits())
        if (name == limit) policy.*member = parse_whole(value);
}

Region region_of(FieldReader& r) { return {r.uid(), r["name"]}; }

using Take = void (*)(Snapshot& snapshot, const Kind& kind, FieldReader& r);

template <auto list, auto value_of>
void into(Snapshot& snapshot, const Kind&, FieldReader& r)
{
    (snapshot.*list).push_back(value_of(r));
}
void into_policy(Snapshot& snapshot, const Kind&, FieldReader& r) { set_policy(snapshot.policy, r); }
void into_board(Snapshot& snapshot, const Kind& kind, FieldReader& r) { snapshot.board.add(kind, r); }
void into_ledger(Snapshot& snapshot, const Kind& kind, FieldReader& r) { snapshot.ledger.add(kind, r); }

struct Taken {
    KindId kind;
    Take take;
};

// Where a snapshot holds the kinds that are read into one.
constexpr std::array taken{
    Taken{KindId::authority, into<&Snapshot::authorities, authority_of>},
    Taken{KindId::region, into<&Snapshot::regions, region_of>},
    Taken{KindId::third_country, into<&Snapshot::countries, third_country_of>},
    Taken{KindId::requirement, into<&Snapshot::requirements, requirement_of>},
    Taken{KindId::policy, into_policy},
    Taken{KindId::officer, into<&Snapshot::officers, officer_of>},
    Taken{KindId::deployment, into<&Snapshot::deployments, deployment_of>},
    Taken{KindId::mandate, into<&Snapshot::mandates, mandate_of>},
    Taken{KindId::representation, into<&Snapshot::representations, representation_of>},
    Taken{KindId::sharing, into<&Snapshot::sharings, sharing_of>},
    Taken{KindId::joint_deployment, into<&Snapshot::joint_deployments, joint_deployment_of>},
    Taken{KindId::activity, into<&Snapshot::activities, activity_of>},
    Taken{KindId::instrument, into_ledger},
    Taken{KindId::envelope, into_ledger},
    Taken{KindId::entry, into_ledger},
    Taken{KindId::seat, into_board},
    Taken{KindId::meeting, into_board},
    Taken{KindId::decision, into_board},
    Taken{KindId::programme, into_board},
    Taken{KindId::programme_item, into_board},
    Taken{KindId::roster, into_board},
    Taken{KindId::activity_report, into_board},
    Taken{KindId::action, into_board},
    Taken{KindId::facilitator_agreement, into_board},
    Taken{KindId::facilitator_notice, into_board},
    Taken{KindId::network_meeting, into_board},
    Taken{KindId::network_guest, into_board},
};

constexpr auto by_kind = [] {
    std::array<Take, kind_count> takes{};
    for (const auto& [kind, take] : taken) takes[static_cast<std::size_t>(kind)] = take;
    return takes;
}();

// By its row, since under sanitizers g++ 12 does not compare a function's address when compiling.
constexpr bool is_taken(KindId kind)
{
    return std::any_of(taken.begin(), taken.end(), [kind](const Taken& row) { return row.kind == kind; });
}

// A kind says itself whether it is read into a snapshot: see Part.
constexpr bool are_taken_as_they_say()
{
    for (std::size_t i = 0; i < kind_count; ++i)
        if (is_taken(static_cast<KindId>(i)) != (kinds::table[i]->part != Part::none)) return false;
    return true;
}
static_assert(are_taken_as_they_say(), "a kind with a part has its row in `taken`, and no other kind has one");

} // namespace

std::optional<Period> Deployment::days_active() const
{
    if (state != State::active && state != State::ended) return std::nullopt;
    if (service.since) return service;
    if (seen_on) return Period{seen_on, seen_on};
    return std::nullopt;
}

std::optional<Period> Deployment::days_planned() const
{
    if (state != State::planned || !planned.since) return std::nullopt;
    return planned;
}

const Authority* Snapshot::authority(std::string_view code) const
{
    return find_sorted(authorities, code, &Authority::code);
}
const ThirdCountry* Snapshot::country(std::string_view code) const
{
    return find_sorted(countries, code, &ThirdCountry::code);
}
const Officer* Snapshot::officer(std::string_view uid) const { return find_sorted(officers, uid, &Officer::uid); }
const Deployment* Snapshot::deployment(std::string_view uid) const
{
    return find_sorted(deployments, uid, &Deployment::uid);
}

void Snapshot::add(const Record& record)
{
    CellReader cells(record);
    add(*record.kind, cells);
}

void Snapshot::add(const Kind& kind, FieldReader& r)
{
    const auto number = static_cast<std::size_t>(kind.id);
    if (number < by_kind.size() && by_kind[number] != nullptr) by_kind[number](*this, kind, r);
}

void Snapshot::sort()
{
    sort_by(authorities, &Authority::code);
    sort_by(regions, &Region::code);
    sort_by(countries, &ThirdCountry::code);
    sort_by(requirements, &Requirement::uid);
    sort_by(officers, &Officer::uid);
    sort_by(deployments, &Deployment::uid);
    sort_by(mandates, &Mandate::uid);
    sort_by(representations, &Representation::uid);
    sort_by(sharings, &Sharing::uid);
    sort_by(joint_deployments, &JointDeployment::uid);
    sort_by(activities, &Activity::uid);
    board.sort();
    ledger.sort();
}

std::span<const PolicyLimit> policy_limits()
{
    static constexpr std::array<PolicyLimit, 7> list{{
        {"deployment_notice_days", &Policy::deployment_notice_days},
        {"facilitator_notice_days", &Policy::facilitator_notice_days},
        {"parliament_days", &Policy::parliament_days},
        {"network_meeting_months", &Policy::network_meeting_months},
        {"review_months", &Policy::review_months},
        {"first_programme_months", &Policy::first_programme_months},
        {"report_months", &Policy::report_months},
    }};
    return list;
}

std::span<const Topic> topics()
{
    static constexpr std::array<Topic, 12> list{{
        {"a", "integrated border management"},
        {"b", "migratory flows"},
        {"c", "routes"},
        {"d", "smuggling and trafficking organisations"},
        {"e", "incidents and events"},
        {"f", "document fraud"},
        {"g", "help to host authorities against irregular flows"},
        {"h", "pre-departure measures for integration"},
        {"i", "return, readmission, reintegration"},
        {"j", "access to protection"},
        {"k", "legal migration and resettlement"},
        {"l", "capacity, politics, legislation and practice"},
    }};
    return list;
}

std::span<const Topic> tasks()
{
    static constexpr std::array<Topic, 4> list{{
        {"return", "identity, return and reintegration"},
        {"resettlement", "identity of persons in need of protection"},
        {"admission", "identity and admission of legal migrants"},
        {"sharing", "information sharing against smuggling and trafficking"},
    }};
    return list;
}

std::span<const SubjectGroup> subject_groups()
{
    static constexpr std::array<SubjectGroup, 2> list{{{"return", "i return"}, {"smuggling", "d f sharing"}}};
    return list;
}

std::string requirement_uid(const Record& r)
{
    const auto& about = r["topic"].empty() ? r["task"] : r["topic"];
    return r["country"] + "/" + (about.empty() ? "any" : about) + "/" + (r["since"].empty() ? ".." : r["since"]);
}

} // namespace ilonet
