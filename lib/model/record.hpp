// Records as rows of cells, and the kinds that say what each cell may hold. One description of a kind serves the
// command line, CSV and JSON Lines, TOML, the SQLite table, the journal and the manuals.
//
// A cell is text in its one canonical form (days as YYYY-MM-DD, several values sorted and parted by single spaces); an
// empty cell means not known or not set. So two records are equal when their cells are.
#pragma once

#include "model/api.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace ilonet {

enum class FieldType {
    uid,         ///< of this record or, with `refers_to`, of another
    authority,   ///< code of an authority: ES, COM, FRONTEX
    country,     ///< two-letter code of a country
    slug,        ///< lower-case word: west-africa
    text,        ///< one line of free text
    reference,   ///< one line that identifies or links: composed (NFC), nothing invisible in it, single plain spaces
    label,       ///< the same, where letter case makes no difference
    day,         ///< YYYY-MM-DD
    whole,       ///< whole number from min to max
    hundredths,  ///< decimal number with at most two places, from min to max (given in hundredths)
    choice,      ///< one of `choices`
    countries,   ///< several codes of countries
    slugs,       ///< several lower-case words
    authorities, ///< several codes of authorities
    shares,      ///< several authorities with their share in percent: ES:60 FR:40
    choices,     ///< several of `choices`
    uids,        ///< several ids of other records
    network,     ///< a local or regional network (Art 5): code of a country or a region
    networks,    ///< several of these
    votes,       ///< what each voting member of the board said: AT:for BE:absent COM-1:for EL:for:CY
    euro,        ///< an amount of euro with two decimals, from min to max (given in cents)
    digest,      ///< hex digits that a program wrote
    instrument,  ///< code of a funding instrument: BMVI, ISF-B
    percents,    ///< several keys with a percentage: joint:90 ordinary:75
    month_days,  ///< several days of every year: 02-28 07-31
    amounts,     ///< several authorities with an amount of euro: ES:600.00 FR:400.00
    periods, ///< several closed periods: 2019-08-14/.. (`..` is an open end), `funded` as BMVI:2021-01-01/2027-12-31
};

struct Field {
    std::string_view name;
    FieldType type;
    bool required = false;
    std::string_view help;         ///< what it is, for options and manuals
    std::string_view choices = {}; ///< for `choice`, parted by single spaces
    std::int64_t min = 0;          ///< for `whole` and `hundredths`
    std::int64_t max = 0;
    std::string_view refers_to = {}; ///< kind whose record the cell names
    std::string_view child = {};     ///< table that holds several values
};

/// True for one line of text, be it free or a reference or a label.
ILONET_API bool is_text(FieldType type);
/// True for texts that identify or link: they are compared as `known_by` has them.
ILONET_API bool identifies(FieldType type);
/// What a cell of the field is compared by: itself, or where the field identifies its folded form (model/folding.hpp).
ILONET_API std::string known_by(const Field& field, std::string_view cell);
/// True for fields that hold several values in one cell.
ILONET_API bool holds_several(FieldType type);

struct Kind {
    std::string_view name;   ///< the word, which is the SQLite table's name too
    std::string_view letter; ///< in uids `<owner>-<letter>-<n>`; empty where the uid is a code or derived
    bool reference;          ///< comes from TOML, has no owner, is written by `apply` alone
    std::span<const Field> fields;
    std::span<const std::string_view> repeat_key; ///< the fields that tell a repeat where no uid is given
    bool of_board = false;  ///< the board's or a network's (Arts 5, 7, 8): belongs to the Commission
    bool of_ledger = false; ///< money: envelopes and entries, which are never changed

    /// Index of the field, or -1.
    ILONET_API int index_of(std::string_view field) const;
};

struct Record {
    const Kind* kind = nullptr;
    std::vector<std::string> cells;

    Record() = default;
    ILONET_API explicit Record(const Kind& kind);

    /// The cell of a field that the kind has; std::out_of_range otherwise.
    ILONET_API const std::string& operator[](std::string_view field) const;
    ILONET_API std::string& operator[](std::string_view field);
    const std::string& uid() const { return cells.front(); }
    bool operator==(const Record& other) const = default;
};

/// Takes over the present record's spelling of each text that identifies and is known by the same in both: what was written
/// first stays.
ILONET_API void keep_spelling(const Record& present, Record& record);

/// The canonical form of what somebody wrote into a cell, or why it cannot stand there.
struct Canonical {
    std::string cell;
    std::string problem; ///< empty where the cell is good; else a sentence without full stop
    std::string help;
};

/// Refuses wrong forms, control characters, invalid UTF-8 and texts that a spreadsheet would run; maps ISO aliases to the
/// codes that the EU writes (GR to EL, GB to UK); sorts several values and refuses doubled ones. A text that identifies is
/// composed, and refused where it holds what nobody sees. Empty stays empty.
ILONET_API Canonical canonical_cell(const Field& field, std::string_view written);

/// The words of a cell that holds several.
ILONET_API std::vector<std::string> words_of(std::string_view cell);
/// `a, b or c` for the words of `choices`.
ILONET_API std::string one_of(std::string_view choices);
/// Natural order: runs of digits compare as numbers, so ES-d-2 comes before ES-d-10.
ILONET_API bool natural_less(std::string_view a, std::string_view b);

/// A share of an authority, as a word of a cell: `ES:60`.
struct AuthorityShare {
    std::string authority;
    std::int64_t share = 0; ///< hundredths of a percent
};
/// Nothing where the word has another form.
ILONET_API std::optional<AuthorityShare> parse_authority_share(std::string_view word);
/// All words of a canonical cell.
ILONET_API std::vector<AuthorityShare> authority_shares(std::string_view cell);

/// A key with a percentage, as a word of a cell: `joint:90`, `2021:4`.
struct Percent {
    std::string key;
    std::int64_t percent = 0; ///< hundredths of a percent
};
/// Nothing where the word has another form, or the percentage is not from 0.01 to 100.
ILONET_API std::optional<Percent> parse_percent(std::string_view word);
/// All words of a canonical cell.
ILONET_API std::vector<Percent> percents(std::string_view cell);

/// An authority with an amount, as a word of a cell: `ES:600.00`.
struct AuthorityAmount {
    std::string authority;
    std::int64_t cents = 0;
};
/// Nothing where the word has another form, or the amount is negative.
ILONET_API std::optional<AuthorityAmount> parse_authority_amount(std::string_view word);
/// All words of a canonical cell.
ILONET_API std::vector<AuthorityAmount> authority_amounts(std::string_view cell);

namespace kinds {
ILONET_API extern const Kind instrument;                                            // reference: funds
ILONET_API extern const Kind authority, region, third_country, requirement, policy; // reference
ILONET_API extern const Kind officer, deployment, mandate;                          // owned
ILONET_API extern const Kind representation, sharing, joint_deployment;             // owned: Art 6
ILONET_API extern const Kind activity;                                              // owned: Art 3(3), 3(5), 3(6)
ILONET_API extern const Kind notification, contact_event, redaction;                // owned, written by commands alone
ILONET_API extern const Kind seat, meeting, decision, programme, programme_item;    // the board: Arts 7, 8
ILONET_API extern const Kind activity_report, action, roster, roster_entry;         // the board: Art 8
ILONET_API extern const Kind facilitator_agreement, facilitator_notice;             // networks: Art 5(2), 5(3)
ILONET_API extern const Kind network_meeting, network_guest;                        // networks: Art 5(1)
ILONET_API extern const Kind envelope, entry;                                       // money
ILONET_API extern const Kind intake;                                                // owned, written by `report` alone
ILONET_API extern const Kind report; // mass rows of intakes, Art 3(4): not among all(), never changed or deleted
/// All kinds whose records the journal holds, each after those it refers to.
ILONET_API std::span<const Kind* const> all();
/// The kind of that name, or nullptr.
ILONET_API const Kind* find(std::string_view name);
} // namespace kinds

} // namespace ilonet
