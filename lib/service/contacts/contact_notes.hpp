// What the journal notes of contacts: who did what with which, never a value. A change of a contact and its note stand
// in two files; what a program that ended between them left out is found and written here.
#pragma once

#include "records/write.hpp"
#include "service/contacts/contacts.hpp"
#include "store/contacts/contacts.hpp"

#include <string>
#include <vector>

namespace ilonet::service {

/// The contacts beside the context's file; nothing is opened yet.
store::Contacts contacts_of(const Context& context, AskPassphrase ask);

/// The id that the officer's or seat's next note will have.
std::string next_note(store::Writer& writer, const std::string& officer);
/// Writes a note: `event` is set, shown, listed or erased.
void note(store::Writer& writer, const std::string& officer, const std::string& event, const std::string& review_on,
          const std::string& uid);
/// A note whose change stands in the contacts already, or changes nothing there.
void note_afterwards(store::Writer& writer, store::Contacts& contacts, store::NotedChange change);

/// True where the newest change that the journal knows of this contact is that event (set or erased).
bool was_noted_last(const store::Store& store, const std::string& officer, const std::string& event);
/// True where the journal holds the note that belongs to the change.
bool is_noted(const store::Store& store, const store::NotedChange& change);
/// Of these contacts, the changes whose note the journal lacks: a program ended between the two files.
std::vector<store::NotedChange> not_noted(const store::Store& store, const store::Contacts& contacts,
                                          const std::vector<std::string>& uids);
/// False where the journal knows of a later change than the contacts (their file is an older one), or of none since.
bool is_up_to_date(const store::Store& store, const store::Contacts& contacts, const std::string& uid);

/// Before anything else is done with a contact, so that no more than one note is ever missing.
Written note_what_is_missing(const Context& context, const std::string& command, const std::vector<std::string>& uids);
/// The remarks of both; the revision of the first where the second needed none.
Written joined(const Written& first, Written second);

/// P03: contacts past their review, of nobody, or without key. Reads ids and dates alone.
Findings check_contacts(const Context& context);

} // namespace ilonet::service
