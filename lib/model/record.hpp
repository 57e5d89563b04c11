// Records as rows of cells, of the kinds that model/kinds.hpp lists.
//
// A cell is text in its one canonical form (days as YYYY-MM-DD, several values sorted and parted by single spaces); an
// empty cell means not known or not set. So two records are equal when their cells are.
#pragma once

#include "model/kinds.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace ilonet {

struct Record {
    const Kind* kind = nullptr;
    std::vector<std::string> cells;

    Record() = default;
    explicit Record(const Kind& kind);

    bool is(KindId id) const { return kind->id == id; }
    /// The cell of a field that the kind has; std::out_of_range otherwise.
    const std::string& operator[](FieldName field) const;
    std::string& operator[](FieldName field);
    /// The cell of one of its own kind's fields, as a loop over them has it.
    const std::string& operator[](const Field& field) const;
    std::string& operator[](const Field& field);
    /// The same for a name that came from outside: a column, an option, a change of the journal.
    const std::string& cell_named(std::string_view field) const;
    std::string& cell_named(std::string_view field);
    const std::string& uid() const { return cells.front(); }
    bool operator==(const Record& other) const;
};

/// Takes over the present record's spelling of each text that identifies and is known by the same in both: what was written
/// first stays.
void keep_spelling(const Record& present, Record& record);

/// The canonical form of what somebody wrote into a cell, or why it cannot stand there.
struct Canonical {
    std::string cell;
    std::string problem; ///< empty where the cell is good; else a sentence without full stop
    std::string help;
};

/// Refuses wrong forms, control characters, invalid UTF-8 and texts that a spreadsheet would run; maps ISO aliases to the
/// codes that the EU writes (GR to EL, GB to UK); sorts several values and refuses doubled ones. A text that identifies is
/// composed, and refused where it holds what nobody sees. Empty stays empty.
Canonical canonical_cell(const Field& field, std::string_view written);

/// The words of a cell that holds several.
std::vector<std::string> words_of(std::string_view cell);
/// `a, b or c` for the words of `choices`.
std::string one_of(std::string_view choices);
/// Natural order: runs of digits compare as numbers, so ES-d-2 comes before ES-d-10.
bool natural_less(std::string_view a, std::string_view b);

/// A share of an authority, as a word of a cell: `ES:60`.
struct AuthorityShare {
    std::string authority;
    std::int64_t share = 0; ///< hundredths of a percent

    bool operator==(const AuthorityShare&) const = default;
};
/// Nothing where the word has another form.
std::optional<AuthorityShare> parse_authority_share(std::string_view word);
/// All words of a canonical cell.
std::vector<AuthorityShare> authority_shares(std::string_view cell);

/// A key with a percentage, as a word of a cell: `joint:90`, `2021:4`.
struct Percent {
    std::string key;
    std::int64_t percent = 0; ///< hundredths of a percent

    bool operator==(const Percent&) const = default;
};
/// Nothing where the word has another form, or the percentage is not from 0.01 to 100.
std::optional<Percent> parse_percent(std::string_view word);
/// All words of a canonical cell.
std::vector<Percent> percents(std::string_view cell);

/// An authority with an amount, as a word of a cell: `ES:600.00`.
struct AuthorityAmount {
    std::string authority;
    std::int64_t cents = 0;

    bool operator==(const AuthorityAmount&) const = default;
};
/// Nothing where the word has another form, or the amount is negative.
std::optional<AuthorityAmount> parse_authority_amount(std::string_view word);
/// All words of a canonical cell.
std::vector<AuthorityAmount> authority_amounts(std::string_view cell);

} // namespace ilonet
