// FILE.contacts: the records with their values sealed. It is opened for one transaction and checked each time.
#pragma once

#include "store/connection.hpp"
#include "store/file/migrations.hpp"

#include <array>
#include <chrono>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace ilonet::store {

/// The files of schemas/contacts, in the order of their numbers. The source is made at build time.
std::span<const Migration> contact_migrations();

inline constexpr int contact_application_id = 0x494C4F43; // "ILOC"
inline constexpr int newest_contact_version = 2;

/// The sealed fields, in the order of the columns.
inline constexpr std::array<const char*, 3> contact_fields{"name", "phone", "email"};

struct SealedContact {
    std::string uid, review_on, set_at;
    std::array<std::string, contact_fields.size()> values;
};

/// The note in the journal that goes with the newest change of a contact.
struct ContactNote {
    std::string uid, event, review_on; ///< the contact's; `set` or `erased`
    std::string note;                  ///< uid of the contact_event
};

class ContactFile {
public:
    /// Makes it where it is missing, for the key file of this id.
    static void make(const std::string& path, const std::string& id);
    /// Opens and checks it, in a transaction. What is written into an older file brings it to the newest version. A writer has it alone, readers included: they must not meet a key that is just
    /// being written or destroyed.
    ContactFile(const std::string& path, Access access, std::chrono::milliseconds lock_wait);

    const std::string& id() const { return id_; }
    /// In natural order of uid, without values.
    std::vector<SealedContact> list();
    std::optional<SealedContact> find(const std::string& uid);
    void put(const SealedContact& record);
    bool remove(const std::string& uid);
    /// In natural order of uid; none in a file of version 1.
    std::vector<ContactNote> notes();
    void put(const ContactNote& note);
    void commit();

private:
    std::unique_ptr<Connection> connection_;
    std::string id_;
    int version_ = 0;
};

} // namespace ilonet::store
