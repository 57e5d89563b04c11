#!/bin/sh
# Builds the fuzz targets with clang (Debian: clang libclang-rt-14-dev), AddressSanitizer and UndefinedBehaviorSanitizer, and runs
# each for so many seconds, 600 where none are given. Ends with 1 where one of them found something; the input that did it is
# then kept in build/fuzz/found. What is worth keeping goes to tests/fuzz/corpus, which an ordinary test runs.
set -eu
seconds=${1:-600}
cd "$(dirname -- "$0")/../.."
cmake --preset fuzz >/dev/null
cmake --build --preset fuzz
# The command line's target writes many small files.
if [ -z "${TMPDIR:-}" ] && [ -w /dev/shm ]; then export TMPDIR=/dev/shm; fi
found=$PWD/build/fuzz/found
mkdir -p "$found"
status=0
for target in toml csv jsonl statement json_files catalogues arguments; do
    grown=$PWD/build/fuzz/corpus/$target
    mkdir -p "$grown"
    echo "fuzz_$target: $seconds s" >&2
    "build/fuzz/fuzz_$target" -max_total_time="$seconds" -max_len=4096 -timeout=10 -rss_limit_mb=2048 -print_final_stats=1 \
        -artifact_prefix="$found/$target-" "$grown" "$PWD/tests/fuzz/corpus/$target" </dev/null >"$found/$target.log" 2>&1 || {
        status=1
        grep -av 'NEW\|REDUCE\|pulse' "$found/$target.log" >&2
    }
    grep -a 'DONE\|^Done' "$found/$target.log" >&2 || true
done
exit "$status"
