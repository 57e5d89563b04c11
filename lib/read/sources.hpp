// Files of others that something is read from: where they are and in what form. What they hold is read by `read.hpp`.
#pragma once

#include "model/api.hpp"

#include <string>
#include <string_view>

namespace ilonet::read {

/// TSV is what ilonet writes to a pipe: a TAB parts the cells, a line is a row, and nothing is quoted.
enum class RowFormat { csv, tsv, jsonl };

/// A file of rows of one kind.
struct RowSource {
    std::string path; ///< `-` is standard input (file descriptor 0)
    RowFormat format = RowFormat::csv;
    char delimiter = ',';         ///< CSV alone: , ; or TAB; of TSV it is a TAB whatever stands here
    std::string date_format = {}; ///< such as DD/MM/YYYY; empty: YYYY-MM-DD
    bool may_lack = false;        ///< a row need not have the required fields: it may be about a record that has them
};

/// True for a name that ends in .csv, .tsv, .jsonl or .ndjson.
ILONET_API bool names_row_format(std::string_view path);
/// By the name's ending, as above; Failure (usage) for others and for `-`, which names `from`.
ILONET_API RowFormat row_format_of(const std::string& path);

/// True for forms such as DD/MM/YYYY, D.M.YYYY or YYYYMMDD.
ILONET_API bool is_date_format(std::string_view format);

/// A statement of a bank or a programme, with columns of any name.
struct StatementForm {
    std::string path;                   ///< `-` is standard input
    std::string reference, day, amount; ///< names of the columns; day may be empty: the statement then has none
    char delimiter = ',';               ///< , ; or TAB
    RowFormat format = RowFormat::csv;  ///< or TSV, of which the delimiter is a TAB: nothing is quoted there
    std::string date_format = {};       ///< such as DD/MM/YYYY; empty: YYYY-MM-DD
    bool decimal_comma = false;         ///< amounts as 1234,56 and not as 1234.56
};

} // namespace ilonet::read
