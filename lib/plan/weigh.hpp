// One officer against one post: what is missing, what counts, and both as sentences.
#pragma once

#include "plan/history.hpp"
#include "plan/plan.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace ilonet::plan {

/// In the order in which an officer's first lack is looked for.
enum class Cause { authority, free, language, expertise, training, topic };

/// Something that keeps an officer from a post.
struct Lack {
    Cause cause;
    std::string_view word;      ///< the authority the officer belongs to, or what the officer does not have
    const Stay* stay = nullptr; ///< for `free`: where the officer is instead
};

enum class Gain {
    wished_language,
    wished_expertise,
    wished_training,
    wished_topic,
    host_language,
    served_there,
    served_near
};

/// Something that makes the score.
struct Merit {
    Gain gain;
    std::int64_t points;
    std::string_view word;      ///< what the officer has
    const Stay* stay = nullptr; ///< the earlier service
};

/// Points into the officer, the post, the history and the snapshot.
struct Weighed {
    std::vector<Lack> lacks;   ///< in the order of Cause, then of the post's words
    std::vector<Merit> merits; ///< of an eligible officer alone
    bool eligible() const { return lacks.empty(); }
    std::int64_t score() const;
};

Weighed weigh(const Snapshot& snapshot, const Officer& officer, const History& history, const Post& post);

/// What is missing or, of an eligible officer, what made the score.
std::vector<std::string> reasons(const Weighed& weighed, const Post& post);

} // namespace ilonet::plan
