"""The program as its users meet it: options, inputs, outputs and exit statuses.

In: the path of the program, as the first argument or in DATELINE_PROGRAM. Out: the verdict of unittest.
"""
import fcntl
import json
import os
import pty
import re
import select
import stat
import struct
import subprocess
import sys
import tempfile
import termios
import time
import unittest

from support import FIRST, PROGRAM, SECOND


def run(*arguments, stdin=b'', env=None, cwd=None, timeout=120):
    environment = {k: v for k, v in os.environ.items() if k not in ('NO_COLOR', 'COLUMNS')}
    environment.update(env or {})
    return subprocess.run([PROGRAM, *arguments], input=stdin, capture_output=True, env=environment, cwd=cwd, timeout=timeout)


def run_on_terminal(*arguments, env=None, columns=0):
    """What the program writes where its output is a terminal; 0 columns: of no known size."""
    environment = {k: v for k, v in os.environ.items() if k not in ('NO_COLOR', 'COLUMNS')}
    environment.update({'TERM': 'xterm', **(env or {})})
    master, slave = pty.openpty()
    fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack('HHHH', 24, columns, 0, 0))
    process = subprocess.Popen([PROGRAM, *arguments], stdin=subprocess.DEVNULL, stdout=slave, stderr=subprocess.DEVNULL, env=environment)
    os.close(slave)
    output = b''
    while True:
        try:
            piece = os.read(master, 65536)
        except OSError:
            break
        if not piece:
            break
        output += piece
    os.close(master)
    process.wait()
    return output


class Case(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)
        self.first = self.write('case/a.txt', FIRST)
        self.second = self.write('case/b.txt', SECOND)
        self.case = self.path('case')

    def path(self, name):
        return os.path.join(self.folder.name, name)

    def write(self, name, content):
        path = self.path(name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, 'wb') as file:
            file.write(content if isinstance(content, bytes) else content.encode())
        return path

    def read(self, name):
        with open(self.path(name), 'rb') as file:
            return file.read()

    def assert_refused(self, result, *words):
        """Status 2, nothing on standard output, one message that names what is wrong; no crash."""
        message = result.stderr.decode()
        self.assertEqual(result.returncode, 2, message)
        self.assertEqual(result.stdout, b'')
        self.assertTrue(message.startswith('dateline: '), message)
        for word in words:
            self.assertIn(word, message)


class Explain(Case):
    def test_two_places_are_explained_with_their_files_as_the_reports(self):
        result = run('compare', '--explain', self.first + ':5', self.second + ':5:1')
        self.assertEqual((result.returncode, result.stderr), (0, b''))
        text = result.stdout.decode()
        for words in ('Compared.', 'how many', 'quantity.bounds-apart: 212 | 121', 'probability of one claim'):
            self.assertIn(words, text)
        self.assertEqual(run('compare', '--explain', 's2', self.second + ':5:1', self.case).returncode, 0)
        self.assertIn('Đã so sánh.', run('compare', '--ui', 'vi', '--explain', self.first + ':5', self.second + ':5').stdout.decode())

    def test_places_that_cannot_be_explained_are_refused(self):
        for arguments, word in ((['a.txt:1'], 'two places'), (['s1', 's2'], 'reports behind'), (['--format', 'json', 's1', 's2', self.case], 'json')):
            self.assert_refused(run('compare', '--explain', *arguments), word)
        self.assert_refused(run('compare', '--explain', 's1', 's999', self.case), 's999')


class WhatPeopleDecided(Case):
    def test_decisions_and_a_baseline_leave_only_what_is_new(self):
        decisions = self.write('d.txt', f'no-discrepancy quantity\n  {self.first}: "212 people"\n  {self.second}: "121 people"\n  by: desk\n')
        everything = run('compare', '--format', 'json', '--fail-on', 'divergence', self.case)
        self.assertEqual(everything.returncode, 1)
        result = run('compare', '--format', 'json', '--fail-on', 'divergence', '--decisions', decisions, self.case)
        self.assertEqual((result.returncode, result.stderr), (0, b''))
        self.assertEqual(json.loads(result.stdout)['decisions'][0]['state'], 'applied')
        old = self.write('old.json', everything.stdout)
        result = run('compare', '--fail-on', 'divergence', '--baseline', old, self.case)
        self.assertEqual(result.returncode, 0)
        self.assertIn('stood in the baseline already', result.stdout.decode())
        self.write('case/b.txt', SECOND.replace('121', '112'))
        result = run('compare', '--fail-on', 'divergence', '--baseline', old, self.case)
        self.assertEqual(result.returncode, 1)
        self.assertIn('1 of the baseline is gone', result.stdout.decode())

    def test_files_that_cannot_be_used_are_named(self):
        bad = self.write('bad.txt', 'perhaps\n')
        self.assert_refused(run('compare', '--decisions', bad, self.case), bad + ':1:', 'perhaps')
        self.assert_refused(run('compare', '--baseline', bad, self.case), bad)
        self.assert_refused(run('compare', '--decisions', self.path('none'), self.case), 'none')


class Options(Case):
    def test_help_and_version_go_to_standard_output(self):
        for arguments in (['--help'], ['-h'], ['help'], ['compare', '--help'], ['extract', '--help'], ['names', '--help'], ['check', '--help'],
                          ['init-case', '--help'], ['schema', '--help']):
            result = run(*arguments)
            self.assertEqual((result.returncode, result.stderr), (0, b''), arguments)
            self.assertIn(b'dateline', result.stdout)
        self.assertRegex(run('--version').stdout.decode(), r'^dateline \d+\.\d+\.\d+')

    def test_usage_that_cannot_be_understood_is_status_2_and_points_to_help(self):
        for arguments, word in (
                ([], 'command'), (['judge'], 'judge'), (['compare'], 'reports'), (['extract'], 'reports'), (['names'], 'reports'), (['check'], 'folder'), (['init-case', 'case'], 'reports'), (['schema', 'moon'], 'moon'),
               
                (['compare', '--format', 'pdf', self.case], 'pdf'), (['compare', '--nonsense', self.case], 'nonsense'),
                (['compare', '--form', 'json', self.case], 'form'), (['compare', '--fail-on', 'note', self.case], 'fail-on'),
                (['compare', '--ui', 'fr', self.case], 'fr'), (['compare', '--language', 'de', self.case], 'de'),
                (['compare', '--threads', 'many', self.case], 'many'), (['compare', '--threads', '-1', self.case], 'threads'),
                (['compare', '--width', '10', self.case], 'width'), (['compare', '--colour', 'blue', self.case], 'blue'),
                (['compare', '--published', 'yesterday', self.case], 'yesterday'), (['compare', '--published', '2021-02-30', self.case], '2021-02-30'),
                (['compare', '--published', '2021-02-03T99:00', self.case], '99:00'), (['names', '--format', 'html', self.case], 'html'),
                (['names', '--pairs', self.first, self.second], 'pairs'), (['compare', '--output'], 'output'),
                (['compare', '--ui', 'vi', '--ui', 'en', self.case], 'more than once')):
            with self.subTest(arguments=arguments):
                self.assert_refused(run(*arguments), word, '--help')

    def test_dates_are_taken_in_every_form_that_pages_write(self):
        dates = {}
        for text in ('2021-03-09', '2021-03-09T14:05', '2021-03-09 14:05', '2021-03-09T14:05:30', '2021-03-09T14:05:30Z', '2021-03-09T14:05:30.25-02:00',
                     '2021-03-09T14:05+07:00'):
            result = run('extract', '--published', text, self.first)
            self.assertEqual(result.returncode, 0, result.stderr)
            dates[text] = json.loads(result.stdout)['report']['published']['date']
        self.assertEqual(dates.pop('2021-03-09'), '2021-03-09')
        self.assertEqual(set(dates.values()), {'2021-03-09T14:05'})


class Help(Case):
    COMMANDS = ('compare', 'extract', 'names', 'check', 'init-case', 'schema', 'completion', 'man', 'help')

    def test_the_help_fits_a_screen_and_names_every_command(self):
        text = run('--help').stdout.decode('ascii')
        self.assertLessEqual(len(text.splitlines()), 24)
        self.assertLessEqual(max(map(len, text.splitlines())), 80)
        for command in self.COMMANDS:
            self.assertRegex(text, rf'(?m)^  {command}  +\S')
        self.assertEqual(text, run('help').stdout.decode())

    def test_the_help_of_a_command_keeps_to_80_columns_and_has_two_ways_to_it(self):
        for command in self.COMMANDS:
            text = run('help', command).stdout.decode('ascii')
            self.assertIn('Usage: dateline ' + command, text)
            self.assertLessEqual(max(map(len, text.splitlines())), 80)
            self.assertFalse([line for line in text.splitlines() if line != line.rstrip()])
            self.assertEqual(text, run(command, '--help').stdout.decode())
        self.assert_refused(run('help', 'compare', 'names'), 'one command')

    def test_help_needs_no_configuration_that_can_be_read(self):
        self.write('dateline.toml', 'nonsense')
        for arguments in (['--help'], ['compare', '--help'], ['completion', 'bash'], ['man']):
            self.assertEqual(run(*arguments, cwd=self.folder.name).returncode, 0)

    def test_a_mistyped_word_is_answered_with_the_nearest_one(self):
        for arguments, meant in (
                (['comapre'], 'did you mean compare?'), (['ectract'], 'did you mean extract?'), (['help', 'name'], 'did you mean names?'),
                (['compare', '--fromat', 'json'], 'did you mean --format?'), (['compare', '--color', 'never'], 'did you mean --colour?'),
                (['compare', '--thread', '2'], 'did you mean --threads?'), (['compare', '--out', 'x'], 'did you mean --output?'),
                (['compare', '--format', 'htlm', self.case], 'did you mean html?'), (['compare', '--format', 'md', self.case], 'markdown'),
                (['compare', '--fail-on', 'contradictions', self.case], 'did you mean contradiction?'), (['completion', 'bsh'], 'did you mean bash?'),
                ([self.case], 'did you mean dateline compare ' + self.case), (['--format', 'json', self.case], 'follow a command')):
            with self.subTest(arguments=arguments):
                self.assert_refused(run(*arguments), meant, '--help')
        for arguments in (['judgement'], ['compare', '--xyzzy'], ['compare', '--ui', 'fr', self.case], ['compare', '--format', 'q' * 5000, self.case]):
            self.assertNotIn(b'did you mean', run(*arguments).stderr)


class ConfigurationFile(Case):
    def config(self, text, name='dateline.toml'):
        return self.write(name, text)

    def compared(self, *arguments, cwd=None):
        result = run('compare', *arguments, 'case' if cwd is None else self.case, cwd=cwd or self.folder.name)
        self.assertEqual((result.returncode, result.stderr), (0, b''))
        return result.stdout.decode()

    def test_its_keys_are_the_options_and_give_the_same_bytes(self):
        expected = self.compared('--format', 'json', '--ui', 'vi', '--language', 'en', '--published', '2021-03-09T08:30')
        self.config('ui = "vi"\nlanguage = "en"\npublished = 2021-03-09T08:30:00\nthreads = 1\n[compare]\nformat = "json"\n')
        self.assertEqual(self.compared(), expected)
        self.assertEqual(json.loads(expected)['settings']['options'], {'ui': 'vi', 'language': 'en', 'published': '2021-03-09T08:30'})

    def test_the_command_line_wins_and_the_table_of_a_command_comes_before_the_top(self):
        self.config('format = "json"\nui = "vi"\n[compare]\nformat = "markdown"\n')
        self.assertTrue(self.compared().startswith('# So sánh'))
        self.assertTrue(self.compared('--format', 'text', '--ui', 'en').startswith('News'))
        self.assertTrue(self.compared('--no-config').startswith('News'))
        self.assertTrue(run('names', 'case', cwd=self.folder.name).stdout.startswith(b'{'))

    def test_it_is_found_above_in_the_same_repository_and_nowhere_else(self):
        self.config('ui = "vi"')
        below = self.path('desk/today')
        os.makedirs(below)
        self.assertTrue(self.compared(cwd=below).startswith('News'))
        os.mkdir(self.path('.git'))
        self.assertTrue(self.compared(cwd=below).startswith('So sánh'))
        self.config('ui = "en"', 'desk/dateline.toml')
        self.assertTrue(self.compared(cwd=below).startswith('News'))
        os.mkdir(self.path('desk/today/.git'))
        os.remove(self.path('desk/dateline.toml'))
        self.assertTrue(self.compared(cwd=below).startswith('News'))
        self.assertTrue(self.compared('--config', '../../dateline.toml', cwd=below).startswith('So sánh'))

    def test_files_are_looked_for_from_its_own_folder(self):
        self.write('known/names.tsv', 'person\tMs Lund\tGreta Lund|Lund\n')
        file = self.config('names = "names.tsv"', 'known/desk.toml')
        result = json.loads(self.compared('--config', file, '--format', 'json'))
        self.assertIn('Ms Lund', [entity['name'] for entity in result['entities']])
        self.assertEqual(result['settings']['options']['names'], self.path('known/names.tsv'))

    def test_what_is_wrong_is_named_with_its_line(self):
        for text, words in (
                ('ui = "vi"\nformt = "json"\n', (':2: ', 'formt', 'did you mean format?')), ('\n\nui = "fr"', (':3: ', 'en or vi', 'fr')),
                ('threads = "many"', (':1: ', 'whole number', 'many')), ('threads = 9999', (':1: ', '9999')), ('threads = 1.5', (':1: ', 'fraction')),
                ('ui = ["vi"]', (':1: ', 'list')), ('verbose = "yes"', (':1: ', 'true or false')), ('published = 2021-02-30', (':1: ',)),
                ('published = "yesterday"', (':1: ', 'yesterday')), ('[comapre]\nui = "vi"', (':1: ', 'did you mean [compare]?')),
                ('[names]\nfail-on = "divergence"', (':2: ', 'fail-on', 'names')), ('explain = true', (':1: ', 'command line')),
                ('output = "a.txt"', (':1: ', 'command line')),
                ('config = "x"', (':1: ', 'command line')), ('ui = "vi"\nui = "en"', (':2: ',)), ('ui = \n', (':1: ',)), ('ui "vi"', (':1: ',)),
                (b'ui = "\xff"', (':1: ',))):
            with self.subTest(text=text):
                file = self.config(text)
                self.assert_refused(run('compare', 'case', cwd=self.folder.name), 'dateline.toml', *words)
                self.assert_refused(run('compare', '--config', file, 'case', cwd=self.folder.name), file, *words)
        self.assert_refused(run('compare', '--config', self.path('none.toml'), self.case), 'none.toml')
        self.assert_refused(run('compare', '--config', file, '--no-config', self.case), 'exclude')

    def test_every_option_of_another_command_is_no_fault(self):
        self.config('fail-on = "contradiction"\nlines = false\n[extract]\nlines = true\n')
        self.assertEqual(len(run('extract', 'case/a.txt', cwd=self.folder.name).stdout.splitlines()), len(FIRST.splitlines()))
        self.assertEqual(run('compare', 'case', cwd=self.folder.name).returncode, 1)


class Messages(Case):
    def messages(self, *arguments, terminal=True, wait_for=None, seconds=1.6, env=None):
        """Standard error of a run whose report comes late: once `wait_for` was shown, else after some seconds; and how long the run took."""
        master, slave = pty.openpty()
        started = time.time()
        process = subprocess.Popen([PROGRAM, 'compare', *arguments, '-', self.second], stdin=subprocess.PIPE, stdout=subprocess.DEVNULL,
                                   stderr=slave if terminal else subprocess.PIPE, env={**os.environ, 'TERM': 'xterm', **(env or {})})
        os.close(slave)
        source = master if terminal else process.stderr.fileno()
        output, fed = b'', False
        while True:
            if not fed and (wait_for in output if wait_for else time.time() - started >= seconds):
                process.stdin.write(FIRST.encode())
                process.stdin.close()
                fed = True
            if not select.select([source], [], [], 0.05)[0]:
                self.assertLess(time.time() - started, 60)
                continue
            try:
                piece = os.read(source, 65536)
            except OSError:  # the terminal has no writer any more
                break
            if not piece:
                break
            output += piece
        os.close(master)
        if not terminal:
            process.stderr.close()
        self.assertEqual(process.wait(60), 0)
        return output, time.time() - started

    def test_a_long_run_shows_on_a_terminal_how_far_it_is_in_one_line_that_goes_away(self):
        shown, _ = self.messages(wait_for=b'\rdateline: read')
        self.assertNotIn(b'\n', shown)
        self.assertTrue(shown.endswith(b'\r\x1b[K'), shown)

    def test_a_run_of_less_than_a_second_shows_nothing(self):
        shown, seconds = self.messages(seconds=0)
        if seconds >= 1:
            self.skipTest('this machine is too slow: the run took %.1f seconds' % seconds)
        self.assertEqual(shown, b'')

    def test_there_is_no_progress_elsewhere(self):
        self.assertEqual(self.messages('--quiet')[0], b'')
        self.assertEqual(self.messages(env={'TERM': 'dumb'})[0], b'')
        self.assertEqual(self.messages(terminal=False)[0], b'')

    def test_verbose_tells_the_time_of_each_stage_and_quiet_only_what_is_wrong(self):
        missing = self.path('missing.txt')
        usual, verbose = run('compare', self.case), run('compare', '--verbose', self.case, missing)
        self.assertEqual(verbose.stdout, usual.stdout)
        self.assertEqual(usual.stderr, b'')
        told = [line.split()[1] for line in verbose.stderr.decode().splitlines() if line.endswith(' s') or ' s ' in line]
        self.assertEqual(told, ['read', 'extract', 'resolve', 'vectorise', 'align', 'cluster', 'relate', 'write', 'total'])
        self.assertIn(missing.encode(), verbose.stderr)
        for arguments in (['--quiet'], ['--quiet', '--verbose']):
            quiet = run('compare', *arguments, self.case, missing)
            self.assertEqual((quiet.returncode, quiet.stderr.count(b'\n')), (0, 1))
            self.assertIn(missing.encode(), quiet.stderr)
        self.write('dateline.toml', 'verbose = true')
        self.assertIn(b'dateline.toml', run('compare', 'case', cwd=self.folder.name).stderr)
        self.assertEqual(run('compare', '-q', 'case', cwd=self.folder.name).stderr, b'')


class NamesFile(Case):
    def names(self, *arguments):
        result = run('names', '--format', 'tsv', *arguments, self.case)
        self.assertEqual(result.returncode, 0, result.stderr)
        return result.stdout.decode()

    def test_the_output_of_names_given_back_changes_nothing(self):
        before = run('compare', '--format', 'json', self.case).stdout.decode()
        for form in ('tsv', 'json'):
            file = self.write('names.' + form, run('names', '--format', form, self.case).stdout)
            after = json.loads(run('compare', '--format', 'json', '--names', file, self.case).stdout)
            self.assertEqual(after['settings']['options'].pop('names'), file)
            self.assertEqual(after, json.loads(before))

    def test_an_edited_file_renames_and_is_recorded(self):
        file = self.write('names.tsv', self.names().replace('person\tGreta Lund\t', 'person\tMs Lund\t'))
        after = json.loads(run('compare', '--format', 'json', '--names', file, self.case).stdout)
        renamed = [entity for entity in after['entities'] if entity['name'] == 'Ms Lund']
        self.assertEqual(len(renamed), 1)
        self.assertEqual({form['evidence'] for form in renamed[0]['because']}, {'names-file'})
        alone = json.loads(run('extract', '--names', file, self.first).stdout)
        self.assertIn('Ms Lund', [entity['name'] for entity in alone['entities']])

    def test_a_file_that_cannot_be_read_is_refused_with_its_line(self):
        file = self.write('names.tsv', 'person\tA\tA\nperso\tB\tB\n')
        for command in ('compare', 'extract', 'names'):
            self.assert_refused(run(command, '--names', file, self.case), file + ':2:', 'perso')
        self.assert_refused(run('compare', '--names', self.path('none.tsv'), self.case), 'none.tsv')


class Inputs(Case):
    def reports(self, *arguments, **more):
        result = run('compare', '--format', 'json', *arguments, **more)
        self.assertEqual(result.returncode, 0, result.stderr)
        return [report['path'] for report in json.loads(result.stdout)['reports']], result.stderr.decode()

    def test_a_folder_is_searched_for_text_and_html_and_nothing_else(self):
        self.write('case/below/c.HTML', '<html><body><p>The ferry Alba ran aground off Skarvoy.</p></body></html>')
        self.write('case/NOTE.md', 'a note')
        self.write('case/expected.json', '{}')
        self.write('case/.hidden.txt', FIRST)
        self.write('case/.git/d.txt', FIRST)
        paths, messages = self.reports(self.case)
        self.assertEqual([os.path.relpath(path, self.case) for path in paths], ['a.txt', 'b.txt', 'below/c.HTML'])
        self.assertEqual(messages, '')

    def test_the_order_of_the_paths_and_the_threads_change_nothing(self):
        one = run('compare', '--format', 'json', self.first, self.second, '--threads', '1')
        other = run('compare', '--format', 'json', '--threads', '8', self.second, self.first)
        self.assertEqual(one.returncode, 0)
        self.assertEqual(one.stdout, other.stdout)

    def test_a_file_named_twice_is_read_once(self):
        self.assertEqual(len(self.reports(self.case, self.first, os.path.join(self.case, '..', 'case', 'b.txt'))[0]), 2)

    def test_standard_input_is_a_report_named_by_a_dash(self):
        paths, _ = self.reports('-', self.second, stdin=FIRST.encode())
        self.assertIn('-', paths)
        self.assertEqual(len(paths), 2)

    def test_a_file_that_cannot_be_used_is_named_and_the_others_are_compared(self):
        empty, picture = self.write('empty.txt', b''), self.write('picture.txt', b'\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\1\0\0\0\1\0\x08\6\0\0\0')
        missing = self.path('missing.txt')
        os.mkdir(self.path('bare'))
        paths, messages = self.reports(self.first, empty, picture, missing, self.path('bare'), self.second)
        self.assertEqual(paths, [self.first, self.second])
        for name in (empty, picture, missing, self.path('bare')):
            self.assertIn(name, messages)
        self.assertEqual(len(messages.splitlines()), 4)

    def test_nothing_that_can_be_used_is_status_2(self):
        os.mkdir(self.path('bare'))
        for arguments in ([self.path('missing.txt')], [self.write('empty.txt', b'')], [self.path('bare')], ['-'], [self.path('a\nb\x1b[31m.txt')]):
            for command in ('compare', 'extract', 'names'):
                with self.subTest(command=command, arguments=arguments):
                    self.assert_refused(run(command, *arguments), arguments[0].split('\n')[0])

    def test_messages_hold_no_control_characters_of_a_file_name(self):
        message = run('compare', self.path('a\x1b[31m\nb.txt')).stderr
        self.assertNotIn(b'\x1b', message)
        self.assertEqual(message.count(b'\n'), 1)

    def test_difficult_texts_give_a_result_or_a_message_and_never_a_crash(self):
        texts = {
            'brackets': '(' * 10000, 'quotes': 'He said: “one “two "three ' * 200, 'control': FIRST + ''.join(map(chr, range(1, 32))),
            'right-to-left': 'עברית \u202e ltr \u2066 ' * 50, 'long word': 'x' * 200000, 'blank': ' \n\t\n', 'marks': 'e' + '\u0301' * 5000,
            'utf-16': FIRST.encode('utf-16'), 'windows-1258': 'Th\xf4ng b\xe1o c\xf9a ch\xednh ph\xf9 v\xe0 c\xe1c b\xean'.encode('latin-1') * 5,
            'bad utf-8': FIRST.encode() + b'\xc3\x28\xff', 'open markup': '<html><body><p>The ferry <b>Alba <i' + '<div>' * 3000,
        }
        for name, text in texts.items():
            path = self.write(name + ('.html' if name == 'open markup' else '.txt'), text)
            for command in (['compare', '--format', 'html', path, self.first], ['compare', path, self.first], ['extract', path], ['names', path]):
                with self.subTest(name=name, command=command[:-1]):
                    result = run(*command)
                    self.assertIn(result.returncode, (0, 2), result.stderr)
                    self.assertEqual(result.returncode == 2, result.stdout == b'')


class Outputs(Case):
    def test_every_format_is_written(self):
        starts = {'text': b'News reports', 'markdown': b'# News reports', 'csv': b'"id","severity"', 'json': b'{"format": "dateline.comparison/1"', 'html': b'<!DOCTYPE html>',
                  'dot': b'graph dateline {', 'graphml': b'<?xml', 'svg': b'<?xml'}
        for format, start in starts.items():
            result = run('compare', '--format', format, self.case)
            self.assertEqual((result.returncode, result.stdout[:len(start)]), (0, start), result.stderr)
            self.assertTrue(result.stdout.decode().endswith('\n'))

    def test_the_ending_of_the_output_file_chooses_the_format(self):
        for name, start in (('r.html', b'<!DOCTYPE'), ('r.json', b'{'), ('r.md', b'# '), ('r.svg', b'<?xml'), ('r.dot', b'graph'), ('r.gv', b'graph'), ('r.txt', b'News')):
            self.assertEqual(run('compare', self.case, '-o', self.path(name)).returncode, 0)
            self.assertTrue(self.read(name).startswith(start), name)
        run('compare', self.case, '-o', self.path('r.html'), '--format', 'json')
        self.assertTrue(self.read('r.html').startswith(b'{'))

    def test_an_output_file_is_replaced_whole_and_leaves_nothing_beside_it(self):
        target = self.write('out/r.json', 'old')
        os.chmod(target, 0o640)
        os.symlink(target, self.path('link.json'))
        result = run('compare', self.case, '-o', self.path('link.json'))
        self.assertEqual((result.returncode, result.stdout), (0, b''))
        self.assertTrue(os.path.islink(self.path('link.json')))
        self.assertEqual(json.loads(self.read('out/r.json'))['format'], 'dateline.comparison/1')
        self.assertEqual(stat.S_IMODE(os.stat(target).st_mode), 0o640)
        self.assertEqual(os.listdir(self.path('out')), ['r.json'])

    def test_an_output_file_that_cannot_be_written_is_an_error_and_the_old_one_stays(self):
        os.mkdir(self.path('folder'))
        for name in ('folder', 'missing/r.json'):
            self.assert_refused(run('compare', '--format', 'json', self.case, '-o', self.path(name)), self.path(name), 'written')
        self.assert_refused(run('compare', self.case, '-o', self.first), 'overwrite')
        self.assertEqual(self.read('case/a.txt').decode(), FIRST)
        self.assert_refused(run('compare', self.case, '-o', '/dev/full'), '/dev/full')

    def test_a_dash_and_a_device_are_written_through(self):
        self.assertEqual(run('compare', '--format', 'json', self.case, '-o', '-').stdout, run('compare', '--format', 'json', self.case).stdout)
        self.assertEqual(run('compare', self.case, '-o', '/dev/null').returncode, 0)
        self.assertTrue(stat.S_ISCHR(os.stat('/dev/null').st_mode))

    def test_standard_output_that_cannot_be_written_is_status_2(self):
        with open('/dev/full', 'wb') as full:
            result = subprocess.run([PROGRAM, 'compare', self.case], stdout=full, stderr=subprocess.PIPE, timeout=60)
        self.assertEqual(result.returncode, 2)
        self.assertIn(b'standard output', result.stderr)

    def test_a_reader_that_goes_away_is_no_crash_and_no_noise(self):
        process = subprocess.Popen([PROGRAM, 'extract', '--lines', '-'], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        process.stdout.close()
        process.stdin.write(b'The ferry ran aground.\n' * 20)
        process.stdin.close()
        self.assertEqual(process.stderr.read(), b'')
        process.stderr.close()
        self.assertEqual(process.wait(60), 2)

    def test_colour_is_for_terminals_without_no_color_and_on_request(self):
        escape = b'\x1b['
        self.assertNotIn(escape, run('compare', self.case).stdout)
        self.assertIn(escape, run('compare', '--colour', 'always', self.case).stdout)
        self.assertIn(escape, run_on_terminal('compare', self.case))
        self.assertNotIn(escape, run_on_terminal('compare', self.case, env={'NO_COLOR': '1'}))
        self.assertNotIn(escape, run_on_terminal('compare', self.case, env={'TERM': 'dumb'}))
        self.assertNotIn(escape, run_on_terminal('compare', '--colour', 'never', self.case))

    def test_text_is_as_wide_as_the_terminal_and_80_columns_elsewhere(self):
        def widest(output):
            text = re.sub(r'\x1b\[[\d;]*m', '', output.decode())
            return max(len(line.rstrip('\r')) for line in text.split('\n') if '\u2500' in line)

        self.assertEqual(widest(run('compare', self.case).stdout), 80)
        self.assertEqual(widest(run('compare', self.case, env={'COLUMNS': '60'}).stdout), 80)
        self.assertEqual(widest(run_on_terminal('compare', self.case, columns=57)), 57)
        self.assertEqual(widest(run_on_terminal('compare', self.case, columns=57, env={'COLUMNS': '49'})), 49)
        self.assertEqual(widest(run_on_terminal('compare', self.case, '--width', '66', columns=57)), 66)
        self.assertEqual(widest(run_on_terminal('compare', self.case, columns=10)), 40)
        self.assertEqual(widest(run_on_terminal('compare', self.case)), 80)

    def test_the_report_speaks_vietnamese_on_request(self):
        self.assertIn('So sánh các bản tin'.encode(), run('compare', '--ui', 'vi', self.case).stdout)


class Readme(unittest.TestCase):
    def test_its_example_is_what_the_program_prints(self):
        root = os.environ.get('DATELINE_SOURCE', os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
        with open(os.path.join(root, 'README.md'), encoding='utf-8') as file:
            readme = file.read()
        printed = run('compare', '--no-config', 'fixtures/geneva-talks', cwd=root).stdout.decode()
        self.assertTrue('prints:\n\n```\n' + printed + '```\n' in readme, printed)


class ManyStories(unittest.TestCase):
    def test_a_story_without_a_discrepancy_has_none_beside_the_others_either(self):
        root = os.environ.get('DATELINE_SOURCE', os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
        folder = os.path.join(root, 'fixtures')
        reports, quiet = [], set()
        for name in sorted(os.listdir(folder)):
            gold = os.path.join(folder, name, 'gold.json')
            if not os.path.exists(gold):
                continue
            with open(gold, encoding='utf-8') as file:
                if not json.load(file)['discrepancies']:
                    quiet.add(name)
            reports += [os.path.join(folder, name, each) for each in sorted(os.listdir(os.path.join(folder, name)))
                        if each.endswith(('.txt', '.html'))]
        found = json.loads(run('compare', '--no-config', '--format', 'json', *reports).stdout)
        story = {r['id']: os.path.basename(os.path.dirname(r['path'])) for r in found['reports']}
        told = [(d['rule'], story[r]) for d in found['discrepancies'] if d['severity'] != 'note' for side in d['sides'] for r in side['reports']]
        self.assertTrue(len(quiet) > 3 and told)
        self.assertEqual([each for each in told if each[1] in quiet], [])


class FailOn(Case):
    def test_the_exit_status_follows_what_was_found(self):
        found = {d['severity'] for d in json.loads(run('compare', '--format', 'json', self.case).stdout)['discrepancies']}
        self.assertIn('contradiction', found)  # 212 people and 121 people on one boat
        for level in ('contradiction', 'divergence'):
            result = run('compare', '--fail-on', level, self.case)
            self.assertEqual(result.returncode, 1)
            self.assertNotEqual(result.stdout, b'')
        self.assertEqual(run('compare', self.case).returncode, 0)
        self.assertEqual(run('compare', '--fail-on', 'divergence', self.first).returncode, 0)


class Extract(Case):
    def test_each_report_is_one_line(self):
        result = run('extract', self.case)
        lines = [json.loads(line) for line in result.stdout.splitlines()]
        self.assertEqual([line['report']['path'] for line in lines], [self.first, self.second])
        for line in lines:
            self.assertEqual(list(line)[:2], ['report', 'statements'])
            self.assertTrue(all(statement['report'] == line['report']['id'] for statement in line['statements']))

    def test_every_line_of_the_input_has_its_line_of_output(self):
        text = b'Three people were rescued.\n\n   \nbinary \0 line\nNo end of line'
        expected = [f'-:{n}' for n in range(1, 6)]
        for threads in ('1', '4'):
            result = run('extract', '--lines', '--threads', threads, '-', stdin=text)
            self.assertEqual(result.returncode, 0, result.stderr)
            self.assertEqual([json.loads(line)['report']['path'] for line in result.stdout.splitlines()], expected)
        self.assertEqual(json.loads(result.stdout.splitlines()[1])['statements'], [])
        self.assertEqual(run('extract', '--lines', '-', stdin=b'').stdout, b'')
        path = self.write('lines.txt', b'\r\nTwo\r\n')
        self.assertEqual(len(run('extract', '--lines', path).stdout.splitlines()), 2)
        self.assert_refused(run('extract', '--lines', self.path('missing.txt')), 'missing.txt')

    def test_thousands_of_lines_are_read_in_seconds(self):
        started = time.time()
        result = run('extract', '--lines', '--language', 'en', '--published', '2021-03-09', '-', stdin=b'Three people were rescued on Monday in Skarvoy.\n' * 3000)
        self.assertEqual(len(result.stdout.splitlines()), 3000)
        self.assertLess(time.time() - started, 60)


class Names(Case):
    def test_the_table_names_entities_as_text_and_json(self):
        text, table = run('names', self.case), run('names', '--format', 'json', self.case)
        names = [entity['name'] for entity in json.loads(table.stdout)['entities']]
        self.assertTrue(names)
        for name in names:
            self.assertIn(name.split()[0], text.stdout.decode())

    def test_pairs_are_judged_a_line_each(self):
        pairs = self.write('pairs.tsv', 'Greta Lund\tGreta Lund\tignored\n\nGreta Lund\tOmar Haddad\r\n')
        result = run('names', '--pairs', pairs)
        rows = [line.split('\t') for line in result.stdout.decode().splitlines()]
        self.assertEqual([row[:3] for row in rows], [['Greta Lund', 'Greta Lund', 'same'], ['Greta Lund', 'Omar Haddad', 'different']])
        for row in rows:
            self.assertEqual(len(row), 5)
            self.assertTrue(0 <= float(row[3]) <= 1)
            self.assertEqual(float(row[3]) >= 0.5, row[2] == 'same')
        self.assertEqual(run('names', '--pairs', '-', stdin=b'A\tA\n').returncode, 0)

    def test_a_line_without_a_tab_is_named(self):
        self.assert_refused(run('names', '--pairs', self.write('pairs.tsv', 'A\tB\nno tab\n')), 'pairs.tsv:2', 'tab')
        self.assert_refused(run('names', '--pairs', self.path('none.tsv')), 'none.tsv')


if __name__ == '__main__':
    if len(sys.argv) > 1 and not sys.argv[1].startswith('-') and os.access(sys.argv[1], os.X_OK):
        PROGRAM = os.path.abspath(sys.argv.pop(1))
    if not PROGRAM:
        sys.exit('usage: cli_test.py PROGRAM [unittest options], or DATELINE_PROGRAM=PROGRAM cli_test.py')
    unittest.main()
