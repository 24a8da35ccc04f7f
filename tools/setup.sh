#!/bin/sh
# In: tools/packages.txt. Out: a machine that has these packages; nothing is done where it has them all. Optional ones are installed where apt knows
# them, and axe-core for tests/accessibility_test.py where npm is; the tests that lack them are skipped.
# Works as root, with sudo, and where `apt-get update` was never run. Proved by tests/scripts_test.py and by every run of tools/test.sh.
# DATELINE_SKIP_SETUP=1 leaves the machine as it is.
set -eu

folder=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
list=$folder/packages.txt
wanted=$(sed '/# optional:/d; s/#.*//' "$list" | tr -s ' \t\n' ' ')
optional=$(sed -n '/# optional:/s/#.*//p' "$list" | tr -s ' \t\n' ' ')

say() { printf 'setup: %s\n' "$*" >&2; }

if [ "${DATELINE_SKIP_SETUP:-0}" = 1 ]; then
  say "left out, as DATELINE_SKIP_SETUP=1 asks"
  exit 0
fi

if ! command -v apt-get >/dev/null 2>&1 || ! command -v dpkg-query >/dev/null 2>&1; then
  say "this system has no apt, and only apt is known here."
  say "Install your system's packages that match these, then run again with DATELINE_SKIP_SETUP=1:"
  say "  $wanted"
  say "and for some tests: $optional"
  exit 1
fi

# Of the packages named, those that are not installed, each with a space before it.
lacking() {
  for package in "$@"; do
    # shellcheck disable=SC2016 # ${...} is dpkg-query's own notation
    status=$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null) || status=
    [ "$status" = installed ] || printf ' %s' "$package"
  done
}

apt() { $as_root DEBIAN_FRONTEND=noninteractive apt-get -q -o DPkg::Lock::Timeout=300 "$@" </dev/null >&2; }

# shellcheck disable=SC2086 # one word a package, here and below
missing=$(lacking $wanted)

as_root=
if [ "$(id -u)" -eq 0 ]; then
  as_root='env'
elif command -v sudo >/dev/null 2>&1; then
  as_root='sudo env'
elif [ -n "$missing" ]; then
  say "these packages are missing, and installing them takes root or sudo:$missing"
  say "As root: apt-get update && apt-get install -y --no-install-recommends$missing"
  exit 1
fi

if [ -z "$missing" ]; then
  say "all packages that the build needs are installed"
else
  say "installing with apt-get:$missing"
  apt update || say "the package lists could not be renewed; going on with those that are there"
  # shellcheck disable=SC2086
  if ! apt install -y --no-install-recommends $missing; then
    say "apt-get could not install$missing; its message stands above"
    exit 1
  fi
fi

# What only some tests need never makes the set-up fail.
known=
# shellcheck disable=SC2086
for package in $(lacking $optional); do
  if [ -n "$as_root" ] && apt-cache show "$package" >/dev/null 2>&1; then known="$known $package"; fi
done
# shellcheck disable=SC2086
if [ -n "$known" ] && ! apt install -y --no-install-recommends $known; then say "apt-get could not install$known"; fi

browser=$folder/../tests/browser
pinned=$(sed -n 's/.*"axe-core": \("[^"]*"\).*/\1/p' "$browser/package.json" 2>/dev/null) || pinned=
if [ -n "$pinned" ] && command -v npm >/dev/null 2>&1 && ! grep -qs "\"version\": $pinned" "$browser/node_modules/axe-core/package.json"; then
  (cd "$browser" && npm ci --ignore-scripts --no-audit --no-fund >&2) || say "npm could not get axe-core; tests/accessibility_test.py is skipped"
fi

# shellcheck disable=SC2086
left=$(lacking $optional)
[ -z "$left" ] || say "without these, some tests are skipped:$left"
say "done"
