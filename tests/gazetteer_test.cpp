// The shipped gazetteer: every row is well formed, and forms lead to the place that is meant.
#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "extract/atlas.hpp"
#include "text/text.hpp"

using namespace dateline;
using extract::atlas;

TEST_CASE("the gazetteer is sorted, and its keys are those that forms are looked up by") {
  const auto entries = atlas().entries();
  REQUIRE(entries.size() > 5000);
  CHECK(std::is_sorted(entries.begin(), entries.end(), [](const auto& a, const auto& b) { return a.key < b.key; }));
  for (const auto& entry : entries) {
    if (entry.key == extract::name_key(text::plain(entry.form))) continue;
    CAPTURE(entry.form);
    CHECK(entry.key == extract::name_key(text::plain(entry.form)));
  }
}

TEST_CASE("a form leads to the only place of its name or to the one that is by far the largest") {
  struct Case {
    std::string form, country;
  };
  for (const Case& c : std::vector<Case>{{"Gaziantep", "Turkey"},
                                         {"Novokuznetsk", "Russia"},
                                         {"Bialystok", "Poland"},
                                         {"Białystok", "Poland"},
                                         {"Raqqa", "Syria"},
                                         {"Sacramento", "United States"}}) {
    CAPTURE(c.form);
    const extract::Known* place = atlas().find(c.form);
    REQUIRE(place != nullptr);
    CHECK(place->country == c.country);
    CHECK(std::find(place->within.begin(), place->within.end(), c.country) != place->within.end());
  }
  CHECK(atlas().find("Springfield") == nullptr);  // several of one size
  CHECK(atlas().find("Qwrtz") == nullptr);
}

TEST_CASE("forms of one place lead to one entry, and marks count where both have them") {
  CHECK(atlas().find("Raqqa") == atlas().find("Ar Raqqah"));
  CHECK(atlas().find("Biên Hòa") == atlas().find("Bien Hoa"));
  CHECK(atlas().find("Biên Hoa") == nullptr);
}

TEST_CASE("a capital keeps its state") {
  const extract::Known* capital = extract::find_place("Windhoek");
  REQUIRE(capital != nullptr);
  CHECK(capital->capital);
  CHECK(capital->country == "Namibia");
}
