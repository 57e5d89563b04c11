// P02: what the scanners must find, what they must leave alone, and what they say. Numbers and names are invented or
// from the ranges that are kept for examples.
#include "rules/rules.hpp"
#include "rules/text/free_text.hpp"

#include <chrono>
#include <doctest/doctest.h>
#include <filesystem>
#include <fstream>
#include <random>
#include <sstream>
#include <string>
#include <vector>

using namespace ilonet;
using rules::Suspect;
using What = Suspect::What;

namespace {

std::string shown(const std::vector<Suspect>& suspects)
{
    static constexpr std::string_view names[] = {"phone", "email", "passport", "link", "marking"};
    std::string text;
    for (const auto& s : suspects)
        text += std::string(names[static_cast<std::size_t>(s.what)]) + (s.sure ? " at " : "? at ") +
                std::to_string(s.offset) + "+" + std::to_string(s.length) + "; ";
    return text;
}

std::string shown(const Findings& findings)
{
    std::string text;
    for (const auto& f : findings)
        text += (f.severity == Severity::error ? "error " : "warning ") + f.uid + "." + f.field + ": " +
                f.sentence.text() + "; " + f.help.text() + "\n";
    return text;
}

/// The suspicious part stands in {braces}.
struct Sample {
    What what;
    bool sure;
    std::string_view text;
};

constexpr bool sure = true, unsure = false;

constexpr Sample suspicious[] = {
    {What::email, sure, "write to {liaison.dakar@example.org} first"},
    {What::email, sure, "{a@b.example}"},
    {What::email, sure, "correo: {juan+ilo@correo.interior.example}, Dakar"},
    {What::email, sure, "<{officer_1@mail.example.com}>."},
    {What::email, sure, "{liaison＠example.org} für Rückfragen"},
    {What::email, sure, "{liaison (at) example.org}"},
    {What::email, sure, "{liaison[at]example[dot]org} "},
    {What::email, sure, "contact {liaison [AT] example (dot) org} for visas"},
    {What::email, sure, "{liaison.rabat at example.org} on weekdays"},
    {What::email, sure, "{officer (arroba) example.org}"},
    {What::email, sure, "{j.doe @ example.org}"},
    {What::email, sure, "{имя@почта.рф}"},
    {What::email, sure, "{li\u200Baison@exa\u00ADmple.org}"},
    {What::email, sure, "mail '{liaison@example.org}'"},
    {What::link, sure, "see {https://example.org/list?officer=12}."},
    {What::link, sure, "({http://example.org})"},
    {What::link, sure, "{ftp://192.0.2.1/x}"},
    {What::link, sure, "siehe {www.example.org}, Seite 2"},
    {What::link, sure, "{WWW.Example.ORG}"},
    {What::link, sure, "{mailto:someone}"},
    {What::link, sure, "profile on {example.com/in/officer-dakar}"},
    {What::link, sure, "{example.org:8080/list}"},
    {What::link, sure, "{t.me/officer}"},
    {What::link, unsure, "siehe {intranet.ministerium/seite}"},
    {What::link, unsure, "published on {frontex.europa.eu} in May"},
    {What::link, unsure, "{example.org}."},
    {What::link, unsure, "{example.org}.Also read"},
    {What::link, unsure, "@{example.org}"},
    {What::link, unsure, "{example[.]org}"},
    {What::phone, sure, "call {+33 1 99 00 12 34} at night"},
    {What::phone, sure, "{+442079460123}"},
    {What::phone, sure, "({+49 (0)30/23125-012})"},
    {What::phone, sure, "{+1 (202) 555-0123}"},
    {What::phone, sure, "{+1.202.555.0123}, Dakar"},
    {What::phone, sure, "{＋33 １ 99 00 12 34}"},
    {What::phone, sure, "{+33\u00A01\u00A099\u00A000\u00A012\u00A034}"},
    {What::phone, sure, "{+٣٣ ١ ٩٩ ٠٠ ١٢ ٣٤}"},
    {What::phone, sure, "jour et nuit {0033 1 99 00 12 34}"},
    {What::phone, sure, "{00442079460123}"},
    {What::phone, sure, "until 2026-12-31 {+33 1 99 00 12 34}"},
    {What::phone, sure, "{+49 30 2034 1998} since 2024"},
    {What::phone, sure, "{+49 30 2034-19 98}"},
    {What::phone, sure, "{+33 1 99 00 12 34}. 12 officers"},
    {What::phone, sure, "tel. {0221/2034}"},
    {What::phone, sure, "Tel. {23125 012}"},
    {What::phone, sure, "phone {55501}"},
    {What::phone, sure, "Mobile no. {555-0123}"},
    {What::phone, sure, "WhatsApp: {202 555 0123}"},
    {What::phone, sure, "on Signal {2025550123}"},
    {What::phone, sure, "GSM {639 98 12 34}"},
    {What::phone, sure, "téléphone n° {01 99 00 12 34}"},
    {What::phone, sure, "teléfono móvil {555 012 345}"},
    {What::phone, unsure, "{01 99 00 12 34}"},
    {What::phone, unsure, "Büro ({030) 23125 012}"},
    {What::phone, unsure, "room 12 {0303123450}"},
    {What::phone, unsure, "duty {0303123450} 2026"},
    {What::passport, sure, "passport {L898902C3}"},
    {What::passport, sure, "Passport no. {L898902C3} of the applicant"},
    {What::passport, sure, "passeport n° {12AB34567}"},
    {What::passport, sure, "pasaporte número: {XX123456}"},
    {What::passport, sure, "Reisepass Nr. {C01X00T47}"},
    {What::passport, sure, "ID card {L 898902}"},
    {What::passport, sure, "passport no. {123 456 789}"},
    {What::passport, sure, "passport {12 34 56 789}"},
    {What::passport, sure, "laissez-passer {123456}"},
    {What::passport, sure, "{P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<}"},
    {What::passport, sure, "{L898902C36UTO7408122F1204159ZE184226B<<<<<10}"},
    {What::passport, unsure, "holder of {XX123456}"},
    {What::passport, unsure, "holder {L8989021}, return"},
    {What::passport, unsure, "{123456789}"},
    {What::marking, sure, "{TRES SECRET UE/EU TOP SECRET}"},
    {What::marking, sure, "{TRÈS SECRET UE / EU TOP SECRET} annex"},
    {What::marking, sure, "{TRE\u0300S SECRET UE}"},
    {What::marking, sure, "({SECRET UE/EU SECRET})"},
    {What::marking, sure, "{Confidentiel UE/EU Confidential}"},
    {What::marking, sure, "report, {RESTREINT UE/EU RESTRICTED}"},
    {What::marking, sure, "{restreint ue}"},
    {What::marking, sure, "{EU restricted} report"},
    {What::marking, sure, "{EU-RESTRICTED}"},
    {What::marking, sure, "{EU CONFIDENTIAL}"},
    {What::marking, sure, "{EU TOP SECRET}"},
    {What::marking, sure, "{R-UE/EU-R}"},
    {What::marking, sure, "file {C-UE/EU-C}."},
    {What::marking, sure, "{S-UE/EU-S}"},
    {What::marking, sure, "{TS-UE/EU-TS}"},
    {What::marking, unsure, "{EU-R}"},
    {What::marking, unsure, "{NATO SECRET}"},
    {What::marking, unsure, "{NATO RESTRICTED} annex"},
    {What::marking, unsure, "{VS-NfD}"},
    {What::marking, unsure, "{diffusion restreinte}"},
};

/// The text without braces, and what they hold.
std::string bare(std::string_view marked, std::size_t& begin, std::size_t& end)
{
    std::string text;
    begin = std::string::npos;
    for (const char c : marked) {
        if (c == '{')
            begin = std::min(begin, text.size());
        else if (c == '}')
            end = text.size();
        else
            text += c;
    }
    return text;
}

constexpr std::string_view harmless[] = {
    "contacts with the border police",
    "contacts with the border police since 2026-01-31, 3 days a week",
    "from 31/12/2026 to 31.12.2027",
    "1.1.-31.12.2026, then 01.01.–30.06.2027",
    "2026-01-31/2026-12-31",
    "programme 2021-2027, years 2024/25 and 2025/26",
    "day D+30 2026-01-31 and 25.7.2019",
    "Regulation (EU) 2019/1240 and Regulation (EC) No 810/2009",
    "tasks of Regulation (EU) 2019/1240, OJ L 198, 25.7.2019, p. 88-104",
    "CELEX 32019R1240 and CELEX 32013D0488",
    "COM(2018) 303, 2018/0153(COD), SWD(2018) 197",
    "as ES-d-12, successor of ES-0042 and FRONTEX-d-1042",
    "ES-000123456789",
    "budget of EUR 1 250 000, of which EUR 1,250,000.00 paid",
    "EUR 125000000 and 125000000 EUR and EUR 012 500 000 000",
    "€ 1.250.000,00, +12 500 000 EUR and £123456789",
    "EUR1250000 from BMVI",
    "60 % return, 40 % documents; 33.34 and 0.123456789",
    "flight LH 1234, room 204, gate B12",
    "flight LH123456 and file SWD2018197",
    "agreement ES-SN/2024/07 and MoU 12-2024",
    "MoU 07/2024/0001 of 12 May 2024",
    "ref. 0123456789, ref no. 123456789, dossier n° XX123456",
    "Tel Aviv, 2 officers, 2026",
    "posted to Tel Aviv 12345 times",
    "hotel 12345, signals intelligence 12345",
    "mobile unit 12345, phone costs EUR 12000",
    "phone 24/7, joignable par téléphone 24/24 7/7",
    "mobile 2024-2026, signal 12-2024, tel. 31.12.2026",
    "passport checks at the airport, 12 000 passengers a day",
    "passport 2026-01-31, passport 31-12-2026, passports 2019/2020, passport 2019 12",
    "ID cards and passports of 1250 persons, passport reform 2024",
    "laissez-passer for 120 persons; 15 laissez-passer in 2025",
    "passports: 120 000 checked in 2025; passport 1 250 000",
    "at 3 p.m. at the ministry; version v2.0 at noon",
    "Document LIMITE 12345/26",
    "LIMITE, distribution of 2026-02-01",
    "the EU and the secretariat of the board; restricted zone of the airport",
    "secrets of trade, EU secretariat, EU confidentiality rules",
    "non-EU restricted areas of the airport",
    "work shared with EU-CELAC and NATO staff; r-ue/eu-r",
    "z.B. Visa, d.h. Dokumente, usw.; u.a. Rückkehr",
    "e.g. visas, i.e. documents; p. ex. les visas, p.ex. les retours",
    "return of persons.In 2026 more; St.Petersburg; Ph.D.",
    "meets the police at the airport (at) 9.30, phone hours 9-12",
    "3 @ 50 EUR; officers @ airport",
    "read at a meeting, sent at noon. Example: none",
    "port: 443; and/or; w/o; c/o; ratio 1:2; 24/7",
    "formation des agents : 12 sessions, 350 participants, 06/2026",
    "conseil aux compagnies aériennes, vols AF 718 et AF 719, terminal 2",
    "retour et réadmission ; accord du 1er mars 2024, n° 2024-12",
    "apoyo a la Brigada Móvil, 3.500 expedientes al año, 25 %",
    "asesoramiento a aerolíneas; acuerdo ES-MR/2025/3 de 12.03.2025",
    "Beratung der Fluggesellschaften, 08.00-16.00 Uhr, Zimmer 0.204",
    "Dokumentenberatung, 1.200 Prüfungen im Jahr 2025, Az. 0123456789",
    "Rückführung, Flug 4U 8765, 12 x 30 Personen; §§ 3, 4 AufenthG",
    "1 2 3 4 5 6 7 8 9 10 11 12",
    "+1 of 3, +12 % since 2024, UTC+01:00, C++20",
    "a < b << c, <<<<, A<<B, c://temp and ://x",
    "<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<",
    "p.es. i visti e i rimpatri, p.es.",
    "São Tomé, N'Djamena, Chișinău, Кишинёв, 北京, 🛂",
    "",
};

double seconds_for(const std::string& text)
{
    const auto start = std::chrono::steady_clock::now();
    const auto found = rules::suspects_in(text);
    CHECK(found.size() <= text.size());
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

std::string repeated(std::string_view piece, std::size_t bytes)
{
    std::string text;
    while (text.size() < bytes) text += piece;
    return text;
}

Record deployment_with(std::string_view field, std::string_view text)
{
    Record record(kinds::deployment);
    record["uid"] = "ES-d-12";
    record.cell_named(field) = text;
    return record;
}

std::vector<std::string> cells_of(const std::string& line)
{
    std::vector<std::string> cells(1);
    bool quoted = false;
    for (const char c : line) {
        if (c == '"')
            quoted = !quoted;
        else if (c == ',' && !quoted)
            cells.emplace_back();
        else if (c != '\r')
            cells.back() += c;
    }
    return cells;
}

} // namespace

TEST_CASE("P02: what is suspicious is found, with its place")
{
    for (const auto& sample : suspicious) {
        std::size_t begin = 0;
        std::size_t end = 0;
        const auto text = bare(sample.text, begin, end);
        const auto found = rules::suspects_in(text);
        INFO(text, " -> ", shown(found));
        REQUIRE(found.size() == 1);
        CHECK(found[0].what == sample.what);
        CHECK(found[0].sure == sample.sure);
        CHECK(found[0].offset == begin);
        CHECK(found[0].offset + found[0].length == end);
    }
}

TEST_CASE("P02: what is harmless is left alone")
{
    for (const auto text : harmless) {
        const auto found = rules::suspects_in(text);
        INFO(text, " -> ", shown(found));
        CHECK(found.empty());
    }
}

TEST_CASE("P02: of those that overlap the first sure one is kept")
{
    CHECK(shown(rules::suspects_in("mailto:a@example.org")) == "link at 0+20; ");
    CHECK(shown(rules::suspects_in("a.example.org@example.org/x")) == "email at 0+25; ");
    CHECK(shown(rules::suspects_in("tel. 030 23125 012")) == "phone at 5+13; ");
    CHECK(shown(rules::suspects_in("+33 1 99 00 12 34 or a@example.org, 123456789")) ==
          "phone at 0+17; email at 21+13; passport? at 36+9; ");
}

TEST_CASE("P02: numbers too long or too short for a phone")
{
    CHECK(rules::suspects_in("+1234567").empty());
    CHECK(rules::suspects_in("+12345678").size() == 1);
    CHECK(rules::suspects_in("+123456789012345").size() == 1);
    CHECK(rules::suspects_in("+1234567890123456").empty());
    CHECK(shown(rules::suspects_in("+33 1 99 00 12 34 2026 2027")) == "phone at 0+22; "); // as far as 15 digits go
    CHECK(shown(rules::suspects_in("tel 0033 1 99 00 12 34 2026")) == "phone at 4+23; "); // of two the longer
    CHECK(rules::suspects_in("00 1234567").empty());
    CHECK(rules::suspects_in("00 12345678").size() == 1);
    CHECK(rules::suspects_in("phone 1234").empty());
    CHECK(rules::suspects_in("01234567").empty());
    CHECK(rules::suspects_in("012345678901").empty());
    CHECK(rules::suspects_in("12345678").empty());
    CHECK(rules::suspects_in("1234567890").empty());
}

TEST_CASE("P02: hostile text takes linear time")
{
    for (const std::string_view piece :
         {"a@a@a@",  "+1+1+1",     "<<<<",  "a.a.",    "a@a.a@",       "://",      "a://",    "www.",      "mailto:",
          "00 1 ",   "0",          "01-",   "1/1/",    "2024/2024/",   "tel ",     "tel no ", "passport ", "passport A",
          "P<",      "A",          "A1 ",   " at a.b", "(at)",         "a[.]",     "a dot ",  "x.y at ",   "EU ",
          "EU TOP ", "SECRET UE/", "R-UE/", " ",       "\xE2\x80\x8B", "\xCC\x81", "\xFF",    "€"}) {
        INFO(piece);
        // Quadratic work on this would take minutes.
        CHECK(seconds_for(repeated(piece, 100'000)) < 2.0);
    }
}

TEST_CASE("P02: bytes at random do no harm, and suspects lie in order inside the text")
{
    std::mt19937_64 engine(20260701);
    constexpr std::string_view likely[] = {"+33 1", "99 00",   "a",       "@",        "b.org", "://", "www.",
                                           "0",     "tel",     "EU ",     "-R",       "/",     " ",   "RESTRICTED",
                                           "é",     "P<UTO<<", "2026-01", "passport", "X12",   "345"};
    std::size_t total = 0;
    for (int round = 0; round < 3000; ++round) {
        std::string text;
        for (auto left = engine() % 20; left > 0; --left) {
            if (engine() % 8 == 0)
                text += static_cast<char>(engine() % 256);
            else
                text += likely[engine() % std::size(likely)];
        }
        const auto found = rules::suspects_in(text);
        std::size_t end = 0;
        INFO(text);
        for (const auto& suspect : found) {
            REQUIRE(suspect.length > 0);
            REQUIRE(suspect.offset >= end);
            end = suspect.offset + suspect.length;
            REQUIRE(end <= text.size());
        }
        total += found.size();
    }
    CHECK(total > 1000);
}

TEST_CASE("P02: a sure suspect in a harmless text is found at its place")
{
    std::mt19937_64 engine(5);
    for (int round = 0; round < 5000; ++round) {
        const auto& sample = suspicious[engine() % std::size(suspicious)];
        if (!sample.sure) continue;
        std::size_t begin = 0;
        std::size_t end = 0;
        const auto piece = bare(sample.text, begin, end);
        std::string text;
        for (auto left = engine() % 4; left > 0; --left)
            text += std::string(harmless[engine() % std::size(harmless)]) + "; ";
        const auto place = text.size() + begin;
        text += piece + "; " + std::string(harmless[engine() % std::size(harmless)]);
        const auto found = rules::suspects_in(text);
        INFO(text, " -> ", shown(found));
        REQUIRE(found.size() == 1);
        REQUIRE(found[0].what == sample.what);
        REQUIRE(found[0].sure);
        REQUIRE(found[0].offset == place);
    }
}

TEST_CASE("P02: the finding says what and where, and never repeats it")
{
    const auto found = rules::of_texts(deployment_with("duties", "écrire à officer@example.org, +33 1 99 00 12 34"));
    INFO(shown(found));
    REQUIRE(found.size() == 2);
    CHECK(found[0].rule == "P02");
    CHECK(found[0].severity == Severity::error);
    CHECK(found[0].uid == "ES-d-12");
    CHECK(found[0].field == "duties");
    CHECK(found[0].sentence.text() ==
          "the duties of ES-d-12 hold what looks like a phone number, from character 31 on");
    CHECK(found[0].help.text() == "leave it out: contacts belong into 'officer contact set'");
    CHECK(found[1].sentence.text() ==
          "the duties of ES-d-12 hold what looks like an email address, from character 10 on");
    for (const auto& f : found) {
        CHECK(f.sentence.text().find("example") == std::string::npos);
        CHECK(f.sentence.text().find("99") == std::string::npos);
        CHECK(f.help.text().find("example") == std::string::npos);
        CHECK(f.excerpt.empty());
    }
}

TEST_CASE("P02: markings, and what may be something else")
{
    auto found = rules::of_texts(deployment_with("place", "RESTREINT UE/EU RESTRICTED"));
    REQUIRE(found.size() == 1);
    CHECK(found[0].sentence.text() ==
          "the place of ES-d-12 holds what looks like a classification marking, from character 1 on");
    CHECK(found[0].help.text() == "ilonet holds unclassified information alone: take the text out of this file");
    found = rules::of_texts(deployment_with("post", "desk 123456789"));
    REQUIRE(found.size() == 1);
    CHECK(found[0].severity == Severity::warning);
    CHECK(found[0].sentence.text() ==
          "the post of ES-d-12 holds what may be the number of a passport or identity card, from character 6 on");
    CHECK(rules::of_texts(deployment_with("post", "desk ref. 123456789")).empty()); // as the help says
}

TEST_CASE("P02: one finding for each field and kind of suspect, the sure one")
{
    auto record = deployment_with("duties", "example.org, then https://example.org and www.example.org");
    record["place"] = "www.example.org";
    const auto found = rules::of_texts(record);
    INFO(shown(found));
    REQUIRE(found.size() == 2);
    CHECK(found[0].field == "place");
    CHECK(found[1].field == "duties");
    CHECK(found[1].severity == Severity::error);
    CHECK(found[1].sentence.text().ends_with("from character 19 on"));
}

TEST_CASE("P02: source may hold links, but nothing else")
{
    for (const auto text :
         {"https://example.org/posts/123456789?tel=0012345678901", "frontex.europa.eu, page of May",
          "www.example.org/liaison-officers", "read at frontex.europa.eu", "on 2 May, 3 p.m. at frontex.europa.eu"}) {
        INFO(text);
        CHECK(rules::of_texts(deployment_with("source", text)).empty());
        CHECK_FALSE(rules::of_texts(deployment_with("duties", text)).empty());
    }
    for (const auto text : {"https://example.org/?write=officer@example.org", "mailto:officer@example.org",
                            "https://example.org, tel. 0123 45678", "www.example.org EU RESTRICTED"}) {
        const auto found = rules::of_texts(deployment_with("source", text));
        INFO(text, " -> ", shown(found));
        REQUIRE(found.size() == 1);
        CHECK(found[0].severity == Severity::error);
        CHECK(found[0].sentence.text().find("a link") == std::string::npos);
    }
}

TEST_CASE("P02: records of reference and fields without free text are not asked")
{
    Record country(kinds::third_country);
    country["name"] = "write to officer@example.org";
    CHECK(rules::of_texts(country).empty());
    CHECK(rules::of_texts(deployment_with("covers", "officer@example.org")).empty());
    Record fresh(kinds::officer);
    fresh["source"] = "officer@example.org";
    REQUIRE(rules::of_texts(fresh).size() == 1);
    CHECK(rules::of_texts(fresh)[0].sentence.text().starts_with("the source of this officer holds"));
}

TEST_CASE("P02: the examples hold nothing suspicious")
{
    std::size_t texts = 0;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(ILONET_SOURCE_DIR "/examples")) {
        const auto name = entry.path().stem().string();
        const auto* kind = entry.path().extension() == ".csv" ? kinds::find(name.substr(0, name.size() - 1)) : nullptr;
        if (kind == nullptr) continue;
        std::ifstream file(entry.path());
        std::string line;
        std::getline(file, line);
        const auto header = cells_of(line);
        while (std::getline(file, line)) {
            const auto cells = cells_of(line);
            Record record(*kind);
            for (std::size_t i = 0; i < std::min(header.size(), cells.size()); ++i)
                if (kind->index_of(header[i]) >= 0) record.cell_named(header[i]) = cells[i];
            for (const auto& field : kind->fields)
                if (is_text(field.type) && !record[field].empty()) ++texts;
            const auto found = rules::of_texts(record);
            INFO(shown(found), line);
            REQUIRE(found.empty());
        }
    }
    CHECK(texts > 1000);
}
