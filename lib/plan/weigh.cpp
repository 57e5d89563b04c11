#include "plan/weigh.hpp"

#include <algorithm>

namespace ilonet::plan {
namespace {

constexpr std::int64_t points_for_wish = 10;
constexpr std::int64_t points_for_host_language = 3;
constexpr std::int64_t points_for_country = 2;
constexpr std::int64_t points_for_region = 1;

template <typename List>
bool among(const List& list, std::string_view word)
{
    return std::find(list.begin(), list.end(), word) != list.end();
}

/// Calls `visit` with each word once, in the order of the list.
template <typename Visit>
void for_each_word(const std::vector<std::string>& words, Visit visit)
{
    for (auto word = words.begin(); word != words.end(); ++word)
        if (std::find(words.begin(), word, *word) == word) visit(*word);
}

template <typename List>
void find_missing(Cause cause, const std::vector<std::string>& asked, const List& had, std::vector<Lack>& lacks)
{
    for_each_word(asked, [&](const std::string& word) {
        if (!among(had, word)) lacks.push_back({cause, word});
    });
}

std::vector<Lack> lacks_of(const Officer& officer, const History& history, const Post& post)
{
    std::vector<Lack> lacks;
    if (!post.authorities.empty() && !among(post.authorities, officer.owner))
        lacks.push_back({Cause::authority, officer.owner});
    for (const auto& stay : history.stays)
        if (stay.days.overlaps(post.days)) lacks.push_back({Cause::free, {}, &stay});
    find_missing(Cause::language, post.languages, officer.languages, lacks);
    find_missing(Cause::expertise, post.expertise, officer.expertise, lacks);
    find_missing(Cause::training, post.training, officer.training, lacks);
    find_missing(Cause::topic, post.topics, history.subjects, lacks);
    return lacks;
}

void add_wishes(const Officer& officer, const History& history, const Post& post, std::vector<Merit>& merits)
{
    for_each_word(post.wishes, [&](const std::string& wish) {
        if (among(officer.languages, wish))
            merits.push_back({Gain::wished_language, points_for_wish, wish});
        else if (among(officer.expertise, wish))
            merits.push_back({Gain::wished_expertise, points_for_wish, wish});
        else if (among(officer.training, wish))
            merits.push_back({Gain::wished_training, points_for_wish, wish});
        else if (among(history.subjects, wish))
            merits.push_back({Gain::wished_topic, points_for_wish, wish});
    });
}

void add_host_languages(const ThirdCountry& host, const Officer& officer, const Post& post, std::vector<Merit>& merits)
{
    for_each_word(host.languages, [&](const std::string& language) {
        if (!among(post.languages, language) && among(officer.languages, language))
            merits.push_back({Gain::host_language, points_for_host_language, language});
    });
}

/// The latest of the stays before the post that `counts`.
template <typename Counts>
const Stay* latest_before(const History& history, const Post& post, Counts counts)
{
    const Stay* latest = nullptr;
    for (const auto& stay : history.stays)
        if (stay.served && stay.days.last() < post.days.first() && counts(stay) &&
            (latest == nullptr || latest->days.last() < stay.days.last()))
            latest = &stay;
    return latest;
}

void add_earlier_service(const ThirdCountry* host, const History& history, const Post& post, std::vector<Merit>& merits)
{
    const auto there = [&](const Stay& stay) { return stay.deployment->country == post.country; };
    const auto near = [&](const Stay& stay) { return !stay.region.empty() && stay.region == host->region; };
    if (const auto* stay = latest_before(history, post, there))
        merits.push_back({Gain::served_there, points_for_country, post.country, stay});
    else if (host == nullptr)
        return;
    else if (const auto* neighbour = latest_before(history, post, near))
        merits.push_back({Gain::served_near, points_for_region, host->region, neighbour});
}

} // namespace

std::int64_t Weighed::score() const
{
    std::int64_t sum = 0;
    for (const auto& merit : merits) sum += merit.points;
    return sum;
}

Weighed weigh(const Snapshot& snapshot, const Officer& officer, const History& history, const Post& post)
{
    Weighed weighed{lacks_of(officer, history, post), {}};
    if (!weighed.eligible()) return weighed;
    const auto* host = snapshot.country(post.country);
    add_wishes(officer, history, post, weighed.merits);
    if (host != nullptr) add_host_languages(*host, officer, post, weighed.merits);
    add_earlier_service(host, history, post, weighed.merits);
    return weighed;
}

} // namespace ilonet::plan
