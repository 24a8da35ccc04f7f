"""Debian's Chromium under WebDriver, for tests that look at a page as a reader does. In: the program's HTML reports. Out: what the browser makes of
them: elements, console messages, requests. Used by tests/browser_test.py and tests/accessibility_test.py.

Imports nothing that may be missing until usable() or Browser is called.
"""
import functools
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(os.environ.get('DATELINE_SOURCE', pathlib.Path(__file__).resolve().parents[2]))
PROGRAM = os.environ.get('DATELINE_PROGRAM') or (sys.argv[1] if len(sys.argv) > 1 else 'dateline')
SKIPPED = 77  # ctest's SKIP_RETURN_CODE


def have_modules():
    """True where selenium can be imported; else starts the script again under the system's own Python, which has Debian's modules."""
    try:
        import selenium  # noqa: F401
        return True
    except ImportError:
        system = '/usr/bin/python3'
        if os.path.exists(system) and os.environ.get('DATELINE_SYSTEM_PYTHON') != '1':
            os.environ['DATELINE_SYSTEM_PYTHON'] = '1'
            sys.stdout.flush()
            os.execv(system, [system, *sys.argv])
        return False


def skip_unless_usable():
    """Ends the script with ctest's code for a skipped test where there is no browser to test with."""
    missing = [] if have_modules() else ['python3-selenium']
    missing += [package for program, package in (('chromium', 'chromium'), ('chromedriver', 'chromium-driver')) if not shutil.which(program)]
    if missing:
        print('skipped: not installed: ' + ', '.join(missing))
        sys.exit(SKIPPED)


def report(folder, *options):
    """The program's HTML report of a folder of reports, in a file of its own."""
    handle, path = tempfile.mkstemp(suffix='.html')
    os.close(handle)
    subprocess.run([PROGRAM, 'compare', '--format', 'html', '-o', path, *options, str(folder)], check=True)
    return path


@functools.lru_cache(maxsize=None)
def comparison(folder, *options):
    return json.loads(subprocess.run([PROGRAM, 'compare', '--format', 'json', *options, str(folder)], check=True, stdout=subprocess.PIPE).stdout)


class Browser:
    """A fresh browser without network and profile."""

    FLAGS = ['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
             '--disable-component-update', '--disable-sync', '--disable-dev-shm-usage', '--disable-extensions']

    def __init__(self):
        from selenium import webdriver
        from selenium.webdriver.chrome.service import Service
        self.profile = tempfile.mkdtemp()
        options = webdriver.ChromeOptions()
        options.binary_location = shutil.which('chromium')
        for flag in [*self.FLAGS, '--user-data-dir=' + self.profile]:
            options.add_argument(flag)
        options.set_capability('goog:loggingPrefs', {'browser': 'ALL', 'performance': 'ALL'})
        self.driver = webdriver.Chrome(service=Service(shutil.which('chromedriver')), options=options)
        self.page = None

    def close(self):
        self.driver.quit()
        shutil.rmtree(self.profile, ignore_errors=True)

    def look(self, width=1280, height=900, dark=False, media=''):
        features = [{'name': 'prefers-color-scheme', 'value': 'dark' if dark else 'light'}]
        self.driver.execute_cdp_cmd('Emulation.setDeviceMetricsOverride', {'width': width, 'height': height, 'deviceScaleFactor': 1, 'mobile': False})
        self.driver.execute_cdp_cmd('Emulation.setEmulatedMedia', {'media': media, 'features': features})

    def open(self, path):
        self.driver.get('about:blank')
        self.messages(), self.requests()
        self.page = pathlib.Path(path).as_uri()
        self.driver.get(self.page)

    def run(self, script, *arguments):
        return self.driver.execute_script(script, *arguments)

    def messages(self):
        """What stands on the console since it was asked last."""
        return [entry['message'] for entry in self.driver.get_log('browser')]

    def requests(self):
        """Addresses asked for since it was asked last, without the page itself."""
        sent = (json.loads(entry['message'])['message'] for entry in self.driver.get_log('performance'))
        addresses = [one['params']['request']['url'] for one in sent if one['method'] == 'Network.requestWillBeSent']
        return [one for one in addresses if one.split('#')[0] not in (self.page, 'about:blank')]
