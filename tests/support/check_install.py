#!/usr/bin/python3
"""What is installed, and what can be built with it: check_install.py SOURCES BUILD

Installs into a scratch folder, builds tests/support/consumer against it with CMake and with pkg-config and runs it, looks at
what the library shows, makes the Debian packages and asks lintian. It takes a while: it runs with ILONET_TESTS_FULL=1
alone, and is a counted skip otherwise (exit 77). With ILONET_CLEAN_ROOT=FILE.tar, a Debian 12 root (mmdebstrap --variant=minbase
--include=man-db,bash-completion bookworm FILE.tar), and as root, the packages are also installed, used and removed in it.
"""
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

sources, build = (pathlib.Path(word).resolve() for word in sys.argv[1:3])
passed, skipped, problems = 0, [], []
CONSUMER = sources / "tests/support/consumer"


def check(good, problem):
    global passed
    if good:
        passed += 1
    else:
        problems.append(problem)
    return good


def run(*words, **options):
    environment = {**os.environ, **options.pop("env", {})}
    try:
        done = subprocess.run([str(word) for word in words], capture_output=True, encoding="utf-8", env=environment,
                              stdin=subprocess.DEVNULL, timeout=900, **options)
    except OSError as error:
        check(False, f"{words[0]}: {error}")
        return ""
    check(done.returncode == 0, f"{' '.join(map(str, words))[:300]}: exit {done.returncode}: {done.stdout[-800:]}{done.stderr[-1500:]}")
    return done.stdout


def only(folder, pattern):
    found = sorted(folder.rglob(pattern))
    check(len(found) == 1, f"{pattern}: {len(found)} in {folder}")
    return found[0] if found else folder / pattern


def check_files(prefix):
    for path in ("bin/ilonet", "share/bash-completion/completions/ilonet", "share/zsh/vendor-completions/_ilonet",
                 "share/fish/vendor_completions.d/ilonet.fish", "share/doc/ilonet/examples/network/load.sh"):
        check((prefix / path).is_file(), f"{path} is not installed")
    for page in sorted((sources / "man").glob("*.[1-8]")):
        check((prefix / "share/man" / f"man{page.name[-1]}" / page.name).is_file(), f"{page.name} is not installed")
    for shell, path in (("bash", "share/bash-completion/completions/ilonet"), ("zsh", "share/zsh/vendor-completions/_ilonet"),
                        ("fish", "share/fish/vendor_completions.d/ilonet.fish")):
        check(run(prefix / "bin/ilonet", "completion", shell) == (prefix / path).read_text(), f"{shell}: another script is installed")
    check("ilonet-deploy" in run("man", "-M", prefix / "share/man", "ilonet-deploy", env={"MANPAGER": "cat"}), "man ilonet-deploy")


def check_symbols(library):
    shown = run("nm", "-DC", "--defined-only", library).splitlines()
    check(len(shown) > 80, f"{library.name} shows only {len(shown)} names")
    for line in shown:
        name = re.sub(r"^(typeinfo|typeinfo name|vtable|non-virtual thunk to|guard variable) for ", "", line.split(" ", 2)[2])
        check(name.startswith("ilonet::"), f"{library.name} shows {name}")
        check("(anonymous namespace)" not in name, f"{library.name} shows {name}")


def check_consumers(prefix, library, top, db):
    expected = run(prefix / "bin/ilonet", "deploy", "export", "--db", db)
    with_library = {"LD_LIBRARY_PATH": str(library.parent)}
    with_pc = {"PKG_CONFIG_PATH": str(only(prefix, "ilonet.pc").parent)}
    flags = run("pkg-config", "--cflags", "--libs", "ilonet", env=with_pc).split()
    check(run("pkg-config", "--modversion", "ilonet", env=with_pc).strip() in run(prefix / "bin/ilonet", "version"), "version of ilonet.pc")
    run("g++", "-std=c++20", CONSUMER / "consumer.cpp", "-o", top / "by-pkg-config", *flags)
    check(run(top / "by-pkg-config", db, env=with_library) == expected, "built with pkg-config: another answer")
    run("cmake", "-S", CONSUMER, "-B", top / "consumer", f"-DCMAKE_PREFIX_PATH={prefix}")
    run("cmake", "--build", top / "consumer")
    check(run(top / "consumer/consumer", db) == expected, "built with CMake: another answer")
    if (top / "consumer/consumer").exists():
        failed = subprocess.run([top / "consumer/consumer", "missing.db"], capture_output=True, encoding="utf-8")
        check(failed.returncode == 4 and "missing.db" in failed.stderr, "a Failure does not pass from the library to the program")
    headers = sorted((prefix / "include/ilonet").rglob("*.hpp"))
    check(0 < len(headers) <= 20, f"{len(headers)} headers")
    (top / "all.cpp").write_text("".join(f"#include <ilonet/{path.relative_to(prefix / 'include/ilonet')}>\n" for path in headers))
    run("g++", "-std=c++20", "-Wall", "-Wextra", "-Werror", "-fsyntax-only", top / "all.cpp", *flags)


def check_packages(top):
    run("cpack", "-G", "DEB", "-B", top / "packages", cwd=build)
    packages = {path.name.split("_")[0]: path for path in (top / "packages").glob("*.deb")}
    check(sorted(packages) == ["ilonet", "libilonet-dev", "libilonet0"], f"packages: {sorted(packages)}")
    for name in ("ilonet", "libilonet0"):
        depends = run("dpkg-deb", "-f", packages[name], "Depends")
        needed = "libsqlite3-0" if name == "libilonet0" else "libilonet0 (= "
        check("libc6" in depends and needed in depends, f"{name} depends on {depends}")
    if shutil.which("lintian"):
        run("lintian", "--allow-root", "--fail-on", "error", *packages.values())
    else:
        skipped.append("lintian")
    return packages


IN_CLEAN_ROOT = r"""set -eu
export DEBIAN_FRONTEND=noninteractive LC_ALL=C.UTF-8
# Containers leave manuals out; here they are the point.
rm -f /etc/dpkg/dpkg.cfg.d/*doc*
apt-get update -qq
find / -xdev \( -path /proc -o -path /var -o -path /tmp -o -path /packages -o -path /etc/ld.so.cache \) -prune -o -print | sort >/tmp/before
apt-get install -qq -y --no-install-recommends /packages/*.deb >/dev/null 2>&1
ilonet help | grep -q deploy
ilonet init /tmp/a.db >/dev/null
MANPAGER=cat man ilonet-deploy | grep -q 'ilonet-deploy'
bash -c '. /usr/share/bash-completion/bash_completion; _completion_loader ilonet || :
COMP_WORDS=(ilonet dep) COMP_CWORD=1 COMP_LINE="ilonet dep" COMP_POINT=10 COMP_TYPE=9
_ilonet ilonet dep ilonet; [ "${COMPREPLY[*]}" = deploy ]'
(cd /tmp && ILONET=ilonet /usr/share/doc/ilonet/examples/network/load.sh /tmp/network.db >/dev/null)
apt-get purge -qq -y ilonet libilonet0 libilonet-dev >/dev/null 2>&1
apt-get autoremove --purge -qq -y >/dev/null 2>&1
find / -xdev \( -path /proc -o -path /var -o -path /tmp -o -path /packages -o -path /etc/ld.so.cache \) -prune -o -print | sort >/tmp/after
grep ilonet /tmp/after && exit 1
comm -13 /tmp/before /tmp/after
echo clean
"""


def check_clean_root(archive, packages, top):
    root = top / "root"
    root.mkdir()
    run("tar", "-xf", archive, "-C", root)
    (root / "packages").mkdir()
    for path in packages.values():
        shutil.copy(path, root / "packages")
    shutil.copy("/etc/resolv.conf", root / "etc/resolv.conf")
    for name in ("/etc/apt/apt.conf.d",):
        for path in pathlib.Path(name).glob("*prox*"):
            shutil.copy(path, root / name[1:])
    (root / "play.sh").write_text(IN_CLEAN_ROOT)
    said = run("unshare", "-m", "sh", "-c", f"mount -t proc proc {root}/proc && exec chroot {root} bash /play.sh")
    check(said.strip() == "clean", f"left behind after removal:\n{said}")


def main():
    if os.environ.get("ILONET_TESTS_FULL") != "1":
        print("0 passed, 0 failed, 1 skipped: installing runs with ILONET_TESTS_FULL=1 alone")
        return 77
    with tempfile.TemporaryDirectory() as name:
        top = pathlib.Path(name)
        prefix = top / "prefix"
        run("cmake", "--install", build, "--prefix", prefix)
        check_files(prefix)
        library = only(prefix, "libilonet.so.*.*.*")
        check_symbols(library)
        examples = prefix / "share/doc/ilonet/examples/network"
        run(examples / "load.sh", top / "network.db", env={"PATH": f"{prefix}/bin:/usr/bin:/bin"})
        check_consumers(prefix, library, top, top / "network.db")
        packages = check_packages(top)
        archive = os.environ.get("ILONET_CLEAN_ROOT")
        if not archive:
            print("a clean root: not asked for (ILONET_CLEAN_ROOT)")
        elif subprocess.run(["unshare", "-m", "true"], capture_output=True).returncode:
            print("a clean root: this account may not mount")
        else:
            check_clean_root(archive, packages, top)
    for problem in problems:
        print(problem)
    print(f"{passed} passed, {len(problems)} failed, {len(skipped)} skipped" + "".join(f": no {tool}" for tool in skipped))
    return 1 if problems or skipped else 0


if __name__ == "__main__":
    sys.exit(main())
