#!/usr/bin/env python3
"""In: the program and the yardsticks with known answers: challenge cases and marked pairs of sentences of real stories. Out: how often what is called a
discrepancy is one, by the confidence that the program gives it. Run by tools/scores.sh.

usage: score_confidence.py PROGRAM FOLDER      FOLDER holds challenge/ and corpora/

A call on a challenge case is true where it matches one of the case's discrepancies. A call on a real story counts only where it opposes the two spans of a
mark: true where the mark is a contradiction or a divergence of that aspect. Notes are counted by themselves: they claim nothing."""
import collections
import concurrent.futures
import importlib.util
import json
import pathlib
import subprocess
import sys
import tempfile

BINS = (0.0, 0.5, 0.7, 0.85, 1.01)


def load(path):
    spec = importlib.util.spec_from_file_location(path.stem, path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def compared(program, texts):
    """The program's output for reports of these names and bytes."""
    with tempfile.TemporaryDirectory() as folder:
        for name, data in texts.items():
            pathlib.Path(folder, name).write_bytes(data)
        done = subprocess.run([program, "compare", "--threads", "1", "--format", "json", folder], capture_output=True, timeout=120)
    return json.loads(done.stdout)


def of_challenge(program, folder):
    score = load(folder / "score.py")

    def one(case):
        gold, raw = score.load_case(str(case))
        document = compared(program, raw)
        calls = score.Output(document, gold["reports"]).disc
        tolerated = gold.get("tolerated") or []
        for call, found in zip(calls, document["discrepancies"]):
            right = any(score.matches(call, g, raw) for g in gold["discrepancies"])
            if right or not any(score.matches(call, g, raw) for g in tolerated):
                yield found["aspect"], found["severity"], found["confidence"], right

    cases = sorted(p for p in (folder / "dev").iterdir() if p.is_dir())
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        return [row for rows in pool.map(lambda case: list(one(case)), cases) for row in rows]


def of_stories(program, folder):
    score = load(folder / "score_marks.py")
    reports, marks = collections.defaultdict(list), collections.defaultdict(list)
    for report in score.lines(folder / "vims.ndjson"):
        reports[report["cluster"]].append(report)
    for mark in score.lines(folder / "vims_marks.ndjson"):
        marks[mark["cluster"]].append(mark)

    def one(cluster):
        document = compared(program, {r["id"] + ".txt": (score.head_of(r) + r["text"]).encode() for r in reports[cluster]})
        confidence = {d["id"]: d["confidence"] for d in document["discrepancies"]}
        story, judged = score.Story(reports[cluster], document), {}
        for mark in marks[cluster]:
            for call in story.joining(mark):
                right = mark["relation"] in score.POSITIVE and call["aspect"] == mark["aspect"]
                judged[call["id"]] = (call["aspect"], call["severity"], confidence[call["id"]], right or judged.get(call["id"], (0, 0, 0, False))[3])
        return list(judged.values())

    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        return [row for rows in pool.map(one, sorted(c for c in marks if c in reports)) for row in rows]


def table(title, rows):
    print(f"{title}: {len(rows)} calls")
    print("  confidence     calls   mean   true")
    told = [r for r in rows if r[1] != "note"]
    groups = [(f"{low:.2f} to {min(high, 1):.2f}", [r for r in told if low <= r[2] < high]) for low, high in zip(BINS, BINS[1:])]
    for name, group in groups + [("notes", [r for r in rows if r[1] == "note"])]:
        if group:
            mean, true = sum(r[2] for r in group) / len(group), sum(r[3] for r in group)
            print(f"  {name:<14} {len(group):>5}   {mean:.2f}   {true:>3} ({100 * true / len(group):.0f} %)")
    if told:
        # Brier 1950: the mean square of confidence minus truth; 0 is best, 0.25 what a coin gives.
        print(f"  Brier score {sum((r[2] - r[3]) ** 2 for r in told) / len(told):.3f}")


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    program, folder = sys.argv[1], pathlib.Path(sys.argv[2])
    challenge, stories = of_challenge(program, folder / "challenge"), of_stories(program, folder / "corpora")
    table("challenge cases", challenge)
    table("marked pairs of real stories", stories)


if __name__ == "__main__":
    main()
