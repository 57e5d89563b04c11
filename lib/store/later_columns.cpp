#include "store/later_columns.hpp"

#include "model/text.hpp"

#include <array>

namespace ilonet::store {

std::span<const LaterColumn> later_columns()
{
    static constexpr std::array columns{
        LaterColumn{6, "decision", "envelope"},
        LaterColumn{6, "decision", "ceiling"},
        LaterColumn{7, "deployment", "plan_told"},
        LaterColumn{7, "deployment", "actual_told"},
    };
    return columns;
}

std::string image_today(std::string_view table, std::string image, int schema_version)
{
    if (image.empty()) return image;
    for (const auto& later : later_columns()) {
        if (later.version <= schema_version || later.table != table) continue;
        image.back() = ','; // in place of the closing brace
        append_json_string(image, later.column);
        image += ":null}";
    }
    return image;
}

} // namespace ilonet::store
