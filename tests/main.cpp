// doctest's own code and its main, compiled once for all unit tests. In: doctest's options. Out: its verdict. Proved by every run of the unit tests.
#define DOCTEST_CONFIG_IMPLEMENT_WITH_MAIN
#include <doctest/doctest.h>
