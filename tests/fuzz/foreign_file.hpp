// What every target does with its bytes: a file that the program's own doors can open, and what must hold of the
// answer.
#pragma once

#include "model/failure.hpp"
#include "model/finding.hpp"
#include "read/read.hpp"

#include <string>
#include <string_view>

namespace ilonet::fuzz {

/// Stops the target where it does not hold: that is a finding of the fuzzer as much as a crash.
void expect(bool holds, std::string_view what);

/// Path of a file in memory that holds these bytes, until the next call.
const std::string& path_with(std::string_view bytes);

/// Text that may be shown to people: UTF-8 without control characters.
void expect_shown(std::string_view text);

/// Each finding stands at a place of the text, and can be shown.
void expect_places(const Findings& findings, const std::string& path, std::string_view text);

/// A row is good or rejected; what is good is canonical, what is rejected has a finding.
void expect_rows(const read::Rows& rows, const std::string& path, std::string_view text);

/// What a file may be refused with as a whole.
void expect_failure(const Failure& failure);

/// Sees that excerpts are those lines of the text that the places name.
void expect_excerpts(const Findings& findings, const read::Texts& texts);

void expect_same(const read::Rows& one, const read::Rows& other, std::string_view what);

/// Puts the rows and findings of `part` behind those of `whole`.
void append(read::Rows& whole, read::Rows&& part);

/// All rows of a stream.
read::Rows streamed(const Kind& kind, const read::RowSource& source);

/// The first line of an input says how its rows are read: `deployment,3 DD/MM/YYYY` is a kind, a delimiter, how large the
/// parts are that the text is read in (0: the smallest), and how days are written. All else of the input is the file.
struct RowsInput {
    const Kind* kind;
    read::RowSource source; ///< without path
    std::size_t step;
    std::string_view text;
};
RowsInput rows_input(std::string_view bytes, read::RowFormat format);

} // namespace ilonet::fuzz
