"""In: the shipped program's HTML reports of the fixtures, in a browser. Out: proof that axe-core finds nothing against WCAG 2.2 AA or its own best
practices: in English and Vietnamese, light and dark, on a telephone and a desk, with every fold shut and open. Skipped where there is no axe-core
(tools/setup.sh gets it where npm is) or no browser.
"""
import os
import sys
import unittest

from browser.driver import ROOT, SKIPPED, Browser, report, skip_unless_usable

AXE = ROOT / 'tests' / 'browser' / 'node_modules' / 'axe-core' / 'axe.min.js'
FIND = '''const done = arguments[arguments.length - 1];
axe.run(document, {resultTypes: ['violations'], runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']}).then(
  found => done(found.violations.map(v => v.id + ': ' + v.help + '\\n    ' + v.nodes.slice(0, 3).map(n => n.html.slice(0, 300)).join('\\n    '))),
  error => done(['axe-core failed: ' + error]));'''


class AxeFindsNothing(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.browser = Browser()
        cls.browser.driver.set_script_timeout(120)
        cls.source = AXE.read_text(encoding='utf-8')

    @classmethod
    def tearDownClass(cls):
        cls.browser.close()

    def violations(self):
        self.browser.run(self.source)
        return self.browser.driver.execute_async_script(FIND)

    def test_on_any_page_in_any_dress(self):
        for fixture in ('geneva-talks', 'nurses-march', 'footprints-syndicated'):
            for ui in ('en', 'vi'):
                page = report(ROOT / 'fixtures' / fixture, '--ui', ui)
                self.addCleanup(os.remove, page)
                for width, dark, unfolded in ((1280, False, False), (1280, True, True), (390, False, True), (390, True, False)):
                    with self.subTest(fixture=fixture, ui=ui, width=width, dark=dark, unfolded=unfolded):
                        self.browser.look(width=width, dark=dark)
                        self.browser.open(page)
                        if unfolded:
                            self.browser.run('document.querySelectorAll("details").forEach(one => one.open = true)')
                        self.assertEqual(self.violations(), [])

    def test_and_would_find_what_is_wrong(self):
        page = report(ROOT / 'fixtures' / 'geneva-talks')
        self.addCleanup(os.remove, page)
        self.browser.open(page)
        self.browser.run('document.querySelector(".quiet").style.color = "#ccc"; document.documentElement.removeAttribute("lang")')
        found = ' '.join(self.violations())
        self.assertIn('color-contrast', found)
        self.assertIn('html-has-lang', found)


if __name__ == '__main__':
    skip_unless_usable()
    if not AXE.exists():
        print('skipped: there is no axe-core in tests/browser/node_modules; "npm ci" in tests/browser gets it')
        sys.exit(SKIPPED)
    unittest.main(argv=sys.argv[:1])
