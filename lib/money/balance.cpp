#include "money/balance.hpp"

#include "model/paid_post.hpp"
#include "model/voting.hpp"

#include <algorithm>
#include <map>
#include <stdexcept>
#include <unordered_map>

namespace ilonet::money {
namespace {

struct InNaturalOrder {
    bool operator()(const std::string& a, const std::string& b) const { return natural_less(a, b); }
};

void add(Cents& sum, Cents amount)
{
    if (__builtin_add_overflow(sum, amount, &sum)) throw std::overflow_error("a sum of money is too large");
}

bool among(const std::vector<std::string>& wanted, const std::string& value)
{
    return wanted.empty() || std::find(wanted.begin(), wanted.end(), value) != wanted.end();
}

// The entries by uid: a look-up for each entry and each sum.
using Index = std::unordered_map<std::string_view, const Entry*>;

class Reckoning {
public:
    Reckoning(const Snapshot& accounts, Level level, By by, Day on, const Scope& scope)
        : snapshot_(accounts), ledger_(accounts.ledger), level_(level), by_(by), on_(on), scope_(scope)
    {
        index_.reserve(ledger_.entries.size());
        for (const auto& entry : ledger_.entries) index_.emplace(entry.uid, &entry);
    }

    std::vector<Balance> run(const std::vector<Drawn>& drawn)
    {
        if (level_ == Level::union_level) take_budget();
        for (const auto& entry : ledger_.entries) take(entry);
        for (const auto& sum : drawn) take(sum);
        std::vector<Balance> list;
        for (auto& [key, balance] : balances_) {
            balance.key = key;
            if (!(balance == Balance{key})) list.push_back(std::move(balance));
        }
        return list;
    }

private:
    const Entry* find(const std::string& uid) const
    {
        const auto at = index_.find(uid);
        return at == index_.end() ? nullptr : at->second;
    }

    const Entry* root_of(const Entry& entry) const
    {
        const Entry* at = &entry;
        for (int i = 0; i < 3 && at != nullptr && !at->account.empty(); ++i) at = find(at->account);
        return at;
    }

    bool of_the_union(const Entry& entry, const Envelope& envelope) const { return entry.owner == envelope.owner; }

    void take_budget()
    {
        for (const auto& envelope : ledger_.envelopes) {
            if (!among(scope_.instruments, envelope.instrument) || !scope_.authorities.empty()) continue;
            if (envelope.period.first() > on_) continue;
            add(balances_[key_of(envelope)].budget, envelope.amount);
        }
        for (const auto& decision : snapshot_.board.decisions) {
            const auto* envelope = ledger_.envelope(decision.envelope);
            if (envelope == nullptr || !decision.adopted || decision.day > on_ || !scope_.authorities.empty()) continue;
            if (revoked_by(snapshot_.board, decision, on_) != nullptr ||
                !among(scope_.instruments, envelope->instrument))
                continue;
            add(balances_[key_of(*envelope)].agreed, decision.ceiling.value_or(0));
        }
    }

    std::string key_of(const Envelope& envelope) const
    {
        if (by_ == By::all) return "all";
        if (by_ == By::instrument) return envelope.instrument;
        if (by_ == By::strand) return envelope.instrument + "/" + envelope.strand;
        return {};
    }

    std::string key_of(const Entry& entry, const Entry& root, const Envelope& envelope) const
    {
        switch (by_) {
        case By::all:
        case By::instrument:
        case By::strand: return key_of(envelope);
        case By::authority: return root.authority;
        case By::commitment: return entry.act == Act::commitment ? commitment_of(entry).uid : std::string{};
        case By::year: return entry.year && entry.act == Act::commitment ? std::to_string(*entry.year) : std::string{};
        case By::action: return with_parent(entry, [](const Entry& one) { return one.action; });
        case By::country: return with_parent(entry, [this](const Entry& one) { return country_of(one); });
        }
        return {};
    }

    const Entry& commitment_of(const Entry& entry) const
    {
        const auto* corrected = entry.corrects.empty() ? nullptr : find(entry.corrects);
        return corrected == nullptr ? entry : *corrected;
    }

    // A commitment that does not say it has it from its grant; a correction from what it corrects.
    template <typename Get>
    std::string with_parent(const Entry& entry, Get get) const
    {
        const auto& one = commitment_of(entry);
        if (auto own = get(one); !own.empty()) return own;
        const auto* parent = one.account.empty() ? nullptr : find(one.account);
        return parent == nullptr ? std::string{} : get(*parent);
    }

    std::string country_of(const Entry& entry) const
    {
        if (!entry.country.empty()) return entry.country;
        const auto* deployment = paid_deployment(snapshot_, entry);
        return deployment == nullptr ? std::string{} : deployment->country;
    }

    Balance* balance_for(const Entry& entry, const Entry& root, const Envelope& envelope)
    {
        if (!among(scope_.instruments, envelope.instrument) || !among(scope_.authorities, root.authority))
            return nullptr;
        return &balances_[key_of(entry, root, envelope)];
    }

    void take(const Entry& entry)
    {
        const auto* root = root_of(entry);
        const auto* envelope = root == nullptr ? nullptr : ledger_.envelope(root->envelope);
        if (envelope == nullptr) return;
        const bool of_union = of_the_union(entry, *envelope);
        if (entry.act == Act::amendment) {
            if (level_ == Level::union_level && scope_.authorities.empty() &&
                among(scope_.instruments, envelope->instrument))
                add(balances_[key_of(*envelope)].budget, entry.amount);
            return;
        }
        if (entry.act == Act::transfer) return take_transfer(entry, *envelope);
        auto* balance = balance_for(entry, *root, *envelope);
        if (balance == nullptr) return;
        if (entry.act == Act::allocation)
            add(level_ == Level::union_level ? balance->allocated : balance->budget, entry.amount);
        if (entry.act == Act::grant && level_ == Level::programme) add(balance->allocated, entry.amount);
        if (entry.act == Act::commitment && of_union == (level_ == Level::union_level))
            add(balance->committed, entry.amount);
    }

    void take_transfer(const Entry& transfer, const Envelope& envelope)
    {
        for (const auto& [uid, sign] : {std::pair{&transfer.account, -1}, std::pair{&transfer.target, 1}}) {
            const auto* side = find(*uid);
            auto* balance = side == nullptr ? nullptr : balance_for(*side, *side, envelope);
            if (balance == nullptr) continue;
            add(level_ == Level::union_level ? balance->allocated : balance->budget, sign * transfer.amount);
        }
    }

    void take(const Drawn& sum)
    {
        const auto* commitment = find(sum.account);
        const auto* root = commitment == nullptr ? nullptr : root_of(*commitment);
        const auto* envelope = root == nullptr ? nullptr : ledger_.envelope(root->envelope);
        if (envelope == nullptr || of_the_union(*commitment, *envelope) != (level_ == Level::union_level)) return;
        auto* balance = balance_for(*commitment, *root, *envelope);
        if (balance == nullptr) return;
        if (sum.act == "legal") add(balance->legal, sum.amount);
        if (sum.act == "payment" || sum.act == "prefinancing") add(balance->paid, sum.amount);
        if (sum.act == "recovery") add(balance->recovered, sum.amount);
        if (sum.act == "decommitment") add(balance->decommitted, sum.amount);
        if (sum.act == "claim") add(balance->claimed, sum.amount), add(balance->eligible, sum.total);
    }

    const Snapshot& snapshot_;
    const Ledger& ledger_;
    Level level_;
    By by_;
    Day on_;
    const Scope& scope_;
    Index index_;
    std::map<std::string, Balance, InNaturalOrder> balances_;
};

} // namespace

std::vector<Balance> balances(const Snapshot& accounts, const std::vector<Drawn>& drawn, Level level, By by, Day on,
                              const Scope& scope)
{
    return Reckoning(accounts, level, by, on, scope).run(drawn);
}

} // namespace ilonet::money
