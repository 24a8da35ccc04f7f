#!/usr/bin/env python3
"""In: the program and the real stories whose sentences two people grouped. Out: how many pairs of statements of different reports the program puts
together, and how many of those a person put together too, in a group of any size. The groups hold what a summary would tell and not every sentence, so
that the share is a lower bound of the precision; score_marks.py --groups measures on the grouped sentences alone. Run by tools/scores.sh.

usage: score_together.py PROGRAM CORPORA      CORPORA holds vims.ndjson, vims_groups.ndjson and score_marks.py"""
import collections
import concurrent.futures
import importlib.util
import itertools
import pathlib
import sys
import tempfile


def load(path):
    spec = importlib.util.spec_from_file_location(path.stem, path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def groups_of_statements(score, story, groups):
    """statement -> the groups, (annotator, group), of the sentences that it lies on by more than half of the shorter one"""
    out = collections.defaultdict(set)
    for annotator, sentences in groups.items():
        for places, group, _ in sentences:
            for report, start, end in places:
                if report not in story.shift:
                    continue
                where = (start + story.shift[report], end + story.shift[report])
                for statement in story.of_report[report]:
                    span = story.statements[statement][1:]
                    if 2 * score.overlap(span, where) > min(span[1] - span[0], where[1] - where[0]):
                        out[statement].add((annotator, group))
    return out


def together(story):
    """the pairs of statements of different reports that share a cluster"""
    return {
        pair
        for cluster in story.clusters
        for pair in itertools.combinations([s for s in cluster["statements"] if s in story.statements], 2)
        if story.statements[pair[0]][0] != story.statements[pair[1]][0]
    }


def main():
    program, corpora = sys.argv[1], pathlib.Path(sys.argv[2])
    score = load(corpora / "score_marks.py")
    reports = collections.defaultdict(list)
    for report in score.lines(corpora / "vims.ndjson"):
        reports[report["cluster"]].append(report)
    stories = sorted(reports)[::2]
    groups = score.group_items(corpora / "vims_groups.ndjson", set(stories))

    def count(name, folder):
        story = score.run(program + " compare --no-config --threads 1 --format json {files}", reports[name], 60, str(pathlib.Path(folder, name)))
        of = groups_of_statements(score, story, groups[name])
        pairs = together(story)
        return len(pairs), sum(1 for a, b in pairs if of[a] & of[b])

    with tempfile.TemporaryDirectory() as folder, concurrent.futures.ThreadPoolExecutor(2) as pool:
        pairs, grouped = map(sum, zip(*pool.map(lambda name: count(name, folder), stories)))
    print(f"{len(stories)} stories: {pairs} pairs of statements put together, {grouped} of them ({100 * grouped / max(pairs, 1):.1f} %) by a person too")


if __name__ == "__main__":
    main()
