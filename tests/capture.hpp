/// doctest's CAPTURE for every compiler: a name of a structured binding, which clang 14 lets into no lambda, is bound to a reference first.
/// Included before each unit test by tests/CMakeLists.txt. Proved by the unit tests, which use it in their tables, built with clang.
#pragma once

#include <doctest/doctest.h>

#undef CAPTURE
#define CAPTURE(x) DATELINE_CAPTURE_AS(#x, x, DOCTEST_ANONYMOUS(captured_))
#define DATELINE_CAPTURE_AS(words, x, name) \
  const auto& name = x;                     \
  INFO(words, " := ", name)
