#!/bin/sh
# Installs those packages of .ci/packages.txt that are missing; with `full` those of packages-full.txt, too. Needs root or sudo
# only where something is missing.
set -eu
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
lists=$here/packages.txt
[ "${1:-}" != full ] || lists="$lists $here/packages-full.txt"
missing=
# shellcheck disable=SC2086 # a list of files
for package in $(grep -hv '^#' $lists); do
    dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q 'install ok installed' || missing="$missing $package"
done
[ -n "$missing" ] || exit 0
as_root=
[ "$(id -u)" -eq 0 ] || as_root=sudo
echo "installing:$missing"
$as_root apt-get update -qq
# shellcheck disable=SC2086 # a list of words
DEBIAN_FRONTEND=noninteractive $as_root apt-get install -y -qq --no-install-recommends $missing
