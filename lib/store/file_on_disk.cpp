#include "store/file_on_disk.hpp"

#include "model/failure.hpp"
#include "store/connection.hpp"

#include <SQLiteCpp/Backup.h>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <sqlite3.h>
#include <sys/stat.h>
#include <unistd.h>

namespace ilonet::store {
namespace {

[[noreturn]] void fail_to_make(const std::string& path, int error)
{
    if (error == EEXIST)
        throw Failure(Exit::refused, path + " exists already", "choose another name, or use the file as it is");
    throw Failure(Exit::io, "cannot make " + path + ": " + std::strerror(error));
}

} // namespace

void make_empty(const std::string& path, mode_t mode)
{
    const mode_t before = umask(0777 & ~mode);
    const int file = ::open(resolved(path).c_str(), O_CREAT | O_EXCL | O_WRONLY | O_NOFOLLOW | O_CLOEXEC, mode);
    const int error = errno;
    umask(before);
    if (file < 0) fail_to_make(path, error);
    ::close(file);
}

void sync_folder_of(const std::string& path)
{
    const auto whole = resolved(path);
    const int folder = ::open(whole.substr(0, whole.rfind('/') + 1).c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (folder < 0) return;
    fsync(folder);
    ::close(folder);
}

std::string copy_beside(Connection& connection, const std::string& path, mode_t mode)
{
    const auto beside = path + ".part-" + std::to_string(getpid());
    make_empty(beside, mode);
    try {
        guarded(connection, [&] {
            SQLite::Database copy(resolved(beside), SQLite::OPEN_READWRITE);
            copy.exec("PRAGMA synchronous = EXTRA");
            SQLite::Backup backup(copy, *connection.database);
            constexpr int pages = 1000;
            while (backup.executeStep(pages) == SQLITE_OK) stop_if_asked();
        });
    } catch (...) {
        unlink(resolved(beside).c_str());
        throw;
    }
    return beside;
}

void name_new_file(const std::string& beside, const std::string& path)
{
    const int failed = link(resolved(beside).c_str(), resolved(path).c_str());
    const int error = errno;
    unlink(resolved(beside).c_str());
    if (failed != 0) fail_to_make(path, error);
    sync_folder_of(path);
}

void replace_file(const std::string& beside, const std::string& path)
{
    if (std::rename(resolved(beside).c_str(), resolved(path).c_str()) != 0) {
        const int error = errno;
        unlink(resolved(beside).c_str());
        throw Failure(Exit::io, "cannot write " + path + ": " + std::strerror(error));
    }
    sync_folder_of(path);
}

} // namespace ilonet::store
