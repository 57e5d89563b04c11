// What users write to search reports, as FTS5 reads it.
#pragma once

#include <string>
#include <string_view>

namespace ilonet::store {

/// The language is that of ilonet-report(1): words and "phrases", begin*, title: and text: before a word, a phrase or a group,
/// AND, OR, NOT, groups in parentheses, NEAR(two words, 5). Each word goes in quotes, so that FTS5 takes no other mark for
/// syntax. Signs alone are no word and ask for nothing. Failure (usage) says what is wrong.
std::string as_fts5(std::string_view query);

} // namespace ilonet::store
