// libsodium says no only to what its callers must not ask.
#pragma once

#include "model/failure.hpp"

namespace ilonet::store {

/// Failure (bug) where a call of libsodium did not do its work: nothing may go on with what it left.
inline void sodium_must_work(int code)
{
    if (code != 0) throw Failure(Fault::bug, "libsodium did not do what it was asked; nothing was written");
}

} // namespace ilonet::store
