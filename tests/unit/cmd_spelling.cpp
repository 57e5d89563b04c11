// What the command line makes of the library's names, and of its faults.
#include "exit.hpp"
#include "rules/rules.hpp"
#include "service/service.hpp"
#include "spelling.hpp"
#include "words.hpp"

#include <array>
#include <doctest/doctest.h>
#include <set>

using namespace ilonet;

TEST_CASE("operations are commands and parameters options")
{
    const MarkedText text = "end it: {deploy end} "_marked + "{undo}" + " <until> DAY"_marked;
    CHECK(cmd::spelled(text) == "end it: ilonet deploy end {undo} --until DAY");
}

TEST_CASE("what is written out has no name left, in findings and in rules")
{
    Finding finding;
    finding.sentence = "<map> names it"_marked;
    finding.help = "see: {log}"_marked;
    const auto findings = cmd::spelled(Findings{finding});
    CHECK(findings[0].sentence == MarkedText("--map names it"));
    CHECK(findings[0].help == MarkedText("see: ilonet log"));
    for (const auto& rule : cmd::spelled(service::rule_texts())) {
        CHECK(rule.text.marks().empty());
        CHECK(rule.more == MarkedText("See: ilonet explain " + std::string(rule.id)));
    }
}

TEST_CASE("every operation that the catalogue of rules names is a command")
{
    std::size_t named = 0;
    for (const auto& rule : rules::catalogue()) {
        const MarkedText text = rule.text;
        for (const auto& mark : text.marks()) {
            if (mark.name != MarkedText::Name::operation) continue;
            const auto words = text.text().substr(mark.begin, mark.size);
            CHECK_MESSAGE(cmd::words_known(words).command != nullptr, words);
            ++named;
        }
    }
    CHECK(named > 0);
}

TEST_CASE("each fault has an exit status of its own, but for what only a waiting program tells apart")
{
    using enum Fault;
    std::set<int> seen;
    for (const auto fault : std::array{usage, content, not_found, refused, unusable_file, bug, io, outcome_unknown}) {
        const int status = cmd::status_of(fault);
        CHECK(status > 1);
        CHECK_MESSAGE(seen.insert(status).second, status);
    }
    CHECK(cmd::status_of(busy) == cmd::status_of(unusable_file));
    CHECK(cmd::status_of_signal(2) == 130);
}
