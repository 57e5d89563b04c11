#include "model/field_reader.hpp"

#include "model/decimal.hpp"

namespace ilonet {

std::string_view CellReader::text(FieldName field) { return record_[field]; }

std::optional<std::int64_t> CellReader::whole(FieldName field) { return parse_whole(record_[field]); }

std::optional<std::int64_t> CellReader::hundredths(FieldName field) { return parse_hundredths(record_[field]); }

} // namespace ilonet
