/// Generated worlds: invented stories of tests/data/worlds in, pairs of reports with known truth out. One report tells a story plainly; the other is
/// a copy or tells it again (names respelled, days, numbers and units in other formats, other words of one sense, paragraphs in another order), with
/// no fact changed or with one. The same seed gives the same pair. Used by tests/worlds_test.cpp.
#pragma once

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <map>
#include <numeric>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "dateline/model.hpp"
#include "rows.hpp"

namespace dateline::worlds {

/// splitmix64 (Steele, Lea and Flood 2014): one sequence on every machine.
class Random {
 public:
  explicit Random(std::uint64_t seed) : state_(seed) {}
  std::uint64_t next() {
    std::uint64_t z = (state_ += 0x9e3779b97f4a7c15ULL);
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
    return z ^ (z >> 31);
  }
  std::size_t below(std::size_t n) { return static_cast<std::size_t>(next() % n); }
  int between(int low, int high) { return low + static_cast<int>(below(static_cast<std::size_t>(high - low + 1))); }
  template <class T>
  void shuffle(std::vector<T>& list) {
    for (std::size_t i = list.size(); i > 1; --i) std::swap(list[i - 1], list[below(i)]);
  }

 private:
  std::uint64_t state_;
};

using Words = std::vector<std::string>;

inline Words split(std::string_view text, std::string_view by) {
  Words out;
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t end = std::min(text.find(by, at), text.size());
    std::string part(text.substr(at, end - at));
    part.erase(0, std::min(part.find_first_not_of(' '), part.size()));
    part.erase(part.find_last_not_of(' ') + 1);
    out.push_back(std::move(part));
    at = end + by.size();
  }
  return out;
}

struct Fact {
  std::string name, kind;
  Aspect aspect = Aspect::quantity;
  Words arguments;
};

struct Story {
  std::string language, name, title, lead;
  std::vector<Fact> facts;
  Words bodies;
};

inline Aspect aspect_named(const std::string& word) {
  for (int a = 0; a <= static_cast<int>(Aspect::modality); ++a) {
    if (word == name(static_cast<Aspect>(a))) return static_cast<Aspect>(a);
  }
  FAIL("no aspect: " << word);
  return Aspect::quantity;
}

inline std::vector<Story> stories_of(const std::string& language) {
  std::vector<Story> out;
  for (const auto& row : rows_of("worlds/" + language + ".tsv")) {
    const std::string& what = row[0];
    if (what == "story")
      out.push_back({language, row[1], {}, {}, {}, {}});
    else if (what == "title")
      out.back().title = row[1];
    else if (what == "lead")
      out.back().lead = row[1];
    else if (what == "body")
      out.back().bodies.push_back(row[1]);
    else
      out.back().facts.push_back({row[1], row[3], aspect_named(row[2]), Words(row.begin() + 4, row.end())});
  }
  return out;
}

/// One fact in every form that tells it, the plain one first; `shorts` and `bares` where {name.short} and {name.bare} ask for them.
struct Forms {
  Words full, shorts, bares;
};

inline std::string in_words(const std::string& language, int n) {
  static const std::array<const char*, 20> en = {"zero",     "one",     "two",     "three",     "four",     "five",    "six",
                                                 "seven",    "eight",   "nine",    "ten",       "eleven",   "twelve",  "thirteen",
                                                 "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"};
  static const std::array<const char*, 10> tens = {"", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"};
  static const std::array<const char*, 10> vi = {"không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"};
  const auto t = static_cast<std::size_t>(n / 10), u = static_cast<std::size_t>(n % 10);
  if (language == "en") return n < 20 ? en[static_cast<std::size_t>(n)] : std::string(tens[t]) + (u == 0 ? "" : std::string("-") + en[u]);
  if (n < 10) return vi[u];
  const std::string head = t == 1 ? "mười" : std::string(vi[t]) + " mươi";
  return u == 0 ? head : head + " " + (u == 5 ? "lăm" : u == 1 && t > 1 ? "mốt" : vi[u]);
}

/// "1.350" in Vietnamese, "1,350" in English; a fraction of three places at most behind the other mark.
inline std::string in_digits(const std::string& language, double value, bool grouped) {
  const auto thousandths = static_cast<long long>(std::llround(value * 1000));
  std::string whole = std::to_string(thousandths / 1000), part = std::to_string(1000 + thousandths % 1000).substr(1);
  while (!part.empty() && part.back() == '0') part.pop_back();
  const bool vi = language == "vi";
  if (grouped && whole.size() > 3) whole.insert(whole.size() - 3, vi ? "." : ",");
  return part.empty() ? whole : whole + (vi ? "," : ".") + part;
}

inline Forms count_forms(const std::string& language, int n) {
  Words forms = {in_digits(language, n, true)};
  if (n < 100) forms.push_back(in_words(language, n));
  return {forms, {}, {}};
}

inline Forms measure_forms(const std::string& language, int n, const std::string& units) {
  Forms out;
  for (const std::string& unit : split(units, "|")) {
    const std::size_t star = unit.find('*');
    const std::string word = unit.substr(0, star);
    out.full.push_back(in_digits(language, n * std::stod(unit.substr(star + 1)), true) + (word[0] == '%' ? "" : " ") + word);
  }
  return out;
}

/// `before`: days before the page's.
inline Forms day_forms(const std::string& language, const PartialDate& day, int before) {
  static const std::array<const char*, 12> months = {"January", "February", "March",     "April",   "May",      "June",
                                                     "July",    "August",   "September", "October", "November", "December"};
  static const std::array<const char*, 7> weekdays = {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"};
  const std::string d = std::to_string(day.day), m = std::to_string(day.month);
  if (language == "vi") {
    Words bares = {d + "/" + m, d + "-" + m, "ngày " + d + "/" + m, "ngày " + d + " tháng " + m};
    return {{"ngày " + bares[0], "ngày " + bares[1], "hôm " + bares[0], bares[3]}, {}, bares};
  }
  const std::string month = months[static_cast<std::size_t>(day.month - 1)],
                    weekday = weekdays[static_cast<std::size_t>(weekday_from_days(days_from_civil(day.year, day.month, day.day)))];
  Words full = {"on " + month + " " + d, "on " + d + " " + month};
  if (before < 6) full.push_back("on " + weekday);
  return {full, {}, {}};
}

/// A story with its facts drawn, and for each of them what a report would say that has it wrong.
struct World {
  const Story* story = nullptr;
  PartialDate page, false_page;
  std::map<std::string, Forms> told, changed;
};

class Drawer {
 public:
  Drawer(const Story& story, Random& random) : random_(random) { world_.story = &story; }

  World run() {
    const std::int64_t page = days_from_civil(random_.between(2014, 2023), 1, 1) + random_.between(0, 364);
    world_.page = civil_from_days(page);
    world_.false_page = civil_from_days(page - random_.between(40, 200));
    for (const Fact& fact : world_.story->facts) {
      auto& told = world_.told[fact.name];
      auto& changed = world_.changed[fact.name];
      const Words& arguments = fact.arguments;
      const std::string& language = world_.story->language;
      if (fact.kind == "words") {
        const Words sides = split(arguments[0], "//");
        told.full = split(sides[0], ";");
        changed.full = split(sides[1], ";");
      } else if (fact.kind == "day") {
        const int before = std::stoi(arguments[0]), later = before + random_.between(1, 3);
        told = day_forms(language, civil_from_days(page - before), before);
        changed = day_forms(language, civil_from_days(page - later), later);
      } else if (fact.kind == "person" || fact.kind == "place") {
        told = name_from(arguments[0]);
        changed = name_from(arguments[0]);
      } else {
        const int low = std::stoi(arguments[0]), high = std::stoi(arguments[1]);
        const int n = number(low, high, 0), other = number(low, high, n);
        told = fact.kind == "count" ? count_forms(language, n) : measure_forms(language, n, arguments[2]);
        changed = fact.kind == "count" ? count_forms(language, other) : measure_forms(language, other, arguments[2]);
      }
    }
    return std::move(world_);
  }

 private:
  // No round number, none that the world has already, and none that may pass for `apart_from`.
  int number(int low, int high, int apart_from) {
    for (;;) {
      const int n = random_.between(low, high);
      if ((n >= 10 && n % 10 == 0) || numbers_.contains(n)) continue;
      if (apart_from > 0 && std::abs(n - apart_from) * 8 < apart_from) continue;
      numbers_.insert(n);
      return n;
    }
  }

  Forms name_from(const std::string& pool) {
    std::vector<Words> rows;
    for (const auto& row : rows_of("worlds/names.tsv")) {
      if (row[0] == pool) rows.push_back(row);
    }
    for (;;) {
      const Words& row = rows.at(random_.below(rows.size()));
      if (names_.insert(row[1]).second) return {split(row[1], "|"), row.size() > 2 ? split(row[2], "|") : Words(), {}};
    }
  }

  Random& random_;
  World world_;
  std::set<int> numbers_;
  std::set<std::string> names_;
};

inline World draw(const Story& story, Random& random) { return Drawer(story, random).run(); }

/// A report of a world, and its paragraphs that tell the changed fact.
struct Telling {
  std::string text;
  std::vector<Span> changed;
};

class Teller {
 public:
  Teller(const World& world, std::string changed, bool retold, Random& random)
      : world_(world), changed_(std::move(changed)), retold_(retold), random_(random) {}

  Telling run() {
    Words bodies = world_.story->bodies;
    if (retold_) random_.shuffle(bodies);
    paragraph(world_.story->title);
    out_.text += "\n" + page() + "\n\n";
    paragraph(world_.story->lead);
    for (const std::string& body : bodies) {
      out_.text += "\n";
      paragraph(body);
    }
    return std::move(out_);
  }

 private:
  std::string page() const {
    const PartialDate& p = changed_ == "page" ? world_.false_page : world_.page;
    char text[40];
    std::snprintf(text, sizeof text, world_.story->language == "vi" ? "%02d/%02d/%04d 21:45" : "%04d-%02d-%02d 21:45",
                  world_.story->language == "vi" ? p.day : p.year, p.month, world_.story->language == "vi" ? p.year : p.day);
    return text;
  }

  void paragraph(const std::string& pattern) {
    bool tells_change = false;
    std::string text = filled(chosen(pattern), tells_change);
    if (text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 'a' + 'A');
    const auto begin = static_cast<std::uint32_t>(out_.text.size());
    out_.text += text;
    if (tells_change) out_.changed.push_back({begin, static_cast<std::uint32_t>(out_.text.size())});
    out_.text += "\n";
  }

  // "[a|b]": one of the two wordings.
  std::string chosen(const std::string& pattern) {
    std::string out;
    for (std::size_t at = 0; at < pattern.size();) {
      const std::size_t open = std::min(pattern.find('[', at), pattern.size());
      out += pattern.substr(at, open - at);
      if (open == pattern.size()) break;
      const std::size_t close = pattern.find(']', open);
      const Words wordings = split(pattern.substr(open + 1, close - open - 1), "|");
      out += wordings[retold_ ? random_.below(wordings.size()) : 0];
      at = close + 1;
    }
    return out;
  }

  std::string filled(const std::string& pattern, bool& tells_change) {
    std::string out;
    for (std::size_t at = 0; at < pattern.size();) {
      const std::size_t open = std::min(pattern.find('{', at), pattern.size());
      out += pattern.substr(at, open - at);
      if (open == pattern.size()) break;
      const std::size_t close = pattern.find('}', open);
      const Words key = split(pattern.substr(open + 1, close - open - 1), ".");
      tells_change = tells_change || key[0] == changed_;
      const Forms& forms = (key[0] == changed_ ? world_.changed : world_.told).at(key[0]);
      const Words& words = key.size() == 1 || (key[1] == "bare" && forms.bares.empty()) ? forms.full : key[1] == "short" ? forms.shorts : forms.bares;
      // A weekday says nothing on a page whose date is wrong.
      const std::size_t usable = changed_ == "page" ? std::min<std::size_t>(words.size(), 2) : words.size();
      out += words[retold_ ? random_.below(usable) : 0];
      at = close + 1;
    }
    return out;
  }

  const World& world_;
  std::string changed_;
  bool retold_;
  Random& random_;
  Telling out_;
};

/// `changed`: the fact that is told wrong, "page" for the page's date, "" for none. `retold`: in other words, formats and order, drawn from `random`.
inline Telling tell(const World& world, const std::string& changed, bool retold, Random& random) {
  return Teller(world, changed, retold, random).run();
}

}  // namespace dateline::worlds
