// What a kind of record is: its name, its fields, and what each cell may hold. One description serves the command line,
// CSV and JSON Lines, TOML, the SQLite table, the journal and the manuals. Each kind stands in model/kinds/<kind>.hpp.
#pragma once

#include "model/api.hpp"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace ilonet {

/// Every kind of record, in the order in which records can be put: each after those it refers to. A kind is told by this,
/// never by the address of its description, which a program and the library may each have.
enum class KindId : std::uint8_t {
    authority,
    region,
    third_country,
    requirement,
    policy,
    instrument,
    officer,
    deployment,
    mandate,
    representation,
    sharing,
    joint_deployment,
    activity,
    intake,
    notification,
    contact_event,
    redaction,
    seat,
    meeting,
    envelope,
    decision,
    programme,
    programme_item,
    roster,
    roster_entry,
    activity_report,
    action,
    facilitator_agreement,
    facilitator_notice,
    network_meeting,
    network_guest,
    entry,
    report,    ///< mass rows of intakes, never changed or deleted
    of_a_file, ///< rows that are read from a file and not kept: posts, weights, costs
};
inline constexpr std::size_t kind_count = static_cast<std::size_t>(KindId::report) + 1;

/// What a cell can hold, in its canonical form.
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

/// A field of a kind.
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

/// With what else the records of a kind are read into a snapshot.
enum class Part : std::uint8_t {
    none, ///< never: no rule and no question looks at them there
    reference,
    requirements,
    officers,
    deployments,
    mandates,
    joint_work,
    activities,
    board,
    ledger,
};

/// What a cell of a new record holds where nobody gave it.
struct Default {
    enum class From : std::uint8_t { word, owner, today };
    std::string_view field;
    From from = From::word;
    std::string_view word = {};
};

/// From when on fields of a record cannot be changed.
enum class Frozen : std::uint8_t {
    never,
    once_adopted, ///< by a decision of the board that the record, or the programme of which it is an item, names
    always,
};

/// A kind of record. kinds::of gives those that there are.
struct Kind {
    KindId id;
    std::string_view name;        ///< the word, which is the SQLite table's name too
    std::string_view letter = {}; ///< in uids `<owner>-<letter>-<n>`; empty where the uid is a code or derived
    bool reference = false;       ///< comes from TOML, has no owner, is written by `apply` alone
    std::span<const Field> fields = {};
    std::span<const std::string_view> repeat_key = {}; ///< the fields that tell a repeat where no uid is given
    std::span<const Default> defaults = {};
    Part part = Part::none;
    bool from_rows = false; ///< a file of rows can hold them (CSV, JSON Lines)
    bool of_board = false;  ///< the board's or a network's (Arts 5, 7, 8): belongs to the Commission
    bool of_ledger = false; ///< money: envelopes and entries, which are never changed
    Frozen frozen = Frozen::never;
    std::string_view frozen_fields = {}; ///< parted by single spaces; empty: all
    bool frozen_gaps_fill = false;       ///< a frozen field that is empty may still be given

    /// Index of the field of that name, or -1.
    constexpr int index_of(std::string_view field) const
    {
        for (std::size_t i = 0; i < fields.size(); ++i)
            if (fields[i].name == field) return static_cast<int>(i);
        return -1;
    }
};

namespace kinds {

/// All kinds whose records the journal holds, each after those it refers to: all but reports, which are mass rows.
ILONET_API std::span<const Kind* const> all();
/// The description of a kind that is kept; std::out_of_range for `of_a_file`. It lives as long as the library.
ILONET_API const Kind& of(KindId id);
/// The kind among `all` of that name, such as `deployment`, or nullptr.
ILONET_API const Kind* find(std::string_view name);

} // namespace kinds
} // namespace ilonet
