#!/bin/sh
# Plays two invented years of the steering board on FILE, which load.sh made: seats, four meetings with frozen lists, rules of
# procedure, a programme, an ad hoc action on smuggling, the activity report. With WITHOUT a step of that name is left out, and
# steps that then fail are passed over: `ilonet board obligations --on 2028-03-15` names what is missing.
set -eu

if [ $# -lt 1 ] || [ $# -gt 2 ] || [ -z "$1" ]; then
    echo "usage: biennium.sh FILE [WITHOUT]" >&2
    exit 2
fi
ILONET_DB=$1
without=${2:-}
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
ilonet=${ILONET:-$here/../../build/release/ilonet}
[ -n "${ILONET:-}" ] || [ -x "$ilonet" ] || ilonet=ilonet
ILONET_OPERATOR=${ILONET_OPERATOR:-secretariat}
export ILONET_DB ILONET_OPERATOR
if [ -n "$("$ilonet" board meeting list --columns uid --format csv | sed 1d)" ]; then
    echo "biennium.sh: the board has met in $1 already; make a new file with load.sh" >&2
    exit 2
fi
rows=$(mktemp)
trap 'rm -f "$rows"' EXIT

# step NAME TODAY ARGUMENTS...
step() {
    name=$1
    ILONET_TODAY=$2
    export ILONET_TODAY
    shift 2
    if [ "$name" = "$without" ]; then return 0; fi
    if "$ilonet" "$@" >/dev/null; then return 0; fi
    if [ -z "$without" ]; then
        echo "biennium.sh: the step $name failed: ilonet $*" >&2
        exit 1
    fi
}

# One meeting of each country network of two or more authorities on that day, as rows to import.
network_meetings() {
    echo 'owner,network,day,items' >"$rows"
    "$ilonet" network list --on "$1" --min-authorities 2 --columns network,kind --format csv -q |
        awk -F, -v day="$1" '$2 == "country" { print "COM," $1 "," day ",a b" }' >>"$rows"
}

# Authorities that have something to notify on that day.
notify_deployments() {
    for authority in $("$ilonet" board obligations --on "$2" --state due,overdue --columns duty,about --format csv -q |
        sed -n 's/^deployment_notices,//p'); do
        step "$1" "$2" deploy notify --all --as "$authority" --on "$2" -q
    done
}

# 2026: the board begins its work
step seats 2026-01-12 board seat import "$here/seats.csv"
step first-meeting 2026-01-12 board meeting add COM-g-1 --day 2026-01-20 --place Brussels
notify_deployments notices 2026-01-12
step first-list 2026-01-12 board roster freeze --meeting COM-g-1 --as-of 2026-01-12
step first-meeting 2026-01-20 board meeting set COM-g-1 --state held --items 'deployment_gaps information_flow platform'
step rules 2026-01-20 board decide COM-v-1 --meeting COM-g-1 --kind rules_of_procedure --subject 'rules of procedure' \
    --quorum 16 --proxies 1 --against HU --abstained 'PL SK' --absent 'CY LU' --others for
step notices-of-facilitators 2026-02-02 network notify --all -q
step programme 2026-02-16 board programme add COM-w-1 --since 2026-02-01 --until 2028-01-31 --priorities 'smuggling return training'
step programme 2026-02-16 board programme item add COM-i-1 --programme COM-w-1 --priority smuggling --lead FRONTEX \
    --activity 'common method for reports on smuggling routes' --networks 'north-africa west-africa' \
    --indicator 'networks that use it' --resources 60000 --due 2027-03-31
step programme 2026-02-16 board programme item add COM-i-2 --programme COM-w-1 --priority return --lead ES \
    --activity 'exchange on readmission practice' --networks 'MA SN' --resources 25000.50 --due 2027-12-31
step programme 2026-02-16 board programme item add COM-i-3 --programme COM-w-1 --priority training --lead COM \
    --activity 'pre-deployment training, common core' --indicator 'officers trained' --resources 140000 --due 2027-12-31
step programme 2026-02-27 board decide COM-v-2 --day 2026-02-27 --kind programme --subject 'work programme 2026 to 2028' \
    --absent HU --others for
step programme 2026-02-27 board programme adopt COM-w-1 --decision COM-v-2
step programme-sent 2026-03-10 board programme set COM-w-1 --sent-on 2026-03-10
step agreement 2026-03-16 network agreement add COM-f-1 --network AL --deployment FRONTEX-d-3 --since 2026-03-16 --agreed-on 2026-03-16
step notices-of-facilitators 2026-03-16 network notify AL -q
step second-meeting 2026-05-04 board meeting add COM-g-2 --day 2026-06-16 --place Brussels
notify_deployments notices 2026-06-01
step second-list 2026-06-08 board roster freeze --meeting COM-g-2 --as-of 2026-06-08
step second-meeting 2026-06-16 board meeting set COM-g-2 --state held --items 'deployment_gaps facilitators host_authorities'
step action 2026-06-16 board decide COM-v-3 --meeting COM-g-2 --kind ad_hoc_action --subject 'document fraud at two departures' \
    --absent 'HU MT' --others for
step action 2026-06-16 board action add COM-a-1 --decision COM-v-3 --aim 'smuggling: joint sessions with carriers on document fraud' \
    --networks 'MA SN' --authorities 'ES FR FRONTEX' --due 2026-12-31
network_meetings 2026-10-01
step network-meetings 2026-10-02 network meeting import "$rows" --from csv -q
step action-ended 2026-12-10 board action end COM-a-1 --on 2026-12-10 --outcome 'six sessions held with four carriers'

# 2027: review, the next programme
step third-meeting 2027-01-11 board meeting add COM-g-3 --day 2027-02-09 --place Brussels
notify_deployments notices 2027-01-25
step third-list 2027-02-01 board roster freeze --meeting COM-g-3 --as-of 2027-02-01
step third-meeting 2027-02-09 board meeting set COM-g-3 --state held --items 'deployment_gaps programme_review training'
step amendment 2027-02-09 board decide COM-v-4 --meeting COM-g-3 --kind programme --subject 'amendment: readmission practice' \
    --for HU --proxy HU:SK --absent IE --others for
step amendment 2027-02-09 board programme amend COM-i-2 --decision COM-v-4 --networks 'MA SN TN' --resources 32000
step funding 2027-02-09 board decide COM-v-7 --meeting COM-g-3 --kind funding_agreement \
    --subject 'support for the joint deployments of 2027' --absent IE --others for
step item-done 2027-03-22 board programme item set COM-i-1 --progress done --outcome 'used in nine networks'
network_meetings 2027-09-20
step network-meetings 2027-09-21 network meeting import "$rows" --from csv -q
step fourth-meeting 2027-10-11 board meeting add COM-g-4 --day 2027-11-16 --place Brussels
notify_deployments notices 2027-11-02
step fourth-list 2027-11-08 board roster freeze --meeting COM-g-4 --as-of 2027-11-08
step fourth-meeting 2027-11-16 board meeting set COM-g-4 --state held \
    --items 'deployment_gaps facilitators host_authorities information_flow platform programme_review training'
step next-programme 2027-11-16 board programme add COM-w-2 --since 2028-02-01 --until 2030-01-31 --priorities 'smuggling return'
step next-programme 2027-11-16 board decide COM-v-5 --meeting COM-g-4 --kind programme --subject 'work programme 2028 to 2030' \
    --absent HU --others for
step next-programme 2027-11-16 board programme adopt COM-w-2 --decision COM-v-5
step next-programme-sent 2027-11-29 board programme set COM-w-2 --sent-on 2027-11-29
step items-done 2027-12-15 board programme item set COM-i-2 --progress done --outcome 'three exchanges'
step items-done 2027-12-15 board programme item set COM-i-3 --progress done --outcome '118 officers trained'

# 2028: the report
lists=$("$ilonet" board roster list --columns uid --format csv | sed 1d | sed -n '1p;$p')
step report 2028-02-21 board report add COM-y-1 --since 2026-02-01 --until 2028-01-31 --prepared-on 2028-02-21 \
    --rosters "$(echo $lists)"
step report 2028-02-28 board decide COM-v-6 --day 2028-02-28 --kind report --subject 'activity report 2026 to 2028' --others for
step report 2028-02-28 board report set COM-y-1 --decision COM-v-6
step report-sent 2028-03-06 board report set COM-y-1 --sent-on 2028-03-06
notify_deployments notices 2028-03-06
step notices-of-facilitators 2028-03-06 network notify --all -q
