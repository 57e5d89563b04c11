// The contact files as the disk sees them: their owner's alone, and never half-made.
#pragma once

#include <functional>
#include <string>
#include <sys/stat.h>

namespace ilonet::store {

/// False where there is nothing. Failure (unusable_file) as `must_be_private`.
bool stands_private(const std::string& path);
/// Failure (unusable_file) where it is no plain file, or where others than its owner have a right on it.
void must_be_private(const struct stat& status, const std::string& path);
/// Makes a file of mode 0600 under another name, and names it once it is filled and synced; a file that another program put
/// there in the meantime stays.
void make_private(const std::string& path, const std::function<void(const std::string& beside)>& fill);

} // namespace ilonet::store
