#!/bin/sh
# Plays some years of invented money on FILE, which load.sh made: two envelopes of BMVI, what the board agreed to, allocations to states,
# commitments of three years, claims for joint deployments (Art 6(3)), payments, and the states' own grants.
set -eu

if [ $# -ne 1 ] || [ -z "$1" ]; then
    echo "usage: money.sh FILE" >&2
    exit 2
fi
ILONET_DB=$1
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
ilonet=${ILONET:-$here/../../build/release/ilonet}
[ -n "${ILONET:-}" ] || [ -x "$ilonet" ] || ilonet=ilonet
ILONET_OPERATOR=${ILONET_OPERATOR:-funds}
ILONET_TODAY=2028-01-31
export ILONET_DB ILONET_OPERATOR ILONET_TODAY

fund() { "$ilonet" fund "$@" -q >/dev/null; }
agree() { "$ilonet" board decide "$1" --day "$2" --kind funding_agreement --subject "$3" --envelope "$4" --ceiling "$5" --others for -q >/dev/null; }

# Envelope, agreement, allocation
fund envelope add COM-b-1 --instrument BMVI --strand thematic-facility --since 2021-01-01 --until 2027-12-31 --amount 4000000
fund envelope add COM-b-2 --instrument BMVI --strand programmes --since 2021-01-01 --until 2027-12-31 --amount 6000000
agree COM-v-21 2024-03-12 'joint deployments, thematic facility' COM-b-1 900000
agree COM-v-22 2024-03-12 'joint deployments, programmes' COM-b-2 1000000
fund allocate COM-z-1 --envelope COM-b-1 --decision COM-v-21 --authority ES --amount 240000 --day 2024-04-02 --reference 'A/2024/1'
fund allocate COM-z-2 --envelope COM-b-1 --decision COM-v-21 --authority DE --amount 180000 --day 2024-04-02 --reference 'A/2024/2'
fund allocate COM-z-3 --envelope COM-b-1 --decision COM-v-21 --authority PL --amount 120000.50 --day 2024-04-02 --reference 'A/2024/3'
fund allocate COM-z-4 --envelope COM-b-2 --decision COM-v-22 --authority RO --amount 300000 --day 2024-04-02 --reference 'A/2024/4'
fund allocate COM-z-5 --envelope COM-b-2 --decision COM-v-22 --authority FR --amount 200000 --day 2025-01-15 --reference 'A/2025/1'
fund transfer COM-z-6 --account COM-z-3 --target COM-z-1 --amount 20000.50 --day 2025-02-03 --reference 'T/2025/1'
fund amend COM-z-7 --envelope COM-b-1 --amount -250000 --day 2025-03-01 --reference 'BL/2025/7'

# Commitments: the budget, then the law
fund commit COM-z-11 --kind individual --account COM-z-1 --year 2024 --action joint --joint ES-j-1 --amount 120000 --day 2024-05-06 --reference 'C/2024/1'
fund commit COM-z-12 --kind legal --account COM-z-11 --amount 120000 --day 2024-06-10 --reference 'L/2024/1'
fund commit COM-z-13 --kind global --account COM-z-2 --year 2024 --action joint --joint DE-j-2 --amount 150000 --day 2024-05-06 --reference 'C/2024/2'
fund commit COM-z-14 --kind legal --account COM-z-13 --amount 140000 --day 2025-03-20 --reference 'L/2025/1'
fund commit COM-z-15 --kind individual --account COM-z-4 --year 2025 --action joint --joint RO-j-1 --amount 90000 --day 2025-09-01 --reference 'C/2025/1'
fund commit COM-z-16 --kind legal --account COM-z-15 --amount 90000 --day 2025-10-01 --reference 'L/2025/2'
fund commit COM-z-17 --kind individual --account COM-z-1 --year 2026 --action joint --joint ES-j-1 --amount 100000 --day 2026-02-02 --reference 'C/2026/1'
fund commit COM-z-18 --kind legal --account COM-z-17 --amount 100000 --day 2026-03-02 --reference 'L/2026/1'

# The states' programmes
fund grant ES-z-1 --account COM-z-1 --action joint --joint ES-j-1 --amount 200000 --day 2024-06-20 --reference 'G/2024/1'
fund commit ES-z-2 --kind individual --account ES-z-1 --year 2024 --amount 150000 --day 2024-07-01 --reference 'B/2024/1'
fund pay ES-z-3 --account ES-z-2 --payment interim --amount 61250.75 --day 2025-01-31 --reference 'Z/2025/1'
fund grant RO-z-1 --account COM-z-4 --action joint --joint RO-j-1 --amount 90000 --day 2025-10-10 --reference 'G/2025/1'

# Pre-financing, claims, payments
fund pay COM-z-21 --account COM-z-11 --payment prefinancing --amount 12000 --day 2024-06-28 --reference 'P/2024/1'
fund claim ES-z-11 --account COM-z-11 --joint ES-j-1 --year 2025 --since 2024-07-01 --until 2025-06-30 --total 110000.01 --day 2025-07-28 --reference 'PA/2025/1'
fund pay COM-z-22 --account COM-z-11 --payment interim --amount 87000 --day 2025-09-30 --reference 'P/2025/1'
fund claim DE-z-1 --account COM-z-13 --joint DE-j-2 --year 2025 --since 2025-01-01 --until 2025-06-30 --total 70000 --day 2025-07-30 --reference 'PA/2025/1'
fund pay COM-z-23 --account COM-z-13 --payment interim --amount 63000 --day 2025-10-02 --reference 'P/2025/2'
fund recover COM-z-24 --account COM-z-13 --amount 1500 --day 2026-03-16 --reference 'R/2026/1'
fund decommit COM-z-25 --account COM-z-13 --amount 10000 --day 2026-01-12 --reference 'D/2026/1'
fund correct COM-z-22 --amount -0.10 --day 2025-10-15 --reference 'P/2025/1 corr' --text 'bank statement of October'
