#!/bin/sh
# Makes FILE and loads this example into it. ILONET names another program than the one built in this repository.
set -eu

if [ $# -ne 1 ] || [ -z "$1" ]; then
    echo "usage: load.sh FILE" >&2
    exit 2
fi
file=$1
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
ilonet=${ILONET:-$here/../../build/release/ilonet}
[ -n "${ILONET:-}" ] || [ -x "$ilonet" ] || ilonet=ilonet
if ! command -v "$ilonet" >/dev/null; then
    echo "load.sh: no program $ilonet: build it, or set ILONET" >&2
    exit 4
fi
if [ -e "$file" ] || [ -L "$file" ]; then
    echo "load.sh: $file exists; give the name of a new file" >&2
    exit 2
fi
ILONET_OPERATOR=${ILONET_OPERATOR:-example}
export ILONET_OPERATOR

"$ilonet" init "$file"
"$ilonet" apply --db "$file" "$here/config"
"$ilonet" officer import "$here/officers.csv" --db "$file"
"$ilonet" deploy import "$here/deployments.csv" --db "$file"
if [ -e "$here/mandates.csv" ]; then
    "$ilonet" assign mandate import "$here/mandates.csv" --db "$file"
fi
