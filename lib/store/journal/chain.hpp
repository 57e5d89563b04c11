// The journal's chain of digests, as ilonet-journal(5) defines it, and its instants.
#pragma once

#include "store/journal/digest.hpp"

#include <string>
#include <string_view>

namespace ilonet::store {

struct Change;
struct Revision;

inline constexpr std::string_view no_digest = "0000000000000000000000000000000000000000000000000000000000000000";

/// Feeds a revision's lines into a digest: first `begin`, then each change in order.
class ChainLink {
public:
    ChainLink(std::string_view previous_digest, const Revision& revision);
    void add(const Change& change);
    std::string hex() { return digest_.hex(); }

private:
    Digest digest_;
    long seq_ = 0;
};

/// The later of the wanted instant and the previous one + 1 ms; `previous` is empty where there is none. Failure: usage where the
/// wanted one is none, refused where nothing can be written behind the previous one.
std::string next_instant(const std::string& previous, const std::string& wanted);

} // namespace ilonet::store
