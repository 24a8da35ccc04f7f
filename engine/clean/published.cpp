// The page's date. In: what the page's lines, its metadata and the options say. Out: Report::published. Proved by tests/clean_test.cpp,
// tests/page_dates_test.cpp and tests/html_test.cpp.
#include "clean/dateline.hpp"
#include "clean/layout.hpp"
#include "lexicon/phrases.hpp"
#include "values/times.hpp"

namespace dateline::clean {
namespace {

using text::Text;

// No paper is older, and no zone is farther from UTC: what says otherwise is a slip.
constexpr int first_year = 1600, widest_zone = 14 * 60;

// ISO 8601 as metadata has it: "2021-06-10T07:30:00+02:00"; seconds are dropped, the zone is kept.
std::optional<When> metadata_date(std::string_view iso) {
  if (auto day = when_from_iso(iso.substr(0, 10)); day && (day->start.year == 0 || day->start.year >= first_year)) {
    if (iso.size() >= 16 && (iso[10] == 'T' || iso[10] == ' ')) {
      if (auto minute = when_from_iso(std::string(iso.substr(0, 10)) + 'T' + std::string(iso.substr(11, 5)))) day = minute;
    }
    const std::string_view zone =
        iso.size() > 16 ? iso.substr(iso.find_first_of("Z+-", 16) == std::string_view::npos ? iso.size() : iso.find_first_of("Z+-", 16)) : "";
    if (zone == "Z") day->zone = 0;
    if (zone.size() >= 5 && zone[1] >= '0' && zone[1] <= '1') {
      const auto digit = [&](std::size_t at) { return at < zone.size() && zone[at] >= '0' && zone[at] <= '9' ? zone[at] - '0' : 0; };
      const std::size_t colon = zone[3] == ':' ? 1 : 0;
      const int hours = digit(1) * 10 + digit(2), past = digit(3 + colon) * 10 + digit(4 + colon), minutes = hours * 60 + past;
      if (past < 60 && minutes <= widest_zone) day->zone = static_cast<std::int16_t>(zone[0] == '-' ? -minutes : minutes);
    }
    return day;
  }
  return std::nullopt;
}

// How often the article names that day or the one before it.
std::size_t times_named(const Text& text, const std::vector<Unit>& units, std::string_view language, const PartialDate& day) {
  const PartialDate before = civil_from_days(days_from_civil(day.year, day.month, day.day) - 1);
  std::size_t n = 0;
  for (const Unit& unit : units) {
    if (unit.kind != BlockKind::body && unit.kind != BlockKind::summary && unit.kind != BlockKind::title) continue;
    for (const values::TimeExpression& time : values::find_times(text, unit.tokens, language)) {
      const PartialDate& said = time.said.start;
      if (said.day != 0 && ((said.day == day.day && said.month == day.month) || (said.day == before.day && said.month == before.month))) ++n;
    }
  }
  return n;
}

// "3/6/2019 4:40:52 PM": of its two readings the one that the article speaks of.
std::optional<Published> settled_order(const Text& text, const Layout& layout, std::string_view language) {
  const bool head = layout.head.published.has_value();
  std::optional<Published> out = head ? layout.head.published : layout.foot.published;
  const std::optional<When>& other = head ? layout.head.other_order : layout.foot.other_order;
  if (!other) return out;
  if (times_named(text, layout.units, language, other->start) > times_named(text, layout.units, language, out->date.start)) out->date = *other;
  return out;
}

// The date that metadata or an option gives: ISO 8601, or the words of a page's date line ("Wed, 06 Mar 2019 16:40:00 GMT").
std::optional<When> given_date(const std::string& written, const std::string& language) {
  if (auto iso = metadata_date(written)) return iso;
  Text line(written);
  lexicon::number_words(line, language);
  const auto date = date_line(line, {0, static_cast<std::uint32_t>(line.size())}, language);
  return date ? std::optional(date->date) : std::nullopt;
}

}  // namespace

void set_published(const Source& source, const Options& options, const Text& text, const Layout& layout, Report& report) {
  if (!options.published.empty()) {
    if (const auto when = metadata_date(options.published)) {
      report.published = Published{*when, options.published, {}};
      return;
    }
    if (const auto when = when_from_iso(options.published)) {
      report.published = Published{*when, options.published, {}};
      return;
    }
  }
  report.published = settled_order(text, layout, report.language);
  if (!source.published) return;
  const auto when = given_date(*source.published, report.language);
  if (!when) return;
  if (!report.published) {
    report.published = Published{*when, *source.published, {}};
  } else if (grain(report.published->date.start) == Grain::day && compatible(report.published->date, *when)) {
    report.published->date = *when;  // the same day, with its hour
  }
}

}  // namespace dateline::clean
