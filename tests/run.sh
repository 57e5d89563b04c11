#!/bin/sh
# Installs what is missing, builds with warnings as errors, and runs every test. --asan runs them under ASan and UBSan too.
set -eu
cd "$(dirname -- "$0")/.."
.ci/install.sh
cmake --preset release -DILONET_WERROR=ON >/dev/null
cmake --build --preset release
ctest --preset release
[ "${1:-}" != --asan ] && [ "${1:-}" != --full ] || {
    cmake --preset asan >/dev/null
    cmake --build --preset asan
    ctest --preset asan
}
