"""In: the sources. Out: proof that the rooms keep to their order and that each outside library stays in its rooms.

A room is a folder of engine/. It includes its own headers, those of earlier rooms and the public ones; only engine/compare.cpp sees all.
Each rule is also tried on a small made-up tree that breaks it, so that a rule that finds nothing is noticed.
"""
import os
import pathlib
import re
import sys
import tempfile
import unittest

ROOT = pathlib.Path(os.environ.get('DATELINE_SOURCE', pathlib.Path(__file__).resolve().parent.parent))

ROOMS = ['text', 'lexicon', 'values', 'read', 'clean', 'extract', 'resolve', 'vectorise', 'cluster', 'relate', 'report', 'check']

# Outside library: how its headers begin, and the places that may include it.
LIBRARIES = {
    'ICU': (r'unicode/', {'text'}),
    'Eigen': (r'Eigen/', {'vectorise', 'cluster', 'relate'}),
    'Boost.Container': (r'boost/container/flat_', {'cluster'}),
    'Boost.Graph': (r'boost/(graph|property_map)/', {'relate', 'report'}),
    'Boost.Program_options': (r'boost/program_options', {'tools'}),
    'toml++': (r'toml\+\+/', {'tools'}),
    'libxml2': (r'libxml/', {'read'}),
    'CLD2': (r'cld2/', {'read'}),
    'libstemmer': (r'libstemmer', {'lexicon'}),
    'OpenSSL': (r'openssl/', {'read', 'report'}),
    'nlohmann_json': (r'nlohmann/', {'read', 'report', 'check', 'tools', 'tests'}),
    'Graphviz': (r'graphviz/', {'report'}),
    'oneTBB': (r'(tbb|oneapi/tbb)[/.]', {'compare.cpp'}),
    'doctest': (r'doctest/', {'tests'}),
}

STANDARD = re.compile(r'^[a-z_0-9]+(\.h)?$')  # <vector>, <cstdint>, <fcntl.h>
SYSTEM = re.compile(r'^sys/[a-z]+\.h$')

# What prints or ends the program; std::snprintf into a buffer does neither.
PRINTS = re.compile(r'\bstd::(cout|cerr|clog|wcout|wcerr|puts|printf|fprintf|putchar|exit|quick_exit|abort|terminate|_Exit)\b'
                    r'|(?<![\w.:>])(printf|fprintf|puts|fputs|putchar|exit|_exit|abort|perror)\s*\('
                    r'|#\s*include\s*<(ostream|print)>')


def code_of(text):
    """The text without comments and string literals, line breaks kept."""
    pattern = re.compile(r'//[^\n]*|/\*.*?\*/|R"(\w*)\(.*?\)\1"|"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])*\'', re.S)
    keep = lambda m: '\n' * m[0].count('\n') if m[0][0] == '/' else '""' + '\n' * m[0].count('\n')
    return pattern.sub(keep, text)


def sources(root, folder):
    base = root / folder
    return sorted(p for p in base.rglob('*') if p.suffix in ('.hpp', '.cpp')) if base.is_dir() else []


def includes(path):
    """Of each #include its line, whether it is in quotes, and its name. Raw strings hold none: they are blanked first."""
    text = re.sub(r'R"(\w*)\(.*?\)\1"', lambda m: '""' + '\n' * m[0].count('\n'), path.read_text(encoding='utf-8'), flags=re.S)
    for number, line in enumerate(text.splitlines(), 1):
        found = re.match(r'\s*#\s*include\s*([<"])([^>"]+)[>"]', line)
        if found:
            yield number, found[1] == '"', found[2]


def place_of(root, path):
    """The room's name; the file's own name for what stands directly in engine/; else the top folder."""
    parts = path.relative_to(root).parts
    if parts[0] == 'engine':
        return parts[1]
    return parts[0]


def library_of(name):
    for library, (pattern, places) in LIBRARIES.items():
        if re.match(pattern, name):
            return library, places
    return None, set()


def room_faults(root):
    """Includes of a later room, or of the program's own headers from the engine."""
    for path in sources(root, 'engine'):
        place = place_of(root, path)
        for number, quoted, name in includes(path):
            where = '%s:%d' % (path.relative_to(root), number)
            first = name.split('/')[0]
            if first == 'dateline' or not quoted or place == 'compare.cpp':
                continue
            if first not in ROOMS:
                yield '%s: "%s" belongs to no room; write it as "room/file.hpp"' % (where, name)
            elif place not in ROOMS:
                # model.cpp and when.cpp carry out public headers and need no room
                yield '%s: only engine/compare.cpp sees the rooms, and this includes "%s"' % (where, name)
            elif ROOMS.index(first) > ROOMS.index(place):
                yield '%s: room %s includes "%s" of a later room' % (where, place, name)


def unknown_rooms(root):
    for folder in sorted((root / 'engine').iterdir()):
        if folder.is_dir() and folder.name not in ROOMS:
            yield 'engine/%s is no room of the order %s' % (folder.name, ' < '.join(ROOMS))


def library_faults(root):
    """Outside libraries out of their rooms, and ones that no rule knows."""
    for folder in ('engine', 'tools', 'tests'):
        for path in sources(root, folder):
            place = place_of(root, path)
            for number, quoted, name in includes(path):
                if quoted or name.startswith('dateline/') or STANDARD.match(name) and not library_of(name)[0] or SYSTEM.match(name):
                    continue
                where = '%s:%d' % (path.relative_to(root), number)
                library, places = library_of(name)
                if library is None:
                    yield '%s: <%s> is of no library that the rooms know' % (where, name)
                elif place not in places:
                    yield '%s: %s is at home in %s, not in %s' % (where, library, ', '.join(sorted(places)), place)


def public_faults(root):
    """Public headers that include anything but the standard library and each other."""
    for path in sources(root, 'include'):
        for number, quoted, name in includes(path):
            if not (quoted and name.startswith('dateline/') or not quoted and re.fullmatch(r'[a-z_0-9]+', name)):
                yield '%s:%d: a public header includes %s' % (path.relative_to(root), number, name)


def printing_faults(root):
    """Places of the engine that print or end the program."""
    for path in sources(root, 'engine'):
        for number, line in enumerate(code_of(path.read_text(encoding='utf-8')).splitlines(), 1):
            found = PRINTS.search(line)
            if found:
                yield '%s:%d: the engine never prints nor exits: %s' % (path.relative_to(root), number, found[0].strip())


def top_faults(root):
    """What stands at the top of the project besides the agreed names and dot-files."""
    allowed = {'CMakeLists.txt', 'README.md', 'LICENSE', 'engine', 'include', 'fixtures', 'tests', 'tools'}
    for entry in sorted(root.iterdir()):
        build_tree = entry.name.startswith('build') or (entry / 'CMakeCache.txt').exists()
        if entry.name not in allowed and not entry.name.startswith('.') and not build_tree:
            yield '%s does not belong at the top' % entry.name


RULES = [room_faults, unknown_rooms, library_faults, public_faults, printing_faults, top_faults]


class TheProject(unittest.TestCase):
    def test_has_sources_in_many_rooms(self):
        rooms = {place_of(ROOT, p) for p in sources(ROOT, 'engine')} & set(ROOMS)
        self.assertGreater(len(rooms), 5)
        self.assertTrue(sources(ROOT, 'include'))

    def test_keeps_every_rule(self):
        for rule in RULES:
            with self.subTest(rule=rule.__name__):
                faults = list(rule(ROOT))
                if faults:
                    self.fail('%d faults\n' % len(faults) + '\n'.join(faults))


class TheRules(unittest.TestCase):
    """Each on a made-up tree with one file: path, text, and the rule that must find a fault in it (None: none finds any)."""
    CASES = [
        ('engine/text/a.cpp', '#include "lexicon/table.hpp"', room_faults),
        ('engine/when.cpp', '#include "text/text.hpp"', room_faults),
        ('engine/read/a.cpp', '#include "a.hpp"', room_faults),
        ('engine/guess/a.cpp', '', unknown_rooms),
        ('engine/values/a.cpp', '#include <unicode/uchar.h>', library_faults),
        ('engine/extract/a.cpp', '#include <Eigen/SparseCore>', library_faults),
        ('engine/cluster/a.cpp', '#include <boost/graph/adjacency_list.hpp>', library_faults),
        ('engine/read/a.cpp', '#include <tbb/parallel_for.h>', library_faults),
        ('engine/read/a.cpp', '#include <boost/algorithm/string.hpp>', library_faults),
        ('tools/a.cpp', '#include <unicode/uchar.h>', library_faults),
        ('include/dateline/a.hpp', '#include <nlohmann/json.hpp>', public_faults),
        ('include/dateline/a.hpp', '#include "text/text.hpp"', public_faults),
        ('engine/text/a.cpp', 'void f() { std::cout << 1; }', printing_faults),
        ('engine/text/a.cpp', 'void f() { exit(1); }', printing_faults),
        ('engine/text/a.cpp', '#include <print>', printing_faults),
        ('engine/text/a.cpp', '#include <iostream>\nvoid f(std::string& s) { std::cin >> s; }', None),
        ('notes.txt', '', top_faults),
        ('engine/report/a.cpp', '#include "text/text.hpp"\n#include <graphviz/gvc.h>\n#include <vector>\n#include <sys/stat.h>', None),
        ('engine/compare.cpp', '#include "report/escape.hpp"\n#include <tbb/parallel_for.h>', None),
        ('engine/text/a.cpp', '// std::cout is not used\nvoid f(char* b) { std::snprintf(b, 2, "exit(1)"); }', None),
    ]

    def test_find_what_breaks_them_and_nothing_else(self):
        for path, text, expected in self.CASES:
            with self.subTest(path=path, text=text), tempfile.TemporaryDirectory() as folder:
                root = pathlib.Path(folder)
                (root / 'engine').mkdir()
                (root / path).parent.mkdir(parents=True, exist_ok=True)
                (root / path).write_text(text, encoding='utf-8')
                found = [rule for rule in RULES if list(rule(root))]
                self.assertEqual(found, [expected] if expected else [])


if __name__ == '__main__':
    unittest.main(argv=sys.argv[:1])
