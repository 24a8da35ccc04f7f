// PartialDate and When: ISO 8601 and back, days, and whether two times fit. Tables of {input, expected}.
#include <doctest/doctest.h>

#include "dateline/when.hpp"

using namespace dateline;

namespace {

When read(const char* text) {
  const auto when = when_from_iso(text);
  REQUIRE_MESSAGE(when.has_value(), text);
  return *when;
}

When at(const char* text, DayPart part) {
  When when = read(text);
  when.part = part;
  return when;
}

When in_zone(const char* text, int minutes) {
  When when = read(text);
  when.zone = static_cast<std::int16_t>(minutes);
  return when;
}

}  // namespace

TEST_CASE("a time is written as it was read, at its own grain") {
  const std::pair<const char*, Grain> cases[] = {
      {"2016", Grain::year},
      {"2016-Q3", Grain::quarter},
      {"XXXX-Q3", Grain::quarter},
      {"2016-08", Grain::month},
      {"XXXX-08", Grain::month},
      {"2016-W34", Grain::week},
      {"2020-W53", Grain::week},
      {"2016-08-26", Grain::day},
      {"XXXX-08-26", Grain::day},
      {"XXXX-02-29", Grain::day},
      {"XXXX-XX-26", Grain::day},
      {"2016-08-26T14", Grain::hour},
      {"2016-08-26T14:05", Grain::minute},
      {"XXXX-08-26T00", Grain::hour},
      {"T14:05", Grain::minute},
      {"0014", Grain::year},
      {"2016-08-26/", Grain::day},
      {"2016-01/2016-06", Grain::month},
      {"XXXX-12-30/XXXX-01-02", Grain::day},
      {"/2016-08-26", Grain::none},
  };
  for (const auto& [input, expected] : cases) {
    CAPTURE(input);
    CHECK(iso(read(input)) == input);
    CHECK(grain(read(input).start) == expected);
  }
}

TEST_CASE("a time in a program's wording is read with its zone, and its seconds are dropped") {
  CHECK(iso(read("2016-08-26T14:05:30Z")) == "2016-08-26T14:05");
  CHECK(read("2016-08-26T14:05:30Z").zone == 0);
  CHECK(read("2016-08-26T14:05+07:00").zone == 420);
  CHECK(read("2016-08-26 14:05-0930").zone == -570);
  CHECK_FALSE(read("2016-08-26T14:05").zone.has_value());
}

TEST_CASE("what is no time is not read") {
  for (const char* input : {"",
                            "/",
                            "XXXX",
                            "XXXX-XX",
                            "16",
                            "2016-13",
                            "2016-02-30",
                            "2015-02-29",
                            "2016-8-26",
                            "2016-08-26T24",
                            "2016-08-26T14:60",
                            "2016-Q5",
                            "2015-W54",
                            "2016-W53",
                            "2016-08-26x",
                            "26/8/2016",
                            "0000",
                            "T",
                            "2016-08-26T14:05+1",
                            "2016-08-26/x"}) {
    CAPTURE(input);
    CHECK_FALSE(when_from_iso(input).has_value());
  }
}

TEST_CASE("days are counted from 1970 and weekdays follow them") {
  struct Case {
    int year, month, day;
    std::int64_t days;
    int weekday;
  };
  for (const auto& [year, month, day, days, weekday] :
       {Case{1970, 1, 1, 0, 3}, Case{2000, 2, 29, 11016, 1}, Case{2016, 8, 26, 17039, 4}, Case{1969, 12, 31, -1, 2}, Case{1, 1, 1, -719162, 0}}) {
    CAPTURE(year);
    CHECK(days_from_civil(year, month, day) == days);
    CHECK(weekday_from_days(days) == weekday);
    const PartialDate back = civil_from_days(days);
    CHECK(back.year == year);
    CHECK(back.month == month);
    CHECK(back.day == day);
  }
  for (std::int64_t day = -200000; day < 200000; day += 17) {
    const PartialDate date = civil_from_days(day);
    CHECK(days_from_civil(date.year, date.month, date.day) == day);
  }
}

TEST_CASE("months have their days") {
  CHECK(days_in_month(2016, 2) == 29);
  CHECK(days_in_month(1900, 2) == 28);
  CHECK(days_in_month(2000, 2) == 29);
  CHECK(days_in_month(2016, 11) == 30);
  CHECK(days_in_month(2016, 13) == 0);
}

TEST_CASE("a coarse time covers all its days") {
  struct Case {
    const char *input, *first, *last;
  };
  for (const auto& [input, first, last] :
       {Case{"2016", "2016-01-01", "2016-12-31"}, Case{"2016-Q1", "2016-01-01", "2016-03-31"}, Case{"2016-02", "2016-02-01", "2016-02-29"},
        Case{"2016-W34", "2016-08-22", "2016-08-28"}, Case{"2016-W01", "2016-01-04", "2016-01-10"}, Case{"2020-W53", "2020-12-28", "2021-01-03"},
        Case{"2016-08-26T14", "2016-08-26", "2016-08-26"}, Case{"2016-08/2016-09-03", "2016-08-01", "2016-09-03"}}) {
    CAPTURE(input);
    const auto range = day_range(read(input));
    REQUIRE(range.has_value());
    CHECK(iso(civil_from_days(range->first)) == first);
    CHECK(iso(civil_from_days(range->last)) == last);
  }
  CHECK_FALSE(day_range(read("XXXX-08-26")).has_value());
  CHECK(day_range(read("2016-08-26/"), 10)->last == days_from_civil(2016, 9, 5));
  CHECK(day_range(read("/2016-08-26"), 10)->first == days_from_civil(2016, 8, 16));
}

TEST_CASE("two times fit unless they differ at a grain that both fix") {
  struct Case {
    const char *a, *b;
    bool fits;
  };
  for (const auto& [a, b, fits] : {
           Case{"2016-08-26", "2016-08-26", true},
           Case{"2016-08-26", "2016-08-27", false},
           Case{"2016-08", "2016-08-26", true},
           Case{"2016-07", "2016-08-26", false},
           Case{"2016-Q3", "2016-08-26", true},
           Case{"2016-Q2", "2016-08", false},
           Case{"2016-W34", "2016-08-26", true},
           Case{"2016-W35", "2016-08-26", false},
           Case{"2016", "2015-12-31", false},
           Case{"XXXX-08-26", "2016-08-26", true},
           Case{"XXXX-08-26", "2016-08-27", false},
           Case{"XXXX-08-26", "XXXX-08-25", false},
           Case{"XXXX-08", "XXXX-08-25", true},
           Case{"XXXX-08-26", "2013", true},
           Case{"2016-08-26/", "2017-01-01", true},
           Case{"2016-08-26/", "2016-08-25", false},
           Case{"/2016-08-26", "2016-08-25", true},
           Case{"XXXX-12-30/XXXX-01-02", "2016-01-01", true},
           Case{"XXXX-12-30/XXXX-01-02", "2016-01-03", false},
           Case{"2016-08-20/2016-08-26", "2016-08-23", true},
           Case{"2016-08-26T14", "2016-08-26T14:05", true},
           Case{"2016-08-26T14", "2016-08-26T15:05", false},
           Case{"2016-08-26T14", "2016-08-26", true},
           Case{"XXXX-XX-26", "XXXX-XX-27", false},
           Case{"T14:05", "2016-08-26", true},
       }) {
    CAPTURE(a);
    CAPTURE(b);
    CHECK(compatible(read(a), read(b)) == fits);
    CHECK(compatible(read(b), read(a)) == fits);
  }
  CHECK(compatible(When{}, read("2016")));
}

TEST_CASE("clocks may differ by the minutes allowed") {
  CHECK_FALSE(compatible(read("2016-08-26T14:05"), read("2016-08-26T14:20"), 10));
  CHECK(compatible(read("2016-08-26T14:05"), read("2016-08-26T14:20"), 15));
}

TEST_CASE("a clock without a zone may be that of another country, where one with a zone stands against it") {
  CHECK(compatible(in_zone("XXXX-07-14T22:40", 0), read("XXXX-07-15T07:40")));    // Tokyo
  CHECK(compatible(in_zone("XXXX-06-11T02:00", 420), read("XXXX-06-10T21:00")));  // Lyon
  CHECK(compatible(in_zone("XXXX-06-11T02:00", 420), read("XXXX-06-10")));
  CHECK_FALSE(compatible(in_zone("XXXX-07-14T22:40", 0), read("XXXX-07-16T07:40")));
  CHECK_FALSE(compatible(in_zone("XXXX-03-05T20:00", 420), read("XXXX-03-06T20:00")));
  CHECK_FALSE(compatible(in_zone("XXXX-03-05T12:00", 420), read("XXXX-03-06")));
}

TEST_CASE("clocks with zones are compared in UTC") {
  CHECK(compatible(in_zone("2016-08-26T23:00", 0), in_zone("2016-08-27T06:00", 420)));
  CHECK_FALSE(compatible(in_zone("2016-08-26T23:00", 0), in_zone("2016-08-26T23:00", 420)));
  CHECK(compatible(in_zone("2016-08-26T12:00", 0), read("2016-08-26T19:00")));
  CHECK(compatible(in_zone("XXXX-08-26T12:00", 0), in_zone("XXXX-08-26T19:00", 420)));
  CHECK(compatible(in_zone("XXXX-08-26T23:30", 0), in_zone("XXXX-08-27T06:30", 420)));
  CHECK(compatible(in_zone("2016-08-26T23:30", 0), in_zone("XXXX-08-27T06:30", 420)));
  CHECK_FALSE(compatible(in_zone("XXXX-08-26T23:30", 0), in_zone("XXXX-08-27T07:30", 420)));
}

TEST_CASE("parts of one day part only where no newspaper would mix them") {
  CHECK(compatible(at("2016-08-26", DayPart::dawn), at("2016-08-26", DayPart::morning)));
  CHECK(compatible(at("2016-08-26", DayPart::night), read("2016-08-26T01:00")));
  CHECK_FALSE(compatible(at("2016-08-26", DayPart::morning), at("2016-08-26", DayPart::evening)));
  CHECK_FALSE(compatible(at("2016-08-26", DayPart::afternoon), read("2016-08-26T08:30")));
  CHECK(compatible(at("2016-08-26", DayPart::morning), read("2016-08-26")));
}

TEST_CASE("a night reaches into the small hours of the next day, and no further") {
  CHECK(compatible(at("2016-08-26", DayPart::night), at("2016-08-27", DayPart::dawn)));
  CHECK(compatible(at("2016-08-27", DayPart::dawn), at("XXXX-08-26", DayPart::night)));
  CHECK(compatible(at("2016-12-31", DayPart::night), read("2017-01-01T01:30")));
  CHECK_FALSE(compatible(at("2016-08-26", DayPart::night), read("2016-08-27T08:00")));
  CHECK_FALSE(compatible(at("2016-08-26", DayPart::night), at("2016-08-28", DayPart::dawn)));
  CHECK_FALSE(compatible(at("2016-08-26", DayPart::night), at("2016-08-27", DayPart::night)));
  CHECK_FALSE(compatible(at("2016-08-26", DayPart::dawn), at("2016-08-27", DayPart::night)));
}
