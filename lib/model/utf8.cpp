#include "model/utf8.hpp"

#include "model/characters.hpp"

namespace ilonet {

std::size_t first_invalid_utf8(std::string_view text)
{
    for (std::size_t at = 0; at < text.size();) {
        const auto start = at;
        if (next_code_point(text, at) == malformed) return start;
    }
    return std::string_view::npos;
}

int count_characters(std::string_view text)
{
    int count = 0;
    for (std::size_t at = 0; at < text.size(); ++count) next_code_point(text, at);
    return count;
}

} // namespace ilonet
