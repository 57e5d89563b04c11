// P02: lengths at which a line for machines begins to be one, from both sides. No number is anybody's.
#include "model/record.hpp"
#include "rules/rules.hpp"

#include <doctest/doctest.h>

using namespace ilonet;

namespace {

/// `error`, `warning` or `nothing` of the text as duties of a deployment.
std::string found(const std::string& text)
{
    Record record(kinds::deployment);
    record["uid"] = "ES-d-1";
    record["duties"] = text;
    const auto findings = rules::of_texts(record);
    if (findings.empty()) return "nothing";
    return findings.front().severity == Severity::error ? "error" : "warning";
}

std::string line(std::string text, std::size_t length)
{
    text.resize(length, '<');
    return text;
}

} // namespace

TEST_CASE("boundary: P02, the first line for machines has a kind, a state of three letters and a name")
{
    CHECK(found("P<UTOERIKSSON<<ANNA") == "error");
    CHECK(found("P<UTO<<") == "error");
    CHECK(found("P<UT<<") == "nothing"); // too short
    CHECK(found("P<U1O<<ANNA") == "nothing");
    CHECK(found("P<UT1<<ANNA") == "nothing");
    CHECK(found("P<1TO<<ANNA") == "nothing");
    CHECK(found("B<UTOERIKSSON<<ANNA") == "nothing");
}

TEST_CASE("boundary: P02, another line for machines has 28 characters, ten of them no filling")
{
    CHECK(found(line("ABCDEFGHIJ", 28)) == "error");
    CHECK(found(line("ABCDEFGHIJ", 27)) == "nothing");
    CHECK(found(line("ABCDEFGHI", 28)) == "nothing");
    CHECK(found("duties " + line("ABCDEFGHIJ", 28) + " at the border") == "error");
}
