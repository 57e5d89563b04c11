// iCalendar, RFC 5545.
#include "render/render.hpp"

#include <doctest/doctest.h>

using namespace ilonet;

namespace {

std::vector<std::string> lines_of(const std::string& text)
{
    std::vector<std::string> lines;
    for (std::size_t begin = 0; begin < text.size();) {
        const auto end = text.find("\r\n", begin);
        REQUIRE(end != std::string::npos);
        lines.push_back(text.substr(begin, end - begin));
        begin = end + 2;
    }
    return lines;
}

} // namespace

TEST_CASE("a calendar without days is a whole file")
{
    const auto lines = lines_of(render::calendar({}, *Day::parse("2026-01-01")));
    CHECK(lines.front() == "BEGIN:VCALENDAR");
    CHECK(lines.back() == "END:VCALENDAR");
}

TEST_CASE("an event is a whole day, with marks escaped and long lines folded between characters")
{
    std::string summary = "list, of; deploy\\ments\nsecond line ";
    for (int i = 0; i < 40; ++i) summary += "é";
    const auto text =
        render::calendar({{"a@b", *Day::parse("2026-02-28"), summary, "", "due"}}, *Day::parse("2026-01-01"));
    for (const auto& line : lines_of(text)) CHECK(line.size() <= 75);
    CHECK(text.find("DTSTART;VALUE=DATE:20260228\r\nDTEND;VALUE=DATE:20260301\r\n") != std::string::npos);
    CHECK(text.find("DTSTAMP:20260101T000000Z\r\n") != std::string::npos);
    CHECK(text.find("DESCRIPTION") == std::string::npos);
    std::string unfolded = text;
    for (auto at = unfolded.find("\r\n "); at != std::string::npos; at = unfolded.find("\r\n ")) unfolded.erase(at, 3);
    std::string escaped = "SUMMARY:list\\, of\\; deploy\\\\ments\\nsecond line ";
    for (int i = 0; i < 40; ++i) escaped += "é";
    CHECK(unfolded.find(escaped + "\r\n") != std::string::npos);
}
