#include "read/read.hpp"
#include "read/text_place.hpp"

namespace ilonet::read {

void Texts::add(std::string file, std::string text) { texts_.insert_or_assign(std::move(file), std::move(text)); }

std::string Texts::line(const Place& place) const
{
    const auto found = texts_.find(place.file);
    if (found == texts_.end() || place.line < 1) return {};
    const auto text = without_mark(found->second);
    std::size_t begin = 0;
    for (int line = 1; line < place.line; ++line) {
        const auto newline = text.find('\n', begin);
        if (newline == std::string_view::npos) return {};
        begin = newline + 1;
    }
    return excerpt_at(text, begin);
}

} // namespace ilonet::read
