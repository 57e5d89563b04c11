#!/bin/sh
# Installs what is missing, builds with warnings as errors, and runs every test. An argument names another preset: asan runs
# the same tests under AddressSanitizer and UndefinedBehaviorSanitizer.
set -eu
cd "$(dirname -- "$0")/.."
preset=${1:-release}
.ci/install.sh
cmake --preset "$preset" -DILONET_WERROR=ON >/dev/null
cmake --build --preset "$preset"
ctest --preset "$preset" --parallel "$(nproc)"
