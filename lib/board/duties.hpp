// The obligations, one function for each family, and what they have in common.
#pragma once

#include "board/board.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace ilonet::board {

/// The question, and what all answers need.
struct Asked {
    const Snapshot& snapshot;
    const Networks& networks;
    Day on;
    Day horizon; ///< recurring obligations are told up to here
    const Surroundings& surroundings;

    const BoardRecords& board() const { return snapshot.board; }
    const Policy& policy() const { return snapshot.policy; }
    /// Day of the first meeting held by `on`.
    std::optional<Day> first_meeting() const { return board().first_meeting(on); }
    /// The decision, if it was adopted by `on`.
    const Decision* adopted(const std::string& uid) const;
    /// Adopted programmes in the order of their days.
    std::vector<const Programme*> adopted_programmes() const;
};

using Obligations = std::vector<Obligation>;

/// Day and words of a limit.
struct Limit {
    std::optional<Day> due;
    std::string words;
};
/// `days` or `months` of [policy] after a day; `none` where the policy has no value or the day is not known.
Limit days_after(const std::optional<Day>& day, const std::optional<std::int64_t>& days, std::string_view name);
Limit months_after(const std::optional<Day>& day, const std::optional<std::int64_t>& months, std::string_view name);

/// Met on that day, or due, or overdue where its day has passed.
Obligation obligation(const Asked& asked, std::string_view duty, std::string_view basis, std::string about, Limit limit,
                      const std::optional<Day>& met_on, MarkedText evidence, std::string_view rule);
/// One that is met or not on the day itself, whenever that came about.
Obligation standing(const Asked& asked, std::string_view duty, std::string_view basis, std::string about, Limit limit,
                    bool met, MarkedText evidence, std::string_view rule);
/// One that recurs: met while the next day of it has not passed, once it was done at all.
Obligation recurring(const Asked& asked, std::string_view duty, std::string_view basis, std::string about, Limit limit,
                     const std::optional<Day>& last_done, MarkedText evidence, std::string_view rule);
Obligation not_known(std::string_view duty, std::string_view basis, MarkedText evidence);

void duties_of_meetings(const Asked& asked, Obligations& list);   // Arts 7(7), 8(1), 8(2)(d), (e)
void duties_of_programmes(const Asked& asked, Obligations& list); // Arts 8(2)(a)-(c), 8(3)(a)
void duties_of_review(const Asked& asked, Obligations& list);     // Arts 8(2)(b), 8(3)(b)-(d)
void duties_of_networks(const Asked& asked, Obligations& list);   // Art 5
void duties_of_deployers(const Asked& asked, Obligations& list);  // Arts 4(1), 7(2), 9(2)

} // namespace ilonet::board
