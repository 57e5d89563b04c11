// Which versions of the schema are known.
#include "store/file/schema_versions.hpp"

#include <doctest/doctest.h>

using namespace ilonet;

TEST_CASE(
    "boundary: the first and the newest version of the schema are known, the one before and the one behind are not")
{
    CHECK(store::known_schema(0).empty());
    CHECK(store::known_schema(1).size() == 64);
    CHECK(store::known_schema(store::newest_version).size() == 64);
    CHECK(store::known_schema(store::newest_version + 1).empty());
}
