// Vietnam's lunar calendar against the almanac: New Years, feasts, months of two lengths, leap months.
#include <doctest/doctest.h>

#include <string>

#include "values/lunar.hpp"

using namespace dateline;

namespace {

std::string day_of(int year, int month, int day, bool leap = false) {
  const auto found = values::from_lunar(year, month, day, leap);
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

// In 1995 the new moon fell at 23:55 in Hanoi, an hour later and thus a day later in Beijing.
TEST_CASE("a leap month follows the month whose number it bears, and other years have none of that number") {
  struct Row {
    int year, month;
    std::string first;
  };
  const Row rows[] = {{1985, 2, "1985-03-21"}, {1995, 8, "1995-09-24"}, {2004, 2, "2004-03-21"}, {2006, 7, "2006-08-24"}, {2012, 4, "2012-05-21"},
                      {2014, 9, "2014-10-24"}, {2017, 6, "2017-07-23"}, {2020, 4, "2020-05-23"}, {2023, 2, "2023-03-22"}, {2033, 11, "2033-12-22"}};
  for (const Row& row : rows) {
    CHECK(day_of(row.year, row.month, 1, true) == row.first);
    CHECK(day_of(row.year, row.month, 1) < row.first);
    CHECK(day_of(row.year, row.month % 12 + 1, 1, true) == "");
    CHECK(day_of(row.year + 1, row.month, 1, true) == "");
  }
}

TEST_CASE("days that the calendar lacks are none") {
  CHECK(day_of(2015, 12, 30) == "");  // a month of 29 days
  CHECK(day_of(2016, 12, 30) == "2017-01-27" + std::string());
  for (const int day : {0, 31, -1}) CHECK(day_of(2016, 1, day) == "");
  for (const int month : {0, 13}) CHECK(day_of(2016, month, 1) == "");
  CHECK(day_of(1967, 1, 1) == "");
}
