// The front door of the room `render`: results, documents, pictures and findings become bytes. Nothing here opens a
// file of ours, and threads may call all of it at the same time.
#pragma once

#include "model/api.hpp"
#include "model/day.hpp"
#include "model/finding.hpp"
#include "model/result.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace ilonet::render {

class Format;
/// Nothing where there is no such format.
ILONET_API std::optional<Format> format_named(std::string_view name);

/// A format of results or documents, which is its name. The table of them all stands in tables/formats.hpp; here are those that
/// somebody asks for by name.
class Format {
public:
    static const Format table, tsv, csv, json, jsonl, md, html, xlsx;

    /// The word, such as `tsv`.
    constexpr std::string_view name() const { return name_; }
    friend constexpr bool operator==(Format, Format) = default;

private:
    constexpr explicit Format(std::string_view name) : name_(name) {}
    friend std::optional<Format> format_named(std::string_view name);

    std::string_view name_;
};

inline constexpr Format Format::table{"table"}, Format::tsv{"tsv"}, Format::csv{"csv"}, Format::json{"json"},
    Format::jsonl{"jsonl"}, Format::md{"md"}, Format::html{"html"}, Format::xlsx{"xlsx"};

/// Parted by spaces, such as `table tsv csv`.
ILONET_API std::string_view format_names();
/// A line on each, such as `  tsv    a header and one line a row`.
ILONET_API std::string_view format_lines();
/// True where the bytes are not for a terminal.
ILONET_API bool is_binary(Format format);
/// True where the bytes of two results with the same columns are those of all their rows, but for the head of the second.
ILONET_API bool goes_in_parts(Format format);
/// True where a result is written as a document of its own, which needs a title.
ILONET_API bool is_of_documents_alone(Format format);

/// How wide the terminal is and whether colour may be used; a table on a pipe has width 0: not cut to fit.
struct Screen {
    int width = 0;
    bool colour = false;
};

/// The whole answer. table: a heading and columns fitted to the width (by display width, the widest text column is cut with
/// an ellipsis; a result of one record is shown field by field); tsv: header and rows, no quoting (texts hold neither TAB nor
/// line end); csv: RFC 4180 with LF; json: an array of objects, one a line, `[]` where empty; jsonl: one object a line; md: a
/// document with the result's title, its notes and a table (CommonMark with pipes), all marks in texts escaped; html and
/// xlsx: the document that holds the result alone. Empty cells are null in JSON. The same bytes for the same
/// result; an xlsx names `made_on` as its day, 1980-01-01 where none is given. Failure as render_document.
ILONET_API std::string render(const Result& result, Format format, const Screen& screen,
                              std::optional<Day> made_on = {});

/// Findings for people and editors, one block each:
///   FILE:LINE:COL: error[D05]: sentence
///       the excerpt
///           ^
///     help: what to do
/// Without a file the uid stands in its place (`ES-d-1: error[D05]: ...`).
ILONET_API std::string render_findings(const Findings& findings, const Screen& screen);
/// The findings as a table with the columns file, line, column, severity, rule, kind, uid, field, sentence,
/// help.
ILONET_API Result findings_table(const Findings& findings);

/// A whole day in a calendar.
struct CalendarDay {
    std::string uid; ///< the same for the same thing, and no other's
    Day day;
    std::string summary, description, category;
};
/// An iCalendar file (RFC 5545) with one event for each, in their order; `stamp` is the day on which it was made.
ILONET_API std::string calendar(const std::vector<CalendarDay>& days, Day stamp);

// Documents and pictures

/// Parted by spaces, such as `md html`: the formats that hold a document of several tables.
ILONET_API std::string_view document_format_names();
/// True for these.
ILONET_API bool takes_documents(Format format);
/// True where a document of one table is that table's rows, without texts.
ILONET_API bool is_of_one_table(Format format);

/// The whole file. md: CommonMark with tables in pipes, pictures in words; html: one page that needs no other file, no script
/// and no network; json: one object, one row a line; xlsx: a sheet with the texts and one for each table, its cells never
/// formulas. Hostile texts are inert in each. `day` is the one that an xlsx names as its own. The same bytes for the same
/// document and day. Empty for a format that takes none. xlsx throws Failure: io where the library libxlsxwriter is not
/// installed or the file cannot be made, usage where a table is too large for a sheet.
ILONET_API std::string render_document(const Document& document, Format format, Day day);

/// A list as a document of one section with one table, all named `list`: its title stays, its notes stand in the head.
ILONET_API Document document_of(const Result& result);
/// The names of its tables, in their order.
ILONET_API std::vector<std::string> table_names(const Document& document);
/// The document with this table alone: its section keeps its texts and loses its pictures. Failure (usage) names the nearest
/// table for one that is not there.
ILONET_API Document only_table(Document document, std::string_view name);

/// The picture as an SVG file of its own; the same bytes for the same picture.
ILONET_API std::string render_picture(const Picture& picture);

// The findings of a check, as people, forges and other programs read them

class FindingsFormat;
/// Nothing where there is no such format.
ILONET_API std::optional<FindingsFormat> findings_format_named(std::string_view name);

/// A format of findings, which is its name. The table of them all stands in findings/findings_formats.hpp; here are those
/// that somebody asks for by name.
class FindingsFormat {
public:
    static const FindingsFormat full, concise, gitlab, junit, sarif, github;

    /// The word, such as `sarif`.
    constexpr std::string_view name() const { return name_; }

private:
    constexpr explicit FindingsFormat(std::string_view name) : name_(name) {}
    friend std::optional<FindingsFormat> findings_format_named(std::string_view name);

    std::string_view name_;
};

inline constexpr FindingsFormat FindingsFormat::full{"full"}, FindingsFormat::concise{"concise"},
    FindingsFormat::gitlab{"gitlab"}, FindingsFormat::junit{"junit"}, FindingsFormat::sarif{"sarif"},
    FindingsFormat::github{"github"};

/// Parted by spaces, such as `full concise`.
ILONET_API std::string_view findings_format_names();

/// What was checked, and by what.
struct Checked {
    std::span<const RuleText> rules; ///< those of the findings at least
    std::vector<std::string> files;  ///< all that were looked at, with findings or without
    std::string whole;               ///< named where a finding has no file: the database; may be empty
    std::string version;             ///< of the program
    std::string suite = "ilonet";    ///< what JUnit shows as the name of them all
    bool strict = false;             ///< a warning is a failure
};

/// The whole report; the same bytes for the same findings. Names in texts stand as the library has them: who has words of
/// his own for them writes them out first.
///   full     render_findings above: excerpt, caret and help
///   concise  `FILE:LINE:COL: error[D05]: sentence`, one line each
///   gitlab   Code Quality: an array of issues; fingerprints that do not depend on lines
///   junit    a test case for each finding, failed where it is an error (or strict), and one for each file without any
///   sarif    SARIF 2.1.0 with the rules that were broken
///   github   workflow commands: `::error file=FILE,line=LINE,col=COL,title=D05::sentence`
/// A leading `./` of a path is left out for forges. No text of a file can begin a line, a command or a tag.
ILONET_API std::string render_findings(const Findings& findings, FindingsFormat format, const Checked& checked,
                                       const Screen& screen);

} // namespace ilonet::render
