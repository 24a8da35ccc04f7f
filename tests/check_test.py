"""Regression tests of one's own, as their writers meet them: dateline check, init-case, and what both say.

In: the path of the program, as the first argument or in DATELINE_PROGRAM; the fixtures. Out: the verdict of unittest.
"""
import copy
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import unicodedata
import unittest
import xml.etree.ElementTree

from support import FIRST, PROGRAM, SECOND

ROOT = pathlib.Path(os.environ.get('DATELINE_SOURCE', pathlib.Path(__file__).resolve().parent.parent))


def run(*arguments, cwd=None):
    return subprocess.run([PROGRAM, *map(str, arguments)], capture_output=True, text=True, cwd=cwd, timeout=300)


def columns(text):
    return sum(0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in 'WF' else 1 for c in text)


def rows(output):
    """The table: case -> (expected.json, assertions, result, the lines below)."""
    cases, last = {}, None
    for line in output.splitlines()[1:]:
        if line.startswith('  ') and last:
            cases[last][3].append(line.strip())
        elif not re.match(r'\d+ cases?: ', line) and len(words := line.rsplit(None, 3)) == 4 and words[3] in ('ok', 'failed', 'accepted', 'unusable'):
            last = words[0]
            cases[last] = (*words[1:], [])
    return cases


class Folder(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.top = pathlib.Path(folder.name)
        self.write('case/a.txt', FIRST)
        self.write('case/b.txt', SECOND)
        self.case = self.top / 'case'

    def write(self, name, content):
        path = self.top / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    def expect(self, **sections):
        return self.write('case/expect.json', json.dumps({'format': 'dateline.expect/1', **sections}, indent=1, ensure_ascii=False))

    def read(self, name):
        return (self.top / name).read_bytes()

    def assert_refused(self, result, *words):
        self.assertEqual((result.returncode, result.stdout), (2, ''), result.stderr)
        for word in words:
            self.assertIn(word, result.stderr)


# --- thirty changes and more, each planted in the accepted output of a fixture ---------------------------------------------------------------------

class Document:
    """An accepted output to be edited; ids are put in order again at the end, so that only what was planted differs."""

    LISTS = {'reports': 'r', 'origins': 'o', 'entities': 'e', 'statements': 's', 'events': 'v', 'clusters': 'c', 'discrepancies': 'd'}

    def __init__(self, fixture):
        self.fixture = fixture
        self.json = json.loads((ROOT / 'fixtures' / fixture / 'expected.json').read_text(encoding='utf-8'))

    def the(self, kind, words):
        """The first element of a list that holds the words."""
        return next(e for e in self.json[kind] if words in json.dumps(e, ensure_ascii=False))

    def statement(self, words, report=None):
        return next(s for s in self.json['statements'] if words in s['text'] and s['report'] == (report or s['report']))

    def cluster_of(self, statement):
        return next(c for c in self.json['clusters'] if statement['id'] in c['statements'])

    def add_statement(self, after, statement):
        """A statement of its own claim behind another one."""
        statements = self.json['statements']
        statements.insert(statements.index(after) + 1, statement)
        event = next(v for v in self.json['events'] if after['id'] in v['statements'])
        event['statements'].insert(event['statements'].index(after['id']) + 1, statement['id'])
        origin = next(r['origin'] for r in self.json['reports'] if r['id'] == statement['report'])
        self.json['clusters'].append({'id': 'new cluster', 'event': event['id'], 'statements': [statement['id']], 'reports': [statement['report']],
                                      'origins': [origin], 'stance': 'single-source'})

    def drop(self, kind, element):
        self.json[kind].remove(element)
        gone = element['id']

        def forget(value):
            if isinstance(value, list):
                value[:] = [x for x in value if x != gone]
            for each in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
                forget(each)
        forget(self.json)
        self.json['clusters'] = [c for c in self.json['clusters'] if c['statements']]
        self.json['links'] = [l for l in self.json['links'] if gone not in (l['a'], l['b'])]

    def text(self):
        fresh = {}
        for kind, letter in self.LISTS.items():
            for number, element in enumerate(self.json[kind], 1):
                fresh[element['id']] = element['id'] = letter + str(number)
        # Old and new ids must not be mixed up: each list was renumbered above, the references are renumbered here in one pass.
        keys = {'report', 'reports', 'origin', 'origins', 'entity', 'speaker', 'speakers', 'source', 'place', 'participants', 'event', 'statements', 'cluster', 'a', 'b'}

        def renumber(value, key=None):
            if isinstance(value, dict):
                return {k: v if k in ('id', 'path') else renumber(v, k) for k, v in value.items()}
            if isinstance(value, list):
                return [renumber(v, key) for v in value]
            return fresh.get(value, value) if key in keys and isinstance(value, str) else value
        return json.dumps({k: renumber(v) for k, v in self.json.items()}, ensure_ascii=False)


PLANTS = []


def plant(line, fixture='geneva-talks'):
    """Registers an edit of a fixture's accepted output; today's output must then differ from it by this one line, a regular expression."""
    def register(edit):
        PLANTS.append((edit.__name__, fixture, line, edit))
        return edit
    return register


@plant(r'discrepancy gone: quantity, contradiction: 36000 \(a\.txt:7\) \| 32400 \(b\.txt:5\)$')
def a_discrepancy_that_is_no_longer_found(d):
    a, b = d.statement('gần 10 tiếng'), d.statement('hơn 9 giờ')
    side = lambda s, q: {'value': str(q['value']), 'reports': [s['report']], 'statements': [s['id']], 'quotes': [{'report': s['report'], 'span': q['span'], 'text': q['text']}]}
    d.json['discrepancies'].append({'id': 'd9', 'aspect': 'quantity', 'severity': 'contradiction', 'rule': 'quantity.bounds-apart', 'cluster': None, 'event': 'v1',
                                    'sides': [side(a, a['quantities'][0]), side(b, b['quantities'][1])], 'explanation': 'x', 'confidence': 0.8})


@plant(r'new alarm: attribution, contradiction: Sergei Lavrov \(a\.txt:9\) \| John Kerry \(b\.txt:9\)$')
def a_discrepancy_that_was_not_found_before(d):
    d.drop('discrepancies', d.the('discrepancies', '"attribution"'))


@plant(r'severity changed: quotation, divergence: .*: “note” → “divergence”$')
def a_severity(d):
    d.the('discrepancies', '"quotation"')['severity'] = 'note'


@plant(r'aspect changed: .*“date” → “dateline”$')
def an_aspect(d):
    d.the('discrepancies', '"dateline"')['aspect'] = 'date'


@plant(r'rule changed: .*“quotation\.words-differ” → “quotation\.cut-elsewhere”$')
def a_rule(d):
    d.the('discrepancies', '"quotation"')['rule'] = 'quotation.words-differ'


@plant(r'confidence changed: .*: 0\.5 → 0\.\d+$')
def a_confidence(d):
    d.the('discrepancies', '"attribution"')['confidence'] = 0.5


@plant(r'explanation changed: .*“Formerly put otherwise\.” → “The same claim')
def an_explanation(d):
    d.the('discrepancies', '"attribution"')['explanation'] = 'Formerly put otherwise.'


@plant(r'value read otherwise: .*“2014-02-26” → “2014-02-27T09:26”$')
def the_value_of_a_side(d):
    d.the('discrepancies', '"dateline"')['sides'][0]['value'] = '2014-02-26'


@plant(r'quoted words changed: attribution.*“La-vrốp”')
def the_words_of_a_side(d):
    d.the('discrepancies', '"attribution"')['sides'][0]['quotes'][0]['text'] = 'La-vrốp'


@plant(r'date read otherwise: “hôm 26-8” \(a\.txt:5\): “2015-08-26” → “2016-08-26”$')
def a_date(d):
    d.statement('hôm 26-8')['times'][0]['value'] = '2015-08-26'


@plant(r'date read otherwise: “tháng 2 năm nay” \(a\.txt:5\): grain “day” → “month”$')
def a_grain(d):
    d.statement('hôm 26-8')['times'][1]['grain'] = 'day'


@plant(r'reason for a date changed: “hôm 26-8”')
def the_reason_of_a_date(d):
    d.statement('hôm 26-8')['times'][0]['because'] = 'a guess'


@plant(r'date newly read: “Hôm nay” \(a\.txt:7\) is “2016-08-27”$')
def a_date_that_was_not_read(d):
    d.statement('Gặp báo chí')['times'] = []


@plant(r'number read otherwise: “gần 10 tiếng” \(a\.txt:7\): 35000 → 36000$')
def a_number(d):
    d.statement('gần 10 tiếng')['quantities'][0]['value'] = 35000


@plant(r'number read otherwise: “hơn 9 giờ đồng hồ” \(b\.txt:5\): bound “exact” → “above”$')
def a_bound(d):
    d.statement('hơn 9 giờ')['quantities'][1]['bound'] = 'exact'


@plant(r'number read otherwise: “gần 10 tiếng” \(a\.txt:7\): unit “h” → “s”$')
def a_unit(d):
    d.statement('gần 10 tiếng')['quantities'][0]['unit'] = 'h'


@plant(r'number no longer read: “làm việc” \(a\.txt:7\) was 7$')
def a_number_that_is_no_longer_read(d):
    s = d.statement('gần 10 tiếng')
    begin = s['span'][0] + s['text'].encode().index('làm việc'.encode())
    s['quantities'].insert(0, {'text': 'làm việc', 'span': [begin, begin + len('làm việc'.encode())], 'value': 7, 'upper': None, 'unit': '', 'of': None, 'bound': 'exact'})


@plant(r'speaker changed: “Theo ông La-vrốp.*” \(a\.txt:9\): John Kerry → Sergei Lavrov$')
def a_speaker(d):
    d.statement('Theo ông La-vrốp')['speaker'] = d.the('entities', 'John Kerry')['id']


@plant(r'speaker changed: of the quotation “Hôm nay chúng tôi.*” \(a\.txt:7\): nobody → John Kerry$')
def the_speaker_of_a_quotation(d):
    d.statement('Gặp báo chí')['quotes'][0]['speaker'] = None


@plant(r'speaker changed: “Theo ông La-vrốp.*” \(a\.txt:9\): John Kerry no longer says it with others$')
def who_says_it_together(d):
    d.statement('Theo ông La-vrốp')['speakers'] = [d.the('entities', 'John Kerry')['id']]


@plant(r'source changed: “Theo ông La-vrốp.*” \(a\.txt:9\): Vietnam News Agency → nobody$')
def a_source(d):
    d.statement('Theo ông La-vrốp')['source'] = d.the('entities', 'Vietnam News Agency')['id']


@plant(r'polarity changed: “Tuy thế.*” \(b\.txt:7\): “affirmed” → “negated”$')
def a_polarity(d):
    d.statement('Tuy thế')['polarity'] = 'affirmed'


@plant(r'modality changed: “Nga cũng đã chuyển.*” \(a\.txt:9\): “planned” → “asserted”$')
def a_modality(d):
    d.statement('Nga cũng đã chuyển')['modality'] = 'planned'


@plant(r'kind changed: “Theo ông La-vrốp.*” \(a\.txt:9\): “narration” → “indirect-quote”$')
def the_kind_of_a_statement(d):
    d.statement('Theo ông La-vrốp')['kind'] = 'narration'


@plant(r'name read otherwise: “Nga” \(a\.txt:9\): Syria → Russia$')
def whom_a_word_means(d):
    d.statement('Nga cũng đã chuyển')['mentions'][0]['entity'] = d.the('entities', '"Syria"')['id']


@plant(r'name newly seen: “Nga” \(a\.txt:9\): Russia$')
def a_name_that_was_overlooked(d):
    del d.statement('Nga cũng đã chuyển')['mentions'][0]


@plant(r'statement split: “nên Oa-sinh-tơn.*” \(a\.txt:7\) was part of “Ông thừa nhận.*” \(a\.txt:7\)$')
def a_statement_that_was_one(d):
    first, second = d.statement('Ông thừa nhận'), d.statement('nên Oa-sinh-tơn')
    first['text'] += ' ' + second['text']
    first['span'][1] = second['span'][1]
    d.drop('statements', second)


@plant(r'statement joined: “Theo ông La-vrốp,” \(a\.txt:9\) is part of “Theo ông La-vrốp, chừng nào.*” \(a\.txt:9\) now$')
def a_statement_that_was_two(d):
    whole = d.statement('Theo ông La-vrốp')
    text, cut = whole['text'], whole['text'].index('chừng')
    bytes_before = len(text[:cut].encode())
    second = copy.deepcopy(whole) | {'id': 'new statement', 'text': text[cut:]}
    second['span'] = [whole['span'][0] + bytes_before, whole['span'][1]]
    whole['text'], whole['span'] = text[:cut - 1], [whole['span'][0], whole['span'][0] + bytes_before - 1]
    for part in (whole, second):
        part['mentions'] = [m for m in part['mentions'] if part['span'][0] <= m['span'][0] < part['span'][1]]
    d.add_statement(whole, second)


@plant(r'statement cut elsewhere: .*“Cuộc làm việc kéo dài gần 10 tiếng” → “Cuộc làm việc kéo dài gần 10 tiếng\.”$')
def where_a_statement_ends(d):
    s = d.statement('gần 10 tiếng')
    s['text'], s['span'][1] = s['text'][:-1], s['span'][1] - 1


@plant(r'new statement: “Từ Đa-mát.*” \(a\.txt:11\)$')
def a_statement_that_was_missed(d):
    d.drop('statements', d.statement('Từ Đa-mát'))


@plant(r'statement gone: “Thêm 21 xe” \(a\.txt:16\)$')
def a_statement_that_was_furniture(d):
    last = d.statement('Ảnh: TTXVN')
    d.add_statement(last, copy.deepcopy(last) | {'id': 'new statement', 'span': [1216, 1228], 'text': 'Thêm 21 xe', 'mentions': []})


@plant(r'claim regrouped: “Cuộc làm việc.*” \(a\.txt:7\) stands with “Hai ông.*” \(b\.txt:5\) now$')
def a_claim_that_was_two(d):
    both = d.cluster_of(d.statement('gần 10 tiếng'))
    both['statements'].remove(d.statement('gần 10 tiếng')['id'])
    d.json['clusters'].append(copy.deepcopy(both) | {'id': 'new cluster', 'statements': [d.statement('gần 10 tiếng')['id']]})


@plant(r'claim regrouped: “Từ Đa-mát.*” \(a\.txt:11\) no longer stands with “nên Oa-sinh-tơn.*; stands with “Chính phủ Syria.*” \(b\.txt:11\) now$')
def a_statement_in_another_claim(d):
    s = d.statement('Từ Đa-mát')
    d.cluster_of(s)['statements'].remove(s['id'])
    d.cluster_of(d.statement('nên Oa-sinh-tơn'))['statements'].append(s['id'])


@plant(r'stance changed: the claim of .*: “diverge” → “agree”$')
def a_stance(d):
    d.cluster_of(d.statement('Từ Đa-mát'))['stance'] = 'diverge'


@plant(r'new link: agree: “Từ Đa-mát.* and “Chính phủ Syria')
def a_link(d):
    a = d.statement('Từ Đa-mát')['id']
    d.json['links'].remove(next(l for l in d.json['links'] if a in (l['a'], l['b'])))


@plant(r'link changed: .*“refine” → “agree”$')
def the_relation_of_a_link(d):
    a = d.statement('Từ Đa-mát')['id']
    next(l for l in d.json['links'] if a in (l['a'], l['b']))['relation'] = 'refine'


@plant(r'event regrouped: c\.txt no longer tells of “.*”$', 'two-ferry-accidents')
def a_report_of_another_event(d):
    d.json['events'][0]['reports'].append('r3')


@plant(r'event regrouped: c\.txt is mainly about another event: “.*” → “.*”$', 'two-ferry-accidents')
def the_main_event_of_a_report(d):
    d.json['reports'][2]['event'] = 'v1'


@plant(r'event date changed: “.*”: “2016-08-25” → “2016-08-26”$')
def the_date_of_an_event(d):
    d.json['events'][0]['date'] = '2016-08-25'


@plant(r'event place changed: “.*”: Damascus → Geneva$')
def the_place_of_an_event(d):
    d.json['events'][0]['place'] = d.the('entities', '"Damascus"')['id']


@plant(r'participants changed: “.*”: Sergei Lavrov takes part now$')
def who_takes_part(d):
    d.json['events'][0]['participants'].remove(d.the('entities', 'Sergei Lavrov')['id'])


@plant(r'event label changed: “Talks” → “Nga, Mỹ tìm')
def the_label_of_an_event(d):
    d.json['events'][0]['label'] = 'Talks'


@plant(r'name merged: “Ke-ri” is one with “John Kerry” now$')
def a_name_that_was_two(d):
    kerry = d.the('entities', 'John Kerry')
    kerry['names'].remove('Ke-ri')
    evidence = next(b for b in kerry['because'] if b['form'] == 'Ke-ri')
    kerry['because'].remove(evidence)
    d.json['entities'].append({'id': 'new entity', 'kind': 'person', 'name': 'Ke-ri', 'names': ['Ke-ri'], 'because': []})
    for s in d.json['statements']:
        for m in s['mentions']:
            if s['text'].encode()[m['span'][0] - s['span'][0]:m['span'][1] - s['span'][0]].decode() == 'Ke-ri':
                m['entity'] = 'new entity'


@plant(r'name split: “Damascus”, “Đa-mát” is no longer one with “Syria”$')
def two_names_that_were_one(d):
    syria, damascus = d.the('entities', '"Syria"'), d.the('entities', '"Damascus"')
    syria['names'] = sorted(syria['names'] + damascus['names'])
    syria['because'] += damascus['because']
    for s in d.json['statements']:
        for m in s['mentions']:
            if m['entity'] == damascus['id']:
                m['entity'] = syria['id']
    d.drop('entities', damascus)


@plant(r'name spelled otherwise: “Moskva” → “Moscow”$')
def the_spelling_that_is_shown(d):
    d.the('entities', '"Moscow"')['name'] = 'Moskva'


@plant(r'new spelling: “Moscow”: “Mát-xcơ-va”$')
def a_spelling(d):
    moscow = d.the('entities', '"Moscow"')
    moscow['names'], moscow['because'] = ['Moscow'], []


@plant(r'evidence for a name changed: “John Kerry”: “Ke-ri”: “gloss” → “sound”$')
def the_evidence_for_a_name(d):
    next(b for b in d.the('entities', 'John Kerry')['because'] if b['form'] == 'Ke-ri')['evidence'] = 'gloss'


@plant(r'page date changed: b\.txt: “2014-02-28” → “2014-02-27T09:26”$')
def a_page_date(d):
    d.json['reports'][1]['published']['date'] = '2014-02-28'


@plant(r'page date changed: a\.txt: nothing → “2016-08-27T09:12”$')
def a_page_date_that_was_not_read(d):
    d.json['reports'][0]['published'] = None


@plant(r'dateline changed: a\.txt: “XXXX-08-26” → “XXXX-08-27”$')
def a_dateline(d):
    d.json['reports'][0]['dateline']['date'] = 'XXXX-08-26'


@plant(r'page read otherwise: a\.txt: title: “Xy-ri” → “Nga, Mỹ')
def a_title(d):
    d.json['reports'][0]['title'] = 'Xy-ri'


@plant(r'page read otherwise: b\.txt: language: “en” → “vi”$')
def a_language(d):
    d.json['reports'][1]['language'] = 'en'


@plant(r'furniture changed: a\.txt:15 \[1199,1301\], related: it is furniture now$')
def furniture_that_was_overlooked(d):
    del d.json['reports'][0]['furniture'][1]


@plant(r'furniture changed: b\.txt:15 .*: “navigation” → “related”$')
def the_kind_of_furniture(d):
    d.json['reports'][1]['furniture'][1]['kind'] = 'navigation'


@plant(r'report edited: a\.txt: ')
def a_report_that_was_edited(d):
    d.json['reports'][0]['sha256'] = '0' * 64


@plant(r'report renamed: “z\.txt” → “b\.txt”$')
def a_report_that_was_renamed(d):
    d.json['reports'][1]['path'] = 'z.txt'


@plant(r'origins regrouped: b\.txt: an origin of its own now$')
def reports_of_one_origin(d):
    first, second = d.json['origins']
    first['reports'].append('r2')
    d.drop('origins', second)
    d.json['reports'][1]['origin'] = 'o1'
    for c in d.json['clusters']:
        c['origins'] = ['o1']


@plant(r'no longer unresolved: date “khi trời đã tối” \(a\.txt:7\): “no day”$')
def what_could_not_be_read(d):
    d.json['unresolved'].append({'report': 'r1', 'span': [435, 454], 'text': 'khi trời đã tối', 'kind': 'date', 'reason': 'no day'})


@plant(r'settings changed: version of the program: “0\.0\.1” → ')
def the_version(d):
    d.json['settings']['version'] = '0.0.1'


@plant(r'order changed: the discrepancies stand in another order$')
def the_order_of_the_discrepancies(d):
    d.json['discrepancies'].reverse()


@plant(r'elsewhere: /statements/3/tone is no longer there; it was “calm”$')
def what_has_no_name(d):
    d.json['statements'][3]['tone'] = 'calm'


@plant(r'discrepancy regrouped: attribution.*: nothing → the claim of “Theo ông La-vrốp.*” \(a\.txt:9\)$')
def the_claim_of_a_discrepancy(d):
    d.the('discrepancies', '"attribution"')['cluster'] = None


class PlantedChanges(unittest.TestCase):
    def test_each_is_named_in_one_line_with_its_meaning(self):
        self.assertGreaterEqual(len(PLANTS), 30)
        with tempfile.TemporaryDirectory() as folder:
            for name, fixture, _, edit in PLANTS:
                case = pathlib.Path(folder) / name
                shutil.copytree(ROOT / 'fixtures' / fixture, case, ignore=shutil.ignore_patterns('expect.json', '*.md', 'gold.json'))
                document = Document(fixture)
                edit(document)
                (case / 'expected.json').write_text(document.text(), encoding='utf-8')
            result = run('check', '.', cwd=folder)
        self.assertEqual(result.returncode, 1, result.stderr)
        cases = rows(result.stdout)
        for name, _, line, _ in PLANTS:
            with self.subTest(name):
                told = [l for l in cases[name if name in cases else next(c for c in cases if name.endswith(c.lstrip('…')))][3] if not re.match(r'and \d+ difference', l)]
                self.assertEqual(len(told), 1, told)
                self.assertRegex(told[0], '^' + line)


class Check(Folder):
    def test_a_case_is_new_then_accepted_then_the_same_and_paths_are_its_own(self):
        result = run('check', self.top)
        self.assertEqual(result.returncode, 1)
        self.assertIn('--accept', result.stdout)
        self.assertFalse((self.case / 'expected.json').exists())
        self.assertEqual(run('check', '--accept', self.top).returncode, 0)
        accepted = self.read('case/expected.json')
        self.assertEqual([report['path'] for report in json.loads(accepted)['reports']], ['a.txt', 'b.txt'])
        self.assertEqual(accepted.decode(), run('compare', '--format', 'json', 'a.txt', 'b.txt', cwd=self.case).stdout)
        result = run('check', self.case)
        self.assertEqual(result.returncode, 0)
        self.assertIn('1 case: 1 ok, 0 failed', result.stdout)

    def test_accepting_rewrites_the_output_and_never_the_assertions(self):
        asserted = self.expect(no_discrepancies=[{}]).read_bytes()
        self.write('case/expected.json', '{}')
        result = run('check', '--accept', self.case)
        self.assertEqual(result.returncode, 1)  # what is asserted still fails
        self.assertEqual(list(rows(result.stdout).values())[0][:3], ('accepted', '0/1', 'failed'))
        self.assertEqual(self.read('case/expect.json'), asserted)
        self.assertEqual(json.loads(self.read('case/expected.json'))['format'], 'dateline.comparison/1')

    def test_assertions_alone_are_enough_and_accepting_adds_no_output_to_them(self):
        self.expect(same_event=[{'reports': ['a.txt', 'b.txt']}])
        for arguments in (['check'], ['check', '--accept']):
            result = run(*arguments, self.case)
            self.assertEqual(result.returncode, 0, result.stdout)
            self.assertEqual(list(rows(result.stdout).values())[0][:3], ('-', '1/1', 'ok'))
        self.assertFalse((self.case / 'expected.json').exists())
        self.assertEqual(run('check', '--update-only', 'case', self.case).returncode, 0)
        self.assertTrue((self.case / 'expected.json').exists())

    def test_one_case_alone_is_accepted_on_request(self):
        for name in ('one', 'two'):
            shutil.copytree(self.case, self.top / name)
            self.write(name + '/expected.json', '{}')
        shutil.rmtree(self.case)
        result = run('check', '--update-only', 'one', self.top)
        self.assertEqual(result.returncode, 1)
        self.assertEqual({pathlib.Path(case).name: row[2] for case, row in rows(result.stdout).items()}, {'one': 'accepted', 'two': 'failed'})
        self.assertEqual(self.read('two/expected.json'), b'{}')
        self.assert_refused(run('check', '--update-only', 'three', self.top), 'three')

    def test_a_case_that_cannot_be_used_is_told_apart_from_one_that_fails(self):
        self.expect(same_event=[{'reports': ['a.txt', 'b.txt']}])
        shutil.copytree(self.case, self.top / 'broken')
        for name, content, words in (('b.txt', b'', 'b.txt'), ('expect.json', b'{\n"format": "dateline.expect/1",\n"discrepancy": []}', 'expect.json:3: '),
                                     ('expect.json', b'{"format": "dateline.expect/1",\n"same_event": [\n{"reports": ["a.txt", "z.txt"]}]}', 'expect.json:3: ')):
            with self.subTest(name=name, content=content):
                kept = self.read('broken/' + name)
                self.write('broken/' + name, content)
                result = run('check', '--accept', self.top)
                self.write('broken/' + name, kept)
                self.assertEqual(result.returncode, 2)
                self.assertIn('1 unusable', result.stdout)
                self.assertIn(words, result.stdout)
        self.assertEqual(run('check', self.top).returncode, 0)

    def test_what_is_accepted_is_shown_and_words_that_went_are_told_with_the_edit(self):
        run('init-case', self.top / 'new', self.case)
        self.write('new/b.txt', SECOND.replace('121 people', '131 souls'))
        result = run('check', '--accept', self.top / 'new')
        self.assertEqual(result.returncode, 2)
        lines = list(rows(result.stdout).values())[0][3]
        self.assertRegex(lines[0], r'expect\.json:3: "words" do not stand in b\.txt: "121 people"$')
        self.assertTrue(any(line.startswith('report edited: b.txt') for line in lines), lines)
        (self.top / 'new' / 'expect.json').unlink()
        result = run('check', '--accept', self.top / 'new')
        self.assertEqual((result.returncode, list(rows(result.stdout).values())[0][:3]), (0, ('accepted', '-', 'accepted')))
        self.assertIn('report edited: b.txt', result.stdout)

    def test_folders_without_cases_are_refused(self):
        (self.top / 'bare').mkdir()
        self.write('bare/.git/a.txt', FIRST)
        self.assert_refused(run('check', self.top / 'bare'), 'bare')
        self.assert_refused(run('check', self.top / 'missing'), 'missing')

    def test_options_of_a_case_stand_in_its_assertions(self):
        self.write('case/names.tsv', 'person\tMs Lund\tGreta Lund|Lund\n')
        self.write('case/rulings.txt', 'no-discrepancy quantity\n  a.txt: "212 people"\n  b.txt: "121 people"\n')
        self.expect(options={'ui': 'vi', 'published': '2020-01-02', 'names': 'names.tsv', 'decisions': 'rulings.txt'}, no_other_discrepancies='contradiction',
                    no_discrepancies=[{'aspect': 'quantity'}])
        run('check', '--update-only', 'case', self.case)
        output = json.loads(self.read('case/expected.json'))
        self.assertEqual(output['settings']['options'], {'ui': 'vi', 'published': '2020-01-02', 'names': 'names.tsv', 'decisions': 'rulings.txt'})
        self.assertEqual([r['path'] for r in output['reports']], ['a.txt', 'b.txt'])
        self.assertEqual({r['published']['date'] for r in output['reports']}, {'2020-01-02'})
        self.assertIn('Ms Lund', [e['name'] for e in output['entities']])
        self.assertEqual(output['decisions'][0]['state'], 'applied')

    def test_a_known_miss_is_no_failure_and_is_told_when_it_is_found(self):
        self.expect(discrepancies=[{'aspect': 'quantity', 'known_miss': True}, {'aspect': 'polarity', 'known_miss': True}])
        result = run('check', self.case)
        self.assertEqual(result.returncode, 0)
        self.assertIn('2 known misses, 1 of them found now', result.stdout)
        lines = list(rows(result.stdout).values())[0][3]
        self.assertEqual(len(lines), 1)
        self.assertRegex(lines[0], r'^expect\.json:\d+: known miss, found now: quantity, contradiction: 212 \(a\.txt:5\) \| 121 \(b\.txt:5\)$')

    def test_the_table_has_eighty_columns_and_hides_what_follows_until_it_is_asked_for(self):
        run('check', '--accept', self.case)
        output = json.loads(self.read('case/expected.json'))
        output['discrepancies'] = []
        next(c for c in output['clusters'] if c['stance'] == 'contradict')['stance'] = 'agree'
        deep = self.top / ('a-rather-long-folder-name-' * 3) / 'vụ-việc'
        shutil.copytree(self.case, deep)
        (deep / 'expected.json').write_text(json.dumps(output))
        result = run('check', self.top)
        table = [line for line in result.stdout.splitlines() if not line.startswith('  ')]
        self.assertTrue(all(columns(line) <= 80 for line in table), table)
        self.assertIn('new alarm: quantity', result.stdout)
        self.assertIn('from these; --all shows', result.stdout)
        self.assertNotIn('stance changed', result.stdout)
        self.assertIn('stance changed', run('check', '--all', self.top).stdout)

    def test_the_number_of_jobs_changes_nothing(self):
        one, many = (run('check', '--jobs', n, ROOT / 'fixtures') for n in ('1', '8'))
        self.assertEqual((one.returncode, one.stdout), (many.returncode, many.stdout))

    def test_junit_and_tap_tell_the_same_as_the_table(self):
        names = {'fine': '{}', 'fails': '{"reports": []}', 'bad <&"> \'case\' # 1': None}
        for name, accepted in names.items():
            shutil.copytree(self.case, self.top / name)
            if name == 'fine':
                self.assertEqual(run('check', '--accept', self.top / name).returncode, 0)
            elif accepted:
                self.write(name + '/expected.json', accepted)
            else:
                self.write(name + '/expect.json', 'no json')
        shutil.rmtree(self.case)
        result = run('check', '.', '--tap', '--junit', self.top / 'results.xml', cwd=self.top)
        self.assertEqual(result.returncode, 2)
        lines = result.stdout.splitlines()
        self.assertEqual(lines[:2], ['TAP version 14', '1..3'])
        self.assertEqual([l for l in lines if re.match(r'(not )?ok ', l)], ['not ok 1 - bad <&"> \'case\' \\# 1', 'not ok 2 - fails', 'ok 3 - fine'])
        suite = xml.etree.ElementTree.parse(self.top / 'results.xml').getroot()[0]
        self.assertEqual([suite.get(k) for k in ('tests', 'failures', 'errors')], ['3', '1', '1'])
        cases = {case.get('name'): [child.tag for child in case] for case in suite}
        self.assertEqual(cases, {'fine': [], 'fails': ['failure'], 'bad <&"> \'case\' # 1': ['error']})
        self.assertIn('expect.json:1: ', suite[0][0].get('message'))


class TheReadme(Folder):
    def test_tells_an_example_that_can_be_followed_to_the_letter(self):
        section = (ROOT / 'README.md').read_text(encoding='utf-8').split('## Regression tests of your own')[1].split('\n## ')[0]
        blocks = re.findall(r'^```(\w*)\n(.*?)^```$', section, re.M | re.S)
        self.assertEqual([kind for kind, _ in blocks], ['sh', '', 'json', 'sh', ''])
        here = self.top / 'empty'
        here.mkdir()
        environment = os.environ | {'PATH': os.path.dirname(PROGRAM) + os.pathsep + os.environ['PATH']}
        for (kind, text), (_, told) in zip(blocks, blocks[1:]):
            if kind == 'sh':
                done = subprocess.run(['sh', '-e', '-c', text], cwd=here, env=environment, capture_output=True, text=True, timeout=60)
                alike = lambda output: re.sub(r'0\.\d+|and \d+ differences', 'N', output)  # what any change of the engine moves a little
                self.assertEqual((done.returncode, done.stderr, alike(done.stdout)), (0, '', alike(told)))
                self.assertEqual((here / 'cases/ferry/expect.json').read_text(), blocks[2][1])


class InitCase(Folder):
    def init(self, *arguments):
        return run('init-case', *arguments)

    def test_a_new_case_holds_what_the_program_finds(self):
        result = self.init(self.top / 'new', self.case)
        self.assertEqual((result.returncode, result.stderr), (0, ''))
        self.assertEqual(sorted(p.name for p in (self.top / 'new').iterdir()), ['a.txt', 'b.txt', 'expect.json', 'expected.json'])
        self.assertEqual(self.read('new/a.txt').decode(), FIRST)
        draft = json.loads(self.read('new/expect.json'))
        self.assertEqual([d['aspect'] for d in draft['discrepancies']], ['quantity'])
        self.assertEqual(draft['same_event'], [{'reports': ['a.txt', 'b.txt']}])
        result = run('check', self.top / 'new')
        self.assertEqual(result.returncode, 0, result.stdout)
        self.assertIn('3 of 3 assertions hold', result.stdout)
        self.assertEqual((self.top / 'new').stat().st_mode & 0o777, self.case.stat().st_mode & 0o777)

    def test_folders_above_it_are_made_and_go_again_where_the_case_cannot_be_made(self):
        self.assertEqual(self.init(self.top / 'cases' / 'ferry', self.case).returncode, 0)
        self.assertEqual(run('check', self.top / 'cases').returncode, 0)
        names = self.write('n.tsv', 'perso\tx\tx\n')
        self.assert_refused(self.init('--names', names, self.top / 'more' / 'cases' / 'ferry', self.case), 'n.tsv:1:')
        decisions = self.write('d.txt', 'perhaps\n')
        self.assert_refused(self.init('--decisions', decisions, self.top / 'more' / 'cases' / 'ferry', self.case), 'd.txt:1:')
        self.assertFalse((self.top / 'more').exists())

    def test_names_of_reports_are_made_safe_and_unique(self):
        names = ['Bản tin số 1.txt', '../x/-rf *.HTML', 'a.txt', 'sub/a.txt', '$(date).md']
        files = [self.write('in/' + name.replace('../', ''), FIRST if 'HTML' not in name else f'<html><body><p>{FIRST}</p></body></html>') for name in names]
        self.assertEqual(self.init(self.top / 'new', *files).returncode, 0)
        made = sorted(p.name for p in (self.top / 'new').glob('*[!n]'))
        self.assertEqual(made, ['B-n-tin-s-1.txt', 'a-2.txt', 'a.txt', 'date.txt', 'rf.html'])

    def test_options_are_kept_with_the_case(self):
        names = self.write('n.tsv', 'person\tMs Lund\tGreta Lund|Lund\n')
        self.assertEqual(self.init('--published', '2020-01-02', '--ui', 'vi', '--names', names, self.top / 'new', self.case).returncode, 0)
        self.assertEqual(json.loads(self.read('new/expect.json'))['options'], {'ui': 'vi', 'published': '2020-01-02', 'names': 'names.tsv'})
        self.assertEqual(run('check', self.top / 'new').returncode, 0)

    def test_nothing_is_overwritten_without_force_and_nothing_but_a_case_with_it(self):
        self.init(self.top / 'new', self.case)
        self.write('new/NOTE.md', 'mine')
        self.write('new/old.txt', SECOND)
        before = {p.name: p.read_bytes() for p in (self.top / 'new').iterdir()}
        self.assert_refused(self.init(self.top / 'new', self.case / 'a.txt'), '--force')
        self.assertEqual({p.name: p.read_bytes() for p in (self.top / 'new').iterdir()}, before)
        self.assertEqual(self.init('--force', self.top / 'new', self.case / 'a.txt').returncode, 0)
        self.assertEqual(sorted(p.name for p in (self.top / 'new').iterdir()), ['NOTE.md', 'a.txt', 'expect.json', 'expected.json'])
        self.assertEqual(self.read('new/NOTE.md'), b'mine')
        self.assertEqual(self.init('--force', self.top / 'new', self.top / 'new' / 'a.txt', self.case / 'b.txt').returncode, 0)  # from the case itself
        self.assertEqual(run('check', self.top / 'new').returncode, 0)
        self.write('other/precious.doc', 'x')
        self.assert_refused(self.init('--force', self.top / 'other', self.case), 'something else')
        self.assert_refused(self.init('--force', self.case / 'a.txt', self.case), 'no folder')
        self.assertEqual(sorted(p.name for p in self.top.iterdir()), ['case', 'new', 'other'])

    def test_a_report_that_cannot_be_used_leaves_no_folder_behind(self):
        empty = self.write('empty.txt', b'')
        self.assert_refused(self.init(self.top / 'new', self.case, empty), 'empty.txt')
        self.assert_refused(self.init(self.top / 'new', self.top / 'missing.txt'), 'missing.txt')
        self.assert_refused(self.init(self.top / 'no' / 'such' / 'place', empty), 'empty.txt')
        self.assert_refused(self.init(self.case / 'a.txt' / 'place', self.case), 'a.txt/place')
        self.assert_refused(self.init(self.top / 'new', '-'), 'copies files')
        self.assertEqual(sorted(p.name for p in self.top.iterdir()), ['case', 'empty.txt'])


if __name__ == '__main__':
    if len(sys.argv) > 1 and not sys.argv[1].startswith('-') and os.access(sys.argv[1], os.X_OK):
        PROGRAM = os.path.abspath(sys.argv.pop(1))
    if not PROGRAM:
        sys.exit('usage: check_test.py PROGRAM [unittest options], or DATELINE_PROGRAM=PROGRAM check_test.py')
    unittest.main()
