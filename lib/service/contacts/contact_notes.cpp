#include "service/contacts/contact_notes.hpp"

#include "model/code.hpp"
#include "model/long_work.hpp"
#include "records/reading.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace ilonet::service {
namespace {

// The newest note of a change of the contact in the journal. In contacts that were changed before their file kept the
// notes in mind, a repeat of the command notes what is missing.
std::optional<Record> newest_note(const store::Store& store, const std::string& officer)
{
    const std::array<store::Condition, 1> of_officer{store::Condition{"officer", {officer}}};
    std::optional<Record> newest;
    for (auto& record : store.records(kinds::contact_event, of_officer))
        if (record["event"] == "set" || record["event"] == "erased") newest = std::move(record);
    return newest;
}

// Where the contacts keep no note in mind: a note from before the contact was set is of an earlier setting.
bool is_noted_since_it_was_set(const store::Store& store, const store::Contacts& contacts, const std::string& uid)
{
    const auto newest = newest_note(store, uid);
    const auto entries = contacts.entries();
    const auto entry = std::find_if(entries.begin(), entries.end(), [&](const auto& one) { return one.uid == uid; });
    if (!newest || entry == entries.end()) return true;
    store::LogFilter filter;
    filter.uid = newest->uid();
    const auto noted = store.revisions(filter);
    return !noted.empty() && noted.back().instant >= entry->set_at;
}

} // namespace

store::Contacts contacts_of(const Context& context, AskPassphrase ask)
{
    return {context.db, context.lock_wait, std::move(ask)};
}

std::string next_note(store::Writer& writer, const std::string& officer)
{
    return writer.next_uid(std::string(owner_in_uid(officer)), kinds::contact_event);
}

void note(store::Writer& writer, const std::string& officer, const std::string& event, const std::string& review_on,
          const std::string& uid)
{
    Record record(kinds::contact_event);
    record["owner"] = owner_in_uid(officer);
    record["uid"] = uid;
    record["officer"] = officer;
    record["event"] = event;
    record["review_on"] = review_on;
    writer.put(record);
}

void note_afterwards(store::Writer& writer, store::Contacts& contacts, store::NotedChange change)
{
    change.note = next_note(writer, change.uid);
    contacts.keep(change);
    note(writer, change.uid, change.event, change.review_on, change.note);
}

bool was_noted_last(const store::Store& store, const std::string& officer, const std::string& event)
{
    const auto newest = newest_note(store, officer);
    return newest && (*newest)["event"] == event;
}

bool is_noted(const store::Store& store, const store::NotedChange& change)
{
    const auto note = store.find(kinds::contact_event, change.note);
    return note && (*note)["officer"] == change.uid && (*note)["event"] == change.event &&
           (*note)["review_on"] == change.review_on;
}

std::vector<store::NotedChange> not_noted(const store::Store& store, const store::Contacts& contacts,
                                          const std::vector<std::string>& uids)
{
    auto changes = contacts.noted();
    std::erase_if(changes, [&](const auto& change) {
        return std::find(uids.begin(), uids.end(), change.uid) == uids.end() || is_noted(store, change);
    });
    return changes;
}

bool is_up_to_date(const store::Store& store, const store::Contacts& contacts, const std::string& uid)
{
    const auto changes = contacts.noted();
    const auto change = std::find_if(changes.begin(), changes.end(), [&](const auto& one) { return one.uid == uid; });
    if (change == changes.end()) return is_noted_since_it_was_set(store, contacts, uid);
    const auto newest = newest_note(store, uid);
    return !newest || newest->uid() == change->note;
}

Written note_what_is_missing(const Context& context, const std::string& command, const std::vector<std::string>& uids)
{
    auto contacts = contacts_of(context, {});
    if (context.dry_run || not_noted(reading(context), contacts, uids).empty()) return {};
    const Indivisible with_its_note;
    auto written = write(context, command, Fault::refused, [&](store::Writer& writer) {
        for (auto& change : not_noted(writer, contacts, uids)) {
            must_own(context, writer, std::string(owner_in_uid(change.uid)), "the contact of " + change.uid);
            note_afterwards(writer, contacts, std::move(change));
        }
    });
    if (written.revision)
        written.remarks.push_back("revision " + std::to_string(written.revision->number) +
                                  " notes the change that a program left without its note");
    return written;
}

Written joined(const Written& first, Written second)
{
    second.remarks.insert(second.remarks.begin(), first.remarks.begin(), first.remarks.end());
    if (!second.revision) second.revision = first.revision;
    return second;
}

} // namespace ilonet::service
