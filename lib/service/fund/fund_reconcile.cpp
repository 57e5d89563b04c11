#include "model/decimal.hpp"
#include "model/failure.hpp"
#include "model/folding.hpp"
#include "model/safe_text.hpp"
#include "read/others/statement.hpp"
#include "read/read.hpp"
#include "records/filter.hpp"
#include "records/reading.hpp"
#include "service/asked_words.hpp"
#include "service/fund/fund.hpp"
#include "store/ledger_sums.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <unordered_map>

namespace ilonet::service {
namespace {

enum class Outcome { matched, different, missing_here, missing_there };
constexpr std::array<std::string_view, 4> outcome_words{"matched", "different", "missing_here", "missing_there"};

void add(Cents& sum, Cents amount)
{
    if (__builtin_add_overflow(sum, amount, &sum))
        throw Failure(Fault::refused, "a sum of money is too large", "correct the amounts");
}

Cents minus(Cents a, Cents b)
{
    Cents difference = 0;
    if (__builtin_sub_overflow(a, b, &difference))
        throw Failure(Fault::refused, "a difference of money is too large", "correct the amounts");
    return difference;
}

// What both books say of one reference.
struct Pair {
    std::string reference;
    std::string uid; ///< of the entry that corrections are of
    std::optional<Day> our_day, their_day;
    std::optional<Cents> ours, theirs;
    int line = 0;
};

bool is_wanted(const std::vector<std::string>& wanted, std::string_view value)
{
    return wanted.empty() || std::find(wanted.begin(), wanted.end(), value) != wanted.end();
}

constexpr std::size_t drawn_at_once = 500;

// The entries asked for, added up by what they correct: of these the ones that the statement names or whose day is
// asked for, so that memory does not grow with the ledger.
class OurBook {
public:
    OurBook(const store::Store& store, const ReconcileRequest& request, const std::vector<read::StatementRow>& rows)
        : store_(store), request_(request)
    {
        for (const auto& row : rows) named_.emplace(folded(row.reference), std::vector<Named>{});
        const auto accounts = store::accounts_of_ledger(store, Day::last()).ledger;
        take(accounts, accounts);
        std::vector<std::string> commitments;
        for (const auto& entry : accounts.entries) {
            if (entry.act != Act::commitment || !entry.corrects.empty() || !is_for_them(accounts, entry)) continue;
            commitments.push_back(entry.uid);
            if (commitments.size() == drawn_at_once) take_drawn(accounts, commitments);
        }
        if (!commitments.empty()) take_drawn(accounts, commitments);
    }

    std::vector<Pair> pairs;

    /// The index of the pair of this reference, be it of an entry or of a correction.
    std::optional<std::size_t> named(const std::string& reference) const
    {
        const auto& entries = named_.at(folded(reference));
        if (reference.empty() || entries.empty()) return std::nullopt;
        if (entries.size() == 1) return entries[0].pair;
        const auto spelled_so = std::count_if(entries.begin(), entries.end(),
                                              [&](const Named& entry) { return entry.reference == reference; });
        if (spelled_so == 1)
            return std::find_if(entries.begin(), entries.end(),
                                [&](const Named& entry) { return entry.reference == reference; })
                ->pair;
        const bool in_one_ledger = entries[0].owner == entries[1].owner;
        throw Failure(Fault::usage,
                      "'" + visible(reference) + "' is a reference of " + entries[0].uid + " and of " + entries[1].uid,
                      in_one_ledger ? "they differ in what nobody sees; see both with: {check} <db>"_marked
                                    : "say whose ledger is meant: <owner>"_marked);
    }

private:
    struct Named {
        std::string uid, owner, reference;
        std::size_t pair;
    };

    bool is_for_them(const Ledger& accounts, const Entry& entry) const
    {
        if (request_.authorities.empty()) return true;
        const auto* root = accounts.root_of(entry);
        return root != nullptr && is_wanted(request_.authorities, root->authority);
    }

    // What is drawn on these commitments; a correction draws on the same one as what it corrects.
    void take_drawn(const Ledger& accounts, std::vector<std::string>& commitments)
    {
        const std::array conditions{store::Condition{"account", commitments}, store::Condition{"act", request_.acts},
                                    store::Condition{"owner", request_.owners}};
        static const std::vector<std::string> wanted{"uid", "owner",  "reference", "day",
                                                     "act", "amount", "account",   "corrects"};
        Snapshot drawn;
        store_.add_to(drawn, kinds::entry, conditions, wanted);
        drawn.sort();
        take(accounts, drawn.ledger);
        commitments.clear();
    }

    // Entries and what they correct, all of `part`.
    void take(const Ledger& accounts, const Ledger& part)
    {
        std::map<std::string_view, Pair> sums;
        for (const auto& entry : part.entries) {
            if (!is_wanted(request_.acts, word_of(entry.act)) || !is_wanted(request_.owners, entry.owner)) continue;
            if (&part == &accounts && !is_for_them(accounts, entry)) continue;
            const auto& original = original_of(part, entry);
            auto& pair = sums[original.uid];
            pair.reference = original.reference;
            pair.uid = original.uid;
            pair.our_day = original.day;
            Cents sum = pair.ours.value_or(0);
            add(sum, entry.amount);
            pair.ours = sum;
        }
        std::map<std::string_view, std::size_t> kept;
        for (const auto& entry : part.entries) {
            const auto sum = sums.find(original_of(part, entry).uid);
            const auto name = named_.find(folded(entry.reference));
            if (sum == sums.end() || (name == named_.end() && !request_.period.contains(*sum->second.our_day)))
                continue;
            const auto [at, is_first] = kept.emplace(sum->first, pairs.size());
            if (is_first) pairs.push_back(sum->second);
            if (name != named_.end()) name->second.push_back({entry.uid, entry.owner, entry.reference, at->second});
        }
    }

    static const Entry& original_of(const Ledger& part, const Entry& entry)
    {
        const auto* corrected = entry.corrects.empty() ? nullptr : part.entry(entry.corrects);
        return corrected == nullptr ? entry : *corrected;
    }

    const store::Store& store_;
    const ReconcileRequest& request_;
    std::unordered_map<std::string, std::vector<Named>> named_; ///< by folded reference of the statement
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
    const bool ours = pair.our_day && period.contains(*pair.our_day);
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
    std::vector<std::string> row{
        std::string(outcome_words[static_cast<std::size_t>(outcome)]), pair.reference,    pair.uid,
        pair.line == 0 ? std::string{} : std::to_string(pair.line),    day(pair.our_day), day(pair.their_day)};
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
    const auto act = static_cast<std::size_t>(index_of(KindId::entry, "act"));
    must_be_choices("act", request.acts, kinds::entry.fields[act].choices);
    auto statement = read::read_statement(request.statement);
    if (!statement.findings.empty())
        throw Failure(Fault::content, "the statement cannot be compared", {}, std::move(statement.findings));
    const auto store = reading(context);
    must_know(store, kinds::authority, request.owners);
    must_know(store, kinds::authority, request.authorities);
    OurBook book(store, request, statement.rows);
    auto pairs = std::move(book.pairs);
    for (const auto& row : statement.rows) {
        if (const auto at = book.named(row.reference)) {
            add_theirs(pairs[*at], row);
        } else {
            pairs.emplace_back().reference = row.reference;
            add_theirs(pairs.back(), row);
        }
    }
    // What was corrected away is in no statement.
    std::erase_if(pairs, [](const Pair& pair) { return !pair.theirs && pair.ours == Cents{0}; });
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
