// What a snapshot takes of each kind.
#include "model/kinds.hpp"
#include "model/snapshot.hpp"

#include <doctest/doctest.h>
#include <string>

using namespace ilonet;

namespace {

// Every day is there; a policy is one that is known.
Record filled(const Kind& kind)
{
    Record record(kind);
    for (const auto& field : kind.fields)
        if (field.type == FieldType::day) record.cell_named(field.name) = "2026-01-01";
    if (kind.id == KindId::policy) {
        record["uid"] = "meetings_since";
        record["value"] = "2026-01-01";
    }
    return record;
}

} // namespace

TEST_CASE("a record of each kind that says so stands in a snapshot, one of another kind nowhere")
{
    for (const Kind* kind : kinds::all()) {
        INFO(std::string(kind->name));
        Snapshot snapshot;
        snapshot.add(filled(*kind));
        CHECK((snapshot == Snapshot{}) == (kind->part == Part::none));
    }
}
