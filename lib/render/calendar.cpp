// iCalendar, RFC 5545: CR LF at line ends, lines of at most 75 bytes, texts escaped.
#include "render/render.hpp"

namespace ilonet::render {
namespace {

std::string escaped_text(std::string_view text)
{
    std::string out;
    for (const char c : text) {
        if (c == '\\' || c == ';' || c == ',') out += '\\';
        if (c == '\n')
            out += "\\n";
        else
            out += c;
    }
    return out;
}

bool continues_a_character(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }

// A longer line goes on in the next one behind a space; no character is cut.
void add_line(std::string& out, const std::string& line)
{
    constexpr std::size_t longest = 75;
    std::size_t begin = 0;
    std::size_t room = longest;
    while (line.size() - begin > room) {
        auto end = begin + room;
        while (continues_a_character(line[end])) --end;
        out += line.substr(begin, end - begin) + "\r\n ";
        begin = end;
        room = longest - 1;
    }
    out += line.substr(begin) + "\r\n";
}

std::string date(Day day)
{
    const auto iso = day.iso();
    return iso.substr(0, 4) + iso.substr(5, 2) + iso.substr(8, 2);
}

} // namespace

std::string calendar(const std::vector<CalendarDay>& days, Day stamp)
{
    std::string out;
    add_line(out, "BEGIN:VCALENDAR");
    add_line(out, "VERSION:2.0");
    add_line(out, "PRODID:-//ilonet//obligations//EN");
    add_line(out, "CALSCALE:GREGORIAN");
    for (const auto& one : days) {
        add_line(out, "BEGIN:VEVENT");
        add_line(out, "UID:" + escaped_text(one.uid));
        add_line(out, "DTSTAMP:" + date(stamp) + "T000000Z");
        add_line(out, "DTSTART;VALUE=DATE:" + date(one.day));
        add_line(out, "DTEND;VALUE=DATE:" + date(one.day + 1));
        add_line(out, "SUMMARY:" + escaped_text(one.summary));
        if (!one.description.empty()) add_line(out, "DESCRIPTION:" + escaped_text(one.description));
        add_line(out, "CATEGORIES:" + escaped_text(one.category));
        add_line(out, "TRANSP:TRANSPARENT");
        add_line(out, "END:VEVENT");
    }
    add_line(out, "END:VCALENDAR");
    return out;
}

} // namespace ilonet::render
