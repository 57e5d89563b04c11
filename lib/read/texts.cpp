#include "read/read.hpp"
#include "read/text_place.hpp"

namespace ilonet::read {

void Texts::add(std::string file, std::string text) { texts_.insert_or_assign(std::move(file), std::move(text)); }

std::string Texts::line(const Place& place) const
{
    Findings one(1);
    one.front().place = place;
    show_lines(one);
    return std::move(one.front().excerpt);
}

// One walk through each text, whatever the number of findings.
void Texts::show_lines(Findings& findings) const
{
    auto found = texts_.end();
    std::string_view text;
    std::size_t begin = 0;
    int line = 1;
    for (auto& finding : findings) {
        const auto& place = finding.place;
        if (found == texts_.end() || found->first != place.file) {
            found = texts_.find(place.file);
            text = found == texts_.end() ? std::string_view() : without_mark(found->second);
            begin = 0;
            line = 1;
        }
        if (found == texts_.end() || place.line < line) continue;
        for (; line < place.line && begin != std::string_view::npos; ++line) {
            const auto newline = text.find('\n', begin);
            begin = newline == std::string_view::npos ? newline : newline + 1;
        }
        if (begin == std::string_view::npos) { // the text has no such line
            found = texts_.end();
            continue;
        }
        finding.excerpt = excerpt_at(text, begin);
    }
}

} // namespace ilonet::read
