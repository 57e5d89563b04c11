// The rows of a run of `check`: of every kind, out of any number of files.
#pragma once

#include "model/snapshot.hpp"
#include "read/data_files.hpp"
#include "service/service.hpp"

#include <cstdint>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

namespace ilonet::service {

/// Whether there is a record of this kind and uid already.
using IsThere = std::function<bool(const Kind& kind, const std::string& uid)>;

/// Which kind of rows the file holds: named by the user, or told by its columns, which need not be all that the kind requires
/// where the first rows are about records that are there. Nothing, and a finding C26, where it is neither.
/// Failure: usage where the user names none that there is, or the file can be read only once.
const Kind* kind_of_rows(const read::RowSource& source, const CheckRequest& request, Findings& findings,
                         const IsThere& is_there = {});

/// What the request names. Failure as read::data_files.
read::DataFiles files_to_check(const CheckRequest& request);
/// How the rows of one of its files are written.
read::RowSource row_source(const std::string& path, const CheckRequest& request);
std::vector<std::string> all_of(const read::DataFiles& files);

class CheckedRows {
public:
    /// Reads the rows of a small kind; reports, which are many, and posts, which are no records, wait for `check`.
    void read(const read::RowSource& source, const Kind& kind);
    /// A record that the configuration describes.
    void describe(const Record& record);
    /// The configuration was not read whole: more may be described in it.
    void lose_reference();
    /// Gives each row the owner and the uid that an import would, refuses what stands twice, asks each alone, and adds the good
    /// ones.
    void add_to(Snapshot& snapshot);
    /// What the rows say among each other and of the configuration.
    void check(const Snapshot& snapshot, Day today);

    Findings findings; ///< of rows with their places

private:
    /// What the run knows of a kind.
    struct Known {
        std::unordered_map<std::string, Place> uids; ///< of all its records, good and bad
        std::set<std::string> bad;                   ///< those of them that are no part of the snapshot
        bool all = true;                             ///< no row was lost with its uid
    };
    struct File {
        const Kind* kind;
        read::Rows rows;
        std::set<std::size_t> left_out; ///< rows that are no part of the snapshot
    };

    void note_rejected(File& file);
    void settle(read::SourcedRecord& row, const std::string& commission);
    bool is_first(const File& file, const read::SourcedRecord& row);
    bool is_sound(const File& file, const read::SourcedRecord& row);
    /// Whether the run holds all that the record names of this kind.
    bool holds_all_named(const Record& record, const Kind& kind) const;
    bool can_be_told(const Finding& finding) const;
    void check_names(const read::SourcedRecord& row, Findings& unknown) const;
    void check_reports(const read::RowSource& source, const Snapshot& snapshot);
    void keep_placed(Findings found);

    std::vector<File> files_;
    std::vector<std::pair<read::RowSource, const Kind*>> later_;
    std::map<KindId, Known> known_; ///< the kinds of which the run holds any
    std::unordered_map<std::string, const read::SourcedRecord*> by_uid_;
    std::map<std::pair<std::string, KindId>, std::int64_t> last_; ///< the highest number of a uid, by owner
    std::map<std::pair<KindId, std::string>, Place> repeats_;     ///< rows without a uid, by their repeat key
};

} // namespace ilonet::service
