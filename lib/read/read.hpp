// The front door of the room `read`: files of others become records and findings with file:line:col.
#pragma once

#include "model/finding.hpp"
#include "model/record.hpp"
#include "read/sources.hpp"

#include <map>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace ilonet::read {

/// A place inside one file: line and column as of a Place.
struct Spot {
    int line = 0;
    int column = 0;

    auto operator<=>(const Spot&) const = default;
};

/// A record and where it was read.
struct SourcedRecord {
    Record record;
    Place place;             ///< of its row or table header
    std::vector<Spot> cells; ///< by field, in the same file; line 0 where the file does not write the field
    std::string raw;         ///< the row as it stood in the file, without line end (CSV and JSON Lines only)

    /// Where that field of the record's kind is written; where it is not, or for an empty name and others: the record's place.
    Place place_of(std::string_view field) const;
};

/// The texts that were read, for excerpts.
class Texts {
public:
    void add(std::string file, std::string text);
    /// The line that the place names, without line end, made visible and cut to 200 characters; empty where unknown.
    std::string line(const Place& place) const;
    /// Gives each of the findings, which are in the order of their places, the line that its place names.
    void show_lines(Findings& findings) const;

private:
    std::map<std::string, std::string> texts_;
};

struct Configuration {
    std::vector<SourcedRecord> records; ///< well-formed ones, of the reference kinds, no uid twice within a kind
    Findings findings;                  ///< rules C01 to C13: see rules/catalogue
    Texts texts;
};

/// All `*.toml` below the given files and folders (folders recursively in byte order of path; hidden files skipped; a file
/// given twice is read once; a file given by name is read whatever its name). Every problem of every file becomes a
/// finding; a file's syntax error stops that file alone.
/// Failure: not_found where a path does not exist, io where it cannot be read, usage where no path holds a TOML file.
Configuration read_configuration(std::span<const std::string> paths);

/// The bytes of a small file. Failure: not_found, io.
std::string text_of_file(const std::string& path);

struct Rows {
    std::vector<SourcedRecord> records;  ///< well-formed rows, as the file has them
    std::vector<SourcedRecord> rejected; ///< rows with a finding of severity error: place and raw
    Findings findings;
    std::string header;    ///< the CSV header as it stood in the file, without line end and BOM
    Place header_place;    ///< line 0 where there is none
    std::size_t count = 0; ///< rows read, good and bad, the header not counted
    Texts texts;
};

/// Rows of one owned kind. CSV by RFC 4180 with a header row in any order of columns, UTF-8 with or without BOM, LF or
/// CRLF; JSON Lines with one flat object a line (strings, whole numbers, null). Columns of the kind that the file leaves
/// out are empty; a required one must be there, but for `uid` and where the source `may_lack` it. No rule beyond the cells is
/// checked.
/// Failure: not_found, io.
Rows read_rows(const Kind& kind, const RowSource& source);

/// Rows of a file, pipe or standard input, a block of some thousands after the other, so that memory does not grow with the
/// file. Excerpts stand in the findings; `texts` stays empty. Failure: not_found, io.
class RowStream {
public:
    RowStream(const Kind& kind, RowSource source);
    ~RowStream();
    /// Fills `rows` with the next rows alone (`header` always); false where there are none any more.
    bool next(Rows& rows);

private:
    struct State;
    std::unique_ptr<State> state_;
};

} // namespace ilonet::read
