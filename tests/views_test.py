"""The program's CSV and Markdown read back by other programs: Python's csv and CommonMark's own cmark-gfm, with reports that try to break out.

In: the path of the program, as the first argument or in DATELINE_PROGRAM. Out: the verdict of unittest.
"""
import csv
import functools
import io
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import unittest

PROGRAM = os.environ.get('DATELINE_PROGRAM', '')

# Each stands in the headline, in the claim itself and in the name of the file.
HOSTILE = [
    '=HYPERLINK("http://x.example","click")', "+cmd|' /C calc'!A0", '-2+3+cmd', '@SUM(1+1)*cmd', '\t=1+1', '"; DROP TABLE a; --', '=1,"=2"\n=3', 'a;b;=c',
    '<script>alert(1)</script>', '<img src=x onerror=alert(1)>', '[link](javascript:alert(1)) ![picture](http://x.example/y)', '| cell | `code` **bold**',
    'https://x.example www.x.example a@x.example @desk #12 :tada:', '~~struck~~ $m$ \\| \\', 'Nghị quyết “số 5”', '=数🌊字',
]


def report(text, number, day):
    return (f'{text} Ferry runs aground off Skarvoy\n\nMonday, March {day}, 2021\n\n'
            f'The ferry Alba ran aground off Skarvoy on Sunday with {number} people on board, {text} said. Nobody was hurt.\n')


def run(*arguments):
    result = subprocess.run([PROGRAM, 'compare', '--no-config', *arguments], capture_output=True, timeout=120)
    if result.returncode != 0:
        raise AssertionError(result.stderr)
    return result.stdout


@functools.lru_cache(maxsize=None)
def compared(hostile, *arguments):
    with tempfile.TemporaryDirectory() as folder:
        paths = []
        for name, number, day in (('a', 212, 8), ('b', 121, 9)):
            # A file name holds no slash; a report begins with what is hostile.
            path = os.path.join(folder, hostile.replace('/', '_').strip()[:60] + name + '.txt')
            with open(path, 'w', encoding='utf-8', newline='') as file:
                file.write(report(hostile, number, day))
            paths.append(path)
        return run(*arguments, *paths)


class Csv(unittest.TestCase):
    def test_each_discrepancy_is_one_row_that_pythons_reader_reads_back(self):
        for hostile in HOSTILE:
            with self.subTest(hostile=hostile):
                text = compared(hostile, '--format', 'csv').decode('utf-8')
                rows = list(csv.DictReader(io.StringIO(text, newline=''), strict=True))
                found = {d['id']: d for d in json.loads(compared(hostile, '--format', 'json'))['discrepancies']}
                self.assertIn('quantity', [row['aspect'] for row in rows])
                self.assertEqual([row['id'] for row in rows], list(found))
                self.assertEqual(text.count('\r\n'), len(rows) + 1)
                self.assertEqual(text.count('\n'), len(rows) + 1)
                for row in rows:
                    self.assertNotIn(None, row)
                    self.assertNotIn(None, row.values())
                    self.assertEqual((row['severity'], row['rule']), (found[row['id']]['severity'], found[row['id']]['rule']))
                    if row['aspect'] == 'quantity':
                        self.assertEqual([row['value_1'], row['value_2']], [side['value'] for side in found[row['id']]['sides']])
                        self.assertIn(row['quote_1'].split(' | ')[0], row['sentence_1'])

    def test_no_cell_is_a_formula_whatever_parts_the_columns(self):
        for hostile in HOSTILE:
            with self.subTest(hostile=hostile):
                text = compared(hostile, '--format', 'csv').decode('utf-8')
                for delimiter in ',;\t':
                    for row in csv.reader(io.StringIO(text, newline=''), delimiter=delimiter):
                        for cell in row:
                            sign = cell.lstrip(' "')[:1]
                            self.assertFalse(sign and sign in '=+@\t\r＝＋－＠', cell)
                            self.assertFalse(sign == '-' and not re.fullmatch(r'-\d+(\.\d+)?', cell), cell)

    def test_the_byte_order_mark_is_written_on_request_and_the_file_ending_chooses(self):
        plain = compared('x', '--format', 'csv')
        self.assertTrue(plain.startswith(b'"id","severity"'))
        self.assertEqual(compared('x', '--format', 'csv', '--bom')[:6], b'\xef\xbb\xbf"id')
        with tempfile.TemporaryDirectory() as folder:
            target = os.path.join(folder, 'r.csv')
            compared('x', '--output', target)
            with open(target, 'rb') as file:
                self.assertTrue(file.read().startswith(b'"id"'))


@unittest.skipUnless(shutil.which('cmark-gfm'), 'cmark-gfm is not installed')
class Markdown(unittest.TestCase):
    def html(self, hostile):
        text = compared(hostile, '--format', 'markdown')
        command = ['cmark-gfm', '--unsafe', *(word for name in ('table', 'autolink', 'strikethrough', 'tagfilter') for word in ('-e', name))]
        return subprocess.run(command, input=text, capture_output=True, timeout=60, check=True).stdout.decode('utf-8')

    def test_tables_are_tables_and_no_text_of_a_report_is_markup(self):
        allowed = {'h1', 'h2', 'h3', 'p', 'ul', 'li', 'strong', 'em', 'b', 'br', 'code', 'table', 'thead', 'tbody', 'tr', 'th', 'td'}
        for hostile in HOSTILE:
            with self.subTest(hostile=hostile):
                page = self.html(hostile)
                markup = re.sub(r'<!-- -->', '', page)
                self.assertLessEqual(set(re.findall(r'<(?!/)([^\s>/]+)', markup)), allowed)
                self.assertNotRegex(markup, r'<[^>]+=')  # no tag has an attribute
                self.assertNotIn('&lt;b&gt;', re.sub(r'<code>.*?</code>', '', markup).replace(hostile, ''))
                for code in re.findall(r'<code>(.*?)</code>', markup):
                    self.assertRegex(code, r'^[a-z.-]+$')
                for table in re.findall(r'<table>.*?</table>', markup, re.S):
                    widths = {len(re.findall(r'<t[hd]>', row)) for row in re.findall(r'<tr>.*?</tr>', table, re.S)}
                    self.assertEqual(len(widths), 1, table)
                self.assertIn('<td><strong>212</strong></td>', markup)
                self.assertIn('with <b>212</b> people on board', markup)

    def test_mentions_issues_and_addresses_stay_apart_from_their_sign(self):
        page = self.html('https://x.example www.x.example a@x.example @desk #12 :tada:')
        for linked in ('://x', 'www.', '@desk', 'a@x', '#12', ':tada'):
            self.assertNotIn(linked, page)


if __name__ == '__main__':
    if len(sys.argv) > 1 and not sys.argv[1].startswith('-') and os.access(sys.argv[1], os.X_OK):
        PROGRAM = os.path.abspath(sys.argv.pop(1))
    if not PROGRAM:
        sys.exit('usage: views_test.py PROGRAM [unittest options], or DATELINE_PROGRAM=PROGRAM views_test.py')
    unittest.main()
