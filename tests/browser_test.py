"""In: HTML reports that the shipped program writes, in Debian's Chromium. Out: proof that a page opens without a message and without a request, that
its links land, that its filters filter, that the keyboard alone reaches everything, that nothing of a hostile report runs, and that a large run opens.
Skipped where there is no browser or no selenium (tools/packages.txt names them).
"""
import functools
import os
import pathlib
import re
import sys
import tempfile
import time
import unittest

from browser.driver import ROOT, Browser, comparison, report, skip_unless_usable
from browser.hostile import PAYLOADS, write_reports
from browser.stories import write_stories

ELEMENTS = set('''html head meta title style body a header h1 h2 h3 h4 p ul ol li nav main form details summary fieldset legend label input span bdi button
    section div dl dt dd article blockquote figure figcaption mark em q code br table thead tbody tr th td sup footer'''.split())
DRAWING = set('svg g title polygon polyline path text tspan ellipse a rect defs'.split())
ATTRIBUTES = set('''lang charset http-equiv content name id class href for type autocomplete role tabindex aria-label aria-labelledby scope start
    open'''.split())


def setUpModule():
    """One browser serves all pages, and a page that several tests look at is written once."""
    PageTest.browser = Browser()
    unittest.addModuleCleanup(PageTest.browser.close)


@functools.lru_cache(maxsize=None)
def page(folder, *options):
    path = report(folder, *options)
    unittest.addModuleCleanup(os.remove, path)
    return path


class PageTest(unittest.TestCase):
    def open(self, folder, *options, **look):
        path = page(folder, *options)
        self.browser.look(**look)
        self.browser.open(path)
        return path

    def run_js(self, script, *arguments):
        return self.browser.run(script, *arguments)

    def visible(self, selector):
        """The ids of the elements that are shown."""
        return self.run_js('return [...document.querySelectorAll(arguments[0])].filter(e => e.getClientRects().length).map(e => e.id)', selector)

    def press(self, *keys):
        from selenium.webdriver.common.action_chains import ActionChains
        ActionChains(self.browser.driver).send_keys(*keys).perform()


class APage(PageTest):
    def test_opens_without_a_message_and_without_a_request(self):
        for fixture in sorted((ROOT / 'fixtures').iterdir()):
            with self.subTest(fixture=fixture.name):
                self.open(fixture, '--ui', 'vi' if len(fixture.name) % 2 else 'en')
                self.assertEqual(self.browser.messages(), [])
                self.assertEqual(self.browser.requests(), [])
                self.assertEqual(self.run_js('return document.scripts.length + document.querySelectorAll("[style], link, img").length'), 0)
                self.assertNotEqual(self.run_js('return getComputedStyle(document.querySelector(".badge, .chips li")).borderRadius'), '0px',
                                    'the policy lets the style sheet in')

    def test_has_links_that_land_where_they_say(self):
        self.open(ROOT / 'fixtures' / 'geneva-talks', height=700)
        hrefs = self.run_js('return [...new Set([...document.querySelectorAll("a[href]")].map(a => a.getAttribute("href")))]')
        self.assertGreater(len(hrefs), 25)
        for href in hrefs:
            with self.subTest(link=href):
                self.assertTrue(href.startswith('#'))
                self.run_js('document.querySelectorAll("main details").forEach(e => e.open = false); scrollTo(0, 0);'
                            'document.querySelector(`a[href="${arguments[0]}"]`).click()', href)
                place = self.run_js('''const e = document.querySelector(":target"); if (!e) return null; const b = e.getBoundingClientRect();
                    return [e.id, b.top, b.bottom, innerHeight, e.checkVisibility()]''')
                self.assertIsNotNone(place, 'there is no target')
                self.assertEqual('#' + place[0], href)
                self.assertTrue(place[4], 'the target is hidden')
                self.assertTrue(-1 <= place[1] < place[3] or place[1] < 0 < place[2], 'the target is not in the window: %r' % place)

    def test_jumps_from_a_quotation_to_the_sentence_that_holds_it(self):
        self.open(ROOT / 'fixtures' / 'geneva-talks')
        links = self.run_js('return [...document.querySelectorAll(".card figure")].map(f => [f.querySelector("mark").textContent,'
                            'f.querySelector("figcaption a").getAttribute("href")])')
        self.assertGreater(len(links), 5)
        for words, href in links:
            self.assertIn(words, self.run_js('return document.querySelector(arguments[0]).textContent', href))

    def test_fits_a_telephone_and_shows_the_first_finding_near_the_top(self):
        for fixture, ui in (('geneva-talks', 'vi'), ('nurses-march', 'en'), ('footprints-syndicated', 'vi')):
            for width in (320, 390, 1280):
                with self.subTest(fixture=fixture, width=width):
                    self.open(ROOT / 'fixtures' / fixture, '--ui', ui, width=width, height=844)
                    self.assertLessEqual(self.run_js('return document.documentElement.scrollWidth'), width)
                    top = self.run_js('const c = document.querySelector(".card"); return c ? c.getBoundingClientRect().top : 0')
                    self.assertLess(top, 1200 if width < 600 else 800)

    def test_is_whole_in_print_whatever_is_folded_or_filtered(self):
        self.open(ROOT / 'fixtures' / 'geneva-talks')
        cards = self.visible('.card')
        self.run_js('document.querySelector(".filters input[id^=s-divergence]").click()')
        self.assertLess(len(self.visible('.card')), len(cards))
        self.assertGreater(self.run_js('return document.querySelectorAll("details:not([open])").length'), 0)
        self.browser.look(media='print')
        self.assertEqual(self.visible('.card'), cards)
        hidden = self.run_js('return [...document.querySelectorAll("main details:not([open]) > :not(summary)")].filter(e => !e.closest(".filters") &&'
                             '!e.checkVisibility()).map(e => e.outerHTML.slice(0, 200))')
        self.assertEqual(hidden, [])
        self.browser.look(media='')


class TheFilters(PageTest):
    """Against the JSON output of the same reports: what each box, alone and with others, has to leave on the page."""

    FIXTURE = ROOT / 'fixtures' / 'geneva-talks'

    def setUp(self):
        self.open(self.FIXTURE)
        self.all = comparison(self.FIXTURE)
        self.names = {r['id']: r['outlet'] or pathlib.Path(r['path']).name for r in self.all['reports']}
        self.run_js('document.querySelector(".filters details").open = true')

    def expected(self, aspects, severities, outlets):
        def outlets_of(one):
            return {self.names[r] for side in one['sides'] for r in side['reports']}
        return sorted(d['id'] for d in self.all['discrepancies']
                      if (not aspects or d['aspect'] in aspects) and (not severities or d['severity'] in severities)
                      and (not outlets or outlets & outlets_of(d)))

    def tick(self, *boxes):
        for box in boxes:
            self.run_js('document.getElementById(arguments[0]).click()', box)

    def test_leave_what_is_ticked_and_nothing_else(self):
        labels = self.run_js('return [...document.querySelectorAll("#f-outlet label")].map(l => [l.querySelector("input").id,'
                             'l.querySelector("bdi").textContent])')
        aspects = [d['aspect'] for d in self.all['discrepancies']]
        cases = [([a], [], []) for a in set(aspects)] + [([], [s], []) for s in ('contradiction', 'divergence')]
        cases += [([], [], [label]) for label in labels] + [(aspects[:2], [], []), (aspects[:1], ['divergence'], []), (aspects, [], labels[:1])]
        for aspect, severity, outlet in cases:
            with self.subTest(aspect=aspect, severity=severity, outlet=outlet):
                boxes = ['a-' + a for a in aspect] + ['s-' + s for s in severity] + [o[0] for o in outlet]
                self.tick(*boxes)
                self.assertEqual(sorted(self.visible('.card')), self.expected(set(aspect), set(severity), {o[1] for o in outlet}))
                self.assertEqual(self.run_js('return document.querySelector(".filtered span").getClientRects().length > 0'), True)
                self.run_js('document.querySelector(".filters button").click()')
                self.assertEqual(len(self.visible('.card')), len(self.all['discrepancies']))

    def test_leave_the_reports_of_the_ticked_outlets(self):
        reports = self.visible('.report')
        self.tick('o-1')
        self.assertEqual(self.visible('.report'), reports[:1])

    def test_count_what_they_stand_for(self):
        for box, count in self.run_js('return [...document.querySelectorAll("#f-aspect label")].map(l => [l.querySelector("input").id,'
                                      '+l.querySelector(".quiet").textContent])'):
            self.assertEqual(count, len([d for d in self.all['discrepancies'] if 'a-' + d['aspect'] == box]))


class TheKeyboard(PageTest):
    def test_reaches_everything_in_order_and_nothing_is_trapped(self):
        from selenium.webdriver.common.keys import Keys
        self.open(ROOT / 'fixtures' / 'geneva-talks')
        self.run_js('document.querySelectorAll("details").forEach(e => e.open = true)')
        wanted = self.run_js('''const all = [...document.querySelectorAll("a[href], summary, input, button, [tabindex='0']")].filter(e =>
            e.getClientRects().length); all.forEach((e, i) => e.dataset.at = i); return all.length''')
        self.assertGreater(wanted, 60)
        reached = []
        for _ in range(wanted):
            self.press(Keys.TAB)
            reached.append(self.run_js('return document.activeElement.dataset.at'))
            shown = self.run_js('return document.activeElement.matches(":focus-visible") && getComputedStyle(document.activeElement).outlineStyle')
            self.assertNotIn(shown, (False, 'none'), 'what has the focus does not show it')
        self.assertEqual(reached, [str(i) for i in range(wanted)])

    def test_skips_to_the_findings_opens_the_filters_and_ticks_a_box(self):
        from selenium.webdriver.common.keys import Keys
        self.open(ROOT / 'fixtures' / 'geneva-talks')
        self.press(Keys.TAB, Keys.ENTER)
        self.assertEqual(self.run_js('return document.querySelector(":target").id'), 'main')
        self.press(Keys.TAB, Keys.SPACE)
        self.assertTrue(self.run_js('return document.querySelector(".filters details").open'))
        before = self.visible('.card')
        self.press(Keys.TAB, Keys.SPACE)
        self.assertLess(len(self.visible('.card')), len(before))


class HostileReports(PageTest):
    def test_run_nothing_and_stay_text(self):
        with tempfile.TemporaryDirectory() as folder:
            self.assertEqual(write_reports(pathlib.Path(folder)), 20)
            for ui in ('en', 'vi'):
                with self.subTest(ui=ui):
                    path = self.open(folder, '--ui', ui)
                    self.run_js('document.querySelectorAll("details").forEach(e => e.open = true)')
                    self.assertEqual(self.browser.messages(), [])
                    self.assertEqual(self.browser.requests(), [])
                    self.check_elements()
                    source = pathlib.Path(path).read_text(encoding='utf-8')
                    self.assertEqual(len(re.findall(r'<script', source, re.I)), 0)
                    self.check_text()

    def check_elements(self):
        elements = self.run_js('return [...document.querySelectorAll("*")].map(e => [e.localName, !!e.closest("svg"), e.getAttributeNames(),'
                               'e.getAttribute("href")])')
        self.assertGreater(len(elements), 1000)
        for name, drawn, attributes, href in elements:
            self.assertIn(name, DRAWING if drawn else ELEMENTS)
            self.assertFalse([a for a in attributes if a.startswith('on') or a in ('style', 'src', 'action', 'xlink:href')], attributes)
            self.assertTrue(drawn or set(attributes) <= ATTRIBUTES, attributes)
            self.assertTrue(href is None or re.fullmatch(r'#[a-z]+-?[a-z0-9-]*', href), href)
        self.assertEqual(sum(name == 'style' for name, *_ in elements), 1)

    def check_text(self):
        text = ' '.join(self.run_js('return document.body.textContent').split())
        for payload in PAYLOADS:
            words = ' '.join(payload.replace('\x00', '').replace('\x1b', '\ufffd').replace('\x07', '\ufffd').split())
            self.assertTrue(words in text or 'ipt>' in words, payload)


class ALargeRun(PageTest):
    def test_opens_and_stays_below_five_megabytes(self):
        with tempfile.TemporaryDirectory() as folder:
            reports = write_stories(pathlib.Path(folder))
            path = report(folder)
        self.addCleanup(os.remove, path)
        size = os.path.getsize(path)
        self.browser.look()
        start = time.monotonic()
        self.browser.open(path)
        self.run_js('return document.querySelector("h1").getBoundingClientRect().top')
        seconds = time.monotonic() - start
        timing = self.run_js('const t = performance.getEntriesByType("navigation")[0]; return [t.domContentLoadedEventEnd, t.loadEventEnd]')
        start = time.monotonic()
        self.run_js('document.querySelector(".filters input").click(); return document.querySelector("h1").getBoundingClientRect().top')
        print('%d reports: %.2f MB; parsed after %.0f ms, loaded after %.0f ms, first laid out after %.0f ms; a filter takes %.0f ms' %
              (reports, size / 1e6, *timing, 1000 * seconds, 1000 * (time.monotonic() - start)))
        self.assertLess(size, 5_000_000)
        self.assertLess(seconds, 60)
        self.assertEqual(self.browser.messages(), [])
        self.assertEqual(self.browser.requests(), [])
        self.assertGreater(self.run_js('return document.querySelectorAll(".card").length'), 20)


if __name__ == '__main__':
    skip_unless_usable()
    unittest.main(argv=sys.argv[:1])
