// Contacts of officers and of members of the board: names, telephone numbers, email addresses. They live apart from the
// network's file, in FILE.contacts, each value sealed under a key of its record that stands in FILE.keys. Destroying
// the key erases the record, in old copies of FILE.contacts too. Art 9(2)(d), Art 10(2).
#pragma once

#include "model/finding.hpp"

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace ilonet::store {

/// The clear values of one record; an empty one is not known.
struct Contact {
    std::string name, phone, email;
};

/// What may be read without opening anything.
struct ContactEntry {
    std::string uid;       ///< the officer's pseudonymous id, or the seat's
    std::string review_on; ///< day on which somebody must ask whether it is still needed: YYYY-MM-DD
    std::string set_at;    ///< UTC instant
    bool sealed = true;    ///< false where its key is gone: the values cannot be opened any more
};

/// The note in the journal that goes with the newest change of a contact. The two files cannot be committed as one: what the
/// journal does not hold is missing, because a program ended between the two.
struct NotedChange {
    std::string uid, event, review_on; ///< the contact's; `set` or `erased`
    std::string note;                  ///< uid of the contact_event
};

/// Gives the uid of the note that will be written; called only where something changes. Empty: none is kept in mind.
using NextNote = std::function<std::string()>;

/// Gives the passphrase that opens the keys; called only where the key file is under one.
using AskPassphrase = std::function<std::string()>;

/// FILE.contacts and FILE.keys beside the network's file. Failures: unusable_file (of another program, another version, keys
/// and contacts of different files, wrong passphrase, damaged), not_found, io, refused.
class Contacts {
public:
    /// Opens what is there; `present` tells whether there is anything. Nothing is made.
    Contacts(const std::string& network_file, std::chrono::milliseconds lock_wait, AskPassphrase ask);
    Contacts(Contacts&&) noexcept;
    ~Contacts();

    /// True where FILE.contacts exists.
    bool present() const;
    /// In natural order of uid. Needs no passphrase.
    std::vector<ContactEntry> entries() const;
    /// Nothing where there is no record; Failure (unusable_file) where its key is gone.
    std::optional<Contact> open(const std::string& uid);
    /// Makes both files where they are missing (mode 0600; the keys under `new_passphrase` unless it is empty). True where
    /// something changed. A crash between the two files leaves the old record or the new one, never half of each.
    bool set(const std::string& uid, const Contact& contact, const std::string& review_on, const std::string& instant,
             const std::string& new_passphrase, const NextNote& next_note = {});
    /// Overwrites the key in place and syncs, then deletes the record. False where there was neither.
    bool erase(const std::string& uid, const NextNote& next_note = {});
    /// Of each contact that was changed since its file keeps them in mind, in natural order of uid.
    std::vector<NotedChange> noted() const;
    /// Keeps another note in mind for the newest change; nothing where there is no file.
    void keep(const NotedChange& change);

private:
    struct State;
    std::unique_ptr<State> state_;
};

/// `network.db.contacts`, `network.db.keys`.
std::string contacts_path(const std::string& network_file);
std::string keys_path(const std::string& network_file);

} // namespace ilonet::store
