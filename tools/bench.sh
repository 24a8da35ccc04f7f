#!/bin/sh
# In: the release build and some reports. Out: time, peak memory and MB/s of `extract` and `compare` with 1 and 2 threads, then reading and extraction
# by themselves, on one thread and stage by stage, with whose code takes the time (tests/bench_extract.cpp). Never part of the tests.
# usage: sh tools/bench.sh [SENTENCES] [RUNS]
# The corpus is the fixtures over and over, each copy under names and numbers of its own; where ../shared/perf/corpus.py and the reports that it
# takes are there, a corpus of SENTENCES sentences (2000; some 50,000 are 10 MB) made by it. Each figure is the median of RUNS runs (3); compare
# figures of one run only, as machines are noisy.
set -eu

root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
cd "$root"
sentences=${1:-2000}
runs=${2:-3}
program=$root/build/dateline
maker=../shared/perf/corpus.py
reports=../shared/corpora/vims.ndjson

if [ ! -x /usr/bin/time ]; then
  echo "bench: needs /usr/bin/time (apt-get install time)" >&2
  exit 1
fi
sh tools/build.sh build -DCMAKE_BUILD_TYPE=Release -DDATELINE_TESTS=OFF >&2

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/reports"

if [ -f "$maker" ] && [ -f "$reports" ]; then
  python3 "$maker" "$reports" "$work/corpus.ndjson" "$sentences" >/dev/null
  made="corpus.py, $sentences sentences"
else
  made="the fixtures repeated"
fi

# One file a report: from the NDJSON where there is one, else copies of the fixtures whose two- and more-digit numbers are moved by the copy's number.
python3 - "$work" "$sentences" <<'PYTHON'
import json, pathlib, re, sys
work, sentences = pathlib.Path(sys.argv[1]), int(sys.argv[2])
out, made = work / 'reports', work / 'corpus.ndjson'
if made.exists():
    for number, line in enumerate(made.open(encoding='utf-8')):
        report = json.loads(line)
        text = '\n\n'.join(x for x in (report['title'], report['published'], report['text']) if x)
        (out / ('%06d.txt' % number)).write_text(text + '\n', encoding='utf-8')
else:
    texts = [p.read_text(encoding='utf-8') for p in sorted(pathlib.Path('fixtures').glob('*/*.txt'))]
    number = seen = 0
    while seen < sentences:
        text = texts[number % len(texts)]
        copy = number // len(texts)
        text = re.sub(r'\b[1-9]\d\b', lambda m: str(10 + (int(m[0]) - 10 + copy) % 90), text)
        (out / ('%06d.txt' % number)).write_text(text, encoding='utf-8')
        seen += len(re.findall(r'[.!?…](?=\s|$)', text))
        number += 1
PYTHON

count=$(find "$work/reports" -type f | wc -l)
bytes=$(cat "$work"/reports/* | wc -c)
echo "corpus: $made: $count reports, $bytes bytes"
echo "machine: $(getconf _NPROCESSORS_ONLN) cores; median of $runs runs"
printf '%-10s %8s %10s %10s %8s\n' command threads seconds "peak MB" "MB/s"

# measure COMMAND THREADS: one line of figures. /usr/bin/time -v prints the wall clock as [h:]mm:ss.cc and the peak in kB.
measure() {
  : >"$work/figures"
  run=0
  while [ "$run" -lt "$runs" ]; do
    run=$((run + 1))
    status=0
    case $1 in
      compare) /usr/bin/time -v -o "$work/time" "$program" compare --format json --threads "$2" "$work/reports" >/dev/null 2>"$work/errors" || status=$? ;;
      *) /usr/bin/time -v -o "$work/time" "$program" "$1" --threads "$2" "$work/reports" >/dev/null 2>"$work/errors" || status=$? ;;
    esac
    if [ "$status" -ne 0 ]; then
      printf '%-10s %8s %10s\n' "$1" "$2" "FAILED with exit status $status: $(head -n 1 "$work/errors")"
      return 0
    fi
    awk -F': ' '/Elapsed/ {n = split($NF, part, ":"); s = 0; for (i = 1; i <= n; i++) s = s * 60 + part[i]} /Maximum resident/ {m = $NF}
      END {print s, m / 1024}' "$work/time" >>"$work/figures"
  done
  sort -n "$work/figures" | awk -v name="$1" -v threads="$2" -v bytes="$bytes" '{s[NR] = $1; m[NR] = $2}
    END {i = int((NR + 1) / 2); printf "%-10s %8d %10.2f %10.1f %8.2f\n", name, threads, s[i], m[i], bytes / 1e6 / (s[i] > 0 ? s[i] : 0.01)}'
}

for command in extract compare; do
  for threads in 1 2; do measure "$command" "$threads"; done
done

cmake --build build --target bench_extract >&2
build/bench_extract "$work/reports" "$runs"
