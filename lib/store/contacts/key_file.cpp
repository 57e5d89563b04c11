#include "store/contacts/key_file.hpp"

#include "model/failure.hpp"
#include "store/contacts/contact_disk.hpp"

#include <algorithm>
#include <sodium.h>

namespace ilonet::store {
namespace {

constexpr std::size_t slot_size = 256;
constexpr std::size_t unit = 4096;
constexpr std::size_t longest_uid = 182;
constexpr std::size_t key_at = 2 + longest_uid;
static_assert(key_at + std::tuple_size_v<KeptKey> == slot_size && KeyFileHeader::size == slot_size);

using Slot = std::array<unsigned char, slot_size>;
constexpr Slot empty_slot{};

std::size_t place_of(std::size_t slot) { return KeyFileHeader::size + slot * slot_size; }

std::string sealed_to(const KeyFileHeader& header, const std::string& uid) { return header.id() + uid; }

} // namespace

void KeyFile::make(const std::string& path, const std::string& passphrase)
{
    const auto header = KeyFileHeader::make(passphrase);
    make_private(path, [&](const std::string& beside) {
        const KeyFileDisk disk(beside, path, Access::write);
        disk.write(header.bytes(), 0);
        disk.grow_to(unit);
        disk.sync();
    });
}

KeyFile::KeyFile(const std::string& path, Access access, std::chrono::milliseconds lock_wait)
    : path_(path), disk_(path, path, access)
{
    disk_.lock(access == Access::write, lock_wait);
    const auto size = disk_.size();
    if (size == 0 || size % unit != 0) fail_damaged();
    KeyFileHeader::Bytes bytes{};
    disk_.read(bytes, 0);
    header_ = KeyFileHeader::read(bytes);
    if (!header_) fail_damaged();
    for (std::size_t slot = 0; place_of(slot) < size; ++slot) {
        const auto uid = uid_in(slot);
        if (!uid || (!uid->empty() && has(*uid))) fail_damaged();
        slots_.push_back(*uid);
        if (!uid->empty()) uids_.push_back(*uid);
    }
}

// Reads all but the key, which has no business in memory here. Nothing where the slot is none of ours.
std::optional<std::string> KeyFile::uid_in(std::size_t slot) const
{
    std::array<unsigned char, key_at> bytes{};
    disk_.read(bytes, place_of(slot));
    const std::size_t size = bytes[1];
    const bool used = bytes[0] == 1;
    if (bytes[0] > 1 || size > longest_uid || used != (size > 0)) return std::nullopt;
    return std::string(bytes.begin() + 2, bytes.begin() + 2 + static_cast<std::ptrdiff_t>(size));
}

bool KeyFile::has(const std::string& uid) const { return std::find(uids_.begin(), uids_.end(), uid) != uids_.end(); }

std::optional<Secret> KeyFile::key(const std::string& uid, const Secret* master) const
{
    if (!has(uid)) return std::nullopt;
    const auto slot = std::find(slots_.begin(), slots_.end(), uid) - slots_.begin();
    KeptKey kept{};
    disk_.read(kept, place_of(static_cast<std::size_t>(slot)) + key_at);
    auto key = take(kept, master, sealed_to(*header_, uid));
    sodium_memzero(kept.data(), kept.size());
    if (!key)
        throw Failure(Fault::unusable_file, path_ + " is damaged: the key of " + uid + " is not what was written",
                      "erase the contact and set it again");
    return key;
}

std::size_t KeyFile::free_slot()
{
    const auto slot = static_cast<std::size_t>(std::find(slots_.begin(), slots_.end(), "") - slots_.begin());
    if (slot < slots_.size()) return slot;
    disk_.grow_to(place_of(slot) + unit);
    disk_.sync();
    slots_.resize(slots_.size() + unit / slot_size);
    return slot;
}

void KeyFile::add(const std::string& uid, const Secret& key, const Secret* master)
{
    if (uid.empty() || uid.size() > longest_uid || uid.find('\0') != std::string::npos)
        throw Failure(Fault::refused,
                      "the uid of a contact has 1 to " + std::to_string(longest_uid) + " bytes, no NUL");
    const auto slot = free_slot();
    Slot bytes{1, static_cast<unsigned char>(uid.size())};
    std::copy(uid.begin(), uid.end(), bytes.begin() + 2);
    auto kept = keep(key, master, sealed_to(*header_, uid));
    std::copy(kept.begin(), kept.end(), bytes.begin() + key_at);
    disk_.write(bytes, place_of(slot));
    sodium_memzero(kept.data(), kept.size());
    sodium_memzero(bytes.data(), bytes.size());
    disk_.sync();
    slots_[slot] = uid;
    uids_.push_back(uid);
}

// Free slots too: where a sync failed, the system takes zeros for written that never reached the disk, and a repeat
// must write them again.
bool KeyFile::destroy(const std::string& uid)
{
    const bool had = has(uid);
    std::vector<std::size_t> cleared;
    for (std::size_t slot = 0; slot < slots_.size(); ++slot)
        if (slots_[slot].empty() || slots_[slot] == uid) cleared.push_back(slot);
    for (const auto slot : cleared) disk_.write(empty_slot, place_of(slot));
    disk_.sync();
    disk_.forget_cached();
    for (const auto slot : cleared) {
        Slot bytes{};
        disk_.read(bytes, place_of(slot));
        if (bytes != empty_slot) throw Failure(Fault::io, path_ + " still holds the key of " + uid);
        slots_[slot].clear();
    }
    std::erase(uids_, uid);
    return had;
}

void KeyFile::fail_damaged() const
{
    throw Failure(Fault::unusable_file, path_ + " is damaged, or no key file of this version",
                  "if a copy of it was kept, put that back and repeat what was erased since; "
                  "no contact can be opened without its key");
}

} // namespace ilonet::store
