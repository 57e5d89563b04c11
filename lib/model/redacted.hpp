// What stands in the place of a text that was blanked.
#pragma once

#include <string>
#include <string_view>

namespace ilonet {

inline constexpr std::string_view redacted_text = "[redacted]";

/// In the place of a text that identifies or links: of each record its own, so that no two become one.
inline std::string redacted_text_of(std::string_view uid)
{
    return std::string(redacted_text) + " " + std::string(uid);
}

/// True for both. Files of earlier versions hold the first also where a text identified or linked: it says nothing there.
inline bool is_redacted(std::string_view text)
{
    return text == redacted_text || (text.starts_with(redacted_text) && text[redacted_text.size()] == ' ');
}

} // namespace ilonet
