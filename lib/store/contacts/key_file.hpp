// FILE.keys: a header, then slots of 256 bytes, each free or the key of one record. Whose a slot is stands there in
// clear, so that a key can be counted and destroyed without the passphrase.
//
//   at   bytes
//    0       1  1 used, 0 free: then all the slot is zeros
//    1       1  length of the uid
//    2     182  uid, filled up with zeros
//  184      24  nonce; zeros without a passphrase
//  208      32  key: sealed under the passphrase's master key, or plain
//  240      16  tag over id of the file, uid and key; without a passphrase BLAKE2b
//
// Slots are written in place and the file is never written anew, since the blocks of an old one would keep the keys.
// 256 divides a disk's sector, so a slot is never half there, and the file grows by zeros in units of 4096 bytes before
// a slot is filled, so a torn write cannot change its length.
#pragma once

#include "store/contacts/key_file_disk.hpp"
#include "store/contacts/key_file_header.hpp"

#include <chrono>
#include <optional>
#include <string>
#include <vector>

namespace ilonet::store {

class KeyFile {
public:
    /// Makes it where it is missing; under the passphrase unless that is empty.
    static void make(const std::string& path, const std::string& passphrase);
    /// Opens and locks it: for one reading among others, or alone for write.
    KeyFile(const std::string& path, Access access, std::chrono::milliseconds lock_wait);

    const KeyFileHeader& header() const { return *header_; }
    /// Of the slots in use.
    const std::vector<std::string>& uids() const { return uids_; }
    bool has(const std::string& uid) const;
    /// Nothing where there is none; Failure (unusable_file) where the slot is damaged.
    std::optional<Secret> key(const std::string& uid, const Secret* master) const;
    /// Fills a free slot; it is on the disk at return.
    void add(const std::string& uid, const Secret& key, const Secret* master);
    /// Overwrites the key and every free slot, syncs, and reads them back. False where there was no key.
    bool destroy(const std::string& uid);

private:
    std::optional<std::string> uid_in(std::size_t slot) const;
    std::size_t free_slot();
    [[noreturn]] void fail_damaged() const;

    std::string path_;
    KeyFileDisk disk_;
    std::optional<KeyFileHeader> header_;
    std::vector<std::string> slots_; ///< the uid of each; empty for a free one
    std::vector<std::string> uids_;
};

} // namespace ilonet::store
