// The sentences of one officer and one post.
#include "plan/weigh.hpp"

namespace ilonet::plan {
namespace {

std::string quoted(std::string_view word) { return "'" + std::string(word) + "'"; }

/// What the reader needs is the day on which the officer comes free or, of a later stay, the day on which it begins.
std::string sentence_of(const Stay& stay, const Post& post)
{
    std::string text = (stay.served ? "is at " : "is planned for ") + stay.deployment->country;
    const auto& days = stay.days;
    if (post.days.first() < days.first()) {
        text += " from " + days.first().iso();
        text += days.until ? " to " + days.until->iso() : std::string(" on");
    } else if (days.until) {
        text += " until " + days.until->iso();
    }
    return text + " (" + stay.deployment->uid + ")";
}

std::string sentence_of(const Lack& lack, const Post& post)
{
    switch (lack.cause) {
    case Cause::authority: return "belongs to " + std::string(lack.word);
    case Cause::free: return sentence_of(*lack.stay, post);
    case Cause::language: return "does not speak " + std::string(lack.word);
    case Cause::expertise: return "has no expertise " + quoted(lack.word);
    case Cause::training: return "has no training " + quoted(lack.word);
    case Cause::topic: return "has had no mandate for " + std::string(lack.word);
    }
    return {};
}

std::string service(const Merit& merit)
{
    return "served in " + std::string(merit.word) + " until " + merit.stay->days.last().iso() + " (" +
           merit.stay->deployment->uid + ")";
}

std::string sentence_of(const Merit& merit, const Post& post)
{
    switch (merit.gain) {
    case Gain::wished_language: return "speaks " + std::string(merit.word);
    case Gain::wished_expertise: return "has expertise " + quoted(merit.word);
    case Gain::wished_training: return "has training " + quoted(merit.word);
    case Gain::wished_topic: return "has had a mandate for " + std::string(merit.word);
    case Gain::host_language: return "speaks " + std::string(merit.word) + ", a language of " + post.country;
    case Gain::served_there:
    case Gain::served_near: return service(merit);
    }
    return {};
}

} // namespace

std::vector<std::string> reasons(const Weighed& weighed, const Post& post)
{
    std::vector<std::string> sentences;
    for (const auto& lack : weighed.lacks) sentences.push_back(sentence_of(lack, post));
    for (const auto& merit : weighed.merits)
        sentences.push_back(sentence_of(merit, post) + ": " + std::to_string(merit.points));
    if (sentences.empty()) sentences.emplace_back("has all that is asked for");
    return sentences;
}

Fit fit_of(const Snapshot& snapshot, const Officer& officer, const Post& post)
{
    const Histories histories(snapshot, {&officer, 1});
    const auto weighed = weigh(snapshot, officer, histories.of(officer), post);
    return {weighed.eligible(), weighed.score(), reasons(weighed, post)};
}

} // namespace ilonet::plan
