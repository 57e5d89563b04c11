#include "store/contacts/contact_disk.hpp"

#include "model/failure.hpp"
#include "store/connection.hpp"
#include "store/contacts/sealing_secret.hpp"
#include "store/file/file_on_disk.hpp"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <unistd.h>

namespace ilonet::store {
namespace {

[[noreturn]] void fail_to_make_contacts(const std::string& path)
{
    throw Failure(Fault::io, "cannot make " + path + ": " + std::strerror(errno));
}

void make_empty_private(const std::string& beside, const std::string& path)
{
    const int file = ::open(beside.c_str(), O_CREAT | O_EXCL | O_WRONLY | O_NOFOLLOW | O_CLOEXEC, owner_alone);
    if (file < 0) fail_to_make_contacts(path);
    const int failed = fchmod(file, owner_alone); // a strict umask may have taken the owner's own rights
    const int error = errno;
    static_cast<void>(::close(file)); // nothing was written through it
    errno = error;
    if (failed != 0) fail_to_make_contacts(path);
}

// Without it a power cut may forget the name, and with a later one of the two files the other.
void sync_folder(const std::string& whole, const std::string& path)
{
    const int folder = ::open(whole.substr(0, whole.rfind('/') + 1).c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (folder < 0) return; // a folder that may be written and not read
    const int failed = fsync(folder);
    const int error = errno;
    static_cast<void>(::close(folder)); // opened to be synced alone
    errno = error;
    if (failed != 0) fail_to_make_contacts(path);
}

} // namespace

void must_be_private(const struct stat& status, const std::string& path)
{
    if (S_ISLNK(status.st_mode))
        throw Failure(Fault::unusable_file, path + " is a symbolic link", "put the file itself there");
    if (!S_ISREG(status.st_mode)) throw Failure(Fault::unusable_file, path + " is no plain file");
    if ((status.st_mode & 077) != 0)
        throw Failure(Fault::unusable_file, path + " is open to others than its owner", "run: chmod 600 " + path);
}

bool stands_private(const std::string& path)
{
    struct stat status {};
    if (lstat(path.c_str(), &status) == 0) {
        must_be_private(status, path);
        return true;
    }
    if (errno == ENOENT || errno == ENOTDIR) return false;
    throw Failure(Fault::io, "cannot read " + path + ": " + std::strerror(errno));
}

void make_private(const std::string& path, const std::function<void(const std::string& beside)>& fill)
{
    const auto whole = resolved(path);
    const auto beside = whole + ".part-" + new_file_id();
    make_empty_private(beside, path);
    try {
        fill(beside);
        if (link(beside.c_str(), whole.c_str()) != 0 && errno != EEXIST) fail_to_make_contacts(path);
    } catch (...) {
        forget(beside);
        throw;
    }
    forget(beside);
    sync_folder(whole, path);
}

} // namespace ilonet::store
