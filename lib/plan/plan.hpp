// The front door of the room `plan`: proposals. Pure functions of values; nothing here writes.
#pragma once

#include "model/day.hpp"
#include "model/snapshot.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace ilonet::plan {

/// A post to be filled, as a file of posts describes it.
struct Post {
    std::string uid; ///< its label
    std::string country;
    Period days;                                             ///< both ends given
    std::int64_t priority = 1;                               ///< 1 is the most urgent, 9 the least
    std::vector<std::string> authorities;                    ///< whose officers may fill it; empty: anybody's
    std::vector<std::string> languages, expertise, training; ///< an officer must have all of these
    std::vector<std::string> topics; ///< topics a-l or tasks: an officer must have had a mandate for each
    std::vector<std::string> wishes; ///< languages, expertise, training, topics or tasks that count in the score
};

/// Why one officer may or may not fill one post, and how well.
struct Fit {
    bool eligible = false;
    std::int64_t score = 0;
    std::vector<std::string> reasons; ///< of an eligible one what made the score, of another what is missing; sentences
};

/// Languages and training are as the record has them; a topic counts that the officer had or has a mandate for. An officer is
/// free where no deployment that is active, ended or planned shares a day with the post.
/// Score: 10 for each wish that is met, 3 for each language of the host country beyond those asked for, 2 for an earlier
/// service in the country, else 1 for one in its region.
Fit fit_of(const Snapshot& snapshot, const Officer& officer, const Post& post);

struct Placement {
    std::string post;
    std::string officer; ///< empty where the post stays empty
    std::int64_t score = 0;
    std::vector<std::string> reasons; ///< for the pair, or why the post stays empty
    std::int64_t eligible = 0;        ///< how many officers could fill the post
    std::string runner_up;            ///< the best other eligible officer (score, then uid), or empty
    std::int64_t runner_up_score = 0;
    std::string runner_up_placed_at; ///< the post where the runner-up is proposed instead, or empty
};

struct Proposal {
    std::vector<Placement> placements; ///< in the order of priority, then natural order of the post's uid
    std::int64_t filled = 0;
    std::int64_t score = 0;
    bool certified = false; ///< the dual certificate was checked and proves the answer best
};

/// The best matching: most posts of priority 1 filled, then of 2 and so on, then the highest sum of scores, then for the
/// posts in the order of `placements` the first officer in natural order of uid. An officer fills at most one post.
/// Proven by dual potentials, which are checked before the answer is given.
Proposal propose(const Snapshot& snapshot, const std::vector<Officer>& officers, const std::vector<Post>& posts);

} // namespace ilonet::plan
