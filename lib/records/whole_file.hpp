// A file written whole or not at all.
#pragma once

#include <functional>
#include <string>
#include <string_view>

namespace ilonet::records {

/// Writes beside, syncs, renames, syncs the folder; a device or pipe is written directly, and a name of an
/// open descriptor (/dev/stdout, /dev/fd/6) through that, whatever stands behind it. A new file gets the mode that the
/// umask leaves of 0666 (0600 where it is `restricted`), an existing one keeps its own. Failure (io); refused where a restricted
/// answer would go into a file that others can read.
void write_whole_file(const std::string& path, std::string_view bytes, bool restricted = false);

/// The same for what is too long to be held at once: `bytes` hands over one part after the other. What it throws leaves no file.
using Write = std::function<void(std::string_view)>;
void write_whole_file_in_parts(const std::string& path, const std::function<void(const Write&)>& bytes);

/// The same for rows that were refused, perhaps for the personal data in them: a new file is for its owner alone.
void write_rejects_file(const std::string& path, std::string_view bytes);

/// Failure before anything is done: refused where the path names a database, its journal, keys or contacts, or a restricted answer would go
/// into a file that others can read; not_found or io where nothing can be written there; usage for an empty path.
void must_take_output(const std::string& path, bool restricted = false);

} // namespace ilonet::records
