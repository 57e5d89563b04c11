#include "money/money.hpp"
#include "money/wide.hpp"

#include <algorithm>
#include <numeric>
#include <string>

namespace ilonet::money {
namespace {

Cents units_up(Cents amount, Cents unit) { return amount / unit + (amount % unit > 0 ? 1 : 0); }

void must_make_sense(Cents amount, Cents unit, std::span<const Key> keys)
{
    if (keys.empty()) throw std::domain_error("there is nobody to split among");
    if (amount < 0) throw std::domain_error("an amount below 0 cannot be split");
    if (unit <= 0) throw std::domain_error("the unit is not above 0");
    if (amount % unit != 0) throw std::domain_error("the amount is not a whole number of units");
    Wide least = 0;
    bool weighty = false;
    for (const auto& key : keys) {
        if (key.weight < 0 || key.minimum < 0) throw std::domain_error("a weight or a minimum is below 0");
        least += units_up(key.minimum, unit);
        weighty = weighty || key.weight > 0;
    }
    if (!weighty) throw std::domain_error("all weights are 0");
    if (least > amount / unit) throw std::domain_error("the minimums, in whole units, add up to more than the amount");
}

class Split {
public:
    Split(Cents units, Cents unit, std::span<const Key> keys)
        : unit_(unit), keys_(keys), left_(units), portions_(keys.size())
    {
        for (const auto& key : keys) weight_ += key.weight;
        free_.resize(keys.size());
        std::iota(free_.begin(), free_.end(), std::size_t{0});
    }

    std::vector<Portion> run()
    {
        while (give_minimums()) {
        }
        give_shares();
        for (auto& portion : portions_) portion.amount *= unit_;
        return std::move(portions_);
    }

private:
    // 64 bits times 64 bits.
    Wide product(std::size_t i) const { return static_cast<Wide>(left_) * keys_[i].weight; }

    // What others take over their share makes the shares of the rest smaller, so some may fall below their minimum only
    // then. The weights that are left are never 0 here: not all of these can be below their minimums, which the amount
    // holds.
    bool give_minimums()
    {
        std::vector<std::size_t> free;
        Cents given = 0;
        Wide weight = 0;
        for (const auto i : free_) {
            const auto least = units_up(keys_[i].minimum, unit_);
            if (product(i) / weight_ >= least) {
                free.push_back(i);
                weight += keys_[i].weight;
                continue;
            }
            portions_[i] = {least, Way::minimum};
            given += least;
        }
        if (free.size() == free_.size()) return false;
        free_ = std::move(free);
        left_ -= given;
        weight_ = weight;
        return true;
    }

    void give_shares()
    {
        Cents given = 0;
        for (const auto i : free_) {
            portions_[i] = {static_cast<Cents>(product(i) / weight_),
                            product(i) % weight_ == 0 ? Way::exact : Way::down};
            given += portions_[i].amount;
        }
        auto order = free_;
        std::stable_sort(order.begin(), order.end(),
                         [this](std::size_t a, std::size_t b) { return product(a) % weight_ > product(b) % weight_; });
        // The fractions add up to the units that are left, which are fewer than the keys that have one.
        for (std::size_t n = 0; given < left_; ++n, ++given) {
            ++portions_[order[n]].amount;
            portions_[order[n]].way = Way::up;
        }
    }

    Cents unit_;
    std::span<const Key> keys_;
    Cents left_; ///< units that are shared by weight
    Wide weight_ = 0;
    std::vector<std::size_t> free_; ///< keys that are
    std::vector<Portion> portions_; ///< in units
};

} // namespace

std::string_view word_of(Way way)
{
    constexpr std::string_view words[] = {"exact", "down", "up", "minimum"};
    return words[static_cast<std::size_t>(way)];
}

std::vector<Portion> split(Cents amount, Cents unit, std::span<const Key> keys)
{
    must_make_sense(amount, unit, keys);
    return Split(amount / unit, unit, keys).run();
}

} // namespace ilonet::money
