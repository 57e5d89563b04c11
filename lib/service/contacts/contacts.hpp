// Contacts: the use cases beside service.hpp that open personal data. What a Failure says, and what threads may do:
// records/records.hpp; here usage, too, where the context looks back, and unusable_file where the keys are gone or
// damaged, and where their passphrase is not given or is another one; refused where a passphrase is given for keys that
// stand without one.
#pragma once

#include "model/api.hpp"
#include "service/service.hpp"

#include <functional>
#include <string>
#include <utility>
#include <vector>

namespace ilonet::service {

/// Gives a passphrase; called only where one is needed.
using AskPassphrase = std::function<std::string()>;
/// `name`, `phone`, `email` and what stands behind `=`.
using ContactLines = std::vector<std::pair<std::string, std::string>>;

/// Whose contact is laid down, and under which keys.
struct ContactRequest {
    const Kind& kind;             ///< officer or seat
    std::string uid;              ///< the officer's or the seat's
    Day review_on;                ///< when it is to be looked at again
    AskPassphrase passphrase;     ///< of keys that are under one
    AskPassphrase new_passphrase; ///< puts new keys under one; empty: they stand plain
};

/// The lines of a text, such as `name=...`. Failure (usage) with the line's number, never its text.
ILONET_API ContactLines contact_lines(std::string_view text);
/// The same from a file. Failure: not_found, io.
ILONET_API ContactLines contact_lines_of_file(const std::string& path);

/// Lays the lines over the contact of the officer or the seat. Columns: uid, outcome, revision. Failure:
/// not_found; usage where a value cannot stand there, the contact would be empty, or its review has passed.
ILONET_API Answer set_contact(const Context& context, const ContactRequest& request, const ContactLines& lines);
/// One contact; the answer is `restricted`. Columns: uid, name, phone, email. Noted in the journal before it is shown.
/// Failure: not_found.
ILONET_API Answer show_contact(const Context& context, const Kind& kind, const std::string& uid,
                               const AskPassphrase& passphrase);
/// Who has a contact, and when it is due for review. Columns: uid, review_on, set_at, state. Opens nothing.
ILONET_API Answer list_contacts(const Context& context, const Kind& kind);
/// Destroys the key: nobody can open the contact any more. Columns: uid, outcome, revision. Failure: not_found.
ILONET_API Answer erase_contact(const Context& context, const Kind& kind, const std::string& uid);
/// The list of Art 9(2)(d): officers in service on the day who have a contact. Columns: name, location, region, phone, email,
/// access. The answer is `restricted`, and noted in the journal before it is shown.
ILONET_API Answer contact_list(const Context& context, Day day, const std::vector<std::string>& authorities,
                               const AskPassphrase& passphrase);

} // namespace ilonet::service
