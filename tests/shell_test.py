"""What shells, man and readers see of the program's one table of commands: completion that is run in the shells themselves, the manual page by its
checkers, the installed files, and the README's tables.

In: the path of the program, as the first argument or in DATELINE_PROGRAM; a shell or a checker that is missing is named as skipped.
Out: the verdict of unittest.
"""
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import unittest

PROGRAM = os.environ.get('DATELINE_PROGRAM', '')
ROOT = pathlib.Path(os.environ.get('DATELINE_SOURCE', pathlib.Path(__file__).resolve().parent.parent))
SHELLS = ('bash', 'zsh', 'fish')
COMMANDS = ('compare', 'extract', 'names', 'check', 'completion', 'man', 'help')


def printed(*arguments):
    result = subprocess.run([PROGRAM, *arguments], capture_output=True, timeout=60)
    if result.returncode != 0 or result.stderr:
        raise AssertionError((arguments, result.returncode, result.stderr))
    return result.stdout.decode('ascii')


def needs(program):
    return unittest.skipUnless(shutil.which(program), program + ' is not installed')


def run(command, **more):
    return subprocess.run(command, capture_output=True, text=True, timeout=60, **more)


class Completion(unittest.TestCase):
    # Of a command line the words so far, the last one unfinished; then all that may stand there.
    CASES = [
        (['comp'], {'compare', 'completion'}),
        (['compare', '--form'], {'--format'}),
        (['compare', '--format', 'ma'], {'markdown'}),
        (['compare', '-f', 'g'], {'graphml'}),
        (['compare', '--fail-on', ''], {'contradiction', 'divergence'}),
        (['names', '--format', ''], {'text', 'json', 'tsv'}),
        (['names', '--pai'], {'--pairs'}),
        (['completion', ''], {'bash', 'zsh', 'fish'}),
        (['help', 'ex'], {'extract'}),
        (['compare', 'mond'], {'monday.txt', 'monday notes'}),
        (['compare', '--output', 'mond'], {'monday.txt', 'monday notes'}),
        (['check', 'mond'], {'monday notes'}),
    ]

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = folder.name
        os.mkdir(os.path.join(self.folder, 'monday notes'))
        open(os.path.join(self.folder, 'monday.txt'), 'w').close()

    def script(self, shell):
        path = os.path.join(self.folder, 'completion.' + shell)
        with open(path, 'w') as file:
            file.write(printed('completion', shell))
        return path

    def test_what_stands_in_the_scripts_needs_no_quoting(self):
        meanings = [row.split(' | ')[2] for row in printed('man', '--format', 'markdown').split('\n\n')[1].splitlines()[2:]]
        briefs = [printed('help', command).split('\n')[0] for command in COMMANDS]
        self.assertGreater(len(meanings), 20)
        for text in meanings + briefs:
            self.assertNotRegex(text.replace('`', ''), r"""[\\$`"']""")

    def test_the_scripts_are_read_without_complaint(self):
        for shell in SHELLS:
            with self.subTest(shell=shell):
                if not shutil.which(shell):
                    self.skipTest(shell + ' is not installed')
                result = run([shell, '-n', self.script(shell)])
                self.assertEqual((result.returncode, result.stdout, result.stderr), (0, '', ''))

    @needs('bash')
    def test_bash_completes_commands_options_values_and_paths(self):
        body = '. "$1"; shift; COMP_WORDS=(dateline "$@"); COMP_CWORD=$#; _dateline; printf "%s\\n" "${COMPREPLY[@]}"'
        for words, expected in self.CASES:
            with self.subTest(words=words):
                result = run(['bash', '--norc', '-c', body, 'bash', self.script('bash'), *words], cwd=self.folder)
                self.assertEqual((set(result.stdout.split('\n')) - {''}, result.stderr), (expected, ''))
        result = run(['bash', '--norc', '-c', body, 'bash', self.script('bash'), 'compare', '--format', '=', 'j'], cwd=self.folder)
        self.assertEqual(result.stdout, 'json\n')

    @needs('fish')
    def test_fish_completes_commands_options_values_and_paths(self):
        for words, expected in self.CASES:
            with self.subTest(words=words):
                line = ' '.join(['dateline', *words])
                result = run(['fish', '--no-config', '-c', 'source $argv[1]; complete -C $argv[2]', self.script('fish'), line], cwd=self.folder,
                             env={**os.environ, 'HOME': self.folder})
                found = {re.sub(r'\\', '', row.split('\t')[0]).rstrip('/') for row in result.stdout.splitlines()}
                self.assertEqual((found, result.stderr), (expected, ''))

    @needs('zsh')
    def test_zsh_completes_commands_options_values_and_paths(self):
        driver = os.path.join(self.folder, 'driver.zsh')
        with open(driver, 'w') as file:
            file.write(ZSH_DRIVER)
        for words, expected in self.CASES:
            with self.subTest(words=words):
                line = ' '.join(['dateline', *words])
                result = run(['zsh', '-f', driver, os.path.dirname(self.script('zsh')), self.script('zsh'), line], cwd=self.folder,
                             env={**os.environ, 'HOME': self.folder, 'TERM': 'xterm'})
                found = {re.sub(r'\\', '', word).rstrip('/=') for word in re.findall(r'<M>(.*?)</M>', result.stdout)}
                self.assertEqual(found, {word for word in expected}, result.stdout + result.stderr)


# Runs completion in a zsh on a terminal of its own and prints each match between marks: compadd is asked for what it would add.
ZSH_DRIVER = r"""
zmodload zsh/zpty
zpty z zsh -f -i
line() { zpty -w z "$1" }
line 'PROMPT=; RPROMPT=; unsetopt zle_bracketed_paste; LISTMAX=0; fpath=('${(q)1}' $fpath); autoload -U compinit && compinit -D -u'
line "source ${(q)2}"
line 'compadd() { local -a got; builtin compadd -O got "$@"; local m; for m in "${got[@]}"; do print -rn -- "<M>$m</M>"; done; builtin compadd "$@" }'
line 'done_completing() { print -rn -- "<END>" }; complete_now() { zle list-choices; print -rn -- "<END>" }; zle -N complete_now; bindkey "^T" complete_now'
line 'print -r -- READY'
zpty -r z seen '*READY*READY*'
zpty -w -n z "$3"$'\C-t'
zpty -r z seen '*<END>*'
print -r -- "$seen"
zpty -d z
"""


class ManualPage(unittest.TestCase):
    def setUp(self):
        self.page = printed('man')

    def test_every_command_and_option_stands_in_it(self):
        for command in COMMANDS:
            self.assertIn('.Ss dateline ' + command, self.page)
            for option in re.findall(r'--([a-z-]+)', '\n'.join(re.findall(r'^(?:  -.,|     ) --.*', printed('help', command), re.M))):
                self.assertIn('Fl -' + option, self.page)

    @needs('mandoc')
    def test_mandoc_has_no_warning(self):
        result = run(['mandoc', '-T', 'lint', '-W', 'warning'], input=self.page)
        self.assertEqual((result.returncode, result.stdout, result.stderr), (0, '', ''))

    @needs('groff')
    def test_groff_has_no_warning_and_shows_the_text(self):
        result = run(['groff', '-mandoc', '-Tutf8', '-ww', '-z'], input=self.page)
        self.assertEqual((result.returncode, result.stderr), (0, ''))
        shown = re.sub(r'.\x08|\x1b\[\d*m', '', run(['groff', '-mandoc', '-Tutf8'], input=self.page).stdout)
        self.assertIn('--fail-on SEVERITY', shown)


class Shipped(unittest.TestCase):
    def test_the_readme_has_the_tables_of_the_program(self):
        readme = (ROOT / 'README.md').read_text(encoding='utf-8')
        for table in printed('man', '--format', 'markdown').split('\n\n'):
            self.assertTrue(table.strip() in readme, 'the table of "dateline man --format markdown" must stand in README.md')

    def test_the_installed_files_are_what_the_program_prints(self):
        build = pathlib.Path(PROGRAM).parent
        if not (build / 'cmake_install.cmake').exists() or not (build / 'share' / 'dateline.1').exists():
            self.skipTest('no build tree with the target dateline_shell_files around the program')
        with tempfile.TemporaryDirectory() as folder:
            done = run(['cmake', '--install', str(build), '--prefix', folder, '--component', 'shell'])
            self.assertEqual(done.returncode, 0, done.stderr)
            for path, arguments in {'man/man1/dateline.1': ['man'], 'bash-completion/completions/dateline': ['completion', 'bash'],
                                    'zsh/site-functions/_dateline': ['completion', 'zsh'],
                                    'fish/vendor_completions.d/dateline.fish': ['completion', 'fish']}.items():
                self.assertEqual((pathlib.Path(folder) / 'share' / path).read_text(), printed(*arguments), path)


if __name__ == '__main__':
    if len(sys.argv) > 1 and not sys.argv[1].startswith('-') and os.access(sys.argv[1], os.X_OK):
        PROGRAM = os.path.abspath(sys.argv.pop(1))
    if not PROGRAM:
        sys.exit('usage: shell_test.py PROGRAM [unittest options], or DATELINE_PROGRAM=PROGRAM shell_test.py')
    unittest.main()
