#!/bin/sh
# In: the shipped reports and the built program. Out: the pictures of the README in tools/gallery/, and, where Chromium is installed, a picture of the
# HTML report at 1280 pixels. The program's version and the machine's fonts are all that changes them. usage: sh tools/gallery.sh [PROGRAM]
set -eu

root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
cd "$root"
program=${1:-build/dateline}
gallery=tools/gallery

if ! [ -x "$program" ]; then
  printf '%s\n' "gallery: $program is not there; build it with sh tools/build.sh build, or name it" >&2
  exit 1
fi
mkdir -p "$gallery"

picture() {
  of=$1
  shift
  "$program" graph --no-config --of "$of" --output "$gallery/$of.svg" "$@"
}
picture claims fixtures/geneva-talks
picture reports fixtures/merger-deal fixtures/footprints-syndicated fixtures/dengue-copy-one-figure
picture events --only contradictions fixtures
picture names fixtures/geneva-talks

chromium=$(command -v chromium || command -v chromium-browser || command -v google-chrome) || chromium=
if [ -n "$chromium" ]; then
  work=$(mktemp -d)
  trap 'rm -rf "$work"' EXIT
  "$program" compare --no-config fixtures/geneva-talks --output "$work/report.html"
  # Its own profile and no network: the page fetches nothing, and neither shall the browser.
  "$chromium" --headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update \
    --disable-sync --hide-scrollbars --user-data-dir="$work/profile" --window-size=1280,900 --screenshot="$work/report.png" \
    "file://$work/report.html" >/dev/null 2>&1 && mv "$work/report.png" "$gallery/report.png" ||
    printf '%s\n' "gallery: $chromium took no picture of the HTML report" >&2
else
  printf '%s\n' "gallery: Chromium is not installed; the HTML report's picture stays as it is" >&2
fi
du -k "$gallery"/* >&2
