// The fields of a record as they come, whoever holds them: cells of text, or a row of the file. One conversion of a
// kind (network.cpp, ledger.cpp, board.cpp) serves all of them.
#pragma once

#include "model/day.hpp"
#include "model/record.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ilonet {

/// What a conversion takes a record's fields from. It takes the same ones in the same order from each record of a kind, whatever they
/// hold: so a reader learns from one run which columns to ask a file for, and needs no names from then on.
class FieldReader {
public:
    virtual ~FieldReader() = default;
    /// As in the cell; empty where nothing is set. It stands until the reader turns to the next record.
    virtual std::string_view text(FieldName field) = 0;
    /// Of a field of whole numbers.
    virtual std::optional<std::int64_t> whole(FieldName field) = 0;
    /// Of a field of hundredths, or of cents of euro.
    virtual std::optional<std::int64_t> hundredths(FieldName field) = 0;

    std::string operator[](FieldName field) { return std::string(text(field)); }
    std::string uid() { return (*this)["uid"]; }
    std::optional<Day> day(FieldName field) { return Day::parse(text(field)); }
    /// Of a field that the kind requires.
    Day the_day(FieldName field) { return day(field).value_or(Day::first()); }
    std::vector<std::string> words(FieldName field) { return words_of(text(field)); }
    Period period(FieldName since = "since", FieldName until = "until")
    {
        return {day(since), day(until)}; // braces: from left to right
    }

protected:
    FieldReader() = default;
    FieldReader(const FieldReader&) = default;
    FieldReader& operator=(const FieldReader&) = default;
};

/// Takes them from a record's cells.
class CellReader : public FieldReader {
public:
    explicit CellReader(const Record& record) : record_(record) {}
    std::string_view text(FieldName field) override;
    std::optional<std::int64_t> whole(FieldName field) override;
    std::optional<std::int64_t> hundredths(FieldName field) override;

private:
    const Record& record_;
};

} // namespace ilonet
