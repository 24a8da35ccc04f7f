"""In: tools/*.sh, .ci/run and tools/packages.txt. Out: proof that set-up does the right thing on machines of several kinds, that the closing line of
the tests tells what ctest found, and that the scripts are plain sh. The machines are made up: a PATH with programs that only write down their call.
"""
import os
import pathlib
import re
import shutil
import stat
import subprocess
import sys
import tempfile
import unittest

ROOT = pathlib.Path(os.environ.get('DATELINE_SOURCE', pathlib.Path(__file__).resolve().parent.parent))
SCRIPTS = sorted((ROOT / 'tools').glob('*.sh'))
PACKAGES = [line.split('#')[0].strip() for line in (ROOT / 'tools' / 'packages.txt').read_text().splitlines() if line.split('#')[0].strip()]
OPTIONAL = [line.split('#')[0].strip() for line in (ROOT / 'tools' / 'packages.txt').read_text().splitlines() if '# optional:' in line]
PLAIN = ['sh', 'dirname', 'pwd', 'sed', 'grep', 'tr', 'env', 'id', 'head', 'getconf', 'rm', 'cat', 'mkdir', 'date', 'tail', 'tee', 'mktemp', 'timeout', 'bash']


class Machine:
    """A folder of programs that is the whole PATH."""

    def __init__(self, folder):
        self.bin, self.log = pathlib.Path(folder) / 'bin', pathlib.Path(folder) / 'calls'
        self.bin.mkdir()
        self.log.write_text('')
        for name in PLAIN:
            found = shutil.which(name)
            if found:
                (self.bin / name).symlink_to(found)

    def has(self, name, body=''):
        path = self.bin / name
        if path.is_symlink():
            path.unlink()
        path.write_text('#!/bin/sh\necho "%s $*" >>"%s"\n%s\n' % (name, self.log, body))
        path.chmod(path.stat().st_mode | stat.S_IXUSR)

    def run(self, script, *arguments, **environment):
        return subprocess.run([shutil.which('sh'), str(script), *arguments], env={'PATH': str(self.bin), **environment}, stdout=subprocess.PIPE,
                              stderr=subprocess.STDOUT, text=True, timeout=60)

    def calls(self):
        return self.log.read_text()


class SetUp(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)
        self.machine = Machine(self.folder.name)

    def installed(self, *names):
        self.machine.has('dpkg-query', 'for last; do :; done\ncase " %s " in *" $last "*) printf installed ;; *) exit 1 ;; esac' % ' '.join(names))

    def run_setup(self, **environment):
        return self.machine.run(ROOT / 'tools' / 'setup.sh', **environment)

    def test_calls_no_apt_where_everything_is_installed(self):
        self.installed(*PACKAGES)
        self.machine.has('apt-get')
        done = self.run_setup()
        self.assertEqual(done.returncode, 0, done.stdout)
        self.assertNotIn('apt-get', self.machine.calls())

    def test_updates_the_lists_and_installs_what_is_missing_as_root(self):
        self.installed(*PACKAGES[2:])
        self.machine.has('apt-get')
        self.machine.has('id', 'echo 0')
        done = self.run_setup()
        self.assertEqual(done.returncode, 0, done.stdout)
        calls = [line for line in self.machine.calls().splitlines() if line.startswith('apt-get')]
        self.assertEqual(len(calls), 2, calls)
        self.assertTrue(calls[0].endswith(' update'))
        self.assertTrue(calls[1].endswith(' '.join(['install', '-y', '--no-install-recommends', *PACKAGES[:2]])), calls[1])

    def test_goes_through_sudo_where_it_is_not_root(self):
        self.installed()
        self.machine.has('apt-get')
        self.machine.has('id', 'echo 1000')
        self.machine.has('sudo', '"$@"')
        done = self.run_setup()
        self.assertEqual(done.returncode, 0, done.stdout)
        calls = self.machine.calls()
        self.assertEqual(calls.count('sudo env DEBIAN_FRONTEND=noninteractive apt-get'), 2)
        self.assertEqual(len(re.findall(r'^apt-get', calls, re.M)), 2)

    def test_says_what_is_missing_where_it_may_not_install(self):
        self.installed(*PACKAGES[1:])
        self.machine.has('apt-get')
        self.machine.has('id', 'echo 1000')
        done = self.run_setup()
        self.assertEqual(done.returncode, 1)
        self.assertIn(PACKAGES[0], done.stdout)
        self.assertNotIn('apt-get', self.machine.calls())

    def test_names_the_packages_on_a_system_without_apt(self):
        done = self.run_setup()
        self.assertEqual(done.returncode, 1)
        for package in PACKAGES:
            self.assertIn(package, done.stdout)
        self.assertEqual(self.run_setup(DATELINE_SKIP_SETUP='1').returncode, 0)

    def test_fails_where_apt_fails(self):
        self.installed()
        self.machine.has('apt-get', 'exit 100')
        self.machine.has('id', 'echo 0')
        done = self.run_setup()
        self.assertEqual(done.returncode, 1)
        self.assertIn('could not install', done.stdout)

    def test_installs_what_is_optional_where_apt_knows_it_and_never_fails_for_it(self):
        self.installed(*[p for p in PACKAGES if p not in OPTIONAL])
        self.machine.has('id', 'echo 0')
        self.machine.has('apt-cache', '[ "$2" = "%s" ]' % OPTIONAL[0])
        self.machine.has('apt-get', 'exit 100')
        done = self.run_setup()
        self.assertEqual(done.returncode, 0, done.stdout)
        calls = [line for line in self.machine.calls().splitlines() if line.startswith('apt-get')]
        self.assertEqual(len(calls), 1, calls)
        self.assertTrue(calls[0].endswith(' --no-install-recommends ' + OPTIONAL[0]), calls)
        self.assertIn('some tests are skipped: ' + ' '.join(OPTIONAL), done.stdout)

    def test_gets_axe_core_with_npm_once(self):
        self.installed(*PACKAGES)
        self.machine.has('apt-get')
        self.machine.has('npm', 'mkdir -p node_modules/axe-core && cat package.json >node_modules/axe-core/package.json')
        copy = pathlib.Path(self.folder.name)
        shutil.copytree(ROOT / 'tools', copy / 'tools', ignore=shutil.ignore_patterns('*.cpp', '*.hpp'))
        (copy / 'tests' / 'browser').mkdir(parents=True)
        pinned = re.search(r'"axe-core": ("[^"]+")', (ROOT / 'tests' / 'browser' / 'package.json').read_text())[1]
        (copy / 'tests' / 'browser' / 'package.json').write_text('{"version": %s,\n "axe-core": %s}' % (pinned, pinned))
        for _ in range(2):
            done = self.machine.run(copy / 'tools' / 'setup.sh')
            self.assertEqual(done.returncode, 0, done.stdout)
        self.assertEqual(self.machine.calls().count('npm ci'), 1, self.machine.calls())


class TheClosingLine(unittest.TestCase):
    """tools/test.sh in a copy of the scripts, with a made-up cmake and ctest."""

    def run_tests(self, ctest, cmake=''):
        with tempfile.TemporaryDirectory() as folder:
            machine = Machine(folder)
            shutil.copytree(ROOT / 'tools', pathlib.Path(folder) / 'tools', ignore=shutil.ignore_patterns('*.cpp', '*.hpp'))
            shutil.copytree(ROOT / '.ci', pathlib.Path(folder) / '.ci')
            (pathlib.Path(folder) / 'build-dev').mkdir()
            machine.has('cmake', cmake)
            machine.has('ctest', 'while [ "$1" != --output-junit ]; do shift; done; out=$2\n' + ctest)
            plain = machine.run('%s/tools/test.sh' % folder, DATELINE_SKIP_SETUP='1')
            whole = subprocess.run([shutil.which('bash'), '%s/.ci/run' % folder], env={'PATH': str(machine.bin), 'DATELINE_SKIP_SETUP': '1'},
                                   stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, timeout=60)
            return plain, whole

    def expect(self, line, fails, ctest, cmake=''):
        for done in self.run_tests(ctest, cmake):
            self.assertEqual(done.stdout.splitlines()[-1], line, done.stdout)
            self.assertEqual(done.returncode != 0, fails, done.stdout)
            self.assertEqual(len(re.findall(r'^\d+ passed', done.stdout, re.M)), 1, done.stdout)

    def test_counts_what_passed(self):
        self.expect('12 passed, 0 failed', False, 'printf \'<testsuite name="x"\\n\\ttests="12"\\n\\tfailures="0"\\n\\tdisabled="0"\\n\\tskipped="0"\\n>\' >"$out"')

    def test_counts_what_failed_and_was_skipped(self):
        self.expect('7 passed, 2 failed, 3 skipped', True,
                    'printf \'<testsuite name="x"\\n\\ttests="12"\\n\\tfailures="2"\\n\\tdisabled="1"\\n\\tskipped="2"\\n>\' >"$out"; exit 8')

    def test_counts_a_build_that_fails_as_one_failure(self):
        self.expect('0 passed, 1 failed', True, 'exit 0', cmake='exit 1')

    def test_counts_a_run_without_results_as_one_failure(self):
        self.expect('0 passed, 1 failed', True, 'exit 0')


class TheScripts(unittest.TestCase):
    def test_are_all_there_and_parse(self):
        self.assertGreaterEqual({p.name for p in SCRIPTS}, {'setup.sh', 'build.sh', 'demo.sh', 'test.sh', 'scores.sh', 'bench.sh'})
        for path in SCRIPTS:
            with self.subTest(script=path.name):
                done = subprocess.run(['sh', '-n', str(path)], stderr=subprocess.PIPE, text=True)
                self.assertEqual(done.returncode, 0, done.stderr)
                self.assertTrue(path.read_text().startswith('#!/bin/sh\n# In: '), 'opens with what comes in and what goes out')
        self.assertEqual(subprocess.run(['bash', '-n', str(ROOT / '.ci' / 'run')]).returncode, 0)

    def test_satisfy_shellcheck(self):
        if not shutil.which('shellcheck'):
            self.skipTest('there is no shellcheck here')
        done = subprocess.run(['shellcheck', *map(str, SCRIPTS), str(ROOT / '.ci' / 'run')], stdout=subprocess.PIPE, text=True)
        self.assertEqual(done.returncode, 0, done.stdout)

    def test_made_every_picture_of_the_readme_and_none_is_large(self):
        gallery = ROOT / 'tools' / 'gallery'
        shown = re.findall(r'!\[[^\]]+\]\((\S+)\)', (ROOT / 'README.md').read_text(encoding='utf-8'))
        self.assertGreaterEqual(len(shown), 4)
        self.assertLessEqual({ROOT / path for path in shown}, set(gallery.iterdir()))
        self.assertLess(sum(path.stat().st_size for path in gallery.iterdir()), 300_000)

    def test_list_each_package_once(self):
        self.assertEqual(len(PACKAGES), len(set(PACKAGES)))
        for package in PACKAGES:
            self.assertRegex(package, r'^[a-z0-9][a-z0-9+.-]+$')


if __name__ == '__main__':
    unittest.main(argv=sys.argv[:1])
