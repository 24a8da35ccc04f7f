"""In: the environment that CTest sets. Out: the program, and two reports of one story, for the tests that run it."""
import os
import pathlib

PROGRAM = os.environ.get('DATELINE_PROGRAM', '')

# Builds under LeakSanitizer: what Graphviz keeps until the end is no leak of ours.
os.environ.setdefault('LSAN_OPTIONS', f'suppressions={pathlib.Path(__file__).resolve().parent / "leaks.txt"}:print_suppressions=0')

FIRST = """Ferry runs aground off Skarvoy

Monday, March 8, 2021

The ferry Alba ran aground off Skarvoy on Sunday with 212 people on board. Nobody was hurt, harbour master Greta Lund said.
"""
SECOND = """Skarvoy ferry stuck on a sandbank

Tuesday, March 9, 2021

The ferry Alba ran aground off Skarvoy on Sunday with 121 people on board. Harbour master Greta Lund said that nobody was hurt.
"""
