#!/bin/sh
# In: a build folder and options for CMake. Out: the project configured and built there, with all cores and with ccache where there is one.
# usage: sh tools/build.sh FOLDER [-DOPTION=VALUE ...]      proved by every run of tools/demo.sh and tools/test.sh
set -eu

root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
folder=$1
shift

# A folder keeps the generator that it was configured with.
if [ ! -f "$folder/CMakeCache.txt" ] && command -v ninja >/dev/null 2>&1; then
  set -- -G Ninja "$@"
fi
if [ -z "${CMAKE_CXX_COMPILER_LAUNCHER:-}" ] && command -v ccache >/dev/null 2>&1; then
  set -- -DCMAKE_CXX_COMPILER_LAUNCHER=ccache "$@"
fi

cores=$(getconf _NPROCESSORS_ONLN 2>/dev/null || echo 2)
cmake -S "$root" -B "$folder" "$@"
cmake --build "$folder" --parallel "${DATELINE_JOBS:-$cores}"
