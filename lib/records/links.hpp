// Where a path leads when its links are followed one by one.
#pragma once

#include <filesystem>

namespace ilonet::records {

struct LinkEnd {
    std::filesystem::path path; ///< no link any more, and perhaps nothing; a link still where they lead in a circle
    int descriptor = -1;        ///< of this program, where the path is a name of one, as /dev/stdout and /dev/fd/6 are
    bool of_another = false;    ///< true for a descriptor of another program
};

/// As many steps as the system itself goes. A name of a descriptor is an end, whatever file stands behind it.
LinkEnd end_of_links(std::filesystem::path path);

} // namespace ilonet::records
