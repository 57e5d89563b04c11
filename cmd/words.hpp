// Which command the command line names. Global options may stand anywhere, also between the words.
#pragma once

#include "command.hpp"

#include <string>
#include <vector>

namespace ilonet::cmd {

struct Named {
    const Command* command = nullptr;
    const Group* group = nullptr;       ///< where the words stop at a group or noun
    std::string noun;                   ///< `assign mandate`: the words so far
    std::vector<std::string> arguments; ///< all but the command's words, in their order
    bool help = false;                  ///< --help stands among the arguments
    bool version = false;               ///< --version stands before any word
};

/// Failure (usage) with the nearest word where one is not known.
Named name_command(const std::vector<std::string>& arguments);

/// What the registry knows of these words.
struct WordsKnown {
    const Command* command = nullptr; ///< the command of exactly these words
    const Group* group = nullptr;     ///< of this name, or whose commands begin with them
    bool longer = false;              ///< some command's words begin with these
};
WordsKnown words_known(const std::string& words);

/// What `written` most likely stands for, as a help line: a word in other case, the only one that begins so, or the nearest. Empty
/// where there is none.
std::string did_you_mean_word(const std::string& written, const std::vector<std::string>& known);

/// The words that may follow `before` (empty: the first words).
std::vector<std::string> words_after(const std::string& before);

} // namespace ilonet::cmd
