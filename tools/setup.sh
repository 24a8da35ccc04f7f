#!/bin/sh
# In: tools/packages.txt. Out: a machine that has these packages; nothing is done where it has them all.
# Works as root, with sudo, and where `apt-get update` was never run. Proved by tests/scripts_test.py and by every run of tools/test.sh.
# DATELINE_SKIP_SETUP=1 leaves the machine as it is.
set -eu

folder=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
wanted=$(sed 's/#.*//' "$folder/packages.txt" | tr -s ' \t\n' ' ')

say() { printf 'setup: %s\n' "$*" >&2; }

if [ "${DATELINE_SKIP_SETUP:-0}" = 1 ]; then
  say "left out, as DATELINE_SKIP_SETUP=1 asks"
  exit 0
fi

if ! command -v apt-get >/dev/null 2>&1 || ! command -v dpkg-query >/dev/null 2>&1; then
  say "this system has no apt, and only apt is known here."
  say "Install your system's packages that match these, then run again with DATELINE_SKIP_SETUP=1:"
  say "  $wanted"
  exit 1
fi

missing=
for package in $wanted; do
  # shellcheck disable=SC2016 # ${...} is dpkg-query's own notation
  status=$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null) || status=
  [ "$status" = installed ] || missing="$missing $package"
done

if [ -z "$missing" ]; then
  say "all packages of tools/packages.txt are installed"
  exit 0
fi

if [ "$(id -u)" -eq 0 ]; then
  as_root='env'
elif command -v sudo >/dev/null 2>&1; then
  as_root='sudo env'
else
  say "these packages are missing, and installing them takes root or sudo:$missing"
  say "As root: apt-get update && apt-get install -y --no-install-recommends$missing"
  exit 1
fi

apt() { $as_root DEBIAN_FRONTEND=noninteractive apt-get -q -o DPkg::Lock::Timeout=300 "$@" </dev/null >&2; }

say "installing with apt-get:$missing"
apt update || say "the package lists could not be renewed; going on with those that are there"
# shellcheck disable=SC2086 # one word a package
if ! apt install -y --no-install-recommends $missing; then
  say "apt-get could not install$missing; its message stands above"
  exit 1
fi
say "done"
