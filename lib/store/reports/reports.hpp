// Reports as the file holds them: many rows that are never changed or deleted, each of an intake. A report counts while
// its intake stands and no other whose intake stands replaces it. Part of the front door of `store`.
#pragma once

#include "model/day.hpp"
#include "model/record.hpp"
#include "store/store.hpp"

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ilonet::store {

/// Which reports are asked for; empty means all.
struct ReportFilter {
    std::vector<std::string> owners, deployments, countries, topics, levels, routes, destinations, reliabilities;
    std::string incident;       ///< yes or no
    Period observed;            ///< days of observed_on
    bool with_replaced = false; ///< those, too, that a correction has replaced

    std::vector<std::string> fields; ///< those that are read, the others stay empty; without any: all
};

/// A report that a search found.
struct ReportHit {
    Record report;
    std::string excerpt; ///< of title or text, what was found in [brackets]
};

/// What kept sums are asked for by.
struct ReportCountBy {
    bool owner = false, country = false, topic = false, month = false;
};
struct ReportCount {
    std::string owner, country, topic, month; ///< month of observed_on, YYYY-MM; empty where not asked for
    std::int64_t reports = 0, incidents = 0;
};

/// Reads reports through an open store, which outlives it.
class Reports {
public:
    explicit Reports(const Store& store);
    ~Reports();
    Reports(Reports&&) noexcept;

    /// Calls `take` with each report that counts, in natural order of uid, until it says false. The record is used anew.
    void each(const ReportFilter& filter, const std::function<bool(const Record&)>& take) const;
    std::optional<Record> find(const std::string& uid) const;
    /// The best first, at most `limit`. Words are found without regard to accents and capitals. Failure (usage) for a query
    /// that cannot be read.
    std::vector<ReportHit> search(const std::string& query, const ReportFilter& filter, std::int64_t limit) const;
    /// From sums that are kept, none of them 0, in natural order; of the filter only owners, countries, topics and whole months
    /// are looked at.
    std::vector<ReportCount> counts(const ReportFilter& filter, const ReportCountBy& by) const;

private:
    std::vector<std::int64_t> best(const std::string& fts5, const ReportFilter& filter, std::int64_t limit) const;

    struct Seen;
    std::unique_ptr<Seen> seen_;
};

/// Takes reports into the file that a Writer has open; all of one run are one intake for each owner.
class ReportIntake {
public:
    explicit ReportIntake(Writer& writer);
    ~ReportIntake();

    /// What became of a report.
    struct Outcome {
        enum class What {
            added,
            unchanged,
            differs,
            twice,
            no_uid,
            not_there,
            before_it,
            replaced_already,
            of_another
        } what;
        std::string uid;    ///< its own, given or found
        std::string detail; ///< the field that differs, the report that replaces already
    };
    /// `report` is canonical, complete and has passed its rules; without uid it is a repeat of an equal one, or gets the
    /// owner's next number. No report is written unless it is `added`.
    /// Fields that it does `not_say` (by number; empty: it says all) tell no difference.
    Outcome add(const Record& report, const std::vector<bool>& not_say = {});
    /// How many were added so far.
    std::int64_t added() const;
    /// Writes the intakes as records, before the commit.
    void finish();

private:
    struct Work;
    std::unique_ptr<Work> work_;
};

/// The days on which a deployment's reports were observed, the first and the last.
struct ReportDays {
    std::string deployment;
    Day first, last;
};
/// Of reports that stand, replaced ones too; of these deployments, or of all. Those without reports are left out.
std::vector<ReportDays> report_days(const Store& store, const std::vector<std::string>& deployments);

/// `redact` for a text of a report, title or text, in all that was ever imported under its uid.
std::string redact_report(Writer& writer, const Record& report, const std::string& field, const std::string& reason);

/// What keeps intakes from standing together, as a sentence: the same reports twice, two corrections of one report; empty where
/// nothing does. Asked after an undo. (A correction without what it corrects is stopped by the foreign key.)
std::string intakes_that_clash(const Store& store);

} // namespace ilonet::store
