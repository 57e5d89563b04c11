// Workflow commands of GitHub: what a character would begin or end is written as its byte, and nothing else is.
#include "render/render.hpp"

#include <algorithm>
#include <doctest/doctest.h>

using namespace ilonet;

namespace {

std::string annotation(const std::string& file, const std::string& rule, const std::string& uid,
                       const std::string& sentence)
{
    Finding finding;
    finding.rule = rule;
    finding.uid = uid;
    finding.sentence = sentence;
    finding.place = {file, 3, 9};
    return render::render_findings({finding}, render::FindingsFormat::github, {}, {});
}

} // namespace

TEST_CASE("annotations: a comma, a colon and a percent sign in a property are bytes")
{
    CHECK(annotation("a,b:c%.toml", "C11", "", "x") == "::error file=a%2Cb%3Ac%25.toml,line=3,col=9,title=C11::x\n");
    CHECK(annotation("a.toml", "C11", "ES/x,1:2%", "x") ==
          "::error file=a.toml,line=3,col=9,title=C11 ES/x%2C1%3A2%25::x\n");
    CHECK(annotation("a.toml", "", "u::v", "x") == "::error file=a.toml,line=3,col=9,title=u%3A%3Av::x\n");
}

TEST_CASE("annotations: in the sentence a percent sign is a byte, comma and colon stand as they are")
{
    CHECK(annotation("a.toml", "C11", "", "a, b: 50 %, 100%25 :: c") ==
          "::error file=a.toml,line=3,col=9,title=C11::a, b: 50 %25, 100%2525 :: c\n");
}

TEST_CASE("annotations: line ends begin no line, and neighbours of what is escaped stand as they are")
{
    const auto text = annotation("a\r\nb.toml", "C11", "", "x\r\n::error::y");
    CHECK(std::count(text.begin(), text.end(), '\n') == 1);
    CHECK(text.back() == '\n');
    CHECK(text.find('\r') == std::string::npos);
    CHECK(annotation("a+-.;<=>9$&.toml", "C11", "", "!\"#$&'()*+-./;<=>?@[]^_`{|}~") ==
          "::error file=a+-.;<=>9$&.toml,line=3,col=9,title=C11::!\"#$&'()*+-./;<=>?@[]^_`{|}~\n");
}

TEST_CASE("annotations: line and column are told from 1 on, the column with its line alone")
{
    Finding finding;
    finding.rule = "C11";
    finding.sentence = "x";
    const auto told = [&](int line, int column) {
        finding.place = {"a", line, column};
        return render::render_findings({finding}, render::FindingsFormat::github, {}, {});
    };
    CHECK(told(1, 1) == "::error file=a,line=1,col=1,title=C11::x\n");
    CHECK(told(1, 0) == "::error file=a,line=1,title=C11::x\n");
    CHECK(told(0, 1) == "::error file=a,title=C11::x\n");
    finding.severity = Severity::warning;
    finding.help = "y";
    CHECK(told(0, 0) == "::warning file=a,title=C11::x; y\n");
}
