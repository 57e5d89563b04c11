// The first 256 bytes of a key file. Numbers are little-endian.
//
//   at   bytes
//    0       8  "ILONKEYS"
//    8       4  version: 1
//   12       4  1 where the keys are under a passphrase, else 0
//   16      32  id of the file, hex digits: that of the contact file which the keys open
//   48       8  Argon2id: operations     } zero without a passphrase
//   56       8  Argon2id: bytes of memory}
//   64      16  Argon2id: salt           }
//   80      40  seal over the bytes before: under a passphrase nonce and tag, by which a wrong one is recognised; else
//   24
//               zeros and BLAKE2b
//  120     136  zeros
#pragma once

#include "store/contacts/sealing.hpp"

#include <array>
#include <optional>
#include <string>

namespace ilonet::store {

class KeyFileHeader {
public:
    static constexpr std::size_t size = 256;
    using Bytes = std::array<unsigned char, size>;

    /// Of a new file; without a passphrase where it is empty.
    static KeyFileHeader make(const std::string& passphrase);
    /// Nothing where the bytes are none that `make` gives.
    static std::optional<KeyFileHeader> read(const Bytes& bytes);

    const Bytes& bytes() const { return bytes_; }
    std::string id() const;
    bool under_passphrase() const;
    /// The master key; nothing where the passphrase is wrong.
    std::optional<Secret> unlock(const std::string& passphrase) const;

private:
    explicit KeyFileHeader(const Bytes& bytes) : bytes_(bytes) {}
    Stretching stretching() const;

    Bytes bytes_;
};

} // namespace ilonet::store
