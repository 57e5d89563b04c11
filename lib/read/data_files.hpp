// A further door of the room `read`: which files a tree of data consists of, and what the rows in them look like.
#pragma once

#include "read/read.hpp"

#include <span>
#include <string>
#include <vector>

namespace ilonet::read {

struct DataFiles {
    std::vector<std::string> configuration; ///< TOML
    std::vector<std::string> rows;          ///< CSV, TSV and JSON Lines; `-` is standard input
};

/// `of_rows` are files of rows whatever their names. Of `paths` those that end in .csv, .tsv, .jsonl or .ndjson and `-` are so,
/// too, all others are TOML; of a folder all that end so or in .toml, recursively in byte order of path, hidden ones and links to
/// folders skipped. Each file once. Failure: not_found, io, usage where there is none.
DataFiles data_files(std::span<const std::string> paths, std::span<const std::string> of_rows);

/// The files that `paths` name and the *.toml below its folders, each once, in the order of `paths`, within a folder in byte
/// order of path. Failure: not_found, io, usage where there is none, and for `-`.
std::vector<std::string> configuration_files(std::span<const std::string> paths);

/// The columns that a CSV file's header names, or the keys of the first hundred objects of JSON Lines, each once; empty where
/// there is neither, or it cannot be read. A header without the source's delimiter is parted by the one that it has. The file must be a regular
/// one: it is opened again for its rows. Failure: not_found, io.
std::vector<std::string> columns_of(const RowSource& source);

/// What the first hundred rows of such a file have for a uid, where they have any. Failure: not_found, io.
std::vector<std::string> first_uids(const RowSource& source);

/// True for a regular file, which can be read twice.
bool is_regular(const std::string& path);

} // namespace ilonet::read
