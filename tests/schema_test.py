"""What the program writes keeps to its JSON Schemas, and what is broken does not.

In: the path of the program, as the first argument or in DATELINE_PROGRAM; the fixtures, and the reports in ../shared/seeds where they are. Out: the
verdict of unittest; exit status 77 (skipped) where Debian's python3-jsonschema is not installed.
"""
import copy
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import unittest

try:
    import jsonschema
except ImportError:
    print('skipped: python3-jsonschema is not installed')
    sys.exit(77)

PROGRAM = os.environ.get('DATELINE_PROGRAM', '')
ROOT = pathlib.Path(os.environ.get('DATELINE_SOURCE', pathlib.Path(__file__).resolve().parent.parent))
SCHEMAS = ROOT / 'include' / 'dateline'
SEEDS = ROOT.parent / 'shared' / 'seeds'
CASES = sorted(p for p in (ROOT / 'fixtures').iterdir() if p.is_dir())


def load(name):
    return json.loads((SCHEMAS / (name + '.schema.json')).read_text(encoding='utf-8'))


def validator(schema, name='comparison'):
    resolver = jsonschema.RefResolver((SCHEMAS / (name + '.schema.json')).as_uri(), schema)
    return jsonschema.Draft202012Validator(schema, resolver=resolver)


def strict(schema):
    """The same schema, and no member besides those that it names."""
    if isinstance(schema, dict):
        closed = {k: strict(v) for k, v in schema.items()}
        if schema.get('type') == 'object' and 'properties' in schema:
            closed.setdefault('additionalProperties', False)
        return closed
    return [strict(v) for v in schema] if isinstance(schema, list) else schema


def run(*arguments):
    done = subprocess.run([PROGRAM, *map(str, arguments)], capture_output=True, timeout=300)
    if done.returncode != 0:
        raise AssertionError(done.stderr.decode())
    return done.stdout


class Schemas(unittest.TestCase):
    def assert_valid(self, checker, value):
        errors = [f'{"/".join(map(str, e.absolute_path))}: {e.message[:200]}' for e in checker.iter_errors(value)]
        self.assertEqual(errors, [])

    def test_are_schemas_themselves_and_are_printed_as_they_stand(self):
        for name in ('comparison', 'extract', 'expect'):
            jsonschema.Draft202012Validator.check_schema(load(name))
            self.assertEqual(run('schema', name), (SCHEMAS / (name + '.schema.json')).read_bytes())
        self.assertEqual(run('schema'), run('schema', 'comparison'))

    def test_hold_for_every_fixture_and_name_every_member(self):
        checker = validator(strict(load('comparison')))
        for case in CASES:
            with self.subTest(case.name):
                self.assert_valid(checker, json.loads(run('compare', '--format', 'json', case)))

    def test_hold_for_decisions_a_baseline_and_a_language_without_a_pack(self):
        checker = validator(strict(load('comparison')))
        with tempfile.TemporaryDirectory() as folder:
            top = pathlib.Path(folder)
            case = ROOT / 'fixtures' / 'geneva-talks'
            (top / 'd.txt').write_text('no-discrepancy attribution\n  a.txt: "Theo ông La-vrốp"\n  by: desk\n\nsame\n  a.txt: "no such words"\n  b.txt: "nor these"\n', encoding='utf-8')
            (top / 'old.json').write_bytes(run('compare', '--format', 'json', case))
            value = json.loads(run('compare', '--format', 'json', '--decisions', top / 'd.txt', '--baseline', top / 'old.json', '--published', '2016-08-27', case))
            self.assertEqual([d['state'] for d in value['decisions']], ['applied', 'stale'])
            self.assertIn('baseline', value)
            self.assert_valid(checker, value)
            (top / 'r.txt').write_text('Le ministre des Affaires étrangères a déclaré mardi à Genève que les négociations se poursuivront le 12/3/2019 avec 250 délégués.\n' * 3, encoding='utf-8')
            value = json.loads(run('compare', '--format', 'json', top / 'r.txt'))
            self.assertEqual(value['reports'][0]['reading'], 'unicode-only')
            self.assert_valid(checker, value)

    def test_hold_for_every_line_of_extract(self):
        schema = load('extract')
        checker = validator(schema, 'extract')
        for case in CASES:
            for line in run('extract', case).splitlines():
                self.assert_valid(checker, json.loads(line))
                broken = json.loads(line)
                del broken['report']['origin']
                self.assertFalse(checker.is_valid(broken))

    @unittest.skipUnless(SEEDS.is_dir(), f'there is no {SEEDS} here')
    def test_hold_for_real_reports(self):
        self.assert_valid(validator(strict(load('comparison'))), json.loads(run('compare', '--format', 'json', SEEDS)))
        checker = validator(load('extract'), 'extract')
        for line in run('extract', SEEDS).splitlines():
            self.assert_valid(checker, json.loads(line))

    def test_hold_for_what_the_fixtures_and_a_new_case_expect(self):
        checker = validator(load('expect'), 'expect')
        for case in CASES:
            with self.subTest(case.name), tempfile.TemporaryDirectory() as folder:
                self.assert_valid(checker, json.loads((case / 'expect.json').read_text(encoding='utf-8')))
                run('init-case', '--published', '2016-08-26T10:30', pathlib.Path(folder) / 'new', case)
                self.assert_valid(checker, json.loads((pathlib.Path(folder) / 'new' / 'expect.json').read_text(encoding='utf-8')))


class BrokenOutputs(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.value = json.loads((ROOT / 'fixtures' / 'geneva-talks' / 'expected.json').read_text(encoding='utf-8'))
        cls.checker = validator(load('comparison'))

    def test_fail_for_every_member_that_is_missing_or_of_another_type(self):
        """Of the first element of each list each member in turn is left out, and replaced by a value that it can never have."""
        optional = {('settings', 'options', 'ui')}
        seen = 0

        def walk(value, path):
            nonlocal seen
            if isinstance(value, list):
                for i in range(min(1, len(value))):
                    walk(value[i], path + (i,))
            if not isinstance(value, dict):
                return
            for key in value:
                here = path + (key,)
                for edit in ('leave out', 'replace'):
                    broken = copy.deepcopy(self.value)
                    target = broken
                    for step in path:
                        target = target[step]
                    if edit == 'replace':
                        target[key] = {'no': 'such value'}
                    elif here in optional:
                        continue
                    else:
                        del target[key]
                    seen += 1
                    if here != ('settings', 'options') or edit == 'leave out':
                        with self.subTest(path=here, edit=edit):
                            self.assertFalse(self.checker.is_valid(broken))
                walk(value[key], here)

        walk(self.value, ())
        # Elements that the first of its list has not: times, quantities, mentions and quotations of a statement.
        statement = next(s for s in self.value['statements'] if s['times'] and s['quotes'])
        walk(statement, ('statements', self.value['statements'].index(statement)))
        self.assertGreater(seen, 150)

    def test_fail_for_values_that_the_format_does_not_have(self):
        edits = {
            'format': lambda v: v.update(format='dateline.comparison/2'),
            'id': lambda v: v['statements'][0].update(id='x1'),
            'id from 0': lambda v: v['reports'][0].update(id='r0'),
            'digest': lambda v: v['reports'][0].update(sha256='ABC'),
            'aspect': lambda v: v['discrepancies'][0].update(aspect='number'),
            'severity': lambda v: v['discrepancies'][0].update(severity='error'),
            'one side': lambda v: v['discrepancies'][0].update(sides=v['discrepancies'][0]['sides'][:1]),
            'no quotation': lambda v: v['discrepancies'][0]['sides'][0].update(quotes=[]),
            'confidence': lambda v: v['discrepancies'][0].update(confidence=1.5),
            'similarity': lambda v: v['links'][0].update(similarity=-0.1),
            'span of one': lambda v: v['statements'][0].update(span=[3]),
            'span of three': lambda v: v['statements'][0].update(span=[3, 4, 5]),
            'negative span': lambda v: v['statements'][0].update(span=[-1, 4]),
            'month 13': lambda v: v['events'][0].update(date='2016-13-01'),
            'date in words': lambda v: v['events'][0].update(date='26 August'),
            'empty date': lambda v: v['events'][0].update(date=''),
            'no interval': lambda v: v['events'][0].update(date='/'),
            'hour 24': lambda v: v['events'][0].update(date='2016-08-26T24'),
            'polarity': lambda v: v['statements'][0].update(polarity='positive'),
            'entity of another kind': lambda v: v['statements'][0]['mentions'][0].update(entity='s1'),
            'repeated report': lambda v: v['events'][0].update(reports=['r1', 'r1']),
            'furniture': lambda v: v['reports'][0]['furniture'][0].update(kind='menu'),
            'empty cluster': lambda v: v['clusters'][0].update(statements=[]),
        }
        for name, edit in edits.items():
            with self.subTest(name):
                broken = copy.deepcopy(self.value)
                edit(broken)
                self.assertFalse(self.checker.is_valid(broken))

    def test_every_form_of_a_time_is_taken(self):
        for date in ('2016', '2016-Q3', '2016-08', '2016-W34', '2016-08-26', '2016-08-26T14', '2016-08-26T14:05', 'XXXX-08-26', 'XXXX-XX-26', 'T14:05', '2016-08-26/',
                     '/2016', '2016/2017', 'XXXX-08-26/XXXX-08-28', '2016-08-26T09/2016-08-26T11:30', 'T09/T11'):
            with self.subTest(date):
                fine = copy.deepcopy(self.value)
                fine['events'][0]['date'] = date
                self.assertTrue(self.checker.is_valid(fine))

    def test_members_of_later_versions_are_allowed(self):
        later = copy.deepcopy(self.value)
        later['statements'][0]['tone'] = 'calm'
        later['weather'] = []
        self.assertTrue(self.checker.is_valid(later))


class ExpectFiles(unittest.TestCase):
    """The schema and the program take and refuse the same files."""
    FINE = ['{"format": "dateline.expect/1"}', '{"format": "dateline.expect/1", "discrepancies": [], "no_discrepancies": [{}]}',
            '{"format": "dateline.expect/1", "options": {"ui": "vi", "language": "vi", "published": "2016-08-26"}, "note": "x"}',
            '{"format": "dateline.expect/1", "different_names": [{"names": ["Nga", "Geneva"], "note": "x", "known_miss": false}]}']
    BROKEN = ['[]', '{}', '{"format": "dateline.expect/2"}', '{"format": "dateline.expect/1", "discrepancy": []}', '{"format": "dateline.expect/1", "note": ""}',
              '{"format": "dateline.expect/1", "discrepancies": [{}]}', '{"format": "dateline.expect/1", "discrepancies": [{"aspect": "number"}]}',
              '{"format": "dateline.expect/1", "discrepancies": [{"aspect": "date", "sides": [{"value": "1"}]}]}',
              '{"format": "dateline.expect/1", "discrepancies": [{"aspect": "date", "sides": [{}, {}]}]}',
              '{"format": "dateline.expect/1", "discrepancies": [{"aspect": "date", "at_least": "note"}]}',
              '{"format": "dateline.expect/1", "no_discrepancies": [{"severity": "note"}]}', '{"format": "dateline.expect/1", "no_other_discrepancies": true}',
              '{"format": "dateline.expect/1", "same_claim": [{"statements": [{"report": "a.txt"}, {"words": "x"}]}]}',
              '{"format": "dateline.expect/1", "same_event": [{"reports": ["a.txt"]}]}', '{"format": "dateline.expect/1", "same_name": [{"names": ["Nga", 7]}]}',
              '{"format": "dateline.expect/1", "options": {"names": "../n.tsv"}}', '{"format": "dateline.expect/1", "options": {"published": "today"}}',
              '{"format": "dateline.expect/1", "options": {"threads": "1"}}', '{"format": "dateline.expect/1", "same_event": [{"reports": ["a.txt", "b.txt"], "known_miss": 1}]}']

    def test_are_judged_alike(self):
        checker = validator(load('expect'), 'expect')
        with tempfile.TemporaryDirectory() as folder:
            case = pathlib.Path(folder)
            for name in ('a.txt', 'b.txt'):
                (case / name).write_bytes((ROOT / 'fixtures' / 'geneva-talks' / name).read_bytes())
            for text, fine in [(t, True) for t in self.FINE] + [(t, False) for t in self.BROKEN]:
                with self.subTest(text):
                    self.assertEqual(checker.is_valid(json.loads(text)), fine)
                    (case / 'expect.json').write_text(text)
                    done = subprocess.run([PROGRAM, 'check', folder], capture_output=True, text=True, timeout=60)
                    self.assertEqual('unusable' not in done.stdout, fine, done.stdout)


if __name__ == '__main__':
    if len(sys.argv) > 1 and not sys.argv[1].startswith('-') and os.access(sys.argv[1], os.X_OK):
        PROGRAM = os.path.abspath(sys.argv.pop(1))
    if not PROGRAM:
        sys.exit('usage: schema_test.py PROGRAM [unittest options], or DATELINE_PROGRAM=PROGRAM schema_test.py')
    unittest.main()
