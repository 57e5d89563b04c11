#include "records/known_words.hpp"

#include "model/failure.hpp"
#include "rules/rules.hpp"
#include "store/beginnings.hpp"

namespace ilonet::records {

std::vector<KnownWord> known_words(const Context& context, const Kind& kind, const std::string& beginning)
{
    std::vector<KnownWord> words;
    if (context.db.empty()) return words;
    try {
        for (auto& found : store::beginning_with(context.db, context.lock_wait, kind, beginning))
            words.push_back({std::move(found.uid), std::move(found.about), found.whole});
    } catch (const Failure&) {
        words.clear();
    }
    return words;
}

std::vector<KnownWord> rule_words()
{
    std::vector<KnownWord> words;
    for (const auto& rule : rules::catalogue()) words.push_back({std::string(rule.id), std::string(rule.title)});
    return words;
}

} // namespace ilonet::records
