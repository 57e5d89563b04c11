#include "store/contacts/contact_pair.hpp"

#include "model/failure.hpp"
#include "store/contacts/contact_disk.hpp"

namespace ilonet::store {

bool ContactPair::has_contacts() const { return stands_private(contacts); }

bool ContactPair::has_keys() const { return stands_private(keys); }

void ContactPair::make(const std::string& passphrase) const
{
    if (!has_keys()) KeyFile::make(keys, passphrase);
    ContactFile::make(contacts, open_keys(Access::read).header().id());
}

ContactFile ContactPair::open_contacts(Access access) const { return {contacts, access, lock_wait}; }

KeyFile ContactPair::open_keys(Access access) const
{
    if (!has_keys())
        throw Failure(Fault::unusable_file,
                      keys + " is missing: without it no contact can be opened, changed or erased",
                      "put it back; where it is lost for good, remove " + contacts + " and set the contacts again");
    return {keys, access, lock_wait};
}

KeyFile ContactPair::open_keys_of(const ContactFile& file, Access access) const
{
    auto opened = open_keys(access);
    if (opened.header().id() != file.id())
        throw Failure(Fault::unusable_file, keys + " is not the key file of " + contacts,
                      "put back the two that belong together");
    return opened;
}

std::optional<Secret> ContactPair::unlocked(const std::function<std::string()>& ask) const
{
    const auto header = open_keys(Access::read).header();
    if (!header.under_passphrase()) return std::nullopt;
    if (!ask) throw Failure(Fault::unusable_file, keys + " is under a passphrase, and none was given");
    auto passphrase = ask();
    auto master = header.unlock(passphrase);
    wipe(passphrase);
    if (!master)
        throw Failure(Fault::unusable_file, "the passphrase is not that of " + keys, "try again with the right one");
    return master;
}

} // namespace ilonet::store
