// Vietnam's lunar calendar against the almanac: New Years, feasts, months of two lengths, leap months.
#include <doctest/doctest.h>

#include <string>

#include "values/lunar.hpp"

using namespace dateline;

namespace {

std::string day_of(int year, int month, int day) {
  const auto found = values::from_lunar(year, month, day);
  return found ? iso(*found) : "";
}

}  // namespace

TEST_CASE("the New Year falls on the day of the almanac") {
  const std::string days[] = {"1968-01-29", "1969-02-16", "1975-02-11", "1985-01-21", "1990-01-27", "1995-01-31", "2000-02-05",
                              "2005-02-09", "2007-02-17", "2010-02-14", "2014-01-31", "2015-02-19", "2016-02-08", "2017-01-28",
                              "2018-02-16", "2020-01-25", "2023-01-22", "2025-01-29", "2030-02-02", "2033-01-31"};
  for (const std::string& day : days) CHECK(day_of(std::stoi(day.substr(0, 4)), 1, 1) == day);
}

TEST_CASE("feasts are found in common and in leap years") {
  struct Row {
    int year, month, day;
    std::string expected;
  };
  const Row rows[] = {{2016, 3, 10, "2016-04-16"}, {2016, 7, 15, "2016-08-17"}, {2016, 8, 15, "2016-09-15"}, {2015, 12, 23, "2016-02-01"},
                      {2017, 8, 15, "2017-10-04"}, {2020, 3, 10, "2020-04-02"}, {2020, 8, 15, "2020-10-01"}, {2014, 12, 23, "2015-02-11"}};
  for (const Row& row : rows) CHECK(day_of(row.year, row.month, row.day) == row.expected);
}

TEST_CASE("days that the calendar lacks are none") {
  CHECK(day_of(2015, 12, 30) == "");  // a month of 29 days
  CHECK(day_of(2016, 12, 30) == "2017-01-27" + std::string());
  for (const int day : {0, 31, -1}) CHECK(day_of(2016, 1, day) == "");
  for (const int month : {0, 13}) CHECK(day_of(2016, month, 1) == "");
  CHECK(day_of(1967, 1, 1) == "");
}
