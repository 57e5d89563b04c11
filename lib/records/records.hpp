// The front door of the room `records`: what can be done with a record of any kind, and what every use case asks and
// answers.
//
// Every function either answers or throws a Failure, and then nothing was written. Beside the faults that a function
// names, each that opens the file throws not_found where there is none, unusable_file where it is none of ours, of
// another version or damaged, busy where others write for longer than `lock_wait`, io where the system refuses, and
// stopped where somebody asked (model/stop.hpp). Each that writes throws also usage where the context looks back,
// refused where a rule or the owner of a record stands against it, with the findings, and outcome_unknown where nobody
// can say whether the write was kept. Threads may call them at the same time, each with a Context of its own.
#pragma once

#include "model/api.hpp"
#include "model/day.hpp"
#include "model/failure.hpp"
#include "model/finding.hpp"
#include "model/kind.hpp"
#include "model/marked_text.hpp"
#include "model/result.hpp"
#include "read/sources.hpp"

#include <chrono>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace ilonet::records {

/// Names of countries in one language, by the code that the EU writes: country_names() makes them.
struct CountryNames {
    std::string language; ///< empty: nobody asked for names in a language, and those of the file stand as they are
    std::map<std::string, std::string, std::less<>> by_code;

    /// The name of the country with this code; empty where there is none.
    ILONET_API std::string_view of(std::string_view code) const;
};

/// What every use case needs to know of the world.
struct Context {
    std::string db;                            ///< path of the file
    std::chrono::milliseconds lock_wait{5000}; ///< how long another program's write is waited for
    Day today; ///< what is due, and what is a plan still, is seen from here: to be given, since else it is 1970-01-01
    std::string now;           ///< instant in UTC, as 2026-01-31T12:00:00.000Z; empty: the clock's
    std::string acting;        ///< the authority for which somebody writes; empty where not given
    std::string operator_code; ///< who writes, for the journal; may be empty
    std::string known_at;      ///< a revision or an instant, to look back to it; empty for now
    bool dry_run = false;      ///< everything is done and answered, and nothing is kept
    CountryNames names = {};   ///< in the language asked for: see country_names()
    /// How names of operations and parameters are written in a cell of an answer; as they are where there is none.
    MarkedText::Spelling spelling = {};

    /// The text with its names as `spelling` writes them.
    std::string spelled(const MarkedText& text) const { return spelling ? text.spelled(spelling) : text.text(); }
};

/// What a use case answers. Which columns `result` has is said of each.
struct Answer {
    Result result;
    Findings findings;                    ///< warnings for the user's eyes; errors only from the checks
    std::vector<MarkedText> remarks;      ///< sentences beside the answer
    std::optional<std::int64_t> revision; ///< of the journal, where something was recorded
    bool differs = false;                 ///< what was compared or tested is not as wanted: each says when
    bool restricted = false;              ///< personal data: files are for their owner alone
    std::optional<Picture> picture = {};  ///< draws the rows, for svg and html
    MarkedText again = {}; ///< the operation that gives a recorded answer once more; empty: the journal shows it
    std::string once = {}; ///< what nobody can give a second time, as a sentence
    std::optional<Failure> unfinished = {}; ///< what is left to do of it, once it is shown
};

// What is asked of records of any kind

/// Field and value as written; an empty value clears the field.
using Changes = std::vector<std::pair<std::string, std::string>>;

/// Which records a list shows; empty means all.
struct Filter {
    std::vector<std::string> countries, regions, authorities; ///< codes
    std::vector<std::string> topics, tasks;                   ///< of mandates, a to l and the words of tasks
    std::vector<std::string> states;                          ///< such as planned, active
    std::vector<std::string> partners;                        ///< joint work in which one of these takes part
    /// Of the board's records: a field and the values that it may hold, one of several where it holds several.
    std::vector<std::pair<std::string, std::vector<std::string>>> fields;
    std::optional<Day> idle_on; ///< officers in service on this day without any mandate on it
    std::optional<Day> on;      ///< records whose days hold it
    Period period;              ///< records that touch it
    /// False where nothing in particular is asked for.
    ILONET_API bool any() const;
};

/// A file of rows, and what becomes of rows that are there already or cannot be taken over.
struct ImportRequest {
    read::RowSource source;
    bool update = false;  ///< a row is laid over the record that differs from it; else that is an error
    bool partial = false; ///< the good rows are taken over though others have errors
    std::string rejects;  ///< path for the rejected rows; empty for none
};

// What can be done with them

/// Adds a record. What nobody gave is completed: the uid (empty: the owner's next), the owner, the kind's defaults. To add
/// the same once more changes nothing. `command` is what the journal notes, such as `deploy add`. Columns: uid, outcome
/// (added or unchanged), revision. Failure: usage where a required field is not given, or with a finding (C16) for each value
/// that cannot stand in its field; refused where the uid or the reference stands for something else.
ILONET_API Answer add(const Context& context, const Kind& kind, const std::string& command, const std::string& uid,
                      const Changes& changes);
/// Changes fields of a record; to set what they hold already changes nothing. Columns: uid, outcome (changed or unchanged),
/// revision. Failure: not_found names the nearest uid; usage as `add`; refused where a field is frozen.
ILONET_API Answer set(const Context& context, const Kind& kind, const std::string& command, const std::string& uid,
                      const Changes& changes);
/// The records that the filter holds, in the kind's own columns and the natural order of their uids; cells of columns that are
/// not among `wanted` (empty: all) may stay empty. Failure: not_found for a country, region or authority that the file does
/// not know.
ILONET_API Answer list(const Context& context, const Kind& kind, const Filter& filter,
                       const std::vector<std::string>& wanted = {});
/// One record, in the same columns. Failure: not_found names the nearest uid.
ILONET_API Answer show(const Context& context, const Kind& kind, const std::string& uid);
/// Lays behind the columns of a list each amount of euro in cents (<field>_minor) and once the currency, as machine formats have
/// money; leaves a kind without amounts as it is.
ILONET_API void add_minor_units(Result& result, const Kind& kind);
/// Gives the record of a kind with the field `until` its last day. Columns and Failure as `set`.
ILONET_API Answer end_record(const Context& context, const Kind& kind, const std::string& command,
                             const std::string& uid, Day until);

/// Takes over a file of rows, all or nothing unless `partial`. A column or key that the file does not have says nothing, an
/// empty cell clears. Columns: added, changed, unchanged, rejected, revision, cleared (fields of records in the file).
/// Failure: content with the findings of all rows and their places; not_found and io of the file of rows, too.
ILONET_API Answer import(const Context& context, const Kind& kind, const std::string& command,
                         const ImportRequest& request);

// Names of countries in a language of the Union

/// The names of iso-codes in this language, found beneath these folders parted by colons (XDG_DATA_DIRS), with those of the
/// Union laid over them; of English, in which a file's own names are, the latter alone. Failure (usage) for a language that is
/// none of the Union's, and where iso-codes is not installed; content where it is broken.
ILONET_API CountryNames country_names(const std::string& language, std::string_view folders);

/// Behind each column of countries (country, nearest_country) of a table without a column `name` one with their names, where the
/// context asks for a language: country_name, nearest_country_name.
ILONET_API void add_country_names(const Context& context, Result& result);
/// The same for each table of a document. Failure as any that opens the file: what the language has no name for is read there.
ILONET_API void add_country_names(const Context& context, Document& document);
/// The footnotes that names in the cells ask for, each with its name before it; of what has none, nothing.
ILONET_API std::vector<std::string> footnotes_of(const CountryNames& names, const Result& result);
/// Those that a document's title, texts and tables ask for.
ILONET_API std::vector<std::string> footnotes_of(const CountryNames& names, const Document& document);
/// The column of which add_country_names makes this one: `country` of `country_name`; empty where it makes none of that name.
ILONET_API std::string_view named_column(std::string_view column);

} // namespace ilonet::records

namespace ilonet::service {
// Use cases speak of the context, of answers and of what can be done with any record without naming the room.
using namespace records;
} // namespace ilonet::service
