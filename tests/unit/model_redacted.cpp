#include "model/redacted.hpp"

#include <doctest/doctest.h>

using namespace ilonet;

TEST_CASE("a text that was blanked is told by its words alone")
{
    CHECK(is_redacted("[redacted]"));
    CHECK(is_redacted(redacted_text_of("ES-d-12")));
    for (const auto* text : {"", "[redacted", "[redacted]x", "x [redacted]", "[Redacted]"})
        CHECK_FALSE(is_redacted(text));
}
