#include "read/read.hpp"

namespace ilonet::read {

Place SourcedRecord::place_of(std::string_view field) const
{
    const auto index = field.empty() ? -1 : record.kind->index_of(field);
    if (index < 0 || cells.size() <= static_cast<std::size_t>(index)) return place;
    const auto& cell = cells[static_cast<std::size_t>(index)];
    return cell.line > 0 ? Place{place.file, cell.line, cell.column} : place;
}

} // namespace ilonet::read
