// What tells a finding from others, whatever line it stands on.
#include "model/finding_key.hpp"

#include <algorithm>
#include <doctest/doctest.h>

using namespace ilonet;

namespace {

Finding of_record(int line)
{
    Finding finding;
    finding.rule = "D05";
    finding.kind = "deployment";
    finding.uid = "ES-d-1";
    finding.field = "since";
    finding.sentence = "ES-0001 is in two deployments from 2026-01-01";
    finding.place = {"a.csv", line, 3};
    return finding;
}

Finding of_file(int line)
{
    Finding finding;
    finding.rule = "C06";
    finding.sentence = "'east' stands already at a.toml:" + std::to_string(line) + ":8";
    finding.place = {"a.toml", line + 2, 1};
    return finding;
}

} // namespace

TEST_CASE("a finding keeps its key when its line moves")
{
    CHECK(key_of(of_record(2)) == key_of(of_record(40)));
    CHECK(key_of(of_file(6)) == key_of(of_file(16)));
    auto other = of_file(6);
    other.sentence = "'west' stands already at a.toml:6:8";
    CHECK(key_of(other) != key_of(of_file(6)));
    other = of_record(2);
    other.severity = Severity::warning;
    CHECK(key_of(other) != key_of(of_record(2)));
    other = of_record(2);
    other.field = "until";
    CHECK(key_of(other) != key_of(of_record(2)));
}

TEST_CASE("numbers that are no places stay in the key")
{
    auto one = of_file(1), other = of_file(1);
    one.sentence = "officers '0' is no whole number from 1 to 1000";
    other.sentence = "officers '2000' is no whole number from 1 to 1000";
    CHECK(key_of(one) != key_of(other));
}

TEST_CASE("fingerprints are 32 hex digits, each once, and do not depend on lines")
{
    const auto first = fingerprints({of_record(2), of_record(3), of_file(6), of_file(7)});
    REQUIRE(first.size() == 4);
    for (const auto& print : first) {
        CHECK(print.size() == 32);
        CHECK(print.find_first_not_of("0123456789abcdef") == std::string::npos);
        CHECK(std::count(first.begin(), first.end(), print) == 1);
    }
    CHECK(fingerprints({of_record(9), of_record(10), of_file(1), of_file(2)}) == first);
    CHECK(fingerprints({}).empty());
}
