#include "model/failure.hpp"
#include "read/read.hpp"
#include "service/contacts/contacts.hpp"

#include <algorithm>

namespace ilonet::service {
namespace {

[[noreturn]] void refuse(std::size_t number, const std::string& problem)
{
    throw Failure(Fault::usage, "line " + std::to_string(number) + " of the contact " + problem,
                  "write lines such as name=..., phone=..., email=...");
}

} // namespace

ContactLines contact_lines(std::string_view text)
{
    ContactLines lines;
    std::size_t number = 0;
    if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
    while (!text.empty()) {
        ++number;
        const auto end = std::min(text.find('\n'), text.size());
        auto line = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        if (line.ends_with('\r')) line.remove_suffix(1);
        if (line.empty()) continue;
        const auto equals = line.find('=');
        if (equals == std::string_view::npos) refuse(number, "has no '='");
        const std::string field(line.substr(0, equals));
        if (field != "name" && field != "phone" && field != "email")
            refuse(number, "begins with no name that is known");
        for (const auto& [known, value] : lines)
            if (known == field) refuse(number, "gives " + field + " a second time");
        lines.emplace_back(field, line.substr(equals + 1));
    }
    if (lines.empty())
        throw Failure(Fault::usage, "the contact has no line", "write lines such as name=..., phone=..., email=...");
    return lines;
}

ContactLines contact_lines_of_file(const std::string& path) { return contact_lines(read::text_of_file(path)); }

} // namespace ilonet::service
