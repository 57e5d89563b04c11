// Names of countries from iso-codes: catalogues of both byte orders, broken and hostile ones, and what is laid over
// them.
#include "model/code.hpp"
#include "model/country_names.hpp"
#include "model/failure.hpp"
#include "model/safe_text.hpp"
#include "read/others/iso_codes.hpp"
#include "read/others/mo_file.hpp"

#include <cstdint>
#include <doctest/doctest.h>
#include <filesystem>
#include <fstream>
#include <functional>
#include <optional>
#include <random>
#include <unistd.h>
#include <vector>

using namespace ilonet;

namespace {

namespace fs = std::filesystem;
using Texts = std::vector<std::pair<std::string, std::string>>;

constexpr std::size_t header_size = 28;

void put(std::string& bytes, std::size_t at, std::uint32_t value, bool big)
{
    for (std::size_t i = 0; i < 4; ++i) bytes[at + i] = static_cast<char>(value >> 8 * (big ? 3 - i : i) & 0xff);
}

std::string catalogue(const Texts& texts, bool big = false)
{
    const auto count = static_cast<std::uint32_t>(texts.size());
    std::string bytes(header_size + 16 * texts.size(), '\0');
    put(bytes, 0, 0x950412de, big);
    put(bytes, 8, count, big);
    put(bytes, 12, header_size, big);
    put(bytes, 16, header_size + 8 * count, big);
    for (std::uint32_t i = 0; i < count; ++i)
        for (const bool second : {false, true}) {
            const auto& text = second ? texts[i].second : texts[i].first;
            const auto at = header_size + 8 * i + (second ? 8 * count : 0);
            put(bytes, at, static_cast<std::uint32_t>(text.size()), big);
            put(bytes, at + 4, static_cast<std::uint32_t>(bytes.size()), big);
            bytes += text + '\0';
        }
    return bytes;
}

const Texts few{{"", "Content-Type: text/plain; charset=UTF-8\n"}, {"Senegal", "Sénégal"}, {"Iran", "Iran"}};

// A folder as a distribution installs it.
class Installed {
public:
    Installed(const std::string& countries, const std::string& mo)
    {
        fs::remove_all(folder_);
        fs::create_directories(folder_ / "iso-codes/json");
        fs::create_directories(folder_ / "locale/fr/LC_MESSAGES");
        std::ofstream(folder_ / "iso-codes/json/iso_3166-1.json") << countries;
        std::ofstream(folder_ / "locale/fr/LC_MESSAGES/iso_3166-1.mo") << mo;
    }
    ~Installed() { fs::remove_all(folder_); }
    Installed(const Installed&) = delete;
    Installed& operator=(const Installed&) = delete;

    std::optional<NamesByCode> names(std::string_view language = "fr") const
    {
        const std::vector<std::string> folders{"/nonexistent", folder_.string()};
        return read::iso_country_names(language, folders);
    }

private:
    fs::path folder_ = fs::temp_directory_path() / ("ilonet-iso-" + std::to_string(getpid()));
};

std::optional<Fault> fault_of(const std::function<void()>& act)
{
    try {
        act();
    } catch (const Failure& failure) {
        CHECK_FALSE(failure.help.empty());
        return failure.fault;
    }
    return std::nullopt;
}

} // namespace

TEST_CASE("a catalogue is read in both byte orders")
{
    for (const bool big : {false, true}) {
        const auto texts = read::mo_texts(catalogue(few, big), "x.mo");
        REQUIRE(texts.size() == 2);
        CHECK(texts.at("Senegal") == "Sénégal");
    }
}

TEST_CASE("contexts and plural forms of a catalogue are left out")
{
    const std::string context("Name\4Chad", 9), plurals("one\0many", 8);
    CHECK(read::mo_texts(catalogue({{context, "Tchad"}, {plurals, "un"}, {"Chad", plurals}}), "x.mo").empty());
}

TEST_CASE("a broken catalogue is refused with its name")
{
    const auto whole = catalogue(few);
    for (std::size_t size = 0; size + 1 < whole.size(); ++size) // the last NUL is nobody's
        CHECK(fault_of([&] { read::mo_texts(whole.substr(0, size), "x.mo"); }) == Fault::content);
    for (std::size_t at = 0; at < header_size + 16 * few.size(); at += 4) {
        if (at == 20 || at == 24) continue; // the hash table, which is not read
        for (const std::uint32_t value : {0xffffffffU, 0x80000000U, 0x7fffffffU}) {
            auto bytes = whole;
            put(bytes, at, value, false);
            CHECK_MESSAGE(fault_of([&] { read::mo_texts(bytes, "x.mo"); }) == Fault::content, at);
        }
    }
    CHECK(fault_of([&] { read::mo_texts(catalogue({{"", "charset=ISO-8859-1\n"}}), "x.mo"); }) == Fault::content);
}

TEST_CASE("a catalogue under random damage gives texts of its own or is refused")
{
    constexpr unsigned long long seed = 20190814;
    CAPTURE(seed);
    std::mt19937_64 random(seed);
    const auto whole = catalogue(few);
    int read = 0, refused = 0;
    for (int round = 0; round < 20000; ++round) {
        auto bytes = whole.substr(0, random() % 4 == 0 ? random() % (whole.size() + 1) : whole.size());
        for (auto changes = random() % 4; changes > 0 && !bytes.empty(); --changes)
            bytes[random() % bytes.size()] = static_cast<char>(random() % 4 == 0 ? 0xff : random() % 64);
        try {
            for (const auto& [text, translation] : read::mo_texts(bytes, "x.mo"))
                REQUIRE(text.size() + translation.size() <= bytes.size());
            ++read;
        } catch (const Failure& failure) {
            REQUIRE(failure.fault == Fault::content);
            ++refused;
        }
    }
    CHECK(read > 1000);
    CHECK(refused > 1000);
}

TEST_CASE("a catalogue whose texts lie over one another costs no more than its size")
{
    constexpr std::uint32_t count = 100'000;
    std::string bytes(header_size + 8 * count + 1'000'000, 'x');
    put(bytes, 0, 0x950412de, false);
    put(bytes, 4, 0, false);
    put(bytes, 8, count, false);
    put(bytes, 12, header_size, false);
    put(bytes, 16, header_size, false);
    for (std::uint32_t i = 0; i < count; ++i) {
        put(bytes, header_size + 8 * i, 900'000 + i % 7, false);
        put(bytes, header_size + 8 * i + 4, header_size + 8 * count, false);
    }
    CHECK(fault_of([&] { read::mo_texts(bytes, "x.mo"); }) == Fault::content);
}

TEST_CASE("names of countries: the short one first, by the codes of the Union, and nothing that could harm")
{
    const Installed installed(
        R"({"3166-1": [{"alpha_2": "SN", "name": "Senegal"}, {"alpha_2": "GR", "name": "Greece"},
            {"alpha_2": "IR", "name": "Iran, Islamic Republic of", "common_name": "Iran"},
            {"alpha_2": "LA", "name": "Lao People's Democratic Republic", "common_name": "Laos"},
            {"alpha_2": "TD", "name": "Chad"}, {"alpha_2": "ML", "name": "Mali"}, {"alpha_2": "TG", "name": "Togo"},
            {"alpha_2": "Q1", "name": "Senegal"}, {"name": "Senegal"}, 7, {"alpha_2": ["SN"], "name": null}]})",
        catalogue({{"Senegal", "Sénégal"},
                   {"Greece", "Grèce"},
                   {"Iran", "Iran"},
                   {"Iran, Islamic Republic of", "Iran, République islamique d'"},
                   {"Lao People's Democratic Republic", "Lao, République démocratique populaire"},
                   {"Chad", "=HYPERLINK(\"x\")"},
                   {"Mali", "Ma\x1b[31mli"},
                   {"Togo", std::string(101, 'o')}}));
    const auto names = installed.names();
    REQUIRE(names);
    CHECK(names->size() == 4);
    CHECK(names->at("SN") == "Sénégal");
    CHECK(names->at("EL") == "Grèce");
    CHECK(names->at("IR") == "Iran");
    CHECK(names->at("LA") == "Lao, République démocratique populaire");
    CHECK(names->count("TD") == 0);
    CHECK(fault_of([&] { installed.names("bg"); }) == Fault::usage);
}

TEST_CASE("a list of countries that is none is refused, and one that is not there is nothing")
{
    for (const auto* countries : {"", "[]", "{", R"({"3166-1": 7})"})
        CHECK_MESSAGE(fault_of([&] { Installed(countries, catalogue(few)).names(); }) == Fault::content, countries);
    const std::vector<std::string> nowhere{"/nonexistent"};
    CHECK_FALSE(read::iso_country_names("fr", nowhere));
}

TEST_CASE("Kosovo and Palestine have a name with an asterisk and a footnote in each language")
{
    CHECK(union_languages().size() == 24);
    for (const auto language : union_languages()) {
        NamesByCode names;
        lay_over_names_of_the_union(language, names);
        for (const auto& [code, text] : name_footnotes()) {
            CHECK(is_country_code(code));
            CHECK(names.at(std::string(code)).ends_with("*"));
            CHECK_FALSE(text.empty());
        }
        for (const auto& [code, name] : names) {
            CHECK_MESSAGE(is_country_code(code), code);
            CHECK_MESSAGE(problem_of_text(name).empty(), name);
        }
    }
    NamesByCode greek;
    lay_over_names_of_the_union("el", greek);
    CHECK(greek.at("XK") == "Κοσσυφοπέδιο*");
    NamesByCode swedish;
    lay_over_names_of_the_union("sv", swedish);
    CHECK(swedish.at("PS") == "Palestina*");
}
