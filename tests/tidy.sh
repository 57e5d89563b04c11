#!/bin/sh
# Runs clang-tidy, as .clang-tidy says, over what the working tree and the newest 40 commits changed in lib and cmd, the newest
# first and 100 sources for each core: what is more is named, and left to --all. With --all
# over every source there, with names over those. A header is looked at through a source that includes it. Ends with 1 where
# anything is found. Each source is compiled by itself, so that an include that is missing shows. Configuring is enough for that:
# what the build generates is data and lists, and nothing includes it.
set -eu
cd "$(dirname -- "$0")/.."
commits=40
per_core=100 # some three seconds each: .ci/run has to end within its hour
most=$((per_core * $(nproc)))
command -v clang-tidy >/dev/null || {
    echo "clang-tidy is missing; .ci/install.sh full installs it" >&2
    exit 1
}
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
: >"$scratch/left"
: >"$scratch/failed"

every_source() { find lib cmd -name '*.cpp' | sort; }

# What changed, the newest first, as far as it is still there.
changed() {
    {
        git diff --name-only HEAD -- lib cmd
        git ls-files --others --exclude-standard -- lib cmd
        git log "-$commits" --format= --name-only -- lib cmd
    } | awk '/[.][ch]pp$/ && !seen[$0]++' | while read -r file; do
        [ ! -f "$file" ] || echo "$file"
    done
}

# The first file with the given ending that includes a header.
first_including() {
    {
        grep -rlF --include="*.$2" "#include \"${1#*/}\"" lib cmd || true
        grep -lF "#include \"${1##*/}\"" "${1%/*}"/*."$2" 2>/dev/null || true
    } | sort | head -n 1
}

# The source through which a file is looked at: for a header that of its name, else one that includes it, be it through others.
source_of() {
    if [ -f "${1%.hpp}.cpp" ]; then
        echo "${1%.hpp}.cpp"
        return
    fi
    by=$(first_including "$1" cpp)
    [ -n "$by" ] || by=$(first_including "$1" hpp)
    case $by in
    *.cpp) echo "$by" ;;
    *.hpp) source_of "$by" ;;
    *) echo "$1" ;;
    esac
}

sources() { while read -r file; do source_of "$file"; done | awk '!seen[$0]++'; }

case ${1:-} in
--all) every_source >"$scratch/check" ;;
'')
    # A source package that lies in somebody's repository has no history of its own.
    if [ "$(git rev-parse --show-toplevel 2>/dev/null)" = "$(pwd -P)" ] && git rev-parse --quiet --verify HEAD >/dev/null; then
        if [ "$(git rev-list --count HEAD)" -le "$commits" ]; then
            echo "There are no $commits commits here: every file of the oldest counts as changed by it."
        fi
        changed | sources >"$scratch/all"
    else
        echo "There is no history here: every source counts as changed."
        every_source >"$scratch/all"
    fi
    head -n "$most" "$scratch/all" >"$scratch/check"
    tail -n "+$((most + 1))" "$scratch/all" >"$scratch/left"
    ;;
*) printf '%s\n' "$@" | sources >"$scratch/check" ;;
esac

cmake -S . -B build/tidy -G Ninja -DCMAKE_BUILD_TYPE=Debug -DILONET_UNITY=OFF -DILONET_TESTS=OFF >/dev/null
mkdir "$scratch/told"
# shellcheck disable=SC2016 # for the inner shell
xargs -r -P "$(nproc)" -n 1 sh -c '
    clang-tidy --quiet -p build/tidy "$1" >"$0/told/$(echo "$1" | tr / +)" 2>&1 || echo "$1" >>"$0/failed"
' "$scratch" <"$scratch/check"

# A finding in a header is told once, however many sources include it.
find "$scratch/told" -type f | sort | xargs -r cat | grep -Ev '^[0-9]+ (warning|error)s?( and [0-9]+ errors?)? generated\.$' |
    sed "s|$PWD/||g" | awk '/^[^ ]+: (error|warning): / { again = seen[$0]++ } !again'
echo "$(wc -l <"$scratch/check") sources checked, something found through $(wc -l <"$scratch/failed")"
if [ -s "$scratch/left" ]; then
    echo "more changed than the newest $most; left to tests/tidy.sh --all ($(wc -l <"$scratch/left")):"
    paste -s -d ' ' "$scratch/left" | fold -s -w 120
fi
[ ! -s "$scratch/failed" ]
