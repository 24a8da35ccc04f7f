#!/usr/bin/env python3
"""In: the program and a corpus of real reports (NDJSON: title, published, published_raw, author, summary, text). Out: how well it reads a page's own
words about itself. Run by tools/scores.sh.

usage: score_published.py PROGRAM CORPUS.ndjson [--misses] [--keep FOLDER]

Every report is composed into pages as a scraper leaves them, the date and the author's line standing where sites put them. Counted are
  the page's date, to the day, against the corpus' ISO reading (right, wrong, none; and the share of clock times that agree as well),
  the title,
  the author's line: marked as such, and every name in it found as byline or credit (spellings of one outlet count as one, by common/outlets.tsv),
  the article: every paragraph of it is kept, and nothing but the article is taken for it."""
import json
import pathlib
import re
import subprocess
import sys
import tempfile
import unicodedata

OUTLETS = pathlib.Path(__file__).parent.parent / "engine/lexicon/common/outlets.tsv"
MARKERS = r"\b(?:theo|nguồn tin|nguồn|dẫn lời|tổng hợp|lược dịch|biên dịch|dịch|t\.?/?h|ctv|tin - ảnh|ảnh|video|clip|ban thời sự)\b"


def layouts(row):
    """Name of a layout -> the page's blocks, each with what it is."""
    title, date = ("title", row["title"]), ("date", row["published_raw"])
    text = [("text", p) for p in row["text"].split("\n") if p.strip()]
    lead = [("summary", row["summary"])] if row["summary"] else []
    sign = [("author", row["author"])] if row["author"] else []
    both = [("date", row["published_raw"] + " | " + row["author"])] if row["author"] else [date]
    return {
        "date under the title": [title, date, *lead, *text, *sign],
        "date first": [date, title, *lead, *text, *sign],
        "date at the foot": [title, *lead, *text, *sign, date],
        "date and author in one line": [title, *both, *lead, *text],
        "author, then date": [title, *sign, date, *lead, *text],
    }


def compose(blocks):
    """The page, and the byte span of each of its blocks."""
    page, spans = b"", []
    for kind, words in blocks:
        if page:
            page += b"\n\n"
        start = len(page)
        page += words.strip().encode()
        spans.append((kind, start, len(page)))
    return page + b"\n", spans


def read_outlets():
    names = {}
    for line in OUTLETS.read_text(encoding="utf-8").splitlines():
        cells = line.split("\t")
        if line.startswith("#") or len(cells) < 3:
            continue
        for form in [cells[0].lower(), *cells[2].split("|")]:
            names[unicodedata.normalize("NFC", form)] = cells[0].lower()
    return names


def names_in(line, outlets):
    line = unicodedata.normalize("NFC", line).lower()
    line = re.sub(r"\S+@\S+|\bảnh: .*", " ", line).replace("_", " ")
    out = set()
    for part in re.split(r"\s[-–]|[-–]\s|[/,()：:;&©>|]|" + MARKERS, line):
        part = re.sub(r"\s+", " ", part or "").strip(" .*")
        part = re.sub(r"^báo (?=.)", "", part)
        for house in outlets:  # "VOV-Tây Bắc", "VOV Giao thông": an office of the house
            if part.startswith(house + "-") or (part.startswith(house + " ") and len(house) <= 4):
                part = house
        if part:
            out.add(outlets.get(part, outlets.get("báo " + part, part)))
    return out


def squeezed(words):
    return re.sub(r"\W", "", words).lower()


def covered(start, end, spans):
    return sum(max(0, min(end, e) - max(start, s)) for s, e in spans) / max(1, end - start)


class Tally:
    def __init__(self):
        self.right = self.wrong = self.none = self.clock = self.clocks = self.unmarked = 0
        self.title = self.pages = self.signed = self.marked = self.named = self.paragraphs = self.kept = self.clean = 0
        self.misses = []

    def miss(self, kind, row, *what):
        self.misses.append((kind, row["id"], *what))


def score_date(row, report, tally):
    found = (report.get("published") or {}).get("date", "")
    if not row["published"]:
        tally.unmarked += 1
        if found:
            tally.miss("date without a known answer", row, row["published_raw"], found)
    elif not found:
        tally.none += 1
        tally.miss("no date", row, row["published_raw"])
    elif found[:10] != row["published"][:10]:
        tally.wrong += 1
        tally.miss("wrong date", row, row["published_raw"], found)
    else:
        tally.right += 1
        if len(row["published"]) >= 16:
            tally.clocks += 1
            tally.clock += found[:16] == row["published"][:16]
            if found[:16] != row["published"][:16]:
                tally.miss("clock", row, row["published_raw"], found)


def score_page(row, spans, result, outlets, tally):
    report = result["report"]
    tally.pages += 1
    score_date(row, report, tally)
    title_right = squeezed(report.get("title") or "") == squeezed(row["title"])
    tally.title += title_right
    if not title_right:
        tally.miss("title", row, row["title"], report.get("title"))
    furniture = [tuple(f["span"]) for f in report["furniture"]]
    said = [tuple(s["span"]) for s in result["statements"] if s["kind"] != "caption"]
    clean = True
    seen = {squeezed(row["title"])}  # what a page prints twice is said once
    for kind, start, end in spans:
        words = result["bytes"][start:end].decode()
        if kind in ("text", "summary"):
            tally.paragraphs += 1
            kept = covered(start, end, said) > 0.6 or squeezed(words) in seen or not squeezed(words)
            seen.add(squeezed(words))
            tally.kept += kept
            if not kept:
                tally.miss("lost paragraph", row, words[:100], furniture and covered(start, end, furniture) > 0.5)
        elif kind != "title" and covered(start, end, said) > 0:
            clean = False
            tally.miss(kind + " taken for article", row, words[:100])
        if kind == "author":
            tally.marked += covered(start, end, furniture) > 0.9
    tally.clean += clean
    if row["author"]:
        tally.signed += 1
        wanted = names_in(row["author"], outlets)
        got = names_in(" , ".join([report.get("byline") or "", *report["credits"]]), outlets)
        tally.named += wanted == got
        if wanted != got:
            tally.miss("author", row, row["author"], report.get("byline"), report["credits"])


def share(part, whole):
    return f"{100 * part / whole:6.1f} %" if whole else "     -"


def main():
    program, corpus = sys.argv[1], sys.argv[2]
    keep = sys.argv[sys.argv.index("--keep") + 1] if "--keep" in sys.argv else None
    rows = [json.loads(line) for line in open(corpus, encoding="utf-8")]
    outlets = read_outlets()
    print(f"{'':30s} right  wrong   none  clock   title  line marked  its names   paragraphs kept  nothing else")
    for layout in layouts(rows[0]):
        tally = Tally()
        with tempfile.TemporaryDirectory() as scratch:
            folder = pathlib.Path(keep or scratch) / layout.replace(" ", "-").replace(",", "")
            folder.mkdir(parents=True, exist_ok=True)
            pages = [compose(layouts(row)[layout]) for row in rows]
            for i, (page, _) in enumerate(pages):
                (folder / f"{i:05d}.txt").write_bytes(page)
            run = subprocess.run([program, "extract", str(folder)], stdout=subprocess.PIPE, timeout=300, check=True)
        results = [json.loads(line) for line in run.stdout.splitlines()]
        assert len(results) == len(rows), f"{len(results)} objects for {len(rows)} pages"
        for row, (page, spans), result in zip(rows, pages, results):
            score_page(row, spans, {**result, "bytes": page}, outlets, tally)
        dated = tally.right + tally.wrong + tally.none
        marked = share(tally.marked, tally.signed) if tally.marked else "     -"
        print(f"{layout:30s} {tally.right:5d} {tally.wrong:6d} {tally.none:6d} {share(tally.clock, tally.clocks)} {share(tally.title, tally.pages)}"
              f" {marked:>12s} {share(tally.named, tally.signed):>10s} {share(tally.kept, tally.paragraphs):>17s} {share(tally.clean, tally.pages):>13s}"
              f"    {100 * tally.right / dated:.1f} % of {dated} dates")
        if "--misses" in sys.argv:
            for miss in sorted(tally.misses, key=lambda m: (m[0], m[1])):
                print("   ", *miss, sep="\t")


if __name__ == "__main__":
    main()
