/// Lists that hold each value once, in the order in which it came. In: a list and a value. Out: the list. Tested by tests/settle_test.cpp.
#pragma once

#include <algorithm>
#include <vector>

namespace dateline::relate {

/// Appends `value` where it is missing; linear in the list, which is short.
template <class T>
void add_once(std::vector<T>& list, const T& value) {
  if (std::find(list.begin(), list.end(), value) == list.end()) list.push_back(value);
}

}  // namespace dateline::relate
