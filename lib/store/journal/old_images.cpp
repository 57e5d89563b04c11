#include "store/journal/old_images.hpp"

#include "model/json_text.hpp"
#include "store/file/schema_versions.hpp"

namespace ilonet::store {

std::string image_today(std::string_view table, std::string image, int schema_version)
{
    if (image.empty()) return image;
    for (const auto& later : later_columns) {
        if (later.version <= schema_version || later.table != table) continue;
        image.back() = ','; // in place of the closing brace
        append_json_string(image, later.column);
        image += ":null}";
    }
    return image;
}

} // namespace ilonet::store
