// Which place lies in which. In: two names. Out: place_within(). Proved by tests/entities_test.cpp.
#include <algorithm>

#include "extract/atlas.hpp"
#include "resolve/entities.hpp"

namespace dateline::resolve {

bool place_within(std::string_view inner, std::string_view outer) {
  if (extract::name_key(inner) == extract::name_key(outer)) return true;
  const extract::Known* small = extract::find_place(inner);
  const extract::Known* large = extract::find_place(outer);
  if (small == nullptr || large == nullptr) return false;
  if (small == large) return true;
  return std::find(small->within.begin(), small->within.end(), large->name) != small->within.end();
}

}  // namespace dateline::resolve
