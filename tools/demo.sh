#!/bin/sh
# In: a fresh clone. Out: the release build in build/, the shipped reports of one case compared on the terminal, and the same comparison as a web
# page, as JSON and as a graph in build/demo/. usage: sh tools/demo.sh [FOLDER OF REPORTS]
set -eu

root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
case=${1:-$root/fixtures/geneva-talks}
case $case in
  /*) ;;
  *) case=$PWD/$case ;;
esac
cd "$root"

sh tools/setup.sh
sh tools/build.sh build -DCMAKE_BUILD_TYPE=Release -DDATELINE_TESTS=OFF >&2

mkdir -p build/demo
compare() { build/dateline compare "$@" "$case"; }
compare --format html --output build/demo/report.html
compare --format json --output build/demo/comparison.json
compare --format dot --output build/demo/graph.dot
compare --format svg --output build/demo/graph.svg
compare --format text

printf '\n%s\n' "The same comparison was written to"
for file in report.html comparison.json graph.dot graph.svg; do
  printf '  %s\n' "$root/build/demo/$file"
done
printf '%s\n' "Compare reports of your own:  build/dateline compare PATH..."
