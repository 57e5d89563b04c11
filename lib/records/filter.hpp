// Which records a list shows.
#pragma once

#include "model/snapshot.hpp"
#include "records/records.hpp"
#include "store/store.hpp"

#include <set>
#include <string>

namespace ilonet::records {

/// A filter made ready against one file. Failure (not_found) where it names a country, region or authority that the file
/// does not know.
class Selection {
public:
    Selection(const store::Store& store, const Kind& kind, const Filter& filter);
    bool holds(const Record& record) const;
    /// The same of an entry that `conditions` holds, where the filter names fields of one value alone.
    bool holds(const Entry& entry) const;
    /// The fields that `holds` looks at, beside those wanted; empty for all.
    std::vector<std::string> needs(std::vector<std::string> wanted) const;
    /// What the store can leave out before `holds` looks.
    std::vector<store::Condition> conditions() const;

private:
    bool holds_of_board(const Record& record) const;
    bool holds_place_and_state(const Deployment& deployment) const;
    bool holds_deployment(const Deployment& deployment) const;
    bool holds_of_deployment(const Record& record) const;
    bool holds_activity(const Record& record, const Deployment& deployment) const;
    bool holds_subject(const std::string& subject) const;
    bool holds_partner(const Record& record) const;
    bool holds_mandate(const Mandate& mandate, const Deployment* deployment) const;
    bool mandated(const std::string& deployment, const Deployment* of) const;

    const Kind& kind_;
    const Filter& filter_;
    std::set<std::string> countries_; ///< of the wanted countries and regions
    std::set<std::string> idle_;      ///< officers without mandate on the day asked for
    Snapshot snapshot_;               ///< deployments and mandates, where the filter needs them
};

/// True where nothing is wanted in particular, or the value is.
bool among(const std::vector<std::string>& wanted, const std::string& value);

/// Failure (not_found) with the nearest code for one that the file does not know.
void must_know(const store::Store& store, const Kind& kind, const std::vector<std::string>& codes);

} // namespace ilonet::records
