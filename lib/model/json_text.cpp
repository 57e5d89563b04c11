#include "model/json_text.hpp"

#include <cstdio>

namespace ilonet {

void append_json_string(std::string& out, std::string_view text)
{
    out += '"';
    for (const char c : text) {
        switch (c) {
        case '"': out += "\\\""; break;
        case '\\': out += "\\\\"; break;
        case '\b': out += "\\b"; break;
        case '\f': out += "\\f"; break;
        case '\n': out += "\\n"; break;
        case '\r': out += "\\r"; break;
        case '\t': out += "\\t"; break;
        default:
            if (static_cast<unsigned char>(c) < 0x20) {
                char code[8];
                static_cast<void>(
                    std::snprintf(code, sizeof code, "\\u%04x", static_cast<unsigned char>(c))); // it fits
                out += code;
            } else {
                out += c;
            }
        }
    }
    out += '"';
}

} // namespace ilonet
