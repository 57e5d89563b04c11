#include "store/file/file_on_disk.hpp"

#include "model/failure.hpp"
#include "store/connection.hpp"
#include "store/file/whole_copy.hpp"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace ilonet::store {
namespace {

// Nothing was written through it that its end could lose.
void close_read(int file)
{
    if (file >= 0) static_cast<void>(::close(file));
}

bool stands(const std::string& whole)
{
    struct stat status {};
    return lstat(whole.c_str(), &status) == 0;
}

// The journal of a file that is no longer there would be rolled into the new one at its first opening.
void must_have_no_journal(const std::string& path)
{
    const auto journal = path + "-journal";
    if (beginning_of(journal, journal_magic.size()) != journal_magic) return;
    throw Failure(Fault::refused, journal + " is left of another file: it would spoil a new one",
                  "put the file that it belongs to back, or move " + journal + " away");
}

// Some file systems know no second name for a file.
bool give_name(const std::string& beside, const std::string& path)
{
    if (link(beside.c_str(), path.c_str()) == 0) {
        forget(beside);
        return true;
    }
    if (errno != EPERM && errno != EOPNOTSUPP && errno != ENOSYS) return false;
    return renameat2(AT_FDCWD, beside.c_str(), AT_FDCWD, path.c_str(), RENAME_NOREPLACE) == 0;
}

} // namespace

std::string beginning_of(const std::string& path, std::size_t size)
{
    std::string bytes(size, '\0');
    const int file = ::open(resolved(path).c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC);
    if (file < 0 && errno == ENOENT) return {};
    const auto count = file < 0 ? -1 : ::pread(file, bytes.data(), size, 0);
    const int error = errno;
    close_read(file);
    if (count < 0) throw Failure(Fault::io, "cannot read " + path + ": " + std::strerror(error));
    bytes.resize(static_cast<std::size_t>(count));
    return bytes;
}

// See the header for why nobody needs to know.
void forget(const std::string& path) { static_cast<void>(unlink(resolved(path).c_str())); }

void fail_to_make(const std::string& path, int error)
{
    if (error == EEXIST)
        throw Failure(Fault::refused, path + " exists already", "choose another name, or use the file as it is");
    throw Failure(Fault::io, "cannot make " + path + ": " + std::strerror(error));
}

void must_be_free(const std::string& path)
{
    if (stands(resolved(path))) fail_to_make(path, EEXIST);
}

void make_empty(const std::string& path, mode_t mode)
{
    const mode_t before = umask(0777 & ~mode);
    const int file = ::open(resolved(path).c_str(), O_CREAT | O_EXCL | O_WRONLY | O_NOFOLLOW | O_CLOEXEC, mode);
    const int error = errno;
    umask(before); // it cannot fail, and what it gives back is ours
    if (file < 0) fail_to_make(path, error);
    close_read(file);
}

void sync_folder_of(const std::string& path)
{
    const auto whole = resolved(path);
    const int folder = ::open(whole.substr(0, whole.rfind('/') + 1).c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (folder < 0) return;
    static_cast<void>(fsync(folder)); // a power cut may forget the name; the file itself is synced
    close_read(folder);
}

// A process that was killed may have left one, and the next may be given its number.
std::string make_beside(const std::string& path, mode_t mode)
{
    const auto first = path + ".part-" + std::to_string(getpid());
    auto beside = first;
    for (int number = 2; stands(resolved(beside)); ++number) beside = first + "-" + std::to_string(number);
    make_empty(beside, mode);
    return beside;
}

std::string copy_beside(Connection& connection, const std::string& path, mode_t mode)
{
    auto beside = make_beside(path, mode);
    try {
        copy_whole(connection, resolved(beside));
    } catch (...) {
        forget(beside);
        throw;
    }
    return beside;
}

void name_new_file(const std::string& beside, const std::string& path)
{
    try {
        must_have_no_journal(path);
        if (!give_name(resolved(beside), resolved(path))) fail_to_make(path, errno);
    } catch (...) {
        forget(beside);
        throw;
    }
    sync_folder_of(path);
}

void replace_file(const std::string& beside, const std::string& path)
{
    try {
        must_have_no_journal(path); // that of the file which goes: its writer has rolled it back or removed it
        if (std::rename(resolved(beside).c_str(), resolved(path).c_str()) != 0)
            throw Failure(Fault::io, "cannot write " + path + ": " + std::strerror(errno));
    } catch (...) {
        forget(beside);
        throw;
    }
    sync_folder_of(path);
}

} // namespace ilonet::store
