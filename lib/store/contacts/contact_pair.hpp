// FILE.contacts and FILE.keys as the pair that they are.
#pragma once

#include "store/contacts/contact_file.hpp"
#include "store/contacts/key_file.hpp"

#include <chrono>
#include <functional>
#include <optional>
#include <string>

namespace ilonet::store {

/// FILE.contacts is always opened first: its lock keeps writers and readers of the pair apart, and as the key file is made
/// first, the other order could see the one without the other.
struct ContactPair {
    std::string contacts, keys; ///< paths
    std::chrono::milliseconds lock_wait;

    bool has_contacts() const;
    bool has_keys() const;
    /// Whichever is missing.
    void make(const std::string& passphrase) const;

    ContactFile open_contacts(Access access) const;
    /// Failure (unusable_file) where it is missing.
    KeyFile open_keys(Access access) const;
    /// Failure (unusable_file) also where it is the key file of another.
    KeyFile open_keys_of(const ContactFile& file, Access access) const;
    /// The master key; nothing where the keys stand plain. `ask` gives the passphrase and is called without any lock: a
    /// question to a person may last.
    std::optional<Secret> unlocked(const std::function<std::string()>& ask) const;
};

} // namespace ilonet::store
