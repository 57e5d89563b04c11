#include "service/check/scratch_copy.hpp"

#include "model/failure.hpp"
#include "render/workbook/temporary_file.hpp"
#include "store/store.hpp"

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <filesystem>

namespace ilonet::service {

ScratchCopy::ScratchCopy(const Context& context) : folder_(render::temporary_folder() + "/ilonet-check-XXXXXX")
{
    if (::mkdtemp(folder_.data()) == nullptr)
        throw Failure(Fault::io, "cannot make a folder in " + render::temporary_folder() + ": " + std::strerror(errno),
                      "name another one in TMPDIR");
    try {
        store::backup(context.db, path(), context.lock_wait);
    } catch (...) {
        remove();
        throw;
    }
}

ScratchCopy::~ScratchCopy() { remove(); }

void ScratchCopy::remove() const
{
    std::error_code none;
    static_cast<void>(std::filesystem::remove_all(folder_, none)); // at the end, where nobody can be told
}

} // namespace ilonet::service
