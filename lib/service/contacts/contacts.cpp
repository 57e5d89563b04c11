// Contacts of officers and of members of the board. The journal notes what was done, never a value; the values pass
// from the contact file to the caller.
#include "store/contacts/contacts.hpp"

#include "coverage/coverage.hpp"
#include "model/code.hpp"
#include "model/long_work.hpp"
#include "model/rule_ids.hpp"
#include "model/safe_text.hpp"
#include "model/utf8.hpp"
#include "records/clock.hpp"
#include "records/country_names.hpp"
#include "records/filter.hpp"
#include "records/reading.hpp"
#include "records/write.hpp"
#include "service/contacts/contact_notes.hpp"
#include "service/contacts/contacts.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <map>
#include <optional>

namespace ilonet::service {
namespace {

[[noreturn]] void refuse_value(const std::string& field, const std::string& problem, const MarkedText& help)
{
    throw Failure(Fault::usage, field + ": " + problem, help);
}

bool is_phone(std::string_view text)
{
    return text.find_first_not_of("0123456789 +-()./") == std::string_view::npos &&
           std::count_if(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; }) >= 3;
}

bool is_email(std::string_view text)
{
    const auto at = text.find('@');
    return at != 0 && at != std::string_view::npos && text.find('@', at + 1) == std::string_view::npos &&
           text.find('.', at) != std::string_view::npos && text.find_first_of(" ,;<>\"") == std::string_view::npos &&
           text.back() != '.';
}

// The value never stands in a message.
void must_be_good(const std::string& field, const std::string& value)
{
    constexpr int longest = 200;
    if (value.empty()) return;
    if (count_characters(value) > longest) refuse_value(field, "is longer than 200 characters", "shorten it");
    if (field == "phone") {
        if (!is_phone(value))
            refuse_value(field, "is no telephone number", "write digits, such as phone=+221 5550 0100");
        return;
    }
    if (const auto problem = problem_of_text(value); !problem.empty())
        refuse_value(field, problem, "write plain text on one line");
    if (field == "email" && !is_email(value))
        refuse_value(field, "is no email address", "write one address, such as email=liaison@example.org");
}

std::string& value_of(store::Contact& contact, const std::string& field)
{
    if (field == "name") return contact.name;
    return field == "phone" ? contact.phone : contact.email;
}

store::Contact laid_over(store::Contact contact, const ContactLines& lines)
{
    for (const auto& [field, value] : lines) {
        auto& present = value_of(contact, field);
        must_be_good(field, value);
        present = value;
    }
    if (contact.name.empty() && contact.phone.empty() && contact.email.empty())
        throw Failure(Fault::usage, "the contact would be empty",
                      "give name=, phone= or email=, or erase it with the verb erase");
    return contact;
}

std::string words_for(const Kind& kind, std::string_view verb)
{
    return (kind.id == KindId::seat ? "board seat contact " : "officer contact ") + std::string(verb);
}

[[noreturn]] void fail_for_none(const Kind& kind, const std::string& uid)
{
    throw Failure(Fault::not_found, "there is no contact of " + spelled_out(uid),
                  "list them with: " + operation(words_for(kind, "list")));
}

// Whose contact it may be, when the record itself is gone: seats have a letter in their ids, officers have none.
const Kind& kind_of_contact(const std::string& uid)
{
    const auto rest = std::string_view(uid).substr(std::min(uid.size(), owner_in_uid(uid).size() + 1));
    return rest.starts_with(std::string(kinds::seat.letter) + "-") ? kinds::seat : kinds::officer;
}

void must_be_of(const Kind& kind, const std::string& uid)
{
    if (kind_of_contact(uid).id != kind.id) fail_for_none(kind, uid);
}

bool has_keys(const Context& context) { return std::filesystem::exists(store::keys_path(context.db)); }

// What can be done about a contact whose key is gone: a key file of an earlier day is no reason to give up what a newer
// one opens.
MarkedText without_key(const Context& context, const store::Store& store, const std::string& uid)
{
    const auto keys = store::keys_path(context.db);
    const auto contacts = store::contacts_path(context.db);
    const auto erase = operation(words_for(kind_of_contact(uid), "erase")) + " " + uid;
    if (!has_keys(context))
        return "put " + keys + " back; where it is lost for good, remove " + contacts + " and set the contacts again";
    if (was_noted_last(store, uid, "erased")) return "remove what is left of it with: " + erase;
    return "put the newer " + keys + " back; where it is lost for good, erase it with: " + erase + ", and set it again";
}

// The journal knows whether it was erased.
void must_have_its_key(const Context& context, const store::Store& store, const store::Contacts& contacts,
                       const std::string& uid)
{
    for (const auto& entry : contacts.entries()) {
        if (entry.uid != uid || entry.sealed || !has_keys(context)) continue;
        const bool erased = was_noted_last(store, uid, "erased");
        const auto keys = store::keys_path(context.db);
        throw Failure(Fault::unusable_file,
                      "the key of the contact of " + uid + " is gone: it was erased" +
                          (erased ? "" : ", or " + keys + " is older than " + store::contacts_path(context.db)),
                      without_key(context, store, uid));
    }
}

bool has_contact(const store::Contacts& contacts, const std::string& uid)
{
    const auto entries = contacts.entries();
    return std::any_of(entries.begin(), entries.end(), [&](const auto& entry) { return entry.uid == uid; });
}

std::string country_name(const Snapshot& snapshot, const std::string& code)
{
    const auto* country = snapshot.country(code);
    return country == nullptr ? code : country->name;
}

std::string location_of(const Snapshot& snapshot, const Deployment& d)
{
    return (d.place.empty() ? "" : d.place + ", ") + country_name(snapshot, d.country);
}

std::string responsibility_of(const Snapshot& snapshot, const Deployment& d)
{
    auto text = country_name(snapshot, d.country);
    for (const auto& code : d.covers) text += ", " + country_name(snapshot, code);
    return text;
}

// Commits what was opened before anything is shown.
Written note_all(const Context& context, const std::string& command, const std::string& event,
                 const std::vector<std::string>& officers)
{
    if (context.dry_run)
        throw Failure(Fault::usage,
                      "what is opened is noted in the journal: this cannot be tried with <dry-run>"_marked,
                      "see whose contact is kept with: {officer contact list}"_marked);
    const auto before = note_what_is_missing(context, command, officers);
    return joined(before, write(context, command, Fault::refused, [&](store::Writer& writer) {
                      for (const auto& officer : officers) {
                          must_own(context, writer, std::string(owner_in_uid(officer)), "the contact of " + officer);
                          note(writer, officer, event, {}, next_note(writer, officer));
                      }
                  }));
}

} // namespace

Answer set_contact(const Context& context, const ContactRequest& request, const ContactLines& lines)
{
    if (request.review_on < context.today)
        throw Failure(Fault::usage, "<review-on> "_marked + request.review_on.iso() + " has passed",
                      "give a day to come");
    std::string outcome = "unchanged";
    must_be_of(request.kind, request.uid);
    const auto command = words_for(request.kind, "set");
    const auto before = note_what_is_missing(context, command, {request.uid});
    std::optional<Indivisible> with_its_note;
    const auto written = joined(
        before, write(context, command, Fault::refused, [&](store::Writer& writer) {
            const auto holder = must_find(writer, request.kind, request.uid);
            must_own(context, writer, holder["owner"], "the contact of " + request.uid);
            auto contacts = contacts_of(context, request.passphrase);
            const bool known = has_contact(contacts, request.uid);
            must_have_its_key(context, writer, contacts, request.uid);
            const auto contact =
                laid_over(known ? contacts.open(request.uid).value_or(store::Contact{}) : store::Contact{}, lines);
            const auto review = request.review_on.iso();
            const bool first = !contacts.present();
            if (!first && request.new_passphrase)
                throw Failure(Fault::refused,
                              "the keys exist already: they can be protected at the first contact alone",
                              "leave out <protect>"_marked);
            const auto passphrase = request.new_passphrase ? request.new_passphrase() : std::string{};
            with_its_note.emplace();
            std::string own_note;
            const auto its_note = [&] { return own_note = next_note(writer, request.uid); };
            if (context.dry_run) {
                outcome = known ? "changed" : "added";
                its_note();
            } else if (contacts.set(request.uid, contact, review, now_of(context), passphrase, its_note)) {
                outcome = known ? "changed" : "added";
            } else if (was_noted_last(writer, request.uid, "set") && is_up_to_date(writer, contacts, request.uid)) {
                return;
            } else {
                return note_afterwards(writer, contacts, {request.uid, "set", review, {}});
            }
            note(writer, request.uid, "set", review, own_note);
        }));
    return outcome_of(context, written, request.uid, outcome);
}

Answer show_contact(const Context& context, const Kind& kind, const std::string& uid, const AskPassphrase& passphrase)
{
    must_be_of(kind, uid);
    auto contacts = contacts_of(context, passphrase);
    if (!has_contact(contacts, uid)) fail_for_none(kind, uid);
    must_have_its_key(context, reading(context), contacts, uid);
    const auto contact = contacts.open(uid);
    if (!contact) fail_for_none(kind, uid);
    const auto written = note_all(context, words_for(kind, "show"), "shown", {uid});
    Answer answer;
    answer.result.columns = {{"uid"}, {"name"}, {"phone"}, {"email"}};
    answer.result.one_record = true;
    answer.result.rows.push_back({uid, contact->name, contact->phone, contact->email});
    answer.remarks = written.remarks;
    answer.restricted = true;
    if (written.revision) answer.revision = written.revision->number;
    answer.again = operation(words_for(kind, "show")) + " " + uid;
    return answer;
}

Answer list_contacts(const Context& context, const Kind& kind)
{
    if (!context.known_at.empty())
        throw Failure(Fault::usage, "<as-known-at> looks back, but contacts are known as they are now alone"_marked,
                      "see what was done with: {log} <uid> UID"_marked);
    const auto store = reading(context);
    const auto contacts = contacts_of(context, {});
    Answer answer;
    answer.remarks = store.remarks();
    answer.result.columns = {{"uid"}, {"review_on"}, {"set_at"}, {"state"}};
    for (const auto& entry : contacts.entries())
        if (kind_of_contact(entry.uid).id == kind.id)
            answer.result.rows.push_back({entry.uid, entry.review_on, entry.set_at,
                                          !store.has(kind, entry.uid)             ? "no such " + std::string(kind.name)
                                          : !entry.sealed                         ? "key is gone"
                                          : entry.review_on < context.today.iso() ? "review is due"
                                                                                  : "kept"});
    return answer;
}

Answer erase_contact(const Context& context, const Kind& kind, const std::string& uid)
{
    must_be_of(kind, uid);
    std::string outcome = "unchanged";
    const auto before = note_what_is_missing(context, words_for(kind, "erase"), {uid});
    std::optional<Indivisible> with_its_note;
    const auto written =
        joined(before, write(context, words_for(kind, "erase"), Fault::refused, [&](store::Writer& writer) {
                   must_own(context, writer, std::string(owner_in_uid(uid)), "the contact of " + uid);
                   auto contacts = contacts_of(context, {});
                   const bool known = has_contact(contacts, uid);
                   if (!known && !writer.has(kind, uid)) fail_for_none(kind, uid);
                   with_its_note.emplace();
                   std::string own_note;
                   const auto its_note = [&] { return own_note = next_note(writer, uid); };
                   const bool erased = context.dry_run ? known : contacts.erase(uid, its_note);
                   if (!erased && !was_noted_last(writer, uid, "set") && is_up_to_date(writer, contacts, uid)) return;
                   if (erased) outcome = "erased";
                   // Keys alone are kept in no mind.
                   if (!erased && !context.dry_run) return note_afterwards(writer, contacts, {uid, "erased", {}, {}});
                   note(writer, uid, "erased", {}, own_note.empty() ? its_note() : own_note);
               }));
    return outcome_of(context, written, uid, outcome);
}

Answer contact_list(const Context& context, Day day, const std::vector<std::string>& authorities,
                    const AskPassphrase& passphrase)
{
    Snapshot snapshot;
    {
        const auto store = reading(context);
        must_know(store, kinds::authority, authorities);
        store::SnapshotParts parts;
        parts.requirements = false;
        parts.deployments = true;
        snapshot = named(context, store.snapshot(parts));
    }
    auto contacts = contacts_of(context, passphrase);
    std::map<std::string, store::Contact> opened;
    std::size_t keyless = 0;
    for (const auto& entry : contacts.entries())
        if (entry.sealed)
            opened.emplace(entry.uid, store::Contact{});
        else
            ++keyless;
    if (keyless > 0 && opened.empty())
        throw Failure(Fault::unusable_file, "no contact can be opened: the keys are gone",
                      has_keys(context) ? "put the newer " + store::keys_path(context.db) +
                                              " back; see what to do with: {check} <db> "_marked + context.db
                                        : without_key(context, reading(context), {}));
    Answer answer;
    answer.restricted = true;
    answer.result.title = "Contact list of immigration liaison officers, Article 9(2)(d) of Regulation (EU) 2019/1240";
    answer.result.columns = {{"name"}, {"location"}, {"region"}, {"phone"}, {"email"}, {"access"}};
    std::vector<std::string> listed;
    std::size_t without = 0;
    for (const auto& d : snapshot.deployments) {
        const auto days = d.days_active();
        const bool wanted =
            authorities.empty() || std::find(authorities.begin(), authorities.end(), d.owner) != authorities.end();
        if (!wanted || !days || !days->contains(day)) continue;
        const auto found = opened.find(d.officer);
        if (found == opened.end()) {
            ++without;
            continue;
        }
        if (found->second.name.empty()) found->second = contacts.open(d.officer).value_or(store::Contact{});
        const auto& c = found->second;
        listed.push_back(d.officer);
        answer.result.rows.push_back({c.name, location_of(snapshot, d), responsibility_of(snapshot, d), c.phone,
                                      c.email, "restricted: Art 9(3)"});
    }
    std::sort(listed.begin(), listed.end(), natural_less);
    listed.erase(std::unique(listed.begin(), listed.end()), listed.end());
    std::sort(answer.result.rows.begin(), answer.result.rows.end(),
              [](const auto& a, const auto& b) { return std::tie(a[1], a[0]) < std::tie(b[1], b[0]); });
    answer.result.notes.emplace_back("Restricted: open only to immigration liaison officers, members of the board and "
                                     "authorised staff (Article 9(3)).");
    answer.result.notes.push_back(
        "On " + day.iso() + ": " + std::to_string(listed.size()) + " officers; " + std::to_string(without) +
        " more in service have no contact here" +
        (keyless > 0 ? "; the keys of " + std::to_string(keyless) + " contacts are gone." : "."));
    const auto written = note_all(context, "report build contacts", "listed", listed);
    answer.remarks = written.remarks;
    if (written.revision) answer.revision = written.revision->number;
    answer.again = "{report build contacts} <on> "_marked + day.iso();
    return answer;
}

namespace {

using Say = std::function<void(Severity, const std::string& uid, MarkedText sentence, MarkedText help)>;

MarkedText how_to_repeat(const std::string& uid, const std::string& event)
{
    const auto& kind = kind_of_contact(uid);
    return event == "set" ? operation(words_for(kind, "set")) + " " + uid + " <review-on> DAY"_marked
                          : operation(words_for(kind, "erase")) + " " + uid;
}

// The journal's newest note of a change of each contact.
std::map<std::string, Record> newest_notes(const store::Store& store)
{
    std::map<std::string, Record> newest;
    for (auto& record : store.records(kinds::contact_event))
        if (record["event"] == "set" || record["event"] == "erased") newest[record["officer"]] = std::move(record);
    return newest;
}

// Journal and contacts are two files: each can be older than the other.
void say_where_notes_differ(const store::Store& store, const store::Contacts& contacts, const Say& say)
{
    auto newest = newest_notes(store);
    for (const auto& change : contacts.noted()) {
        const auto known = newest.find(change.uid);
        if (!is_noted(store, change))
            say(Severity::warning, change.uid,
                "the contact of " + change.uid + " was " + change.event + ", but the journal has no note of it",
                "repeat the command, which then notes it: " + how_to_repeat(change.uid, change.event));
        else if (known != newest.end() && known->second.uid() != change.note)
            say(Severity::warning, change.uid,
                "the journal notes that the contact of " + change.uid + " was " + known->second["event"] +
                    ", but the file of contacts is older",
                "put the newer file back, or repeat the command: " + how_to_repeat(change.uid, known->second["event"]));
        newest.erase(change.uid);
    }
    for (const auto& entry : contacts.entries()) newest.erase(entry.uid);
    for (const auto& [uid, record] : newest)
        if (record["event"] == "set")
            say(Severity::warning, uid, "the journal notes that the contact of " + uid + " was set, but none is kept",
                "put the file of contacts back that holds it, or note that it is gone: " +
                    how_to_repeat(uid, "erased"));
}

// Once for all of them: a copy of the network's file alone has none.
void say_where_all_are_gone(const Context& context, const store::Store& store, const Say& say)
{
    auto newest = newest_notes(store);
    std::erase_if(newest, [](const auto& one) { return one.second["event"] != "set"; });
    if (newest.empty()) return;
    const auto& first = newest.begin()->first;
    const auto others = newest.size() - 1;
    const auto contacts = store::contacts_path(context.db);
    const auto keys = store::keys_path(context.db);
    say(Severity::warning, first,
        "the journal notes that " +
            (others == 0 ? "the contact of " + first + " was"
                         : "the contacts of " + first + " and " + std::to_string(others) + " more were") +
            " set, but " +
            (has_keys(context) ? contacts + " is missing" : "neither " + contacts + " nor " + keys + " is there"),
        "put " + contacts + " and " + keys +
            " back, or note of each that it is gone: " + how_to_repeat(first, "erased"));
}

} // namespace

Findings check_contacts(const Context& context)
{
    Findings findings;
    const auto say = [&](Severity severity, const std::string& uid, MarkedText sentence, MarkedText help) {
        Finding finding;
        finding.rule = rule_id::contact_review;
        finding.severity = severity;
        finding.uid = uid;
        finding.sentence = std::move(sentence);
        finding.help = std::move(help);
        findings.push_back(std::move(finding));
    };
    try {
        const auto store = reading(context);
        const auto contacts = contacts_of(context, {});
        if (contacts.present())
            say_where_notes_differ(store, contacts, say);
        else
            say_where_all_are_gone(context, store, say);
        for (const auto& entry : contacts.entries()) {
            const auto& kind = kind_of_contact(entry.uid);
            const auto erase = "erase it with: " + operation(words_for(kind, "erase")) + " " + entry.uid;
            if (entry.review_on < context.today.iso())
                say(Severity::warning, entry.uid,
                    "the contact of " + entry.uid + " was to be reviewed on " + entry.review_on,
                    "set a new review date where it is still needed, or " + erase);
            if (!store.has(kind, entry.uid))
                say(Severity::warning, entry.uid,
                    "a contact of " + entry.uid + " is kept, but there is no such " + std::string(kind.name), erase);
            if (!entry.sealed)
                say(Severity::warning, entry.uid, "the contact of " + entry.uid + " cannot be opened: its key is gone",
                    without_key(context, store, entry.uid));
        }
    } catch (const Failure& failure) {
        if (failure.fault != Fault::unusable_file && failure.fault != Fault::busy) throw;
        say(Severity::error, {}, failure.sentence, failure.help);
    }
    return findings;
}

} // namespace ilonet::service
