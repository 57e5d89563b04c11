#!/usr/bin/python3
"""No result of a system call, of SQLite, of libsodium or of the C library's files is dropped.

Usage: check_results.py SOURCE_DIR

A call whose result nobody looks at stands as a statement of its own. One that may be dropped says so by static_cast<void>, and a
comment on its line or the line above says why. Prints file, line and call of each that does neither, and the count.
"""

import re
import sys
from pathlib import Path

SOURCE = Path(sys.argv[1])
SYSTEM = """access alarm chdir chmod chown clock_gettime close dup dup2 dup3 execl execlp execv execve execvp fchdir fchmod fchown fclose
fcntl fdatasync fflush fgets flock fopen fork fprintf fputc fputs fread fscanf fseek fstat fsync ftruncate fwrite getrlimit gmtime_r
ioctl kill link localtime_r lseek lstat memfd_create mkdir mkdtemp mkstemp mmap mprotect munmap open openat pause pipe pipe2 poll
posix_fadvise posix_fallocate pread prctl printf pthread_sigmask putenv pwrite raise read readlink realpath remove rename renameat
renameat2 rmdir select setenv setrlimit setvbuf sigaction sigaddset sigemptyset sigfillset signal sigprocmask snprintf stat strftime
symlink tcgetattr tcsetattr tmpfile truncate ungetc unlink unlinkat unsetenv utimensat vsnprintf waitpid write""".split()
# Names that members of ours have, too: only where the file knows the system's.
COMMON = {"close", "link", "open", "pause", "poll", "read", "remove", "select", "signal", "stat", "write"}
GIVES_NOTHING = {"sodium_must_work", "sqlite3_progress_handler", "sqlite3_free", "sqlite3session_delete", "sodium_memzero", "sodium_free",
                 "sodium_bin2hex",  # gives its first argument back, or ends the program
                 "sqlite3_result_null", "sqlite3_result_text", "sqlite3_result_int64", "sqlite3_result_error", "sqlite3_result_error_nomem"}
CALL = re.compile(r"(?:static_cast<void>\(\s*)?(?:::|std::|std::filesystem::)?\b(?P<name>(?:sqlite3|sqlite3session|sqlite3changeset|sodium|"
                  r"crypto)_?\w*|remove_all|" + "|".join(SYSTEM) + r")\s*\((?=\s*[^)\s])")


def without_texts(code):
    """Strings and comments blanked, each character by one, line ends kept."""
    pattern = re.compile(r'R"\((?:.|\n)*?\)"|"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])+\'|//[^\n]*|/\*(?:.|\n)*?\*/')
    return pattern.sub(lambda found: re.sub(r"[^\n]", " ", found.group()), code)


def knows_the_system(code):
    return re.search(r"#include <(unistd|fcntl|csignal|signal|poll|sys/\w+)\.?h?>", code) is not None


def dropped(path):
    code = path.read_text()
    bare = without_texts(code)
    lines = code.splitlines()
    for found in CALL.finditer(bare):
        name = found["name"]
        before = bare[:found.start()].rstrip()
        if not before or before[-1] not in ";{})" or name in GIVES_NOTHING:
            continue
        if name in COMMON and "::" not in found.group() and not knows_the_system(code):
            continue
        line = bare.count("\n", 0, found.start())
        if "static_cast<void>" in found.group():
            said = any("//" in lines[at] for at in range(max(0, line - 3), min(len(lines), line + 3)))
            if said:
                continue
        yield line + 1, name


def main():
    # It must find what it looks for.
    probe = Path(__file__).parent / "dropped_results.txt"
    assert [name for _, name in dropped(probe)] == ["fsync", "sqlite3_step", "close", "unlink", "crypto_generichash_final"], list(dropped(probe))
    wrong = 0
    for path in sorted([*SOURCE.glob("lib/**/*.[ch]pp"), *SOURCE.glob("cmd/**/*.[ch]pp")]):
        for line, name in dropped(path):
            wrong += 1
            print(f"{path.relative_to(SOURCE)}:{line}: the result of {name} is dropped")
    print(f"{wrong} dropped")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
