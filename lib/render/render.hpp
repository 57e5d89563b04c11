// The front door of the room `render`: results and findings become bytes.
#pragma once

#include "model/api.hpp"
#include "model/day.hpp"
#include "model/finding.hpp"
#include "model/result.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ilonet::render {

class Format;
/// Nothing where there is no such format.
ILONET_API std::optional<Format> format_named(std::string_view name);

/// A format of results or documents, which is its name. The table of them all stands in formats.hpp; here are those that
/// somebody asks for by name.
class Format {
public:
    static const Format table, tsv, csv, json, jsonl, md, html, xlsx;

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
/// xlsx: the document of document.hpp that holds the result alone. Empty cells are null in JSON. The same bytes for the same
/// result; an xlsx names `made_on` as its day, 1980-01-01 where none is given.
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

} // namespace ilonet::render
