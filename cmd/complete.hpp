// What may stand at the cursor of a command line that somebody types, for the shells.
#pragma once

#include "run.hpp"

#include <string>
#include <vector>

namespace ilonet::cmd {

/// The hidden command that the scripts of `ilonet completion` run: `ilonet __complete -- WORDS...`, the words as typed, the
/// last one the word at the cursor.
inline constexpr std::string_view complete_word = "__complete";

/// One line for each word that may stand at the cursor, with what it is behind a tab; a last line `:files N` asks the shell for
/// names of files behind the first N characters of the word, `:nospace` tells that words are not whole. Never fails:
/// what it cannot know it leaves out.
std::string completions(const std::vector<std::string>& words, const System& system);

/// The script of that shell; empty for a shell that has none.
std::string_view completion_script(std::string_view shell);

} // namespace ilonet::cmd
