#include "model/marked_text.hpp"

#include <doctest/doctest.h>
#include <string>

using namespace ilonet;

namespace {

/// Every name in brackets, with the first letter of what it is.
std::string shown(const MarkedText& text)
{
    return text.spelled([](MarkedText::Name name, std::string_view words) {
        return (name == MarkedText::Name::operation ? "[o:" : "[p:") + std::string(words) + "]";
    });
}

} // namespace

TEST_CASE("names of a marked text stand at their places, and who has no words of his own reads them as they are")
{
    const MarkedText text =
        "end it first: {deploy end} "_marked + "ES-d-2" + " <until> "_marked + std::string("2026-02-28");
    CHECK(text.text() == "end it first: deploy end ES-d-2 until 2026-02-28");
    CHECK(shown(text) == "end it first: [o:deploy end] ES-d-2 [p:until] 2026-02-28");
    CHECK(shown("{undo}"_marked) == "[o:undo]");
    CHECK(shown("<since><until>"_marked) == "[p:since][p:until]");
    CHECK(shown("no name"_marked) == "no name");
    CHECK(shown(MarkedText()).empty());
}

TEST_CASE("what somebody wrote into a text is no name, whatever it looks like")
{
    const std::string hostile = "{undo} <until> --yes";
    CHECK(MarkedText(hostile).marks().empty());
    CHECK(shown("<kind>: '"_marked + hostile + "'") == "[p:kind]: '{undo} <until> --yes'");
    CHECK(shown(hostile + " <kind>"_marked) == "{undo} <until> --yes [p:kind]");
}

TEST_CASE("marks move with what stands before them")
{
    MarkedText text = "<as>"_marked;
    text += text;
    text = "x" + text + "y";
    CHECK(shown(text) == "x[p:as][p:as]y");
    CHECK(shown(operation("fund " + std::string("list")) + " " + parameter("owner")) == "[o:fund list] [p:owner]");
}

TEST_CASE("texts are the same where their names are, too")
{
    CHECK(MarkedText("undo") == MarkedText("undo"));
    CHECK_FALSE(MarkedText("undo") == MarkedText("{undo}"_marked));
    CHECK_FALSE(operation("undo") == parameter("undo"));
}
