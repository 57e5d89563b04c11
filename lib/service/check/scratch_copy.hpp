// A copy of a database to try things on.
#pragma once

#include "model/long_work.hpp"
#include "service/service.hpp"

#include <string>

namespace ilonet::service {

/// In a folder of its own under TMPDIR, for the owner alone; both go with it. So the file itself is only read, nobody waits for what is
/// tried, and it may lie where nothing can be written. Failure: io, and as store::backup.
class ScratchCopy {
public:
    explicit ScratchCopy(const Context& context);
    ~ScratchCopy();
    ScratchCopy(const ScratchCopy&) = delete;
    ScratchCopy& operator=(const ScratchCopy&) = delete;

    std::string path() const { return folder_ + "/network.db"; }

private:
    void remove() const;

    Unfinished until_removed_;
    std::string folder_;
};

} // namespace ilonet::service
