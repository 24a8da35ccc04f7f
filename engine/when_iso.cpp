// In: parts of dates. Out: ISO 8601, and back. Proved by tests/when_test.cpp.
#include <array>
#include <cstdio>

#include "dateline/when.hpp"

namespace dateline {

namespace {

// A yearless date is read in a leap year, so that XXXX-02-29 is a day.
constexpr int any_year = 2000;

void put(std::string& out, int value, int digits) {
  std::array<char, 16> buffer{};
  std::snprintf(buffer.data(), buffer.size(), "%0*d", digits, value);
  out += buffer.data();
}

void put_year(std::string& out, int year) {
  if (year == 0) {
    out += "XXXX";
  } else {
    put(out, year, 4);
  }
}

void put_clock(std::string& out, const PartialDate& date) {
  out += 'T';
  put(out, date.hour, 2);
  if (date.minute < 0) return;
  out += ':';
  put(out, date.minute, 2);
}

/// Reads digits off the front of a text.
class Reader {
 public:
  explicit Reader(std::string_view text) : rest_(text) {}

  bool done() const { return rest_.empty(); }
  bool take(std::string_view mark) {
    if (!rest_.starts_with(mark)) return false;
    rest_.remove_prefix(mark.size());
    return true;
  }
  /// Exactly `digits` digits, between `least` and `most`.
  bool number(int digits, int least, int most, int& out) {
    if (rest_.size() < static_cast<std::size_t>(digits)) return false;
    int value = 0;
    for (int i = 0; i < digits; ++i) {
      const char c = rest_[static_cast<std::size_t>(i)];
      if (c < '0' || c > '9') return false;
      value = value * 10 + (c - '0');
    }
    if (value < least || value > most) return false;
    rest_.remove_prefix(static_cast<std::size_t>(digits));
    out = value;
    return true;
  }
  template <class Field>
  bool field(int digits, int least, int most, Field& out) {
    int value = 0;
    if (!number(digits, least, most, value)) return false;
    out = static_cast<Field>(value);
    return true;
  }

 private:
  std::string_view rest_;
};

// "T14", "T14:05", "T14:05:00" with the seconds dropped, "Z", "+07:00", "+0700", "+07".
bool read_clock(Reader& in, PartialDate& out, std::optional<std::int16_t>& zone) {
  if (!in.take("T") && !in.take(" ")) return in.done();
  if (!in.field(2, 0, 23, out.hour)) return false;
  if (in.take(":")) {
    if (!in.field(2, 0, 59, out.minute)) return false;
    int second = 0;
    if (in.take(":") && !in.number(2, 0, 60, second)) return false;
  }
  if (in.done()) return true;
  if (in.take("Z")) {
    zone = std::int16_t{0};
    return in.done();
  }
  const int sign = in.take("+") ? 1 : -1;
  if (sign < 0 && !in.take("-")) return false;
  int hours = 0;
  int minutes = 0;
  if (!in.number(2, 0, 14, hours)) return false;
  if (in.take(":") || !in.done()) {
    if (!in.number(2, 0, 59, minutes)) return false;
  }
  zone = static_cast<std::int16_t>(sign * (hours * 60 + minutes));
  return in.done();
}

int weeks_in_year(int year) {
  const int first = weekday_from_days(days_from_civil(year, 1, 1));
  const bool leap = days_in_month(year, 2) == 29;
  return first == 3 || (leap && first == 2) ? 53 : 52;
}

std::optional<PartialDate> read_date(std::string_view text, std::optional<std::int16_t>& zone) {
  Reader in(text);
  PartialDate out;
  if (!text.starts_with('T')) {
    if (!in.take("XXXX") && !in.field(4, 1, 9999, out.year)) return {};
    if (in.done()) return out.year == 0 ? std::nullopt : std::optional(out);
    if (!in.take("-")) return {};
    if (in.take("Q")) return in.field(1, 1, 4, out.quarter) && in.done() ? std::optional(out) : std::nullopt;
    if (in.take("W")) {
      if (!in.field(2, 1, out.year == 0 ? 53 : weeks_in_year(out.year), out.week)) return {};
      return in.done() ? std::optional(out) : std::nullopt;
    }
    if (!in.take("XX") && !in.field(2, 1, 12, out.month)) return {};
    if (in.done()) return out.month == 0 ? std::nullopt : std::optional(out);
    const int days = out.month == 0 ? 31 : days_in_month(out.year == 0 ? any_year : out.year, out.month);
    if (!in.take("-") || !in.field(2, 1, days, out.day)) return {};
  }
  return read_clock(in, out, zone) && !out.empty() ? std::optional(out) : std::nullopt;
}

}  // namespace

// A day whose month is unknown is XXXX-XX-26, a clock time whose day is unknown T14:05.
std::string iso(const PartialDate& date) {
  std::string out;
  if (date.empty()) return out;
  const bool dated = date.year != 0 || date.quarter != 0 || date.month != 0 || date.week != 0 || date.day != 0;
  if (dated) put_year(out, date.year);
  if (date.day != 0 || date.month != 0) {
    out += '-';
    if (date.month != 0) {
      put(out, date.month, 2);
    } else {
      out += "XX";
    }
    if (date.day != 0) {
      out += '-';
      put(out, date.day, 2);
    }
  } else if (date.week != 0) {
    out += "-W";
    put(out, date.week, 2);
  } else if (date.quarter != 0) {
    out += "-Q";
    put(out, date.quarter, 1);
  }
  if (date.hour >= 0) put_clock(out, date);
  return out;
}

std::string iso(const When& when) {
  if (!when.interval) return iso(when.start);
  return iso(when.start) + '/' + iso(when.end);
}

std::optional<When> when_from_iso(std::string_view text) {
  When out;
  const std::size_t slash = text.find('/');
  const std::string_view first = text.substr(0, slash);
  if (!first.empty()) {
    const auto date = read_date(first, out.zone);
    if (!date) return {};
    out.start = *date;
  }
  if (slash != std::string_view::npos) {
    out.interval = true;
    const std::string_view last = text.substr(slash + 1);
    if (!last.empty()) {
      const auto date = read_date(last, out.zone);
      if (!date) return {};
      out.end = *date;
    }
  }
  return out.empty() ? std::nullopt : std::optional(out);
}

}  // namespace dateline
