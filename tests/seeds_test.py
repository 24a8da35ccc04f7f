"""The five real reports that the project began from, read as an editor would: each fact that they hold stands in the output, and no furniture does.

In: the path of the program, as the first argument or in DATELINE_PROGRAM; the reports in ../shared/seeds. Out: the verdict of unittest. Where the
reports are not beside the project, every test is skipped and says so.
"""
import json
import os
import pathlib
import subprocess
import sys
import unittest

PROGRAM = os.environ.get('DATELINE_PROGRAM', '')
ROOT = pathlib.Path(os.environ.get('DATELINE_SOURCE', pathlib.Path(__file__).resolve().parent.parent))
SEEDS = ROOT.parent / 'shared' / 'seeds'
HERE = SEEDS.is_dir()
WHY = f'there is no {SEEDS} here'


class Report:
    """What `dateline extract` says of one seed, by words of its text."""

    def __init__(self, number):
        path = next(SEEDS.glob(f'{number:03d}_*.txt'))
        self.bytes = path.read_bytes()
        run = subprocess.run([PROGRAM, 'extract', str(path)], capture_output=True, check=True, timeout=120)
        told = json.loads(run.stdout)
        self.page, self.statements = told['report'], told['statements']
        self.names = {e['id']: e['name'] for e in told['entities']}
        self.forms = {e['name']: e['names'] for e in told['entities']}

    def times(self):
        return {t['text']: t['value'] for s in self.statements for t in s['times']}

    def quantities(self):
        return {q['text']: (q['value'], q['bound']) for s in self.statements for q in s['quantities']}

    def statement(self, words):
        """The first statement, captions aside, that holds the words."""
        return next(s for s in self.statements if words in s['text'] and s['kind'] != 'caption')

    def speaker(self, words):
        return self.names.get(self.statement(words)['speaker'])

    def furniture(self, kind):
        return [self.bytes[f['span'][0]:f['span'][1]].decode() for f in self.page['furniture'] if f['kind'] == kind]


@unittest.skipUnless(HERE, WHY)
class Seeds(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.reports = [Report(i) for i in range(5)]

    def test_the_page_says_who_published_and_whom_it_credits(self):
        wanted = [
            (None, 'Quân đội nhân dân', None, None),
            ('Ngoại trưởng Nga, Mỹ bắt tay', 'Dân trí', None, '2014-02-27T09:26'),
            ('Nga, Mỹ nỗ lực "cứu sống"', 'Reuters', 'Thu Phương', None),
            ('Ngoại trưởng Mỹ John Kerry thăm Nga', 'VOV', None, None),
            ('Ngoại trưởng Nga và Mỹ tiến hành', 'TTXVN', None, None),
        ]
        for report, (title, credit, byline, date) in zip(self.reports, wanted):
            with self.subTest(report.page['path']):
                self.assertTrue((report.page['title'] or '').startswith(title or ''))
                self.assertIn(credit, report.page['credits'])
                self.assertEqual(report.page['byline'], byline)
                self.assertEqual(report.page['published'] and report.page['published']['date'], date)

    def test_dates_have_their_days_and_years(self):
        wanted = [
            {'hôm 26-8': '2016-08-26', 'Tháng 11-2015': '2015-11', 'đầu tháng 8 vừa qua': '2016-08', 'Tháng 2 năm nay': '2016-02',
             'tháng 8 này': '2016-08', 'tháng 9 tới': '2016-09'},
            {'ngày 26/8': 'XXXX-08-26', 'tháng 2': 'XXXX-02'},
            {'ngày 2/5': 'XXXX-05-02', 'ngày 30/4': 'XXXX-04-30'},
            {'ngày 22/3 vừa qua': 'XXXX-03-22'},
            {'ngày 24/10': 'XXXX-10-24', 'ngày 23/10': 'XXXX-10-23'},
        ]
        for report, times in zip(self.reports, wanted):
            found = report.times()
            for text, value in times.items():
                with self.subTest(report.page['path'] + ': ' + text):
                    self.assertTrue(any(text.lower() in t.lower() and v.startswith(value) for t, v in found.items()), found)

    def test_numbers_have_their_values_and_bounds(self):
        wanted = [
            {'gần 10 tiếng': (36000, 'below'), 'khoảng 20': (20, 'about'), 'Ít nhất 130': (130, 'at-least'), '2 triệu': (2e6, 'exact')},
            {'Hơn 290.000': (290000, 'above')},
            {'gần 30': (30, 'below'), 'hơn 250': (250, 'above'), '48 giờ': (172800, 'exact')},
            {},
            {'hơn 934': (934, 'above'), 'hơn 819': (819, 'above')},
        ]
        for report, quantities in zip(self.reports, wanted):
            found = report.quantities()
            for text, value in quantities.items():
                with self.subTest(report.page['path'] + ': ' + text):
                    self.assertTrue(any(t.startswith(text) and v == value for t, v in found.items()), found)

    def test_each_speaker_has_his_words(self):
        kerry, lavrov = 'John Kerry', 'Sergei Lavrov'
        wanted = [
            {'Oa-sinh-tơn và Mát-xcơ-va đã': kerry, 'Ngày hôm nay, tôi có thể': kerry, 'chưa vội vàng': kerry, 'các chuyên gia kỹ thuật': kerry,
             'những thỏa thuận cụ thể': lavrov, 'các bên cần phải giải quyết': lavrov, 'sự tin tưởng giữa Nga và Mỹ': lavrov},
            {'giảm bớt các vụ việc': lavrov, 'các hướng giải quyết rõ ràng': lavrov, 'các mối liên hệ song phương': lavrov,
             'sự thông suốt về con đường phía trước': kerry, 'thỏa thuận hiệu quả': kerry, 'tách biệt rạch ròi': lavrov, 'danh sách các nhóm': lavrov},
            {'Chế độ Assad phải tuân thủ': 'Josh Earnest', 'vẫn đang tiếp diễn': 'Sergei Kuralenko'},
            {'đã đạt được những kết quả tích cực': kerry, 'vẫn còn nhiều việc phải làm': kerry, 'trong thời gian sớm nhất': kerry,
             'Bên cạnh đó, hai bên có thể': kerry, 'dù vẫn còn nhiều bất đồng': kerry, 'sự cấp thiết': kerry},
            {},
        ]
        for report, speakers in zip(self.reports, wanted):
            for words, name in speakers.items():
                with self.subTest(report.page['path'] + ': ' + words):
                    self.assertEqual(report.speaker(words), name)

    def test_no_idiom_and_no_claim_of_two_men_is_laid_to_one(self):
        both = self.reports[1].statement('Cả ông Lavrov và ông Kerry đều tin')
        self.assertIsNone(both['speaker'])
        self.assertTrue(all(q['speaker'] is None for q in both['quotes']))

    def test_no_statement_stands_in_furniture_and_captions_are_captions(self):
        for report in self.reports:
            related = [f['span'] for f in report.page['furniture'] if f['kind'] != 'caption']
            for s in report.statements:
                with self.subTest(report.page['path'] + ': ' + s['text'][:40]):
                    self.assertFalse(any(b < s['span'][1] and s['span'][0] < e for b, e in related))
                    self.assertTrue(any(c.isalpha() for c in s['text']))
        captions = [['(bên trái)'], ['(trái)'], ['Ngoại trưởng Nga Sergey Lavrov và người đồng cấp Mỹ John Kerry.'], ['(Ảnh: RT)', 'Hình ảnh thảm khốc'], ['(phải)']]
        for report, wanted in zip(self.reports, captions):
            for words in wanted:
                with self.subTest(report.page['path'] + ': ' + words):
                    self.assertTrue(any(words in f for f in report.furniture('caption')), report.furniture('caption'))
        lost = ['Kế hoạch phòng thủ dân sự', 'Nga-Mỹ tăng cường hợp tác quân sự tại Syria sau', 'Không có tin nào tiếp theo', 'Đại biểu Quốc hội', 'Tin cùng chuyên mục']
        for report, words in zip(self.reports, lost):
            with self.subTest(report.page['path'] + ': ' + words):
                self.assertFalse(any(words in s['text'] for s in report.statements))

    def test_a_sentence_is_not_cut_before_its_date(self):
        self.assertIn('ngày 22/3 vừa qua cũng dấy lên', self.reports[3].statement('loạt vụ khủng bố đẫm máu')['text'])

    def test_spellings_of_one_name_are_one_entity(self):
        run = subprocess.run([PROGRAM, 'compare', '--format', 'json', str(SEEDS)], capture_output=True, check=True, timeout=120)
        entities = [set(e['names']) for e in json.loads(run.stdout)['entities']]
        for forms in (['Giôn Ke-ri', 'John Kerry', 'Kerry'], ['Xéc-gây La-vrốp', 'Sergei Lavrov', 'Sergey Lavrov', 'La-vrốp'], ['Xy-ri', 'Syria'],
                      ['Giơ-ne-vơ', 'Geneva'], ['Oa-sinh-tơn', 'Washington'], ['Mát-xcơ-va', 'Moscow', 'Moskva'], ['Đa-mát', 'Damascus'],
                      ['Xtê-phen Ô Bri-en', 'Stephen O’Brien'], ['Liên hợp quốc', 'LHQ']):
            with self.subTest(forms[0]):
                self.assertTrue(any(all(any(f in name for name in names) for f in forms) for names in entities))


if __name__ == '__main__':
    if len(sys.argv) > 1:
        PROGRAM = sys.argv.pop(1)
    unittest.main(verbosity=1)
