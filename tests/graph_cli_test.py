"""dateline graph as its users meet it: options, files, refusals.

In: the path of the program, as the first argument or in DATELINE_PROGRAM. Out: the verdict of unittest. What the graphs hold is proved by
graph_test.cpp, what other programs read of them by graph_formats_test.py.
"""
import json
import os
import subprocess
import sys
import tempfile
import unittest

from support import PROGRAM

FIXTURES = os.path.join(os.environ.get('DATELINE_SOURCE', os.path.dirname(os.path.dirname(os.path.abspath(__file__)))), 'fixtures')
REPORT = """{title}

Monday, March 8, 2021

The ferry Alba ran aground off Skarvoy on Sunday with {n} people on board. Nobody was hurt, harbour master Greta Lund said.
"""
STARTS = {'dot': b'graph dateline {', 'svg': b'<?xml', 'png': b'\x89PNG', 'graphml': b'<?xml', 'gexf': b'<?xml', 'json': b'{"format": "dateline.graph/1"'}


def run(*arguments, stdin=b''):
    return subprocess.run([PROGRAM, 'graph', *arguments], input=stdin, capture_output=True, timeout=120)


class Graph(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = folder.name
        self.case = self.path('case')
        os.mkdir(self.case)
        for name, title, n in (('a.txt', 'Ferry runs aground off Skarvoy', 212), ('b.txt', 'Skarvoy ferry stuck on a sandbank', 121)):
            with open(os.path.join(self.case, name), 'w', encoding='utf-8') as file:
                file.write(REPORT.format(title=title, n=n))

    def path(self, name):
        return os.path.join(self.folder, name)

    def data(self, *arguments):
        result = run('--format', 'json', *arguments, self.case)
        self.assertEqual((result.returncode, result.stderr), (0, b''))
        return json.loads(result.stdout)

    def assert_refused(self, result, *words):
        self.assertEqual((result.returncode, result.stdout), (2, b''))
        for word in words:
            self.assertIn(word, result.stderr.decode())

    def test_every_graph_is_written_in_every_format_and_the_ending_of_the_file_chooses(self):
        for of in ('claims', 'reports', 'events', 'names'):
            for form, start in STARTS.items():
                with self.subTest(of=of, form=form):
                    start = b'digraph dateline {' if form == 'dot' and of != 'claims' else start
                    direct = run('--of', of, '--format', form, self.case)
                    self.assertEqual((direct.returncode, direct.stderr, direct.stdout[:len(start)]), (0, b'', start))
                    file = self.path('graph.' + form)
                    self.assertEqual(run('--of', of, '-o', file, self.case).returncode, 0)
                    with open(file, 'rb') as written:
                        self.assertEqual(written.read(), direct.stdout)

    def test_claims_and_dot_are_what_is_written_without_options(self):
        self.assertEqual(run(self.case).stdout, run('--of', 'claims', '--format', 'dot', self.case).stdout)
        self.assertEqual(run(self.case).stdout, subprocess.run([PROGRAM, 'compare', '--format', 'dot', self.case], capture_output=True).stdout)

    def test_threads_and_the_order_of_the_paths_change_nothing(self):
        files = [os.path.join(self.case, name) for name in ('a.txt', 'b.txt')]
        self.assertEqual(run('--format', 'svg', '--threads', '1', *files).stdout, run('--format', 'svg', '--threads', '8', *reversed(files)).stdout)

    def test_every_run_draws_the_same_picture_of_several_events(self):
        cases = [os.path.join(FIXTURES, case) for case in ('dengue-copy-one-figure', 'footprints-syndicated', 'geneva-talks', 'merger-deal', 'nurses-march')]
        for form in ('svg', 'png'):
            pictures = {run('--of', 'reports', '--format', form, *cases).stdout for _ in range(6)}
            self.assertEqual(len(pictures), 1, form)

    def test_only_contradictions_and_one_event(self):
        self.assertEqual({link['relation'] for link in self.data('--only', 'contradictions')['links']}, {'contradict'})
        self.assertGreater(len(self.data()['nodes']), len(self.data('--only', 'contradictions')['nodes']))
        self.assertEqual(self.data('--event', 'v1')['graph']['event'], 'v1')
        self.assert_refused(run('--event', 'v99', self.case), 'v99', 'v1')

    def test_what_agrees_collapses_on_request(self):
        self.assertGreater(len(self.data('--collapse', 'none')['nodes']), len(self.data('--collapse', 'claims')['nodes']))

    def test_labels_speak_vietnamese_on_request(self):
        self.assertIn('mâu thuẫn', run('--ui', 'vi', self.case).stdout.decode())

    def test_names_and_page_dates_are_taken_as_given(self):
        names = self.path('names.tsv')
        with open(names, 'w', encoding='utf-8') as file:
            file.write('person\tMs Lund\tGreta Lund\n')
        self.assertIn('Ms Lund', {node.get('form') for node in self.data('--of', 'names', '--names', names)['nodes']})
        for option, key, value in (('--published', 'published', '2021-03-09'), ('--language', 'language', 'vi')):
            reports = [node for node in self.data('--of', 'reports', option, value)['nodes'] if node['kind'] == 'report']
            self.assertEqual([node[key] for node in reports], [value, value])

    def test_standard_input_is_a_report(self):
        result = run('--of', 'reports', '--format', 'json', '-', stdin=REPORT.format(title='Ferry', n=3).encode())
        self.assertEqual(json.loads(result.stdout)['nodes'][0]['path'], '-')

    def test_usage_that_cannot_be_understood_is_refused(self):
        for arguments, word in (([], 'reports'), (['--of', 'people', self.case], 'people'), (['--format', 'pdf', self.case], 'pdf'),
                                (['--only', 'notes', self.case], 'notes'), (['--collapse', 'most', self.case], 'most'), (['--ui', 'fr', self.case], 'fr')):
            with self.subTest(arguments=arguments):
                self.assert_refused(run(*arguments), word, '--help')
        self.assert_refused(run(self.path('missing.txt')), 'missing.txt')

    def test_a_report_is_not_overwritten_and_help_goes_to_standard_output(self):
        self.assert_refused(run(self.case, '-o', os.path.join(self.case, 'a.txt')), 'overwrite')
        self.assertIn(b'--collapse', run('--help').stdout)


if __name__ == '__main__':
    if len(sys.argv) > 1 and not sys.argv[1].startswith('-') and os.access(sys.argv[1], os.X_OK):
        PROGRAM = os.path.abspath(sys.argv.pop(1))
    if not PROGRAM:
        sys.exit('usage: graph_cli_test.py PROGRAM [unittest options], or DATELINE_PROGRAM=PROGRAM graph_cli_test.py')
    unittest.main()
