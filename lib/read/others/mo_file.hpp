// Catalogues of GNU gettext (.mo files). dgettext of the C library reads them, too, but only in a locale that is
// installed, and a server seldom has those of 24 languages.
#pragma once

#include <map>
#include <string>
#include <string_view>

namespace ilonet::read {

/// Text to translation, from the bytes of a .mo file of either byte order; the header's entry, contexts and plurals are left
/// out. `path` is for messages. Failure (content) where an offset leads out of the file, or it is no catalogue in UTF-8.
std::map<std::string, std::string, std::less<>> mo_texts(std::string_view bytes, const std::string& path);

} // namespace ilonet::read
