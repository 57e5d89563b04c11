#!/bin/sh
# Makes FILE with records of every kind that a version of the schema has: make.sh ILONET VERSION FILE
# ILONET is a program of that version. Revisions are stamped minute by minute from 2026-03-01T08:00 on, the day is 2026-03-01.
set -eu
[ $# -eq 3 ] || { echo "usage: make.sh ILONET VERSION FILE" >&2; exit 2; }
ilonet=$1
version=$2
ILONET_DB=$3
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
ILONET_TODAY=2026-03-01
ILONET_OPERATOR=op1
export ILONET_DB ILONET_TODAY ILONET_OPERATOR
minute=0

# since VERSION ARGUMENTS...: runs the program where the version has come that far.
since() {
    [ "$version" -ge "$1" ] || return 0
    shift
    minute=$((minute + 1))
    ILONET_NOW=$(printf '2026-03-01T%02d:%02d:00.000Z' $((8 + minute / 60)) $((minute % 60))) \
        "$ilonet" "$@" -q >/dev/null || { echo "make.sh: this failed: $*" >&2; exit 1; }
}

# 1: reference records, officers, deployments, mandates
since 1 init "$ILONET_DB"
since 1 apply "$here/config/network.toml"
since 1 officer add ES-0001 --languages 'fr es' --expertise documents
since 1 officer add ES-0002 --languages es
since 1 officer add FR-0001 --languages fr
since 1 deploy add ES-d-1 --officer ES-0001 --country SN --since 2026-01-01 --host-kind a --place Dakar --post 'Dakar 1' \
    --covers MR --duties 'liaison with the border police'
since 1 deploy add ES-d-2 --officer ES-0002 --country MR --planned-since 2026-05-01 --planned-until 2027-04-30 --duties visas
since 1 deploy add FR-d-1 --officer FR-0001 --country SN --since 2026-01-15 --host-kind d --place Dakar
since 1 deploy set ES-d-1 --place Thiès
since 1 deploy set FR-d-1 --planned-until 2027-12-31 --planned-since 2026-01-15
since 1 assign mandate add ES-m-1 --deployment ES-d-1 --topic d --level operational --share 40
since 1 assign mandate add ES-m-2 --deployment ES-d-1 --task return --share 20
since 1 assign mandate set ES-m-2 --share 30
since 1 deploy add ES-d-3 --officer ES-0002 --country SN --planned-since 2028-01-01
since 1 undo --last
since 1 deploy cancel ES-d-2

# 2: joint work, redactions
since 2 assign representation add ES-r-1 --deployment ES-d-1 --beneficiary FR --topic d --agreement 'ES-FR 1' --since 2026-02-01
since 2 assign sharing add ES-s-1 --deployment ES-d-1 --task return --partners FR --agreement 'ES-FR 2' --since 2026-02-01
since 2 assign joint add ES-j-1 --deployment ES-d-1 --shares 'ES:60 FR:40' --agreement 'ES-FR 3' --since 2026-02-01
since 2 deploy set FR-d-1 --duties 'a text that has to go'
since 2 -y redact FR-d-1 duties --reason 'it named somebody'
since 2 deploy notify --all --as ES --on 2026-02-15
since 2 deploy notify --all --as FR --on 2026-02-15

# 3: the board and the networks
since 3 board seat add COM-t-1 --authority COM --role chair --since 2026-01-20
since 3 board seat add COM-t-2 --authority ES --role member --since 2026-01-20
since 3 board meeting add COM-g-1 --day 2026-02-20 --place Brussels
since 3 board roster freeze --meeting COM-g-1 --as-of 2026-02-12
since 3 board meeting set COM-g-1 --state held --items deployment_gaps --present 'COM ES FR'
since 3 board decide COM-v-1 --meeting COM-g-1 --kind rules_of_procedure --subject 'rules of procedure' --quorum 2 --proxies 1 \
    --others for
since 3 board decide COM-v-2 --meeting COM-g-1 --kind programme --subject 'work programme' --absent FR --others for
since 3 board decide COM-v-3 --meeting COM-g-1 --kind funding_agreement --subject 'joint deployments' --others for
since 3 board decide COM-v-4 --meeting COM-g-1 --kind ad_hoc_action --subject 'document fraud' --others for
since 3 board decide COM-v-5 --meeting COM-g-1 --kind other --subject 'recorded by mistake' --others for
since 3 undo --last
since 3 board programme add COM-w-1 --since 2026-02-01 --until 2028-01-31 --priorities 'smuggling return'
since 3 board programme item add COM-i-1 --programme COM-w-1 --priority smuggling --lead ES --activity 'a common method' \
    --networks SN --resources 60000 --due 2027-03-31
since 3 board programme adopt COM-w-1 --decision COM-v-2
since 3 board report add COM-y-1 --since 2024-02-01 --until 2026-01-31 --prepared-on 2026-02-21
since 3 board action add COM-a-1 --decision COM-v-4 --aim 'sessions with carriers' --networks SN --authorities 'ES FR' \
    --due 2026-12-31
since 3 network agreement add COM-f-1 --network SN --deployment FR-d-1 --since 2026-02-16 --agreed-on 2026-02-16
since 3 network notice add COM-h-1 --network SN --authority FR --deployment FR-d-1 --since 2026-02-16 --notified-on 2026-02-17
since 3 network meeting add COM-k-1 --network SN --day 2026-02-24 --present 'ES FR' --guests CA --items 'a b' --outputs notes
since 3 network guest add COM-q-1 --network SN --country CA --since 2026-02-01

# 4: activities
since 4 report activity add ES-c-1 --deployment ES-d-1 --kind return_assistance --served FR --since 2026-01-01 --until 2026-01-31 \
    --requests 12 --identified 7 --returned 5
since 4 report activity set ES-c-1 --identified 8

# 5: reports
since 5 report add ES-p-1 --deployment ES-d-1 --topic d --level operational --observed-on 2026-02-03 --received-on 2026-02-04 \
    --title 'boats at the river mouth' --text 'seen on several days' --routes atlantic --incident yes
since 5 report add ES-p-2 --deployment ES-d-1 --topic d --observed-on 2026-02-10 --title 'engines are sold' --replaces ES-p-1
since 5 report add ES-p-3 --deployment ES-d-1 --topic e --observed-on 2026-02-11 --title 'brought in by mistake'
since 5 undo --last
since 5 report add FR-p-1 --deployment FR-d-1 --topic a --observed-on 2026-02-12 --title 'calm' --text 'a text that has to go'
since 5 -y redact FR-p-1 text --reason 'it named somebody'

# 6: money
since 6 apply "$here/config"
since 6 fund envelope add COM-b-1 --instrument BMVI --strand programmes --since 2021-01-01 --until 2027-12-31 --amount 4000000
since 6 board decide COM-v-6 --day 2026-02-22 --kind funding_agreement --subject 'programmes' --envelope COM-b-1 --ceiling 900000 \
    --others for
since 6 fund allocate COM-z-1 --envelope COM-b-1 --decision COM-v-6 --authority ES --amount 240000 --day 2026-02-23 \
    --reference 'A/1'
since 6 fund commit COM-z-2 --kind individual --account COM-z-1 --year 2026 --action joint --joint ES-j-1 --amount 120000 \
    --day 2026-02-24 --reference 'C/1'
since 6 fund commit COM-z-3 --kind legal --account COM-z-2 --amount 120000 --day 2026-02-25 --reference 'L/1'
since 6 fund pay COM-z-4 --account COM-z-2 --payment prefinancing --amount 6000 --day 2026-02-26 --reference 'P/1' --text advance
since 6 fund correct COM-z-4 --amount -0.10 --day 2026-02-27 --reference 'P/1 corr' --text 'bank statement'
since 6 fund grant ES-z-1 --account COM-z-1 --action joint --joint ES-j-1 --amount 100000 --day 2026-02-27 --reference 'G/1'
since 6 fund pay COM-z-6 --account COM-z-2 --payment interim --amount 10 --day 2026-02-28 --reference 'P/2'
since 6 undo --last

# Every version once more, at the end
since 1 deploy end FR-d-1 --until 2026-02-28
