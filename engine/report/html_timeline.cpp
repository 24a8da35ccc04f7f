// In: the dates of events and pages. Out: day by day what happened and which pages told it. Proved by tests/html_report_test.cpp.
#include <algorithm>
#include <map>
#include <optional>

#include "report/escape.hpp"
#include "report/html_page.hpp"

namespace dateline::report {

namespace {

/// What stands on one day.
struct Day {
  std::string date;  ///< as it is known: "2016-08-26", "2016-08"
  std::vector<EventId> events;
  std::map<EventId, std::vector<ReportId>> pages;  ///< by what they are mainly about
};

class Timeline {
 public:
  explicit Timeline(const HtmlPage& page) : page_(page), comparison_(page.comparison) {}

  std::string write() {
    collect();
    if (days_.empty()) return {};
    std::string out = "<section class=\"view\">\n" + heading(2, "timeline", page_.text("section.timeline")) + "<p class=\"quiet\">" +
                      page_.text("timeline.help") + "</p>\n<ol class=\"timeline\">\n";
    for (const auto& [key, day] : days_) out += write_day(day);
    out += "</ol>\n";
    if (undated_ > 0) out += "<p class=\"quiet\">" + page_.count("timeline.undated", undated_) + "</p>\n";
    return out + "</section>\n";
  }

 private:
  /// Days since 1970 of the first and the last day that the time may mean.
  using Key = std::pair<std::int64_t, std::int64_t>;
  static std::optional<Key> key_of(const When& when) {
    const auto range = day_range(when, 0);
    return range ? std::optional(Key{range->first, range->last}) : std::nullopt;
  }

  static std::string date_of(const When& when) {
    auto text = iso(when);
    if (!when.interval) text = text.substr(0, text.find('T'));
    return text;
  }

  void collect() {
    std::vector<EventId> shown = page_.outline.alone;
    for (const auto& section : page_.outline.sections) {
      if (section.event) shown.push_back(section.event);
    }
    std::sort(shown.begin(), shown.end());
    for (const auto id : shown) {
      const auto& when = comparison_.of(id).date;
      const auto key = key_of(when);
      undated_ += !key;
      if (!key) continue;
      days_[*key].date = date_of(when);
      days_[*key].events.push_back(id);
    }
    for (std::size_t i = 0; i < comparison_.reports.size(); ++i) {
      const auto& report = comparison_.reports[i];
      const auto key = report.published ? key_of(report.published->date) : std::nullopt;
      undated_ += !key;
      if (!key) continue;
      days_[*key].date = date_of(report.published->date);
      days_[*key].pages[report.event].emplace_back(i);
    }
  }

  std::string write_day(const Day& day) const {
    std::string out = "<li><h3>" + escape_xml(day.date) + "</h3>\n<ul>\n";
    for (const auto id : day.events) {
      const auto& event = comparison_.of(id);
      out += "<li class=\"happened\">" + page_.text("section.event") + " " + event_link(id, isolated(event.label));
      if (const auto clock = clock_of(event.date); !clock.empty()) out += " · " + clock;
      if (event.place) out += " · " + isolated(comparison_.of(event.place).name);
      out += "</li>\n";
    }
    for (const auto& [event, reports] : day.pages) {
      const auto lag = lag_of(event, reports.front());
      out += "<li" + std::string(lag && *lag < 0 ? " class=\"before\"" : "") + ">" + page_.text("timeline.pages") + " ";
      for (std::size_t i = 0; i < reports.size(); ++i) {
        out += (i > 0 ? ", " : "") + link(label(reports[i]), page_.name(reports[i]));
        if (const auto clock = clock_of(comparison_.of(reports[i]).published->date); !clock.empty()) out += " " + clock;
      }
      if (event && comparison_.reports.size() > 1) out += " · " + event_link(event, label(event));
      if (lag) out += " · " + lag_text(*lag);
      out += "</li>\n";
    }
    return out + "</ul></li>\n";
  }

  std::string event_link(EventId id, const std::string& markup) const { return comparison_.reports.size() > 1 ? link(label(id), markup) : markup; }

  static std::string clock_of(const When& when) {
    const auto text = iso(when);
    const auto at = text.find('T');
    return when.interval || at == std::string::npos ? std::string() : escape_xml(text.substr(at + 1));
  }

  /// Days from the event to the page; nothing where either day is not known.
  std::optional<std::int64_t> lag_of(EventId event, ReportId report) const {
    if (!event) return std::nullopt;
    const auto happened = key_of(comparison_.of(event).date), told = key_of(comparison_.of(report).published->date);
    if (!happened || !told) return std::nullopt;
    if (told->second < happened->first) return told->second - happened->first;
    if (told->first > happened->second) return told->first - happened->second;
    return 0;
  }

  std::string lag_text(std::int64_t days) const {
    if (days == 0) return page_.text("timeline.same-day");
    return page_.count(days < 0 ? "timeline.before" : "timeline.after", static_cast<std::size_t>(days < 0 ? -days : days));
  }

  const HtmlPage& page_;
  const Comparison& comparison_;
  std::map<Key, Day> days_;
  std::size_t undated_ = 0;
};

}  // namespace

std::string html_timeline(const HtmlPage& page) { return Timeline(page).write(); }

}  // namespace dateline::report
