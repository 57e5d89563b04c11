#!/bin/sh
# Installs what is missing, builds, and shows the main job: describe a network, load it, ask where officers are and are not.
set -eu
cd "$(dirname -- "$0")/.."
.ci/install.sh
cmake --preset release -DILONET_WERROR=ON >/dev/null
cmake --build --preset release --target ilonet_program
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
export ILONET_TODAY=2026-01-01
show() {
    printf '\n$ ilonet'
    printf ' %s' "$@"
    printf '\n'
    (cd "$folder" && "$ILONET" "$@")
}
ILONET=$PWD/build/release/ilonet
export ILONET
echo "1. Published posts: only what is publicly known, each counted on the day it was seen"
examples/published/load.sh "$folder/published.db" >/dev/null 2>&1
show deploy list --authority FRONTEX --columns uid,country,place,covers --format table --db published.db
show coverage list --on 2026-10-01 --by region --format table --db published.db
echo
echo "2. An invented network at full scale"
examples/network/load.sh "$folder/network.db" >/dev/null 2>&1
show coverage list --on 2026-01-01 --by region --format table --db network.db
show coverage gaps --since 2026-01-01 --until 2026-12-31 --min-days 60 --sort -gap_days --limit 10 --format table --db network.db
echo
echo "3. A desk's questions: who leaves soon, which posts stood empty, who could fill the next ones"
show deploy ending --within 31 --authority ES,FR --format table --db network.db
show deploy handovers --since 2026-01-01 --until 2026-03-31 --with-planned --authority IT --format table --db network.db
show assign propose --posts "$PWD/examples/network/posts.csv" --columns post,priority,officer,score,runner_up --format table --db network.db
show coverage list --on 2026-01-01 --by group --format table --db network.db
echo
echo "4. The steering board: two invented years, what was decided, what is overdue without a frozen list"
cp "$folder/network.db" "$folder/board.db"
examples/network/biennium.sh "$folder/board.db" second-list >/dev/null 2>&1
show board decision list --format table --db board.db
show board obligations --on 2028-03-15 --state overdue,due --format table --db board.db
show network facilitator AL SN --since 2024-01-01 --until 2026-12-31 --format table --db board.db
echo
echo "5. What officers find out: by topic and month, in words, how late, and where nothing comes"
show report count --by topic --group smuggling --since 2026-01-01 --until 2026-06-30 --format table --db network.db
show report search 'boat* OR engine*' --country SN,MR --limit 5 --columns uid,country,observed_on,excerpt --format table --db network.db
show report lag --by topic --topic d,f --on 2026-06-30 --format table --db network.db
show report silent --months 9 --on 2026-06-30 --region west-africa --limit 5 --format table --db network.db
show coverage plan --since 2026-07-01 --until 2026-12-31 --add 5 --group smuggling --reach 2 --columns host,covers,adds,closes --format table --db network.db
echo
echo "6. Money: invented years of it, what became of each strand, what the Union and the states bear, what lapses next"
examples/network/money.sh "$folder/board.db"
show fund balance --by authority --on 2027-12-31 --format table --db board.db
show fund share ES-j-1 --total 100000.01 --instrument BMVI --format table --db board.db
show fund due --on 2027-11-01 --within 90 --columns duty,basis,about,due,amount --format table --db board.db
echo
echo "7. The activity report of Article 8(2)(c): one table of it here, all of it, with charts and a map, in build/activity.html"
show report build activity --since 2026-01-01 --until 2027-12-31 --table facilitators --format table --db board.db
show report build activity --since 2026-01-01 --until 2027-12-31 --output html:activity.html --db board.db
cp "$folder/activity.html" build/activity.html
show log --format table --db network.db
