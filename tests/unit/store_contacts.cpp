// Contacts: what is kept, what opens it, what an erasure leaves, and what happens to files that were tampered with.
#include "model/failure.hpp"
#include "store/contacts/contact_file.hpp"
#include "store/contacts/contacts.hpp"
#include "store/contacts/key_file.hpp"

#include <algorithm>
#include <atomic>
#include <doctest/doctest.h>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iterator>
#include <optional>
#include <stdlib.h>
#include <sys/stat.h>
#include <thread>

using namespace ilonet;
using store::Contact;
using store::Contacts;

namespace {

namespace fs = std::filesystem;

constexpr std::chrono::milliseconds no_wait{0};
constexpr std::size_t slot_size = 256, key_in_slot = 208, key_size = 32;
const std::string review = "2027-01-01";
const std::string instant = "2026-01-01T00:00:00.000Z";
const Contact amina{"Amina Diallo", "+221 33 000 00 01", "amina@example.org"};
const Contact jose{"José Ñúñez 李", "+34 600 000 002", "jose@example.org"};

std::string bytes_of(const fs::path& path)
{
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

void write_bytes(const fs::path& path, const std::string& bytes)
{
    std::ofstream(path, std::ios::binary | std::ios::trunc) << bytes;
    fs::permissions(path, fs::perms::owner_read | fs::perms::owner_write);
}

class Folder {
public:
    Folder()
    {
        std::string name = (fs::temp_directory_path() / "ilonet-contacts-XXXXXX").string();
        REQUIRE(mkdtemp(name.data()) != nullptr);
        path_ = name;
    }
    ~Folder() { fs::remove_all(path_); }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;

    std::string network() const { return path_ / "network.db"; }
    std::string contacts() const { return store::contacts_path(network()); }
    std::string keys() const { return store::keys_path(network()); }
    Contacts open(store::AskPassphrase ask = {}) const { return {network(), no_wait, std::move(ask)}; }

    bool holds(const std::string& bytes) const
    {
        return std::any_of(fs::directory_iterator(path_), fs::directory_iterator(),
                           [&](const auto& file) { return bytes_of(file.path()).find(bytes) != std::string::npos; });
    }
    bool holds_a_value_of(const Contact& contact) const
    {
        return holds(contact.name) || holds(contact.phone) || holds(contact.email);
    }
    std::size_t files() const
    {
        return static_cast<std::size_t>(std::distance(fs::directory_iterator(path_), fs::directory_iterator()));
    }
    std::string plain_key(std::size_t slot) const
    {
        return bytes_of(keys()).substr((slot + 1) * slot_size + key_in_slot, key_size);
    }
    // As another program would.
    void tamper(const std::string& sql) const
    {
        SQLite::Database database(contacts(), SQLite::OPEN_READWRITE);
        database.exec(sql);
    }
    std::string value(const std::string& sql) const
    {
        SQLite::Database database(contacts(), SQLite::OPEN_READONLY);
        return database.execAndGet(sql).getString();
    }

private:
    fs::path path_;
};

bool set(Contacts& contacts, const std::string& uid, const Contact& contact, const std::string& passphrase = {})
{
    return contacts.set(uid, contact, review, instant, passphrase);
}

bool equal(const std::optional<Contact>& a, const Contact& b)
{
    return a && a->name == b.name && a->phone == b.phone && a->email == b.email;
}

// How `act` ends; `sentence` gets what it says with its help.
std::optional<Fault> ending(const std::function<void()>& act, std::string* sentence = nullptr)
{
    try {
        act();
    } catch (const Failure& failure) {
        if (sentence != nullptr) *sentence = failure.what() + ("; " + failure.help.text());
        return failure.fault;
    }
    return std::nullopt;
}

std::optional<Fault> ending_of_opening(const Folder& folder, const std::string& uid)
{
    return ending([&] { folder.open().open(uid); });
}

store::AskPassphrase answer(const std::string& passphrase, int& times)
{
    return [&times, passphrase] {
        ++times;
        return passphrase;
    };
}

mode_t mode_of(const std::string& path)
{
    struct stat status {};
    REQUIRE(stat(path.c_str(), &status) == 0);
    return status.st_mode & 07777;
}

} // namespace

TEST_CASE("contacts: nothing is made by looking")
{
    const Folder folder;
    auto contacts = folder.open();
    CHECK_FALSE(contacts.present());
    CHECK(contacts.entries().empty());
    CHECK_FALSE(contacts.open("ES-0001").has_value());
    CHECK_FALSE(contacts.erase("ES-0001"));
    CHECK(folder.files() == 0);
}

TEST_CASE("contacts: what is set is opened, and stands nowhere in clear")
{
    const Folder folder;
    auto contacts = folder.open();
    const Contact long_one{std::string(1024, 'x') + "ü", "", "a long name@example.org"};
    CHECK(set(contacts, "ES-0010", jose));
    CHECK(set(contacts, "ES-0002", amina));
    CHECK(set(contacts, "ES-0003", long_one));
    CHECK(contacts.present());
    CHECK(folder.files() == 2);
    CHECK(equal(contacts.open("ES-0010"), jose));
    auto again = folder.open();
    CHECK(equal(again.open("ES-0002"), amina));
    CHECK(equal(again.open("ES-0003"), long_one));
    CHECK_FALSE(again.open("ES-0001").has_value());
    const auto entries = again.entries();
    REQUIRE(entries.size() == 3);
    CHECK(entries[0].uid == "ES-0002");
    CHECK(entries[2].uid == "ES-0010");
    CHECK(entries[0].review_on == review);
    CHECK(entries[0].set_at == instant);
    CHECK(entries[0].sealed);
    CHECK(folder.holds("ES-0010")); // the search finds what is there
    CHECK_FALSE(folder.holds_a_value_of(jose));
    CHECK_FALSE(folder.holds_a_value_of(amina));
    CHECK_FALSE(folder.holds(std::string(64, 'x')));
}

TEST_CASE("contacts: the same again is no change")
{
    const Folder folder;
    auto contacts = folder.open();
    const auto later = "2026-02-02T00:00:00.000Z";
    CHECK(set(contacts, "ES-0001", amina));
    CHECK_FALSE(contacts.set("ES-0001", amina, review, later, {}));
    CHECK(contacts.entries()[0].set_at == instant);
    const auto key = folder.plain_key(0);
    CHECK(contacts.set("ES-0001", amina, "2028-01-01", later, {}));
    CHECK(contacts.entries()[0].review_on == "2028-01-01");
    CHECK(contacts.set("ES-0001", {amina.name, amina.phone, ""}, "2028-01-01", later, {}));
    CHECK(contacts.open("ES-0001")->email.empty());
    CHECK(contacts.entries().size() == 1);
    CHECK(folder.plain_key(0) == key);
}

TEST_CASE("contacts: the length of a value is rounded, and no two sealings are alike")
{
    const Folder folder;
    auto contacts = folder.open();
    set(contacts, "ES-0001", {"", std::string(63, '1'), std::string(64, '2')});
    CHECK(folder.value("SELECT length(name) FROM contact") == "104");
    CHECK(folder.value("SELECT length(phone) FROM contact") == "104");
    CHECK(folder.value("SELECT length(email) FROM contact") == "168");
    const auto before = folder.value("SELECT hex(name) FROM contact");
    contacts.set("ES-0001", {"", "", ""}, review, instant, {});
    CHECK(folder.value("SELECT hex(name) FROM contact") != before);
}

TEST_CASE("contacts: a value with a NUL, an impossible day and an endless uid are refused")
{
    const Folder folder;
    auto contacts = folder.open();
    CHECK(ending([&] { set(contacts, "ES-0001", {std::string("a\0b", 3), "", ""}); }) == Fault::refused);
    CHECK(ending([&] { contacts.set("ES-0001", amina, "2026-02-30", instant, {}); }) == Fault::refused);
    CHECK(ending([&] { set(contacts, std::string(183, 'E'), amina); }) == Fault::refused);
    CHECK(ending([&] { set(contacts, "", amina); }) == Fault::refused);
    CHECK(contacts.entries().empty());
    CHECK(set(contacts, std::string(182, 'E'), amina));
    CHECK(equal(contacts.open(std::string(182, 'E')), amina));
}

TEST_CASE("contacts: both files are their owner's alone, whatever the umask")
{
    for (const mode_t mask : {mode_t{0}, mode_t{0777}}) {
        const Folder folder;
        auto contacts = folder.open();
        const auto before = umask(mask);
        const auto end = ending([&] { set(contacts, "ES-0001", amina); });
        umask(before);
        CHECK(end == std::nullopt);
        CHECK(mode_of(folder.contacts()) == 0600);
        CHECK(mode_of(folder.keys()) == 0600);
        for (const auto& path : {folder.contacts(), folder.keys()}) {
            for (const mode_t open_to_others : {mode_t{0640}, mode_t{0602}}) {
                REQUIRE(chmod(path.c_str(), open_to_others) == 0);
                std::string sentence;
                CHECK(ending([&] { folder.open(); }, &sentence) == Fault::unusable_file);
                CHECK(sentence.find("chmod 600 " + path) != std::string::npos);
                CHECK(ending([&] { set(contacts, "ES-0001", jose); }) == Fault::unusable_file);
                CHECK(ending([&] { contacts.erase("ES-0001"); }) == Fault::unusable_file);
            }
            REQUIRE(chmod(path.c_str(), 0600) == 0);
        }
        CHECK(equal(contacts.open("ES-0001"), amina));
    }
}

TEST_CASE("contacts: links are not followed, and what is no file is none")
{
    const Folder folder;
    const Folder elsewhere;
    for (const auto& path : {folder.contacts(), folder.keys()}) {
        fs::create_symlink(elsewhere.keys(), path);
        CHECK(ending([&] { folder.open(); }) == Fault::unusable_file);
        fs::remove(path);
        auto contacts = folder.open();
        fs::create_symlink(elsewhere.keys(), path);
        CHECK(ending([&] { set(contacts, "ES-0001", amina); }) == Fault::unusable_file);
        CHECK(elsewhere.files() == 0);
        fs::remove(path);
        REQUIRE(mkfifo(path.c_str(), 0600) == 0);
        CHECK(ending([&] { folder.open(); }) == Fault::unusable_file);
        fs::remove(path);
        fs::remove(folder.keys());
    }
}

TEST_CASE("contacts: a passphrase is asked once, where values are opened or set, and not else")
{
    const Folder folder;
    int asked = 0;
    {
        auto contacts = folder.open(answer("never needed", asked));
        CHECK(set(contacts, "ES-0001", amina, "correct horse"));
        CHECK(set(contacts, "ES-0002", jose, "correct horse"));
        CHECK(equal(contacts.open("ES-0001"), amina));
        CHECK(asked == 0); // the new passphrase has just been given
    }
    auto contacts = folder.open(answer("correct horse", asked));
    CHECK(contacts.entries().size() == 2);
    CHECK(contacts.entries()[0].sealed);
    CHECK_FALSE(contacts.open("ES-0009").has_value());
    CHECK(contacts.erase("ES-0002"));
    CHECK(asked == 0);
    CHECK(equal(contacts.open("ES-0001"), amina));
    CHECK_FALSE(set(contacts, "ES-0001", amina));
    CHECK(set(contacts, "ES-0001", jose));
    CHECK(equal(contacts.open("ES-0001"), jose));
    CHECK(asked == 1);
    CHECK_FALSE(folder.holds("correct horse"));
    CHECK_FALSE(folder.holds_a_value_of(jose));
    CHECK(ending_of_opening(folder, "ES-0001") == Fault::unusable_file); // nobody to ask
}

TEST_CASE("contacts: a wrong passphrase opens and changes nothing, and may be asked again")
{
    const Folder folder;
    int asked = 0;
    {
        auto contacts = folder.open();
        set(contacts, "ES-0001", amina, "right");
    }
    const auto before = bytes_of(folder.contacts()) + bytes_of(folder.keys());
    std::string said = "wrong";
    auto contacts = folder.open([&] { return ++asked, said; });
    std::string sentence;
    CHECK(ending([&] { contacts.open("ES-0001"); }, &sentence) == Fault::unusable_file);
    CHECK(sentence.find("passphrase") != std::string::npos);
    CHECK(ending([&] { set(contacts, "ES-0001", jose); }) == Fault::unusable_file);
    CHECK(ending([&] { set(contacts, "ES-0002", jose); }) == Fault::unusable_file);
    said.clear();
    CHECK(ending([&] { contacts.open("ES-0001"); }) == Fault::unusable_file);
    CHECK(bytes_of(folder.contacts()) + bytes_of(folder.keys()) == before);
    said = "right";
    CHECK(equal(contacts.open("ES-0001"), amina));
    CHECK(asked == 5);
}

TEST_CASE("contacts: under a passphrase no key stands plain, and each is sealed to its record")
{
    for (const std::string passphrase : {"", "secret"}) {
        const Folder folder;
        auto contacts = folder.open();
        set(contacts, "ES-0001", amina, passphrase);
        store::KeptKey kept{};
        const auto slot = bytes_of(folder.keys()).substr(slot_size + 184, kept.size());
        std::copy(slot.begin(), slot.end(), kept.begin());
        const auto id = folder.value("SELECT id FROM file");
        CHECK(store::take(kept, nullptr, id + "ES-0001").has_value() == passphrase.empty());
        CHECK_FALSE(store::take(kept, nullptr, id + "ES-0002").has_value());
        const auto header = store::KeyFile(folder.keys(), store::Access::read, no_wait).header();
        CHECK(header.under_passphrase() == !passphrase.empty());
        if (passphrase.empty()) continue;
        const auto master = header.unlock(passphrase);
        REQUIRE(master.has_value());
        CHECK(store::take(kept, &*master, id + "ES-0001").has_value());
        CHECK_FALSE(store::take(kept, &*master, id + "ES-0002").has_value());
    }
}

TEST_CASE("contacts: a passphrase for keys that stand plain is refused, not forgotten")
{
    const Folder folder;
    auto contacts = folder.open();
    set(contacts, "ES-0001", amina);
    CHECK(ending([&] { set(contacts, "ES-0002", jose, "secret"); }) == Fault::refused);
    CHECK(contacts.entries().size() == 1);
}

TEST_CASE("contacts: an erased one opens in no old copy, and its key stands nowhere")
{
    const Folder folder;
    auto contacts = folder.open();
    set(contacts, "ES-0001", jose);
    set(contacts, "ES-0002", amina);
    const auto key = folder.plain_key(1);
    const auto sealed = [&] {
        SQLite::Database database(folder.contacts(), SQLite::OPEN_READONLY);
        return database.execAndGet("SELECT name FROM contact WHERE uid = 'ES-0002'").getString();
    }();
    const auto old = bytes_of(folder.contacts());
    REQUIRE(folder.holds(key));
    REQUIRE(folder.holds(sealed));
    REQUIRE(std::count(key.begin(), key.end(), '\0') < 8);

    CHECK(contacts.erase("ES-0002"));
    CHECK_FALSE(folder.holds(key));
    CHECK_FALSE(folder.holds(sealed));
    CHECK_FALSE(folder.holds("ES-0002"));
    CHECK_FALSE(contacts.open("ES-0002").has_value());
    CHECK_FALSE(contacts.erase("ES-0002"));
    CHECK(equal(contacts.open("ES-0001"), jose));

    write_bytes(folder.contacts(), old);
    CHECK(ending_of_opening(folder, "ES-0002") == Fault::unusable_file);
    CHECK_FALSE(folder.holds(key));
    const auto entries = folder.open().entries();
    REQUIRE(entries.size() == 2);
    CHECK(entries[0].sealed);
    CHECK_FALSE(entries[1].sealed);
    CHECK(equal(folder.open().open("ES-0001"), jose));

    const Contact successor{"Awa", "", ""};
    CHECK(set(contacts, "ES-0002", successor)); // under a new key, in place of what did not open any more
    CHECK(folder.plain_key(1) != key);
    CHECK(equal(contacts.open("ES-0002"), successor));
    write_bytes(folder.contacts(), old);
    CHECK(ending_of_opening(folder, "ES-0002") == Fault::unusable_file);
}

TEST_CASE("contacts: a key is destroyed also where the record is gone already")
{
    const Folder folder;
    auto contacts = folder.open();
    set(contacts, "ES-0001", amina);
    const auto key = folder.plain_key(0);
    const auto old = bytes_of(folder.contacts());
    fs::remove(folder.contacts());
    CHECK(contacts.erase("ES-0001"));
    CHECK_FALSE(folder.holds(key));
    write_bytes(folder.contacts(), old);
    CHECK(ending_of_opening(folder, "ES-0001") == Fault::unusable_file);
}

TEST_CASE("contacts: values do not open in another field, record or file")
{
    const Folder folder;
    {
        auto contacts = folder.open();
        set(contacts, "ES-0001", amina);
        set(contacts, "ES-0002", jose);
    }
    const auto good = bytes_of(folder.contacts());
    for (const auto* sql :
         {"UPDATE contact SET name = email WHERE uid = 'ES-0001'",
          "UPDATE contact SET name = (SELECT name FROM contact WHERE uid = 'ES-0002') WHERE uid = 'ES-0001'",
          "UPDATE contact SET (name, phone, email) = (SELECT name, phone, email FROM contact WHERE uid = 'ES-0002') "
          "WHERE uid = 'ES-0001'",
          "UPDATE contact SET email = zeroblob(104) WHERE uid = 'ES-0001'",
          "UPDATE contact SET email = zeroblob(40) WHERE uid = 'ES-0001'"}) {
        CAPTURE(sql);
        write_bytes(folder.contacts(), good);
        CHECK(equal(folder.open().open("ES-0001"), amina));
        folder.tamper(sql);
        CHECK(ending_of_opening(folder, "ES-0001") == Fault::unusable_file);
        CHECK(equal(folder.open().open("ES-0002"), jose));
    }
    const auto key = store::random_secret();
    const auto sealed = store::seal(key, "value", "here");
    CHECK(store::unseal(key, sealed, "here") == "value");
    CHECK_FALSE(store::unseal(key, sealed, "there").has_value());
    CHECK_FALSE(store::unseal(store::random_secret(), sealed, "here").has_value());
}

TEST_CASE("contacts: values do not open in another record, even where both have the same key")
{
    const Folder folder;
    auto contacts = folder.open();
    set(contacts, "ES-0001", amina);
    set(contacts, "ES-0002", jose);
    {
        store::KeyFile keys(folder.keys(), store::Access::write, no_wait);
        const auto key = keys.key("ES-0001", nullptr);
        keys.destroy("ES-0002");
        keys.add("ES-0002", *key, nullptr);
    }
    folder.tamper("UPDATE contact SET (name, phone, email) = (SELECT name, phone, email FROM contact "
                  "WHERE uid = 'ES-0001')");
    CHECK(equal(contacts.open("ES-0001"), amina));
    CHECK(ending_of_opening(folder, "ES-0002") == Fault::unusable_file);
}

TEST_CASE("contacts: a key in another's slot opens nothing, and a damaged slot can be erased")
{
    const Folder folder;
    auto contacts = folder.open();
    set(contacts, "ES-0001", amina);
    set(contacts, "ES-0002", jose);
    auto keys = bytes_of(folder.keys());
    keys.replace(2 * slot_size + 184, 72, keys.substr(slot_size + 184, 72));
    write_bytes(folder.keys(), keys);
    CHECK(equal(contacts.open("ES-0001"), amina));
    CHECK(ending_of_opening(folder, "ES-0002") == Fault::unusable_file);
    CHECK(ending([&] { set(contacts, "ES-0002", amina); }) == Fault::unusable_file);
    CHECK(contacts.erase("ES-0002"));
    CHECK(set(contacts, "ES-0002", amina));
    CHECK(equal(contacts.open("ES-0002"), amina));
}

TEST_CASE("contacts: without the key file nothing is opened, changed or erased")
{
    const Folder folder;
    auto contacts = folder.open();
    set(contacts, "ES-0001", amina);
    const auto keys = bytes_of(folder.keys());
    const auto records = bytes_of(folder.contacts());
    fs::remove(folder.keys());
    auto later = folder.open();
    REQUIRE(later.entries().size() == 1);
    CHECK_FALSE(later.entries()[0].sealed);
    std::string sentence;
    CHECK(ending([&] { later.open("ES-0001"); }, &sentence) == Fault::unusable_file);
    CHECK(sentence.find(folder.keys() + " is missing") != std::string::npos);
    CHECK(ending([&] { set(later, "ES-0002", jose); }) == Fault::unusable_file);
    CHECK(ending([&] { later.erase("ES-0001"); }) == Fault::unusable_file);
    CHECK_FALSE(fs::exists(folder.keys()));
    CHECK(bytes_of(folder.contacts()) == records);
    write_bytes(folder.keys(), keys);
    CHECK(equal(later.open("ES-0001"), amina));
}

TEST_CASE("contacts: the key file of another is refused")
{
    const Folder folder;
    const Folder other;
    auto contacts = folder.open();
    auto others = other.open();
    set(contacts, "ES-0001", amina);
    set(others, "ES-0001", jose);
    const auto keys = bytes_of(other.keys());
    write_bytes(folder.keys(), keys);
    CHECK(ending([&] { folder.open(); }) == Fault::unusable_file);
    CHECK(ending([&] { set(contacts, "ES-0001", jose); }) == Fault::unusable_file);
    CHECK(ending([&] { contacts.erase("ES-0001"); }) == Fault::unusable_file);
    CHECK(bytes_of(folder.keys()) == keys);
}

TEST_CASE("contacts: a key file cut anywhere gives no wrong answer")
{
    const Folder folder;
    auto contacts = folder.open();
    constexpr std::size_t records = 17, unit = 4096; // more than the first unit of the file has room for
    for (std::size_t i = 1; i <= records; ++i) set(contacts, "ES-" + std::to_string(i), amina);
    const auto whole = bytes_of(folder.keys());
    REQUIRE(whole.size() == 2 * unit);
    CHECK(equal(contacts.open("ES-17"), amina));
    const auto refused_at = [&](std::size_t size) {
        write_bytes(folder.keys(), whole.substr(0, size));
        return ending([&] { folder.open(); }) == Fault::unusable_file;
    };
    for (std::size_t border = 0; border < whole.size(); border += slot_size) {
        CAPTURE(border);
        if (border > 0) CHECK(refused_at(border - 1));
        CHECK(refused_at(border) == (border != unit));
        CHECK(refused_at(border + 1));
    }
    refused_at(unit); // whole slots are missing: so are their keys, and only theirs
    CHECK(equal(folder.open().open("ES-1"), amina));
    CHECK(ending_of_opening(folder, "ES-17") == Fault::unusable_file);
    CHECK_FALSE(folder.open().entries().back().sealed);
}

TEST_CASE("contacts: a key file with a changed byte in header or slot is refused")
{
    const Folder folder;
    auto contacts = folder.open();
    set(contacts, "ES-0001", amina);
    set(contacts, "ES-0002", amina);
    const auto good = bytes_of(folder.keys());
    const auto bad_with = [&](std::size_t at, char byte) {
        auto bytes = good;
        bytes[at] = byte;
        write_bytes(folder.keys(), bytes);
        return ending([&] { folder.open(); }) == Fault::unusable_file;
    };
    for (const std::size_t at : {0UL, 8UL, 12UL, 16UL, 48UL, 64UL, 104UL, 200UL}) {
        CAPTURE(at);
        CHECK(bad_with(at, '\x07'));
    }
    CHECK(bad_with(slot_size, 2));     // state
    CHECK(bad_with(slot_size + 1, 0)); // length of the uid
    CHECK(bad_with(slot_size + 1, '\xFF'));
    CHECK(bad_with(slot_size + 8, '2')); // two slots of one uid
    CHECK_FALSE(bad_with(slot_size, 1));
}

TEST_CASE("contacts: Argon2id limits out of proportion are refused before they are tried")
{
    const Folder folder;
    {
        auto contacts = folder.open();
        set(contacts, "ES-0001", amina, "secret");
    }
    auto bytes = bytes_of(folder.keys());
    bytes[62] = 1; // some hundred terabytes
    write_bytes(folder.keys(), bytes);
    CHECK(ending([&] { folder.open(); }) == Fault::unusable_file);
}

TEST_CASE("contacts: a planted trigger, view, table or foreign file is refused")
{
    const Folder folder;
    auto contacts = folder.open();
    set(contacts, "ES-0001", amina);
    const auto good = bytes_of(folder.contacts());
    for (const auto* sql :
         {"CREATE TRIGGER t AFTER INSERT ON contact BEGIN DELETE FROM contact; END", "CREATE VIEW v AS SELECT 1",
          "CREATE TABLE more (x)", "PRAGMA application_id = 1", "PRAGMA user_version = 3", "PRAGMA user_version = 1",
          "PRAGMA user_version = 0", "DROP TABLE noted", "DELETE FROM file"}) {
        CAPTURE(sql);
        write_bytes(folder.contacts(), good);
        CHECK(ending([&] { folder.open(); }) == std::nullopt);
        folder.tamper(sql);
        CHECK(ending([&] { folder.open(); }) == Fault::unusable_file);
        CHECK(ending([&] { set(contacts, "ES-0001", jose); }) == Fault::unusable_file);
        CHECK(ending([&] { contacts.erase("ES-0001"); }) == Fault::unusable_file);
        CHECK(contacts.present());
    }
    for (const auto& bytes : {std::string(), std::string(5000, 'x'), good.substr(0, 5000)}) {
        write_bytes(folder.contacts(), bytes);
        CHECK(ending([&] { folder.open(); }) == Fault::unusable_file);
    }
    write_bytes(folder.contacts(), good);
    CHECK(equal(contacts.open("ES-0001"), amina)); // no refused erasure touched the key
}

TEST_CASE("contacts: which note goes with the newest change is kept with it, or not at all")
{
    const Folder folder;
    auto contacts = folder.open();
    CHECK(contacts.noted().empty());
    int asked = 0;
    const auto next = [&] { return "ES-e-" + std::to_string(++asked); };
    contacts.set("ES-0001", amina, review, instant, {}, next);
    contacts.set("ES-0001", amina, review, instant, {}, next); // nothing changes: no note
    CHECK(asked == 1);
    CHECK(contacts.noted().size() == 1);
    CHECK(contacts.noted().front().note == "ES-e-1");
    CHECK(contacts.noted().front().event == "set");
    CHECK(contacts.noted().front().review_on == review);
    CHECK_THROWS_AS(
        contacts.set("ES-0001", jose, review, instant, {}, []() -> std::string { throw Failure(Fault::io, "no"); }),
        Failure);
    CHECK(equal(contacts.open("ES-0001"), amina));
    CHECK(contacts.noted().front().note == "ES-e-1");
    CHECK(contacts.erase("ES-0001", next));
    CHECK_FALSE(contacts.erase("ES-0001", next));
    CHECK(contacts.noted().size() == 1);
    CHECK(contacts.noted().front().note == "ES-e-2");
    CHECK(contacts.noted().front().event == "erased");
    contacts.keep({"ES-0001", "erased", "", "ES-e-9"});
    CHECK(contacts.noted().front().note == "ES-e-9");
}

TEST_CASE("contacts: a file of version 1 is read as it is, and brought to the newest by a change")
{
    const Folder folder;
    auto contacts = folder.open();
    set(contacts, "ES-0001", amina);
    folder.tamper("DROP TABLE noted");
    folder.tamper("PRAGMA user_version = 1");
    const auto before = bytes_of(folder.contacts());
    CHECK(equal(contacts.open("ES-0001"), amina));
    CHECK(contacts.noted().empty());
    CHECK_FALSE(set(contacts, "ES-0001", amina));
    CHECK(bytes_of(folder.contacts()) == before);
    contacts.set("ES-0001", jose, review, instant, {}, [] { return std::string("ES-e-1"); });
    CHECK(folder.value("PRAGMA user_version") == "2");
    CHECK(contacts.noted().front().note == "ES-e-1");
    CHECK(equal(contacts.open("ES-0001"), jose));
}

TEST_CASE("contacts: while one writes, the other is told that the file is busy")
{
    const Folder folder;
    auto contacts = folder.open();
    set(contacts, "ES-0001", amina);
    const auto keys = bytes_of(folder.keys());
    const auto all_busy = [&] {
        std::string sentence;
        CHECK(ending([&] { set(contacts, "ES-0002", jose); }, &sentence) == Fault::busy);
        CHECK(sentence.find("busy") != std::string::npos);
        CHECK(ending([&] { contacts.erase("ES-0001"); }, &sentence) == Fault::busy);
        CHECK(sentence.find("busy") != std::string::npos);
        CHECK(ending([&] { contacts.open("ES-0001"); }) == Fault::busy);
    };
    {
        const store::ContactFile other(folder.contacts(), store::Access::write, no_wait);
        all_busy();
    }
    {
        const store::KeyFile other(folder.keys(), store::Access::write, no_wait);
        all_busy();
    }
    CHECK(bytes_of(folder.keys()) == keys);
    const store::ContactFile reader(folder.contacts(), store::Access::read, no_wait);
    const store::KeyFile key_reader(folder.keys(), store::Access::read, no_wait);
    CHECK(equal(contacts.open("ES-0001"), amina));
}

TEST_CASE("contacts: writers at the same time lose nothing, nor do they where both make the files")
{
    const Folder folder;
    constexpr int each = 12;
    std::atomic<int> failures = 0;
    const auto write = [&](const std::string& owner) {
        for (int i = 0; i < each; ++i) {
            const auto uid = owner + "-" + std::to_string(i);
            const auto end = ending([&] {
                Contacts contacts(folder.network(), std::chrono::seconds(60), {});
                set(contacts, uid, {uid + " name", "", ""});
            });
            if (end != std::nullopt) ++failures;
        }
    };
    std::thread one(write, "ES");
    std::thread two(write, "FR");
    write("EL");
    one.join();
    two.join();
    CHECK(failures == 0);
    CHECK(folder.files() == 2);
    auto contacts = folder.open();
    const auto entries = contacts.entries();
    CHECK(entries.size() == 3 * each);
    for (const auto& entry : entries) CHECK(contacts.open(entry.uid)->name == entry.uid + " name");
}

TEST_CASE("contacts: a program killed between key and record leaves a key that is used again")
{
    const Folder folder;
    auto contacts = folder.open();
    set(contacts, "ES-0001", amina);
    store::KeyFile(folder.keys(), store::Access::write, no_wait).add("ES-0002", store::random_secret(), nullptr);
    const auto key = folder.plain_key(1);
    CHECK(contacts.entries().size() == 1);
    CHECK_FALSE(contacts.open("ES-0002").has_value());
    CHECK(set(contacts, "ES-0002", jose));
    CHECK(folder.plain_key(1) == key);
    CHECK(store::KeyFile(folder.keys(), store::Access::read, no_wait).uids().size() == 2);
    CHECK(equal(contacts.open("ES-0002"), jose));
}

TEST_CASE("contacts: a program killed between the two files leaves keys that the next one takes")
{
    const Folder folder;
    store::KeyFile::make(folder.keys(), "secret");
    int asked = 0;
    auto contacts = folder.open(answer("secret", asked));
    CHECK_FALSE(contacts.present());
    CHECK(set(contacts, "ES-0001", amina, "secret"));
    CHECK(asked == 1);
    CHECK(equal(contacts.open("ES-0001"), amina));
}

TEST_CASE("contacts: an erasure that was cut short is ended by a repeat")
{
    const Folder folder;
    auto contacts = folder.open();
    set(contacts, "ES-0001", amina);
    CHECK(store::KeyFile(folder.keys(), store::Access::write, no_wait).destroy("ES-0001"));
    REQUIRE(contacts.entries().size() == 1);
    CHECK_FALSE(contacts.entries()[0].sealed);
    CHECK(ending_of_opening(folder, "ES-0001") == Fault::unusable_file);
    CHECK(contacts.erase("ES-0001"));
    CHECK(contacts.entries().empty());
    CHECK_FALSE(contacts.erase("ES-0001"));
}

TEST_CASE("contacts: an erasure clears free slots again, for a sync that failed before")
{
    const Folder folder;
    auto contacts = folder.open();
    set(contacts, "ES-0001", amina);
    auto bytes = bytes_of(folder.keys());
    bytes.replace(3 * slot_size + key_in_slot, 3, "old");
    write_bytes(folder.keys(), bytes);
    REQUIRE(folder.holds("old"));
    CHECK_FALSE(contacts.erase("ES-0009"));
    CHECK_FALSE(folder.holds("old"));
    CHECK(equal(contacts.open("ES-0001"), amina));
}

TEST_CASE("contacts: the unfinished write of a killed program is rolled back by a reader")
{
    const Folder folder;
    const Folder killed;
    auto contacts = folder.open();
    set(contacts, "ES-0001", amina);
    {
        SQLite::Database database(folder.contacts(), SQLite::OPEN_READWRITE);
        database.exec("PRAGMA cache_size = 1; BEGIN IMMEDIATE; DELETE FROM contact");
        database.exec(
            "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 500) INSERT INTO contact "
            "SELECT 'X' || i, '2026-01-01', 'x', zeroblob(1064), zeroblob(1064), zeroblob(1064) FROM n");
        write_bytes(killed.contacts(), bytes_of(folder.contacts()));
        write_bytes(killed.contacts() + "-journal", bytes_of(folder.contacts() + "-journal"));
        write_bytes(killed.keys(), bytes_of(folder.keys()));
    }
    REQUIRE(bytes_of(killed.contacts()) != bytes_of(folder.contacts()));
    auto later = killed.open();
    CHECK(later.entries().size() == 1);
    CHECK(equal(later.open("ES-0001"), amina));
    CHECK(killed.files() == 2);
}
