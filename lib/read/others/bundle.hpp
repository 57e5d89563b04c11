// A notification of Art 4 as one file: what a national file hands to the network's file. Its second front door beside
// read.hpp.
//
// JSON Lines. The first line is the head, then come the records in the columns of export with their kind in front, and
// at last a foot, so that a file cut short shows:
//     {"ilonet":"notification","version":1,"owner":"ES","file":"...","revision":12,"digest":"...","instant":"..."}
//     {"kind":"officer","uid":"ES-0042","owner":"ES",...}
//     {"end":"notification","records":1,"content":"..."}
#pragma once

#include "read/read.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace ilonet::read {

struct Bundle {
    std::string owner, file, digest, instant; ///< canonical
    std::int64_t revision = 0;
    Rows rows;           ///< the records, of several kinds; `findings` holds what is wrong with head and foot, too
    std::string content; ///< the digest that the foot gives
    std::string body;    ///< the bytes that it is a digest of: all but the foot
};

/// Kinds are those that `kinds` names. Failure: not_found, io.
Bundle read_bundle(const std::string& path, std::span<const Kind* const> kinds);

} // namespace ilonet::read
