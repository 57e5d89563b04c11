#include "model/failure.hpp"
#include "store/connection.hpp"
#include "store/file/file_on_disk.hpp"
#include "store/store.hpp"

#include <cerrno>
#include <cstring>
#include <sys/stat.h>
#include <unistd.h>

namespace ilonet::store {
namespace {

bool exists(const std::string& path)
{
    struct stat status {};
    return lstat(resolved(path).c_str(), &status) == 0;
}

mode_t mode_of(const std::string& path)
{
    struct stat status {};
    return lstat(resolved(path).c_str(), &status) == 0 ? status.st_mode & 0777 : owner_alone;
}

// What is left of a file that is too damaged to be opened must not be rolled into the restored one.
void drop_journal(const std::string& path)
{
    if (unlink((resolved(path) + "-journal").c_str()) == 0 || errno == ENOENT) return;
    throw Failure(Fault::io,
                  "cannot remove " + path + "-journal, which belongs to the damaged file: " + std::strerror(errno),
                  "remove it, and run the same command again");
}

// Held over the renaming, so that no other program is in the middle of a write. A file that is too damaged to be opened
// has no write to wait for.
std::unique_ptr<Connection> hold(const std::string& path, std::chrono::milliseconds lock_wait)
{
    try {
        auto connection = open_unchecked(path, Access::write, lock_wait);
        with_failures(*connection, [&] { connection->run("BEGIN IMMEDIATE"); });
        return connection;
    } catch (const Failure& failure) {
        if (failure.fault != Fault::unusable_file) throw;
        drop_journal(path);
        return nullptr;
    }
}

} // namespace

void backup(const std::string& path, const std::string& copy, std::chrono::milliseconds lock_wait)
{
    if (exists(copy))
        throw Failure(Fault::refused, copy + " exists already", "choose another name: a backup never replaces a file");
    const Unfinished copying;
    const auto connection = open(path, Access::read, lock_wait);
    name_new_file(copy_beside(*connection, copy, owner_alone), copy);
}

void restore(const std::string& backup, const std::string& path, std::chrono::milliseconds lock_wait)
{
    const Unfinished restoring;
    const auto source = open(backup, Access::read, lock_wait);
    if (!exists(path)) return name_new_file(copy_beside(*source, path, owner_alone), path);
    const auto held = hold(path, lock_wait);
    replace_file(copy_beside(*source, path, mode_of(path)), path);
}

void compact(const std::string& path, std::chrono::milliseconds lock_wait)
{
    const auto connection = open_unchecked(path, Access::write, lock_wait);
    with_failures(*connection, [&] { connection->run("VACUUM"); });
}

} // namespace ilonet::store
