#!/bin/sh
# In: a fresh clone. Out: the release build in build/, the developer build in build-dev/ (warnings are errors, AddressSanitizer and
# UndefinedBehaviorSanitizer) and every test: those of the engine run in the developer build, the scripts run the release program.
# The last line is "N passed, N failed", with ", N skipped" where some were; the exit status is 0 only where none failed.
set -eu

root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
cd "$root"
folder=build-dev
results=$root/$folder/results.xml

# The release build is that of tools/demo.sh, in the same folder.
if ! sh tools/setup.sh || ! sh tools/build.sh build -DCMAKE_BUILD_TYPE=Release -DDATELINE_TESTS=OFF ||
  ! sh tools/build.sh "$folder" -DDATELINE_DEVELOPER=ON -DDATELINE_TESTS=ON -DDATELINE_RELEASE_FOLDER="$root/build"; then
  echo "The build failed, so that no test ran; it counts as one failure."
  echo "0 passed, 1 failed"
  exit 1
fi

rm -f "$results"
cores=$(getconf _NPROCESSORS_ONLN 2>/dev/null || echo 2)
status=0
ctest --test-dir "$folder" --parallel "${DATELINE_JOBS:-$cores}" --output-on-failure --no-tests=error --output-junit "$results" || status=$?

# A number of the <testsuite> element that ctest wrote.
number() { sed -n "s/.*[[:space:]]$1=\"\([0-9]*\)\".*/\1/p" "$results" 2>/dev/null | head -n 1; }
ran=$(number tests)
failed=$(number failures)
skipped=$(number skipped)
disabled=$(number disabled)
skipped=$((${skipped:-0} + ${disabled:-0}))
if [ -z "$ran" ] || [ -z "$failed" ]; then
  echo "ctest left no results (exit status $status); this counts as one failure."
  echo "0 passed, 1 failed"
  exit 1
fi

line="$((ran - failed - skipped)) passed, $failed failed"
[ "$skipped" -eq 0 ] || line="$line, $skipped skipped"
echo "$line"
if [ "$failed" -ne 0 ] && [ "$status" -eq 0 ]; then status=1; fi
exit "$status"
