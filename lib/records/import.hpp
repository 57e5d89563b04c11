// An import, and the rows behind its answer.
#pragma once

#include "read/read.hpp"
#include "records/records.hpp"

#include <cstddef>
#include <set>
#include <string>

namespace ilonet::records {

struct ImportedRows {
    read::Rows rows;
    std::set<std::size_t> left_out; ///< of `rows.records`, with `partial`: those with errors
    Answer answer;                  ///< with the errors, too; without a result where nothing was written
    bool written = true;            ///< false: the errors let nothing in
};

/// As `import`, but errors of the content are an answer. Other Failures are thrown.
ImportedRows import_rows(const Context& context, const Kind& kind, const std::string& command,
                         const ImportRequest& request);

} // namespace ilonet::records
