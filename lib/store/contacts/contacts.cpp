#include "store/contacts/contacts.hpp"

#include "model/failure.hpp"
#include "model/long_work.hpp"
#include "store/contacts/contact_pair.hpp"

#include <algorithm>

namespace ilonet::store {
namespace {

constexpr std::array contact_members{&Contact::name, &Contact::phone, &Contact::email};
static_assert(contact_members.size() == contact_fields.size());

std::string place_of(const std::string& id, const std::string& uid, const char* field)
{
    return id + '\0' + uid + '\0' + field;
}

std::optional<Contact> opened(const SealedContact& record, const std::string& id, const Secret& key)
{
    Contact contact;
    for (std::size_t i = 0; i < contact_fields.size(); ++i) {
        auto clear = unseal(key, record.values[i], place_of(id, record.uid, contact_fields[i]));
        if (!clear) return std::nullopt;
        contact.*contact_members[i] = std::move(*clear);
    }
    return contact;
}

bool same(const Contact& a, const Contact& b)
{
    return std::all_of(contact_members.begin(), contact_members.end(),
                       [&](auto field) { return a.*field == b.*field; });
}

} // namespace

std::string contacts_path(const std::string& network_file) { return network_file + ".contacts"; }
std::string keys_path(const std::string& network_file) { return network_file + ".keys"; }

struct Contacts::State {
    ContactPair pair;
    AskPassphrase ask;
    std::optional<Secret> master; ///< kept, so that many contacts take one question

    void unlock()
    {
        if (!master) master = pair.unlocked(ask);
    }
    const Secret* master_key() const { return master ? &*master : nullptr; }

    // Makes what is missing, and unlocks.
    void prepare(const std::string& new_passphrase)
    {
        const bool new_keys = !pair.has_contacts() && !pair.has_keys();
        if (!pair.has_contacts()) pair.make(new_passphrase);
        // Also where another program made the files first, without one.
        if (!new_passphrase.empty() && !pair.open_keys(Access::read).header().under_passphrase())
            throw Failure(Fault::refused, pair.keys + " is there already, and not under a passphrase",
                          "leave the passphrase out");
        if (new_keys && !new_passphrase.empty())
            master = pair.unlocked([&] { return new_passphrase; });
        else
            unlock();
    }
};

Contacts::Contacts(const std::string& network_file, std::chrono::milliseconds lock_wait, AskPassphrase ask)
    : state_(std::make_unique<State>(
          State{{contacts_path(network_file), keys_path(network_file), lock_wait}, std::move(ask), {}}))
{
    entries(); // finds what is wrong with the two
    if (!present() && state_->pair.has_keys()) state_->pair.open_keys(Access::read);
}

Contacts::Contacts(Contacts&&) noexcept = default;
Contacts::~Contacts() = default;

bool Contacts::present() const { return state_->pair.has_contacts(); }

std::vector<ContactEntry> Contacts::entries() const
{
    if (!present()) return {};
    auto file = state_->pair.open_contacts(Access::read);
    std::optional<KeyFile> keys;
    if (state_->pair.has_keys()) keys.emplace(state_->pair.open_keys_of(file, Access::read));
    std::vector<ContactEntry> entries;
    for (const auto& record : file.list())
        entries.push_back({record.uid, record.review_on, record.set_at, keys && keys->has(record.uid)});
    return entries;
}

std::optional<Contact> Contacts::open(const std::string& uid)
{
    const auto read = [&](bool with_values) -> std::optional<Contact> {
        auto file = state_->pair.open_contacts(Access::read);
        const auto record = file.find(uid);
        if (!record) return std::nullopt;
        const auto keys = state_->pair.open_keys_of(file, Access::read);
        if (!keys.has(uid))
            throw Failure(Fault::unusable_file,
                          "the key of the contact of " + uid + " is gone: it was erased, or " + state_->pair.keys +
                              " is older than " + state_->pair.contacts,
                          "put the newer key file back; of one that was erased, erase what is left of it");
        if (!with_values) return Contact{};
        auto contact = opened(*record, file.id(), *keys.key(uid, state_->master_key()));
        if (!contact)
            throw Failure(Fault::unusable_file,
                          state_->pair.contacts + " is damaged: the contact of " + uid + " does not open with its key",
                          "set the contact again");
        return contact;
    };
    // Nobody is asked for a passphrase that would open nothing.
    if (!present() || !read(false)) return std::nullopt;
    state_->unlock();
    return read(true);
}

bool Contacts::set(const std::string& uid, const Contact& contact, const std::string& review_on,
                   const std::string& instant, const std::string& new_passphrase, const NextNote& next_note)
{
    for (const auto field : contact_members)
        if ((contact.*field).find('\0') != std::string::npos)
            throw Failure(Fault::refused, "a value of the contact of " + uid + " holds a NUL");
    state_->prepare(new_passphrase);
    const Unfinished setting;
    auto file = state_->pair.open_contacts(Access::write);
    auto keys = state_->pair.open_keys_of(file, Access::write);
    auto key = keys.key(uid, state_->master_key());
    const auto before = file.find(uid);
    if (before && key && before->review_on == review_on) {
        const auto known = opened(*before, file.id(), *key);
        if (known && same(*known, contact)) return false;
    }
    if (!key) {
        key = random_secret();
        keys.add(uid, *key, state_->master_key());
    }
    SealedContact record{uid, review_on, instant, {}};
    for (std::size_t i = 0; i < contact_fields.size(); ++i)
        record.values[i] = seal(*key, contact.*contact_members[i], place_of(file.id(), uid, contact_fields[i]));
    file.put(record);
    if (next_note) file.put(ContactNote{uid, "set", review_on, next_note()});
    file.commit();
    return true;
}

std::vector<NotedChange> Contacts::noted() const
{
    std::vector<NotedChange> changes;
    if (!present()) return changes;
    for (auto& note : state_->pair.open_contacts(Access::read).notes())
        changes.push_back(
            {std::move(note.uid), std::move(note.event), std::move(note.review_on), std::move(note.note)});
    return changes;
}

void Contacts::keep(const NotedChange& change)
{
    if (!present()) return;
    auto file = state_->pair.open_contacts(Access::write);
    file.put(ContactNote{change.uid, change.event, change.review_on, change.note});
    file.commit();
}

bool Contacts::erase(const std::string& uid, const NextNote& next_note)
{
    const Unfinished erasing;
    if (!present()) return state_->pair.has_keys() && state_->pair.open_keys(Access::write).destroy(uid);
    auto file = state_->pair.open_contacts(Access::write);
    const bool had_key = state_->pair.open_keys_of(file, Access::write).destroy(uid);
    const bool had_record = file.remove(uid);
    if (next_note && (had_key || had_record)) file.put(ContactNote{uid, "erased", {}, next_note()});
    file.commit();
    return had_key || had_record;
}

} // namespace ilonet::store
