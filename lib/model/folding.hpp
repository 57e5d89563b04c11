// When two texts are the same to a reader, though their bytes differ.
#pragma once

#include <string>
#include <string_view>

namespace ilonet {

/// Normalization Form C of Unicode: canonically equivalent texts become the same bytes. What is not UTF-8 comes back as it is.
std::string composed(std::string_view text);

/// What a reference is known by: composed, without invisible characters, white space of any script as one plain space each run and
/// none at the ends. Folding twice is folding once.
std::string folded(std::string_view text);
/// What a label is known by: the same, and without letter case (full case folding: the final sigma is a sigma, ß is ss).
std::string folded_without_case(std::string_view text);
inline bool same_reference(std::string_view a, std::string_view b) { return a == b || folded(a) == folded(b); }
inline bool same_label(std::string_view a, std::string_view b)
{
    return a == b || folded_without_case(a) == folded_without_case(b);
}

/// Why a composed text may not identify or link anything, as a sentence without full stop: it holds what nobody sees, or white
/// space other than single plain spaces between words. Empty where it may.
std::string problem_of_identifier(std::string_view text);
/// `text` as `visible` shows it, with each combining mark shown, too: so that two spellings of one text differ.
std::string spelling(std::string_view text);

/// The text as a reader parts it into words: white space of any script beyond ASCII as a plain space each, and nothing invisible.
std::string words_for_search(std::string_view text);
/// What the search compares, for the tokenizer of the store to do the rest: `words_for_search`, composed, Greek and Cyrillic letters small and without
/// their accents, the final sigma as a sigma. Latin letters stay: the tokenizer folds them.
std::string folded_for_search(std::string_view text);
/// Whether the search takes anything in the text for a word: a letter or a digit.
bool holds_word(std::string_view text);

} // namespace ilonet
