#!/bin/sh
# In: the release build and a folder of yardsticks (challenge cases, corpora with known answers), which is not part of the project. Out: their scores.
# usage: sh tools/scores.sh [FOLDER]      FOLDER is ../shared where it is not given
# Every step has a time limit, and all of them together have DATELINE_SCORE_SECONDS (420); a step that fails or runs out of time says so and the
# next one follows. The exit status is 0.
set -eu

root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
cd "$root"
shared=${1:-../shared}
program=$root/build/dateline
corpora=$shared/corpora
end=$(($(date +%s) + ${DATELINE_SCORE_SECONDS:-420}))

if [ ! -x "$program" ]; then
  echo "SCORES: none, as $program is not built (sh tools/demo.sh builds it)"
  exit 0
fi
if [ ! -d "$shared" ]; then
  echo "SCORES: none, as there is no $shared here"
  exit 0
fi

# step NAME SECONDS COMMAND...
step() {
  name=$1
  limit=$2
  shift 2
  left=$((end - $(date +%s)))
  if [ "$left" -lt "$limit" ]; then limit=$left; fi
  echo
  echo "== $name"
  if [ "$limit" -le 5 ]; then
    echo "   left out: no time left for it"
    return 0
  fi
  status=0
  began=$(date +%s)
  timeout -k 5 "$limit" "$@" 2>&1 || status=$?
  took=$(($(date +%s) - began))
  case $status in
    0) echo "   ($took s)" ;;
    124 | 137) echo "   FAILED: stopped after $limit s" ;;
    *) echo "   FAILED: exit status $status after $took s" ;;
  esac
}

# needs FILE...: whether all of them are there; says which one is not.
needs() {
  for file in "$@"; do
    if [ ! -e "$file" ]; then
      echo
      echo "== left out: there is no $file"
      return 1
    fi
  done
}

score=$shared/challenge/score.py
if needs "$score"; then
  if needs "$shared/challenge/dev"; then
    step "challenge cases" 120 python3 "$score" "$shared/challenge/dev" "$program compare --format json {dir}" --jobs 2
  fi
  step "the project's own fixtures" 60 python3 "$score" fixtures "$program compare --format json {dir}" --jobs 2
  step "the project's own cases" 180 python3 "$score" tests/cases "$program compare --format json {dir}" --jobs 2
fi
if needs "$corpora/score_expressions.py"; then
  step "times, numbers and money (Duckling's examples)" 60 python3 "$corpora/score_expressions.py" "$program" "$corpora"/duckling_*.json
fi
if needs "$corpora/vims.ndjson"; then
  step "what real pages say of themselves (ViMs)" 120 python3 tools/score_published.py "$program" "$corpora/vims.ndjson"
fi
if needs "$corpora/score_names.py" "$corpora/names_vi.tsv"; then
  step "names" 30 python3 "$corpora/score_names.py" "$program" "$corpora/names_vi.tsv"
fi
if needs "$corpora/score_marks.py" "$corpora/vims.ndjson" "$corpora/vims_marks.ndjson" "$corpora/vims_groups.ndjson"; then
  step "marked pairs of real reports (ViMs)" 180 python3 "$corpora/score_marks.py" "$program compare --format json {files}" "$corpora/vims.ndjson" \
    "$corpora/vims_marks.ndjson" --groups "$corpora/vims_groups.ndjson" --jobs 2
fi
if needs "$corpora/score_marks.py" "$corpora/vims.ndjson" "$corpora/vims_groups.ndjson"; then
  step "statements put together, of all of them (ViMs)" 90 python3 tools/score_together.py "$program" "$corpora"
fi
if needs "$score" "$corpora/score_marks.py" "$corpora/vims.ndjson" "$corpora/vims_marks.ndjson"; then
  step "how often a call of some confidence is true" 90 python3 tools/score_confidence.py "$program" "$shared"
fi
if needs "$corpora/score_stories.py" "$corpora/vims.ndjson"; then
  step "stories (ViMs)" 120 python3 "$corpora/score_stories.py" "$program" "$corpora/vims.ndjson"
fi
if needs "$corpora/score_ecb.py" "$corpora/ecb_reports.ndjson" "$corpora/ecb_gold.ndjson"; then
  step "events across reports (ECB+)" 180 python3 "$corpora/score_ecb.py" "$program" "$corpora/ecb_reports.ndjson" "$corpora/ecb_gold.ndjson"
fi
echo
