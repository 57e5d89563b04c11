#include "records/filter.hpp"
#include "records/reading.hpp"
#include "records/whole_file.hpp"
#include "render/ledger_journal.hpp"
#include "service/fund/fund.hpp"
#include "store/ledger_sums.hpp"

#include <algorithm>
#include <tuple>

namespace ilonet::service {
namespace {

constexpr std::size_t commitments_at_once = 500;
constexpr std::size_t bytes_at_once = 1 << 20;

bool opens_within(const Envelope& envelope, const Filter& filter)
{
    const auto day = envelope.period.first();
    return filter.fields.empty() && (!filter.on || *filter.on == day) && filter.period.contains(day);
}

// Entries as they come, out of the store and into the file.
class JournalWriter {
public:
    JournalWriter(const store::Store& store, const Filter& filter, const Ledger& accounts, const Write& write)
        : store_(store), selection_(store, kinds::entry, filter), accounts_(accounts), journal_(accounts),
          write_(write), out_(render::LedgerJournal::head())
    {
    }

    void envelope(const Envelope& envelope)
    {
        journal_.append(out_, envelope);
        ++transactions;
    }

    // Allocations, amendments, transfers, grants and commitments.
    void accounts()
    {
        auto entries = entries_of({{"act", {"allocation", "amendment", "transfer", "grant", "commitment"}}});
        write(entries, [](const Entry& entry) { return entry.day; });
    }

    // All else, commitment after commitment.
    void drawn()
    {
        std::vector<std::string> commitments;
        const auto draw = [&] {
            auto entries = entries_of(
                {{"account", commitments}, {"act", {"legal", "claim", "payment", "recovery", "decommitment"}}});
            write(entries, [](const Entry& entry) { return std::tie(entry.account, entry.day); });
            commitments.clear();
        };
        for (const auto& entry : accounts_.entries) {
            if (entry.act != Act::commitment || !entry.corrects.empty()) continue;
            commitments.push_back(entry.uid);
            if (commitments.size() == commitments_at_once) draw();
        }
        if (!commitments.empty()) draw();
    }

    void finish() { write_(out_); }

    std::size_t transactions = 0;

private:
    std::vector<Entry> entries_of(const std::vector<store::Condition>& of)
    {
        static const std::vector<std::string> wanted{"uid",     "owner",   "reference", "day",    "act",
                                                     "amount",  "account", "envelope",  "target", "authority",
                                                     "payment", "year",    "corrects",  "total"};
        auto conditions = selection_.conditions();
        conditions.insert(conditions.end(), of.begin(), of.end());
        Snapshot found;
        store_.add_to(found, kinds::entry, conditions, wanted);
        found.ledger.sort();
        std::erase_if(found.ledger.entries, [&](const Entry& entry) { return !selection_.holds(entry); });
        return std::move(found.ledger.entries);
    }

    template <typename Key>
    void write(std::vector<Entry>& entries, Key key)
    {
        std::stable_sort(entries.begin(), entries.end(),
                         [&](const Entry& a, const Entry& b) { return key(a) < key(b); });
        for (const auto& entry : entries) {
            journal_.append(out_, entry);
            ++transactions;
            if (out_.size() < bytes_at_once) continue;
            write_(out_);
            out_.clear();
        }
    }

    const store::Store& store_;
    Selection selection_;
    const Ledger& accounts_;
    render::LedgerJournal journal_;
    const Write& write_;
    std::string out_;
};

} // namespace

std::size_t write_ledger_journal(const Context& context, const Filter& filter, const std::string& path)
{
    const auto store = reading(context);
    const auto accounts = store::accounts_of_ledger(store, Day::last()).ledger;
    std::size_t transactions = 0;
    write_whole_file_in_parts(path, [&](const Write& write) {
        JournalWriter writer(store, filter, accounts, write);
        for (const auto& envelope : accounts.envelopes)
            if (opens_within(envelope, filter)) writer.envelope(envelope);
        writer.accounts();
        writer.drawn();
        writer.finish();
        transactions = writer.transactions;
    });
    return transactions;
}

} // namespace ilonet::service
