#include "render/tables/display_width.hpp"

#include <utf8proc.h>

namespace ilonet::render {
namespace {

struct Character {
    utf8proc_int32_t point = 0;
    std::size_t bytes = 1;
    int width = 1;
};

bool is_ascii(char c) { return static_cast<unsigned char>(c) < 0x80; }

Character first_character(std::string_view text)
{
    if (is_ascii(text.front())) return {static_cast<unsigned char>(text.front()), 1, 1};
    Character character;
    const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data());
    const auto read = utf8proc_iterate(bytes, static_cast<utf8proc_ssize_t>(text.size()), &character.point);
    if (read <= 0) return {0xFFFD, 1, 1};
    character.bytes = static_cast<std::size_t>(read);
    character.width = utf8proc_charwidth(character.point);
    return character;
}

// The first letter with the marks that belong to it.
Character first_cluster(std::string_view text)
{
    auto cluster = first_character(text);
    utf8proc_int32_t state = 0;
    auto before = cluster.point;
    while (cluster.bytes < text.size()) {
        const auto next = first_character(text.substr(cluster.bytes));
        if (utf8proc_grapheme_break_stateful(before, next.point, &state)) break;
        cluster.bytes += next.bytes;
        cluster.width += next.width;
        before = next.point;
    }
    return cluster;
}

} // namespace

int display_width(std::string_view text)
{
    int width = 0;
    while (!text.empty()) {
        const auto character = first_character(text);
        width += character.width;
        text.remove_prefix(character.bytes);
    }
    return width;
}

std::string_view beginning_of_width(std::string_view text, int width)
{
    std::size_t end = 0;
    while (end < text.size()) {
        const auto cluster = first_cluster(text.substr(end));
        if (cluster.width > width) break;
        width -= cluster.width;
        end += cluster.bytes;
    }
    return text.substr(0, end);
}

} // namespace ilonet::render
