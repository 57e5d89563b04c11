#include "solver/search.hpp"

#include "model/long_work.hpp"

#include <algorithm>

namespace ilonet::solver {

/// How hard an ascent tries: it halves its steps after so many vain ones.
struct Search::Effort {
    int steps;
    double length, least_length;
    int patience;
};

Search::Search(const Columns& columns, Relaxation& relaxation)
    : columns_(columns), relaxation_(relaxation), decisions_(columns), lagrangean_(columns, relaxation),
      improver_(columns, relaxation), branching_(columns.count())
{
}

namespace {

constexpr int steps_between_improvements = 8;

} // namespace

void Search::look_below(std::int64_t cost, bool one_is_enough)
{
    const auto step = relaxation_.step(); // the limit may come from a larger model, whose costs have another step
    const auto up = cost <= 0 ? 0 : (cost + step - 1) / step * step;
    improver_.best().cost = std::min(improver_.best().cost, up);
    one_is_enough_ = one_is_enough;
}

/// The next better cost is a step lower, so a bound above that leaves nothing.
Wide Search::beaten() const { return Wide{best().cost - relaxation_.step()} * relaxation_.grid() + 1; }

bool Search::must_stop() const
{
    note_progress([&] { return "planning: " + std::to_string(nodes_) + " branches looked at"; });
    return nodes_ >= patience_->nodes || work_ >= most_work_ || patience_->ran_out();
}

std::int64_t Search::bound() const
{
    if (closed_) return best().cost;
    const auto grid = relaxation_.grid();
    const auto step = relaxation_.step();
    const auto whole = bound_ <= 0 ? 0 : static_cast<std::int64_t>((bound_ + grid - 1) / grid);
    return std::min((whole + step - 1) / step * step, best().cost);
}

void Search::undo(const Mark& mark)
{
    decisions_.undo(mark.decisions);
    relaxation_.undo(mark.rows);
}

/// Follows what is decided until nothing more follows. False where it contradicts itself.
bool Search::settle()
{
    while (true) {
        put_out_ = 0;
        if (!decisions_.settle_sides() || !relaxation_.enter(decisions_)) return false;
        work_ += relaxation_.size();
        bool more = false;
        for (const auto column : relaxation_.needed()) {
            if (!decisions_.is_open(column)) continue;
            decisions_.put_in(column);
            more = true;
        }
        if (!more) return true;
    }
}

std::vector<std::uint32_t> Search::in_and_chosen() const
{
    auto columns = decisions_.in();
    columns.insert(columns.end(), lagrangean_.chosen().begin(), lagrangean_.chosen().end());
    return columns;
}

/// Now and then: where rows must be served, the bound's choice is rarely a choice, and what it lacks is added; else it is
/// a start for exchanges.
void Search::improve_on_chosen()
{
    if (rounds_++ % steps_between_improvements != 0) return;
    if (relaxation_.ends_when_served())
        improver_.complete(in_and_chosen(), true);
    else
        improver_.swap(in_and_chosen());
}

/// Columns of which one fate is beaten get the other, rows whose lack is beaten are demanded. True where that is
/// worth looking at the state anew: a few columns that are put out are not.
bool Search::decide_by_bound()
{
    std::vector<std::pair<std::uint32_t, bool>> decided;
    for (std::uint32_t column = 0; column < columns_.count(); ++column)
        if (decisions_.is_open(column) && is_beaten(lagrangean_.bound_if_turned(column)))
            decided.emplace_back(column, lagrangean_.chooses(column));
    bool is_essential = false;
    for (const auto& [column, in] : decided) {
        in ? decisions_.put_in(column) : decisions_.put_out(column);
        is_essential |= in;
    }
    put_out_ += decided.size();
    const auto slack = beaten() - 1 - lagrangean_.bound();
    is_essential |= relaxation_.demand_service(lagrangean_.row_multipliers(), slack);
    return is_essential || put_out_ * 8 > decisions_.open();
}

/// False where nothing better than the incumbent is left.
bool Search::climb(Multipliers& multipliers, Wide& bound, const Effort& effort)
{
    auto at = multipliers;
    auto length = effort.length;
    int vain = 0;
    std::optional<Wide> best_here;
    lagrangean_.forget_direction();
    for (int step = 0; step < effort.steps && length > effort.least_length; ++step) {
        lagrangean_.evaluate(decisions_, at);
        work_ += relaxation_.size() + relaxation_.active().size() + columns_.count();
        branching_.saw(lagrangean_.chosen());
        if (!best_here || lagrangean_.bound() > *best_here) {
            best_here = lagrangean_.bound();
            multipliers = at;
            bound = std::max(bound, *best_here);
            vain = 0;
            improver_.offer(in_and_chosen());
            if (nodes_ == 0) improve_on_chosen();
            if (is_beaten(bound)) return false;
            if (decide_by_bound()) {
                if (!settle()) return false;
                if (decisions_.open() == 0) return true;
                best_here.reset(); // another state: its bound stands by itself
                continue;
            }
        } else if (++vain >= effort.patience) {
            vain = 0;
            length /= 2;
            at = multipliers;
            continue;
        }
        if (!lagrangean_.climb(decisions_, at, length, Wide{best().cost} * relaxation_.grid())) break;
        if (nodes_ == 0 ? patience_->ran_out() : must_stop()) break;
    }
    return true;
}

void Search::root(const Patience& patience)
{
    static constexpr Effort effort{3000, 1.0, 0.001, 40};
    patience_ = &patience;
    improver_.greedy();
    closed_ = is_beaten(bound_) || !settle();
    if (closed_) return;
    at_root_ = lagrangean_.first_guess();
    closed_ = !climb(at_root_, bound_, effort) || offer_if_decided() || is_beaten(bound_);
    if (closed_ || relaxation_.ends_when_served() || patience.ran_out()) return;
    improver_.shake(rounds_of_shaking());
    closed_ = !climb(at_root_, bound_, effort) || offer_if_decided() || is_beaten(bound_);
}

/// As many as cost little beside the tree.
std::size_t Search::rounds_of_shaking() const
{
    const auto pricings = 5 * best().chosen.size() + 1;
    return std::clamp<std::size_t>(400'000'000 / (pricings * (relaxation_.size() + 1)), 2, 150);
}

bool Search::offer_if_decided()
{
    if (decisions_.open() > 0) return false;
    improver_.offer(decisions_.in());
    return true;
}

void Search::tree(const Patience& patience, std::uint64_t work)
{
    if (closed_) return;
    patience_ = &patience;
    most_work_ = work > std::numeric_limits<std::uint64_t>::max() - work_ ? std::numeric_limits<std::uint64_t>::max()
                                                                          : work_ + work;
    const auto before = mark();
    bound_ = std::max(bound_, explore(at_root_, bound_));
    undo(before);
    closed_ = is_beaten(bound_);
}

/// What is proven of all choices that follow the decisions.
Wide Search::explore(Multipliers multipliers, Wide bound)
{
    static constexpr Effort effort{200, 1.5, 0.01, 15};
    while (true) {
        ++nodes_;
        for (const auto column : settle() ? relaxation_.replaceable() : std::vector<std::uint32_t>{})
            decisions_.put_out(column);
        if (!settle() || offer_if_decided()) return beaten();
        if (!climb(multipliers, bound, effort) || offer_if_decided()) return beaten();
        if (must_stop()) return bound;
        auto column = none;
        if (!choose_branch(multipliers, bound, column)) return beaten();
        if (column != none) return branch(multipliers, bound, column);
    }
}

Search::Child Search::enter(std::uint32_t column, bool in, const Multipliers& multipliers, Wide bound,
                            const Effort& effort)
{
    Child child{mark(), multipliers, bound, false};
    in ? decisions_.put_in(column) : decisions_.put_out(column);
    child.is_beaten = !settle() || !climb(child.multipliers, child.bound, effort) || offer_if_decided();
    return child;
}

/// Tries candidates of which little is known. A fate that is beaten decides the column and gives `none`: the node has
/// changed. False where both fates are beaten.
bool Search::choose_branch(const Multipliers& multipliers, Wide bound, std::uint32_t& column)
{
    static constexpr Effort effort{15, 1.0, 0.01, 5};
    double best = -1;
    for (const auto candidate : branching_.candidates(decisions_)) {
        auto score = branching_.score(candidate);
        if (!branching_.is_known(candidate)) {
            std::array<double, 2> rise{};
            std::array<bool, 2> closed{};
            for (const bool in : {false, true}) {
                const auto child = enter(candidate, in, multipliers, bound, effort);
                undo(child.parent);
                closed[in] = child.is_beaten;
                rise[in] = static_cast<double>((child.is_beaten ? beaten() : child.bound) - bound);
                branching_.learn(candidate, in, rise[in]);
            }
            if (closed[0] && closed[1]) return false;
            if (closed[0] || closed[1]) {
                closed[0] ? decisions_.put_in(candidate) : decisions_.put_out(candidate);
                column = none;
                return true;
            }
            score = Branching::score(rise[0], rise[1]);
        }
        if (score <= best) continue;
        best = score;
        column = candidate;
    }
    return true;
}

Wide Search::branch(const Multipliers& multipliers, Wide bound, std::uint32_t column)
{
    auto proven = beaten();
    for (const bool in : {true, false}) {
        if (is_beaten(bound)) break;
        if (must_stop()) return std::min(proven, bound);
        const auto before = mark();
        in ? decisions_.put_in(column) : decisions_.put_out(column);
        proven = std::min(proven, explore(multipliers, bound));
        undo(before);
    }
    return proven;
}

} // namespace ilonet::solver
