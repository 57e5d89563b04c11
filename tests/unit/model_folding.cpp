// When two texts are the same: laws over random texts, and what each field that identifies takes.
#include "model/folding.hpp"
#include "model/record.hpp"
#include "model/safe_text.hpp"

#include <doctest/doctest.h>
#include <memory>
#include <random>
#include <utf8proc.h>

using namespace ilonet;

namespace {

std::string utf8(std::uint32_t point)
{
    utf8proc_uint8_t bytes[4];
    const auto length = utf8proc_encode_char(static_cast<utf8proc_int32_t>(point), bytes);
    return {reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(length)};
}

std::string normalized(const std::string& text, int option)
{
    utf8proc_uint8_t* raw = nullptr;
    const auto length =
        utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()), static_cast<utf8proc_ssize_t>(text.size()),
                     &raw, static_cast<utf8proc_option_t>(option | UTF8PROC_STABLE));
    REQUIRE(length >= 0);
    const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owned(raw, &std::free);
    return {reinterpret_cast<const char*>(raw), static_cast<std::size_t>(length)};
}
std::string nfc(const std::string& text) { return normalized(text, UTF8PROC_COMPOSE); }
std::string nfd(const std::string& text) { return normalized(text, UTF8PROC_DECOMPOSE); }

class Texts {
public:
    explicit Texts(unsigned seed) : random_(seed) {}

    std::string next()
    {
        std::string text;
        for (auto left = 1 + random_() % 12; left > 0; --left) text += utf8(point());
        return text;
    }

private:
    std::uint32_t among(std::uint32_t first, std::uint32_t last)
    {
        return first + static_cast<std::uint32_t>(random_() % (last - first + 1));
    }
    std::uint32_t point()
    {
        constexpr std::uint32_t unseen[] = {0xA0, 0xAD, 0x34F, 0x200B, 0x200D, 0x2060, 0x3000, 0xFE0F, 0xFEFF, 0xE0041};
        switch (random_() % 10) {
        case 0: return among(0x20, 0x7E);
        case 1: return among(0xC0, 0x24F);
        case 2: return among(0x300, 0x36F);
        case 3: return among(0x370, 0x3FF);
        case 4: return among(0x400, 0x52F);
        case 5: return among(0x1E00, 0x1FFF);
        case 6: return unseen[random_() % std::size(unseen)];
        case 7: return among(0xAC00, 0xD7A3);
        case 8: return among(0x900, 0xDFF);
        default: return among(0x1D100, 0x1D1FF);
        }
    }

    std::mt19937 random_;
};

constexpr const char* cafe = "Caf\u00E9";

} // namespace

TEST_CASE("folding is done once, and does not ask in which form of Unicode a text is written")
{
    const unsigned seed = std::random_device{}();
    INFO("seed ", seed);
    Texts texts(seed);
    using Fold = std::string (*)(std::string_view);
    for (int i = 0; i < 10'000; ++i) {
        const auto text = texts.next();
        INFO("text ", spelled_out(text));
        for (const Fold fold : {Fold(folded), Fold(folded_without_case), Fold(folded_for_search), Fold(composed)}) {
            REQUIRE(fold(fold(text)) == fold(text));
            REQUIRE(fold(nfd(text)) == fold(nfc(text)));
        }
        // What a reference is known by may stand in a file, unless nothing is left of it.
        REQUIRE(problem_of_identifier(folded(text)).empty());
    }
}

TEST_CASE("references are the same but for what nobody sees, labels also but for letter case")
{
    for (const std::string other :
         {"Cafe\u0301", "Caf\u00E9\u200B", "\uFEFFCaf\u00E9", "Caf\u00E9\uFE0F", " Caf\u00E9 ", "Caf\u00E9\u00A0",
          "Ca\u00ADf\u00E9", "Cafe\u200D\u0301", "Caf\u00E9\U000E0041"})
        CHECK(same_reference(cafe, other));
    CHECK(same_reference("A 1", "A\u00A0\u30001"));
    for (const std::string other : {"Cafe", "CAF\u00C9", "Caf\u00E9 1", "Caf\u00E8"})
        CHECK(!same_reference(cafe, other));
    CHECK(same_label(cafe, "CAFE\u0301"));
    CHECK(same_label("\u039F\u0394\u039F\u03A3", "\u03BF\u03B4\u03BF\u03C2")); // final sigma
    CHECK(same_label("Stra\u00DFe", "STRASSE"));
    CHECK(!same_label(cafe, "Cafe"));
}

TEST_CASE("each field that identifies composes, and refuses what nobody sees with its place")
{
    struct Unseen {
        std::string written, shown;
    };
    const std::array unseen{Unseen{"A\u200B1", "\\u{200B} as its character 2"},
                            Unseen{"A\u00A01", "\\u{00A0} as its character 2"},
                            Unseen{"A1\u00A0", "\\u{00A0} as its character 3"},
                            Unseen{"A1\uFE0F", "\\u{FE0F} as its character 3"},
                            Unseen{"\uFEFFA1", "\\u{FEFF} as its character 1"},
                            Unseen{"A\u30001", "\\u{3000} as its character 2"},
                            Unseen{"A1\U000E0041", "\\u{E0041} as its character 3"},
                            Unseen{"A\u200E1", "\\u{200E} as its character 2"},
                            Unseen{"A\u20601", "\\u{2060} as its character 2"},
                            Unseen{"A  1", "two spaces in a row as its character 3"},
                            Unseen{"A\u00AD1", "\\u{00AD} as its character 2"},
                            Unseen{" A1", "begins or ends with a space"},
                            Unseen{"A1 ", "begins or ends with a space"}};
    std::string identifying;
    for (const Kind* kind : kinds::all())
        for (const auto& field : kind->fields) {
            if (!identifies(field.type)) continue;
            identifying += std::string(kind->name) + "." + std::string(field.name) + " ";
            INFO(kind->name, " ", field.name);
            CHECK(canonical_cell(field, "Cafe\u0301 1").cell == "Caf\u00E9 1");
            for (const auto& [written, shown] : unseen) {
                const auto canonical = canonical_cell(field, written);
                INFO(spelled_out(written), ": ", canonical.problem);
                CHECK(canonical.cell.empty());
                CHECK(canonical.problem.find(shown) != std::string::npos);
                CHECK(visible(canonical.problem) == canonical.problem);
            }
        }
    CHECK(identifying == "deployment.post representation.agreement sharing.agreement joint_deployment.agreement "
                         "seat.body decision.subject programme_item.activity action.aim "
                         "facilitator_agreement.reference entry.reference ");
}

TEST_CASE("codes and ids take nothing that looks like one, and show it")
{
    for (const Kind* kind : kinds::all())
        for (const auto& field : kind->fields) {
            if (is_text(field.type)) continue;
            for (const std::string written : {"ES\u200B", "\uFEFFES", "ES\u00A0", "\u0415S", "E\u0053\u0301"}) {
                const auto canonical = canonical_cell(field, written);
                INFO(kind->name, " ", field.name, " ", canonical.problem);
                CHECK(canonical.cell.empty());
                CHECK(canonical.problem.find("\\u{") != std::string::npos);
                CHECK(spelled_out(canonical.problem) == canonical.problem);
            }
        }
}

TEST_CASE("messages show what nobody sees, answers leave it as it is")
{
    CHECK(visible("a\u200Bb\u00A0c d\u3000\U000E0041\uFE0F") == "a\\u{200B}b\\u{00A0}c d\\u{3000}\\u{E0041}\\u{FE0F}");
    CHECK(visible("\u0415 \u00E9 e\u0301") == "\u0415 \u00E9 e\u0301");
    CHECK(spelled_out("\u0415S \u00E9 e\u0301") == "\\u{0415}S \u00E9 e\\u{0301}");
    CHECK(inert("a\u200Bb\u00A0\u200E\t") == "a\u200Bb\u00A0\\u{200E}\\u{0009}");
    CHECK(spelling("Cafe\u0301\u00A0") == "Cafe\\u{0301}\\u{00A0}");
}

TEST_CASE("a word of the search holds a letter or a digit")
{
    for (const std::string word : {"a", "7", "-7", "\u03B1", "\u0439", "\u5B57", "\u0661"}) CHECK(holds_word(word));
    for (const std::string sign : {"", "&", "+", "\u2013", "...", "\u200B", "\u0301", "\U0001F6A4"})
        CHECK(!holds_word(sign));
}
