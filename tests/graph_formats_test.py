"""The graphs as the programs of others meet them: Graphviz draws each without a warning, and networkx and igraph read each with the same numbers of
nodes and edges.

In: the path of the program, as the first argument or in DATELINE_PROGRAM; the fixtures, and the corpus of ../shared where it is. Out: the verdict of
unittest; exit status 77, "skipped", where all passes but networkx, igraph or Graphviz's programs are not installed. Debian packages no XML schema of
GraphML or GEXF: the structure that they ask for is checked here element by element.
"""
import collections
import functools
import io
import json
import os
import pathlib
import random
import re
import shutil
import subprocess
import sys
import tempfile
import unittest
import xml.etree.ElementTree as ElementTree

try:
    import networkx
except ImportError:
    networkx = None
try:
    import igraph
except ImportError:
    igraph = None

PROGRAM = os.environ.get('DATELINE_PROGRAM', '')
ROOT = pathlib.Path(os.environ.get('DATELINE_SOURCE', pathlib.Path(__file__).resolve().parent.parent))
FIXTURES = sorted(path.parent for path in (ROOT / 'fixtures').glob('*/expected.json'))
STORIES = ROOT.parent / 'shared' / 'corpora' / 'vims.ndjson'
# Data formats, other engines and options are tried on these, and on the texts that try to break out.
SOME = [path for path in FIXTURES if path.name in ('geneva-talks', 'dengue-copy-one-figure', 'merger-deal', 'two-ferry-accidents')]
GRAPHS = ('claims', 'reports', 'events', 'names')
GRAPHML = '{http://graphml.graphdrawing.org/xmlns}'
GEXF = '{http://www.gexf.net/1.2draft}'
XML_TYPES = {'string': str, 'int': int, 'integer': int, 'double': float, 'boolean': lambda text: {'true': True, 'false': False}[text]}

HOSTILE = """<script>alert(1)</script> \\N & "boat" aground

Monday, March 8, 2021

The ferry Alba ran aground off Skarvoy on Sunday with {n} people on board, label=<<B>x</B>> \\" said. "Nobody &amp; nobody was hurt \\N \\\\", harbour master Greta Lund said.
"""


@functools.lru_cache(maxsize=None)
def graph(of, form, *arguments):
    result = subprocess.run([PROGRAM, 'graph', '--of', of, '--format', form, *map(str, arguments)], capture_output=True, timeout=300)
    if result.returncode or result.stderr:
        raise AssertionError('%s %s %s: %s' % (of, form, arguments, result.stderr.decode()))
    return result.stdout


def graphml_of(text):
    """Numbers of nodes and edges of a GraphML document, after its structure was checked as the schema would."""
    root = ElementTree.fromstring(text)
    assert root.tag == GRAPHML + 'graphml', root.tag
    keys = {}
    for key in root.findall(GRAPHML + 'key'):
        assert set(key.attrib) == {'id', 'for', 'attr.name', 'attr.type'}, key.attrib
        assert key.get('id') not in keys and key.get('for') in ('graph', 'node', 'edge') and key.get('attr.type') in XML_TYPES, key.attrib
        keys[key.get('id')] = key
    assert len({(key.get('for'), key.get('attr.name')) for key in keys.values()}) == len(keys)
    (drawn,) = root.findall(GRAPHML + 'graph')
    assert [child.tag for child in root] == [GRAPHML + 'key'] * len(keys) + [GRAPHML + 'graph']
    assert drawn.get('edgedefault') in ('directed', 'undirected')
    nodes, edges = drawn.findall(GRAPHML + 'node'), drawn.findall(GRAPHML + 'edge')
    ids = {node.get('id') for node in nodes}
    assert len(ids) == len(nodes) and len({edge.get('id') for edge in edges}) == len(edges)
    for edge in edges:
        assert set(edge.attrib) == {'id', 'source', 'target'} and edge.get('source') in ids and edge.get('target') in ids, edge.attrib
    for element in [drawn] + nodes + edges:
        kind = element.tag[len(GRAPHML):]
        data = element.findall(GRAPHML + 'data')
        assert len({datum.get('key') for datum in data}) == len(data)
        for datum in data:
            key = keys[datum.get('key')]
            assert key.get('for') == kind, datum.attrib
            value = XML_TYPES[key.get('attr.type')](datum.text or '')
            assert key.get('attr.name') != 'weight' or value > 0
    return len(nodes), len(edges)


def gexf_of(text):
    """The same of a GEXF document."""
    root = ElementTree.fromstring(text)
    assert root.tag == GEXF + 'gexf' and root.get('version') == '1.2'
    assert [child.tag for child in root] == [GEXF + 'meta', GEXF + 'graph']
    (drawn,) = root.findall(GEXF + 'graph')
    assert [child.tag for child in drawn] == [GEXF + 'attributes'] * 2 + [GEXF + 'nodes', GEXF + 'edges']
    types = {(of.get('class'), a.get('id')): a.get('type') for of in drawn.findall(GEXF + 'attributes') for a in of}
    nodes, edges = list(drawn.find(GEXF + 'nodes')), list(drawn.find(GEXF + 'edges'))
    ids = {node.get('id') for node in nodes}
    assert len(ids) == len(nodes) and len({edge.get('id') for edge in edges}) == len(edges)
    for edge in edges:
        assert edge.get('source') in ids and edge.get('target') in ids and float(edge.get('weight')) > 0 and edge.get('label') is not None
    for kind, elements in (('node', nodes), ('edge', edges)):
        for element in elements:
            assert element.tag == GEXF + kind
            for value in element.find(GEXF + 'attvalues'):
                XML_TYPES[types[kind, value.get('for')]](value.get('value'))
    assert all(node.get('label') for node in nodes)
    return len(nodes), len(edges)


def json_of(text):
    data = json.loads(text)
    return len(data['nodes']), len(data['links'])


class Case(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(folder.cleanup)
        for name, number in (('a', 212), ('b', 121)):
            pathlib.Path(folder.name, name + '.txt').write_text(HOSTILE.format(n=number), encoding='utf-8')
        cls.hostile = folder.name

    def inputs(self, fixtures=SOME):
        """The fixtures, and two reports whose texts try to break out of the formats."""
        for path in [*fixtures, self.hostile]:
            yield os.path.basename(path), [path]


class Formats(Case):
    def test_graphml_gexf_and_json_hold_the_same_graph_and_keep_to_their_structure(self):
        for name, paths in self.inputs():
            for of in GRAPHS:
                with self.subTest(input=name, of=of):
                    counts = {graphml_of(graph(of, 'graphml', *paths)), gexf_of(graph(of, 'gexf', *paths)), json_of(graph(of, 'json', *paths))}
                    self.assertEqual(len(counts), 1, counts)
                    self.assertGreater(counts.pop()[0], 0)

    @unittest.skipUnless(networkx, 'networkx is not installed (python3-networkx)')
    def test_networkx_reads_every_format_back_with_equal_numbers_of_nodes_and_edges(self):
        for name, paths in self.inputs():
            for of in GRAPHS:
                with self.subTest(input=name, of=of):
                    expected = json_of(graph(of, 'json', *paths))
                    read = [networkx.read_graphml(io.BytesIO(graph(of, 'graphml', *paths))), networkx.read_gexf(io.BytesIO(graph(of, 'gexf', *paths))),
                            networkx.node_link_graph(json.loads(graph(of, 'json', *paths)))]
                    for one in read:
                        self.assertEqual((one.number_of_nodes(), one.number_of_edges()), expected)
                        self.assertEqual(one.is_directed(), of != 'claims')
                        self.assertTrue(all(weight > 0 for _, _, weight in one.edges(data='weight')))
                        self.assertTrue(all(label for _, label in one.nodes(data='label')))
                    self.assertEqual(set(read[0].nodes), set(read[2].nodes))

    @unittest.skipUnless(igraph, 'igraph is not installed (python3-igraph)')
    def test_igraph_reads_graphml_back_with_equal_numbers_of_nodes_and_edges(self):
        for name, paths in self.inputs():
            for of in GRAPHS:
                with self.subTest(input=name, of=of), tempfile.NamedTemporaryFile(suffix='.graphml') as file:
                    file.write(graph(of, 'graphml', *paths))
                    file.flush()
                    read = igraph.Graph.Read_GraphML(file.name)
                    self.assertEqual((read.vcount(), read.ecount()), json_of(graph(of, 'json', *paths)))
                    self.assertEqual(read.is_directed(), of != 'claims')
                    if read.ecount():
                        self.assertGreater(min(read.es['weight']), 0)

    def test_texts_come_back_letter_by_letter(self):
        for form in ('graphml', 'gexf', 'json'):
            with self.subTest(form=form):
                text = graph('claims', form, self.hostile)
                if form == 'json':
                    texts = [node['text'] for node in json.loads(text)['nodes']]
                elif form == 'graphml':
                    texts = [datum.text for datum in ElementTree.fromstring(text).iter(GRAPHML + 'data') if datum.get('key') == 'n_text']
                else:
                    texts = [value.get('value') for value in ElementTree.fromstring(text).iter(GEXF + 'attvalue') if value.get('for') == 'text']
                self.assertTrue(any('label=<<B>x</B>> \\" said' in one for one in texts), texts)


@unittest.skipUnless(shutil.which('dot'), 'Graphviz is not installed (graphviz)')
class Drawing(Case):
    def draw(self, engine, dot, form='svg'):
        result = subprocess.run([engine, '-T' + form], input=dot, capture_output=True, timeout=300)
        self.assertEqual((result.returncode, result.stderr.decode()), (0, ''))
        return result.stdout

    def test_dot_warns_of_nothing_on_every_fixture_and_graph_in_either_language(self):
        for name, paths in self.inputs(FIXTURES):
            for of in GRAPHS:
                for further in ([], ['--collapse', 'events', '--ui', 'vi'], ['--only', 'contradictions']) if paths[0] in SOME else [[]]:
                    with self.subTest(input=name, of=of, further=further):
                        dot = graph(of, 'dot', *further, *paths)
                        drawn = ElementTree.fromstring(self.draw('dot', dot))
                        self.assertFalse([e.tag for e in drawn.iter() if e.tag.endswith(('script', 'image', 'foreignObject'))])
                        self.assertFalse([k for e in drawn.iter() for k in e.attrib if k.endswith('href')])

    def test_a_picture_has_the_nodes_and_edges_of_its_data(self):
        for name, paths in self.inputs():
            for of in ('claims', 'reports', 'names'):  # a long day stands in several rows of the picture of events
                with self.subTest(input=name, of=of):
                    drawn = self.draw('dot', graph(of, 'dot', '--collapse', 'none', *paths))
                    found = collections.Counter(re.findall(rb'<g id="\w+" class="(node|edge)">', drawn))
                    nodes, edges = json_of(graph(of, 'json', '--collapse', 'none', *paths))
                    self.assertEqual((found[b'node'], found[b'edge']), (nodes + 1, edges))  # and the legend

    def test_neato_sfdp_and_xdot_take_the_same_document(self):
        for name, paths in self.inputs():
            for of in GRAPHS:
                with self.subTest(input=name, of=of):
                    dot = graph(of, 'dot', *paths)
                    for engine in ('neato', 'sfdp'):
                        self.draw(engine, dot)
                    self.assertIn(b'_draw_', self.draw('dot', dot, 'xdot'))

    @unittest.skipUnless(STORIES.exists(), 'the corpus of stories is not beside the project')
    def test_dot_warns_of_nothing_on_real_stories(self):
        stories = collections.defaultdict(list)
        with STORIES.open(encoding='utf-8') as file:
            for line in file:
                report = json.loads(line)
                stories[report['cluster']].append(report)
        chosen = random.Random(5).sample(sorted(stories), 8)
        with tempfile.TemporaryDirectory() as folder:
            for story in chosen:
                for report in stories[story]:
                    path = pathlib.Path(folder, story, report['id'] + '.txt')
                    path.parent.mkdir(exist_ok=True)
                    path.write_text('%s\n\n%s\n\n%s\n' % (report['title'], report['published_raw'], report['text']), encoding='utf-8')
            for paths in [[pathlib.Path(folder, story)] for story in chosen] + [[folder]]:
                for of in GRAPHS:
                    with self.subTest(paths=paths, of=of):
                        self.draw('dot', graph(of, 'dot', *paths))


if __name__ == '__main__':
    if len(sys.argv) > 1 and not sys.argv[1].startswith('-') and os.access(sys.argv[1], os.X_OK):
        PROGRAM = os.path.abspath(sys.argv.pop(1))
    if not PROGRAM:
        sys.exit('usage: graph_formats_test.py PROGRAM [unittest options], or DATELINE_PROGRAM=PROGRAM graph_formats_test.py')
    verdict = unittest.main(exit=False).result
    missing = [name for name, there in (('networkx', networkx), ('igraph', igraph), ('Graphviz', shutil.which('dot'))) if not there]
    if missing:
        print('not installed, and what needs it was skipped:', ', '.join(missing))
    sys.exit(1 if not verdict.wasSuccessful() else 77 if missing else 0)
