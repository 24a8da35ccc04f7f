"""In: the language packs, engine/lexicon/*/*.tsv. Out: proof that every table is well formed and that the vocabularies hang together.

Each rule is also tried on a few made-up lines that break it, so that a rule that finds nothing is noticed.
"""
import collections
import os
import pathlib
import re
import sys
import unicodedata
import unittest

ROOT = pathlib.Path(os.environ.get('DATELINE_SOURCE', pathlib.Path(__file__).resolve().parent.parent))
FOLDER = ROOT / 'engine' / 'lexicon'

# Tables whose last cells may be left out, with the fewest and the most cells of a line; every other table has one width.
WIDTHS = {
    'common/sounds.tsv': (2, 4),  # each kind of rule has cells of its own
    'common/units.tsv': (5, 6),   # the last cell, what the unit belongs to, may be left out
    'names.tsv': (2, 3),          # a word's class where it has one
    'places.tsv': (4, 5),         # adjectives where it has some
    'units.tsv': (4, 6),          # as in common/units.tsv
    'states.tsv': (3, 4),         # whether it is told of what it is done to
    'deeds.tsv': (3, 4),          # which prize a title is
    'background.tsv': (1, 2),     # the kind of an opener where it has one
    'bounds.tsv': (2, 4),         # the factor and the place of a bound where it has them
}

RELATIONS = {'antonym', 'converse', 'distinct', 'is_a', 'implies'}
CONCEPT = re.compile(r'^[a-z][a-z0-9_]*\.[vnpa]$')


def read_folder(folder):
    """{path in the folder: bytes}"""
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in sorted(folder.rglob('*.tsv'))}


def rows(data):
    """Line number and cells of the lines that are neither empty nor comments."""
    for number, line in enumerate(data.decode('utf-8', 'replace').split('\n'), 1):
        if line and not line.startswith('#'):
            yield number, line.split('\t')


def name_of(path):
    return path.split('/')[-1]


def encoding_faults(tables):
    for path, data in tables.items():
        try:
            text = data.decode('utf-8')
        except UnicodeDecodeError as error:
            yield '%s: not UTF-8 at byte %d' % (path, error.start)
            continue
        if data.startswith(b'\xef\xbb\xbf') or b'\r' in data:
            yield '%s: has a byte order mark or carriage returns' % path
        for number, line in enumerate(text.split('\n'), 1):
            if unicodedata.normalize('NFC', line) != line:
                yield '%s:%d: not NFC' % (path, number)
        if not text.startswith('#'):
            yield '%s: opens with no comment that names its columns' % path
        if ')_tsv_"' in text:
            yield '%s: holds the mark that ends a table in the generated source' % path


def width_faults(tables):
    for path, data in tables.items():
        lines = list(rows(data))
        common = collections.Counter(len(cells) for _, cells in lines).most_common(1)
        low, high = WIDTHS.get(path) or WIDTHS.get(name_of(path)) or (common[0][0], common[0][0]) if common else (0, 0)
        for number, cells in lines:
            if not low <= len(cells) <= high:
                yield '%s:%d: %d cells, where the table has %s' % (path, number, len(cells), low if low == high else '%d to %d' % (low, high))
        if not lines:
            yield '%s: holds no line' % path


def blank_faults(tables):
    for path, data in tables.items():
        for number, cells in rows(data):
            for at, cell in enumerate(cells):
                for form in cell.split('|') if '|' in cell else [cell]:
                    if form != form.strip() or not form and ('|' in cell or at and name_of(path).startswith('vocabulary_')):
                        yield '%s:%d: an empty form, or blanks at its ends: "%s"' % (path, number, cell[:60])
                        break


def vocabulary(tables):
    """{language: {form: [(concept, where)]}} and {language: {concept: where}}"""
    forms, concepts = collections.defaultdict(lambda: collections.defaultdict(list)), collections.defaultdict(dict)
    for path, data in tables.items():
        if not name_of(path).startswith('vocabulary_'):
            continue
        language = path.split('/')[0]
        for number, cells in rows(data):
            if len(cells) != 2:
                continue
            where = '%s:%d' % (path, number)
            concepts[language].setdefault(cells[0], where)
            for form in cells[1].split('|'):
                forms[language][form].append((cells[0], where))
    return forms, concepts


def form_faults(tables):
    forms, concepts = vocabulary(tables)
    for language in sorted(forms):
        for form, found in sorted(forms[language].items()):
            if len({concept for concept, _ in found}) > 1:
                yield '"%s" tells %s' % (form, ' and '.join('%s (%s)' % one for one in found))
            if len(found) > 1 and len({concept for concept, _ in found}) == 1:
                yield '"%s" stands twice (%s)' % (form, ' and '.join(where for _, where in found))
            if form != form.lower():
                yield '%s: "%s" is not in lower case' % (found[0][1], form)
        for concept, where in concepts[language].items():
            if not CONCEPT.match(concept):
                yield '%s: "%s" is no concept id: a name and .v, .n, .p or .a' % (where, concept)


def language_faults(tables):
    _, concepts = vocabulary(tables)
    everywhere = {concept for known in concepts.values() for concept in known}
    for language, known in sorted(concepts.items()):
        for concept in sorted(everywhere - set(known)):
            yield '%s has no form for %s' % (language, concept)


def relation_faults(tables):
    _, concepts = vocabulary(tables)
    known = {concept for of_language in concepts.values() for concept in of_language}
    seen = collections.defaultdict(dict)
    for path, data in tables.items():
        if not name_of(path).startswith('relations_'):
            continue
        for number, cells in rows(data):
            where = '%s:%d' % (path, number)
            if len(cells) != 3 or cells[0] not in RELATIONS:
                yield '%s: not "relation, concept, concept" with one of %s' % (where, ', '.join(sorted(RELATIONS)))
                continue
            relation, a, b = cells
            for concept in (a, b):
                if concept not in known:
                    yield '%s: %s stands in no vocabulary' % (where, concept)
            if a == b:
                yield '%s: %s is related to itself' % (where, a)
            seen[frozenset((a, b))][relation] = where
    for pair, found in seen.items():
        if 'antonym' in found and len(found) > 1:
            yield '%s: %s deny each other and hold together at once (%s)' % (found['antonym'], ' and '.join(sorted(pair)), ', '.join(found.values()))


def stem_faults(tables):
    """A word has one stem, and a second cell is no word that another row sends on."""
    for path, data in tables.items():
        if name_of(path) != 'stems.tsv':
            continue
        sent = {}
        lines = [(number, cells) for number, cells in rows(data) if len(cells) == 2]
        for number, (words, met_as) in lines:
            for word in words.split('|'):
                if word in sent:
                    yield '%s:%d: "%s" is met as %s and as %s' % (path, number, word, sent[word], met_as)
                sent[word] = met_as
        for number, (_, met_as) in lines:
            if sent.get(met_as, met_as) != met_as:
                yield '%s:%d: "%s" is itself met as "%s"' % (path, number, met_as, sent[met_as])


RULES = [encoding_faults, width_faults, blank_faults, form_faults, language_faults, relation_faults, stem_faults]


class ThePacks(unittest.TestCase):
    def setUp(self):
        self.tables = read_folder(FOLDER)

    def test_hold_both_languages(self):
        languages = {path.split('/')[0] for path in self.tables}
        self.assertLessEqual({'vi', 'en', 'common'}, languages)
        forms, _ = vocabulary(self.tables)
        self.assertGreater(min(len(forms['vi']), len(forms['en'])), 1000)

    def test_keep_every_rule(self):
        for rule in RULES:
            with self.subTest(rule=rule.__name__):
                faults = list(rule(self.tables))
                if faults:
                    self.fail('%d faults\n' % len(faults) + '\n'.join(faults[:60]))


class TheRules(unittest.TestCase):
    """Each on made-up tables that break it: {path: text}, and the rules that must find a fault."""
    WELL = {'vi/vocabulary_x.tsv': '# c\nrise.v\ttăng|lên\nfall.v\tgiảm\n', 'en/vocabulary_x.tsv': '# c\nrise.v\trise\nfall.v\tfall|fell\n',
            'common/relations_x.tsv': '# c\nantonym\trise.v\tfall.v\n'}
    CASES = [
        ({}, []),
        ({'vi/a.tsv': 'a\tb\n'}, [encoding_faults]),
        ({'vi/a.tsv': '# c\na\tb\r\n'}, [encoding_faults, blank_faults]),
        ({'vi/a.tsv': '# c\n' + unicodedata.normalize('NFD', 'tăng') + '\tb\n'}, [encoding_faults]),
        ({'vi/a.tsv': '# c\na\tb\na\tb\na\n'}, [width_faults]),
        ({'vi/a.tsv': '# only a comment\n'}, [width_faults]),
        ({'vi/a.tsv': '# c\na|\tb\n'}, [blank_faults]),
        ({'vi/a.tsv': '# c\na|b \tb\n'}, [blank_faults]),
        ({'en/vocabulary_y.tsv': '# c\nfall.v\trise\n'}, [form_faults]),
        ({'en/vocabulary_y.tsv': '# c\nrise.v\tgo up|rise\n'}, [form_faults]),
        ({'en/vocabulary_y.tsv': '# c\nrise.v\t\n'}, [blank_faults]),
        ({'en/stems.tsv': '# c\nrose|risen\trise\nbegan\tbegin\n'}, []),
        ({'en/stems.tsv': '# c\nrose\trise\nrose\trose\n'}, [stem_faults]),
        ({'en/stems.tsv': '# c\nwent\tgone\ngone\tgo\n'}, [stem_faults]),
        ({'en/vocabulary_y.tsv': '# c\nfall.v\tDrop\n'}, [form_faults]),
        ({'en/vocabulary_y.tsv': '# c\nstay.v\tstay\n'}, [language_faults]),
        ({'common/relations_y.tsv': '# c\nis_a\trise.v\tclimb.v\n'}, [relation_faults]),
        ({'common/relations_y.tsv': '# c\nnear\trise.v\tfall.v\n'}, [relation_faults]),
        ({'common/relations_y.tsv': '# c\nis_a\trise.v\trise.v\n'}, [relation_faults]),
        ({'common/relations_y.tsv': '# c\nimplies\trise.v\tfall.v\n'}, [relation_faults]),
    ]

    def test_find_what_breaks_them_and_nothing_else(self):
        for added, expected in self.CASES:
            with self.subTest(added=added):
                tables = {path: text.encode() for path, text in {**self.WELL, **added}.items()}
                self.assertEqual([rule.__name__ for rule in RULES if list(rule(tables))], [rule.__name__ for rule in expected])

    def test_find_bytes_that_are_not_utf8(self):
        self.assertTrue(list(encoding_faults({'vi/a.tsv': b'# c\n\xff\n'})))


if __name__ == '__main__':
    unittest.main(argv=sys.argv[:1])
