#include "model/decimal.hpp"
#include "model/failure.hpp"
#include "model/text.hpp"
#include "service/filter.hpp"
#include "service/fund_books.hpp"
#include "service/reading.hpp"
#include "store/ledger_sums.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <unordered_map>

namespace ilonet::service {
namespace {

enum class Outcome { matched, different, missing_here, missing_there };
constexpr std::array<std::string_view, 4> outcome_words{"matched", "different", "missing_here", "missing_there"};

void add(Cents& sum, Cents amount)
{
    if (__builtin_add_overflow(sum, amount, &sum))
        throw Failure(Exit::refused, "a sum of money is too large", "correct the amounts");
}

Cents minus(Cents a, Cents b)
{
    Cents difference = 0;
    if (__builtin_sub_overflow(a, b, &difference))
        throw Failure(Exit::refused, "a difference of money is too large", "correct the amounts");
    return difference;
}

// What both books say of one reference.
struct Pair {
    std::string reference;
    const Entry* entry = nullptr; ///< the one that corrections are of
    std::optional<Cents> ours, theirs;
    std::optional<Day> their_day;
    int line = 0;
};

bool among(const std::vector<std::string>& wanted, const std::string& value)
{
    return wanted.empty() || std::find(wanted.begin(), wanted.end(), value) != wanted.end();
}

// The entries asked for, added up by what they correct.
class OurBook {
public:
    OurBook(const store::Store& store, const ReconcileRequest& request)
    {
        const std::array conditions{store::Condition{"act", request.acts}, store::Condition{"owner", request.owners}};
        static const std::vector<std::string> wanted{"uid",    "owner",    "reference", "day",       "act",
                                                     "amount", "envelope", "account",   "authority", "corrects"};
        for (const auto& record : store.records(kinds::entry, conditions, wanted)) ledger_.add(record);
        ledger_.sort();
        const auto accounts =
            request.authorities.empty() ? Ledger{} : store::accounts_of_ledger(store, Day::last()).ledger;
        for (const auto& entry : ledger_.entries) {
            if (!request.authorities.empty() && !among(request.authorities, authority_of(accounts, entry))) continue;
            take(entry);
        }
    }

    /// By the uid of what is corrected.
    std::map<std::string_view, Pair>& pairs() { return pairs_; }

    /// Whose reference it is, be it of an entry or of a correction.
    Pair* named(const std::string& reference)
    {
        const auto [first, last] = by_reference_.equal_range(reference);
        if (first == last) return nullptr;
        if (std::next(first) != last)
            throw Failure(Exit::usage,
                          "'" + visible(reference) + "' is a reference of " + first->second->uid + " and of " +
                              std::next(first)->second->uid,
                          "say whose ledger is meant: --owner");
        return &pairs_.at(original_of(*first->second).uid);
    }

private:
    static std::string authority_of(const Ledger& accounts, const Entry& entry)
    {
        const auto* root = accounts.root_of(entry);
        return root == nullptr ? std::string{} : root->authority;
    }

    const Entry& original_of(const Entry& entry) const
    {
        const auto* corrected = entry.corrects.empty() ? nullptr : ledger_.entry(entry.corrects);
        return corrected == nullptr ? entry : *corrected;
    }

    void take(const Entry& entry)
    {
        by_reference_.emplace(entry.reference, &entry);
        const auto& original = original_of(entry);
        auto& pair = pairs_[original.uid];
        pair.entry = &original;
        pair.reference = original.reference;
        Cents sum = pair.ours.value_or(0);
        add(sum, entry.amount);
        pair.ours = sum;
    }

    Ledger ledger_;
    std::map<std::string_view, Pair> pairs_;
    std::unordered_multimap<std::string_view, const Entry*> by_reference_;
};

void add_theirs(Pair& pair, const read::StatementRow& row)
{
    Cents sum = pair.theirs.value_or(0);
    add(sum, row.amount);
    pair.theirs = sum;
    if (pair.line != 0) return;
    pair.line = row.line;
    pair.their_day = row.day;
}

bool touches(const Pair& pair, const Period& period)
{
    const bool ours = pair.entry != nullptr && period.contains(pair.entry->day);
    // A statement without days is one of the days asked for.
    const bool theirs = pair.theirs && (!pair.their_day || period.contains(*pair.their_day));
    return ours || theirs;
}

Outcome outcome_of(const Pair& pair, Cents tolerance)
{
    if (!pair.ours) return Outcome::missing_here;
    if (!pair.theirs) return Outcome::missing_there;
    const auto difference = minus(*pair.theirs, *pair.ours);
    return -tolerance <= difference && difference <= tolerance ? Outcome::matched : Outcome::different;
}

std::vector<std::string> row_of(const Pair& pair, Outcome outcome)
{
    const auto day = [](const std::optional<Day>& one) { return one ? one->iso() : std::string{}; };
    const std::array<std::optional<Cents>, 3> amounts{pair.ours, pair.theirs,
                                                      minus(pair.theirs.value_or(0), pair.ours.value_or(0))};
    std::vector<std::string> row{std::string(outcome_words[static_cast<std::size_t>(outcome)]),
                                 pair.reference,
                                 pair.entry == nullptr ? std::string{} : pair.entry->uid,
                                 pair.line == 0 ? std::string{} : std::to_string(pair.line),
                                 pair.entry == nullptr ? std::string{} : pair.entry->day.iso(),
                                 day(pair.their_day)};
    for (const auto& amount : amounts) row.push_back(amount ? euro_text(*amount) : std::string{});
    for (const auto& amount : amounts) row.push_back(amount ? std::to_string(*amount) : std::string{});
    row.emplace_back("EUR");
    return row;
}

std::string note_of(const std::array<std::int64_t, 4>& counts, Cents tolerance)
{
    std::string note;
    for (std::size_t i = 0; i < counts.size(); ++i)
        note += (note.empty() ? "" : ", ") + std::to_string(counts[i]) + " " + std::string(outcome_words[i]);
    if (tolerance != 0) note += "; up to " + euro_text(tolerance) + " EUR of difference counts as matched";
    return note;
}

} // namespace

Answer reconcile(const Context& context, const ReconcileRequest& request)
{
    auto statement = read::read_statement(request.statement);
    if (!statement.findings.empty())
        throw Failure(Exit::content, "the statement cannot be compared", {}, std::move(statement.findings));
    const auto store = reading(context);
    must_know(store, kinds::authority, request.owners);
    must_know(store, kinds::authority, request.authorities);
    OurBook book(store, request);
    std::vector<Pair> pairs;
    for (const auto& row : statement.rows) {
        if (auto* pair = row.reference.empty() ? nullptr : book.named(row.reference)) {
            add_theirs(*pair, row);
        } else {
            pairs.emplace_back().reference = row.reference;
            add_theirs(pairs.back(), row);
        }
    }
    // What was corrected away is in no statement.
    for (auto& [uid, pair] : book.pairs())
        if (pair.theirs || pair.ours != Cents{0}) pairs.push_back(std::move(pair));
    std::stable_sort(pairs.begin(), pairs.end(),
                     [](const Pair& a, const Pair& b) { return natural_less(a.reference, b.reference); });
    Answer answer;
    answer.remarks = store.remarks();
    answer.result.columns = {{"outcome"},          {"reference"},          {"uid"},
                             {"line", true},       {"ours_day"},           {"theirs_day"},
                             {"ours", true},       {"theirs", true},       {"difference", true},
                             {"ours_minor", true}, {"theirs_minor", true}, {"difference_minor", true},
                             {"currency"}};
    std::array<std::int64_t, 4> counts{};
    for (const auto& pair : pairs) {
        if (!touches(pair, request.period)) continue;
        const auto outcome = outcome_of(pair, request.tolerance);
        ++counts[static_cast<std::size_t>(outcome)];
        answer.differs = answer.differs || outcome != Outcome::matched;
        answer.result.rows.push_back(row_of(pair, outcome));
    }
    answer.result.notes.push_back(note_of(counts, request.tolerance));
    return answer;
}

} // namespace ilonet::service
